//! A block of days and doses into the capacity calendar of a draft.

use std::collections::BTreeMap;

use super::Applied;
use super::column::Column;
use super::reading::{Reading, Understood};
use crate::plan::{MAX_COUNT, PlanDraft, Pointer, Value};
use crate::units::Date;

/// What the doses of a day mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapacityDays {
    /// So many can be given on that day, whatever the weekly pattern says.
    Total,
    /// So many can be given beyond the weekly pattern.
    Extra,
}

/// Puts a block of days into the capacity calendar. A total above the weekly pattern becomes an extra day; one below
/// it closes the day and adds what can be given all the same. Days that follow each other are closed as one range.
/// What the calendar said of these days as extra is replaced. Of two rows for one day, the last holds; rows that are
/// not understood are passed over, since a calendar has no place for them.
#[must_use]
pub fn apply_capacity(draft: &PlanDraft, block: &Understood, days: CapacityDays) -> Applied {
    let at = Pointer::root().field("capacity");
    let mut applied = Applied::none(draft);
    let (Some(on), Some(doses)) = (block.column(Column::On), block.column(Column::Doses)) else {
        applied.n_skipped = block.rows.len();
        return applied;
    };
    let mut stated = BTreeMap::new();
    for row in &block.rows {
        match (row.cells.get(on).map(|cell| &cell.reading), row.cells.get(doses).map(|cell| &cell.reading)) {
            (Some(Ok(Reading::Date(date))), Some(Ok(Reading::Count(doses)))) => drop(stated.insert(*date, *doses)),
            _ => applied.n_skipped += 1,
        }
    }
    if stated.is_empty() {
        return applied;
    }
    let calendar = Known::of(draft.get(&at));
    let is_stated = |entry: &Value| entry.field("on").and_then(date_of).is_some_and(|on| stated.contains_key(&on));
    let mut extra: Vec<Value> = calendar.extra.iter().filter(|entry| !is_stated(entry)).cloned().collect();
    let mut closed = calendar.closed.to_vec();
    let mut to_close: Vec<(Date, Date)> = Vec::new();
    for (&date, &doses) in &stated {
        // What is extra counts on closed days as well.
        let usual = if calendar.is_closed(date) { Some(0) } else { calendar.weekly(date) };
        let beyond = match (days, usual) {
            (CapacityDays::Extra, _) => doses,
            (CapacityDays::Total, Some(usual)) if doses >= usual => doses - usual,
            (CapacityDays::Total, _) => {
                match to_close.last_mut() {
                    Some((_, to)) if to.plus(1) == date => *to = date,
                    _ => to_close.push((date, date)),
                }
                doses
            }
        };
        if beyond > 0 {
            extra.push(Value::map(vec![("on", Value::text(&date.to_string())), ("doses", Value::whole(beyond))]));
        }
    }
    let range = |(from, to): (Date, Date)| {
        Value::map(vec![("from", Value::text(&from.to_string())), ("to", Value::text(&to.to_string()))])
    };
    closed.extend(to_close.into_iter().map(range));
    let mut after = draft.clone();
    for (name, old, new) in [("closed", calendar.closed, closed), ("extra", calendar.extra, extra)] {
        if new != old {
            after = after.with(&at.clone().field(name), Value::list(new));
        }
    }
    applied.n_unchanged = if after == *draft { stated.len() } else { 0 };
    applied.n_updated = stated.len() - applied.n_unchanged;
    Applied { draft: after, ..applied }
}

fn date_of(value: &Value) -> Option<Date> {
    value.as_text().and_then(Date::parse_iso)
}

/// What a draft's calendar says as far as it is right.
struct Known<'v> {
    /// Weekly patterns by the day they hold from; the first holds from ever. `None` for one that is wrong.
    weekly: BTreeMap<Option<Date>, Option<[u64; 7]>>,
    closed: &'v [Value],
    /// The first and the last day of closed ranges, without overlaps.
    ranges: BTreeMap<Date, Date>,
    extra: &'v [Value],
}

impl<'v> Known<'v> {
    fn of(calendar: Option<&'v Value>) -> Self {
        let field = |name| calendar.and_then(|calendar| calendar.field(name));
        let items = |name| field(name).map_or(&[][..], Value::items);
        let mut weekly = BTreeMap::from([(None, field("weekly").and_then(pattern))]);
        for change in items("changes") {
            // Of two from one day, the last holds.
            if let Some(from) = change.field("from").and_then(date_of) {
                weekly.insert(Some(from), change.field("weekly").and_then(pattern));
            }
        }
        let range =
            |range: &Value| Some((range.field("from").and_then(date_of)?, range.field("to").and_then(date_of)?));
        let mut closed: Vec<(Date, Date)> = items("closed").iter().filter_map(range).collect();
        closed.sort_unstable();
        let mut ranges: BTreeMap<Date, Date> = BTreeMap::new();
        for (from, to) in closed.into_iter().filter(|(from, to)| from <= to) {
            match ranges.last_entry() {
                Some(mut last) if *last.get() >= from => {
                    let end = to.max(*last.get());
                    last.insert(end);
                }
                _ => drop(ranges.insert(from, to)),
            }
        }
        Self { weekly, closed: items("closed"), ranges, extra: items("extra") }
    }

    fn is_closed(&self, date: Date) -> bool {
        self.ranges.range(..=date).next_back().is_some_and(|(_, to)| *to >= date)
    }

    /// The weekly pattern's doses of a day; `None` where the pattern is not known.
    fn weekly(&self, date: Date) -> Option<u64> {
        let (_, pattern) = self.weekly.range(..=Some(date)).next_back()?;
        pattern.map(|pattern| pattern[date.weekday()])
    }
}

fn pattern(value: &Value) -> Option<[u64; 7]> {
    let days: Vec<u64> = value.items().iter().map(Value::as_whole).collect::<Option<_>>()?;
    let days: [u64; 7] = days.try_into().ok()?;
    days.iter().all(|doses| *doses <= MAX_COUNT).then_some(days)
}
