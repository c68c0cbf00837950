//! Vaccines: the course, its intervals, what is lost and what it protects.

use super::draft::Value;
use super::label::Label;
use super::pointer::At;
use super::problem::ProblemKind;
use super::reader::{Fields, MAX_COUNT, Reader};
use super::references::Ids;
use crate::units::{DoseNumber, Share};

/// Greatest interval, repeat or horizon, in days.
pub(super) const MAX_DAYS: u64 = 3660;

/// Days from one dose to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Not before this many days.
    pub min: i32,
    /// Due after this many days when people come at the target.
    pub target: i32,
    /// Late after this many days.
    pub max: i32,
}

/// A vaccine and its course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vaccine {
    /// Stable name in documents and tables.
    pub id: String,
    /// Name for people, if the plan states one.
    pub name: Option<Label>,
    /// Doses of a full course, 1 to 4.
    pub n_doses: u8,
    /// From each dose to the next: `n_doses − 1` of them.
    pub intervals: Vec<Interval>,
    /// Share of the people given each dose but the last who come back for the next: `n_doses − 1` of them.
    pub return_share: Vec<Share>,
    /// Share of delivered doses that is lost.
    pub wastage: Share,
    /// Share of people protected after each dose, one a dose; absent if the plan states none.
    pub effectiveness: Option<Vec<Share>>,
    /// Days from a dose until its protection.
    pub onset_days: i32,
    /// Doses in a vial, if the plan states them. Changes no dose.
    pub doses_per_vial: Option<u64>,
}

impl Vaccine {
    /// The last dose of the course.
    #[must_use]
    pub fn last_dose(&self) -> DoseNumber {
        DoseNumber::new(self.n_doses).unwrap_or(DoseNumber::FIRST)
    }

    /// The doses of the course, in order.
    pub fn dose_numbers(&self) -> impl Iterator<Item = DoseNumber> + use<> {
        (1..=self.n_doses).filter_map(DoseNumber::new)
    }
}

const FIELDS: &[&str] = &[
    "id",
    "name",
    "doses",
    "intervals",
    "return_share",
    "wastage",
    "effectiveness",
    "onset_days",
    "doses_per_vial",
    "note",
    "source",
    "estimate",
];

/// A vaccine's course length as far as the document states it well; needed where the vaccine itself is wrong.
pub(super) fn course_of(value: &Value) -> Option<u8> {
    let mut quiet = Reader::default();
    let n = quiet.whole(value.field("doses")?, &At::Root, 1, 4)?;
    u8::try_from(n).ok()
}

pub(super) fn read<'v>(reader: &mut Reader, value: &'v Value, at: &At<'_>, ids: &mut Ids<'v>) -> Option<Vaccine> {
    let fields = reader.fields(value, at, FIELDS)?;
    let id = ids.declare(reader, fields);
    let name = reader.optional(fields, "name", Reader::label);
    let n_doses = reader.required(fields, "doses", |r, v, at| r.whole(v, at, 1, 4)).and_then(|n| u8::try_from(n).ok());
    let later = n_doses.map(|n| usize::from(n) - 1);
    let intervals = match (fields.get("intervals"), later) {
        (None, Some(0)) => Some(Vec::new()),
        (None, None) => None,
        _ => reader.required(fields, "intervals", |r, v, at| r.list_of(v, at, later, interval)),
    };
    let return_share = reader.optional(fields, "return_share", |r, v, at| r.list_of(v, at, later, Reader::share));
    let wastage = reader.optional(fields, "wastage", Reader::share);
    let all = n_doses.map(usize::from);
    let effectiveness = reader.optional(fields, "effectiveness", |r, v, at| r.list_of(v, at, all, Reader::share));
    let onset_days = reader.optional(fields, "onset_days", |r, v, at| r.whole(v, at, 0, MAX_COUNT));
    let doses_per_vial = reader.optional(fields, "doses_per_vial", |r, v, at| r.whole(v, at, 1, MAX_COUNT));
    remarks(reader, fields);
    Some(Vaccine {
        id: id?,
        name: name?,
        n_doses: n_doses?,
        intervals: intervals?,
        return_share: return_share?.unwrap_or_else(|| vec![Share::ONE; later.unwrap_or(0)]),
        wastage: wastage?.unwrap_or(Share::ZERO),
        effectiveness: effectiveness?,
        onset_days: i32::try_from(onset_days?.unwrap_or(14)).ok()?,
        doses_per_vial: doses_per_vial?,
    })
}

fn interval(reader: &mut Reader, value: &Value, at: &At<'_>) -> Option<Interval> {
    let days = |r: &mut Reader, v: &Value, at: &At<'_>| r.whole(v, at, 1, MAX_DAYS).and_then(|n| i32::try_from(n).ok());
    let fields = reader.fields(value, at, &["min", "target", "max"])?;
    let min = reader.required(fields, "min", days);
    let target = reader.optional(fields, "target", days);
    let max = reader.required(fields, "max", days);
    let target = match target {
        Some(None) => min,
        Some(Some(target)) => {
            if min.is_some_and(|min| min > target) {
                reader.report(&at.field("target"), ProblemKind::TargetBelowMin);
            }
            Some(target)
        }
        None => None,
    };
    if let (Some(target), Some(max)) = (target, max)
        && target > max
    {
        reader.report(&at.field("max"), ProblemKind::MaxBelowTarget);
    }
    Some(Interval { min: min?, target: target?, max: max? })
}

/// The fields that only people read: a note, a source, whether a figure is an estimate.
pub(super) fn remarks(reader: &mut Reader, fields: Fields<'_, '_>) {
    reader.optional(fields, "note", Reader::label);
    reader.optional(fields, "source", Reader::label);
    reader.optional(fields, "estimate", Reader::bool);
}
