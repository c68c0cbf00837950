//! Deliveries: what arrives when, for how long it keeps, and for whom.

use super::draft::Value;
use super::pointer::At;
use super::reader::Reader;
use super::references::Ids;
use super::vaccines::{MAX_DAYS, remarks};
use crate::index::{RegionIdx, VaccineIdx};
use crate::units::{Date, Doses};

/// One line of the delivery calendar; it may stand for several deliveries at equal distances.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Day of the first one.
    pub on: Date,
    /// What arrives.
    pub vaccine: VaccineIdx,
    /// Doses delivered each time, before wastage.
    pub doses: Doses,
    /// Last day on which the first one may be used; it moves with the repeats.
    pub expires: Option<Date>,
    /// The region it goes to whole; shared among all if there is none.
    pub region: Option<RegionIdx>,
    /// Days from one to the next.
    pub every: i32,
    /// How many there are.
    pub times: i32,
}

const FIELDS: &[&str] = &["on", "vaccine", "doses", "expires", "region", "repeat", "note", "source", "estimate"];

pub(super) fn read(
    reader: &mut Reader,
    value: &Value,
    at: &At<'_>,
    vaccines: &Ids<'_>,
    regions: &Ids<'_>,
) -> Option<Delivery> {
    let fields = reader.fields(value, at, FIELDS)?;
    let on = reader.required(fields, "on", Reader::date);
    let vaccine = reader.required(fields, "vaccine", |r, v, at| vaccines.refer(r, v, at));
    let doses = reader.required(fields, "doses", Reader::doses);
    let expires = reader.optional(fields, "expires", Reader::date);
    let region = reader.optional(fields, "region", |r, v, at| regions.refer(r, v, at));
    let repeat = reader.optional(fields, "repeat", repeat);
    remarks(reader, fields);
    let (every, times) = repeat?.unwrap_or((1, 1));
    Some(Delivery { on: on?, vaccine: vaccine?, doses: doses?, expires: expires?, region: region?, every, times })
}

fn repeat(reader: &mut Reader, value: &Value, at: &At<'_>) -> Option<(i32, i32)> {
    let number =
        |r: &mut Reader, v: &Value, at: &At<'_>| r.whole(v, at, 1, MAX_DAYS).and_then(|n| i32::try_from(n).ok());
    let fields = reader.fields(value, at, &["every", "times"])?;
    let every = reader.required(fields, "every", number);
    let times = reader.required(fields, "times", number);
    Some((every?, times?))
}
