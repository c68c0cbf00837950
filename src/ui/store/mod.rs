//! The one store of the page: its state, what may happen to it, and a pure reducer.

mod action;
mod edit;
mod reduce;
mod state;

pub use action::Action;
pub use state::{Derived, Notice, Outcome, Start, State};
