//! The texts in Chinese.

use super::GroupsHint;
use super::Language::Zh;
use super::Message as M;
use super::format::{count, date, percent_down};
use super::hold;
use crate::units::{Date, People};

pub(super) fn say(message: &M) -> String {
    match message {
        M::AppName => "接种排程".into(),
        M::AppPurpose => "谁在何时接种，什么在制约进度".into(),
        M::PageTitle(title) => format!("{title} · 接种排程"),
        M::RoomsLabel => "接种排程的各部分".into(),
        M::RoomPlan => "排程".into(),
        M::RoomRegions => "各地".into(),
        M::RoomAnswers => "问答".into(),
        M::RoomFiles => "文件与链接".into(),
        M::PartLoading => "正在载入……".into(),
        M::PartMissing => "这一部分没有载入。您的方案不受影响。".into(),
        M::TryAgain => "再试一次".into(),
        M::SkipToResults => "跳到结果".into(),
        M::LanguageLabel => "语言".into(),
        M::PresetLabel => "计划".into(),
        M::PresetHeilongjiang => "黑龙江 2021".into(),
        M::PresetHeilongjiangElderlyFirst => "黑龙江 2021（老年人优先）".into(),
        M::PresetJcvi => "英国 JCVI 2020（第1—9组）".into(),
        M::PresetAcip => "美国 ACIP 2020（1a—1c 阶段）".into(),
        M::PresetWorkedExample => "小例子（可手工核对）".into(),
        M::PresetEmpty => "新计划".into(),
        M::RegionLabel => "地区".into(),
        M::AllRegions => "全部地区".into(),
        M::PlanSpan(from, to) => format!("{}至{}", day(*from), day(*to)),
        M::AboutPlan => "说明与数据来源".into(),
        M::SourceHeading => "数据来源".into(),
        M::Restored(Some(on)) => format!("已恢复您{}保存在此浏览器中的计划。", day(*on)),
        M::Restored(None) => "已恢复保存在此浏览器中的计划。".into(),
        M::Replaced => "您修改过的计划已被替换。".into(),
        M::BringBack => "找回修改过的计划".into(),
        M::Close => "关闭".into(),
        M::ProblemsHeading(n) => format!("有 {n} 处填写有误"),
        M::Outdated => "以下结果仍是出错之前的，改正后自动更新。".into(),
        M::NothingYet => "改正后即显示结果。".into(),
        M::PlaceAndProblem(place, problem) => format!("{place}：{problem}"),
        M::PlaceParts(parts) => parts.join(" · "),
        M::PercentRange => "必须在 0% 到 100% 之间".into(),
        M::LacksPeople => "还没有应接种的人：请在“人群”中填写人数".into(),
        M::LacksDoses => "还没有疫苗到货：请在“疫苗供应”中填写到苗".into(),
        M::LacksCapacity => "每天的接种能力都是 0：请在“接种能力”中填写".into(),
        M::FiguresHeading => "主要结果".into(),
        M::LabelAndValue(label, value) => format!("{label}：{value}"),
        M::GroupsHeading | M::GroupColumn => "人群".into(),
        M::GroupsHint(hint) => groups_hint(hint),
        M::TierColumn => "优先级".into(),
        M::PeopleColumn => "人数".into(),
        M::EligibleColumn => "可接种 %".into(),
        M::UptakeColumn => "接种意愿 %".into(),
        M::FieldOfGroup(group, field) => format!("{group}：{field}"),
        M::Tier(n) => format!("第{n}优先级"),
        M::TierUnknown => "优先级待填".into(),
        M::TierSize(groups, Some(n)) => format!("{groups} 个人群，{}人", people(*n)),
        M::TierSize(groups, None) => format!("{groups} 个人群"),
        M::CoverageMainPoints(from, to, [begun, complete, target]) => format!(
            "{}至{}。至结束时，总人口的{}已接种首剂，{}完成全程；应接种者占{}。",
            day(*from),
            day(*to),
            share(*begun),
            share(*complete),
            share(*target)
        ),
        M::WeeksHeading => "每周接种".into(),
        M::WeeksHint => "比例为占应接种者的累计比例，向下取整。".into(),
        M::NoDoses => "计划期内没有接种。".into(),
        M::WeekColumn => "周".into(),
        M::FirstDosesColumn => "首剂".into(),
        M::LaterDosesColumn => "后续剂次".into(),
        M::BegunColumn => "首剂累计".into(),
        M::CompleteColumn => "全程累计".into(),
        M::AllGroupsColumn => "合计".into(),
        M::HoldName(hold) => hold::texts(*hold, Zh)[0].into(),
        M::HoldMeaning(hold) => hold::texts(*hold, Zh)[1].into(),
        M::HoldAdvice(hold) => hold::texts(*hold, Zh)[2].into(),
        M::Privacy => "全部计算都在此浏览器中进行，数据不会离开本页。".into(),
        M::NewVersion => "本页面有新版本。".into(),
        M::TakeVersion => "立即更新".into(),
        M::CrashHeading => "程序出错，已停止运行".into(),
        M::CrashBody => {
            "您的计划已保存在此浏览器中，重新载入即可继续。如果仍然出错，可不载入保存的计划重新打开。".into()
        }
        M::CrashBodyGuest => "计划没有保存：请先保存为文件，再重新载入页面。".into(),
        M::CrashReload => "重新载入".into(),
        M::CrashStartOver => "不载入保存的计划".into(),
    }
}

fn groups_hint(hint: &GroupsHint) -> String {
    match hint {
        GroupsHint::Whole => "修改后立即重新计算。".into(),
        GroupsHint::Total => "修改后立即重新计算；人数为各地区之和，修改后按各地区现有比例分配。".into(),
        GroupsHint::Region(region) => format!("修改后立即重新计算；人数为{region}的人数，其余各列适用于全部地区。"),
    }
}

fn share(ppm: u32) -> String {
    percent_down(ppm.into(), 1)
}

pub(super) fn people(n: People) -> String {
    count(n.get())
}

pub(super) fn day(on: Date) -> String {
    date(on, Zh)
}
