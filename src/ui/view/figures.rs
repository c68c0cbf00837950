//! The four figures in words: a label, a large value and a line that explains it.

use crate::analysis::{BarrierAnswer, Finish, Journal, Late, Short, Summary};
use crate::i18n::{FigureText, Language, Message};
use crate::plan::Plan;
use crate::units::{Date, Day};

/// How a figure is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As it should be.
    Good,
    /// Something is missing.
    Bad,
    /// Neither.
    Neutral,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is of.
    pub label: FigureText,
    /// Its value.
    pub value: FigureText,
    /// One line about it.
    pub line: FigureText,
    /// How it is to be taken.
    pub tone: Tone,
}

/// The four figures of a schedule.
#[must_use]
pub fn figures(plan: &Plan, journal: &Journal) -> [Figure; 4] {
    let Summary { high_risk, everyone, barrier: answer, late, short } = Summary::new(plan, journal);
    [
        finish(plan, FigureText::HighRiskDone, high_risk),
        finish(plan, FigureText::EveryoneDone, everyone),
        barrier(plan, answer),
        short_or_late(plan, short, late, everyone),
    ]
}

/// The figures in one line, for screen readers.
#[must_use]
pub fn spoken(figures: &[Figure], language: Language) -> String {
    let one = |figure: &Figure| {
        Message::LabelAndValue(figure.label.text(language), figure.value.text(language)).text(language)
    };
    figures.iter().map(one).collect::<Vec<String>>().join("; ")
}

fn end(plan: &Plan) -> Date {
    plan.date(Day::new(plan.n_days() - 1))
}

fn finish(plan: &Plan, label: FigureText, finish: Finish) -> Figure {
    let not_in_time = FigureText::NotBy(end(plan));
    let (value, line, tone) = match finish {
        Finish { target, .. } if target.is_zero() => (FigureText::NoValue, FigureText::NobodyYet, Tone::Neutral),
        Finish { begun: Some(begun), course: Some(course), target, .. } => {
            (FigureText::On(plan.date(course)), FigureText::FirstDosesBy(target, plan.date(begun)), Tone::Good)
        }
        Finish { begun: Some(begun), waiting, .. } => {
            (not_in_time, FigureText::StillWaiting(plan.date(begun), waiting), Tone::Bad)
        }
        Finish { unbegun, target, .. } => (not_in_time, FigureText::NotBegun(unbegun, target), Tone::Bad),
    };
    Figure { label, value, line, tone }
}

fn barrier(plan: &Plan, answer: BarrierAnswer) -> Figure {
    let (value, line, tone) = match answer {
        BarrierAnswer::Unknown => (FigureText::BarrierUnknown, FigureText::BarrierUnknownWhy, Tone::Neutral),
        BarrierAnswer::Reached { day, shares } => {
            (FigureText::On(plan.date(day)), FigureText::BarrierReachedWhy(shares), Tone::Good)
        }
        BarrierAnswer::NotInTime(shares) => {
            (FigureText::NotBy(end(plan)), FigureText::BarrierNotInTimeWhy(shares), Tone::Bad)
        }
        BarrierAnswer::Unreachable(shares) => {
            (FigureText::BarrierUnreachable, FigureText::BarrierUnreachableWhy(shares), Tone::Bad)
        }
    };
    Figure { label: FigureText::BarrierFigure, value, line, tone }
}

fn short_or_late(plan: &Plan, short: Short, late: Late, everyone: Finish) -> Figure {
    let worst = late.on.map(|day| plan.date(day)).filter(|_| !late.most.is_zero());
    let (value, line, tone) = match (short.people.is_zero(), worst) {
        _ if everyone.target.is_zero() => (FigureText::NoValue, FigureText::NobodyYet, Tone::Neutral),
        (false, None) => (FigureText::DosesShort(short.doses), FigureText::ShortWhy(short.people), Tone::Bad),
        (false, Some(on)) => {
            (FigureText::DosesShort(short.doses), FigureText::ShortAndLateWhy(short.people, late.most, on), Tone::Bad)
        }
        (true, Some(on)) => (FigureText::PeopleLate(late.most), FigureText::LateWhy(on, late.person_days), Tone::Bad),
        (true, None) => (FigureText::NothingShort, FigureText::NothingShortWhy, Tone::Good),
    };
    Figure { label: FigureText::ShortOrLate, value, line, tone }
}

#[cfg(test)]
#[path = "figures_tests.rs"]
mod tests;
