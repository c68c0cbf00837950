//! The cursor as a slider over the days of the plan: what keys and screen readers have of it. Its line is drawn by
//! [`super::plot`].

use yew::prelude::*;

use super::model::view::{Act, key_act};

/// Props of [`Cursor`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CursorProps {
    /// The element, to give it the focus.
    pub node: NodeRef,
    /// What it is called.
    pub label: AttrValue,
    /// The day.
    pub day: i32,
    /// The last day of the plan.
    pub last: i32,
    /// The day in one line.
    pub story: AttrValue,
    /// What the reader does with keys.
    pub on_act: Callback<Act>,
}

/// The cursor.
#[component]
pub fn Cursor(props: &CursorProps) -> Html {
    let CursorProps { node, label, day, last, story, on_act } = props;
    let onkeydown = {
        let on_act = on_act.clone();
        Callback::from(move |event: KeyboardEvent| {
            let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
            if let Some(act) = key_act(&event.key()).filter(|_| !has_modifier) {
                event.prevent_default();
                on_act.emit(act);
            }
        })
    };
    html! {
        <div ref={node.clone()} class="s-cursor" role="slider" tabindex="0" aria-label={label} aria-orientation="horizontal"
            aria-valuemin="1" aria-valuemax={(last + 1).to_string()} aria-valuenow={(day + 1).to_string()}
            aria-valuetext={story} {onkeydown} />
    }
}
