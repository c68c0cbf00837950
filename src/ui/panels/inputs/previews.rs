//! What choosing otherwise would do, computed one choice at a time while nothing else is to be done.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::analysis::{Scope, Summary};
use crate::plan::{Change, PlanDraft};
use crate::ui::store::Derived;
use crate::ui::view::inputs::{Preview, Section, previewed, tasks};

/// How long an edit has to rest before its choices are computed, so that it is painted first.
const PAUSE_MS: u32 = 100;

/// The effects that are known so far, by the ids of the choices.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Previews {
    /// The plan they are of.
    of: Option<(Rc<Derived>, Scope)>,
    known: Vec<(String, Preview)>,
}

impl Previews {
    /// The effects of a choice, if they are known.
    pub fn of(&self, id: &str) -> Option<&Preview> {
        self.known.iter().find(|(other, _)| other == id).map(|(_, preview)| preview)
    }
}

/// Computing under way.
struct Run {
    draft: Rc<PlanDraft>,
    scope: Scope,
    now: Summary,
    left: Vec<(String, Change)>,
    found: Previews,
    show: UseStateSetter<Previews>,
    timer: Option<Timeout>,
}

/// The effects of every choice of some sections that is not made, as they become known. Nothing is computed while the
/// plan is wrong, or where there is no choice.
#[hook]
pub(super) fn use_previews(
    draft: &Rc<PlanDraft>,
    derived: &Rc<Derived>,
    scope: Scope,
    sections: &[Section],
) -> Previews {
    let shown = use_state(Previews::default);
    let choices = if derived.is_current { tasks(draft, sections) } else { Vec::new() };
    let plan = (draft.clone(), derived.clone(), scope, !choices.is_empty());
    let show = shown.setter();
    use_effect_with(plan, move |(draft, derived, scope, is_wanted)| {
        let outcome = derived.outcome.as_ref().filter(|_| *is_wanted);
        let run = outcome.map(|outcome| {
            let run = Rc::new(RefCell::new(Run {
                draft: draft.clone(),
                scope: *scope,
                now: Summary::new(&outcome.plan, &outcome.journal),
                left: choices,
                found: Previews { of: Some((derived.clone(), *scope)), known: Vec::new() },
                show,
                timer: None,
            }));
            go_on(&run, PAUSE_MS);
            run
        });
        // What is under way is of a plan that no longer holds.
        move || drop(run.map(|run| run.borrow_mut().timer.take()))
    });
    let is_of_this = shown.of.as_ref().is_some_and(|(of, at)| Rc::ptr_eq(of, derived) && *at == scope);
    if is_of_this { (*shown).clone() } else { Previews::default() }
}

fn go_on(run: &Rc<RefCell<Run>>, pause: u32) {
    let next = run.clone();
    run.borrow_mut().timer = Some(Timeout::new(pause, move || step(&next)));
}

fn step(run: &Rc<RefCell<Run>>) {
    let Run { draft, scope, now, left, found, show, timer } = &mut *run.borrow_mut();
    if left.is_empty() {
        *timer = None;
        return;
    }
    let (id, change) = left.remove(0);
    found.known.push((id, previewed(now, draft, &change, *scope)));
    show.set(found.clone());
    let next = run.clone();
    *timer = Some(Timeout::new(0, move || step(&next)));
}
