//! The work on a question, step by step.

use std::ops::Deref;

use super::chance::ChanceWork;
use super::{Asked, BarrierFound, CheckFound, Found, PlansFound, Progress};
use crate::analysis::check::check;
use crate::analysis::compare::{compare, compare_groups};
use crate::analysis::goal::{Seek, Who};
use crate::analysis::orders::orders;
use crate::analysis::reserve_costs::reserve_costs;
use crate::analysis::{Finish, Journal, Scope, barrier};
use crate::engine;
use crate::plan::Plan;
use crate::units::MILLION;

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
            _ => Long::No,
        };
        Self { plans, asked, long }
    }

    /// Takes one step, which schedules a plan once or a few times; true when the answer is there.
    pub fn advance(&mut self) -> bool {
        match &mut self.long {
            Long::No => true,
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
            (Asked::Reserve(scope), _) => Found::Reserve(Box::new(reserve_costs(plan, *scope))),
            (Asked::Orders(of, scope), _) => Found::Orders(orders(plan, of, *scope)),
            (Asked::Barrier(scope), _) => Found::Barrier(barrier_of(plan, *scope)),
            (Asked::Check(actuals, today), _) => {
                let check = check(plan, actuals, *today);
                let planned = everyone(plan).begun.map(|day| plan.date(day));
                let finish = everyone(&check.plan);
                let resumed = finish.begun.map(|day| check.plan.date(day));
                Found::Check(Box::new(CheckFound { check, planned, resumed, finish }))
            }
            (Asked::Plans | Asked::Goal(..) | Asked::Chance(..), _) => {
                let plans: Vec<&Plan> = self.plans.iter().map(|plan| &**plan).collect();
                let begun_ppm = plans.iter().map(|plan| begun_ppm(plan)).collect();
                Found::Plans(PlansFound { figures: compare(&plans), groups: compare_groups(&plans), begun_ppm })
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

fn begun_ppm(plan: &Plan) -> Vec<u32> {
    let journal = Journal::run(plan, &engine::share(plan), Scope::All);
    let groups = Who::Everyone.groups(plan);
    let people = u128::from(plan.people().get());
    let ppm = |begun: u64| u32::try_from((u128::from(begun) * u128::from(MILLION)).checked_div(people).unwrap_or(0));
    plan.days().map(|day| ppm(journal.sum(&groups, day, |group| &group.begun).get()).unwrap_or(u32::MAX)).collect()
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
