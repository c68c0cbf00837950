//! The document around the page: its language, its title and where the focus is.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlInputElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Says what language the whole document is in.
pub fn set_language(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", tag);
    }
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The id of the element that has the focus; `None` if nothing has it, or it has no id.
#[must_use]
pub fn focused_id() -> Option<String> {
    document()?.active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

/// Gives the focus to an element; `false` if it is not there.
#[must_use = "the element may not be there"]
pub fn focus(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Gives the focus to an input, with the caret behind what it holds; `false` if it is not there.
#[must_use = "the input may not be there"]
pub fn place_caret_at_end(id: &str) -> bool {
    let input = document().and_then(|document| document.get_element_by_id(id));
    let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else { return false };
    let end = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
    input.focus().is_ok() && input.set_selection_range(end, end).is_ok()
}
