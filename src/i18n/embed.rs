//! The texts about taking the planner elsewhere: into a portal, or onto a machine without a network.

use crate::i18n::Language;

/// A text about taking the planner elsewhere. [`EmbedText::text`] gives its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbedText {
    /// Heading: onto a machine without a network.
    FileHeading,
    /// What the file is.
    FileHint,
    /// Button: save it.
    SaveFile,
    /// It was handed to the browser.
    FileSaved,
    /// It did not come.
    FileMissing,
    /// Heading: into a portal.
    CodeHeading,
    /// What to do with the code.
    CodeHint,
    /// Label of the choice of the way.
    WayLabel,
    /// The element.
    WayElement,
    /// The iframe.
    WayFrame,
    /// The functions alone.
    WayFunctions,
    /// Label of the choice of how much is shown.
    ViewLabel,
    /// All of it.
    ViewFull,
    /// The figures and the sheet.
    ViewSheet,
    /// The figures.
    ViewFigures,
    /// The table of groups.
    ViewTable,
    /// Label of the choice of colours.
    ThemeLabel,
    /// The reader's own.
    ThemeAuto,
    /// Light.
    ThemeLight,
    /// Dark.
    ThemeDark,
    /// Label of the choice whether the plan can be changed.
    ChangesLabel,
    /// It cannot.
    ChangesNone,
    /// It can.
    ChangesAll,
    /// Label of the code.
    CodeLabel,
    /// The plan of the code is a file beside the portal's page.
    PlanBeside,
    /// The plan of the code comes with the planner.
    PlanInside,
}

impl EmbedText {
    /// Its words in a language.
    #[must_use]
    pub const fn text(self, language: Language) -> &'static str {
        match language {
            Language::Zh => self.zh(),
            Language::En => self.en(),
        }
    }

    const fn zh(self) -> &'static str {
        match self {
            Self::FileHeading => "带到没有网络的电脑上",
            Self::FileHint => "把整个程序和当前计划存成一个网页文件，用 U 盘或邮件带走，双击即可打开，不需要网络。",
            Self::SaveFile => "保存为单文件",
            Self::FileSaved => "已交给浏览器保存。",
            Self::FileMissing => "单文件没有载入：请检查网络连接，然后重试。",
            Self::CodeHeading => "放进门户网站",
            Self::CodeHint => "把下面的代码交给网站管理员，放在要显示计划的位置。",
            Self::WayLabel => "方式",
            Self::WayElement => "网页元素",
            Self::WayFrame => "内嵌框架（iframe）",
            Self::WayFunctions => "只要计算结果",
            Self::ViewLabel => "显示",
            Self::ViewFull => "全部",
            Self::ViewSheet => "主要结果和图",
            Self::ViewFigures => "主要结果",
            Self::ViewTable => "人群表",
            Self::ThemeLabel => "颜色",
            Self::ThemeAuto => "随读者的设置",
            Self::ThemeLight => "浅色",
            Self::ThemeDark => "深色",
            Self::ChangesLabel => "读者",
            Self::ChangesNone => "只能看",
            Self::ChangesAll => "可以试着修改",
            Self::CodeLabel => "代码",
            Self::PlanBeside => "请把当前计划保存为文件，取名 plan.json，放在门户网页旁边。",
            Self::PlanInside => "这个计划随程序提供，不需要另外的文件。",
        }
    }

    const fn en(self) -> &'static str {
        match self {
            Self::FileHeading => "Onto a machine without a network",
            Self::FileHint => {
                "The whole program and this plan as one web page in a file: take it on a stick or by mail, and open it by a double click. It needs no network."
            }
            Self::SaveFile => "Save as one file",
            Self::FileSaved => "Handed to the browser to be saved.",
            Self::FileMissing => "The file did not load: check the connection, then try again.",
            Self::CodeHeading => "Into a portal",
            Self::CodeHint => "Give this code to whoever keeps the website: it goes where the plan is to be shown.",
            Self::WayLabel => "Way",
            Self::WayElement => "Element of the page",
            Self::WayFrame => "Frame (iframe)",
            Self::WayFunctions => "Results only",
            Self::ViewLabel => "Shown",
            Self::ViewFull => "Everything",
            Self::ViewSheet => "Main results and sheet",
            Self::ViewFigures => "Main results",
            Self::ViewTable => "Table of groups",
            Self::ThemeLabel => "Colours",
            Self::ThemeAuto => "As the reader has them",
            Self::ThemeLight => "Light",
            Self::ThemeDark => "Dark",
            Self::ChangesLabel => "Readers",
            Self::ChangesNone => "Can only look",
            Self::ChangesAll => "Can try changes",
            Self::CodeLabel => "Code",
            Self::PlanBeside => "Save this plan as a file, call it plan.json and put it beside the portal's page.",
            Self::PlanInside => "This plan comes with the planner: no other file is needed.",
        }
    }
}
