//! Names and notes that people wrote: one text, or one a language.

/// A name or note, plain or by language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label(Texts);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Texts {
    Plain(String),
    ByLanguage(Vec<(String, String)>),
}

impl Label {
    /// The same text in every language.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self(Texts::Plain(text.to_owned()))
    }

    /// Texts with their language tags (`zh`, `en`), in document order.
    pub(super) const fn by_language(texts: Vec<(String, String)>) -> Self {
        Self(Texts::ByLanguage(texts))
    }

    /// The text for a language tag; that of the first language stated if there is none for it. A tag with a
    /// script or region (`zh-Hans`) serves its language and the other way round. `None` if there is no text.
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&str> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
        match &self.0 {
            Texts::Plain(text) => Some(text),
            Texts::ByLanguage(texts) => texts
                .iter()
                .find(|(tag, _)| tag == language)
                .or_else(|| texts.iter().find(|(tag, _)| primary(tag) == primary(language)))
                .or_else(|| texts.first())
                .map(|(_, text)| text.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_in_the_language_or_in_the_first() {
        let label = Label::by_language(vec![("zh".into(), "哈尔滨".into()), ("en".into(), "Harbin".into())]);
        assert_eq!(label.text("en"), Some("Harbin"));
        assert_eq!(label.text("zh-Hans"), Some("哈尔滨"));
        assert_eq!(label.text("fr"), Some("哈尔滨"));
        assert_eq!(Label::by_language(Vec::new()).text("en"), None);
        assert_eq!(Label::plain("x").text("en"), Some("x"));
    }
}
