//! How wide an element is.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};
use yew::prelude::*;

/// The width of an element in whole pixels, and again whenever it changes; `None` before it is known.
#[hook]
pub fn use_width(node: &NodeRef) -> Option<i32> {
    let width = use_state_eq(|| None::<i32>);
    {
        let (node, width) = (node.clone(), width.clone());
        use_effect_with((), move |()| {
            let observed = node.cast::<Element>().and_then(|element| observe(&element, width));
            move || {
                if let Some((observer, callback)) = observed {
                    observer.disconnect();
                    drop(callback);
                }
            }
        });
    }
    *width
}

type Observed = Closure<dyn FnMut(js_sys::Array)>;

#[expect(clippy::cast_possible_truncation, reason = "a width on a screen is far below the ends of an i32")]
fn observe(element: &Element, width: UseStateHandle<Option<i32>>) -> Option<(ResizeObserver, Observed)> {
    let callback = Observed::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() {
            width.set(Some(entry.content_rect().width() as i32));
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some((observer, callback))
}
