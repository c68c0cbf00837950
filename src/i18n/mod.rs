//! Words and numbers: every text of the interface in every language.
//!
//! A text is a [`Message`] with typed arguments; each language is one exhaustive match over all of them, so a
//! text that is missing in a language does not compile. The language comes by argument, never from a global.

pub mod answers;
pub mod embed;
mod en;
mod figure;
pub mod files;
pub mod format;
pub mod grid;
mod hold;
mod inputs;
mod message;
pub mod problem;
pub mod regions;
pub mod sheet;
mod zh;

pub use figure::FigureText;
pub use inputs::{Effect, InputPhrase, InputText, Moved, RuleText};
pub use message::{GroupsHint, Message};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Chinese in simplified characters.
    #[default]
    Zh,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// Its language tag (BCP 47).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans",
            Self::En => "en",
        }
    }

    /// What it calls itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    /// The language a tag asks for: only what stands before the first hyphen counts.
    ///
    /// ```
    /// use rollout_planner::i18n::Language;
    /// assert_eq!(Language::from_tag("zh-CN"), Some(Language::Zh));
    /// assert_eq!(Language::from_tag("fr"), None);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or(tag).to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| primary(language.tag()) == primary(tag))
    }

    /// A text in this language.
    #[must_use]
    pub fn say(self, message: &Message) -> String {
        match self {
            Self::Zh => zh::say(message),
            Self::En => en::say(message),
        }
    }
}
