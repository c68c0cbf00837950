//! Editing a cell of the grid of groups: how an edit begins and ends.

use std::rc::Rc;

use gloo::timers::callback::Timeout;

use yew::prelude::*;

use super::own::GridUi;
use crate::ui::store::Action;
use crate::ui::view::draft::groups;
use crate::ui::view::grid::{Cell, Editing, Part, Tool};
use crate::ui::view::places::GroupField;
use crate::ui::view::sections::cell_text;

impl GridUi {
    /// Ends an edit, if there is one: what was typed stands, or it is taken back.
    pub(super) fn end_edit(&self, how: Action) {
        if let Some(action) = self.ended(how) {
            self.dispatch.dispatch(action);
        }
    }

    /// The action that ends an edit. A name in the last row is a new group.
    fn ended(&self, how: Action) -> Option<Action> {
        let mut own = self.own.borrow_mut();
        own.is_typing = false;
        if std::mem::replace(&mut own.editing, Editing::No) == Editing::No {
            return None;
        }
        if own.at.group.is_some() {
            return Some(how);
        }
        let name = std::mem::take(&mut own.text);
        (how == Action::Settle && !name.trim().is_empty()).then(|| Action::NewGroup(name.trim().into()))
    }

    /// Begins an edit of the chosen cell: of what it holds, or of this text.
    pub(super) fn edit(&self, editing: Editing, text: &str) {
        let at = self.chosen();
        if !at.field.is_typed() && at.group.is_some() {
            let part = if at.field == GroupField::Vaccines { Part::Vaccine(0) } else { Part::AddGiven };
            let _ = self.page.focus(&part.id());
            return;
        }
        let text = match (editing, at.group) {
            (Editing::Held, Some(group)) => cell_text(&self.draft, group, at.field, (self.scope, self.language)),
            _ => text.to_owned(),
        };
        let is_typed = editing == Editing::Fresh && !text.is_empty();
        self.change(|own| (own.at, own.editing, own.wants_focus) = (at, editing, true));
        if is_typed {
            self.type_in(text);
        } else {
            self.own.borrow_mut().text = text;
        }
    }

    /// What is typed into the chosen cell now.
    pub(super) fn type_in(&self, text: String) {
        let at = self.chosen();
        self.own.borrow_mut().text.clone_from(&text);
        if let Some(group) = at.group {
            self.dispatch.dispatch(Action::Edit { group, field: at.field, text: text.into() });
        }
    }

    /// Uses a tool on the chosen row. A new group is edited at once.
    pub(super) fn use_tool(&self, tool: Tool) {
        self.end_edit(Action::Settle);
        let Some((change, at)) = tool.used(&self.draft, &self.sections, self.chosen()) else { return };
        self.dispatch.dispatch(Action::Change(Rc::new(change)));
        self.change(|own| {
            own.at = at;
            if tool == Tool::Add {
                (own.editing, own.wants_focus) = (Editing::Fresh, true);
                own.text.clear();
            }
        });
    }

    /// The focus leaves a control: what it holds is shown in its usual spelling.
    pub(super) fn leave(&self) {
        if self.own.borrow().wants_focus {
            return;
        }
        let was_typing = self.own.borrow().is_typing;
        let action = self.ended(Action::Settle).or(was_typing.then_some(Action::Settle));
        if let Some(action) = action {
            self.redraw.force_update();
            let dispatch = self.dispatch.clone();
            // The focus is still on its way, and where it goes must not be moved from under it.
            Timeout::new(0, move || dispatch.dispatch(action)).forget();
        }
    }

    /// From a name in the last row to the tier of the new group.
    pub(super) fn go_on_with_new_group(&self, event: &KeyboardEvent) {
        if self.own.borrow().text.trim().is_empty() {
            return;
        }
        event.prevent_default();
        self.end_edit(Action::Settle);
        self.change(|own| {
            own.at = Cell { group: Some(groups(&self.draft).len()), field: GroupField::Tier };
            own.row_began = Some(GroupField::Name);
            own.wants_focus = true;
        });
    }
}
