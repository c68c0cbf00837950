//! A button.

use yew::prelude::*;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// With a border.
    #[default]
    Plain,
    /// As a link.
    Quiet,
}

/// Props of [`Button`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ButtonProps {
    /// What it says.
    pub label: AttrValue,
    /// It was pressed.
    pub onpress: Callback<()>,
    /// How much it asks for attention.
    #[prop_or_default]
    pub variant: ButtonVariant,
    /// For one of several of which one is on: whether this one is.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// The language of its label, if it is not that of the page.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let variant = match props.variant {
        ButtonVariant::Plain => "c-button",
        ButtonVariant::Quiet => "c-button c-button--quiet",
    };
    let onclick = {
        let onpress = props.onpress.clone();
        Callback::from(move |_: MouseEvent| onpress.emit(()))
    };
    let pressed = props.pressed.map(|pressed| if pressed { "true" } else { "false" });
    html! {
        <button type="button" class={variant} {onclick} aria-pressed={pressed} lang={props.lang.clone()}>
            { &props.label }
        </button>
    }
}
