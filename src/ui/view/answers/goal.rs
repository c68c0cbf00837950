//! How much does it take?

use std::rc::Rc;

use super::content::{Apply, Card, Content, Exhibit, Sheet, Swatch};
use super::form::Sentence;
use super::ground::Ground;
use super::plot::{Across, Lines, Plot};
use crate::analysis::asked::Asked;
use crate::analysis::goal::{Answer, Base, Found, Lever, Unit, lever_ops};
use crate::i18n::answers::{GoalText, LeverText, PageText, Question, goal_texts, hold_name, value_text};
use crate::i18n::format::{count, date, short_date};
use crate::interchange::tables::Cell;
use crate::plan::{Change, Deed, DeedKind, Pointer};
use crate::ui::view::figures::Tone;
use crate::units::Day;

/// The question, and what it asks for; `None` while a field cannot be read.
#[must_use]
pub fn ask(ground: &Ground<'_>) -> (Vec<Sentence>, Option<Asked>) {
    let mut reader = ground.reader(Question::Goal);
    let levers = levers(ground);
    let options = levers.iter().map(|(_, value, text)| (value.clone(), text.clone())).collect();
    let usual = if ground.lacks_supply(ground.usual_day()) { "earlier" } else { "capacity" };
    let lever = levers[reader.choice("lever", &PageText::FieldLever, options, usual)].0;
    // Of a target that moves with the uptake a share would say nothing.
    let base = if lever == Lever::Uptake { Base::People } else { Base::Target };
    let goal = ground.read_goal(&mut reader, base, ground.usual_day());
    let is_barrier = ground.typed.get(&reader.id("who")).is_some_and(|who| &**who == "barrier");
    let ask = if is_barrier { PageText::AskGoalBarrier } else { PageText::AskGoal };
    (vec![reader.sentence(&ask(lever.unit()), "")], goal.map(|goal| Asked::Goal(lever, goal)))
}

/// Every lever with its stable name and what it is called in the question.
fn levers(ground: &Ground<'_>) -> Vec<(Lever, String, String)> {
    let vaccines = || ground.plan.vaccines().enumerated();
    let name = |id: &str| {
        let vaccine = ground.plan.vaccines().iter().find(|vaccine| vaccine.id == id);
        vaccine.map_or_else(String::new, |vaccine| ground.name(vaccine.name.as_ref(), &vaccine.id))
    };
    let plain = |lever, value: &str, text: PageText| (lever, value.to_owned(), ground.say(&text));
    let mut all = vec![
        plain(Lever::Capacity, "capacity", PageText::LeverCapacity),
        plain(Lever::DailyDoses, "daily-doses", PageText::LeverDaily),
        plain(Lever::Deliveries(None), "deliveries", PageText::LeverDeliveries(None)),
        plain(Lever::Earlier(None), "earlier", PageText::LeverEarlier(None)),
    ];
    let has_several = ground.plan.vaccines().len() > 1;
    for (idx, vaccine) in vaccines() {
        let (id, name) = (&vaccine.id, name(&vaccine.id));
        if has_several {
            let text = PageText::LeverDeliveries(Some(name.clone()));
            all.push((Lever::Deliveries(Some(idx)), format!("deliveries-{id}"), ground.say(&text)));
            let text = PageText::LeverEarlier(Some(name.clone()));
            all.push((Lever::Earlier(Some(idx)), format!("earlier-{id}"), ground.say(&text)));
        }
        all.push((Lever::Doses(idx), format!("doses-{id}"), ground.say(&PageText::LeverDoses(name))));
    }
    all.push(plain(Lever::Uptake, "uptake", PageText::LeverUptake));
    all.push(plain(Lever::Gate, "gate", PageText::LeverGate));
    all
}

/// The answer.
#[must_use]
pub fn answer(ground: &Ground<'_>, answer: &Answer) -> Content {
    let texts = goal_texts(ground.plan, answer, ground.language);
    let is_met = answer.goal.is_met(answer.as_planned);
    let value = match answer.found {
        Found::Least { value, .. } | Found::None { best: value, .. } => value,
    };
    let words = value_text(answer.lever.unit(), value, ground.language);
    let lever = LeverText::of(answer.lever, ground.plan, ground.language);
    let none = texts.iter().find(|text| matches!(text, GoalText::NoValue(..)));
    let headline = match answer.found {
        Found::Least { day, .. } => ground.say(&PageText::GoalTakes(lever, words.clone(), ground.plan.date(day))),
        Found::None { .. } => none.map(|text| text.text(ground.language)).unwrap_or_default(),
    };
    let sentence = match (is_met, ground.date(answer.as_planned)) {
        (true, Some(on)) if value <= *answer.lever.range(ground.plan).start() => {
            ground.say(&PageText::GoalMetAlready(on))
        }
        (true, Some(on)) => ground.say(&PageText::GoalMet(on, words.clone())),
        _ => headline,
    };
    let tone = match answer.found {
        _ if is_met => Tone::Good,
        Found::Least { .. } => Tone::Neutral,
        Found::None { .. } => Tone::Bad,
    };
    let is_more = |text: &&GoalText| {
        matches!(
            text,
            GoalText::Proved | GoalText::NoneProved | GoalText::Edge(_) | GoalText::NoneTried(_) | GoalText::Binds(_)
        )
    };
    Content {
        more: texts.iter().filter(is_more).map(|text| text.text(ground.language)).collect(),
        figures: figures(ground, answer, value, &words),
        applies: apply(ground, answer).into_iter().collect(),
        exhibits: vec![curve(ground, answer, value)],
        assumed: vec![ground.say(&PageText::GoalAssumes), ground.say(&PageText::GoalSearch)],
        ..Content::new(sentence, tone)
    }
}

fn figures(ground: &Ground<'_>, answer: &Answer, value: i64, words: &str) -> Vec<Card> {
    let on_time = |day: Option<Day>| match day {
        None => (ground.say(&PageText::Never), ground.say(&PageText::NotWithin(ground.end())), Tone::Bad),
        Some(day) => {
            let late = u32::try_from(day.get() - answer.goal.by.get()).unwrap_or(0);
            let line = if late == 0 { PageText::InTime } else { PageText::TooLate(late) };
            (
                date(ground.plan.date(day), ground.language),
                ground.say(&line),
                if late == 0 { Tone::Good } else { Tone::Bad },
            )
        }
    };
    let card = |label: &PageText, (value, line, tone)| Card { label: ground.say(label), value, line, tone };
    let mut cards = vec![card(&PageText::CardPlanned, on_time(answer.as_planned))];
    let (label, day) = match answer.found {
        Found::Least { day, .. } => (PageText::CardTakes, Some(day)),
        Found::None { day, .. } => (PageText::CardNearest, day),
    };
    let line = day.map_or(PageText::Never, |day| PageText::ReachedOn(ground.plan.date(day)));
    cards.push(card(&label, (words.to_owned(), ground.say(&line), Tone::Neutral)));
    let doses = |value: Option<i64>| {
        let plan = value.map(|value| answer.lever.pull(ground.plan, value));
        answer.lever.doses_until(plan.as_ref().unwrap_or(ground.plan), &answer.goal)
    };
    if let (Some(before), Some(after)) = (doses(None), doses(Some(value))) {
        let line = ground.say(&PageText::PlannedDoses(before));
        cards.push(card(&PageText::CardDoses, (count(after.get()), line, Tone::Neutral)));
    }
    let (name, line) = answer.binds.first().map_or_else(
        || (ground.say(&PageText::NothingBinds), String::new()),
        |bind| (hold_name(bind.hold, ground.language).to_owned(), ground.say(&PageText::OnDays(bind.n_days))),
    );
    cards.push(card(&PageText::CardBinds, (name, line, Tone::Neutral)));
    cards
}

/// The change that puts the least value into the plan, where it is not there already.
fn apply(ground: &Ground<'_>, answer: &Answer) -> Option<Apply> {
    let Found::Least { value, .. } = answer.found else { return None };
    if answer.goal.is_met(answer.as_planned) {
        return None;
    }
    let ops = lever_ops(ground.draft, ground.plan, answer.lever, value);
    let at = Pointer::root().field(match answer.lever {
        Lever::Capacity | Lever::DailyDoses => "capacity",
        Lever::Deliveries(_) | Lever::Doses(_) | Lever::Earlier(_) => "deliveries",
        Lever::Uptake => "groups",
        Lever::Gate => "policy",
    });
    let change = Rc::new(Change { deed: Deed { kind: DeedKind::Answered, at }, ops });
    Some(Apply { id: "apply-lever".into(), label: ground.say(&PageText::ApplyLever), change })
}

/// The date on which the goal is reached, against the lever.
fn curve(ground: &Ground<'_>, answer: &Answer, value: i64) -> Exhibit {
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
        crate::i18n::Language::Zh => "未达到".into(),
        crate::i18n::Language::En => ground.say(&PageText::Never),
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
