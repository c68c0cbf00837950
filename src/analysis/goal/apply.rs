//! A lever's value as a change of the plan's document, so that what was found can be put into the plan.

use super::lever::{Lever, add_points, per_mille};
use crate::index::{Idx, VaccineIdx};
use crate::plan::{Calendar, Delivery, Op, Plan, PlanDraft, Pointer, Value};
use crate::units::{Date, Doses};

/// What is to be done to the document of a plan so that it is the plan with the lever at a value: the same schedule
/// as that of [`Lever::pull`].
///
/// ```
/// use rollout_planner::analysis::goal::{Lever, lever_ops};
/// use rollout_planner::{plan::validate, presets::Preset};
/// let draft = Preset::WorkedExample.draft();
/// let plan = validate(&draft).unwrap();
/// assert!(lever_ops(&draft, &plan, Lever::Capacity, 1100).len() >= 7, "each day of the week");
/// ```
#[must_use]
pub fn lever_ops(draft: &PlanDraft, plan: &Plan, lever: Lever, value: i64) -> Vec<Op> {
    let range = lever.range(plan);
    let value = value.clamp(*range.start(), *range.end());
    let size = value.unsigned_abs();
    let root = Pointer::root();
    match lever {
        Lever::Capacity => {
            let of = |doses: Doses| per_mille(doses, size);
            let own = plan.regions().iter().enumerate().filter_map(|(n, region)| Some((n, region.capacity.as_ref()?)));
            let own = own.flat_map(|(n, calendar)| {
                calendar_ops(draft, &root.clone().field("regions").item(n).field("capacity"), calendar, &of)
            });
            calendar_ops(draft, &root.clone().field("capacity"), plan.capacity(), &of).into_iter().chain(own).collect()
        }
        Lever::DailyDoses => {
            let of = |doses: Doses| if doses.is_zero() { doses } else { doses + Doses::new(size) };
            calendar_ops(draft, &root.field("capacity"), plan.capacity(), &of)
        }
        Lever::Deliveries(of) => {
            let lines = plan.deliveries().iter().enumerate().filter(|(_, line)| is_of(line, of));
            let doses = |(n, line): (usize, &Delivery)| {
                Op::Put(root.clone().field("deliveries").item(n).field("doses"), whole(per_mille(line.doses, size)))
            };
            lines.map(doses).collect()
        }
        Lever::Doses(vaccine) => {
            let delivery = Value::map(vec![
                ("on", Value::text(&plan.start().to_string())),
                ("vaccine", Value::text(&plan.vaccines()[vaccine].id)),
                ("doses", Value::whole(size)),
            ]);
            vec![Op::Insert(root.field("deliveries"), usize::MAX, delivery)]
        }
        Lever::Earlier(of) => {
            let days = i32::try_from(value).unwrap_or(i32::MAX);
            let list = root.field("deliveries");
            let items = draft.get(&list).map_or(&[][..], Value::items).iter();
            let moved = items.zip(plan.deliveries()).flat_map(|(item, line)| {
                if is_of(line, of) { earlier(item, line, days, plan.start()) } else { vec![item.clone()] }
            });
            vec![Op::Put(list.clone(), Value::list(moved.collect()))]
        }
        Lever::Uptake => {
            let uptake = |(n, group): (usize, &crate::plan::Group)| {
                let share = add_points(group.uptake, value);
                Op::Put(root.clone().field("groups").item(n).field("uptake"), Value::millionths(share.ppm().into()))
            };
            plan.groups().iter().enumerate().map(uptake).collect()
        }
        Lever::Gate => {
            let at = root.field("policy");
            let gate = at.clone().field("open_next_at");
            let open = Value::millionths(size * 1000);
            match draft.get(&at) {
                Some(Value::Map(_)) => vec![Op::Put(gate, open)],
                _ => vec![Op::Put(at, Value::map(vec![("open_next_at", open)]))],
            }
        }
    }
}

fn whole(doses: Doses) -> Value {
    Value::whole(doses.get())
}

fn is_of(line: &Delivery, of: Option<VaccineIdx>) -> bool {
    of.is_none_or(|of| of.to_usize() == line.vaccine.to_usize())
}

/// Every number of a calendar changed. Extra doses are those by which the day's sum changes.
fn calendar_ops(draft: &PlanDraft, at: &Pointer, calendar: &Calendar, of: &dyn Fn(Doses) -> Doses) -> Vec<Op> {
    let items = |at: &Pointer| draft.get(at).map_or(&[][..], Value::items);
    let week = |at: Pointer| {
        let days = items(&at).iter().enumerate();
        let day = move |(n, doses): (usize, &Value)| {
            let doses = doses.as_whole().map(Doses::new)?;
            Some(Op::Put(at.clone().item(n), whole(of(doses))))
        };
        days.filter_map(day).collect::<Vec<Op>>()
    };
    let changes = at.clone().field("changes");
    let n_changes = items(&changes).len();
    let weeks = (0..n_changes).map(|n| changes.clone().item(n).field("weekly"));
    let mut ops: Vec<Op> = std::iter::once(at.clone().field("weekly")).chain(weeks).flat_map(week).collect();
    let extra = at.clone().field("extra");
    let entries: Vec<Option<(Date, Doses)>> = items(&extra)
        .iter()
        .map(|entry| {
            let on = entry.field("on").and_then(Value::as_text).and_then(Date::parse_iso)?;
            Some((on, Doses::new(entry.field("doses")?.as_whole()?)))
        })
        .collect();
    for (n, entry) in entries.iter().enumerate() {
        let Some((on, doses)) = *entry else { continue };
        let same = |entries: &[Option<(Date, Doses)>]| {
            entries.iter().flatten().filter(|(day, _)| *day == on).map(|(_, doses)| *doses).sum::<Doses>()
        };
        let before = calendar.on(on).saturating_sub(same(&entries)) + same(&entries[..n]);
        let more = of(before + doses).saturating_sub(of(before));
        ops.push(Op::Put(extra.clone().item(n).field("doses"), whole(more)));
    }
    ops
}

/// A delivery so many days earlier, but not before the first day; a repeated one in single lines where some of them
/// would be.
fn earlier(item: &Value, line: &Delivery, days: i32, start: Date) -> Vec<Value> {
    let put = |item: Value, name: &str, on: Date| {
        PlanDraft::new(item).with(&Pointer::root().field(name), Value::text(&on.to_string())).root().clone()
    };
    let moved = |on: Date| on.plus(-days).max(start.min(on));
    if line.times == 1 || line.on.plus(-days) >= start {
        return vec![put(item.clone(), "on", moved(line.on))];
    }
    let single = PlanDraft::new(item.clone()).without(&Pointer::root().field("repeat")).root().clone();
    let time = |n: i32| {
        let later = n * line.every;
        let one = put(single.clone(), "on", moved(line.on.plus(later)));
        line.expires.map_or_else(|| one.clone(), |expires| put(one.clone(), "expires", expires.plus(later)))
    };
    (0..line.times).map(time).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Journal, Scope};
    use crate::engine;
    use crate::plan::{Change, Deed, DeedKind, validate};
    use crate::presets::Preset;

    #[test]
    fn a_plan_with_the_value_put_in_has_the_schedule_of_the_lever() {
        for preset in [Preset::WorkedExample, Preset::Heilongjiang, Preset::Jcvi] {
            let draft = preset.draft();
            let plan = validate(&draft).unwrap();
            let first = plan.vaccines().indices().next();
            let mut levers = vec![Lever::Capacity, Lever::DailyDoses, Lever::Uptake, Lever::Gate];
            levers.extend([Lever::Deliveries(None), Lever::Earlier(None), Lever::Earlier(first)]);
            levers.extend(first.map(Lever::Doses));
            for lever in levers {
                let value = match lever {
                    Lever::Capacity | Lever::Deliveries(_) => 1137,
                    Lever::DailyDoses | Lever::Doses(_) => 4321,
                    Lever::Earlier(_) => 23,
                    Lever::Uptake => -37,
                    Lever::Gate => 650,
                };
                let deed = Deed { kind: DeedKind::Answered, at: Pointer::root() };
                let changed = Change { deed, ops: lever_ops(&draft, &plan, lever, value) }.applied_to(&draft);
                let changed = validate(&changed).unwrap_or_else(|problems| panic!("{lever:?}: {problems:?}"));
                let journal = |plan: &Plan| Journal::run(plan, &engine::share(plan), Scope::All);
                assert!(journal(&changed) == journal(&lever.pull(&plan, value)), "{} {lever:?}", preset.id());
            }
        }
    }
}
