//! The words of simulated runs.

use super::super::Language;
use super::super::format::{count, date, percent, plural};
use super::WhoText;
use super::names::capital;
use crate::analysis::goal::Who;
use crate::analysis::simulate::{Input, Milestone, Triangle, Uncertainty};
use crate::plan::Plan;
use crate::units::Date;

/// A text about simulated runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SimulateText {
    /// How many runs, of which seed.
    Runs(u64, u64),
    /// The bands of dates: the heading of the names.
    DateHeading,
    /// The heading of one run in ten, half of them, nine in ten, having something by then.
    Percentile(u8),
    /// The heading of the share of runs that reach a date within the plan.
    ReachedHeading,
    /// Nine in ten of some people have begun.
    Most(WhoText),
    /// All of them have begun.
    Begun(WhoText),
    /// Some people are through.
    Course(WhoText),
    /// The barrier is reached.
    Barrier,
    /// A date of a band, or that it is not within the plan.
    Day(Option<Date>),
    /// So many of so many runs.
    ShareOf(u64, u64),
    /// The goal is met in so many of so many runs.
    GoalMet(u64, u64),
    /// What matters most: the heading of the inputs.
    InputHeading,
    /// The heading of the days between one run in ten and nine in ten.
    SwingHeading,
    /// What is uncertain.
    Input(Input),
    /// So many days between.
    Days(u64),
    /// What was assumed of an input's number: its least, most frequent and greatest value.
    Assumed(Assumption, Triangle),
    /// The chance that was assumed of a cancelled delivery, in per mille.
    AssumedCancelled(u32),
    /// That this is no forecast.
    NoForecast,
}

/// A number that was assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// Days by which a vaccine is late.
    VaccineLate,
    /// Days by which a delivery is late besides.
    DeliveryLate,
    /// Per mille of the doses that come.
    DeliverySize,
    /// Points of uptake in all groups.
    Uptake,
    /// Points of uptake in a group besides.
    GroupUptake,
    /// Per mille of capacity.
    Capacity,
    /// Closures.
    Closures,
    /// Days of a closure.
    ClosureDays,
}

impl Assumption {
    /// What was assumed, in order.
    #[must_use]
    pub fn told(of: &Uncertainty) -> Vec<SimulateText> {
        let assumed = |what, triangle| SimulateText::Assumed(what, triangle);
        vec![
            assumed(Self::VaccineLate, of.vaccine_late),
            assumed(Self::DeliveryLate, of.delivery_late),
            assumed(Self::DeliverySize, of.delivery_size),
            SimulateText::AssumedCancelled(of.cancelled),
            assumed(Self::Uptake, of.uptake),
            assumed(Self::GroupUptake, of.group_uptake),
            assumed(Self::Capacity, of.capacity),
            assumed(Self::Closures, of.closures),
            assumed(Self::ClosureDays, of.closure_days),
        ]
    }
}

impl SimulateText {
    /// A date that is told of each run.
    #[must_use]
    pub fn milestone(milestone: Milestone, plan: &Plan, language: Language) -> Self {
        let who = |who: Who| WhoText::of(who, plan, language);
        match milestone {
            Milestone::Most(of) => Self::Most(who(of)),
            Milestone::Begun(of) => Self::Begun(who(of)),
            Milestone::Course(of) => Self::Course(who(of)),
            Milestone::Barrier => Self::Barrier,
        }
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

/// The least, most frequent and greatest number of an assumption, shares in per cent.
fn ends(what: Assumption, triangle: Triangle) -> [String; 3] {
    let (least, usual, most) = triangle.ends();
    let is_share =
        matches!(what, Assumption::DeliverySize | Assumption::Uptake | Assumption::GroupUptake | Assumption::Capacity);
    [least, usual, most].map(|n| if is_share { tenth(n.into()) } else { n.to_string().replace('-', "−") })
}

/// Per mille in per cent, with a decimal where it has one.
fn tenth(per_mille: i64) -> String {
    let (sign, size) = (if per_mille < 0 { "−" } else { "" }, per_mille.unsigned_abs());
    if size.is_multiple_of(10) { format!("{sign}{}", size / 10) } else { format!("{sign}{}.{}", size / 10, size % 10) }
}

fn share_of(n: u64, of: u64) -> String {
    percent((n * 1_000_000).checked_div(of).unwrap_or(0), 1)
}

fn chinese(text: &SimulateText) -> String {
    match text {
        SimulateText::Runs(n, seed) => format!("模拟{}次，种子{seed}。", count(*n)),
        SimulateText::DateHeading => "日期".into(),
        SimulateText::Percentile(p) => format!("{p}%的模拟不晚于"),
        SimulateText::ReachedHeading => "计划期内达到".into(),
        SimulateText::Most(who) => format!("{}的90%完成首剂", who.text(Language::Zh)),
        SimulateText::Begun(who) => format!("{}完成首剂", who.text(Language::Zh)),
        SimulateText::Course(who) => format!("{}完成全程", who.text(Language::Zh)),
        SimulateText::Barrier => "达到免疫屏障".into(),
        SimulateText::Day(Some(on)) => date(*on, Language::Zh),
        SimulateText::Day(None) => "计划期内未达到".into(),
        SimulateText::ShareOf(n, of) => share_of(*n, *of),
        SimulateText::GoalMet(n, of) => {
            format!("{}次模拟中{}次达到目标（{}）。", count(*of), count(*n), share_of(*n, *of))
        }
        SimulateText::InputHeading => "只有此项不确定时".into(),
        SimulateText::SwingHeading => "相差".into(),
        SimulateText::Input(input) => match input {
            Input::Late => "到苗延误",
            Input::Short => "到苗不足",
            Input::Cancelled => "到苗取消",
            Input::Uptake => "接种意愿",
            Input::Capacity => "接种能力损失",
            Input::Closures => "停诊",
        }
        .into(),
        SimulateText::Days(n) => format!("{}天", count(*n)),
        SimulateText::Assumed(what, triangle) => {
            let (name, unit) = match what {
                Assumption::VaccineLate => ("某种疫苗整体延误", "天"),
                Assumption::DeliveryLate => ("单次到苗另外延误", "天"),
                Assumption::DeliverySize => ("实到剂次为计划的", "%"),
                Assumption::Uptake => ("全部人群接种意愿变化", "个百分点"),
                Assumption::GroupUptake => ("单个人群接种意愿另外变化", "个百分点"),
                Assumption::Capacity => ("接种能力为计划的", "%"),
                Assumption::Closures => ("停诊", "次"),
                Assumption::ClosureDays => ("每次停诊", "天"),
            };
            let [least, usual, most] = ends(*what, *triangle);
            format!("{name}{least}至{most}{unit}，最常{usual}{unit}。")
        }
        SimulateText::AssumedCancelled(n) => format!("每次到苗取消的可能为{}%。", tenth((*n).into())),
        SimulateText::NoForecast => "这不是预测，只是由计划和以上假设得出的结果。".into(),
    }
}

fn english(text: &SimulateText) -> String {
    match text {
        SimulateText::Runs(n, seed) => format!("{}, seed {seed}.", plural(*n, "run", "runs")),
        SimulateText::DateHeading => "Date".into(),
        SimulateText::Percentile(p) => format!("{p}% of runs by"),
        SimulateText::ReachedHeading => "Within the plan".into(),
        SimulateText::Most(who) => capital(&format!("{}: 90% begun", who.text(Language::En))),
        SimulateText::Begun(who) => capital(&format!("{}: all begun", who.text(Language::En))),
        SimulateText::Course(who) => capital(&format!("{}: all through", who.text(Language::En))),
        SimulateText::Barrier => "Immune barrier reached".into(),
        SimulateText::Day(Some(on)) => date(*on, Language::En),
        SimulateText::Day(None) => "never".into(),
        SimulateText::ShareOf(n, of) => share_of(*n, *of),
        SimulateText::GoalMet(n, of) => {
            let runs = plural(*of, "run", "runs");
            format!("The goal is met in {} of {runs} ({}).", count(*n), share_of(*n, *of))
        }
        SimulateText::InputHeading => "If only this is uncertain".into(),
        SimulateText::SwingHeading => "Between".into(),
        SimulateText::Input(input) => match input {
            Input::Late => "Late deliveries",
            Input::Short => "Short deliveries",
            Input::Cancelled => "Cancelled deliveries",
            Input::Uptake => "Uptake",
            Input::Capacity => "Capacity lost",
            Input::Closures => "Closures",
        }
        .into(),
        SimulateText::Days(n) => plural(*n, "day", "days"),
        SimulateText::Assumed(what, triangle) => {
            let (name, unit) = match what {
                Assumption::VaccineLate => ("a vaccine's supply is late by", " days"),
                Assumption::DeliveryLate => ("a delivery is late besides by", " days"),
                Assumption::DeliverySize => ("of a delivery's doses come", "%"),
                Assumption::Uptake => ("the uptake of all groups changes by", " points"),
                Assumption::GroupUptake => ("that of one group besides by", " points"),
                Assumption::Capacity => ("there is a share of the planned capacity of", "%"),
                Assumption::Closures => ("everything is closed", " times"),
                Assumption::ClosureDays => ("a closure lasts", " days"),
            };
            let [least, usual, most] = ends(*what, *triangle);
            capital(&format!("{name} {least} to {most}{unit}, most often {usual}."))
        }
        SimulateText::AssumedCancelled(n) => {
            format!("A delivery is cancelled with a chance of {}%.", tenth((*n).into()))
        }
        SimulateText::NoForecast => "This is no forecast: it follows from the plan and from what is assumed.".into(),
    }
}
