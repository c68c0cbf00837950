//! What can be wrong with a plan document, and where. Typed; the words are in `i18n`.

use super::pointer::Pointer;

/// One thing wrong with a plan document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place in the document.
    pub at: Pointer,
    /// What is wrong there.
    pub kind: ProblemKind,
}

/// The kind of value a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A map of named fields.
    Map,
    /// A list.
    List,
    /// A text.
    Text,
    /// A text, or a map from language to text.
    Name,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// A date, written `2021-01-07`.
    Date,
}

/// The list an id is looked up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdKind {
    /// The plan's vaccines.
    Vaccine,
    /// The plan's groups.
    Group,
    /// The plan's regions.
    Region,
}

/// What is wrong at a place of a plan document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The text is not JSON; line and column count from 1.
    Syntax {
        /// Line of the text.
        line: u64,
        /// Column of the line.
        column: u64,
    },
    /// The document is nested deeper than any plan.
    TooDeep,
    /// The file is not text in UTF-8.
    NotUtf8,
    /// Not the `format` of a plan document.
    UnknownFormat,
    /// A `version` this planner does not know.
    UnknownVersion,
    /// Another kind of value is needed here.
    WrongType(Expected),
    /// A field no plan document has in this place.
    UnknownField,
    /// A field that stands here more than once.
    RepeatedField,
    /// A field that must be there and is not.
    MissingField,
    /// Not a whole number.
    NotWhole,
    /// A number outside its range, both ends included.
    OutOfRange {
        /// Least value allowed.
        min: u64,
        /// Greatest value allowed.
        max: u64,
    },
    /// Not one of the choices.
    UnknownChoice {
        /// The choices, as the document spells them.
        choices: &'static [&'static str],
    },
    /// A date that does not exist, or is not written as year-month-day.
    NoSuchDate,
    /// A date outside 1900 to 2199.
    DateOutOfRange,
    /// An id that nothing has.
    UnknownId(IdKind),
    /// An id that something earlier has already.
    RepeatedId,
    /// The same vaccine twice in one list.
    RepeatedVaccine,
    /// A list that must not be empty.
    EmptyList,
    /// A list of the wrong length.
    WrongLength {
        /// The length it must have.
        expected: usize,
        /// The length it has.
        found: usize,
    },
    /// The target interval is shorter than the minimum.
    TargetBelowMin,
    /// The maximum interval is shorter than the target.
    MaxBelowTarget,
    /// A range of dates that ends before it begins.
    EndsBeforeItBegins,
    /// A dose said to be given already, after the plan's start.
    GivenAfterStart,
    /// A dose number that the vaccine's course does not have.
    DoseOutsideCourse {
        /// Doses of the course.
        doses: u8,
    },
    /// More people with a dose than the group has people.
    MoreGivenThanPeople {
        /// People with a dose.
        given: u64,
        /// People of the group.
        people: u64,
    },
    /// With regions, a group's doses already given are stated by the regions.
    GivenBelongsToRegions,
    /// A group's people are not the sum over its regions.
    NotTheSum {
        /// The sum over the regions.
        sum: u64,
    },
    /// A barrier is an R₀ or a share: one of the two.
    BarrierNeedsOne,
}
