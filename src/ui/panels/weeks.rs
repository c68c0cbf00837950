//! What is done in each week, by group.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::format::{count, date_range, percent_down};
use crate::i18n::{Language, Message};
use crate::plan::{Group, Plan};
use crate::ui::components::ScrollRegion;
use crate::ui::hooks::use_language;
use crate::ui::rooms::{Part, use_rooms};
use crate::ui::store::Outcome;
use crate::ui::view::weeks::{WeekCell, WeekRow, WeekTable};
use crate::units::People;

/// Props of [`Weeks`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WeeksProps {
    /// The plan and its schedule.
    pub outcome: Rc<Outcome>,
}

const MEASURES: [Message; 4] =
    [Message::FirstDosesColumn, Message::LaterDosesColumn, Message::BegunColumn, Message::CompleteColumn];

/// What is done in each week, by group; opened by a button.
#[component]
pub fn Weeks(props: &WeeksProps) -> Html {
    let language = use_language();
    let rooms = use_rooms();
    let is_open = use_state_eq(|| false);
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    // A year of weeks for twenty groups is some four thousand cells: an edit draws them only for who looks at them.
    html! {
        <section class="l-panel" aria-labelledby="weeks-heading">
            <h2 id="weeks-heading" class="l-panel__heading">
                <button type="button" class="c-disclosure" aria-expanded={is_open.to_string()} aria-controls="weeks-table" {onclick}>
                    { Message::WeeksHeading.text(language) }
                </button>
            </h2>
            <div id="weeks-table" hidden={!*is_open}>
                { if *is_open {
                    html! { <Part<WeeksProps> load={rooms.weeks} props={props.clone()} /> }
                } else {
                    html! { <p hidden=true /> }
                } }
            </div>
        </section>
    }
}

/// The opened table.
pub fn open_weeks(props: &WeeksProps) -> Html {
    html! { <OpenWeeks ..props.clone() /> }
}

#[component]
fn OpenWeeks(props: &WeeksProps) -> Html {
    let language = use_language();
    let table = use_memo(props.outcome.clone(), |outcome| WeekTable::new(&outcome.plan, &outcome.journal));
    html! {
        <div>
            <p class="l-panel__hint">{ Message::WeeksHint.text(language) }</p>
            <p class="c-empty" hidden={!table.rows.is_empty()}>{ Message::NoDoses.text(language) }</p>
            <ScrollRegion labelled_by="weeks-heading" hidden={table.rows.is_empty()}>
                <table class="c-table c-table--weeks" aria-labelledby="weeks-heading">
                    { head(&props.outcome.plan, &table, language) }
                    <tbody>
                        { for table.rows.iter().map(|row| html! {
                            <WeekRowView key={row.first.to_string()} row={Rc::new(row.clone())} />
                        }) }
                    </tbody>
                </table>
            </ScrollRegion>
        </div>
    }
}

fn head(plan: &Plan, table: &WeekTable, language: Language) -> Html {
    let all = Message::AllGroupsColumn.text(language);
    let names = std::iter::once(all).chain(table.groups.iter().map(|group| name(&plan.groups()[*group], language)));
    let measures = || {
        MEASURES.iter().zip(0..).map(|(measure, n)| {
            html! {
                <th key={n} scope="col" class="c-table__measure">{ measure.text(language) }</th>
            }
        })
    };
    html! {
        <thead>
            <tr>
                <th scope="col" rowspan="2" class="c-table__corner">
                    <span class="c-table__week">{ Message::WeekColumn.text(language) }</span>
                </th>
                { for names.zip(0..).map(|(name, n)| html! {
                    <th key={n} scope="colgroup" colspan="4" class="c-table__group">
                        <span class="c-table__group-name">{ name }</span>
                    </th>
                }) }
            </tr>
            <tr>
                { for (0..=table.groups.len()).map(|n| html! { <key={n}>{ for measures() }</> }) }
            </tr>
        </thead>
    }
}

fn name(group: &Group, language: Language) -> String {
    let name = group.name.as_ref().and_then(|name| name.text(language.tag())).filter(|name| !name.trim().is_empty());
    name.unwrap_or(&group.id).to_owned()
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct WeekRowViewProps {
    row: Rc<WeekRow>,
}

/// One week. A component of its own, so that a week that does not change is not drawn again.
#[component]
fn WeekRowView(props: &WeekRowViewProps) -> Html {
    let language = use_language();
    let row = &props.row;
    html! {
        <tr>
            <th scope="row"><span class="c-table__week">{ date_range(row.first, row.last, language) }</span></th>
            { for row.cells.iter().zip(0..).map(|(cell, n)| html! { <key={n}>{ cells(cell) }</> }) }
        </tr>
    }
}

fn cells(cell: &WeekCell) -> Html {
    let doses = |people: People| {
        let class = if people.is_zero() { "c-table__number c-table__number--none" } else { "c-table__number" };
        html! { <td {class}>{ count(people.get()) }</td> }
    };
    let share = |ppm: u64| html! { <td class="c-table__number c-table__number--share">{ percent_down(ppm, 0) }</td> };
    html! {
        <>
            { doses(cell.first_doses) }
            { doses(cell.later_doses) }
            { share(cell.begun_ppm) }
            { share(cell.complete_ppm) }
        </>
    }
}
