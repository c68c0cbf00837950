//! `rollout check`: where the rollout is against the plan, and the plan from today on.

use rollout_planner::analysis::check::check;
use rollout_planner::analysis::resumed::resumed_draft;
use rollout_planner::i18n::Language::En;
use rollout_planner::i18n::answers::{PageText, RuleText};
use rollout_planner::index::VaccineIdx;
use rollout_planner::interchange::answers::check_table;
use rollout_planner::interchange::document::write_draft;
use rollout_planner::interchange::paste::{GivenUsual, read_given};

use crate::arguments::{Arguments, needed, wrong};
use crate::output::{Format, format, print};
use crate::{Failure, read, read_bytes};

#[derive(Clone, Copy)]
enum What {
    Groups,
    Plan,
}

pub fn run(arguments: &Arguments) -> Result<String, Failure> {
    arguments.allow(&["given", "today", "vaccine", "table", "format"])?;
    let what = arguments.choice("table", |name| match name {
        "groups" => Some(What::Groups),
        "plan" => Some(What::Plan),
        _ => None,
    })?;
    let format = format(arguments)?.unwrap_or_else(Format::usual);
    let today = needed(arguments.date("today")?, "today")?;
    let given = needed(arguments.text("given")?, "given")?;
    let (draft, plan) = read(arguments.plan()?)?;
    let vaccine = match arguments.text("vaccine")? {
        None => VaccineIdx::default(),
        Some(id) => match plan.vaccines().enumerated().find(|(_, vaccine)| vaccine.id == id) {
            Some((vaccine, _)) => vaccine,
            None => return wrong(format!("no vaccine is called {id}")),
        },
    };
    let text = String::from_utf8_lossy(&read_bytes(given.as_ref())?).into_owned();
    let read = read_given(&text, &draft, &plan, GivenUsual { vaccine, on: today.plus(-1) });
    if let Some((line, problem)) = read.problems.first() {
        return wrong(format!("{given}: {}", PageText::CheckLine(*line, problem.clone()).text(En)));
    }
    let found = check(&plan, &read.actuals, today);
    Ok(match (what.unwrap_or(What::Groups), format) {
        (What::Plan, _) => write_draft(&resumed_draft(&draft, &plan, &found.plan)) + "\n",
        (What::Groups, Format::Text) => {
            let mut lines = vec![PageText::CheckIs(found.everyone.days_behind).text(En)];
            lines.extend(found.findings.iter().map(|finding| RuleText::finding(finding, &plan, En).text(En)));
            lines.join("\n") + "\n\n" + &print(&check_table(&plan, &found), format)
        }
        (What::Groups, _) => print(&check_table(&plan, &found), format),
    })
}
