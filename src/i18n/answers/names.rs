//! What answers are about, in words: people, goals, levers and their values.

use super::super::Language;
use super::super::format::{count, percent, percent_down, plural};
use crate::analysis::goal::{Aim, Base, Lever, Stage, Unit, Who};
use crate::index::VaccineIdx;
use crate::plan::{Label, Plan};
use crate::units::Share;

/// Some people, with what the plan calls them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhoText {
    /// A group of this name.
    Group(String),
    /// The tier of this number.
    Tier(u64),
    /// All groups.
    Everyone,
}

/// What is to be reached, with what the plan calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AimText {
    /// A share of some people has something.
    Coverage {
        /// Who.
        who: WhoText,
        /// What share of them.
        share: Share,
        /// Of what it is a share.
        base: Base,
        /// What they are to have.
        stage: Stage,
    },
    /// The immune barrier.
    Barrier,
}

/// A lever, with the vaccine it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeverText {
    /// The lever.
    pub lever: Lever,
    /// The name of its vaccine, if it has one.
    pub vaccine: Option<String>,
}

/// What a plan calls something, in a language: its name, or its id.
pub(super) fn name(label: Option<&Label>, id: &str, language: Language) -> String {
    label.and_then(|label| label.text(language.tag())).unwrap_or(id).to_owned()
}

/// A clause as a sentence begins.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

impl WhoText {
    /// Some people of a plan.
    #[must_use]
    pub fn of(who: Who, plan: &Plan, language: Language) -> Self {
        match who {
            Who::Group(group) => {
                let group = &plan.groups()[group];
                Self::Group(name(group.name.as_ref(), &group.id, language))
            }
            Who::Tier(tier) => Self::Tier(plan.tiers()[tier].number),
            Who::Everyone => Self::Everyone,
        }
    }

    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match (self, language) {
            (Self::Group(name), _) => name.clone(),
            (Self::Tier(n), Language::Zh) => format!("优先级{n}"),
            (Self::Tier(n), Language::En) => format!("tier {n}"),
            (Self::Everyone, Language::Zh) => "全部人群".into(),
            (Self::Everyone, Language::En) => "everyone".into(),
        }
    }
}

impl AimText {
    /// An aim of a plan.
    #[must_use]
    pub fn of(aim: Aim, plan: &Plan, language: Language) -> Self {
        match aim {
            Aim::Barrier => Self::Barrier,
            Aim::Coverage { who, share, base, stage } => {
                Self::Coverage { who: WhoText::of(who, plan, language), share, base, stage }
            }
        }
    }

    /// Its words in a language: a clause without its subject's capital or full stop.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let Self::Coverage { who, share, base, stage } = self else {
            return match language {
                Language::Zh => "达到免疫屏障".into(),
                Language::En => "the immune barrier is reached".into(),
            };
        };
        let (who, share) = (who.text(language), share_text(*share));
        match language {
            Language::Zh => {
                let base = match base {
                    Base::Target => "应接种者",
                    Base::People => "总人数",
                };
                let stage = match stage {
                    Stage::Begun => "首剂",
                    Stage::Complete => "全程",
                };
                format!("{who}{base}的{share}完成{stage}")
            }
            Language::En => {
                let base = match base {
                    Base::Target => "the target of ",
                    Base::People => "all people of ",
                };
                let stage = match stage {
                    Stage::Begun => "a first dose",
                    Stage::Complete => "a full course",
                };
                format!("{share} of {base}{who} have {stage}")
            }
        }
    }
}

impl LeverText {
    /// A lever of a plan.
    #[must_use]
    pub fn of(lever: Lever, plan: &Plan, language: Language) -> Self {
        let name_of = |vaccine: VaccineIdx| {
            let vaccine = &plan.vaccines()[vaccine];
            name(vaccine.name.as_ref(), &vaccine.id, language)
        };
        let vaccine = match lever {
            Lever::Deliveries(of) | Lever::Earlier(of) => of.map(name_of),
            Lever::Doses(of) => Some(name_of(of)),
            Lever::Capacity | Lever::DailyDoses | Lever::Uptake | Lever::Gate => None,
        };
        Self { lever, vaccine }
    }

    /// What it is called.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let of = |all: &str, before: &str, after: &str| {
            self.vaccine.as_ref().map_or_else(|| all.to_owned(), |vaccine| format!("{before}{vaccine}{after}"))
        };
        match (self.lever, language) {
            (Lever::Capacity, Language::Zh) => "接种能力".into(),
            (Lever::Capacity, Language::En) => "capacity".into(),
            (Lever::DailyDoses, Language::Zh) => "每日增加的接种能力".into(),
            (Lever::DailyDoses, Language::En) => "more capacity a day".into(),
            (Lever::Deliveries(_), Language::Zh) => of("全部到苗量", "", "的到苗量"),
            (Lever::Deliveries(_), Language::En) => of("all deliveries", "deliveries of ", ""),
            (Lever::Doses(_), Language::Zh) => of("首日增加的疫苗", "首日增加的", ""),
            (Lever::Doses(_), Language::En) => of("more vaccine on the first day", "more of ", " on the first day"),
            (Lever::Earlier(_), Language::Zh) => of("全部到苗提前", "", "的到苗提前"),
            (Lever::Earlier(_), Language::En) => of("all deliveries earlier", "deliveries of ", " earlier"),
            (Lever::Uptake, Language::Zh) => "接种意愿".into(),
            (Lever::Uptake, Language::En) => "uptake".into(),
            (Lever::Gate, Language::Zh) => "开放下一优先级的比例".into(),
            (Lever::Gate, Language::En) => "the share that opens the next tier".into(),
        }
    }
}

/// A value of a lever in words.
#[must_use]
pub fn value_text(unit: Unit, value: i64, language: Language) -> String {
    let size = value.unsigned_abs();
    let share = percent(size * 1000, u32::from(!size.is_multiple_of(10)));
    match (unit, language) {
        (Unit::PerMilleOfPlan, Language::Zh) => format!("计划的{share}"),
        (Unit::PerMilleOfPlan, Language::En) => format!("{share} of what is planned"),
        (Unit::Doses, Language::Zh) => format!("{}剂", count(size)),
        (Unit::Doses, Language::En) => plural(size, "dose", "doses"),
        (Unit::Days, Language::Zh) => format!("{}天", count(size)),
        (Unit::Days, Language::En) => plural(size, "day", "days"),
        (Unit::PerMillePoints, Language::Zh) if value == 0 => "与计划相同".into(),
        (Unit::PerMillePoints, Language::En) if value == 0 => "as planned".into(),
        (Unit::PerMillePoints, Language::Zh) => {
            format!("比计划{}{}个百分点", if value < 0 { "低" } else { "高" }, share.trim_end_matches('%'))
        }
        (Unit::PerMillePoints, Language::En) => {
            let way = if value < 0 { "below" } else { "above" };
            format!("{} points {way} the plan's", share.trim_end_matches('%'))
        }
        (Unit::PerMille, _) => share,
    }
}

/// A share without decimals it does not need.
fn share_text(share: Share) -> String {
    let ppm = u64::from(share.ppm());
    let decimals = [(10_000, 0), (1000, 1), (100, 2), (10, 3)].into_iter().find(|(unit, _)| ppm.is_multiple_of(*unit));
    percent_down(ppm, decimals.map_or(4, |(_, decimals)| decimals))
}
