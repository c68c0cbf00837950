//! The page: one store, panels that read it, components that know nothing of it.
//!
//! `start` says what the page opens with; `store` holds the state and its pure reducer; `view` works out what is
//! shown, without a browser; `panels` are the parts of the page and `components` their building blocks; `hooks`
//! hold every effect on the browser; `rooms` are the parts that are fetched when they are needed; [`mount`] puts a page
//! into an element, and `wire` joins it to whoever embeds it.

mod app;
pub mod components;
pub mod hooks;
mod mounted;
pub mod panels;
pub mod rooms;
pub mod sheet;
pub mod start;
pub mod store;
pub mod view;
pub mod wire;

pub use app::{App, AppProps};
pub use mounted::{Mounted, mount};
