//! How results are printed.

use std::io::{self, IsTerminal};

use rollout_planner::interchange::tables::Table;

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
