//! The navigation among the rooms of the page.

use yew::prelude::*;

use crate::i18n::{Language, Message};
use crate::ui::hooks::Dispatch;
use crate::ui::store::Action;
use crate::ui::view::room::Room;

/// The navigation among the rooms of the page. Where nothing can be changed nothing comes in either.
pub fn rooms_bar((shown, is_readonly): (Room, bool), language: Language, dispatch: &Dispatch) -> Html {
    let button = |room: Room| {
        let dispatch = dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Enter(room)));
        html! {
            <button key={room.id()} id={room.id()} type="button" class="c-rooms__room" {onclick}
                hidden={is_readonly && room == Room::Files}
                aria-current={(room == shown).then_some("page")}>
                { room.name().text(language) }
            </button>
        }
    };
    html! { <nav class="c-rooms" aria-label={Message::RoomsLabel.text(language)}>{ for Room::ALL.map(button) }</nav> }
}
