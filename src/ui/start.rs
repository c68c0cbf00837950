//! What the page opens with: from the address, from what this browser keeps, from what it asks for.

use crate::i18n::{Language, Message};
use crate::platform::crash::{self, CrashText};
use crate::platform::{address, storage};
use crate::ui::hooks::plans;
use crate::ui::store::Start;

/// Where the language is kept.
pub const LANGUAGE_KEY: &str = "rollout-planner/language";
/// The parameter of the address that opens the page without the kept plan.
const FRESH: &str = "fresh";

/// What the page opens with.
#[must_use]
pub fn start() -> Start {
    let language = language();
    if address::parameter(FRESH).is_some() {
        return Start { language, plans: plans::list(), ..Start::default() };
    }
    let opened = plans::last_open();
    let plans = plans::list();
    match opened {
        Some(opened) => Start {
            language,
            preset: opened.preset,
            kept: Some((opened.draft.as_ref().clone(), opened.saved)),
            slot: opened.slot,
            plans,
        },
        None => Start { language, preset: plans::last_preset(), plans, ..Start::default() },
    }
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
        const KEY: &str = "rollout-planner/plan/0";
        storage::set(KEY, "{}").expect("a browser that keeps something");
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
        assert_eq!(storage::get(KEY).as_deref(), Some("{}"));
        storage::remove(KEY);
        notice.remove();
    }
}
