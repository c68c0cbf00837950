//! Coverage over time: how many have begun and are through, by tier and by week.

use super::Scope;
use super::counts::Counts;
use crate::engine::Schedule;
use crate::index::{GroupIdx, IndexVec, TierIdx};
use crate::plan::Plan;
use crate::units::{Day, DoseNumber, Doses, People};

/// One tier's coverage at the end of each day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierCoverage {
    /// The tier.
    pub tier: TierIdx,
    /// Its number in the plan.
    pub number: u64,
    /// All its people.
    pub people: People,
    /// Those whom the plan aims at.
    pub target: People,
    /// People with a first dose, by day.
    pub begun: Vec<People>,
    /// People with their last dose, by day.
    pub complete: Vec<People>,
}

/// The coverage of each tier over time.
#[must_use]
pub fn coverage(plan: &Plan, schedule: &Schedule, scope: Scope) -> Vec<TierCoverage> {
    let sum = |groups: &[GroupIdx], of: &dyn Fn(GroupIdx) -> People| groups.iter().map(|group| of(*group)).sum();
    let mut tiers: Vec<TierCoverage> = plan
        .tiers()
        .enumerated()
        .map(|(idx, tier)| TierCoverage {
            tier: idx,
            number: tier.number,
            people: sum(&tier.groups, &|group| scope.people(plan, group)),
            target: sum(&tier.groups, &|group| scope.target(plan, group)),
            begun: Vec::with_capacity(plan.days().len()),
            complete: Vec::with_capacity(plan.days().len()),
        })
        .collect();
    let mut counts = Counts::before_start(plan, schedule, scope);
    for day in plan.days() {
        counts.advance(day);
        for (series, tier) in tiers.iter_mut().zip(plan.tiers()) {
            series.begun.push(counts.begun(&tier.groups));
            series.complete.push(counts.complete(&tier.groups));
        }
    }
    tiers
}

/// One calendar week, Monday to Sunday, cut to the plan's days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its first day in the plan.
    pub first: Day,
    /// Its last day in the plan.
    pub last: Day,
    /// What was done in each group.
    pub groups: IndexVec<GroupIdx, WeekGroup>,
    /// Doses that could be given.
    pub capacity: Doses,
    /// Doses that were given.
    pub used: Doses,
    /// People late for a dose at the end of the week.
    pub late: People,
}

/// One group's week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WeekGroup {
    /// People given a first dose.
    pub first_doses: People,
    /// People given a later dose.
    pub later_doses: People,
    /// People with a first dose at the week's end.
    pub begun: People,
    /// People with their last dose at the week's end.
    pub complete: People,
}

/// What was done in each calendar week.
#[must_use]
pub fn weeks(plan: &Plan, schedule: &Schedule, scope: Scope) -> Vec<Week> {
    let mut counts = Counts::before_start(plan, schedule, scope);
    let mut weeks: Vec<Week> = Vec::new();
    for day in plan.days() {
        if day == Day::START || plan.date(day).weekday() == 0 {
            let groups = IndexVec::filled(WeekGroup::default(), plan.groups().len());
            let (capacity, used) = (Doses::ZERO, Doses::ZERO);
            weeks.push(Week { first: day, last: day, groups, capacity, used, late: People::ZERO });
        }
        counts.advance(day);
        let Some(week) = weeks.last_mut() else { continue };
        week.last = day;
        week.late = People::ZERO;
        for region in scope.regions(plan) {
            let record = &schedule.regions()[region][day.slot()];
            week.capacity += record.capacity;
            week.used += record.used;
            week.late += record.late;
            for served in &record.served {
                let group = &mut week.groups[served.group];
                let doses =
                    if served.dose == DoseNumber::FIRST { &mut group.first_doses } else { &mut group.later_doses };
                *doses += served.people;
            }
        }
        for (group, week) in plan.groups().indices().zip(week.groups.iter_mut()) {
            week.begun = counts.begun(&[group]);
            week.complete = counts.complete(&[group]);
        }
    }
    weeks
}
