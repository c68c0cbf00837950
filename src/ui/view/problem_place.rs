//! Where a problem is and what is wrong, in words: `Harbin, Police, People`, `must be a number`.

use super::draft::{groups, name_of, regions};
use super::grid::Cell;
use super::inputs::{self, Field, Kind, Local, Source, Tab, field_of, tab_of};
use super::places::{GroupField, Place, is_percent_out_of_range, place_of};
use crate::i18n::grid::GridText;
use crate::i18n::problem::describe;
use crate::i18n::{Language, Message};
use crate::index::Idx;
use crate::plan::{PlanDraft, Pointer, Problem, ProblemKind};

/// The words for a place: what it belongs to and its field where it is one of the page's fields, else the
/// document's own.
#[must_use]
pub fn words(draft: &PlanDraft, at: &Pointer, language: Language) -> String {
    match place_of(draft, at) {
        Place::Field { group, field, region } => {
            let region = region.and_then(|region| regions(draft).get(region.to_usize()));
            let named = region.into_iter().chain(groups(draft).get(group));
            let mut parts: Vec<String> = named.map(|thing| name_of(thing, language).to_owned()).collect();
            parts.push(column(field, language));
            Message::PlaceParts(parts).text(language)
        }
        Place::Elsewhere => match input_of(draft, at, language) {
            // A place that holds several fields is called as what they belong to.
            Some(field) if !at.segments().starts_with(field.at.segments()) => field.of,
            Some(field) => Message::PlaceParts(vec![field.of.clone(), field.label.text(language)]).text(language),
            None => at.to_string(),
        },
    }
}

/// What is wrong, in the words that stand beside the field, too.
#[must_use]
pub fn what(draft: &PlanDraft, problem: &Problem, language: Language) -> String {
    let is_percent = || {
        matches!(problem.kind, ProblemKind::OutOfRange { .. })
            && input_of(draft, &problem.at, language).is_some_and(|field| field.kind == Kind::Percent)
    };
    if is_percent_out_of_range(draft, problem) || is_percent() {
        Message::PercentRange.text(language)
    } else {
        describe(&problem.kind, language)
    }
}

/// Where the reader is taken to mend what is wrong at a place: the tab, and the id of the input; of the tab itself
/// if the page has no field for it.
#[must_use]
pub fn way_to(draft: &PlanDraft, at: &Pointer, language: Language) -> (Tab, String) {
    let tab = tab_of(at);
    let id = match place_of(draft, at) {
        Place::Field { group, field, .. } => Cell { group: Some(group), field }.id(),
        Place::Elsewhere => input_of(draft, at, language).map_or_else(|| tab.id().to_owned(), |field| field.id()),
    };
    (tab, id)
}

/// The input that shows what is wrong at a place.
fn input_of(draft: &PlanDraft, at: &Pointer, language: Language) -> Option<Field> {
    let sections = inputs::sections(tab_of(at), Source { draft, language, local: &Local::default() });
    field_of(&sections, at).cloned()
}

/// The name of a field of a group, as its column has it.
#[must_use]
pub fn column(field: GroupField, language: Language) -> String {
    match field {
        GroupField::Name => Message::GroupColumn.text(language),
        GroupField::Tier => Message::TierColumn.text(language),
        GroupField::People => Message::PeopleColumn.text(language),
        GroupField::Eligible => Message::EligibleColumn.text(language),
        GroupField::Uptake => Message::UptakeColumn.text(language),
        GroupField::Vaccines => GridText::Vaccines.text(language),
        GroupField::From => GridText::From.text(language),
        GroupField::DailyLimit => GridText::DailyLimit.text(language),
        GroupField::Risk => GridText::Risk.text(language),
        GroupField::Given => GridText::Given.text(language),
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
        assert_eq!(words(&Pointer::root().field("start"), Language::En), "Plan, First day");
        assert_eq!(words(&Pointer::root().field("format"), Language::En), "/format");
        let max = Pointer::root().field("vaccines").item(0).field("intervals").item(0).field("max");
        assert_eq!(words(&Pointer::root().field("deliveries").item(2), Language::Zh), "到苗 3");
        assert_eq!(words(&max, Language::En), "Inactivated (2 doses) Dose 2, Latest, days after");
    }

    #[test]
    fn the_way_to_a_problem_is_its_tab_and_its_input() {
        let draft = Preset::WorkedExample.draft();
        let way = |at: Pointer| way_to(&draft, &at, Language::En);
        let root = Pointer::root;
        assert_eq!(way(GroupField::Tier.at(1)), (Tab::Groups, "group-1-tier".into()));
        assert_eq!(way(root().field("days")), (Tab::Plan, "in-days".into()));
        let vaccine = root().field("vaccines").item(0);
        assert_eq!(way(vaccine.clone().field("intervals")), (Tab::Supply, "in-vaccines-0-intervals-0-min".into()));
        assert_eq!(way(vaccine.clone().field("name").field("fr")), (Tab::Supply, "tab-supply".into()));
        assert_eq!(way(root().field("deliveries").item(1)), (Tab::Supply, "in-deliveries-1-on".into()));
        assert_eq!(way(root().field("surplus")), (Tab::Plan, "tab-plan".into()));
    }
}
