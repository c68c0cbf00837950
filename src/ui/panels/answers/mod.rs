//! The room of answers: the questions.

use yew::prelude::*;

use crate::ui::rooms::PartProps;

/// The room, drawn from the state of the page.
pub fn answers_part(part: &PartProps) -> Html {
    html! { <AnswersRoom ..part.clone() /> }
}

/// The room of answers.
#[component]
pub fn AnswersRoom(props: &PartProps) -> Html {
    html! { <section class="l-panel" aria-labelledby={props.state.room.id()}></section> }
}
