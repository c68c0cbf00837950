//! The people of groups by region, while a block is put in.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::engine::{Scratch, apportion_uncapped};
use crate::plan::{PlanDraft, Pointer, Value};

/// Every region's part of every group, looked up by the group's id.
pub(super) struct RegionTable {
    regions: Vec<Region>,
    changed: BTreeSet<String>,
}

struct Region {
    parts: Vec<(Rc<str>, Value)>,
    by_id: BTreeMap<Rc<str>, usize>,
    /// All its people before the block.
    people: u64,
}

impl RegionTable {
    pub(super) fn of(draft: &PlanDraft) -> Self {
        let regions = draft.root().field("regions").map_or(&[][..], Value::items);
        Self { regions: regions.iter().map(Region::of).collect(), changed: BTreeSet::new() }
    }

    /// Whether the plan states no regions.
    pub(super) const fn is_empty(&self) -> bool {
        self.regions.is_empty()
    }

    /// Sets a group's people in one region; `false` if they are so many already.
    pub(super) fn set(&mut self, region: usize, id: &str, people: Value) -> bool {
        let Some(region) = self.regions.get_mut(region) else { return false };
        let is_changed = region.set(id, people);
        if is_changed && !self.changed.contains(id) {
            self.changed.insert(id.to_owned());
        }
        is_changed
    }

    /// Shares a group's people among the regions: as they are shared now, or if it has none as those of all groups
    /// are, or equally. `false` if they are so many already.
    pub(super) fn share(&mut self, id: &str, people: u64) -> bool {
        let parts: Vec<Option<u64>> = self.regions.iter().map(|region| region.people_of(id)).collect();
        if parts.iter().copied().sum::<Option<u64>>() == Some(people) {
            return false;
        }
        let of_group = parts.iter().map(|part| u128::from(part.unwrap_or(0))).collect();
        let of_all = self.regions.iter().map(|region| u128::from(region.people)).collect();
        let equally = vec![1_u128; parts.len()];
        let is_used = |weights: &Vec<u128>| weights.iter().any(|weight| *weight > 0);
        let weights = [of_group, of_all, equally].into_iter().find(is_used).unwrap_or_default();
        let mut shared = Vec::new();
        apportion_uncapped(people, &weights, &mut shared, &mut Scratch::default());
        for (region, people) in shared.into_iter().enumerate() {
            self.set(region, id, Value::whole(people));
        }
        true
    }

    /// The sum over the regions of a group whose people changed in one of them.
    pub(super) fn sum_if_changed(&self, id: &str) -> Option<u64> {
        if !self.changed.contains(id) {
            return None;
        }
        self.regions.iter().map(|region| region.people_of(id)).sum()
    }

    pub(super) fn put_into(self, draft: PlanDraft) -> PlanDraft {
        if self.changed.is_empty() {
            return draft;
        }
        self.regions.into_iter().enumerate().fold(draft, |draft, (n, region)| {
            let at = Pointer::root().field("regions").item(n).field("groups");
            draft.with(&at, Value::Map(Rc::new(region.parts)))
        })
    }
}

impl Region {
    fn of(region: &Value) -> Self {
        let parts = region.field("groups").map_or(&[][..], Value::fields).to_vec();
        let mut by_id = BTreeMap::new();
        for (n, (id, _)) in parts.iter().enumerate() {
            by_id.entry(id.clone()).or_insert(n);
        }
        let people = parts.iter().filter_map(|(_, part)| part.field("people")?.as_whole());
        let people = people.fold(0, u64::saturating_add);
        Self { parts, by_id, people }
    }

    /// A group's people here; none where the region leaves it out, `None` where it states no count.
    fn people_of(&self, id: &str) -> Option<u64> {
        match self.by_id.get(id) {
            Some(&n) => self.parts[n].1.field("people")?.as_whole(),
            None => Some(0),
        }
    }

    fn set(&mut self, id: &str, people: Value) -> bool {
        if people.as_whole().is_some_and(|people| self.people_of(id) == Some(people)) {
            return false;
        }
        let Some(&n) = self.by_id.get(id) else {
            self.by_id.insert(id.into(), self.parts.len());
            self.parts.push((id.into(), Value::map(vec![("people", people)])));
            return true;
        };
        let mut fields = self.parts[n].1.fields().to_vec();
        match fields.iter_mut().find(|(name, _)| &**name == "people") {
            Some((_, old)) if *old == people => return false,
            Some((_, old)) => *old = people,
            None => fields.insert(0, ("people".into(), people)),
        }
        self.parts[n].1 = Value::Map(Rc::new(fields));
        true
    }
}
