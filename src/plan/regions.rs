//! Regions: where the people are, and what capacity is a region's own.

use super::capacity::{self, Calendar};
use super::draft::Value;
use super::groups::{Context, Given, given_list};
use super::label::Label;
use super::pointer::At;
use super::problem::{IdKind, ProblemKind};
use super::reader::Reader;
use super::references::Ids;
use super::vaccines::remarks;
use crate::index::{GroupIdx, IndexVec};
use crate::units::{People, Weight};

/// A part of the country that is served from its own stock and capacity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Stable name in documents and tables.
    pub id: String,
    /// Name for people, if the plan states one.
    pub name: Option<Label>,
    /// How much its people count when something is shared.
    pub weight: Weight,
    /// Its part of each group.
    pub groups: IndexVec<GroupIdx, RegionGroup>,
    /// Capacity of its own; otherwise it shares the plan's.
    pub capacity: Option<Calendar>,
}

/// A region's part of one group.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RegionGroup {
    /// How many people.
    pub people: People,
    /// Doses given before the plan starts, in document order.
    pub given: Vec<Given>,
    /// How many the plan aims to vaccinate here.
    pub target: People,
}

impl RegionGroup {
    /// The people who have a dose before the plan starts.
    #[must_use]
    pub fn with_a_dose(&self) -> People {
        self.given.iter().map(|given| given.people).sum()
    }
}

const FIELDS: &[&str] = &["id", "name", "weight", "groups", "capacity", "note", "source", "estimate"];

pub(super) fn read<'v>(
    reader: &mut Reader,
    value: &'v Value,
    at: &At<'_>,
    ids: &mut Ids<'v>,
    groups: &GroupTable<'_, '_>,
) -> Option<Region> {
    let fields = reader.fields(value, at, FIELDS)?;
    let id = ids.declare(reader, fields);
    let name = reader.optional(fields, "name", Reader::label);
    let weight = reader.optional(fields, "weight", |r, v, at| r.weight(v, at, 1000));
    let parts = reader.required(fields, "groups", |r, v, at| parts(r, v, at, groups));
    let capacity = reader.optional(fields, "capacity", capacity::read);
    remarks(reader, fields);
    Some(Region { id: id?, name: name?, weight: weight?.unwrap_or(Weight::ONE), groups: parts?, capacity: capacity? })
}

/// What a region's groups are read against.
pub(super) struct GroupTable<'v, 'c> {
    pub ids: &'c Ids<'v>,
    pub n_groups: usize,
    pub context: &'c Context<'v, 'c>,
}

fn parts(
    reader: &mut Reader,
    value: &Value,
    at: &At<'_>,
    groups: &GroupTable<'_, '_>,
) -> Option<IndexVec<GroupIdx, RegionGroup>> {
    let mut parts = vec![RegionGroup::default(); groups.n_groups];
    let mut good = true;
    for (id, value) in reader.any_fields(value, at)?.entries() {
        let at = at.field(id);
        let Some(n) = groups.ids.position(id) else {
            reader.report(&at, ProblemKind::UnknownId(IdKind::Group));
            good = false;
            continue;
        };
        match part(reader, value, &at, groups.context) {
            Some(part) => parts[n] = part,
            None => good = false,
        }
    }
    good.then(|| IndexVec::from(parts))
}

fn part(reader: &mut Reader, value: &Value, at: &At<'_>, context: &Context<'_, '_>) -> Option<RegionGroup> {
    let fields = reader.fields(value, at, &["people", "given"])?;
    let people = reader.required(fields, "people", Reader::people);
    let given = reader.optional(fields, "given", |r, v, at| given_list(r, v, at, people, context));
    Some(RegionGroup { people: people?, given: given?.unwrap_or_default(), target: People::ZERO })
}
