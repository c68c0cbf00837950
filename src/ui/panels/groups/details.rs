//! The details of the chosen group, below the grid: what its row has no room for.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::events::target;
use super::own::GridUi;
use crate::ui::store::Action;
use crate::ui::view::grid::{Control, Input, Part, Set, details, part_change};

/// The details; hidden where no group is chosen.
pub(super) fn details_strip(ui: &GridUi) -> Html {
    let at = ui.chosen_in(&ui.own.borrow()).group;
    let details = at.and_then(|at| details(&ui.draft, &ui.derived.problems, at, (ui.scope, ui.language), ui.columns));
    let Some(details) = details else { return html! { <div class="g-details" hidden={true}></div> } };
    let of = |tell: fn(&GridUi, &HtmlInputElement, Part)| {
        let ui = ui.clone();
        move |event: &Event| {
            let target = target(event);
            // Buttons and choices are read as inputs: all that is asked of them they have as well.
            if let Some((control, part)) = target.and_then(|target| {
                let part = Part::from_id(&target.id())?;
                Some((target.unchecked_into::<HtmlInputElement>(), part))
            }) {
                tell(&ui, &control, part);
            }
        }
    };
    let (input, change, click) = (of(typed), of(checked), of(pressed));
    let leave = ui.clone();
    html! {
        <div class="g-details" role="group" aria-labelledby="details-heading"
            oninput={move |event: InputEvent| input(&event)} onchange={move |event: Event| change(&event)}
            onclick={move |event: MouseEvent| click(&event)} onfocusout={move |_: FocusEvent| leave.leave()}>
            <h3 id="details-heading" class="g-details__heading">{ details.heading }</h3>
            <p class="g-details__source" hidden={details.source.is_empty()}>{ details.source }</p>
            { for details.sets.iter().enumerate().map(|(n, set)| fieldset(n, set)) }
        </div>
    }
}

fn typed(ui: &GridUi, control: &HtmlInputElement, part: Part) {
    let text = control.value();
    let Some(group) = ui.chosen_in(&ui.own.borrow()).group.filter(|_| control.type_() == "text") else { return };
    ui.own.borrow_mut().is_typing = true;
    match part {
        Part::Field(field) => ui.dispatch.dispatch(Action::Edit { group, field, text: text.into() }),
        part => send(ui, part, &text, false),
    }
}

fn checked(ui: &GridUi, control: &HtmlInputElement, part: Part) {
    match part {
        Part::Vaccine(_) | Part::Estimate => send(ui, part, "", control.checked()),
        Part::GivenVaccine(_) | Part::GivenDose(_) => send(ui, part, &control.value(), false),
        _ => {}
    }
}

fn pressed(ui: &GridUi, _: &HtmlInputElement, part: Part) {
    if matches!(part, Part::AddGiven | Part::RemoveGiven(_)) {
        send(ui, part, "", false);
    }
}

fn send(ui: &GridUi, part: Part, text: &str, is_on: bool) {
    let Some(group) = ui.chosen_in(&ui.own.borrow()).group else { return };
    if let Some(change) = part_change(&ui.draft, (group, ui.scope), part, (text, is_on)) {
        ui.dispatch.dispatch(Action::Change(change));
    }
}

fn fieldset(n: usize, set: &Set) -> Html {
    let line = |(n, line): (usize, &Vec<Control>)| {
        html! { <div key={n} class="g-line">{ for line.iter().map(control) }</div> }
    };
    html! {
        <fieldset key={n} class="g-set">
            <legend class="g-set__legend" hidden={set.legend.is_empty()}>{ &set.legend }</legend>
            <p class="g-set__note" hidden={set.note.is_empty()}>{ &set.note }</p>
            { for set.lines.iter().enumerate().map(line) }
        </fieldset>
    }
}

fn control(control: &Control) -> Html {
    let id = control.part.id();
    let (hint, wrong) = (format!("{id}-hint"), !control.problem.is_empty());
    let says = if wrong { &control.problem } else { &control.hint };
    let content = match &control.input {
        Input::Button => {
            html! { <button {id} type="button" class="c-button c-button--quiet">{ &control.label }</button> }
        }
        Input::Check(is_on) => html! {
            <label class="g-check"><input {id} type="checkbox" checked={*is_on} />{ &control.label }</label>
        },
        Input::Choice(options) => html! {
            <label class="g-field">
                <span class="g-field__label">{ &control.label }</span>
                <select {id} class="c-field__input" data-value={control.value.clone()}>
                    { for options.iter().map(|(value, text)| html! {
                        <option key={value.as_str()} value={value.clone()} selected={*value == control.value}>{ text }</option>
                    }) }
                </select>
            </label>
        },
        Input::Text => html! {
            <label class="g-field">
                <span class="g-field__label">{ &control.label }</span>
                <input {id} class="c-field__input" type="text" autocomplete="off" spellcheck="false"
                    data-value={control.value.clone()} aria-invalid={wrong.then_some("true")}
                    aria-describedby={(!says.is_empty()).then(|| hint.clone())} />
            </label>
        },
    };
    html! {
        <div key={control.part.id()} class={classes!("g-control", wrong.then_some("is-wrong"))}>
            { content }
            <p id={hint} class="g-control__hint" hidden={says.is_empty()}>{ says }</p>
        </div>
    }
}
