//! The tables of a schedule (CLI.md), each with its header, as values and as CSV or JSON.

use std::fmt;

use serde::ser::{Serialize, Serializer};
use unicode_width::UnicodeWidthStr;

use super::csv::{LineEnd, push_row};
use crate::analysis::{GroupProgress, Progress, Protection, six_decimals};
use crate::engine::{self, Schedule, ScheduleDay};
use crate::index::RegionIdx;
use crate::plan::Plan;
use crate::units::{Date, Day, Doses};

/// The tables of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Every dose given: region, group, vaccine, dose number and day.
    Ledger,
    /// What arrived, was used, expired and was left, by vaccine and day.
    Stock,
    /// What held each group back, by day.
    Reasons,
    /// People late for their next dose, by day.
    Overdue,
    /// Milestones of each group.
    Groups,
    /// Capacity, doses given and people protected, by day.
    Days,
}

impl TableKind {
    /// Every table.
    pub const ALL: [Self; 6] = [Self::Ledger, Self::Stock, Self::Reasons, Self::Overdue, Self::Groups, Self::Days];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ledger => "ledger",
            Self::Stock => "stock",
            Self::Reasons => "reasons",
            Self::Overdue => "overdue",
            Self::Groups => "groups",
            Self::Days => "days",
        }
    }

    /// The table of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    const fn header(self) -> &'static [&'static str] {
        match self {
            Self::Ledger => &["date", "region", "group", "vaccine", "dose", "people"],
            Self::Stock => &["date", "region", "vaccine", "received", "used", "expired", "stock"],
            Self::Reasons => &["date", "region", "group", "reason"],
            Self::Overdue => &["date", "region", "people"],
            Self::Groups => &[
                "region",
                "group",
                "target",
                "begun",
                "complete",
                "first_day",
                "begun_25",
                "begun_50",
                "begun_80",
                "begun_90",
                "begun_100",
                "complete_25",
                "complete_50",
                "complete_80",
                "complete_90",
                "complete_100",
            ],
            Self::Days => &["date", "region", "capacity", "used", "protected"],
        }
    }
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// An id or a word.
    Text(String),
    /// A date.
    Date(Date),
    /// A count.
    Count(u64),
    /// A whole number that may be below zero.
    Number(i64),
    /// A number in millionths.
    Millionths(i128),
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text) => f.write_str(text),
            Self::Date(date) => date.fmt(f),
            Self::Count(n) => n.fmt(f),
            Self::Number(n) => n.fmt(f),
            Self::Millionths(n) => f.write_str(&six_decimals(*n)),
        }
    }
}

/// A table: a header and rows of as many cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub header: &'static [&'static str],
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// As CSV with its header, lines ended by a line feed.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut csv = String::new();
        push_row(&mut csv, self.header, LineEnd::Lf);
        for row in &self.rows {
            push_row(&mut csv, row.iter().map(Cell::to_string), LineEnd::Lf);
        }
        csv
    }

    /// As columns for a terminal: numbers to the right, everything else to the left, CJK characters two wide.
    #[must_use]
    pub fn to_text(&self) -> String {
        let header = self.header.iter().map(|name| (*name).to_owned()).collect();
        let cells = self.rows.iter().map(|row| row.iter().map(Cell::to_string).collect());
        let lines: Vec<Vec<String>> = std::iter::once(header).chain(cells).collect();
        let widths: Vec<usize> = (0..self.header.len())
            .map(|column| lines.iter().map(|line| line[column].width()).max().unwrap_or(0))
            .collect();
        let is_number: Vec<bool> = (0..self.header.len())
            .map(|column| {
                self.rows
                    .iter()
                    .any(|row| matches!(row[column], Cell::Count(_) | Cell::Number(_) | Cell::Millionths(_)))
            })
            .collect();
        let mut text = String::new();
        for line in &lines {
            let padded = line.iter().enumerate().map(|(column, cell)| {
                let padding = " ".repeat(widths[column] - cell.width());
                if is_number[column] { padding + cell } else { cell.clone() + &padding }
            });
            text += padded.collect::<Vec<_>>().join("  ").trim_end();
            text.push('\n');
        }
        text
    }

    /// As a JSON list of one object a row. Empty cells are `null`.
    #[must_use]
    pub fn to_json(&self) -> String {
        let rows = self.rows.iter().map(|cells| Row { header: self.header, cells });
        serde_json::to_string_pretty(&rows.collect::<Vec<_>>()).unwrap_or_default()
    }
}

/// A row as a JSON object, its fields in the order of the header.
struct Row<'a> {
    header: &'static [&'static str],
    cells: &'a [Cell],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.header.iter().zip(self.cells))
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Count(n) => serializer.serialize_u64(*n),
            Self::Number(n) => serializer.serialize_i64(*n),
            Self::Millionths(n) => six_decimals(*n).parse::<serde_json::Number>().ok().serialize(serializer),
            Self::Text(_) | Self::Date(_) => serializer.collect_str(self),
        }
    }
}

/// Computes the schedule of a plan and makes one of its tables.
///
/// ```
/// use rollout_planner::interchange::{document::read_plan, tables::{TableKind, table}};
/// let plan = read_plan(br#"{ "format": "rollout-plan", "version": 1, "title": "ten people, six doses a day",
///     "start": "2021-01-07", "days": 3, "vaccines": [{ "id": "v", "doses": 1 }],
///     "groups": [{ "id": "staff", "tier": 1, "people": 10 }],
///     "deliveries": [{ "on": "2021-01-07", "vaccine": "v", "doses": 20 }],
///     "capacity": { "weekly": [6, 6, 6, 6, 6, 6, 6] } }"#).unwrap();
/// let ledger = table(&plan, TableKind::Ledger).to_csv();
/// assert_eq!(ledger, "date,region,group,vaccine,dose,people\n2021-01-07,all,staff,v,1,6\n2021-01-08,all,staff,v,1,4\n");
/// ```
#[must_use]
pub fn table(plan: &Plan, kind: TableKind) -> Table {
    if kind == TableKind::Groups {
        let mut progress = Progress::new(plan);
        engine::run(plan, &engine::share(plan), &mut progress);
        return Table { header: kind.header(), rows: group_rows(plan, &progress) };
    }
    let schedule = engine::schedule(plan);
    let rows = match kind {
        TableKind::Days => day_rows(plan, &schedule, Protection::of(plan, &schedule).as_ref()),
        _ => plan
            .days()
            .flat_map(|day| schedule.regions().enumerated().map(move |(region, days)| (region, &days[day.slot()])))
            .flat_map(|(region, day)| dated_rows(plan, kind, region, day))
            .collect(),
    };
    Table { header: kind.header(), rows }
}

fn text(id: &str) -> Cell {
    Cell::Text(id.to_owned())
}

/// The rows of one region's day in a table by date.
fn dated_rows(plan: &Plan, kind: TableKind, region: RegionIdx, day: &ScheduleDay) -> Vec<Vec<Cell>> {
    let start = || vec![Cell::Date(plan.date(day.day)), text(&plan.regions()[region].id)];
    let row = |cells: Vec<Cell>| start().into_iter().chain(cells).collect::<Vec<Cell>>();
    match kind {
        TableKind::Ledger => day
            .served
            .iter()
            .map(|served| {
                row(vec![
                    text(&plan.groups()[served.group].id),
                    text(&plan.vaccines()[served.vaccine].id),
                    Cell::Count(served.dose.get().into()),
                    Cell::Count(served.people.get()),
                ])
            })
            .collect(),
        TableKind::Stock => day
            .stock
            .enumerated()
            .map(|(vaccine, stock)| {
                let counts = [stock.received, stock.used, stock.expired, stock.stock].map(|n| Cell::Count(n.get()));
                row(std::iter::once(text(&plan.vaccines()[vaccine].id)).chain(counts).collect())
            })
            .collect(),
        TableKind::Reasons => day
            .reasons
            .iter()
            .map(|(group, reason)| row(vec![text(&plan.groups()[*group].id), text(reason.spelling())]))
            .collect(),
        TableKind::Overdue if !day.late.is_zero() => vec![row(vec![Cell::Count(day.late.get())])],
        TableKind::Overdue | TableKind::Groups | TableKind::Days => Vec::new(),
    }
}

fn day_rows(plan: &Plan, schedule: &Schedule, protection: Option<&Protection<'_>>) -> Vec<Vec<Cell>> {
    let protected = |days: Option<Vec<i128>>| {
        move |day: Day| days.as_ref().map_or(Cell::Empty, |days| Cell::Millionths(days[day.slot()]))
    };
    let row = |day: Day, region: &str, capacity: Doses, used: Doses, protected: Cell| {
        vec![Cell::Date(plan.date(day)), text(region), Cell::Count(capacity.get()), Cell::Count(used.get()), protected]
    };
    let by_region: Vec<_> =
        plan.regions().indices().map(|region| protected(protection.map(|p| p.region(region).collect()))).collect();
    let whole = protected(protection.map(|p| p.whole().collect()));
    let mut rows = Vec::new();
    let mut sums = Vec::new();
    for day in plan.days() {
        let (mut capacity, mut used) = (Doses::ZERO, Doses::ZERO);
        for ((region, days), protected) in plan.regions().iter().zip(schedule.regions()).zip(&by_region) {
            let record = &days[day.slot()];
            capacity += record.capacity;
            used += record.used;
            rows.push(row(day, &region.id, record.capacity, record.used, protected(day)));
        }
        if plan.states_regions() {
            sums.push(row(day, Plan::WHOLE, capacity, used, whole(day)));
        }
    }
    rows.append(&mut sums);
    rows
}

fn group_rows(plan: &Plan, progress: &Progress<'_>) -> Vec<Vec<Cell>> {
    let date = |day: Option<Day>| day.map_or(Cell::Empty, |day| Cell::Date(plan.date(day)));
    let row = |region: &str, group: &str, progress: &GroupProgress| {
        let counts = [progress.target, progress.begun, progress.complete].map(|n| Cell::Count(n.get()));
        let days =
            std::iter::once(progress.first_day).chain(progress.begun_days.0).chain(progress.complete_days.0).map(date);
        [text(region), text(group)].into_iter().chain(counts).chain(days).collect::<Vec<Cell>>()
    };
    let mut rows = Vec::new();
    for (region, groups) in plan.regions().iter().zip(progress.regions()) {
        rows.extend(plan.groups().iter().zip(groups).map(|(group, progress)| row(&region.id, &group.id, progress)));
    }
    if plan.states_regions() {
        let whole = progress.whole();
        rows.extend(plan.groups().iter().zip(&whole).map(|(group, progress)| row(Plan::WHOLE, &group.id, progress)));
    }
    rows
}
