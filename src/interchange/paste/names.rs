//! The names by which a block may call the plan's vaccines and regions.

use std::collections::BTreeMap;

use super::column::{key, without_brackets};
use crate::plan::{PlanDraft, Value};
use crate::units::Date;

/// What a block is read against.
#[derive(Debug)]
pub(super) struct Names {
    /// The plan's first day, if the draft states one.
    pub start: Option<Date>,
    pub vaccines: Lookup,
    pub regions: Lookup,
}

impl Names {
    pub(super) fn of(draft: &PlanDraft) -> Self {
        let list = |name| draft.root().field(name).map_or(&[][..], Value::items);
        let start = draft.root().field("start").and_then(Value::as_text).and_then(Date::parse_iso);
        let vaccines = Lookup::of(list("vaccines"), &["疫苗", "vaccines", "vaccine"]);
        let regions =
            Lookup::of(list("regions"), &["地区", "省", "市", "区", "县", "province", "city", "prefecture", "region"]);
        Self { start, vaccines, regions }
    }
}

/// Positions in a list of the plan, by id, by name in any language, and by the short forms of names: without what
/// stands in brackets, and without the word for what they are, as long as only one thing is called so.
#[derive(Debug)]
pub(super) struct Lookup {
    by_id: BTreeMap<String, usize>,
    positions: BTreeMap<String, usize>,
    short: BTreeMap<String, Option<usize>>,
    endings: &'static [&'static str],
    /// The id of each thing as the draft has it.
    pub ids: Vec<Value>,
    /// The name of each thing, if it has one.
    names: Vec<Option<Value>>,
}

impl Lookup {
    pub(super) fn of(things: &[Value], endings: &'static [&'static str]) -> Self {
        let ids = things.iter().map(|thing| thing.field("id").cloned().unwrap_or(Value::Null)).collect();
        let names = things.iter().map(|thing| thing.field("name").cloned()).collect();
        let (by_id, positions, short) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut lookup = Self { by_id, positions, short, endings, ids, names };
        for (n, thing) in things.iter().enumerate() {
            let id = thing.field("id").and_then(Value::as_text);
            if let Some(id) = id {
                lookup.by_id.entry(id.to_owned()).or_insert(n);
            }
            for name in id.into_iter().chain(texts(thing.field("name"))) {
                lookup.positions.entry(key(name)).or_insert(n);
                for short in lookup.short_forms(name) {
                    let found = lookup.short.entry(short).or_insert(Some(n));
                    *found = found.filter(|found| *found == n);
                }
            }
        }
        lookup
    }

    /// The position of the thing that a text names.
    pub(super) fn find(&self, text: &str) -> Option<usize> {
        let name = key(text);
        if name.is_empty() {
            return None;
        }
        let exact = self.by_id.get(text).or_else(|| self.positions.get(&name)).copied();
        exact.or_else(|| self.short_forms(text).iter().find_map(|short| self.short.get(short).copied().flatten()))
    }

    /// The positions of the things that a list names, in plan order; `Err` holds the first part that names none.
    pub(super) fn find_all<'t>(&self, text: &'t str) -> Result<Vec<usize>, &'t str> {
        if let Some(one) = self.find(text) {
            return Ok(vec![one]);
        }
        if matches!(&*key(text), "全部" | "所有" | "任何" | "all" | "any") {
            return Ok((0..self.ids.len()).collect());
        }
        let found = parts(text).map(|part| self.find(part).ok_or(part));
        let mut found = found.collect::<Result<Vec<usize>, &str>>()?;
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// The position of the thing with this very id.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The name or else the id by which a thing is called in a block, so that it is found again.
    pub(super) fn called(&self, n: usize, language: &str) -> Option<String> {
        let leads_back = |name: &&str| self.find_all(name) == Ok(vec![n]) && parts(name).count() == 1;
        let name = self.names.get(n).and_then(|name| text_in(name.as_ref(), language)).filter(leads_back);
        name.or_else(|| self.ids.get(n)?.as_text()).map(str::to_owned)
    }

    /// The id of the thing that a text names, or the text itself where it names none.
    pub(super) fn id_or_text(&self, text: &str) -> Value {
        self.find(text).and_then(|n| self.ids.get(n)).cloned().unwrap_or_else(|| Value::text(text))
    }

    fn short_forms(&self, name: &str) -> Vec<String> {
        let bare = key(&without_brackets(name));
        let ending = self.endings.iter().find_map(|ending| bare.strip_suffix(ending));
        let stem = ending.filter(|stem| !stem.is_empty()).map(str::to_owned);
        std::iter::once(bare).filter(|bare| !bare.is_empty()).chain(stem).collect()
    }
}

/// The parts of a list: `a, b、c；d + e`.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([',', '，', '、', ';', '；', '/', '+', '|']);
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// The texts of a name, in every language.
pub(super) fn texts(name: Option<&Value>) -> impl Iterator<Item = &str> {
    let plain = name.and_then(Value::as_text);
    let by_language = name.map_or(&[][..], Value::fields).iter().filter_map(|(_, text)| text.as_text());
    plain.into_iter().chain(by_language)
}

/// A text of a name in a language, or in the first there is.
pub(super) fn text_in<'v>(name: Option<&'v Value>, language: &str) -> Option<&'v str> {
    let primary = |tag: &str| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    let own = name.map_or(&[][..], Value::fields).iter().find(|(tag, _)| primary(tag) == primary(language));
    own.and_then(|(_, text)| text.as_text()).or_else(|| texts(name).next()).filter(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::document::read_draft;

    #[test]
    fn vaccines_and_regions_are_found_by_any_of_their_names() {
        let names = Names::of(&read_draft(include_bytes!("../../presets/heilongjiang_2021.json")).unwrap());
        for (text, position) in [
            ("inactivated", Some(0)),
            ("灭活疫苗（2剂）", Some(0)),
            ("灭活疫苗(2剂)", Some(0)),
            ("灭活疫苗", Some(0)),
            ("灭活", Some(0)),
            ("Inactivated (2 doses)", Some(0)),
            ("INACTIVATED VACCINE", Some(0)),
            ("腺病毒载体疫苗", Some(1)),
            ("mRNA", None),
            ("", None),
            ("疫苗", None),
        ] {
            assert_eq!(names.vaccines.find(text), position, "{text}");
        }
        for (text, position) in [
            ("哈尔滨", Some(0)),
            ("哈尔滨市", Some(0)),
            ("Harbin", Some(0)),
            ("大兴安岭地区", Some(12)),
            ("长春", None),
        ] {
            assert_eq!(names.regions.find(text), position, "{text}");
        }
        assert_eq!(names.start, Date::parse_iso("2021-01-07"));
    }

    #[test]
    fn lists_of_vaccines_are_found_in_plan_order() {
        let names = Names::of(&read_draft(include_bytes!("../../presets/heilongjiang_2021.json")).unwrap());
        assert_eq!(names.vaccines.find_all("protein、灭活疫苗，灭活"), Ok(vec![0, 2]));
        assert_eq!(names.vaccines.find_all("灭活疫苗（2剂）"), Ok(vec![0]));
        assert_eq!(names.vaccines.find_all("全部"), Ok(vec![0, 1, 2]));
        assert_eq!(names.vaccines.find_all("灭活; mRNA"), Err("mRNA"));
    }

    #[test]
    fn a_short_form_of_two_things_names_neither() {
        let draft =
            br#"{"vaccines": [{"id": "a", "name": "Inactivated (A)"}, {"id": "b", "name": "Inactivated (B)"}]}"#;
        let names = Names::of(&read_draft(draft).unwrap());
        assert_eq!(names.vaccines.find("Inactivated"), None);
        assert_eq!(names.vaccines.find("inactivated b"), Some(1));
    }
}
