//! The clipboard, where the page may use it: not on a plain-http intranet, and not in every frame.

use wasm_bindgen::prelude::*;
use web_sys::window;

/// Puts a text on the clipboard and says whether it is there.
pub fn copy(text: &str, said: impl Fn(bool) + 'static) {
    // Where there is no clipboard the browser gives `undefined` in its place.
    let clipboard = window()
        .map(|window| window.navigator())
        .and_then(|navigator| js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok());
    let Some(clipboard) = clipboard.filter(JsValue::is_object) else { return said(false) };
    let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
    let written = clipboard.write_text(text);
    let said = std::rc::Rc::new(said);
    let failed = said.clone();
    let done = Closure::once_into_js(move |_: JsValue| said(true));
    let refused = Closure::once_into_js(move |_: JsValue| failed(false));
    let _ = js_sys::Reflect::get(&written, &JsValue::from_str("then"))
        .and_then(|then| then.unchecked_into::<js_sys::Function>().call2(&written, &done, &refused));
}
