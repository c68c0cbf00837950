//! A schedule told day by day and group by group, worked out in one pass: what charts, tables and the story of a
//! day are made of.

use super::counts::Counts;
use super::holds::{Kept, most};
use super::{Hold, Scope};
use crate::engine::{Reason, Schedule, StockDay};
use crate::index::{GroupIdx, IndexVec, RegionIdx, VaccineIdx};
use crate::plan::Plan;
use crate::units::{Day, DoseNumber, Doses, People};

/// One group's days: each list has one entry a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupJournal {
    /// People the plan aims at.
    pub target: People,
    /// First doses given on the day.
    pub first_doses: Vec<People>,
    /// Later doses given on the day.
    pub later_doses: Vec<People>,
    /// People with a first dose at the day's end.
    pub begun: Vec<People>,
    /// People with their last dose at the day's end.
    pub complete: Vec<People>,
    /// People who come back for a dose they have not had yet, at the day's end.
    pub waiting: Vec<People>,
    /// Why no more began; `None` when all have begun. Over the regions, the reason that keeps the most people.
    pub reasons: Vec<Option<Reason>>,
}

/// What happened on one day besides the groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayTotals {
    /// Doses that could be given.
    pub capacity: Doses,
    /// Doses that were given.
    pub used: Doses,
    /// People late for a dose at the end of the day.
    pub late: People,
    /// What held the rollout back.
    pub hold: Hold,
}

/// A schedule told day by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// The scope it tells of.
    pub scope: Scope,
    /// Each day.
    pub days: Vec<DayTotals>,
    /// Each group.
    pub groups: IndexVec<GroupIdx, GroupJournal>,
    /// Each vaccine's stock, one entry a day, over the regions of the scope.
    pub stock: IndexVec<VaccineIdx, Vec<StockDay>>,
    /// The days on which somebody is late, and where: day, region, people.
    pub late: Vec<(Day, RegionIdx, People)>,
}

impl Journal {
    /// The journal of a schedule.
    #[must_use]
    pub fn new(plan: &Plan, schedule: &Schedule, scope: Scope) -> Self {
        let n_days = plan.days().len();
        let group = |group| {
            let (people, reasons) = (Vec::with_capacity(n_days), Vec::with_capacity(n_days));
            GroupJournal {
                target: scope.target(plan, group),
                first_doses: vec![People::ZERO; n_days],
                later_doses: vec![People::ZERO; n_days],
                begun: people.clone(),
                complete: people.clone(),
                waiting: people,
                reasons,
            }
        };
        let mut journal = Self {
            scope,
            days: Vec::with_capacity(n_days),
            groups: plan.groups().indices().map(group).collect(),
            stock: IndexVec::filled(vec![StockDay::default(); n_days], plan.vaccines().len()),
            late: Vec::new(),
        };
        let regions: Vec<RegionIdx> = scope.regions(plan).collect();
        let all: Vec<GroupIdx> = plan.groups().indices().collect();
        let mut counts = Counts::before_start(plan, schedule, scope);
        let mut kept: IndexVec<GroupIdx, Kept> = IndexVec::filled(Kept::default(), all.len());
        for day in plan.days() {
            counts.advance(day);
            kept.iter_mut().for_each(|kept| *kept = Kept::default());
            let mut totals =
                DayTotals { capacity: Doses::ZERO, used: Doses::ZERO, late: People::ZERO, hold: Hold::Nothing };
            for &region in &regions {
                journal.add(schedule, region, day, &mut totals);
                for &(group, reason) in &schedule.regions()[region][day.slot()].reasons {
                    kept[group][reason as usize] += counts.unbegun_in(region, group);
                }
            }
            let front = plan.tiers().iter().find(|tier| !counts.unbegun(&tier.groups).is_zero());
            totals.hold = match front {
                Some(tier) => Hold::First(most(&sum(&kept, &tier.groups)).unwrap_or(Reason::Reserved)),
                None if counts.waiting(&all).is_zero() => Hold::Nothing,
                None => Hold::Interval,
            };
            journal.days.push(totals);
            for (group, days) in all.iter().zip(journal.groups.iter_mut()) {
                days.begun.push(counts.begun(&[*group]));
                days.complete.push(counts.complete(&[*group]));
                days.waiting.push(counts.waiting(&[*group]));
                days.reasons.push(most(&kept[*group]));
            }
        }
        journal
    }

    fn add(&mut self, schedule: &Schedule, region: RegionIdx, day: Day, totals: &mut DayTotals) {
        let slot = day.slot();
        let record = &schedule.regions()[region][slot];
        totals.capacity += record.capacity;
        totals.used += record.used;
        totals.late += record.late;
        if !record.late.is_zero() {
            self.late.push((day, region, record.late));
        }
        for served in &record.served {
            let group = &mut self.groups[served.group];
            let doses = if served.dose == DoseNumber::FIRST { &mut group.first_doses } else { &mut group.later_doses };
            doses[slot] += served.people;
        }
        for (sums, stock) in self.stock.iter_mut().zip(&record.stock) {
            let sum = &mut sums[slot];
            sum.received += stock.received;
            sum.used += stock.used;
            sum.expired += stock.expired;
            sum.stock += stock.stock;
        }
    }
}

fn sum(kept: &IndexVec<GroupIdx, Kept>, groups: &[GroupIdx]) -> Kept {
    let mut sum = Kept::default();
    for &group in groups {
        for (sum, people) in sum.iter_mut().zip(&kept[group]) {
            *sum += *people;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{coverage, group_holds, holds};
    use crate::engine::schedule;
    use crate::plan::validate;
    use crate::presets::Preset;

    fn check(preset: Preset, scope: Scope) {
        let plan = validate(&preset.draft()).unwrap();
        let schedule = schedule(&plan);
        let journal = Journal::new(&plan, &schedule, scope);
        let days: Vec<Hold> = journal.days.iter().map(|day| day.hold).collect();
        assert_eq!(days, holds(&plan, &schedule, scope));
        for tier in coverage(&plan, &schedule, scope) {
            for day in plan.days() {
                let groups = plan.tiers()[tier.tier].groups.iter();
                let begun: People = groups.map(|group| journal.groups[*group].begun[day.slot()]).sum();
                assert_eq!(begun, tier.begun[day.slot()]);
            }
        }
        for (group, days) in journal.groups.enumerated() {
            assert_eq!(days.reasons, group_holds(&plan, &schedule, scope, group));
        }
        for (day, totals) in journal.days.iter().enumerate() {
            let used: Doses = journal.stock.iter().map(|stock| stock[day].used).sum();
            let given: People =
                journal.groups.iter().map(|group| group.first_doses[day] + group.later_doses[day]).sum();
            assert_eq!((totals.used, totals.used), (used, given.one_dose_each()));
        }
    }

    #[test]
    fn the_journal_agrees_with_the_questions_asked_one_by_one() {
        check(Preset::WorkedExample, Scope::All);
        check(Preset::Heilongjiang, Scope::All);
        check(Preset::Heilongjiang, Scope::One(RegionIdx::default()));
        check(Preset::Empty, Scope::All);
    }
}
