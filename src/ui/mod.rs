//! The page: one store, panels that read it, components that know nothing of it.
//!
//! `start` says what the page opens with; `store` holds the state and its pure reducer; `view` works out what is
//! shown, without a browser; `panels` are the parts of the page and `components` their building blocks; `hooks`
//! hold every effect on the browser; `rooms` are the parts that are fetched when they are needed.

mod app;
pub mod components;
pub mod hooks;
pub mod panels;
pub mod rooms;
pub mod sheet;
pub mod start;
pub mod store;
pub mod view;

pub use app::{App, AppProps};

use self::rooms::Rooms;

/// Puts the page into the element `#app`, or into the body if there is none.
pub fn mount(rooms: Rooms) {
    yew::set_custom_panic_hook(Box::new(|panic| start::show_crash(&panic.to_string())));
    let root =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
    let props = AppProps { rooms };
    match root {
        Some(root) => yew::Renderer::<App>::with_root_and_props(root, props),
        None => yew::Renderer::<App>::with_props(props),
    }
    .render();
}
