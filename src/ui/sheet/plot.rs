//! A drawing over the days, with the cursor's line on top.

use yew::prelude::*;

use super::drawn::length;
use super::model::layout::Layout;

/// Where the cursor stands among the days. Given by context, so that moving it renders no band anew.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CursorAt {
    /// Where its day begins.
    pub edge: f64,
    /// How wide a day is.
    pub day_width: f64,
    /// The range that is being drawn: its ends.
    pub range: Option<(f64, f64)>,
}

/// Props of [`Plot`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PlotProps {
    /// Where things stand.
    pub layout: Layout,
    /// The height.
    pub height: f64,
    /// A class of its own.
    #[prop_or_default]
    pub class: Classes,
    /// What is drawn, from the left edge of the days.
    pub children: Html,
}

/// A drawing over the days.
#[component]
pub fn Plot(props: &PlotProps) -> Html {
    let PlotProps { layout, height, class, children } = props;
    let (width, height) = (length(layout.width), length(*height));
    html! {
        <div class={classes!("s-plot", class.clone())}>
            <svg class="s-plot__drawing" width={width.clone()} height={height.clone()} aria-hidden="true" focusable="false">
                <g transform={format!("translate({} 0)", length(layout.left))}>{ children.clone() }</g>
            </svg>
            <CursorLine left={layout.left} {width} {height} />
        </div>
    }
}

/// Props of [`CursorLine`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct CursorLineProps {
    left: f64,
    width: AttrValue,
    height: AttrValue,
}

/// The line of the cursor, its day where that is wide enough, and the range that is being drawn.
#[component]
fn CursorLine(props: &CursorLineProps) -> Html {
    let CursorLineProps { left, width, height } = props;
    let CursorAt { edge, day_width, range } = use_context::<CursorAt>().expect("used inside <Stage>");
    let x = length(left + edge + day_width / 2.0);
    let shade = if day_width >= 4.0 { day_width } else { 0.0 };
    let (from, to) = range.map_or((0.0, 0.0), |(a, b)| (a.min(b), a.max(b)));
    html! {
        <svg class="s-plot__cursor" {width} height={height.clone()} aria-hidden="true" focusable="false">
            <rect class="s-cursor__day" x={length(left + edge)} y="0" height={height.clone()} width={length(shade)} />
            <line class="s-cursor__line" x1={x.clone()} y1="0" x2={x} y2={height.clone()} />
            <rect class="s-cursor__range" x={length(left + from)} y="0" {height} width={length(to - from)} />
        </svg>
    }
}
