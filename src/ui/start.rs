//! What the page opens with: from the address, from what this browser keeps, from what it asks for.

use std::rc::Rc;

use crate::i18n::grid::PlanText;
use crate::i18n::{Language, Message};
use crate::plan::PlanDraft;
use crate::platform::crash::CrashText;
use crate::platform::{address, storage};
use crate::presets::Preset;
use crate::ui::hooks::plans;
use crate::ui::store::Start;
use crate::ui::view::setting::Setting;

/// Where the language is kept.
pub const LANGUAGE_KEY: &str = "rollout-planner/language";
/// The parameter of the address that opens the page without the kept plan.
pub(super) const FRESH: &str = "fresh";

/// What the page on its own opens with: this plan, or what the browser keeps.
#[must_use]
pub fn start(given: Option<PlanDraft>) -> Start {
    let language = own_language();
    if let Some(given) = given {
        let plans = plans::list(Setting::OWN);
        return Start { language, preset: Preset::Empty, given: Some(Rc::new(given)), plans, ..Start::default() };
    }
    if address::parameter(FRESH).is_some() {
        return Start { language, plans: plans::list(Setting::OWN), ..Start::default() };
    }
    let opened = plans::last_open();
    let plans = plans::list(Setting::OWN);
    match opened {
        Some(opened) => Start {
            language,
            preset: opened.preset,
            kept: Some((opened.draft.as_ref().clone(), opened.saved)),
            slot: opened.slot,
            plans,
            ..Start::default()
        },
        None => Start { language, preset: plans::last_preset(), plans, ..Start::default() },
    }
}

/// The language of the address, else the one chosen before, else the first one the browser asks for that there is.
fn own_language() -> Language {
    let named = |tag: Option<String>| tag.as_deref().and_then(Language::from_tag);
    named(address::parameter("lang")).or_else(|| named(storage::get(LANGUAGE_KEY))).unwrap_or_else(browser_language)
}

/// The first language that the browser asks for and that there is.
fn browser_language() -> Language {
    address::browser_languages().iter().find_map(|tag| Language::from_tag(tag)).unwrap_or_default()
}

/// What a page opens with that somebody embeds: in this language, with this plan, or else this preset.
#[must_use]
pub fn guest_start(language: Option<Language>, preset: Option<Preset>, plan: Option<PlanDraft>, keeps: bool) -> Start {
    let own = if keeps { start(None) } else { Start::default() };
    let given = plan.map(Rc::new);
    let preset = if given.is_some() { Preset::Empty } else { preset.unwrap_or(own.preset) };
    let kept = own.kept.filter(|_| given.is_none());
    Start {
        language: language.unwrap_or_else(browser_language),
        preset,
        slot: own.slot.filter(|_| kept.is_some()),
        kept,
        plans: own.plans,
        setting: Setting::guest(keeps),
        given,
    }
}

/// What is said in every language when the program failed, to a page on its own or one on somebody else's.
#[must_use]
pub fn crash_texts(is_guest: bool) -> [CrashText; 2] {
    let body = if is_guest { Message::CrashBodyGuest } else { Message::CrashBody };
    Language::ALL.map(|language| CrashText {
        language: language.tag(),
        heading: Message::CrashHeading.text(language),
        body: body.text(language),
        reload: Message::CrashReload.text(language),
        start_over: Message::CrashStartOver.text(language),
        save: PlanText::SaveFile.text(language),
    })
}
