//! From a draft to a plan: the one way to make a [`Plan`], which reports every problem at once.

use super::capacity::{self, Calendar};
use super::deliveries;
use super::draft::{PlanDraft, Value};
use super::groups::{self, Context, StatedGroup};
use super::pointer::At;
use super::policy;
use super::problem::{IdKind, Problem, ProblemKind};
use super::reader::{MAX_COUNT, Reader};
use super::references::Ids;
use super::regions::{self, GroupTable, Region, RegionGroup};
use super::vaccines::{self, MAX_DAYS, remarks};
use super::{Plan, Tier};
use crate::index::{GroupIdx, IndexVec, TierIdx};
use crate::units::{People, Weight};

const FIELDS: &[&str] = &[
    "format",
    "version",
    "title",
    "start",
    "days",
    "vaccines",
    "groups",
    "deliveries",
    "capacity",
    "policy",
    "regions",
    "sharing",
    "barrier",
    "census",
    "note",
    "source",
    "estimate",
];

/// Checks a draft against the contract (ENGINE.md, sections 1 and 7) and makes a plan of it.
///
/// # Errors
/// Every problem of the draft with its place, at most one a place; never an empty list.
///
/// ```
/// use rollout_planner::plan::{validate, PlanDraft, Value};
/// let problems = validate(&PlanDraft::new(Value::map(vec![("colour", Value::text("red"))]))).unwrap_err();
/// assert_eq!(problems[0].at.to_string(), "/colour");
/// assert!(problems.iter().any(|problem| problem.at.to_string() == "/start"));
/// ```
pub fn validate(draft: &PlanDraft) -> Result<Plan, Vec<Problem>> {
    let mut reader = Reader::default();
    let plan = read(&mut reader, draft.root());
    let problems = reader.into_problems();
    match plan {
        Some(plan) if problems.is_empty() => Ok(plan),
        _ => Err(problems),
    }
}

fn read(reader: &mut Reader, root: &Value) -> Option<Plan> {
    let at = At::Root;
    let fields = reader.fields(root, &at, FIELDS)?;
    let format = reader.required(fields, "format", |r, v, at| {
        let known = r.text(v, at)? == "rollout-plan";
        if !known {
            r.report(at, ProblemKind::UnknownFormat);
        }
        known.then_some(())
    });
    let version = reader.required(fields, "version", |r, v, at| {
        let known = r.whole(v, at, 0, u64::MAX)? == 1;
        if !known {
            r.report(at, ProblemKind::UnknownVersion);
        }
        known.then_some(())
    });
    let title = reader.required(fields, "title", Reader::label);
    let start = reader.required(fields, "start", Reader::date);
    let n_days =
        reader.required(fields, "days", |r, v, at| r.whole(v, at, 1, MAX_DAYS)).and_then(|n| i32::try_from(n).ok());

    let mut vaccine_ids = Ids::of(IdKind::Vaccine, fields.get("vaccines"));
    let courses: Vec<Option<u8>> =
        fields.get("vaccines").map_or(&[][..], Value::items).iter().map(vaccines::course_of).collect();
    let vaccines = reader.required(fields, "vaccines", |r, v, at| {
        let vaccines = r.list(v, at, |r, v, at| vaccines::read(r, v, at, &mut vaccine_ids));
        if matches!(v, Value::List(items) if items.is_empty()) {
            r.report(at, ProblemKind::EmptyList);
        }
        vaccines
    });

    let has_regions = match fields.get("regions") {
        None => Some(false),
        Some(Value::List(regions)) => Some(!regions.is_empty()),
        Some(_) => None,
    };
    let context = Context { vaccines: &vaccine_ids, courses: &courses, start, has_regions };
    let mut group_ids = Ids::of(IdKind::Group, fields.get("groups"));
    let groups = reader.required(fields, "groups", |r, v, at| {
        r.list(v, at, |r, v, at| groups::read(r, v, at, &mut group_ids, &context))
    });

    let n_groups = fields.get("groups").map_or(0, |groups| groups.items().len());
    let table = GroupTable { ids: &group_ids, n_groups, context: &context };
    let mut region_ids = Ids::of(IdKind::Region, fields.get("regions"));
    let regions = reader.optional(fields, "regions", |r, v, at| {
        r.list(v, at, |r, v, at| regions::read(r, v, at, &mut region_ids, &table))
    });
    if has_regions == Some(true) {
        check_sums(reader, root);
    }

    let deliveries = reader.required(fields, "deliveries", |r, v, at| {
        r.list(v, at, |r, v, at| deliveries::read(r, v, at, &vaccine_ids, &region_ids))
    });
    let capacity = if every_region_has_capacity(root) {
        reader.optional(fields, "capacity", capacity::read)
    } else {
        reader.required(fields, "capacity", capacity::read).map(Some)
    };
    let policy = reader.optional(fields, "policy", policy::read);
    let sharing = reader.optional(fields, "sharing", policy::read_sharing);
    let barrier = reader.optional(fields, "barrier", policy::read_barrier);
    let census = reader.optional(fields, "census", Reader::people);
    remarks(reader, fields);
    format.and(version)?;
    let (groups, regions, tiers) = assemble(groups?, regions?.unwrap_or_default());
    Some(Plan {
        title: title?,
        start: start?,
        n_days: n_days?,
        vaccines: IndexVec::from(vaccines?),
        groups,
        tiers,
        deliveries: deliveries?,
        capacity: capacity?.unwrap_or_else(Calendar::none),
        policy: policy?.unwrap_or_default(),
        regions,
        states_regions: has_regions?,
        sharing: sharing?.unwrap_or_default(),
        barrier: barrier?.unwrap_or_default(),
        census: census?,
    })
}

fn every_region_has_capacity(root: &Value) -> bool {
    let regions = root.field("regions").map_or(&[][..], Value::items);
    !regions.is_empty() && regions.iter().all(|region| region.field("capacity").is_some())
}

/// With regions, a group that also states `people` must state the sum. Groups for which some region's count is
/// itself wrong are passed over: that is reported where it stands.
fn check_sums(reader: &mut Reader, root: &Value) {
    let mut quiet = Reader::default();
    let mut people_at = |value: &Value| quiet.whole(value.field("people")?, &At::Root, 0, MAX_COUNT);
    let regions = root.field("regions").map_or(&[][..], Value::items);
    for (n, group) in root.field("groups").map_or(&[][..], Value::items).iter().enumerate() {
        let (Some(Value::Text(id)), Some(stated)) = (group.field("id"), people_at(group)) else { continue };
        let part = |region: &Value| match region.field("groups")? {
            parts @ Value::Map(_) => Some(parts.field(id).cloned()),
            _ => None,
        };
        let sum = regions.iter().try_fold(0_u64, |sum, region| match part(region)? {
            Some(part) => Some(sum + people_at(&part)?),
            None => Some(sum),
        });
        if let Some(sum) = sum
            && sum != stated
        {
            reader.report(&At::Root.field("groups").item(n).field("people"), ProblemKind::NotTheSum { sum });
        }
    }
}

/// Brings groups, regions and tiers together: totals, targets and the one region of a plan that states none.
fn assemble(
    stated: Vec<StatedGroup>,
    mut regions: Vec<Region>,
) -> (IndexVec<GroupIdx, super::Group>, IndexVec<super::RegionIdx, Region>, IndexVec<TierIdx, Tier>) {
    let mut groups = Vec::with_capacity(stated.len());
    let mut whole = Vec::with_capacity(stated.len());
    for StatedGroup { group, people, given } in stated {
        groups.push(group);
        whole.push(RegionGroup { people: people.unwrap_or_default(), given, target: People::ZERO });
    }
    if regions.is_empty() {
        regions.push(Region {
            id: Plan::WHOLE.to_owned(),
            name: None,
            weight: Weight::ONE,
            groups: IndexVec::from(whole),
            capacity: None,
        });
    }
    let mut groups: IndexVec<GroupIdx, super::Group> = IndexVec::from(groups);
    for region in &mut regions {
        for (part, group) in region.groups.iter_mut().zip(groups.iter_mut()) {
            part.target = group.target(part.people, part.with_a_dose());
            group.people += part.people;
        }
    }
    let tiers = super::changed::tiers_of(&mut groups);
    (groups, IndexVec::from(regions), tiers)
}
