//! Answers to questions about plans: held against the plan itself, changed by hand, and against trying everything.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use proptest::prelude::*;
use rollout_planner::analysis::check::{self, Actual, Finding};
use rollout_planner::analysis::compare::{FigureKind, FigureValue, Subject, compare, compare_groups, differences};
use rollout_planner::analysis::goal::{Aim, Base, Certainty, Found, Goal, Lever, Seek, Stage, Unit, Who, seek};
use rollout_planner::analysis::orders::{Order, orders};
use rollout_planner::analysis::reserve_costs::reserve_costs;
use rollout_planner::analysis::simulate::{
    Band, Bands, Input, Milestone, Paired, Run, Setup, Simulation, Triangle, Uncertainty, n_goals_met, paired,
    perturbed, run, swings,
};
use rollout_planner::analysis::{BarrierAnswer, Finish, Journal, Scope, summary};
use rollout_planner::engine::{Schedule, schedule, share};
use rollout_planner::i18n::Language;
use rollout_planner::i18n::answers::{RuleText, difference_text};
use rollout_planner::index::{GroupIdx, Idx, RegionIdx, TierIdx, VaccineIdx};
use rollout_planner::interchange::document::{read_draft, read_plan};
use rollout_planner::plan::{Plan, PlanDraft, Policy, Reserve, validate};
use rollout_planner::presets::Preset;
use rollout_planner::units::{Date, Day, DoseNumber, People, Share};

use support::{Calendar, Delivery, Doc, check, conserves, docs};

fn preset(preset: Preset) -> Plan {
    validate(&preset.draft()).expect("a good plan")
}

// ---- changed plans

#[test]
fn a_plan_changed_by_nothing_has_the_same_schedule() {
    check(100, docs(), |doc| {
        let plan = doc.plan();
        let expected = schedule(&plan);
        let unchanged = [
            plan.with_capacity(&|_, _, doses| doses),
            plan.with_deliveries(plan.single_deliveries()),
            plan.with_uptake(&|_, uptake| uptake),
            plan.with_policy(*plan.policy()),
            plan.with_tiers(&|group| plan.groups()[group].tier_number),
        ];
        for changed in &unchanged {
            prop_assert_eq!(&schedule(changed), &expected);
        }
        prop_assert_eq!(&unchanged[2], &plan);
        prop_assert_eq!(&unchanged[4], &plan);
        Ok(())
    });
}

/// The document with a lever pulled by hand, where a document can say it.
fn pulled_by_hand(mut doc: Doc, lever: Lever, value: i64) -> Doc {
    let size = value.unsigned_abs();
    let scaled = |n: u64| (n * size + 500) / 1000;
    match lever {
        Lever::Capacity => {
            let scale = |calendar: &mut Calendar| {
                // Each is scaled by itself, so that no day's sum of two is rounded.
                for n in calendar.weekly.iter_mut().chain(calendar.changes.iter_mut().flat_map(|(_, weekly)| weekly)) {
                    *n = scaled(*n);
                }
                calendar.extra.clear();
            };
            scale(&mut doc.capacity);
            doc.regions.iter_mut().filter_map(|region| region.capacity.as_mut()).for_each(scale);
        }
        Lever::Deliveries(of) => {
            for delivery in &mut doc.deliveries {
                if of.is_none_or(|of| of.to_usize() == delivery.vaccine) {
                    delivery.doses = scaled(delivery.doses);
                }
            }
        }
        Lever::Earlier(None) => {
            for delivery in &mut doc.deliveries {
                delivery.on -= i32::try_from(value).expect("days");
            }
        }
        Lever::Uptake => {
            for group in &mut doc.groups {
                group.uptake =
                    u64::try_from((group.uptake.cast_signed() + value * 1000).clamp(0, 1_000_000)).expect("ppm");
            }
        }
        Lever::Gate => doc.policy.open_next_at = size * 1000,
        Lever::DailyDoses | Lever::Doses(_) | Lever::Earlier(_) => panic!("not tried here"),
    }
    doc
}

#[test]
fn a_pulled_lever_does_what_the_document_would() {
    let levers = prop_oneof![
        (Just(Lever::Capacity), 0..3000_i64),
        (Just(Lever::Deliveries(None)), 0..3000_i64),
        (Just(Lever::Deliveries(Some(VaccineIdx::from_usize(0)))), 0..3000_i64),
        (Just(Lever::Earlier(None)), 0..20_i64),
        (Just(Lever::Uptake), -1000..=1000_i64),
        (Just(Lever::Gate), 0..=1000_i64),
    ];
    check(200, (docs(), levers), |(mut doc, (lever, value))| {
        if lever == Lever::Capacity {
            doc.capacity.extra.clear();
            doc.regions.iter_mut().filter_map(|region| region.capacity.as_mut()).for_each(|own| own.extra.clear());
        }
        if lever == Lever::Earlier(None) {
            // Stock is kept by the day it expires, and that stays while the delivery moves.
            doc.deliveries.iter_mut().for_each(|delivery| delivery.expires = None);
            // Of those before the start the order would change.
            doc.deliveries.iter_mut().for_each(|delivery| delivery.on = delivery.on.max(0) + 20);
            doc.deliveries.iter_mut().for_each(|delivery| delivery.repeat = None);
        }
        let plan = doc.plan();
        let value = value.min(*lever.range(&plan).end());
        let expected = schedule(&pulled_by_hand(doc, lever, value).plan());
        prop_assert_eq!(schedule(&lever.pull(&plan, value)), expected);
        Ok(())
    });
}

// ---- goals

/// Any goal of any plan.
fn goals() -> impl Strategy<Value = (Doc, Lever, Goal)> {
    let lever = prop_oneof![
        Just(Lever::Capacity),
        Just(Lever::DailyDoses),
        Just(Lever::Deliveries(None)),
        Just(Lever::Doses(VaccineIdx::from_usize(0))),
        Just(Lever::Earlier(None)),
        Just(Lever::Uptake),
        Just(Lever::Gate),
    ];
    let who = (0..4_usize, 0..5_usize);
    let share = prop_oneof![Just(1_000_000_u32), 300_000..=1_000_000_u32];
    let stage = prop_oneof![Just(Stage::Begun), Just(Stage::Complete)];
    (docs(), lever, who, share, stage, 0..40_i32, any::<bool>()).prop_map(
        |(doc, lever, (kind, n), share, stage, by, in_one)| {
            let plan = doc.plan();
            let who = match kind {
                0 => Who::Group(GroupIdx::from_usize(n % plan.groups().len())),
                1 => Who::Tier(TierIdx::from_usize(n % plan.tiers().len())),
                _ => Who::Everyone,
            };
            let base = if lever == Lever::Uptake { Base::People } else { Base::Target };
            let share = Share::from_ppm(share).expect("a share");
            let aim = if kind == 3 { Aim::Barrier } else { Aim::Coverage { who, share, base, stage } };
            let scope = if in_one { Scope::One(RegionIdx::default()) } else { Scope::All };
            (doc, lever, Goal { aim, scope, by: Day::new(by % plan.n_days()) })
        },
    )
}

#[test]
fn the_answer_meets_the_goal_and_one_less_does_not() {
    check(60, goals(), |(doc, lever, goal)| {
        let plan = doc.plan();
        let range = lever.range(&plan);
        let meets = |value: i64| goal.is_met(goal.reached_on(&lever.pull(&plan, value)));
        let answer = seek(&plan, lever, goal);
        prop_assert_eq!(answer.as_planned, goal.reached_on(&plan));
        let below = match answer.found {
            Found::Least { value, day } => {
                prop_assert!(range.contains(&value) && day <= goal.by);
                prop_assert_eq!(goal.reached_on(&lever.pull(&plan, value)), Some(day));
                prop_assert!(value == *range.start() || !meets(value - 1));
                *range.start()..value
            }
            Found::None { best, day } => {
                prop_assert!(!goal.is_met(day));
                prop_assert_eq!(goal.reached_on(&lever.pull(&plan, best)), day);
                *range.start()..range.end() + 1
            }
        };
        // What is said to be proved is, of every value or of some.
        if answer.certainty == Certainty::Proved {
            let step = usize::try_from((below.end - below.start) / 100).expect("a length") + 1;
            for value in below.step_by(step) {
                prop_assert!(!meets(value), "{} meets the goal", value);
            }
        }
        for (value, day) in answer.curve.iter().step_by(7) {
            prop_assert_eq!(goal.reached_on(&lever.pull(&plan, *value)), *day);
        }
        Ok(())
    });
}

#[test]
fn a_search_finds_the_same_however_it_is_cut() {
    check(20, (goals(), 1..9_u32), |((doc, lever, goal), step)| {
        let plan = doc.plan();
        let mut cut = Seek::new(&plan, lever, goal);
        while !cut.advance(step) {}
        prop_assert_eq!(cut.answer(), seek(&plan, lever, goal));
        Ok(())
    });
}

#[test]
fn the_gate_that_is_found_is_the_least_of_all_gates() {
    let plan = preset(Preset::WorkedExample);
    let goal = |who: usize, share: u32, by: i32| Goal {
        aim: Aim::Coverage {
            who: Who::Group(GroupIdx::from_usize(who)),
            share: Share::from_ppm(share).expect("a share"),
            base: Base::Target,
            stage: Stage::Begun,
        },
        scope: Scope::All,
        by: Day::new(by),
    };
    for who in 0..3 {
        for by in [2, 8, 11, 13, 16] {
            let goal = goal(who, 700_000, by);
            let meets = |gate: &i64| goal.is_met(goal.reached_on(&Lever::Gate.pull(&plan, *gate)));
            let answer = seek(&plan, Lever::Gate, goal);
            let found = match answer.found {
                Found::Least { value, .. } => Some(value),
                Found::None { .. } => None,
            };
            assert_eq!((found, answer.certainty), ((0..=1000).find(meets), Certainty::Proved), "{who} by {by}");
        }
    }
}

#[test]
fn where_counting_decides_the_least_is_what_is_counted() {
    // Ten people, two doses a day; four doses on the first day and four on the third.
    let plan = read_plan(
        br#"{ "format": "rollout-plan", "version": 1, "title": "ten", "start": "2021-01-04", "days": 5,
            "vaccines": [{ "id": "v", "doses": 1 }], "groups": [{ "id": "g", "tier": 1, "people": 10 }],
            "deliveries": [{ "on": "2021-01-04", "vaccine": "v", "doses": 4, "repeat": { "every": 2, "times": 2 } }],
            "capacity": { "weekly": [2, 2, 2, 2, 2, 2, 2] } }"#,
    )
    .expect("a good plan");
    let goal = |ppm: u32, by: i32| {
        let share = Share::from_ppm(ppm).expect("a share");
        let aim = Aim::Coverage { who: Who::Everyone, share, base: Base::Target, stage: Stage::Begun };
        Goal { aim, scope: Scope::All, by: Day::new(by) }
    };
    let least = |lever: Lever, goal: Goal| {
        let answer = seek(&plan, lever, goal);
        assert_eq!(answer.certainty, Certainty::Proved);
        match answer.found {
            Found::Least { value, .. } => Some(value),
            Found::None { .. } => None,
        }
    };
    // Six people by the fifth day take six doses: each delivery of 4 must be 3 (2.5 is rounded up).
    assert_eq!(least(Lever::Deliveries(None), goal(600_000, 4)), Some(625));
    // All ten take two doses more than the eight there are, on whatever days.
    assert_eq!(least(Lever::Doses(VaccineIdx::default()), goal(1_000_000, 4)), Some(2));
    // Four people in two days take two doses a day; eight in three take four of them on the last day.
    assert_eq!(least(Lever::DailyDoses, goal(400_000, 1)), Some(0));
    assert_eq!(least(Lever::DailyDoses, goal(800_000, 2)), Some(2));
    assert_eq!(least(Lever::Capacity, goal(400_000, 0)), Some(1750));
    assert_eq!(least(Lever::Earlier(None), goal(600_000, 2)), Some(0));
    assert_eq!(least(Lever::Capacity, goal(800_000, 1)), None);
}

#[test]
fn more_is_not_always_sooner_and_the_least_is_found_all_the_same() {
    let plan = preset(Preset::WorkedExample);
    let aim = Aim::Coverage { who: Who::Everyone, share: Share::ONE, base: Base::Target, stage: Stage::Begun };
    let goal = Goal { aim, scope: Scope::All, by: Day::new(16) };
    let begun_with = |per_mille: i64| goal.reached_on(&Lever::Deliveries(None).pull(&plan, per_mille));
    assert_eq!([865, 950, 975].map(begun_with), [Some(Day::new(16)), Some(Day::new(17)), Some(Day::new(16))]);
    let answer = seek(&plan, Lever::Deliveries(None), goal);
    assert_eq!(answer.found, Found::Least { value: 865, day: Day::new(16) });
    assert_eq!(answer.certainty, Certainty::Proved);
}

#[test]
fn tier_1_of_heilongjiang_before_spring_festival() {
    let plan = preset(Preset::Heilongjiang);
    let by = plan.day_of(Date::from_ymd(2021, 2, 10).expect("a date"));
    let aim = Aim::Coverage {
        who: Who::Tier(TierIdx::from_usize(0)),
        share: Share::ONE,
        base: Base::Target,
        stage: Stage::Begun,
    };
    let answer = seek(&plan, Lever::Earlier(None), Goal { aim, scope: Scope::All, by });
    let Found::Least { value, day } = answer.found else { panic!("{:?}", answer.found) };
    assert!(answer.as_planned.is_none_or(|day| day > by), "the plan alone is too late");
    assert_eq!(answer.certainty, Certainty::Proved);
    // Judged again the long way, by the ledgers of the kept schedules.
    let begun_by = |days: i64| {
        let plan = Lever::Earlier(None).pull(&plan, days);
        let groups = &plan.tiers()[TierIdx::from_usize(0)].groups;
        let target: People = groups.iter().map(|group| Scope::All.target(&plan, *group)).sum();
        let schedule = schedule(&plan);
        let mut begun = People::ZERO;
        plan.days().find(|day| {
            let lines = schedule.regions().iter().flat_map(|days| &days[day.slot()].served);
            let first = lines.filter(|line| line.dose == DoseNumber::FIRST && groups.contains(&line.group));
            begun += first.map(|line| line.people).sum();
            begun == target
        })
    };
    assert_eq!(begun_by(value), Some(day));
    assert!((0..value).all(|days| begun_by(days).is_none_or(|day| day > by)));
    assert_eq!(Lever::Earlier(None).unit(), Unit::Days);
}

// ---- scenarios

fn draft(doc: &serde_json::Value) -> PlanDraft {
    read_draft(doc.to_string().as_bytes()).expect("a document")
}

#[test]
fn a_scenario_compared_with_itself_shows_nothing() {
    check(60, (docs(), 0..9_usize), |(doc, turn)| {
        let plan = doc.plan();
        for row in compare(&[&plan, &plan]) {
            prop_assert_eq!(row.values[0], row.values[1]);
            prop_assert!(row.values[1].beyond(row.values[0]).is_none_or(|beyond| beyond == 0));
        }
        for (row, group) in compare_groups(&[&plan, &plan]).iter().zip(plan.groups()) {
            prop_assert_eq!(&row.id, &group.id);
            prop_assert!(row.begun[0] == row.begun[1] && row.course[0] == row.course[1]);
        }
        let given = compare(&[&plan]).into_iter().find(|row| row.kind == FigureKind::DosesGiven).expect("the figure");
        let used = schedule(&plan).regions().iter().flatten().map(|day| day.used.get()).sum();
        prop_assert_eq!(&given.values, &[FigureValue::Count(used)]);

        let json = doc.json();
        let mut turned = json.clone();
        for list in ["groups", "vaccines", "regions", "deliveries"] {
            let Some(items) = turned.get_mut(list).and_then(serde_json::Value::as_array_mut) else { continue };
            let n = turn % items.len().max(1);
            items.rotate_left(n);
        }
        prop_assert_eq!(differences(&draft(&json), &draft(&json)), vec![]);
        // Only the order of the lists differs, and how deliveries of the same day are told apart.
        let found = differences(&draft(&json), &draft(&turned));
        prop_assert!(found.iter().all(|one| matches!(one.subject, Subject::Delivery { .. })), "{:?}", found);
        Ok(())
    });
}

#[test]
fn a_usual_value_that_is_left_out_is_no_difference() {
    let bare = r#"{ "format": "rollout-plan", "version": 1, "title": "bare", "start": "2021-01-04", "days": 5,
        "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 3 }] }],
        "groups": [{ "id": "g", "tier": 1 }],
        "regions": [{ "id": "r", "groups": { "g": { "people": 9 } } }],
        "deliveries": [{ "on": "2021-01-04", "vaccine": "v", "doses": 4 }],
        "capacity": { "weekly": [2, 2, 2, 2, 2, 2, 2] } }"#;
    let full = r#"{ "format": "rollout-plan", "version": 1, "title": "full", "start": "2021-01-04", "days": 5.0,
        "barrier": { "r0": 2.4 }, "note": "the same, spelled out",
        "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 3 }], "wastage": 0, "onset_days": 14 }],
        "groups": [{ "id": "g", "tier": 1, "eligible": 1, "uptake": 1.0, "risk": 1 }],
        "regions": [{ "id": "r", "weight": 1, "groups": { "g": { "people": 9, "given": [] } } }],
        "deliveries": [{ "on": "2021-01-04", "vaccine": "v", "doses": 4 }],
        "capacity": { "weekly": [2, 2, 2, 2, 2, 2, 2], "changes": [], "closed": [], "extra": [] },
        "policy": { "open_next_at": 1, "tie": "remaining", "follow_up": "due_first", "arrival": "at_target",
                    "early": true, "reserve": "none", "unservable": "hold" },
        "sharing": { "deliveries": "people", "capacity": "people" } }"#;
    let read = |text: &str| read_draft(text.as_bytes()).expect("a document");
    assert_eq!(differences(&read(bare), &read(full)), []);
    assert_eq!(differences(&read(full), &read(bare)), []);
    // They are the same plan, so it is right that they do not differ.
    let schedule_of = |text: &str| schedule(&validate(&read(text)).expect("a good plan"));
    assert_eq!(schedule_of(bare), schedule_of(full));
    // Every usual value counts: any other in its place is a difference.
    for (usual, other) in [
        (r#""wastage": 0"#, r#""wastage": 0.1"#),
        (r#""onset_days": 14"#, r#""onset_days": 15"#),
        (r#""eligible": 1"#, r#""eligible": 0.9"#),
        (r#""risk": 1"#, r#""risk": 2"#),
        (r#""weight": 1"#, r#""weight": 2"#),
        (r#""early": true"#, r#""early": false"#),
        (r#""reserve": "none""#, r#""reserve": "planned""#),
        (r#""r0": 2.4"#, r#""r0": 2.5"#),
        (r#""sharing": { "deliveries": "people""#, r#""sharing": { "deliveries": "target""#),
    ] {
        let changed = full.replace(usual, other);
        assert_ne!(changed, full);
        assert_eq!(differences(&read(bare), &read(&changed)).len(), 1, "{other}");
    }
}

#[test]
fn a_field_that_is_changed_is_the_one_difference() {
    let field = prop_oneof![
        (Just("risk"), 6_000_001..9_000_000_u64),
        (Just("tier"), 8_000_000..9_000_000_u64),
        (Just("daily_limit"), 13_000_000..20_000_000_u64),
    ];
    check(60, (docs(), 0..5_usize, field), |(doc, group, (field, millions))| {
        let group = group % doc.groups.len();
        let before = doc.json();
        let mut after = before.clone();
        after["groups"][group][field] = serde_json::json!(millions / 1_000_000);
        let (before, after) = (draft(&before), draft(&after));
        let found = differences(&before, &after);
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].at.to_string(), format!("/groups/{group}/{field}"));
        prop_assert_eq!(found[0].after.as_ref(), after.get(&found[0].at));
        prop_assert_eq!(&found[0].subject, &Subject::Group(format!("g{group}").into()));
        Ok(())
    });
}

#[test]
fn differences_tell_what_stands_in_the_documents() {
    check(60, (docs(), docs()), |(before, after)| {
        let (before, after) = (draft(&before.json()), draft(&after.json()));
        for found in differences(&before, &after) {
            prop_assert!(found.before != found.after);
            // What is left out stands for its usual value.
            let there = if found.after.is_some() { after.get(&found.at) } else { before.get(&found.at) };
            let told = found.after.as_ref().or(found.before.as_ref());
            prop_assert!(there.is_none() || there == told, "{:?}", found);
            for language in Language::ALL {
                prop_assert!(!difference_text(&found, &before, &after, language).text(language).is_empty());
            }
        }
        Ok(())
    });
}

// ---- uncertainty

/// Any uncertainty, wild ones too.
fn uncertainties() -> impl Strategy<Value = Uncertainty> {
    let triangle = |low: i32, high: i32| {
        (low..=high, low..=high, low..=high).prop_map(|(a, b, c)| {
            let mut ends = [a, b, c];
            ends.sort_unstable();
            Triangle::new(ends[0], ends[1], ends[2]).expect("in order")
        })
    };
    let days = || triangle(-5, 20);
    let points = || triangle(-400, 400);
    let share = || triangle(0, 2000);
    ((days(), days(), share(), 0..=1000_u32), (points(), points(), share()), (triangle(0, 4), triangle(0, 9))).prop_map(
        |(
            (vaccine_late, delivery_late, delivery_size, cancelled),
            (uptake, group_uptake, capacity),
            (closures, closure_days),
        )| Uncertainty {
            vaccine_late,
            delivery_late,
            delivery_size,
            cancelled,
            uptake,
            group_uptake,
            capacity,
            closures,
            closure_days,
        },
    )
}

fn everyone_begun(by: i32) -> Goal {
    let aim = Aim::Coverage { who: Who::Everyone, share: Share::ONE, base: Base::Target, stage: Stage::Begun };
    Goal { aim, scope: Scope::All, by: Day::new(by) }
}

#[test]
fn the_bands_of_a_certain_plan_are_lines() {
    check(40, (docs(), any::<u64>()), |(doc, seed)| {
        let plan = doc.plan();
        let setup = Setup { uncertainty: Uncertainty::NONE, seed, goal: Some(everyone_begun(30)) };
        let mut simulation = Simulation::new(&plan, setup, 0..4);
        while !simulation.advance(1) {}
        let bands = Bands::of(&plan, simulation.runs());
        let is_line = |band: &Band<People>| band.p10 == band.p50 && band.p50 == band.p90;
        prop_assert!(bands.begun.iter().chain(&bands.complete).all(is_line));
        let journal = Journal::run(&plan, &share(&plan), Scope::All);
        for (day, band) in plan.days().zip(&bands.begun) {
            let begun = journal.groups.iter().map(|group| group.begun[day.slot()]).sum();
            prop_assert_eq!(band.p50, begun);
        }
        let nine_in_ten = Share::from_ppm(900_000).expect("a share");
        for date in &bands.dates {
            prop_assert!(date.band.p10 == date.band.p50 && date.band.p50 == date.band.p90);
            let expected = match date.milestone {
                Milestone::Begun(who) => Finish::new(&journal, &who.groups(&plan)).begun,
                Milestone::Course(who) => Finish::new(&journal, &who.groups(&plan)).course,
                Milestone::Most(who) => {
                    let aim = Aim::Coverage { who, share: nine_in_ten, base: Base::Target, stage: Stage::Begun };
                    Goal { aim, scope: Scope::All, by: Day::new(0) }.reached_on(&plan)
                }
                Milestone::Barrier => Goal { aim: Aim::Barrier, ..everyone_begun(0) }.reached_on(&plan),
            };
            prop_assert_eq!(date.band.p50, expected, "{:?}", date.milestone);
            let n_reached = if date.band.p50.is_some() { 4 } else { 0 };
            prop_assert_eq!(date.n_reached, n_reached);
        }
        let met = if everyone_begun(30).is_met(everyone_begun(30).reached_on(&plan)) { 4 } else { 0 };
        prop_assert_eq!(n_goals_met(&everyone_begun(30), simulation.runs()), met);
        Ok(())
    });
}

#[test]
fn a_run_does_not_depend_on_how_the_runs_are_cut_up() {
    check(30, (docs(), uncertainties(), any::<u64>(), 1..6_u32, 0..=12_u32), |(doc, uncertainty, seed, step, cut)| {
        let plan = doc.plan();
        let setup = Setup { uncertainty, seed, goal: Some(everyone_begun(20)) };
        let alone: Vec<Run> = (0..12).map(|number| run(&plan, &setup, number)).collect();
        let mut first = Simulation::new(&plan, setup, 0..cut);
        let mut second = Simulation::new(&plan, setup, cut..12);
        while !second.advance(step) {}
        while !first.advance(step + 1) {}
        let together = [first.into_runs(), second.into_runs()].concat();
        prop_assert_eq!(&together, &alone);
        prop_assert_eq!(paired(&together, &alone), Paired { n_same: 12, ..Paired::default() });
        // Bands do not depend on the order of the runs, either.
        let mut turned = together;
        turned.rotate_left(5);
        prop_assert_eq!(Bands::of(&plan, &turned), Bands::of(&plan, &alone));
        Ok(())
    });
}

#[test]
fn a_plan_as_it_turns_out_is_a_plan() {
    check(60, (docs(), uncertainties(), any::<u64>()), |(doc, uncertainty, seed)| {
        let plan = doc.plan();
        let outcome = perturbed(&plan, &uncertainty, seed, 1);
        conserves(&outcome, &share(&outcome), &schedule(&outcome))?;
        // What is there on the first day is certain.
        let certain = |plan: &Plan| {
            let deliveries = plan.single_deliveries();
            deliveries.into_iter().filter(|delivery| delivery.on <= plan.start()).collect::<Vec<_>>()
        };
        let there = certain(&outcome);
        prop_assert!(certain(&plan).iter().all(|delivery| there.contains(delivery)));
        Ok(())
    });
}

#[test]
fn what_is_edited_does_not_change_the_luck_of_anything_else() {
    check(60, (docs(), uncertainties(), any::<u64>(), 1..30_i32), |(doc, uncertainty, seed, late)| {
        let outcome = |doc: &Doc| perturbed(&doc.plan(), &uncertainty, seed, 7);
        let before = outcome(&doc);

        // One more delivery, before all others in the document and on a day of its own.
        let mut more = doc.clone();
        let on = more.days + 100 + late;
        let own = Delivery { on, vaccine: 0, doses: 17, expires: None, region: None, repeat: None };
        more.deliveries.insert(0, own);
        let after = outcome(&more);
        let others: Vec<_> =
            after.deliveries().iter().skip(after.deliveries().len() - before.deliveries().len()).collect();
        prop_assert_eq!(others, before.deliveries().iter().collect::<Vec<_>>());
        prop_assert_eq!(after.groups(), before.groups());
        prop_assert_eq!(after.capacity(), before.capacity());

        // Another tier for a group.
        let mut moved = doc.clone();
        moved.groups[0].tier = 9;
        let after = outcome(&moved);
        prop_assert_eq!(after.deliveries(), before.deliveries());
        for (group, before) in after.groups().iter().zip(before.groups()) {
            prop_assert_eq!(group.uptake, before.uptake);
        }

        // One uncertainty by itself has the luck it has together with the others.
        let plan = doc.plan();
        let alone = |input: Input| perturbed(&plan, &uncertainty.only(input), seed, 7);
        for (group, before) in alone(Input::Uptake).groups().iter().zip(before.groups()) {
            prop_assert_eq!(group.uptake, before.uptake);
        }
        prop_assert!(alone(Input::Cancelled).deliveries().len() == before.deliveries().len());
        Ok(())
    });
}

#[test]
fn a_delay_of_everything_delays_and_a_shortage_shortens() {
    let plan = preset(Preset::WorkedExample);
    let setup = |uncertainty| Setup { uncertainty, seed: 3, goal: Some(everyone_begun(20)) };
    let always = |n| Triangle::always(n);
    let late = run(&plan, &setup(Uncertainty { vaccine_late: always(2), ..Uncertainty::NONE }), 0);
    let short = run(&plan, &setup(Uncertainty { delivery_size: always(500), ..Uncertainty::NONE }), 0);
    let none = run(&plan, &setup(Uncertainty { cancelled: 1000, ..Uncertainty::NONE }), 0);
    let closed = Uncertainty { closures: always(1), closure_days: always(400), ..Uncertainty::NONE };
    let certain = run(&plan, &setup(Uncertainty::NONE), 0);
    let begun_at_end = |run: &Run| run.begun.last().expect("a day").get();
    // Without the two later deliveries the 45 usable doses of the first day are all there is.
    assert_eq!(certain.goal, Some(Day::new(16)));
    assert!(late.goal.expect("begun") > Day::new(16));
    assert!(begun_at_end(&short) < begun_at_end(&certain));
    assert_eq!(begun_at_end(&none), 45);
    // A closure that lasts begins on any day: what has begun before it stays.
    for number in 0..10 {
        let run = run(&plan, &setup(closed), number);
        let n_alike = run.begun.iter().zip(&certain.begun).take_while(|(a, b)| a == b).count();
        let since = run.begun.get(n_alike.saturating_sub(1)..).unwrap_or_default();
        assert!(since.windows(2).skip(1).all(|pair| pair[0] == pair[1]), "{number}");
    }
}

#[test]
fn the_widest_band_matters_most() {
    let plan = preset(Preset::WorkedExample);
    let setup = Setup { uncertainty: Uncertainty::USUAL, seed: 1, goal: Some(everyone_begun(20)) };
    let runs = Input::ALL.map(|input| {
        let alone = Setup { uncertainty: setup.uncertainty.only(input), ..setup };
        (input, (0..40).map(|number| run(&plan, &alone, number)).collect::<Vec<Run>>())
    });
    let swings = swings(&plan, &runs, &|run| run.goal);
    assert_eq!(swings.len(), Input::ALL.len());
    assert!(swings.windows(2).all(|pair| pair[0].n_days >= pair[1].n_days));
    for swing in &swings {
        // From 40 runs in order: the 4th and the 36th.
        let (_, runs) = runs.iter().find(|(input, _)| *input == swing.input).expect("runs");
        let mut days: Vec<i32> = runs.iter().map(|run| run.goal.map_or(21, Day::get)).collect();
        days.sort_unstable();
        assert_eq!(swing.n_days, days[35] - days[3]);
    }
    assert_eq!(Milestone::all(&plan).len(), 3 * (1 + 2 + 3) + 1);
}

// ---- what rules and orders cost

/// People with a first dose at the end of each day, from the ledger.
fn begun(plan: &Plan, schedule: &Schedule) -> Vec<u64> {
    let parts = plan.regions().iter().flat_map(|region| &region.groups);
    let mut sum: u64 = parts.map(|part| part.with_a_dose().get()).sum();
    let ends = plan.days().map(|day| {
        let lines = schedule.regions().iter().flat_map(|days| &days[day.slot()].served);
        sum += lines.filter(|line| line.dose == DoseNumber::FIRST).map(|line| line.people.get()).sum::<u64>();
        sum
    });
    ends.collect()
}

#[test]
fn a_reserve_rule_costs_what_the_ledgers_say() {
    check(60, docs(), |doc| {
        let plan = doc.plan();
        let under = |reserve| schedule(&plan.with_policy(Policy { reserve, ..*plan.policy() }));
        let free = begun(&plan, &under(Reserve::None));
        let costs = reserve_costs(&plan, Scope::All);
        prop_assert_eq!(costs.iter().filter(|cost| cost.is_planned).count(), 1);
        prop_assert_eq!((costs[0].rule, costs[0].delayed, costs[0].sooner), (Reserve::None, 0, 0));
        for cost in &costs {
            let ledger = under(cost.rule);
            let kept = begun(&plan, &ledger);
            let days = || free.iter().zip(&kept);
            prop_assert_eq!(cost.delayed, days().map(|(free, kept)| free.saturating_sub(*kept)).sum::<u64>());
            prop_assert_eq!(cost.sooner, days().map(|(free, kept)| kept.saturating_sub(*free)).sum::<u64>());
            let late: u64 = ledger.regions().iter().flatten().map(|day| day.late.get()).sum();
            prop_assert_eq!(cost.late.person_days, late);
        }
        Ok(())
    });
}

/// Risk-weighted person-days of protection, dose by dose: each adds its gain for the days that are left.
fn weighted_days(doc: &Doc, plan: &Plan) -> i128 {
    let effect = |vaccine: usize, doses: usize| {
        i128::from(doses.checked_sub(1).map_or(0, |last| doc.vaccines[vaccine].effectiveness[last]))
    };
    let days_left = |vaccine: usize, on: i32| {
        let from = (on + doc.vaccines[vaccine].onset).max(0);
        i128::from((doc.days - from).max(0))
    };
    let risk = |group: usize| i128::from(doc.groups[group].risk);
    let mut sum = 0;
    for region in 0..doc.regions.len() {
        for group in 0..doc.groups.len() {
            for given in doc.part(region, group).given {
                let before = effect(given.vaccine, given.dose - 1);
                let gain = effect(given.vaccine, given.dose) - before;
                let days = before * i128::from(doc.days) + gain * days_left(given.vaccine, given.on);
                sum += risk(group) * i128::from(given.people) * days;
            }
        }
    }
    for day in schedule(plan).regions().iter().flatten() {
        for line in &day.served {
            let (vaccine, dose) = (line.vaccine.to_usize(), usize::from(line.dose.get()));
            let gain = effect(vaccine, dose) - effect(vaccine, dose - 1);
            let days = days_left(vaccine, day.day.get());
            sum += risk(line.group.to_usize()) * i128::from(line.people.get()) * gain * days;
        }
    }
    sum / 1_000_000_000_000
}

#[test]
fn an_order_gains_what_its_doses_protect() {
    check(60, (docs(), prop::collection::vec(1..9_u64, 5)), |(doc, tiers)| {
        let plan = doc.plan();
        let asked = [
            Order::AsPlanned,
            Order::ProRata,
            Order::ByRisk,
            Order::First(vec![GroupIdx::from_usize(0)]),
            Order::Tiers(tiers),
            Order::Tiers(doc.groups.iter().map(|group| group.tier).collect()),
        ];
        let found = orders(&plan, &asked, Scope::All).expect("every vaccine states its effectiveness");
        let planned = weighted_days(&doc, &plan);
        for outcome in &found {
            let days = weighted_days(&doc, &outcome.order.apply(&plan));
            // Effectiveness may fall from dose to dose, but a dose never takes more than the ones before it gave.
            prop_assert_eq!(i128::from(outcome.person_days), days);
            prop_assert_eq!(i128::from(outcome.gained), days - planned);
        }
        prop_assert_eq!((found[0].gained, found[5].gained), (0, 0));
        Ok(())
    });
}

#[test]
fn by_the_risks_of_heilongjiang_the_elderly_come_first() {
    // Of its orders, the one as practised puts the group of the greatest risk last, the other does not.
    let gained = |which: Preset, order: &dyn Fn(GroupIdx) -> Order| {
        let plan = preset(which);
        let (elderly, _) = plan.groups().enumerated().find(|(_, group)| group.id == "elderly").expect("the group");
        orders(&plan, &[order(elderly)], Scope::All).expect("effectiveness is stated")[0].gained
    };
    let (none, elderly_first) = (&|_| Order::ProRata, &|elderly| Order::First(vec![elderly]));
    assert!(gained(Preset::Heilongjiang, none) > 0);
    assert!(gained(Preset::Heilongjiang, elderly_first) > gained(Preset::Heilongjiang, none));
    assert!(gained(Preset::HeilongjiangElderlyFirst, none) < 0);
}

// ---- the daily check

/// What a schedule gave before a day.
fn actuals(plan: &Plan, schedule: &Schedule, today: Day) -> Vec<Actual> {
    let days = schedule.regions().enumerated().flat_map(|(region, days)| days.iter().map(move |day| (region, day)));
    let days = days.filter(|(_, day)| day.day < today);
    let lines = days.flat_map(|(region, day)| day.served.iter().map(move |line| (region, day.day, line)));
    let actual = |(region, day, line): (RegionIdx, Day, &rollout_planner::engine::Served)| Actual {
        region,
        group: line.group,
        vaccine: line.vaccine,
        dose: line.dose,
        people: line.people,
        on: plan.date(day),
    };
    lines.map(actual).collect()
}

/// Plans of which everything that matters later is seen in the doses given.
fn resumable_docs() -> impl Strategy<Value = Doc> {
    docs().prop_map(|mut doc| {
        doc.states_regions = false;
        doc.regions.truncate(1);
        doc.regions[0].capacity = None;
        for part in &mut doc.regions[0].parts {
            *part = Some(part.take().unwrap_or_default());
        }
        doc.deliveries.iter_mut().for_each(|delivery| delivery.region = None);
        doc.vaccines.iter_mut().for_each(|vaccine| vaccine.return_share.fill(1_000_000));
        // Who comes when does not depend on how many of a cohort are left.
        doc.policy.arrival = "at_target";
        if doc.policy.reserve == "planned" {
            doc.policy.reserve = "on_hand";
        }
        doc
    })
}

#[test]
fn a_rollout_that_went_as_planned_goes_on_as_planned() {
    check(100, (resumable_docs(), 0..40_i32), |(doc, today)| {
        let plan = doc.plan();
        let today = Day::new(today % plan.n_days());
        let before = schedule(&plan);
        let found = check::check(&plan, &actuals(&plan, &before, today), plan.date(today));
        prop_assert!(found.findings.is_empty(), "{:?}", found.findings);
        for standing in found.groups.iter().chain([&found.everyone]) {
            prop_assert_eq!(standing.begun, standing.planned_begun);
            prop_assert_eq!(standing.complete, standing.planned_complete);
            prop_assert_eq!(standing.days_behind, Some(0));
        }
        prop_assert_eq!(found.plan.n_days(), plan.n_days() - today.get());
        let after = schedule(&found.plan);
        let rest = before.regions().iter().flat_map(|days| &days[today.slot()..]);
        for (planned, day) in rest.zip(after.regions().iter().flatten()) {
            prop_assert_eq!(planned.day.get() - today.get(), day.day.get());
            prop_assert_eq!(&planned.served, &day.served, "on {:?}", planned.day);
            prop_assert_eq!((planned.used, planned.capacity), (day.used, day.capacity));
            let stock = |day: &rollout_planner::engine::ScheduleDay| {
                day.stock.iter().map(|stock| stock.stock.get()).collect::<Vec<u64>>()
            };
            prop_assert_eq!(stock(planned), stock(day));
        }
        Ok(())
    });
}

#[test]
fn a_plan_from_today_on_is_a_plan_whatever_was_given() {
    let lines = prop::collection::vec((0..5_usize, 0..5_usize, 0..3_usize, 1..=4_u8, 0..80_u64, -2..40_i32), 0..12);
    check(100, (docs(), lines, -3..50_i32), |(doc, lines, today)| {
        let plan = doc.plan();
        let actual = |(region, group, vaccine, dose, people, on): (usize, usize, usize, u8, u64, i32)| Actual {
            region: RegionIdx::from_usize(region % plan.regions().len()),
            group: GroupIdx::from_usize(group % plan.groups().len()),
            vaccine: VaccineIdx::from_usize(vaccine % plan.vaccines().len()),
            dose: DoseNumber::new(dose).expect("1 to 4"),
            people: People::new(people),
            on: plan.start().plus(on),
        };
        let lines: Vec<Actual> = lines.into_iter().map(actual).collect();
        let found = check::check(&plan, &lines, plan.start().plus(today));
        conserves(&found.plan, &share(&found.plan), &schedule(&found.plan))?;
        let end = |plan: &Plan| plan.start().plus(plan.n_days());
        prop_assert_eq!(end(&found.plan), end(&plan));
        for region in found.plan.regions() {
            for part in &region.groups {
                prop_assert!(part.with_a_dose() <= part.people && part.with_a_dose() <= part.target);
                prop_assert!(part.given.iter().all(|given| given.on <= found.plan.start()));
            }
        }
        for finding in &found.findings {
            for language in Language::ALL {
                prop_assert!(!RuleText::finding(finding, &plan, language).text(language).is_empty());
            }
        }
        let is_told = |n: usize| found.findings.contains(&Finding::NotOfThePast(n));
        for (n, line) in lines.iter().enumerate() {
            prop_assert_eq!(is_told(n), line.on < plan.start() || line.on >= found.plan.start());
        }
        Ok(())
    });
}

#[test]
fn a_rollout_that_stood_still_is_behind_by_the_days_it_stood() {
    let plan = preset(Preset::WorkedExample);
    let schedule = schedule(&plan);
    // Nothing was given after the second day; the plan gave first doses on the third and from the eleventh on.
    let given: Vec<Actual> = actuals(&plan, &schedule, Day::new(2));
    let behind = |today: i32| check::check(&plan, &given, plan.start().plus(today)).everyone.days_behind;
    assert_eq!([2, 3, 4, 11].map(behind), [Some(0), Some(1), Some(2), Some(9)]);
    let found = check::check(&plan, &given, plan.start().plus(11));
    // 45 usable doses of the first day less 40, and 90 of the eighth.
    let in_stock: u64 = share(&found.plan)
        .arrivals(RegionIdx::default())
        .iter()
        .filter(|lot| lot.day == Day::START)
        .map(|lot| lot.doses.get())
        .sum();
    assert_eq!(in_stock, 5 + 90);
}

// ---- the barrier, as the facts of the product have it

/// A barrier to be reached with a vaccine of one dose, among 12,000 people of whom nobody accepts yet.
fn barrier_plan(r0: &str, effectiveness: &str) -> Plan {
    let document = format!(
        r#"{{ "format": "rollout-plan", "version": 1, "title": "barrier", "start": "2021-01-01", "days": 30,
            "barrier": {{ "r0": {r0} }},
            "vaccines": [{{ "id": "v", "doses": 1, "effectiveness": [{effectiveness}] }}],
            "groups": [{{ "id": "all", "tier": 1, "people": 12000, "uptake": 0 }}],
            "deliveries": [{{ "on": "2021-01-01", "vaccine": "v", "doses": 12000 }}],
            "capacity": {{ "weekly": [12000, 12000, 12000, 12000, 12000, 12000, 12000] }} }}"#
    );
    read_plan(document.as_bytes()).expect("a good plan")
}

#[test]
fn the_barrier_takes_the_uptake_that_the_facts_say() {
    let goal = Goal { aim: Aim::Barrier, scope: Scope::All, by: Day::new(29) };
    let least = |r0: &str, effectiveness: &str| {
        let answer = seek(&barrier_plan(r0, effectiveness), Lever::Uptake, goal);
        assert_eq!(answer.certainty, Certainty::Proved);
        match answer.found {
            Found::Least { value, .. } => Some(value),
            Found::None { .. } => None,
        }
    };
    // (1 − 1/2.4) ÷ 70 % = 83.3 %, ÷ 80 % = 72.9 %: to one per mille upwards.
    assert_eq!(least("2.4", "0.7"), Some(834));
    assert_eq!(least("2.4", "0.8"), Some(730));
    // (1 − 1/6) ÷ 78 % = 107 %.
    assert_eq!(least("6", "0.78"), None);
    let plan = Lever::Uptake.pull(&barrier_plan("6", "0.78"), 1000);
    let BarrierAnswer::Unreachable(shares) = summary(&plan, &schedule(&plan), Scope::All).barrier else {
        panic!("the barrier is said to be within reach");
    };
    assert_eq!((shares.threshold_ppm, shares.ceiling_ppm), (833_334, 780_000));
}
