//! Looking into a draft that may be wrong: names, groups, regions, counts.

use super::decimal::Decimal;
use crate::i18n::Language;
use crate::index::Idx;
use crate::plan::{PlanDraft, Pointer, Value};

/// A text of the document in a language: the plain one, that of the language, or the first there is.
#[must_use]
pub fn text_in(value: &Value, language: Language) -> Option<&str> {
    let text = match value {
        Value::Map(fields) => {
            let own = fields.iter().find(|(tag, _)| Language::from_tag(tag) == Some(language));
            &own.or_else(|| fields.first())?.1
        }
        plain => plain,
    };
    match text {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// What a thing of the document is called: its name, or its id where it has none.
#[must_use]
pub fn name_of(thing: &Value, language: Language) -> &str {
    let name = thing.field("name").and_then(|name| text_in(name, language)).filter(|name| !name.trim().is_empty());
    name.or_else(|| id_of(thing)).unwrap_or("?")
}

/// The id of a thing of the document.
#[must_use]
pub fn id_of(thing: &Value) -> Option<&str> {
    match thing.field("id") {
        Some(Value::Text(id)) => Some(id),
        _ => None,
    }
}

/// The groups of a draft.
#[must_use]
pub fn groups(draft: &PlanDraft) -> &[Value] {
    draft.root().field("groups").map_or(&[], Value::items)
}

/// The regions of a draft.
#[must_use]
pub fn regions(draft: &PlanDraft) -> &[Value] {
    draft.root().field("regions").map_or(&[], Value::items)
}

/// The place of a group.
#[must_use]
pub fn group_at(position: usize) -> Pointer {
    Pointer::root().field("groups").item(position)
}

/// The place of a group's people in a region.
#[must_use]
pub fn region_people_at(region: usize, group_id: &str) -> Pointer {
    Pointer::root().field("regions").item(region).field("groups").field(group_id).field("people")
}

/// A count of the document, if it is one.
#[must_use]
pub fn count_of(value: &Value) -> Option<u64> {
    match value {
        Value::Number(text) => Decimal::parse(text)?.whole(),
        _ => None,
    }
}

/// The people of a group in each region, as the document states them; nothing stated is none.
#[must_use]
pub fn people_by_region(draft: &PlanDraft, group_id: &str) -> Vec<Option<u64>> {
    let part = |region: &Value| match region.field("groups").and_then(|groups| groups.field(group_id)) {
        Some(part) => part.field("people").and_then(count_of),
        None => Some(0),
    };
    regions(draft).iter().map(part).collect()
}

/// Whether the draft has a region at this index.
#[must_use]
pub fn has_region(draft: &PlanDraft, region: impl Idx) -> bool {
    region.to_usize() < regions(draft).len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presets::Preset;

    #[test]
    fn names_come_in_the_language_or_else_in_another() {
        let name = Value::map(vec![("zh", Value::text("哈尔滨")), ("en", Value::text("Harbin"))]);
        assert_eq!(text_in(&name, Language::En), Some("Harbin"));
        assert_eq!(text_in(&Value::map(vec![("fr", Value::text("Harbine"))]), Language::Zh), Some("Harbine"));
        assert_eq!(text_in(&Value::Null, Language::Zh), None);
        let blank = Value::map(vec![("id", Value::text("harbin")), ("name", Value::text(" "))]);
        assert_eq!(name_of(&blank, Language::En), "harbin");
    }

    #[test]
    fn people_are_found_by_region() {
        let draft = Preset::Heilongjiang.draft();
        let port = people_by_region(&draft, "port");
        assert_eq!((port.len(), port[0]), (13, Some(4428)));
        assert!(people_by_region(&Preset::Empty.draft(), "group-1").is_empty());
    }
}
