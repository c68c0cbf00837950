//! What an answer consists of: a sentence first, then figures, pictures with their tables, and what is assumed.

use std::rc::Rc;

use super::plot::Plot;
use crate::i18n::Language;
use crate::i18n::format::{count, date};
use crate::interchange::csv::{LineEnd, push_row};
use crate::interchange::tables::Cell;
use crate::plan::Change;
use crate::ui::view::chance_band::ChanceBand;
use crate::ui::view::figures::Tone;

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The answer in one sentence.
    pub sentence: String,
    /// How it is to be taken.
    pub tone: Tone,
    /// What else is to be said.
    pub more: Vec<String>,
    /// Its figures.
    pub figures: Vec<Card>,
    /// What of it can be put into the plan.
    pub applies: Vec<Apply>,
    /// What of it can be drawn on the sheet.
    pub band: Option<Rc<ChanceBand>>,
    /// Its pictures and tables.
    pub exhibits: Vec<Exhibit>,
    /// What is assumed.
    pub assumed: Vec<String>,
}

impl Content {
    /// An answer that is a sentence.
    #[must_use]
    pub const fn new(sentence: String, tone: Tone) -> Self {
        Self {
            sentence,
            tone,
            more: Vec::new(),
            figures: Vec::new(),
            applies: Vec::new(),
            band: None,
            exhibits: Vec::new(),
            assumed: Vec::new(),
        }
    }
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What it is of.
    pub label: String,
    /// Its value.
    pub value: String,
    /// One line about it.
    pub line: String,
    /// How it is to be taken.
    pub tone: Tone,
}

/// Something of an answer that can be put into the plan, and taken back at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apply {
    /// The id of its button.
    pub id: String,
    /// What the button says.
    pub label: String,
    /// What it does.
    pub change: Rc<Change>,
}

/// A picture with its table, or a table by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Exhibit {
    /// A name for ids and files.
    pub name: &'static str,
    /// Its heading.
    pub heading: String,
    /// What is seen, in words.
    pub about: String,
    /// The picture; `None` for a table that stands by itself.
    pub plot: Option<Plot>,
    /// What the lines and marks of the picture mean: the class of the swatch and the words.
    pub keys: Vec<(Swatch, String)>,
    /// The same numbers.
    pub table: Sheet,
}

/// What a mark of a picture looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swatch {
    /// The line of this number.
    Line(usize),
    /// An area.
    Band,
    /// A bar.
    Bar,
    /// A full dot.
    Dot,
    /// A hollow dot.
    Ring,
    /// A short line across a bar.
    Tick,
}

/// A table for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What the columns are called.
    pub header: Vec<String>,
    /// The rows; how many cells at the start of each name it.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// As CSV for spreadsheets, marked as UTF-8.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut csv = "\u{feff}".to_owned();
        push_row(&mut csv, &self.header, LineEnd::CrLf);
        for row in &self.rows {
            push_row(&mut csv, row.iter().map(plain), LineEnd::CrLf);
        }
        csv
    }
}

/// A cell of a file. A text that a spreadsheet would take for a formula is marked as a text.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) => {
            format!("'{text}")
        }
        other => other.to_string(),
    }
}

/// A cell as people read it.
#[must_use]
pub fn cell_text(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Count(n) => count(*n),
        Cell::Number(n) if *n < 0 => format!("−{}", count(n.unsigned_abs())),
        Cell::Number(n) => count(n.unsigned_abs()),
        Cell::Date(on) => date(*on, language),
        other => other.to_string(),
    }
}

/// Whether a cell is a number, and stands to the right.
#[must_use]
pub const fn is_number(cell: &Cell) -> bool {
    matches!(cell, Cell::Count(_) | Cell::Number(_) | Cell::Millionths(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_opens_in_a_spreadsheet_and_holds_no_formula() {
        let row = vec![Cell::Text("=1+1".into()), Cell::Number(-5), Cell::Text("a,b".into())];
        let sheet = Sheet { header: vec!["名".into(), "n".into(), "x".into()], rows: vec![row] };
        assert_eq!(sheet.to_csv(), "\u{feff}名,n,x\r\n'=1+1,-5,\"a,b\"\r\n");
        assert_eq!(cell_text(&Cell::Number(-1234), Language::En), "−1,234");
    }
}
