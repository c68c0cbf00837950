//! Dragging a row of the grid of groups by its handle. Keys and buttons do the same.

use std::rc::Rc;

use yew::prelude::*;

use super::events::target;
use super::own::GridUi;
use crate::ui::store::Action;
use crate::ui::view::grid::{Cell, Row, moved_to};

/// A row that is being dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Drag {
    /// Position of its group.
    pub group: usize,
    /// The row it is over.
    pub over: Option<Row>,
    /// Whether it is over the lower half of that row.
    pub is_below: bool,
}

impl Drag {
    /// The class of the row it is over.
    pub(super) const fn mark(&self) -> &'static str {
        if self.is_below { "is-over-below" } else { "is-over-above" }
    }

    /// Where its row goes: the section, and the place among the section's other groups.
    fn goal(&self, ui: &GridUi) -> Option<(usize, usize)> {
        match self.over? {
            Row::Tier(section) => Some((section, 0)),
            Row::Group(group, section) => {
                let groups = &ui.sections[section].groups;
                let before = groups.iter().take_while(|other| **other != group).filter(|other| **other != self.group);
                Some((section, before.count() + usize::from(self.is_below && group != self.group)))
            }
            Row::Add => ui.sections.len().checked_sub(1).map(|last| (last, usize::MAX)),
        }
    }
}

/// What a pointer does: pressed on a handle it takes the row up, moved it looks for a place, let go it puts it there.
pub(super) fn drag(ui: &GridUi, event: &PointerEvent) {
    let dragged = ui.own.borrow().drag;
    match (event.type_().as_str(), dragged) {
        ("pointerdown", _) => {
            let Some(handle) = target(event).filter(|target| target.class_list().contains("g-handle")) else { return };
            let cell = handle.parent_element().and_then(|cell| Cell::from_id(&cell.id()));
            if let Some(group) = cell.and_then(|cell| cell.group) {
                let _ = handle.set_pointer_capture(event.pointer_id());
                ui.change(|own| own.drag = Some(Drag { group, over: None, is_below: false }));
            }
        }
        ("pointermove", Some(dragged)) => {
            let now = Drag { over: None, ..dragged };
            let now = over(ui, event).map_or(now, |(row, is_below)| Drag { over: Some(row), is_below, ..now });
            if now != dragged {
                ui.change(|own| own.drag = Some(now));
            }
        }
        ("pointerup", Some(dragged)) => {
            let moved = dragged.goal(ui).and_then(|goal| moved_to(&ui.sections, dragged.group, goal));
            if let Some((change, group)) = moved {
                ui.dispatch.dispatch(Action::Change(Rc::new(change)));
                ui.change(|own| own.at.group = Some(group));
            }
            ui.change(|own| own.drag = None);
        }
        (_, Some(_)) => ui.change(|own| own.drag = None),
        _ => {}
    }
}

/// The row under a pointer, and whether it is over its lower half.
fn over(ui: &GridUi, event: &PointerEvent) -> Option<(Row, bool)> {
    let y = event.client_y();
    let element = ui.page.element_at((event.client_x(), y))?.closest(".g-row").ok()??;
    let middle = element.get_bounding_client_rect();
    let is_below = f64::from(y) > middle.top() + middle.height() / 2.0;
    let id = element.id();
    if let Some(section) = id.strip_prefix("tier-").and_then(|n| n.parse().ok()) {
        return Some((Row::Tier(section), true));
    }
    let cell = Cell::from_id(&element.first_element_child()?.id())?;
    let is_row = |row: &&Row| match row {
        Row::Group(group, _) => cell.group == Some(*group),
        Row::Add => cell.group.is_none(),
        Row::Tier(_) => false,
    };
    ui.rows.iter().find(is_row).map(|row| (*row, is_below))
}
