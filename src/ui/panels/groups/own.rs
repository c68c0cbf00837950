//! What the grid of groups knows of itself, the chosen cell and the text that is typed, and how that changes.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::drag::Drag;
use super::element;
use super::row::INPUT_ID;
use crate::analysis::Scope;
use crate::i18n::Language;
use crate::plan::PlanDraft;
use crate::platform::document::{focus, place_caret_at_end};
use crate::ui::hooks::Dispatch;
use crate::ui::store::{Action, Derived};
use crate::ui::view::grid::{Cell, Editing, Part, Row, Tool, drawn};
use crate::ui::view::places::GroupField;
use crate::ui::view::sections::{Section, cell_text};

/// What the grid knows of itself. It is kept beside the state of the component, since several events may come before
/// it is drawn again, each of which must see what the one before did.
#[derive(Debug)]
pub(super) struct Own {
    /// The chosen cell.
    pub at: Cell,
    /// Whether it is edited.
    pub editing: Editing,
    /// The column in which a row began that is filled in cell by cell.
    pub row_began: Option<GroupField>,
    /// What is typed into which control, as long as that has the focus.
    pub typed: Option<(String, String)>,
    /// The first row that is seen.
    pub first: usize,
    /// How many rows are seen.
    pub seen: usize,
    /// How many pixels a row is high.
    pub row_height: usize,
    /// The chosen cell is to get the focus once it is drawn.
    pub wants_focus: bool,
    /// The grid is as wide as the page.
    pub is_wide: bool,
    /// The row that is dragged.
    pub drag: Option<Drag>,
}

impl Default for Own {
    fn default() -> Self {
        Self {
            at: Cell { group: Some(0), field: GroupField::Name },
            editing: Editing::No,
            row_began: None,
            typed: None,
            first: 0,
            seen: 20,
            row_height: 36,
            wants_focus: false,
            is_wide: false,
            drag: None,
        }
    }
}

/// The grid as its events see it.
#[derive(Clone)]
pub(super) struct GridUi {
    pub own: Rc<RefCell<Own>>,
    pub redraw: UseForceUpdateHandle,
    pub dispatch: Dispatch,
    pub node: NodeRef,
    pub draft: Rc<PlanDraft>,
    pub derived: Rc<Derived>,
    pub sections: Rc<Vec<Section>>,
    pub rows: Rc<Vec<Row>>,
    pub columns: &'static [GroupField],
    pub scope: Scope,
    pub language: Language,
}

impl GridUi {
    /// Changes what the grid knows of itself, and draws it anew.
    pub(super) fn change(&self, change: impl FnOnce(&mut Own)) {
        change(&mut self.own.borrow_mut());
        self.redraw.force_update();
    }

    /// The chosen cell, or the first one where that is gone.
    pub(super) fn chosen_in(&self, own: &Own) -> Cell {
        let is_there = |group: usize| self.sections.iter().any(|section| section.groups.contains(&group));
        let field = if self.columns.contains(&own.at.field) { own.at.field } else { GroupField::Name };
        match own.at.group {
            Some(group) if !is_there(group) => {
                Cell { group: self.sections.iter().find_map(|section| section.groups.first().copied()), field }
            }
            group => Cell { group, field },
        }
    }

    pub(super) fn chosen(&self) -> Cell {
        self.chosen_in(&self.own.borrow())
    }

    /// Chooses a cell and gives it the focus; an edit ends, and what was typed stands.
    pub(super) fn choose(&self, cell: Cell) {
        self.end_edit(&Action::Settle);
        self.reveal(cell);
        self.change(|own| {
            own.at = cell;
            own.wants_focus = true;
        });
    }

    pub(super) fn end_edit(&self, how: &Action) {
        let was_editing = {
            let mut own = self.own.borrow_mut();
            own.typed = None;
            std::mem::replace(&mut own.editing, Editing::No) != Editing::No
        };
        if was_editing {
            self.dispatch.dispatch(how.clone());
        }
    }

    pub(super) fn edit(&self, editing: Editing) {
        let at = self.chosen();
        let Some(group) = at.group else { return };
        if !at.field.is_typed() {
            let part = if at.field == GroupField::Vaccines { Part::Vaccine(0) } else { Part::AddGiven };
            let _ = focus(&part.id());
            return;
        }
        let text = match editing {
            Editing::Held => cell_text(&self.draft, group, at.field, (self.scope, self.language)),
            _ => String::new(),
        };
        self.change(|own| {
            (own.at, own.editing, own.wants_focus) = (at, editing, true);
            own.typed = Some((INPUT_ID.to_owned(), text));
        });
    }

    /// Uses a tool on the chosen row. A new group is edited at once, if that is wanted.
    pub(super) fn use_tool(&self, tool: Tool, is_edited: bool) {
        self.end_edit(&Action::Settle);
        let Some((change, at)) = tool.used(&self.draft, &self.sections, self.chosen()) else { return };
        self.dispatch.dispatch(Action::Change(Rc::new(change)));
        self.change(|own| {
            own.at = at;
            if tool == Tool::Add && is_edited {
                (own.editing, own.wants_focus) = (Editing::Fresh, true);
                own.typed = Some((INPUT_ID.to_owned(), String::new()));
                // The new row may come below those that are drawn.
                own.first = own.first.max(self.rows.len().saturating_sub(own.seen));
            }
        });
    }

    /// The focus leaves a control: what it holds is shown in its usual spelling.
    pub(super) fn leave(&self) {
        let is_typed = self.own.borrow().typed.is_some() && !self.own.borrow().wants_focus;
        if is_typed {
            self.change(|own| (own.typed, own.editing) = (None, Editing::No));
            let dispatch = self.dispatch.clone();
            // The focus is still on its way, and where it goes must not be moved from under it.
            Timeout::new(0, move || dispatch.dispatch(Action::Settle)).forget();
        }
    }

    /// Scrolls to the row of a cell that is not drawn.
    fn reveal(&self, cell: Cell) {
        let is_row = |row: &Row| match row {
            Row::Group(group, _) => cell.group == Some(*group),
            Row::Add => cell.group.is_none(),
            Row::Tier(_) => false,
        };
        let Some(n) = self.rows.iter().position(is_row) else { return };
        let mut own = self.own.borrow_mut();
        if !drawn(self.rows.len(), own.first, own.seen).contains(&n) {
            own.first = n.saturating_sub(own.seen / 2);
            let top = i32::try_from(own.first * own.row_height).unwrap_or(0);
            drop(own);
            if let Some(grid) = element(&self.node) {
                grid.set_scroll_top(top);
            }
        }
    }

    /// Gives the chosen cell the focus, if it wants it and is drawn.
    pub(super) fn settle_focus(&self) {
        let (wants_focus, is_editing) = {
            let own = self.own.borrow();
            (own.wants_focus, own.editing != Editing::No)
        };
        if !wants_focus {
            return;
        }
        let is_done = if is_editing { place_caret_at_end(INPUT_ID) } else { focus(&self.chosen().id()) };
        if is_done {
            self.own.borrow_mut().wants_focus = false;
        }
    }
}
