//! Questions that are answered plan by plan: scenarios, reserve rules, orders.

use std::ops::Deref;

use super::{Asked, Found, PlansFound};
use crate::analysis::compare::{Compared, figure_rows, group_rows};
use crate::analysis::goal::Who;
use crate::analysis::orders::{Order, OrderOutcome, order_outcome};
use crate::analysis::reserve_costs::{RuleCost, rule_cost};
use crate::analysis::{Journal, Scope};
use crate::engine;
use crate::plan::{Plan, spelling};
use crate::units::MILLION;

/// What is there so far. Each step schedules one plan.
#[derive(Debug, Default)]
pub(super) struct Parts {
    plans: Vec<(Compared, Vec<u32>)>,
    rules: Vec<RuleCost>,
    planned: Option<OrderOutcome>,
    orders: Vec<OrderOutcome>,
    /// A vaccine states no effectiveness.
    is_unknown: bool,
}

impl Parts {
    /// How many steps there are.
    pub fn n_steps<P>(plans: &[P], asked: &Asked) -> usize {
        match asked {
            Asked::Plans => plans.len(),
            Asked::Reserve(_) => spelling::RESERVE.1.len(),
            Asked::Orders(orders, _) => orders.len() + 1,
            Asked::Goal(..) | Asked::Chance(..) | Asked::Barrier(_) | Asked::Check(..) => 0,
        }
    }

    /// How many are done.
    pub fn n_done(&self) -> usize {
        self.plans.len() + self.rules.len() + self.orders.len() + usize::from(self.planned.is_some())
    }

    /// Takes the next step; true when all are done.
    pub fn advance<P: Deref<Target = Plan>>(&mut self, plans: &[P], asked: &Asked) -> bool {
        let Some(plan) = plans.first() else { return true };
        match asked {
            Asked::Plans => self.plans.extend(plans.get(self.plans.len()).map(|plan| compared(plan))),
            Asked::Reserve(scope) => {
                let rule = spelling::RESERVE.1.get(self.rules.len());
                let cost = rule.map(|rule| rule_cost(plan, *scope, *rule, self.rules.first()));
                self.rules.extend(cost);
            }
            Asked::Orders(orders, scope) => {
                let outcome = match (&self.planned, orders.get(self.orders.len())) {
                    (None, _) => {
                        self.planned = order_outcome(plan, &Order::AsPlanned, *scope, None);
                        self.is_unknown = self.planned.is_none();
                        return self.is_unknown;
                    }
                    (Some(planned), Some(Order::AsPlanned)) => Some(planned.clone()),
                    (planned, Some(order)) => order_outcome(plan, order, *scope, planned.as_ref()),
                    (Some(_), None) => None,
                };
                self.orders.extend(outcome);
            }
            Asked::Goal(..) | Asked::Chance(..) | Asked::Barrier(_) | Asked::Check(..) => {}
        }
        self.n_done() >= Self::n_steps(plans, asked)
    }

    /// The answer, of what is there so far.
    pub fn found(&self, asked: &Asked) -> Found {
        match asked {
            Asked::Reserve(_) => Found::Reserve(self.rules.clone()),
            Asked::Orders(..) => Found::Orders((!self.is_unknown).then(|| self.orders.clone())),
            Asked::Plans | Asked::Goal(..) | Asked::Chance(..) | Asked::Barrier(_) | Asked::Check(..) => {
                let (plans, begun_ppm): (Vec<Compared>, Vec<Vec<u32>>) = self.plans.iter().cloned().unzip();
                Found::Plans(PlansFound { figures: figure_rows(&plans), groups: group_rows(&plans), begun_ppm })
            }
        }
    }
}

/// What is compared of a plan, and the share of its people who have begun by day.
fn compared(plan: &Plan) -> (Compared, Vec<u32>) {
    let journal = Journal::run(plan, &engine::share(plan), Scope::All);
    let groups = Who::Everyone.groups(plan);
    let people = u128::from(plan.people().get());
    let ppm = |begun: u64| u32::try_from((u128::from(begun) * u128::from(MILLION)).checked_div(people).unwrap_or(0));
    let on = |day| ppm(journal.sum(&groups, day, |group| &group.begun).get()).unwrap_or(u32::MAX);
    let begun = plan.days().map(on).collect();
    (Compared::new(plan, &journal), begun)
}
