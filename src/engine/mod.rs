//! The scheduler: pure, total and deterministic, on whole numbers only.
//!
//! [`share`] settles up front what each region gets; [`run`] then computes region by region and day by day and
//! tells each day to a [`Recorder`], which keeps what it needs and nothing else; [`schedule`] keeps everything.
//! There is no clock, no chance, no I/O and no failure: all refusal is in [`crate::plan::validate`].
//!
//! The contract is ENGINE.md, whose sections the modules name: `apportion` (2), `sharing` and `needs` (3),
//! `region` with `layout`, `stock` and `cohorts` (4), `reserve` with `slack` (5), `record` (6).

mod apportion;
mod cohorts;
mod layout;
mod needs;
mod record;
mod region;
mod reserve;
mod schedule;
mod sharing;
mod slack;
mod stock;

pub use apportion::{Claim, Scratch, apportion, apportion_uncapped};
pub use record::{DayRecord, Reason, Recorder, Served, StockDay};
pub use schedule::{Schedule, ScheduleDay};
pub use sharing::{Arrival, Shares, Waste, share};

use crate::index::RegionIdx;
use crate::plan::Plan;

/// Computes the schedule of every region and tells each day to the recorder.
pub fn run(plan: &Plan, shares: &Shares, recorder: &mut impl Recorder) {
    let mut run = region::RegionRun::new(plan, shares);
    for region in plan.regions().indices() {
        run.run(region, recorder);
    }
}

/// Computes the schedule of one region alone; the same days as [`run`] tells of it.
pub fn run_region(plan: &Plan, shares: &Shares, region: RegionIdx, recorder: &mut impl Recorder) {
    region::RegionRun::new(plan, shares).run(region, recorder);
}

/// Computes and keeps the whole schedule of a plan.
///
/// ```
/// use rollout_planner::{engine, interchange::document::read_plan};
/// let plan = read_plan(br#"{ "format": "rollout-plan", "version": 1, "title": "ten people, six doses a day",
///     "start": "2021-01-07", "days": 3, "vaccines": [{ "id": "v", "doses": 1 }],
///     "groups": [{ "id": "staff", "tier": 1, "people": 10 }],
///     "deliveries": [{ "on": "2021-01-07", "vaccine": "v", "doses": 20 }],
///     "capacity": { "weekly": [6, 6, 6, 6, 6, 6, 6] } }"#).unwrap();
/// let schedule = engine::schedule(&plan);
/// let used: Vec<u64> = schedule.regions().iter().flatten().map(|day| day.used.get()).collect();
/// assert_eq!(used, [6, 4, 0]);
/// ```
#[must_use]
pub fn schedule(plan: &Plan) -> Schedule {
    schedule::collect(plan, &share(plan))
}
