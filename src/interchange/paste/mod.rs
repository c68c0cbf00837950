//! Blocks of cells that people paste from Excel, a web table or a file: understood first, applied after.
//!
//! [`understand`] finds the rows and cells, what each column holds (by its heading in Chinese or English, or by
//! what is in it) and what each cell says. The result can be shown, a column can be corrected
//! ([`Understood::with_column`]), and then [`apply_groups`], [`apply_deliveries`] or [`apply_capacity`] puts it into
//! a draft. A cell that is not understood goes into the draft as it was written, where validation says so beside
//! its field: nothing is lost and nothing is guessed.
//!
//! ```
//! use rollout_planner::interchange::paste::{GroupRows, Column, Target, apply_groups, understand};
//! use rollout_planner::plan::{PlanDraft, Pointer, Value};
//!
//! let draft = PlanDraft::new(Value::map(vec![("groups", Value::list(Vec::new()))]));
//! let understood = understand("人群\t优先级\t人数（万人）\n医务人员\t第一优先级\t24.2\n合计\t\t24.2", Target::Groups, &draft);
//! let columns: Vec<_> = understood.columns.iter().map(|heading| heading.column).collect();
//! assert_eq!(columns, [Some(Column::Name), Some(Column::Tier), Some(Column::People)]);
//! assert_eq!((understood.rows.len(), understood.ignored.len()), (1, 1)); // the total is no group
//!
//! let applied = apply_groups(&draft, &understood, GroupRows::Append, "zh");
//! let people = Pointer::root().field("groups").item(0).field("people");
//! assert_eq!(applied.draft.get(&people), Some(&Value::whole(242_000)));
//! ```

mod capacity;
mod column;
mod deliveries;
mod given;
mod grid;
mod groups;
mod ids;
mod mapping;
mod names;
mod reading;
mod regions;
mod write;

pub use capacity::{CapacityDays, apply_capacity};
pub use column::Column;
pub use deliveries::{DeliveryRows, apply_deliveries};
pub use given::{GivenProblem, GivenRead, GivenUsual, read_given};
pub use groups::{GroupRows, apply_groups};
pub use reading::{Cell, Heading, Ignored, IgnoredRow, Reading, Row, Understood, understand};
pub use write::{groups_rows, write_groups};

use crate::plan::PlanDraft;

/// What a block is pasted into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The groups.
    Groups,
    /// The deliveries.
    Deliveries,
    /// The days of the capacity calendar.
    Capacity,
}

/// What applying a block did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The draft after it.
    pub draft: PlanDraft,
    /// Items that came.
    pub n_added: usize,
    /// Items that were there and changed.
    pub n_updated: usize,
    /// Rows that said nothing new.
    pub n_unchanged: usize,
    /// Rows that could not be used: a delivery or a day of capacity without a date or a number.
    pub n_skipped: usize,
    /// Cells that were not understood and stand in the draft as they were written.
    pub n_as_written: usize,
}

impl Applied {
    fn none(draft: &PlanDraft) -> Self {
        Self { draft: draft.clone(), n_added: 0, n_updated: 0, n_unchanged: 0, n_skipped: 0, n_as_written: 0 }
    }
}
