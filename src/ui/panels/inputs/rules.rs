//! Draws a rule: its choices with what each does, and what choosing it would do to the four figures.

use yew::prelude::*;

use super::previews::Previews;
use crate::i18n::{InputText, Language};
use crate::ui::view::inputs::{Kind, Rule};

/// A rule.
pub(super) fn rule(rule: &Rule, free: Html, previews: &Previews, language: Language) -> Html {
    let field = &rule.choice;
    let Kind::Choice(choices) = &field.kind else { return html! { <div hidden=true></div> } };
    let name = field.id();
    // What is set freely has the id of the place, so that a problem leads there.
    let id = if rule.free.is_some() { format!("{name}-rule") } else { name.clone() };
    html! {
        <fieldset {id} class="c-rule" tabindex="-1">
            <legend class="c-rule__name">{ field.label.text(language) }</legend>
            <p class="l-panel__hint">{ rule.hint.text(language) }</p>
            { for choices.iter().enumerate().map(|(n, choice)| {
                let id = format!("{name}-{n}");
                let is_chosen = n.to_string() == field.text;
                html! {
                    <div key={n} class={classes!("c-rule__choice", is_chosen.then_some("is-chosen"))}>
                        <input id={id.clone()} type="radio" name={name.clone()} value={n.to_string()} checked={is_chosen}
                            aria-describedby={format!("{id}-line {id}-effect")} />
                        <div>
                            <label for={id.clone()} class="c-rule__label">{ &choice.text }</label>
                            <p id={format!("{id}-line")} class="c-rule__line">
                                { choice.line.as_ref().map(|line| line.text(language)) }
                            </p>
                        </div>
                        <p id={format!("{id}-effect")} class="c-rule__effect">{ effect(previews, &id, is_chosen, language) }</p>
                    </div>
                }
            }) }
            <div class="c-rule__free" hidden={rule.free.is_none()}>{ free }</div>
        </fieldset>
    }
}

fn effect(previews: &Previews, id: &str, is_chosen: bool, language: Language) -> Html {
    let text = |text: InputText| html! { <span>{ text.text(language) }</span> };
    match previews.of(id) {
        _ if is_chosen => text(InputText::Chosen),
        None => text(InputText::Computing),
        Some(None) => text(InputText::WouldBeWrong),
        Some(Some(effects)) if effects.is_empty() => text(InputText::NoEffect),
        Some(Some(effects)) => html! {
            <>{ for effects.iter().enumerate().map(|(n, effect)| html! {
                <span key={n} class={if effect.is_better() { "c-rule__better" } else { "c-rule__worse" }}>
                    { effect.text(language) }
                </span>
            }) }</>
        },
    }
}
