//! A one-line input with its label and, where something is wrong, what is wrong.
//!
//! While it is typed into it shows exactly what was typed; when it is left it shows the value in its usual
//! spelling.

use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What is typed into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A text.
    Text,
    /// A whole number.
    Count,
    /// A number with decimals.
    Decimal,
}

/// Props of [`TextField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TextFieldProps {
    /// The id of the input.
    pub id: AttrValue,
    /// What the value is of, for this program. When it changes, what was typed is dropped.
    pub subject: AttrValue,
    /// What the field belongs to; always read out, never shown.
    pub context: AttrValue,
    /// Its label; shown where there are no column headers.
    pub label: AttrValue,
    /// Its value in its usual spelling.
    pub value: AttrValue,
    /// What is typed into it.
    pub kind: FieldKind,
    /// What is wrong with it.
    pub problem: Option<AttrValue>,
    /// What stands in it now.
    pub oninput: Callback<AttrValue>,
    /// It was left, or Enter was pressed.
    pub onsettle: Callback<()>,
}

/// A one-line input.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let typed = use_state_eq(|| None::<(AttrValue, AttrValue)>);
    let oninput = {
        let (typed, subject, oninput) = (typed.clone(), props.subject.clone(), props.oninput.clone());
        Callback::from(move |event: InputEvent| {
            let text = AttrValue::from(event.target_unchecked_into::<HtmlInputElement>().value());
            typed.set(Some((subject.clone(), text.clone())));
            oninput.emit(text);
        })
    };
    let onchange = {
        let onsettle = props.onsettle.clone();
        // The focus is still on its way to the next field, which must not be moved from under it.
        Callback::from(move |_: Event| {
            let onsettle = onsettle.clone();
            Timeout::new(0, move || onsettle.emit(())).forget();
        })
    };
    let onblur = {
        let typed = typed.clone();
        Callback::from(move |_: FocusEvent| typed.set(None))
    };
    let own = typed.as_ref().filter(|(subject, _)| *subject == props.subject).map(|(_, text)| text.clone());
    let problem_id = format!("{}-problem", props.id);
    let has_problem = props.problem.is_some();
    let (kind, mode) = match props.kind {
        FieldKind::Text => ("c-field__input", "text"),
        FieldKind::Count => ("c-field__input c-field__input--number", "numeric"),
        FieldKind::Decimal => ("c-field__input c-field__input--number", "decimal"),
    };
    html! {
        <div class={classes!("c-field", has_problem.then_some("c-field--wrong"))}>
            <label class="c-field__label" for={props.id.clone()}>
                <span class="u-hidden">{ &props.context }</span>{ &props.label }
            </label>
            <input id={props.id.clone()} class={kind} type="text" inputmode={mode} autocomplete="off"
                spellcheck="false" value={own.unwrap_or_else(|| props.value.clone())}
                aria-invalid={has_problem.then_some("true")}
                aria-describedby={has_problem.then(|| problem_id.clone())}
                {oninput} {onchange} {onblur} />
            <p id={problem_id.clone()} class="c-field__problem" hidden={!has_problem}>
                { props.problem.clone().unwrap_or_default() }
            </p>
        </div>
    }
}
