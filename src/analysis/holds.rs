//! What held the rollout back on each day, and for how long.

use super::Scope;
use super::counts::Counts;
use crate::engine::{Reason, Schedule};
use crate::index::{GroupIdx, RegionIdx};
use crate::plan::Plan;
use crate::units::{Day, People};

/// What held the rollout back on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hold {
    /// People who could begin did not, for this reason.
    First(Reason),
    /// Everybody has begun; some wait for their next dose.
    Interval,
    /// Nothing: everybody is through.
    Nothing,
}

/// A run of days with the same hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// What held the rollout back.
    pub hold: Hold,
}

/// What held the rollout back on each day: of the lowest tier in which somebody has not begun, the reason that
/// keeps the most people (of equal ones, the first in the order of [`Reason::ALL`]).
#[must_use]
pub fn holds(plan: &Plan, schedule: &Schedule, scope: Scope) -> Vec<Hold> {
    let mut counts = Counts::before_start(plan, schedule, scope);
    let all: Vec<GroupIdx> = plan.groups().indices().collect();
    plan.days()
        .map(|day| {
            counts.advance(day);
            let front = plan.tiers().iter().find(|tier| !counts.unbegun(&tier.groups).is_zero());
            match front {
                Some(tier) => {
                    let kept =
                        kept_by_reason(plan, schedule, scope, &counts, day, &|group| tier.groups.contains(&group));
                    Hold::First(most(&kept).unwrap_or(Reason::Reserved))
                }
                None if counts.waiting(&all).is_zero() => Hold::Nothing,
                None => Hold::Interval,
            }
        })
        .collect()
}

/// Why a group did not begin more on each day: over the regions, the reason that keeps the most of its people.
/// `None` when all have begun.
#[must_use]
pub fn group_holds(plan: &Plan, schedule: &Schedule, scope: Scope, group: GroupIdx) -> Vec<Option<Reason>> {
    let mut counts = Counts::before_start(plan, schedule, scope);
    plan.days()
        .map(|day| {
            counts.advance(day);
            most(&kept_by_reason(plan, schedule, scope, &counts, day, &|other| other == group))
        })
        .collect()
}

/// Runs of equal days.
#[must_use]
pub fn periods(holds: &[Hold]) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    for (day, hold) in (0..).map(Day::new).zip(holds) {
        match periods.last_mut().filter(|period| period.hold == *hold) {
            Some(period) => period.to = day,
            None => periods.push(Period { from: day, to: day, hold: *hold }),
        }
    }
    periods
}

/// People who have not begun, by what keeps them, in the order of [`Reason::ALL`].
pub(super) type Kept = [People; Reason::ALL.len()];

fn kept_by_reason(
    plan: &Plan,
    schedule: &Schedule,
    scope: Scope,
    counts: &Counts<'_>,
    day: Day,
    of: &dyn Fn(GroupIdx) -> bool,
) -> Kept {
    let mut kept = Kept::default();
    let reasons = |region: RegionIdx| schedule.regions()[region][day.slot()].reasons.iter();
    for region in scope.regions(plan) {
        for (group, reason) in reasons(region).filter(|(group, _)| of(*group)) {
            // The reasons are judged before early doses but after all first doses of the day.
            kept[*reason as usize] += counts.unbegun_in(region, *group);
        }
    }
    kept
}

pub(super) fn most(kept: &Kept) -> Option<Reason> {
    let (reason, people) = Reason::ALL.into_iter().zip(kept).rev().max_by_key(|(_, people)| **people)?;
    (!people.is_zero()).then_some(reason)
}
