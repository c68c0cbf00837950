//! The grid of groups: who there is to vaccinate, in what order. Every change is computed at once.
//!
//! A thousand groups cost no more than thirty: cells are texts, one of them at most is an input, and rows far outside
//! the part that is seen are not drawn. What happens in the grid is heard at its root and worked out in
//! [`view::grid`](crate::ui::view::grid).

mod details;
mod drag;
mod editing;
mod events;
mod overlap;
mod own;
mod paste;
mod row;
mod rows;
mod tools;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use self::details::details_strip;
use self::overlap::overlap_tray;
use self::own::{GridUi, Own, Tray};
use self::paste::paste_tray;
use self::rows::one_row;
use self::tools::toolbar;
use crate::analysis::Scope;
use crate::i18n::grid::GridText;
use crate::i18n::{GroupsHint, Language, Message};
use crate::index::Idx;
use crate::plan::PlanDraft;
use crate::ui::hooks::{use_dispatch, use_language, use_page, use_width};
use crate::ui::store::{Action, Derived};
use crate::ui::view::draft::{name_of, regions};
use crate::ui::view::grid::{Cell, CellProblems, Row, cell_problems, columns, drawn, rows};
use crate::ui::view::problem_place::column;
use crate::ui::view::sections::{Section, people_by_section};
use crate::units::People;

/// Props of [`Groups`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GroupsProps {
    /// The plan under edit.
    pub draft: Rc<PlanDraft>,
    /// What is wrong with it.
    pub derived: Rc<Derived>,
    /// What is looked at.
    pub scope: Scope,
    /// The order of the rows.
    pub sections: Rc<Vec<Section>>,
    /// Where the reader wants to go.
    pub goal: Option<Cell>,
}

/// How wide the grid is taken to be until that is known, in pixels.
const USUAL_WIDTH: i32 = 540;

/// The grid of groups.
#[component]
pub fn Groups(props: &GroupsProps) -> Html {
    let language = use_language();
    let dispatch = use_dispatch();
    let redraw = use_force_update();
    let own = use_mut_ref(Own::default);
    let page = use_page();
    let node = use_node_ref();
    let columns = columns(use_width(&node).unwrap_or(USUAL_WIDTH));
    let focus_before = page.focused_id();
    let rows = use_memo(props.sections.clone(), |sections| rows(sections));
    let problems = use_memo(
        (props.draft.clone(), props.derived.clone(), props.scope, language),
        |(draft, derived, scope, language)| cell_problems(draft, &derived.problems, (*scope, *language)),
    );
    let sums = use_memo((props.draft.clone(), props.sections.clone(), props.scope), |(draft, sections, scope)| {
        people_by_section(draft, sections, *scope)
    });
    let ui = GridUi {
        own,
        redraw,
        dispatch,
        page,
        node: node.clone(),
        draft: props.draft.clone(),
        derived: props.derived.clone(),
        sections: props.sections.clone(),
        rows,
        columns,
        scope: props.scope,
        language,
    };
    {
        let ui = ui.clone();
        use_effect_with(props.goal, move |goal| {
            if let Some(goal) = goal {
                ui.choose(*goal);
                ui.dispatch.dispatch(Action::Arrive);
            }
        });
    }
    {
        // What is typed is of the region and the language in which it was begun.
        let ui = ui.clone();
        use_effect_with((props.scope, language), move |_| ui.leave());
    }
    {
        let ui = ui.clone();
        use_effect(move || {
            ui.page.show_choices();
            ui.page.show_values(".g-details", ui.own.borrow().is_typing);
            ui.settle_focus(focus_before.as_deref());
        });
    }
    let text = |text: GridText| text.text(language);
    let is_wide = ui.own.borrow().is_wide;
    html! {
        <section class={classes!("l-panel", "l-panel--groups", is_wide.then_some("is-wide"))} aria-labelledby="groups-heading">
            <h2 id="groups-heading" class="l-panel__heading">{ Message::GroupsHeading.text(language) }</h2>
            <p class="l-panel__hint">{ Message::GroupsHint(hint(props, language)).text(language) }</p>
            { toolbar(&ui) }
            { tray(&ui) }
            { grid(&ui, &problems, &sums) }
            <p id="groups-keys" class="l-panel__hint g-keys">{ text(GridText::Keys) }</p>
            { details_strip(&ui) }
        </section>
    }
}

fn hint(props: &GroupsProps, language: Language) -> GroupsHint {
    match props.scope {
        Scope::One(region) => {
            let region = regions(&props.draft).get(region.to_usize());
            GroupsHint::Region(region.map_or("", |region| name_of(region, language)).to_owned())
        }
        Scope::All if regions(&props.draft).is_empty() => GroupsHint::Whole,
        Scope::All => GroupsHint::Total,
    }
}

/// What stands between the tools and the grid.
fn tray(ui: &GridUi) -> Html {
    match &ui.own.borrow().tray {
        Tray::Closed => html! { <div key="closed" hidden={true}></div> },
        Tray::Paste(paste) => paste_tray(ui, &paste.0, &paste.1),
        Tray::Overlap(question) => overlap_tray(ui, question),
    }
}

fn grid(ui: &GridUi, problems: &CellProblems, sums: &[Option<People>]) -> Html {
    let language = ui.language;
    let own = ui.own.borrow();
    let range = drawn(ui.rows.len(), own.first, own.seen);
    let row_height = own.row_height;
    let space = |key: &'static str, n_rows: usize| {
        let height = (n_rows * row_height).to_string();
        // A drawing of nothing has a height of its own without a style.
        html! { <svg {key} class="g-space" width="1" {height} aria-hidden="true" hidden={n_rows == 0}></svg> }
    };
    let class = classes!("g-grid", format!("g-grid--{}", ui.columns.len()));
    // Rows of one section stand together in its row group.
    let groups = ui.rows[range.clone()].chunk_by(|_, next| !matches!(next, Row::Tier(_) | Row::Add));
    let mut index = range.start;
    let groups = groups.map(|chunk| {
        let first = index;
        index += chunk.len();
        let section = match chunk[0] {
            Row::Tier(section) | Row::Group(_, section) => Some(section),
            Row::Add => None,
        };
        let key = section.map_or_else(|| "add".to_owned(), |n| format!("{:?}", ui.sections[n].tier));
        let rows = chunk.iter().zip(first..).map(|(row, n)| one_row(ui, *row, n, problems, sums));
        html! { <div {key} role="rowgroup" class="g-section">{ for rows }</div> }
    });
    let count = (ui.rows.len() + 1).to_string();
    let events = ui.grid_events();
    html! {
        <div ref={ui.node.clone()} {class} role="grid" aria-labelledby="groups-heading" aria-describedby="groups-keys"
            aria-rowcount={count} onkeydown={events.key} onfocusin={events.focus_in} onfocusout={events.focus_out}
            onclick={events.click} oninput={events.input} onpaste={events.paste} oncopy={events.copy}
            onscroll={events.scroll} onpointerdown={events.pointer.clone()} onpointermove={events.pointer.clone()}
            onpointerup={events.pointer.clone()} onpointercancel={events.pointer}>
            <div key="head" role="rowgroup" class="g-head">
                <div role="row" class="g-row" aria-rowindex="1">
                    { for ui.columns.iter().map(|field| html! {
                        <div key={field.spelling()} role="columnheader" class={classes!("g-cell", format!("g-cell--{}", field.spelling()))}>
                            { column(*field, language) }
                        </div>
                    }) }
                </div>
            </div>
            { space("above", range.start) }
            { for groups }
            { space("below", ui.rows.len() - range.end) }
        </div>
    }
}

/// The grid element, if it is there.
fn element(node: &NodeRef) -> Option<Element> {
    node.cast::<Element>()
}
