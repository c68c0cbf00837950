//! `rollout orders` and `rollout reserve`: what the priority order buys, and what each reserve rule costs.

use rollout_planner::analysis::orders::{Order, orders};
use rollout_planner::analysis::reserve_costs::reserve_costs;
use rollout_planner::index::GroupIdx;
use rollout_planner::interchange::answers::{orders_table, reserve_table};

use crate::arguments::{Arguments, wrong};
use crate::goal::scope;
use crate::output::{Format, format, print};
use crate::{Failure, read};

pub fn reserve(arguments: &Arguments) -> Result<String, Failure> {
    arguments.allow(&["region", "format"])?;
    let format = format(arguments)?.unwrap_or_else(Format::usual);
    let (_, plan) = read(arguments.plan()?)?;
    let scope = scope(arguments, &plan)?;
    Ok(print(&reserve_table(&plan, &reserve_costs(&plan, scope)), format))
}

pub fn run(arguments: &Arguments) -> Result<String, Failure> {
    arguments.allow(&["first", "region", "format"])?;
    let format = format(arguments)?.unwrap_or_else(Format::usual);
    let (_, plan) = read(arguments.plan()?)?;
    let scope = scope(arguments, &plan)?;
    let mut asked = vec![Order::AsPlanned, Order::ProRata];
    if let Some(ids) = arguments.text("first")? {
        let group = |id: &str| match plan.groups().enumerated().find(|(_, group)| group.id == id) {
            Some((group, _)) => Ok(group),
            None => wrong(format!("no group is called {id}")),
        };
        asked.push(Order::First(ids.split(',').map(group).collect::<Result<Vec<GroupIdx>, Failure>>()?));
    }
    asked.push(Order::ByRisk);
    match orders(&plan, &asked, scope) {
        Some(found) => Ok(print(&orders_table(&plan, &found), format)),
        None => wrong("a vaccine of the plan states no effectiveness"),
    }
}
