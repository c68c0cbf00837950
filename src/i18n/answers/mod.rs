//! The words of answers: goals, scenarios, uncertainty, and what rules cost.

mod compare;
mod fields;
mod goal;
mod names;

pub use compare::{CompareText, difference_text};
pub use goal::{GoalText, goal_texts};
pub use names::{AimText, LeverText, WhoText};
