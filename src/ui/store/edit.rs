//! What typing into a field of a group does to the draft.

use std::rc::Rc;

use crate::analysis::Scope;
use crate::engine::{Scratch, apportion_uncapped};
use crate::i18n::Language;
use crate::index::Idx;
use crate::plan::{MAX_COUNT, PlanDraft, Value};
use crate::ui::view::draft::{count_of, group_at, groups, id_of, people_by_region, region_people_at, regions};
use crate::ui::view::entry::{count_value, date_value, share_value};
use crate::ui::view::places::GroupField;

/// The people of a group in each region when the edit of its total began. A number comes digit by digit: shared
/// in the proportions of the last digit, 44,284 would lose those of 4,428 on the way over 4.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proportions {
    group: usize,
    weights: Rc<[u128]>,
}

/// The draft after a text was typed into a field, and the proportions to go on with.
pub fn edit(
    draft: &PlanDraft,
    (group, field, text): (usize, GroupField, &str),
    (scope, language): (Scope, Language),
    proportions: Option<Proportions>,
) -> (PlanDraft, Option<Proportions>) {
    if groups(draft).get(group).is_none() {
        return (draft.clone(), proportions);
    }
    match field {
        GroupField::Name => (with_name(draft, group, text, language), None),
        // Not stated is a value of these: from the start, as many as can, like everybody.
        GroupField::From | GroupField::DailyLimit | GroupField::Risk if text.trim().is_empty() => {
            (draft.without(&field.at(group)), None)
        }
        GroupField::From => (draft.with(&field.at(group), date_value(text, draft)), None),
        GroupField::Tier | GroupField::DailyLimit | GroupField::Risk => {
            (draft.with(&field.at(group), count_value(text)), None)
        }
        // They have controls of their own.
        GroupField::Vaccines | GroupField::Given => (draft.clone(), proportions),
        GroupField::Eligible | GroupField::Uptake => (draft.with(&field.at(group), share_value(text)), None),
        GroupField::People if regions(draft).is_empty() => (draft.with(&field.at(group), count_value(text)), None),
        GroupField::People => match scope {
            Scope::One(region) => (with_region_people(draft, group, region.to_usize(), count_value(text)), None),
            Scope::All => with_total(draft, group, count_value(text), proportions),
        },
    }
}

/// A name in the current language; a name that is one text for all languages stays one.
fn with_name(draft: &PlanDraft, group: usize, text: &str, language: Language) -> PlanDraft {
    let at = GroupField::Name.at(group);
    match draft.get(&at) {
        Some(Value::Map(fields)) => {
            let own = fields.iter().map(|(tag, _)| &**tag).find(|tag| Language::from_tag(tag) == Some(language));
            let tag = own.unwrap_or(match language {
                Language::Zh => "zh",
                Language::En => "en",
            });
            draft.with(&at.field(tag), Value::text(text))
        }
        _ => draft.with(&at, Value::text(text)),
    }
}

fn with_region_people(draft: &PlanDraft, group: usize, region: usize, people: Value) -> PlanDraft {
    let Some(id) = groups(draft).get(group).and_then(id_of) else { return draft.clone() };
    let edited = draft.with(&region_people_at(region, id), people);
    match people_by_region(&edited, id).into_iter().sum::<Option<u64>>() {
        Some(sum) => with_stated_total(&edited, group, sum),
        None => edited,
    }
}

/// Shares a new total among the regions. What is no count stays in the group itself, as typed.
fn with_total(
    draft: &PlanDraft,
    group: usize,
    total: Value,
    proportions: Option<Proportions>,
) -> (PlanDraft, Option<Proportions>) {
    let Some(id) = groups(draft).get(group).and_then(id_of).map(str::to_owned) else {
        return (draft.clone(), proportions);
    };
    let proportions =
        proportions.filter(|kept| kept.group == group).unwrap_or_else(|| proportions_now(draft, group, &id));
    // A greater count is not shared, so that the field shows it as typed; validation refuses it.
    let Some(count) = count_of(&total).filter(|&count| count <= MAX_COUNT) else {
        return (draft.with(&GroupField::People.at(group), total), Some(proportions));
    };
    let mut parts = Vec::new();
    apportion_uncapped(count, &proportions.weights, &mut parts, &mut Scratch::default());
    let mut edited = draft.clone();
    for (region, (part, before)) in parts.into_iter().zip(people_by_region(draft, &id)).enumerate() {
        if before != Some(part) {
            edited = edited.with(&region_people_at(region, &id), Value::whole(part));
        }
    }
    (with_stated_total(&edited, group, count), Some(proportions))
}

/// In proportion to what the regions have of the group; if none has any, to all their people; if there are none,
/// equally.
fn proportions_now(draft: &PlanDraft, group: usize, id: &str) -> Proportions {
    let own = people_by_region(draft, id);
    let mut weights: Vec<u128> = own.iter().map(|people| u128::from(people.unwrap_or(0))).collect();
    let others = people_of_others(draft, id);
    if own.contains(&None) {
        // A region whose count cannot be read keeps a part: as large as its part of the other groups.
        let readable =
            |all: &[u128]| -> u128 { all.iter().zip(&own).filter(|(_, own)| own.is_some()).map(|(n, _)| n).sum() };
        let (own_sum, other_sum) = (readable(&weights), readable(&others).max(1));
        for ((weight, other), own) in weights.iter_mut().zip(&others).zip(&own) {
            if own.is_none() {
                *weight = own_sum * other / other_sum;
            }
        }
    }
    if weights.iter().all(|&weight| weight == 0) {
        weights = others;
    }
    if weights.iter().all(|&weight| weight == 0) {
        weights.fill(1);
    }
    Proportions { group, weights: weights.into() }
}

/// What each region has of all groups but one; counts that cannot be read are left out.
fn people_of_others(draft: &PlanDraft, id: &str) -> Vec<u128> {
    let mut others = vec![0_u128; regions(draft).len()];
    for other in groups(draft).iter().filter_map(id_of).filter(|other| *other != id) {
        for (sum, people) in others.iter_mut().zip(people_by_region(draft, other)) {
            *sum += u128::from(people.unwrap_or(0));
        }
    }
    others
}

/// A total that the group itself states is brought in step with the regions; one that was typed is dropped.
fn with_stated_total(draft: &PlanDraft, group: usize, sum: u64) -> PlanDraft {
    match groups(draft).get(group).and_then(|group| group.field("people")) {
        Some(Value::Number(_)) => draft.with(&GroupField::People.at(group), Value::whole(sum)),
        Some(_) => draft.without(&group_at(group).field("people")),
        None => draft.clone(),
    }
}

#[cfg(test)]
#[path = "edit_tests.rs"]
mod tests;
