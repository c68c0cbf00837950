//! What the grid of groups knows of itself, and the chosen cell.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::drag::Drag;
use super::element;
use super::row::INPUT_ID;
use crate::analysis::Scope;
use crate::i18n::Language;
use crate::plan::PlanDraft;
use crate::platform::page::Page;
use crate::ui::hooks::Dispatch;
use crate::ui::store::{Action, Derived};
use crate::ui::view::grid::{Cell, Editing, Paste, Preview, Question, Row, drawn};
use crate::ui::view::places::GroupField;
use crate::ui::view::sections::Section;

/// What stands between the tools and the grid.
#[derive(Debug, Default)]
pub(super) enum Tray {
    /// Nothing.
    #[default]
    Closed,
    /// A table that is being pasted, and what is shown of it before this draft.
    Paste(Box<(Paste, Preview, Rc<PlanDraft>)>),
    /// A question about people who are counted twice.
    Overlap(Question),
}

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
    /// What is typed into the input of the grid.
    pub text: String,
    /// A control of the details is being typed into.
    pub is_typing: bool,
    /// The first row that is seen.
    pub first: usize,
    /// How many rows are seen.
    pub seen: usize,
    /// How many pixels a row is high.
    pub row_height: usize,
    /// The chosen cell is to get the focus once it is drawn.
    pub wants_focus: bool,
    /// What else is to get the focus once it is drawn, by id.
    pub next_focus: Option<&'static str>,
    /// What stands between the tools and the grid.
    pub tray: Tray,
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
            text: String::new(),
            is_typing: false,
            first: 0,
            seen: 20,
            row_height: 36,
            wants_focus: false,
            next_focus: None,
            tray: Tray::Closed,
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
    pub page: Page,
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
            // One that is not there yet is on its way.
            Some(group) if !is_there(group) && !own.wants_focus => {
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
        self.end_edit(Action::Settle);
        self.reveal(cell);
        self.change(|own| {
            own.at = cell;
            own.wants_focus = true;
        });
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

    /// Gives the focus to this element once it is drawn.
    pub(super) fn focus_next(&self, id: &'static str) {
        self.change(|own| own.next_focus = Some(id));
    }

    /// Gives the focus to what wants it and is drawn; to the chosen cell as well if the focus was in the grid before and
    /// went with a row that was drawn anew elsewhere.
    pub(super) fn settle_focus(&self, before: Option<&str>) {
        let is_cell = |id: &str| id == INPUT_ID || Cell::from_id(id).is_some();
        if before.is_some_and(is_cell) && self.page.focused_id().is_none() {
            self.own.borrow_mut().wants_focus = true;
        }
        let next = self.own.borrow().next_focus;
        if next.is_some_and(|id| self.page.focus(id)) {
            self.own.borrow_mut().next_focus = None;
        }
        let (wants_focus, editing, text) = {
            let own = self.own.borrow();
            (own.wants_focus, own.editing, own.text.clone())
        };
        let is_done = wants_focus
            && match editing {
                Editing::No => self.page.focus(&self.chosen().id()),
                _ => self.page.open_input(INPUT_ID, &text),
            };
        if is_done {
            self.own.borrow_mut().wants_focus = false;
        }
    }
}
