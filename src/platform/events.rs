//! Events that happen to more than one element.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Hears an event for as long as it lives.
#[derive(Debug)]
pub struct Listener {
    target: Option<EventTarget>,
    event: &'static str,
    function: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Hears an event of a target and of all that is in it.
    pub fn new(target: EventTarget, event: &'static str, hear: impl Fn(Event) + 'static) -> Self {
        Self::on(Some(target), event, hear)
    }

    /// Hears an event of the window, whoever's page it shows.
    pub fn on_window(event: &'static str, hear: impl Fn(Event) + 'static) -> Self {
        Self::on(web_sys::window().map(EventTarget::from), event, hear)
    }

    fn on(target: Option<EventTarget>, event: &'static str, hear: impl Fn(Event) + 'static) -> Self {
        let function = Closure::<dyn Fn(Event)>::new(hear);
        if let Some(target) = &target {
            let _ = target.add_event_listener_with_callback(event, function.as_ref().unchecked_ref());
        }
        Self { target, event, function }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(target) = &self.target {
            let _ = target.remove_event_listener_with_callback(self.event, self.function.as_ref().unchecked_ref());
        }
    }
}
