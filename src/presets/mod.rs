//! The plans that come with the planner, each a plan document compiled in.

use crate::i18n::Message;
use crate::interchange::document::read_draft;
use crate::plan::{PlanDraft, Value};

/// A plan that comes with the planner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// Heilongjiang 2021, residents of 18 to 59 before the elderly.
    #[default]
    Heilongjiang,
    /// Heilongjiang 2021, the elderly before residents of 18 to 59.
    HeilongjiangElderlyFirst,
    /// United Kingdom 2020, the nine groups of the JCVI.
    Jcvi,
    /// United States 2020, the phases of the ACIP.
    Acip,
    /// An example that can be checked by hand.
    WorkedExample,
    /// A plan to be filled in.
    Empty,
}

impl Preset {
    /// Every preset, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Heilongjiang, Self::HeilongjiangElderlyFirst, Self::Jcvi, Self::Acip, Self::WorkedExample, Self::Empty];

    /// Its stable name, for storage and form controls.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Heilongjiang => "heilongjiang-2021",
            Self::HeilongjiangElderlyFirst => "heilongjiang-2021-elderly-first",
            Self::Jcvi => "jcvi-2020",
            Self::Acip => "acip-2020",
            Self::WorkedExample => "worked-example",
            Self::Empty => "empty",
        }
    }

    /// The preset of this stable name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.id() == id)
    }

    /// Its name for people.
    #[must_use]
    pub const fn name(self) -> Message {
        match self {
            Self::Heilongjiang => Message::PresetHeilongjiang,
            Self::HeilongjiangElderlyFirst => Message::PresetHeilongjiangElderlyFirst,
            Self::Jcvi => Message::PresetJcvi,
            Self::Acip => Message::PresetAcip,
            Self::WorkedExample => Message::PresetWorkedExample,
            Self::Empty => Message::PresetEmpty,
        }
    }

    /// Whether both are about the same regions.
    #[must_use]
    pub fn shares_regions_with(self, other: Self) -> bool {
        let is_heilongjiang = |preset: Self| matches!(preset, Self::Heilongjiang | Self::HeilongjiangElderlyFirst);
        is_heilongjiang(self) && is_heilongjiang(other)
    }

    /// Its plan document.
    #[must_use]
    pub const fn document(self) -> &'static str {
        match self {
            Self::Heilongjiang => include_str!("heilongjiang_2021.json"),
            Self::HeilongjiangElderlyFirst => include_str!("heilongjiang_2021_elderly_first.json"),
            Self::Jcvi => include_str!("jcvi_2020.json"),
            Self::Acip => include_str!("acip_2020.json"),
            Self::WorkedExample => include_str!("worked_example.json"),
            Self::Empty => include_str!("empty.json"),
        }
    }

    /// Its plan document, read.
    #[must_use]
    pub fn draft(self) -> PlanDraft {
        // Every preset can be read: a test says so.
        read_draft(self.document().as_bytes()).unwrap_or_else(|_| PlanDraft::new(Value::Null))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::validate;

    #[test]
    fn every_preset_is_a_plan() {
        for preset in Preset::ALL {
            assert!(validate(&preset.draft()).is_ok(), "{}", preset.id());
        }
    }

    #[test]
    fn a_preset_with_figures_of_the_world_names_its_sources_and_marks_estimates() {
        for preset in [Preset::Heilongjiang, Preset::HeilongjiangElderlyFirst, Preset::Jcvi, Preset::Acip] {
            let draft = preset.draft();
            assert!(draft.root().field("source").is_some(), "{}", preset.id());
            let groups = draft.root().field("groups").map_or(&[][..], Value::items);
            for group in groups {
                assert!(group.field("source").is_some(), "{} {:?}", preset.id(), group.field("id"));
            }
            let is_estimate = |group: &&Value| group.field("estimate") == Some(&Value::Bool(true));
            assert!(groups.iter().any(|group| is_estimate(&group)), "{}", preset.id());
        }
    }

    #[test]
    fn a_preset_is_found_by_its_id() {
        for preset in Preset::ALL {
            assert_eq!(Preset::from_id(preset.id()), Some(preset));
        }
        assert_eq!(Preset::from_id("x"), None);
    }
}
