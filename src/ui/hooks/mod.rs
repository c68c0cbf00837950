//! Hooks: what panels share of the page's state, and the page's effects on the browser.

pub mod plans;
mod use_announcement;
mod use_keeping;
mod use_language;
mod use_page;
mod use_store;
mod use_undo_keys;
mod use_width;

pub use use_announcement::use_announcement;
pub use use_keeping::use_keeping;
pub use use_language::{use_language, use_page_language};
pub use use_page::use_page;
pub use use_store::{Dispatch, use_dispatch};
pub use use_undo_keys::use_undo_keys;
pub use use_width::use_width;
