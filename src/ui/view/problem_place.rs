//! Where a problem is, in words: `Harbin, Police, People`.

use super::draft::{groups, name_of, regions};
use super::places::{GroupField, Place, place_of};
use crate::i18n::{Language, Message};
use crate::index::Idx;
use crate::plan::{PlanDraft, Pointer};

/// The words for a place: region, group and field where it is one of the page's fields, else the document's own.
#[must_use]
pub fn words(draft: &PlanDraft, at: &Pointer, language: Language) -> String {
    match place_of(draft, at) {
        Place::Field { group, field, region } => {
            let region = region.and_then(|region| regions(draft).get(region.to_usize()));
            let named = region.into_iter().chain(groups(draft).get(group));
            let mut parts: Vec<String> = named.map(|thing| name_of(thing, language).to_owned()).collect();
            parts.push(column(field).text(language));
            Message::PlaceParts(parts).text(language)
        }
        Place::Elsewhere => at.to_string(),
    }
}

/// The name of a field of a group, as its column has it.
#[must_use]
pub const fn column(field: GroupField) -> Message {
    match field {
        GroupField::Name => Message::GroupColumn,
        GroupField::Tier => Message::TierColumn,
        GroupField::People => Message::PeopleColumn,
        GroupField::Eligible => Message::EligibleColumn,
        GroupField::Uptake => Message::UptakeColumn,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presets::Preset;
    use crate::ui::view::draft::region_people_at;

    #[test]
    fn places_are_named_in_the_language() {
        let draft = Preset::Heilongjiang.draft();
        let words = |at: &Pointer, language| words(&draft, at, language);
        assert_eq!(words(&region_people_at(0, "police"), Language::En), "Harbin, Police, People");
        assert_eq!(words(&GroupField::Uptake.at(8), Language::Zh), "公安干警 · 接种意愿 %");
        assert_eq!(words(&Pointer::root().field("start"), Language::En), "/start");
    }
}
