//! Taking the planner elsewhere: as one file, and as code for a portal.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::plans::file_name;
use crate::i18n::Language;
use crate::i18n::embed::EmbedText;
use crate::interchange::document::write_draft;
use crate::platform::{address, planner_file};
use crate::protocol::embed::{Theme, View};
use crate::protocol::planner_file::with_plan;
use crate::ui::sheet::download::save;
use crate::ui::store::State;
use crate::ui::view::embed::{Code, Way};

/// Props of [`Elsewhere`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ElsewhereProps {
    /// The state of the page.
    pub state: State,
}

/// Where a portal may have put the planner, for a page that does not know.
const ANYWHERE: &str = "https://portal.example/rollout/";

/// Position of what is chosen in each choice.
type Chosen = [usize; 4];

const WAYS: &[EmbedText] = &[EmbedText::WayElement, EmbedText::WayFrame, EmbedText::WayFunctions];
const VIEWS: &[EmbedText] = &[EmbedText::ViewFull, EmbedText::ViewSheet, EmbedText::ViewFigures, EmbedText::ViewTable];
const THEMES: &[EmbedText] = &[EmbedText::ThemeAuto, EmbedText::ThemeLight, EmbedText::ThemeDark];
const CHANGES: &[EmbedText] = &[EmbedText::ChangesNone, EmbedText::ChangesAll];
const CHOICES: [(EmbedText, &[EmbedText]); 4] = [
    (EmbedText::WayLabel, WAYS),
    (EmbedText::ViewLabel, VIEWS),
    (EmbedText::ThemeLabel, THEMES),
    (EmbedText::ChangesLabel, CHANGES),
];

/// Two sections of the room of files. A page that is a guest itself has none.
#[component]
pub fn Elsewhere(props: &ElsewhereProps) -> Html {
    let state = &props.state;
    let language = state.language;
    let chosen = use_state_eq(|| [0, 1, 0, 0] as Chosen);
    let said = use_state_eq(|| None::<EmbedText>);
    let preset =
        (!state.is_edited() && state.slot.is_none() && *state.base == state.preset.draft()).then_some(state.preset);
    let code = Code {
        way: Way::ALL[chosen[0]],
        folder: address::folder().unwrap_or_else(|| ANYWHERE.to_owned()),
        language,
        view: View::ALL[chosen[1]],
        theme: Theme::ALL[chosen[2]],
        is_readonly: chosen[3] == 0,
        preset,
    };
    let onsave = {
        let (state, said) = (state.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (plan, name, said) = (write_draft(state.draft()), file_name(&state), said.clone());
            planner_file::get(move |file| {
                let saved = file.and_then(|file| with_plan(&file, &plan));
                said.set(Some(if saved.is_some() { EmbedText::FileSaved } else { EmbedText::FileMissing }));
                if let Some(saved) = saved {
                    save(&format!("{name}.html"), "text/html", &saved);
                }
            });
        })
    };
    let text = |text: EmbedText| text.text(language);
    let about_plan =
        if preset.is_some() && code.way != Way::Functions { EmbedText::PlanInside } else { EmbedText::PlanBeside };
    let select_all = Callback::from(|event: FocusEvent| {
        event.target_unchecked_into::<web_sys::HtmlTextAreaElement>().select();
    });
    html! {
        <div class="l-room" hidden={state.setting.is_guest}>
            <section key="file" class="l-panel" aria-labelledby="planner-file-heading" hidden={!planner_file::is_offered()}>
                <h2 id="planner-file-heading" class="l-panel__heading">{ text(EmbedText::FileHeading) }</h2>
                <p class="l-panel__hint">{ text(EmbedText::FileHint) }</p>
                <button type="button" class="c-button" onclick={onsave}>{ text(EmbedText::SaveFile) }</button>
                <p role="status" class="l-panel__hint">{ said.map(text) }</p>
            </section>
            <section key="code" class="l-panel" aria-labelledby="embed-heading">
                <h2 id="embed-heading" class="l-panel__heading">{ text(EmbedText::CodeHeading) }</h2>
                <p class="l-panel__hint">{ text(EmbedText::CodeHint) }</p>
                <div class="c-embed__choices">{ for (0..CHOICES.len()).map(|n| choice(n, &chosen, language)) }</div>
                <label class="c-select__label" for="embed-code">{ text(EmbedText::CodeLabel) }</label>
                <textarea id="embed-code" class="c-embed__code" rows="6" readonly=true spellcheck="false" wrap="soft"
                    value={code.text()} onfocus={select_all} />
                <p class="l-panel__hint">{ text(about_plan) }</p>
            </section>
        </div>
    }
}

fn choice(n: usize, chosen: &UseStateHandle<Chosen>, language: Language) -> Html {
    let (label, options) = CHOICES[n];
    let id = format!("embed-{n}");
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let picked = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            let mut next = *chosen;
            next[n] = usize::try_from(picked).unwrap_or(0).min(options.len() - 1);
            chosen.set(next);
        })
    };
    html! {
        <div key={n} class="c-select">
            <label class="c-select__label" for={id.clone()}>{ label.text(language) }</label>
            <select {id} class="c-select__control" {onchange}>
                { for options.iter().enumerate().map(|(k, option)| html! {
                    <option key={k} selected={chosen[n] == k}>{ option.text(language) }</option>
                }) }
            </select>
        </div>
    }
}
