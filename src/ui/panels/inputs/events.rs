//! What happens in a tab: one handler for all its fields and buttons, which are found by their ids.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::plan::PlanDraft;
use crate::platform::document::focus;
use crate::ui::hooks::Dispatch;
use crate::ui::store::Action;
use crate::ui::view::inputs::entry::change;
use crate::ui::view::inputs::{Section, command, field};

/// What the handlers know.
pub(super) struct Editor {
    /// The plan under edit.
    pub draft: Rc<PlanDraft>,
    /// What the tab shows.
    pub sections: Rc<Vec<Section>>,
    /// The store.
    pub dispatch: Dispatch,
    /// The field that is typed into, and what stands in it.
    pub typed: UseStateHandle<Option<(String, String)>>,
}

impl Editor {
    /// Something was typed.
    pub fn input(&self, event: &Event) {
        if let Some(input) = target::<HtmlInputElement>(event) {
            self.typed.set(Some((input.id(), input.value())));
            self.fill(&input.id(), &input.value());
        }
    }

    /// A field was left, or something was chosen.
    pub fn change(&self, event: &Event) {
        if let Some(select) = target::<HtmlSelectElement>(event) {
            self.fill(&select.id(), &select.value());
        }
        // The focus is still on its way to the next field, which must not be moved from under it.
        let dispatch = self.dispatch.clone();
        Timeout::new(0, move || dispatch.dispatch(Action::Settle)).forget();
    }

    /// A button was pressed.
    pub fn click(&self, event: &Event) {
        let Some(button) = target::<Element>(event) else { return };
        if let Some(command) = command(&self.sections, &button.id()) {
            self.dispatch.dispatch(Action::Change(command.change.clone()));
            focus_soon(command.then.clone());
        }
    }

    /// The focus leaves a field: it shows its value in its usual spelling again.
    pub fn leave(&self, _: &Event) {
        self.typed.set(None);
    }

    fn fill(&self, id: &str, text: &str) {
        if let Some(field) = field(&self.sections, id) {
            self.dispatch.dispatch(Action::Change(Rc::new(change(&self.draft, field, text))));
        }
    }
}

fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// Gives the focus to what is there, or will be once the page is drawn again. What stands in it is selected, as when
/// the focus comes by the Tab key: what is typed then takes its place.
pub(in crate::ui::panels) fn focus_soon(id: String) {
    if !focus_and_select(&id) {
        Timeout::new(0, move || {
            focus_and_select(&id);
        })
        .forget();
    }
}

fn focus_and_select(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(element) = document.and_then(|document| document.get_element_by_id(id)) else { return false };
    let _ = focus(id);
    if let Ok(input) = element.dyn_into::<HtmlInputElement>() {
        input.select();
    }
    true
}

/// The browser keeps what was chosen last, whatever the attributes of the options say: shows what the plan holds.
pub(in crate::ui::panels) fn show_choices() {
    let document = web_sys::window().and_then(|window| window.document());
    let selects = document.and_then(|document| document.query_selector_all("select[data-value]").ok());
    for n in 0..selects.as_ref().map_or(0, web_sys::NodeList::length) {
        let node = selects.as_ref().and_then(|selects| selects.get(n));
        if let Some(select) = node.and_then(|node| node.dyn_into::<HtmlSelectElement>().ok()) {
            select.set_value(&select.get_attribute("data-value").unwrap_or_default());
        }
    }
}
