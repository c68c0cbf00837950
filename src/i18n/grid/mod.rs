//! The texts of the grid of groups and of what stands around it: its tools and details, pasting, overlaps.
//!
//! As with [`Message`](super::Message), a text is a [`GridText`] with typed arguments and each language is one
//! exhaustive match.

mod cell;
mod en;
mod overlap;
mod plans;
mod zh;

pub use cell::unreadable;
pub use overlap::OverlapText;
pub use plans::PlanText;

use super::Language;
use crate::plan::DeedKind;

/// A text of the grid. [`GridText::text`] gives its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridText {
    /// Button: the last change back.
    Undo,
    /// Button: what was taken back again.
    Redo,

    /// How the grid is used.
    Keys,
    /// Label of the tools.
    Tools,
    /// Button: a new group.
    Add,
    /// Button: the group again.
    Duplicate,
    /// Button: the group goes.
    Remove,
    /// Button: the group one row up.
    Up,
    /// Button: the group one row down.
    Down,
    /// Button: the grid as wide as the page, with all its columns.
    Wide,
    /// The row in which a new group begins.
    NewGroup,

    /// Column: the vaccines a group may have.
    Vaccines,
    /// Column: the first day on which somebody may begin.
    From,
    /// Column: how many may begin on one day.
    DailyLimit,
    /// Column: the risk of a person.
    Risk,
    /// Column: doses given before the plan starts.
    Given,
    /// A group may have every vaccine.
    AllVaccines,

    /// Heading of the details of a group.
    Details(String),
    /// Nothing stated means: from the first day of the plan.
    FromHint,
    /// Nothing stated means: no limit.
    DailyLimitHint,
    /// What a risk is.
    RiskHint,
    /// Label of the vaccine of doses given.
    GivenVaccine,
    /// Label of the number of a dose that was given.
    GivenDose,
    /// A dose by its number.
    Dose(u64),
    /// Label of the people who had a dose.
    GivenPeople,
    /// Label of the day on which they had it.
    GivenOn,
    /// Button: another line of doses given.
    AddGiven,
    /// Button: a line of doses given goes.
    RemoveGiven,
    /// Doses given are stated by region.
    GivenByRegion,
    /// Button: opens the question who is counted twice.
    Overlap,
    /// The question: a group and its people.
    OverlapQuestion(String, String),
    /// Label of the other group.
    OverlapOther,
    /// Button: takes them out.
    OverlapApply,
    /// Button: opens the place into which a table is pasted.
    Paste,
    /// Label of that place.
    PasteHere,
    /// What can be pasted.
    PasteHint,
    /// How many rows and used columns were understood.
    PasteUnderstood(usize, usize),
    /// Nothing was understood.
    PasteNothing,
    /// Label of the choice of what a column holds; its title or number.
    PasteColumn(String),
    /// A column is not used.
    PasteUnused,
    /// More rows than are shown.
    PasteMoreRows(usize),
    /// So many cells were not understood.
    PasteUnclear(usize),
    /// A cell that was not understood: its row, its column, what is written in it and why.
    PasteCell(usize, String, String, &'static str),
    /// And so many more.
    More(usize),
    /// Rows that are left out because they are titles, totals or notes.
    PasteIgnored(Vec<usize>),
    /// Blank cells that mean what is above them.
    PasteFromAbove(usize),
    /// Label of the choice of what the rows do.
    PasteMode,
    /// Groups of the same name are changed, the others added.
    PasteUpdate,
    /// All rows are new groups.
    PasteAppend,
    /// The rows take the place of all groups.
    PasteReplace,
    /// What will be done: groups added, changed, the same.
    PasteResult([usize; 3]),
    /// Button: does it.
    PasteApply,
    /// Button: closes without doing anything.
    Cancel,
    /// A figure is an estimate, in few letters.
    Estimate,
    /// A figure is an estimate.
    IsEstimate,
    /// Where a figure comes from.
    SourceIs(String),
}

impl GridText {
    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Zh => zh::say(self),
            Language::En => en::say(self),
        }
    }
}

/// What was done to a plan, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeedText<'p> {
    /// What kind of thing was done.
    pub kind: DeedKind,
    /// Where, in words.
    pub place: &'p str,
}

impl DeedText<'_> {
    /// Its words in a language.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        match language {
            Language::Zh => zh::deed(self),
            Language::En => en::deed(self),
        }
    }
}
