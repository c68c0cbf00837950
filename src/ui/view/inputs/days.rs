//! The capacity calendar day by day, read from a draft that may be wrong, and what a click on its days does.

use std::rc::Rc;

use super::capacity::{list, place};
use super::local::Brush;
use crate::i18n::InputText;
use crate::plan::{Change, Deed, DeedKind, Op, PlanDraft, Value};
use crate::ui::view::draft::count_of;
use crate::units::Date;

/// Some days, the last one included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first one.
    pub from: Date,
    /// The last one.
    pub to: Date,
}

impl Days {
    /// The days between two, whichever is the earlier.
    #[must_use]
    pub fn between(a: Date, b: Date) -> Self {
        Self { from: a.min(b), to: a.max(b) }
    }

    /// Each of them.
    pub fn each(self) -> impl Iterator<Item = Date> {
        (0..=self.to.days_since(self.from)).map(move |n| self.from.plus(n))
    }

    fn touches(self, other: Self) -> bool {
        self.from <= other.to.plus(1) && other.from <= self.to.plus(1)
    }
}

fn date(value: &Value, name: &str) -> Option<Date> {
    value.field(name).and_then(Value::as_text).and_then(Date::parse_iso)
}

fn range(value: &Value) -> Option<Days> {
    let days = Days { from: date(value, "from")?, to: date(value, "to")? };
    (days.from <= days.to).then_some(days)
}

/// What a draft says of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayCapacity {
    /// Doses of the weekly pattern; `None` if they cannot be read.
    pub usual: Option<u64>,
    /// Whether it is closed.
    pub is_closed: bool,
    /// Doses beyond the pattern, if any are stated.
    pub extra: Option<u64>,
    /// Whether another weekly pattern begins.
    pub begins_week: bool,
}

impl DayCapacity {
    /// What a draft says of a day.
    #[must_use]
    pub fn of(draft: &PlanDraft, day: Date) -> Self {
        let changes = list(draft, "changes");
        let mut pattern = draft.get(&place("weekly"));
        let mut since = None;
        for change in changes {
            let from = date(change, "from").filter(|from| *from <= day);
            if from.is_some() && from >= since {
                (since, pattern) = (from, change.field("weekly"));
            }
        }
        let stated = list(draft, "extra").iter().filter(|extra| date(extra, "on") == Some(day));
        let extra = stated.filter_map(|extra| extra.field("doses").and_then(count_of)).reduce(u64::saturating_add);
        Self {
            usual: pattern.and_then(|week| week.items().get(day.weekday())).and_then(count_of),
            is_closed: list(draft, "closed").iter().filter_map(range).any(|days| (days.from..=days.to).contains(&day)),
            extra,
            begins_week: since == Some(day),
        }
    }

    /// It in words.
    #[must_use]
    pub const fn words(self) -> InputText {
        InputText::CapacityOfDay { is_closed: self.is_closed, usual: self.usual, extra: self.extra }
    }

    /// Whether it is as a brush leaves it.
    #[must_use]
    pub const fn is_set(self, brush: Brush) -> bool {
        match brush {
            Brush::Close => self.is_closed,
            Brush::Extra => self.extra.is_some(),
            Brush::Week => self.begins_week,
        }
    }
}

/// What a brush does to some days: sets what it sets, or takes it back. `doses` are what an extra day has.
#[must_use]
pub fn brushed(draft: &PlanDraft, brush: Brush, days: Days, sets: bool, doses: &Value) -> Rc<Change> {
    let (name, items) = match brush {
        Brush::Close => ("closed", closed(list(draft, "closed"), days, sets)),
        Brush::Extra => ("extra", extra(list(draft, "extra"), days, sets, doses)),
        Brush::Week => ("changes", changes(draft, days.from, sets)),
    };
    let at = place(name);
    let op = if items.is_empty() { Op::Drop(at.clone()) } else { Op::Put(at.clone(), Value::list(items)) };
    Rc::new(Change { deed: Deed { kind: DeedKind::Chose, at }, ops: vec![op] })
}

fn closed_range(days: Days) -> Value {
    Value::map(vec![("from", Value::text(&days.from.to_string())), ("to", Value::text(&days.to.to_string()))])
}

/// Ranges that touch the days become one with them, or lose them. What cannot be read is left as it is.
fn closed(before: &[Value], days: Days, closes: bool) -> Vec<Value> {
    let mut after = Vec::new();
    let mut whole = days;
    for item in before {
        match range(item) {
            Some(other) if closes && other.touches(whole) => {
                whole = Days { from: other.from.min(whole.from), to: other.to.max(whole.to) };
            }
            Some(other) if !closes && other.from <= days.to && days.from <= other.to => {
                let kept = [
                    Days { from: other.from, to: other.to.min(days.from.plus(-1)) },
                    Days { from: other.from.max(days.to.plus(1)), to: other.to },
                ];
                after.extend(kept.into_iter().filter(|days| days.from <= days.to).map(closed_range));
            }
            _ => after.push(item.clone()),
        }
    }
    if closes {
        let later = |item: &Value| range(item).is_some_and(|other| other.from > whole.to);
        let n = after.iter().position(later).unwrap_or(after.len());
        after.insert(n, closed_range(whole));
    }
    after
}

fn extra(before: &[Value], days: Days, adds: bool, doses: &Value) -> Vec<Value> {
    let is_among = |item: &Value| date(item, "on").is_some_and(|on| (days.from..=days.to).contains(&on));
    let mut after: Vec<Value> = before.iter().filter(|item| !is_among(item)).cloned().collect();
    if adds {
        let day = |on: Date| Value::map(vec![("on", Value::text(&on.to_string())), ("doses", doses.clone())]);
        let n = after.iter().position(|item| date(item, "on").is_some_and(|on| on > days.to)).unwrap_or(after.len());
        after.splice(n..n, days.each().map(day));
    }
    after
}

/// A pattern that begins on a day is at first the one that held before.
fn changes(draft: &PlanDraft, day: Date, begins: bool) -> Vec<Value> {
    let before = list(draft, "changes");
    // A week that begins there already keeps its numbers.
    if begins && before.iter().any(|item| date(item, "from") == Some(day)) {
        return before.to_vec();
    }
    let mut after: Vec<Value> = before.iter().filter(|item| date(item, "from") != Some(day)).cloned().collect();
    if begins {
        let earlier = |item: &&Value| date(item, "from").is_some_and(|from| from < day);
        let held = before.iter().filter(earlier).max_by_key(|item| date(item, "from"));
        let weekly = held.and_then(|change| change.field("weekly")).or_else(|| draft.get(&place("weekly")));
        let weekly = weekly.cloned().unwrap_or_else(|| Value::list(vec![Value::whole(0); 7]));
        let change = Value::map(vec![("from", Value::text(&day.to_string())), ("weekly", weekly)]);
        let n = after.iter().position(|item| date(item, "from").is_some_and(|from| from > day)).unwrap_or(after.len());
        after.insert(n, change);
    }
    after
}

#[cfg(test)]
#[path = "days_tests.rs"]
mod tests;
