//! What a button of the header takes back, or does again.

use yew::prelude::*;

use crate::i18n::Language;
use crate::plan::History;
use crate::ui::view::deed::{redo_words, undo_words};

/// What is drawn in words.
#[derive(Clone, Debug, PartialEq)]
pub struct DeedProps {
    /// What was done.
    pub history: History,
    /// Whether the button takes back.
    pub is_undo: bool,
    /// The language.
    pub language: Language,
}

/// The words, which may be too long for the button.
pub fn deed_part(props: &DeedProps) -> Html {
    let words = if props.is_undo { undo_words } else { redo_words };
    let words = words(&props.history, props.language).unwrap_or_default();
    html! { <span class="c-history__deed" title={words.clone()}>{ words }</span> }
}
