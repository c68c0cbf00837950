//! Undo and redo by keys, wherever the focus is.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::Dispatch;
use crate::platform::page::Page;
use crate::ui::store::Action;

/// Ctrl+Z takes the last change back, Ctrl+Shift+Z and Ctrl+Y do it again. In a field that is being typed into the
/// keys are the browser's, which takes back what was typed letter by letter: each is an edit as well, so nothing is
/// taken back twice.
#[hook]
pub fn use_undo_keys(page: &Page, dispatch: &Dispatch, is_typing: bool) {
    let typing = use_mut_ref(|| is_typing);
    *typing.borrow_mut() = is_typing;
    let (page, dispatch) = (page.clone(), dispatch.clone());
    use_effect_with((), move |()| {
        let listener = page.listen("keydown", move |event: Event| {
            let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
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
        move || drop(listener)
    });
}

fn is_in_text_field(event: &KeyboardEvent) -> bool {
    let Some(element) = event.composed_path().get(0).dyn_into::<web_sys::Element>().ok() else {
        return false;
    };
    element.tag_name() == "TEXTAREA"
        || element.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() == "text")
}
