//! The room of files: what comes in and goes out.

use yew::prelude::*;

use super::Elsewhere;
use crate::ui::rooms::PartProps;

/// The room, drawn from the state of the page.
pub fn files_part(part: &PartProps) -> Html {
    html! { <FilesRoom ..part.clone() /> }
}

/// The room of files.
#[component]
pub fn FilesRoom(props: &PartProps) -> Html {
    html! {
        <div class="l-room">
            <Elsewhere key="elsewhere" state={props.state.clone()} />
        </div>
    }
}
