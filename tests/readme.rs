//! The README's worked example is what the engine computes.
#![cfg(not(target_arch = "wasm32"))]

use rollout_planner::analysis::{Hold, Journal, Scope};
use rollout_planner::engine::schedule;
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
