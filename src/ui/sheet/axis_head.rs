//! The time axis above the bands: months or years, weeks or days, deliveries, and the day of the cursor.

use std::fmt::Write;

use yew::prelude::*;

use super::drawn::{Shared, length};
use super::model::backdrop::Backdrop;
use super::model::layout::Layout;
use super::model::text::text_width;
use super::model::time_ticks::{FONT, TimeTick};
use super::stock_band::deliveries;

/// The height of the axis: the cursor's date, months, weeks, deliveries.
const HEIGHT: f64 = 76.0;

/// Props of [`AxisHead`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AxisHeadProps {
    /// The ticks, closed days and deliveries.
    pub backdrop: Shared<Backdrop>,
    /// Where things stand.
    pub layout: Layout,
    /// The middle of the cursor's day.
    pub cursor: f64,
    /// Its date.
    pub date: AttrValue,
    /// The day in one line, where there is no panel beside the bands.
    pub story: AttrValue,
}

/// The time axis.
#[component]
pub fn AxisHead(props: &AxisHeadProps) -> Html {
    let AxisHeadProps { backdrop, layout, cursor, date, story } = props;
    let width = layout.axis.width;
    let flag_width = text_width(date, FONT) + 16.0;
    let flag = (cursor - flag_width / 2.0).clamp(-layout.left, (width - flag_width).max(-layout.left));
    html! {
        <div class="s-head">
            <svg class="s-plot s-head__plot" width={length(layout.width)} height={length(HEIGHT)} aria-hidden="true"
                focusable="false">
                <g transform={format!("translate({} 0)", length(layout.left))}>
                    <g transform="translate(0 24)"><path class="s-closed" d={backdrop.closed_path(HEIGHT - 24.0)} /></g>
                    <path class="s-tick" d={ticks(&backdrop.ticks.coarse, 24.0)} />
                    <path class="s-tick s-tick--fine" d={ticks(&backdrop.ticks.fine, 46.0)} />
                    { labels(&backdrop.ticks.coarse, 38.0, "s-text s-text--strong") }
                    { labels(&backdrop.ticks.fine, 58.0, "s-text") }
                    <path class="s-delivery" d={deliveries(&backdrop.deliveries, HEIGHT - 11.0)} />
                    <path class="s-axis" d={format!("M0 {y}H{}", length(width), y = length(HEIGHT - 0.5))} />
                    <line class="s-cursor__line" x1={length(*cursor)} y1="24" x2={length(*cursor)} y2={length(HEIGHT)} />
                    <g class="s-flag">
                        <rect x={length(flag)} y="1" width={length(flag_width)} height="20" rx="4" />
                        <path d={format!("M{} 21l5 5l5 -5z", length(cursor - 5.0))} />
                        <text x={length(flag + flag_width / 2.0)} y="15" text-anchor="middle">{ date }</text>
                    </g>
                </g>
            </svg>
            <p class="s-head__story" aria-hidden="true">{ story }</p>
        </div>
    }
}

fn ticks(all: &[TimeTick], y: f64) -> String {
    let mut path = String::new();
    for tick in all {
        let from = if tick.label.is_some() { y } else { 62.0 };
        let _ = write!(path, "M{} {}V{}", length(tick.x.round() + 0.5), length(from), length(HEIGHT - 10.0));
    }
    path
}

fn labels(all: &[TimeTick], y: f64, class: &'static str) -> Html {
    html! {
        <g>
            { for all.iter().filter_map(|tick| {
                let label = tick.label.clone()?;
                Some(html! { <text key={tick.day} x={length(tick.x + 3.0)} y={length(y)} {class}>{ label }</text> })
            }) }
        </g>
    }
}
