//! The words of answers: goals, scenarios, uncertainty, and what rules cost.

mod goal;
mod names;

pub use goal::{GoalText, goal_texts};
pub use names::{AimText, LeverText, WhoText};
