//! Coverage over time: how many have begun and are through, by tier and by week.

use super::Journal;
use crate::index::{GroupIdx, IndexVec, TierIdx};
use crate::plan::{Plan, Tier};
use crate::units::{Day, Doses, People};

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
pub fn coverage(plan: &Plan, journal: &Journal) -> Vec<TierCoverage> {
    let tier = |(idx, tier): (TierIdx, &Tier)| TierCoverage {
        tier: idx,
        number: tier.number,
        people: tier.groups.iter().map(|group| journal.scope.people(plan, *group)).sum(),
        target: tier.groups.iter().map(|group| journal.groups[*group].target).sum(),
        begun: plan.days().map(|day| journal.sum(&tier.groups, day, |group| &group.begun)).collect(),
        complete: plan.days().map(|day| journal.sum(&tier.groups, day, |group| &group.complete)).collect(),
    };
    plan.tiers().enumerated().map(tier).collect()
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
pub fn weeks(plan: &Plan, journal: &Journal) -> Vec<Week> {
    let mut weeks: Vec<Week> = Vec::new();
    for (day, totals) in plan.days().zip(&journal.days) {
        if day == Day::START || plan.date(day).weekday() == 0 {
            let groups = IndexVec::filled(WeekGroup::default(), plan.groups().len());
            let (capacity, used) = (Doses::ZERO, Doses::ZERO);
            weeks.push(Week { first: day, last: day, groups, capacity, used, late: People::ZERO });
        }
        let Some(week) = weeks.last_mut() else { continue };
        week.last = day;
        week.late = totals.late;
        week.capacity += totals.capacity;
        week.used += totals.used;
        for (week, days) in week.groups.iter_mut().zip(&journal.groups) {
            week.first_doses += days.first_doses[day.slot()];
            week.later_doses += days.later_doses[day.slot()];
            week.begun = days.begun[day.slot()];
            week.complete = days.complete[day.slot()];
        }
    }
    weeks
}
