//! What the priority order buys: the plan's order against others, by the protection of those at risk.
//!
//! Each order is a plan like the plan's own but for the tiers of its groups; it is scheduled, and the **risk-weighted
//! person-days** of protection are summed: over all days of the plan and all groups, risk × people protected at the
//! day's end. A person of risk 1 who is protected with certainty for a day counts 1.
//!
//! What is assumed, and nothing else:
//!
//! * A person is protected with the effectiveness of the last dose whose `onset_days` have passed, until the plan's end
//!   (ENGINE.md, section 6). Nothing wanes.
//! * A group's risk is what the plan states, the same on every day and whoever else is protected: nobody is protected
//!   by the vaccination of others, and no wave comes or goes. So this measures who is protected for how long, weighted
//!   by what the planner put in; it does not count infections or deaths.
//! * Deliveries, capacity and every other rule are the plan's, also where they were chosen with its order in mind. An
//!   order that shares everything in proportion splits doses within its one tier by people still to begin.
//! * Days after the plan's last are not counted, so an order that is slower at the end loses nothing there.

use super::Scope;
use super::protection::Gains;
use crate::engine::{self, DayRecord, Recorder};
use crate::index::{GroupIdx, IndexVec};
use crate::order::sorted_by_key;
use crate::plan::{Plan, Policy, Tie};
use crate::units::{Day, MILLION};

/// A priority order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// The plan's own.
    AsPlanned,
    /// None: everyone is in one tier, and doses are split by people still to begin.
    ProRata,
    /// These groups (the elderly, say) before all others, which follow in the plan's order.
    First(Vec<GroupIdx>),
    /// Groups of greater risk before those of less.
    ByRisk,
    /// A tier for each group in plan order, 1 first. Groups beyond the list keep their own.
    Tiers(Vec<u64>),
}

impl Order {
    /// The plan in this order.
    #[must_use]
    pub fn apply(&self, plan: &Plan) -> Plan {
        match self {
            Self::AsPlanned => plan.clone(),
            Self::ProRata => plan.with_tiers(&|_| 1).with_policy(Policy { tie: Tie::Remaining, ..*plan.policy() }),
            Self::First(groups) => plan.with_tiers(&|group| {
                // Tier numbers have room above: at most MAX_COUNT, and those in use are few.
                if groups.contains(&group) { 1 } else { rank(plan, group) + 2 }
            }),
            Self::ByRisk => {
                let risk = |group: GroupIdx| plan.groups()[group].risk;
                let mut risks =
                    sorted_by_key(plan.groups().indices().map(risk).collect(), |risk| std::cmp::Reverse(*risk));
                risks.dedup();
                let place = |group| risks.iter().position(|of| *of == risk(group)).unwrap_or(0);
                plan.with_tiers(&|group| place(group) as u64 + 1)
            }
            Self::Tiers(tiers) => plan.with_tiers(&|group| {
                let stated = tiers.get(crate::index::Idx::to_usize(group));
                stated.copied().unwrap_or(plan.groups()[group].tier_number)
            }),
        }
    }
}

/// A group's tier among those in use, from 0.
fn rank(plan: &Plan, group: GroupIdx) -> u64 {
    crate::index::Idx::to_usize(plan.groups()[group].tier) as u64
}

/// What an order does for those at risk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderOutcome {
    /// The order.
    pub order: Order,
    /// Risk-weighted protection at each day's end, in parts per million of Σ risk × people, rounded down.
    pub ppm: Vec<u32>,
    /// Risk-weighted person-days of protection over the plan, rounded down.
    pub person_days: u64,
    /// How many more they are than in the plan's own order.
    pub gained: i64,
}

/// The outcomes of some orders, each against the plan's own. `None` if a vaccine states no effectiveness.
///
/// ```
/// use rollout_planner::analysis::{Scope, orders::{Order, orders}};
/// use rollout_planner::{plan::validate, presets::Preset};
/// let plan = validate(&Preset::WorkedExample.draft()).unwrap();
/// let found = orders(&plan, &[Order::AsPlanned, Order::ProRata], Scope::All).unwrap();
/// assert_eq!(found[0].gained, 0);
/// assert!(found[1].gained < 0, "no order protects those at risk later");
/// ```
#[must_use]
pub fn orders(plan: &Plan, orders: &[Order], scope: Scope) -> Option<Vec<OrderOutcome>> {
    let planned = order_outcome(plan, &Order::AsPlanned, scope, None)?;
    let outcome = |order: &Order| match order {
        Order::AsPlanned => Some(planned.clone()),
        order => order_outcome(plan, order, scope, Some(&planned)),
    };
    orders.iter().map(outcome).collect()
}

/// The outcome of an order against that of the plan's own, which itself needs none. `None` if a vaccine states no
/// effectiveness.
#[must_use]
pub fn order_outcome(plan: &Plan, order: &Order, scope: Scope, planned: Option<&OrderOutcome>) -> Option<OrderOutcome> {
    let whole: i128 = plan.groups().indices().map(|group| risk(plan, group) * people(plan, scope, group)).sum();
    let days = weighted_days(&order.apply(plan), scope)?;
    let ppm = |sum: &i128| u32::try_from(if whole == 0 { 0 } else { sum / whole }).unwrap_or(u32::MAX);
    let sum = person_days(&days);
    let gained = planned.map_or(0, |planned| sum - i128::from(planned.person_days));
    Some(OrderOutcome {
        order: order.clone(),
        ppm: days.iter().map(ppm).collect(),
        person_days: u64::try_from(sum).unwrap_or(u64::MAX),
        gained: i64::try_from(gained).unwrap_or(i64::MAX),
    })
}

fn risk(plan: &Plan, group: GroupIdx) -> i128 {
    plan.groups()[group].risk.millionths().into()
}

fn people(plan: &Plan, scope: Scope, group: GroupIdx) -> i128 {
    scope.people(plan, group).get().into()
}

/// Whole person-days of days in millionths of millionths.
fn person_days(days: &[i128]) -> i128 {
    days.iter().sum::<i128>() / i128::from(MILLION * MILLION)
}

/// Σ risk × protected at each day's end, in millionths of millionths of a person.
fn weighted_days(plan: &Plan, scope: Scope) -> Option<Vec<i128>> {
    let gains = Gains::new(plan)?;
    let mut protected =
        Protected { gains, scope, by_group: IndexVec::filled(vec![0; plan.days().len()], plan.groups().len()) };
    for region in scope.regions(plan) {
        for (group, part) in plan.regions()[region].groups.enumerated() {
            let days = &mut protected.by_group[group];
            for given in &part.given {
                gains.add_before(days, given.vaccine, given.dose, given.people);
                gains.add(days, given.vaccine, given.dose, plan.day_of(given.on), given.people);
            }
        }
    }
    engine::run(plan, &engine::share(plan), &mut protected);
    let on_day = |day: Day| {
        let of_group = |(group, days): (GroupIdx, &Vec<i128>)| risk(plan, group) * days[day.slot()];
        protected.by_group.enumerated().map(of_group).sum::<i128>()
    };
    let sums = plan.days().scan(0, |sum, day| {
        *sum += on_day(day);
        Some(*sum)
    });
    Some(sums.collect())
}

/// Listens for what each day's doses add to the protection of each group, in millionths of a person.
struct Protected<'p> {
    gains: Gains<'p>,
    scope: Scope,
    by_group: IndexVec<GroupIdx, Vec<i128>>,
}

impl Recorder for Protected<'_> {
    fn record(&mut self, record: &DayRecord<'_>) {
        if !self.scope.has(record.region) {
            return;
        }
        for served in record.served {
            let days = &mut self.by_group[served.group];
            self.gains.add(days, served.vaccine, served.dose, record.day, served.people);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Protection;
    use crate::plan::validate;
    use crate::presets::Preset;

    #[test]
    fn the_days_of_the_planned_order_are_those_of_the_protection() {
        for preset in [Preset::WorkedExample, Preset::Heilongjiang] {
            let plan = validate(&preset.draft()).unwrap();
            let protection = Protection::of(&plan, &engine::schedule(&plan)).unwrap();
            let expected: Vec<u32> = protection.risk_weighted_ppm().map(|ppm| u32::try_from(ppm).unwrap()).collect();
            let found = orders(&plan, &[Order::AsPlanned], Scope::All).unwrap();
            assert_eq!((&found[0].ppm, found[0].gained), (&expected, 0));
        }
    }

    #[test]
    fn an_order_moves_groups_and_nothing_else() {
        let plan = validate(&Preset::WorkedExample.draft()).unwrap();
        let groups: Vec<GroupIdx> = plan.groups().indices().collect();
        let tiers = |order: Order| {
            let plan = order.apply(&plan);
            plan.groups().iter().map(|group| group.tier_number).collect::<Vec<u64>>()
        };
        assert_eq!(tiers(Order::ProRata), [1, 1, 1]);
        // Nurses (risk 3) and drivers (2) are tier 1, residents (1) tier 2.
        assert_eq!(tiers(Order::ByRisk), [1, 2, 3]);
        assert_eq!(tiers(Order::First(vec![groups[2]])), [2, 2, 1]);
        assert_eq!(tiers(Order::Tiers(vec![2, 1])), [2, 1, 2]);
        assert_eq!(Order::Tiers(vec![1, 1, 2]).apply(&plan), plan);
    }
}
