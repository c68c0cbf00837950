//! The rows of the table of groups, in sections by tier.

use super::draft::{count_of, group_at, groups, id_of, name_of, people_by_region, regions, text_in};
use super::entry::{count_text, share_text};
use super::places::GroupField;
use crate::analysis::Scope;
use crate::i18n::Language;
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

/// What a row of the table shows of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    /// Position in the draft.
    pub position: usize,
    /// Stable key.
    pub key: String,
    /// What its fields are of: this group, in this region, in this language.
    pub subject: String,
    /// What the group is called, in labels.
    pub called: String,
    /// The text of each field.
    pub texts: [String; GroupField::ALL.len()],
    /// Whether its figures are an estimate.
    pub is_estimate: bool,
    /// Where its figures come from.
    pub source: Option<String>,
}

/// The row of a group.
#[must_use]
pub fn group_row(draft: &PlanDraft, position: usize, scope: Scope, language: Language) -> Option<GroupRow> {
    let group = groups(draft).get(position)?;
    let share = |name| group.field(name).map_or_else(|| "100".to_owned(), share_text);
    let name = group.field("name").and_then(|name| text_in(name, language));
    let texts = [
        name.unwrap_or_else(|| name_of(group, language)).to_owned(),
        group.field("tier").map(count_text).unwrap_or_default(),
        people_text(draft, position, scope),
        share("eligible"),
        share("uptake"),
    ];
    let key = id_of(group).map_or_else(|| position.to_string(), |id| format!("{position}-{id}"));
    let region = match scope {
        Scope::All => String::new(),
        Scope::One(region) => region.to_usize().to_string(),
    };
    Some(GroupRow {
        position,
        subject: format!("{key} {region} {}", language.tag()),
        key,
        called: name_of(group, language).to_owned(),
        texts,
        is_estimate: group.field("estimate") == Some(&Value::Bool(true)),
        source: group.field("source").and_then(|source| text_in(source, language)).map(str::to_owned),
    })
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

/// The people of a section in the scope; `None` where some count cannot be read.
#[must_use]
pub fn people_in(draft: &PlanDraft, section: &Section, scope: Scope) -> Option<People> {
    let people = |&position: &usize| {
        let group = draft.get(&group_at(position))?;
        match (regions(draft).is_empty(), scope, id_of(group)) {
            (true, ..) => group.field("people").and_then(count_of),
            (false, Scope::All, Some(id)) => people_by_region(draft, id).into_iter().sum(),
            (false, Scope::One(region), Some(id)) => people_by_region(draft, id).get(region.to_usize()).copied()?,
            (false, _, None) => None,
        }
    };
    section.groups.iter().map(people).try_fold(People::ZERO, |sum, n| Some(sum + People::new(n?)))
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
        let row = |scope| group_row(&draft, 0, scope, Language::En).unwrap();
        let harbin = row(Scope::One(RegionIdx::from_usize(0)));
        assert_eq!(harbin.texts, ["Port, customs and border staff", "1", "4,428", "97", "97"]);
        assert_eq!(row(Scope::All).texts[2], "25,480");
        assert!(harbin.is_estimate && harbin.source.unwrap().starts_with("not published"));
    }

    #[test]
    fn people_of_a_tier_add_up() {
        let draft = Preset::Heilongjiang.draft();
        let sections = sections(&draft);
        assert_eq!(people_in(&draft, &sections[0], Scope::All), Some(People::new(675_221)));
        let at = super::super::draft::region_people_at(0, "port");
        assert_eq!(people_in(&draft.with(&at, Value::text("x")), &sections[0], Scope::All), None);
    }
}
