//! A part of the page that scrolls in itself, for tables that are wider or longer than the screen. It can be
//! reached and scrolled by keyboard.

use yew::prelude::*;

/// Props of [`ScrollRegion`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ScrollRegionProps {
    /// The id of the heading that names it.
    pub labelled_by: AttrValue,
    /// Whether it takes what room there is beside other panels.
    #[prop_or_default]
    pub fills: bool,
    /// Whether there is nothing to show.
    #[prop_or_default]
    pub hidden: bool,
    /// What scrolls.
    pub children: Html,
}

/// A part of the page that scrolls in itself.
#[component]
pub fn ScrollRegion(props: &ScrollRegionProps) -> Html {
    html! {
        <div class={classes!("c-scroll", props.fills.then_some("c-scroll--fills"))} role="group" tabindex="0" aria-labelledby={props.labelled_by.clone()}
            hidden={props.hidden}>
            { props.children.clone() }
        </div>
    }
}
