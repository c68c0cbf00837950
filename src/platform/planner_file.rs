//! The page as one file, which a script knows how to get.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static OFFER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Says how the file is got: the function is called with one that takes its text, or nothing if it does not come.
pub fn offer(offer: Function) {
    OFFER.set(Some(offer));
}

/// Whether the file can be got.
#[must_use]
pub fn is_offered() -> bool {
    OFFER.with_borrow(Option::is_some)
}

/// Gets the file.
pub fn get(take: impl FnOnce(Option<String>) + 'static) {
    let Some(offer) = OFFER.with_borrow(Clone::clone) else { return take(None) };
    let take = Closure::once_into_js(move |text: JsValue| take(text.as_string()));
    let _ = offer.call1(&JsValue::NULL, take.unchecked_ref());
}
