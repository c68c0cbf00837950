//! The plan as a link, and a link as the plan.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::files::FilesText;
use crate::interchange::document::write_draft;
use crate::interchange::link::{MAIL_LIMIT, read_link, write_link};
use crate::platform::page::Page;
use crate::platform::{address, clipboard};
use crate::presets::Preset;
use crate::ui::panels::plans::file_name;
use crate::ui::sheet::download::save;
use crate::ui::store::{Action, Notice, Opened, State};

/// The id of the field with the link.
const FIELD: &str = "share-link";

/// What a page that was opened with a link does about it: `None` if it was not.
#[must_use]
pub fn open_link(fragment: &str, state: &State) -> Action {
    match read_link(fragment) {
        Ok(draft) => {
            let opened = Opened { slot: None, preset: Preset::Empty, draft: Rc::new(draft), saved: None };
            Action::Open(Rc::new(opened), state.plans.clone())
        }
        Err(problem) => Action::Say(Notice::BadLink(problem)),
    }
}

pub(super) fn link_section(state: &State, page: &Page, said: &UseStateHandle<Option<FilesText>>) -> Html {
    let language = state.language;
    let say = |text: FilesText| text.text(language);
    let link = format!("{}#{}", address::here(), write_link(state.draft()));
    let n_characters = link.chars().count();
    let length =
        if n_characters > MAIL_LIMIT { FilesText::TooLong(n_characters) } else { FilesText::Length(n_characters) };
    let copy = {
        let (link, page, said) = (link.clone(), page.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let _ = page.focus(FIELD);
            let said = said.clone();
            clipboard::copy(&link, move |is_copied| {
                said.set(Some(if is_copied { FilesText::Copied } else { FilesText::CopyYourself }));
            });
        })
    };
    let save_plan = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| {
            save(&format!("{}.json", file_name(&state)), "application/json", &write_draft(state.draft()));
        })
    };
    let select_all = Callback::from(|event: FocusEvent| {
        event.target_unchecked_into::<web_sys::HtmlInputElement>().select();
    });
    html! {
        <section key="link" class="l-panel" aria-labelledby="link-heading">
            <h2 id="link-heading" class="l-panel__heading">{ say(FilesText::LinkHeading) }</h2>
            <p class="l-panel__hint">{ say(FilesText::LinkHint) }</p>
            <label class="g-field g-field--wide">
                <span class="g-field__label">{ say(FilesText::LinkLabel) }</span>
                <input id={FIELD} class="c-field__input" type="text" readonly=true value={link} onfocus={select_all} />
            </label>
            <p class="f-length">{ say(length) }</p>
            <div class="f-commands">
                <button key="copy" type="button" class="c-button" onclick={copy}>{ say(FilesText::Copy) }</button>
                <button key="save" type="button" class="c-button" onclick={save_plan}>{ say(FilesText::SavePlan) }</button>
            </div>
            <p class="f-said" role="status">{ said.map(say).unwrap_or_default() }</p>
        </section>
    }
}
