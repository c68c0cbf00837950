//! The words of answers: goals, scenarios, uncertainty, regions, and what rules cost.

mod compare;
mod fields;
mod goal;
mod names;
mod page;
mod regions;
mod rules;
mod simulate;

pub use compare::{CompareText, difference_text};
pub use goal::{GoalText, goal_texts, hold_name};
pub use names::{AimText, LeverText, WhoText, value_text};
pub use page::{PageText, Question};
pub use regions::RegionsText;
pub use rules::RuleText;
pub use simulate::{Assumption, SimulateText};
