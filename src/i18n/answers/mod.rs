//! The words of answers: goals, scenarios, uncertainty, regions, and what rules cost.

mod compare;
mod fields;
mod goal;
mod names;
mod regions;
mod rules;
mod simulate;

pub use compare::{CompareText, difference_text};
pub use goal::{GoalText, goal_texts};
pub use names::{AimText, LeverText, WhoText};
pub use regions::RegionsText;
pub use rules::RuleText;
pub use simulate::{Assumption, SimulateText};
