//! Ids made from names: stable, readable where the name is, and never one that is taken.

use std::collections::{BTreeMap, BTreeSet};

/// The ids that are taken, and the next number for each stem.
#[derive(Debug)]
pub(super) struct FreshIds {
    taken: BTreeSet<String>,
    next: BTreeMap<String, u64>,
}

/// Longest stem of an id that is made from a name.
const MAX_STEM: usize = 40;

impl FreshIds {
    pub(super) fn new<'v>(taken: impl Iterator<Item = &'v str>) -> Self {
        Self { taken: taken.map(str::to_owned).collect(), next: BTreeMap::new() }
    }

    /// Takes this very id, if nothing has it.
    pub(super) fn take(&mut self, id: &str) -> bool {
        !id.is_empty() && self.taken.insert(id.to_owned())
    }

    /// An id for something of this name: the name in small letters and hyphens, numbered from 2 if it is taken;
    /// `g-1`, `g-2` … for names that are not in ASCII letters.
    pub(super) fn fresh(&mut self, name: &str) -> String {
        let (stem, first) = slug(name).map_or_else(|| ("g".to_owned(), 1), |slug| (slug, 2));
        if first == 2 && self.take(&stem) {
            return stem;
        }
        let next = self.next.entry(stem.clone()).or_insert(first);
        loop {
            let id = format!("{stem}-{next}");
            *next += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// A name in small letters, digits and hyphens; `None` for one with letters beyond ASCII, or with none at all.
fn slug(name: &str) -> Option<String> {
    let is_ascii = name.chars().filter(|c| c.is_alphabetic()).all(|c| c.is_ascii());
    let has_letter = name.bytes().any(|byte| byte.is_ascii_alphabetic());
    let lower = name.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if slug.len() + word.len() >= MAX_STEM {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    (is_ascii && has_letter && !slug.is_empty()).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_come_from_names_and_are_never_given_twice() {
        let mut ids = FreshIds::new(["nurses", "g-2"].into_iter());
        let names =
            ["Health & care staff", "Nurses", "nurses!", "护士", "司机", "60岁以上", "60+", "", "Aged 80+", "NURSES-2"];
        let found = names.map(|name| ids.fresh(name));
        let expected =
            ["health-care-staff", "nurses-2", "nurses-3", "g-1", "g-3", "g-4", "g-5", "g-6", "aged-80", "nurses-2-2"];
        assert_eq!(found, expected);
        assert!(ids.take("drivers") && !ids.take("drivers") && !ids.take("g-6") && !ids.take(""));
        assert_eq!(ids.fresh(&"long ".repeat(30)).len(), 39);
        assert_eq!(ids.fresh(&"x".repeat(50)), "g-7");
    }
}
