//! How far each group has come: the days on which begun, and fully vaccinated, reach a share of the target.

use crate::engine::{DayRecord, Recorder};
use crate::index::{GroupIdx, IndexVec, RegionIdx};
use crate::plan::Plan;
use crate::units::{Day, DoseNumber, People};

/// The percentages of the target whose days are told.
pub const PERCENTS: [u64; 5] = [25, 50, 80, 90, 100];

/// The first days on which a count reached 25, 50, 80, 90 and 100 % of the target; a target of 0 is reached
/// never.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Milestones(pub [Option<Day>; PERCENTS.len()]);

impl Milestones {
    fn note(&mut self, day: Day, count: People, target: People) {
        if target.is_zero() {
            return;
        }
        for (percent, reached) in PERCENTS.into_iter().zip(&mut self.0) {
            if reached.is_none() && count.get() * 100 >= percent * target.get() {
                *reached = Some(day);
            }
        }
    }

    /// The day on which the whole target was reached.
    #[must_use]
    pub const fn all(&self) -> Option<Day> {
        self.0[PERCENTS.len() - 1]
    }
}

/// What became of a group, in one region or in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupProgress {
    /// People to be vaccinated.
    pub target: People,
    /// People with a first dose at the end, doses given before the start included.
    pub begun: People,
    /// People with the last dose of their course at the end, doses given before the start included.
    pub complete: People,
    /// The first day on which the plan gives a first dose.
    pub first_day: Option<Day>,
    /// The days on which `begun` reached shares of the target.
    pub begun_days: Milestones,
    /// The days on which `complete` did.
    pub complete_days: Milestones,
}

/// People who newly have something, by day: index 0 holds those of before the start, too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct ByDay(Vec<People>);

/// Listens for the progress of each group, by region and in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress<'p> {
    plan: &'p Plan,
    regions: IndexVec<RegionIdx, IndexVec<GroupIdx, GroupProgress>>,
    new_begun: IndexVec<GroupIdx, ByDay>,
    new_complete: IndexVec<GroupIdx, ByDay>,
    first_days: IndexVec<GroupIdx, Option<Day>>,
}

impl<'p> Progress<'p> {
    /// Ready to listen to the schedule of a plan.
    #[must_use]
    pub fn new(plan: &'p Plan) -> Self {
        let by_day = ByDay(vec![People::ZERO; plan.days().len()]);
        let mut new_begun = IndexVec::filled(by_day, plan.groups().len());
        let mut new_complete = new_begun.clone();
        let mut regions = IndexVec::new();
        for region in plan.regions() {
            let mut groups = IndexVec::new();
            for (idx, part) in region.groups.enumerated() {
                let whole = |dose: DoseNumber, vaccine| plan.vaccines()[vaccine].last_dose() == dose;
                let begun = part.with_a_dose();
                let full = part.given.iter().filter(|given| whole(given.dose, given.vaccine));
                let complete = full.map(|given| given.people).sum();
                new_begun[idx].0[0] += begun;
                new_complete[idx].0[0] += complete;
                groups.push(GroupProgress { target: part.target, begun, complete, ..GroupProgress::default() });
            }
            regions.push(groups);
        }
        let first_days = IndexVec::filled(None, plan.groups().len());
        Self { plan, regions, new_begun, new_complete, first_days }
    }

    /// The progress of each group in each region.
    #[must_use]
    pub const fn regions(&self) -> &IndexVec<RegionIdx, IndexVec<GroupIdx, GroupProgress>> {
        &self.regions
    }

    /// The progress of each group in all regions together, its days judged on the sums.
    #[must_use]
    pub fn whole(&self) -> IndexVec<GroupIdx, GroupProgress> {
        self.plan
            .groups()
            .indices()
            .map(|group| {
                let target = self.regions.iter().map(|region| region[group].target).sum();
                let mut whole = GroupProgress { target, first_day: self.first_days[group], ..GroupProgress::default() };
                for day in self.plan.days() {
                    whole.begun += self.new_begun[group].0[day.slot()];
                    whole.complete += self.new_complete[group].0[day.slot()];
                    whole.begun_days.note(day, whole.begun, target);
                    whole.complete_days.note(day, whole.complete, target);
                }
                whole
            })
            .collect()
    }
}

impl Recorder for Progress<'_> {
    fn record(&mut self, record: &DayRecord<'_>) {
        let groups = &mut self.regions[record.region];
        for served in record.served {
            let group = &mut groups[served.group];
            if served.dose == DoseNumber::FIRST {
                group.begun += served.people;
                group.first_day.get_or_insert(record.day);
                self.new_begun[served.group].0[record.day.slot()] += served.people;
                let first = &mut self.first_days[served.group];
                *first = Some(first.map_or(record.day, |day| day.min(record.day)));
            }
            if served.dose == self.plan.vaccines()[served.vaccine].last_dose() {
                group.complete += served.people;
                self.new_complete[served.group].0[record.day.slot()] += served.people;
            }
        }
        for group in groups.iter_mut() {
            group.begun_days.note(record.day, group.begun, group.target);
            group.complete_days.note(record.day, group.complete, group.target);
        }
    }
}
