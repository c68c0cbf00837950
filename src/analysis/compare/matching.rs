//! Which item of one list is which of another: by what names it, not by where it stands.

use std::rc::Rc;

use crate::plan::Value;

/// An item of a list, with its position.
pub(super) type Item<'v> = (usize, &'v Value);

/// A pair of items that are the same thing, or an item that only one list has.
pub(super) type Pair<'v> = (Option<Item<'v>>, Option<Item<'v>>);

/// What names an item.
pub(super) type Key = dyn Fn(&Value) -> Vec<Rc<str>>;

/// Pairs items by their keys, of those with the same key the first with the first; what is then left over by further
/// keys, each looser than the one before. In the order of the later list, what it lacks at the end.
pub(super) fn pair_up<'v>(before: &'v [Value], after: &'v [Value], keys: &[&Key]) -> Vec<Pair<'v>> {
    let mut partner: Vec<Option<usize>> = vec![None; after.len()];
    let mut is_free = vec![true; before.len()];
    for key in keys {
        let of_before: Vec<_> = before.iter().map(key).collect();
        for (n, item) in after.iter().enumerate().filter(|(n, _)| partner[*n].is_none()).collect::<Vec<_>>() {
            let of_after = key(item);
            let found = (0..before.len()).find(|m| is_free[*m] && of_before[*m] == of_after);
            if let Some(m) = found {
                is_free[m] = false;
                partner[n] = Some(m);
            }
        }
    }
    let kept = after.iter().enumerate().map(|(n, item)| (partner[n].map(|m| (m, &before[m])), Some((n, item))));
    let gone = before.iter().enumerate().filter(|(m, _)| is_free[*m]).map(|item| (Some(item), None));
    kept.chain(gone).collect()
}

/// A list's items with equal ones of the other list taken out, one for one: what only the first has and what only the
/// second has.
pub(super) fn only_in_one<'v>(before: &'v [Value], after: &'v [Value]) -> (Vec<Item<'v>>, Vec<Item<'v>>) {
    let mut gone: Vec<Item<'v>> = before.iter().enumerate().collect();
    let mut come = Vec::new();
    for item in after.iter().enumerate() {
        match gone.iter().position(|(_, other)| is_same(other, item.1)) {
            Some(at) => drop(gone.remove(at)),
            None => come.push(item),
        }
    }
    (gone, come)
}

/// The text of a field, or nothing; numbers in their own spelling.
pub(super) fn text_of(value: &Value, field: &str) -> Rc<str> {
    match value.field(field) {
        Some(Value::Text(text) | Value::Number(text)) => text.clone(),
        _ => "".into(),
    }
}

/// Whether two values mean the same: numbers however they are spelled, fields in any order.
pub(super) fn is_same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(_), Value::Number(_)) => match (a.as_millionths(), b.as_millionths()) {
            (Some(a), Some(b)) => a == b,
            _ => a == b,
        },
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| is_same(a, b)),
        (Value::Map(fields), Value::Map(others)) => {
            fields.len() == others.len()
                && fields.iter().all(|(name, value)| b.field(name).is_some_and(|other| is_same(value, other)))
        }
        _ => a == b,
    }
}
