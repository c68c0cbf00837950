//! The groups in sections by tier, and what their cells show.

use std::collections::BTreeMap;

use super::draft::{count_of, groups, id_of, name_of, people_by_region, regions, text_in};
use super::entry::{count_text, share_text};
use super::places::GroupField;
use crate::analysis::Scope;
use crate::i18n::grid::GridText;
use crate::i18n::{Language, Message};
use crate::index::Idx;
use crate::order::sorted_by_key;
use crate::plan::{PlanDraft, Value};
use crate::units::People;

/// The groups of one tier, by position in the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The tier's number; `None` for groups whose tier cannot be read.
    pub tier: Option<u64>,
    /// Positions in plan order.
    pub groups: Vec<usize>,
}

/// The groups of a draft by tier, in ascending order; those without a readable tier come last.
#[must_use]
pub fn sections(draft: &PlanDraft) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (position, group) in groups(draft).iter().enumerate() {
        let tier = group.field("tier").and_then(count_of);
        match sections.iter_mut().find(|section| section.tier == tier) {
            Some(section) => section.groups.push(position),
            None => sections.push(Section { tier, groups: vec![position] }),
        }
    }
    sorted_by_key(sections, |section| section.tier.unwrap_or(u64::MAX))
}

/// What a cell of the grid shows: as typed where that cannot be read.
#[must_use]
pub fn cell_text(
    draft: &PlanDraft,
    position: usize,
    field: GroupField,
    (scope, language): (Scope, Language),
) -> String {
    let Some(group) = groups(draft).get(position) else { return String::new() };
    let value = group.field(field.spelling());
    match field {
        GroupField::Name => {
            value.and_then(|name| text_in(name, language)).unwrap_or_else(|| name_of(group, language)).to_owned()
        }
        GroupField::People => people_text(draft, position, scope),
        GroupField::Eligible | GroupField::Uptake => value.map_or_else(|| "100".to_owned(), share_text),
        GroupField::Risk => value.map_or_else(|| "1".to_owned(), count_text),
        GroupField::Vaccines => match value {
            Some(list) => {
                let all = draft.root().field("vaccines").map_or(&[][..], Value::items);
                let called = |id: &Value| match all.iter().find(|vaccine| vaccine.field("id") == Some(id)) {
                    Some(vaccine) => name_of(vaccine, language).to_owned(),
                    None => id.as_text().unwrap_or("?").to_owned(),
                };
                Message::PlaceParts(list.items().iter().map(called).collect()).text(language)
            }
            None => GridText::AllVaccines.text(language),
        },
        GroupField::Given => match given_in(draft, position, scope) {
            Some(People::ZERO) => String::new(),
            Some(given) => count_text(&Value::whole(given.get())),
            None => "?".to_owned(),
        },
        GroupField::Tier | GroupField::From | GroupField::DailyLimit => value.map(count_text).unwrap_or_default(),
    }
}

/// The lists of doses given before the start of a group in the scope.
#[must_use]
pub fn given_lists(draft: &PlanDraft, position: usize, scope: Scope) -> Vec<&Value> {
    fn in_region<'d>(region: &'d Value, id: Option<&str>) -> Option<&'d Value> {
        region.field("groups")?.field(id?)?.field("given")
    }
    let Some(group) = groups(draft).get(position) else { return Vec::new() };
    let in_region = |region| in_region(region, id_of(group));
    match scope {
        _ if regions(draft).is_empty() => group.field("given").into_iter().collect(),
        Scope::All => regions(draft).iter().filter_map(in_region).collect(),
        Scope::One(region) => regions(draft).get(region.to_usize()).and_then(in_region).into_iter().collect(),
    }
}

/// How many people of a group in the scope had a dose before the start; `None` where a count cannot be read.
fn given_in(draft: &PlanDraft, position: usize, scope: Scope) -> Option<People> {
    let lists = given_lists(draft, position, scope);
    let people = lists.iter().flat_map(|list| list.items()).map(|given| given.field("people").and_then(count_of));
    people.sum::<Option<u64>>().map(People::new)
}

/// The people of a group in the scope, as the field shows them: as typed where that is no number.
fn people_text(draft: &PlanDraft, position: usize, scope: Scope) -> String {
    let stated = draft.get(&GroupField::People.at(position));
    let Some(id) = groups(draft).get(position).and_then(id_of) else {
        return stated.map(count_text).unwrap_or_default();
    };
    match (scope, stated) {
        _ if regions(draft).is_empty() => stated.map(count_text).unwrap_or_default(),
        (Scope::One(region), _) => {
            let at = super::draft::region_people_at(region.to_usize(), id);
            draft.get(&at).map_or_else(|| "0".to_owned(), count_text)
        }
        (Scope::All, stated) => {
            // A region's count that cannot be read leaves the total open.
            let sum: Option<u64> =
                people_by_region(draft, id).into_iter().try_fold(0, |sum: u64, n| n.map(|n| sum.saturating_add(n)));
            match stated {
                // What was typed and is not the total stays as it was typed, with its problem.
                Some(typed) if sum.map(Value::whole).as_ref() != Some(typed) => count_text(typed),
                _ => sum.map(|sum| count_text(&Value::whole(sum))).unwrap_or_default(),
            }
        }
    }
}

/// The people of each section in the scope; `None` where some count cannot be read.
#[must_use]
pub fn people_by_section(draft: &PlanDraft, sections: &[Section], scope: Scope) -> Vec<Option<People>> {
    let mut sums = vec![Some(0_u64); sections.len()];
    let mut add = |section: usize, people: Option<u64>| {
        sums[section] = sums[section].zip(people).map(|(sum, people)| sum.saturating_add(people));
    };
    let all = groups(draft);
    let placed =
        sections.iter().enumerate().flat_map(|(n, section)| section.groups.iter().map(move |group| (n, *group)));
    if regions(draft).is_empty() {
        for (section, group) in placed {
            add(section, all.get(group).and_then(|group| group.field("people")).and_then(count_of));
        }
    } else {
        // Looked up by id, so that a thousand groups in a dozen regions are summed at every keystroke.
        let section_of: BTreeMap<&str, usize> =
            placed.filter_map(|(section, group)| Some((id_of(all.get(group)?)?, section))).collect();
        let shown = regions(draft).iter().enumerate().filter(|(n, _)| match scope {
            Scope::All => true,
            Scope::One(region) => region.to_usize() == *n,
        });
        for (id, part) in shown.flat_map(|(_, region)| region.field("groups").map_or(&[][..], Value::fields)) {
            if let Some(section) = section_of.get(&**id) {
                add(*section, part.field("people").and_then(count_of));
            }
        }
    }
    sums.into_iter().map(|sum| sum.map(People::new)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::RegionIdx;
    use crate::presets::Preset;

    #[test]
    fn groups_stand_in_tier_order() {
        let draft = Preset::HeilongjiangElderlyFirst.draft();
        let sections = sections(&draft);
        let tiers: Vec<Option<u64>> = sections.iter().map(|section| section.tier).collect();
        assert_eq!(tiers, [Some(1), Some(2), Some(3), Some(4), Some(5)]);
        let broken = draft.with(&GroupField::Tier.at(0), Value::text("x"));
        let last = super::sections(&broken).pop().unwrap();
        assert_eq!((last.tier, last.groups), (None, vec![0]));
    }

    #[test]
    fn a_row_shows_the_region_that_is_chosen() {
        let draft = Preset::Heilongjiang.draft();
        let row = |scope| GroupField::ALL.map(|field| cell_text(&draft, 0, field, (scope, Language::En)));
        let harbin = row(Scope::One(RegionIdx::from_usize(0)));
        let expected = ["Port, customs and border staff", "1", "4,428", "97", "97", "all", "", "", "3", ""];
        assert_eq!(harbin, expected);
        assert_eq!(row(Scope::All)[2], "25,480");
    }

    #[test]
    fn people_of_a_tier_add_up() {
        let draft = Preset::Heilongjiang.draft();
        let sections = sections(&draft);
        let first = |draft: &PlanDraft, scope| people_by_section(draft, &sections, scope)[0];
        assert_eq!(first(&draft, Scope::All), Some(People::new(675_221)));
        let at = super::super::draft::region_people_at(0, "port");
        let broken = draft.with(&at, Value::text("x"));
        assert_eq!(first(&broken, Scope::All), None);
        assert!(first(&broken, Scope::One(RegionIdx::from_usize(1))).is_some());
        let example = Preset::WorkedExample.draft();
        let by_section = people_by_section(&example, &super::sections(&example), Scope::All);
        assert_eq!(by_section, [70, 60].map(|n| Some(People::new(n))));
    }
}
