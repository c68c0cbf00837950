//! The tables of answers, each with its header.

use super::tables::{Cell, Table};
use crate::analysis::goal::Answer;
use crate::plan::Plan;
use crate::units::Day;

fn date_cell(plan: &Plan, day: Option<Day>) -> Cell {
    day.map_or(Cell::Empty, |day| Cell::Date(plan.date(day)))
}

/// The date on which a goal is reached at each value of the lever that was tried: `value,reached,met`. Values are in
/// the lever's own unit (per mille, doses or days); a date that is empty is never.
#[must_use]
pub fn curve_table(plan: &Plan, answer: &Answer) -> Table {
    let row = |(value, day): &(i64, Option<Day>)| {
        let met = if answer.goal.is_met(*day) { "yes" } else { "no" };
        vec![Cell::Number(*value), date_cell(plan, *day), Cell::Text(met.to_owned())]
    };
    Table { header: &["value", "reached", "met"], rows: answer.curve.iter().map(row).collect() }
}
