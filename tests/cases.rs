//! The contract's own cases: plans with the tables it gives for them, equal to the letter, and plans it refuses
//! with the places it names. The same cases run natively and in the browser: both give the same bytes.

use rollout_planner::interchange::document::read_plan;
use rollout_planner::interchange::tables::{TableKind, table};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// The tables of a case, in the order of [`TableKind::ALL`].
type Tables = [&'static str; 6];

macro_rules! valid {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("cases/valid/", $name, "/plan.json")), [
            include_str!(concat!("cases/valid/", $name, "/ledger.csv")),
            include_str!(concat!("cases/valid/", $name, "/stock.csv")),
            include_str!(concat!("cases/valid/", $name, "/reasons.csv")),
            include_str!(concat!("cases/valid/", $name, "/overdue.csv")),
            include_str!(concat!("cases/valid/", $name, "/groups.csv")),
            include_str!(concat!("cases/valid/", $name, "/days.csv")),
        ])),*]
    };
}

const VALID: &[(&str, &str, Tables)] = valid! {
    "adversarial-1" "adversarial-2" "adversarial-3" "adversarial-4"
    "contention-1" "contention-2" "contention-3" "contention-4"
    "medium-1" "medium-2" "medium-3" "medium-4"
    "multi-1" "multi-2" "multi-3" "multi-4"
    "regions-1" "regions-2" "regions-3" "regions-4"
    "reserve-1" "reserve-2" "reserve-3" "reserve-4"
    "small-1" "small-2" "small-3" "small-4"
    "spread-1" "spread-2" "spread-3" "spread-4"
};

macro_rules! invalid {
    ($($name:literal)*) => {
        &[$((
            $name,
            include_str!(concat!("cases/invalid/", $name, ".json")),
            include_str!(concat!("cases/invalid/", $name, ".pointers")),
        )),*]
    };
}

const INVALID: &[(&str, &str, &str)] = invalid! {
    "01-unknown-field-top" "06-repeated-vaccine-id" "11-share-above-one" "14-target-above-max"
    "20-given-dose-outside-course" "22-date-that-does-not-exist" "26-group-people-not-the-sum"
    "31-many-at-once" "36-repeated-key"
};

/// The first line on which two texts differ, for a message a person can use.
fn first_difference(found: &str, expected: &str) -> String {
    let mut lines = (1..).zip(found.lines().zip(expected.lines()));
    match lines.find(|(_, (found, expected))| found != expected) {
        Some((line, (found, expected))) => format!("line {line}: found {found:?}, expected {expected:?}"),
        None => format!("{} lines found, {} expected", found.lines().count(), expected.lines().count()),
    }
}

#[test]
fn every_table_of_every_case_is_equal_to_the_letter() {
    for (name, plan, tables) in VALID {
        let plan = read_plan(plan.as_bytes()).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        for (kind, expected) in TableKind::ALL.into_iter().zip(tables) {
            let found = table(&plan, kind).to_csv();
            assert!(found == *expected, "{name}, {}: {}", kind.name(), first_difference(&found, expected));
        }
    }
}

#[test]
fn every_problem_of_every_refused_plan_is_named_at_its_place() {
    for (name, plan, pointers) in INVALID {
        let mut found: Vec<String> =
            read_plan(plan.as_bytes()).unwrap_err().iter().map(|problem| problem.at.to_string()).collect();
        let mut expected: Vec<&str> = pointers.lines().collect();
        found.sort();
        expected.sort_unstable();
        assert_eq!(found, expected, "{name}");
    }
}

/// The lists above are written out because a browser has no folder to look into.
#[cfg(not(target_arch = "wasm32"))]
#[test]
fn no_case_in_the_folder_is_left_out() {
    let names = |folder: &str| {
        let path = format!("{}/tests/cases/{folder}", env!("CARGO_MANIFEST_DIR"));
        let entries = std::fs::read_dir(path).expect("the folder of cases is part of the repository");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("a readable folder").file_name().to_string_lossy().into_owned())
            .filter(|name| !name.ends_with(".pointers"))
            .map(|name| name.trim_end_matches(".json").to_owned())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("valid"), VALID.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
    assert_eq!(names("invalid"), INVALID.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
}
