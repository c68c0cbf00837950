//! Draws a field, whatever is typed into it or chosen.

use yew::prelude::*;

use super::draw::Drawing;
use crate::i18n::InputPhrase;
use crate::ui::view::inputs::entry::is_held;
use crate::ui::view::inputs::{Field, Kind, Local};

/// A field: its label, its input and what is wrong with it.
pub(super) fn field(drawing: &Drawing<'_>, field: &Field) -> Html {
    let id = field.id();
    let problem = drawing.problems.iter().find(|(at, _)| *at == id).map(|(_, text)| text.clone());
    let problem_id = format!("{id}-problem");
    html! {
        <div key={id.clone()} class={classes!("c-field", kind_class(&field.kind), problem.is_some().then_some("c-field--wrong"))}>
            <label class="c-field__label" for={id.clone()}>
                <span class="u-hidden">{ InputPhrase::Of(field.of.clone(), String::new()).text(drawing.language) }</span>
                { field.label.text(drawing.language) }
            </label>
            { control(drawing, field, id, problem.is_some().then(|| problem_id.clone())) }
            <p id={problem_id} class="c-field__problem" hidden={problem.is_none()}>{ problem.unwrap_or_default() }</p>
        </div>
    }
}

fn control(drawing: &Drawing<'_>, field: &Field, id: String, problem: Option<String>) -> Html {
    let invalid = problem.is_some().then_some("true");
    let options: Vec<(String, String)> = match &field.kind {
        Kind::Choice(choices) => {
            choices.iter().enumerate().map(|(n, choice)| (n.to_string(), choice.text.clone())).collect()
        }
        Kind::Course => (1..=4).map(|n| (n.to_string(), n.to_string())).collect(),
        _ => {
            let typed = drawing.typed.filter(|(at, text)| {
                *at == id && (Local::name_of(&field.at).is_some() || is_held(&drawing.props.draft, field, text))
            });
            let value = typed.map_or_else(|| field.text.clone(), |(_, text)| text.clone());
            let mode = match field.kind {
                Kind::Count | Kind::Doses => "numeric",
                Kind::Percent | Kind::Decimal => "decimal",
                _ => "text",
            };
            if field.kind == Kind::Lines {
                return html! {
                    <textarea {id} class="c-field__input c-field__area" rows="3" spellcheck="false" wrap="off" {value} />
                };
            }
            return html! {
                <input {id} class="c-field__input" type="text" inputmode={mode} autocomplete="off" spellcheck="false"
                    {value} aria-invalid={invalid} aria-describedby={problem} />
            };
        }
    };
    let unknown =
        options.iter().all(|(value, _)| *value != field.text).then(|| (field.text.clone(), field.text.clone()));
    html! {
        <select {id} class="c-field__input" data-value={field.text.clone()} aria-invalid={invalid} aria-describedby={problem}>
            { for unknown.into_iter().chain(options).map(|(value, text)| html! {
                <option key={value.clone()} value={value.clone()} selected={value == field.text}>{ text }</option>
            }) }
        </select>
    }
}

const fn kind_class(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Lines => "c-field--text",
        Kind::Doses => "c-field--number c-field--amount",
        Kind::Count | Kind::Percent | Kind::Decimal | Kind::Course => "c-field--number",
        Kind::Date | Kind::LastDay => "c-field--date",
        Kind::Choice(_) => "c-field--choice",
    }
}
