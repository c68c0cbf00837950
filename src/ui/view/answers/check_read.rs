//! Where is the rollout? The fields of the question, and what was pasted.

use super::ground::Ground;
use super::query::Query;
use super::room::Posed;
use crate::analysis::asked::Asked;
use crate::i18n::answers::{PageText, Question};
use crate::index::{Idx, VaccineIdx};
use crate::interchange::paste::{GivenUsual, read_given};
use crate::interchange::tables::{Cell, TableKind, table};
use crate::plan::Plan;
use crate::units::Date;

/// As many lines that could not be read are told; the rest is counted.
const MOST_TOLD: usize = 8;

/// The day before which doses are known, unless another is chosen: today, if the plan runs; else four weeks in.
fn usual_today(ground: &Ground<'_>) -> Date {
    let (first, last) = (ground.plan.start().plus(1), ground.end());
    let today = ground.today.filter(|today| (first..=last).contains(today));
    today.unwrap_or_else(|| ground.plan.start().plus(28).min(last).max(first.min(last)))
}

/// The question.
pub(super) fn pose(ground: &Ground<'_>) -> Posed {
    let mut reader = ground.reader(Question::Check);
    let range = (ground.plan.start(), ground.end());
    let today = reader.date("today", &PageText::FieldToday, usual_today(ground), range);
    let vaccines = ground.plan.vaccines().iter();
    let options = vaccines.map(|vaccine| (vaccine.id.clone(), ground.name(vaccine.name.as_ref(), &vaccine.id)));
    let chosen = reader.choice("vaccine", &PageText::FieldVaccine, options.collect(), "");
    let text = reader.area("given", &PageText::FieldGiven);
    let sentences = vec![reader.sentence(&PageText::AskCheck, "")];
    let hint = Some(ground.say(&PageText::CheckHint));
    let blank = Posed { sentences, hint, ..Posed::default() };
    let (Some(today), false) = (today, text.trim().is_empty()) else {
        let waiting = text.trim().is_empty().then(|| ground.say(&PageText::CheckNothing));
        return Posed { waiting, ..blank };
    };
    let usual = GivenUsual { vaccine: VaccineIdx::from_usize(chosen), on: today.plus(-1) };
    let read = read_given(text, ground.draft, ground.plan, usual);
    let told = read.problems.iter().take(MOST_TOLD);
    let mut problems: Vec<String> =
        told.map(|(line, problem)| ground.say(&PageText::CheckLine(*line, problem.clone()))).collect();
    if let Some(more) = read.problems.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        problems.push(ground.say(&PageText::AndMore(more)));
    }
    let note = read.is_shared.then(|| ground.say(&PageText::CheckShared));
    let asked = Asked::Check(read.actuals, today);
    let query = Query { draft: ground.draft.clone(), plan: ground.plan.clone(), others: Vec::new(), asked };
    Posed { problems, note, query: Some(query), ..blank }
}

/// What the plan has up to a date, as a table that can be pasted: what was really given can be written over it.
#[must_use]
pub fn example(plan: &Plan, today: Date) -> String {
    let mut ledger = table(plan, TableKind::Ledger);
    ledger.rows.retain(|row| matches!(row.first(), Some(Cell::Date(on)) if *on < today));
    ledger.to_csv()
}

/// The date that stands in the question.
#[must_use]
pub fn today(ground: &Ground<'_>) -> Date {
    let mut reader = ground.reader(Question::Check);
    let range = (ground.plan.start(), ground.end());
    reader.date("today", &PageText::FieldToday, usual_today(ground), range).unwrap_or_else(|| usual_today(ground))
}
