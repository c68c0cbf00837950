//! The words of what rules cost, what orders buy, and of the daily check.

use super::super::Language;
use super::super::format::{count, plural};
use super::fields::value_text;
use super::names::name;
use crate::analysis::check::Finding;
use crate::analysis::orders::Order;
use crate::plan::{Plan, Reserve, Value, spelling};
use crate::units::{Doses, People};

/// A text about rules, orders and the daily check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleText {
    /// What a reserve rule is called.
    Rule(Reserve),
    /// What a rule costs: person-days by which people begin later, and sooner.
    Delayed(u64, u64),
    /// What it saves: person-days late for a dose.
    Late(u64),
    /// What an order is called; the names of the groups that come first.
    Order(Order, Vec<String>),
    /// Risk-weighted person-days of protection more (below zero, fewer) than in the plan's order.
    Gained(i64),
    /// What the figure of an order assumes.
    OrderAssumes,
    /// So many days behind (below zero, ahead); `None` if the plan never has as many.
    Behind(Option<i32>),
    /// A line of doses does not lie between the plan's start and today.
    NotOfThePast(usize),
    /// A line's dose is none of the course.
    OutsideCourse(usize),
    /// A line has so many people without the dose before.
    NobodyWaits(usize, People),
    /// In a group of a region so many more have begun than there are people.
    MoreThanPeople(String, String, People),
    /// In a region so many more doses of a vaccine were given than had come.
    MoreThanDelivered(String, String, Doses),
}

impl RuleText {
    /// What is odd about doses given, with the names of the plan. Lines are told from 1.
    #[must_use]
    pub fn finding(finding: &Finding, plan: &Plan, language: Language) -> Self {
        let region = |idx| {
            let region = &plan.regions()[idx];
            name(region.name.as_ref(), &region.id, language)
        };
        match *finding {
            Finding::NotOfThePast(line) => Self::NotOfThePast(line + 1),
            Finding::OutsideCourse(line) => Self::OutsideCourse(line + 1),
            Finding::NobodyWaits(line, people) => Self::NobodyWaits(line + 1, people),
            Finding::MoreThanPeople(idx, group, people) => {
                let group = &plan.groups()[group];
                Self::MoreThanPeople(region(idx), name(group.name.as_ref(), &group.id, language), people)
            }
            Finding::MoreThanDelivered(idx, vaccine, doses) => {
                let vaccine = &plan.vaccines()[vaccine];
                Self::MoreThanDelivered(region(idx), name(vaccine.name.as_ref(), &vaccine.id, language), doses)
            }
        }
    }

    /// What an order of a plan is called.
    #[must_use]
    pub fn order(order: &Order, plan: &Plan, language: Language) -> Self {
        let names = match order {
            Order::First(groups) => groups.iter().map(|group| &plan.groups()[*group]).collect(),
            Order::AsPlanned | Order::ProRata | Order::ByRisk | Order::Tiers(_) => Vec::new(),
        };
        let names = names.into_iter().map(|group| name(group.name.as_ref(), &group.id, language)).collect();
        Self::Order(order.clone(), names)
    }

    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Zh => chinese(self),
            Language::En => english(self),
        }
    }
}

fn rule(reserve: Reserve, language: Language) -> String {
    let (spellings, values) = spelling::RESERVE;
    let spelled = spellings.iter().zip(values).find(|(_, value)| *value == reserve);
    spelled.map_or_else(String::new, |(spelling, _)| value_text(&Value::text(spelling), "reserve", language))
}

fn chinese(text: &RuleText) -> String {
    let people = |n: &People| count(n.get());
    match text {
        RuleText::Rule(reserve) => rule(*reserve, Language::Zh),
        RuleText::Delayed(0, 0) => "首剂不推迟。".into(),
        RuleText::Delayed(days, 0) => format!("首剂共推迟{}人日。", count(*days)),
        RuleText::Delayed(days, sooner) => format!("首剂共推迟{}人日，提前{}人日。", count(*days), count(*sooner)),
        RuleText::Late(0) => "无人超过最晚接种日期。".into(),
        RuleText::Late(days) => format!("后续剂次共延误{}人日。", count(*days)),
        RuleText::Order(Order::AsPlanned, _) => "计划的顺序".into(),
        RuleText::Order(Order::ProRata, _) => "不分先后".into(),
        RuleText::Order(Order::First(_), names) => format!("{}优先", names.join("、")),
        RuleText::Order(Order::ByRisk, _) => "按风险从高到低".into(),
        RuleText::Order(Order::Tiers(_), _) => "另定的顺序".into(),
        RuleText::Gained(0) => "与计划的顺序相同。".into(),
        RuleText::Gained(n) => {
            format!("比计划的顺序{}{}风险加权保护人日。", if *n < 0 { "少" } else { "多" }, count(n.unsigned_abs()))
        }
        RuleText::OrderAssumes => {
            "假设：保护效果自起效日起保持到计划结束；各人群的风险权重不变，不计接种对他人的间接保护。".into()
        }
        RuleText::Behind(None) => "已超过计划期内的全部人数。".into(),
        RuleText::Behind(Some(0)) => "与计划一致。".into(),
        RuleText::Behind(Some(n)) => {
            format!("比计划{}{}天。", if *n < 0 { "提前" } else { "落后" }, count(n.unsigned_abs().into()))
        }
        RuleText::NotOfThePast(line) => format!("第{line}行：日期不在计划开始日与昨日之间，未计入。"),
        RuleText::OutsideCourse(line) => format!("第{line}行：该疫苗没有这一剂次，未计入。"),
        RuleText::NobodyWaits(line, n) => format!("第{line}行：{}人没有前一剂次的记录。", people(n)),
        RuleText::MoreThanPeople(region, group, n) => {
            format!("{region}，{group}：已接种人数比该人群多{}人，多出部分未计入。", people(n))
        }
        RuleText::MoreThanDelivered(region, vaccine, n) => {
            format!("{region}，{vaccine}：已接种剂次比到苗多{}剂。", count(n.get()))
        }
    }
}

fn english(text: &RuleText) -> String {
    let people = |n: &People| plural(n.get(), "person", "people");
    let days = |n: u64| plural(n, "person-day", "person-days");
    match text {
        RuleText::Rule(reserve) => rule(*reserve, Language::En),
        RuleText::Delayed(0, 0) => "First doses are not delayed.".into(),
        RuleText::Delayed(n, 0) => format!("First doses are delayed by {}.", days(*n)),
        RuleText::Delayed(n, sooner) => {
            format!("First doses are delayed by {} and sooner by {}.", days(*n), days(*sooner))
        }
        RuleText::Late(0) => "Nobody is past the latest day for a dose.".into(),
        RuleText::Late(n) => format!("Later doses are late by {}.", days(*n)),
        RuleText::Order(Order::AsPlanned, _) => "the plan's order".into(),
        RuleText::Order(Order::ProRata, _) => "no order".into(),
        RuleText::Order(Order::First(_), names) => format!("{} first", names.join(", ")),
        RuleText::Order(Order::ByRisk, _) => "by risk, the greatest first".into(),
        RuleText::Order(Order::Tiers(_), _) => "another order".into(),
        RuleText::Gained(0) => "The same as in the plan's order.".into(),
        RuleText::Gained(n) => format!(
            "{} risk-weighted {} of protection {} than in the plan's order.",
            count(n.unsigned_abs()),
            if n.unsigned_abs() == 1 { "person-day" } else { "person-days" },
            if *n < 0 { "fewer" } else { "more" }
        ),
        RuleText::OrderAssumes => {
            "Assumed: protection lasts from its onset to the plan's end; a group's risk stays as \
                                   stated, and nobody is protected by the vaccination of others."
                .into()
        }
        RuleText::Behind(None) => "More than the plan ever has.".into(),
        RuleText::Behind(Some(0)) => "As planned.".into(),
        RuleText::Behind(Some(n)) => {
            let n_days = plural(n.unsigned_abs().into(), "day", "days");
            format!("{n_days} {}.", if *n < 0 { "ahead of the plan" } else { "behind the plan" })
        }
        RuleText::NotOfThePast(line) => {
            format!("Line {line}: the date is not from the plan's start to yesterday; passed over.")
        }
        RuleText::OutsideCourse(line) => format!("Line {line}: the vaccine's course has no such dose; passed over."),
        RuleText::NobodyWaits(line, n) => {
            let have = if n.get() == 1 { "has" } else { "have" };
            format!("Line {line}: {} {have} no record of the dose before.", people(n))
        }
        RuleText::MoreThanPeople(region, group, n) => {
            format!("{region}, {group}: {} more than the group has; they are not counted.", people(n))
        }
        RuleText::MoreThanDelivered(region, vaccine, n) => {
            format!("{region}, {vaccine}: {} more than had come.", plural(n.get(), "dose", "doses"))
        }
    }
}
