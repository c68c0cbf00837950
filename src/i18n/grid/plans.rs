//! The texts about the plans that a browser keeps.

use crate::i18n::Language;
use crate::i18n::format::{date, plural};
use crate::units::Date;

/// A text about the plans that a browser keeps. [`PlanText::text`] gives its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanText {
    /// Heading of the plans of the reader's own.
    Own,
    /// Heading of the presets.
    Presets,
    /// A kept plan: its title and the day it was last changed.
    Kept(String, Option<Date>),
    /// What opens the tools for plans.
    Manage,
    /// Label of the plan's title.
    Title,
    /// Button: a plan to be filled in.
    New,
    /// Button: a copy.
    Duplicate,
    /// The title of a copy.
    CopyOf(String),
    /// Button: the plan goes.
    Delete,
    /// Button: the plan into a file.
    SaveFile,
    /// Button: a plan from a file.
    OpenFile,
    /// Button: the plan as its preset has it.
    StartAgain,
    /// How many groups, vaccines and deliveries are estimates.
    Estimates([usize; 3]),
    /// Every change is kept.
    IsKept,
    /// The browser keeps nothing.
    KeepsNothing,
    /// There is no room.
    NoRoom,
    /// A plan was replaced that is kept.
    ReplacedKept,
    /// A plan was deleted: its title.
    Deleted(String),
    /// Another tab has changed the plan.
    ChangedElsewhere,
    /// Button: that version.
    TakeThat,
    /// Button: this version, beside that one.
    KeepBoth,
    /// This version was kept beside that of another tab.
    KeptBeside,
    /// Button: opens the other version.
    OpenOther,
    /// A file is no plan: its name and why.
    NoPlan(String, String),
}

impl PlanText {
    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Zh => self.zh(),
            Language::En => self.en(),
        }
    }

    fn zh(&self) -> String {
        let fixed = match self {
            Self::Kept(title, Some(on)) => return format!("{title}（{}）", date(*on, Language::Zh)),
            Self::Kept(title, None) => return title.clone(),
            Self::CopyOf(title) => return format!("{title}（副本）"),
            Self::Deleted(title) => return format!("已删除计划“{title}”。"),
            Self::NoPlan(file, why) => return format!("无法打开“{file}”：{why}。"),
            Self::Estimates([groups, vaccines, deliveries]) => {
                return format!("其中标为“估计”的有：{groups} 个人群、{vaccines} 种疫苗、{deliveries} 条到苗。");
            }
            Self::Own => "我的计划",
            Self::Presets => "示例与模板",
            Self::Manage => "管理计划",
            Self::Title => "计划名称",
            Self::New => "新建",
            Self::Duplicate => "创建副本",
            Self::Delete => "删除",
            Self::SaveFile => "保存为文件",
            Self::OpenFile => "打开文件",
            Self::StartAgain => "恢复为预设",
            Self::IsKept => "已自动保存",
            Self::KeepsNothing => "此浏览器不保存本页内容，请保存为文件。",
            Self::NoRoom => "浏览器存储空间已满，最近的修改未能保存，请保存为文件。",
            Self::ReplacedKept => "您修改过的计划仍在“我的计划”中。",
            Self::ChangedElsewhere => "此计划已在另一个标签页中修改。",
            Self::TakeThat => "改用那边的版本",
            Self::KeepBoth => "两个版本都保留",
            Self::KeptBeside => {
                "此计划同时在另一个标签页中被修改。这里的版本已另存为一个计划，两个版本都在“我的计划”中。"
            }
            Self::OpenOther => "打开另一个版本",
        };
        fixed.to_owned()
    }

    fn en(&self) -> String {
        let fixed = match self {
            Self::Kept(title, Some(on)) => return format!("{title} ({})", date(*on, Language::En)),
            Self::Kept(title, None) => return title.clone(),
            Self::CopyOf(title) => return format!("{title} (copy)"),
            Self::Deleted(title) => return format!("The plan “{title}” was deleted."),
            Self::NoPlan(file, why) => return format!("“{file}” cannot be opened: it {why}."),
            Self::Estimates([groups, vaccines, deliveries]) => {
                let groups = plural(*groups as u64, "group", "groups");
                let vaccines = plural(*vaccines as u64, "vaccine", "vaccines");
                let deliveries = plural(*deliveries as u64, "line of deliveries", "lines of deliveries");
                return format!("Marked as estimates: {groups}, {vaccines} and {deliveries}.");
            }
            Self::Own => "My plans",
            Self::Presets => "Examples and templates",
            Self::Manage => "Manage plans",
            Self::Title => "Name of the plan",
            Self::New => "New",
            Self::Duplicate => "Make a copy",
            Self::Delete => "Delete",
            Self::SaveFile => "Save as a file",
            Self::OpenFile => "Open a file",
            Self::StartAgain => "Back to the preset",
            Self::IsKept => "Saved",
            Self::KeepsNothing => "This browser keeps nothing of this page: save the plan as a file.",
            Self::NoRoom => "The browser’s storage is full, the last changes are not kept: save the plan as a file.",
            Self::ReplacedKept => "The plan you changed is still among “My plans”.",
            Self::ChangedElsewhere => "This plan has been changed in another tab.",
            Self::TakeThat => "Take that version",
            Self::KeepBoth => "Keep both versions",
            Self::KeptBeside => {
                "This plan was changed in another tab as well. This version is now a plan of its own; both are among “My plans”."
            }
            Self::OpenOther => "Open the other version",
        };
        fixed.to_owned()
    }
}
