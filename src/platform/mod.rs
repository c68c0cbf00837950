//! The browser: storage, address, document, clock. Knows nothing of plans and nothing of how the page is drawn.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod events;
pub mod file;
pub mod new_version;
pub mod page;
pub mod planner_file;
pub mod print;
pub mod storage;
