//! Pasting a table into the grid: what was understood stands above the grid until it is applied or closed.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::events::target;
use super::own::{GridUi, Tray};
use crate::i18n::grid::GridText;
use crate::ui::store::Action;
use crate::ui::view::grid::{Cell, ColumnView, Mode, Paste, Preview};
use crate::ui::view::places::GroupField;

/// The id of the place into which a table is pasted.
pub(super) const TEXT_ID: &str = "paste-text";
/// The id of the button that applies it.
pub(super) const APPLY_ID: &str = "paste-apply";
const COLUMN_ID: &str = "paste-column-";
const MODE_ID: &str = "paste-mode-";

impl GridUi {
    /// Opens the tray for a table, which may be blank still.
    pub(super) fn open_paste(&self, text: String) {
        let next = if text.is_empty() { TEXT_ID } else { APPLY_ID };
        self.set_paste(Paste::new(text, &self.draft));
        self.focus_next(next);
    }

    fn set_paste(&self, paste: Paste) {
        let preview = paste.preview(&self.draft, self.language);
        self.change(|own| own.tray = Tray::Paste(Box::new((paste, preview, self.draft.clone()))));
    }

    fn with_paste(&self, change: impl FnOnce(&Paste) -> Paste) {
        let changed = match &self.own.borrow().tray {
            Tray::Paste(paste) => change(&paste.0),
            _ => return,
        };
        self.set_paste(changed);
    }

    fn apply_paste(&self) {
        let change = match &self.own.borrow().tray {
            Tray::Paste(paste) if Rc::ptr_eq(&paste.2, &self.draft) => paste.1.change.clone(),
            // The plan has changed since.
            Tray::Paste(paste) => paste.0.preview(&self.draft, self.language).change,
            _ => None,
        };
        if let Some(change) = change {
            self.dispatch.dispatch(Action::Change(change));
        }
        self.close_tray();
    }

    /// Closes the tray; the chosen cell has the focus then.
    pub(super) fn close_tray(&self) {
        self.change(|own| {
            own.tray = Tray::Closed;
            own.at = Cell { field: GroupField::Name, ..own.at };
            own.wants_focus = true;
        });
    }
}

/// The tray with a table.
pub(super) fn paste_tray(ui: &GridUi, paste: &Paste, preview: &Preview) -> Html {
    let text = |text: GridText| text.text(ui.language);
    let input = {
        let ui = ui.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = target(&event).and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) {
                ui.set_paste(Paste::new(area.value(), &ui.draft));
            }
        })
    };
    let change = {
        let ui = ui.clone();
        Callback::from(move |event: Event| {
            let Some(control) = target(&event) else { return };
            let n = |prefix: &str| control.id().strip_prefix(prefix).and_then(|n| n.parse::<usize>().ok());
            if let Some(mode) = n(MODE_ID).and_then(|n| Mode::ALL.get(n)) {
                ui.with_paste(|paste| Paste { mode: *mode, ..paste.clone() });
            } else if let (Some(n), Some(select)) = (n(COLUMN_ID), control.dyn_ref::<HtmlSelectElement>()) {
                let choice = select.value().parse().unwrap_or(0);
                ui.with_paste(|paste| paste.with_column(n, choice, &ui.draft, ui.language));
            }
        })
    };
    let button = |do_it: fn(&GridUi)| {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| do_it(&ui))
    };
    let keys = {
        let ui = ui.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                ui.close_tray();
            }
        })
    };
    let is_blank = paste.text.trim().is_empty();
    html! {
        <section key="paste" class="g-tray" aria-labelledby="tray-heading" oninput={input} onchange={change} onkeydown={keys}>
            <h3 id="tray-heading" class="g-details__heading">{ text(GridText::Paste) }</h3>
            <label class="g-field g-field--wide">
                <span class="g-field__label">{ text(GridText::PasteHere) }</span>
                <textarea id={TEXT_ID} class="g-area" rows="3" spellcheck="false" wrap="off" value={paste.text.clone()} />
            </label>
            <p class="g-field__label" hidden={!is_blank}>{ text(GridText::PasteHint) }</p>
            <div class="g-set" hidden={is_blank}>
                <p role="status">{ preview.sentences.join(" ") }</p>
                { table(ui, preview) }
                <ul class="g-unclear" hidden={preview.unclear.is_empty()}>
                    { for preview.unclear.iter().enumerate().map(|(n, line)| html! { <li key={n}>{ line }</li> }) }
                </ul>
                <fieldset class="g-set">
                    <legend class="g-set__legend">{ text(GridText::PasteMode) }</legend>
                    <div class="g-line">
                        { for Mode::ALL.iter().enumerate().map(|(n, mode)| html! {
                            <label key={n} class="g-check">
                                <input id={format!("{MODE_ID}{n}")} type="radio" name="paste-mode" checked={paste.mode == *mode} />
                                { text(mode.text()) }
                            </label>
                        }) }
                    </div>
                </fieldset>
                <p>{ &preview.result }</p>
            </div>
            <div class="g-line">
                <button id={APPLY_ID} type="button" class="c-button c-button--main" disabled={preview.change.is_none()} onclick={button(GridUi::apply_paste)}>
                    { text(GridText::PasteApply) }
                </button>
                <button type="button" class="c-button" onclick={button(GridUi::close_tray)}>{ text(GridText::Cancel) }</button>
            </div>
        </section>
    }
}

/// The first rows as they were understood, each column under the choice of what it holds.
fn table(ui: &GridUi, preview: &Preview) -> Html {
    let heading = |(n, column): (usize, &ColumnView)| {
        let id = format!("{COLUMN_ID}{n}");
        html! {
            <th key={n} scope="col">
                <select {id} class="c-field__input" aria-label={column.label.clone()} data-value={column.chosen.clone()}>
                    { for column.choices.iter().map(|(value, name)| html! {
                        <option key={value.as_str()} value={value.clone()} selected={*value == column.chosen}>{ name }</option>
                    }) }
                </select>
                <span class="g-preview__title">{ &column.title }</span>
            </th>
        }
    };
    let row = |(n, row): (usize, &Vec<(String, bool)>)| {
        let cell = |(n, (text, is_clear)): (usize, &(String, bool))| {
            html! { <td key={n} class={(!is_clear).then_some("is-wrong")}>{ text }</td> }
        };
        html! { <tr key={n}>{ for row.iter().enumerate().map(cell) }</tr> }
    };
    html! {
        <div class="g-preview" role="group" tabindex="0" aria-label={GridText::Paste.text(ui.language)} hidden={preview.rows.is_empty()}>
            <table>
                <thead><tr>{ for preview.columns.iter().enumerate().map(heading) }</tr></thead>
                <tbody>{ for preview.rows.iter().enumerate().map(row) }</tbody>
            </table>
            <p class="g-field__label">{ &preview.more }</p>
        </div>
    }
}
