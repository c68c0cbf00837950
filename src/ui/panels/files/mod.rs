//! The room of files: what comes in and goes out.

mod link;
mod tables;

use yew::prelude::*;

use self::link::link_section;
pub use self::link::open_link;
use self::tables::tables_section;
use super::Elsewhere;
use crate::i18n::files::FilesText;
use crate::ui::hooks::{use_dispatch, use_page};
use crate::ui::rooms::PartProps;
use crate::ui::store::Action;
use crate::ui::view::room::Room;

/// The room, drawn from the state of the page.
pub fn files_part(part: &PartProps) -> Html {
    html! { <FilesRoom ..part.clone() /> }
}

/// The room of files.
#[component]
pub fn FilesRoom(props: &PartProps) -> Html {
    let state = &props.state;
    let language = state.language;
    let (dispatch, page) = (use_dispatch(), use_page());
    let said = use_state_eq(|| None::<FilesText>);
    let say = |text: FilesText| text.text(language);
    let print = Callback::from(move |_: MouseEvent| {
        // What is printed is the schedule: the browser asks once it stands.
        dispatch.dispatch(Action::Enter(Room::Plan));
        crate::platform::print::soon();
    });
    html! {
        <div class="l-room">
            { link_section(state, &page, &said) }
            { tables_section(state) }
            <section key="print" class="l-panel" aria-labelledby="print-heading">
                <h2 id="print-heading" class="l-panel__heading">{ say(FilesText::PrintHeading) }</h2>
                <p class="l-panel__hint">{ say(FilesText::PrintHint) }</p>
                <button type="button" class="c-button" onclick={print}>{ say(FilesText::Print) }</button>
            </section>
            <Elsewhere key="elsewhere" state={state.clone()} />
        </div>
    }
}
