//! The texts of the inputs in Chinese.

use super::InputText as M;
use crate::analysis::estimate::{Needed, Site, Staffing};
use crate::i18n::Language::Zh;
use crate::i18n::format::{count, date, percent};

#[expect(clippy::match_same_arms, clippy::too_many_lines, reason = "every text, each where the interface has it")]
pub(super) fn say(text: &M) -> String {
    match text {
        M::TabsLabel => "填写内容".into(),
        M::GroupsTab => "人群".into(),
        M::SupplyTab => "疫苗供应".into(),
        M::CapacityTab => "接种能力".into(),
        M::RulesTab => "规则".into(),
        M::PlanTab => "计划".into(),
        M::ProblemsInside(n) => format!("{n} 处有误"),
        M::Actions => "操作".into(),
        M::Duplicate => "复制".into(),
        M::Remove => "删除".into(),
        M::CopyOf(name) => format!("{name}（副本）"),
        M::Of(of, label) => format!("{of}：{label}"),

        M::PlanHeading => "计划".into(),
        M::PlanHint => "计划的名称和起止日期。".into(),
        M::PlanTitle => "名称".into(),
        M::PlanStart => "开始日期".into(),
        M::PlanDays => "天数".into(),
        M::PlanEnd => "结束日期".into(),
        M::PlanCensus => "普查人口".into(),
        M::PlanCensusHint => "用于与各人群人数之和核对，不影响排程；可不填。".into(),
        M::PlanNote => "说明".into(),
        M::Remarks => "来源和说明".into(),
        M::RemarksOfEstimate => "估计数：来源和说明".into(),
        M::FiguresAre => "数字性质".into(),
        M::NotSaid => "未注明".into(),
        M::Estimated => "估计".into(),
        M::Published => "公布或统计".into(),
        M::Source => "来源".into(),

        M::VaccinesHeading => "疫苗".into(),
        M::VaccinesHint => "每种疫苗各剂次的间隔、保护效果和损耗。".into(),
        M::AddVaccine => "添加疫苗".into(),
        M::RemoveVaccine(0) => "删除".into(),
        M::RemoveVaccine(n) => format!("删除（连同 {n} 条到苗）"),
        M::NewVaccine(n) => format!("疫苗 {n}"),
        M::VaccineName => "名称".into(),
        M::VaccineDoses => "全程剂次".into(),
        M::VaccineVial => "每瓶剂数".into(),
        M::VaccineWastage => "损耗 %".into(),
        M::VaccineOnset => "几天后产生保护".into(),
        M::CourseTable(name) => format!("{name}的接种程序"),
        M::Dose(n) => format!("第{n}剂"),
        M::IntervalMin => "最短间隔（天）".into(),
        M::IntervalTarget => "计划间隔（天）".into(),
        M::IntervalMax => "最长间隔（天）".into(),
        M::ReturnShare => "按期返回 %".into(),
        M::Effectiveness => "保护效果 %".into(),

        M::DeliveriesHeading => "到苗".into(),
        M::DeliveriesHint => "剂数按到货数填写，未扣损耗。每隔7天、共6次：两栏都填；不填即到货一次。".into(),
        M::Delivery(n) => format!("到苗 {n}"),
        M::DeliveryOn => "日期".into(),
        M::DeliveryVaccine => "疫苗".into(),
        M::DeliveryDoses => "剂数".into(),
        M::DeliveryExpires => "有效期至".into(),
        M::DeliveryEvery => "每隔几天".into(),
        M::DeliveryTimes => "次数".into(),
        M::DeliveryRegion => "地区".into(),
        M::Shared => "统一分配".into(),
        M::AddDelivery => "添加到苗".into(),
        M::SortByDate => "按日期排序".into(),

        M::WeeklyHeading => "每日接种能力".into(),
        M::WeeklyHint => "一周中每天最多可接种的剂数；之后可以按日期调整。".into(),
        M::UsualWeek => "开始时".into(),
        M::ChangedWeek(n) => format!("调整 {n}"),
        M::ChangeFrom => "起始日期".into(),
        M::Weekday(n) => format!("周{}", weekday(*n)),
        M::AddChange => "从某日起调整".into(),
        M::DaysHeading => "停诊和加诊".into(),
        M::DaysHint => "停诊日不接种；同日另有加诊的，只按加诊剂数接种。".into(),
        M::ClosedTable => "停诊日期".into(),
        M::ClosedRow => "停诊".into(),
        M::ClosedFrom => "停诊从".into(),
        M::ClosedTo => "到".into(),
        M::AddClosed => "添加停诊".into(),
        M::ExtraTable => "加诊日期".into(),
        M::ExtraRow => "加诊".into(),
        M::ExtraOn => "加诊日期".into(),
        M::ExtraDoses => "增加剂数".into(),
        M::AddExtra => "添加加诊".into(),

        M::DayAndWords(day, words) => format!("{} 周{}：{words}", date(*day, Zh), weekday(day.weekday())),
        M::MonthTitle(year, month) => format!("{year}年{month}月"),
        M::EarlierMonth => "上月".into(),
        M::LaterMonth => "下月".into(),
        M::CalendarOfCapacity => "每日可接种剂数".into(),
        M::CalendarOfDeliveries => "到苗日历".into(),
        M::CapacityKeys => {
            "方向键移动，按住 Shift 选取多天，回车或空格执行；按住 Shift 再点击，一直执行到该日。".into()
        }
        M::DeliveryKeys => "点击日期或按回车，在该日添加到苗；已有的，转到该条。".into(),
        M::Closed => "停诊".into(),
        M::CapacityOfDay { is_closed, usual, extra } => {
            let usual = match usual {
                _ if *is_closed => "停诊".to_owned(),
                Some(doses) => format!("{}剂", count(*doses)),
                None => "未知".to_owned(),
            };
            extra.map_or_else(|| usual.clone(), |extra| format!("{usual}，加诊{}剂", count(extra)))
        }
        M::Arrival(doses, vaccine) => format!("{vaccine} {}剂", count(*doses)),
        M::Arrivals(all) if all.is_empty() => "无到苗".into(),
        M::Arrivals(all) => all.join("，"),
        M::BrushLegend => "点击日期".into(),
        M::BrushClose => "停诊或恢复".into(),
        M::BrushExtra => "增加加诊剂数".into(),
        M::BrushWeek => "从该日起调整每周能力".into(),

        M::Rule(_) | M::RuleHint(_) | M::RuleChoice(..) | M::RuleLine(..) => String::new(),
        M::RulesHeading => "接种规则".into(),
        M::RulesHint => "每个选项旁注明改选后四项指标的变化。".into(),
        M::GateShare => "或其他比例 %".into(),
        M::SharingHeading => "各地分配".into(),
        M::SharingHint => "在第一天之前分配完毕，精确到剂。".into(),
        M::WeightsTable => "各地权重".into(),
        M::RegionWeight => "权重".into(),
        M::BarrierHeading => "免疫屏障".into(),
        M::BarrierHint => "受保护者达到多大比例后，疾病不再持续传播。".into(),
        M::BarrierR0 => "R₀".into(),
        M::BarrierShare => "受保护比例 %".into(),
        M::Needed(vaccine, effectiveness, needed) => {
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
        M::Chosen => "当前选项".into(),
        M::Computing => "…".into(),
        M::NoEffect => "四项指标不变".into(),
        M::WouldBeWrong => "改选后计划有误".into(),

        M::WastageEstimate => "估算损耗".into(),
        M::SessionPeople => "每场接种人数".into(),
        M::ClosedLoss => "每级未开瓶损耗 %".into(),
        M::StorageLevels => "储存级数".into(),
        M::OpenVialLoss(vials, left, open, total) => format!(
            "每场开{}瓶，剩{}剂：开瓶损耗{}，连同开瓶前损耗共{}。",
            count(*vials),
            count(left.get()),
            percent(open.ppm().into(), 1),
            percent(total.ppm().into(), 1)
        ),
        M::VialNeeded => "请先填写上面的每瓶剂数。".into(),
        M::EstimateNeeds => "请在各栏填写数字；储存级数最多5级，每天最多24小时。".into(),
        M::UsualWastage(usual) => {
            let (low, high) = (percent(usual.low.ppm().into(), 0), percent(usual.high.ppm().into(), 0));
            let range = if usual.low == usual.high { high } else { format!("{low}—{high}") };
            let size = if usual.is_for_this_size { "这种规格" } else { "相近规格" };
            format!("没有实际数据时，{size}一般取{range}。")
        }
        M::UseWastage(share) => format!("采用 {}", percent(share.ppm().into(), 1)),
        M::CapacityEstimate => "按接种点和人员估算".into(),
        M::SiteLabel => "接种点类型".into(),
        M::OwnStaff => "按接种人员".into(),
        M::SiteKind(site) => match site {
            Site::Station => "接种台（点）".into(),
            Site::Clinic(staff) => format!("门诊，人员{}", staffing(*staff)),
            Site::Hub(staff) => format!("大型接种点，人员{}", staffing(*staff)),
        },
        M::SiteCount => "接种点数".into(),
        M::SiteHours => "每天小时".into(),
        M::SiteStaff => "每点接种人员".into(),
        M::SiteRate => "每人每小时剂数".into(),
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
        M::UseOnWorkdays => "用于周一至周五".into(),
        M::UseEveryDay => "用于每天".into(),
        M::PasteDeliveries => "从 Excel 粘贴到苗".into(),
        M::PasteHere => "在 Excel 中复制各行，粘贴到这里：日期、疫苗、剂数".into(),
        M::PasteColumn(title) => format!("列“{title}”"),
        M::DosesOf(vaccine) => format!("{vaccine}剂数"),
        M::PasteAppend(n) => format!("添加 {n} 条到苗"),
        M::PasteReplace(n) => format!("替换全部，共 {n} 条到苗"),
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
