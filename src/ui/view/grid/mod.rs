//! The grid of groups: its rows, its cells, what keys do in it and what its tools do to the plan.
//!
//! The grid keeps to the pattern for data grids: one cell is chosen and has the focus, arrow keys move, Enter or F2
//! or typing begins to edit, Escape takes back what was typed. `Tab` leaves the grid, but ends an edit and goes to the
//! next cell; from then on it goes from cell to cell, as in a spreadsheet, until another key moves or Escape is
//! pressed. Enter at the end of such a row goes to where the row began, one row down.

mod details;
mod keys;
mod overlap;
mod paste;
mod row;
mod tools;

use super::places::GroupField;
use super::sections::Section;

pub use details::{Control, Details, Input, Part, Set, details, part_change};
pub use keys::{Editing, Key, Place, Press, press};
pub use overlap::{Answer, Question};
pub use paste::{ColumnView, Mode, Paste, Preview};
pub use row::{CellProblems, CellView, RowView, cell_problems, row_key, row_view};
pub use tools::{Tool, moved_to, new_group};

/// A row of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The heading of the section at this position.
    Tier(usize),
    /// The group at this position in the draft, in the section at that one.
    Group(usize, usize),
    /// The last row, in which a new group begins.
    Add,
}

impl Row {
    /// Its cell in a column, if its cells can be chosen.
    const fn cell(self, field: GroupField) -> Option<Cell> {
        match self {
            Self::Tier(_) => None,
            Self::Group(group, _) => Some(Cell { group: Some(group), field }),
            Self::Add => Some(Cell { group: None, field }),
        }
    }
}

/// A cell that can be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Position of its group in the draft; `None` in the row in which a new group begins.
    pub group: Option<usize>,
    /// Its column.
    pub field: GroupField,
}

/// The row in which a new group begins has one cell, of this id.
const NEW_ID: &str = "group-new";

impl Cell {
    /// The id of its element.
    #[must_use]
    pub fn id(self) -> String {
        match self.group {
            Some(group) => format!("group-{group}-{}", self.field.spelling()),
            None => NEW_ID.to_owned(),
        }
    }

    /// The cell whose element has this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        if id == NEW_ID {
            return Some(Self::default());
        }
        let (group, field) = id.strip_prefix("group-")?.split_once('-')?;
        Some(Self { group: Some(group.parse().ok()?), field: GroupField::from_spelling(field)? })
    }
}

/// The rows of the grid.
#[must_use]
pub fn rows(sections: &[Section]) -> Vec<Row> {
    let section = |(n, section): (usize, &Section)| {
        let groups: Vec<Row> = section.groups.iter().map(|group| Row::Group(*group, n)).collect();
        std::iter::once(Row::Tier(n)).chain(groups)
    };
    sections.iter().enumerate().flat_map(section).chain([Row::Add]).collect()
}

/// The columns that a grid of so many pixels has room for; those left out are in the details of the chosen group.
#[must_use]
pub fn columns(width: i32) -> &'static [GroupField] {
    match width {
        ..480 => &GroupField::ALL[..3],
        480..880 => &GroupField::ALL[..5],
        _ => &GroupField::ALL,
    }
}

/// Up to so many rows all are drawn: they can be printed and searched, and cost little.
const ALL_DRAWN: usize = 80;
/// So many rows are drawn above and below those that are seen, for a scroll to run into.
const MARGIN: usize = 12;

/// The rows that are drawn, of which `first` is the first one seen and so many are seen.
#[must_use]
pub fn drawn(n_rows: usize, first: usize, n_seen: usize) -> std::ops::Range<usize> {
    if n_rows <= ALL_DRAWN {
        return 0..n_rows;
    }
    // In steps, so that a scroll by one row draws nothing anew.
    let first = first.min(n_rows) / MARGIN * MARGIN;
    first.saturating_sub(MARGIN)..(first + n_seen + 2 * MARGIN).min(n_rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presets::Preset;
    use crate::ui::view::sections::sections;

    #[test]
    fn rows_stand_under_the_heading_of_their_tier() {
        let rows = rows(&sections(&Preset::WorkedExample.draft()));
        let expected = [Row::Tier(0), Row::Group(0, 0), Row::Group(1, 0), Row::Tier(1), Row::Group(2, 1), Row::Add];
        assert_eq!(rows, expected);
    }

    #[test]
    fn a_cell_is_known_by_its_id() {
        for group in [None, Some(0), Some(999)] {
            let cell = Cell { group, field: GroupField::DailyLimit };
            let read = Cell::from_id(&cell.id()).unwrap();
            assert_eq!((read.group, read.id()), (group, cell.id()));
        }
        assert!(["", "group-", "group-x-name", "group-1-x", "x-1-name"].iter().all(|id| Cell::from_id(id).is_none()));
    }

    #[test]
    fn what_is_seen_is_always_drawn_and_little_more() {
        assert_eq!(drawn(80, 30, 20), 0..80);
        for first in 0..1000 {
            let drawn = drawn(1000, first, 20);
            assert!(
                drawn.start <= first && drawn.end >= (first + 20).min(1000) && drawn.len() <= 60,
                "{first}: {drawn:?}"
            );
        }
        assert_eq!(drawn(1000, 5000, 20).end, 1000);
    }
}
