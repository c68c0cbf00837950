//! People who are counted in two groups: asked about above the grid, taken out of the later group as one change.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::events::target;
use super::own::{GridUi, Tray};
use crate::i18n::grid::{GridText, OverlapText};
use crate::ui::store::Action;
use crate::ui::view::grid::{Answer, Question};

/// The id of the number of people.
const PEOPLE_ID: &str = "overlap-people";
/// The id of the choice of the other group.
const OTHER_ID: &str = "overlap-other";

impl GridUi {
    /// Opens the tray with a question about the chosen group.
    pub(super) fn open_overlap(&self) {
        if let Some(question) = self.chosen().group.and_then(|group| Question::new(group, &self.draft)) {
            self.change(|own| own.tray = Tray::Overlap(question));
            self.focus_next(PEOPLE_ID);
        }
    }

    fn ask(&self, change: impl FnOnce(&mut Question)) {
        self.change(|own| {
            if let Tray::Overlap(question) = &mut own.tray {
                change(question);
            }
        });
    }
}

/// The tray with a question.
pub(super) fn overlap_tray(ui: &GridUi, question: &Question) -> Html {
    let text = |text: GridText| text.text(ui.language);
    let Answer { question: asked, others, sentences, is_refused, change } = question.answer(&ui.draft, ui.language);
    let input = {
        let ui = ui.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = target(&event).and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
                ui.ask(|question| question.people = input.value());
            }
        })
    };
    let choose = {
        let ui = ui.clone();
        Callback::from(move |event: Event| {
            // A choice has a value as an input has one.
            let select = target(&event).filter(|target| target.id() == OTHER_ID);
            if let Some(other) =
                select.and_then(|select| select.unchecked_into::<HtmlInputElement>().value().parse().ok())
            {
                ui.ask(|question| question.also_in = Some(other));
            }
        })
    };
    let chosen = question.also_in.map(|other| other.to_string()).unwrap_or_default();
    let is_off = change.is_none();
    let apply = {
        let ui = ui.clone();
        Callback::from(move |()| {
            if let Some(change) = &change {
                ui.dispatch.dispatch(Action::Change(change.clone()));
                ui.close_tray();
            }
        })
    };
    let keys = {
        let (ui, apply) = (ui.clone(), apply.clone());
        Callback::from(move |event: KeyboardEvent| match (&*event.key(), target(&event).map(|target| target.id())) {
            ("Escape", _) => ui.close_tray(),
            ("Enter", Some(id)) if id == PEOPLE_ID => apply.emit(()),
            _ => {}
        })
    };
    let close = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| ui.close_tray())
    };
    html! {
        <section key="overlap" class="g-tray" aria-labelledby="tray-heading" onkeydown={keys} onchange={choose}>
            <h3 id="tray-heading" class="g-details__heading">{ text(GridText::Overlap) }</h3>
            <p>{ asked }</p>
            <div class="g-line">
                <label class="g-field">
                    <span class="g-field__label">{ text(GridText::GivenPeople) }</span>
                    <input id={PEOPLE_ID} class="c-field__input" type="text" inputmode="numeric" autocomplete="off"
                        aria-invalid={is_refused.then_some("true")} aria-describedby="overlap-answer" oninput={input} />
                </label>
                <label class="g-field g-field--wide">
                    <span class="g-field__label">{ text(GridText::OverlapOther) }</span>
                    <select id={OTHER_ID} class="c-field__input" data-value={chosen.clone()}>
                        <option key="" value="" selected={chosen.is_empty()}>{ OverlapText::Choose.text(ui.language) }</option>
                        { for others.iter().map(|(value, name)| html! {
                            <option key={value.as_str()} value={value.clone()} selected={*value == chosen}>{ name }</option>
                        }) }
                    </select>
                </label>
            </div>
            <p id="overlap-answer" role="status" class={is_refused.then_some("g-refused")}>{ sentences.join(" ") }</p>
            <div class="g-line">
                <button type="button" class="c-button c-button--main" disabled={is_off} onclick={apply.reform(|_: MouseEvent| ())}>
                    { text(GridText::OverlapApply) }
                </button>
                <button type="button" class="c-button" onclick={close}>{ text(GridText::Cancel) }</button>
            </div>
        </section>
    }
}
