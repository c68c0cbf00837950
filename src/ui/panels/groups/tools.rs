//! The tools above the grid of groups.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::own::GridUi;
use crate::i18n::grid::GridText;
use crate::ui::view::grid::Tool;

/// A button above the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Button {
    /// Does something to the chosen row.
    Tool(Tool),
    /// Opens the tray for a table.
    Paste,
    /// Opens the tray for people who are counted twice.
    Overlap,
    /// Makes the grid as wide as the page, or narrow again.
    Wide,
}

/// Every button with its text, its keys as `aria-keyshortcuts` names them, and those keys as people read them.
const BUTTONS: [(Button, GridText, &str, &str); 8] = [
    (Button::Tool(Tool::Add), GridText::Add, "Insert", "Insert"),
    (Button::Tool(Tool::Duplicate), GridText::Duplicate, "Control+D", "Ctrl+D"),
    (Button::Tool(Tool::Remove), GridText::Remove, "Control+Delete", "Ctrl+Delete"),
    (Button::Tool(Tool::Up), GridText::Up, "Alt+ArrowUp", "Alt+↑"),
    (Button::Tool(Tool::Down), GridText::Down, "Alt+ArrowDown", "Alt+↓"),
    (Button::Paste, GridText::Paste, "", ""),
    (Button::Overlap, GridText::Overlap, "", ""),
    (Button::Wide, GridText::Wide, "", ""),
];

/// The tools.
pub(super) fn toolbar(ui: &GridUi) -> Html {
    let (is_wide, at) = {
        let own = ui.own.borrow();
        (own.is_wide, ui.chosen_in(&own))
    };
    let button = |(n, (button, text, shortcut, keys)): (usize, &(Button, GridText, &'static str, &'static str))| {
        let is_off = matches!(button, Button::Tool(tool) if tool.used(&ui.draft, &ui.sections, at).is_none());
        let pressed = (*button == Button::Wide).then_some(if is_wide { "true" } else { "false" });
        let class = classes!("c-button", "g-tool", (*button == Button::Wide).then_some("g-tool--wide"));
        html! {
            <button key={n} type="button" {class} data-n={n.to_string()} disabled={is_off} aria-pressed={pressed}
                aria-keyshortcuts={(!shortcut.is_empty()).then_some(*shortcut)} title={(!keys.is_empty()).then_some(*keys)}>
                { text.text(ui.language) }
            </button>
        }
    };
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |event: MouseEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let n = target
                .and_then(|target| target.closest("[data-n]").ok()?)
                .and_then(|button| button.get_attribute("data-n"));
            match n.and_then(|n| n.parse::<usize>().ok()).and_then(|n| BUTTONS.get(n)) {
                Some((Button::Tool(tool), ..)) => ui.use_tool(*tool),
                Some((Button::Paste, ..)) => ui.open_paste(String::new()),
                Some((Button::Overlap, ..)) => ui.open_overlap(),
                Some((Button::Wide, ..)) => ui.change(|own| own.is_wide = !own.is_wide),
                None => {}
            }
        })
    };
    html! {
        <div class="g-tools" role="group" aria-label={GridText::Tools.text(ui.language)} {onclick}>
            { for BUTTONS.iter().enumerate().map(button) }
        </div>
    }
}
