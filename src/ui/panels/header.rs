//! The head of the page: what this is, which plan is open, in which language.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::grid::GridText;
use crate::i18n::{Language, Message};
use crate::plan::History;
use crate::presets::Preset;
use crate::ui::components::{Button, ButtonVariant, Select, SelectOption};
use crate::ui::hooks::{use_dispatch, use_language};
use crate::ui::store::Action;
use crate::ui::view::deed::{redo_words, undo_words};

/// Props of [`Header`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HeaderProps {
    /// The preset the plan came from.
    pub preset: Preset,
    /// Whether the plan differs from it.
    pub is_edited: bool,
    /// All that was done to the plan.
    pub history: History,
}

/// The head of the page.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let language = use_language();
    let dispatch = use_dispatch();
    let options: Rc<[SelectOption]> = Rc::new(
        Preset::ALL.map(|preset| SelectOption { value: preset.id().into(), text: preset.name().text(language).into() }),
    );
    let onchoose = {
        let dispatch = dispatch.clone();
        Callback::from(move |id: AttrValue| {
            if let Some(preset) = Preset::from_id(&id) {
                dispatch.dispatch(Action::OpenPreset(preset));
            }
        })
    };
    let start_again = {
        let (dispatch, preset) = (dispatch.clone(), props.preset);
        Callback::from(move |()| dispatch.dispatch(Action::OpenPreset(preset)))
    };
    let step = |text: GridText, keys: &'static str, deed: Option<String>| {
        let (dispatch, is_undo) = (dispatch.clone(), text == GridText::Undo);
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(if is_undo { Action::Undo } else { Action::Redo });
        });
        let is_off = deed.is_none();
        // Pressed until nothing is left it keeps the focus: it is not disabled.
        html! {
            <button type="button" class="c-button c-history" {onclick} aria-disabled={is_off.then_some("true")}
                aria-keyshortcuts={keys} title={deed.clone()}>
                <span class="c-history__sign" aria-hidden="true">{ if is_undo { "↶" } else { "↷" } }</span>
                { text.text(language) }{ " " }<span class="c-history__deed">{ deed.unwrap_or_default() }</span>
            </button>
        }
    };
    html! {
        <header class="l-header">
            <div class="l-header__name">
                <h1 class="l-header__title">{ Message::AppName.text(language) }</h1>
                <p class="l-header__purpose">{ Message::AppPurpose.text(language) }</p>
            </div>
            <div class="l-header__plan">
                <Select id="preset" label={Message::PresetLabel.text(language)} {options}
                    value={props.preset.id()} {onchoose} />
                <div class="l-header__edited" hidden={!props.is_edited}>
                    <span class="c-tag">{ Message::PlanEdited.text(language) }</span>
                    <Button label={Message::StartAgain.text(language)} onpress={start_again} variant={ButtonVariant::Quiet} />
                </div>
            </div>
            <div class="l-header__history">
                { step(GridText::Undo, "Control+Z", undo_words(&props.history, language)) }
                { step(GridText::Redo, "Control+Shift+Z", redo_words(&props.history, language)) }
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
