//! The four figures above the sheet: high-risk groups done, everyone done, barrier, doses short or late.

use super::counts::Counts;
use super::{Protection, Scope};
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

/// The four figures of a schedule.
#[must_use]
pub fn summary(plan: &Plan, schedule: &Schedule, scope: Scope) -> Summary {
    let all: Vec<GroupIdx> = plan.groups().indices().collect();
    let first = plan.tiers().iter().next().map_or(&[][..], |tier| &tier.groups);
    let finish = |groups: &[GroupIdx]| Finish {
        begun: None,
        course: None,
        unbegun: People::ZERO,
        waiting: People::ZERO,
        target: groups.iter().map(|group| scope.target(plan, *group)).sum(),
    };
    let (mut high_risk, mut everyone) = (finish(first), finish(&all));
    let mut late = Late::default();
    let mut counts = Counts::before_start(plan, schedule, scope);
    for day in plan.days() {
        counts.advance(day);
        high_risk.note(day, counts.unbegun(first), counts.waiting(first));
        everyone.note(day, counts.unbegun(&all), counts.waiting(&all));
        let people = scope.regions(plan).map(|region| schedule.regions()[region][day.slot()].late).sum();
        late.person_days += People::get(people);
        if people > late.most {
            late = Late { most: people, on: Some(day), ..late };
        }
    }
    let short = Short { people: everyone.unbegun + everyone.waiting, doses: counts.doses_missing(&all) };
    Summary { high_risk, everyone, barrier: barrier(plan, Protection::of(plan, schedule).as_ref(), scope), late, short }
}

impl Finish {
    fn note(&mut self, day: Day, unbegun: People, waiting: People) {
        (self.unbegun, self.waiting) = (unbegun, waiting);
        if !unbegun.is_zero() || self.target.is_zero() {
            return;
        }
        self.begun.get_or_insert(day);
        if waiting.is_zero() {
            self.course.get_or_insert(day);
        }
    }
}

/// Whether and when the immune barrier is reached, from the protection of the schedule.
#[must_use]
pub fn barrier(plan: &Plan, protection: Option<&Protection<'_>>, scope: Scope) -> BarrierAnswer {
    let Some(protection) = protection else { return BarrierAnswer::Unknown };
    let people = scope.all_people(plan).get();
    let ceiling = Protection::ceiling(plan, scope);
    let days: Vec<i128> = match scope {
        Scope::All => protection.whole().collect(),
        Scope::One(region) => protection.region(region).collect(),
    };
    let ppm = |protected: i128| {
        let share = if people == 0 { 0 } else { protected / i128::from(people) };
        u32::try_from(share).unwrap_or(0)
    };
    let shares = BarrierShares {
        threshold_ppm: plan.barrier().threshold_ppm(),
        ceiling_ppm: ppm(ceiling),
        final_ppm: ppm(days.last().copied().unwrap_or(0)),
    };
    let reached = plan.days().zip(&days).find(|(_, protected)| plan.barrier().is_reached(**protected, people));
    match reached {
        Some((day, _)) => BarrierAnswer::Reached { day, shares },
        None if plan.barrier().is_reached(ceiling, people) => BarrierAnswer::NotInTime(shares),
        None => BarrierAnswer::Unreachable(shares),
    }
}
