//! What a choice would do to the four figures, in words.

use crate::i18n::Language;
use crate::i18n::format::{count, date, plural};
use crate::units::Date;

/// What a choice would do to one of the four figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// When the high-risk groups are done.
    HighRisk(Moved),
    /// When everyone is done.
    Everyone(Moved),
    /// When the barrier is reached.
    Barrier(Moved),
    /// So many more doses are short.
    MoreShort(u64),
    /// So many fewer doses are short.
    FewerShort(u64),
    /// Where not everyone is done either way: so many more people have no first dose.
    MoreUnbegun(u64),
    /// So many fewer people have no first dose.
    FewerUnbegun(u64),
    /// Where not everyone is done either way: so many more people are without the full course.
    MoreUndone(u64),
    /// So many fewer people are without the full course.
    FewerUndone(u64),
    /// So many more people are late at worst.
    MoreLate(u64),
    /// So many fewer people are late at worst.
    FewerLate(u64),
}

/// What becomes of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// So many days later; earlier, if below zero.
    By(i32),
    /// It is reached on this day, and was not.
    Reached(Date),
    /// It is no longer reached.
    Lost,
}

impl Effect {
    /// Whether that is for the better.
    #[must_use]
    pub const fn is_better(self) -> bool {
        match self {
            Self::HighRisk(moved) | Self::Everyone(moved) | Self::Barrier(moved) => match moved {
                Moved::By(days) => days < 0,
                Moved::Reached(_) => true,
                Moved::Lost => false,
            },
            Self::FewerShort(_) | Self::FewerLate(_) | Self::FewerUnbegun(_) | Self::FewerUndone(_) => true,
            Self::MoreShort(_) | Self::MoreLate(_) | Self::MoreUnbegun(_) | Self::MoreUndone(_) => false,
        }
    }

    /// Its words in a language.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        match language {
            Language::Zh => chinese(self),
            Language::En => english(self),
        }
    }
}

fn english(effect: Effect) -> String {
    let moved = |what: &str, moved: Moved| match moved {
        Moved::By(days) => {
            let way = if days < 0 { "earlier" } else { "later" };
            format!("{what} {} {way}", plural(days.unsigned_abs().into(), "day", "days"))
        }
        Moved::Reached(on) => format!("{what} by {}, now not in time", date(on, Language::En)),
        Moved::Lost => format!("{what} no longer in time"),
    };
    match effect {
        Effect::HighRisk(how) => moved("high-risk groups done", how),
        Effect::Everyone(how) => moved("everyone done", how),
        Effect::Barrier(how) => moved("barrier reached", how),
        Effect::MoreShort(n) => format!("{} short", plural(n, "more dose", "more doses")),
        Effect::FewerShort(n) => format!("{} short", plural(n, "fewer dose", "fewer doses")),
        Effect::MoreUnbegun(n) => format!("{} without a first dose", plural(n, "more person", "more people")),
        Effect::FewerUnbegun(n) => format!("{} without a first dose", plural(n, "fewer person", "fewer people")),
        Effect::MoreUndone(n) => format!("{} without the full course", plural(n, "more person", "more people")),
        Effect::FewerUndone(n) => format!("{} without the full course", plural(n, "fewer person", "fewer people")),
        Effect::MoreLate(n) => format!("{} late at worst", plural(n, "more person", "more people")),
        Effect::FewerLate(n) => format!("{} late at worst", plural(n, "fewer person", "fewer people")),
    }
}

fn chinese(effect: Effect) -> String {
    let moved = |what: &str, moved: Moved| match moved {
        Moved::By(days) if days < 0 => format!("{what}提前{}天", days.unsigned_abs()),
        Moved::By(days) => format!("{what}推迟{days}天"),
        Moved::Reached(on) => format!("{what}可于{}实现，目前计划内不能实现", date(on, Language::Zh)),
        Moved::Lost => format!("{what}计划内不能实现"),
    };
    match effect {
        Effect::HighRisk(how) => moved("高风险人群完成", how),
        Effect::Everyone(how) => moved("应接尽接", how),
        Effect::Barrier(how) => moved("免疫屏障", how),
        Effect::MoreShort(n) => format!("缺口增加{}剂", count(n)),
        Effect::FewerShort(n) => format!("缺口减少{}剂", count(n)),
        Effect::MoreUnbegun(n) => format!("未接种首剂增加{}人", count(n)),
        Effect::FewerUnbegun(n) => format!("未接种首剂减少{}人", count(n)),
        Effect::MoreUndone(n) => format!("未完成全程增加{}人", count(n)),
        Effect::FewerUndone(n) => format!("未完成全程减少{}人", count(n)),
        Effect::MoreLate(n) => format!("最多延误人数增加{}人", count(n)),
        Effect::FewerLate(n) => format!("最多延误人数减少{}人", count(n)),
    }
}
