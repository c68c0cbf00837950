//! Whether the page is being printed: paper has another width than the window, and the browser does not say so to a
//! `ResizeObserver` in time.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

/// The width of a sheet of A4 within its margins, in pixels.
pub const PAPER: i32 = 700;

/// True from the moment the browser begins to print until it has printed.
#[hook]
pub fn use_printing() -> bool {
    let is_printing = use_state_eq(|| false);
    {
        let is_printing = is_printing.clone();
        use_effect_with((), move |()| {
            let listener = |is_on: bool| {
                let is_printing = is_printing.clone();
                Closure::<dyn Fn()>::new(move || is_printing.set(is_on))
            };
            let listeners = [("beforeprint", listener(true)), ("afterprint", listener(false))];
            let window = web_sys::window();
            for (event, listener) in &listeners {
                let function = listener.as_ref().unchecked_ref();
                let _ = window.as_ref().map(|window| window.add_event_listener_with_callback(event, function));
            }
            move || {
                for (event, listener) in &listeners {
                    let function = listener.as_ref().unchecked_ref();
                    let _ = window.as_ref().map(|window| window.remove_event_listener_with_callback(event, function));
                }
            }
        });
    }
    *is_printing
}
