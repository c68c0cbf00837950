//! What is typed into a field, or chosen in it, as a change of the draft.
//!
//! What cannot be read stays in the draft as it was typed, so that nothing is lost and validation says so.

use super::{Absent, Field, Kind};
use crate::interchange::cells::{DateReading, date};
use crate::plan::{Change, Deed, DeedKind, Op, PlanDraft, Pointer, Segment, Value};
use crate::ui::view::draft::count_of;
use crate::ui::view::entry::{count_value, share_value};
use crate::units::Date;

/// The interval that stands in a new course until it is filled in, in days: earliest, planned, latest.
const USUAL_INTERVAL: [(&str, u64); 3] = [("min", 21), ("target", 28), ("max", 56)];

/// The change that a text makes that is typed into a field; for a choice, the position of what is chosen.
#[must_use]
pub fn change(draft: &PlanDraft, field: &Field, text: &str) -> Change {
    let (kind, ops) = match &field.kind {
        Kind::Choice(choices) => (DeedKind::Chose, chosen(field, choices, text)),
        Kind::Course => (DeedKind::Chose, course(draft, field, text)),
        Kind::LastDay => {
            let deed = Deed { kind: DeedKind::Typed, at: plan_field("days") };
            return Change { ops: vec![Op::Put(deed.at.clone(), days_until(draft, text))], deed };
        }
        _ if text.trim().is_empty() => (DeedKind::Typed, emptied(draft, field)),
        _ => (DeedKind::Typed, filled(draft, field, value(draft, &field.kind, text))),
    };
    Change { deed: Deed { kind, at: field.at.clone() }, ops }
}

/// Whether the draft holds just what this text means in the field: then the field may go on showing it as typed.
#[must_use]
pub fn is_held(draft: &PlanDraft, field: &Field, text: &str) -> bool {
    change(draft, field, text).applied_to(draft) == *draft
}

fn value(draft: &PlanDraft, kind: &Kind, text: &str) -> Value {
    match kind {
        Kind::Count | Kind::Doses | Kind::Decimal => count_value(text),
        Kind::Percent => share_value(text),
        Kind::Date => read_date(draft, text).map_or_else(|| Value::text(text), |date| Value::text(&date.to_string())),
        Kind::Text | Kind::Lines | Kind::LastDay | Kind::Choice(_) | Kind::Course => Value::text(text),
    }
}

fn read_date(draft: &PlanDraft, text: &str) -> Option<Date> {
    date(text, DateReading { start: start_of(draft), order: None, is_date_column: true }).ok()
}

fn plan_field(name: &str) -> Pointer {
    Pointer::root().field(name)
}

/// The first day of a draft, if it states one.
#[must_use]
pub fn start_of(draft: &PlanDraft) -> Option<Date> {
    draft.get(&plan_field("start")).and_then(Value::as_text).and_then(Date::parse_iso)
}

/// The days from the start to a date, both included. Before the start they are none, and validation says how many
/// there must be.
fn days_until(draft: &PlanDraft, text: &str) -> Value {
    match (start_of(draft), read_date(draft, text)) {
        (Some(start), Some(end)) => Value::whole(u64::try_from(end.days_since(start) + 1).unwrap_or(0)),
        _ => Value::text(text),
    }
}

fn filled(draft: &PlanDraft, field: &Field, value: Value) -> Vec<Op> {
    let at = &field.at;
    match (&field.absent, split(at)) {
        (Absent::Item { fill, len }, Some((list, Segment::Item(n)))) if draft.get(at).is_none() => {
            let mut items = draft.get(&list).map_or(&[][..], Value::items).to_vec();
            items.resize((*len).max(n + 1), fill.clone());
            items[n] = value;
            vec![Op::Put(list, Value::list(items))]
        }
        (Absent::Pair { other, usual }, Some((parent, _))) if is_blank(draft, &parent.clone().field(other)) => {
            vec![Op::Put(at.clone(), value), Op::Put(parent.field(other), usual.clone())]
        }
        _ => vec![Op::Put(at.clone(), value)],
    }
}

fn emptied(draft: &PlanDraft, field: &Field) -> Vec<Op> {
    let at = &field.at;
    match (&field.absent, split(at)) {
        (Absent::Dropped, _) => vec![Op::Drop(at.clone())],
        (Absent::Item { fill, .. }, Some((list, Segment::Item(n)))) => {
            let items = draft.get(&list).map_or(&[][..], Value::items);
            let is_rest_unsaid = items.iter().enumerate().all(|(m, item)| m == n || item == fill);
            vec![if is_rest_unsaid { Op::Drop(list) } else { Op::Put(at.clone(), fill.clone()) }]
        }
        (Absent::Pair { other, .. }, Some((parent, _))) if is_blank(draft, &parent.clone().field(other)) => {
            vec![Op::Drop(parent)]
        }
        _ => vec![Op::Put(at.clone(), Value::text(""))],
    }
}

/// A place as the last step and the place before it.
fn split(at: &Pointer) -> Option<(Pointer, Segment)> {
    let (last, before) = at.segments().split_last()?;
    let parent = before.iter().fold(Pointer::root(), |at, step| match step {
        Segment::Field(name) => at.field(name),
        Segment::Item(n) => at.item(*n),
    });
    Some((parent, last.clone()))
}

fn is_blank(draft: &PlanDraft, at: &Pointer) -> bool {
    draft.get(at).is_none_or(|value| value.as_text().is_some_and(|text| text.trim().is_empty()))
}

fn chosen(field: &Field, choices: &[super::Choice], text: &str) -> Vec<Op> {
    let choice = text.parse::<usize>().ok().and_then(|n| choices.get(n));
    match choice {
        None => Vec::new(),
        Some(choice) => vec![match &choice.value {
            Some(value) => Op::Put(field.at.clone(), value.clone()),
            None => Op::Drop(field.at.clone()),
        }],
    }
}

/// A course of another length: its later doses take over what the last one says, or the usual.
fn course(draft: &PlanDraft, field: &Field, text: &str) -> Vec<Op> {
    let (Some((vaccine, _)), Ok(doses)) = (split(&field.at), text.parse::<usize>()) else { return Vec::new() };
    let mut ops = vec![Op::Put(field.at.clone(), Value::whole(doses as u64))];
    let usual = Value::map(USUAL_INTERVAL.iter().map(|(name, days)| (*name, Value::whole(*days))).collect());
    let mut resize = |name: &str, len: usize, usual: &Value| {
        let list = vaccine.clone().field(name);
        let stated = draft.get(&list);
        let before = stated.map_or(&[][..], Value::items);
        let is_needed = stated.is_some() || name == "intervals";
        if is_needed && before.len() != len {
            let mut items = before.to_vec();
            items.resize(len, before.last().filter(|_| name == "intervals").unwrap_or(usual).clone());
            ops.push(if items.is_empty() { Op::Drop(list) } else { Op::Put(list, Value::list(items)) });
        }
    };
    resize("intervals", doses.saturating_sub(1), &usual);
    resize("return_share", doses.saturating_sub(1), &Value::whole(1));
    resize("effectiveness", doses, &Value::text(""));
    ops
}

/// The number of days of a draft, if it states one.
#[must_use]
pub fn days_of(draft: &PlanDraft) -> Option<i32> {
    let days = draft.get(&plan_field("days")).and_then(count_of)?;
    i32::try_from(days).ok().filter(|days| (1..=3660).contains(days))
}
