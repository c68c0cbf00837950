//! Drawing first what is in sight.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// How far from the visible part, in its height, something is taken to be in sight.
const MARGIN: &str = "25% 0px";
/// Longer than a frame: what is out of sight follows after the page is painted.
const AFTER_PAINT: u32 = 20;

/// What is known of a place.
#[derive(Debug, Default)]
struct Place {
    is_out_of_sight: Cell<bool>,
    /// Its time has come to be drawn wherever it is.
    is_due: Cell<bool>,
    later: RefCell<Option<Timeout>>,
}

/// The place of what is drawn, to be given to its element, and the value to draw it from: the value itself where the
/// place is in sight, and where it is not, the value of before, until a moment after the page is painted.
#[hook]
pub fn use_when_seen<T: Clone + PartialEq + 'static>(value: &T) -> (NodeRef, T) {
    let node = use_node_ref();
    let place = use_memo((), |()| Place::default());
    let drawn = use_mut_ref(|| value.clone());
    let draw = use_force_update();
    {
        let (node, place, draw) = (node.clone(), place.clone(), draw.clone());
        use_effect_with((), move |()| {
            let watched = node.cast::<Element>().and_then(|element| watch(&element, place.clone(), draw.clone()));
            // On paper everything is in sight.
            let (window, paper) = (web_sys::window(), place.clone());
            let on_print = Closure::<dyn Fn()>::new(move || {
                paper.is_out_of_sight.set(false);
                draw.force_update();
            });
            let function = on_print.as_ref().unchecked_ref::<js_sys::Function>().clone();
            let _ = window.as_ref().map(|window| window.add_event_listener_with_callback("beforeprint", &function));
            move || {
                place.later.take();
                let _ = window.map(|window| window.remove_event_listener_with_callback("beforeprint", &function));
                if let Some((observer, callback)) = watched {
                    observer.disconnect();
                    drop((callback, on_print));
                }
            }
        });
    }
    if *drawn.borrow() != *value {
        if !place.is_out_of_sight.get() || place.is_due.take() {
            place.later.take();
            drawn.replace(value.clone());
        } else if place.later.borrow().is_none() {
            let due = place.clone();
            let timeout = Timeout::new(AFTER_PAINT, move || {
                due.is_due.set(true);
                draw.force_update();
            });
            place.later.replace(Some(timeout));
        }
    }
    let drawn = drawn.borrow().clone();
    (node, drawn)
}

type Watched = Closure<dyn FnMut(js_sys::Array)>;

/// Asks the browser to say when an element comes into sight and when it leaves.
fn watch(element: &Element, place: Rc<Place>, draw: UseForceUpdateHandle) -> Option<(IntersectionObserver, Watched)> {
    let callback = Watched::new(move |entries: js_sys::Array| {
        // The last of them is the newest.
        if let Ok(entry) = entries.get(entries.length().saturating_sub(1)).dyn_into::<IntersectionObserverEntry>() {
            place.is_out_of_sight.set(!entry.is_intersecting());
            if entry.is_intersecting() && place.later.borrow().is_some() {
                draw.force_update();
            }
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let observer = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some((observer, callback))
}
