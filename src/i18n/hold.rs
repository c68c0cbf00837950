//! What holds a rollout back, in words: its name, what it means, what to do about it.

use super::Language;
use crate::analysis::Hold;
use crate::engine::Reason;

/// Name, meaning and advice.
pub(super) const fn texts(hold: Hold, language: Language) -> [&'static str; 3] {
    match language {
        Language::Zh => zh(hold),
        Language::En => en(hold),
    }
}

const fn zh(hold: Hold) -> [&'static str; 3] {
    match hold {
        Hold::First(Reason::NotOpen) => {
            ["优先级未开放", "前面的优先级还没有达到开放下一级的比例。", "降低开放比例，或允许剂次顺延给后面的优先级。"]
        }
        Hold::First(Reason::NotYet) => {
            ["未到开始日期", "该人群的开始日期还没有到。", "如疫苗已获准用于该人群，可提前开始日期。"]
        }
        Hold::First(Reason::DailyLimit) => {
            ["每日上限", "当日开始接种的人数已达到该人群的上限。", "接种点能承担时，提高上限。"]
        }
        Hold::First(Reason::Closed) => ["停诊", "当日不开诊，没有接种能力。", "在停诊日安排部分接种点开诊。"],
        Hold::First(Reason::SupplyAndCapacity) => [
            "疫苗和接种能力",
            "多数等待者所在地：疫苗和接种能力同时用尽。",
            "须同时增加到苗和接种能力，单独增加一项无效。",
        ],
        Hold::First(Reason::Capacity) => {
            ["接种能力", "多数等待者所在地：接种能力已用完，仍有疫苗。", "增加接种台、延长时间或增开周末门诊。"]
        }
        Hold::First(Reason::Supply) => {
            ["疫苗供应", "多数等待者所在地：没有库存，接种能力有剩余。", "提前到苗或增加到苗量。"]
        }
        Hold::First(Reason::Reserved) => {
            ["预留", "库存留给已开始接种者的后续剂次。", "提前后续剂次的到苗，或放宽预留规则。"]
        }
        Hold::Interval => ["间隔", "应接种者都已接种首剂，等待下一剂的间隔。", "备好后续剂次和接种能力即可。"],
        Hold::Nothing => ["无", "应接种者都已完成接种。", "无须处理。"],
    }
}

const fn en(hold: Hold) -> [&'static str; 3] {
    match hold {
        Hold::First(Reason::NotOpen) => [
            "Tier not open",
            "An earlier tier has not reached the share that opens the next.",
            "Lower that share, or let doses flow on to later tiers.",
        ],
        Hold::First(Reason::NotYet) => [
            "First day",
            "The group's first day has not come.",
            "Bring it forward, if a vaccine is licensed for the group.",
        ],
        Hold::First(Reason::DailyLimit) => [
            "Daily limit",
            "As many have begun as the group's limit allows.",
            "Raise the limit, if the sites can take it.",
        ],
        Hold::First(Reason::Closed) => {
            ["Closed", "There is no capacity on these days.", "Open some sites on these days."]
        }
        Hold::First(Reason::SupplyAndCapacity) => [
            "Supply and capacity",
            "Where most people wait, doses and capacity run out together.",
            "Add both: more of one alone does not help.",
        ],
        Hold::First(Reason::Capacity) => [
            "Capacity",
            "Where most people wait, all capacity is used; doses are left.",
            "Add vaccinators, hours or weekend sessions.",
        ],
        Hold::First(Reason::Supply) => [
            "Supply",
            "Where most people wait, no doses are in stock; capacity is left.",
            "Bring deliveries forward, or order more.",
        ],
        Hold::First(Reason::Reserved) => [
            "Reserve",
            "Doses in stock are kept for people who have begun.",
            "Have later doses delivered earlier, or relax the reserve rule.",
        ],
        Hold::Interval => {
            ["Interval", "Everyone has begun; people wait for their next dose.", "Keep later doses and capacity ready."]
        }
        Hold::Nothing => ["Nothing", "Everyone is fully vaccinated.", "Nothing is to be done."],
    }
}
