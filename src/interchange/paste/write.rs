//! The groups of a draft as a block that Excel takes and that can be pasted back.

use std::collections::BTreeMap;

use super::column::Column;
use super::grid::write_cell;
use super::names::{Names, text_in};
use crate::plan::{PlanDraft, Value};

/// Writes the groups of a draft as rows of cells parted by tabs, under headings in Chinese for `zh`, else in English.
/// Columns that no group fills are left out; with regions, each has a column for its people. Pasted back with
/// [`Update`](super::GroupRows::Update), the block changes nothing.
#[must_use]
pub fn write_groups(draft: &PlanDraft, language: &str) -> String {
    groups_rows(draft, language).iter().map(|cells| line(cells)).collect()
}

/// The same as rows of cells, the headings first.
#[must_use]
pub fn groups_rows(draft: &PlanDraft, language: &str) -> Vec<Vec<String>> {
    let names = Names::of(draft);
    let list = |name| draft.root().field(name).map_or(&[][..], Value::items);
    let groups = list("groups");
    let regions: Vec<RegionColumn> =
        list("regions").iter().enumerate().map(|(n, region)| RegionColumn::of(region, n, &names, language)).collect();
    let columns: Vec<(Column, &str)> = COLUMNS
        .into_iter()
        .filter(|(column, _)| regions.is_empty() || *column != Column::People)
        .filter(|(_, field)| groups.iter().any(|group| group.field(field).is_some()))
        .collect();
    let headings = columns.iter().map(|(column, _)| column.heading(language).unwrap_or_default());
    let headings = headings.map(str::to_owned).chain(regions.iter().map(|region| region.heading.clone()));
    let rows = groups.iter().map(|group| {
        let id = group.field("id").and_then(Value::as_text).unwrap_or_default();
        let cells = columns.iter().map(|(column, field)| {
            group.field(field).map(|value| cell(*column, value, &names, language)).unwrap_or_default()
        });
        let people = regions.iter().map(|region| region.people.get(id).map(|value| spelled(value)).unwrap_or_default());
        cells.chain(people).collect()
    });
    std::iter::once(headings.collect()).chain(rows).collect()
}

/// The columns in the order in which they are written, with the fields they hold.
const COLUMNS: [(Column, &str); 10] = [
    (Column::Id, "id"),
    (Column::Name, "name"),
    (Column::Tier, "tier"),
    (Column::People, "people"),
    (Column::Eligible, "eligible"),
    (Column::Uptake, "uptake"),
    (Column::Vaccines, "vaccines"),
    (Column::From, "from"),
    (Column::DailyLimit, "daily_limit"),
    (Column::Risk, "risk"),
];

fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| write_cell(cell)).collect();
    cells.join("\t") + "\r\n"
}

struct RegionColumn<'v> {
    heading: String,
    people: BTreeMap<&'v str, &'v Value>,
}

impl<'v> RegionColumn<'v> {
    fn of(region: &'v Value, n: usize, names: &Names, language: &str) -> Self {
        let heading = names.regions.called(n, language).unwrap_or_default();
        let parts = region.field("groups").map_or(&[][..], Value::fields).iter();
        let people = parts.filter_map(|(id, part)| Some((&**id, part.field("people")?))).collect();
        Self { heading, people }
    }
}

fn cell(column: Column, value: &Value, names: &Names, language: &str) -> String {
    match column {
        Column::Name => text_in(Some(value), language).unwrap_or_default().to_owned(),
        Column::Eligible | Column::Uptake => match value.as_millionths() {
            Some(ppm) => spelled(&Value::millionths(ppm.saturating_mul(100))) + "%",
            None => spelled(value),
        },
        Column::Vaccines if matches!(value, Value::List(_)) => {
            let called = |id: &str| names.vaccines.position(id).and_then(|n| names.vaccines.called(n, language));
            let ids = value.items().iter().filter_map(Value::as_text);
            let list: Vec<String> = ids.map(|id| called(id).unwrap_or_else(|| id.to_owned())).collect();
            list.join(if language.starts_with("zh") { "、" } else { ", " })
        }
        _ => spelled(value),
    }
}

/// A text or number as it is spelled.
fn spelled(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Number(text) => text.to_string(),
        _ => String::new(),
    }
}
