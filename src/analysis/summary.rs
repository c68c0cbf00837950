//! The four figures above the sheet: high-risk groups done, everyone done, barrier, doses short or late.

use super::{Journal, Protection, Scope};
use crate::engine::Schedule;
use crate::index::GroupIdx;
use crate::plan::Plan;
use crate::units::{Day, Doses, People};

/// The four figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The groups of the first tier.
    pub high_risk: Finish,
    /// All groups.
    pub everyone: Finish,
    /// The immune barrier.
    pub barrier: BarrierAnswer,
    /// People late for a dose.
    pub late: Late,
    /// What is missing at the end.
    pub short: Short,
}

/// When some groups are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finish {
    /// The first day on which all of them have begun; `None` if that is not within the plan.
    pub begun: Option<Day>,
    /// The first day on which, besides, nobody of them waits for a later dose.
    pub course: Option<Day>,
    /// People who have not begun at the end.
    pub unbegun: People,
    /// People who wait for a later dose at the end.
    pub waiting: People,
    /// People the plan aims at.
    pub target: People,
}

/// Whether and when the immune barrier is reached. Shares are of all people, in parts per million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarrierAnswer {
    /// Some vaccine states no effectiveness.
    Unknown,
    /// It is reached on this day.
    Reached {
        /// The first day at whose end it is.
        day: Day,
        /// The shares behind the answer.
        shares: BarrierShares,
    },
    /// It can be reached, but not within the plan.
    NotInTime(BarrierShares),
    /// It is not reached even if every target is fully vaccinated.
    Unreachable(BarrierShares),
}

/// The shares behind an answer about the barrier, in parts per million of all people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BarrierShares {
    /// Where the barrier stands.
    pub threshold_ppm: u32,
    /// Protected when every target is fully vaccinated.
    pub ceiling_ppm: u32,
    /// Protected at the plan's end.
    pub final_ppm: u32,
}

/// People who are late for their next dose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Late {
    /// The most on any day.
    pub most: People,
    /// The first day with so many.
    pub on: Option<Day>,
    /// The sum over all days.
    pub person_days: u64,
}

/// What is missing at the end of the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Short {
    /// People who have not begun or wait for a later dose.
    pub people: People,
    /// The least number of doses they still need.
    pub doses: Doses,
}

/// The four figures of a schedule that is kept; from a journal, [`Summary::new`].
#[must_use]
pub fn summary(plan: &Plan, schedule: &Schedule, scope: Scope) -> Summary {
    Summary::new(plan, &Journal::new(plan, schedule, scope))
}

impl Summary {
    /// The four figures of a journal.
    #[must_use]
    pub fn new(plan: &Plan, journal: &Journal) -> Self {
        let all: Vec<GroupIdx> = plan.groups().indices().collect();
        let first = plan.tiers().iter().next().map_or(&[][..], |tier| &tier.groups);
        let (high_risk, everyone) = (Finish::new(journal, first), Finish::new(journal, &all));
        let mut late = Late::default();
        for (day, totals) in plan.days().zip(&journal.days) {
            late.person_days += totals.late.get();
            if totals.late > late.most {
                late = Late { most: totals.late, on: Some(day), ..late };
            }
        }
        let short = Short { people: everyone.unbegun + everyone.waiting, doses: journal.doses_missing };
        let barrier = barrier(plan, journal.protected.as_deref(), journal.scope);
        Self { high_risk, everyone, barrier, late, short }
    }
}

impl Finish {
    /// When these groups are done.
    #[must_use]
    pub fn new(journal: &Journal, groups: &[GroupIdx]) -> Self {
        let target = groups.iter().map(|group| journal.groups[*group].target).sum();
        let mut finish = Self { begun: None, course: None, unbegun: target, waiting: People::ZERO, target };
        for day in (0..journal.days.len()).filter_map(|slot| i32::try_from(slot).ok()).map(Day::new) {
            finish.unbegun = target - journal.sum(groups, day, |group| &group.begun);
            finish.waiting = journal.sum(groups, day, |group| &group.waiting);
            if finish.unbegun.is_zero() && !target.is_zero() {
                finish.begun.get_or_insert(day);
                if finish.waiting.is_zero() {
                    finish.course.get_or_insert(day);
                }
            }
        }
        finish
    }
}

/// Whether and when the immune barrier is reached, from the number protected at each day's end in the scope, in
/// millionths of a person.
#[must_use]
pub fn barrier(plan: &Plan, protected: Option<&[i128]>, scope: Scope) -> BarrierAnswer {
    let Some(days) = protected else { return BarrierAnswer::Unknown };
    let people = scope.all_people(plan).get();
    let ceiling = Protection::ceiling(plan, scope);
    let ppm = |protected: i128| {
        let share = if people == 0 { 0 } else { protected / i128::from(people) };
        u32::try_from(share).unwrap_or(0)
    };
    let shares = BarrierShares {
        threshold_ppm: plan.barrier().threshold_ppm(),
        ceiling_ppm: ppm(ceiling),
        final_ppm: ppm(days.last().copied().unwrap_or(0)),
    };
    let reached = plan.days().zip(days).find(|(_, protected)| plan.barrier().is_reached(**protected, people));
    match reached {
        Some((day, _)) => BarrierAnswer::Reached { day, shares },
        None if plan.barrier().is_reached(ceiling, people) => BarrierAnswer::NotInTime(shares),
        None => BarrierAnswer::Unreachable(shares),
    }
}
