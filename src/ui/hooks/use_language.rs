//! The language of the page.

use yew::prelude::*;

use crate::i18n::Language;
use crate::platform::{address, document, storage};
use crate::ui::start::LANGUAGE_KEY;

/// The language of the page.
#[hook]
pub fn use_language() -> Language {
    use_context::<Language>().expect("used inside <App>")
}

/// Keeps the document in step with the language: its `lang`, its title, the address, and what is remembered.
#[hook]
pub fn use_document_language(language: Language, title: &str) {
    let first = use_mut_ref(|| language);
    use_effect_with((language, title.to_owned()), move |(language, title)| {
        document::set_language(language.tag());
        document::set_title(title);
        let is_chosen = std::mem::replace(&mut *first.borrow_mut(), *language) != *language;
        if is_chosen {
            address::update_parameter("lang", language.tag());
            let _ = storage::set(LANGUAGE_KEY, language.tag());
        }
    });
}
