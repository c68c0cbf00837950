//! Undo and redo by keys, wherever the focus is.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::Dispatch;
use crate::ui::store::Action;

/// Ctrl+Z takes the last change back, Ctrl+Shift+Z and Ctrl+Y do it again. In a field that is being typed into the
/// keys are the browser's, which takes back what was typed letter by letter: each is an edit as well, so nothing is
/// taken back twice.
#[hook]
pub fn use_undo_keys(dispatch: &Dispatch, is_typing: bool) {
    let typing = use_mut_ref(|| is_typing);
    *typing.borrow_mut() = is_typing;
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            let has_keys = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.default_prevented();
            let action = match (&*event.key().to_lowercase(), event.shift_key()) {
                ("z", false) if has_keys => Action::Undo,
                ("z", true) | ("y", false) if has_keys => Action::Redo,
                _ => return,
            };
            if !(*typing.borrow() && is_in_text_field(&event)) {
                event.prevent_default();
                dispatch.dispatch(action);
            }
        });
        let window = web_sys::window();
        let function = listener.as_ref().unchecked_ref::<js_sys::Function>().clone();
        let _ = window.as_ref().map(|window| window.add_event_listener_with_callback("keydown", &function));
        move || {
            let _ = window.map(|window| window.remove_event_listener_with_callback("keydown", &function));
            drop(listener);
        }
    });
}

fn is_in_text_field(event: &KeyboardEvent) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return false;
    };
    element.tag_name() == "TEXTAREA"
        || element.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() == "text")
}
