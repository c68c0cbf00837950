//! A choice of one among several, with its label.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One of the choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// Its stable name.
    pub value: AttrValue,
    /// Its text.
    pub text: AttrValue,
}

/// Props of [`Select`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SelectProps {
    /// The id of the control.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// The choices.
    pub options: Rc<[SelectOption]>,
    /// The one that is chosen.
    pub value: AttrValue,
    /// Another one was chosen.
    pub onchoose: Callback<AttrValue>,
}

/// A choice of one among several.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let select = use_node_ref();
    {
        // The browser keeps what was chosen last, whatever the attributes of the options say.
        let select = select.clone();
        use_effect_with((props.value.clone(), props.options.clone()), move |(value, _)| {
            if let Some(select) = select.cast::<HtmlSelectElement>() {
                select.set_value(value);
            }
        });
    }
    let onchange = {
        let onchoose = props.onchoose.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            onchoose.emit(select.value().into());
        })
    };
    html! {
        <div class="c-select">
            <label class="c-select__label" for={props.id.clone()}>{ &props.label }</label>
            <select ref={select} id={props.id.clone()} class="c-select__control" {onchange}>
                { for props.options.iter().map(|option| html! {
                    <option key={option.value.as_str()} value={option.value.clone()} selected={option.value == props.value}>
                        { &option.text }
                    </option>
                }) }
            </select>
        </div>
    }
}
