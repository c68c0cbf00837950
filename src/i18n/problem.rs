//! What is wrong with a plan document, in words: what is there, and what would be right.

use super::Language;
use super::format::count;
use crate::plan::{Expected, IdKind, ProblemKind};

/// A problem in the words of a language, without its place.
///
/// ```
/// use rollout_planner::{i18n::{Language, problem::describe}, plan::ProblemKind};
/// let kind = ProblemKind::OutOfRange { min: 1, max: 4 };
/// assert_eq!(describe(&kind, Language::En), "must be from 1 to 4");
/// assert_eq!(describe(&kind, Language::Zh), "必须在 1 到 4 之间");
/// ```
#[must_use]
pub fn describe(kind: &ProblemKind, language: Language) -> String {
    match language {
        Language::En => english(kind),
        Language::Zh => chinese(kind),
    }
}

fn english(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Syntax { line, column } => {
            format!("cannot be read as JSON from line {line}, column {column}; check the punctuation there")
        }
        ProblemKind::TooDeep => "is nested deeper than any plan".into(),
        ProblemKind::NotUtf8 => "is not text in UTF-8; save the file in that encoding".into(),
        ProblemKind::UnknownFormat => "is not a rollout plan; format must be \"rollout-plan\"".into(),
        ProblemKind::UnknownVersion => "is a version this planner does not know; it reads version 1".into(),
        ProblemKind::WrongType(expected) => format!("must be {}", expected_english(*expected)),
        ProblemKind::UnknownField => "is not a field of a plan; remove it or correct its name".into(),
        ProblemKind::RepeatedField => "stands here more than once; keep one".into(),
        ProblemKind::MissingField => "is missing".into(),
        ProblemKind::NotWhole => "must be a whole number".into(),
        ProblemKind::OutOfRange { min, max: u64::MAX } => format!("must be {} or more", count(*min)),
        ProblemKind::OutOfRange { min, max } => format!("must be from {} to {}", count(*min), count(*max)),
        ProblemKind::UnknownChoice { choices } => format!("must be one of: {}", choices.join(", ")),
        ProblemKind::NoSuchDate => "is not a date; write an existing day as 2021-01-07".into(),
        ProblemKind::DateOutOfRange => "must lie from 1900 to 2199".into(),
        ProblemKind::UnknownId(id) => format!("names no {} of this plan", id_english(*id)),
        ProblemKind::RepeatedId => "is already the id of an earlier entry; ids must differ".into(),
        ProblemKind::RepeatedVaccine => "is in this list already".into(),
        ProblemKind::EmptyList => "must not be empty".into(),
        ProblemKind::WrongLength { expected, found } => {
            format!("must have {expected} {}, not {found}", if *expected == 1 { "entry" } else { "entries" })
        }
        ProblemKind::TargetBelowMin => "is shorter than the minimum interval".into(),
        ProblemKind::MaxBelowTarget => "is shorter than the target interval".into(),
        ProblemKind::EndsBeforeItBegins => "lies before the beginning of the range".into(),
        ProblemKind::GivenAfterStart => "lies after the plan's start; doses given later are scheduled".into(),
        ProblemKind::DoseOutsideCourse { doses } => format!("is no dose of a course of {doses}"),
        ProblemKind::MoreGivenThanPeople { given, people } => {
            format!("says {given} people have had doses, but the group has {people}")
        }
        ProblemKind::GivenBelongsToRegions => "must be stated by the regions, since the plan has regions".into(),
        ProblemKind::NotTheSum { sum } => format!("differs from the sum over the regions, {sum}; correct or remove it"),
        ProblemKind::BarrierNeedsOne => "must state r0 or share, and not both".into(),
    }
}

const fn expected_english(expected: Expected) -> &'static str {
    match expected {
        Expected::Map => "a map of named fields",
        Expected::List => "a list",
        Expected::Text => "a text",
        Expected::Name => "a text, or texts by language",
        Expected::Number => "a number",
        Expected::Bool => "true or false",
        Expected::Date => "a date, written as 2021-01-07",
    }
}

const fn id_english(id: IdKind) -> &'static str {
    match id {
        IdKind::Vaccine => "vaccine",
        IdKind::Group => "group",
        IdKind::Region => "region",
    }
}

fn chinese(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Syntax { line, column } => {
            format!("从第 {line} 行第 {column} 列起不是有效的 JSON，请检查该处的标点")
        }
        ProblemKind::TooDeep => "嵌套过深，不是计划".into(),
        ProblemKind::NotUtf8 => "不是 UTF-8 编码的文本，请以该编码保存文件".into(),
        ProblemKind::UnknownFormat => "不是接种排程计划，format 应为 \"rollout-plan\"".into(),
        ProblemKind::UnknownVersion => "是本工具不认识的版本，本工具读取版本 1".into(),
        ProblemKind::WrongType(expected) => format!("必须是{}", expected_chinese(*expected)),
        ProblemKind::UnknownField => "不是计划中的字段，请删除或更正名称".into(),
        ProblemKind::RepeatedField => "在此处重复出现，请只保留一个".into(),
        ProblemKind::MissingField => "缺失".into(),
        ProblemKind::NotWhole => "必须是整数".into(),
        ProblemKind::OutOfRange { min, max: u64::MAX } => format!("必须不小于 {}", count(*min)),
        ProblemKind::OutOfRange { min, max } => format!("必须在 {} 到 {} 之间", count(*min), count(*max)),
        ProblemKind::UnknownChoice { choices } => format!("必须是以下之一：{}", choices.join("、")),
        ProblemKind::NoSuchDate => "不是有效日期，请按 2021-01-07 的格式填写实际存在的日期".into(),
        ProblemKind::DateOutOfRange => "必须在 1900 年至 2199 年之间".into(),
        ProblemKind::UnknownId(id) => format!("不是本计划中的{}", id_chinese(*id)),
        ProblemKind::RepeatedId => "与前面条目的 id 相同，id 不能重复".into(),
        ProblemKind::RepeatedVaccine => "已在此列表中".into(),
        ProblemKind::EmptyList => "不能为空".into(),
        ProblemKind::WrongLength { expected, found } => format!("应有 {expected} 项，现有 {found} 项"),
        ProblemKind::TargetBelowMin => "短于最短间隔".into(),
        ProblemKind::MaxBelowTarget => "短于目标间隔".into(),
        ProblemKind::EndsBeforeItBegins => "早于该时段的开始日期".into(),
        ProblemKind::GivenAfterStart => "晚于计划开始日期，此后的接种由排程安排".into(),
        ProblemKind::DoseOutsideCourse { doses } => format!("超出全程 {doses} 剂的剂次"),
        ProblemKind::MoreGivenThanPeople { given, people } => format!("已接种 {given} 人，超过该人群的 {people} 人"),
        ProblemKind::GivenBelongsToRegions => "计划分地区时，已接种人数应在各地区中填写".into(),
        ProblemKind::NotTheSum { sum } => format!("与各地区之和 {sum} 不符，请更正或删除"),
        ProblemKind::BarrierNeedsOne => "应填写 r0 或 share 之一，不能都填或都不填".into(),
    }
}

const fn expected_chinese(expected: Expected) -> &'static str {
    match expected {
        Expected::Map => "由字段组成的对象",
        Expected::List => "列表",
        Expected::Text => "文本",
        Expected::Name => "文本，或按语言列出的文本",
        Expected::Number => "数字",
        Expected::Bool => " true 或 false",
        Expected::Date => "日期，格式如 2021-01-07",
    }
}

const fn id_chinese(id: IdKind) -> &'static str {
    match id {
        IdKind::Vaccine => "疫苗",
        IdKind::Group => "人群",
        IdKind::Region => "地区",
    }
}
