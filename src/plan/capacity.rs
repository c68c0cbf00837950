//! The capacity calendar: how many doses can be given on each day.

use super::draft::Value;
use super::pointer::At;
use super::problem::ProblemKind;
use super::reader::Reader;
use crate::order::sorted_by_key;
use crate::units::{Date, Day, Doses};

/// Doses a day, Monday first.
pub type Weekly = [Doses; 7];

/// How many doses can be given on each day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    weekly: Weekly,
    /// Later weekly patterns by the day they hold from; of one day, the last in the document holds.
    changes: Vec<(Date, Weekly)>,
    closed: Vec<(Date, Date)>,
    extra: Vec<(Date, Doses)>,
    /// Days settled one by one from a date on, in place of all else.
    by_day: Option<(Date, Vec<Doses>)>,
}

impl Calendar {
    /// No capacity on any day.
    pub(super) const fn none() -> Self {
        Self { weekly: [Doses::ZERO; 7], changes: Vec::new(), closed: Vec::new(), extra: Vec::new(), by_day: None }
    }

    /// So many doses on each day from a date on, and none on any other.
    pub(super) fn by_day(from: Date, doses: Vec<Doses>) -> Self {
        Self { by_day: Some((from, doses)), ..Self::none() }
    }

    /// Doses that can be given on a date: the weekly pattern in force, nothing if closed, and what is extra
    /// that day, closed or not.
    #[must_use]
    pub fn on(&self, date: Date) -> Doses {
        if let Some((from, days)) = &self.by_day {
            let day = usize::try_from(date.days_since(*from)).ok();
            return day.and_then(|day| days.get(day)).copied().unwrap_or(Doses::ZERO);
        }
        let pattern =
            self.changes.iter().rev().find(|(from, _)| *from <= date).map_or(&self.weekly, |(_, weekly)| weekly);
        let usual = if self.is_closed(date) { Doses::ZERO } else { pattern[date.weekday()] };
        usual + self.extra.iter().filter(|(on, _)| *on == date).map(|(_, doses)| *doses).sum()
    }

    /// True in a closed range of dates.
    #[must_use]
    pub fn is_closed(&self, date: Date) -> bool {
        self.closed.iter().any(|(from, to)| (*from..=*to).contains(&date))
    }

    /// The capacity of each of the first `n_days` days from `start`.
    #[must_use]
    pub fn days(&self, start: Date, n_days: i32) -> Vec<Doses> {
        (0..n_days).map(|n| self.on(start.plus(Day::new(n).get()))).collect()
    }
}

pub(super) fn read(reader: &mut Reader, value: &Value, at: &At<'_>) -> Option<Calendar> {
    let fields = reader.fields(value, at, &["weekly", "changes", "closed", "extra"])?;
    let weekly = reader.required(fields, "weekly", weekly);
    let changes = reader.optional(fields, "changes", |r, v, at| r.list(v, at, change));
    let closed = reader.optional(fields, "closed", |r, v, at| r.list(v, at, closed));
    let extra = reader.optional(fields, "extra", |r, v, at| r.list(v, at, extra));
    let changes = sorted_by_key(changes?.unwrap_or_default(), |(from, _)| *from);
    let (closed, extra) = (closed?.unwrap_or_default(), extra?.unwrap_or_default());
    Some(Calendar { weekly: weekly?, changes, closed, extra, by_day: None })
}

fn weekly(reader: &mut Reader, value: &Value, at: &At<'_>) -> Option<Weekly> {
    reader.list_of(value, at, Some(7), Reader::doses)?.try_into().ok()
}

fn change(reader: &mut Reader, value: &Value, at: &At<'_>) -> Option<(Date, Weekly)> {
    let fields = reader.fields(value, at, &["from", "weekly"])?;
    let from = reader.required(fields, "from", Reader::date);
    let weekly = reader.required(fields, "weekly", weekly);
    Some((from?, weekly?))
}

fn closed(reader: &mut Reader, value: &Value, at: &At<'_>) -> Option<(Date, Date)> {
    let fields = reader.fields(value, at, &["from", "to"])?;
    let from = reader.required(fields, "from", Reader::date);
    let to = reader.required(fields, "to", Reader::date);
    if from > to && to.is_some() {
        reader.report(&at.field("to"), ProblemKind::EndsBeforeItBegins);
    }
    Some((from?, to?))
}

fn extra(reader: &mut Reader, value: &Value, at: &At<'_>) -> Option<(Date, Doses)> {
    let fields = reader.fields(value, at, &["on", "doses"])?;
    let on = reader.required(fields, "on", Reader::date);
    let doses = reader.required(fields, "doses", Reader::doses);
    Some((on?, doses?))
}
