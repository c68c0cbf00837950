//! The room of regions: the regions side by side.

use yew::prelude::*;

use crate::ui::rooms::PartProps;

/// The room, drawn from the state of the page.
pub fn regions_part(part: &PartProps) -> Html {
    html! { <RegionsRoom ..part.clone() /> }
}

/// The room of regions.
#[component]
pub fn RegionsRoom(props: &PartProps) -> Html {
    html! { <section class="l-panel" aria-labelledby={props.state.room.id()}></section> }
}
