//! The cursor through all bands: a slider over the days of the plan.

use yew::prelude::*;

use super::drawn::length;
use super::model::layout::Layout;
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
    /// Where things stand.
    pub layout: Layout,
    /// The range that is being drawn: its ends among the days.
    pub range: Option<(f64, f64)>,
    /// What the reader does with keys.
    pub on_act: Callback<Act>,
}

/// The cursor.
#[component]
pub fn Cursor(props: &CursorProps) -> Html {
    let CursorProps { node, label, day, last, story, layout, range, on_act } = props;
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
    let axis = &layout.axis;
    let x = length(layout.left + axis.middle(*day));
    let width = axis.day_width();
    let (from, to) = range.map_or((0.0, 0.0), |(a, b)| (a.min(b), a.max(b)));
    html! {
        <div ref={node.clone()} class="s-cursor" role="slider" tabindex="0" aria-label={label} aria-orientation="horizontal"
            aria-valuemin="1" aria-valuemax={(last + 1).to_string()} aria-valuenow={(day + 1).to_string()}
            aria-valuetext={story} {onkeydown}>
            <svg class="s-cursor__drawing" width={length(layout.width)} height="100%" aria-hidden="true" focusable="false">
                <rect class="s-cursor__day" x={length(layout.left + axis.edge(*day))} y="0" height="100%"
                    width={length(if width >= 4.0 { width } else { 0.0 })} />
                <line class="s-cursor__line" x1={x.clone()} y1="22" x2={x} y2="100%" />
                <rect class="s-cursor__range" x={length(layout.left + from)} y="22" height="100%" width={length(to - from)} />
            </svg>
        </div>
    }
}
