//! The rooms of the page: what the navigation under its head goes to.

use crate::i18n::Message;

/// A room of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// The sheet with the inputs beside it.
    #[default]
    Plan,
    /// The regions side by side.
    Regions,
    /// The questions.
    Answers,
    /// What comes in and goes out.
    Files,
}

impl Room {
    /// All of them, in the order of the navigation.
    pub const ALL: [Self; 4] = [Self::Plan, Self::Regions, Self::Answers, Self::Files];

    /// The id of its button.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plan => "room-plan",
            Self::Regions => "room-regions",
            Self::Answers => "room-answers",
            Self::Files => "room-files",
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> Message {
        match self {
            Self::Plan => Message::RoomPlan,
            Self::Regions => Message::RoomRegions,
            Self::Answers => Message::RoomAnswers,
            Self::Files => Message::RoomFiles,
        }
    }
}
