//! A plan as it turns out in one run.

use super::Uncertainty;
use super::draw::{Kind, Luck};
use crate::analysis::goal::{add_points, per_mille};
use crate::index::GroupIdx;
use crate::plan::{Delivery, Plan};
use crate::units::{Doses, Share};

/// The plan as it turns out in a run: a plan like any other.
#[must_use]
pub fn perturbed(plan: &Plan, uncertainty: &Uncertainty, seed: u64, run: u32) -> Plan {
    let luck = Luck { seed, run };
    let changed = capacity_lost(plan, uncertainty, luck);
    let changed = deliveries_missed(changed, uncertainty, luck);
    uptake_missed(changed, uncertainty, luck)
}

fn capacity_lost(plan: &Plan, uncertainty: &Uncertainty, luck: Luck) -> Plan {
    let share = luck.value(uncertainty.capacity, Kind::Capacity, &[], 0).max(0).unsigned_abs();
    let n_closures = luck.value(uncertainty.closures, Kind::Closures, &[], 0).max(0).unsigned_abs();
    if share == 1000 && n_closures == 0 {
        return plan.clone();
    }
    let mut is_closed = vec![false; plan.days().len()];
    for closure in 0..u64::from(n_closures) {
        let place = luck.place(Kind::ClosureStart, &[], closure);
        let first = (u128::from(place) * is_closed.len() as u128) >> 64;
        let n_days = luck.value(uncertainty.closure_days, Kind::ClosureDays, &[], closure).max(0);
        let first = usize::try_from(first).unwrap_or(0);
        let days = is_closed.iter_mut().skip(first);
        days.take(usize::try_from(n_days).unwrap_or(0)).for_each(|day| *day = true);
    }
    plan.with_capacity(&|_, day, doses| {
        if is_closed[day.slot()] { Doses::ZERO } else { per_mille(doses, share.into()) }
    })
}

fn deliveries_missed(plan: Plan, uncertainty: &Uncertainty, luck: Luck) -> Plan {
    let Uncertainty { vaccine_late, delivery_late, delivery_size, cancelled, .. } = *uncertainty;
    let is_planned = |n| move |triangle: super::Triangle| triangle == super::Triangle::always(n);
    if cancelled == 0 && [vaccine_late, delivery_late].into_iter().all(is_planned(0)) && is_planned(1000)(delivery_size)
    {
        return plan;
    }
    let late: Vec<i32> =
        plan.vaccines().iter().map(|vaccine| luck.value(vaccine_late, Kind::VaccineLate, &[&vaccine.id], 0)).collect();
    // Deliveries of one vaccine for one region on one day are told apart by their order.
    let mut seen: Vec<Delivery> = Vec::new();
    let turns_out = |delivery: Delivery| {
        if delivery.on <= plan.start() {
            return Some(delivery);
        }
        let same = |other: &&Delivery| {
            (other.vaccine, other.region, other.on) == (delivery.vaccine, delivery.region, delivery.on)
        };
        let n = seen.iter().filter(same).count() as u64;
        seen.push(delivery.clone());
        let on = delivery.on.to_string();
        let region = delivery.region.map_or("", |region| &plan.regions()[region].id);
        let name = [plan.vaccines()[delivery.vaccine].id.as_str(), region, &on];
        let chance = (u128::from(luck.place(Kind::Cancelled, &name, n)) * 1000) >> 64;
        if chance < u128::from(cancelled) {
            return None;
        }
        let days = late[crate::index::Idx::to_usize(delivery.vaccine)].saturating_add(luck.value(
            delivery_late,
            Kind::DeliveryLate,
            &name,
            n,
        ));
        let size = luck.value(delivery_size, Kind::DeliverySize, &name, n).max(0).unsigned_abs();
        let doses = per_mille(delivery.doses, size.into());
        Some(Delivery { on: delivery.on.plus(days), doses, ..delivery })
    };
    let deliveries = plan.single_deliveries().into_iter().filter_map(turns_out).collect();
    plan.with_deliveries(deliveries)
}

fn uptake_missed(plan: Plan, uncertainty: &Uncertainty, luck: Luck) -> Plan {
    let all = luck.value(uncertainty.uptake, Kind::Uptake, &[], 0);
    if all == 0 && uncertainty.group_uptake == super::Triangle::always(0) {
        return plan;
    }
    plan.with_uptake(&|group: GroupIdx, uptake: Share| {
        let own = luck.value(uncertainty.group_uptake, Kind::GroupUptake, &[&plan.groups()[group].id], 0);
        add_points(uptake, i64::from(all) + i64::from(own))
    })
}
