//! How do several plans compare?

use super::content::{Card, Content};
use super::ground::Ground;
use super::plans_exhibits::{coverage, figures, groups, inputs};
use super::query::{Other, Query};
use super::room::Posed;
use crate::analysis::asked::{Asked, PlansFound};
use crate::analysis::compare::{FigureKind, FigureRow, FigureValue, MOST_PLANS};
use crate::i18n::answers::{CompareText, PageText, Question};
use crate::ui::view::figures::Tone;

/// No other plan.
const NONE: &str = "none";
/// The question: which plans.
#[must_use]
pub fn pose(ground: &Ground<'_>) -> Posed {
    let mut reader = ground.reader(Question::Plans);
    let mut options = vec![(NONE.to_owned(), ground.say(&PageText::NoPlanChosen))];
    options.extend(ground.shelf.names.iter().cloned());
    let (mut others, mut problems, mut n_fields) = (Vec::new(), Vec::new(), 0);
    for n in 1..MOST_PLANS {
        let usual = ground.shelf.usual.as_deref().filter(|_| n == 1).unwrap_or(NONE);
        let chosen = reader.choice(&format!("p{n}"), &PageText::FieldPlan(n + 1), options.clone(), usual);
        n_fields = n;
        if chosen == 0 {
            break;
        }
        match ground.shelf.plan(&options[chosen].0) {
            Ok(other) => others.push(other),
            Err(name) => problems.push(ground.say(&PageText::PlanUnusable(name))),
        }
    }
    let asked = Asked::Plans;
    let query = Query { draft: ground.draft.clone(), plan: ground.plan.clone(), others, asked };
    let sentences = vec![reader.sentence(&PageText::AskPlans(n_fields), "")];
    Posed { sentences, problems, query: Some(query), ..Posed::default() }
}

/// The answer.
#[must_use]
pub fn answer(ground: &Ground<'_>, query: &Query, found: &PlansFound) -> Content {
    let names = names(ground, &query.others);
    let mut sentences: Vec<String> = (1..names.len()).map(|n| told(ground, found, n, &names[n])).collect();
    if sentences.is_empty() {
        return Content::new(ground.say(&PageText::PlansAlone), Tone::Neutral);
    }
    let mut exhibits = vec![
        figures(ground, found, &names),
        coverage(ground, query, found, &names),
        groups(ground, query, found, &names),
    ];
    exhibits.extend(query.others.iter().enumerate().map(|(n, other)| inputs(ground, query, n, other)));
    Content {
        more: sentences.split_off(1),
        figures: cards(ground, found, &names),
        exhibits,
        assumed: vec![ground.say(&PageText::PlansAssume)],
        ..Content::new(sentences.remove(0), Tone::Neutral)
    }
}

/// What the plans are called: twice the same name is told apart by its number.
fn names(ground: &Ground<'_>, others: &[Other]) -> Vec<String> {
    let mut names = vec![ground.say(&PageText::OpenPlan)];
    for (n, other) in (2..).zip(others) {
        let is_taken = names.contains(&other.name);
        names.push(if is_taken { format!("{} ({n})", other.name) } else { other.name.clone() });
    }
    names
}

pub(super) fn say(ground: &Ground<'_>, text: &CompareText) -> String {
    text.text(ground.language)
}

pub(super) fn beyond(row: &FigureRow, n: usize) -> Option<i64> {
    row.values[n].beyond(row.values[0])
}

/// In which figures a plan differs.
fn told(ground: &Ground<'_>, found: &PlansFound, n: usize, name: &str) -> String {
    let differs = found.figures.iter().filter(|row| row.values[n] != row.values[0]);
    let one = |row: &FigureRow| {
        let how = beyond(row, n)
            .map_or_else(|| value(ground, row.values[n]), |n| say(ground, &CompareText::Beyond(row.kind, n)));
        ground.say(&PageText::FigureAndHow(say(ground, &CompareText::Figure(row.kind)), how))
    };
    let told: Vec<String> = differs.map(one).collect();
    if told.is_empty() {
        return ground.say(&PageText::PlansSame(name.to_owned()));
    }
    let list = told.join(ground.say(&PageText::ListComma).as_str());
    ground.say(&PageText::PlansDiffer(list, name.to_owned()))
}

pub(super) fn value(ground: &Ground<'_>, value: FigureValue) -> String {
    say(ground, &CompareText::Value(value))
}

fn cards(ground: &Ground<'_>, found: &PlansFound, names: &[String]) -> Vec<Card> {
    let of = |kind: FigureKind, n: usize| {
        let row = found.figures.iter().find(|row| row.kind == kind)?;
        Some((row.values[n], beyond(row, n).filter(|_| n > 0)))
    };
    let card = |(n, name): (usize, &String)| {
        let (everyone, _) = of(FigureKind::EveryoneCourse, n)?;
        let line = |kind| {
            let (figure, by) = of(kind, n)?;
            let by = by.map(|by| say(ground, &CompareText::Beyond(kind, by)));
            Some(ground.say(&PageText::FigureLine(say(ground, &CompareText::Figure(kind)), value(ground, figure), by)))
        };
        let lines =
            [FigureKind::HighRiskCourse, FigureKind::EveryoneCourse, FigureKind::Barrier].into_iter().filter_map(line);
        let line = lines.collect::<Vec<String>>().join(ground.space());
        Some(Card { label: name.clone(), value: value(ground, everyone), line, tone: Tone::Neutral })
    };
    names.iter().enumerate().filter_map(card).collect()
}
