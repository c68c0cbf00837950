//! What binds: what held some people back while they were to be vaccinated.

use super::{Aim, Goal, Stage, Who};
use crate::analysis::holds::{Kept, most};
use crate::analysis::{Hold, Journal};
use crate::engine;
use crate::index::GroupIdx;
use crate::order::sorted_by_key;
use crate::plan::Plan;
use crate::units::Day;

/// What held people back, and on how many days it did so most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bind {
    /// What held them back.
    pub hold: Hold,
    /// On how many days.
    pub n_days: u32,
}

/// What held back the people of a goal, from the first day until it is reached, at most to its day: on each day the
/// reason of its groups that kept the most people from beginning; while all have begun and wait for later doses,
/// [`Hold::Interval`]. Most days first. Days on which nothing did are left out.
///
/// For everyone, and for the barrier, it is what held the whole rollout back, told of the tier in front.
#[must_use]
pub fn binds(plan: &Plan, goal: &Goal) -> Vec<Bind> {
    let journal = Journal::run(plan, &engine::share(plan), goal.scope);
    let last = goal.reached_in(plan, &journal).map_or(goal.by, |day| day.min(goal.by));
    let mut binds: Vec<Bind> = Vec::new();
    for day in plan.days().take_while(|day| *day <= last) {
        let hold = match goal.aim {
            Aim::Barrier | Aim::Coverage { who: Who::Everyone, .. } => journal.days[day.slot()].hold,
            Aim::Coverage { who, stage, .. } => hold(&journal, &who.groups(plan), stage, day),
        };
        match binds.iter_mut().find(|bind| bind.hold == hold) {
            _ if hold == Hold::Nothing => {}
            Some(bind) => bind.n_days += 1,
            None => binds.push(Bind { hold, n_days: 1 }),
        }
    }
    sorted_by_key(binds, |bind| std::cmp::Reverse(bind.n_days))
}

/// What held some groups back on a day.
fn hold(journal: &Journal, groups: &[GroupIdx], stage: Stage, day: Day) -> Hold {
    let mut kept = Kept::default();
    for &group in groups {
        let group = &journal.groups[group];
        if let Some(reason) = group.reasons[day.slot()] {
            kept[reason as usize] += group.target - group.begun[day.slot()];
        }
    }
    let is_waiting = !journal.sum(groups, day, |group| &group.waiting).is_zero();
    match most(&kept) {
        Some(reason) => Hold::First(reason),
        None if stage == Stage::Complete && is_waiting => Hold::Interval,
        None => Hold::Nothing,
    }
}
