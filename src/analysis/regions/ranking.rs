//! Which region is done first, which last, and how far they are apart.

use std::cmp::Ordering;

use super::{Done, RegionOutcome, Regions};
use crate::index::RegionIdx;
use crate::order::order_of;
use crate::units::{Day, People};

/// A region's place among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// From 1; regions that are equally far have the same.
    pub place: usize,
    /// The region.
    pub region: RegionIdx,
    /// When it is done, if it is within the plan.
    pub day: Option<Day>,
    /// The people left at the plan's end.
    pub left: People,
    /// The people whom it is about.
    pub target: People,
}

/// How far regions are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The first region that is done, and when; of equal ones the first in plan order.
    pub first: Option<(RegionIdx, Day)>,
    /// The last region that is done, and when; `None` if some region never is. Of equal ones the first in plan order.
    pub last: Option<(RegionIdx, Day)>,
    /// Regions in which there is anybody to vaccinate.
    pub n_regions: usize,
    /// Those of them that are not done within the plan.
    pub n_unfinished: usize,
}

impl Spread {
    /// Days from the first region that is done to the last; `None` if some region never is, or there is none.
    #[must_use]
    pub fn days(&self) -> Option<i32> {
        let ((_, first), (_, last)) = (self.first?, self.last?);
        Some(last.get() - first.get())
    }
}

/// Those who are done by day, then the others by the share of their people that is left.
fn compare(a: &RegionOutcome, b: &RegionOutcome, done: Done) -> Ordering {
    match (a.day(done), b.day(done)) {
        (Some(a), Some(b)) => a.cmp(&b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => {
            let product = |n: People, other: People| u128::from(n.get()) * u128::from(other.get());
            product(a.left(done), b.target(done)).cmp(&product(b.left(done), a.target(done)))
        }
    }
}

impl Regions {
    /// The regions in the order in which they are done. Those not done within the plan follow, the smaller share of
    /// people left first; equal ones stand in plan order. Regions in which there is nobody to vaccinate are left out.
    #[must_use]
    pub fn ranking(&self, done: Done) -> Vec<Ranked> {
        let regions: Vec<&RegionOutcome> =
            self.outcomes.iter().filter(|outcome| !outcome.target(done).is_zero()).collect();
        let mut ranking: Vec<Ranked> = Vec::with_capacity(regions.len());
        let mut before: Option<&RegionOutcome> = None;
        for at in order_of(regions.len(), &|a, b| compare(regions[a], regions[b], done)) {
            let outcome = regions[at];
            let is_equal = before.is_some_and(|before| compare(before, outcome, done) == Ordering::Equal);
            let place = ranking.last().filter(|_| is_equal).map_or(ranking.len() + 1, |last| last.place);
            let (region, day, left, target) =
                (outcome.region, outcome.day(done), outcome.left(done), outcome.target(done));
            ranking.push(Ranked { place, region, day, left, target });
            before = Some(outcome);
        }
        ranking
    }

    /// How far the first and the last region are apart.
    #[must_use]
    pub fn spread(&self, done: Done) -> Spread {
        let mut spread = Spread { first: None, last: None, n_regions: 0, n_unfinished: 0 };
        for outcome in self.outcomes.iter().filter(|outcome| !outcome.target(done).is_zero()) {
            spread.n_regions += 1;
            let Some(day) = outcome.day(done) else {
                spread.n_unfinished += 1;
                continue;
            };
            if spread.first.is_none_or(|(_, first)| day < first) {
                spread.first = Some((outcome.region, day));
            }
            if spread.last.is_none_or(|(_, last)| day > last) {
                spread.last = Some((outcome.region, day));
            }
        }
        spread.last = spread.last.filter(|_| spread.n_unfinished == 0);
        spread
    }
}
