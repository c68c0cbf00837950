//! Whatever a file holds, reading it ends in a plan or in problems with their places, never in a panic; and every plan
//! that passes can be scheduled to the last dose.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;
use rollout_planner::analysis::{Scope, summary};
use rollout_planner::engine;
use rollout_planner::i18n::{Language, problem::describe};
use rollout_planner::interchange::document::{read_draft, read_plan, write_draft};
use rollout_planner::interchange::tables::{TableKind, table};
use rollout_planner::plan::{Plan, PlanDraft, Pointer, Problem, ProblemKind, Segment, Value, validate};
use support::{check, conserves, docs};

const CASES: u32 = 300;

/// Good plans as documents: the presets and the contract's cases, cut to a few weeks.
static SEEDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = |folder: &str| {
        let read = std::fs::read_dir(root.join(folder)).into_iter().flatten();
        let mut paths: Vec<_> = read.map(|entry| entry.expect("a readable folder").path()).collect();
        paths.sort();
        paths
    };
    let presets = entries("src/presets").into_iter().filter(|path| path.extension().is_some_and(|end| end == "json"));
    let cases = entries("tests/cases/valid").into_iter().map(|folder| folder.join("plan.json"));
    let texts = presets.chain(cases).map(|path| {
        let draft = read_draft(&std::fs::read(path).expect("a readable plan")).expect("JSON");
        write_draft(&draft.with(&Pointer::root().field("days"), Value::whole(25)))
    });
    texts.collect()
});

fn a_seed(at: Index) -> &'static str {
    &SEEDS[at.index(SEEDS.len())]
}

/// Days times groups times regions above which a plan that passes is not scheduled here.
const MOST_CELLS: usize = 20_000;

/// What holds for every document.
fn holds_up(bytes: &[u8]) -> Result<(), TestCaseError> {
    let is_json = serde_json::from_slice::<serde_json::Value>(bytes).is_ok();
    let draft = match read_draft(bytes) {
        Ok(draft) => draft,
        Err(problem) => {
            prop_assert_eq!(&problem.at, &Pointer::root());
            prop_assert!(!is_json || problem.kind == ProblemKind::TooDeep, "JSON is refused: {:?}", problem.kind);
            return prop_words(&problem);
        }
    };
    prop_assert!(is_json, "what is no JSON is read");
    let again = read_draft(write_draft(&draft).as_bytes());
    prop_assert_eq!(again.as_ref(), Ok(&draft));
    match read_plan(bytes) {
        Ok(plan) => {
            let validated = validate(&draft);
            prop_assert_eq!(validated.as_ref(), Ok(&plan));
            schedules(&plan)
        }
        Err(problems) => are_told(&draft, &problems),
    }
}

fn schedules(plan: &Plan) -> Result<(), TestCaseError> {
    if plan.days().len() * plan.groups().len().max(1) * plan.regions().len() > MOST_CELLS {
        return Ok(());
    }
    conserves(plan, &engine::share(plan), &engine::schedule(plan))
}

/// There are problems, at most one a place, each about something that is there or a field that is missing from it.
fn are_told(draft: &PlanDraft, problems: &[Problem]) -> Result<(), TestCaseError> {
    prop_assert!(!problems.is_empty());
    let places: BTreeSet<&Pointer> = problems.iter().map(|problem| &problem.at).collect();
    prop_assert_eq!(places.len(), problems.len());
    // Of fields with one name only the first is found by its place; the others are reported as repeated.
    let is_inside_a_repeated_field = |at: &Pointer| {
        let repeated = problems.iter().filter(|problem| problem.kind == ProblemKind::RepeatedField);
        repeated.map(|problem| problem.at.segments()).any(|outer| at.segments().starts_with(outer))
    };
    for problem in problems {
        prop_words(problem)?;
        let is_there = |at: &Pointer| draft.get(at).is_some() || is_inside_a_repeated_field(at);
        match problem.kind {
            ProblemKind::MissingField => {
                prop_assert!(draft.get(&problem.at).is_none() || is_inside_a_repeated_field(&problem.at));
                prop_assert!(is_there(&parent(&problem.at)), "{} is missing from nothing", problem.at);
            }
            _ => prop_assert!(is_there(&problem.at), "{} is not there: {:?}", problem.at, problem.kind),
        }
    }
    Ok(())
}

fn prop_words(problem: &Problem) -> Result<(), TestCaseError> {
    for language in [Language::Zh, Language::En] {
        prop_assert!(!describe(&problem.kind, language).is_empty());
    }
    Ok(())
}

fn parent(at: &Pointer) -> Pointer {
    let segments = at.segments();
    segments[..segments.len().saturating_sub(1)].iter().fold(Pointer::root(), |at, segment| match segment {
        Segment::Field(name) => at.field(name),
        Segment::Item(n) => at.item(*n),
    })
}

// ---- documents out of nothing

/// Texts of the characters that JSON is made of.
const JSON_LIKE: &str =
    r#"([\[\]{},: \n-]|[0-9]{1,3}|\.|e|E\+|true|null|"[a-z]{0,3}"|"\\[nu/"]|"\\ud83d\\ude00"){0,12}"#;

/// The names that stand in plan documents, so that arbitrary trees get past the first field.
const NAMES: &[&str] = &[
    "format",
    "version",
    "title",
    "start",
    "days",
    "vaccines",
    "groups",
    "deliveries",
    "capacity",
    "policy",
    "regions",
    "sharing",
    "barrier",
    "id",
    "name",
    "doses",
    "intervals",
    "min",
    "target",
    "max",
    "return_share",
    "wastage",
    "effectiveness",
    "tier",
    "people",
    "eligible",
    "uptake",
    "from",
    "to",
    "daily_limit",
    "given",
    "vaccine",
    "dose",
    "on",
    "expires",
    "region",
    "repeat",
    "every",
    "times",
    "weekly",
    "changes",
    "closed",
    "extra",
    "r0",
    "share",
    "weight",
    "zh",
    "",
    "a/b~c",
    "人",
];

const NUMBERS: &[&str] = &[
    "0",
    "1",
    "-1",
    "-0",
    "0.5",
    "2.5",
    "3e2",
    "1E+1",
    "1e-7",
    "0.9999999",
    "1.0000001",
    "2000000000",
    "2000000001",
    "4294967296",
    "18446744073709551615",
    "18446744073709551616",
    "340282366920938463463374607431768211456",
    "1e400",
    "-1e400",
    "1e-400",
    "1e99999999999999999999",
    "0.00000000000000000000000000000000000000000000000000000000000001",
];

const TEXTS: &[&str] = &[
    "",
    "a",
    "rollout-plan",
    "2021-01-07",
    "2021-02-29",
    "9999-12-31",
    "0000-00-00",
    "２０２１-01-07",
    "\u{0}",
    "\u{202e}x",
    "e\u{301}",
    "👩‍⚕️",
    "remaining",
    "due_first",
    "spread",
    "planned",
    "skip",
    "priority",
    "12x",
];

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        prop::sample::select(NUMBERS).prop_map(|n| Value::Number(n.into())),
        any::<u64>().prop_map(Value::whole),
        prop::sample::select(TEXTS).prop_map(Value::text),
        ".{0,12}".prop_map(|text| Value::text(&text)),
    ]
}

fn tree() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(5, 60, 8, |inner| {
        let name = prop::sample::select(NAMES);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::list),
            prop::collection::vec((name, inner), 0..8).prop_map(Value::map),
        ]
    })
}

// ---- documents that were good

/// A change of a good plan at some place.
#[derive(Clone, Debug)]
enum Change {
    Remove,
    /// The field stands twice, the item twice in a row.
    Repeat,
    Replace(Value),
    Rename(&'static str),
    /// What stands there and at another place changes places.
    Swap(Index),
    /// Another place's value comes here, too.
    Copy(Index),
    Nest(usize),
    /// Another number, date or answer of the same kind, so that the plan often stays a good one.
    Nudge(u32),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::Remove),
        Just(Change::Repeat),
        leaf().prop_map(Change::Replace),
        tree().prop_map(Change::Replace),
        prop::sample::select(NAMES).prop_map(Change::Rename),
        any::<Index>().prop_map(Change::Swap),
        any::<Index>().prop_map(Change::Copy),
        prop_oneof![1..4_usize, Just(200)].prop_map(Change::Nest),
        any::<u32>().prop_map(Change::Nudge),
    ]
}

/// Every place of a tree.
fn places(value: &Value, at: &Pointer, all: &mut Vec<Pointer>) {
    all.push(at.clone());
    for (name, value) in value.fields() {
        places(value, &at.clone().field(name), all);
    }
    for (n, item) in value.items().iter().enumerate() {
        places(item, &at.clone().item(n), all);
    }
}

fn changed(draft: &PlanDraft, place: Index, change: &Change) -> PlanDraft {
    let mut all = Vec::new();
    places(draft.root(), &Pointer::root(), &mut all);
    let at = place.get(&all);
    let value = || draft.get(at).cloned().unwrap_or(Value::Null);
    let container = draft.get(&parent(at));
    match (change, at.segments().last(), container) {
        (Change::Remove, ..) => draft.without(at),
        (Change::Repeat, Some(Segment::Item(n)), _) => draft.with_item(&parent(at), *n, value()),
        (Change::Repeat, Some(Segment::Field(name)), Some(Value::Map(fields))) => {
            let fields: Vec<(&str, Value)> = fields.iter().map(|(name, value)| (&**name, value.clone())).collect();
            draft.with(&parent(at), Value::map([fields, vec![(name, value())]].concat()))
        }
        (Change::Rename(new), Some(Segment::Field(_)), _) => draft.without(at).with(&parent(at).field(new), value()),
        (Change::Repeat | Change::Rename(_), ..) => draft.clone(),
        (Change::Replace(new), ..) => draft.with(at, new.clone()),
        (Change::Swap(other), ..) => {
            let other = other.get(&all);
            let there = draft.get(other).cloned().unwrap_or(Value::Null);
            draft.with(other, value()).with(at, there)
        }
        (Change::Copy(other), ..) => draft.with(at, draft.get(other.get(&all)).cloned().unwrap_or(Value::Null)),
        (Change::Nudge(n), ..) => draft.with(at, nudged(&value(), *n)),
        (Change::Nest(depth), ..) => draft.with(at, (0..*depth).fold(value(), |value, _| Value::list(vec![value]))),
    }
}

fn nudged(value: &Value, n: u32) -> Value {
    match value {
        Value::Bool(flag) => Value::Bool(!flag),
        Value::Number(digits) if digits.contains('.') => Value::Number(format!("0.{:03}", n % 1000).into()),
        Value::Number(_) => Value::whole(u64::from(n % if n.is_multiple_of(3) { 5 } else { 40 })),
        Value::Text(text) if text.len() == 10 && text.starts_with("20") => {
            Value::text(&format!("{}-{:02}-{:02}", &text[..4], n % 12 + 1, n / 12 % 28 + 1))
        }
        other => other.clone(),
    }
}

fn changed_often(seed: &str, changes: &[(Index, Change)]) -> PlanDraft {
    let draft = read_draft(seed.as_bytes()).expect("a good plan");
    changes.iter().fold(draft, |draft, (place, change)| changed(&draft, *place, change))
}

#[test]
fn any_bytes_are_read_or_refused() {
    check(CASES, prop::collection::vec(any::<u8>(), 0..300), |bytes| holds_up(&bytes));
}

#[test]
fn any_text_that_looks_like_json_is_read_or_refused() {
    check(CASES, JSON_LIKE, |text| holds_up(text.as_bytes()));
}

#[test]
fn any_json_is_read_or_refused() {
    check(CASES, tree(), |tree| holds_up(write_draft(&PlanDraft::new(tree)).as_bytes()));
}

#[test]
fn a_good_plan_changed_somewhere_is_read_or_refused() {
    check(CASES, (any::<Index>(), prop::collection::vec((any::<Index>(), change()), 1..4)), |(seed, changes)| {
        holds_up(write_draft(&changed_often(a_seed(seed), &changes)).as_bytes())
    });
}

/// Small plans, of which a change more often makes another good one.
#[test]
fn a_small_plan_changed_somewhere_is_read_or_refused() {
    check(CASES, (docs(), prop::collection::vec((any::<Index>(), change()), 1..3)), |(doc, changes)| {
        holds_up(write_draft(&changed_often(&doc.json().to_string(), &changes)).as_bytes())
    });
}

#[test]
fn a_good_plan_with_other_numbers_and_dates_is_scheduled_or_refused() {
    let nudge = (any::<Index>(), any::<u32>().prop_map(Change::Nudge));
    check(CASES, (any::<Index>(), prop::collection::vec(nudge, 1..12)), |(seed, changes)| {
        holds_up(write_draft(&changed_often(a_seed(seed), &changes)).as_bytes())
    });
}

#[test]
fn a_good_plan_with_broken_bytes_is_read_or_refused() {
    check(
        CASES,
        (any::<Index>(), any::<Index>(), prop::collection::vec((any::<Index>(), any::<u8>()), 0..4)),
        |(seed, end, bytes)| {
            let mut document = a_seed(seed).as_bytes().to_vec();
            document.truncate(end.index(2 * document.len()));
            for (place, byte) in bytes {
                if let Some(old) = document.get_mut(place.index(a_seed(seed).len())) {
                    *old = byte;
                }
            }
            holds_up(&document)
        },
    );
}

/// Every count of the plan at its limit: nothing overflows, and still no dose is lost.
#[test]
fn the_greatest_numbers_a_plan_may_state_are_scheduled_exactly() {
    check(CASES, (docs(), any::<u8>()), |(mut doc, which)| {
        let most = 2_000_000_000;
        let is_on = |bit: u8| which & (1 << bit) != 0;
        for part in doc.regions.iter_mut().flat_map(|region| region.parts.iter_mut().flatten()).filter(|_| is_on(0)) {
            part.people = most;
        }
        for delivery in doc.deliveries.iter_mut().filter(|_| is_on(1)) {
            (delivery.doses, delivery.repeat) = (most, Some((1, 3660)));
        }
        let own = doc.regions.iter_mut().filter_map(|region| region.capacity.as_mut());
        for capacity in own.chain([&mut doc.capacity]).filter(|_| is_on(2)) {
            capacity.weekly = [most; 7];
            capacity.extra = vec![(0, most); 5];
        }
        for group in doc.groups.iter_mut().filter(|_| is_on(3)) {
            (group.daily_limit, group.risk) = (Some(most), 1_000_000_000_000);
        }
        for region in doc.regions.iter_mut().filter(|_| is_on(4)) {
            region.weight = 1_000_000_000;
        }
        for vaccine in doc.vaccines.iter_mut().filter(|_| is_on(5)) {
            vaccine.onset = 2_000_000_000;
            vaccine.intervals.fill([3660; 3]);
        }
        if !doc.states_regions {
            doc.regions[0].weight = support::MILLION;
        }
        let document = doc.json().to_string();
        let plan = read_plan(document.as_bytes()).map_err(|problems| TestCaseError::fail(format!("{problems:?}")))?;
        schedules(&plan)?;
        for kind in TableKind::ALL {
            let table = table(&plan, kind);
            prop_assert_eq!(table.to_csv().lines().count(), table.rows.len() + 1);
        }
        let figures = summary(&plan, &engine::schedule(&plan), Scope::All);
        prop_assert!(figures.everyone.unbegun <= figures.everyone.target);
        Ok(())
    });
}

/// A file that was cut off while it was copied.
#[test]
fn a_plan_cut_off_anywhere_is_refused_and_nothing_else() {
    for seed in SEEDS.iter() {
        for end in (0..seed.trim_end().len()).step_by(41) {
            let problems = read_plan(&seed.as_bytes()[..end]).expect_err("half a plan");
            let kinds: Vec<&ProblemKind> = problems.iter().map(|problem| &problem.kind).collect();
            assert!(matches!(kinds[..], [ProblemKind::Syntax { .. } | ProblemKind::NotUtf8]), "{end}: {kinds:?}");
        }
    }
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let plan = SEEDS.first().expect("a seed");
    assert!(read_plan(format!("\u{feff}{plan}").as_bytes()).is_ok());
}

#[test]
fn a_document_nested_a_million_deep_is_refused_without_harm() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let document = open.repeat(1_000_000) + "1" + &close.repeat(1_000_000);
        let problems = read_plan(document.as_bytes()).expect_err("too deep");
        assert_eq!(problems[0].kind, ProblemKind::TooDeep);
    }
}

/// The name by which a JSON library used to hand over numbers.
#[test]
fn no_name_of_a_field_is_special() {
    let document = br#"{ "$serde_json::private::Number": "12" }"#;
    let found = read_draft(document).expect("JSON");
    assert_eq!(found.root(), &Value::map(vec![("$serde_json::private::Number", Value::text("12"))]));
}

#[test]
fn the_seeds_are_good_plans() {
    assert!(SEEDS.len() >= 3, "presets and cases are part of the repository");
    for seed in SEEDS.iter() {
        read_plan(seed.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}\n{seed}"));
    }
}
