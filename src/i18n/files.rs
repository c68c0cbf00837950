//! The texts of the room of files: tables, links and paper.

use super::Language;
use super::format::count;
use super::sheet::SheetMessage;
use crate::interchange::link::{LinkProblem, MAIL_LIMIT};
use crate::interchange::tables::TableKind;

/// A text of the room of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilesText {
    /// Heading of the link.
    LinkHeading,
    /// What the link is.
    LinkHint,
    /// Label of the field with the link.
    LinkLabel,
    /// Button: the link to the clipboard.
    Copy,
    /// It is there.
    Copied,
    /// The browser does not let it be put there.
    CopyYourself,
    /// How long it is, in characters.
    Length(usize),
    /// It is so long that it may be cut.
    TooLong(usize),
    /// Button: the plan as a file instead.
    SavePlan,
    /// Heading of the tables.
    TablesHeading,
    /// What they are.
    TablesHint,
    /// A table.
    Table(TableKind),
    /// What it holds.
    TableHolds(TableKind),
    /// Button: a table as CSV, named for who does not see it.
    SaveTable(TableKind),
    /// Nothing can be saved while the plan is wrong.
    NothingToSave,
    /// Heading: on paper.
    PrintHeading,
    /// What is printed.
    PrintHint,
    /// Button: print.
    Print,
}

impl FilesText {
    /// Its words in a language.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        match language {
            Language::Zh => chinese(self),
            Language::En => english(self),
        }
    }
}

fn chinese(text: FilesText) -> String {
    match text {
        FilesText::LinkHeading => "用链接分享".into(),
        FilesText::LinkHint => "整个计划都在链接里，不经过任何服务器：打开链接的人看到同样的数字。".into(),
        FilesText::LinkLabel => "这个计划的链接".into(),
        FilesText::Copy => "复制链接".into(),
        FilesText::Copied => "链接已复制。".into(),
        FilesText::CopyYourself => "浏览器不允许自动复制：链接已选中，请按 Ctrl+C。".into(),
        FilesText::Length(n) => format!("共{}个字符。", count(n as u64)),
        FilesText::TooLong(n) => format!(
            "共{}个字符。超过{}个字符的链接可能被邮件或聊天软件截断，建议改发计划文件。",
            count(n as u64),
            count(MAIL_LIMIT as u64)
        ),
        FilesText::SavePlan => "保存计划文件".into(),
        FilesText::TablesHeading => "全部表格".into(),
        FilesText::TablesHint => "CSV 格式，可用 Excel 或 WPS 打开。标识沿用计划中的代码，日期为年-月-日。".into(),
        FilesText::Table(kind) => table(kind).0.into(),
        FilesText::TableHolds(kind) => table(kind).1.into(),
        FilesText::SaveTable(kind) => format!("{}：{}", SheetMessage::DownloadCsv.text(Language::Zh), table(kind).0),
        FilesText::NothingToSave => "先改正计划中的问题，才能下载表格。".into(),
        FilesText::PrintHeading => "打印或存为 PDF".into(),
        FilesText::PrintHint => "打印“排程”页：数字、图和已打开的表格。建议用 A4 横向；黑白打印也能看清。".into(),
        FilesText::Print => "打印排程".into(),
    }
}

fn english(text: FilesText) -> String {
    match text {
        FilesText::LinkHeading => "Share by link".into(),
        FilesText::LinkHint => "The whole plan is in the link and goes through no server: who opens it sees the same numbers.".into(),
        FilesText::LinkLabel => "Link to this plan".into(),
        FilesText::Copy => "Copy the link".into(),
        FilesText::Copied => "The link is copied.".into(),
        FilesText::CopyYourself => "The browser does not let the page copy: the link is selected, press Ctrl+C.".into(),
        FilesText::Length(n) => format!("{} characters.", count(n as u64)),
        FilesText::TooLong(n) => format!(
            "{} characters. Mail and chat programs may cut links of more than {}: better send the plan as a file.",
            count(n as u64),
            count(MAIL_LIMIT as u64)
        ),
        FilesText::SavePlan => "Save the plan as a file".into(),
        FilesText::TablesHeading => "All tables".into(),
        FilesText::TablesHint => "As CSV, for Excel or any other program. Ids are those of the plan; dates are year-month-day.".into(),
        FilesText::Table(kind) => table(kind).2.into(),
        FilesText::TableHolds(kind) => table(kind).3.into(),
        FilesText::SaveTable(kind) => format!("{}: {}", SheetMessage::DownloadCsv.text(Language::En), table(kind).2),
        FilesText::NothingToSave => "Mend what is wrong with the plan first: then its tables can be saved.".into(),
        FilesText::PrintHeading => "Print, or save as PDF".into(),
        FilesText::PrintHint => "Prints the schedule: figures, sheet and the tables that are open. A4 landscape is best; it reads in black and white.".into(),
        FilesText::Print => "Print the schedule".into(),
    }
}

/// Why the link that the page was opened with is no plan, and what to do.
#[must_use]
pub const fn bad_link(problem: LinkProblem, language: Language) -> &'static str {
    let (chinese, english) = bad_link_texts(problem);
    match language {
        Language::Zh => chinese,
        Language::En => english,
    }
}

const fn bad_link_texts(problem: LinkProblem) -> (&'static str, &'static str) {
    match problem {
        LinkProblem::NoLink | LinkProblem::Damaged => (
            "链接不完整或已损坏，没有打开计划，您的计划没有改变。请对方重新发送链接，或改发计划文件。",
            "The link is cut or damaged: no plan was opened, and yours is unchanged. Ask for it again, or for the plan as a file.",
        ),
        LinkProblem::Newer => (
            "链接来自更新版本的接种排程，没有打开计划，您的计划没有改变。请更新本页后再试。",
            "The link is from a newer version of the planner: no plan was opened, and yours is unchanged. Update this page and try again.",
        ),
        LinkProblem::TooLarge => (
            "链接中的计划过大，没有打开，您的计划没有改变。请对方改发计划文件。",
            "The plan in the link is too large: it was not opened, and yours is unchanged. Ask for the plan as a file.",
        ),
        LinkProblem::NoPlan => (
            "链接中没有计划，您的计划没有改变。请对方重新发送链接。",
            "There is no plan in the link, and yours is unchanged. Ask for the link again.",
        ),
    }
}

/// A table and what it holds: in Chinese, then in English.
const fn table(kind: TableKind) -> (&'static str, &'static str, &'static str, &'static str) {
    match kind {
        TableKind::Ledger => (
            "接种台账",
            "每一天每个人群接种的每一剂。",
            "the ledger",
            "Every dose given: day, region, group, vaccine, dose, people.",
        ),
        TableKind::Stock => (
            "库存",
            "每一天每种疫苗的到货、使用、过期与结存。",
            "the stock",
            "What arrived, was used, expired and was left, by day and vaccine.",
        ),
        TableKind::Reasons => {
            ("制约因素", "每一天每个人群受什么制约。", "what held it back", "What held each group back, by day.")
        }
        TableKind::Overdue => (
            "逾期人数",
            "每一天有多少人超过最晚接种日期。",
            "people late",
            "How many people are past the latest day for a dose, by day.",
        ),
        TableKind::Groups => (
            "人群里程碑",
            "每个人群完成首剂和全程25%到100%的日期。",
            "the groups",
            "When each group has begun and completed a quarter, half, and so on to all.",
        ),
        TableKind::Days => (
            "每日汇总",
            "每一天的接种能力、接种剂次和受保护人数。",
            "the days",
            "Capacity, doses given and people protected, by day.",
        ),
    }
}
