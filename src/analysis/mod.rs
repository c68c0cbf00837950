//! Questions about schedules: pure, each answered from what the engine tells a recorder or keeps.
//!
//! What a schedule is: the four figures, coverage, weeks, holds, the journal of its days. What would be otherwise:
//! [`goal`] (how much does it take?), [`compare`] (several plans), [`simulate`] (chance), [`reserve_costs`],
//! [`orders`] (what the priority order buys), [`check`] (where the rollout is, and the plan from today on). Of many
//! regions at once: [`regions`]. What goes into a plan: [`census`], [`estimate`], [`overlap`].

pub mod asked;
pub mod census;
pub mod check;
pub mod compare;
pub mod estimate;
pub mod goal;
pub mod orders;
pub mod overlap;
pub mod regions;
pub mod reserve_costs;
pub mod resumed;
pub mod simulate;

mod coverage;
mod day_story;
mod holds;
mod journal;
mod keeper;
mod milestones;
mod protection;
mod scope;
mod summary;

pub use coverage::{TierCoverage, Week, WeekGroup, coverage, weeks};
pub use day_story::{DayStory, GroupStory};
pub use holds::{Hold, Period, periods};
pub use journal::{DayTotals, GroupJournal, Journal};
pub use keeper::JournalKeeper;
pub use milestones::{GroupProgress, Milestones, PERCENTS, Progress};
pub use protection::{Protection, six_decimals};
pub use scope::Scope;
pub use summary::{BarrierAnswer, BarrierShares, Finish, Late, Short, Summary, barrier, summary};
