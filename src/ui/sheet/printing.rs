//! Whether the page is being printed: paper has another width than the window, and the browser does not say so to a
//! `ResizeObserver` in time.

use yew::prelude::*;

use crate::platform::events::Listener;

/// The width of a sheet of A4 within its margins, in pixels.
pub const PAPER: i32 = 700;

/// True from the moment the browser begins to print until it has printed.
#[hook]
pub fn use_printing() -> bool {
    let is_printing = use_state_eq(|| false);
    {
        let is_printing = is_printing.setter();
        use_effect_with((), move |()| {
            let listener = |event, is_on: bool| {
                let is_printing = is_printing.clone();
                Listener::on_window(event, move |_| is_printing.set(is_on))
            };
            let listeners = [listener("beforeprint", true), listener("afterprint", false)];
            move || drop(listeners)
        });
    }
    *is_printing
}
