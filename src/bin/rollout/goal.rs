//! `rollout goal`: how much does it take?

use rollout_planner::analysis::Scope;
use rollout_planner::analysis::goal::{Aim, Base, Goal, Lever, Stage, Who, seek};
use rollout_planner::i18n::Language;
use rollout_planner::i18n::answers::goal_texts;
use rollout_planner::index::{RegionIdx, VaccineIdx};
use rollout_planner::interchange::answers::curve_table;
use rollout_planner::plan::Plan;
use rollout_planner::units::Share;

use crate::arguments::{Arguments, needed, wrong};
use crate::output::{Format, format, print};
use crate::{Failure, read};

pub fn run(arguments: &Arguments) -> Result<String, Failure> {
    arguments.allow(&[
        "lever", "vaccine", "group", "tier", "everyone", "barrier", "share", "dose", "of", "region", "by", "format",
    ])?;
    let format = format(arguments)?.unwrap_or(Format::Text);
    let by = needed(arguments.date("by")?, "by")?;
    needed(arguments.text("lever")?, "lever")?;
    let (_, plan) = read(arguments.plan()?)?;
    let lever = lever(arguments, &plan)?;
    let base = if lever == Lever::Uptake { Base::People } else { Base::Target };
    let aim = aim(arguments, &plan, base)?;
    let goal = Goal { aim, scope: scope(arguments, &plan)?, by: plan.day_of(by) };
    if by < plan.start() {
        return wrong(format!("--by must not lie before the plan's first day, {}", plan.start()));
    }
    let answer = seek(&plan, lever, goal);
    if format != Format::Text {
        return Ok(print(&curve_table(&plan, &answer), format));
    }
    let texts = goal_texts(&plan, &answer, Language::En);
    Ok(texts.iter().map(|text| text.text(Language::En) + "\n").collect())
}

fn lever(arguments: &Arguments, plan: &Plan) -> Result<Lever, Failure> {
    let vaccine = match arguments.text("vaccine")? {
        None => None,
        Some(id) => match plan.vaccines().enumerated().find(|(_, vaccine)| vaccine.id == id) {
            Some((vaccine, _)) => Some(vaccine),
            None => return wrong(format!("no vaccine is called {id}")),
        },
    };
    let of_one = |of: fn(VaccineIdx) -> Lever| match (vaccine, plan.vaccines().len()) {
        (None, 1) => Ok(of(VaccineIdx::default())),
        (None, _) => needed(None, "vaccine"),
        (Some(vaccine), _) => Ok(of(vaccine)),
    };
    let of_all = |lever: Lever| match vaccine {
        Some(_) => wrong("this lever is not about a vaccine"),
        None => Ok(lever),
    };
    match arguments.text("lever")?.unwrap_or_default() {
        "capacity" => of_all(Lever::Capacity),
        "daily-doses" => of_all(Lever::DailyDoses),
        "deliveries" => Ok(Lever::Deliveries(vaccine)),
        "doses" => of_one(Lever::Doses),
        "earlier" => Ok(Lever::Earlier(vaccine)),
        "uptake" => of_all(Lever::Uptake),
        "gate" => of_all(Lever::Gate),
        other => wrong(format!("no lever is called {other}")),
    }
}

/// What is to be reached.
pub fn aim(arguments: &Arguments, plan: &Plan, usual_base: Base) -> Result<Aim, Failure> {
    let n_asked = ["group", "tier", "everyone", "barrier"].iter().filter(|name| arguments.has(name)).count();
    if n_asked != 1 {
        return wrong("one of --group, --tier, --everyone and --barrier is needed");
    }
    let share = arguments.share("share")?.unwrap_or(Share::ONE);
    let base = arguments.choice("of", |name| match name {
        "target" => Some(Base::Target),
        "people" => Some(Base::People),
        _ => None,
    })?;
    let stage = arguments.choice("dose", |name| match name {
        "first" => Some(Stage::Begun),
        "full" => Some(Stage::Complete),
        _ => None,
    })?;
    if arguments.has("barrier") {
        return match ["share", "of", "dose"].iter().find(|name| arguments.has(name)) {
            Some(name) => wrong(format!("--barrier takes no --{name}")),
            None => Ok(Aim::Barrier),
        };
    }
    let who = if let Some(id) = arguments.text("group")? {
        match plan.groups().enumerated().find(|(_, group)| group.id == id) {
            Some((group, _)) => Who::Group(group),
            None => return wrong(format!("no group is called {id}")),
        }
    } else if let Some(number) = arguments.number("tier")? {
        match plan.tiers().enumerated().find(|(_, tier)| tier.number == number) {
            Some((tier, _)) => Who::Tier(tier),
            None => return wrong(format!("no group is in tier {number}")),
        }
    } else {
        Who::Everyone
    };
    let (base, stage) = (base.unwrap_or(usual_base), stage.unwrap_or(Stage::Begun));
    Ok(Aim::Coverage { who, share, base, stage })
}

/// All regions, or the one that is named.
pub fn scope(arguments: &Arguments, plan: &Plan) -> Result<Scope, Failure> {
    let Some(id) = arguments.text("region")? else { return Ok(Scope::All) };
    let named = |(_, region): &(RegionIdx, &rollout_planner::plan::Region)| region.id == id;
    match plan.regions().enumerated().find(named) {
        Some((region, _)) => Ok(Scope::One(region)),
        None => wrong(format!("no region is called {id}")),
    }
}
