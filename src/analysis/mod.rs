//! Questions about schedules: pure, each answered from what the engine tells a recorder.

mod milestones;
mod protection;

pub use milestones::{GroupProgress, Milestones, PERCENTS, Progress};
pub use protection::{Protection, six_decimals};
