//! The inputs beside the sheet as data: sections of fields and buttons, made from a draft.
//!
//! Each function here turns a draft into what a tab shows; [`entry`] turns what is typed into a field, whichever it
//! is, into the [`Change`](crate::plan::Change) it makes. One renderer draws them all, so that a field more in the
//! document is a line more here. The id of an input is the text of its place in the document, so that a problem
//! finds its field without a table of fields.

mod build;
mod capacity;
mod days;
mod deliveries;
pub mod entry;
mod estimates;
mod field;
mod find;
mod local;
mod month;
mod pasted;
mod plan;
mod preview;
mod rules;
mod tab;
mod vaccines;

pub use field::{Absent, Block, Choice, Command, Field, Kind, Section, Short, TableRow, id_of};
pub use find::{command, commands, field, field_of, fields, rules};
pub use local::{Brush, Local};
pub use month::{DayCell, Mark, Month, MonthOf, by_key, by_months};
pub use pasted::PASTED;
pub use preview::{Preview, previewed, tasks};
pub use rules::Rule;
pub use tab::{Tab, tab_of};

use std::rc::Rc;

use self::days::{DayCapacity, Days, brushed};
use crate::i18n::{InputPhrase, Language};
use crate::plan::{Change, PlanDraft};
use crate::ui::view::entry::count_value;
use crate::units::Date;

/// What a tab is made from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The plan under edit.
    pub draft: &'a PlanDraft,
    /// The language of the page.
    pub language: Language,
    /// What the inputs keep beside the plan.
    pub local: &'a Local,
}

/// The sections of a tab; none for the groups, which have a table of their own.
#[must_use]
pub fn sections(tab: Tab, source: Source<'_>) -> Vec<Section> {
    match tab {
        Tab::Groups => Vec::new(),
        Tab::Rules => rules::sections(source),
        Tab::Capacity => capacity::sections(source),
        Tab::Supply => {
            let mut sections = vaccines::sections(source);
            sections.push(deliveries::section(source));
            sections
        }
        Tab::Plan => vec![plan::section(source)],
    }
}

/// What it does to press a day of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// What changes, if anything.
    pub change: Option<Rc<Change>>,
    /// What has the focus afterwards: an id.
    pub then: String,
    /// How the day is afterwards, in words.
    pub said: String,
}

/// What it does to press a day of a calendar, the last of those that are selected. If they are `extended` from a day
/// that was pressed before, they become as that one is, else the other way round.
#[must_use]
pub fn pressed(source: Source<'_>, of: MonthOf, (from, to): (Date, Date), extended: bool) -> Pressed {
    let (draft, brush) = (source.draft, source.local.brush);
    if of == MonthOf::Deliveries {
        let (change, then) = deliveries::on_day(draft, to);
        return Pressed { change, then, said: String::new() };
    }
    let days = if brush == Brush::Week { Days::between(to, to) } else { Days::between(from, to) };
    let is_set = DayCapacity::of(draft, if brush == Brush::Week { to } else { from }).is_set(brush);
    let doses = count_value(&capacity::extra_doses(source).text);
    let change = brushed(draft, brush, days, is_set == extended, &doses);
    let words = DayCapacity::of(&change.applied_to(draft), to).words().text(source.language);
    let said = InputPhrase::DayAndWords(to, words).text(source.language);
    Pressed { change: Some(change), then: day_id(to), said }
}

/// The id of a day of a calendar.
#[must_use]
pub fn day_id(day: Date) -> String {
    format!("day-{day}")
}

#[cfg(test)]
mod tests;
