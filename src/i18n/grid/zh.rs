//! The texts of the grid in Chinese.

use super::{DeedText, GridText as T};
use crate::i18n::format::count;
use crate::plan::DeedKind as D;

pub(super) fn say(text: &T) -> String {
    let fixed = match text {
        T::Details(group) => return format!("{group}：更多设置"),
        T::Dose(n) => return format!("第{n}剂"),
        T::PasteUnderstood(rows, columns) => return format!("认出 {} 行、{columns} 列。", count(*rows as u64)),
        T::PasteColumn(title) => return format!("“{title}”列的含义"),
        T::PasteMoreRows(n) => return format!("……另有 {} 行", count(*n as u64)),
        T::PasteUnclear(n) => {
            return format!("有 {} 个单元格未能识别，将原样填入，可随后改正：", count(*n as u64));
        }
        T::PasteCell(row, column, text, why) => return format!("第 {row} 行“{column}”：“{text}”{why}"),
        T::More(n) => return format!("……另有 {} 处", count(*n as u64)),
        T::PasteIgnored(lines) => {
            let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
            return format!("标题、合计、注释行不作为人群：第 {} 行。", lines.join("、"));
        }
        T::PasteFromAbove(n) => return format!("有 {n} 个空单元格按上一行的值理解（合并单元格）。"),
        T::PasteResult([added, updated, same]) => {
            return format!(
                "新增 {} 个人群，更新 {} 个，{} 个不变。",
                count(*added as u64),
                count(*updated as u64),
                count(*same as u64)
            );
        }
        T::SourceIs(source) => return format!("来源：{source}"),
        T::Undo => "撤销",
        T::Redo => "重做",
        T::Keys => "方向键选格，直接输入即可修改，Enter 确认，Esc 撤回；可从 Excel 复制后粘贴到表中。",
        T::Tools => "对所选人群的操作",
        T::Add => "添加",
        T::Duplicate => "复制",
        T::Remove => "删除",
        T::Up => "上移",
        T::Down => "下移",
        T::Wide => "展开全部列",
        T::NewGroup => "＋ 添加人群",
        T::Vaccines => "可用疫苗",
        T::From => "起始日期",
        T::DailyLimit => "每日上限",
        T::Risk => "风险",
        T::Given => "此前已接种",
        T::AllVaccines => "全部",
        T::FromHint => "不填则从计划首日开始",
        T::DailyLimitHint => "每天最多开始接种的人数，不填则不限",
        T::RiskHint => "每人的相对风险，不填为 1，只影响保护效果的计算",
        T::GivenVaccine => "疫苗",
        T::GivenDose => "剂次",
        T::GivenPeople => "人数",
        T::GivenOn => "接种日期",
        T::AddGiven => "添加计划开始前的接种",
        T::RemoveGiven => "删除此行",
        T::GivenByRegion => "请先在上方选择一个地区，再填写该地区此前的接种。",
        T::OverlapQuestion(group, people) => {
            return format!("“{group}”的 {people} 人中，有多少人也属于另一个人群？");
        }
        T::Overlap => "重复计数",
        T::OverlapOther => "也属于",
        T::OverlapApply => "扣除，每人只计一次",
        T::Paste => "粘贴表格",
        T::PasteHere => "在 Excel 或网页中复制表格，粘贴到这里",
        T::PasteHint => "每行一个人群。列名如“人群、优先级、人数（万人）、接种意愿”会自动识别，没有列名也可以。",
        T::PasteNothing => "没有认出任何行。请连同人群名称和人数一起复制。",
        T::PasteUnused => "不使用",
        T::PasteMode => "如何填入",
        T::PasteUpdate => "同名人群更新，其余新增",
        T::PasteAppend => "全部新增",
        T::PasteReplace => "替换现有的全部人群",
        T::PasteApply => "填入计划",
        T::Cancel => "取消",
        T::Estimate => "估计",
        T::IsEstimate => "人数为估计",
    };
    fixed.to_owned()
}

pub(super) fn deed(DeedText { kind, place }: DeedText<'_>) -> String {
    let verb = match kind {
        D::Typed | D::Chose => "修改",
        D::Added => "添加",
        D::Removed => "删除",
        D::Duplicated => "复制",
        D::Moved => "移动",
        D::Estimated => "填入估计值：",
        D::Answered => "写入答案：",
        D::Pasted { n_rows } => return format!("粘贴 {} 行", count(n_rows as u64)),
        D::TookOutOverlap => return "扣除重复计数".into(),
        D::Opened => return "换用另一版本".into(),
    };
    format!("{verb}“{place}”")
}
