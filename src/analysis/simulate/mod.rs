//! Uncertainty: many runs of a plan, each with other luck.
//!
//! [`Uncertainty`] says how late, short or cancelled deliveries may be, how far uptake and capacity may miss the plan
//! and how often everything is closed, each as a least, a usual and a greatest number ([`Triangle`]). [`Simulation`]
//! computes runs; [`Bands`] tells what most of them have in common: of each day's coverage and of every date the
//! tenth, the fiftieth and the ninetieth of a hundred. [`swings`] tells which uncertainty matters most.
//!
//! **What goes together.** All later deliveries of a vaccine share its supplier's delay; a delivery that is late
//! besides, short or cancelled is so whole, for all regions. One capacity loss holds for the whole plan, all days and
//! all regions. A closure is one event: for its days nothing can be given anywhere. Uptake misses the plan by one
//! number in all groups, and by another of its own in each. What was delivered by the first day, and doses given
//! before, are certain.
//!
//! **Repeatable and paired.** Run i of seed s is a function of the plan, the uncertainty, s and i, the same on every
//! machine and however the runs are cut up among workers. Each uncertain thing draws its own number, named by the seed,
//! the run, its kind and its stable name (the vaccine's or group's id; of a delivery its vaccine, region and date), so
//! that editing one thing does not change the luck of others, and the runs of two plans can be held against each other
//! [one by one](paired).
//!
//! Nothing here is a forecast: the bands say what follows from the plan and from the assumptions put in.

mod bands;
mod draw;
mod perturb;
mod swing;

pub use bands::{Band, Bands, DateBand, Paired, day_band, n_goals_met, paired};
pub use draw::Triangle;
pub use perturb::perturbed;
pub use swing::{Input, Swing, swings};

use std::ops::{Deref, Range};

use super::goal::{Goal, Who};
use super::{BarrierAnswer, Finish, Journal, Scope, barrier};
use crate::engine;
use crate::plan::Plan;
use crate::units::{Day, People};

/// What may come otherwise than planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uncertainty {
    /// Days by which all deliveries of a vaccine after the first day are late: one number a vaccine. Below zero they
    /// are early.
    pub vaccine_late: Triangle,
    /// Days by which a delivery is late besides: one number a delivery.
    pub delivery_late: Triangle,
    /// The doses that come, in per mille of those planned: one number a delivery.
    pub delivery_size: Triangle,
    /// The chance that a delivery does not come at all, in per mille.
    pub cancelled: u32,
    /// Points added to the uptake of all groups, in per mille: one number.
    pub uptake: Triangle,
    /// Points added besides to the uptake of a group, in per mille: one number a group.
    pub group_uptake: Triangle,
    /// Capacity there is, in per mille of that planned: one number.
    pub capacity: Triangle,
    /// How many times everything is closed, each beginning on any day with the same chance.
    pub closures: Triangle,
    /// For how many days, each time.
    pub closure_days: Triangle,
}

/// A triangle of constants in order.
const fn triangle(least: i32, usual: i32, most: i32) -> Triangle {
    match Triangle::new(least, usual, most) {
        Some(triangle) => triangle,
        None => Triangle::always(usual),
    }
}

impl Uncertainty {
    /// Everything comes as planned.
    pub const NONE: Self = Self {
        vaccine_late: Triangle::always(0),
        delivery_late: Triangle::always(0),
        delivery_size: Triangle::always(1000),
        cancelled: 0,
        uptake: Triangle::always(0),
        group_uptake: Triangle::always(0),
        capacity: Triangle::always(1000),
        closures: Triangle::always(0),
        closure_days: Triangle::always(0),
    };

    /// Where to start from: assumptions, not measurements. A vaccine's supply up to two weeks late and a delivery up to
    /// one more, up to 15 % short or 10 % over, one in a hundred cancelled; uptake up to ten points lower or two higher,
    /// in a group up to three either way; up to 15 % of capacity lost; at most two closures of three to ten days.
    pub const USUAL: Self = Self {
        vaccine_late: triangle(0, 0, 14),
        delivery_late: triangle(0, 0, 7),
        delivery_size: triangle(850, 1000, 1100),
        cancelled: 10,
        uptake: triangle(-100, 0, 20),
        group_uptake: triangle(-30, 0, 30),
        capacity: triangle(850, 1000, 1000),
        closures: triangle(0, 0, 2),
        closure_days: triangle(3, 7, 10),
    };
}

/// A date that is told of each run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// Nine in ten of the target of some people have begun.
    Most(Who),
    /// All of it have begun.
    Begun(Who),
    /// Besides, nobody of them waits for a later dose.
    Course(Who),
    /// The immune barrier is reached.
    Barrier,
}

impl Milestone {
    /// The dates told of a plan: of everyone, of each tier, the barrier, of each group.
    #[must_use]
    pub fn all(plan: &Plan) -> Vec<Self> {
        let [first, groups] = told_of(plan);
        let each = |who| [Self::Most(who), Self::Begun(who), Self::Course(who)];
        first.into_iter().flat_map(each).chain([Self::Barrier]).chain(groups.into_iter().flat_map(each)).collect()
    }
}

/// Of whom dates are told: before the barrier's, and after it.
fn told_of(plan: &Plan) -> [Vec<Who>; 2] {
    let tiers = plan.tiers().indices().map(Who::Tier);
    [std::iter::once(Who::Everyone).chain(tiers).collect(), plan.groups().indices().map(Who::Group).collect()]
}

/// What to simulate, the plan aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setup {
    /// What may come otherwise than planned.
    pub uncertainty: Uncertainty,
    /// The seed of all chance.
    pub seed: u64,
    /// A goal, if the chance that it is met is asked for. A share of the target is one of the target as it turns out.
    pub goal: Option<Goal>,
}

/// What came of one run, over all regions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// People with a first dose at each day's end.
    pub begun: Vec<People>,
    /// People with the last dose of their course at each day's end.
    pub complete: Vec<People>,
    /// The day of each date of [`Milestone::all`]; `None` if it is not within the plan.
    pub dates: Vec<Option<Day>>,
    /// The day on which the goal's aim is reached, in time or not; `None` if never, or if there is no goal.
    pub goal: Option<Day>,
    /// The sum over all days of the people who are late for a dose.
    pub late_person_days: u64,
    /// People who have not begun or wait for a later dose at the end.
    pub short: People,
}

/// Computes one run: the same for the same plan, setup and number, whatever else is run.
#[must_use]
pub fn run(plan: &Plan, setup: &Setup, number: u32) -> Run {
    outcome(&perturbed(plan, &setup.uncertainty, setup.seed, number), setup.goal.as_ref())
}

fn outcome(plan: &Plan, goal: Option<&Goal>) -> Run {
    let shares = engine::share(plan);
    let journal = Journal::run(plan, &shares, Scope::All);
    let everyone = Who::Everyone.groups(plan);
    let on_days = |count: &dyn Fn(Day) -> People| plan.days().map(count).collect::<Vec<People>>();
    let barrier = match barrier(plan, journal.protected.as_deref(), Scope::All) {
        BarrierAnswer::Reached { day, .. } => Some(day),
        BarrierAnswer::Unknown | BarrierAnswer::NotInTime(_) | BarrierAnswer::Unreachable(_) => None,
    };
    let [first, groups] = told_of(plan).map(|of| of.into_iter().flat_map(|who| dates(plan, &journal, who)));
    let end = Finish::new(&journal, &everyone);
    Run {
        begun: on_days(&|day| journal.sum(&everyone, day, |group| &group.begun)),
        complete: on_days(&|day| journal.sum(&everyone, day, |group| &group.complete)),
        dates: first.chain([barrier]).chain(groups).collect(),
        goal: goal.and_then(|goal| match goal.scope {
            Scope::All => goal.reached_in(plan, &journal),
            Scope::One(_) => goal.reached_in(plan, &Journal::run(plan, &shares, goal.scope)),
        }),
        late_person_days: journal.days.iter().map(|day| day.late.get()).sum(),
        short: end.unbegun + end.waiting,
    }
}

/// When most of some people, and all of them, have begun, and when they are through.
fn dates(plan: &Plan, journal: &Journal, who: Who) -> [Option<Day>; 3] {
    let groups = who.groups(plan);
    let finish = Finish::new(journal, &groups);
    let is_most = |begun: People| begun.get() * 10 >= finish.target.get() * 9 && !finish.target.is_zero();
    let most = plan.days().find(|day| is_most(journal.sum(&groups, *day, |group| &group.begun)));
    [most, finish.begun, finish.course]
}

/// Runs under way, in steps that can be interrupted. Several workers may each have a range of the numbers.
///
/// ```
/// use rollout_planner::analysis::simulate::{Bands, Setup, Simulation, Uncertainty};
/// use rollout_planner::{plan::validate, presets::Preset};
/// let plan = validate(&Preset::WorkedExample.draft()).unwrap();
/// let setup = Setup { uncertainty: Uncertainty::USUAL, seed: 42, goal: None };
/// let mut simulation = Simulation::new(&plan, setup, 0..50);
/// while !simulation.advance(8) {}
/// let bands = Bands::of(&plan, simulation.runs());
/// let last = bands.begun.last().unwrap();
/// assert!(last.p10 <= last.p50 && last.p50 <= last.p90);
/// ```
#[derive(Clone, Debug)]
pub struct Simulation<P> {
    plan: P,
    setup: Setup,
    left: Range<u32>,
    runs: Vec<Run>,
}

impl<P: Deref<Target = Plan>> Simulation<P> {
    /// Runs of these numbers, none of them computed yet.
    #[must_use]
    pub const fn new(plan: P, setup: Setup, numbers: Range<u32>) -> Self {
        Self { plan, setup, left: numbers, runs: Vec::new() }
    }

    /// Computes at most so many runs; true when all are there.
    pub fn advance(&mut self, n_runs: u32) -> bool {
        let numbers = self.left.by_ref().take(usize::try_from(n_runs).unwrap_or(usize::MAX));
        self.runs.extend(numbers.map(|number| run(&self.plan, &self.setup, number)));
        self.left.is_empty()
    }

    /// The runs so far, in order of their numbers.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The runs so far, to be put together with those of other ranges.
    #[must_use]
    pub fn into_runs(self) -> Vec<Run> {
        self.runs
    }
}
