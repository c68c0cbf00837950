//! Changed plans: what a plan would be with other capacity, deliveries, uptake, rules or tiers.
//!
//! The one way to another [`Plan`] besides [`validate`](super::validate), for questions that try many of them: it
//! costs a copy instead of a reading. Every method keeps every rule of the contract, whatever it is asked for:
//! counts and dates are cut to what a document may state, targets and tiers are worked out anew. So what takes a
//! plan still checks nothing, and a changed plan could have been written as a document, day by day.

use super::capacity::Calendar;
use super::policy::{Policy, Sharing};
use super::reader::MAX_COUNT;
use super::vaccines::MAX_DAYS;
use super::{Delivery, Given, Plan, Tier};
use crate::index::{GroupIdx, Idx, IndexVec, RegionIdx, TierIdx};
use crate::order::sorted_by_key;
use crate::units::{Date, Day, Doses, Share};

/// A date within those a document may state.
fn cut_date(date: Date) -> Date {
    let first = Date::from_ymd(1900, 1, 1).unwrap_or(date);
    let last = Date::from_ymd(2199, 12, 31).unwrap_or(date);
    date.clamp(first, last)
}

fn cut_count(doses: Doses) -> Doses {
    doses.min(Doses::new(MAX_COUNT))
}

impl Plan {
    /// This plan with other capacity: `of` is told whose it is (a region's own, or `None` for what the others
    /// share), the day and the doses that could be given, closures and extras counted, and says how many can be.
    ///
    /// ```
    /// use rollout_planner::{plan::validate, presets::Preset, units::{Day, Doses}};
    /// let plan = validate(&Preset::WorkedExample.draft()).unwrap();
    /// let doubled = plan.with_capacity(&|_, _, doses| doses + doses);
    /// assert_eq!(doubled.capacity().on(plan.date(Day::START)), Doses::new(40));
    /// ```
    #[must_use]
    pub fn with_capacity(&self, of: &dyn Fn(Option<RegionIdx>, Day, Doses) -> Doses) -> Self {
        let mut plan = self.clone();
        let daily = |calendar: &Calendar, owner: Option<RegionIdx>| {
            let days = calendar.days(self.start, self.n_days);
            let days = self.days().zip(days).map(|(day, doses)| cut_count(of(owner, day, doses))).collect();
            Calendar::by_day(self.start, days)
        };
        plan.capacity = daily(&self.capacity, None);
        for (region, changed) in self.regions.indices().zip(plan.regions.iter_mut()) {
            changed.capacity = changed.capacity.as_ref().map(|own| daily(own, Some(region)));
        }
        plan
    }

    /// Each delivery of the calendar by itself, in document order: a repeated line as so many lines.
    ///
    /// A plan with these deliveries has the same schedule, since deliveries are taken by date, then by order.
    #[must_use]
    pub fn single_deliveries(&self) -> Vec<Delivery> {
        let mut single = Vec::new();
        for delivery in &self.deliveries {
            for time in 0..delivery.times {
                let later = time * delivery.every;
                single.push(Delivery {
                    on: delivery.on.plus(later),
                    expires: delivery.expires.map(|expires| expires.plus(later)),
                    every: 1,
                    times: 1,
                    ..delivery.clone()
                });
            }
        }
        single
    }

    /// This plan with these deliveries. Those of a vaccine or for a region that the plan does not know are left out.
    #[must_use]
    pub fn with_deliveries(&self, deliveries: Vec<Delivery>) -> Self {
        let most = i32::try_from(MAX_DAYS).unwrap_or(i32::MAX);
        let known = |delivery: &Delivery| {
            let region = delivery.region.map_or(0, Idx::to_usize);
            delivery.vaccine.to_usize() < self.vaccines.len() && region < self.regions.len()
        };
        let cut = |delivery: Delivery| Delivery {
            on: cut_date(delivery.on),
            expires: delivery.expires.map(cut_date),
            doses: cut_count(delivery.doses),
            every: delivery.every.clamp(1, most),
            times: delivery.times.clamp(1, most),
            ..delivery
        };
        let deliveries = deliveries.into_iter().filter(known).map(cut).collect();
        Self { deliveries, ..self.clone() }
    }

    /// This plan with another uptake: `of` is told the group and its uptake.
    #[must_use]
    pub fn with_uptake(&self, of: &dyn Fn(GroupIdx, Share) -> Share) -> Self {
        let mut plan = self.clone();
        for (idx, group) in self.groups.indices().zip(plan.groups.iter_mut()) {
            group.uptake = of(idx, group.uptake);
        }
        let Self { groups, regions, .. } = &mut plan;
        for region in regions {
            for (part, group) in region.groups.iter_mut().zip(groups.iter()) {
                part.target = group.target(part.people, part.with_a_dose());
            }
        }
        plan
    }

    /// This plan by other rules.
    #[must_use]
    pub fn with_policy(&self, policy: Policy) -> Self {
        Self { policy, ..self.clone() }
    }

    /// This plan with its regions sharing by another rule.
    ///
    /// ```
    /// use rollout_planner::plan::{Sharing, SharingCapacity, SharingDeliveries, validate};
    /// use rollout_planner::presets::Preset;
    /// let plan = validate(&Preset::Heilongjiang.draft()).unwrap();
    /// let by_target = Sharing { deliveries: SharingDeliveries::Target, capacity: SharingCapacity::Target };
    /// assert_eq!(plan.with_sharing(by_target).sharing(), by_target);
    /// ```
    #[must_use]
    pub fn with_sharing(&self, sharing: Sharing) -> Self {
        Self { sharing, ..self.clone() }
    }

    /// This plan begun anew on a later day, with the same last day: `given` are the doses given up to then, `deliveries`
    /// what is in stock and what is to come. Days after the last count as the last. Doses that no course of the plan has
    /// are left out, as are people beyond those of a group; doses given later count on the new first day.
    #[must_use]
    pub fn resumed(
        &self,
        start: Date,
        given: &dyn Fn(RegionIdx, GroupIdx) -> Vec<Given>,
        deliveries: Vec<Delivery>,
    ) -> Self {
        let passed = start.days_since(self.start).clamp(0, self.n_days - 1);
        let start = self.start.plus(passed);
        let mut plan = Self { start, n_days: self.n_days - passed, ..self.with_deliveries(deliveries) };
        let Self { vaccines, groups, regions, .. } = &mut plan;
        for (region_idx, region) in self.regions.indices().zip(regions) {
            for ((group_idx, group), part) in groups.enumerated().zip(region.groups.iter_mut()) {
                let mut left = part.people;
                let mut cut = |given: Given| {
                    let vaccine = vaccines.get(given.vaccine)?;
                    let people = given.people.min(left);
                    left -= people;
                    let is_known = given.dose <= vaccine.last_dose() && !people.is_zero();
                    is_known.then(|| Given { people, on: cut_date(given.on).min(start), ..given })
                };
                part.given = given(region_idx, group_idx).into_iter().filter_map(&mut cut).collect();
                part.target = group.target(part.people, part.with_a_dose());
            }
        }
        plan
    }

    /// This plan with its groups in other tiers: `of` names the tier of each, at least 1.
    #[must_use]
    pub fn with_tiers(&self, of: &dyn Fn(GroupIdx) -> u64) -> Self {
        let mut plan = self.clone();
        for (idx, group) in self.groups.indices().zip(plan.groups.iter_mut()) {
            group.tier_number = of(idx).clamp(1, MAX_COUNT);
        }
        plan.tiers = tiers_of(&mut plan.groups);
        plan
    }
}

/// The tiers in use, each group told its own.
pub(super) fn tiers_of(groups: &mut IndexVec<GroupIdx, super::Group>) -> IndexVec<TierIdx, Tier> {
    let mut numbers = sorted_by_key(groups.iter().map(|group| group.tier_number).collect(), |number| *number);
    numbers.dedup();
    let mut tiers: IndexVec<TierIdx, Tier> =
        numbers.into_iter().map(|number| Tier { number, groups: Vec::new() }).collect();
    for (group_idx, group) in (0..).zip(groups.iter_mut()) {
        for tier_idx in tiers.indices() {
            if tiers[tier_idx].number == group.tier_number {
                group.tier = tier_idx;
                tiers[tier_idx].groups.push(Idx::from_usize(group_idx));
            }
        }
    }
    tiers
}
