//! The buttons above the bands: people or share, and which days are visible.

use yew::prelude::*;

use super::drawn::Shared;
use super::model::axis::Zoom;
use super::model::data::SheetData;
use super::model::view::{Act, Measure, View};
use crate::i18n::format::date_range;
use crate::i18n::sheet::SheetMessage;

/// Props of [`Toolbar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ToolbarProps {
    /// What is told of.
    pub data: Shared<SheetData>,
    /// What the reader has chosen.
    pub view: View,
    /// What the reader does.
    pub on_act: Callback<Act>,
}

/// The buttons.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let ToolbarProps { data, view, on_act } = props;
    let say = |message: SheetMessage| message.text(data.language);
    let act = |act: Act| on_act.reform(move |_: MouseEvent| act);
    // A button at its end keeps the focus, which the browser takes from a disabled one; its act changes nothing.
    let at_end = |is_at_end: bool| is_at_end.then_some("true");
    let measure = |measure: Measure, text: SheetMessage| {
        html! {
            <button type="button" class="s-button" aria-pressed={(view.measure == measure).to_string()}
                onclick={act(Act::Measure(measure))}>{ say(text) }</button>
        }
    };
    let icon = |path: &'static str, text: SheetMessage, does: Act, is_at_end: bool| {
        html! {
            <button type="button" class="s-button s-button--icon" title={say(text.clone())} aria-label={say(text)}
                aria-disabled={at_end(is_at_end)}
                onclick={act(does)}>
                <svg width="16" height="16" aria-hidden="true" focusable="false"><path d={path} class="s-icon" /></svg>
            </button>
        }
    };
    let window = view.window;
    let is_narrowest = window.zoomed(Zoom::In, view.cursor, view.n_days()) == window;
    html! {
        <div class="s-toolbar">
            <div class="s-group" role="group" aria-label={say(SheetMessage::MeasureLabel)}>
                { measure(Measure::Share, SheetMessage::InShare) }
                { measure(Measure::People, SheetMessage::InPeople) }
            </div>
            <div class="s-group" role="group" aria-label={say(SheetMessage::ZoomLabel)}>
                { icon("M10 3L5 8L10 13", SheetMessage::Earlier, Act::Pan(-1), window.first == 0) }
                { icon("M3 8H13", SheetMessage::ZoomOut, Act::Zoom(Zoom::Out), view.is_whole()) }
                { icon("M3 8H13M8 3V13", SheetMessage::ZoomIn, Act::Zoom(Zoom::In), is_narrowest) }
                { icon("M6 3L11 8L6 13", SheetMessage::Later, Act::Pan(1), window.last == view.n_days() - 1) }
                <button type="button" class="s-button" aria-disabled={at_end(view.is_whole())} onclick={act(Act::Reset)}>
                    { say(SheetMessage::ZoomReset) }
                </button>
            </div>
            <p class="s-toolbar__range">{ date_range(data.date(window.first), data.date(window.last), data.language) }</p>
            <ul class="s-keys s-toolbar__keys">
                { super::band::key("delivery", html! { <path d="M7 2h8l-4 8z" class="s-delivery" /> }, say(SheetMessage::DeliveryKey)) }
                { super::band::key("closed", html! { <rect width="22" height="12" class="s-closed" /> }, say(SheetMessage::ClosedKey)) }
            </ul>
            <p class="s-toolbar__hint">{ say(SheetMessage::Hint) }</p>
        </div>
    }
}
