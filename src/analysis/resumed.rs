//! The document of a plan from today on, made of the old one: names, notes, rules and calendars stay as they are.

use crate::index::VaccineIdx;
use crate::plan::{Delivery, Given, Plan, PlanDraft, Pointer, Value};
use crate::units::Date;

/// The document of a plan that was [checked](super::check::check): of `plan`, whose document is `draft`, it is the
/// `resumed` one. Deliveries to come keep their lines; what is in stock stands before them.
///
/// ```
/// use rollout_planner::analysis::{check::check, resumed::resumed_draft};
/// use rollout_planner::{plan::validate, presets::Preset};
/// let draft = Preset::WorkedExample.draft();
/// let plan = validate(&draft).unwrap();
/// let found = check(&plan, &[], plan.start().plus(5));
/// let resumed = validate(&resumed_draft(&draft, &plan, &found.plan)).unwrap();
/// assert_eq!((resumed.start(), resumed.n_days()), (found.plan.start(), found.plan.n_days()));
/// ```
#[must_use]
pub fn resumed_draft(draft: &PlanDraft, plan: &Plan, resumed: &Plan) -> PlanDraft {
    let root = Pointer::root();
    let days = u64::try_from(resumed.n_days()).unwrap_or(1);
    let mut changed = draft
        .with(&root.clone().field("start"), Value::text(&resumed.start().to_string()))
        .with(&root.clone().field("days"), Value::whole(days))
        .with(&root.clone().field("deliveries"), Value::list(deliveries(draft, plan, resumed)));
    for (n, region) in resumed.regions().iter().enumerate() {
        for (group_n, part) in region.groups.iter().enumerate() {
            let group = plan.groups().iter().nth(group_n).map_or("", |group| &group.id);
            let place = if plan.states_regions() {
                root.clone().field("regions").item(n).field("groups").field(group)
            } else {
                root.clone().field("groups").item(group_n)
            };
            let at = place.clone().field("given");
            let given: Vec<Value> = part.given.iter().map(|given| given_value(plan, given)).collect();
            if changed.get(&place).is_some() && (!given.is_empty() || changed.get(&at).is_some()) {
                changed = changed.with(&at, Value::list(given));
            }
        }
    }
    changed
}

fn vaccine_id(plan: &Plan, vaccine: VaccineIdx) -> Value {
    Value::text(&plan.vaccines()[vaccine].id)
}

fn given_value(plan: &Plan, given: &Given) -> Value {
    Value::map(vec![
        ("vaccine", vaccine_id(plan, given.vaccine)),
        ("dose", Value::whole(given.dose.get().into())),
        ("people", Value::whole(given.people.get())),
        ("on", Value::text(&given.on.to_string())),
    ])
}

fn deliveries(draft: &PlanDraft, plan: &Plan, resumed: &Plan) -> Vec<Value> {
    let today = resumed.start();
    let items = draft.root().field("deliveries").map_or(&[][..], Value::items);
    if today == plan.start() {
        return items.to_vec();
    }
    let in_stock = resumed.deliveries().iter().filter(|line| line.on < today);
    let to_come = items.iter().zip(plan.deliveries()).filter_map(|(item, line)| rest_of(item, line, today));
    in_stock.map(|line| stock_value(plan, line)).chain(to_come).collect()
}

fn stock_value(plan: &Plan, line: &Delivery) -> Value {
    let on = |date: Date| Value::text(&date.to_string());
    let mut fields = vec![
        ("on", on(line.on)),
        ("vaccine", vaccine_id(plan, line.vaccine)),
        ("doses", Value::whole(line.doses.get())),
    ];
    fields.extend(line.expires.map(|expires| ("expires", on(expires))));
    fields.extend(line.region.map(|region| ("region", Value::text(&plan.regions()[region].id))));
    Value::map(fields)
}

/// What of a delivery line is still to come.
fn rest_of(item: &Value, line: &Delivery, today: Date) -> Option<Value> {
    let n_past = (0..line.times).take_while(|n| line.on.plus(n * line.every) < today).count();
    let n_past = i32::try_from(n_past).unwrap_or(i32::MAX);
    if n_past == 0 {
        return Some(item.clone());
    }
    let left = line.times.checked_sub(n_past).filter(|left| *left > 0)?;
    let later = n_past * line.every;
    let date = |on: Date| Value::text(&on.plus(later).to_string());
    let root = Pointer::root();
    let mut rest = PlanDraft::new(item.clone())
        .with(&root.clone().field("on"), date(line.on))
        .with(&root.clone().field("repeat").field("times"), Value::whole(u64::try_from(left).unwrap_or(1)));
    if let Some(expires) = line.expires {
        rest = rest.with(&root.field("expires"), date(expires));
    }
    Some(rest.root().clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::check::{Actual, check};
    use crate::analysis::{Journal, Scope};
    use crate::engine;
    use crate::plan::validate;
    use crate::presets::Preset;
    use crate::units::{Day, DoseNumber, People};

    #[test]
    fn the_document_is_the_plan_from_today_on() {
        for preset in [Preset::WorkedExample, Preset::Heilongjiang, Preset::Jcvi, Preset::Acip] {
            let draft = preset.draft();
            let plan = validate(&draft).unwrap();
            for passed in [0, 1, 12, 60] {
                let today = plan.date(Day::new(passed.min(plan.n_days() - 1)));
                let group = plan.groups().indices().next().unwrap();
                let vaccine = plan.groups()[group].vaccines[0];
                let actual = |region| Actual {
                    region,
                    group,
                    vaccine,
                    dose: DoseNumber::FIRST,
                    people: People::new(7),
                    on: today.plus(-1),
                };
                let actuals: Vec<Actual> = plan.regions().indices().map(actual).collect();
                let found = check(&plan, &actuals, today);
                let resumed = resumed_draft(&draft, &plan, &found.plan);
                let resumed = validate(&resumed).unwrap_or_else(|problems| panic!("{}: {problems:?}", preset.id()));
                let journal = |plan: &Plan| Journal::run(plan, &engine::share(plan), Scope::All);
                assert!(journal(&resumed) == journal(&found.plan), "{} {passed}", preset.id());
            }
        }
    }
}
