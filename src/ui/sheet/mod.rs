//! The sheet: coverage, groups, what holds the rollout back, stock and doses, over one time axis.
//!
//! [`Sheet`] is all the page needs. `model` works out what is shown, without a browser; every component here gets a
//! drawing of it and knows nothing of plans.

mod axis_head;
mod band;
mod band_table;
mod coverage_band;
mod cursor;
mod day_panel;
pub(in crate::ui) mod download;
mod drawn;
mod gestures;
mod groups_table;
pub mod model;
mod patterns;
mod plot;
mod printing;
mod ribbon_band;
mod rows_band;
mod stock_band;
mod toolbar;
mod whole;

#[cfg(test)]
mod contrast_tests;

pub use band_table::{OpenTableProps, open_table};
pub use drawn::Shared;
pub use groups_table::GroupsTable;
pub use whole::{Sheet, SheetProps};
