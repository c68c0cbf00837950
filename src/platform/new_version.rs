//! A new version of the page, which a script knows how to load.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::JsValue;

thread_local! {
    static TAKE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Says how it is loaded.
pub fn offer(take: Function) {
    TAKE.set(Some(take));
}

/// Loads it: the page begins anew.
pub fn take() {
    if let Some(take) = TAKE.with_borrow(Clone::clone) {
        let _ = take.call0(&JsValue::NULL);
    }
}
