//! The picture of a goal: the date on which it is reached, against the lever.

use super::content::{Exhibit, Sheet, Swatch};
use super::ground::Ground;
use super::plot::{Across, Lines, Plot};
use crate::analysis::goal::{Answer, Found, Unit};
use crate::i18n::Language;
use crate::i18n::answers::{LeverText, PageText, value_text};
use crate::i18n::format::{count, short_date};
use crate::interchange::tables::Cell;
use crate::units::Day;

/// The date on which the goal is reached, against the lever.
pub(super) fn curve(ground: &Ground<'_>, answer: &Answer, value: i64) -> Exhibit {
    let unit = answer.lever.unit();
    let words = |value: i64| value_text(unit, value, ground.language);
    let heading = format!(
        "{} · {}",
        ground.say(&PageText::CurveHeading),
        LeverText::of(answer.lever, ground.plan, ground.language).text(ground.language)
    );
    let rows = answer.curve.iter().map(|(value, day)| {
        let on = ground.date(*day).map_or(Cell::Text(ground.say(&PageText::Never)), Cell::Date);
        let is_met = ground.say(&PageText::YesNo(answer.goal.is_met(*day)));
        vec![Cell::Text(words(*value)), on, Cell::Text(is_met)]
    });
    let header = [PageText::ColumnValue, PageText::ColumnReached, PageText::ColumnMet];
    Exhibit {
        name: "curve",
        heading,
        about: ground.say(&PageText::CurveAbout),
        plot: Some(Plot::Lines(picture(ground, answer, value))),
        keys: vec![(Swatch::Dot, ground.say(&PageText::KeyMet)), (Swatch::Ring, ground.say(&PageText::KeyNotMet))],
        table: Sheet { header: header.iter().map(|text| ground.say(text)).collect(), rows: rows.collect() },
    }
}

/// Of a long curve, the part around what is planned and what is found: where the dates still move.
fn window(answer: &Answer, planned: i64, value: i64) -> (i64, i64) {
    let (low, high) = (planned.min(value), planned.max(value));
    let first = answer.curve.first().map_or(low, |(value, _)| *value);
    let last = answer.curve.last().map_or(high, |(value, _)| *value);
    // Beyond the first value with the last date nothing changes any more.
    let end = answer.curve.iter().rev().take_while(|(_, day)| answer.curve.last().is_some_and(|(_, end)| end == day));
    let settled = end.map(|(value, _)| *value).last().unwrap_or(last);
    // Before the first value that reaches it at all, nothing is drawn but that.
    let begins =
        answer.curve.iter().take_while(|(_, day)| day.is_none()).map(|(value, _)| *value).last().unwrap_or(first);
    let from = begins.min(low).max(first);
    let to = settled.max(high);
    let room = (to - from).max(10) / 12 + 1;
    ((from - room).max(first.min(low)), (to + room).min(last.max(high)))
}

fn picture(ground: &Ground<'_>, answer: &Answer, value: i64) -> Lines {
    let planned = answer.lever.as_planned(ground.plan);
    let (from, to) = window(answer, planned.unwrap_or(value), value);
    let shown = || answer.curve.iter().filter(move |(value, _)| (from..=to).contains(value));
    let days = || shown().filter_map(|(_, day)| day.map(Day::get)).chain([answer.goal.by.get()]);
    let (low, high) = (days().min().unwrap_or(0), days().max().unwrap_or(1));
    let room = ((high - low) / 10).max(3);
    let (low, high) = ((low - room).max(0), high + room);
    // The topmost fifth is for never.
    let has_never = shown().any(|(_, day)| day.is_none());
    let top = if has_never { 0.82 } else { 1.0 };
    let height =
        |day: Option<Day>| day.map_or(0.95, |day| top * f64::from(day.get() - low) / f64::from((high - low).max(1)));
    let part = |n: i64| f64_of(n - from) / f64_of((to - from).max(1));
    let reached = || shown().filter(|(_, day)| day.is_some());
    let marks = [planned.map(|n| (n, PageText::MarkPlanned(short(answer.lever.unit(), n))))]
        .into_iter()
        .flatten()
        .chain((planned != Some(value)).then(|| (value, mark(answer, value))));
    let step = (high - low).max(4) / 4;
    let heights = (0..=4).map(|n| low + n * step).filter(|day| *day <= high);
    let mut heights: Vec<(f64, String)> = heights
        .map(|day| (height(Some(Day::new(day))), short_date(ground.plan.date(Day::new(day)), ground.language)))
        .collect();
    if has_never {
        heights.push((0.95, never(ground)));
    }
    Lines {
        across: Across::Values(
            ticks(answer.lever.unit(), from, to)
                .into_iter()
                .map(|n| (part(n), short(answer.lever.unit(), n)))
                .collect(),
        ),
        heights,
        lines: vec![(0, reached().map(|(value, day)| (part(*value), height(*day))).collect())],
        levels: vec![(height(Some(answer.goal.by)), ground.say(&PageText::GoalDay(ground.plan.date(answer.goal.by))))],
        uprights: marks.map(|(n, text)| (part(n), ground.say(&text))).collect(),
        dots: shown().map(|(value, day)| ((part(*value), height(*day)), answer.goal.is_met(*day))).collect(),
        ..Lines::default()
    }
}

fn never(ground: &Ground<'_>) -> String {
    match ground.language {
        Language::Zh => "未达到".into(),
        Language::En => ground.say(&PageText::Never),
    }
}

fn mark(answer: &Answer, value: i64) -> PageText {
    let words = short(answer.lever.unit(), value);
    match answer.found {
        Found::Least { .. } => PageText::MarkAnswer(words),
        Found::None { .. } => PageText::MarkNearest(words),
    }
}

/// A value in few characters: 113.4%, 7,500, −3.
fn short(unit: Unit, value: i64) -> String {
    let size = value.unsigned_abs();
    let sign = if value < 0 { "−" } else { "" };
    match unit {
        Unit::Doses | Unit::Days => format!("{sign}{}", count(size)),
        Unit::PerMilleOfPlan | Unit::PerMille | Unit::PerMillePoints if size.is_multiple_of(10) => {
            format!("{sign}{}%", count(size / 10))
        }
        Unit::PerMilleOfPlan | Unit::PerMille | Unit::PerMillePoints => {
            format!("{sign}{}.{}%", count(size / 10), size % 10)
        }
    }
}

/// Some five round values in a range.
fn ticks(unit: Unit, from: i64, to: i64) -> Vec<i64> {
    let length = (to - from).max(1);
    let least = if unit == Unit::Days || unit == Unit::Doses { 1 } else { 10 };
    let steps = (0..).flat_map(|power| [1, 2, 5].map(|n: i64| n * 10_i64.pow(power))).skip_while(|step| *step < least);
    let step = steps.take(60).find(|step| length / step <= 6).unwrap_or(length);
    let first = from.div_euclid(step) * step;
    (0..).map(|n| first + n * step).skip_while(|n| *n < from).take_while(|n| *n <= to).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a place in a picture")]
fn f64_of(n: i64) -> f64 {
    n as f64
}
