//! The words of the four figures.

use FigureText as F;

use super::Language;
use super::en;
use super::format::{count, percents_apart, plural, round_count};
use super::zh;
use crate::analysis::BarrierShares;
use crate::units::{Date, Doses, People};

/// A text of one of the four figures: a label, a value or the line below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureText {
    /// Figure: high-risk groups done.
    HighRiskDone,
    /// Figure: everyone done.
    EveryoneDone,
    /// Figure: immune barrier.
    BarrierFigure,
    /// Figure: doses short or late.
    ShortOrLate,
    /// A date.
    On(Date),
    /// Not by the last day.
    NotBy(Date),
    /// No value.
    NoValue,
    /// So many people have a first dose by the day; the course ends on the figure's date.
    FirstDosesBy(People, Date),
    /// All have begun by the day, so many wait for a later dose at the end.
    StillWaiting(Date, People),
    /// So many of so many have not begun at the end.
    NotBegun(People, People),
    /// There are no people to vaccinate.
    NobodyYet,
    /// The barrier cannot be reached.
    BarrierUnreachable,
    /// The barrier cannot be judged.
    BarrierUnknown,
    /// The barrier is reached.
    BarrierReachedWhy(BarrierShares),
    /// The barrier is not reached in time.
    BarrierNotInTimeWhy(BarrierShares),
    /// Why the barrier cannot be reached.
    BarrierUnreachableWhy(BarrierShares),
    /// A vaccine states no effectiveness.
    BarrierUnknownWhy,
    /// So many doses are missing at the end.
    DosesShort(Doses),
    /// So many people are late at worst.
    PeopleLate(People),
    /// Nothing is short or late.
    NothingShort,
    /// So many people are not through at the end; nobody is late.
    ShortWhy(People),
    /// So many people are not through at the end; so many are late on the worst day.
    ShortAndLateWhy(People, People, Date),
    /// When most people are late, and the sum of days.
    LateWhy(Date, u64),
    /// Nobody is late and no dose is missing.
    NothingShortWhy,
}

impl FigureText {
    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Zh => chinese(self),
            Language::En => english(self),
        }
    }
}

fn chinese(text: &F) -> String {
    use zh::{day, people};
    match text {
        F::HighRiskDone => "高风险人群完成".into(),
        F::EveryoneDone => "应接尽接".into(),
        F::BarrierFigure => "免疫屏障".into(),
        F::ShortOrLate => "缺口与延误".into(),
        F::On(on) => day(*on),
        F::NotBy(end) => format!("至{}未完成", day(*end)),
        F::NoValue => "—".into(),
        F::FirstDosesBy(n, on) => format!("{}人截至{}全部完成首剂，至上述日期全部完成全程。", people(*n), day(*on)),
        F::StillWaiting(on, n) => format!("{}全部完成首剂，计划结束时仍有{}人等待后续剂次。", day(*on), people(*n)),
        F::NotBegun(n, of) => format!("计划结束时，应接种的{}人中有{}人尚未开始。", people(*of), people(*n)),
        F::NobodyYet => "还没有应接种的人。".into(),
        F::BarrierUnreachable => "不可达".into(),
        F::BarrierUnknown => "无法判断".into(),
        F::BarrierReachedWhy(shares) => {
            let (threshold, ceiling) = threshold_and_ceiling(*shares);
            format!("当日受保护者达到总人口的{threshold}；全部接种后最多{ceiling}。")
        }
        F::BarrierNotInTimeWhy(shares) => {
            let (threshold, last) = percents_apart(shares.threshold_ppm.into(), shares.final_ppm.into());
            format!("需要总人口的{threshold}受保护，计划结束时为{last}。")
        }
        F::BarrierUnreachableWhy(shares) => {
            let (threshold, ceiling) = threshold_and_ceiling(*shares);
            format!("即使应接种者全部完成全程，受保护者最多占{ceiling}，而需要{threshold}。")
        }
        F::BarrierUnknownWhy => "有疫苗未填写保护效果。".into(),
        F::DosesShort(doses) => format!("缺{}剂", round_count(doses.get(), Language::Zh)),
        F::PeopleLate(n) => format!("{}人延误", round_count(n.get(), Language::Zh)),
        F::NothingShort => "无".into(),
        F::ShortWhy(n) => format!("计划结束时{}人未完成接种；无人超过最晚接种日期。", people(*n)),
        F::ShortAndLateWhy(n, late, on) => {
            format!("计划结束时{}人未完成接种；{}有{}人超过最晚接种日期，为最多。", people(*n), day(*on), people(*late))
        }
        F::LateWhy(on, days) => format!("{}超过最晚接种日期的人最多；合计延误{}人日。", day(*on), count(*days)),
        F::NothingShortWhy => "无人超过最晚接种日期，计划结束时不缺剂次。".into(),
    }
}

fn english(text: &F) -> String {
    use en::{day, people, round_people};
    match text {
        F::HighRiskDone => "High-risk groups done".into(),
        F::EveryoneDone => "Everyone eligible done".into(),
        F::BarrierFigure => "Immune barrier".into(),
        F::ShortOrLate => "Doses short or late".into(),
        F::On(on) => day(*on),
        F::NotBy(end) => format!("Not by {}", day(*end)),
        F::NoValue => "—".into(),
        F::FirstDosesBy(n, on) => {
            format!("First dose for {} by {}; full course by the date above.", people(*n), day(*on))
        }
        F::StillWaiting(on, n) => {
            let wait = if n.get() == 1 { "waits" } else { "wait" };
            format!("All have begun by {}; {} still {wait} for a later dose at the end.", day(*on), people(*n))
        }
        F::NotBegun(n, of) => {
            let have = if n.get() == 1 { "has" } else { "have" };
            format!("{} of {} {have} not begun by the end of the plan.", count(n.get()), people(*of))
        }
        F::NobodyYet => "There is nobody to vaccinate yet.".into(),
        F::BarrierUnreachable => "Unreachable".into(),
        F::BarrierUnknown => "Not known".into(),
        F::BarrierReachedWhy(shares) => {
            let (threshold, ceiling) = threshold_and_ceiling(*shares);
            format!("{threshold} of all people are protected that day; {ceiling} can be at most.")
        }
        F::BarrierNotInTimeWhy(shares) => {
            let (threshold, last) = percents_apart(shares.threshold_ppm.into(), shares.final_ppm.into());
            format!("{threshold} of all people must be protected; at the end {last} are.")
        }
        F::BarrierUnreachableWhy(shares) => {
            let (threshold, ceiling) = threshold_and_ceiling(*shares);
            format!("With everyone eligible fully vaccinated, {ceiling} are protected; {threshold} are needed.")
        }
        F::BarrierUnknownWhy => "Some vaccine states no effectiveness.".into(),
        F::DosesShort(doses) => {
            format!(
                "{} {} short",
                round_count(doses.get(), Language::En),
                if doses.get() == 1 { "dose" } else { "doses" }
            )
        }
        F::PeopleLate(n) => format!("{} late", round_people(*n)),
        F::NothingShort => "None".into(),
        F::ShortWhy(n) => {
            format!("{} not fully vaccinated by the end; nobody is past the latest day for a dose.", people(*n))
        }
        F::ShortAndLateWhy(n, late, on) => format!(
            "{} not fully vaccinated by the end; at worst {} past the latest day for a dose, on {}.",
            people(*n),
            people(*late),
            day(*on)
        ),
        F::LateWhy(on, days) => {
            format!(
                "Past the latest day for a dose at worst, on {}; {} in all.",
                day(*on),
                plural(*days, "person-day", "person-days")
            )
        }
        F::NothingShortWhy => "Nobody is past the latest day for a dose, and no dose is missing at the end.".into(),
    }
}

fn threshold_and_ceiling(shares: BarrierShares) -> (String, String) {
    percents_apart(shares.threshold_ppm.into(), shares.ceiling_ppm.into())
}
