//! Working questions out, a slice of time after the other, so that the page is never held up.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::analysis::asked::{self, Progress};
use crate::plan::Plan;
use crate::platform::clock;
use crate::ui::view::answers::query::{Answered, Query};

/// The work on the question that is open.
#[derive(Clone, PartialEq)]
pub(super) struct Work {
    /// The last answer to this kind of question, if there is one.
    pub answered: Option<Rc<Answered>>,
    /// What is going on.
    pub doing: Doing,
    /// Stops it.
    pub stop: Callback<()>,
    /// Begins again.
    pub again: Callback<()>,
}

/// What is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// Nothing: what was asked is answered.
    Nothing,
    /// It is being worked out.
    Working(Progress),
    /// It was stopped.
    Stopped,
}

/// Answers, numbered in their order; of each kind of question the last.
type Kept = Vec<(u32, Rc<Answered>)>;

/// What the page shows of the work: when it changes the page is drawn anew.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    n_answers: u32,
    doing: Doing,
}

/// Milliseconds of work at a stretch: what nobody feels.
const SLICE: f64 = 24.0;
/// Milliseconds after which progress is shown anew.
const BEAT: f64 = 150.0;
/// Milliseconds after which what is known so far is.
const SOME: f64 = 1500.0;
/// It is shown for the first time so many milliseconds sooner.
const FIRST: f64 = 900.0;

/// Works a question out, as often as it changes. Of each kind of question the last answer is kept.
#[hook]
pub(super) fn use_work(query: Option<Query>, session: u32) -> Work {
    // Another plan has answers of its own.
    let kept = use_memo(session, |_| RefCell::new(Kept::new()));
    let shown = use_state_eq(|| Shown { n_answers: 0, doing: Doing::Nothing });
    let round = use_state_eq(|| 0_u32);
    let running = use_mut_ref(|| None::<Timeout>);
    let so_far = use_mut_ref(|| None::<Rc<Answered>>);
    let known = query
        .as_ref()
        .and_then(|query| kept.borrow().iter().find(|(_, one)| one.query == *query).map(|(_, one)| one.clone()));
    {
        let (kept, shown, running, known) = (kept.clone(), shown.setter(), running.clone(), known.is_some());
        let so_far = so_far.clone();
        use_effect_with((query.clone(), *round), move |(query, _)| {
            let query = query.clone().filter(|_| !known);
            if let Some(query) = query {
                let (work, running, told) = (work(&query), running.clone(), (clock::millis(), clock::millis() - FIRST));
                let job = Job { work, query, kept, shown, running, so_far, told };
                advance(&Rc::new(RefCell::new(job)));
            } else {
                shown.set(Shown { n_answers: kept.borrow().last().map_or(0, |(n, _)| *n), doing: Doing::Nothing });
            }
            // Whatever is asked next, this is no longer worked on.
            move || drop(running.take())
        });
    }
    let stop = {
        let (running, shown, n_answers) = (running.clone(), shown.setter(), shown.n_answers);
        Callback::from(move |()| {
            drop(running.take());
            shown.set(Shown { n_answers, doing: Doing::Stopped });
        })
    };
    let again = {
        let round = round.clone();
        Callback::from(move |()| round.set(*round + 1))
    };
    let known_so_far = so_far.borrow().clone().filter(|some| query.as_ref() == Some(&some.query));
    let answered = known.clone().or(known_so_far).or_else(|| {
        let kind = |query: &Query| std::mem::discriminant(&query.asked);
        let kept = kept.borrow();
        let last =
            kept.iter().rev().find(|(_, one)| query.as_ref().is_none_or(|query| kind(query) == kind(&one.query)));
        last.map(|(_, one)| one.clone())
    });
    let doing = if known.is_some() || query.is_none() { Doing::Nothing } else { shown.doing };
    Work { answered, doing, stop, again }
}

fn work(query: &Query) -> asked::Work<Rc<Plan>> {
    let plans = std::iter::once(query.plan.clone()).chain(query.others.iter().map(|other| other.plan.clone()));
    asked::Work::new(plans.collect(), query.asked.clone())
}

/// A question under way.
struct Job {
    work: asked::Work<Rc<Plan>>,
    query: Query,
    kept: Rc<RefCell<Kept>>,
    shown: UseStateSetter<Shown>,
    running: Rc<RefCell<Option<Timeout>>>,
    /// What is known so far.
    so_far: Rc<RefCell<Option<Rc<Answered>>>>,
    /// When progress was told last, and when what is known so far.
    told: (f64, f64),
}

/// Works for a slice of time, and asks for the next one.
fn advance(job: &Rc<RefCell<Job>>) {
    let until = clock::millis() + SLICE;
    let mut now = job.borrow_mut();
    let is_done = loop {
        if now.work.advance() {
            break true;
        }
        if clock::millis() >= until {
            break false;
        }
    };
    if is_done {
        let answered = Answered { query: now.query.clone(), found: now.work.found() };
        let kind = std::mem::discriminant(&answered.query.asked);
        let n_answers = {
            let mut kept = now.kept.borrow_mut();
            let n_answers = kept.last().map_or(0, |(n, _)| *n) + 1;
            kept.retain(|(_, one)| std::mem::discriminant(&one.query.asked) != kind);
            kept.push((n_answers, Rc::new(answered)));
            n_answers
        };
        // The page is drawn anew even where it was told of no progress.
        now.shown.set(Shown { n_answers, doing: Doing::Nothing });
        return;
    }
    if clock::millis() >= now.told.0 + BEAT {
        now.told.0 = clock::millis();
        if now.work.has_some() && clock::millis() >= now.told.1 + SOME {
            now.told.1 = clock::millis();
            let answered = Answered { query: now.query.clone(), found: now.work.found() };
            now.so_far.replace(Some(Rc::new(answered)));
        }
        let n_answers = now.kept.borrow().last().map_or(0, |(n, _)| *n);
        now.shown.set(Shown { n_answers, doing: Doing::Working(now.work.progress()) });
    }
    let (running, next) = (now.running.clone(), job.clone());
    drop(now);
    running.replace(Some(Timeout::new(0, move || advance(&next))));
}
