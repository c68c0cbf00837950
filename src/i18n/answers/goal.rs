//! The words of a goal's answer.

use super::super::format::{count, date, plural};
use super::super::{Language, hold};
use super::names::value_text;
use super::{AimText, LeverText};
use crate::analysis::Hold;
use crate::analysis::goal::{Answer, Bind, Certainty, Found};
use crate::plan::Plan;
use crate::units::{Date, Doses};

/// A sentence of a goal's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalText {
    /// What is to be met by when, in the whole plan or a region.
    Asked(AimText, Date, Option<String>),
    /// When the plan as it is reaches it, if it does, and whether in time.
    AsPlanned(Option<Date>, bool),
    /// The lever's least value that meets it, and when it then does.
    Least(LeverText, i64, Date),
    /// No value up to the last one meets it; the nearest value, and when that reaches it, if it does.
    NoValue(LeverText, i64, i64, Option<Date>),
    /// Doses that can be given, or come, up to the goal's day: as planned, and at the value.
    DosesUntil(Doses, Doses),
    /// What holds the people back at that value, on how many days.
    Binds(Vec<Bind>),
    /// Every lower value was ruled out.
    Proved,
    /// Every value was ruled out.
    NoneProved,
    /// One step less does not meet it, nor do so many lower values that were tried.
    Edge(u32),
    /// So many values were tried.
    NoneTried(u32),
}

/// The sentences of a goal's answer, in order.
#[must_use]
pub fn goal_texts(plan: &Plan, answer: &Answer, language: Language) -> Vec<GoalText> {
    let goal = &answer.goal;
    let on = |day| plan.date(day);
    let lever = || LeverText::of(answer.lever, plan, language);
    let region = match goal.scope {
        crate::analysis::Scope::All => None,
        crate::analysis::Scope::One(region) => {
            let region = &plan.regions()[region];
            Some(super::names::name(region.name.as_ref(), &region.id, language))
        }
    };
    let mut texts = vec![
        GoalText::Asked(AimText::of(goal.aim, plan, language), on(goal.by), region),
        GoalText::AsPlanned(answer.as_planned.map(on), goal.is_met(answer.as_planned)),
    ];
    let value = match answer.found {
        Found::Least { value, day } => {
            texts.push(GoalText::Least(lever(), value, on(day)));
            value
        }
        Found::None { best, day } => {
            texts.push(GoalText::NoValue(lever(), *answer.lever.range(plan).end(), best, day.map(on)));
            best
        }
    };
    let doses = |plan: &Plan| answer.lever.doses_until(plan, goal);
    if let (Some(before), Some(after)) = (doses(plan), doses(&answer.lever.pull(plan, value))) {
        texts.push(GoalText::DosesUntil(before, after));
    }
    if !answer.binds.is_empty() {
        texts.push(GoalText::Binds(answer.binds.clone()));
    }
    texts.push(match (answer.found, answer.certainty) {
        (Found::Least { .. }, Certainty::Proved) => GoalText::Proved,
        (Found::None { .. }, Certainty::Proved) => GoalText::NoneProved,
        (Found::Least { .. }, Certainty::Edge { n_tried }) => GoalText::Edge(n_tried),
        (Found::None { .. }, Certainty::Edge { n_tried }) => GoalText::NoneTried(n_tried),
    });
    texts
}

impl GoalText {
    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Zh => chinese(self),
            Language::En => english(self),
        }
    }
}

/// What held people back, in few words.
#[must_use]
pub fn hold_name(hold: Hold, language: Language) -> &'static str {
    hold::texts(hold, language)[0]
}

fn chinese(text: &GoalText) -> String {
    let day = |on: &Date| date(*on, Language::Zh);
    let value = |lever: &LeverText, n: i64| value_text(lever.lever.unit(), n, Language::Zh);
    match text {
        GoalText::Asked(aim, by, None) => format!("目标：{}前（含当日）{}。", day(by), aim.text(Language::Zh)),
        GoalText::Asked(aim, by, Some(region)) => {
            format!("目标：{}前（含当日）{region}{}。", day(by), aim.text(Language::Zh))
        }
        GoalText::AsPlanned(Some(on), true) => format!("按现计划：{}达到，按时。", day(on)),
        GoalText::AsPlanned(Some(on), false) => format!("按现计划：{}达到，未按时。", day(on)),
        GoalText::AsPlanned(None, _) => "按现计划：计划期内不能达到。".into(),
        GoalText::Least(lever, n, on) => {
            format!("{}最少为{}，{}达到。", lever.text(Language::Zh), value(lever, *n), day(on))
        }
        GoalText::NoValue(lever, end, best, Some(on)) => format!(
            "{}即使为{}也不能按时达到；最早{}达到（{}）。",
            lever.text(Language::Zh),
            value(lever, *end),
            day(on),
            value(lever, *best)
        ),
        GoalText::NoValue(lever, end, _, None) => {
            format!("{}即使为{}，计划期内也不能达到。", lever.text(Language::Zh), value(lever, *end))
        }
        GoalText::DosesUntil(before, after) => {
            format!("截至目标日期共{}剂，现计划为{}剂。", count(after.get()), count(before.get()))
        }
        GoalText::Binds(binds) => {
            let days = |bind: &Bind| format!("{}{}天", hold_name(bind.hold, Language::Zh), bind.n_days);
            format!("此时的限制因素：{}。", binds.iter().map(days).collect::<Vec<_>>().join("，"))
        }
        GoalText::Proved => "更低的值均已排除。".into(),
        GoalText::NoneProved => "全部值均已排除。".into(),
        GoalText::Edge(n) => format!("再少一步即不能达到；更低的值中试算了{n}个，均不能达到。"),
        GoalText::NoneTried(n) => format!("共试算{n}个值，均不能达到。"),
    }
}

fn english(text: &GoalText) -> String {
    let day = |on: &Date| date(*on, Language::En);
    let value = |lever: &LeverText, n: i64| value_text(lever.lever.unit(), n, Language::En);
    match text {
        GoalText::Asked(aim, by, None) => format!("Goal: {} by {}.", aim.text(Language::En), day(by)),
        GoalText::Asked(aim, by, Some(region)) => {
            format!("Goal, in {region}: {} by {}.", aim.text(Language::En), day(by))
        }
        GoalText::AsPlanned(Some(on), true) => format!("As planned: reached on {}, in time.", day(on)),
        GoalText::AsPlanned(Some(on), false) => format!("As planned: reached on {}, too late.", day(on)),
        GoalText::AsPlanned(None, _) => "As planned: not reached within the plan.".into(),
        GoalText::Least(lever, n, on) => format!(
            "It takes {}: at least {}; then it is reached on {}.",
            lever.text(Language::En),
            value(lever, *n),
            day(on)
        ),
        GoalText::NoValue(lever, end, best, Some(on)) => format!(
            "No value of {} up to {} meets it; the earliest is {}, with {}.",
            lever.text(Language::En),
            value(lever, *end),
            day(on),
            value(lever, *best)
        ),
        GoalText::NoValue(lever, end, _, None) => {
            format!("No value of {} up to {} reaches it within the plan.", lever.text(Language::En), value(lever, *end))
        }
        GoalText::DosesUntil(before, after) => {
            format!("Up to the goal's day that is {}; planned are {}.", doses(*after), count(before.get()))
        }
        GoalText::Binds(binds) => {
            let days = |bind: &Bind| {
                let name = hold_name(bind.hold, Language::En).to_lowercase();
                format!("{name} on {}", plural(bind.n_days.into(), "day", "days"))
            };
            format!("What binds there: {}.", binds.iter().map(days).collect::<Vec<_>>().join(", "))
        }
        GoalText::Proved => "Every lower value is ruled out.".into(),
        GoalText::NoneProved => "Every value is ruled out.".into(),
        GoalText::Edge(n) => {
            format!("One step less does not meet it; of lower values {} tried, and none does.", was(*n))
        }
        GoalText::NoneTried(n) => format!("Of its values {} tried.", was(*n)),
    }
}

fn was(n: u32) -> String {
    format!("{} {}", count(n.into()), if n == 1 { "was" } else { "were" })
}

fn doses(n: Doses) -> String {
    plural(n.get(), "dose", "doses")
}
