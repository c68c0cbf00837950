//! What held the rollout back, by period and in all.

use crate::analysis::{Hold, Scope, holds, periods};
use crate::engine::Schedule;
use crate::plan::Plan;
use crate::units::Date;

/// A run of days with the same reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReasonRow {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// How many days.
    pub days: u64,
    /// The reason.
    pub hold: Hold,
}

/// The reasons of a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// In order of time.
    pub rows: Vec<ReasonRow>,
    /// Days by reason, the most first.
    pub totals: Vec<(Hold, u64)>,
    /// Whether there is nobody to vaccinate, so that nothing can be held back.
    pub is_empty: bool,
}

impl Reasons {
    /// The reasons of a schedule.
    #[must_use]
    pub fn new(plan: &Plan, schedule: &Schedule, scope: Scope) -> Self {
        let holds = holds(plan, schedule, scope);
        let days = |from: i32, to: i32| u64::try_from(to - from + 1).unwrap_or(0);
        let rows: Vec<ReasonRow> = periods(&holds)
            .into_iter()
            .map(|period| ReasonRow {
                from: plan.date(period.from),
                to: plan.date(period.to),
                days: days(period.from.get(), period.to.get()),
                hold: period.hold,
            })
            .collect();
        let mut totals: Vec<(Hold, u64)> = Vec::new();
        for row in &rows {
            match totals.iter_mut().find(|(hold, _)| *hold == row.hold) {
                Some((_, days)) => *days += row.days,
                None => totals.push((row.hold, row.days)),
            }
        }
        totals.sort_by_key(|(hold, days)| (*hold == Hold::Nothing, std::cmp::Reverse(*days)));
        let is_empty = plan.groups().indices().all(|group| scope.target(plan, group).is_zero());
        Self { rows, totals, is_empty }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::schedule;
    use crate::plan::validate;
    use crate::presets::Preset;

    #[test]
    fn every_day_has_its_reason_once() {
        for preset in Preset::ALL {
            let plan = validate(&preset.draft()).unwrap();
            let reasons = Reasons::new(&plan, &schedule(&plan), Scope::All);
            let n_days = u64::try_from(plan.n_days()).unwrap();
            assert_eq!(reasons.rows.iter().map(|row| row.days).sum::<u64>(), n_days);
            assert_eq!(reasons.totals.iter().map(|(_, days)| days).sum::<u64>(), n_days);
            assert_eq!(reasons.rows.first().map(|row| row.from), Some(plan.start()));
        }
    }
}
