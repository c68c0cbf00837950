//! Simplified Chinese.

use super::super::super::Language::Zh;
use super::super::super::format::{count, date, percent};
use super::{PageText as T, Question};
use crate::analysis::goal::{Lever, Stage, Unit};
use crate::interchange::paste::GivenProblem;
use crate::units::Date;

fn day(on: Option<Date>) -> String {
    on.map_or_else(|| "计划期内未达到".to_owned(), |on| date(on, Zh))
}

fn asks(unit: Unit) -> &'static str {
    match unit {
        Unit::PerMille => "{lever}需要定为多少？",
        Unit::Days => "{lever}需要多少天？",
        Unit::PerMilleOfPlan | Unit::Doses | Unit::PerMillePoints => "需要多少{lever}？",
    }
}

#[expect(
    clippy::too_many_lines,
    clippy::match_same_arms,
    reason = "one match over all texts, in their order; some happen to be alike"
)]
pub(super) fn say(text: &T) -> String {
    match text {
        T::Name(question) => match question {
            Question::Goal => "需要多少？",
            Question::Plans => "几个方案有何差别？",
            Question::Chance => "情况有变会怎样？",
            Question::Reserve => "预留疫苗代价多大？",
            Question::Order => "接种顺序有何好处？",
            Question::Barrier => "何时达到免疫屏障？",
            Question::Check => "进度是否正常？",
        }
        .into(),
        T::Hint(question) => match question {
            Question::Goal => "按时达到目标的最低条件",
            Question::Plans => "最多六个方案并列",
            Question::Chance => "延误、到苗不足、停诊",
            Question::Reserve => "首剂推迟，后续不延误",
            Question::Order => "高风险人群受到的保护",
            Question::Barrier => "阈值、上限、日期",
            Question::Check => "实际接种与计划对照",
        }
        .into(),
        T::NoPlan => "还没有可供提问的计划，所缺内容见上方。".into(),
        T::Unclear => "上方有一项无法读取；以下是此前的结果。".into(),
        T::Working(0, _) => "正在计算……".into(),
        T::Working(n, of) => format!("正在计算：{}／{}", count((*n).into()), count((*of).into())),
        T::Cancel => "停止".into(),
        T::Cancelled => "已停止，尚无结果。".into(),
        T::Again => "重新计算".into(),
        T::Assumed => "依据与假设".into(),
        T::Table(of) => format!("数据表：{of}"),
        T::Csv => "存为 CSV".into(),
        T::Rows(from, to, of) => {
            format!("第{}至{}行，共{}行", count(*from as u64), count(*to as u64), count(*of as u64))
        }
        T::Earlier => "前面各行".into(),
        T::Later => "后面各行".into(),
        T::Label(name) => name.clone(),
        T::NameAndText(name, text) => format!("{name}：{text}"),
        T::Never => "计划期内未达到".into(),
        T::On(on) => date(*on, Zh),
        T::Date => "日期".into(),
        T::Group => "人群".into(),
        T::PersonDays(n) => format!("{}人日", count(*n)),

        T::NotWhole { found, from, to } => format!("“{found}”无法使用：请填写{from}至{to}的整数。"),
        T::NotShare { found } => format!("“{found}”无法使用：请填写0至100的百分数。"),
        T::NotPercent { found, from, to } => {
            format!("“{found}”无法使用：请填写{from}至{to}的百分数，最多一位小数。")
        }
        T::NotNumber { found, from, to } => format!("“{found}”无法使用：请填写{from}至{to}的数。"),
        T::NotDate { found, from, to } => format!(
            "“{found}”无法使用：请填写{}至{}的日期，例如{}。",
            date(*from, Zh),
            date(*to, Zh),
            date(*to, Zh)
        ),

        T::FieldLever => "可以改变的条件".into(),
        T::FieldShare => "百分比".into(),
        T::FieldWho => "对象".into(),
        T::FieldBase => "占应接种者或总人数".into(),
        T::FieldStage => "首剂或全程".into(),
        T::FieldBy => "最晚日期".into(),
        T::FieldPlan(n) => format!("方案{n}"),
        T::FieldRuns => "模拟次数".into(),
        T::FieldSeed => "种子".into(),
        T::FieldAgainst => "对照的方案".into(),
        T::FieldFirst => "优先的人群".into(),
        T::FieldKind => "免疫屏障的依据".into(),
        T::FieldValue => "数值".into(),
        T::FieldEffect(name) => format!("{name}的保护效果，百分数"),
        T::FieldOnset(name) => format!("{name}的起效天数"),
        T::FieldToday => "检查日（早晨）".into(),
        T::FieldGiven => "已接种情况".into(),
        T::FieldVaccine => "未注明时的疫苗".into(),
        T::FieldLeast(of) => format!("{of}：最少"),
        T::FieldUsual(of) => format!("{of}：最常"),
        T::FieldMost(of) => format!("{of}：最多"),
        T::FieldCancelled => "到苗取消的可能，百分数".into(),

        T::InRegion(name) => format!("此处只问{name}；在上方选择全部地区即问整个计划。"),
        T::ChanceInRegion(name) => format!("目标为{name}的目标；接种人数和各项日期为全部地区。"),
        T::OfAllRegions => "此处总是全部地区合计。".into(),
        T::Dash => "–".into(),
        T::PlansGroups => "各人群对照".into(),
        T::PlansGroupsAbout => "该人群应接种者全部完成首剂的日期，以及再无人等待后续剂次的日期。".into(),
        T::ColumnGroup(plan, Stage::Begun) => format!("{plan}：首剂"),
        T::ColumnGroup(plan, Stage::Complete) => format!("{plan}：全程"),

        T::AskGoal(unit) => format!("要使{{who}}{{base}}的{{share}}%在{{by}}前（含当日）完成{{stage}}，{}", asks(*unit)),
        T::AskGoalBarrier(unit) => format!("要在{{by}}前（含当日）达到{{who}}，{}", asks(*unit)),
        T::LeverCapacity => "接种能力".into(),
        T::LeverDaily => "每日增加的接种能力".into(),
        T::LeverDeliveries(None) => "到苗量（全部疫苗）".into(),
        T::LeverDeliveries(Some(name)) => format!("{name}到苗量"),
        T::LeverDoses(name) => format!("首日增加的{name}"),
        T::LeverEarlier(None) => "到苗提前".into(),
        T::LeverEarlier(Some(name)) => format!("{name}到苗提前"),
        T::LeverUptake => "接种意愿".into(),
        T::LeverGate => "开放下一优先级的比例".into(),
        T::Who(who) => who.text(Zh),
        T::WhoBarrier => "免疫屏障".into(),
        T::OfTarget => "应接种者".into(),
        T::OfPeople => "总人数".into(),
        T::Stage(Stage::Begun) => "首剂".into(),
        T::Stage(Stage::Complete) => "全程".into(),
        T::GoalMet(on, least) => format!("现计划已能达到：{}；最低{least}即可。", date(*on, Zh)),
        T::GoalMetAlready(on) => format!("现计划已能达到：{}；再低的值也都能达到。", date(*on, Zh)),
        T::CardPlanned => "现计划".into(),
        T::CardTakes => "最少需要".into(),
        T::CardNearest => "最接近的值".into(),
        T::CardDoses => "截至目标日期的剂次".into(),
        T::CardBinds => "此时的限制因素".into(),
        T::InTime => "按时".into(),
        T::TooLate(n) => format!("晚{n}天"),
        T::NotWithin(end) => format!("至计划结束（{}）仍未达到", date(*end, Zh)),
        T::ReachedOn(on) => format!("{}达到", date(*on, Zh)),
        T::PlannedDoses(n) => format!("现计划为{}", count(n.get())),
        T::OnDays(n) => format!("共{n}天"),
        T::NothingBinds => "无".into(),
        T::CurveHeading => "达到日期随条件的变化".into(),
        T::CurveAbout => "每个点都是一次完整排程。多并不总是更早，查找时不以此为前提。".into(),
        T::KeyMet => "按时".into(),
        T::KeyNotMet => "太晚，或未达到".into(),
        T::GoalDay(on) => format!("{}前为按时", date(*on, Zh)),
        T::MarkPlanned(value) => format!("现计划：{value}"),
        T::MarkAnswer(value) => format!("最少{value}"),
        T::MarkNearest(value) => format!("最接近：{value}"),
        T::ColumnValue => "值".into(),
        T::ColumnReached => "达到日期".into(),
        T::ColumnMet => "按时".into(),
        T::YesNo(yes) => if *yes { "是" } else { "否" }.into(),
        T::GoalAssumes => "其他一切照现计划；每个值都重新完整排程。".into(),
        T::GoalSearch => "逐个整步试算：一剂、一天或千分之一。先按剂次清点，排除不可能达到的值；再试排三十个左右的值；\
                          在最好的未达到值与最低的达到值之间二分，找到少一步即不能达到的值；由于多并不总是更早，\
                          再回头查看更低的值。"
            .into(),
        T::ApplyLever => "写入计划".into(),

        T::AskPlans(n) => {
            let others: Vec<String> = (1..=*n).map(|n| format!("{{p{n}}}")).collect();
            format!("本方案与{}相比有何差别？", others.join("、"))
        }
        T::OpenPlan => "本方案".into(),
        T::NoPlanChosen => "不再选".into(),
        T::PlanUnusable(name) => format!("“{name}”有问题，无法比较：请先打开并改正。"),
        T::PlansDiffer(figures, plan) => format!("{plan}：{figures}。"),
        T::PlansSame(plan) => format!("{plan}：各项指标都相同。"),
        T::PlansAlone => "请选择要与本方案比较的方案。".into(),
        T::PlansFigures => "指标对照".into(),
        T::PlansCoverage => "首剂接种人数".into(),
        T::PlansCoverageAbout => "每日结束时占各方案总人数的比例。".into(),
        T::PlansDifferences(plan) => format!("输入的差别：{plan}"),
        T::AndMore(n) => format!("另有{}处", count(*n as u64)),
        T::FigureAndHow(figure, how) => format!("{figure}{how}"),
        T::FigureLine(figure, value, None) => format!("{figure}：{value}。"),
        T::FigureLine(figure, value, Some(how)) => format!("{figure}：{value}（{how}）。"),
        T::ListComma => "，".into(),
        T::SoMany(n) => format!("共{}处差别。", count(*n as u64)),
        T::ColumnDifference => "差别".into(),
        T::PlansAssume => "人群、疫苗和地区按代码对应，名称和备注不计。".into(),
        T::ColumnBeyond(plan) => format!("{plan}：差别"),

        T::AskChance => "在{runs}次模拟中，{who}{base}的{share}%有多少次能在{by}前（含当日）完成{stage}？".into(),
        T::AskChanceBarrier => "在{runs}次模拟中，有多少次能在{by}前（含当日）达到{who}？".into(),
        T::AskChanceSeed => "随机种子为{seed}。在同样的情形中，对照方案：{against}".into(),
        T::UncertainHeading => "哪些情况可能有变".into(),
        T::AskUncertain(n) => match n {
            0 => "某种疫苗整体晚到{least}至{most}天，最常{usual}天。",
            1 => "单次到苗另外晚{least}至{most}天，最常{usual}天。",
            2 => "单次实到剂次为计划的{least}至{most}%，最常{usual}%。",
            3 => "每次到苗有{usual}%的可能取消。",
            4 => "全部人群的接种意愿比计划变化{least}至{most}个百分点，最常{usual}。",
            5 => "单个人群另外变化{least}至{most}个百分点，最常{usual}。",
            6 => "实际接种能力为计划的{least}至{most}%，最常{usual}%。",
            7 => "全面停诊{least}至{most}次，最常{usual}次。",
            _ => "每次停诊{least}至{most}天，最常{usual}天。",
        }
        .into(),
        T::Uncertain(n) => match n {
            0 => "某种疫苗延误",
            1 => "单次到苗延误",
            2 => "单次到苗量",
            3 => "到苗取消",
            4 => "全部人群接种意愿",
            5 => "单个人群接种意愿",
            6 => "接种能力",
            7 => "停诊次数",
            _ => "停诊天数",
        }
        .into(),
        T::OutOfOrder(of) => format!("{of}：三个数应依次为最少、最常、最多，由小到大。"),
        T::ChanceIs(n, of) => format!(
            "{}次模拟中有{}次达到目标（{}）。",
            count(*of),
            count(*n),
            percent((n * 1_000_000).checked_div(*of).unwrap_or(0), 1)
        ),
        T::ChanceHalf(on) => format!("半数模拟的达到日期：{}。", day(*on)),
        T::CardChance => "按时的模拟".into(),
        T::CardPercentile(p) => format!("{p}%的模拟不晚于"),
        T::CardMatters => "影响最大的因素".into(),
        T::DaysBetween(n) => format!("前后相差{n}天"),
        T::BandHeading => "首剂接种人数".into(),
        T::BandAbout => "十次模拟中，每日约一次低于色带，八次在其中，一次高于它。".into(),
        T::KeyBand => "十次中的八次".into(),
        T::KeyMiddle => "居中的一次".into(),
        T::KeyPlanned => "现计划".into(),
        T::DatesHeading => "各项日期".into(),
        T::DatesAbout => "十分之一、半数、十分之九的模拟不晚于的日期。".into(),
        T::TornadoHeading => "什么影响最大".into(),
        T::TornadoAbout(n) => {
            format!("只有这一项不确定时，十次中八次的日期范围（各模拟{}次），最宽者在前。", count((*n).into()))
        }
        T::KeySwing => "十次中的八次".into(),
        T::KeySwingMiddle => "居中的一次".into(),
        T::Swing(from, _, 0) => format!("{}：没有差别", day(*from)),
        T::Swing(from, to, n) => format!("{}至{}：相差{n}天", day(*from), day(*to)),
        T::PairedIs(sooner, same, later, other) => format!(
            "在同样的情形中，{other}有{}次更早，{}次同日，{}次更晚。",
            count(*sooner as u64),
            count(*same as u64),
            count(*later as u64)
        ),
        T::PairedMet(other, n, of) => format!("{other}在{}次中有{}次按时。", count(*of), count(*n)),
        T::ChanceAssumes(n) => match n {
            0 => "一同发生：同一疫苗的各次到苗共有供应方的延误；一次到苗延误、不足或取消时，各地区都一样；停诊是各地区共同的一件事；接种能力的损失适用于所有日期。",
            1 => "视为确定：首日及以前的到苗，以及此前的接种。",
            2 => "同一种子的第17次模拟在任何机器上都相同；同一种子下，各方案共有的事项运气相同。",
            _ => "在最少与最多之间，可能性均匀升至最常的数，再均匀下降。",
        }
        .into(),
        T::ColumnAtMost(p) => format!("{p}%的模拟不超过"),
        T::ShowOnSheet => "在计划图上显示色带".into(),

        T::AskReserve => "为后续剂次预留疫苗的各种做法，代价是什么，换来什么？".into(),
        T::GoalTakes(lever, value, on) => {
            let of = || lever.vaccine.as_ref().map_or_else(|| "全部到苗".to_owned(), |name| format!("{name}的到苗"));
            let takes = match lever.lever {
                Lever::Capacity => format!("接种能力至少应为{value}"),
                Lever::DailyDoses => format!("每个开诊日的接种能力至少应增加{value}"),
                Lever::Deliveries(_) => format!("{}量至少应为{value}", of()),
                Lever::Doses(_) => format!("首日至少应增加{}{value}", lever.vaccine.clone().unwrap_or_default()),
                Lever::Earlier(_) => format!("{}至少应提前{value}", of()),
                Lever::Uptake => format!("接种意愿至少应{value}"),
                Lever::Gate => format!("前面的优先级至少完成{value}时开放下一优先级"),
            };
            format!("{takes}，即可在{}达到。", date(*on, Zh))
        }
        T::ReserveIs(rule, later, late, without) => format!(
            "现行规则“{rule}”使首剂推迟{}人日，后续剂次延误{}人日；不预留时延误{}人日。",
            count(*later),
            count(*late),
            count(*without)
        ),
        T::ReserveNone(0) => "现计划不预留，后续剂次无人延误。".into(),
        T::ReserveNone(late) => format!("现计划不预留：后续剂次延误{}人日。", count(*late)),
        T::ReserveHeading => "各规则对照".into(),
        T::ReserveAbout => "人日：人数乘以多等待的天数。".into(),
        T::ColumnRule => "预留规则".into(),
        T::ColumnLater => "首剂推迟（人日）".into(),
        T::ColumnLaterShort => "首剂推迟。".into(),
        T::ColumnSooner => "首剂提前（人日）".into(),
        T::ColumnLate => "后续剂次延误（人日）".into(),
        T::ColumnMostLate => "同日延误最多人数".into(),
        T::ColumnHighRisk => "高风险人群完成首剂".into(),
        T::ColumnEveryone => "全部人群完成首剂".into(),
        T::ColumnExpired => "过期剂次".into(),
        T::ReservePicture => "各规则下的首剂接种人数".into(),
        T::ReservePictureAbout => "两条线之间的面积即某一规则以人日计的代价。".into(),
        T::LatePicture => "各规则下后续剂次延误的人数".into(),
        T::LatePictureAbout => "每日结束时超过下一剂次最晚日期的人数。".into(),
        T::ReserveAssumes => "计划在每种规则下各排程一次，其他不变。代价与收益孰轻孰重，由决策者判断。".into(),
        T::ApplyRule(rule) => format!("改用这一规则：{rule}"),
        T::PlansOwn(rule) => format!("{rule}（现行）"),

        T::AskOrder => "与不分先后、{first}优先、按风险排序、以及下方自定的顺序相比，现计划的顺序给高风险人群带来什么？".into(),
        T::OrderUnknown => "无法判断：有疫苗没有填写保护效果。请在“供应”中填写。".into(),
        T::OrderBest(order, n) => format!("“{order}”最多：比现计划的顺序多{}风险加权保护人日。", count(*n)),
        T::OrderPlanned => "以上各顺序的风险加权保护都不超过现计划的顺序。".into(),
        T::OrderOwn(0) => "下方的顺序与现计划相同。".into(),
        T::OrderOwn(n) => format!(
            "下方的顺序比现计划{}{}风险加权保护人日。",
            if *n < 0 { "少" } else { "多" },
            count(n.unsigned_abs())
        ),
        T::BoardHeading => "自定的顺序".into(),
        T::BoardHint => "将人群拖到另一优先级或两级之间，也可用按钮移动。写入计划之前，计划不变。".into(),
        T::BoardTier(n) => format!("优先级{n}"),
        T::BoardGroup(people, risk) => format!("{}人，风险{risk}", count(people.get())),
        T::BoardEarlier(group) => format!("{group}：提前"),
        T::BoardLater(group) => format!("{group}：推后"),
        T::BoardReset => "恢复现计划的顺序".into(),
        T::BoardMoved(group, tier, 1) => format!("{group}现为优先级{tier}，单独一级。"),
        T::BoardMoved(group, tier, n) => format!("{group}现在优先级{tier}，该级共{n}个人群。"),
        T::BoardOrder => "下方的顺序".into(),
        T::BoardDrag => "拖动".into(),
        T::OrderPicture => "风险加权保护".into(),
        T::OrderPictureAbout => "每日结束时，全部风险中受到保护的比例。两条线之间的面积即所得。".into(),
        T::OrderTable => "各顺序对照".into(),
        T::OrderTableAbout => "风险为1的一人完全受保护一天计1。".into(),
        T::ColumnOrder => "顺序".into(),
        T::ColumnPersonDays => "风险加权保护人日".into(),
        T::ColumnGained => "比现计划多".into(),
        T::ApplyOrder(order) => format!("写入计划：{order}"),
        T::OrderAssumes(n) => match n {
            0 => "每人按已起效的最后一剂的保护效果计算，保持到计划结束，不衰减。",
            1 => "各人群的风险以计划所填为准，每日不变；不计接种对他人的间接保护，也不计疫情起落，因此不是感染或死亡人数。",
            2 => "到苗、接种能力和其他规则都照现计划，即使它们是按现计划的顺序选定的。",
            _ => "计划最后一日以后不计，因此末期较慢的顺序在此没有损失。",
        }
        .into(),

        T::AskBarrierR0 => "如果{kind}为{r0}，何时达到免疫屏障？".into(),
        T::AskBarrierShare => "如果{kind}为{share}%，何时达到免疫屏障？".into(),
        T::AskVaccine(name) => format!("{name}全程保护{{effect}}%的人，接种后{{onset}}天起效。"),
        T::ByR0 => "基本再生数R₀".into(),
        T::ByShare => "需要受保护的比例".into(),
        T::BarrierReached(on) => format!("{}达到免疫屏障。", date(*on, Zh)),
        T::BarrierNotInTime(protected, threshold) => {
            format!("计划期内不能达到：计划结束时{protected}的人受到保护，需要{threshold}。")
        }
        T::BarrierUnreachable(ceiling, threshold) => {
            format!("无法达到：应接种者全部完成全程时，{ceiling}的人受到保护，而需要{threshold}。")
        }
        T::BarrierUnknown => "无法判断：有疫苗没有填写保护效果。".into(),
        T::BarrierThreshold(r0, share) => {
            format!("R₀为{r0}，即每名感染者传染{r0}人，因此需要{share}的人受到保护：1－1÷{r0}。")
        }
        T::BarrierStated(share) => format!("按所填，需要{share}的人受到保护。"),
        T::BarrierNeeds(name, effect, share) => {
            format!("只用{name}（保护效果{effect}）时，需要总人数的{share}完成全程。")
        }
        T::BarrierNeedsAll(name, effect, share) => {
            format!("只用{name}（保护效果{effect}）时，需要总人数的{share}，超过全部人口。")
        }
        T::BarrierCeiling(share) => format!("应接种者全部完成全程时，{share}的人受到保护，即计划的上限。"),
        T::CardThreshold => "需要".into(),
        T::CardCeiling => "计划的上限".into(),
        T::CardAtEnd => "计划结束时".into(),
        T::CardBarrier => "达到日期".into(),
        T::BarrierOf(share) => format!("{share}的人受到保护"),
        T::LineThreshold => "的人受到保护".into(),
        T::LineCeiling => "应接种者全部完成全程".into(),
        T::LineAtEnd(on) => format!("{}受到保护", date(*on, Zh)),
        T::BarrierPicture => "受保护者".into(),
        T::BarrierPictureAbout => "每日结束时占总人数的比例。".into(),
        T::Protected => "受保护者".into(),
        T::MarkThreshold(share) => format!("免疫屏障 {share}"),
        T::MarkCeiling(share) => format!("上限 {share}"),
        T::BarrierAssumes(n) => match n {
            0 => "受保护的比例：已接种者按已起效的最后一剂的保护效果折算。",
            1 => "不计曾经患病者、接触多少的差别以及保护的衰减。",
            _ => "以计划中的全部人口计，包括不能或不愿接种者。",
        }
        .into(),
        T::ApplyBarrier => "将这些数值写入计划".into(),

        T::AskCheck => "{today}早晨，接种进行到哪里？截至当时的已接种情况（未注明疫苗的为{vaccine}）：{given}".into(),
        T::CheckHint => "可粘贴一列首剂人数，按计划中人群的顺序每行一个数；第二列为全程人数；也可粘贴带标题的表：人群、剂次、人数，\
                         需要时另加地区、疫苗、日期。本页保存的接种台账 CSV 就是这样的表。"
            .into(),
        T::CheckNothing => "尚未填写。".into(),
        T::CheckExample => "填入计划的数字".into(),
        T::CheckLine(line, what) => format!("第{line}行：{}", lacks(what)),
        T::CheckIs(None) => "首剂人数已超过计划期内的全部。".into(),
        T::CheckIs(Some(0)) => "进度与计划一致。".into(),
        T::CheckIs(Some(n)) => {
            format!("进度比计划{}{}天。", if *n < 0 { "提前" } else { "落后" }, n.unsigned_abs())
        }
        T::CardBegun => "首剂人数".into(),
        T::CardComplete => "全程人数".into(),
        T::CardNewEnd => "由今日起，全部人群完成首剂".into(),
        T::PlannedPeople(n) => format!("计划为{}", count(n.get())),
        T::OldDate(on) => format!("原计划：{}", day(*on)),
        T::CheckPicture => "各人群与计划对照".into(),
        T::CheckPictureAbout => "长条为已接种首剂者占应接种者的比例，竖线为计划。".into(),
        T::KeyGiven => "已接种".into(),
        T::KeyPlannedMark => "计划应已接种".into(),
        T::GivenOfPlanned(given, planned) => format!("{}，计划{}", count(given.get()), count(planned.get())),
        T::CheckColumn(n) => match n {
            0 => "首剂实际",
            1 => "首剂计划",
            2 => "全程实际",
            3 => "全程计划",
            _ => "落后天数（−为提前）",
        }
        .into(),
        T::ApplyResumed => "改用由今日起的计划".into(),
        T::CheckAssumes(n) => match n {
            0 => "已到苗而未用的都在库存中；已接种的剂次取自最先到期的疫苗。",
            1 => "由今日起的计划从当日早晨开始，以已接种情况为起点，其他一切照旧。",
            _ => "多日合计为一个数的剂次，按当日早晨的前一天计。",
        }
        .into(),
        T::CheckShared => "未注明地区的数字已按各地区应接种人数分摊。".into(),
    }
}

fn lacks(what: &GivenProblem) -> String {
    match what {
        GivenProblem::NoGroup(found) => format!("没有名为“{found}”的人群，请按计划填写名称或代码。"),
        GivenProblem::NoVaccine(found) => format!("没有名为“{found}”的疫苗，请按计划填写名称或代码。"),
        GivenProblem::NoRegion(found) => format!("没有名为“{found}”的地区，请按计划填写名称或代码。"),
        GivenProblem::NoCount(found) => format!("“{found}”不是人数，请填写整数。"),
        GivenProblem::NoDate(found) => format!("“{found}”不是日期，请填写如2021-03-01的日期。"),
        GivenProblem::NoDose(found) => format!("“{found}”不是剂次，首剂填1，第二剂填2。"),
        GivenProblem::Beyond(n) => format!("计划共有{n}个人群，请去掉合计和多余的行。"),
    }
}
