//! What each sharing rule does, worked out when it is asked for.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::regions::sharing_costs;
use crate::i18n::regions::RoomText;
use crate::ui::hooks::Dispatch;
use crate::ui::rooms::PartProps;
use crate::ui::store::{Action, Outcome};
use crate::ui::view::inputs::Tab;
use crate::ui::view::regions::{SharingRow, sharing_row, take};

/// The rows that were worked out last, and of what.
pub(super) type Rules = UseStateHandle<Option<(Rc<Outcome>, Rc<Vec<SharingRow>>)>>;

/// The rules, with the way to the weights.
pub(super) fn sharing_section(props: &PartProps, outcome: &Rc<Outcome>, rules: &Rules, dispatch: &Dispatch) -> Html {
    let language = props.state.language;
    let is_readonly = props.state.setting.is_readonly;
    let say = |text: RoomText| text.text(language);
    // A plan that was changed has other answers: they are asked for again.
    let rows = rules.as_ref().filter(|(of, _)| Rc::ptr_eq(of, outcome)).map(|(_, rows)| rows.clone());
    let work_out = {
        let (rules, outcome) = (rules.clone(), outcome.clone());
        Callback::from(move |_: MouseEvent| {
            let costs = sharing_costs(&outcome.plan);
            let rows = costs.iter().map(|cost| sharing_row(&outcome.plan, cost, language)).collect();
            rules.set(Some((outcome.clone(), Rc::new(rows))));
        })
    };
    let to_rules = props.ontab.reform(|_: MouseEvent| Tab::Rules);
    let header = [RoomText::Rule, RoomText::SpreadHighRisk, RoomText::SpreadEveryone, RoomText::AllBegun].map(&say);
    let row = |row: &SharingRow| {
        let (dispatch, sharing) = (dispatch.clone(), row.sharing);
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Change(Rc::new(take(sharing)))));
        html! {
            <tr key={row.name.clone()} class={row.is_planned.then_some("is-planned")}>
                <th scope="row">{ &row.name }</th>
                { for row.cells.iter().enumerate().map(|(n, text)| html! { <td key={n}>{ text }</td> }) }
                <td key="take">
                    if row.is_planned {
                        <strong>{ RoomText::Planned.text(language) }</strong>
                    } else {
                        <button type="button" class="c-button" hidden={is_readonly} {onclick}>{ RoomText::Take.text(language) }</button>
                    }
                </td>
            </tr>
        }
    };
    html! {
        <section key="sharing" class="l-panel" aria-labelledby="rules-of-sharing">
            <h2 id="rules-of-sharing" class="l-panel__heading">{ say(RoomText::Sharing) }</h2>
            <p class="l-panel__hint">{ say(RoomText::SharingHint) }</p>
            <div class="r-commands">
                <button key="work" type="button" class="c-button" onclick={work_out} hidden={rows.is_some()}>{ say(RoomText::WorkOut) }</button>
                <button key="rules" type="button" class="c-button" onclick={to_rules} hidden={is_readonly}>{ say(RoomText::ToRules) }</button>
            </div>
            <div class="r-scroll" role="group" tabindex="0" aria-labelledby="rules-of-sharing" hidden={rows.is_none()}>
                <table class="r-table" aria-labelledby="rules-of-sharing">
                    <thead><tr>
                        { for header.into_iter().enumerate().map(|(n, name)| html! { <th key={n} scope="col">{ name }</th> }) }
                        <td key="take"></td>
                    </tr></thead>
                    <tbody>{ for rows.iter().flat_map(|rows| rows.iter().map(row)) }</tbody>
                </table>
            </div>
        </section>
    }
}
