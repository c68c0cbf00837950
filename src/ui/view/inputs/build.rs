//! Makes fields for the values of a draft.

use super::{Absent, Block, Choice, Field, Kind, Source};
use crate::i18n::{InputText, Language};
use crate::plan::{Pointer, Value};
use crate::ui::view::entry::{count_text, share_text};

/// Makes fields of one thing of a draft.
pub(super) struct Build<'a> {
    /// Where they come from.
    pub source: Source<'a>,
    /// What they belong to.
    pub of: String,
}

impl Build<'_> {
    /// A field for the value at a place, shown in its usual spelling.
    pub fn field(&self, at: Pointer, label: InputText, kind: Kind, absent: Absent) -> Field {
        let stated = self.source.draft.get(&at);
        let text = stated.map_or_else(String::new, |value| match kind {
            Kind::Percent => share_text(value),
            Kind::Text | Kind::Date => value.as_text().map_or_else(|| count_text(value), str::to_owned),
            _ => count_text(value),
        });
        Field { at, of: self.of.clone(), label, kind, text, absent }
    }

    /// A field whose usual value holds where the document says nothing.
    pub fn usual(&self, at: Pointer, label: InputText, kind: Kind, usual: &str) -> Field {
        let mut field = self.field(at, label, kind, Absent::Dropped);
        if field.text.is_empty() {
            usual.clone_into(&mut field.text);
        }
        field
    }

    /// A field for a text in the language of the page, or for the one text of all languages.
    pub fn text(&self, at: Pointer, label: InputText) -> Field {
        let at = match self.source.draft.get(&at) {
            Some(Value::Map(texts)) => {
                let language = self.source.language;
                let own = texts.iter().map(|(tag, _)| &**tag).find(|tag| Language::from_tag(tag) == Some(language));
                at.field(own.unwrap_or(match language {
                    Language::Zh => "zh",
                    Language::En => "en",
                }))
            }
            _ => at,
        };
        let is_optional = !at.segments().starts_with(Pointer::root().field("title").segments());
        self.field(at, label, Kind::Text, if is_optional { Absent::Dropped } else { Absent::Missing })
    }

    /// A choice. A value that is none of the choices comes first, as it is written.
    pub fn choice(&self, at: Pointer, label: InputText, mut choices: Vec<Choice>) -> Field {
        let stated = self.source.draft.get(&at);
        let position = choices.iter().position(|choice| choice.value.as_ref() == stated);
        let position = position.unwrap_or_else(|| {
            choices.insert(
                0,
                Choice { value: stated.cloned(), text: stated.map(count_text).unwrap_or_default(), line: None },
            );
            0
        });
        let text = position.to_string();
        Field { at, of: self.of.clone(), label, kind: Kind::Choice(choices), text, absent: Absent::Missing }
    }

    /// What people read of a thing: where its figures come from, whether they are estimates, and a note.
    pub fn remarks(&self, at: &Pointer) -> Block {
        let language = self.source.language;
        let place = |name: &str| at.clone().field(name);
        let is_estimate = self.source.draft.get(&place("estimate")) == Some(&Value::Bool(true));
        let says = |value: Option<bool>, text: InputText| Choice {
            value: value.map(Value::Bool),
            text: text.text(language),
            line: None,
        };
        let kinds = vec![
            says(None, InputText::NotSaid),
            says(Some(true), InputText::Estimated),
            says(Some(false), InputText::Published),
        ];
        Block::Details {
            id: format!("{}-remarks", super::id_of(at)),
            summary: if is_estimate { InputText::RemarksOfEstimate } else { InputText::Remarks },
            blocks: vec![
                Block::Fields(vec![self.choice(place("estimate"), InputText::FiguresAre, kinds)]),
                Block::Fields(vec![self.text(place("source"), InputText::Source)]),
                Block::Fields(vec![self.text(place("note"), InputText::PlanNote)]),
            ],
        }
    }
}
