//! What many runs have in common.

use super::{Milestone, Run};
use crate::analysis::goal::Goal;
use crate::order::order_of;
use crate::plan::Plan;
use crate::units::{Day, People};

/// The tenth, the fiftieth and the ninetieth of a hundred, in ascending order: of n values the ⌈n × p ÷ 100⌉-th.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band<T> {
    /// One run in ten has this or less.
    pub p10: T,
    /// Half of the runs have this or less.
    pub p50: T,
    /// Nine runs in ten have this or less.
    pub p90: T,
}

impl<T: Ord + Copy> Band<T> {
    /// The band of some values; `None` if there are none.
    ///
    /// ```
    /// use rollout_planner::analysis::simulate::Band;
    /// let band = Band::of(&[5, 1, 4, 2, 3]).unwrap();
    /// assert_eq!((band.p10, band.p50, band.p90), (1, 3, 5));
    /// ```
    #[must_use]
    pub fn of(values: &[T]) -> Option<Self> {
        let order = order_of(values.len(), &|a, b| values[a].cmp(&values[b]));
        let at = |percent: usize| order.get((values.len() * percent).div_ceil(100).max(1) - 1).map(|n| values[*n]);
        Some(Self { p10: at(10)?, p50: at(50)?, p90: at(90)? })
    }
}

/// The band of a date. A run that does not reach it within the plan is later than any that does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateBand {
    /// Which date.
    pub milestone: Milestone,
    /// Its band; `None` is not within the plan.
    pub band: Band<Option<Day>>,
    /// How many runs reach it within the plan.
    pub n_reached: usize,
}

/// What many runs of a plan have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bands {
    /// How many runs there are.
    pub n_runs: usize,
    /// People with a first dose, at each day's end.
    pub begun: Vec<Band<People>>,
    /// People with the last dose of their course, at each day's end.
    pub complete: Vec<Band<People>>,
    /// Every date of [`Milestone::all`].
    pub dates: Vec<DateBand>,
    /// The sum over all days of the people who are late for a dose; `None` of no runs.
    pub late_person_days: Option<Band<u64>>,
    /// People who have not begun or wait for a later dose at the end; `None` of no runs.
    pub short: Option<Band<People>>,
}

impl Bands {
    /// The bands of some runs of a plan, in whatever order they come; of no runs there are none.
    #[must_use]
    pub fn of(plan: &Plan, runs: &[Run]) -> Self {
        let by_day = |count: &dyn Fn(&Run) -> &[People]| {
            let band = |day: Day| {
                let values: Vec<People> = runs.iter().filter_map(|run| count(run).get(day.slot()).copied()).collect();
                Band::of(&values)
            };
            plan.days().filter_map(band).collect()
        };
        let dated = |(n, milestone): (usize, Milestone)| {
            let days: Vec<Option<Day>> = runs.iter().filter_map(|run| run.dates.get(n).copied()).collect();
            let n_reached = days.iter().flatten().count();
            day_band(&days).map(|band| DateBand { milestone, band, n_reached })
        };
        let each = |count: &dyn Fn(&Run) -> u64| runs.iter().map(count).collect::<Vec<u64>>();
        Self {
            n_runs: runs.len(),
            begun: by_day(&|run| &run.begun),
            complete: by_day(&|run| &run.complete),
            dates: Milestone::all(plan).into_iter().enumerate().filter_map(dated).collect(),
            late_person_days: Band::of(&each(&|run| run.late_person_days)),
            short: Band::of(&runs.iter().map(|run| run.short).collect::<Vec<_>>()),
        }
    }
}

/// The band of days, never being the latest; `None` of no days.
#[must_use]
pub fn day_band(days: &[Option<Day>]) -> Option<Band<Option<Day>>> {
    let last = Day::new(i32::MAX);
    let days: Vec<Day> = days.iter().map(|day| day.unwrap_or(last)).collect();
    let Band { p10, p50, p90 } = Band::of(&days)?;
    let back = |day: Day| (day != last).then_some(day);
    Some(Band { p10: back(p10), p50: back(p50), p90: back(p90) })
}

/// How many runs meet the goal they were set up with.
#[must_use]
pub fn n_goals_met(goal: &Goal, runs: &[Run]) -> usize {
    runs.iter().filter(|run| goal.is_met(run.goal)).count()
}

/// How two plans' runs of the same numbers and seed compare in the day on which each reaches its goal's aim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paired {
    /// Runs in which the second plan is sooner.
    pub n_sooner: usize,
    /// Runs in which both are the same.
    pub n_same: usize,
    /// Runs in which the second plan is later.
    pub n_later: usize,
}

/// Holds two plans' runs against each other, number by number: they have the same luck, so that what differs is the
/// plans'. Days are counted from each plan's own start; never is later than any day.
#[must_use]
pub fn paired(first: &[Run], second: &[Run]) -> Paired {
    let mut paired = Paired::default();
    let rank = |run: &Run| (run.goal.is_none(), run.goal);
    for (first, second) in first.iter().zip(second) {
        match rank(second).cmp(&rank(first)) {
            std::cmp::Ordering::Less => paired.n_sooner += 1,
            std::cmp::Ordering::Equal => paired.n_same += 1,
            std::cmp::Ordering::Greater => paired.n_later += 1,
        }
    }
    paired
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_of_the_values_at_its_places() {
        let upside_down: Vec<u64> = (1..=100).rev().collect();
        assert_eq!(Band::of(&upside_down), Some(Band { p10: 10, p50: 50, p90: 90 }));
        // Of eleven the second (1.1 rounded up), the sixth and the tenth.
        assert_eq!(Band::of(&(1..=11).collect::<Vec<u64>>()), Some(Band { p10: 2, p50: 6, p90: 10 }));
        assert_eq!(Band::of(&[7]), Some(Band { p10: 7, p50: 7, p90: 7 }));
        assert_eq!(Band::<u64>::of(&[]), None);
    }

    #[test]
    fn never_is_later_than_any_day() {
        let days = [None, Some(Day::new(4)), Some(Day::new(9))];
        let expected = Band { p10: Some(Day::new(4)), p50: Some(Day::new(9)), p90: None };
        assert_eq!(day_band(&days), Some(expected));
    }
}
