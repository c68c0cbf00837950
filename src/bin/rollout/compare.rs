//! `rollout compare`: several plans side by side.

use rollout_planner::analysis::compare::{Difference, MOST_PLANS, compare, differences};
use rollout_planner::i18n::Language::En;
use rollout_planner::i18n::answers::{CompareText, difference_text};
use rollout_planner::interchange::answers::{compare_table, differences_table};
use rollout_planner::plan::{Plan, PlanDraft};

use crate::arguments::Arguments;
use crate::output::{Format, columns, format, print};
use crate::{Failure, read};

#[derive(Clone, Copy)]
enum What {
    Figures,
    Differences,
}

pub fn run(arguments: &Arguments) -> Result<String, Failure> {
    arguments.allow(&["table", "format"])?;
    let asked = arguments.choice("table", |name| match name {
        "figures" => Some(What::Figures),
        "differences" => Some(What::Differences),
        _ => None,
    })?;
    let format = format(arguments)?.unwrap_or_else(Format::usual);
    let (mut drafts, mut plans, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    for path in arguments.plans(2, MOST_PLANS)? {
        match read(path) {
            Ok((draft, plan)) => {
                drafts.push(draft);
                plans.push(plan);
            }
            Err(Failure::Plan(more)) => problems.extend(more),
            Err(other) => return Err(other),
        }
    }
    if !problems.is_empty() {
        return Err(Failure::Plan(problems));
    }
    let found: Vec<Vec<Difference>> = drafts[1..].iter().map(|draft| differences(&drafts[0], draft)).collect();
    Ok(match (format, asked) {
        (Format::Text, Some(What::Figures)) => figures(&plans),
        (Format::Text, Some(What::Differences)) => sentences(&drafts, &found),
        (Format::Text, None) => figures(&plans) + "\n" + &sentences(&drafts, &found),
        (_, Some(What::Differences)) => print(&differences_table(&found), format),
        (_, Some(What::Figures) | None) => print(&compare_table(&compare(&plans.iter().collect::<Vec<_>>())), format),
    })
}

/// The figures in words, and how far each plan is beyond the first.
fn figures(plans: &[Plan]) -> String {
    let say = |text: CompareText| text.text(En);
    let title = |plan: &Plan| plan.title().text(En.tag()).unwrap_or_default().to_owned();
    let mut lines =
        vec![std::iter::once(say(CompareText::FigureHeading)).chain(plans.iter().map(title)).collect::<Vec<_>>()];
    for row in compare(&plans.iter().collect::<Vec<_>>()) {
        let told = row.values.iter().enumerate().map(|(n, value)| {
            let figure = say(CompareText::Value(*value));
            match value.beyond(row.values[0]).filter(|_| n > 0) {
                Some(beyond) => format!("{figure} ({})", say(CompareText::Beyond(row.kind, beyond))),
                None => figure,
            }
        });
        lines.push(std::iter::once(say(CompareText::Figure(row.kind))).chain(told).collect());
    }
    columns(&lines)
}

/// What differs from the first plan, a line each.
fn sentences(drafts: &[PlanDraft], found: &[Vec<Difference>]) -> String {
    let of_plan = |((n, draft), differences): ((usize, &PlanDraft), &Vec<Difference>)| {
        let mut sentences: Vec<CompareText> =
            differences.iter().map(|difference| difference_text(difference, &drafts[0], draft, En)).collect();
        if sentences.is_empty() {
            sentences.push(CompareText::NoDifference);
        }
        sentences.iter().map(|sentence| ["Plan ", &n.to_string(), ": ", &sentence.text(En), "\n"].concat()).collect()
    };
    let told: Vec<String> = (2..).zip(&drafts[1..]).zip(found).map(of_plan).collect();
    told.concat()
}
