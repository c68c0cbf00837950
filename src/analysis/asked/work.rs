//! The work on a question, step by step.

use std::ops::Deref;

use super::chance::ChanceWork;
use super::parts::Parts;
use super::{Asked, BarrierFound, CheckFound, Found, Progress};
use crate::analysis::check::check;
use crate::analysis::goal::{Seek, Who};
use crate::analysis::{Finish, Journal, Scope, barrier};
use crate::engine;
use crate::plan::Plan;

/// The work on a question. [`advance`](Self::advance) it until the answer is there.
///
/// ```
/// use rollout_planner::analysis::{Scope, asked::{Asked, Found, Work}};
/// use rollout_planner::{plan::validate, presets::Preset};
/// let plan = validate(&Preset::WorkedExample.draft()).unwrap();
/// let mut work = Work::new(vec![&plan], Asked::Barrier(Scope::All));
/// while !work.advance() {}
/// assert!(matches!(work.found(), Found::Barrier(_)));
/// ```
#[derive(Debug)]
pub struct Work<P> {
    plans: Vec<P>,
    asked: Asked,
    long: Long<P>,
}

/// Work of many steps.
#[derive(Debug)]
enum Long<P> {
    No,
    Parts(Parts),
    Seek(Box<Seek<P>>, u32),
    Chance(Box<ChanceWork<P>>),
}

impl<P: Deref<Target = Plan> + Clone> Work<P> {
    /// Work that has not begun. Plans are borrowed, or shared by whoever must keep the work. The first plan is the one asked about; there is at least one.
    #[must_use]
    pub fn new(plans: Vec<P>, asked: Asked) -> Self {
        let long = match (&asked, plans.first()) {
            (Asked::Goal(lever, goal), Some(plan)) => Long::Seek(Box::new(Seek::new(plan.clone(), *lever, *goal)), 0),
            (Asked::Chance(setup, n_runs, n_alone), Some(plan)) => {
                Long::Chance(Box::new(ChanceWork::new(plan.clone(), plans.get(1).cloned(), *setup, *n_runs, *n_alone)))
            }
            (Asked::Plans | Asked::Reserve(_) | Asked::Orders(..), _) => Long::Parts(Parts::default()),
            _ => Long::No,
        };
        Self { plans, asked, long }
    }

    /// Takes one step, which schedules a plan once or a few times; true when the answer is there.
    pub fn advance(&mut self) -> bool {
        match &mut self.long {
            Long::No => true,
            Long::Parts(parts) => parts.advance(&self.plans, &self.asked),
            Long::Seek(seek, n_done) => {
                *n_done += 1;
                seek.advance(1)
            }
            Long::Chance(work) => work.advance(),
        }
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.long {
            Long::No => Progress { n_done: 0, n_steps: 0 },
            Long::Parts(parts) => {
                let of = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
                Progress { n_done: of(parts.n_done()), n_steps: of(Parts::n_steps(&self.plans, &self.asked)) }
            }
            Long::Seek(_, n_done) => Progress { n_done: *n_done, n_steps: 0 },
            Long::Chance(work) => Progress { n_done: work.n_done.min(work.n_steps), n_steps: work.n_steps },
        }
    }

    /// Whether what is known so far is worth showing: of chance, what so many runs say.
    #[must_use]
    pub fn has_some(&self) -> bool {
        matches!(&self.long, Long::Chance(work) if work.n_done >= 50)
    }

    /// The answer, once it is there; before, what is known so far.
    ///
    /// # Panics
    /// Never where there is a plan.
    #[must_use]
    pub fn found(&self) -> Found {
        let plan: &Plan = &self.plans[0];
        match (&self.asked, &self.long) {
            (_, Long::Seek(seek, _)) => Found::Goal(Box::new(seek.answer())),
            (_, Long::Chance(work)) => Found::Chance(Box::new(work.found())),
            (asked, Long::Parts(parts)) => parts.found(asked),
            (Asked::Barrier(scope), _) => Found::Barrier(barrier_of(plan, *scope)),
            (Asked::Check(actuals, today), _) => {
                let check = check(plan, actuals, *today);
                let planned = everyone(plan).begun.map(|day| plan.date(day));
                let finish = everyone(&check.plan);
                let resumed = finish.begun.map(|day| check.plan.date(day));
                Found::Check(Box::new(CheckFound { check, planned, resumed, finish }))
            }
            // These are worked out in steps above.
            (Asked::Plans | Asked::Reserve(_) | Asked::Orders(..) | Asked::Goal(..) | Asked::Chance(..), _) => {
                Parts::default().found(&self.asked)
            }
        }
    }
}

/// Works a question out to the end.
#[must_use]
pub fn answer(plans: Vec<&Plan>, asked: Asked) -> Found {
    let mut work = Work::new(plans, asked);
    while !work.advance() {}
    work.found()
}

fn everyone(plan: &Plan) -> Finish {
    let journal = Journal::run(plan, &engine::share(plan), Scope::All);
    Finish::new(&journal, &Who::Everyone.groups(plan))
}

fn barrier_of(plan: &Plan, scope: Scope) -> BarrierFound {
    let journal = Journal::run(plan, &engine::share(plan), scope);
    let people = i128::from(scope.all_people(plan).get());
    let ppm = |protected: &i128| u32::try_from(protected.checked_div(people).unwrap_or(0)).unwrap_or(u32::MAX);
    BarrierFound {
        answer: barrier(plan, journal.protected.as_deref(), scope),
        protected_ppm: journal.protected.as_deref().unwrap_or_default().iter().map(ppm).collect(),
    }
}
