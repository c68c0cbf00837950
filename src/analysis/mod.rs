//! Questions about schedules: pure, each answered from what the engine tells a recorder or keeps.

mod counts;
mod coverage;
mod holds;
mod milestones;
mod protection;
mod scope;
mod summary;

pub use coverage::{TierCoverage, Week, WeekGroup, coverage, weeks};
pub use holds::{Hold, Period, group_holds, holds, periods};
pub use milestones::{GroupProgress, Milestones, PERCENTS, Progress};
pub use protection::{Protection, six_decimals};
pub use scope::Scope;
pub use summary::{BarrierAnswer, BarrierShares, Finish, Late, Short, Summary, summary};
