//! `rollout simulate`: bands over many runs.

use rollout_planner::analysis::Scope;
use rollout_planner::analysis::goal::{Base, Goal, Who};
use rollout_planner::analysis::simulate::{
    Bands, DateBand, Input, Milestone, Run, Setup, Simulation, Swing, Triangle, Uncertainty, n_goals_met, swings,
};
use rollout_planner::i18n::Language::En;
use rollout_planner::i18n::answers::{AimText, Assumption, GoalText, SimulateText};
use rollout_planner::interchange::answers::{bands_table, dates_table, inputs_table};
use rollout_planner::plan::Plan;
use rollout_planner::units::{Day, People};

use crate::arguments::{Arguments, needed, wrong};
use crate::goal::{aim, scope};
use crate::output::{Format, columns, format, print};
use crate::{Failure, read};

/// Of each uncertainty by itself, at most so many runs.
const MOST_ALONE: u32 = 200;

#[derive(Clone, Copy)]
enum What {
    Bands,
    Dates,
    Inputs,
}

pub fn run(arguments: &Arguments) -> Result<String, Failure> {
    arguments.allow(&[
        "runs",
        "seed",
        "table",
        "format",
        "group",
        "tier",
        "everyone",
        "barrier",
        "share",
        "dose",
        "of",
        "region",
        "by",
        "vaccine-late",
        "delivery-late",
        "size",
        "cancelled",
        "uptake",
        "group-uptake",
        "capacity",
        "closures",
        "closure-days",
    ])?;
    let what = arguments.choice("table", |name| match name {
        "bands" => Some(What::Bands),
        "dates" => Some(What::Dates),
        "inputs" => Some(What::Inputs),
        _ => None,
    })?;
    let format = format(arguments)?.unwrap_or_else(Format::usual);
    let Ok(n_runs @ 1..=100_000_u32) = arguments.number("runs")?.unwrap_or(1000).try_into() else {
        return wrong("--runs must be from 1 to 100000");
    };
    let seed = arguments.number("seed")?.unwrap_or(1);
    let uncertainty = uncertainty(arguments)?;
    let (_, plan) = read(arguments.plan()?)?;
    let setup = Setup { uncertainty, seed, goal: goal(arguments, &plan)? };
    let everyone = Milestone::all(&plan).iter().position(|date| *date == Milestone::Begun(Who::Everyone));
    let date = |run: &Run| match setup.goal {
        Some(_) => run.goal,
        None => everyone.and_then(|n| run.dates[n]),
    };
    let inputs = || {
        let alone = |input: Input| Setup { uncertainty: uncertainty.only(input), ..setup };
        let runs = Input::ALL.map(|input| (input, runs(&plan, alone(input), n_runs.min(MOST_ALONE))));
        swings(&plan, &runs, &date)
    };
    let bands = || Bands::of(&plan, &runs(&plan, setup, n_runs));
    Ok(match (format, what) {
        (Format::Text, None) => {
            let runs = runs(&plan, setup, n_runs);
            story(&plan, &setup, &runs) + "\n" + &inputs_story(&plan, &inputs())
        }
        (_, None | Some(What::Bands)) => print(&bands_table(&plan, &bands()), format),
        (_, Some(What::Dates)) => print(&dates_table(&plan, &bands()), format),
        (_, Some(What::Inputs)) => print(&inputs_table(&plan, &inputs()), format),
    })
}

/// The goal whose chance is asked for, if one is.
fn goal(arguments: &Arguments, plan: &Plan) -> Result<Option<Goal>, Failure> {
    let Some(by) = arguments.date("by")? else {
        let of_goal = ["group", "tier", "everyone", "barrier", "share", "dose", "of", "region"];
        return match of_goal.into_iter().find(|name| arguments.has(name)) {
            Some(_) => needed(None, "by"),
            None => Ok(None),
        };
    };
    let (aim, scope) = (aim(arguments, plan, Base::Target)?, scope(arguments, plan)?);
    Ok(Some(Goal { aim, scope, by: plan.day_of(by) }))
}

fn uncertainty(arguments: &Arguments) -> Result<Uncertainty, Failure> {
    let usual = Uncertainty::USUAL;
    let triangle = |name: &str, usual: Triangle| Ok(arguments.triangle(name)?.unwrap_or(usual));
    let cancelled = arguments.number("cancelled")?.map_or(Ok(usual.cancelled), u32::try_from);
    let Ok(cancelled @ 0..=1000) = cancelled else { return wrong("--cancelled must be from 0 to 1000 per mille") };
    Ok(Uncertainty {
        vaccine_late: triangle("vaccine-late", usual.vaccine_late)?,
        delivery_late: triangle("delivery-late", usual.delivery_late)?,
        delivery_size: triangle("size", usual.delivery_size)?,
        cancelled,
        uptake: triangle("uptake", usual.uptake)?,
        group_uptake: triangle("group-uptake", usual.group_uptake)?,
        capacity: triangle("capacity", usual.capacity)?,
        closures: triangle("closures", usual.closures)?,
        closure_days: triangle("closure-days", usual.closure_days)?,
    })
}

/// The runs 0 to `n`, shared among as many workers as the machine has: the result is the same for any number.
fn runs(plan: &Plan, setup: Setup, n: u32) -> Vec<Run> {
    let n_workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let n_workers = u32::try_from(n_workers).unwrap_or(1).min(n).max(1);
    let range =
        |worker: u32| n / n_workers * worker..if worker + 1 == n_workers { n } else { n / n_workers * (worker + 1) };
    let all = |numbers: std::ops::Range<u32>| {
        let mut simulation = Simulation::new(plan, setup, numbers);
        while !simulation.advance(u32::MAX) {}
        simulation.into_runs()
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..n_workers).map(|worker| scope.spawn(move || all(range(worker)))).collect();
        // A worker that panics ends the program.
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

/// What the runs have in common, in words.
fn story(plan: &Plan, setup: &Setup, runs: &[Run]) -> String {
    let say = |text: SimulateText| text.text(En);
    let bands = Bands::of(plan, runs);
    let n_runs = bands.n_runs as u64;
    let day = |day: Option<Day>| say(SimulateText::Day(day.map(|day| plan.date(day))));
    let mut lines = vec![vec![
        say(SimulateText::DateHeading),
        say(SimulateText::Percentile(10)),
        say(SimulateText::Percentile(50)),
        say(SimulateText::Percentile(90)),
        say(SimulateText::ReachedHeading),
    ]];
    // Groups are in the table of dates; a tier without a target has no dates.
    let is_told = |date: &&DateBand| match date.milestone {
        Milestone::Most(who) | Milestone::Begun(who) | Milestone::Course(who) => {
            let target: People = who.groups(plan).into_iter().map(|group| Scope::All.target(plan, group)).sum();
            !matches!(who, Who::Group(_)) && !target.is_zero()
        }
        Milestone::Barrier => true,
    };
    for DateBand { milestone, band, n_reached } in bands.dates.iter().filter(is_told) {
        lines.push(vec![
            say(SimulateText::milestone(*milestone, plan, En)),
            day(band.p10),
            day(band.p50),
            day(band.p90),
            say(SimulateText::ShareOf(*n_reached as u64, n_runs)),
        ]);
    }
    let mut told = vec![say(SimulateText::Runs(n_runs, setup.seed))];
    if let Some(goal) = &setup.goal {
        told.push(GoalText::Asked(AimText::of(goal.aim, plan, En), plan.date(goal.by), None).text(En));
        told.push(say(SimulateText::GoalMet(n_goals_met(goal, runs) as u64, n_runs)));
    }
    told.push("What is assumed:".to_owned());
    told.extend(Assumption::told(&setup.uncertainty).into_iter().map(|text| format!("  {}", say(text))));
    told.push(say(SimulateText::NoForecast));
    told.iter().map(|line| line.clone() + "\n").collect::<String>() + "\n" + &columns(&lines)
}

/// What matters most, in words.
fn inputs_story(plan: &Plan, swings: &[Swing]) -> String {
    let say = |text: SimulateText| text.text(En);
    let day = |day: Option<Day>| say(SimulateText::Day(day.map(|day| plan.date(day))));
    let mut lines = vec![vec![
        say(SimulateText::InputHeading),
        say(SimulateText::Percentile(10)),
        say(SimulateText::Percentile(50)),
        say(SimulateText::Percentile(90)),
        say(SimulateText::SwingHeading),
    ]];
    for Swing { input, band, n_days } in swings {
        let days = say(SimulateText::Days(n_days.unsigned_abs().into()));
        lines.push(vec![say(SimulateText::Input(*input)), day(band.p10), day(band.p50), day(band.p90), days]);
    }
    columns(&lines)
}
