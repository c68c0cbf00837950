//! View models: what the panels show, worked out from plans and schedules without a browser.

pub mod chart;
pub mod decimal;
pub mod draft;
pub mod entry;
pub mod figures;
pub mod frame;
pub mod places;
pub mod problem_place;
pub mod reasons;
pub mod scale;
pub mod sections;
pub mod stack;
pub mod ticks;
pub mod weeks;
