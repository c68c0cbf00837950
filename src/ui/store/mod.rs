//! The one store of the page: its state, what may happen to it, and a pure reducer.

mod action;
mod edit;
mod kept;
mod reduce;
mod state;

pub use action::Action;
pub use kept::{About, PlanName, read_about, read_kept, write_kept};
pub use state::{Derived, Notice, Opened, Outcome, Saving, Start, State};
