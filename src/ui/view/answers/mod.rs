//! The room of answers: questions as sentences with fields in them, and their answers.

mod barrier;
pub mod board;
mod chance;
mod chance_exhibits;
mod check;
mod check_read;
pub mod content;
pub mod form;
mod goal;
mod goal_curve;
pub mod ground;
mod order;
mod plans;
mod plans_exhibits;
pub mod plot;
pub mod query;
mod reserve;
pub mod room;

#[cfg(test)]
mod tests;

pub use check_read::{example, today};
pub use order::tiers;
