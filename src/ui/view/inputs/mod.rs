//! The inputs beside the sheet as data: sections of fields and buttons, made from a draft.
//!
//! Each function here turns a draft into what a tab shows; [`entry`] turns what is typed into a field, whichever it
//! is, into the [`Change`](crate::plan::Change) it makes. One renderer draws them all, so that a field more in the
//! document is a line more here. The id of an input is the text of its place in the document, so that a problem
//! finds its field without a table of fields.

mod capacity;
mod deliveries;
pub mod entry;
mod field;
mod find;
mod plan;
mod tab;
mod vaccines;

pub use field::{Absent, Block, Choice, Command, Field, Kind, Section, Short, TableRow, id_of};
pub use find::{command, commands, field, field_of, fields};
pub use tab::{Tab, tab_of};

use crate::i18n::Language;
use crate::plan::PlanDraft;

/// What a tab is made from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The plan under edit.
    pub draft: &'a PlanDraft,
    /// The language of the page.
    pub language: Language,
}

/// The sections of a tab; none for the groups, which have a table of their own.
#[must_use]
pub fn sections(tab: Tab, source: Source<'_>) -> Vec<Section> {
    match tab {
        Tab::Groups | Tab::Rules => Vec::new(),
        Tab::Capacity => capacity::sections(source),
        Tab::Supply => {
            let mut sections = vaccines::sections(source);
            sections.push(deliveries::section(source));
            sections
        }
        Tab::Plan => vec![plan::section(source)],
    }
}

#[cfg(test)]
mod tests;
