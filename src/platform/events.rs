//! Events that happen to the whole page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

/// Hears an event of the window for as long as it lives.
#[derive(Debug)]
pub struct Listener {
    event: &'static str,
    function: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Hears an event of the window.
    pub fn on_window(event: &'static str, hear: impl Fn(Event) + 'static) -> Self {
        let function = Closure::<dyn Fn(Event)>::new(hear);
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback(event, function.as_ref().unchecked_ref());
        }
        Self { event, function }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback(self.event, self.function.as_ref().unchecked_ref());
        }
    }
}
