//! What each reserve rule costs and saves: a table over the rules.
//!
//! The plan is scheduled under each rule, all else alike. A reserve keeps doses back from people who have not begun, so
//! that those who have begun are not late. Its **cost** is counted in person-days: for each day, by how many fewer
//! people have begun than with no reserve. What it **saves** is people late for their next dose. Neither is weighed
//! against the other here.

use super::{Finish, Journal, Late, Scope, Summary};
use crate::engine;
use crate::index::GroupIdx;
use crate::plan::{Plan, Policy, Reserve, spelling};
use crate::units::{Doses, People};

/// What becomes of a plan under a reserve rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCost {
    /// The rule.
    pub rule: Reserve,
    /// Whether it is the plan's own.
    pub is_planned: bool,
    /// Person-days by which people begin later than with no reserve: over the days, the sum of how many fewer have
    /// begun at the day's end.
    pub delayed: u64,
    /// Person-days by which they begin sooner: on some days more may have begun, since doses that were kept come to use.
    pub sooner: u64,
    /// People with a first dose at each day's end.
    pub begun: Vec<People>,
    /// People late for a dose at each day's end.
    pub late_on: Vec<People>,
    /// People late for a dose.
    pub late: Late,
    /// The groups of the first tier.
    pub high_risk: Finish,
    /// All groups.
    pub everyone: Finish,
    /// Doses that expired.
    pub expired: Doses,
}

/// What each rule costs and saves, in the order none, on hand, planned.
///
/// ```
/// use rollout_planner::analysis::{Scope, reserve_costs::reserve_costs};
/// use rollout_planner::{plan::validate, presets::Preset};
/// let plan = validate(&Preset::WorkedExample.draft()).unwrap();
/// let [none, on_hand, _] = reserve_costs(&plan, Scope::All);
/// // Five people are a day late; with the whole course kept in stock nobody is.
/// assert_eq!((none.late.person_days, on_hand.late.person_days), (5, 0));
/// assert!(none.delayed == 0 && on_hand.delayed > 0);
/// ```
#[must_use]
pub fn reserve_costs(plan: &Plan, scope: Scope) -> [RuleCost; 3] {
    let free = rule_cost(plan, scope, Reserve::None, None);
    spelling::RESERVE.1.map(|rule| match rule {
        Reserve::None => free.clone(),
        rule => rule_cost(plan, scope, rule, Some(&free)),
    })
}

/// What a rule costs and saves, against no reserve; of no reserve itself nothing is needed.
#[must_use]
pub fn rule_cost(plan: &Plan, scope: Scope, rule: Reserve, free: Option<&RuleCost>) -> RuleCost {
    let everyone: Vec<GroupIdx> = plan.groups().indices().collect();
    let changed = plan.with_policy(Policy { reserve: rule, ..*plan.policy() });
    let journal = Journal::run(&changed, &engine::share(&changed), scope);
    let figures = Summary::new(&changed, &journal);
    let begun: Vec<People> = plan.days().map(|day| journal.sum(&everyone, day, |group| &group.begun)).collect();
    let days = || free.map_or(&begun, |free| &free.begun).iter().zip(&begun);
    RuleCost {
        rule,
        is_planned: rule == plan.policy().reserve,
        delayed: days().map(|(free, kept)| free.saturating_sub(*kept).get()).sum(),
        sooner: days().map(|(free, kept)| kept.saturating_sub(*free).get()).sum(),
        late_on: journal.days.iter().map(|day| day.late).collect(),
        late: figures.late,
        high_risk: figures.high_risk,
        everyone: figures.everyone,
        expired: journal.stock.iter().flatten().map(|day| day.expired).sum(),
        begun,
    }
}
