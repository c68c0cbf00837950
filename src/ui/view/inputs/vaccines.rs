//! The vaccines: each with its course, a row a dose, and what is lost of it.

use std::rc::Rc;

use super::build::Build;
use super::{Absent, Block, Command, Kind, Section, Source, TableRow, id_of};
use crate::i18n::{InputPhrase, InputText};
use crate::plan::{Change, Deed, DeedKind, Op, PlanDraft, Pointer, Value};
use crate::ui::view::draft::{count_of, groups, id_of as name_in_document, name_of};

/// Most doses of a course.
const MOST_DOSES: u64 = 4;

fn list() -> Pointer {
    Pointer::root().field("vaccines")
}

/// The vaccines of a draft.
pub(super) fn vaccines(draft: &PlanDraft) -> &[Value] {
    draft.get(&list()).map_or(&[], Value::items)
}

pub(super) fn sections(source: Source<'_>) -> Vec<Section> {
    let vaccines = vaccines(source.draft);
    let n = vaccines.len();
    let add = put_in(n, DeedKind::Added, new(source), InputText::AddVaccine, String::new());
    let head = Section {
        id: "vaccines-heading".into(),
        heading: InputText::VaccinesHeading.text(source.language),
        is_item: false,
        hint: Some(InputText::VaccinesHint),
        blocks: vec![Block::Commands(vec![add])],
    };
    let each = vaccines.iter().enumerate().map(|(position, vaccine)| section(source, position, vaccine));
    std::iter::once(head).chain(each).collect()
}

fn section(source: Source<'_>, position: usize, vaccine: &Value) -> Section {
    let at = list().item(position);
    let name = name_of(vaccine, source.language).to_owned();
    let build = Build { source, of: name.clone() };
    let course = vaccine.field("doses").and_then(count_of).filter(|n| (1..=MOST_DOSES).contains(n));
    let doses = build.field(at.clone().field("doses"), InputText::VaccineDoses, Kind::Course, Absent::Missing);
    let mut title = build.text(at.clone().field("name"), InputText::VaccineName);
    if title.text.is_empty() {
        title.text.clone_from(&name);
    }
    let first = vec![
        doses,
        build.field(at.clone().field("doses_per_vial"), InputText::VaccineVial, Kind::Count, Absent::Dropped),
        build.usual(at.clone().field("wastage"), InputText::VaccineWastage, Kind::Percent, "0"),
        build.usual(at.clone().field("onset_days"), InputText::VaccineOnset, Kind::Count, "14"),
    ];
    let len = usize::try_from(course.unwrap_or(1)).unwrap_or(1);
    let table = Block::Table {
        caption: InputPhrase::CourseTable(name.clone()).text(source.language),
        corner: None,
        columns: vec![
            InputText::IntervalMin,
            InputText::IntervalTarget,
            InputText::IntervalMax,
            InputText::ReturnShare,
            InputText::Effectiveness,
        ],
        rows: (0..len).map(|dose| course_row(source, &at, &name, dose, len)).collect(),
    };
    let estimate = super::estimates::wastage(source, position, &name);
    let blocks = vec![
        Block::Fields(vec![title]),
        Block::Fields(first),
        table,
        estimate,
        build.remarks(&at),
        Block::Commands(commands(source, position, vaccine, &name)),
    ];
    Section { id: id_of(&at), heading: name, is_item: true, hint: None, blocks }
}

/// What the course says of one dose; the first has no interval before it.
fn course_row(source: Source<'_>, at: &Pointer, name: &str, dose: usize, len: usize) -> TableRow {
    let row = InputText::Dose(dose + 1).text(source.language);
    let build = Build { source, of: format!("{name} {row}") };
    let later = dose.checked_sub(1);
    let days = |field: &str, label: InputText, absent: Absent| {
        later.map(|n| build.field(at.clone().field("intervals").item(n).field(field), label, Kind::Count, absent))
    };
    let share = |list: &str, label: InputText, n: usize, fill: Value, len: usize, usual: &str| {
        let at = at.clone().field(list).item(n);
        let mut field = build.field(at, label, Kind::Percent, Absent::Item { fill, len });
        if field.text.is_empty() {
            usual.clone_into(&mut field.text);
        }
        field
    };
    let mut planned = days("target", InputText::IntervalTarget, Absent::Dropped);
    let min = days("min", InputText::IntervalMin, Absent::Missing);
    if let (Some(planned), Some(min)) = (&mut planned, &min)
        && planned.text.is_empty()
    {
        planned.text.clone_from(&min.text);
    }
    let returns = later.map(|n| share("return_share", InputText::ReturnShare, n, Value::whole(1), len - 1, "100"));
    let cells = vec![
        min,
        planned,
        days("max", InputText::IntervalMax, Absent::Missing),
        returns,
        Some(share("effectiveness", InputText::Effectiveness, dose, Value::text(""), len, "")),
    ];
    TableRow { name: row, short: None, cells, commands: Vec::new() }
}

fn commands(source: Source<'_>, position: usize, vaccine: &Value, name: &str) -> Vec<Command> {
    let draft = source.draft;
    let copy = Value::Map(Rc::new({
        let fields = vaccine.fields().iter().filter(|(field, _)| &**field != "id" && &**field != "name");
        let new_id = ("id".into(), Value::text(&free_id(draft)));
        let called = InputPhrase::CopyOf(name.to_owned()).text(source.language);
        let new_name = ("name".into(), Value::text(&called));
        [new_id, new_name].into_iter().chain(fields.cloned()).collect()
    }));
    let duplicate = put_in(position + 1, DeedKind::Duplicated, copy, InputText::Duplicate, name.to_owned());
    let mut commands = vec![duplicate];
    if vaccines(draft).len() > 1 {
        commands.push(remove(draft, position, vaccine, name));
    }
    commands
}

/// A vaccine goes with its deliveries, and out of the lists of the groups. A group whose list would be empty keeps
/// the empty list, since no list at all would mean every vaccine: validation says that one must be chosen.
fn remove(draft: &PlanDraft, position: usize, vaccine: &Value, name: &str) -> Command {
    let at = list().item(position);
    let mut ops = vec![Op::Drop(at.clone())];
    let mut n_deliveries = 0;
    if let Some(id) = name_in_document(vaccine) {
        let is_it = |value: &Value| value.as_text() == Some(id);
        let deliveries = Pointer::root().field("deliveries");
        for (n, delivery) in draft.get(&deliveries).map_or(&[][..], Value::items).iter().enumerate().rev() {
            if delivery.field("vaccine").is_some_and(is_it) {
                n_deliveries += 1;
                ops.push(Op::Drop(deliveries.clone().item(n)));
            }
        }
        for (g, group) in groups(draft).iter().enumerate() {
            let may_have = group.field("vaccines").map_or(&[][..], Value::items);
            for (n, _) in may_have.iter().enumerate().rev().filter(|(_, value)| is_it(value)) {
                ops.push(Op::Drop(Pointer::root().field("groups").item(g).field("vaccines").item(n)));
            }
        }
    }
    Command {
        id: format!("remove-{}", id_of(&at)),
        label: InputText::RemoveVaccine(n_deliveries),
        of: name.to_owned(),
        change: Rc::new(Change { deed: Deed { kind: DeedKind::Removed, at }, ops }),
        then: "add-in-vaccines".into(),
    }
}

fn put_in(n: usize, kind: DeedKind, vaccine: Value, label: InputText, of: String) -> Command {
    let at = list().item(n);
    let id = match kind {
        DeedKind::Added => "add-in-vaccines".to_owned(),
        _ => format!("copy-{}", id_of(&list().item(n - 1))),
    };
    let then = id_of(&at.clone().field("name"));
    let ops = vec![Op::Insert(list(), n, vaccine)];
    Command { id, label, of, change: Rc::new(Change { deed: Deed { kind, at }, ops }), then }
}

fn new(source: Source<'_>) -> Value {
    let id = free_id(source.draft);
    let n = vaccines(source.draft).len() + 1;
    let interval = Value::map(vec![("min", Value::whole(21)), ("target", Value::whole(28)), ("max", Value::whole(56))]);
    Value::map(vec![
        ("id", Value::text(&id)),
        ("name", Value::text(&InputText::NewVaccine(n).text(source.language))),
        ("doses", Value::whole(2)),
        ("intervals", Value::list(vec![interval])),
    ])
}

/// An id that no vaccine has.
fn free_id(draft: &PlanDraft) -> String {
    let is_free = |id: &String| vaccines(draft).iter().all(|other| name_in_document(other) != Some(id));
    (1..=vaccines(draft).len() + 1).map(|n| format!("vaccine-{n}")).find(is_free).unwrap_or_default()
}
