//! A large value with a label above and a line below, as a part of a description list.

use yew::prelude::*;

/// How a figure is to be taken. It is also said by its words; the tone only sets it off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureTone {
    /// As it should be.
    Good,
    /// Something is missing.
    Bad,
    /// Neither.
    Neutral,
}

/// Props of [`FigureCard`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FigureCardProps {
    /// What it is of.
    pub label: AttrValue,
    /// Its value.
    pub value: AttrValue,
    /// One line about it.
    pub line: AttrValue,
    /// How it is to be taken.
    pub tone: FigureTone,
}

/// A large value with a label and a line.
#[component]
pub fn FigureCard(props: &FigureCardProps) -> Html {
    let tone = match props.tone {
        FigureTone::Good => "c-figure c-figure--good",
        FigureTone::Bad => "c-figure c-figure--bad",
        FigureTone::Neutral => "c-figure",
    };
    html! {
        <div class={tone}>
            <dt class="c-figure__label">{ &props.label }</dt>
            <dd class="c-figure__value">{ &props.value }</dd>
            <dd class="c-figure__line">{ &props.line }</dd>
        </div>
    }
}
