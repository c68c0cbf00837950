//! The table of a band, opened below it, a page of rows at a time.

use yew::prelude::*;

use super::download::save;
use super::drawn::{PREFIX, Shared};
use super::model::data::SheetData;
use super::model::table::{Band, SheetTable};
use crate::i18n::Language;
use crate::i18n::format::{count, date};
use crate::i18n::sheet::SheetMessage;
use crate::interchange::tables::Cell;
use crate::ui::rooms::{Part, use_rooms};

/// Props of [`BandTable`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct BandTableProps {
    /// The band.
    pub band: Band,
    /// What the table is made of.
    pub data: Shared<SheetData>,
}

/// A button that opens the table of a band, and the table. A closed table is not even worked out.
#[component]
pub fn BandTable(props: &BandTableProps) -> Html {
    let BandTableProps { band, data } = props;
    let rooms = use_rooms();
    let is_open = use_state_eq(|| false);
    let id = format!("{PREFIX}-{}-table", band.name());
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let heading = SheetMessage::TableOf(band.heading().text(data.language)).text(data.language);
    html! {
        <div class="s-table">
            <button type="button" class="s-table__toggle" aria-expanded={is_open.to_string()} aria-controls={id.clone()} {onclick}>
                <svg class="s-tier__mark" width="10" height="10" aria-hidden="true" focusable="false">
                    <path d={if *is_open { "M0 2H10L5 8Z" } else { "M2 0L8 5L2 10Z" }} />
                </svg>
                { heading.clone() }
            </button>
            <div {id} hidden={!*is_open}>
                { if *is_open { html! { <Part<OpenTableProps> load={rooms.table} props={OpenTableProps { band: *band, data: data.clone(), heading: heading.into() }} /> } } else { html! { <p hidden=true /> } } }
            </div>
        </div>
    }
}

/// Props of [`OpenTable`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OpenTableProps {
    /// The band.
    pub band: Band,
    /// What the table is made of.
    pub data: Shared<SheetData>,
    /// Its name.
    pub heading: AttrValue,
}

/// The opened table.
pub fn open_table(props: &OpenTableProps) -> Html {
    html! { <OpenTable ..props.clone() /> }
}

#[component]
fn OpenTable(props: &OpenTableProps) -> Html {
    let OpenTableProps { band, data, heading } = props;
    let table = use_memo((data.clone(), *band), |(data, band)| SheetTable::new(data, *band));
    let page = use_state_eq(|| 0_usize);
    let (n_rows, a_page) = (table.rows.len(), table.rows_per_page());
    let last_page = n_rows.saturating_sub(1) / a_page;
    let shown = (*page).min(last_page);
    let (from, to) = (shown * a_page, (shown * a_page + a_page).min(n_rows));
    let turn = |to: usize| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.set(to))
    };
    let download = {
        let (table, file) = (table.clone(), format!("{}.csv", band.name()));
        Callback::from(move |_: MouseEvent| save(&file, "text/csv;charset=utf-8", &table.to_csv()))
    };
    let say = |message: SheetMessage| message.text(data.language);
    html! {
        <>
            <div class="s-table__bar">
                <button key="csv" type="button" class="s-button" onclick={download}>{ say(SheetMessage::DownloadCsv) }</button>
                <div key="pages" class="s-table__pages" hidden={last_page == 0}>
                    <button type="button" class="s-button" aria-disabled={(shown == 0).then_some("true")} onclick={turn(shown.saturating_sub(1))}>
                        { say(SheetMessage::PreviousRows) }
                    </button>
                    <button type="button" class="s-button" aria-disabled={(shown == last_page).then_some("true")} onclick={turn((shown + 1).min(last_page))}>
                        { say(SheetMessage::NextRows) }
                    </button>
                </div>
                <p key="rows" class="s-table__rows" aria-live="polite">
                    { say(SheetMessage::RowsShown((from + 1).min(n_rows), to, n_rows)) }
                </p>
            </div>
            <div class="s-table__scroll" role="region" tabindex="0" aria-label={heading}>
                <table class="s-table__table">
                    <thead><tr>{ for table.header.iter().enumerate().map(|(n, name)| html! { <th key={n} scope="col">{ name }</th> }) }</tr></thead>
                    <tbody>{ for (from..to).map(|n| row(n, &table, data.language)) }</tbody>
                </table>
            </div>
        </>
    }
}

/// A row, headed by what stands before the first number.
fn row(n: usize, table: &SheetTable, language: Language) -> Html {
    let cells = table.rows[n].iter().enumerate();
    html! {
        <tr key={n}>
            { for cells.map(|(n, cell)| {
                let text = match cell {
                    Cell::Count(number) => count(*number),
                    Cell::Date(day) => date(*day, language),
                    other => other.to_string(),
                };
                let class = match cell {
                    Cell::Count(_) => Some("s-table__number"),
                    Cell::Date(_) => Some("s-table__date"),
                    _ => None,
                };
                if n < SheetTable::HEADS {
                    html! { <th key={n} scope="row" {class}>{ text }</th> }
                } else {
                    html! { <td key={n} {class}>{ text }</td> }
                }
            }) }
        </tr>
    }
}
