//! The room of files: what comes in and goes out.

use yew::prelude::*;

use crate::ui::rooms::PartProps;

/// The room, drawn from the state of the page.
pub fn files_part(part: &PartProps) -> Html {
    html! { <FilesRoom ..part.clone() /> }
}

/// The room of files.
#[component]
pub fn FilesRoom(props: &PartProps) -> Html {
    html! { <section class="l-panel" aria-labelledby={props.state.room.id()}></section> }
}
