//! The third band: what held the rollout back each day, and what to do about it.

use yew::prelude::*;

use super::band::BandFrame;
use super::drawn::{Shared, length, pattern, words};
use super::model::data::SheetData;
use super::model::layout::Layout;
use super::model::ribbon::{HEIGHT, RIBBON, RibbonDrawing, hold_index};
use super::model::table::Band;
use super::plot::Plot;
use crate::analysis::Hold;
use crate::i18n::Message;
use crate::i18n::sheet::SheetMessage;

/// Props of [`RibbonBand`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RibbonBandProps {
    /// What is drawn.
    pub drawing: Shared<RibbonDrawing>,
    /// What is told of.
    pub data: Shared<SheetData>,
    /// Where things stand.
    pub layout: Layout,
}

/// The third band.
#[component]
pub fn RibbonBand(props: &RibbonBandProps) -> Html {
    let RibbonBandProps { drawing, data, layout } = props;
    let run = |(hold, path): &(Hold, String)| {
        let n = hold_index(*hold);
        html! { <path key={n} d={path.clone()} fill={pattern("hold", n)} class={format!("s-run s-run-{n}")} /> }
    };
    html! {
        <BandFrame band={Band::Holds} data={data.clone()} hint={SheetMessage::HoldsHint.text(data.language)}>
            <Plot layout={*layout} height={HEIGHT}>
                    <g>{ for drawing.paths.iter().map(run) }</g>
                    <path class="s-grid" d={format!("M0 {y}H{}", length(layout.axis.width), y = length(RIBBON + 0.5))} />
                    <g>{ for drawing.labels.iter().enumerate().map(|(n, label)| html! {
                        <g key={n}>{ words(label, "s-text") }</g>
                    }) }</g>
            </Plot>
            <ul class="s-holds">{ for drawing.legend.iter().map(|(hold, days)| entry(*hold, *days, data)) }</ul>
        </BandFrame>
    }
}

/// A hold with its swatch, its days, what it means and what to do about it.
fn entry(hold: Hold, days: u64, data: &SheetData) -> Html {
    let language = data.language;
    let n = hold_index(hold);
    html! {
        <li key={n} class="s-hold">
            <svg class="s-hold__swatch" width="32" height="32" aria-hidden="true" focusable="false">
                <rect width="32" height="32" fill={pattern("hold", n)} class={format!("s-run-{n}")} />
            </svg>
            <div>
                <p class="s-hold__name">
                    <strong>{ Message::HoldName(hold).text(language) }</strong>
                    { " " }
                    <span class="s-hold__days">{ SheetMessage::DayCount(days).text(language) }</span>
                </p>
                <p class="s-hold__text">{ Message::HoldMeaning(hold).text(language) }</p>
                <p class="s-hold__text">{ SheetMessage::WhatToDo(Message::HoldAdvice(hold).text(language)).text(language) }</p>
            </div>
        </li>
    }
}
