//! Groups: who is to be vaccinated, in what tier, and who has begun already.

use super::draft::Value;
use super::label::Label;
use super::pointer::At;
use super::problem::ProblemKind;
use super::reader::{MAX_COUNT, Reader};
use super::references::Ids;
use super::vaccines::remarks;
use crate::index::{TierIdx, VaccineIdx};
use crate::order::sorted_by_key;
use crate::units::{Date, DoseNumber, Doses, People, Share, Weight};

/// A set of people counted once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Stable name in documents and tables.
    pub id: String,
    /// Name for people, if the plan states one.
    pub name: Option<Label>,
    /// Step of the priority order as the plan numbers it; 1 is served first.
    pub tier_number: u64,
    /// The same step among those in use.
    pub tier: TierIdx,
    /// People in all regions together.
    pub people: People,
    /// Share who may be vaccinated.
    pub eligible: Share,
    /// Share of the eligible who accept.
    pub uptake: Share,
    /// Vaccines the group may have, in plan order.
    pub vaccines: Vec<VaccineIdx>,
    /// First day on which somebody may begin.
    pub from: Option<Date>,
    /// Greatest number who may begin on one day, in all regions together.
    pub daily_limit: Option<Doses>,
    /// Relative risk of a person, for risk-weighted protection.
    pub risk: Weight,
}

impl Group {
    /// The people of a region's part of this group whom the plan aims to vaccinate:
    /// the share who accept of the share who may, but never fewer than have a dose already.
    #[must_use]
    pub fn target(&self, people: People, with_a_dose: People) -> People {
        people.share(self.eligible).share(self.uptake).max(with_a_dose)
    }
}

/// Doses given before the plan starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Of which vaccine.
    pub vaccine: VaccineIdx,
    /// The last dose these people had.
    pub dose: DoseNumber,
    /// How many people.
    pub people: People,
    /// On which day, at the latest the plan's start.
    pub on: Date,
}

/// A group as the document states it, before the regions are known to agree.
#[derive(Debug)]
pub(super) struct StatedGroup {
    pub group: Group,
    pub people: Option<People>,
    pub given: Vec<Given>,
}

/// What the groups are read against.
pub(super) struct Context<'v, 'c> {
    pub vaccines: &'c Ids<'v>,
    pub courses: &'c [Option<u8>],
    pub start: Option<Date>,
    /// People and doses given are stated by the regions; `None` if `regions` is wrong.
    pub has_regions: Option<bool>,
}

const FIELDS: &[&str] = &[
    "id",
    "name",
    "tier",
    "people",
    "eligible",
    "uptake",
    "vaccines",
    "from",
    "daily_limit",
    "risk",
    "given",
    "note",
    "source",
    "estimate",
];

pub(super) fn read<'v>(
    reader: &mut Reader,
    value: &'v Value,
    at: &At<'_>,
    ids: &mut Ids<'v>,
    context: &Context<'_, '_>,
) -> Option<StatedGroup> {
    let fields = reader.fields(value, at, FIELDS)?;
    let id = ids.declare(reader, fields);
    let name = reader.optional(fields, "name", Reader::label);
    let tier = reader.required(fields, "tier", |r, v, at| r.whole(v, at, 1, MAX_COUNT));
    let people = match context.has_regions {
        Some(false) => reader.required(fields, "people", Reader::people).map(Some),
        _ => reader.optional(fields, "people", Reader::people),
    };
    let eligible = reader.optional(fields, "eligible", Reader::share);
    let uptake = reader.optional(fields, "uptake", Reader::share);
    let vaccines = reader.optional(fields, "vaccines", |r, v, at| allowed_vaccines(r, v, at, context.vaccines));
    let from = reader.optional(fields, "from", Reader::date);
    let daily_limit = reader.optional(fields, "daily_limit", Reader::doses);
    let risk = reader.optional(fields, "risk", |r, v, at| r.weight(v, at, 1_000_000));
    let given = match fields.get("given") {
        Some(_) if context.has_regions == Some(true) => {
            reader.report(&at.field("given"), ProblemKind::GivenBelongsToRegions);
            None
        }
        Some(value) => given_list(reader, value, &at.field("given"), people.flatten(), context),
        None => Some(Vec::new()),
    };
    remarks(reader, fields);
    let group = Group {
        id: id?,
        name: name?,
        tier_number: tier?,
        tier: TierIdx::default(),
        people: People::ZERO,
        eligible: eligible?.unwrap_or(Share::ONE),
        uptake: uptake?.unwrap_or(Share::ONE),
        vaccines: vaccines?.unwrap_or_else(|| (0..context.courses.len()).map(crate::index::Idx::from_usize).collect()),
        from: from?,
        daily_limit: daily_limit?,
        risk: risk?.unwrap_or(Weight::ONE),
    };
    Some(StatedGroup { group, people: people?, given: given? })
}

/// A list of vaccines a group may have: known, none twice, at least one; brought into plan order.
fn allowed_vaccines(reader: &mut Reader, value: &Value, at: &At<'_>, ids: &Ids<'_>) -> Option<Vec<VaccineIdx>> {
    let mut seen = Vec::new();
    let listed = reader.list(value, at, |r, v, at| {
        let vaccine = ids.refer(r, v, at)?;
        if seen.contains(&vaccine) {
            r.report(at, ProblemKind::RepeatedVaccine);
            return None;
        }
        seen.push(vaccine);
        Some(vaccine)
    });
    if listed.as_ref().is_some_and(Vec::is_empty) {
        reader.report(at, ProblemKind::EmptyList);
        return None;
    }
    listed.map(|vaccines| sorted_by_key(vaccines, |vaccine| *vaccine))
}

/// Doses given before the start, of a group (or a region's part of one) of so many people.
pub(super) fn given_list(
    reader: &mut Reader,
    value: &Value,
    at: &At<'_>,
    people: Option<People>,
    context: &Context<'_, '_>,
) -> Option<Vec<Given>> {
    let mut total = People::ZERO;
    let list = reader.list(value, at, |r, v, at| {
        let fields = r.fields(v, at, &["vaccine", "dose", "people", "on"])?;
        let vaccine: Option<VaccineIdx> = r.required(fields, "vaccine", |r, v, at| context.vaccines.refer(r, v, at));
        let dose = r.required(fields, "dose", |r, v, at| given_dose(r, v, at, vaccine, context.courses));
        let people = r.required(fields, "people", Reader::people);
        total += people.unwrap_or(People::ZERO);
        let on = r.required(fields, "on", Reader::date);
        if let (Some(on), Some(start)) = (on, context.start)
            && on > start
        {
            r.report(&at.field("on"), ProblemKind::GivenAfterStart);
        }
        Some(Given { vaccine: vaccine?, dose: dose?, people: people?, on: on? })
    });
    if let Some(people) = people
        && total > people
    {
        reader.report(at, ProblemKind::MoreGivenThanPeople { given: total.get(), people: people.get() });
    }
    list
}

fn given_dose(
    reader: &mut Reader,
    value: &Value,
    at: &At<'_>,
    vaccine: Option<VaccineIdx>,
    courses: &[Option<u8>],
) -> Option<DoseNumber> {
    let n = reader.whole(value, at, 0, u64::MAX)?;
    let course = vaccine.and_then(|vaccine| courses[crate::index::Idx::to_usize(vaccine)]);
    let dose = u8::try_from(n).ok().and_then(DoseNumber::new);
    match (dose, course) {
        (Some(dose), Some(doses)) if dose.get() > doses => {
            reader.report(at, ProblemKind::DoseOutsideCourse { doses });
            None
        }
        (None, _) => {
            reader.report(at, ProblemKind::DoseOutsideCourse { doses: course.unwrap_or(4) });
            None
        }
        (dose, _) => dose,
    }
}
