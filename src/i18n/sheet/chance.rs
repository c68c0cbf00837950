//! The words of what chance does to coverage, drawn over the plan's.

use crate::i18n::Language;
use crate::i18n::format::count;

/// A text about chance on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChanceText {
    /// Key: what one run in ten and nine in ten have at most.
    Ends,
    /// Key: what half of the runs have at most.
    Middle,
    /// How many runs of which seed are drawn.
    Note(u64, u64),
    /// Button: draws them no longer.
    Hide,
    /// Column: so many per cent of the runs have at most so many.
    Column(u8),
}

impl ChanceText {
    /// Its words in a language.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        match language {
            Language::Zh => match self {
                Self::Ends => "10%和90%的模拟，首剂".into(),
                Self::Middle => "居中的模拟".into(),
                Self::Note(n, seed) => format!("计划之上绘有可能的变化：模拟{}次，种子{seed}。", count(n)),
                Self::Hide => "不再显示".into(),
                Self::Column(p) => format!("{p}%的模拟不超过"),
            },
            Language::En => match self {
                Self::Ends => "10% and 90% of possible courses, first dose".into(),
                Self::Middle => "the middle course".into(),
                Self::Note(n, seed) => {
                    format!("What may come otherwise is drawn over the plan: {} courses, seed {seed}.", count(n))
                }
                Self::Hide => "Take it off".into(),
                Self::Column(p) => format!("{p}% of courses at most"),
            },
        }
    }
}
