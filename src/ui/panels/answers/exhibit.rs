//! A picture with its words, keys and table.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::Language;
use crate::i18n::answers::PageText;
use crate::interchange::tables::Cell;
use crate::ui::hooks::use_width;
use crate::ui::sheet::download::save;
use crate::ui::view::answers::content::{Exhibit, Sheet, Swatch, cell_text, is_number};
use crate::ui::view::answers::plot::{Drawing, Shape};

/// Props of [`ExhibitView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ExhibitProps {
    /// What is shown.
    pub exhibit: Rc<Exhibit>,
    /// The language.
    pub language: Language,
}

/// As many rows of a table stand on the page at once.
const PAGE: usize = 100;

/// A picture with its table, or a table by itself.
#[component]
pub(super) fn ExhibitView(props: &ExhibitProps) -> Html {
    let ExhibitProps { exhibit, language } = props;
    let place = use_node_ref();
    let width = use_width(&place).unwrap_or(640);
    let is_open = use_state_eq(|| false);
    let page = use_state_eq(|| 0_usize);
    let drawing = use_memo((exhibit.clone(), width, *language), |(exhibit, width, language)| {
        exhibit.plot.as_ref().map(|plot| plot.draw(f64::from(*width), *language))
    });
    let say = |text: PageText| text.text(*language);
    let id = format!("exhibit-{}", exhibit.name);
    let table_id = format!("{id}-table");
    let is_alone = exhibit.plot.is_none();
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let download = {
        let exhibit = exhibit.clone();
        Callback::from(move |_: MouseEvent| {
            save(&format!("{}.csv", exhibit.name), "text/csv;charset=utf-8", &exhibit.table.to_csv());
        })
    };
    let is_shown = is_alone || *is_open;
    html! {
        <section class="q-exhibit" aria-labelledby={id.clone()}>
            <h4 id={id.clone()} class="q-heading">{ &exhibit.heading }</h4>
            <p class="q-hint" hidden={exhibit.about.is_empty()}>{ &exhibit.about }</p>
            <ul class="q-keys" hidden={exhibit.keys.is_empty()}>
                { for exhibit.keys.iter().enumerate().map(|(n, (swatch, text))| html! {
                    <li key={n} class="q-key">{ self::swatch(*swatch) }{ text }</li>
                }) }
            </ul>
            <div ref={place} class="q-picture" hidden={is_alone}>
                { drawing.as_ref().as_ref().map_or_else(|| html! { <svg hidden=true /> }, |drawing| picture(drawing, width, &exhibit.heading)) }
            </div>
            <div class="q-table-bar">
                <button key="open" type="button" class="c-disclosure q-table-toggle" hidden={is_alone} aria-expanded={is_open.to_string()}
                    aria-controls={table_id.clone()} {onclick}>
                    { say(PageText::Table(exhibit.heading.clone())) }
                </button>
                <button key="csv" type="button" class="c-button c-button--quiet" hidden={!is_shown} onclick={download}>{ say(PageText::Csv) }</button>
            </div>
            <div id={table_id} hidden={!is_shown}>
                { if is_shown { table(&exhibit.table, &page, &id, *language) } else { html! { <p hidden=true /> } } }
            </div>
        </section>
    }
}

fn picture(drawing: &Drawing, width: i32, label: &str) -> Html {
    html! {
        <svg class="q-svg" width={width.to_string()} height={drawing.height.to_string()} role="img" aria-label={label.to_owned()}>
            { for drawing.shapes.iter().enumerate().map(|(n, shape)| match shape {
                Shape::Path(class, d) => html! { <path key={n} class={class.clone()} d={d.clone()} /> },
                Shape::Dot(class, (x, y)) => html! { <circle key={n} class={*class} cx={x.to_string()} cy={y.to_string()} r="4" /> },
                Shape::Text(class, (x, y), anchor, text) => html! {
                    <text key={n} class={*class} x={x.to_string()} y={y.to_string()} text-anchor={anchor.name()}>{ text }</text>
                },
            }) }
        </svg>
    }
}

fn swatch(swatch: Swatch) -> Html {
    let shape = match swatch {
        Swatch::Line(n) => html! { <path class={format!("q-line q-line-{n}")} d="M0 7H32" /> },
        Swatch::Band => html! { <rect class="q-band" width="32" height="14" /> },
        Swatch::Bar => html! { <rect class="q-bar" y="2" width="32" height="10" /> },
        Swatch::Dot => html! { <circle class="q-dot" cx="16" cy="7" r="4" /> },
        Swatch::Ring => html! { <circle class="q-dot q-dot--ring" cx="16" cy="7" r="4" /> },
        Swatch::Tick => html! { <path class="q-mark" d="M16 0V14" /> },
    };
    html! { <svg class="q-swatch" width="32" height="14" aria-hidden="true" focusable="false">{ shape }</svg> }
}

fn table(sheet: &Sheet, page: &UseStateHandle<usize>, id: &str, language: Language) -> Html {
    let last = sheet.rows.len().saturating_sub(1) / PAGE;
    let shown = (**page).min(last);
    let (from, to) = (shown * PAGE, (shown * PAGE + PAGE).min(sheet.rows.len()));
    let turn = |to: usize| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.set(to))
    };
    let say = |text: PageText| text.text(language);
    let cell = |(n, cell): (usize, &Cell)| {
        let text = cell_text(cell, language);
        let class = is_number(cell).then_some("c-table__number");
        if n == 0 {
            html! { <th key={n} scope="row" {class}>{ text }</th> }
        } else {
            html! { <td key={n} {class}>{ text }</td> }
        }
    };
    let numbers: Vec<bool> =
        (0..sheet.header.len()).map(|n| sheet.rows.iter().any(|row| row.get(n).is_some_and(is_number))).collect();
    html! {
        <>
            <div key="table" class="c-scroll q-table" role="group" tabindex="0" aria-labelledby={id.to_owned()}>
                <table class="c-table">
                    <thead><tr>
                        { for sheet.header.iter().zip(numbers).enumerate().map(|(n, (name, is_number))| html! {
                            <th key={n} scope="col" class={is_number.then_some("c-table__number")}>{ name }</th>
                        }) }
                    </tr></thead>
                    <tbody>
                        { for sheet.rows[from..to].iter().zip(from..).map(|(row, n)| html! {
                            <tr key={n}>{ for row.iter().enumerate().map(cell) }</tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <div key="pages" class="q-table-bar" hidden={last == 0}>
                <button type="button" class="c-button" aria-disabled={(shown == 0).then_some("true")} onclick={turn(shown.saturating_sub(1))}>{ say(PageText::Earlier) }</button>
                <button type="button" class="c-button" aria-disabled={(shown == last).then_some("true")} onclick={turn((shown + 1).min(last))}>{ say(PageText::Later) }</button>
                <p class="q-hint" aria-live="polite">{ say(PageText::Rows((from + 1).min(to), to, sheet.rows.len())) }</p>
            </div>
        </>
    }
}
