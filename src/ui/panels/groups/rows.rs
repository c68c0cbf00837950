//! The rows of the grid of groups: headings of tiers, groups, and the last one, in which a new group begins.

use std::rc::Rc;

use yew::prelude::*;

use super::drag::Drag;
use super::own::GridUi;
use super::row::{GroupRowView, INPUT_ID};
use crate::i18n::Message;
use crate::i18n::grid::GridText;
use crate::ui::view::grid::{CellProblems, Editing, Row, row_key, row_view};
use crate::units::People;

/// The row at position `n` of the grid.
pub(super) fn one_row(ui: &GridUi, row: Row, n: usize, problems: &CellProblems, sums: &[Option<People>]) -> Html {
    let language = ui.language;
    let own = ui.own.borrow();
    let index = (n + 2).to_string();
    let mark = own.drag.as_ref().filter(|drag| drag.over == Some(row)).map(Drag::mark);
    match row {
        Row::Tier(section) => {
            let tier = &ui.sections[section];
            let name = tier.tier.map_or(Message::TierUnknown, Message::Tier).text(language);
            let size = Message::TierSize(tier.groups.len(), sums.get(section).copied().flatten()).text(language);
            let span = ui.columns.len().to_string();
            html! {
                <div key="tier" role="row" class={classes!("g-row", "g-row--tier", mark)} id={format!("tier-{section}")} aria-rowindex={index}>
                    <div role="rowheader" class="g-cell g-tier" aria-colspan={span}>
                        <span class="g-tier__name">{ name }</span>{ " " }<span class="g-tier__size">{ size }</span>
                    </div>
                </div>
            }
        }
        Row::Group(position, _) => {
            let Some(view) = row_view(&ui.draft, (position, n + 2), (ui.scope, language), ui.columns, problems) else {
                return html! { <div key={position} hidden={true}></div> };
            };
            let chosen = (ui.chosen_in(&own).group == Some(position)).then_some(own.at.field);
            let is_edited = chosen.is_some() && own.editing != Editing::No;
            html! { <GroupRowView key={row_key(&ui.draft, position)} row={Rc::new(view)} {chosen} {is_edited} {mark} /> }
        }
        Row::Add => {
            let span = ui.columns.len().to_string();
            let is_chosen = ui.chosen_in(&own).group.is_none();
            let tabindex = if is_chosen { "0" } else { "-1" };
            let name = GridText::NewGroup.text(language);
            let content = if is_chosen && own.editing != Editing::No {
                html! { <input key="input" id={INPUT_ID} class="g-input" type="text" autocomplete="off" spellcheck="false" aria-label={name} /> }
            } else {
                html! { <span key="text">{ name }</span> }
            };
            html! {
                <div key="add" role="row" class="g-row g-row--add" aria-rowindex={index}>
                    <div role="gridcell" id="group-new" class="g-cell" aria-colspan={span} {tabindex}>
                        { content }
                    </div>
                </div>
            }
        }
    }
}
