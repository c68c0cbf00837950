//! The fourth band: stock by vaccine, and doses given against capacity.

use std::fmt::Write;

use yew::prelude::*;

use super::band::{BandFrame, key};
use super::drawn::{Shared, behind, length, pattern, value_axis};
use super::model::backdrop::Backdrop;
use super::model::coverage::N_COLORS;
use super::model::data::SheetData;
use super::model::layout::Layout;
use super::model::stock::{HEIGHT, StockDrawing};
use super::model::table::Band;
use super::plot::Plot;
use crate::i18n::sheet::SheetMessage;

/// Props of [`StockBand`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StockBandProps {
    /// What is drawn.
    pub drawing: Shared<StockDrawing>,
    /// What stands behind it.
    pub backdrop: Shared<Backdrop>,
    /// What is told of.
    pub data: Shared<SheetData>,
    /// Where things stand.
    pub layout: Layout,
}

/// The fourth band.
#[component]
pub fn StockBand(props: &StockBandProps) -> Html {
    let StockBandProps { drawing, backdrop, data, layout } = props;
    let say = |message: SheetMessage| message.text(data.language);
    let plot = |content: Html| html! { <Plot layout={*layout} height={HEIGHT + 16.0}>{ content }</Plot> };
    let stock = html! {
        <>
            { behind(backdrop, HEIGHT) }
            { value_axis(&drawing.stock_values, layout.axis.width) }
            <g>
                { for drawing.stock.iter().enumerate().map(|(n, (color, path))| html! {
                    <path key={n} d={path.clone()} fill={pattern("vaccine", *color)} class="s-layer" />
                }) }
            </g>
            <path class="s-delivery" d={deliveries(&backdrop.deliveries, 1.0)} />
            <path class="s-expired" d={crosses(&drawing.expired)} />
        </>
    };
    let doses = html! {
        <>
            { behind(backdrop, HEIGHT) }
            { value_axis(&drawing.dose_values, layout.axis.width) }
            <path d={drawing.later_doses.clone()} class="s-layer s-layer--thin s-fill-dose" />
            <path d={drawing.first_doses.clone()} fill={pattern("dose", 0)} class="s-layer s-layer--thin" />
            <path d={drawing.capacity.clone()} class="s-capacity" />
        </>
    };
    html! {
        <BandFrame band={Band::Stock} data={data.clone()} hint={say(SheetMessage::StockTotals(drawing.totals))}>
            <div class="s-sub">
                <h4 class="s-sub__heading">{ say(SheetMessage::StockTitle) }</h4>
                <ul class="s-keys">{ stock_keys(data) }</ul>
            </div>
            { plot(stock) }
            <div class="s-sub">
                <h4 class="s-sub__heading">{ say(SheetMessage::DosesTitle) }</h4>
                <ul class="s-keys">{ dose_keys(data) }</ul>
            </div>
            { plot(doses) }
            <p class="s-note" hidden={!drawing.is_mean}>{ say(SheetMessage::MeanOfWeeks) }</p>
        </BandFrame>
    }
}

/// Triangles that point down at the days of deliveries.
#[must_use]
pub fn deliveries(days: &[f64], y: f64) -> String {
    let mut path = String::new();
    for x in days {
        let _ = write!(path, "M{} {}h8l-4 8z", length(x - 4.0), length(y));
    }
    path
}

fn crosses(days: &[f64]) -> String {
    let mut path = String::new();
    for x in days {
        let _ = write!(path, "M{} {}l8 8m0 -8l-8 8", length(x - 4.0), length(HEIGHT + 5.0));
    }
    path
}

fn stock_keys(data: &SheetData) -> Html {
    let say = |message: SheetMessage| message.text(data.language);
    let vaccine = |(n, name): (usize, &std::rc::Rc<str>)| {
        let swatch = html! { <rect width="22" height="12" fill={pattern("vaccine", n % N_COLORS)} /> };
        key(&format!("vaccine-{n}"), swatch, name.to_string())
    };
    let delivery = html! { <path d="M7 2h8l-4 8z" class="s-delivery" /> };
    let expired = html! { <path d="M7 2l8 8m0 -8l-8 8" class="s-expired" /> };
    html! {
        <>
            { for data.names.vaccines.iter().enumerate().map(vaccine) }
            { key("delivery", delivery, say(SheetMessage::DeliveryKey)) }
            { key("expired", expired, say(SheetMessage::ExpiredKey)) }
        </>
    }
}

fn dose_keys(data: &SheetData) -> Html {
    let say = |message: SheetMessage| message.text(data.language);
    html! {
        <>
            { key("first", html! { <rect width="22" height="12" fill={pattern("dose", 0)} /> }, say(SheetMessage::FirstDoses)) }
            { key("later", html! { <rect width="22" height="12" class="s-fill-dose" /> }, say(SheetMessage::LaterDoses)) }
            { key("capacity", html! { <path d="M1 8H11V4H21" class="s-capacity" /> }, say(SheetMessage::Capacity)) }
        </>
    }
}
