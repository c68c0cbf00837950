//! The questions asked of a schedule: the figures of the worked example, and a recount of every case.

use rollout_planner::analysis::{
    BarrierAnswer, Hold, Journal, Period, Protection, Scope, coverage, periods, summary, weeks,
};
use rollout_planner::engine::{Reason, Schedule, ScheduleDay, schedule, share};
use rollout_planner::index::{GroupIdx, RegionIdx};
use rollout_planner::interchange::document::read_plan;
use rollout_planner::plan::Plan;
use rollout_planner::units::{Day, DoseNumber, Doses, People};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

const PLANS: &[&str] = &[
    include_str!("../src/presets/worked_example.json"),
    include_str!("../src/presets/heilongjiang_2021.json"),
    include_str!("../src/presets/empty.json"),
    include_str!("cases/valid/adversarial-1/plan.json"),
    include_str!("cases/valid/adversarial-3/plan.json"),
    include_str!("cases/valid/contention-2/plan.json"),
    include_str!("cases/valid/medium-4/plan.json"),
    include_str!("cases/valid/multi-4/plan.json"),
    include_str!("cases/valid/regions-3/plan.json"),
    include_str!("cases/valid/regions-4/plan.json"),
    include_str!("cases/valid/reserve-2/plan.json"),
    include_str!("cases/valid/small-1/plan.json"),
    include_str!("cases/valid/spread-3/plan.json"),
];

fn scheduled(text: &str) -> (Plan, Schedule) {
    let plan = read_plan(text.as_bytes()).expect("a good plan");
    let schedule = schedule(&plan);
    (plan, schedule)
}

fn worked_example() -> (Plan, Schedule) {
    scheduled(PLANS[0])
}

/// Day of March 2021 in the worked example, which starts on the first.
fn march(day: i32) -> Day {
    Day::new(day - 1)
}

#[test]
fn the_four_figures_of_the_worked_example() {
    let (plan, schedule) = worked_example();
    let figures = summary(&plan, &schedule, Scope::All);
    assert_eq!((figures.high_risk.begun, figures.high_risk.course), (Some(march(13)), Some(march(17))));
    assert_eq!((figures.everyone.begun, figures.everyone.course), (Some(march(17)), Some(march(20))));
    assert_eq!(figures.everyone.target, People::new(40 + 27 + 43));
    let BarrierAnswer::Reached { day, shares } = figures.barrier else { panic!("{:?}", figures.barrier) };
    // 65 of 130 people: 70 are protected at the end of the 18th.
    assert_eq!((day, shares.threshold_ppm), (march(18), 500_000));
    assert_eq!(shares.ceiling_ppm, 88_000_000 / 130);
    assert_eq!((figures.late.most, figures.late.on, figures.late.person_days), (People::new(5), Some(march(10)), 5));
    assert_eq!((figures.short.people, figures.short.doses), (People::ZERO, Doses::ZERO));
}

#[test]
fn what_held_the_worked_example_back() {
    let (plan, schedule) = worked_example();
    let told: Vec<String> = periods(Journal::new(&plan, &schedule, Scope::All).holds())
        .iter()
        .map(|Period { from, to, hold }| match hold {
            Hold::First(reason) => format!("{}-{} {}", from.get() + 1, to.get() + 1, reason.spelling()),
            other => format!("{}-{} {other:?}", from.get() + 1, to.get() + 1),
        })
        .collect();
    let expected = [
        "1-1 capacity",
        "2-2 daily_limit",
        "3-7 supply",
        "8-9 capacity",
        "10-10 closed",
        "11-12 daily_limit",
        "13-13 capacity",
        "14-14 supply",
        "15-16 capacity",
        "17-19 Interval",
        "20-21 Nothing",
    ];
    assert_eq!(told, expected);
    let journal = Journal::new(&plan, &schedule, Scope::All);
    let nurses = &journal.groups[plan.groups().indices().next().expect("a group")].reasons;
    assert_eq!((nurses[1], nurses[12]), (Some(Reason::DailyLimit), None));
}

#[test]
fn a_plan_without_vaccines_enough_says_how_many_doses_it_misses() {
    let (plan, schedule) = scheduled(
        r#"{ "format": "rollout-plan", "version": 1, "title": "short", "start": "2021-01-07", "days": 3,
            "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 9 }] }],
            "groups": [{ "id": "g", "tier": 1, "people": 10 }],
            "deliveries": [{ "on": "2021-01-07", "vaccine": "v", "doses": 6 }],
            "capacity": { "weekly": [4, 4, 4, 4, 4, 4, 4] } }"#,
    );
    // Four begin on the first day; two of them have dose 2 on the second, when the doses run out.
    let figures = summary(&plan, &schedule, Scope::All);
    assert_eq!((figures.short.people, figures.short.doses), (People::new(8), Doses::new(6 * 2 + 2)));
    assert_eq!(
        (figures.everyone.begun, figures.everyone.unbegun, figures.everyone.waiting),
        (None, People::new(6), People::new(2))
    );
    assert_eq!(figures.barrier, BarrierAnswer::Unknown);
}

#[test]
fn a_barrier_above_the_ceiling_is_unreachable() {
    let text = PLANS[0].replace(r#""share":0.5"#, r#""r0":6"#);
    let (plan, schedule) = scheduled(&text);
    let BarrierAnswer::Unreachable(shares) = summary(&plan, &schedule, Scope::All).barrier else { panic!("reached") };
    assert_eq!(shares.threshold_ppm, 833_334);
}

/// All of a scope's groups of one region, the longest way: from the ledger up to a day.
fn recount(plan: &Plan, schedule: &Schedule, scope: Scope, group: GroupIdx, until: Day) -> (u64, u64, u64) {
    let (mut begun, mut complete, mut waiting) = (0, 0, 0);
    for region in scope.regions(plan) {
        let part = &plan.regions()[region].groups[group];
        for (vaccine, stated) in plan.vaccines().enumerated() {
            let stated_given = |dose: DoseNumber| {
                let entries = part.given.iter().filter(move |given| given.vaccine == vaccine && given.dose == dose);
                entries.map(|given| given.people).sum::<People>()
            };
            let served = |dose: DoseNumber| {
                let days = schedule.regions()[region].iter().take_while(|day| day.day <= until);
                let lines = days
                    .flat_map(|day| &day.served)
                    .filter(|served| served.group == group && served.vaccine == vaccine && served.dose == dose);
                lines.map(|served| served.people).sum::<People>()
            };
            for dose in stated.dose_numbers() {
                begun += stated_given(dose).get();
                if dose == DoseNumber::FIRST {
                    begun += served(dose).get();
                }
                let had = stated_given(dose) + served(dose);
                match stated.return_share.get(dose.slot()) {
                    Some(share) => waiting += had.share(*share).get() - served(dose.next()).get(),
                    None => complete += had.get(),
                }
            }
        }
    }
    (begun, complete, waiting)
}

#[test]
fn coverage_figures_and_weeks_agree_with_a_recount_of_the_ledger() {
    for text in PLANS {
        let (plan, schedule) = scheduled(text);
        let first_region = plan.regions().indices().next().expect("a region");
        for scope in [Scope::All, Scope::One(first_region)] {
            let journal = Journal::new(&plan, &schedule, scope);
            let tiers = coverage(&plan, &journal);
            let weeks = weeks(&plan, &journal);
            let last = Day::new(plan.n_days() - 1);
            let days = [Day::START, Day::new(plan.n_days() / 2), last];
            for (series, tier) in tiers.iter().zip(plan.tiers()) {
                for day in days {
                    let counts = tier.groups.iter().map(|group| recount(&plan, &schedule, scope, *group, day));
                    let (begun, complete) = counts.fold((0, 0), |sum, (b, c, _)| (sum.0 + b, sum.1 + c));
                    assert_eq!((series.begun[day.slot()].get(), series.complete[day.slot()].get()), (begun, complete));
                }
            }
            let figures = summary(&plan, &schedule, scope);
            let ends = plan.groups().indices().map(|group| recount(&plan, &schedule, scope, group, last));
            assert_eq!(figures.everyone.waiting.get(), ends.map(|(_, _, waiting)| waiting).sum::<u64>());
            let final_week = weeks.last().expect("a week");
            for (group, week) in final_week.groups.enumerated() {
                let (begun, complete, _) = recount(&plan, &schedule, scope, group, last);
                assert_eq!((week.begun.get(), week.complete.get()), (begun, complete));
            }
            let used = scope.regions(&plan).flat_map(|region| &schedule.regions()[region]).map(|day| day.used).sum();
            assert_eq!(weeks.iter().map(|week| week.used).sum::<Doses>(), used);
            assert!(weeks.windows(2).all(|pair| pair[0].last.plus(1) == pair[1].first));
        }
    }
}

#[test]
fn periods_follow_each_other_without_a_gap_and_never_repeat() {
    for text in PLANS {
        let (plan, schedule) = scheduled(text);
        let periods = periods(Journal::new(&plan, &schedule, Scope::All).holds());
        assert_eq!(periods.first().map(|period| period.from), Some(Day::START));
        assert_eq!(periods.last().map(|period| period.to), Some(Day::new(plan.n_days() - 1)));
        assert!(periods.windows(2).all(|pair| pair[0].to.plus(1) == pair[1].from && pair[0].hold != pair[1].hold));
    }
}

#[test]
fn risk_weighted_protection_lies_between_the_least_and_the_most_protected_group() {
    let (plan, schedule) = worked_example();
    let protection = Protection::of(&plan, &schedule).expect("every vaccine states its effectiveness");
    let risk: Vec<i128> = protection.risk_weighted_ppm().collect();
    // Two days before the end 40 nurses (risk 3), 27 drivers (2) and 35 residents (1) have had both doses and 8
    // residents one: (3 × 40 × 0.8 + 2 × 27 × 0.8 + 35 × 0.8 + 8 × 0.4) ÷ (3 × 40 + 2 × 30 + 1 × 60).
    assert_eq!(risk.last(), Some(&(170_400_000 / 240)));
    assert!(risk.windows(2).all(|pair| pair[0] <= pair[1]));
}

/// People of a group in a region who have not begun at each day's end.
fn unbegun(plan: &Plan, schedule: &Schedule, region: RegionIdx, group: GroupIdx) -> Vec<u64> {
    let part = &plan.regions()[region].groups[group];
    let mut left = part.target.get() - part.given.iter().map(|given| given.people.get()).sum::<u64>();
    let first = |day: &ScheduleDay| {
        let lines = day.served.iter().filter(|line| line.group == group && line.dose == DoseNumber::FIRST);
        lines.map(|line| line.people.get()).sum::<u64>()
    };
    let days = schedule.regions()[region].iter();
    days.map(|day| {
        left -= first(day);
        left
    })
    .collect()
}

/// The reason that keeps the most people of some groups on a day, the earlier of equal ones.
fn vote(schedule: &Schedule, left: &[(RegionIdx, GroupIdx, Vec<u64>)], of: &[GroupIdx], day: Day) -> Option<Reason> {
    let kept = Reason::ALL.map(|reason| {
        let here = left.iter().filter(|(region, group, _)| {
            of.contains(group) && schedule.regions()[*region][day.slot()].reasons.contains(&(*group, reason))
        });
        here.map(|(.., left)| left[day.slot()]).sum::<u64>()
    });
    let most = kept.into_iter().max().filter(|most| *most > 0)?;
    Reason::ALL.into_iter().zip(kept).find(|(_, people)| *people == most).map(|(reason, _)| reason)
}

#[test]
fn the_journal_tells_what_a_slow_count_tells() {
    for text in PLANS {
        let (plan, schedule) = scheduled(text);
        let last_region = plan.regions().indices().next_back().expect("a region");
        for scope in [Scope::All, Scope::One(last_region)] {
            let journal = Journal::new(&plan, &schedule, scope);
            assert_eq!(journal, Journal::run(&plan, &share(&plan), scope));
            let left: Vec<_> = scope
                .regions(&plan)
                .flat_map(|region| plan.groups().indices().map(move |group| (region, group)))
                .map(|(region, group)| (region, group, unbegun(&plan, &schedule, region, group)))
                .collect();
            for day in plan.days() {
                let slot = day.slot();
                let records = || scope.regions(&plan).map(|region| &schedule.regions()[region][slot]);
                let totals = journal.days[slot];
                assert_eq!(totals.used, records().map(|record| record.used).sum());
                assert_eq!(totals.late, records().map(|record| record.late).sum());
                let waiting = journal.groups.iter().any(|group| !group.waiting[slot].is_zero());
                let is_front = |groups: &&Vec<GroupIdx>| {
                    left.iter().any(|(_, group, left)| groups.contains(group) && left[slot] > 0)
                };
                let hold = match plan.tiers().iter().map(|tier| &tier.groups).find(is_front) {
                    Some(groups) => Hold::First(vote(&schedule, &left, groups, day).expect("somebody has not begun")),
                    None if waiting => Hold::Interval,
                    None => Hold::Nothing,
                };
                assert_eq!(totals.hold, hold, "{:?} on day {slot}", plan.title());
                for (group, days) in journal.groups.enumerated() {
                    assert_eq!(days.reasons[slot], vote(&schedule, &left, &[group], day));
                }
            }
            let protection = Protection::of(&plan, &schedule);
            let protected = protection.as_ref().map(|protection| match scope {
                Scope::All => protection.whole().collect::<Vec<_>>(),
                Scope::One(region) => protection.region(region).collect(),
            });
            assert_eq!(journal.protected, protected);
        }
    }
}
