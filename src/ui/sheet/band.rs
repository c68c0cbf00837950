//! The frame of a band: a heading, keys, the drawing and its table.

use yew::prelude::*;

use super::band_table::BandTable;
use super::drawn::{PREFIX, Shared};
use super::model::data::SheetData;
use super::model::table::Band;

/// Props of [`BandFrame`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BandFrameProps {
    /// Which band.
    pub band: Band,
    /// What its table is made of.
    pub data: Shared<SheetData>,
    /// A line about it, beside its heading.
    #[prop_or_default]
    pub hint: AttrValue,
    /// Its keys.
    #[prop_or_default]
    pub keys: Html,
    /// The drawing, and whatever explains it.
    pub children: Html,
}

/// The frame of a band.
#[component]
pub fn BandFrame(props: &BandFrameProps) -> Html {
    let BandFrameProps { band, data, hint, keys, children } = props;
    let id = format!("{PREFIX}-{}", band.name());
    html! {
        <section class={format!("s-band s-band--{}", band.name())} aria-labelledby={id.clone()}>
            <div class="s-band__head">
                <h3 {id} class="s-band__heading">{ band.heading().text(data.language) }</h3>
                <p class="s-band__hint">{ hint }</p>
                <ul class="s-keys">{ keys.clone() }</ul>
            </div>
            { children.clone() }
            <BandTable band={*band} data={data.clone()} />
        </section>
    }
}

/// A key: a swatch of 22 × 12 pixels, and its meaning.
pub fn key(name: &str, swatch: Html, text: impl Into<AttrValue>) -> Html {
    html! {
        <li key={name} class="s-key">
            <svg class="s-key__swatch" width="22" height="12" aria-hidden="true" focusable="false">{ swatch }</svg>
            { text.into() }
        </li>
    }
}
