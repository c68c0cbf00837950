//! A question's sentences with their fields.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Own, Update};
use crate::i18n::answers::{PageText, Question};
use crate::ui::components::{Button, Select, SelectOption};
use crate::ui::view::answers::form::{Control, Field, Piece, Sentence};
use crate::ui::view::answers::ground::Ground;
use crate::ui::view::answers::room::Posed;
use crate::ui::view::answers::{example as example_text, today};

/// The form of a question.
pub(super) fn form(posed: &Posed, ground: &Ground<'_>, own: &Own, update: &Update) -> Html {
    let n_first = posed.further.as_ref().map_or(posed.sentences.len(), |(_, n)| *n);
    let (first, further) = posed.sentences.split_at(n_first.min(posed.sentences.len()));
    let lines = |sentences: &[Sentence], class: &'static str| {
        let class = |n: usize| if n == 0 { class } else { "q-ask q-ask--small" };
        sentences.iter().enumerate().map(|(n, one)| sentence(n, one, class(n), own, update)).collect::<Html>()
    };
    let fields = || {
        posed.sentences.iter().flatten().filter_map(|piece| match piece {
            Piece::Field(field) => Some(field),
            Piece::Words(_) => None,
        })
    };
    let problems = fields().filter_map(|field| {
        let text = field.problem.as_ref()?;
        Some(html! { <p key={field.id.clone()} id={problem_id(field)} class="q-problem">{ format!("{}: {text}", field.label) }</p> })
    });
    let others = posed.problems.iter().enumerate().map(|(n, text)| html! { <p key={n} class="q-problem">{ text }</p> });
    html! {
        <div key="form" class="q-form" oninput={typed(update)} onchange={left(update)}>
            { lines(first, "q-ask") }
            { posed.further.as_ref().map_or_else(|| html! { <div key="further" hidden=true /> }, |(heading, _)| html! {
                <details key="further" class="q-further">
                    <summary class="q-further__summary">{ heading }</summary>
                    { lines(further, "q-ask q-ask--small") }
                </details>
            }) }
            <p key="region" class="q-hint" hidden={posed.region.is_none()}>{ posed.region.clone().unwrap_or_default() }</p>
            <p key="note" class="q-hint" hidden={posed.note.is_none()}>{ posed.note.clone().unwrap_or_default() }</p>
            { example(posed, ground, own, update) }
            <p key="hint" class="q-hint" hidden={posed.hint.is_none()}>{ posed.hint.clone().unwrap_or_default() }</p>
            <div key="problems" class="q-problems" role="status">
                { for problems }
                { for others }
            </div>
        </div>
    }
}

/// A button that fills in what the plan has, to be written over.
fn example(posed: &Posed, ground: &Ground<'_>, own: &Own, update: &Update) -> Html {
    if own.question != Question::Check || posed.waiting.is_none() {
        return html! { <div key="example" hidden=true /> };
    }
    let id = ground.reader(Question::Check).id("given");
    let (plan, today, update) = (ground.plan.clone(), today(ground), update.clone());
    let onpress = Callback::from(move |()| set(&update, id.clone(), &example_text(&plan, today), false));
    html! {
        <div key="example"><Button label={PageText::CheckExample.text(ground.language)} {onpress} /></div>
    }
}

fn problem_id(field: &Field) -> String {
    format!("{}-problem", field.id)
}

fn sentence(n: usize, sentence: &Sentence, class: &'static str, own: &Own, update: &Update) -> Html {
    // A sentence breaks between its words and fields, not within a field.
    html! {
        <div key={format!("sentence-{n}")} {class}>
            { for sentence.iter().enumerate().map(|(n, piece)| match piece {
                Piece::Words(words) => html! { <span key={n} class="q-words">{ words }</span> },
                Piece::Field(field) => self::field(field, own, update),
            }) }
        </div>
    }
}

fn field(field: &Field, own: &Own, update: &Update) -> Html {
    let id = field.id.clone();
    if let Control::Choice(options) = &field.control {
        let options: Rc<[SelectOption]> = options
            .iter()
            .map(|(value, text)| SelectOption { value: value.clone().into(), text: text.clone().into() })
            .collect();
        let onchoose = {
            let (id, update) = (id.clone(), update.clone());
            Callback::from(move |value: AttrValue| set(&update, id.clone(), &value, false))
        };
        return html! {
            <Select key={field.id.clone()} {id} label={field.label.clone()} {options} value={field.value.clone()} {onchoose} />
        };
    }
    // While it is typed into, a field is the reader's own.
    let is_typing = own.typing.as_ref() == Some(&field.id);
    let typed = own.typed.get(&field.id).filter(|_| is_typing).map(ToString::to_string);
    let value = typed.unwrap_or_else(|| field.value.clone());
    let wrong = field.problem.as_ref().map(|_| "true");
    let described = field.problem.as_ref().map(|_| problem_id(field));
    let is_number = matches!(field.control, Control::Number(..)).then_some("q-field--number");
    let class = classes!("q-field", is_number, wrong.map(|_| "q-field--wrong"));
    let label = html! { <label class="u-hidden" for={id.clone()}>{ &field.label }</label> };
    match &field.control {
        Control::Area => html! {
            <span key={id.clone()} class="q-field-place q-field-place--area">
                { label }
                <textarea {id} class={classes!(class, "q-field--area")} rows="6" spellcheck="false" autocomplete="off" {value} />
            </span>
        },
        control => {
            let (size, mode) = match control {
                // The keys for decimals have no minus on some telephones.
                Control::Number(size, may_be_negative) => {
                    ((*size).clamp(3, 13), if *may_be_negative { "text" } else { "decimal" })
                }
                _ => (12, "text"),
            };
            html! {
                <span key={id.clone()} class="q-field-place">
                    { label }
                    <input {id} {class} type="text" size={size.to_string()} inputmode={mode} autocomplete="off" {value}
                        aria-invalid={wrong} aria-describedby={described} />
                </span>
            }
        }
    }
}

fn set(update: &Update, id: String, text: &str, is_typing: bool) {
    let text: Rc<str> = text.into();
    update.emit(Box::new(move |own| {
        own.typing = is_typing.then(|| id.clone());
        Rc::make_mut(&mut own.typed).insert(id, text);
    }));
}

/// Something was typed into a field.
fn typed(update: &Update) -> Callback<InputEvent> {
    let update = update.clone();
    Callback::from(move |event: InputEvent| {
        let Some(target) = event.target() else { return };
        if let Some(input) = target.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "text") {
            set(&update, input.id(), &input.value(), true);
        } else if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
            set(&update, area.id(), &area.value(), true);
        }
    })
}

/// A field was left: it shows its value in its usual spelling.
fn left(update: &Update) -> Callback<Event> {
    let update = update.clone();
    Callback::from(move |event: Event| {
        if event.target().is_some_and(|target| target.dyn_ref::<HtmlInputElement>().is_some()) {
            update.emit(Box::new(|own| own.typing = None));
        }
    })
}
