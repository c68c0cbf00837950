//! The panel beside the bands: what happens on the day of the cursor, in words.

use yew::prelude::*;

use super::drawn::{PREFIX, Shared};
use crate::i18n::Language;
use crate::i18n::sheet::{GroupLine, SheetMessage, StoryText};
use crate::index::Idx;

/// Props of [`DayPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DayPanelProps {
    /// The day in words.
    pub story: Shared<StoryText>,
    /// The language.
    pub language: Language,
}

/// The panel.
#[component]
pub fn DayPanel(props: &DayPanelProps) -> Html {
    let DayPanelProps { story, language } = props;
    let id = format!("{PREFIX}-story");
    html! {
        <section class="s-story" tabindex="0" aria-labelledby={id.clone()}>
            <h3 {id} class="s-story__heading">
                <span class="s-story__title">{ SheetMessage::StoryHeading.text(*language) }</span>
                <span class="s-story__date">{ story.date.clone() }</span>
            </h3>
            <ul class="s-story__facts">
                { for story.sentences.iter().enumerate().map(|(n, text)| html! { <li key={n}>{ text }</li> }) }
            </ul>
            <h4 class="s-story__subheading">{ SheetMessage::StoryGroups.text(*language) }</h4>
            <ul class="s-story__groups">{ for story.groups.iter().map(group) }</ul>
        </section>
    }
}

fn group(line: &GroupLine) -> Html {
    html! {
        <li key={line.group.to_usize()} class={classes!("s-story__group", line.is_served.then_some("s-story__group--served"))}>
            <span class="s-story__name">{ line.name.to_string() }</span>
            <span class="s-story__text">{ line.text.clone() }</span>
        </li>
    }
}
