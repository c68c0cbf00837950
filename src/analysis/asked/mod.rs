//! A question about plans as a value, and its answer in steps that can be interrupted: what a worker is asked.

mod chance;
mod parts;
mod work;

pub use chance::{ChanceFound, PairedFound};
pub use work::{Work, answer};

use super::check::{Actual, Check};
use super::compare::{FigureRow, GroupRow};
use super::goal::{self, Goal, Lever};
use super::orders::{Order, OrderOutcome};
use super::reserve_costs::RuleCost;
use super::simulate::Setup;
use super::{BarrierAnswer, Finish, Scope};
use crate::units::Date;

/// A question about a plan, and perhaps about others beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// How much of a lever does a goal take?
    Goal(Lever, Goal),
    /// How do the plans compare?
    Plans,
    /// What if it comes otherwise? So many runs, and as many of each uncertainty by itself; the first of the other
    /// plans is held against it.
    Chance(Setup, u32, u32),
    /// What does each reserve rule cost?
    Reserve(Scope),
    /// What do these orders buy?
    Orders(Vec<Order>, Scope),
    /// When does the immune barrier stand?
    Barrier(Scope),
    /// Where is the rollout on the morning of a date, after these doses?
    Check(Vec<Actual>, Date),
}

/// Its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// How much it takes.
    Goal(Box<goal::Answer>),
    /// How the plans compare.
    Plans(PlansFound),
    /// What chance does.
    Chance(Box<ChanceFound>),
    /// What each rule costs, in the order none, on hand, planned.
    Reserve(Vec<RuleCost>),
    /// What the orders buy; `None` if a vaccine states no effectiveness.
    Orders(Option<Vec<OrderOutcome>>),
    /// When the barrier stands.
    Barrier(BarrierFound),
    /// Where the rollout is.
    Check(Box<CheckFound>),
}

/// How plans compare, the plan asked about first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlansFound {
    /// Their figures.
    pub figures: Vec<FigureRow>,
    /// When their groups are done.
    pub groups: Vec<GroupRow>,
    /// Of each plan and day, the share of its people who have begun, in parts per million.
    pub begun_ppm: Vec<Vec<u32>>,
}

/// When the barrier stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarrierFound {
    /// When, or why never.
    pub answer: BarrierAnswer,
    /// The share of people protected at each day's end, in parts per million; empty if it cannot be told.
    pub protected_ppm: Vec<u32>,
}

/// Where the rollout is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckFound {
    /// The groups against the plan, and the plan from today on.
    pub check: Check,
    /// When everyone is done by the plan.
    pub planned: Option<Date>,
    /// When everyone has begun by the plan from today on.
    pub resumed: Option<Date>,
    /// What that plan says of everyone.
    pub finish: Finish,
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps that are done.
    pub n_done: u32,
    /// Steps in all, if that is known; else 0.
    pub n_steps: u32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::check::check;
    use crate::analysis::compare::{compare, compare_groups};
    use crate::analysis::goal::{Aim, seek};
    use crate::analysis::orders::orders;
    use crate::analysis::reserve_costs::reserve_costs;
    use crate::analysis::simulate::{Bands, Simulation, Uncertainty};
    use crate::plan::{Plan, validate};
    use crate::presets::Preset;
    use crate::units::Day;

    fn plan(preset: Preset) -> Plan {
        validate(&preset.draft()).unwrap()
    }

    #[test]
    fn what_is_asked_in_steps_is_what_the_questions_answer_at_once() {
        let (example, other) = (plan(Preset::WorkedExample), plan(Preset::Jcvi));
        let both = vec![&example, &other];
        let Found::Plans(found) = answer(both.clone(), Asked::Plans) else { panic!("plans were asked for") };
        assert_eq!((found.figures, found.groups), (compare(&both), compare_groups(&both)));
        assert_eq!(found.begun_ppm.len(), 2);

        let found = answer(vec![&example], Asked::Reserve(Scope::All));
        assert_eq!(found, Found::Reserve(reserve_costs(&example, Scope::All).to_vec()));

        let asked = vec![Order::ProRata, Order::AsPlanned, Order::ByRisk];
        let found = answer(vec![&example], Asked::Orders(asked.clone(), Scope::All));
        assert_eq!(found, Found::Orders(orders(&example, &asked, Scope::All)));
        let found = answer(vec![&plan(Preset::Empty)], Asked::Orders(asked.clone(), Scope::All));
        assert_eq!(found, Found::Orders(orders(&plan(Preset::Empty), &asked, Scope::All)));

        let goal = Goal { aim: Aim::Barrier, scope: Scope::All, by: Day::new(15) };
        let found = answer(vec![&example], Asked::Goal(Lever::Capacity, goal));
        assert_eq!(found, Found::Goal(Box::new(seek(&example, Lever::Capacity, goal))));

        let today = example.date(Day::new(5));
        let Found::Check(found) = answer(vec![&example], Asked::Check(Vec::new(), today)) else {
            panic!("a check was asked for")
        };
        assert_eq!(found.check, check(&example, &[], today));
    }

    #[test]
    fn chance_in_steps_has_the_bands_of_its_runs_and_another_plan_in_the_same_worlds() {
        let (example, other) = (plan(Preset::WorkedExample), plan(Preset::WorkedExample));
        let goal = Some(Goal { aim: Aim::Barrier, scope: Scope::All, by: Day::new(20) });
        let setup = Setup { uncertainty: Uncertainty::USUAL, seed: 42, goal };
        let asked = Asked::Chance(setup, 20, 5);
        let mut work = Work::new(vec![&example, &other], asked);
        let mut n_steps = 1;
        while !work.advance() {
            n_steps += 1;
        }
        let Found::Chance(found) = work.found() else { panic!("chance was asked for") };
        assert!(n_steps <= work.progress().n_steps, "{n_steps}");
        let mut runs = Simulation::new(&example, setup, 0..20);
        while !runs.advance(20) {}
        assert_eq!(found.bands, Bands::of(&example, runs.runs()));
        let paired = found.paired.unwrap();
        assert_eq!((paired.paired.n_same, paired.n_met), (20, found.n_met), "the same plan has the same luck");
        assert_eq!(found.swings.len(), 6);
    }

    #[test]
    fn a_step_schedules_little_and_an_answer_so_far_is_one() {
        let example = plan(Preset::WorkedExample);
        let mut work = Work::new(vec![&example], Asked::Reserve(Scope::All));
        assert!(!work.advance() && !work.advance());
        assert_eq!(work.progress(), Progress { n_done: 2, n_steps: 3 });
        let Found::Reserve(rules) = work.found() else { panic!("rules were asked for") };
        assert_eq!(rules, reserve_costs(&example, Scope::All)[..2]);
        assert!(work.advance());
    }
}
