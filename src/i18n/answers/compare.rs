//! The words of compared scenarios: their figures, and what differs in what was put in.

use super::super::Language;
use super::super::format::{count, date, percent, plural};
use super::fields::{field_name, value_text};
use super::names::capital;
use crate::analysis::compare::{Difference, FigureKind, FigureValue, Subject};
use crate::plan::{PlanDraft, Value};

/// A text about compared scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareText {
    /// The heading over the figures.
    FigureHeading,
    /// What a figure is called.
    Figure(FigureKind),
    /// A figure's value.
    Value(FigureValue),
    /// How many days later (earlier below zero) a date is, or how many more (fewer) a count.
    Beyond(FigureKind, i64),
    /// Nothing differs.
    NoDifference,
    /// A field of something has another value: what it belongs to, the field, before and after.
    Changed(Option<String>, String, String, String),
    /// Something is new: what it belongs to, and what it is.
    Came(Option<String>, String),
    /// Something is gone: what it belonged to, and what it was.
    Went(Option<String>, String),
}

impl CompareText {
    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Zh => chinese(self),
            Language::En => english(self),
        }
    }
}

fn chinese(text: &CompareText) -> String {
    match text {
        CompareText::FigureHeading => "指标".into(),
        CompareText::Figure(kind) => figure_chinese(*kind).into(),
        CompareText::Value(value) => match value {
            FigureValue::On(on) => date(*on, Language::Zh),
            FigureValue::Never => "计划期内未达到".into(),
            FigureValue::Unknown => "无法判断".into(),
            FigureValue::Count(n) => count(*n),
        },
        CompareText::Beyond(_, 0) => "相同".into(),
        CompareText::Beyond(kind, n) if is_date(*kind) => {
            format!("{}{}天", if *n < 0 { "早" } else { "晚" }, count(n.unsigned_abs()))
        }
        CompareText::Beyond(_, n) => format!("{}{}", if *n < 0 { "少" } else { "多" }, count(n.unsigned_abs())),
        CompareText::NoDifference => "输入没有差别。".into(),
        CompareText::Changed(None, field, before, after) => format!("{field}：{before}改为{after}。"),
        CompareText::Changed(Some(of), field, before, after) => format!("{of}：{field}由{before}改为{after}。"),
        CompareText::Came(None, what) => format!("增加{what}。"),
        CompareText::Came(Some(of), what) => format!("{of}：增加{what}。"),
        CompareText::Went(None, what) => format!("去掉{what}。"),
        CompareText::Went(Some(of), what) => format!("{of}：去掉{what}。"),
    }
}

fn english(text: &CompareText) -> String {
    match text {
        CompareText::FigureHeading => "Figure".into(),
        CompareText::Figure(kind) => figure_english(*kind).into(),
        CompareText::Value(value) => match value {
            FigureValue::On(on) => date(*on, Language::En),
            FigureValue::Never => "not within the plan".into(),
            FigureValue::Unknown => "not known".into(),
            FigureValue::Count(n) => count(*n),
        },
        CompareText::Beyond(_, 0) => "the same".into(),
        CompareText::Beyond(kind, n) if is_date(*kind) => {
            format!("{} {}", plural(n.unsigned_abs(), "day", "days"), if *n < 0 { "earlier" } else { "later" })
        }
        CompareText::Beyond(_, n) => format!("{} {}", count(n.unsigned_abs()), if *n < 0 { "fewer" } else { "more" }),
        CompareText::NoDifference => "Nothing that was put in differs.".into(),
        CompareText::Changed(None, field, before, after) => format!("{}: {before} becomes {after}.", capital(field)),
        CompareText::Changed(Some(of), field, before, after) => {
            format!("{}: {field} {before} becomes {after}.", capital(of))
        }
        CompareText::Came(None, what) => format!("Added: {what}."),
        CompareText::Came(Some(of), what) => format!("{}: added {what}.", capital(of)),
        CompareText::Went(None, what) => format!("Gone: {what}."),
        CompareText::Went(Some(of), what) => format!("{}: {what} is gone.", capital(of)),
    }
}

const fn is_date(kind: FigureKind) -> bool {
    matches!(
        kind,
        FigureKind::HighRiskBegun
            | FigureKind::HighRiskCourse
            | FigureKind::EveryoneBegun
            | FigureKind::EveryoneCourse
            | FigureKind::Barrier
    )
}

const fn figure_chinese(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::HighRiskBegun => "高风险人群完成首剂",
        FigureKind::HighRiskCourse => "高风险人群完成全程",
        FigureKind::EveryoneBegun => "全部应接种者完成首剂",
        FigureKind::EveryoneCourse => "全部应接种者完成全程",
        FigureKind::Barrier => "达到免疫屏障",
        FigureKind::LatePeople => "同日延误人数最多",
        FigureKind::LatePersonDays => "延误人日",
        FigureKind::ShortPeople => "计划结束时未完成人数",
        FigureKind::ShortDoses => "计划结束时所缺剂次",
        FigureKind::DosesGiven => "接种剂次合计",
    }
}

const fn figure_english(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::HighRiskBegun => "High-risk groups have begun",
        FigureKind::HighRiskCourse => "High-risk groups are through",
        FigureKind::EveryoneBegun => "Everyone has begun",
        FigureKind::EveryoneCourse => "Everyone is through",
        FigureKind::Barrier => "Immune barrier reached",
        FigureKind::LatePeople => "People late on the worst day",
        FigureKind::LatePersonDays => "Person-days late",
        FigureKind::ShortPeople => "People not through at the end",
        FigureKind::ShortDoses => "Doses they still need",
        FigureKind::DosesGiven => "Doses given in all",
    }
}

/// A difference as a sentence, with the names of the later document (or the earlier one's, for what is gone).
#[must_use]
pub fn difference_text(
    difference: &Difference,
    before: &PlanDraft,
    after: &PlanDraft,
    language: Language,
) -> CompareText {
    let Difference { subject, path, before: old, after: new, .. } = difference;
    let subject = subject_text(subject, [after, before], language);
    let field = path.iter().map(|name| field_name(name, language)).collect::<Vec<_>>().join(match language {
        Language::Zh => "，",
        Language::En => ", ",
    });
    let value = |value: &Value| value_text(value, path.last().map_or("", |name| name), language);
    match (old, new) {
        (Some(old), Some(new)) => CompareText::Changed(subject, field, value(old), value(new)),
        // The subject itself came or went.
        (_, Some(_)) if path.is_empty() => CompareText::Came(None, subject.unwrap_or_default()),
        (Some(_), _) if path.is_empty() => CompareText::Went(None, subject.unwrap_or_default()),
        (None, Some(new)) => CompareText::Came(subject, format!("{field} {}", value(new))),
        (Some(old), None) => CompareText::Went(subject, format!("{field} {}", value(old))),
        (None, None) => CompareText::NoDifference,
    }
}

/// What a difference is about; nothing for the plan as a whole.
fn subject_text(subject: &Subject, drafts: [&PlanDraft; 2], language: Language) -> Option<String> {
    let named = |list: &str, id: &str| {
        let items = drafts.iter().flat_map(|draft| draft.root().field(list).map_or(&[][..], Value::items));
        let with_id = |item: &&Value| item.field("id").and_then(Value::as_text) == Some(id);
        let mut names = items.filter(with_id).filter_map(|item| item.field("name"));
        names.find_map(|name| name_in(name, language)).unwrap_or_else(|| id.to_owned())
    };
    let quoted = |kind: [&str; 2], name: String| match language {
        Language::Zh => format!("{}“{name}”", kind[0]),
        Language::En => format!("{} “{name}”", kind[1]),
    };
    match subject {
        Subject::Plan => None,
        Subject::Vaccine(id) => Some(quoted(["疫苗", "vaccine"], named("vaccines", id))),
        Subject::Group(id) => Some(quoted(["人群", "group"], named("groups", id))),
        Subject::Region(id) => Some(quoted(["地区", "region"], named("regions", id))),
        Subject::RegionGroup(region, group) => {
            let (region, group) = (named("regions", region), named("groups", group));
            Some(match language {
                Language::Zh => format!("{region}的人群“{group}”"),
                Language::En => format!("group “{group}” in {region}"),
            })
        }
        Subject::Delivery { on, vaccine, region } => {
            let on = value_text(&Value::text(on), "on", language);
            let vaccine = named("vaccines", vaccine);
            let region = (!region.is_empty()).then(|| named("regions", region));
            Some(match (language, region) {
                (Language::Zh, None) => format!("{on}到的{vaccine}"),
                (Language::Zh, Some(region)) => format!("{on}到{region}的{vaccine}"),
                (Language::En, None) => format!("delivery of {vaccine} on {on}"),
                (Language::En, Some(region)) => format!("delivery of {vaccine} for {region} on {on}"),
            })
        }
    }
}

/// A name as a document writes it, plain or by language, in a language or else the first.
fn name_in(name: &Value, language: Language) -> Option<String> {
    let wanted = |tag: &str| Language::from_tag(tag) == Some(language);
    let by_language = || {
        let fields = name.fields();
        fields.iter().find(|(tag, _)| wanted(tag)).or_else(|| fields.first()).and_then(|(_, text)| text.as_text())
    };
    name.as_text().or_else(by_language).map(str::to_owned)
}

/// A share in words: with one decimal if it has one.
pub(super) fn share_words(ppm: u64) -> String {
    percent(ppm, u32::from(!ppm.is_multiple_of(10_000)))
}
