//! The details of a group: what its row has no room for, as sets of controls.

use std::rc::Rc;

use crate::analysis::Scope;
use crate::i18n::Language;
use crate::i18n::grid::GridText;
use crate::index::Idx;
use crate::plan::{Change, Deed, DeedKind, Op, PlanDraft, Pointer, Problem, Value};
use crate::ui::view::draft::{count_of, group_at, groups, id_of, name_of, regions, text_in};
use crate::ui::view::entry::{count_text, count_value, date_value};
use crate::ui::view::places::GroupField;
use crate::ui::view::problem_place::{column, what};
use crate::ui::view::sections::cell_text;

/// A part of the details that can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A field that is typed as one text.
    Field(GroupField),
    /// Whether the group may have the vaccine at this position.
    Vaccine(usize),
    /// Whether its people are an estimate.
    Estimate,
    /// The vaccine of a line of doses given.
    GivenVaccine(usize),
    /// The number of the dose of a line of doses given.
    GivenDose(usize),
    /// The people of a line of doses given.
    GivenPeople(usize),
    /// The day of a line of doses given.
    GivenOn(usize),
    /// A line of doses given goes.
    RemoveGiven(usize),
    /// Another line of doses given.
    AddGiven,
}

/// The kinds of parts, by the name that stands in ids, and how many of each there may be.
type Named = (&'static str, fn(usize) -> Part);
const NAMED: [Named; 7] = [
    ("vaccine", Part::Vaccine),
    ("given-vaccine", Part::GivenVaccine),
    ("given-dose", Part::GivenDose),
    ("given-people", Part::GivenPeople),
    ("given-on", Part::GivenOn),
    ("given-remove", Part::RemoveGiven),
    ("given-add", |_| Part::AddGiven),
];
const ESTIMATE: &str = "detail-estimate";

impl Part {
    /// The id of its control.
    #[must_use]
    pub fn id(self) -> String {
        let (name, n) = match self {
            Self::Field(field) => return format!("detail-{}", field.spelling()),
            Self::Estimate => return ESTIMATE.to_owned(),
            Self::Vaccine(n) => ("vaccine", n),
            Self::GivenVaccine(n) => ("given-vaccine", n),
            Self::GivenDose(n) => ("given-dose", n),
            Self::GivenPeople(n) => ("given-people", n),
            Self::GivenOn(n) => ("given-on", n),
            Self::RemoveGiven(n) => ("given-remove", n),
            Self::AddGiven => ("given-add", 0),
        };
        format!("detail-{name}-{n}")
    }

    /// The part whose control has this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let name = id.strip_prefix("detail-")?;
        if id == ESTIMATE {
            return Some(Self::Estimate);
        }
        if let Some(field) = GroupField::from_spelling(name) {
            return Some(Self::Field(field));
        }
        let (name, n) = name.rsplit_once('-')?;
        let n = n.parse().ok()?;
        NAMED.iter().find(|(known, _)| *known == name).map(|(_, part)| part(n))
    }
}

/// How a part is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A text is typed.
    Text,
    /// It is or is not.
    Check(bool),
    /// One of these is chosen, each with its value and its text.
    Choice(Vec<(String, String)>),
    /// A button is pressed.
    Button,
}

/// A control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// What it changes.
    pub part: Part,
    /// Its label.
    pub label: String,
    /// How it is changed.
    pub input: Input,
    /// What it holds.
    pub value: String,
    /// What a blank one means, or what it is for.
    pub hint: String,
    /// What is wrong with it.
    pub problem: String,
}

/// Controls that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    /// What they are about.
    pub legend: String,
    /// What is to be said of all of them: a hint, or what is wrong.
    pub note: String,
    /// The controls in lines.
    pub lines: Vec<Vec<Control>>,
}

/// The details of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// Their heading.
    pub heading: String,
    /// Where its figures come from; blank if that is not known.
    pub source: String,
    /// What can be changed.
    pub sets: Vec<Set>,
}

/// The details of a group: the fields that have no column among `columns`, its vaccines and doses given.
#[must_use]
pub fn details(
    draft: &PlanDraft,
    problems: &[Problem],
    position: usize,
    (scope, language): (Scope, Language),
    columns: &[GroupField],
) -> Option<Details> {
    let group = groups(draft).get(position)?;
    let wrong_at = |at: &Pointer| {
        let problem = problems.iter().find(|problem| problem.at == *at);
        problem.map(|problem| what(draft, problem, language)).unwrap_or_default()
    };
    let field = |field: &GroupField| {
        let hint = match field {
            GroupField::From => GridText::FromHint.text(language),
            GroupField::DailyLimit => GridText::DailyLimitHint.text(language),
            GroupField::Risk => GridText::RiskHint.text(language),
            _ => String::new(),
        };
        Control {
            part: Part::Field(*field),
            label: column(*field, language),
            input: Input::Text,
            value: cell_text(draft, position, *field, (scope, language)),
            hint,
            problem: wrong_at(&field.at(position)),
        }
    };
    let check = |part, label, is_on| Control {
        part,
        label,
        input: Input::Check(is_on),
        value: String::new(),
        hint: String::new(),
        problem: String::new(),
    };
    let mut fields: Vec<Control> =
        GroupField::ALL.iter().filter(|field| field.is_typed() && !columns.contains(field)).map(field).collect();
    let is_estimate = group.field("estimate") == Some(&Value::Bool(true));
    fields.push(check(Part::Estimate, GridText::IsEstimate.text(language), is_estimate));
    let allowed = group.field("vaccines");
    let vaccine = |(n, vaccine): (usize, &Value)| {
        let is_on = allowed.is_none_or(|list| vaccine.field("id").is_some_and(|id| list.items().contains(id)));
        check(Part::Vaccine(n), name_of(vaccine, language).to_owned(), is_on)
    };
    let vaccines = Set {
        legend: GridText::Vaccines.text(language),
        note: wrong_at(&GroupField::Vaccines.at(position)),
        lines: vec![vaccines(draft).iter().enumerate().map(vaccine).collect()],
    };
    let source = group.field("source").and_then(|source| text_in(source, language)).unwrap_or_default();
    Some(Details {
        heading: GridText::Details(name_of(group, language).to_owned()).text(language),
        source: if source.is_empty() { String::new() } else { GridText::SourceIs(source.to_owned()).text(language) },
        sets: vec![
            Set { legend: String::new(), note: String::new(), lines: vec![fields] },
            vaccines,
            given(draft, position, (scope, language), &wrong_at),
        ],
    })
}

fn vaccines(draft: &PlanDraft) -> &[Value] {
    draft.root().field("vaccines").map_or(&[], Value::items)
}

/// The place of the list of doses given of a group in the scope; `None` where it must be one of a region and none
/// is chosen.
fn given_at(draft: &PlanDraft, position: usize, scope: Scope) -> Option<Pointer> {
    if regions(draft).is_empty() {
        return Some(GroupField::Given.at(position));
    }
    let Scope::One(region) = scope else { return None };
    let id = groups(draft).get(position).and_then(id_of)?;
    Some(Pointer::root().field("regions").item(region.to_usize()).field("groups").field(id).field("given"))
}

fn given(
    draft: &PlanDraft,
    position: usize,
    (scope, language): (Scope, Language),
    wrong_at: &dyn Fn(&Pointer) -> String,
) -> Set {
    let text = |text: GridText| text.text(language);
    let legend = text(GridText::Given);
    let Some(at) = given_at(draft, position, scope) else {
        return Set { legend, note: text(GridText::GivenByRegion), lines: Vec::new() };
    };
    let list = draft.get(&at).map_or(&[][..], Value::items);
    let control = |n: usize, (part, label, name): (Part, GridText, &str), input| Control {
        part,
        label: text(label),
        input,
        value: list[n]
            .field(name)
            .map(|value| if name == "people" { count_text(value) } else { plain(value) })
            .unwrap_or_default(),
        hint: String::new(),
        problem: wrong_at(&at.clone().item(n).field(name)),
    };
    let button = |part, label| Control {
        part,
        label: text(label),
        input: Input::Button,
        value: String::new(),
        hint: String::new(),
        problem: String::new(),
    };
    let line = |(n, line): (usize, &Value)| {
        let all = vaccines(draft);
        let named =
            |vaccine: &Value| (id_of(vaccine).unwrap_or_default().to_owned(), name_of(vaccine, language).to_owned());
        let of =
            all.iter().find(|vaccine| vaccine.field("id").is_some() && vaccine.field("id") == line.field("vaccine"));
        let n_doses = of.and_then(|vaccine| vaccine.field("doses")).and_then(count_of).unwrap_or(1).clamp(1, 4);
        let doses = (1..=n_doses).map(|n| (n.to_string(), text(GridText::Dose(n)))).collect();
        vec![
            control(
                n,
                (Part::GivenVaccine(n), GridText::GivenVaccine, "vaccine"),
                Input::Choice(all.iter().map(named).collect()),
            ),
            control(n, (Part::GivenDose(n), GridText::GivenDose, "dose"), Input::Choice(doses)),
            control(n, (Part::GivenPeople(n), GridText::GivenPeople, "people"), Input::Text),
            control(n, (Part::GivenOn(n), GridText::GivenOn, "on"), Input::Text),
            button(Part::RemoveGiven(n), GridText::RemoveGiven),
        ]
    };
    let lines = list.iter().enumerate().map(line).chain([vec![button(Part::AddGiven, GridText::AddGiven)]]);
    Set { legend, note: wrong_at(&at), lines: lines.collect() }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Number(text) => text.to_string(),
        _ => String::new(),
    }
}

/// The change that a part of the details makes: of a text, the text it has now; of a check box, whether it is on.
/// `None` for a field that is typed as one text, which the grid edits as well, and where nothing changes.
#[must_use]
pub fn part_change(
    draft: &PlanDraft,
    (position, scope): (usize, Scope),
    part: Part,
    (text, is_on): (&str, bool),
) -> Option<Rc<Change>> {
    let put = |kind, at: Pointer, value| Some((Deed { kind, at: at.clone() }, vec![Op::Put(at, value)]));
    let line = |n: usize, name: &str| Some(given_at(draft, position, scope)?.item(n).field(name));
    let (deed, ops) = match part {
        Part::Field(_) => None,
        Part::Estimate => {
            let at = group_at(position).field("estimate");
            let op = if is_on { Op::Put(at.clone(), Value::Bool(true)) } else { Op::Drop(at.clone()) };
            Some((Deed { kind: DeedKind::Chose, at }, vec![op]))
        }
        Part::Vaccine(n) => {
            let at = GroupField::Vaccines.at(position);
            let all: Vec<&Value> = vaccines(draft).iter().filter_map(|vaccine| vaccine.field("id")).collect();
            let allowed = draft.get(&at);
            let is_allowed = |(m, id): (usize, &&Value)| {
                if m == n { is_on } else { allowed.is_none_or(|list| list.items().contains(id)) }
            };
            let list: Vec<Value> =
                all.iter().enumerate().filter(|(m, id)| is_allowed((*m, id))).map(|(_, id)| (*id).clone()).collect();
            // All of them is what a group may have that states none.
            let op =
                if list.len() == all.len() { Op::Drop(at.clone()) } else { Op::Put(at.clone(), Value::list(list)) };
            Some((Deed { kind: DeedKind::Chose, at }, vec![op]))
        }
        Part::GivenVaccine(n) => put(DeedKind::Chose, line(n, "vaccine")?, Value::text(text)),
        Part::GivenDose(n) => put(DeedKind::Chose, line(n, "dose")?, count_value(text)),
        Part::GivenPeople(n) => put(DeedKind::Typed, line(n, "people")?, count_value(text)),
        Part::GivenOn(n) => put(DeedKind::Typed, line(n, "on")?, date_value(text, draft)),
        Part::RemoveGiven(n) => {
            let list = given_at(draft, position, scope)?;
            let at = list.clone().item(n);
            // An empty list says nothing.
            let op = if draft.get(&list)?.items().len() == 1 { Op::Drop(list) } else { Op::Drop(at.clone()) };
            Some((Deed { kind: DeedKind::Removed, at }, vec![op]))
        }
        Part::AddGiven => {
            let list = given_at(draft, position, scope)?;
            let n = draft.get(&list).map_or(0, |list| list.items().len());
            let first = groups(draft).get(position)?.field("vaccines").and_then(|list| list.items().first());
            let vaccine = first.or_else(|| vaccines(draft).first()?.field("id")).cloned();
            let on = draft.root().field("start").cloned();
            let fields = vec![
                ("vaccine", vaccine.unwrap_or(Value::text(""))),
                ("dose", Value::whole(1)),
                ("people", Value::whole(0)),
                ("on", on.unwrap_or(Value::text(""))),
            ];
            let at = list.clone().item(n);
            Some((Deed { kind: DeedKind::Added, at }, vec![Op::Insert(list, n, Value::map(fields))]))
        }
    }?;
    let change = Change { deed, ops };
    (change.applied_to(draft) != *draft).then(|| Rc::new(change))
}

#[cfg(test)]
#[path = "details_tests.rs"]
mod tests;
