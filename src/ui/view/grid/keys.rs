//! What a key does in the grid.

use super::tools::Tool;
use super::{Cell, Row};
use crate::ui::view::places::GroupField;

/// A key, as the browser names it, with the keys that are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<'k> {
    /// Its name: `a`, `Enter`, `ArrowUp`.
    pub name: &'k str,
    /// Whether Control is held, or Command on a Mac.
    pub is_ctrl: bool,
    /// Whether Shift is held.
    pub is_shift: bool,
    /// Whether Alt is held.
    pub is_alt: bool,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Nothing of ours: the browser does what it does.
    Pass,
    /// Another cell is chosen; what was typed stands.
    Choose(Cell),
    /// The chosen cell is edited: what it holds, or if fresh what is typed from now.
    Edit {
        /// Whether what it held goes.
        is_fresh: bool,
    },
    /// What the chosen cell holds goes.
    Clear,
    /// The edit ends, and what was typed is taken back.
    Cancel,
    /// A tool is used on the chosen row.
    Use(Tool),
}

/// Whether a cell is edited, and how that began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editing {
    /// It is not.
    No,
    /// With what it holds: arrow keys move in the text.
    Held,
    /// By typing over what it holds: arrow keys end the edit.
    Fresh,
}

/// The grid, as far as keys go.
struct Ground<'g> {
    rows: &'g [Row],
    columns: &'g [GroupField],
}

/// Where keys go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The chosen cell.
    pub at: Cell,
    /// Whether it is edited.
    pub editing: Editing,
    /// The column in which a row began that is filled in cell by cell: Tab goes on in it, and Enter goes back to this
    /// column in the row below.
    pub row_began: Option<GroupField>,
}

/// What a key does in a place. A page is so many rows.
#[must_use]
pub fn press(rows: &[Row], columns: &[GroupField], page: usize, place: Place, key: Key<'_>) -> Press {
    let Place { at, editing, row_began } = place;
    let ground = Ground { rows, columns };
    let choose = |cell: Option<Cell>| cell.filter(|cell| *cell != at).map_or(Press::Pass, Press::Choose);
    let Key { name, is_ctrl, is_shift, is_alt } = key;
    if editing != Editing::No {
        return match name {
            "Enter" => {
                let column = Cell { field: row_began.filter(|_| !is_shift).unwrap_or(at.field), ..at };
                Press::Choose(ground.vertical(column, if is_shift { -1 } else { 1 }).unwrap_or(at))
            }
            "Tab" => choose(ground.next(at, is_shift)),
            "Escape" => Press::Cancel,
            // The first thing to be taken back is what is typed.
            "z" | "Z" if is_ctrl && !is_shift => Press::Cancel,
            "ArrowUp" => Press::Choose(ground.vertical(at, -1).unwrap_or(at)),
            "ArrowDown" => Press::Choose(ground.vertical(at, 1).unwrap_or(at)),
            "ArrowLeft" if editing == Editing::Fresh => Press::Choose(ground.horizontal(at, -1).unwrap_or(at)),
            "ArrowRight" if editing == Editing::Fresh => Press::Choose(ground.horizontal(at, 1).unwrap_or(at)),
            _ => Press::Pass,
        };
    }
    let page = isize::try_from(page).unwrap_or(1).max(1);
    let column = |column: Option<&GroupField>| column.map(|field| Cell { field: *field, ..at });
    let is_new = at.group.is_none();
    match name {
        "Tab" if row_began.is_some() => choose(ground.next(at, is_shift)),
        "ArrowUp" if is_alt => Press::Use(Tool::Up),
        "ArrowDown" if is_alt => Press::Use(Tool::Down),
        _ if is_alt => Press::Pass,
        "Insert" => Press::Use(Tool::Add),
        "Delete" | "Backspace" if is_ctrl => Press::Use(Tool::Remove),
        "d" | "D" if is_ctrl => Press::Use(Tool::Duplicate),
        "Home" if is_ctrl => choose(ground.vertical(at, isize::MIN).and_then(|cell| ground.end(cell, false))),
        "End" if is_ctrl => choose(ground.vertical(at, isize::MAX).and_then(|cell| ground.end(cell, true))),
        _ if is_ctrl => Press::Pass,
        "ArrowUp" => choose(ground.vertical(at, -1)),
        "ArrowDown" => choose(ground.vertical(at, 1)),
        "PageUp" => choose(ground.vertical(at, -page)),
        "PageDown" => choose(ground.vertical(at, page)),
        "ArrowLeft" if !is_new => choose(ground.horizontal(at, -1)),
        "ArrowRight" if !is_new => choose(ground.horizontal(at, 1)),
        "Home" if !is_new => choose(column(columns.first())),
        "End" if !is_new => choose(column(columns.last())),
        "Enter" | "F2" | " " => Press::Edit { is_fresh: false },
        "Delete" | "Backspace" if !is_new => Press::Clear,
        // An input method says `Process` for the first key of what it composes.
        "Process" | "Unidentified" => Press::Edit { is_fresh: true },
        name if name.chars().count() == 1 => Press::Edit { is_fresh: true },
        _ => Press::Pass,
    }
}

impl Ground<'_> {
    /// The cell so many rows further, or the last one on the way.
    fn vertical(&self, at: Cell, by: isize) -> Option<Cell> {
        let is_here = |row: &&Row| row.cell(at.field).is_some_and(|cell| cell.group == at.group);
        let chosen: Vec<Cell> = self.rows.iter().filter_map(|row| row.cell(at.field)).collect();
        let here = self.rows.iter().filter(|row| row.cell(at.field).is_some()).position(|row| is_here(&row))?;
        let last = chosen.len().checked_sub(1)?;
        chosen.get(here.saturating_add_signed(by).min(last)).copied()
    }

    fn horizontal(&self, at: Cell, by: isize) -> Option<Cell> {
        let here = self.columns.iter().position(|field| *field == at.field)?;
        let field = *self.columns.get(here.checked_add_signed(by)?)?;
        Some(Cell { field, ..at })
    }

    /// The cell after this one, row by row; or before it.
    fn next(&self, at: Cell, is_back: bool) -> Option<Cell> {
        let by = if is_back { -1 } else { 1 };
        // The row in which a new group begins is one cell.
        if let Some(cell) = self.horizontal(at, by).filter(|_| at.group.is_some()) {
            return Some(cell);
        }
        let beside = self.vertical(at, by).filter(|cell| cell.group != at.group)?;
        self.end(beside, is_back)
    }

    fn end(&self, cell: Cell, is_last: bool) -> Option<Cell> {
        let field = if is_last { self.columns.last() } else { self.columns.first() };
        field.map(|field| Cell { field: *field, ..cell })
    }
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
