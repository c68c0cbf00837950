//! The tables of answers, each with its header.

use super::document::write_draft;
use super::tables::{Cell, Table};
use crate::analysis::check::{Check, Standing};
use crate::analysis::compare::{Difference, FigureRow, FigureValue, MOST_PLANS};
use crate::analysis::goal::{Answer, Who};
use crate::analysis::orders::{Order, OrderOutcome};
use crate::analysis::reserve_costs::RuleCost;
use crate::analysis::simulate::{Bands, DateBand, Milestone, Swing};
use crate::plan::{Plan, PlanDraft, Value, spelling};
use crate::units::Day;

fn date_cell(plan: &Plan, day: Option<Day>) -> Cell {
    day.map_or(Cell::Empty, |day| Cell::Date(plan.date(day)))
}

/// The date on which a goal is reached at each value of the lever that was tried: `value,reached,met`. Values are in
/// the lever's own unit (per mille, doses or days); a date that is empty is never.
#[must_use]
pub fn curve_table(plan: &Plan, answer: &Answer) -> Table {
    let row = |(value, day): &(i64, Option<Day>)| {
        vec![Cell::Number(*value), date_cell(plan, *day), yes_no(answer.goal.is_met(*day))]
    };
    Table { header: &["value", "reached", "met"], rows: answer.curve.iter().map(row).collect() }
}

/// The headers of compared figures, for one plan to six.
const COMPARED: [&str; 2 * MOST_PLANS] = [
    "figure", "plan_1", "plan_2", "beyond_2", "plan_3", "beyond_3", "plan_4", "beyond_4", "plan_5", "beyond_5",
    "plan_6", "beyond_6",
];

/// The figures of several plans side by side: `figure,plan_1,plan_2,beyond_2,…`, where `beyond` is how many days later
/// or how many more than in the first plan. Dates that are empty are not within the plan, or cannot be told.
#[must_use]
pub fn compare_table(rows: &[FigureRow]) -> Table {
    let n_plans = rows.first().map_or(0, |row| row.values.len());
    let header = &COMPARED[..(2 * n_plans).max(1)];
    let value = |value: FigureValue| match value {
        FigureValue::On(date) => Cell::Date(date),
        FigureValue::Count(n) => Cell::Count(n),
        FigureValue::Never | FigureValue::Unknown => Cell::Empty,
    };
    let row = |row: &FigureRow| {
        let mut cells = vec![Cell::Text(row.kind.name().to_owned())];
        for (n, figure) in row.values.iter().enumerate() {
            cells.push(value(*figure));
            if n > 0 {
                cells.push(figure.beyond(row.values[0]).map_or(Cell::Empty, Cell::Number));
            }
        }
        cells
    };
    Table { header, rows: rows.iter().map(row).collect() }
}

/// What differs from the first plan, plan by plan: `plan,at,before,after`. The place is a JSON pointer into the later
/// plan (into the first where the later has nothing there), the values are JSON.
#[must_use]
pub fn differences_table(plans: &[Vec<Difference>]) -> Table {
    let json = |value: Option<&Value>| {
        value.map_or(Cell::Empty, |value| Cell::Text(write_draft(&PlanDraft::new(value.clone()))))
    };
    let rows = (2..).zip(plans).flat_map(|(n, found)| {
        found.iter().map(move |difference| {
            let at = Cell::Text(difference.at.to_string());
            vec![Cell::Count(n), at, json(difference.before.as_ref()), json(difference.after.as_ref())]
        })
    });
    Table { header: &["plan", "at", "before", "after"], rows: rows.collect() }
}

/// The bands of coverage over all regions by day: one run in ten, half of them, nine in ten have so many people or
/// fewer.
#[must_use]
pub fn bands_table(plan: &Plan, bands: &Bands) -> Table {
    let rows = plan.days().zip(bands.begun.iter().zip(&bands.complete)).map(|(day, (begun, complete))| {
        let counts = [begun.p10, begun.p50, begun.p90, complete.p10, complete.p50, complete.p90];
        let counts = counts.into_iter().map(|people| Cell::Count(people.get()));
        std::iter::once(date_cell(plan, Some(day))).chain(counts).collect()
    });
    let header = &["date", "begun_10", "begun_50", "begun_90", "complete_10", "complete_50", "complete_90"];
    Table { header, rows: rows.collect() }
}

/// The bands of dates: `kind,id,stage,p10,p50,p90,reached,runs`. Kinds are `all`, `tier`, `group` and `barrier`;
/// `reached` is the number of runs that reach the date within the plan; a date that is empty is not within it.
#[must_use]
pub fn dates_table(plan: &Plan, bands: &Bands) -> Table {
    let text = |text: &str| Cell::Text(text.to_owned());
    let who = |who: Who| match who {
        Who::Everyone => [text("all"), Cell::Empty],
        Who::Tier(tier) => [text("tier"), Cell::Count(plan.tiers()[tier].number)],
        Who::Group(group) => [text("group"), text(&plan.groups()[group].id)],
    };
    let row = |DateBand { milestone, band, n_reached }: &DateBand| {
        let (of, stage) = match *milestone {
            Milestone::Most(of) => (who(of), text("begun_90")),
            Milestone::Begun(of) => (who(of), text("begun")),
            Milestone::Course(of) => (who(of), text("complete")),
            Milestone::Barrier => ([text("barrier"), Cell::Empty], Cell::Empty),
        };
        let days = [band.p10, band.p50, band.p90].map(|day| date_cell(plan, day));
        let counts = [*n_reached, bands.n_runs].map(|n| Cell::Count(n as u64));
        of.into_iter().chain([stage]).chain(days).chain(counts).collect()
    };
    let header = &["kind", "id", "stage", "p10", "p50", "p90", "reached", "runs"];
    Table { header, rows: bands.dates.iter().map(row).collect() }
}

/// What each uncertainty by itself does to a date, the widest band first: `input,p10,p50,p90,days`.
#[must_use]
pub fn inputs_table(plan: &Plan, swings: &[Swing]) -> Table {
    let row = |Swing { input, band, n_days }: &Swing| {
        let days = [band.p10, band.p50, band.p90].map(|day| date_cell(plan, day));
        let ends = [Cell::Number(i64::from(*n_days))];
        std::iter::once(Cell::Text(input.name().to_owned())).chain(days).chain(ends).collect()
    };
    Table { header: &["input", "p10", "p50", "p90", "days"], rows: swings.iter().map(row).collect() }
}

/// What each reserve rule costs and saves, in person-days: `rule,planned,first_later,first_sooner,late,most_late,
/// high_risk_begun,everyone_begun,expired`; a date that is empty is not within the plan.
#[must_use]
pub fn reserve_table(plan: &Plan, rules: &[RuleCost]) -> Table {
    let (spellings, all) = spelling::RESERVE;
    let row = |rule: &RuleCost| {
        let name = all.iter().position(|of| *of == rule.rule).map_or("", |n| spellings[n]);
        vec![
            Cell::Text(name.to_owned()),
            yes_no(rule.is_planned),
            Cell::Count(rule.delayed),
            Cell::Count(rule.sooner),
            Cell::Count(rule.late.person_days),
            Cell::Count(rule.late.most.get()),
            date_cell(plan, rule.high_risk.begun),
            date_cell(plan, rule.everyone.begun),
            Cell::Count(rule.expired.get()),
        ]
    };
    let header = &[
        "rule",
        "planned",
        "first_later",
        "first_sooner",
        "late",
        "most_late",
        "high_risk_begun",
        "everyone_begun",
        "expired",
    ];
    Table { header, rows: rules.iter().map(row).collect() }
}

/// What orders buy: `order,person_days,gained`, risk-weighted person-days of protection, and how many more than in the
/// plan's order. Orders are `planned`, `pro_rata`, `first:` and ids, `by_risk` and `tiers`.
#[must_use]
pub fn orders_table(plan: &Plan, found: &[OrderOutcome]) -> Table {
    let name = |order: &Order| match order {
        Order::AsPlanned => "planned".to_owned(),
        Order::ProRata => "pro_rata".to_owned(),
        Order::First(groups) => {
            let ids: Vec<&str> = groups.iter().map(|group| plan.groups()[*group].id.as_str()).collect();
            format!("first:{}", ids.join(" "))
        }
        Order::ByRisk => "by_risk".to_owned(),
        Order::Tiers(_) => "tiers".to_owned(),
    };
    let row = |outcome: &OrderOutcome| {
        vec![Cell::Text(name(&outcome.order)), Cell::Count(outcome.person_days), Cell::Number(outcome.gained)]
    };
    Table { header: &["order", "person_days", "gained"], rows: found.iter().map(row).collect() }
}

/// Where each group is, and at the end all of them: `group,begun,planned_begun,complete,planned_complete,days_behind`;
/// below zero is ahead, empty is more than the plan ever has.
#[must_use]
pub fn check_table(plan: &Plan, check: &Check) -> Table {
    let row = |(name, of): (&str, &Standing)| {
        let counts = [of.begun, of.planned_begun, of.complete, of.planned_complete];
        let counts = counts.map(|people| Cell::Count(people.get()));
        let behind = of.days_behind.map_or(Cell::Empty, |days| Cell::Number(days.into()));
        std::iter::once(Cell::Text(name.to_owned())).chain(counts).chain([behind]).collect()
    };
    let groups = check.groups.enumerated().map(|(group, of)| (plan.groups()[group].id.as_str(), of));
    let header = &["group", "begun", "planned_begun", "complete", "planned_complete", "days_behind"];
    Table { header, rows: groups.chain([(Plan::WHOLE, &check.everyone)]).map(row).collect() }
}

fn yes_no(yes: bool) -> Cell {
    Cell::Text(if yes { "yes" } else { "no" }.to_owned())
}
