//! The tools for plans: their names, copies and files.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::i18n::grid::PlanText;
use crate::interchange::document::{read_draft, write_draft};
use crate::plan::{Change, Deed, DeedKind, Op, PlanDraft, Pointer, Problem, ProblemKind, Value};
use crate::platform::file::read_chosen;
use crate::platform::page::Page;
use crate::presets::Preset;
use crate::ui::hooks::{Dispatch, plans};
use crate::ui::sheet::download::save;
use crate::ui::store::{Action, Notice, Opened, State};
use crate::ui::view::draft::text_in;
use crate::ui::view::setting::Setting;

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Command {
    New,
    Duplicate,
    Delete,
    SaveFile,
    StartAgain,
}

const COMMANDS: [(Command, PlanText); 5] = [
    (Command::New, PlanText::New),
    (Command::Duplicate, PlanText::Duplicate),
    (Command::Delete, PlanText::Delete),
    (Command::SaveFile, PlanText::SaveFile),
    (Command::StartAgain, PlanText::StartAgain),
];

/// The plan's title in the language of the page.
pub(super) fn title(state: &State) -> String {
    let title = state.draft().root().field("title").and_then(|title| text_in(title, state.language));
    title.unwrap_or_default().to_owned()
}

/// The name of a file with the plan, without its ending.
pub(super) fn file_name(state: &State) -> String {
    let name = title(state).replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], " ");
    if name.trim().is_empty() { "plan".to_owned() } else { name.trim().to_owned() }
}

/// The tools for plans, which open below their button.
pub(super) fn plans_menu(state: &State, dispatch: &Dispatch, page: &Page) -> Html {
    let text = |text: &PlanText| text.text(state.language);
    let can_start_again = state.is_edited() && state.preset != Preset::Empty;
    let state = Rc::new(state.clone());
    let onclick = {
        let (state, dispatch, page) = (state.clone(), dispatch.clone(), page.clone());
        Callback::from(move |event: MouseEvent| {
            let n =
                event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()?.get_attribute("data-n"));
            if let Some((command, _)) = n.and_then(|n| n.parse::<usize>().ok()).and_then(|n| COMMANDS.get(n)) {
                run(*command, &state, &dispatch, &page);
            }
        })
    };
    let oninput = {
        let (state, dispatch) = (state.clone(), dispatch.clone());
        Callback::from(move |event: InputEvent| {
            let at = title_at(&state);
            let value = Value::text(&event.target_unchecked_into::<HtmlInputElement>().value());
            let deed = Deed { kind: DeedKind::Typed, at: at.clone() };
            dispatch.dispatch(Action::Change(Rc::new(Change { deed, ops: vec![Op::Put(at, value)] })));
        })
    };
    let onblur = {
        let (dispatch, page) = (dispatch.clone(), page.clone());
        Callback::from(move |_: FocusEvent| {
            dispatch.dispatch(Action::Settle);
            page.show_values(".c-plans", false);
        })
    };
    let onchange = {
        let (dispatch, setting) = (dispatch.clone(), state.setting);
        Callback::from(move |event: Event| {
            let dispatch = dispatch.clone();
            let tell = move |name: String, bytes: Vec<u8>| dispatch.dispatch(opened(setting, &name, &bytes));
            read_chosen(&event.target_unchecked_into(), tell);
        })
    };
    // The focus goes back to the button, so that the key that deleted one plan does not delete the next.
    let page = page.clone();
    let close_on_escape = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            page.close_details(".c-plans");
        }
    });
    html! {
        <details class="c-plans" onkeydown={close_on_escape}>
            <summary class="c-plans__summary">{ text(&PlanText::Manage) }</summary>
            <div class="c-plans__content">
                <label class="g-field g-field--wide">
                    <span class="g-field__label">{ text(&PlanText::Title) }</span>
                    <input id="plan-name" class="c-field__input" type="text" autocomplete="off" spellcheck="false"
                        data-value={title(&state)} {oninput} {onblur} />
                </label>
                <div class="c-plans__commands" {onclick}>
                    { for COMMANDS.iter().enumerate().map(|(n, (command, label))| html! {
                        <button key={n} type="button" class="c-button" data-n={n.to_string()}
                            disabled={*command == Command::StartAgain && !can_start_again}>{ text(label) }</button>
                    }) }
                    <label key="file" class="c-button c-plans__file">
                        { text(&PlanText::OpenFile) }
                        <input type="file" class="u-hidden" accept=".json,application/json" {onchange} />
                    </label>
                </div>
            </div>
        </details>
    }
}

fn run(command: Command, state: &State, dispatch: &Dispatch, page: &Page) {
    match command {
        Command::New => dispatch.dispatch(Action::OpenPreset(Preset::Empty)),
        Command::Duplicate => dispatch.dispatch(Action::Duplicate),
        Command::Delete => {
            plans::delete(dispatch, state);
            page.close_details(".c-plans");
        }
        Command::StartAgain => {
            let deed = Deed { kind: DeedKind::Opened, at: Pointer::root() };
            let ops = vec![Op::Replace(state.base.as_ref().clone())];
            dispatch.dispatch(Action::Change(Rc::new(Change { deed, ops })));
        }
        Command::SaveFile => {
            save(&format!("{}.json", file_name(state)), "application/json", &write_draft(state.draft()));
        }
    }
}

/// The place of the title in the language of the page; of the one title if there is one for all.
fn title_at(state: &State) -> Pointer {
    let at = Pointer::root().field("title");
    match state.draft().get(&at) {
        Some(Value::Map(texts)) => {
            let own = texts.iter().find(|(tag, _)| crate::i18n::Language::from_tag(tag) == Some(state.language));
            let tag = own.or(texts.first()).map_or("zh", |(tag, _)| &**tag);
            at.field(tag)
        }
        _ => at,
    }
}

/// A file as a plan to be opened, or why it is none. A plan that is wrong is one: the page says what is wrong.
fn opened(setting: Setting, name: &str, bytes: &[u8]) -> Action {
    let is_plan = |draft: &PlanDraft| draft.root().field("format").and_then(Value::as_text) == Some("rollout-plan");
    let draft = match read_draft(bytes) {
        Ok(draft) if is_plan(&draft) => draft,
        Ok(_) => return Action::Say(Notice::NoPlan { file: name.into(), problem: ProblemKind::UnknownFormat }),
        Err(Problem { kind, .. }) => return Action::Say(Notice::NoPlan { file: name.into(), problem: kind }),
    };
    let opened = Opened { slot: None, preset: Preset::Empty, draft: Rc::new(draft), saved: None };
    Action::Open(Rc::new(opened), plans::list(setting))
}
