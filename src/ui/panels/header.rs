//! The head of the page: what this is, which plan is open, what can be taken back, in which language.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::deed::DeedProps;
use super::plans::{plans_menu, title};
use crate::i18n::grid::{GridText, PlanText};
use crate::i18n::{Language, Message};
use crate::platform::storage::Refused;
use crate::presets::Preset;
use crate::ui::components::Button;
use crate::ui::hooks::{Dispatch, plans, use_dispatch, use_page};
use crate::ui::rooms::{Part, Rooms, use_rooms};
use crate::ui::store::{Action, Saving, State};
use crate::ui::view::draft::text_in;

/// Props of [`Header`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HeaderProps {
    /// The state of the page.
    pub state: State,
}

/// The head of the page.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let state = &props.state;
    let language = state.language;
    let (dispatch, page) = (use_dispatch(), use_page());
    let rooms = use_rooms();
    {
        let page = page.clone();
        let is_typing = state.history.is_typing();
        use_effect(move || {
            page.show_choices();
            page.show_values(".c-plans", is_typing);
        });
    }
    let saving = saving(state).map(|text| text.text(language));
    let is_readonly = state.setting.is_readonly;
    let is_bad = state.saving != Saving::Fine;
    html! {
        <header class="l-header">
            <div class="l-header__name">
                <h1 class="l-header__title">{ Message::AppName.text(language) }</h1>
                <p class="l-header__purpose">{ Message::AppPurpose.text(language) }</p>
            </div>
            <div class="l-header__plan" hidden={is_readonly}>
                { choice(state, &dispatch) }
                { plans_menu(state, &dispatch, &page) }
                <div class="l-header__edited" role="status">
                    <span class={classes!("c-tag", is_bad.then_some("c-tag--marked"))} hidden={saving.is_none()}>
                        { saving.unwrap_or_default() }
                    </span>
                </div>
            </div>
            <div class="l-header__history" hidden={is_readonly}>
                { step(&GridText::Undo, state, rooms, &dispatch) }
                { step(&GridText::Redo, state, rooms, &dispatch) }
            </div>
            <div class="l-header__languages" role="group" aria-label={Message::LanguageLabel.text(language)}>
                { for Language::ALL.map(|choice| {
                    let dispatch = dispatch.clone();
                    html! {
                        <Button key={choice.tag()} label={choice.own_name()} lang={choice.tag()}
                            pressed={choice == language}
                            onpress={Callback::from(move |()| dispatch.dispatch(Action::SetLanguage(choice)))} />
                    }
                }) }
            </div>
        </header>
    }
}

/// What is said of keeping the plan.
fn saving(state: &State) -> Option<PlanText> {
    match state.saving {
        Saving::Fine => state.slot.is_some().then_some(PlanText::IsKept),
        Saving::Refused(Refused::Off) => Some(PlanText::KeepsNothing),
        Saving::Refused(Refused::Full) => Some(PlanText::NoRoom),
    }
}

/// The choice of the plan: one of those that are kept, or a preset.
fn choice(state: &State, dispatch: &Dispatch) -> Html {
    let language = state.language;
    let own = state.plans.iter().map(|plan| {
        let is_open = state.slot.as_ref() == Some(&plan.id);
        let name =
            if is_open { title(state) } else { text_in(&plan.about.title, language).unwrap_or_default().to_owned() };
        (plan.id.to_string(), PlanText::Kept(name, plan.about.saved).text(language), is_open)
    });
    let presets = Preset::ALL.map(|preset| {
        let is_open = state.slot.is_none() && state.preset == preset;
        (preset.id().to_owned(), preset.name().text(language), is_open)
    });
    let option = |(value, text, selected): (String, String, bool)| {
        html! { <option key={value.clone()} {value} {selected}>{ text }</option> }
    };
    let onchange = {
        let (dispatch, setting) = (dispatch.clone(), state.setting);
        Callback::from(move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            match Preset::from_id(&value) {
                Some(preset) => {
                    plans::open_preset(setting, preset);
                    dispatch.dispatch(Action::OpenPreset(preset));
                }
                None => plans::switch_to(&dispatch, setting, &value),
            }
        })
    };
    let open = state.slot.as_deref().unwrap_or(state.preset.id()).to_owned();
    html! {
        <div class="c-select">
            <label class="c-select__label" for="preset">{ Message::PresetLabel.text(language) }</label>
            <select id="preset" class="c-select__control" data-value={open} {onchange}>
                if !state.plans.is_empty() {
                    <optgroup key="own" label={PlanText::Own.text(language)}>{ for own.map(option) }</optgroup>
                }
                <optgroup key="presets" label={PlanText::Presets.text(language)}>{ for presets.map(option) }</optgroup>
            </select>
        </div>
    }
}

/// A button that takes a change back, or does it again.
fn step(text: &GridText, state: &State, rooms: Rooms, dispatch: &Dispatch) -> Html {
    let (dispatch, is_undo) = (dispatch.clone(), *text == GridText::Undo);
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(if is_undo { Action::Undo } else { Action::Redo });
    });
    let deed = if is_undo { state.history.undoes() } else { state.history.redoes() };
    let is_off = deed.is_none();
    let keys = if is_undo { "Control+Z" } else { "Control+Shift+Z" };
    // Pressed until nothing is left it keeps the focus: it is not disabled.
    html! {
        <button type="button" class="c-button c-history" {onclick} aria-disabled={is_off.then_some("true")}
            aria-keyshortcuts={keys}>
            <span key="sign" class="c-history__sign" aria-hidden="true">{ if is_undo { "↶" } else { "↷" } }</span>
            <span key="name">{ text.text(state.language) }{ " " }</span>
            if is_off {
                <span key="none" hidden=true />
            } else {
                <Part<DeedProps> key="deed" load={rooms.deed} is_quiet=true
                    props={DeedProps { history: state.history.clone(), is_undo, language: state.language }} />
            }
        </button>
    }
}
