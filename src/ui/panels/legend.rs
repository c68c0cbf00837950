//! What the colours, hatchings and lines of the chart of coverage mean.

use yew::prelude::*;

use crate::i18n::{Language, Message};
use crate::ui::view::chart::CoverageChart;

/// The legend of a chart: tiers by colour, stages by hatching, lines by their dashes.
pub(super) fn legend(chart: &CoverageChart, language: Language) -> Html {
    let item = |key: String, swatch: Html, text: Message| {
        html! { <li {key} class="c-legend__item">{ swatch }<span>{ text.text(language) }</span></li> }
    };
    let tiers =
        chart.tiers().map(|(tier, color)| item(format!("tier-{tier}"), tier_swatch(color), Message::Tier(tier)));
    html! {
        <ul class="c-legend" hidden={chart.layers.is_empty()}>
            { for tiers }
            { item("complete".to_owned(), stage_swatch(false), Message::FullCourse) }
            { item("begun".to_owned(), stage_swatch(true), Message::FirstDoseOnly) }
            { item("begun-line".to_owned(), line_swatch("c-chart__begun"), Message::FirstDoseLine) }
            <li key="protected" class="c-legend__item" hidden={chart.protected.is_none()}>
                { line_swatch("c-chart__protected") }<span>{ Message::ProtectedLine.text(language) }</span>
            </li>
        </ul>
    }
}

fn tier_swatch(color: usize) -> Html {
    let fill = format!("c-chart__layer c-chart__color--{color}");
    swatch(html! { <rect x="1" y="1" width="22" height="12" class={fill} /> })
}

fn stage_swatch(is_hatched: bool) -> Html {
    let fill = if is_hatched { "url(#hatch-key)" } else { "currentColor" };
    swatch(html! { <rect x="1" y="1" width="22" height="12" {fill} class="c-legend__stage" /> })
}

fn line_swatch(class: &'static str) -> Html {
    swatch(html! { <path d="M0 7H24" class={class} /> })
}

fn swatch(content: Html) -> Html {
    html! {
        <svg class="c-legend__swatch" viewBox="0 0 24 14" width="24" height="14" aria-hidden="true" focusable="false">
            { content }
        </svg>
    }
}

/// The hatchings: one for each colour, and one in the colour of the text for the legend.
pub(super) fn hatchings(n_colors: usize) -> Html {
    let hatching = |id: String, class: String| {
        html! {
            <pattern key={id.clone()} {id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="6" height="6" class="c-chart__hatch-ground" />
                <rect width="2.6" height="6" {class} />
            </pattern>
        }
    };
    html! {
        <defs>
            { for (0..n_colors).map(|n| hatching(format!("hatch-{n}"), format!("c-chart__color--{n}"))) }
            { hatching("hatch-key".to_owned(), "c-chart__hatch-key".to_owned()) }
        </defs>
    }
}
