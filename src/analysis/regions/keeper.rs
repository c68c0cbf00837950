//! Listening to the days of one region after the other for what became of it.

use super::{Month, RegionOutcome};
use crate::analysis::Finish;
use crate::engine::{DayRecord, Recorder, Served};
use crate::index::{GroupIdx, Idx, IndexVec, RegionIdx, VaccineIdx};
use crate::plan::Plan;
use crate::units::{Day, DoseNumber, MILLION, People, Share};

/// A dose of a course in a group of the region at hand: how many had it, and how many of them come back.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    given: People,
    returning: People,
}

/// Listens to a schedule and keeps what became of each region that it hears of.
///
/// ```
/// use rollout_planner::analysis::{JournalKeeper, Scope, regions::{Regions, RegionsKeeper}};
/// use rollout_planner::{engine, plan::validate, presets::Preset};
/// let plan = validate(&Preset::Heilongjiang.draft()).unwrap();
/// // The journal of all regions and what became of each, from one run.
/// let mut keepers = (JournalKeeper::new(&plan, Scope::All), RegionsKeeper::new(&plan));
/// engine::run(&plan, &engine::share(&plan), &mut keepers);
/// let regions = Regions::of_parts(&plan, [keepers.1.outcomes()]);
/// assert_eq!(regions.outcomes.len(), 13);
/// ```
#[derive(Debug)]
pub struct RegionsKeeper<'p> {
    plan: &'p Plan,
    months: Vec<Month>,
    is_high_risk: IndexVec<GroupIdx, bool>,
    outcomes: Vec<RegionOutcome>,
    /// Of the region at hand, the steps of each group's vaccines, one after the other.
    steps: Vec<Step>,
    /// Where the steps of a vaccine begin within those of a group, and how many a group has.
    first_step: IndexVec<VaccineIdx, usize>,
    n_steps: usize,
}

impl<'p> RegionsKeeper<'p> {
    /// Ready to listen to the schedule of a plan, or of some of its regions.
    #[must_use]
    pub fn new(plan: &'p Plan) -> Self {
        let mut n_steps = 0;
        let first_step = plan.vaccines().iter().map(|vaccine| {
            n_steps += usize::from(vaccine.n_doses);
            n_steps - usize::from(vaccine.n_doses)
        });
        let first_step = first_step.collect();
        let first_tier = plan.tiers().indices().next();
        Self {
            plan,
            months: Month::all(plan),
            is_high_risk: plan.groups().iter().map(|group| Some(group.tier) == first_tier).collect(),
            outcomes: Vec::new(),
            steps: vec![Step::default(); plan.groups().len() * n_steps],
            first_step,
            n_steps,
        }
    }

    /// What became of the regions it heard of, in the order in which it did.
    #[must_use]
    pub fn outcomes(self) -> Vec<RegionOutcome> {
        self.outcomes
    }

    /// Turns to the next region: nobody of it has been served but those who had doses before the start.
    fn enter(&mut self, region: RegionIdx) {
        let aim = |high_risk_only: bool| {
            let parts = self.plan.regions()[region].groups.enumerated();
            let parts = parts.filter(|(group, _)| !high_risk_only || self.is_high_risk[*group]);
            let target = parts.map(|(_, part)| part.target).sum();
            Finish { begun: None, course: None, unbegun: target, waiting: People::ZERO, target }
        };
        let (high_risk, everyone) = (aim(true), aim(false));
        let coverage = Vec::with_capacity(self.months.len());
        self.outcomes.push(RegionOutcome { region, high_risk, everyone, coverage });
        self.steps.fill(Step::default());
        for (group, part) in self.plan.regions()[region].groups.enumerated() {
            for given in &part.given {
                let returning = self.returning(group, given.vaccine, given.dose, given.people);
                self.each(group, |finish| {
                    finish.unbegun -= given.people;
                    finish.waiting += returning;
                });
            }
        }
    }

    /// Changes the figures of the region at hand that a group belongs to.
    fn each(&mut self, group: GroupIdx, change: impl Fn(&mut Finish)) {
        let Some(outcome) = self.outcomes.last_mut() else { return };
        change(&mut outcome.everyone);
        if self.is_high_risk[group] {
            change(&mut outcome.high_risk);
        }
    }

    /// People have had a dose: how many more come back for the next.
    fn returning(&mut self, group: GroupIdx, vaccine: VaccineIdx, dose: DoseNumber, people: People) -> People {
        let Some(share) = self.plan.vaccines()[vaccine].return_share.get(dose.slot()) else { return People::ZERO };
        let step = &mut self.steps[group.to_usize() * self.n_steps + self.first_step[vaccine] + dose.slot()];
        step.given += people;
        let before = step.returning;
        step.returning = step.given.share(*share);
        step.returning - before
    }

    fn serve(&mut self, served: Served) {
        let Served { group, vaccine, dose, people } = served;
        let returning = self.returning(group, vaccine, dose, people);
        self.each(group, |finish| {
            let from = if dose == DoseNumber::FIRST { &mut finish.unbegun } else { &mut finish.waiting };
            *from -= people;
            finish.waiting += returning;
        });
    }
}

impl Recorder for RegionsKeeper<'_> {
    fn record(&mut self, record: &DayRecord<'_>) {
        if self.outcomes.last().is_none_or(|outcome| outcome.region != record.region) {
            self.enter(record.region);
        }
        for served in record.served {
            self.serve(*served);
        }
        let Some(outcome) = self.outcomes.last_mut() else { return };
        note(&mut outcome.high_risk, record.day);
        note(&mut outcome.everyone, record.day);
        if self.months.get(outcome.coverage.len()).is_some_and(|month| month.last == record.day) {
            outcome.coverage.push(begun(&outcome.everyone));
        }
    }
}

/// Notes that people are done, if this is the first day on which they are.
fn note(finish: &mut Finish, day: Day) {
    if finish.unbegun.is_zero() && !finish.target.is_zero() {
        finish.begun.get_or_insert(day);
        if finish.waiting.is_zero() {
            finish.course.get_or_insert(day);
        }
    }
}

/// The share of the target that has begun, rounded down.
fn begun(finish: &Finish) -> Option<Share> {
    let begun = finish.target - finish.unbegun;
    let ppm = (u128::from(begun.get()) * u128::from(MILLION)).checked_div(u128::from(finish.target.get()))?;
    u32::try_from(ppm).ok().and_then(Share::from_ppm)
}
