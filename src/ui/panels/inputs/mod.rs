//! The inputs beside the sheet: a row of tabs, of which one is shown.

mod calendar;
mod control;
mod draw;
mod events;
mod previews;
mod rules;

use std::rc::Rc;

use yew::prelude::*;

use self::draw::Drawing;
use self::events::Editor;
pub(super) use self::events::focus_soon;
use self::previews::use_previews;
use crate::analysis::Scope;
use crate::i18n::InputText;
use crate::plan::PlanDraft;
use crate::platform::page::Page;
use crate::ui::hooks::{use_dispatch, use_language, use_page};
use crate::ui::panels::Groups;
use crate::ui::rooms::PartProps;
use crate::ui::store::Derived;
use crate::ui::view::grid::Cell;
use crate::ui::view::inputs::{self, Local, Source, Tab, tab_of};
use crate::ui::view::sections::Section;

/// Props of [`Inputs`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct InputsProps {
    /// The plan under edit.
    pub draft: Rc<PlanDraft>,
    /// What is wrong with it.
    pub derived: Rc<Derived>,
    /// What is looked at.
    pub scope: Scope,
    /// The order of the table of groups.
    pub sections: Rc<Vec<Section>>,
    /// The cell of the table of groups that the reader wants to go to.
    pub goal: Option<Cell>,
    /// The tab that is shown.
    pub tab: Tab,
    /// Another tab was chosen.
    pub ontab: Callback<Tab>,
}

/// The inputs, drawn from the state of the page.
pub fn inputs_part(part: &PartProps) -> Html {
    let state = &part.state;
    html! {
        <Inputs draft={state.draft().clone()} derived={state.derived.clone()} scope={state.scope}
            sections={state.sections.clone()} goal={state.goal} tab={part.tab} ontab={part.ontab.clone()} />
    }
}

/// The inputs beside the sheet.
#[component]
pub fn Inputs(props: &InputsProps) -> Html {
    let language = use_language();
    let (dispatch, page) = (use_dispatch(), use_page());
    let typed = use_state_eq(|| None::<(String, String)>);
    let local = use_state_eq(Local::default);
    let tab = props.tab;
    {
        let page = page.clone();
        use_effect(move || page.show_choices());
    }

    let sections = Rc::new(inputs::sections(tab, Source { draft: &props.draft, language, local: &local }));
    let previews = use_previews(&props.draft, &props.derived, props.scope, &sections);
    let content = if tab == Tab::Groups {
        html! {
            <Groups key="groups" draft={props.draft.clone()} derived={props.derived.clone()} scope={props.scope}
                sections={props.sections.clone()} goal={props.goal} />
        }
    } else {
        let editor = Rc::new(Editor {
            draft: props.draft.clone(),
            sections: sections.clone(),
            dispatch,
            page: page.clone(),
            typed: typed.clone(),
            local: local.clone(),
            language,
        });
        let on = |handle: fn(&Editor, &Event)| {
            let editor = editor.clone();
            Callback::from(move |event: Event| handle(&editor, &event))
        };
        let drawing = Drawing::new(props, &sections, (typed.as_ref(), &local, &previews), language);
        html! {
            <div key={tab.id()} class="l-panel c-inputs" oninput={on(Editor::input).reform(|event: InputEvent| event.into())}
                onkeydown={on(Editor::key).reform(|event: KeyboardEvent| event.into())} onpaste={on(Editor::paste)} onchange={on(Editor::change)} onclick={on(Editor::click).reform(|event: MouseEvent| event.into())}
                onfocusout={on(Editor::leave).reform(|event: FocusEvent| event.into())}>
                { for sections.iter().map(|section| drawing.section(section)) }
            </div>
        }
    };
    html! {
        <div class="l-inputs">
            <div role="tablist" class="c-tabs" aria-label={InputText::TabsLabel.text(language)} onkeydown={by_key(props, page)}>
                { for Tab::ALL.map(|each| tab_button(props, each, language)) }
            </div>
            <div id="inputs-panel" class="c-tabs__panel" role="tabpanel" aria-labelledby={tab.id()}>{ content }</div>
        </div>
    }
}

fn tab_button(props: &InputsProps, tab: Tab, language: crate::i18n::Language) -> Html {
    let is_shown = tab == props.tab;
    let n_problems = props.derived.problems.iter().filter(|problem| tab_of(&problem.at) == tab).count();
    let onclick = props.ontab.reform(move |_: MouseEvent| tab);
    html! {
        <button key={tab.id()} id={tab.id()} type="button" role="tab" class="c-tabs__tab" {onclick}
            aria-selected={if is_shown { "true" } else { "false" }} tabindex={if is_shown { "0" } else { "-1" }}
            aria-controls={is_shown.then_some("inputs-panel")}>
            { tab.label().text(language) }
            <span class="c-tabs__count" hidden={n_problems == 0}>
                <span aria-hidden="true">{ n_problems }</span>
                <span class="u-hidden">{ InputText::ProblemsInside(n_problems).text(language) }</span>
            </span>
        </button>
    }
}

/// Arrow keys, Home and End choose a tab and take the focus along.
fn by_key(props: &InputsProps, page: Page) -> Callback<KeyboardEvent> {
    let (tab, ontab) = (props.tab, props.ontab.clone());
    Callback::from(move |event: KeyboardEvent| {
        if let Some(next) = tab.by_key(&event.key()) {
            event.prevent_default();
            ontab.emit(next);
            let _ = page.focus(next.id());
        }
    })
}
