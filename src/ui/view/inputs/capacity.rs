//! The capacity calendar as tables: the weekly pattern, its changes, closed days and extra days.

use std::rc::Rc;

use super::build::Build;
use super::entry::start_of;
use super::month::Month;
use super::{Absent, Block, Command, Field, Kind, Section, Short, Source, TableRow, id_of};
use crate::i18n::InputText;
use crate::plan::{Change, Deed, DeedKind, Op, PlanDraft, Pointer, Value};
use crate::ui::view::entry::count_text;
use crate::units::Date;

/// The days of a week, Monday first.
const WEEKDAYS: usize = 7;

pub(super) fn place(name: &str) -> Pointer {
    Pointer::root().field("capacity").field(name)
}

pub(super) fn sections(source: Source<'_>) -> Vec<Section> {
    let heading = |id: &str, heading: InputText, hint: InputText, blocks| Section {
        id: id.to_owned(),
        heading: heading.text(source.language),
        is_item: false,
        hint: Some(hint),
        blocks,
    };
    vec![
        heading("weekly-heading", InputText::WeeklyHeading, InputText::WeeklyHint, weekly(source)),
        heading("days-heading", InputText::DaysHeading, InputText::DaysHint, days(source)),
    ]
}

fn weekly(source: Source<'_>) -> Vec<Block> {
    let week = |name: &str, at: &Pointer| {
        let build = Build { source, of: name.to_owned() };
        let absent = |len| Absent::Item { fill: Value::whole(0), len };
        let day = |n| build.field(at.clone().item(n), InputText::Weekday(n), Kind::Count, absent(WEEKDAYS));
        (0..WEEKDAYS).map(day).map(Some).collect::<Vec<_>>()
    };
    let usual = InputText::UsualWeek.text(source.language);
    let cells = week(&usual, &place("weekly"));
    let mut rows = vec![TableRow { name: usual, short: None, cells, commands: Vec::new() }];
    for n in 0..list(source.draft, "changes").len() {
        let at = place("changes").item(n);
        let name = InputText::ChangedWeek(n + 1).text(source.language);
        let build = Build { source, of: name.clone() };
        let from = build.field(at.clone().field("from"), InputText::ChangeFrom, Kind::Date, Absent::Missing);
        let cells = week(&name, &at.field("weekly"));
        let commands = vec![remove("changes", n, &name)];
        rows.push(TableRow { name, short: Some(Short::Field(Box::new(from))), cells, commands });
    }
    let caption = InputText::WeeklyHeading.text(source.language);
    let columns = (0..WEEKDAYS).map(InputText::Weekday).collect();
    let table = Block::Table { caption, corner: Some(InputText::ChangeFrom), columns, rows };
    vec![table, Block::Commands(vec![add_change(source.draft)]), super::estimates::capacity(source)]
}

fn days(source: Source<'_>) -> Vec<Block> {
    let table = |list_name: &str, heading: InputText, row: InputText, fields: [(&str, InputText, Kind); 2]| {
        let name = row.text(source.language);
        let rows = (0..list(source.draft, list_name).len()).map(|n| {
            let name = format!("{name} {}", n + 1);
            let build = Build { source, of: name.clone() };
            let cell = |(field, label, kind): (&str, InputText, Kind)| {
                Some(build.field(place(list_name).item(n).field(field), label, kind, Absent::Missing))
            };
            let commands = vec![remove(list_name, n, &name)];
            TableRow { name, short: Some(Short::Number(n + 1)), cells: fields.clone().map(cell).to_vec(), commands }
        });
        let columns = fields.iter().map(|(_, label, _)| *label).collect();
        Block::Table { caption: heading.text(source.language), corner: None, columns, rows: rows.collect() }
    };
    let mut blocks = vec![Block::Brushes(source.local.brush, extra_doses(source))];
    blocks.extend(Month::capacity(source).map(Block::Calendar));
    blocks.extend([
        table(
            "closed",
            InputText::ClosedTable,
            InputText::ClosedRow,
            [("from", InputText::ClosedFrom, Kind::Date), ("to", InputText::ClosedTo, Kind::Date)],
        ),
        table(
            "extra",
            InputText::ExtraTable,
            InputText::ExtraRow,
            [("on", InputText::ExtraOn, Kind::Date), ("doses", InputText::ExtraDoses, Kind::Doses)],
        ),
        Block::Commands(vec![
            add_days(source.draft, "closed", InputText::AddClosed),
            add_days(source.draft, "extra", InputText::AddExtra),
        ]),
    ]);
    blocks
}

/// How many doses a click on a day adds; as many as on a Monday, if nothing else is said.
pub(super) fn extra_doses(source: Source<'_>) -> Field {
    let monday = source.draft.get(&place("weekly").item(0)).map(count_text).unwrap_or_default();
    let of = InputText::BrushLegend.text(source.language);
    source.local.field(&of, "extra", InputText::ExtraDoses, Kind::Count, &monday)
}

/// A list of the capacity calendar.
pub(super) fn list<'d>(draft: &'d PlanDraft, name: &str) -> &'d [Value] {
    draft.get(&place(name)).map_or(&[], Value::items)
}

fn remove(name: &str, n: usize, of: &str) -> Command {
    let at = place(name).item(n);
    Command {
        id: format!("remove-{}", id_of(&at)),
        label: InputText::Remove,
        of: of.to_owned(),
        change: Rc::new(Change { ops: vec![Op::Drop(at.clone())], deed: Deed { kind: DeedKind::Removed, at } }),
        then: format!("add-{name}"),
    }
}

/// A week that begins to differ: until it is filled in, it is as the one before it.
fn add_change(draft: &PlanDraft) -> Command {
    let last = list(draft, "changes").last();
    let weekly = last
        .and_then(|change| change.field("weekly"))
        .or_else(|| draft.get(&place("weekly")))
        .cloned()
        .unwrap_or_else(|| Value::list(Vec::new()));
    let last_from = last.and_then(|change| change.field("from")).and_then(Value::as_text).and_then(Date::parse_iso);
    let on = last_from.or_else(|| start_of(draft)).map(|date| date.plus(7).to_string()).unwrap_or_default();
    add(draft, "changes", "from", vec![("from", Value::text(&on)), ("weekly", weekly)], InputText::AddChange)
}

/// A day that is closed or has more capacity. Until it is filled in it lies before the plan and changes nothing.
fn add_days(draft: &PlanDraft, name: &str, label: InputText) -> Command {
    let on = start_of(draft).map_or(Value::Null, |date| Value::text(&date.plus(-1).to_string()));
    match name {
        "closed" => add(draft, name, "from", vec![("from", on.clone()), ("to", on)], label),
        _ => add(draft, name, "on", vec![("on", on), ("doses", Value::whole(0))], label),
    }
}

fn add(draft: &PlanDraft, name: &str, first: &str, fields: Vec<(&str, Value)>, label: InputText) -> Command {
    let n = list(draft, name).len();
    let at = place(name).item(n);
    Command {
        id: format!("add-{name}"),
        label,
        of: String::new(),
        then: id_of(&at.clone().field(first)),
        change: Rc::new(Change {
            deed: Deed { kind: DeedKind::Added, at },
            ops: vec![Op::Insert(place(name), n, Value::map(fields))],
        }),
    }
}
