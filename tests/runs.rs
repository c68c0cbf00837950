//! A run of a seed is the same on every machine: these are the numbers, native and in the browser.

use rollout_planner::analysis::goal::Who;
use rollout_planner::analysis::simulate::{Milestone, Setup, Uncertainty, run};
use rollout_planner::plan::{Plan, validate};
use rollout_planner::presets::Preset;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// Of some runs of seed 42: people begun and through at the end, and the date on which all of the first tier have begun.
fn check(preset: Preset, expected: [&str; 3]) {
    let plan: Plan = validate(&preset.draft()).expect("a good plan");
    let setup = Setup { uncertainty: Uncertainty::USUAL, seed: 42, goal: None };
    let (tier, _) = plan.tiers().enumerated().next().expect("a tier");
    let date = Milestone::all(&plan).iter().position(|date| *date == Milestone::Begun(Who::Tier(tier)));
    let told = [0, 17, 999].map(|number| {
        let run = run(&plan, &setup, number);
        let day = run.dates[date.expect("a date")].map_or("never".to_owned(), |day| plan.date(day).to_string());
        let end = |counts: &[rollout_planner::units::People]| counts.last().expect("a day").get();
        format!("{} {} {day}", end(&run.begun), end(&run.complete))
    });
    assert_eq!(told, expected);
}

#[test]
fn runs_of_a_seed_are_the_same_everywhere() {
    check(Preset::WorkedExample, ["91 63 2021-03-18", "73 45 2021-03-21", "99 99 2021-03-15"]);
    check(
        Preset::Heilongjiang,
        ["23222230 23222230 2021-03-22", "24042107 24042107 2021-03-12", "23265706 23265706 2021-03-13"],
    );
}
