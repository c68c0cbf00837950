//! The deliveries as a table: a row a line of the document, which may stand for several at equal distances.

use std::rc::Rc;

use super::build::Build;
use super::entry::start_of;
use super::month::Month;
use super::vaccines::vaccines;
use super::{Absent, Block, Choice, Command, Kind, Section, Short, Source, TableRow, id_of};
use crate::i18n::{InputText, Language};
use crate::order::order_of;
use crate::plan::{Change, Deed, DeedKind, Op, PlanDraft, Pointer, Value};
use crate::ui::view::draft::{count_of, id_of as name_in_document, name_of, regions};
use crate::units::Date;

/// The distance of deliveries where nothing else is said, in days.
const USUAL_EVERY: u64 = 7;
/// How many deliveries there are at least, where they are repeated.
const USUAL_TIMES: u64 = 2;

fn list() -> Pointer {
    Pointer::root().field("deliveries")
}

/// The lines of the delivery calendar of a draft.
pub(super) fn deliveries(draft: &PlanDraft) -> &[Value] {
    draft.get(&list()).map_or(&[], Value::items)
}

pub(super) fn section(source: Source<'_>) -> Section {
    let draft = source.draft;
    let mut columns = vec![
        InputText::DeliveryOn,
        InputText::DeliveryVaccine,
        InputText::DeliveryDoses,
        InputText::DeliveryExpires,
        InputText::DeliveryEvery,
        InputText::DeliveryTimes,
    ];
    if !regions(draft).is_empty() {
        columns.push(InputText::DeliveryRegion);
    }
    let rows = (0..deliveries(draft).len()).map(|n| row(source, n)).collect();
    let heading = InputText::DeliveriesHeading.text(source.language);
    let mut commands = vec![add(draft)];
    commands.extend(sort(draft));
    let mut blocks = vec![
        Block::Table { caption: heading.clone(), corner: None, columns, rows },
        Block::Commands(commands),
        super::pasted::block(source),
    ];
    blocks.extend(Month::deliveries(source).map(Block::Calendar));
    Section { id: "deliveries-heading".into(), heading, is_item: false, hint: Some(InputText::DeliveriesHint), blocks }
}

fn row(source: Source<'_>, n: usize) -> TableRow {
    let (draft, at) = (source.draft, list().item(n));
    let name = InputText::Delivery(n + 1).text(source.language);
    let build = Build { source, of: name.clone() };
    let repeat = |field: &str| at.clone().field("repeat").field(field);
    let pair = |other, usual| Absent::Pair { other, usual: Value::whole(usual) };
    let place = |name: &str| at.clone().field(name);
    let mut cells = vec![
        build.field(place("on"), InputText::DeliveryOn, Kind::Date, Absent::Missing),
        build.choice(place("vaccine"), InputText::DeliveryVaccine, named(vaccines(draft), source.language)),
        build.field(place("doses"), InputText::DeliveryDoses, Kind::Doses, Absent::Missing),
        build.field(place("expires"), InputText::DeliveryExpires, Kind::Date, Absent::Dropped),
        build.field(repeat("every"), InputText::DeliveryEvery, Kind::Count, pair("times", USUAL_TIMES)),
        build.field(repeat("times"), InputText::DeliveryTimes, Kind::Count, pair("every", USUAL_EVERY)),
    ];
    if !regions(draft).is_empty() {
        let shared = Choice { value: None, text: InputText::Shared.text(source.language), line: None };
        let each = std::iter::once(shared).chain(named(regions(draft), source.language)).collect();
        cells.push(build.choice(place("region"), InputText::DeliveryRegion, each));
    }
    let id = id_of(&at);
    let copy = deliveries(draft)[n].clone();
    let commands = vec![
        Command {
            id: format!("copy-{id}"),
            label: InputText::Duplicate,
            of: name.clone(),
            change: change(DeedKind::Duplicated, list().item(n + 1), Op::Insert(list(), n + 1, copy)),
            then: id_of(&list().item(n + 1).field("on")),
        },
        Command {
            id: format!("remove-{id}"),
            label: InputText::Remove,
            of: name.clone(),
            change: change(DeedKind::Removed, at.clone(), Op::Drop(at)),
            then: "add-in-deliveries".into(),
        },
    ];
    TableRow { name, short: Some(Short::Number(n + 1)), cells: cells.into_iter().map(Some).collect(), commands }
}

/// The things of a list as choices, by what they are called.
fn named(things: &[Value], language: Language) -> Vec<Choice> {
    let choice = |thing: &Value| {
        let id = name_in_document(thing)?;
        Some(Choice { value: Some(Value::text(id)), text: name_of(thing, language).to_owned(), line: None })
    };
    things.iter().filter_map(choice).collect()
}

fn change(kind: DeedKind, at: Pointer, op: Op) -> Rc<Change> {
    Rc::new(Change { deed: Deed { kind, at }, ops: vec![op] })
}

/// One more delivery, a week after the last one.
fn add(draft: &PlanDraft) -> Command {
    let week_later = deliveries(draft).last().and_then(date_of).map(|date| date.plus(7));
    let on = week_later.or_else(|| start_of(draft)).map(|date| date.to_string()).unwrap_or_default();
    let n = deliveries(draft).len();
    Command {
        id: "add-in-deliveries".into(),
        label: InputText::AddDelivery,
        of: String::new(),
        change: change(DeedKind::Added, list().item(n), Op::Insert(list(), n, new(draft, &on))),
        then: id_of(&list().item(n).field("on")),
    }
}

/// A delivery of the vaccine of the last one. Until its doses are filled in it brings none.
fn new(draft: &PlanDraft, on: &str) -> Value {
    let last = deliveries(draft).last().and_then(|last| last.field("vaccine"));
    let vaccine = last.or_else(|| vaccines(draft).first().and_then(|vaccine| vaccine.field("id"))).cloned();
    Value::map(vec![
        ("on", Value::text(on)),
        ("vaccine", vaccine.unwrap_or_else(|| Value::text(""))),
        ("doses", Value::whole(0)),
    ])
}

/// Doses of a vaccine that arrive.
pub(super) struct Arrival {
    /// Before wastage.
    pub doses: u64,
    /// What the vaccine is called.
    pub vaccine: String,
}

/// What arrives on a day, as far as the lines can be read.
pub(super) fn arrivals(source: Source<'_>, day: Date) -> Vec<Arrival> {
    let whole = |delivery: &Value, name: &str| {
        delivery.field("repeat").and_then(|repeat| repeat.field(name)).and_then(count_of)
    };
    let arrives = |delivery: &&Value| {
        let days = date_of(delivery).and_then(|on| u64::try_from(day.days_since(on)).ok());
        let (every, times) = (whole(delivery, "every").unwrap_or(1), whole(delivery, "times").unwrap_or(1));
        days.is_some_and(|days| every > 0 && days % every == 0 && days / every < times)
    };
    let arrival = |delivery: &Value| {
        let vaccine = delivery.field("vaccine");
        let found = vaccines(source.draft).iter().find(|other| other.field("id") == vaccine);
        Some(Arrival {
            doses: delivery.field("doses").and_then(count_of)?,
            vaccine: found.map_or("?", |vaccine| name_of(vaccine, source.language)).to_owned(),
        })
    };
    deliveries(source.draft).iter().filter(arrives).filter_map(arrival).collect()
}

/// One more delivery on a day; if one arrives there first already, the way to it.
pub(super) fn on_day(draft: &PlanDraft, day: Date) -> (Option<Rc<Change>>, String) {
    let doses_of = |n: usize| id_of(&list().item(n).field("doses"));
    if let Some(n) = deliveries(draft).iter().position(|delivery| date_of(delivery) == Some(day)) {
        return (None, doses_of(n));
    }
    let n = deliveries(draft).len();
    let insert = Op::Insert(list(), n, new(draft, &day.to_string()));
    (Some(change(DeedKind::Added, list().item(n), insert)), doses_of(n))
}

fn date_of(delivery: &Value) -> Option<Date> {
    delivery.field("on").and_then(Value::as_text).and_then(Date::parse_iso)
}

/// The lines by date, those without one last; nothing if they are in order.
fn sort(draft: &PlanDraft) -> Option<Command> {
    let lines = deliveries(draft);
    let key = |n: usize| (date_of(&lines[n]).is_none(), date_of(&lines[n]));
    let order = order_of(lines.len(), &|a, b| key(a).cmp(&key(b)));
    let sorted: Vec<Value> = order.into_iter().map(|n| lines[n].clone()).collect();
    (sorted != lines).then(|| Command {
        id: "sort-in-deliveries".into(),
        label: InputText::SortByDate,
        of: String::new(),
        change: change(DeedKind::Moved, list(), Op::Put(list(), Value::list(sorted))),
        then: "add-in-deliveries".into(),
    })
}
