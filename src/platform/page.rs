//! Where the page stands: in a document of its own, or in the shadow tree of an element on a page of somebody else.
//!
//! Ids are looked up in that tree alone: there may be several pages on one document, each with the same ids.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement, NodeList, ShadowRoot,
};

use super::events::Listener;

/// Where a page stands. Two of them are equal if they stand in the same place.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    place: Element,
    tree: Tree,
}

#[derive(Clone, Debug, PartialEq)]
enum Tree {
    /// The document is the page's own.
    Document(Document),
    /// The document is somebody else's.
    Shadow(ShadowRoot),
}

impl Page {
    /// The page that is drawn in this element; `None` if the element stands in no tree.
    #[must_use]
    pub fn of(place: Element) -> Option<Self> {
        let root = place.get_root_node();
        let tree = match root.dyn_into::<ShadowRoot>() {
            Ok(shadow) => Tree::Shadow(shadow),
            Err(root) => Tree::Document(root.dyn_into().ok()?),
        };
        Some(Self { place, tree })
    }

    /// The element in which the page is drawn.
    #[must_use]
    pub const fn place(&self) -> &Element {
        &self.place
    }

    /// The element of this id.
    #[must_use]
    pub fn element(&self, id: &str) -> Option<Element> {
        match &self.tree {
            Tree::Document(document) => document.get_element_by_id(id),
            Tree::Shadow(shadow) => shadow.get_element_by_id(id),
        }
    }

    /// The topmost element under a point of the window.
    #[must_use]
    pub fn element_at(&self, (x, y): (i32, i32)) -> Option<Element> {
        #[expect(clippy::cast_precision_loss, reason = "a place on a screen")]
        let (x, y) = (x as f32, y as f32);
        match &self.tree {
            Tree::Document(document) => document.element_from_point(x, y),
            Tree::Shadow(shadow) => shadow.element_from_point(x, y),
        }
    }

    /// Whether there is an element of this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.element(id).is_some()
    }

    /// The id of the element that has the focus; `None` if nothing has it, or it has no id.
    #[must_use]
    pub fn focused_id(&self) -> Option<String> {
        let active = match &self.tree {
            Tree::Document(document) => document.active_element(),
            Tree::Shadow(shadow) => shadow.active_element(),
        };
        active.map(|element| element.id()).filter(|id| !id.is_empty())
    }

    /// Gives the focus to an element; `false` if it is not there.
    #[must_use = "the element may not be there"]
    pub fn focus(&self, id: &str) -> bool {
        let element = self.element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        element.is_some_and(|element| element.focus().is_ok())
    }

    /// Gives the focus to an element and selects what stands in it, as when the focus comes by the Tab key; `false` if
    /// it is not there.
    #[must_use = "the element may not be there"]
    pub fn focus_and_select(&self, id: &str) -> bool {
        let is_there = self.focus(id);
        if let Some(input) = self.element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
            input.select();
        }
        is_there
    }

    /// Puts a text into an input and the caret behind it, and gives it the focus; `false` if it is not there.
    #[must_use = "the input may not be there"]
    pub fn open_input(&self, id: &str, text: &str) -> bool {
        let input = self.element(id).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return false };
        input.set_value(text);
        let end = u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
        input.focus().is_ok() && input.set_selection_range(end, end).is_ok()
    }

    /// Shows in every input inside an element what its `data-value` says, but for the one that is being typed into:
    /// the browser writes there, and what it wrote must not be written over by a page that is drawn a moment later.
    pub fn show_values(&self, inside: &str, is_typing: bool) {
        let focused = self.focused_id().filter(|_| is_typing);
        for input in self.all::<HtmlInputElement>(&format!("{inside} input[data-value]")) {
            let value = input.get_attribute("data-value").unwrap_or_default();
            if Some(input.id()) != focused && input.value() != value {
                input.set_value(&value);
            }
        }
    }

    /// The browser keeps what was chosen last, whatever the attributes of the options say: shows what the plan holds.
    pub fn show_choices(&self) {
        for select in self.all::<HtmlSelectElement>("select[data-value]") {
            let value = select.get_attribute("data-value").unwrap_or_default();
            // To choose again what is chosen would have the browser look through all options at every edit.
            if select.value() != value {
                select.set_value(&value);
            }
        }
    }

    /// Closes a disclosure and gives the focus to the button that opens it.
    pub fn close_details(&self, selector: &str) {
        let Some(details) = self.place.query_selector(selector).ok().flatten() else { return };
        let _ = details.remove_attribute("open");
        if let Some(summary) = details.first_element_child().and_then(|summary| summary.dyn_into::<HtmlElement>().ok())
        {
            let _ = summary.focus();
        }
    }

    /// Says what language the page is in: the document, if it is its own, else the place.
    pub fn set_language(&self, tag: &str) {
        let element = match &self.tree {
            Tree::Document(document) => document.document_element(),
            Tree::Shadow(_) => None,
        };
        let _ = element.as_ref().unwrap_or(&self.place).set_attribute("lang", tag);
    }

    /// Sets the title of the document, if it is the page's own.
    pub fn set_title(&self, title: &str) {
        if let Tree::Document(document) = &self.tree {
            document.set_title(title);
        }
    }

    /// Hears an event wherever it happens on the page: in the whole window, if that is its own.
    #[must_use = "it hears for as long as it lives"]
    pub fn listen(&self, event: &'static str, hear: impl Fn(Event) + 'static) -> Listener {
        let target = match &self.tree {
            Tree::Document(document) => document.default_view().map(EventTarget::from),
            Tree::Shadow(_) => None,
        };
        Listener::new(target.unwrap_or_else(|| self.place.clone().into()), event, hear)
    }

    fn all<T: JsCast>(&self, selector: &str) -> impl Iterator<Item = T> + use<T> {
        let list = self.place.query_selector_all(selector).ok();
        let length = list.as_ref().map_or(0, NodeList::length);
        (0..length).filter_map(move |n| list.as_ref()?.get(n)?.dyn_into().ok())
    }
}
