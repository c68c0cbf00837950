//! What each region gets, settled up front in plan time order (ENGINE.md, section 3).
//!
//! After this, regions do not affect each other: each is scheduled alone from its own arrivals, capacity and
//! daily limits.

use std::collections::BinaryHeap;

use super::apportion::{Scratch, apportion_uncapped, div_mod};
use super::needs::Needs;
use crate::index::{GroupIdx, Idx, IndexVec, RegionIdx, VaccineIdx};
use crate::order::sorted_by_key;
use crate::plan::{Plan, Region, SharingCapacity, SharingDeliveries};
use crate::units::{Day, Doses, People};

/// Usable doses that arrive in a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// When they are in stock; what came before the start is in stock on the first day.
    pub day: Day,
    /// Of which vaccine.
    pub vaccine: VaccineIdx,
    /// How many.
    pub doses: Doses,
    /// Last day of use, if there is one.
    pub expires: Option<Day>,
}

/// Doses of a delivery that are lost on arrival, in all regions together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waste {
    /// The day of arrival.
    pub day: Day,
    /// Of which vaccine.
    pub vaccine: VaccineIdx,
    /// How many.
    pub doses: Doses,
}

/// What each region gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shares {
    arrivals: IndexVec<RegionIdx, Vec<Arrival>>,
    capacity: IndexVec<RegionIdx, Vec<Doses>>,
    limits: IndexVec<GroupIdx, Option<IndexVec<RegionIdx, Doses>>>,
    waste: Vec<Waste>,
}

impl Shares {
    /// What arrives in a region, in order of time.
    #[must_use]
    pub fn arrivals(&self, region: RegionIdx) -> &[Arrival] {
        &self.arrivals[region]
    }

    /// A region's capacity, one entry a day.
    #[must_use]
    pub fn capacity(&self, region: RegionIdx) -> &[Doses] {
        &self.capacity[region]
    }

    /// How many of a group may begin a day in a region, if there is a limit.
    #[must_use]
    pub fn daily_limit(&self, region: RegionIdx, group: GroupIdx) -> Option<Doses> {
        self.limits[group].as_ref().map(|limits| limits[region])
    }

    /// What is lost on arrival, in order of time.
    #[must_use]
    pub fn waste(&self) -> &[Waste] {
        &self.waste
    }
}

/// Settles what each region of a plan gets.
#[must_use]
pub fn share(plan: &Plan) -> Shares {
    let (arrivals, waste) = share_deliveries(plan);
    Shares { arrivals, capacity: share_capacity(plan), limits: share_limits(plan), waste }
}

fn people(region: &Region) -> People {
    region.groups.iter().map(|part| part.people).sum()
}

fn target(region: &Region) -> People {
    region.groups.iter().map(|part| part.target).sum()
}

/// A region's weight in millionths × a count of its people.
fn weighted(region: &Region, count: People) -> u128 {
    u128::from(region.weight.millionths()) * u128::from(count.get())
}

/// One delivery of a repeated line.
struct Dated {
    day: Day,
    line: usize,
    expires: Option<Day>,
}

/// Every delivery up to the last day, by date and then by order in the document.
fn in_time_order(plan: &Plan) -> Vec<Dated> {
    let mut dated = Vec::new();
    for (line, delivery) in plan.deliveries().iter().enumerate() {
        for time in 0..delivery.times {
            let later = time * delivery.every;
            let day = plan.day_of(delivery.on).plus(later);
            if day.get() >= plan.n_days() {
                break;
            }
            let expires = delivery.expires.map(|date| plan.day_of(date).plus(later));
            dated.push(Dated { day, line, expires });
        }
    }
    sorted_by_key(dated, |delivery| delivery.day)
}

fn share_deliveries(plan: &Plan) -> (IndexVec<RegionIdx, Vec<Arrival>>, Vec<Waste>) {
    let regions = plan.regions();
    let by_people: Vec<u128> = regions.iter().map(|region| weighted(region, people(region))).collect();
    let by_target: Vec<u128> = regions.iter().map(|region| weighted(region, target(region))).collect();
    let mut needs = (plan.sharing().deliveries == SharingDeliveries::Priority).then(|| Needs::new(plan));
    let mut arrivals = IndexVec::filled(Vec::new(), regions.len());
    let mut waste = Vec::new();
    let mut scratch = Scratch::default();
    let mut parts = Vec::new();
    for Dated { day, line, expires } in in_time_order(plan) {
        let delivery = &plan.deliveries()[line];
        let lost = delivery.doses.share(plan.vaccines()[delivery.vaccine].wastage);
        let usable = delivery.doses - lost;
        let day = day.max(Day::START);
        if !lost.is_zero() {
            waste.push(Waste { day, vaccine: delivery.vaccine, doses: lost });
        }
        if let Some(region) = delivery.region {
            if let Some(needs) = &mut needs {
                needs.meet(delivery.vaccine, usable, Some(region), &mut scratch);
            }
            parts.clear();
            parts.resize(regions.len(), 0);
            parts[region.to_usize()] = usable.get();
        } else if let Some(needs) = &mut needs {
            let (met, rest) = needs.meet(delivery.vaccine, usable, None, &mut scratch);
            apportion_uncapped(rest.get(), &by_people, &mut parts, &mut scratch);
            for (part, met) in parts.iter_mut().zip(met) {
                *part += met.get();
            }
        } else {
            let weights = if plan.sharing().deliveries == SharingDeliveries::Target { &by_target } else { &by_people };
            apportion_uncapped(usable.get(), weights, &mut parts, &mut scratch);
        }
        for (region, &doses) in regions.indices().zip(&parts).filter(|(_, doses)| **doses > 0) {
            let doses = Doses::new(doses);
            arrivals[region].push(Arrival { day, vaccine: delivery.vaccine, doses, expires });
        }
    }
    (arrivals, waste)
}

/// Each day's capacity by region: a region's own, or its part of the plan's, with what rounding withholds
/// remembered as credit.
fn share_capacity(plan: &Plan) -> IndexVec<RegionIdx, Vec<Doses>> {
    let mut capacity: IndexVec<RegionIdx, Vec<Doses>> = plan
        .regions()
        .iter()
        .map(|region| region.capacity.as_ref().map(|own| own.days(plan.start(), plan.n_days())).unwrap_or_default())
        .collect();
    let sharing: Vec<(RegionIdx, u128)> = plan
        .regions()
        .enumerated()
        .filter(|(_, region)| region.capacity.is_none())
        .map(|(idx, region)| {
            let count = match plan.sharing().capacity {
                SharingCapacity::People => people(region),
                SharingCapacity::Target => target(region),
            };
            // A region's weight does not count here.
            (idx, u128::from(count.get()))
        })
        .collect();
    let total: u128 = sharing.iter().map(|(_, weight)| weight).sum();
    if sharing.is_empty() {
        return capacity;
    }
    let mut credits = vec![0_i128; sharing.len()];
    for day in plan.capacity().days(plan.start(), plan.n_days()) {
        if total == 0 {
            for (region, _) in &sharing {
                capacity[*region].push(Doses::ZERO);
            }
            continue;
        }
        let mut left = day.get();
        for ((region, weight), credit) in sharing.iter().zip(&mut credits) {
            let (part, withheld) = div_mod(day.get(), *weight, total);
            capacity[*region].push(Doses::new(part));
            *credit += withheld.cast_signed();
            left -= part;
        }
        hand_out_by_credit(left, total.cast_signed(), &mut credits, |n| {
            if let Some(last) = capacity[sharing[n].0].last_mut() {
                *last += Doses::new(1);
            }
        });
    }
    capacity
}

/// Gives `left` units one by one to the largest credit, the earlier of equal ones, which falls by `total` each
/// time.
fn hand_out_by_credit(left: u64, total: i128, credits: &mut [i128], mut give: impl FnMut(usize)) {
    if left == 0 {
        return;
    }
    let mut heap: BinaryHeap<(i128, std::cmp::Reverse<usize>)> =
        credits.iter().enumerate().map(|(n, &credit)| (credit, std::cmp::Reverse(n))).collect();
    for _ in 0..left {
        let Some((credit, std::cmp::Reverse(n))) = heap.pop() else { return };
        give(n);
        credits[n] = credit - total;
        heap.push((credits[n], std::cmp::Reverse(n)));
    }
}

fn share_limits(plan: &Plan) -> IndexVec<GroupIdx, Option<IndexVec<RegionIdx, Doses>>> {
    let mut scratch = Scratch::default();
    let mut parts = Vec::new();
    plan.groups()
        .enumerated()
        .map(|(idx, group)| {
            let limit = group.daily_limit?;
            let targets: Vec<u128> =
                plan.regions().iter().map(|region| u128::from(region.groups[idx].target.get())).collect();
            apportion_uncapped(limit.get(), &targets, &mut parts, &mut scratch);
            Some(parts.iter().map(|&n| Doses::new(n)).collect())
        })
        .collect()
}
