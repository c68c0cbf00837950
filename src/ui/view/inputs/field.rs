//! What the inputs are made of.

use std::rc::Rc;

use super::local::Brush;
use super::month::Month;
use super::rules::Rule;
use crate::i18n::InputText;
use crate::plan::{Change, Pointer, Value};

/// A part of a tab under its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The id of its heading.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// Whether it is one of several things of a kind under the heading before it.
    pub is_item: bool,
    /// One line on what it holds.
    pub hint: Option<InputText>,
    /// What it shows, in this order.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Fields beside each other, each under its label.
    Fields(Vec<Field>),
    /// A table of fields.
    Table {
        /// What its rows are.
        caption: String,
        /// What stands above the headings of its rows.
        corner: Option<InputText>,
        /// Its columns.
        columns: Vec<InputText>,
        /// Its rows.
        rows: Vec<TableRow>,
    },
    /// Buttons.
    Commands(Vec<Command>),
    /// Sentences.
    Note(String),
    /// A table of words.
    Words {
        /// Its columns.
        columns: Vec<String>,
        /// Its rows.
        rows: Vec<Vec<String>>,
    },
    /// What is needed rarely, behind its heading.
    Details {
        /// Its id.
        id: String,
        /// Its heading.
        summary: InputText,
        /// What it holds.
        blocks: Vec<Block>,
    },
    /// What a click on a day does, and how many doses an extra day has.
    Brushes(Brush, Field),
    /// A month of days.
    Calendar(Month),
    /// A rule of the rollout.
    Rule(Box<Rule>),
}

/// A row of a table of fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Its heading.
    pub name: String,
    /// What is seen of its heading where there is little room, if not all of it.
    pub short: Option<Short>,
    /// A field a column, or none.
    pub cells: Vec<Option<Field>>,
    /// What can be done with it.
    pub commands: Vec<Command>,
}

/// What stands in place of a row's heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Short {
    /// Its number.
    Number(usize),
    /// A field that tells the rows apart.
    Field(Box<Field>),
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its place in the document.
    pub at: Pointer,
    /// What it belongs to: always read out.
    pub of: String,
    /// What it is.
    pub label: InputText,
    /// What is typed or chosen.
    pub kind: Kind,
    /// What it shows: the value of the document in its usual spelling, or as it was typed.
    pub text: String,
    /// What a blank means.
    pub absent: Absent,
}

/// What is typed into a field, or chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A text of several lines.
    Lines,
    /// A whole number.
    Count,
    /// A whole number with many digits.
    Doses,
    /// A share, as a percentage.
    Percent,
    /// A number with decimals.
    Decimal,
    /// A date.
    Date,
    /// The last day of the plan; the document has the number of days.
    LastDay,
    /// One of several.
    Choice(Vec<Choice>),
    /// How many doses a vaccine's course has: intervals and shares come and go with it.
    Course,
}

/// One of several values of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value; `None` for none.
    pub value: Option<Value>,
    /// Its name.
    pub text: String,
    /// One line on what it does.
    pub line: Option<InputText>,
}

/// What it means that nothing stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Absent {
    /// Something is missing.
    Missing,
    /// The document does without.
    Dropped,
    /// Nothing is known, or the usual value holds. The field is one of a list which may be left out as a whole.
    Item {
        /// What stands for the items that say nothing.
        fill: Value,
        /// How many items the list has.
        len: usize,
    },
    /// The document does without both this one and the other field beside it.
    Pair {
        /// The other field.
        other: &'static str,
        /// What it gets if this one is filled in first.
        usual: Value,
    },
}

/// A button and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Its id.
    pub id: String,
    /// What it says.
    pub label: InputText,
    /// What it is about: always read out.
    pub of: String,
    /// What it does to the plan.
    pub change: Rc<Change>,
    /// What has the focus afterwards: an id.
    pub then: String,
}

/// The id of the input for a place of the document.
///
/// ```
/// use rollout_planner::{plan::Pointer, ui::view::inputs::id_of};
/// assert_eq!(id_of(&Pointer::root().field("vaccines").item(0).field("doses")), "in-vaccines-0-doses");
/// ```
#[must_use]
pub fn id_of(at: &Pointer) -> String {
    format!("in{at}").replace('/', "-")
}

impl Field {
    /// The id of its input.
    #[must_use]
    pub fn id(&self) -> String {
        id_of(&self.at)
    }
}
