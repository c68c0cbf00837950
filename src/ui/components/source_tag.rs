//! A tag that says what kind of figure this is and opens to tell where it comes from.

use yew::prelude::*;

/// Props of [`SourceTag`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SourceTagProps {
    /// What the tag says.
    pub tag: AttrValue,
    /// Whether it is set off, as an estimate is.
    pub marked: bool,
    /// Where the figure comes from, if that is known.
    pub source: Option<AttrValue>,
}

/// A tag that opens to tell where a figure comes from.
#[component]
pub fn SourceTag(props: &SourceTagProps) -> Html {
    let tag = if props.marked { "c-tag c-tag--marked" } else { "c-tag" };
    match &props.source {
        Some(source) => html! {
            <details class="c-source">
                <summary class="c-source__summary"><span class={tag}>{ &props.tag }</span></summary>
                <p class="c-source__text">{ source }</p>
            </details>
        },
        None => html! { <p class="c-source"><span class={tag}>{ &props.tag }</span></p> },
    }
}
