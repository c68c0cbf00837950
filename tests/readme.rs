//! The README's worked example is what the engine computes.
#![cfg(not(target_arch = "wasm32"))]

use rollout_planner::analysis::orders::{Order, orders};
use rollout_planner::analysis::regions::{Done, sharing_costs};
use rollout_planner::analysis::reserve_costs::reserve_costs;
use rollout_planner::analysis::{Hold, Journal, Scope};
use rollout_planner::engine::schedule;
use rollout_planner::i18n::Language;
use rollout_planner::i18n::answers::{RegionsText, RuleText};
use rollout_planner::i18n::format::{count, date};
use rollout_planner::interchange::document::read_plan;
use rollout_planner::units::DoseNumber;

const README: &str = include_str!("../README.md");

#[test]
fn the_table_of_the_worked_example_is_what_the_engine_computes() {
    let plan = read_plan(include_bytes!("../src/presets/worked_example.json")).expect("a good plan");
    let schedule = schedule(&plan);
    let days = schedule.regions().iter().flatten();
    let expected: Vec<String> = days
        .zip(Journal::new(&plan, &schedule, Scope::All).holds())
        .map(|(day, hold)| {
            let groups = plan.groups().indices().map(|group| {
                let given = |is_first: bool| {
                    let lines = day.served.iter().filter(|line| line.group == group);
                    let lines = lines.filter(|line| (line.dose == DoseNumber::FIRST) == is_first);
                    lines.map(|line| line.people.get()).sum::<u64>()
                };
                format!("{} + {}", given(true), given(false))
            });
            let stock: u64 = day.stock.iter().map(|stock| stock.stock.get()).sum();
            let hold = match hold {
                Hold::First(reason) => reason.spelling(),
                Hold::Interval => "interval",
                Hold::Nothing => "nothing",
            };
            let (_, _, of_month) = plan.date(day.day).ymd();
            let groups = groups.collect::<Vec<_>>().join(" | ");
            format!("| {of_month} | {} | {} | {groups} | {stock} | {hold} |", day.capacity, day.used)
        })
        .collect();
    let told: Vec<&str> = README.lines().skip_while(|line| !line.starts_with("| 1 |")).take(expected.len()).collect();
    assert_eq!(told, expected);
}

#[test]
fn every_command_prints_what_stands_below_it() {
    let mut n_commands = 0;
    for block in README.split("```console\n$ rollout ").skip(1) {
        let (command, rest) = block.split_once('\n').expect("a command and what it prints");
        let (expected, _) = rest.split_once("```").expect("the end of the block");
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_rollout"))
            .args(command.split_whitespace())
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("the program runs");
        assert_eq!(String::from_utf8_lossy(&output.stdout), expected, "{command}");
        n_commands += 1;
    }
    assert!(n_commands >= 7, "only {n_commands} commands were tried");
}

/// The rows of a table of the README, below its heading.
fn rows_below(heading: &str) -> Vec<&'static str> {
    let after = README.lines().skip_while(|line| !line.starts_with(heading)).skip(2);
    after.take_while(|line| line.starts_with('|')).collect()
}

#[test]
fn the_tables_of_rules_and_orders_are_what_the_engine_computes() {
    let plan = read_plan(include_bytes!("../src/presets/heilongjiang_2021.json")).expect("a good plan");
    let costs = reserve_costs(&plan, Scope::All);
    let told: Vec<String> = costs
        .iter()
        .map(|cost| {
            let rule = RuleText::Rule(cost.rule).text(Language::En);
            let begun = date(plan.date(cost.everyone.begun.expect("all begin")), Language::En);
            format!("| {rule} | {} | {} | {begun} |", count(cost.delayed), count(cost.late.person_days))
        })
        .collect();
    assert_eq!(rows_below("| reserve |"), told);

    let (elderly, _) = plan.groups().enumerated().find(|(_, group)| group.id == "elderly").expect("the group");
    let asked = [Order::AsPlanned, Order::ProRata, Order::First(vec![elderly]), Order::ByRisk];
    let told: Vec<String> = orders(&plan, &asked, Scope::All)
        .expect("every vaccine states its effectiveness")
        .iter()
        .map(|outcome| {
            let order = RuleText::order(&outcome.order, &plan, Language::En).text(Language::En);
            let gained = count(u64::try_from(outcome.gained).expect("no order here is worse"));
            format!("| {order} | {} | {gained} |", count(outcome.person_days))
        })
        .collect();
    assert_eq!(rows_below("| order |"), told);
}

#[test]
fn the_table_of_sharing_rules_is_what_the_engine_computes() {
    let plan = read_plan(include_bytes!("../src/presets/heilongjiang_2021.json")).expect("a good plan");
    let told: Vec<String> = sharing_costs(&plan)
        .iter()
        .map(|cost| {
            let rule = RegionsText::Rule(cost.sharing).text(Language::En);
            let days = |done| cost.spread(done).days().map_or("never".to_owned(), |days| days.to_string());
            let begun = cost.figures.everyone.begun.map(|day| date(plan.date(day), Language::En));
            let begun = begun.unwrap_or("never".to_owned());
            let left = count(cost.figures.everyone.unbegun.get());
            format!("| {rule} | {} | {} | {begun} | {left} |", days(Done::HighRiskBegun), days(Done::EveryoneBegun))
        })
        .collect();
    assert_eq!(rows_below("| sharing |"), told);
}
