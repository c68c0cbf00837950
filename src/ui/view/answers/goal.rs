//! How much does it take?

use std::rc::Rc;

use super::content::{Apply, Card, Content};
use super::form::Sentence;
use super::goal_curve::curve;
use super::ground::Ground;
use crate::analysis::asked::Asked;
use crate::analysis::goal::{Answer, Base, Found, Lever, lever_ops};
use crate::i18n::answers::{GoalText, LeverText, PageText, Question, goal_texts, hold_name, value_text};
use crate::i18n::format::{count, date};
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
