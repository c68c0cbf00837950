//! What the inputs keep that is no part of the plan: where the reader stands, and what estimates are made from.

use super::{Absent, Field, Kind};
use crate::i18n::InputText;
use crate::plan::Pointer;
use crate::units::Date;

/// What the inputs keep beside the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Local {
    /// The day of the calendar that the keys are at.
    pub cursor: Option<Date>,
    /// The day from which others are selected with it.
    pub anchor: Option<Date>,
    /// What a click on a day of the capacity calendar does.
    pub brush: Brush,
    /// What the last click on a day did, in words.
    pub said: String,
    /// What is typed into fields that are no part of the plan, by the names of the fields.
    pub texts: Vec<(String, String)>,
}

/// What a click on a day of the capacity calendar does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Brush {
    /// Closes it, or opens it.
    #[default]
    Close,
    /// Adds doses, or takes them away.
    Extra,
    /// Begins another weekly pattern.
    Week,
}

impl Brush {
    /// Every one, as they are offered.
    pub const ALL: [Self; 3] = [Self::Close, Self::Extra, Self::Week];

    /// The id of its button.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Close => "brush-close",
            Self::Extra => "brush-extra",
            Self::Week => "brush-week",
        }
    }

    /// What it does, in words.
    #[must_use]
    pub const fn label(self) -> InputText {
        match self {
            Self::Close => InputText::BrushClose,
            Self::Extra => InputText::BrushExtra,
            Self::Week => InputText::BrushWeek,
        }
    }
}

/// The name in front of fields that are no part of the plan.
const LOCAL: &str = "local";

impl Local {
    /// What stands in a field of this name, or its usual text.
    #[must_use]
    pub fn text<'t>(&'t self, name: &str, usual: &'t str) -> &'t str {
        self.texts.iter().find(|(other, _)| other == name).map_or(usual, |(_, text)| text)
    }

    /// The same with another text in a field.
    #[must_use]
    pub fn with_text(&self, name: &str, text: &str) -> Self {
        let mut local = self.clone();
        local.texts.retain(|(other, _)| other != name);
        local.texts.push((name.to_owned(), text.to_owned()));
        local
    }

    /// Whether details are opened for the reader: the place for a table that was pasted elsewhere.
    #[must_use]
    pub fn opens(&self, id: &str) -> bool {
        id == "paste-deliveries" && !self.text(super::PASTED, "").is_empty()
    }

    /// The same once what was pasted is put in.
    #[must_use]
    pub fn without_paste(&self) -> Self {
        let mut local = self.clone();
        local.texts.retain(|(name, _)| name != super::PASTED && !name.starts_with("column-"));
        local
    }

    /// The name of the field with this place, if it is no part of the plan.
    #[must_use]
    pub fn name_of(at: &Pointer) -> Option<String> {
        at.to_string().strip_prefix("/local/").map(str::to_owned)
    }

    /// A field that is no part of the plan.
    #[must_use]
    pub fn field(&self, of: &str, name: &str, label: InputText, kind: Kind, usual: &str) -> Field {
        let at = Pointer::root().field(LOCAL).field(name);
        Field { at, of: of.to_owned(), label, kind, text: self.text(name, usual).to_owned(), absent: Absent::Missing }
    }
}
