//! The first band: coverage stacked by tier.

use yew::prelude::*;

use super::band::{BandFrame, key};
use super::drawn::{Shared, behind, length, pattern, value_axis, words};
use super::model::backdrop::Backdrop;
use super::model::coverage::{CoverageDrawing, HEIGHT, Layer, Level, N_COLORS, Stage, main_points};
use super::model::data::SheetData;
use super::model::layout::Layout;
use super::model::table::Band;
use super::plot::Plot;
use crate::analysis::BarrierAnswer;
use crate::i18n::sheet::{ChanceText, SheetMessage};

/// Props of [`CoverageBand`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CoverageBandProps {
    /// What is drawn.
    pub drawing: Shared<CoverageDrawing>,
    /// What stands behind it.
    pub backdrop: Shared<Backdrop>,
    /// What is told of.
    pub data: Shared<SheetData>,
    /// Where things stand.
    pub layout: Layout,
    /// Chance is to be drawn no longer.
    pub onhide: Callback<()>,
}

/// The first band.
#[component]
pub fn CoverageBand(props: &CoverageBandProps) -> Html {
    let CoverageBandProps { drawing, backdrop, data, layout, onhide } = props;
    let say = |message: SheetMessage| message.text(data.language);
    let level = |level: &Option<Level>, class: &'static str| {
        level.as_ref().map_or_else(|| html! { <g /> }, |level| level_line(level, layout.axis.width, class))
    };
    let is_unknown = matches!(data.barrier, BarrierAnswer::Unknown);
    html! {
        <BandFrame band={Band::Coverage} data={data.clone()} hint={say(SheetMessage::CoverageHint(data.people))}
            keys={keys(data)}>
            <Plot layout={*layout} height={HEIGHT + 6.0}>
                    { behind(backdrop, HEIGHT) }
                    { value_axis(&drawing.values, layout.axis.width) }
                    <g>{ for drawing.layers.iter().enumerate().map(|(n, layer)| area(n, layer)) }</g>
                    <path class="s-protected__halo" d={drawing.protected.clone().unwrap_or_default()} />
                    <path class="s-protected" d={drawing.protected.clone().unwrap_or_default()} />
                    { chance(drawing) }
                    { level(&drawing.ceiling, "s-ceiling") }
                    { level(&drawing.barrier, "s-barrier") }
                    { crossing(drawing) }
            </Plot>
            <p class="s-hidden">{ main_points(data) }</p>
            { data.chance.as_ref().map_or_else(|| html! { <p hidden=true /> }, |chance| html! {
                <p class="s-note">
                    { ChanceText::Note(chance.n_runs, chance.seed).text(data.language) }
                    <button type="button" class="c-button c-button--quiet" onclick={onhide.reform(|_: MouseEvent| ())}>
                        { ChanceText::Hide.text(data.language) }
                    </button>
                </p>
            }) }
            <p class="s-note" hidden={!is_unknown}>{ say(SheetMessage::BarrierUnknown) }</p>
        </BandFrame>
    }
}

/// What one run in ten, half and nine in ten have at most.
fn chance(drawing: &CoverageDrawing) -> Html {
    let Some(lines) = &drawing.chance else { return html! { <g /> } };
    html! {
        <g>
            { for lines.iter().enumerate().map(|(n, d)| html! {
                <g key={n}>
                    <path class="s-protected__halo" d={d.clone()} />
                    <path class={if n == 1 { "s-chance s-chance--middle" } else { "s-chance" }} d={d.clone()} />
                </g>
            }) }
        </g>
    }
}

fn area(n: usize, layer: &Layer) -> Html {
    let d = layer.path.clone();
    match layer.stage {
        Stage::Complete => html! { <path key={n} {d} class={format!("s-layer s-fill-tier-{}", layer.color)} /> },
        Stage::Begun => html! { <path key={n} {d} class="s-layer" fill={pattern("hatch", layer.color)} /> },
    }
}

fn level_line(level: &Level, width: f64, class: &'static str) -> Html {
    let y = length(level.y.round() + 0.5);
    html! {
        <g>
            <line x1="0" y1={y.clone()} x2={length(width)} y2={y} {class} />
            { level.label.as_ref().map_or_else(|| html! { <g /> }, |label| words(label, "s-text s-text--on")) }
        </g>
    }
}

fn crossing(drawing: &CoverageDrawing) -> Html {
    drawing.crossing.map_or_else(
        || html! { <g /> },
        |(x, y)| {
            html! {
                <g>
                    <line x1={length(x)} y1={length(y)} x2={length(x)} y2={length(HEIGHT)} class="s-barrier s-barrier--day" />
                    <circle cx={length(x)} cy={length(y)} r="5" class="s-barrier__point" />
                </g>
            }
        },
    )
}

/// A swatch of a tier: solid for the full course, striped for the first dose only.
fn keys(data: &SheetData) -> Html {
    let tiers = data.tiers.iter().enumerate().filter(|(_, tier)| !tier.target.is_zero());
    let tier = |(n, tier): (usize, &super::model::data::TierData)| {
        let swatch = html! {
            <>
                <rect width="11" height="12" class={format!("s-fill-tier-{}", n % N_COLORS)} />
                <rect x="11" width="11" height="12" fill={pattern("hatch", n % N_COLORS)} />
            </>
        };
        key(&format!("tier-{}", tier.number), swatch, SheetMessage::Tier(tier.number).text(data.language))
    };
    let say = |message: SheetMessage| message.text(data.language);
    let protected = html! { <path d="M1 6H21" class="s-protected" /> };
    html! {
        <>
            { for tiers.map(tier) }
            { key("complete", html! { <rect width="22" height="12" class="s-fill-dose" /> }, say(SheetMessage::FullCourse)) }
            { key("begun", html! { <rect width="22" height="12" fill={pattern("dose", 0)} /> }, say(SheetMessage::FirstDoseOnly)) }
            { if data.chance.is_some() {
                html! {
                    <>
                        { key("chance", html! { <path d="M1 6H21" class="s-chance" /> }, ChanceText::Ends.text(data.language)) }
                        { key("chance-middle", html! { <path d="M1 6H21" class="s-chance s-chance--middle" /> }, ChanceText::Middle.text(data.language)) }
                    </>
                }
            } else { html! {} } }
            { if data.protected.is_some() { key("protected", protected, say(SheetMessage::Protected)) } else { html! {} } }
        </>
    }
}
