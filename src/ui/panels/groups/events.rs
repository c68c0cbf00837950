//! What happens in the grid of groups: keys, pointers, texts.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlInputElement};
use yew::prelude::*;

use super::drag::drag;
use super::element;
use super::own::GridUi;
use super::row::INPUT_ID;
use crate::ui::store::Action;
use crate::ui::view::grid::{Cell, Editing, Key, Place, Press, drawn, press};
use crate::ui::view::sections::cell_text;

/// What the root of the grid listens to.
pub(super) struct GridEvents {
    pub key: Callback<KeyboardEvent>,
    pub focus_in: Callback<FocusEvent>,
    pub focus_out: Callback<FocusEvent>,
    pub click: Callback<MouseEvent>,
    pub input: Callback<InputEvent>,
    pub paste: Callback<Event>,
    pub copy: Callback<Event>,
    pub scroll: Callback<Event>,
    pub pointer: Callback<PointerEvent>,
}

impl GridUi {
    pub(super) fn grid_events(&self) -> GridEvents {
        /// A callback that tells the grid of an event.
        fn to<E: 'static>(ui: &GridUi, tell: fn(&GridUi, &E)) -> Callback<E> {
            let ui = ui.clone();
            Callback::from(move |event| tell(&ui, &event))
        }
        GridEvents {
            key: to(self, Self::key),
            focus_in: to(self, Self::focus_in),
            focus_out: to(self, |ui, _| ui.leave()),
            click: to(self, Self::click),
            input: to(self, Self::input),
            paste: to(self, Self::paste),
            copy: to(self, Self::copy),
            scroll: to(self, |ui, _| ui.scroll()),
            pointer: to(self, drag),
        }
    }

    fn key(&self, event: &KeyboardEvent) {
        // What an input method composes is its own.
        if event.is_composing() {
            return;
        }
        let name = event.key();
        let (editing, row_began) = (self.own.borrow().editing, self.own.borrow().row_began);
        let key = Key {
            name: &name,
            is_ctrl: event.ctrl_key() || event.meta_key(),
            is_shift: event.shift_key(),
            is_alt: event.alt_key(),
        };
        let at = self.chosen();
        let is_text = name.chars().count() == 1 && !key.is_ctrl && !key.is_alt;
        if editing != Editing::No && is_text && target(event).is_some_and(|target| target.id() != INPUT_ID) {
            // The input is not drawn yet, and the next character is there already.
            let text = self.own.borrow().text.clone() + &name;
            self.type_in(text);
            return event.prevent_default();
        }
        if editing != Editing::No && at.group.is_none() && name == "Tab" && !key.is_shift {
            return self.go_on_with_new_group(event);
        }
        let page = self.own.borrow().seen.saturating_sub(2);
        let pressed = press(&self.rows, self.columns, page, Place { at, editing, row_began }, key);
        self.own.borrow_mut().row_began = match (&pressed, &*name) {
            (Press::Choose(_), "Tab") => row_began.or(Some(at.field)),
            (Press::Pass, "Shift") | (Press::Edit { .. }, _) => row_began,
            (Press::Pass, _) if editing != Editing::No => row_began,
            _ => None,
        };
        match pressed {
            Press::Pass => return,
            Press::Choose(cell) => self.choose(cell),
            // What an input method composes goes into the input, which has the focus before it does.
            Press::Edit { is_fresh: true } if !is_text => return self.edit(Editing::Fresh, ""),
            Press::Edit { is_fresh: true } => self.edit(Editing::Fresh, &name),
            Press::Edit { is_fresh: false } => self.edit(Editing::Held, ""),
            Press::Clear => self.put(at, ""),
            Press::Cancel => {
                self.end_edit(Action::Abandon);
                self.change(|own| own.wants_focus = true);
            }
            Press::Use(tool) => {
                self.use_tool(tool);
                self.change(|own| own.wants_focus = true);
            }
        }
        event.prevent_default();
    }

    fn focus_in(&self, event: &FocusEvent) {
        if let Some(cell) = target(event).and_then(|target| Cell::from_id(&target.id()))
            && self.own.borrow().at != cell
        {
            let field = if cell.group.is_none() { self.own.borrow().at.field } else { cell.field };
            self.change(|own| own.at = Cell { field, ..cell });
        }
    }

    fn click(&self, event: &MouseEvent) {
        let cell =
            target(event).and_then(|target| target.closest(".g-cell").ok()?).and_then(|cell| Cell::from_id(&cell.id()));
        let Some(cell) = cell.filter(|_| self.own.borrow().editing == Editing::No) else { return };
        if cell.group.is_none() {
            self.change(|own| own.at = cell);
            return self.edit(Editing::Held, "");
        }
        let is_touch = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
        self.own.borrow_mut().row_began = None;
        if is_touch || event.detail() >= 2 {
            self.change(|own| own.at = cell);
            self.edit(Editing::Held, "");
        }
    }

    fn input(&self, event: &InputEvent) {
        let Some(input) = target(event).and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        self.type_in(input.value());
    }

    fn paste(&self, event: &Event) {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let Some(text) = data.and_then(|data| data.get_data("text/plain").ok()) else { return };
        let text = text.trim_end_matches(['\r', '\n']);
        let is_table = text.contains(['\t', '\n', '\r']);
        let is_editing = self.own.borrow().editing != Editing::No;
        // One cell into a field that is edited is the browser's to write.
        if is_table {
            event.prevent_default();
            self.end_edit(Action::Settle);
            self.open_paste(text.to_owned());
        } else if !is_editing {
            event.prevent_default();
            self.put(self.chosen(), text);
        }
    }

    /// A text into a cell that is not edited.
    fn put(&self, at: Cell, text: &str) {
        if let Some(group) = at.group.filter(|_| at.field.is_typed()) {
            self.dispatch.dispatch(Action::Edit { group, field: at.field, text: text.into() });
            self.dispatch.dispatch(Action::Settle);
        }
    }

    fn copy(&self, event: &Event) {
        let at = self.chosen();
        let Some(group) = at.group.filter(|_| self.own.borrow().editing == Editing::No) else { return };
        if let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) {
            let text = cell_text(&self.draft, group, at.field, (self.scope, self.language));
            if data.set_data("text/plain", &text).is_ok() {
                event.prevent_default();
            }
        }
    }

    fn scroll(&self) {
        if self.own.borrow().editing != Editing::No && !self.own.borrow().wants_focus && !self.page.has(INPUT_ID) {
            // Its row was scrolled far away.
            self.end_edit(Action::Settle);
        }
        let Some(grid) = element(&self.node) else { return };
        let height = grid.query_selector(".g-section .g-row").ok().flatten().map_or(0, |row| row.client_height());
        let row_height = usize::try_from(height).unwrap_or(0).max(1);
        let rows = |pixels: i32| usize::try_from(pixels).unwrap_or(0) / row_height;
        let (first, seen) = (rows(grid.scroll_top()), rows(grid.client_height()) + 1);
        let (before, after) = {
            let mut own = self.own.borrow_mut();
            let before = (drawn(self.rows.len(), own.first, own.seen), own.row_height);
            (own.first, own.seen, own.row_height) = (first, seen, row_height);
            (before, (drawn(self.rows.len(), first, seen), row_height))
        };
        if before != after {
            self.redraw.force_update();
        }
    }
}

/// The element at which an event happened.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
