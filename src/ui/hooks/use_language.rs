//! The language of the page.

use yew::prelude::*;

use crate::i18n::Language;
use crate::platform::page::Page;
use crate::platform::{address, storage};
use crate::ui::start::LANGUAGE_KEY;

/// The language of the page.
#[hook]
pub fn use_language() -> Language {
    use_context::<Language>().expect("used inside <App>")
}

/// Keeps the page in step with the language: its `lang`, its title, the address, and what is remembered, if anything
/// is kept.
#[hook]
pub fn use_page_language(page: &Page, keeps: bool, language: Language, title: &str) {
    let page = page.clone();
    let first = use_mut_ref(|| language);
    use_effect_with((language, title.to_owned()), move |(language, title)| {
        page.set_language(language.tag());
        page.set_title(title);
        let is_chosen = std::mem::replace(&mut *first.borrow_mut(), *language) != *language;
        if is_chosen && keeps {
            address::update_parameter("lang", language.tag());
            let _ = storage::set(LANGUAGE_KEY, language.tag());
        }
    });
}
