//! What the contract (ENGINE.md) promises of every plan, checked from the outside: on what the engine tells, against
//! arithmetic of the tests' own.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use rollout_planner::analysis::{
    BarrierAnswer, GroupProgress, Journal, Milestones, PERCENTS, Progress, Protection, Scope, coverage, summary, weeks,
};
use rollout_planner::engine::{self, Claim, DayRecord, Reason, Recorder, Scratch, apportion, apportion_uncapped};
use rollout_planner::index::{GroupIdx, Idx, RegionIdx};
use rollout_planner::interchange::document::read_plan;
use rollout_planner::interchange::tables::{TableKind, table};
use rollout_planner::units::{Day, People};
use serde_json::Value;

use support::{
    Calendar, Delivery, Doc, MILLION, PlainDay, Region, Run, Served, ample, check, conserves, docs, share, sums,
};

/// How many cases of each property are tried.
const CASES: u32 = 200;

// ---- plans the promises are limited to

/// Capacity that never binds, in every region and on every day.
fn with_ample_capacity(mut doc: Doc) -> Doc {
    doc.capacity = ample();
    for region in &mut doc.regions {
        region.capacity = region.capacity.as_ref().map(|_| ample());
    }
    doc
}

fn without_given(mut doc: Doc) -> Doc {
    for part in doc.regions.iter_mut().flat_map(|region| region.parts.iter_mut().flatten()) {
        part.given.clear();
    }
    doc
}

fn without_expiry(mut doc: Doc) -> Doc {
    for delivery in &mut doc.deliveries {
        delivery.expires = None;
    }
    doc
}

fn with_everybody_returning(mut doc: Doc) -> Doc {
    for vaccine in &mut doc.vaccines {
        vaccine.return_share.fill(MILLION);
    }
    doc
}

/// Groups without rules of their own.
fn with_plain_groups(mut doc: Doc) -> Doc {
    for group in &mut doc.groups {
        (group.vaccines, group.from, group.daily_limit) = (None, None, None);
    }
    doc
}

/// Plans in which it can be told from the ledger who of a line was served: always the oldest first. That is so unless
/// the bound of `planned` lets people with an earlier deadline pass while it stops others of their line.
fn docs_served_oldest_first() -> impl Strategy<Value = Doc> {
    docs().prop_map(|mut doc| {
        if doc.policy.reserve == "planned" {
            doc.policy.arrival = "at_target";
            doc = with_everybody_returning(doc);
        }
        doc
    })
}

// ---- counting by hand

/// People of each group with a first dose at the end of each day of a region: `[day][group]`.
fn begun(doc: &Doc, region: usize, days: &[PlainDay]) -> Vec<Vec<u64>> {
    let mut begun: Vec<u64> = (0..doc.groups.len()).map(|group| doc.with_a_dose(region, group)).collect();
    let ends = days.iter().map(|day| {
        for (group, begun) in begun.iter_mut().enumerate() {
            *begun += first_doses(day, group);
        }
        begun.clone()
    });
    ends.collect()
}

/// People of each group with the last dose of their course at the end of each day: `[day][group]`.
fn complete(doc: &Doc, region: usize, days: &[PlainDay]) -> Vec<Vec<u64>> {
    let is_last = |vaccine: usize, dose: usize| doc.vaccines[vaccine].doses() == dose;
    let mut complete: Vec<u64> = (0..doc.groups.len())
        .map(|group| {
            let given = doc.part(region, group).given;
            given.iter().filter(|given| is_last(given.vaccine, given.dose)).map(|given| given.people).sum()
        })
        .collect();
    let ends = days.iter().map(|day| {
        for served in day.served.iter().filter(|served| is_last(served.vaccine, served.dose)) {
            complete[served.group] += served.people;
        }
        complete.clone()
    });
    ends.collect()
}

fn first_doses(day: &PlainDay, group: usize) -> u64 {
    let served = day.served.iter().filter(|served| served.dose == 1 && served.group == group);
    served.map(|served| served.people).sum()
}

/// `count ÷ target ≥ share`, a share in millionths.
fn reaches(count: u64, target: u64, ppm: u64) -> bool {
    u128::from(count) * u128::from(MILLION) >= u128::from(target) * u128::from(ppm)
}

#[derive(Clone, Copy, Debug)]
struct Cohort {
    day: i32,
    people: u64,
    served: u64,
}

#[derive(Clone, Debug, Default)]
struct Line {
    given: u64,
    returned: u64,
    cohorts: Vec<Cohort>,
}

/// Who waits in a region, kept from the ledger: lines by group, vaccine and the dose they had.
struct Waiting<'d> {
    doc: &'d Doc,
    lines: BTreeMap<(usize, usize, usize), Line>,
}

impl<'d> Waiting<'d> {
    fn before_start(doc: &'d Doc, region: usize) -> Self {
        let mut waiting = Self { doc, lines: BTreeMap::new() };
        for group in 0..doc.groups.len() {
            let mut given = doc.part(region, group).given;
            given.sort_by_key(|given| given.on);
            for given in given {
                waiting.join(group, given.vaccine, given.dose, given.on, given.people);
            }
        }
        waiting
    }

    fn join(&mut self, group: usize, vaccine: usize, dose: usize, day: i32, people: u64) {
        let Some(&ppm) = self.doc.vaccines[vaccine].return_share.get(dose - 1) else { return };
        let line = self.lines.entry((group, vaccine, dose)).or_default();
        line.given += people;
        let people = share(line.given, ppm) - line.returned;
        line.returned += people;
        match line.cohorts.iter_mut().find(|cohort| cohort.day == day) {
            Some(cohort) => cohort.people += people,
            None => line.cohorts.push(Cohort { day, people, served: 0 }),
        }
    }

    fn due(&self, vaccine: usize, dose: usize, cohort: Cohort, today: i32) -> u64 {
        let [min, target, max] = self.doc.vaccines[vaccine].intervals[dose - 1];
        let age = today - cohort.day;
        let come = if self.doc.policy.arrival == "at_target" {
            if age >= target { cohort.people } else { 0 }
        } else {
            let steps = u64::try_from((age.min(max) - min + 1).max(0)).expect("not below zero");
            cohort.people * steps / u64::try_from(max - min + 1).expect("a window of a day or more")
        };
        come.saturating_sub(cohort.served)
    }

    /// Takes in a day, serving the oldest first: those due, then, if the policy has them, the early ones.
    fn advance(&mut self, today: i32, day: &PlainDay) -> Result<(), TestCaseError> {
        for served in day.served.iter().filter(|served| served.dose > 1) {
            let key = (served.group, served.vaccine, served.dose - 1);
            let Some(mut line) = self.lines.get(&key).cloned() else {
                return Err(TestCaseError::fail(format!("nobody waits for {served:?} on day {today}")));
            };
            let min = self.doc.vaccines[served.vaccine].intervals[served.dose - 2][0];
            let mut left = served.people;
            for early in [false, true] {
                for cohort in line.cohorts.iter_mut().filter(|cohort| today - cohort.day >= min) {
                    let most = match early {
                        false => self.due(served.vaccine, served.dose - 1, *cohort, today),
                        true if self.doc.policy.early => cohort.people - cohort.served,
                        true => 0,
                    };
                    let n = most.min(left);
                    cohort.served += n;
                    left -= n;
                }
            }
            prop_assert_eq!(left, 0, "{:?} on day {} are more than may come", served, today);
            self.lines.insert(key, line);
        }
        for served in &day.served {
            self.join(served.group, served.vaccine, served.dose, today, served.people);
        }
        Ok(())
    }

    fn late(&self, today: i32) -> u64 {
        let lines = self.lines.iter().flat_map(|((_, vaccine, dose), line)| {
            let max = self.doc.vaccines[*vaccine].intervals[*dose - 1][2];
            line.cohorts.iter().filter(move |cohort| cohort.day + max <= today)
        });
        lines.map(|cohort| cohort.people - cohort.served).sum()
    }

    fn people(&self) -> u64 {
        self.lines.values().flat_map(|line| &line.cohorts).map(|cohort| cohort.people - cohort.served).sum()
    }

    /// The doses of a vaccine promised to those who wait, each on the latest day it may be given.
    fn commitments(&self, of: usize, today: i32) -> Vec<(i32, u64)> {
        let mut commitments = Vec::new();
        for ((_, vaccine, dose), line) in self.lines.iter().filter(|((_, vaccine, _), _)| *vaccine == of) {
            let later = &self.doc.vaccines[*vaccine].intervals[*dose - 1..];
            for cohort in &line.cohorts {
                let mut day = (cohort.day + later[0][2]).max(today);
                commitments.push((day, cohort.people - cohort.served));
                for interval in &later[1..] {
                    day += interval[2];
                    commitments.push((day, cohort.people - cohort.served));
                }
            }
        }
        commitments
    }
}

/// Whether a group of a lower tier holds up a tier at the end of a day, as far as that can be told from outside.
/// `None` where it depends on a reserve.
fn is_closed(doc: &Doc, run: &Run, region: usize, day: i32, tier: u64, begun: &[u64]) -> Option<bool> {
    let record = &run.regions[region][usize::try_from(day).expect("a day of the plan")];
    let unsatisfied: Vec<usize> = (0..doc.groups.len())
        .filter(|group| doc.groups[*group].tier < tier)
        .filter(|group| !reaches(begun[*group], doc.target(region, *group), doc.policy.open_next_at))
        .collect();
    let can_begin = |group: &usize| {
        doc.groups[*group].from.is_none_or(|from| from <= day)
            && run.daily_limit(region, *group).is_none_or(|limit| first_doses(record, *group) < limit)
            && doc.allowed(*group).iter().any(|vaccine| record.stock[*vaccine].left > 0)
    };
    match (doc.policy.unservable, doc.policy.reserve) {
        _ if unsatisfied.is_empty() => Some(false),
        ("hold", _) => Some(true),
        // Without a reserve, who could begin and did not lacked capacity only: the stock is the same at the end.
        ("skip", "none") => Some(unsatisfied.iter().any(can_begin)),
        _ => None,
    }
}

fn largest_remainders(n: u64, weights: &[u128]) -> Vec<u64> {
    let total: u128 = weights.iter().sum();
    if total == 0 {
        return (0..weights.len()).map(|i| if i == 0 { n } else { 0 }).collect();
    }
    let exact = weights.iter().map(|weight| u128::from(n) * weight);
    let mut parts: Vec<(u64, u128)> =
        exact.map(|exact| (u64::try_from(exact / total).expect("a part of n"), exact % total)).collect();
    for _ in parts.iter().map(|(part, _)| part).sum::<u64>()..n {
        let largest = parts.iter().map(|(_, rest)| *rest).max().expect("a weight");
        let next = parts.iter_mut().find(|(_, rest)| *rest == largest).expect("the largest");
        *next = (next.0 + 1, 0);
    }
    parts.into_iter().map(|(part, _)| part).collect()
}

/// Where and when people were late, and how many.
fn late_days(run: &Run) -> Vec<(usize, i32, u64)> {
    let late = run.each_day().filter(|(.., day)| day.late > 0);
    late.map(|(region, day, record)| (region, day, record.late)).collect()
}

fn slot(day: i32) -> usize {
    usize::try_from(day).expect("a day of the plan")
}

// ---- the generator itself

/// A property says nothing of what never happens in the plans it is tried on.
#[test]
fn the_generated_plans_show_everything_a_plan_can_do() {
    let mut runner = TestRunner::new_with_rng(
        ProptestConfig::default(),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let mut note = |what: &str| *seen.entry(what.to_owned()).or_default() += 1;
    for _ in 0..300 {
        let doc = docs().new_tree(&mut runner).expect("a plan").current();
        let run = doc.run();
        note(doc.policy.tie);
        note(if doc.states_regions { doc.sharing_deliveries } else { "one region" });
        let days = || run.regions.iter().flatten();
        let reasons: BTreeSet<&str> =
            days().flat_map(|day| &day.reasons).map(|(_, reason)| reason.spelling()).collect();
        reasons.into_iter().for_each(&mut note);
        if days().any(|day| day.late > 0) {
            note("late");
        }
        if days().any(|day| day.stock.iter().any(|stock| stock.expired > 0)) {
            note("expired");
        }
        if days().any(|day| day.used == day.capacity && day.used > 0) {
            note("capacity binds");
        }
        if days().any(|day| day.served.iter().any(|served| served.dose == 4)) {
            note("fourth doses");
        }
        if days().any(|day| day.served.iter().map(|served| served.vaccine).collect::<BTreeSet<_>>().len() > 1) {
            note("several vaccines on one day");
        }
    }
    let wanted = Reason::ALL.map(Reason::spelling).into_iter().chain([
        "late",
        "expired",
        "capacity binds",
        "fourth doses",
        "several vaccines on one day",
        "one region",
        "people",
        "target",
        "priority",
        "remaining",
        "size",
        "equal",
        "order",
    ]);
    for what in wanted {
        assert!(seen.get(what).is_some_and(|n| *n >= 5), "{what} is too rare: {seen:?}");
    }
}

// ---- doses (sections 1, 4 and 6)

#[test]
fn every_dose_is_used_or_expires_or_is_kept_and_no_day_is_over_its_capacity() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        conserves(&run.plan, &run.shares, &run.schedule)
    });
}

#[test]
fn what_is_delivered_is_received_or_wasted_on_its_day() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        let expected = sums(doc.dated().iter().map(|delivery| ((delivery.day, delivery.vaccine), delivery.usable)));
        let received = sums(run.each_day().flat_map(|(_, day, record)| {
            record.stock.iter().enumerate().map(move |(vaccine, stock)| ((day, vaccine), stock.received))
        }));
        prop_assert_eq!(received, expected);
        let expected = sums(doc.dated().iter().map(|delivery| ((delivery.day, delivery.vaccine), delivery.lost)));
        let waste = run.shares.waste().iter();
        let wasted = sums(waste.map(|waste| ((waste.day.get(), waste.vaccine.to_usize()), waste.doses.get())));
        prop_assert_eq!(wasted, expected);
        Ok(())
    });
}

#[test]
fn the_first_lot_to_expire_is_used_first_and_none_after_its_last_day() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        for (region, days) in run.regions.iter().enumerate() {
            for vaccine in 0..doc.vaccines.len() {
                let mut lots: Vec<(i32, u64)> = Vec::new();
                for (today, day) in (0..).zip(days) {
                    let arrivals = run.arrivals(region).iter();
                    lots.extend(
                        arrivals
                            .filter(|arrival| arrival.day.get() == today && arrival.vaccine.to_usize() == vaccine)
                            .map(|arrival| (arrival.expires.map_or(i32::MAX, Day::get), arrival.doses.get())),
                    );
                    let expired: u64 = lots.iter().filter(|(last, _)| *last < today).map(|(_, doses)| doses).sum();
                    prop_assert_eq!(expired, day.stock[vaccine].expired);
                    lots.retain(|(last, _)| *last >= today);
                    lots.sort_by_key(|(last, _)| *last);
                    let mut used = day.stock[vaccine].used;
                    for (_, doses) in &mut lots {
                        let n = used.min(*doses);
                        *doses -= n;
                        used -= n;
                    }
                    prop_assert_eq!(used, 0, "doses from nowhere");
                    prop_assert_eq!(lots.iter().map(|(_, doses)| doses).sum::<u64>(), day.stock[vaccine].left);
                }
            }
        }
        Ok(())
    });
}

// ---- sharing among regions (section 3)

#[test]
fn a_shared_delivery_is_split_by_weighted_people_or_target_and_a_named_one_goes_whole() {
    check(CASES, (docs(), prop::sample::select(&["people", "target"][..])), |(doc, by)| {
        let doc = Doc { sharing_deliveries: by, ..doc };
        let run = doc.run();
        let weights: Vec<u128> = (0..doc.regions.len())
            .map(|region| {
                let (people, target) = doc.totals(region);
                u128::from(doc.regions[region].weight) * u128::from(if by == "people" { people } else { target })
            })
            .collect();
        let mut expected = vec![Vec::new(); doc.regions.len()];
        for delivery in doc.dated() {
            let parts = match delivery.region {
                Some(named) => {
                    (0..weights.len()).map(|region| if region == named { delivery.usable } else { 0 }).collect()
                }
                None => largest_remainders(delivery.usable, &weights),
            };
            for (region, part) in parts.into_iter().enumerate().filter(|(_, part)| *part > 0) {
                expected[region].push((delivery.day, delivery.vaccine, part, delivery.expires));
            }
        }
        for (region, expected) in expected.into_iter().enumerate() {
            let arrivals = run.arrivals(region).iter();
            let found: Vec<_> =
                arrivals.map(|a| (a.day.get(), a.vaccine.to_usize(), a.doses.get(), a.expires.map(Day::get))).collect();
            prop_assert_eq!(found, expected);
        }
        Ok(())
    });
}

/// Every pair of region and group of every tier asked for every delivery, as the contract tells it.
#[test]
fn by_priority_each_delivery_meets_the_needs_of_all_pairs_tier_by_tier() {
    check(CASES, docs(), |doc| {
        let doc = Doc { sharing_deliveries: "priority", ..doc };
        let run = doc.run();
        let length = |vaccine: usize| doc.vaccines[vaccine].doses() as u64;
        let course = (1..=12).find(|n| (0..doc.vaccines.len()).all(|vaccine| n % length(vaccine) == 0)).expect("12");
        let mut needs: Vec<Vec<u64>> = (0..doc.regions.len())
            .map(|region| {
                let need = |group: usize| {
                    let mut need = (doc.target(region, group) - doc.with_a_dose(region, group)) * course;
                    for vaccine in 0..doc.vaccines.len() {
                        for (had, return_share) in (1..).zip(&doc.vaccines[vaccine].return_share) {
                            let given = doc.part(region, group).given;
                            let of_it = given.iter().filter(|given| (given.vaccine, given.dose) == (vaccine, had));
                            let waiting = share(of_it.map(|given| given.people).sum(), *return_share);
                            need += waiting * (length(vaccine) - had as u64) * course / length(vaccine);
                        }
                    }
                    need
                };
                (0..doc.groups.len()).map(need).collect()
            })
            .collect();
        let weight = |region: usize| u128::from(doc.regions[region].weight);
        let tiers: BTreeSet<u64> = doc.groups.iter().map(|group| group.tier).collect();
        let mut expected = vec![Vec::new(); doc.regions.len()];
        for delivery in doc.dated() {
            let mut got = vec![0; doc.regions.len()];
            let mut left = delivery.usable;
            for tier in &tiers {
                let pairs: Vec<(usize, usize)> = (0..doc.regions.len())
                    .filter(|region| delivery.region.is_none_or(|named| named == *region))
                    .flat_map(|region| (0..doc.groups.len()).map(move |group| (region, group)))
                    .filter(|(_, group)| doc.groups[*group].tier == *tier)
                    .filter(|(_, group)| doc.allowed(*group).contains(&delivery.vaccine))
                    .collect();
                let claim = |&(region, group): &(usize, usize)| {
                    let need = needs[region][group];
                    let cap = (need * length(delivery.vaccine)).div_ceil(course);
                    Claim { weight: weight(region) * u128::from(need), cap }
                };
                let claims: Vec<Claim> = pairs.iter().map(claim).collect();
                for ((region, group), part) in pairs.into_iter().zip(parts(left, &claims)) {
                    let need = &mut needs[region][group];
                    *need = need.saturating_sub(part * course / length(delivery.vaccine));
                    got[region] += part;
                    left -= part;
                }
            }
            if let Some(named) = delivery.region {
                got = vec![0; doc.regions.len()];
                got[named] = delivery.usable;
            } else {
                let people: Vec<u128> =
                    (0..doc.regions.len()).map(|region| weight(region) * u128::from(doc.totals(region).0)).collect();
                for (got, part) in got.iter_mut().zip(largest_remainders(left, &people)) {
                    *got += part;
                }
            }
            for (region, got) in got.into_iter().enumerate().filter(|(_, got)| *got > 0) {
                expected[region].push((delivery.day, delivery.vaccine, got));
            }
        }
        for (region, expected) in expected.into_iter().enumerate() {
            let arrivals = run.arrivals(region).iter();
            let found: Vec<_> = arrivals.map(|a| (a.day.get(), a.vaccine.to_usize(), a.doses.get())).collect();
            prop_assert_eq!(found, expected);
        }
        Ok(())
    });
}

/// One vaccine that all may have, nobody begun: a region's need of the tiers up to some tier is the doses of
/// their courses. Until that need is met everywhere no region has more than its own; afterwards none has less.
#[test]
fn by_priority_no_region_gets_doses_for_a_later_tier_while_an_earlier_one_lacks_them() {
    check(CASES, docs(), |doc| {
        let mut doc = with_plain_groups(without_given(doc));
        doc.sharing_deliveries = "priority";
        doc.vaccines.truncate(1);
        for delivery in &mut doc.deliveries {
            (delivery.vaccine, delivery.region) = (0, None);
        }
        let run = doc.run();
        let tiers: BTreeSet<u64> = doc.groups.iter().map(|group| group.tier).collect();
        for last in tiers {
            let needs: Vec<u64> = (0..doc.regions.len())
                .map(|region| {
                    let groups = (0..doc.groups.len()).filter(|group| doc.groups[*group].tier <= last);
                    groups.map(|group| doc.target(region, group)).sum::<u64>() * doc.vaccines[0].doses() as u64
                })
                .collect();
            for until in 0..doc.days {
                let got: Vec<u64> = (0..doc.regions.len())
                    .map(|region| {
                        let arrivals = run.arrivals(region).iter().filter(|arrival| arrival.day.get() <= until);
                        arrivals.map(|arrival| arrival.doses.get()).sum()
                    })
                    .collect();
                let is_met = got.iter().sum::<u64>() >= needs.iter().sum();
                for (got, need) in got.iter().zip(&needs) {
                    prop_assert!(if is_met { got >= need } else { got <= need }, "{:?} of {:?}", got, needs);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn capacity_is_the_regions_own_or_its_part_of_the_plans_by_the_largest_credit() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        let sharing: Vec<usize> =
            (0..doc.regions.len()).filter(|region| doc.regions[*region].capacity.is_none()).collect();
        let counts: Vec<u64> = sharing
            .iter()
            .map(|region| {
                let (people, target) = doc.totals(*region);
                if doc.sharing_capacity == "people" { people } else { target }
            })
            .collect();
        let total = i128::from(counts.iter().sum::<u64>());
        // What each region should have had by now, times the total, less what it had.
        let mut credits = vec![0_i128; sharing.len()];
        for day in 0..doc.days {
            for (region, own) in
                doc.regions.iter().enumerate().filter_map(|(n, region)| Some((n, region.capacity.as_ref()?)))
            {
                prop_assert_eq!(run.regions[region][slot(day)].capacity, own.on(doc.start, day));
            }
            let found: Vec<u64> = sharing.iter().map(|region| run.regions[*region][slot(day)].capacity).collect();
            let whole = doc.capacity.on(doc.start, day);
            if total == 0 {
                prop_assert!(found.iter().all(|n| *n == 0));
                continue;
            }
            prop_assert_eq!(found.iter().sum::<u64>(), if sharing.is_empty() { 0 } else { whole });
            let mut expected: Vec<u64> = Vec::new();
            for (credit, count) in credits.iter_mut().zip(&counts) {
                let exact = i128::from(whole) * i128::from(*count);
                expected.push(u64::try_from(exact / total).expect("a part"));
                *credit += exact % total;
            }
            while expected.iter().sum::<u64>() < whole && !sharing.is_empty() {
                let largest = *credits.iter().max().expect("a region");
                let next = credits.iter().position(|credit| *credit == largest).expect("the largest");
                credits[next] -= total;
                expected[next] += 1;
            }
            prop_assert_eq!(found, expected);
            prop_assert_eq!(credits.iter().sum::<i128>(), 0);
        }
        Ok(())
    });
}

#[test]
fn daily_limits_are_shared_by_target_and_kept() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        for group in 0..doc.groups.len() {
            let limits: Option<Vec<u64>> =
                (0..doc.regions.len()).map(|region| run.daily_limit(region, group)).collect();
            let targets: Vec<u128> = (0..doc.regions.len()).map(|region| doc.target(region, group).into()).collect();
            prop_assert_eq!(&limits, &doc.groups[group].daily_limit.map(|limit| largest_remainders(limit, &targets)));
            for (region, _, day) in run.each_day() {
                prop_assert!(limits.as_ref().is_none_or(|limits| first_doses(day, group) <= limits[region]));
            }
        }
        Ok(())
    });
}

/// Nothing shared: each region has its own capacity and its own deliveries.
#[test]
fn a_region_with_everything_of_its_own_is_scheduled_like_a_plan_of_its_own() {
    check(CASES, (docs(), prop::array::uniform3(0..6_usize)), |(mut doc, spare)| {
        doc.states_regions = true;
        let n_regions = doc.regions.len();
        for region in &mut doc.regions {
            region.capacity.get_or_insert_with(|| doc.capacity.clone());
        }
        for (n, delivery) in doc.deliveries.iter_mut().enumerate() {
            delivery.region.get_or_insert(spare[n % 3] % n_regions);
        }
        for group in &mut doc.groups {
            group.daily_limit = None;
        }
        let run = doc.run();
        // A plan without people loses its capacity, since there is nobody to share it.
        for (n, region) in doc.regions.iter().enumerate().filter(|(n, _)| doc.totals(*n).0 > 0) {
            let parts = region.parts.iter().map(|part| Some(part.clone().unwrap_or_default())).collect();
            let alone = Doc {
                capacity: region.capacity.clone().expect("given above"),
                deliveries: doc
                    .deliveries
                    .iter()
                    .filter(|d| d.region == Some(n))
                    .map(|d| Delivery { region: None, ..d.clone() })
                    .collect(),
                regions: vec![Region { weight: MILLION, parts, capacity: None }],
                states_regions: false,
                sharing_capacity: "people",
                ..doc.clone()
            };
            prop_assert_eq!(&alone.run().regions[0], &run.regions[n]);
        }
        Ok(())
    });
}

// ---- first doses (section 4, step 3)

#[test]
fn only_allowed_vaccines_are_begun_not_before_the_groups_day_and_not_beyond_the_target() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        for (region, days) in run.regions.iter().enumerate() {
            for ((day, record), begun) in (0..).zip(days).zip(begun(&doc, region, days)) {
                for served in record.served.iter().filter(|served| served.dose == 1) {
                    prop_assert!(doc.allowed(served.group).contains(&served.vaccine));
                    prop_assert!(doc.groups[served.group].from.is_none_or(|from| from <= day));
                }
                for (group, begun) in begun.into_iter().enumerate() {
                    prop_assert!(begun <= doc.target(region, group));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn a_tier_begins_only_on_a_day_on_which_the_lower_tiers_let_it() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        for (region, days) in run.regions.iter().enumerate() {
            for (day, begun) in (0..).zip(begun(&doc, region, days)) {
                for group in (0..doc.groups.len()).filter(|group| first_doses(&days[slot(day)], *group) > 0) {
                    let closed = is_closed(&doc, &run, region, day, doc.groups[group].tier, &begun);
                    prop_assert_ne!(closed, Some(true), "group {} on day {}", group, day);
                }
            }
        }
        Ok(())
    });
}

// ---- later doses (section 4, steps 2 and 4)

/// `given` counts on its day. A dose given before the start has no earlier dose in the count.
#[test]
fn no_more_come_for_a_dose_than_had_the_one_before_long_enough_ago_and_return() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        for (region, days) in run.regions.iter().enumerate() {
            for (group, vaccine) in (0..doc.groups.len()).flat_map(|g| (0..doc.vaccines.len()).map(move |v| (g, v))) {
                let given = doc.part(region, group).given;
                let had = |dose: usize, until: i32, with_given: bool| -> u64 {
                    let before = given.iter().filter(|given| {
                        with_given && (given.vaccine, given.dose) == (vaccine, dose) && given.on <= until
                    });
                    let of = |served: &&Served| (served.group, served.vaccine, served.dose) == (group, vaccine, dose);
                    let days = (0..=until).filter(|day| *day < doc.days).flat_map(|day| &days[slot(day)].served);
                    before.map(|given| given.people).sum::<u64>()
                        + days.filter(of).map(|served| served.people).sum::<u64>()
                };
                for (n, [min, target, _]) in doc.vaccines[vaccine].intervals.iter().enumerate() {
                    let least = if doc.policy.early || doc.policy.arrival == "spread" { min } else { target };
                    for day in 0..doc.days {
                        let may_come = share(had(n + 1, day - least, true), doc.vaccines[vaccine].return_share[n]);
                        prop_assert!(had(n + 2, day, false) <= may_come, "dose {} on day {}", n + 2, day);
                    }
                }
            }
        }
        Ok(())
    });
}

/// Kept from the ledger alone, day by day and cohort by cohort: who comes is due, or early where the policy says
/// so; who waits past the deadline is late.
#[test]
fn who_comes_was_waiting_and_who_waits_too_long_is_late() {
    check(CASES, docs_served_oldest_first(), |doc| {
        let run = doc.run();
        for (region, days) in run.regions.iter().enumerate() {
            let mut waiting = Waiting::before_start(&doc, region);
            for (day, record) in (0..).zip(days) {
                waiting.advance(day, record)?;
                prop_assert_eq!(record.late, waiting.late(day), "region {}, day {}", region, day);
            }
        }
        Ok(())
    });
}

/// Enough for all from the first day on, and days enough for every course.
#[test]
fn of_all_who_had_a_dose_the_return_share_has_the_next_and_nobody_is_lost_to_rounding() {
    check(CASES, docs(), |mut doc| {
        // A small capacity makes many small cohorts, which is where rounding would lose people.
        doc.capacity = Calendar { weekly: [1, 2, 3, 4, 5, 6, 7], ..Calendar::default() };
        doc.states_regions = false;
        doc.regions.truncate(1);
        doc.regions[0].capacity = None;
        doc.regions[0].weight = MILLION;
        for part in &mut doc.regions[0].parts {
            part.get_or_insert_default();
        }
        let on = |vaccine| Delivery { on: 0, vaccine, doses: 5000, expires: None, region: None, repeat: None };
        doc.deliveries = (0..doc.vaccines.len()).map(on).collect();
        for vaccine in &mut doc.vaccines {
            vaccine.wastage = 0;
        }
        for group in &mut doc.groups {
            group.daily_limit = None;
        }
        (doc.policy.reserve, doc.days) = ("none", 500);
        let run = doc.run();
        let had = |group: usize, vaccine: usize, dose: usize| -> u64 {
            let of = |served: &&Served| (served.group, served.vaccine, served.dose) == (group, vaccine, dose);
            run.regions[0].iter().flat_map(|day| &day.served).filter(of).map(|served| served.people).sum()
        };
        for group in 0..doc.groups.len() {
            for (vaccine, rules) in doc.vaccines.iter().enumerate() {
                for (n, ppm) in rules.return_share.iter().enumerate() {
                    let given = doc.part(0, group).given;
                    let before: u64 =
                        given.iter().filter(|g| (g.vaccine, g.dose) == (vaccine, n + 1)).map(|g| g.people).sum();
                    prop_assert_eq!(had(group, vaccine, n + 2), share(before + had(group, vaccine, n + 1), *ppm));
                }
            }
        }
        Ok(())
    });
}

// ---- reserve (section 5)

#[test]
fn with_planned_reserve_and_ample_capacity_nobody_is_late() {
    check(CASES, docs(), |doc| {
        let mut doc = with_ample_capacity(without_expiry(without_given(doc)));
        doc.policy.reserve = "planned";
        prop_assert_eq!(late_days(&doc.run()), []);
        Ok(())
    });
}

#[test]
fn with_the_course_on_hand_nobody_is_late_for_want_of_stock() {
    check(CASES, docs(), |doc| {
        let mut doc = with_ample_capacity(without_expiry(without_given(doc)));
        doc.policy.reserve = "on_hand";
        prop_assert_eq!(late_days(&doc.run()), []);
        Ok(())
    });
}

/// The bound itself, from outside: at the end of every day, for every day to come, what is in stock and what is
/// planned to arrive by then covers what is promised by then, capacity short or not.
#[test]
fn planned_never_promises_more_than_will_have_arrived() {
    check(CASES, docs(), |doc| {
        let mut doc = with_everybody_returning(without_expiry(without_given(doc)));
        (doc.policy.reserve, doc.policy.arrival) = ("planned", "at_target");
        let run = doc.run();
        for (region, days) in run.regions.iter().enumerate() {
            let mut waiting = Waiting::before_start(&doc, region);
            for (today, record) in (0..).zip(days) {
                waiting.advance(today, record)?;
                for vaccine in 0..doc.vaccines.len() {
                    let commitments = waiting.commitments(vaccine, today);
                    for until in today..doc.days {
                        let arrivals = run.arrivals(region).iter().filter(|arrival| {
                            arrival.vaccine.to_usize() == vaccine && (today + 1..=until).contains(&arrival.day.get())
                        });
                        let supply =
                            record.stock[vaccine].left + arrivals.map(|arrival| arrival.doses.get()).sum::<u64>();
                        let promised = commitments.iter().filter(|(day, _)| (*day).min(doc.days - 1) <= until);
                        let promised: u64 = promised.map(|(_, people)| people).sum();
                        prop_assert!(promised <= supply, "day {}: {} of {} by day {}", today, promised, supply, until);
                    }
                }
            }
        }
        Ok(())
    });
}

/// With the course on hand, what is in stock at the end of a day on which somebody began covers all that is owed.
#[test]
fn on_hand_owes_no_more_than_it_has_when_somebody_begins() {
    check(CASES, docs(), |doc| {
        let mut doc = with_everybody_returning(doc);
        (doc.policy.reserve, doc.policy.arrival) = ("on_hand", "at_target");
        let run = doc.run();
        for (region, days) in run.regions.iter().enumerate() {
            let mut waiting = Waiting::before_start(&doc, region);
            for (today, record) in (0..).zip(days) {
                waiting.advance(today, record)?;
                for vaccine in 0..doc.vaccines.len() {
                    let owed: u64 = waiting.commitments(vaccine, today).iter().map(|(_, people)| people).sum();
                    let began = record.served.iter().any(|served| (served.vaccine, served.dose) == (vaccine, 1));
                    prop_assert!(!began || owed <= record.stock[vaccine].left, "day {}", today);
                }
            }
        }
        Ok(())
    });
}

// ---- reasons (section 6)

#[test]
fn each_group_that_is_not_through_has_one_reason_and_it_agrees_with_the_facts() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        for (region, days) in run.regions.iter().enumerate() {
            for (day, begun) in (0..).zip(begun(&doc, region, days)) {
                let record = &days[slot(day)];
                let missing: Vec<usize> =
                    (0..doc.groups.len()).filter(|group| begun[*group] < doc.target(region, *group)).collect();
                let told: Vec<usize> = record.reasons.iter().map(|(group, _)| *group).collect();
                prop_assert_eq!(told, missing);
                for &(group, reason) in &record.reasons {
                    let stock_left = doc.allowed(group).iter().any(|vaccine| record.stock[*vaccine].left > 0);
                    // Doses and capacity that were there when the reason was judged may have gone to later doses.
                    let stock_used = doc.allowed(group).iter().any(|vaccine| record.stock[*vaccine].used > 0);
                    let not_yet = doc.groups[group].from.is_some_and(|from| from > day);
                    let at_limit =
                        run.daily_limit(region, group).is_some_and(|limit| first_doses(record, group) >= limit);
                    if let Some(closed) = is_closed(&doc, &run, region, day, doc.groups[group].tier, &begun) {
                        prop_assert_eq!(reason == Reason::NotOpen, closed);
                    }
                    let agrees = match reason {
                        Reason::NotOpen => true,
                        Reason::NotYet => not_yet,
                        Reason::DailyLimit => !not_yet && at_limit,
                        _ if not_yet || at_limit => false,
                        Reason::Closed => record.capacity == 0,
                        _ if record.capacity == 0 => false,
                        Reason::SupplyAndCapacity => record.used == record.capacity && !stock_left,
                        Reason::Capacity => record.used == record.capacity && stock_left,
                        Reason::Supply => !stock_left,
                        Reason::Reserved => doc.policy.reserve != "none" && (stock_left || stock_used),
                    };
                    prop_assert!(agrees, "{:?} of group {} on day {}: {:?}", reason, group, day, record);
                    if record.used < record.capacity && stock_left && reason > Reason::Closed {
                        prop_assert_eq!(reason, Reason::Reserved);
                    }
                }
            }
        }
        Ok(())
    });
}

// ---- what does not matter

#[test]
fn the_schedule_of_a_plan_is_always_the_same() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        prop_assert_eq!(&doc.run().schedule, &run.schedule);
        // One region after the other or each alone.
        for (n, days) in run.regions.iter().enumerate() {
            let mut alone = Alone::default();
            engine::run_region(&run.plan, &run.shares, RegionIdx::from_usize(n), &mut alone);
            let of_all: Vec<(RegionIdx, i32, u64, u64, u64)> = (0..)
                .zip(days)
                .map(|(day, record)| (RegionIdx::from_usize(n), day, record.capacity, record.used, record.late))
                .collect();
            prop_assert_eq!(alone.days, of_all);
            prop_assert_eq!(alone.served, days.iter().map(|day| day.served.clone()).collect::<Vec<_>>());
        }
        Ok(())
    });
}

#[test]
fn ids_change_nothing_but_themselves() {
    check(CASES, docs(), |doc| {
        // The new ids sort the other way round, so that the order of a region's groups in the document changes, too.
        let renamed = renamed(doc.json()).to_string();
        let plan = read_plan(renamed.as_bytes()).map_err(|problems| TestCaseError::fail(format!("{problems:?}")))?;
        prop_assert_eq!(engine::schedule(&plan), doc.run().schedule);
        Ok(())
    });
}

/// A tier for each group: then no two groups are ever served as equals, and their order is left without a use.
#[test]
fn the_order_of_groups_of_different_tiers_does_not_matter() {
    check(CASES, (docs(), Just(vec![0, 1, 2, 3, 4]).prop_shuffle()), |(mut doc, order)| {
        for (group, tier) in doc.groups.iter_mut().zip(1..) {
            group.tier = tier;
        }
        let (other, new_places) = reordered(&doc, &order);
        let (run, other) = (doc.run(), other.run());
        for (days, other) in run.regions.iter().zip(&other.regions) {
            for (day, other) in days.iter().zip(other) {
                let mut served: Vec<Served> =
                    day.served.iter().map(|served| Served { group: new_places[served.group], ..*served }).collect();
                served.sort_unstable();
                let mut reasons: Vec<(usize, Reason)> =
                    day.reasons.iter().map(|(group, reason)| (new_places[*group], *reason)).collect();
                reasons.sort_unstable();
                prop_assert_eq!(&PlainDay { served, reasons, ..day.clone() }, other);
            }
        }
        Ok(())
    });
}

/// Within a tier the order decides who gets the odd dose, so the groups' own numbers change. Those of the tier do
/// not where nothing tells its groups apart: one vaccine of at most two doses that all may have and everybody
/// returns for on one day, no limits and days of their own, and later tiers that wait for all of them.
#[test]
fn the_order_of_like_groups_does_not_matter_to_their_tier() {
    check(CASES, (docs(), Just(vec![0, 1, 2, 3, 4]).prop_shuffle()), |(doc, order)| {
        let mut doc = with_everybody_returning(with_plain_groups(doc));
        doc.vaccines.truncate(1);
        doc.vaccines[0].intervals.truncate(1);
        doc.vaccines[0].return_share.truncate(1);
        let n_doses = doc.vaccines[0].doses();
        doc.vaccines[0].effectiveness.truncate(n_doses);
        for given in
            doc.regions.iter_mut().flat_map(|region| region.parts.iter_mut().flatten()).flat_map(|part| &mut part.given)
        {
            (given.vaccine, given.dose) = (0, given.dose.min(n_doses));
        }
        for delivery in &mut doc.deliveries {
            delivery.vaccine = 0;
        }
        doc.policy.arrival = "at_target";
        doc.policy.open_next_at = if doc.policy.open_next_at == 0 { 0 } else { MILLION };
        if doc.sharing_deliveries == "priority" {
            doc.sharing_deliveries = "target";
        }
        let (other, _) = reordered(&doc, &order);
        let by_tier = |doc: &Doc| {
            let run = doc.run();
            let served = run.each_day().flat_map(|(region, day, record)| {
                record.served.iter().map(move |s| ((region, day, doc.groups[s.group].tier, s.dose), s.people))
            });
            let late: Vec<(u64, u64)> = run.each_day().map(|(.., record)| (record.used, record.late)).collect();
            (sums(served), late)
        };
        prop_assert_eq!(by_tier(&doc), by_tier(&other));
        Ok(())
    });
}

// ---- apportion (section 2)

#[test]
fn parts_add_up_and_keep_within_the_caps() {
    check(CASES, (0..200_u64, claims()), |(n, claims)| {
        let parts = parts(n, &claims);
        prop_assert_eq!(parts.iter().sum::<u64>(), n.min(claims.iter().map(|claim| claim.cap).sum()));
        prop_assert!(parts.iter().zip(&claims).all(|(part, claim)| *part <= claim.cap));
        // Who weighs nothing gets what the others leave, in order.
        let weighty_are_full = parts.iter().zip(&claims).all(|(part, claim)| claim.weight == 0 || *part == claim.cap);
        let weightless: Vec<(u64, u64)> = parts
            .iter()
            .zip(&claims)
            .filter(|(_, claim)| claim.weight == 0)
            .map(|(part, claim)| (*part, claim.cap))
            .collect();
        prop_assert!(weighty_are_full || weightless.iter().all(|(part, _)| *part == 0));
        prop_assert!(weightless.windows(2).all(|pair| pair[0].0 == pair[0].1 || pair[1].0 == 0));
        Ok(())
    });
}

#[test]
fn nobody_gets_more_than_a_unit_over_the_proportion_to_one_below_the_cap() {
    check(CASES, (0..200_u64, claims()), |(n, claims)| {
        let parts = parts(n, &claims);
        let weighty = || parts.iter().zip(&claims).filter(|(_, claim)| claim.weight > 0);
        for (below, other) in weighty().filter(|(part, claim)| **part < claim.cap) {
            for (part, claim) in weighty().filter(|(part, _)| **part > 0) {
                prop_assert!(u128::from(part - 1) * other.weight < u128::from(below + 1) * claim.weight);
            }
        }
        Ok(())
    });
}

#[test]
fn where_no_cap_binds_the_largest_remainders_get_the_rest() {
    check(CASES, (0..1_000_000_000_u64, prop::collection::vec(weight(), 1..8)), |(n, weights)| {
        let expected = largest_remainders(n, &weights);
        let mut found = Vec::new();
        apportion_uncapped(n, &weights, &mut found, &mut Scratch::default());
        prop_assert_eq!(&found, &expected);
        if weights.iter().any(|weight| *weight > 0) {
            let claims: Vec<Claim> = weights.iter().map(|weight| Claim { weight: *weight, cap: n + 1 }).collect();
            prop_assert_eq!(&parts(n, &claims), &expected);
            // Each is within one unit of its exact part.
            let total: u128 = weights.iter().sum();
            for (part, weight) in found.iter().zip(&weights) {
                let exact = u128::from(n) * weight;
                prop_assert!(u128::from(*part) * total < exact + total && exact < (u128::from(*part) + 1) * total);
            }
        }
        Ok(())
    });
}

// ---- protection and progress (section 6)

#[test]
fn protection_is_the_effect_of_each_dose_from_its_onset_on() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        let protection = Protection::of(&run.plan, &run.schedule).expect("every vaccine states its effectiveness");
        let expected = protected(&doc, &run);
        let mut whole = vec![0; slot(doc.days)];
        for (region, expected) in expected.iter().enumerate() {
            let found: Vec<i128> = protection.region(RegionIdx::from_usize(region)).collect();
            prop_assert_eq!(&found, &expected.iter().map(|groups| groups.iter().sum()).collect::<Vec<i128>>());
            whole.iter_mut().zip(&found).for_each(|(whole, found)| *whole += found);
        }
        prop_assert_eq!(&protection.whole().collect::<Vec<_>>(), &whole);
        let people =
            |group| (0..doc.regions.len()).map(|region| i128::from(doc.part(region, group).people)).sum::<i128>();
        let risk = |group: usize| i128::from(doc.groups[group].risk);
        let at_risk: i128 = (0..doc.groups.len()).map(|group| risk(group) * people(group)).sum();
        for (day, ppm) in protection.risk_weighted_ppm().enumerate() {
            let weighted: i128 =
                expected.iter().flat_map(|days| days[day].iter().enumerate()).map(|(group, n)| risk(group) * n).sum();
            prop_assert_eq!(ppm, if at_risk == 0 { 0 } else { weighted / at_risk });
        }
        // The recorder that listens hears the same as the kept schedule tells.
        let mut heard = Protection::new(&run.plan).expect("every vaccine states its effectiveness");
        engine::run(&run.plan, &run.shares, &mut heard);
        prop_assert_eq!(heard, protection);
        Ok(())
    });
}

#[test]
fn where_each_dose_helps_protection_never_falls_and_never_exceeds_the_people_or_the_ceiling() {
    check(CASES, docs(), |mut doc| {
        for vaccine in &mut doc.vaccines {
            vaccine.effectiveness.sort_unstable();
        }
        let run = doc.run();
        let protection = Protection::of(&run.plan, &run.schedule).expect("every vaccine states its effectiveness");
        let whole: Vec<i128> = protection.whole().collect();
        prop_assert!(whole.windows(2).all(|pair| pair[0] <= pair[1]));
        let people = i128::from(run.plan.people().get()) * i128::from(MILLION);
        prop_assert!(whole.iter().all(|protected| (0..=people).contains(protected)));
        prop_assert!(protection.risk_weighted_ppm().all(|ppm| ppm <= i128::from(MILLION)));
        // Without doses of other vaccines given before the start, no more are protected than the ceiling.
        let alone = without_given(doc).run();
        let most = Protection::of(&alone.plan, &alone.schedule).and_then(|protection| protection.whole().last());
        prop_assert!(most.is_none_or(|most| most <= Protection::ceiling(&alone.plan, Scope::All)));
        Ok(())
    });
}

#[test]
fn the_milestones_are_the_days_on_which_a_recount_reaches_them() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        let mut progress = Progress::new(&run.plan);
        engine::run(&run.plan, &run.shares, &mut progress);
        for (region, groups) in progress.regions().enumerated() {
            for (group, found) in groups.enumerated() {
                prop_assert_eq!(*found, progress_by_hand(&doc, &run, &[region.to_usize()], group.to_usize()));
            }
        }
        let all: Vec<usize> = (0..doc.regions.len()).collect();
        for (group, found) in progress.whole().enumerated() {
            prop_assert_eq!(*found, progress_by_hand(&doc, &run, &all, group.to_usize()));
        }
        Ok(())
    });
}

// ---- what is made of a schedule

#[test]
fn every_table_reads_back_as_rows_of_its_header() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        let days = slot(doc.days);
        let with_sum = doc.regions.len() + usize::from(doc.states_regions);
        for kind in TableKind::ALL {
            let table = table(&run.plan, kind);
            let csv = table.to_csv();
            let mut reader = csv::Reader::from_reader(csv.as_bytes());
            prop_assert_eq!(reader.headers().expect("a header"), table.header.to_vec());
            // A row of another length is an error of the reader.
            let rows: Vec<csv::StringRecord> =
                reader.records().collect::<Result<_, _>>().expect("rows as long as the header");
            let expected = match kind {
                TableKind::Ledger => run.each_day().map(|(.., day)| day.served.len()).sum(),
                TableKind::Stock => days * doc.regions.len() * doc.vaccines.len(),
                TableKind::Reasons => run.each_day().map(|(.., day)| day.reasons.len()).sum(),
                TableKind::Overdue => run.each_day().filter(|(.., day)| day.late > 0).count(),
                TableKind::Groups => with_sum * doc.groups.len(),
                TableKind::Days => with_sum * days,
            };
            prop_assert_eq!(rows.len(), expected, "{}", kind.name());
            prop_assert_eq!(table.to_text().lines().count(), expected + 1);
            let json: Vec<BTreeMap<String, Value>> = serde_json::from_str(&table.to_json()).expect("JSON");
            prop_assert_eq!(json.len(), expected);
            for (row, json) in rows.iter().zip(&json) {
                for (name, cell) in table.header.iter().zip(row) {
                    let found = match &json[*name] {
                        Value::Null => String::new(),
                        Value::String(text) => text.clone(),
                        other => other.to_string(),
                    };
                    prop_assert_eq!(found, cell);
                }
            }
        }
        let people: u64 = table(&run.plan, TableKind::Ledger)
            .to_csv()
            .lines()
            .skip(1)
            .map(|line| line.rsplit(',').next().and_then(|cell| cell.parse::<u64>().ok()).expect("a count"))
            .sum();
        prop_assert_eq!(people, run.each_day().map(|(.., day)| day.used).sum::<u64>());
        Ok(())
    });
}

#[test]
fn weeks_tiers_and_figures_add_up_the_same_days() {
    check(CASES, docs(), |doc| {
        let run = doc.run();
        let all: Vec<usize> = (0..doc.regions.len()).collect();
        let scopes =
            all.iter().map(|n| (Scope::One(RegionIdx::from_usize(*n)), vec![*n])).chain([(Scope::All, all.clone())]);
        for (scope, regions) in scopes {
            let books = Books::new(&doc, &run, &regions);
            for tier in coverage(&run.plan, &Journal::new(&run.plan, &run.schedule, scope)) {
                let of = |counts: &Vec<u64>| -> u64 {
                    counts.iter().zip(&doc.groups).filter(|(_, group)| group.tier == tier.number).map(|(n, _)| n).sum()
                };
                prop_assert_eq!(tier.target.get(), of(&books.target));
                prop_assert_eq!(tier.people.get(), of(&books.people));
                prop_assert_eq!(
                    tier.begun.iter().map(|n| n.get()).collect::<Vec<_>>(),
                    books.begun.iter().map(of).collect::<Vec<_>>()
                );
                prop_assert_eq!(
                    tier.complete.iter().map(|n| n.get()).collect::<Vec<_>>(),
                    books.complete.iter().map(of).collect::<Vec<_>>()
                );
            }
            let mut next = 0;
            for week in weeks(&run.plan, &Journal::new(&run.plan, &run.schedule, scope)) {
                // From a Monday, or the start, to a Sunday, or the end.
                prop_assert_eq!(week.first.get(), next);
                prop_assert!(next == 0 || (doc.start + next + 3) % 7 == 0);
                next = week.last.get() + 1;
                prop_assert!(next == doc.days || (doc.start + next + 3) % 7 == 0);
                prop_assert!(next - week.first.get() <= 7);
                let days =
                    || regions.iter().flat_map(|region| &run.regions[*region][week.first.slot()..=week.last.slot()]);
                prop_assert_eq!(week.capacity.get(), days().map(|day| day.capacity).sum::<u64>());
                prop_assert_eq!(week.used.get(), days().map(|day| day.used).sum::<u64>());
                prop_assert_eq!(
                    week.late.get(),
                    regions.iter().map(|region| run.regions[*region][week.last.slot()].late).sum::<u64>()
                );
                for (group, found) in week.groups.enumerated() {
                    let group = group.to_usize();
                    let doses = |first: bool| -> u64 {
                        let served =
                            days().flat_map(|day| &day.served).filter(|s| s.group == group && (s.dose == 1) == first);
                        served.map(|served| served.people).sum()
                    };
                    prop_assert_eq!(
                        [found.first_doses, found.later_doses, found.begun, found.complete].map(People::get),
                        [
                            doses(true),
                            doses(false),
                            books.begun[week.last.slot()][group],
                            books.complete[week.last.slot()][group]
                        ]
                    );
                }
            }
            prop_assert_eq!(next, doc.days);

            let figures = summary(&run.plan, &run.schedule, scope);
            let late: Vec<u64> = (0..slot(doc.days))
                .map(|day| regions.iter().map(|region| run.regions[*region][day].late).sum())
                .collect();
            let most = late.iter().copied().max().unwrap_or(0);
            prop_assert_eq!(figures.late.most.get(), most);
            prop_assert_eq!(figures.late.on.map(Day::slot), late.iter().position(|n| *n == most && most > 0));
            prop_assert_eq!(figures.late.person_days, late.iter().sum::<u64>());
            let first = doc.groups.iter().map(|group| group.tier).min();
            for (finish, of_first) in [(figures.everyone, false), (figures.high_risk, true)] {
                let groups: Vec<usize> =
                    (0..doc.groups.len()).filter(|group| !of_first || Some(doc.groups[*group].tier) == first).collect();
                let unbegun = |day: usize| -> u64 {
                    groups.iter().map(|group| books.target[*group] - books.begun[day][*group]).sum()
                };
                let target: u64 = groups.iter().map(|group| books.target[*group]).sum();
                prop_assert_eq!(finish.target.get(), target);
                prop_assert_eq!(finish.unbegun.get(), unbegun(slot(doc.days) - 1));
                prop_assert_eq!(
                    finish.begun.map(Day::slot),
                    (0..slot(doc.days)).find(|day| target > 0 && unbegun(*day) == 0)
                );
                prop_assert!(finish.course >= finish.begun || finish.course.is_none());
            }
            prop_assert_eq!(figures.everyone.waiting.get(), books.waiting);
            prop_assert_eq!(figures.short.people.get(), figures.everyone.unbegun.get() + books.waiting);
            if let BarrierAnswer::Reached { day, .. } = figures.barrier {
                // The barrier of a plan that states none is R₀ 2.4: seven people in twelve.
                let by_hand = protected(&doc, &run);
                let protected =
                    |day: usize| regions.iter().flat_map(|region| &by_hand[*region][day]).sum::<i128>() * 12;
                let wanted = i128::from(books.people.iter().sum::<u64>()) * 7 * i128::from(MILLION);
                prop_assert!(protected(day.slot()) >= wanted);
                prop_assert!(day == Day::START || protected(day.slot() - 1) < wanted);
            }
        }
        Ok(())
    });
}

// ---- what the properties are told with

/// The counts of some regions together.
struct Books {
    people: Vec<u64>,
    target: Vec<u64>,
    begun: Vec<Vec<u64>>,
    complete: Vec<Vec<u64>>,
    /// Who waits at the end. Their number does not depend on who of a line was served.
    waiting: u64,
}

impl Books {
    fn new(doc: &Doc, run: &Run, regions: &[usize]) -> Self {
        let groups = 0..doc.groups.len();
        let add = |of: fn(&Doc, usize, &[PlainDay]) -> Vec<Vec<u64>>| {
            let mut sum = vec![vec![0; doc.groups.len()]; slot(doc.days)];
            for region in regions {
                for (sum, n) in sum.iter_mut().flatten().zip(of(doc, *region, &run.regions[*region]).iter().flatten()) {
                    *sum += n;
                }
            }
            sum
        };
        let waiting = regions.iter().map(|region| {
            let mut waiting = Waiting::before_start(doc, *region);
            let returned: u64 = run.regions[*region]
                .iter()
                .enumerate()
                .flat_map(|(day, record)| record.served.iter().map(move |s| (day, s)))
                .map(|(day, s)| {
                    waiting.join(s.group, s.vaccine, s.dose, i32::try_from(day).expect("a day"), s.people);
                    if s.dose > 1 { s.people } else { 0 }
                })
                .sum();
            waiting.people() - returned
        });
        Self {
            people: groups
                .clone()
                .map(|group| regions.iter().map(|region| doc.part(*region, group).people).sum())
                .collect(),
            target: groups.map(|group| regions.iter().map(|region| doc.target(*region, group)).sum()).collect(),
            begun: add(begun),
            complete: add(complete),
            waiting: waiting.sum(),
        }
    }
}

/// The expected number protected, in millionths of a person: `[region][day][group]`.
fn protected(doc: &Doc, run: &Run) -> Vec<Vec<Vec<i128>>> {
    let effect = |vaccine: usize, dose: usize| {
        if dose == 0 { 0 } else { i128::from(doc.vaccines[vaccine].effectiveness[dose - 1]) }
    };
    (0..doc.regions.len())
        .map(|region| {
            (0..doc.days)
                .map(|today| {
                    (0..doc.groups.len())
                        .map(|group| {
                            // Before the onset of dose k a person has the effect of dose k − 1.
                            let given = doc.part(region, group).given.into_iter().map(|given| {
                                let dose = if today >= given.on + doc.vaccines[given.vaccine].onset {
                                    given.dose
                                } else {
                                    given.dose - 1
                                };
                                i128::from(given.people) * effect(given.vaccine, dose)
                            });
                            let before = (0..=today).flat_map(|day| {
                                run.regions[region][slot(day)].served.iter().map(move |served| (day, served))
                            });
                            let gained = before.filter(|(day, served)| {
                                served.group == group && today >= day + doc.vaccines[served.vaccine].onset
                            });
                            given.sum::<i128>()
                                + gained
                                    .map(|(_, s)| {
                                        i128::from(s.people)
                                            * (effect(s.vaccine, s.dose) - effect(s.vaccine, s.dose - 1))
                                    })
                                    .sum::<i128>()
                        })
                        .collect()
                })
                .collect()
        })
        .collect()
}

fn progress_by_hand(doc: &Doc, run: &Run, regions: &[usize], group: usize) -> GroupProgress {
    let sum = |counts: &dyn Fn(usize) -> u64| regions.iter().map(|region| counts(*region)).sum::<u64>();
    let target = sum(&|region| doc.target(region, group));
    let begun: Vec<Vec<Vec<u64>>> = regions.iter().map(|region| begun(doc, *region, &run.regions[*region])).collect();
    let complete: Vec<Vec<Vec<u64>>> =
        regions.iter().map(|region| complete(doc, *region, &run.regions[*region])).collect();
    let count = |counts: &[Vec<Vec<u64>>], day: i32| counts.iter().map(|days| days[slot(day)][group]).sum::<u64>();
    let days = |counts: &[Vec<Vec<u64>>]| {
        PERCENTS.map(|percent| {
            let is_reached = |day: &i32| target > 0 && reaches(count(counts, *day), target, percent * 10_000);
            (0..doc.days).find(is_reached).map(Day::new)
        })
    };
    let begins = |day: &i32| regions.iter().any(|region| first_doses(&run.regions[*region][slot(*day)], group) > 0);
    GroupProgress {
        target: People::new(target),
        begun: People::new(count(&begun, doc.days - 1)),
        complete: People::new(count(&complete, doc.days - 1)),
        first_day: (0..doc.days).find(begins).map(Day::new),
        begun_days: Milestones(days(&begun)),
        complete_days: Milestones(days(&complete)),
    }
}

/// Listens to one region.
#[derive(Default)]
struct Alone {
    days: Vec<(RegionIdx, i32, u64, u64, u64)>,
    served: Vec<Vec<Served>>,
}

impl Recorder for Alone {
    fn record(&mut self, day: &DayRecord<'_>) {
        self.days.push((day.region, day.day.get(), day.capacity.get(), day.used.get(), day.late.get()));
        let served = day.served.iter().map(|served| Served {
            group: GroupIdx::to_usize(served.group),
            vaccine: served.vaccine.to_usize(),
            dose: usize::from(served.dose.get()),
            people: served.people.get(),
        });
        self.served.push(served.collect());
    }
}

/// A document with other ids throughout.
fn renamed(json: Value) -> Value {
    let new = |text: &str| {
        let place = text.strip_prefix(['v', 'g', 'r']).and_then(|n| n.parse::<usize>().ok());
        place.map_or_else(|| text.to_owned(), |n| format!("{}/新 ~{}", 9 - n, &text[..1]))
    };
    match json {
        Value::String(text) => Value::String(new(&text)),
        Value::Array(items) => Value::Array(items.into_iter().map(renamed).collect()),
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(name, value)| (new(&name), renamed(value))).collect())
        }
        other => other,
    }
}

/// The plan with its groups in another order, and the new place of each.
fn reordered(doc: &Doc, order: &[usize]) -> (Doc, Vec<usize>) {
    let order: Vec<usize> = order.iter().copied().filter(|n| *n < doc.groups.len()).collect();
    let mut other = doc.clone();
    other.groups = order.iter().map(|n| doc.groups[*n].clone()).collect();
    for (region, old) in other.regions.iter_mut().zip(&doc.regions) {
        region.parts = order.iter().map(|n| old.parts[*n].clone()).collect();
    }
    let new_place = |old: usize| order.iter().position(|n| *n == old).expect("every group has a place");
    let new_places = (0..doc.groups.len()).map(new_place).collect();
    (other, new_places)
}

fn weight() -> impl Strategy<Value = u128> {
    prop_oneof![1 => Just(0_u128), 4 => 1..=5_u128, 2 => 1..=60_u128, 1 => 1..=1_u128 << 90]
}

fn claims() -> impl Strategy<Value = Vec<Claim>> {
    let cap = prop_oneof![1 => Just(0_u64), 4 => 1..=12_u64, 2 => 1..=200_u64];
    prop::collection::vec((weight(), cap).prop_map(|(weight, cap)| Claim { weight, cap }), 0..8)
}

fn parts(n: u64, claims: &[Claim]) -> Vec<u64> {
    let mut parts = vec![77; 3];
    apportion(n, claims, &mut parts, &mut Scratch::default());
    parts
}
