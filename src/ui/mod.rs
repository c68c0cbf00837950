//! The page: one store, panels that read it, components that know nothing of it.
//!
//! `start` says what the page opens with; `store` holds the state and its pure reducer; `view` works out what is
//! shown, without a browser; `panels` are the parts of the page and `components` their building blocks; `hooks`
//! hold every effect on the browser.

mod app;
pub mod components;
pub mod hooks;
pub mod panels;
pub mod sheet;
pub mod start;
pub mod store;
pub mod view;

pub use app::App;

/// Puts the page into the element `#app`, or into the body if there is none.
pub fn mount() {
    yew::set_custom_panic_hook(Box::new(|panic| start::show_crash(&panic.to_string())));
    let root =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
    let renderer = root.map_or_else(yew::Renderer::<App>::new, yew::Renderer::<App>::with_root);
    renderer.render();
}
