//! The words of the room of regions; those of the ranking and of the rules themselves are with the answers.

use super::Language;
use super::format::{count, plural};

/// A text of the room of regions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomText {
    /// The plan has no regions, and how it gets some.
    NoRegions,
    /// Heading of the ranking.
    Ranking,
    /// What the ranking holds.
    RankingHint,
    /// Column: the place.
    Place,
    /// Column: the region.
    Region,
    /// Column: people whom the plan aims at.
    Target,
    /// Column: days after the first region.
    Behind,
    /// Button: the schedule of a region.
    Open(String),
    /// Heading of the small charts.
    Charts,
    /// What they show.
    ChartsHint,
    /// A small chart in words: the region, when everyone has begun there or how many have not.
    Chart(String, String),
    /// Heading of the heat table.
    Heat,
    /// Heading of what the sharing rules do.
    Sharing,
    /// What they do, in a sentence.
    SharingHint,
    /// Button: work it out.
    WorkOut,
    /// Button: weights and rules of sharing.
    ToRules,
    /// Column: the rule.
    Rule,
    /// Column: days from the first to the last region, high-risk groups.
    SpreadHighRisk,
    /// Column: days from the first to the last region, everyone.
    SpreadEveryone,
    /// Column: everyone has begun in all regions.
    AllBegun,
    /// A number of days.
    Days(u32),
    /// Not within the plan.
    Never,
    /// The rule of the plan.
    Planned,
    /// Button: a rule becomes the plan's.
    Take,
    /// Button: the rows that are not shown.
    ShowAll(usize),
}

impl RoomText {
    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Zh => chinese(self),
            Language::En => english(self),
        }
    }
}

fn chinese(text: &RoomText) -> String {
    match text {
        RoomText::NoRegions => "这个计划没有分地区。把“地区、人群、人数”的表格粘贴到“排程”的人群表中，或打开黑龙江的计划，就能在这里比较各地。".into(),
        RoomText::Ranking => "各地何时完成".into(),
        RoomText::RankingHint => "按全部应接种者完成首剂的先后排列。点地区名查看当地的完整排程。".into(),
        RoomText::Place => "名次".into(),
        RoomText::Region => "地区".into(),
        RoomText::Target => "应接种人数".into(),
        RoomText::Behind => "比最先完成的地区晚".into(),
        RoomText::Open(region) => format!("查看{region}的排程"),
        RoomText::Charts => "各地的进度".into(),
        RoomText::ChartsHint => "每图横轴都是整个计划期，纵轴从0到100%：首剂占应接种者的比例。".into(),
        RoomText::Chart(region, finish) => format!("{region}：首剂完成{finish}"),
        RoomText::Heat => "各地每月的接种率".into(),
        RoomText::Sharing => "每种分配办法会怎样".into(),
        RoomText::SharingHint => "其他条件不变，只换分配办法：最先与最后完成首剂的地区相差多少天，全部地区何时完成。".into(),
        RoomText::WorkOut => "计算各种办法".into(),
        RoomText::ToRules => "调整权重与分配办法".into(),
        RoomText::Rule => "分配办法".into(),
        RoomText::SpreadHighRisk => "高风险人群：首末相差".into(),
        RoomText::SpreadEveryone => "全部应接种者：首末相差".into(),
        RoomText::AllBegun => "各地全部完成首剂".into(),
        RoomText::Days(days) => format!("{}天", count(u64::from(*days))),
        RoomText::Never => "计划期内未全部完成".into(),
        RoomText::Planned => "现计划".into(),
        RoomText::Take => "采用".into(),
        RoomText::ShowAll(n) => format!("显示全部{n}个地区"),
    }
}

fn english(text: &RoomText) -> String {
    match text {
        RoomText::NoRegions => "This plan has no regions. Paste a table of region, group and people into the groups of the schedule, or open the plan of Heilongjiang, and regions are compared here.".into(),
        RoomText::Ranking => "When each region is done".into(),
        RoomText::RankingHint => "In the order in which everyone eligible has had a first dose. A region's name opens its whole schedule.".into(),
        RoomText::Place => "Place".into(),
        RoomText::Region => "Region".into(),
        RoomText::Target => "Target".into(),
        RoomText::Behind => "After the first region".into(),
        RoomText::Days(days) => plural(u64::from(*days), "day", "days"),
        RoomText::Open(region) => format!("Open the schedule of {region}"),
        RoomText::Charts => "Progress of each region".into(),
        RoomText::ChartsHint => "Each chart spans the whole plan and 0 to 100%: the share of the target with a first dose.".into(),
        RoomText::Chart(region, finish) => format!("{region}: first doses done {finish}"),
        RoomText::Heat => "Coverage by region and month".into(),
        RoomText::Sharing => "What each way of sharing does".into(),
        RoomText::SharingHint => "All else alike: how many days lie between the first and the last region to finish first doses, and when all are done.".into(),
        RoomText::WorkOut => "Work out every way".into(),
        RoomText::ToRules => "Weights and rules of sharing".into(),
        RoomText::Rule => "Way of sharing".into(),
        RoomText::SpreadHighRisk => "High-risk groups: first to last".into(),
        RoomText::SpreadEveryone => "Everyone: first to last".into(),
        RoomText::AllBegun => "Everyone has begun in all".into(),
        RoomText::Never => "not within the plan".into(),
        RoomText::Planned => "as planned".into(),
        RoomText::Take => "Use it".into(),
        RoomText::ShowAll(n) => format!("Show all {n} regions"),
    }
}
