//! Chance: the runs of a plan, of each uncertainty by itself, and of another plan in the same worlds.

use std::ops::Deref;

use crate::analysis::goal::{Aim, Goal, Who};
use crate::analysis::simulate::{
    Band, Bands, Input, Milestone, Paired, Run, Setup, Simulation, Swing, day_band, n_goals_met, paired, swings,
};
use crate::analysis::{Journal, Scope};
use crate::engine;
use crate::plan::Plan;
use crate::units::{Day, People};

/// What chance does to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChanceFound {
    /// Coverage and dates.
    pub bands: Bands,
    /// People with a first dose at each day's end, as planned.
    pub planned: Vec<People>,
    /// In how many runs the goal is met.
    pub n_met: u32,
    /// When the goal's aim is reached; `None` within is never.
    pub reached: Option<Band<Option<Day>>>,
    /// Which uncertainty moves the goal's date most, the widest first.
    pub swings: Vec<Swing>,
    /// How another plan does in the same worlds, if one was asked for and the goal can be put to it.
    pub paired: Option<PairedFound>,
}

/// How another plan does in the same worlds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairedFound {
    /// Run by run, by date.
    pub paired: Paired,
    /// In how many runs it meets the goal.
    pub n_met: u32,
}

/// The work on it.
#[derive(Debug)]
pub(super) struct ChanceWork<P> {
    plan: P,
    setup: Setup,
    runs: Simulation<P>,
    alone: Vec<(Input, Simulation<P>)>,
    other: Option<(P, Goal, Simulation<P>)>,
    pub n_done: u32,
    pub n_steps: u32,
}

impl<P: Deref<Target = Plan> + Clone> ChanceWork<P> {
    pub fn new(plan: P, other: Option<P>, setup: Setup, n_runs: u32, n_alone: u32) -> Self {
        let alone = |input: Input| {
            let setup = Setup { uncertainty: setup.uncertainty.only(input), ..setup };
            (input, Simulation::new(plan.clone(), setup, 0..n_alone))
        };
        let other = other.and_then(|other| {
            let goal = translated(setup.goal?, &plan, &other)?;
            Some((other.clone(), goal, Simulation::new(other, Setup { goal: Some(goal), ..setup }, 0..n_runs)))
        });
        let n_steps = n_runs + 6 * n_alone + if other.is_some() { n_runs } else { 0 };
        let alone: Vec<_> = Input::ALL.into_iter().map(alone).collect();
        let runs = Simulation::new(plan.clone(), setup, 0..n_runs);
        Self { plan, setup, runs, alone, other, n_done: 0, n_steps }
    }

    /// One run more; true when all are there.
    pub fn advance(&mut self) -> bool {
        self.n_done += 1;
        self.runs.advance(1)
            && self.alone.iter_mut().all(|(_, runs)| runs.advance(1))
            && self.other.as_mut().is_none_or(|(.., runs)| runs.advance(1))
    }

    pub fn found(&self) -> ChanceFound {
        let plan: &Plan = &self.plan;
        let everyone = Milestone::all(plan).iter().position(|date| *date == Milestone::Begun(Who::Everyone));
        let date = |run: &Run| match self.setup.goal {
            Some(_) => run.goal,
            None => everyone.and_then(|n| run.dates[n]),
        };
        let runs = self.runs.runs();
        let days: Vec<Option<Day>> = runs.iter().map(date).collect();
        let alone: Vec<(Input, Vec<Run>)> =
            self.alone.iter().map(|(input, runs)| (*input, runs.runs().to_vec())).collect();
        let journal = Journal::run(plan, &engine::share(plan), Scope::All);
        let groups = Who::Everyone.groups(plan);
        let n_met = |goal: &Goal, runs: &[Run]| u32::try_from(n_goals_met(goal, runs)).unwrap_or(u32::MAX);
        let others = self.other.as_ref().filter(|(.., others)| !others.runs().is_empty());
        let paired = others.map(|(other, goal, others)| {
            // Dates are compared, whatever day of its plan each is.
            let later = other.start().days_since(plan.start());
            let moved = |run: &Run| Run { goal: run.goal.map(|day| day.plus(later)), ..run.clone() };
            let moved: Vec<Run> = others.runs().iter().map(moved).collect();
            PairedFound { paired: paired(runs, &moved), n_met: n_met(goal, others.runs()) }
        });
        ChanceFound {
            bands: Bands::of(plan, runs),
            planned: plan.days().map(|day| journal.sum(&groups, day, |group| &group.begun)).collect(),
            n_met: self.setup.goal.as_ref().map_or(0, |goal| n_met(goal, runs)),
            reached: day_band(&days),
            swings: swings(plan, &alone, &date),
            paired,
        }
    }
}

/// The goal as it is put to another plan: the group or region of the same id, the tier of the same number.
fn translated(goal: Goal, plan: &Plan, other: &Plan) -> Option<Goal> {
    let scope = match goal.scope {
        Scope::All => Scope::All,
        Scope::One(region) => {
            let id = &plan.regions()[region].id;
            Scope::One(other.regions().enumerated().find(|(_, region)| region.id == *id)?.0)
        }
    };
    let aim = match goal.aim {
        Aim::Barrier => Aim::Barrier,
        Aim::Coverage { who, share, base, stage } => {
            let who = match who {
                Who::Everyone => Who::Everyone,
                Who::Tier(tier) => {
                    let number = plan.tiers()[tier].number;
                    Who::Tier(other.tiers().enumerated().find(|(_, tier)| tier.number == number)?.0)
                }
                Who::Group(group) => {
                    let id = &plan.groups()[group].id;
                    Who::Group(other.groups().enumerated().find(|(_, group)| group.id == *id)?.0)
                }
            };
            Aim::Coverage { who, share, base, stage }
        }
    };
    Some(Goal { aim, scope, by: other.day_of(plan.date(goal.by)) })
}
