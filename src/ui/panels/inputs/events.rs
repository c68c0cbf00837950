//! What happens in a tab: one handler for all its fields and buttons, which are found by their ids.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::i18n::Language;
use crate::plan::{DeedKind, PlanDraft, Pointer};
use crate::platform::page::Page;
use crate::ui::hooks::Dispatch;
use crate::ui::store::Action;
use crate::ui::view::inputs::entry::change;
use crate::ui::view::inputs::{
    Block, Brush, Local, Month, MonthOf, PASTED, Section, Source, by_key, by_months, command, day_id, field, id_of,
    pressed, rules,
};
use crate::units::Date;

/// What the handlers know.
pub(super) struct Editor {
    /// The plan under edit.
    pub draft: Rc<PlanDraft>,
    /// What the tab shows.
    pub sections: Rc<Vec<Section>>,
    /// The store.
    pub dispatch: Dispatch,
    /// Where the page stands.
    pub page: Page,
    /// The field that is typed into, and what stands in it.
    pub typed: UseStateHandle<Option<(String, String)>>,
    /// What the inputs keep beside the plan.
    pub local: UseStateHandle<Local>,
    /// The language of the page.
    pub language: Language,
}

impl Editor {
    /// Something was typed.
    pub fn input(&self, event: &Event) {
        if let Some(input) = target::<HtmlInputElement>(event).filter(|input| input.type_() == "text") {
            self.typed.set(Some((input.id(), input.value())));
            self.fill(&input.id(), &input.value());
        }
        if let Some(area) = target::<HtmlTextAreaElement>(event) {
            self.local.set(self.local.without_paste().with_text(PASTED, &area.value()));
        }
    }

    /// A table was pasted, somewhere in the tab: where several cells come, they are deliveries.
    pub fn paste(&self, event: &Event) {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let Some(text) = data.and_then(|data| data.get_data("text/plain").ok()) else { return };
        let has_cells = text.trim().contains(['\t', '\n']);
        let is_here = self.sections.iter().any(|section| section.id == "deliveries-heading");
        if has_cells && is_here {
            event.prevent_default();
            self.local.set(self.local.without_paste().with_text(PASTED, &text));
            focus_later(&self.page, id_of(&Pointer::root().field("local").field(PASTED)));
        }
    }

    /// A field was left, or something was chosen.
    pub fn change(&self, event: &Event) {
        if let Some(select) = target::<HtmlSelectElement>(event) {
            self.fill(&select.id(), &select.value());
        }
        let radio = target::<HtmlInputElement>(event).filter(|input| input.type_() == "radio");
        let (id, name, value) = radio.map(|radio| (radio.id(), radio.name(), radio.value())).unwrap_or_default();
        if let Some(rule) = rules(&self.sections).find(|rule| rule.choice.id() == name) {
            self.dispatch.dispatch(Action::Change(Rc::new(change(&self.draft, &rule.choice, &value))));
        }
        if let Some(brush) = Brush::ALL.into_iter().find(|brush| brush.id() == id) {
            self.local.set(Local { brush, ..(*self.local).clone() });
        }
        // The focus is still on its way to the next field, which must not be moved from under it.
        let dispatch = self.dispatch.clone();
        Timeout::new(0, move || dispatch.dispatch(Action::Settle)).forget();
    }

    /// A button or a day was pressed.
    pub fn click(&self, event: &Event) {
        let Some(id) = target::<Element>(event).map(|element| element.id()) else { return };
        if let Some(command) = command(&self.sections, &id) {
            self.dispatch.dispatch(Action::Change(command.change.clone()));
            if matches!(command.change.deed.kind, DeedKind::Pasted { .. }) {
                self.local.set(self.local.without_paste());
            }
            focus_soon(&self.page, command.then.clone());
        } else if let Some(month) = self.month() {
            let is_extended = event.dyn_ref::<MouseEvent>().is_some_and(MouseEvent::shift_key);
            match (&*id, id.strip_prefix("day-").and_then(Date::parse_iso)) {
                ("month-earlier", _) => self.go(by_months(month.cursor, -1), false),
                ("month-later", _) => self.go(by_months(month.cursor, 1), false),
                (_, Some(day)) => {
                    let from = self.local.anchor.filter(|_| is_extended).unwrap_or(day);
                    self.press(month.of, (from, day), is_extended && from != day);
                }
                _ => {}
            }
        }
    }

    /// A key was pressed on a day of a calendar.
    pub fn key(&self, event: &Event) {
        let (Some(event), Some(month)) = (event.dyn_ref::<KeyboardEvent>(), self.month()) else { return };
        let is_day = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if !is_day.is_some_and(|element| element.id().starts_with("day-")) {
            return;
        }
        let anchor = self.local.anchor.unwrap_or(month.cursor);
        match (&*event.key(), by_key(month.cursor, &event.key())) {
            ("Enter" | " ", _) => self.press(month.of, (anchor, month.cursor), false),
            (_, Some(day)) => {
                self.go(day, event.shift_key() && month.of == MonthOf::Capacity);
                focus_later(&self.page, day_id(day));
            }
            _ => return,
        }
        event.prevent_default();
    }

    fn month(&self) -> Option<&Month> {
        self.sections.iter().flat_map(|section| &section.blocks).find_map(|block| match block {
            Block::Calendar(month) => Some(month),
            _ => None,
        })
    }

    fn go(&self, day: Date, keeps_anchor: bool) {
        let anchor =
            if keeps_anchor { self.local.anchor.or_else(|| self.month().map(|month| month.cursor)) } else { Some(day) };
        self.local.set(Local { cursor: Some(day), anchor, ..(*self.local).clone() });
    }

    fn press(&self, of: MonthOf, days: (Date, Date), is_extended: bool) {
        let source = Source { draft: &self.draft, language: self.language, local: &self.local };
        let pressed = pressed(source, of, days, is_extended);
        let (anchor, cursor) = (Some(days.0), Some(days.1));
        self.local.set(Local { cursor, anchor, said: pressed.said, ..(*self.local).clone() });
        if let Some(change) = pressed.change {
            self.dispatch.dispatch(Action::Change(change));
        }
        if of == MonthOf::Deliveries {
            focus_soon(&self.page, pressed.then);
        } else {
            focus_later(&self.page, pressed.then);
        }
    }

    /// The focus leaves a field: it shows its value in its usual spelling again.
    pub fn leave(&self, _: &Event) {
        self.typed.set(None);
    }

    fn fill(&self, id: &str, text: &str) {
        let Some(field) = field(&self.sections, id) else { return };
        if let Some(name) = Local::name_of(&field.at) {
            self.local.set(self.local.with_text(&name, text));
        } else {
            self.dispatch.dispatch(Action::Change(Rc::new(change(&self.draft, field, text))));
        }
    }
}

fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// Gives the focus to what is there, or will be once the page is drawn again. What stands in it is selected, as when
/// the focus comes by the Tab key: what is typed then takes its place.
pub(in crate::ui::panels) fn focus_soon(page: &Page, id: String) {
    if !page.focus_and_select(&id) {
        let page = page.clone();
        Timeout::new(0, move || {
            let _ = page.focus_and_select(&id);
        })
        .forget();
    }
}

/// Gives the focus to what is there once the page is drawn again.
fn focus_later(page: &Page, id: String) {
    let page = page.clone();
    Timeout::new(0, move || {
        let _ = page.focus(&id);
    })
    .forget();
}
