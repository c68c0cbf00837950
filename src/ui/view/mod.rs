//! View models: what the panels show, worked out from plans and schedules without a browser.

pub mod answers;
pub mod chance_band;
pub mod decimal;
pub mod deed;
pub mod draft;
pub mod embed;
pub mod entry;
pub mod figures;
pub mod grid;
pub mod inputs;
pub mod places;
pub mod problem_place;
pub mod regions;
pub mod room;
pub mod sections;
pub mod setting;
pub mod weeks;
