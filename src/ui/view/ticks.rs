//! Which dates an axis names: days, Mondays, months or years, whichever are few enough.

use crate::units::{Date, Day};

/// A date that an axis names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeTick {
    /// The day of the plan.
    pub day: Day,
    /// Its date.
    pub date: Date,
    /// What is to be said of it.
    pub shows: TickLabel,
}

/// What an axis says of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickLabel {
    /// Day and month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// Distances between the dates that are named, the smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    EveryDay,
    Mondays,
    Months(i8),
    Years(i16),
}

const STEPS: [Step; 9] = [
    Step::EveryDay,
    Step::Mondays,
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
];

impl Step {
    fn names(self, date: Date) -> bool {
        let (year, month, day) = date.ymd();
        match self {
            Self::EveryDay => true,
            Self::Mondays => date.weekday() == 0,
            Self::Months(n) => day == 1 && (month - 1) % n == 0,
            Self::Years(n) => day == 1 && month == 1 && year % n == 0,
        }
    }

    const fn shows(self) -> TickLabel {
        match self {
            Self::EveryDay | Self::Mondays => TickLabel::Day,
            Self::Months(_) => TickLabel::Month,
            Self::Years(_) => TickLabel::Year,
        }
    }
}

/// The dates that an axis over `n_days` from `start` names: at most `most` of them, as close as that allows.
#[must_use]
pub fn time_ticks(start: Date, n_days: i32, most: usize) -> Vec<TimeTick> {
    let ticks = |step: Step| -> Vec<TimeTick> {
        (0..n_days)
            .map(|n| (Day::new(n), start.plus(n)))
            .filter(|(_, date)| step.names(*date))
            .map(|(day, date)| TimeTick { day, date, shows: step.shows() })
            .collect()
    };
    STEPS.into_iter().map(ticks).find(|ticks| ticks.len() <= most).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(n_days: i32, most: usize, expected: &str) {
        let start = Date::from_ymd(2021, 1, 7).unwrap();
        let ticks = time_ticks(start, n_days, most);
        let dates: Vec<String> = ticks.iter().map(|tick| tick.date.to_string()[2..].to_owned()).collect();
        assert_eq!(dates.join(" "), expected, "{n_days} days, at most {most}");
    }

    #[test]
    fn the_closest_dates_that_fit_are_named() {
        check(3, 12, "21-01-07 21-01-08 21-01-09");
        check(21, 12, "21-01-11 21-01-18 21-01-25");
        check(120, 12, "21-02-01 21-03-01 21-04-01 21-05-01");
        check(365, 5, "21-04-01 21-07-01 21-10-01 22-01-01");
        check(1000, 4, "22-01-01 23-01-01");
        check(3660, 3, "25-01-01 30-01-01");
        check(3660, 1, "");
    }

    #[test]
    fn a_year_on_a_narrow_screen_has_every_second_month() {
        check(365, 6, "21-03-01 21-05-01 21-07-01 21-09-01 21-11-01 22-01-01");
    }
}
