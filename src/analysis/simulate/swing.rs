//! Which uncertainty matters most: each by itself, all else as usual.

use super::bands::day_band;
use super::{Band, Run, Triangle, Uncertainty};
use crate::order::sorted_by_key;
use crate::plan::Plan;
use crate::units::Day;

/// What is uncertain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// How late deliveries are.
    Late,
    /// How short they are.
    Short,
    /// Whether they come at all.
    Cancelled,
    /// Uptake.
    Uptake,
    /// Capacity lost.
    Capacity,
    /// Closures.
    Closures,
}

impl Input {
    /// Everything that is uncertain.
    pub const ALL: [Self; 6] = [Self::Late, Self::Short, Self::Cancelled, Self::Uptake, Self::Capacity, Self::Closures];

    /// Its name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Short => "short",
            Self::Cancelled => "cancelled",
            Self::Uptake => "uptake",
            Self::Capacity => "capacity",
            Self::Closures => "closures",
        }
    }
}

impl Uncertainty {
    /// The same with all but one of what is uncertain at its most frequent value. What is left draws the same numbers
    /// as it does together with the rest. The most frequent value of a chance is that it does not happen.
    #[must_use]
    pub const fn only(self, input: Input) -> Self {
        const fn usual(of: Triangle) -> Triangle {
            Triangle::always(of.ends().1)
        }
        let still = Self {
            vaccine_late: usual(self.vaccine_late),
            delivery_late: usual(self.delivery_late),
            delivery_size: usual(self.delivery_size),
            cancelled: 0,
            uptake: usual(self.uptake),
            group_uptake: usual(self.group_uptake),
            capacity: usual(self.capacity),
            closures: usual(self.closures),
            closure_days: usual(self.closure_days),
        };
        match input {
            Input::Late => Self { vaccine_late: self.vaccine_late, delivery_late: self.delivery_late, ..still },
            Input::Short => Self { delivery_size: self.delivery_size, ..still },
            Input::Cancelled => Self { cancelled: self.cancelled, ..still },
            Input::Uptake => Self { uptake: self.uptake, group_uptake: self.group_uptake, ..still },
            Input::Capacity => Self { capacity: self.capacity, ..still },
            Input::Closures => Self { closures: self.closures, closure_days: self.closure_days, ..still },
        }
    }
}

/// What one uncertainty alone does to a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swing {
    /// The uncertainty.
    pub input: Input,
    /// The date's band; `None` is not within the plan.
    pub band: Band<Option<Day>>,
    /// Days from the tenth to the ninetieth of a hundred; never counts as the day after the plan's last.
    pub n_days: i32,
}

/// Orders what is uncertain by what it does to a date by itself, the widest band first (a tornado chart, from top to
/// bottom). `runs` has, for each, runs of [`Uncertainty::only`] it; `date` is the date of a run.
#[must_use]
pub fn swings(plan: &Plan, runs: &[(Input, Vec<Run>)], date: &dyn Fn(&Run) -> Option<Day>) -> Vec<Swing> {
    let end = Day::new(plan.n_days());
    let swing = |(input, runs): &(Input, Vec<Run>)| {
        let band = day_band(&runs.iter().map(date).collect::<Vec<_>>())?;
        let n_days = band.p90.unwrap_or(end).get() - band.p10.unwrap_or(end).get();
        Some(Swing { input: *input, band, n_days })
    };
    sorted_by_key(runs.iter().filter_map(swing).collect(), |swing| std::cmp::Reverse(swing.n_days))
}
