//! How results are printed.

use std::io::{self, IsTerminal};

use rollout_planner::interchange::tables::Table;
use unicode_width::UnicodeWidthStr;

use crate::Failure;
use crate::arguments::Arguments;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Csv,
    Json,
}

impl Format {
    /// Text on a terminal, CSV otherwise.
    pub fn usual() -> Self {
        if io::stdout().is_terminal() { Self::Text } else { Self::Csv }
    }
}

/// The format that is asked for, if one is.
pub fn format(arguments: &Arguments) -> Result<Option<Format>, Failure> {
    arguments.choice("format", |name| match name {
        "text" => Some(Format::Text),
        "csv" => Some(Format::Csv),
        "json" => Some(Format::Json),
        _ => None,
    })
}

pub fn print(table: &Table, format: Format) -> String {
    match format {
        Format::Text => table.to_text(),
        Format::Csv => table.to_csv(),
        Format::Json => table.to_json() + "\n",
    }
}

/// Lines of cells as columns that stand below each other.
pub fn columns(lines: &[Vec<String>]) -> String {
    let n_columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> = (0..n_columns).map(|column| width(column).unwrap_or(0)).collect();
    let mut text = String::new();
    for line in lines {
        let padded = line.iter().zip(&widths).map(|(cell, width)| cell.clone() + &" ".repeat(width - cell.width()));
        text += padded.collect::<Vec<_>>().join("  ").trim_end();
        text.push('\n');
    }
    text
}
