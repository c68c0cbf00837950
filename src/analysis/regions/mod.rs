//! Answers about many regions from one run of the engine: when each is done, the ranking, the heat table, the spread
//! between the first and the last, and what each sharing rule does to it.
//!
//! A [`RegionsKeeper`] listens to the days as they are computed and keeps of a region only what became of it, so that
//! a nation of thousands of counties needs memory for its regions, and not for regions × groups × days. Beside a
//! [`JournalKeeper`](super::JournalKeeper) it hears the same run. Regions do not affect each other once shares are
//! settled, so parts of them can be run apart (by workers) and put together with [`Regions::of_parts`].

mod keeper;
mod ranking;
mod sharing;

pub use keeper::RegionsKeeper;
pub use ranking::{Ranked, Spread};
pub use sharing::{SharingCost, sharing_cost, sharing_costs, sharing_rules};

use super::Finish;
use crate::engine::{self, Shares};
use crate::index::RegionIdx;
use crate::order::sorted_by_key;
use crate::plan::Plan;
use crate::units::{Date, Day, People, Share};

/// What a region can be done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Done {
    /// All of the first tier have begun.
    HighRiskBegun,
    /// Besides, nobody of them waits for a later dose.
    HighRiskCourse,
    /// All have begun.
    EveryoneBegun,
    /// Besides, nobody waits for a later dose.
    EveryoneCourse,
}

impl Done {
    /// Each of them, in the order of the figures.
    pub const ALL: [Self; 4] = [Self::HighRiskBegun, Self::HighRiskCourse, Self::EveryoneBegun, Self::EveryoneCourse];
}

/// A calendar month, cut to the plan's days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day in the plan.
    pub first: Day,
    /// Its last day in the plan.
    pub last: Day,
}

impl Month {
    /// The months of a plan in order.
    ///
    /// ```
    /// use rollout_planner::analysis::regions::Month;
    /// use rollout_planner::{plan::validate, presets::Preset, units::Day};
    /// let plan = validate(&Preset::Heilongjiang.draft()).unwrap();
    /// let months = Month::all(&plan);
    /// assert_eq!((months[0].first, months[1].first.get()), (Day::START, months[0].last.get() + 1));
    /// assert_eq!(plan.date(months[1].first).ymd().2, 1);
    /// ```
    #[must_use]
    pub fn all(plan: &Plan) -> Vec<Self> {
        let mut months = Vec::new();
        let last_of_plan = Day::new(plan.n_days() - 1);
        let mut first = Day::START;
        while first <= last_of_plan {
            let (year, month, _) = plan.date(first).ymd();
            let next = if month == 12 { Date::from_ymd(year + 1, 1, 1) } else { Date::from_ymd(year, month + 1, 1) };
            let last = next.map_or(last_of_plan, |next| plan.day_of(next).plus(-1)).min(last_of_plan);
            months.push(Self { first, last });
            first = last.plus(1);
        }
        months
    }
}

/// What became of one region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionOutcome {
    /// The region.
    pub region: RegionIdx,
    /// The groups of the first tier there.
    pub high_risk: Finish,
    /// All groups there.
    pub everyone: Finish,
    /// At each month's end, the share of the target that has begun, rounded down: the whole only when all have.
    /// `None` where the plan aims at nobody.
    pub coverage: Vec<Option<Share>>,
}

impl RegionOutcome {
    /// The figure that something is done with.
    const fn finish(&self, done: Done) -> &Finish {
        match done {
            Done::HighRiskBegun | Done::HighRiskCourse => &self.high_risk,
            Done::EveryoneBegun | Done::EveryoneCourse => &self.everyone,
        }
    }

    /// The first day on which it is done; `None` if that is not within the plan, or there is nobody.
    #[must_use]
    pub const fn day(&self, done: Done) -> Option<Day> {
        let finish = self.finish(done);
        match done {
            Done::HighRiskBegun | Done::EveryoneBegun => finish.begun,
            Done::HighRiskCourse | Done::EveryoneCourse => finish.course,
        }
    }

    /// The people whom it is about.
    #[must_use]
    pub const fn target(&self, done: Done) -> People {
        self.finish(done).target
    }

    /// The people who are left at the plan's end.
    #[must_use]
    pub fn left(&self, done: Done) -> People {
        let finish = self.finish(done);
        match done {
            Done::HighRiskBegun | Done::EveryoneBegun => finish.unbegun,
            Done::HighRiskCourse | Done::EveryoneCourse => finish.unbegun + finish.waiting,
        }
    }
}

/// What became of the regions of a plan.
///
/// ```
/// use rollout_planner::analysis::regions::{Done, Regions};
/// use rollout_planner::{engine, plan::validate, presets::Preset};
/// let plan = validate(&Preset::Heilongjiang.draft()).unwrap();
/// let regions = Regions::run(&plan, &engine::share(&plan));
/// let first = &regions.ranking(Done::HighRiskBegun)[0];
/// assert_eq!((first.place, first.left.get()), (1, 0));
/// // The heat table: a row a region, a cell a month.
/// assert!(regions.outcomes.iter().all(|region| region.coverage.len() == regions.months.len()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regions {
    /// The months of the heat table.
    pub months: Vec<Month>,
    /// Each region in plan order.
    pub outcomes: Vec<RegionOutcome>,
}

impl Regions {
    /// What becomes of every region, from one run.
    #[must_use]
    pub fn run(plan: &Plan, shares: &Shares) -> Self {
        let mut keeper = RegionsKeeper::new(plan);
        engine::run(plan, shares, &mut keeper);
        Self::of_parts(plan, [keeper.outcomes()])
    }

    /// What became of regions that were run in parts, in whatever order.
    #[must_use]
    pub fn of_parts(plan: &Plan, parts: impl IntoIterator<Item = Vec<RegionOutcome>>) -> Self {
        let outcomes = sorted_by_key(parts.into_iter().flatten().collect(), |outcome| outcome.region);
        Self { months: Month::all(plan), outcomes }
    }
}
