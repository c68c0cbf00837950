//! The document around the page: its language, its title and where the focus is.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlInputElement, NodeList};

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

/// Whether there is an element of this id.
#[must_use]
pub fn is_there(id: &str) -> bool {
    document().and_then(|document| document.get_element_by_id(id)).is_some()
}

/// Puts a text into an input and the caret behind it, and gives it the focus; `false` if it is not there.
#[must_use = "the input may not be there"]
pub fn open_input(id: &str, text: &str) -> bool {
    let input = document().and_then(|document| document.get_element_by_id(id));
    let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else { return false };
    input.set_value(text);
    let end = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    input.focus().is_ok() && input.set_selection_range(end, end).is_ok()
}

/// Shows in every input inside an element what its `data-value` says, but for the one that is being typed into:
/// the browser writes there, and what it wrote must not be written over by a page that is drawn a moment later.
pub fn show_values(inside: &str, is_typing: bool) {
    let focused = focused_id().filter(|_| is_typing);
    let list = document().and_then(|document| document.query_selector_all(&format!("{inside} input[data-value]")).ok());
    for n in 0..list.as_ref().map_or(0, NodeList::length) {
        let input =
            list.as_ref().and_then(|list| list.get(n)).and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|input| Some(input.id()) != focused) {
            let value = input.get_attribute("data-value").unwrap_or_default();
            if input.value() != value {
                input.set_value(&value);
            }
        }
    }
}

/// Closes a disclosure and gives the focus to the button that opens it.
pub fn close_details(selector: &str) {
    let Some(details) = document().and_then(|document| document.query_selector(selector).ok()?) else { return };
    let _ = details.remove_attribute("open");
    if let Some(summary) = details.first_element_child().and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}
