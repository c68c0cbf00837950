//! What held the rollout back, and for how long.

use crate::engine::Reason;
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

/// Runs of equal days.
#[must_use]
pub fn periods(holds: impl Iterator<Item = Hold>) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    for (day, hold) in (0..).map(Day::new).zip(holds) {
        match periods.last_mut().filter(|period| period.hold == hold) {
            Some(period) => period.to = day,
            None => periods.push(Period { from: day, to: day, hold }),
        }
    }
    periods
}

/// People who have not begun, by what keeps them, in the order of [`Reason::ALL`].
pub(super) type Kept = [People; Reason::ALL.len()];

/// The reason that keeps the most; of equal ones, the first.
pub(super) fn most(kept: &Kept) -> Option<Reason> {
    let mut found = None;
    let mut most = People::ZERO;
    for (reason, people) in Reason::ALL.iter().zip(kept) {
        if *people > most {
            (found, most) = (Some(*reason), *people);
        }
    }
    found
}
