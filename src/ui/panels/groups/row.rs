//! A row of the grid of groups. It is a component of its own so that typing draws one row anew and no other.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::Message;
use crate::i18n::grid::GridText;
use crate::ui::hooks::use_language;
use crate::ui::view::grid::{Cell, CellView, RowView};
use crate::ui::view::places::GroupField;
use crate::ui::view::problem_place::column;

/// The id of the one input of the grid.
pub const INPUT_ID: &str = "group-input";
/// The id of what is wrong with the chosen cell.
const PROBLEM_ID: &str = "group-problem";

/// Props of [`GroupRowView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GroupRowViewProps {
    /// What the row shows.
    pub row: Rc<RowView>,
    /// The cell that is chosen, if it is in this row.
    pub chosen: Option<GroupField>,
    /// Whether it is edited. What is typed is the input's own: it is not drawn anew while one types.
    pub is_edited: bool,
    /// How the row is marked while another is dragged over it.
    pub mark: Option<&'static str>,
}

/// A row of the grid of groups.
#[component]
pub fn GroupRowView(props: &GroupRowViewProps) -> Html {
    let language = use_language();
    let row = &props.row;
    let cell = |view: &CellView| {
        let field = view.field;
        let id = Cell { group: Some(row.position), field }.id();
        let is_chosen = props.chosen == Some(field);
        let is_wrong = !view.problem.is_empty();
        let class = classes!("g-cell", format!("g-cell--{}", field.spelling()), is_wrong.then_some("is-wrong"));
        let content = if is_chosen && props.is_edited {
            let label = Message::FieldOfGroup(row.called.clone(), column(field, language)).text(language);
            html! {
                <input key="input" id={INPUT_ID} class="g-input" type="text" autocomplete="off" spellcheck="false"
                    inputmode={mode(field)} aria-label={label} aria-invalid={is_wrong.then_some("true")}
                    aria-describedby={is_wrong.then_some(PROBLEM_ID)} />
            }
        } else {
            html! { <span key="text" class="g-text">{ &view.text }</span> }
        };
        let is_name = field == GroupField::Name;
        html! {
            <div key={field.spelling()} {id} {class} role={if is_name { "rowheader" } else { "gridcell" }}
                tabindex={if is_chosen { "0" } else { "-1" }} aria-invalid={is_wrong.then_some("true")}>
                if is_name {
                    <span key="handle" class="g-handle" aria-hidden="true"></span>
                }
                { content }
                if is_name && row.is_estimate {
                    <span key="tag" class="c-tag c-tag--marked" title={GridText::IsEstimate.text(language)}>{ GridText::Estimate.text(language) }</span>
                }
                if is_wrong && is_chosen {
                    <span key="problem" id={PROBLEM_ID} class="g-problem">{ &view.problem }</span>
                }
            </div>
        }
    };
    html! {
        <div role="row" aria-rowindex={row.index.to_string()}
            class={classes!("g-row", props.chosen.is_some().then_some("is-chosen"), props.mark)}>
            { for row.cells.iter().map(cell) }
        </div>
    }
}

/// Which keys a screen keyboard shows.
const fn mode(field: GroupField) -> &'static str {
    match field {
        GroupField::Name | GroupField::From | GroupField::Vaccines | GroupField::Given => "text",
        GroupField::Tier | GroupField::People | GroupField::DailyLimit => "numeric",
        GroupField::Eligible | GroupField::Uptake | GroupField::Risk => "decimal",
    }
}
