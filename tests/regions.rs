//! Many regions from one run: equal to each region run alone, on any plan.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use proptest::prelude::*;
use rollout_planner::analysis::regions::{
    Done, Month, Regions, RegionsKeeper, SharingCost, sharing_cost, sharing_costs, sharing_rules,
};
use rollout_planner::analysis::{Finish, Journal, Scope, Summary};
use rollout_planner::engine;
use rollout_planner::index::{GroupIdx, RegionIdx};
use rollout_planner::plan::Plan;
use rollout_planner::units::{Day, People};
use support::{check, docs};

fn run(plan: &Plan) -> Regions {
    Regions::run(plan, &engine::share(plan))
}

fn finishes(figures: &Summary) -> [Finish; 2] {
    [figures.high_risk, figures.everyone]
}

#[test]
fn each_region_is_as_if_run_alone() {
    check(300, docs(), |doc| {
        let plan = doc.plan();
        let shares = engine::share(&plan);
        let regions = run(&plan);
        let told: Vec<RegionIdx> = regions.outcomes.iter().map(|outcome| outcome.region).collect();
        prop_assert_eq!(told, plan.regions().indices().collect::<Vec<_>>());
        for outcome in &regions.outcomes {
            let journal = Journal::run(&plan, &shares, Scope::One(outcome.region));
            let alone = Summary::new(&plan, &journal);
            prop_assert_eq!([outcome.high_risk, outcome.everyone], finishes(&alone));
            let groups: Vec<GroupIdx> = plan.groups().indices().collect();
            let target = alone.everyone.target.get();
            for (month, share) in regions.months.iter().zip(&outcome.coverage) {
                let begun = journal.sum(&groups, month.last, |group| &group.begun).get();
                prop_assert_eq!(share.map(|share| u64::from(share.ppm())), (begun * 1_000_000).checked_div(target));
            }
            prop_assert_eq!(regions.months.len(), outcome.coverage.len());
        }
        Ok(())
    });
}

#[test]
fn a_plan_without_regions_is_one_row_of_its_own_figures() {
    check(150, docs().prop_filter("states no regions", |doc| !doc.states_regions), |doc| {
        let plan = doc.plan();
        let regions = run(&plan);
        let whole = Summary::new(&plan, &Journal::run(&plan, &engine::share(&plan), Scope::All));
        prop_assert_eq!(regions.outcomes.len(), 1);
        prop_assert_eq!([regions.outcomes[0].high_risk, regions.outcomes[0].everyone], finishes(&whole));
        for done in Done::ALL {
            let is_done = regions.outcomes[0].day(done).is_some();
            prop_assert_eq!(regions.spread(done).days(), is_done.then_some(0));
        }
        let costs = sharing_costs(&plan);
        prop_assert_eq!(costs.len(), 1);
        prop_assert!(costs[0].is_planned && costs[0].figures == whole);
        Ok(())
    });
}

#[test]
fn the_order_in_which_regions_are_run_changes_nothing() {
    check(150, docs(), |doc| {
        let plan = doc.plan();
        let shares = engine::share(&plan);
        let part = |region: RegionIdx| {
            let mut keeper = RegionsKeeper::new(&plan);
            engine::run_region(&plan, &shares, region, &mut keeper);
            keeper.outcomes()
        };
        let backwards = plan.regions().indices().rev().map(part);
        prop_assert_eq!(Regions::of_parts(&plan, backwards), run(&plan));
        Ok(())
    });
}

#[test]
fn coverage_never_falls_and_months_follow_each_other() {
    check(150, docs(), |doc| {
        let plan = doc.plan();
        let regions = run(&plan);
        for outcome in &regions.outcomes {
            prop_assert!(outcome.coverage.is_sorted());
            let is_full =
                outcome.coverage.last().is_some_and(|share| share.is_some_and(|share| share.ppm() == 1_000_000));
            prop_assert_eq!(is_full, outcome.day(Done::EveryoneBegun).is_some());
        }
        let days: Vec<Day> = regions.months.iter().flat_map(|m| (m.first.get()..=m.last.get()).map(Day::new)).collect();
        prop_assert_eq!(days, plan.days().collect::<Vec<_>>());
        let month_of = |day: Day| (plan.date(day).ymd().0, plan.date(day).ymd().1);
        prop_assert!(regions.months.iter().all(|month| month_of(month.first) == month_of(month.last)));
        prop_assert!(regions.months.windows(2).all(|pair| month_of(pair[0].last) != month_of(pair[1].first)));
        prop_assert_eq!(&Month::all(&plan), &regions.months);
        Ok(())
    });
}

#[test]
fn the_ranking_is_in_order_and_holds_the_spread() {
    check(200, docs(), |doc| {
        let plan = doc.plan();
        let regions = run(&plan);
        for done in Done::ALL {
            let ranking = regions.ranking(done);
            let spread = regions.spread(done);
            let anybody = regions.outcomes.iter().filter(|outcome| outcome.target(done) > People::ZERO).count();
            prop_assert_eq!((ranking.len(), spread.n_regions), (anybody, anybody));
            prop_assert_eq!(ranking.iter().filter(|ranked| ranked.day.is_none()).count(), spread.n_unfinished);
            for ranked in &ranking {
                // A place is one more than the number of those before it.
                let is_before = |other: &&_| {
                    let other: &rollout_planner::analysis::regions::Ranked = other;
                    match (other.day, ranked.day) {
                        (Some(other), Some(day)) => other < day,
                        (None, None) => other.left.get() * ranked.target.get() < ranked.left.get() * other.target.get(),
                        (other, _) => other.is_some(),
                    }
                };
                prop_assert_eq!(ranked.place, 1 + ranking.iter().filter(is_before).count());
                prop_assert!(ranked.day.is_none() || ranked.left.is_zero());
            }
            let first = ranking.first().and_then(|ranked| Some((ranked.region, ranked.day?)));
            prop_assert_eq!(spread.first, first);
            let last = ranking.last().and_then(|ranked| ranked.day);
            prop_assert_eq!(spread.last.map(|(_, day)| day), last);
            prop_assert_eq!(spread.days(), first.zip(last).map(|((_, first), last)| last.get() - first.get()));
        }
        Ok(())
    });
}

#[test]
fn each_sharing_rule_is_what_the_document_with_it_would_be() {
    check(100, docs(), |doc| {
        let plan = doc.plan();
        let costs = sharing_costs(&plan);
        let rules: Vec<_> = costs.iter().map(|cost| cost.sharing).collect();
        prop_assert_eq!(&rules, &sharing_rules(&plan));
        prop_assert_eq!(costs.iter().filter(|cost| cost.is_planned).count(), 1);
        for (deliveries, capacity) in [("people", "target"), ("target", "people"), ("priority", "people")] {
            let mut doc = doc.clone();
            (doc.sharing_deliveries, doc.sharing_capacity) = (deliveries, capacity);
            let stated = doc.plan();
            let regions = run(&stated);
            let expected = SharingCost {
                sharing: stated.sharing(),
                is_planned: stated.sharing() == plan.sharing(),
                spreads: Done::ALL.map(|done| regions.spread(done)),
                figures: Summary::new(&stated, &Journal::run(&stated, &engine::share(&stated), Scope::All)),
            };
            prop_assert_eq!(&sharing_cost(&plan, stated.sharing()), &expected);
            if let Some(row) = costs.iter().find(|cost| cost.sharing == stated.sharing()) {
                prop_assert_eq!(row, &expected);
            }
        }
        Ok(())
    });
}
