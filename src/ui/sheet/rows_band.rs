//! The second band: a row per group in the order of the tiers.

use yew::prelude::*;

use super::band::{BandFrame, key};
use super::drawn::{Shared, behind, pattern, words};
use super::model::backdrop::Backdrop;
use super::model::data::SheetData;
use super::model::layout::Layout;
use super::model::rows::{Block, Row, RowsDrawing};
use super::model::table::Band;
use super::plot::Plot;
use crate::i18n::sheet::SheetMessage;

/// Props of [`RowsBand`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RowsBandProps {
    /// What is drawn.
    pub drawing: Shared<RowsDrawing>,
    /// What stands behind it.
    pub backdrop: Shared<Backdrop>,
    /// What is told of.
    pub data: Shared<SheetData>,
    /// Where things stand.
    pub layout: Layout,
    /// Hides or shows the groups of the tier of this number.
    pub on_fold: Callback<u64>,
}

/// The second band.
#[component]
pub fn RowsBand(props: &RowsBandProps) -> Html {
    let RowsBandProps { drawing, backdrop, data, layout, on_fold } = props;
    let wide = if layout.is_wide() { "s-rows--wide" } else { "s-rows--narrow" };
    html! {
        <BandFrame band={Band::Groups} data={data.clone()} hint={SheetMessage::GroupsHint.text(data.language)}
            keys={keys(data)}>
            <div class={wide}>
                { for drawing.blocks.iter().map(|block| html! {
                    <div key={block.rows[0].key.clone()} class="s-rows">
                        <Plot layout={*layout} height={block.height} class="s-rows__plot">
                            { behind(backdrop, block.height) }
                            { bars(block) }
                        </Plot>
                        <ul class="s-rows__names">{ for block.rows.iter().map(|row| name(row, data, on_fold)) }</ul>
                    </div>
                }) }
            </div>
        </BandFrame>
    }
}

fn name(row: &Row, data: &SheetData, on_fold: &Callback<u64>) -> Html {
    let class = format!("s-row s-row--{}", row.height);
    let Some((tier, is_folded)) = row.tier else {
        return html! {
            <li key={row.key.clone()} {class}>
                <span class="s-row__name" title={row.name.to_string()}>{ row.name.to_string() }</span>
                <span class="s-hidden">{ row.spoken.as_deref().unwrap_or_default().to_owned() }</span>
            </li>
        };
    };
    let onclick = on_fold.reform(move |_: MouseEvent| tier);
    html! {
        <li key={row.key.clone()} class={classes!(class, "s-row--tier")}>
            <button type="button" class="s-tier" aria-expanded={(!is_folded).to_string()} {onclick}
                title={SheetMessage::ToggleTier(tier).text(data.language)}>
                <svg class="s-tier__mark" width="10" height="10" aria-hidden="true" focusable="false">
                    <path d={if is_folded { "M2 0L8 5L2 10Z" } else { "M0 2H10L5 8Z" }} />
                </svg>
                <span class="s-tier__text">
                    <span class="s-tier__name">{ row.name.to_string() }</span>
                    <span class="s-tier__size">{ row.size.as_deref().unwrap_or_default().to_owned() }</span>
                </span>
            </button>
        </li>
    }
}

fn bars(block: &Block) -> Html {
    let Block { color, tracks, begun, complete, ends, courses, .. } = block;
    let labels = block.rows.iter().filter_map(|row| Some((row.key.clone(), row.label.as_ref()?)));
    html! {
        <>
            <path d={tracks.clone()} class={format!("s-track s-line-tier-{color}")} />
            <path d={begun.clone()} fill={pattern("hatch", *color)} class={format!("s-bar s-line-tier-{color}")} />
            <path d={complete.clone()} class={format!("s-bar s-fill-tier-{color}")} />
            <path d={ends.clone()} class="s-end" />
            <path d={courses.clone()} class="s-course" />
            <g>{ for labels.map(|(key, label)| html! { <g {key}>{ words(label, "s-text s-text--on") }</g> }) }</g>
        </>
    }
}

fn keys(data: &SheetData) -> Html {
    let say = |message: SheetMessage| message.text(data.language);
    let span = html! {
        <>
            <rect x="0.5" y="1.5" width="18" height="9" class="s-track s-line-dose" />
            <path d="M19 0V12" class="s-end" />
        </>
    };
    let begun = html! { <path d="M0 12L18 2H22V12Z" fill={pattern("dose", 0)} class="s-line-dose" /> };
    let complete = html! { <path d="M0 12L18 2H22V12Z" class="s-fill-dose" /> };
    let course = html! { <path d="M11 0l6 6l-6 6l-6 -6z" class="s-course" /> };
    html! {
        <>
            { key("span", span, say(SheetMessage::FirstDosesSpan)) }
            { key("begun", begun, say(SheetMessage::FirstDoseOnly)) }
            { key("complete", complete, say(SheetMessage::FullCourse)) }
            { key("course", course, say(SheetMessage::CourseMark)) }
        </>
    }
}
