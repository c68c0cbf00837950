//! The presets of phase 1 in the United Kingdom and the United States: their people are those published, all that is
//! not published says so, and they finish as plans of their size did.
#![cfg(not(target_arch = "wasm32"))]

use rollout_planner::analysis::{BarrierAnswer, Scope, Summary, summary};
use rollout_planner::engine::schedule;
use rollout_planner::interchange::document::{read_draft, read_plan};
use rollout_planner::plan::{Plan, Value};
use rollout_planner::units::Day;

const JCVI: &[u8] = include_bytes!("../src/presets/jcvi_2020.json");
const ACIP: &[u8] = include_bytes!("../src/presets/acip_2020.json");

fn scheduled(document: &[u8]) -> (Plan, Summary) {
    let plan = read_plan(document).expect("a good plan");
    let summary = summary(&plan, &schedule(&plan), Scope::All);
    (plan, summary)
}

/// People in hundred thousands by tier, of the tiers somebody is to be vaccinated in.
fn tiers(plan: &Plan) -> Vec<Vec<u64>> {
    let groups = |tier: &rollout_planner::plan::Tier| {
        let groups = tier.groups.iter().map(|group| &plan.groups()[*group]);
        groups.filter(|group| group.eligible.ppm() > 0).map(|group| group.people.get() / 100_000).collect()
    };
    plan.tiers().iter().map(groups).filter(|tier: &Vec<u64>| !tier.is_empty()).collect()
}

fn date(plan: &Plan, day: Option<Day>) -> String {
    day.map_or_else(|| "never".to_owned(), |day| plan.date(day).to_string())
}

#[test]
fn the_united_kingdom_has_the_groups_of_its_delivery_plan() {
    let (plan, summary) = scheduled(JCVI);
    let expected: [&[u64]; 9] = [&[8], &[33, 38], &[23], &[32, 12], &[29], &[73], &[18], &[24], &[28]];
    assert_eq!(tiers(&plan), expected);
    assert_eq!(Some(plan.people()), plan.census());
    let intervals: Vec<(i32, i32, i32)> =
        plan.vaccines().iter().flat_map(|vaccine| &vaccine.intervals).map(|i| (i.min, i.target, i.max)).collect();
    assert_eq!(intervals, [(28, 77, 84); 2]);
    assert_eq!(date(&plan, summary.high_risk.begun), "2020-12-23");
    assert_eq!(date(&plan, summary.everyone.begun), "2021-04-01");
    assert_eq!(date(&plan, summary.everyone.course), "2021-06-17");
    assert_eq!((summary.late.person_days, summary.short.people.get()), (0, 0));
    assert!(matches!(summary.barrier, BarrierAnswer::Unreachable(_)));
}

#[test]
fn the_united_states_have_the_unique_people_of_each_phase() {
    let (plan, summary) = scheduled(ACIP);
    let expected: [&[u64]; 3] = [&[210, 30], &[300, 190], &[280, 810, 200]];
    assert_eq!(tiers(&plan), expected);
    assert_eq!(Some(plan.people()), plan.census());
    assert_eq!(date(&plan, summary.high_risk.begun), "2021-02-02");
    assert_eq!(date(&plan, summary.everyone.begun), "2021-05-10");
    assert_eq!(date(&plan, summary.everyone.course), "2021-05-31");
    assert_eq!((summary.late.person_days, summary.short.people.get()), (0, 0));
    assert!(matches!(summary.barrier, BarrierAnswer::Unreachable(_)));
}

#[test]
fn every_figure_has_a_source_in_both_languages() {
    for document in [JCVI, ACIP] {
        let draft = read_draft(document).expect("a readable document");
        let root = draft.root();
        let lists = ["vaccines", "groups", "deliveries"].map(|name| root.field(name).map_or(&[][..], Value::items));
        let things = lists.into_iter().flatten().chain([root]);
        for thing in things {
            let texts = ["title", "name", "note", "source"].map(|name| thing.field(name)).into_iter().flatten();
            for text in texts {
                let languages: Vec<&str> = text.fields().iter().map(|(language, _)| &**language).collect();
                assert_eq!(languages, ["zh", "en"], "{text:?}");
            }
            assert!(thing.field("source").is_some(), "{thing:?}");
            let says_estimate = thing.field("estimate") == Some(&Value::Bool(true));
            assert!(says_estimate || thing.field("vaccines").is_some(), "{thing:?}");
        }
    }
}
