//! A block of deliveries into a draft.

use super::Applied;
use super::column::Column;
use super::names::Names;
use super::reading::{Cell, Reading, Row, Understood};
use crate::plan::{PlanDraft, Pointer, Value};

/// What rows of deliveries do to those that are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryRows {
    /// They come after them.
    Append,
    /// They take their place.
    Replace,
}

/// Puts a block of deliveries into a draft, a delivery for each row, or for each vaccine's column in it. Where the
/// block states no vaccine and the plan has one only, it is that one. Rows without a date or without doses are
/// passed over.
#[must_use]
pub fn apply_deliveries(draft: &PlanDraft, block: &Understood, rows: DeliveryRows) -> Applied {
    let names = Names::of(draft);
    let at = Pointer::root().field("deliveries");
    let before = draft.get(&at).map_or(&[][..], Value::items);
    let mut list = match rows {
        DeliveryRows::Append => before.to_vec(),
        DeliveryRows::Replace => Vec::new(),
    };
    let mut applied = Applied::none(draft);
    for row in &block.rows {
        let n_before = list.len();
        let is_dated = cell(block, row, Column::On).is_some_and(|cell| cell.reading != Ok(Reading::Blank));
        for (heading, doses) in block.columns.iter().zip(&row.cells).filter(|_| is_dated) {
            let vaccine = match heading.column {
                Some(Column::Doses) => vaccine(block, row, &names),
                Some(Column::DosesOf(n)) => names.vaccines.ids.get(n).cloned(),
                _ => continue,
            };
            // In a table with a column for each vaccine, 0 says that none of it comes.
            let is_none = heading.column != Some(Column::Doses) && doses.reading == Ok(Reading::Count(0));
            if doses.reading != Ok(Reading::Blank) && !is_none {
                list.push(delivery(block, row, &names, vaccine, doses));
                applied.n_as_written += n_unreadable(block, row, doses);
            }
        }
        applied.n_added += list.len() - n_before;
        applied.n_skipped += usize::from(list.len() == n_before);
    }
    if applied.n_added > 0 {
        applied.draft = draft.with(&at, Value::list(list));
    }
    applied
}

fn cell<'r>(block: &Understood, row: &'r Row, column: Column) -> Option<&'r Cell> {
    row.cells.get(block.column(column)?)
}

/// The vaccine of a row, or the plan's only one.
fn vaccine(block: &Understood, row: &Row, names: &Names) -> Option<Value> {
    let stated = cell(block, row, Column::Vaccine).filter(|cell| cell.reading != Ok(Reading::Blank));
    match (stated, &names.vaccines.ids[..]) {
        (Some(cell), _) => Some(names.vaccines.id_or_text(&cell.text)),
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    }
}

fn delivery(block: &Understood, row: &Row, names: &Names, vaccine: Option<Value>, doses: &Cell) -> Value {
    let mut fields = Vec::new();
    let mut state = |name: &'static str, column: Column| {
        let stated = cell(block, row, column).and_then(|cell| value(cell, names));
        fields.extend(stated.map(|value| (name, value)));
    };
    state("on", Column::On);
    state("expires", Column::Expires);
    state("region", Column::Region);
    let place = 1.min(fields.len());
    fields.insert(place, ("doses", value(doses, names).unwrap_or(Value::Null)));
    if let Some(vaccine) = vaccine {
        fields.insert(place, ("vaccine", vaccine));
    }
    Value::map(fields)
}

/// What a cell says, as a draft holds it; nothing if it is blank.
fn value(cell: &Cell, names: &Names) -> Option<Value> {
    match &cell.reading {
        Ok(Reading::Blank | Reading::Unused) => None,
        Ok(Reading::Region(n)) => names.regions.ids.get(*n).cloned(),
        Ok(Reading::Count(n)) => Some(Value::whole(*n)),
        Ok(Reading::Date(date)) => Some(Value::text(&date.to_string())),
        _ => Some(Value::text(&cell.text)),
    }
}

/// How many cells of a delivery stand in the draft as they were written.
fn n_unreadable(block: &Understood, row: &Row, doses: &Cell) -> usize {
    let others = [Column::On, Column::Vaccine, Column::Expires, Column::Region];
    let others = others.into_iter().filter_map(|column| cell(block, row, column)).filter(|cell| cell.reading.is_err());
    others.count() + usize::from(doses.reading.is_err())
}
