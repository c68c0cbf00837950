//! What the page opens with: from the address, from what this browser keeps, from what it asks for.

use crate::i18n::{Language, Message};
use crate::interchange::document::read_draft;
use crate::platform::crash::{self, CrashText};
use crate::platform::{address, storage};
use crate::presets::Preset;
use crate::ui::store::Start;
use crate::units::Date;

/// Where the plan is kept.
pub const DRAFT_KEY: &str = "rollout-planner/draft";
/// Where the day it was last changed is kept.
pub const SAVED_KEY: &str = "rollout-planner/saved";
/// Where the preset it came from is kept.
pub const PRESET_KEY: &str = "rollout-planner/preset";
/// Where the language is kept.
pub const LANGUAGE_KEY: &str = "rollout-planner/language";
/// The parameter of the address that opens the page without the kept plan.
const FRESH: &str = "fresh";

/// What the page opens with.
#[must_use]
pub fn start() -> Start {
    let language = language();
    if address::parameter(FRESH).is_some() {
        return Start { language, ..Start::default() };
    }
    let preset = storage::get(PRESET_KEY).and_then(|id| Preset::from_id(&id)).unwrap_or_default();
    let kept = storage::get(DRAFT_KEY).and_then(|text| read_draft(text.as_bytes()).ok());
    let on = storage::get(SAVED_KEY).and_then(|text| Date::parse_iso(&text));
    Start { language, preset, kept: kept.map(|draft| (draft, on)) }
}

/// The language of the address, else the one chosen before, else the first one the browser asks for that there is.
fn language() -> Language {
    let named = |tag: Option<String>| tag.as_deref().and_then(Language::from_tag);
    named(address::parameter("lang"))
        .or_else(|| named(storage::get(LANGUAGE_KEY)))
        .or_else(|| address::browser_languages().iter().find_map(|tag| Language::from_tag(tag)))
        .unwrap_or_default()
}

/// Says on the page, in every language, that the program failed: what a panic hook does.
pub fn show_crash(details: &str) {
    let texts = Language::ALL.map(|language| CrashText {
        language: language.tag(),
        heading: Message::CrashHeading.text(language),
        body: Message::CrashBody.text(language),
        reload: Message::CrashReload.text(language),
        start_over: Message::CrashStartOver.text(language),
    });
    crash::show(details, &texts, &format!("{FRESH}=1"));
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn a_fault_is_told_in_every_language_once_and_leaves_the_kept_plan() {
        storage::set(DRAFT_KEY, "{}");
        show_crash("a test of the notice, no fault");
        show_crash("a second one");
        let document = web_sys::window().and_then(|window| window.document()).expect("a test in a browser");
        let notice = document.get_element_by_id(crash::ID).expect("the notice");
        let text = notice.text_content().unwrap_or_default();
        for language in Language::ALL {
            assert!(text.contains(&Message::CrashHeading.text(language)));
        }
        assert!(text.contains("a test of the notice") && !text.contains("a second one"));
        assert_eq!(notice.query_selector_all("a[href]").expect("a valid selector").length(), 4);
        assert_eq!(storage::get(DRAFT_KEY).as_deref(), Some("{}"));
        storage::remove(DRAFT_KEY);
        notice.remove();
    }
}
