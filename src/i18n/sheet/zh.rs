//! The sheet's texts in Chinese.

use super::{Column as C, SheetMessage as M};
use crate::i18n::Language::Zh;
use crate::i18n::format::{count, date, percent, percent_down, percents_apart, round_count, short_date};
use crate::units::{Date, Doses, People};

pub(super) fn say(message: &M) -> String {
    match message {
        M::SheetHeading => "排程图".into(),
        M::NothingToDraw => "还没有应接种的人，填写人数后显示图表。".into(),
        M::MeasureLabel => "显示".into(),
        M::InPeople => "人数".into(),
        M::InShare => "比例".into(),
        M::ZoomLabel => "时间范围".into(),
        M::ZoomIn => "放大".into(),
        M::ZoomOut => "缩小".into(),
        M::ZoomReset => "全部日期".into(),
        M::Earlier => "向前移".into(),
        M::Later => "向后移".into(),
        M::Hint => {
            "拖动选取时段即可放大。光标：←→ 一天，PageUp/PageDown 一周，Home/End 首末日；＋ － 缩放，0 复原。".into()
        }
        M::DeliveryKey => "到苗".into(),
        M::ClosedKey => "停诊".into(),
        M::CursorLabel => "日期光标".into(),
        M::CoverageHeading => "接种率".into(),
        M::CoverageHint(all) => format!("占总人口{}人的比例，按优先级叠加", people(*all)),
        M::FullCourse => "完成全程".into(),
        M::FirstDoseOnly => "仅首剂".into(),
        M::Protected => "受保护者（按保护效果折算）".into(),
        M::Tier(n) => format!("第{n}优先级"),
        M::TierSize(groups, n) => format!("{groups} 个人群，应接种{}人", round_count(n.get(), Zh)),
        M::CeilingShare(ppm) => format!("应接种 {}", percent((*ppm).into(), 1)),
        M::CeilingPeople(n) => format!("应接种 {}人", round_count(n.get(), Zh)),
        M::BarrierOn(ppm, on) => format!("免疫屏障 {}：{}达到", percent((*ppm).into(), 1), day(*on)),
        M::BarrierOnShort(on) => format!("免疫屏障 {}", day(*on)),
        M::BarrierNotInTime(threshold, last) => {
            let (threshold, last) = percents_apart((*threshold).into(), (*last).into());
            format!("免疫屏障 {threshold}：计划内未达到，结束时受保护者占{last}")
        }
        M::BarrierUnreachable(threshold, ceiling) => {
            let (threshold, ceiling) = percents_apart((*threshold).into(), (*ceiling).into());
            format!("免疫屏障 {threshold}：不可达，全部接种后受保护者也只占{ceiling}")
        }
        M::BarrierUnreachableShort => "免疫屏障不可达".into(),
        M::BarrierShort => "免疫屏障".into(),
        M::BarrierUnknown => "有疫苗未填写保护效果，无法判断免疫屏障。".into(),
        M::GroupsHeading => "人群进度".into(),
        M::GroupsHint => "每条从首剂第一天起，竖线为最后一个首剂日，菱形为全程完成日；高度为已接种比例".into(),
        M::FirstDosesSpan => "首剂起止".into(),
        M::CourseMark => "全程完成日".into(),
        M::RowDates(from, to, course) => {
            format!("首剂 {}—{}，全程 {}", short_date(*from, Zh), short_date(*to, Zh), short_date(*course, Zh))
        }
        M::RowDatesShort(from, to, course) => {
            format!("{}—{}，{}", short_date(*from, Zh), short_date(*to, Zh), short_date(*course, Zh))
        }
        M::RowCourse(on) => short_date(*on, Zh),
        M::RowUnfinished(from, begun, complete) => format!(
            "{}起，计划内首剂{}、全程{}",
            short_date(*from, Zh),
            percent_down(*begun, 0),
            percent_down(*complete, 0)
        ),
        M::RowUnfinishedShort(complete) => format!("全程{}", percent_down(*complete, 0)),
        M::RowBegunBefore(Some(on), _) => format!("计划前已完成首剂，全程 {}", short_date(*on, Zh)),
        M::RowBegunBefore(None, complete) => format!("计划前已完成首剂，全程{}", percent_down(*complete, 0)),
        M::RowNeverBegins => "计划内未开始".into(),
        M::RowNobody => "无应接种者".into(),
        M::ToggleTier(n) => format!("第{n}优先级的人群"),
        M::HoldsHeading => "制约因素".into(),
        M::HoldsHint => "每一天按最靠前、尚未全部开始接种的优先级判断".into(),
        M::DayCount(n) => format!("{}天", count(*n)),
        M::WhatToDo(advice) => format!("→ {advice}"),
        M::StockHeading => "疫苗与接种".into(),
        M::StockTitle => "日末库存（剂）".into(),
        M::DosesTitle => "每日接种（剂）".into(),
        M::FirstDoses => "首剂".into(),
        M::LaterDoses => "后续剂次".into(),
        M::Capacity => "接种能力".into(),
        M::ExpiredKey => "过期".into(),
        M::StockTotals([received, used, expired]) => {
            format!("到苗{}剂（已扣除损耗），接种{}剂，过期{}剂", rounded(*received), rounded(*used), rounded(*expired))
        }
        M::MeanOfWeeks => "按周的日均值；放大后逐日显示。".into(),
        M::TableOf(heading) => format!("表格：{heading}"),
        M::DownloadCsv => "下载 CSV".into(),
        M::RowsShown(from, to, of) => {
            format!("第{}—{}行，共{}行", count(*from as u64), count(*to as u64), count(*of as u64))
        }
        M::PreviousRows => "上一页".into(),
        M::NextRows => "下一页".into(),
        M::Column(column) => name(*column).into(),
        M::ColumnOf(what, column) => format!("{what}：{}", name(*column)),
        M::Yes => "是".into(),
        M::StoryHeading => "当日情况".into(),
        M::StoryGroups => "各人群".into(),
    }
}

const fn name(column: C) -> &'static str {
    match column {
        C::From => "起",
        C::To => "止",
        C::Date => "日期",
        C::Begun => "首剂累计",
        C::Complete => "全程累计",
        C::AllBegun => "合计首剂累计",
        C::AllComplete => "合计全程累计",
        C::Protected => "受保护者",
        C::Tier => "优先级",
        C::Group => "人群",
        C::Target => "应接种",
        C::FirstDay => "首剂第一天",
        C::LastDay => "首剂最后一天",
        C::AllBegunDay => "首剂全部完成日",
        C::CourseDay => "全程全部完成日",
        C::BegunAtEnd => "结束时首剂",
        C::CompleteAtEnd => "结束时全程",
        C::Days => "天数",
        C::Hold => "制约因素",
        C::Advice => "可以怎么做",
        C::Given => "接种剂次",
        C::FirstDoses => "首剂",
        C::LaterDoses => "后续剂次",
        C::Capacity => "接种能力",
        C::Received => "到苗（扣除损耗后）",
        C::Expired => "过期",
        C::Stock => "期末库存",
        C::Late => "期末延误人数",
    }
}

fn people(n: People) -> String {
    round_count(n.get(), Zh)
}

fn rounded(n: Doses) -> String {
    round_count(n.get(), Zh)
}

fn day(on: Date) -> String {
    date(on, Zh)
}
