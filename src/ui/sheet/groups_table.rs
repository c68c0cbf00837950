//! The table of groups on its own.

use yew::prelude::*;

use super::band_table::OpenTableProps;
use super::drawn::Shared;
use super::model::data::SheetData;
use super::model::table::Band;
use super::whole::SheetProps;
use crate::ui::rooms::{Part, use_rooms};

/// The table of groups, as the sheet's second band has it.
#[component]
pub fn GroupsTable(props: &SheetProps) -> Html {
    let data = use_memo(props.clone(), |props| SheetData::new(&props.plan, &props.journal, props.language));
    let heading = Band::Groups.heading().text(props.language);
    let load = use_rooms().table;
    let table = OpenTableProps { band: Band::Groups, data: Shared(data), heading: heading.clone().into() };
    html! { <section class="s-sheet"><h2>{ heading }</h2><Part<OpenTableProps> {load} props={table} /></section> }
}
