//! The generator of large plans: what it makes is valid, the same every time, and a rollout worth measuring.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../examples/generate/nation.rs"]
mod nation;

use nation::{Size, document};
use rollout_planner::analysis::regions::{Done, Regions};
use rollout_planner::engine;
use rollout_planner::interchange::document::read_plan;
use rollout_planner::plan::Plan;

const SMALL: Size = Size { regions: 60, groups: 20, days: 365, reserve: "none", seed: 1 };

fn plan(size: &Size) -> Plan {
    read_plan(document(size).as_bytes()).unwrap_or_else(|problems| panic!("{size:?}: {problems:?}"))
}

#[test]
fn every_size_is_a_valid_plan_of_that_size() {
    for (regions, groups, days) in [(1, 1, 1), (1, 20, 30), (3, 7, 8), (12, 33, 90), (40, 5, 730), (2, 200, 3660)] {
        for reserve in ["none", "on_hand", "planned"] {
            let plan = plan(&Size { regions, groups, days, reserve, seed: regions });
            assert_eq!(
                (plan.regions().len() as u64, plan.groups().len() as u64, plan.n_days()),
                (regions, groups, days)
            );
        }
    }
}

#[test]
fn the_largest_sizes_keep_the_limits_of_a_plan() {
    // The people of a group and of a day grow with the regions, and with nothing else.
    plan(&Size { groups: 1, days: 7, ..Size::MOST });
    plan(&Size { days: 7, ..Size::STRESS });
}

#[test]
fn a_size_is_the_same_text_every_time_and_a_seed_makes_another() {
    let text = document(&SMALL);
    assert_eq!(text, document(&SMALL));
    assert_ne!(text, document(&Size { seed: 2, ..SMALL }));
    // The sum of the bytes by place, so that a change of the generator is a change of this number.
    let sum = text.bytes().fold(0_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
    assert_eq!((text.len(), sum), (58158, 13_160_648_613_130_837_209));
}

#[test]
fn the_rollout_fills_the_horizon() {
    for days in [180, 365, 1095] {
        let plan = plan(&Size { days, ..SMALL });
        let regions = Regions::run(&plan, &engine::share(&plan));
        let done = regions.outcomes.iter().filter(|outcome| outcome.day(Done::EveryoneBegun).is_some()).count();
        assert!(done * 10 > regions.outcomes.len() * 9, "{done} of {} in {days} days", regions.outcomes.len());
        let half = regions.months[regions.months.len() / 2 - 1];
        let early = regions.outcomes.iter().filter_map(|o| o.day(Done::EveryoneBegun)).filter(|day| *day <= half.last);
        assert_eq!(early.count(), 0, "in {days} days");
    }
}
