//! What the page says to others and hears from them, as types: nothing of the web, all of it tested natively.

pub mod embed;
pub mod planner_file;
