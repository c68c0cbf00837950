//! The texts of the inputs in Chinese.

use super::{InputPhrase as P, InputText as M, letter};
use crate::analysis::estimate::{Needed, Site, Staffing};
use crate::i18n::Language::Zh;
use crate::i18n::format::{count, date, percent};

/// The texts that hold nothing.
#[expect(clippy::match_same_arms, clippy::too_many_lines, reason = "every text, each where the interface has it")]
const fn fixed(text: &M) -> &'static str {
    match text {
        M::TabsLabel => "填写内容",
        M::GroupsTab => "人群",
        M::SupplyTab => "疫苗供应",
        M::CapacityTab => "接种能力",
        M::RulesTab => "规则",
        M::PlanTab => "计划",
        M::Actions => "操作",
        M::Duplicate => "复制",
        M::Remove => "删除",
        M::PlanHeading => "计划",
        M::PlanHint => "计划的名称和起止日期。",
        M::PlanTitle => "名称",
        M::PlanStart => "开始日期",
        M::PlanDays => "天数",
        M::PlanEnd => "结束日期",
        M::PlanCensus => "普查人口",
        M::PlanCensusHint => "用于与各人群人数之和核对，不影响排程；可不填。",
        M::PlanNote => "说明",
        M::Remarks => "来源和说明",
        M::RemarksOfEstimate => "估计数：来源和说明",
        M::FiguresAre => "数字性质",
        M::NotSaid => "未注明",
        M::Estimated => "估计",
        M::Published => "公布或统计",
        M::Source => "来源",
        M::VaccinesHeading => "疫苗",
        M::VaccinesHint => "每种疫苗各剂次的间隔、保护效果和损耗。",
        M::AddVaccine => "添加疫苗",
        M::VaccineName => "名称",
        M::VaccineDoses => "全程剂次",
        M::VaccineVial => "每瓶剂数",
        M::VaccineWastage => "损耗 %",
        M::VaccineOnset => "几天后产生保护",
        M::IntervalMin => "最短间隔（天）",
        M::IntervalTarget => "计划间隔（天）",
        M::IntervalMax => "最长间隔（天）",
        M::ReturnShare => "按期返回 %",
        M::Effectiveness => "保护效果 %",
        M::DeliveriesHeading => "到苗",
        M::DeliveriesHint => "剂数按到货数填写，未扣损耗。每隔7天、共6次：两栏都填；不填即到货一次。",
        M::DeliveryOn => "日期",
        M::DeliveryVaccine => "疫苗",
        M::DeliveryDoses => "剂数",
        M::DeliveryExpires => "有效期至",
        M::DeliveryEvery => "每隔几天",
        M::DeliveryTimes => "次数",
        M::DeliveryRegion => "地区",
        M::Shared => "统一分配",
        M::AddDelivery => "添加到苗",
        M::SortByDate => "按日期排序",
        M::WeeklyHeading => "每日接种能力",
        M::WeeklyHint => "一周中每天最多可接种的剂数；之后可以按日期调整。",
        M::UsualWeek => "开始时",
        M::ChangeFrom => "起始日期",
        M::AddChange => "从某日起调整",
        M::DaysHeading => "停诊和加诊",
        M::DaysHint => "停诊日不接种；同日另有加诊的，只按加诊剂数接种。",
        M::ClosedTable => "停诊日期",
        M::ClosedRow => "停诊",
        M::ClosedFrom => "停诊从",
        M::ClosedTo => "到",
        M::AddClosed => "添加停诊",
        M::ExtraTable => "加诊日期",
        M::ExtraRow => "加诊",
        M::ExtraOn => "加诊日期",
        M::ExtraDoses => "增加剂数",
        M::AddExtra => "添加加诊",
        M::EarlierMonth => "上月",
        M::LaterMonth => "下月",
        M::CalendarOfCapacity => "每日可接种剂数",
        M::CalendarOfDeliveries => "到苗日历",
        M::CapacityKeys => "方向键移动，按住 Shift 选取多天，回车或空格执行；按住 Shift 再点击，一直执行到该日。",
        M::DeliveryKeys => "点击日期或按回车，在该日添加到苗；已有的，转到该条。",
        M::Closed => "停诊",
        M::BrushLegend => "点击日期",
        M::BrushClose => "停诊或恢复",
        M::BrushExtra => "增加加诊剂数",
        M::BrushWeek => "从该日起调整每周能力",
        M::RulesHeading => "接种规则",
        M::RulesHint => "每个选项旁注明改选后四项指标的变化。",
        M::GateShare => "或其他比例 %",
        M::SharingHeading => "各地分配",
        M::SharingHint => "在第一天之前分配完毕，精确到剂。",
        M::WeightsTable => "各地权重",
        M::RegionWeight => "权重",
        M::BarrierHeading => "免疫屏障",
        M::BarrierHint => "受保护者达到多大比例后，疾病不再持续传播。",
        M::BarrierR0 => "R₀",
        M::BarrierShare => "受保护比例 %",
        M::Chosen => "当前选项",
        M::Computing => "…",
        M::NoEffect => "四项指标不变",
        M::WouldBeWrong => "改选后计划有误",
        M::WastageEstimate => "估算损耗",
        M::SessionPeople => "每场接种人数",
        M::ClosedLoss => "每级未开瓶损耗 %",
        M::StorageLevels => "储存级数",
        M::VialNeeded => "请先填写上面的每瓶剂数。",
        M::EstimateNeeds => "请在各栏填写数字；储存级数最多5级，每天最多24小时。",
        M::CapacityEstimate => "按接种点和人员估算",
        M::SiteLabel => "接种点类型",
        M::OwnStaff => "按接种人员",
        M::SiteCount => "接种点数",
        M::SiteHours => "每天小时",
        M::SiteStaff => "每点接种人员",
        M::SiteRate => "每人每小时剂数",
        M::UseOnWorkdays => "用于周一至周五",
        M::UseEveryDay => "用于每天",
        M::PasteDeliveries => "从 Excel 粘贴到苗",
        M::PasteHere => "在 Excel 中复制各行，粘贴到这里：日期、疫苗、剂数",
        M::ProblemsInside(..)
        | M::RemoveVaccine(..)
        | M::NewVaccine(..)
        | M::Dose(..)
        | M::Delivery(..)
        | M::ChangedWeek(..)
        | M::Weekday(..)
        | M::MonthTitle(..)
        | M::CapacityOfDay { .. }
        | M::OpenVialLoss(..)
        | M::UsualWastage(..)
        | M::UseWastage(..)
        | M::SiteKind(..)
        | M::EstimatedCapacity(..)
        | M::PasteColumn(..)
        | M::PasteAppend(..)
        | M::PasteReplace(..)
        | M::Rule(..)
        | M::RuleHint(..)
        | M::RuleChoice(..)
        | M::RuleLine(..) => "",
    }
}

pub(super) fn say(text: &M) -> String {
    match text {
        M::ProblemsInside(n) => format!("{n} 处有误"),
        M::RemoveVaccine(0) => "删除".into(),
        M::RemoveVaccine(n) => format!("删除（连同 {n} 条到苗）"),
        M::NewVaccine(n) => format!("疫苗 {n}"),
        M::Dose(n) => format!("第{n}剂"),
        M::Delivery(n) => format!("到苗 {n}"),
        M::ChangedWeek(n) => format!("调整 {n}"),
        M::Weekday(n) => format!("周{}", weekday(*n)),
        M::MonthTitle(year, month) => format!("{year}年{month}月"),
        M::CapacityOfDay { is_closed, usual, extra } => {
            let usual = match usual {
                _ if *is_closed => "停诊".to_owned(),
                Some(doses) => format!("{}剂", count(*doses)),
                None => "未知".to_owned(),
            };
            extra.map_or_else(|| usual.clone(), |extra| format!("{usual}，加诊{}剂", count(extra)))
        }
        M::OpenVialLoss(vials, left, open, total) => format!(
            "每场开{}瓶，剩{}剂：开瓶损耗{}，连同开瓶前损耗共{}。",
            count(*vials),
            count(left.get()),
            percent(open.ppm().into(), 1),
            percent(total.ppm().into(), 1)
        ),
        M::UsualWastage(usual) => {
            let (low, high) = (percent(usual.low.ppm().into(), 0), percent(usual.high.ppm().into(), 0));
            let range = if usual.low == usual.high { high } else { format!("{low}—{high}") };
            let size = if usual.is_for_this_size { "这种规格" } else { "相近规格" };
            format!("没有实际数据时，{size}一般取{range}。")
        }
        M::UseWastage(share) => format!("采用 {}", percent(share.ppm().into(), 1)),
        M::SiteKind(site) => match site {
            Site::Station => "接种台（点）".into(),
            Site::Clinic(staff) => format!("门诊，人员{}", staffing(*staff)),
            Site::Hub(staff) => format!("大型接种点，人员{}", staffing(*staff)),
        },
        M::EstimatedCapacity(doses, site) => {
            let made = count(doses.get());
            match site {
                None => format!(
                    "每天{made}剂：接种点数×小时×接种人员×每小时剂数。假定受种者充足、中间不停；每人每小时12剂为门诊和大型接种点的计划用数。"
                ),
                Some(Site::Station) => format!("每天{made}剂：2021年3月全国每点每天约134剂，按8小时计。"),
                Some(site) => format!("每天{made}剂：计划用数为每点8小时{}剂。", count(site.usual_day().get())),
            }
        }
        M::PasteColumn(n) => format!("{} 列", letter(*n)),
        M::PasteAppend(n) => format!("添加 {n} 条到苗"),
        M::PasteReplace(n) => format!("替换全部，共 {n} 条到苗"),
        text => fixed(text).to_owned(),
    }
}

pub(super) fn phrase(phrase: &P) -> String {
    match phrase {
        P::CopyOf(name) => format!("{name}（副本）"),
        P::Of(of, label) => format!("{of}：{label}"),

        P::CourseTable(name) => format!("{name}的接种程序"),
        P::DayAndWords(day, words) => format!("{} 周{}：{words}", date(*day, Zh), weekday(day.weekday())),
        P::Arrival(doses, vaccine) => format!("{vaccine} {}剂", count(*doses)),
        P::Arrivals(all) if all.is_empty() => "无到苗".into(),
        P::Arrivals(all) => all.join("，"),
        P::Needed(vaccine, effectiveness, needed) => {
            let protects = percent(effectiveness.ppm().into(), 1);
            match needed {
                Needed::Share(share) => {
                    format!(
                        "{vaccine}保护效果 {protects}：若只用它，需总人口的 {} 完成全程。",
                        percent(share.ppm().into(), 1)
                    )
                }
                Needed::MoreThanAll { ppm } => {
                    let share = percent(u64::try_from(*ppm).unwrap_or(u64::MAX), 0);
                    format!("{vaccine}保护效果 {protects}：若只用它，需总人口的 {share}，免疫屏障不可达。")
                }
                Needed::Never => format!("{vaccine}没有保护效果，免疫屏障不可达。"),
            }
        }
        P::DosesOf(vaccine) => format!("{vaccine}剂数"),
    }
}

/// A day of the week, from Monday.
fn weekday(n: usize) -> &'static str {
    ["一", "二", "三", "四", "五", "六", "日"].get(n).copied().unwrap_or_default()
}

const fn staffing(staffing: Staffing) -> &'static str {
    match staffing {
        Staffing::Low => "少",
        Staffing::Medium => "中",
        Staffing::High => "多",
    }
}
