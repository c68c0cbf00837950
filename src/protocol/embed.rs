//! What a portal may say to a page that it embeds: attributes of the element, messages to the frame.
//!
//! Both come from somebody else's script. A message is read as JSON text into these types, field by field: one that
//! has a field too many, a field twice, or a value that is not exactly one of those below is no message, and changes
//! nothing.

use crate::i18n::Language;
use crate::i18n::problem::describe;
use crate::interchange::document::{read_draft, write_draft};
use crate::plan::{PlanDraft, Problem, Value};

/// The longest message that is read, in bytes: longer than any plan that the page could show.
pub const MAX_LENGTH: usize = 64 << 20;

/// How much of the page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// All of it.
    #[default]
    Full,
    /// The figures and the sheet.
    Sheet,
    /// The four figures.
    Figures,
    /// The table of groups.
    Table,
}

impl View {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Full, Self::Sheet, Self::Figures, Self::Table];

    /// Its name in attributes and messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Sheet => "sheet",
            Self::Figures => "figures",
            Self::Table => "table",
        }
    }

    /// The view of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}

/// Which colours the page has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those the reader's system asks for.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its name in attributes and messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// How the page is to be shown; what is `None` stays as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language.
    pub lang: Option<Language>,
    /// The colours.
    pub theme: Option<Theme>,
    /// How much of it.
    pub view: Option<View>,
    /// Whether nothing can be changed on it.
    pub readonly: Option<bool>,
}

/// A message to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToPage {
    /// Shows this plan, which may be wrong.
    SetPlan(PlanDraft),
    /// Asks for the plan.
    GetPlan,
    /// Shows the page otherwise.
    SetOptions(Options),
}

impl ToPage {
    /// Reads a message; `None` if it is none.
    ///
    /// ```
    /// use rollout_planner::protocol::embed::{ToPage, View};
    /// let text = r#"{"rollout": 1, "type": "set-options", "options": {"view": "sheet"}}"#;
    /// let Some(ToPage::SetOptions(options)) = ToPage::read(text) else { panic!() };
    /// assert_eq!(options.view, Some(View::Sheet));
    /// assert_eq!(ToPage::read(r#"{"rollout": 2, "type": "get-plan"}"#), None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > MAX_LENGTH {
            return None;
        }
        let message = read_draft(text.as_bytes()).ok()?;
        let mut fields = Fields::of(message.root())?;
        if !matches!(fields.take("rollout"), Some(Value::Number(version)) if &**version == "1") {
            return None;
        }
        let read = match fields.take("type")?.as_text()? {
            "set-plan" => Self::SetPlan(PlanDraft::new(fields.take("plan").filter(|plan| is_map(plan))?.clone())),
            "get-plan" => Self::GetPlan,
            "set-options" => Self::SetOptions(options(fields.take("options")?)?),
            _ => return None,
        };
        fields.is_empty().then_some(read)
    }
}

/// The options in an attribute of the element, `None` standing for one that is not there; `None` if it says nothing
/// that is known, which changes nothing.
#[must_use]
pub fn attribute(name: &str, value: Option<&str>) -> Option<Options> {
    let nothing = Options::default();
    Some(match name {
        "lang" => Options { lang: Some(Language::from_tag(value?)?), ..nothing },
        "theme" => Options { theme: Some(value.map_or(Some(Theme::Auto), Theme::from_name)?), ..nothing },
        "view" => Options { view: Some(value.map_or(Some(View::Full), View::from_name)?), ..nothing },
        "readonly" => Options { readonly: Some(value.is_some()), ..nothing },
        _ => return None,
    })
}

/// A message from the page: its type, and what it holds beside, already in JSON.
#[must_use]
pub fn from_page(kind: &str, name: &str, json: &str) -> String {
    let kind = write_draft(&PlanDraft::new(Value::text(kind)));
    format!("{{\"rollout\":1,\"type\":{kind},\"{name}\":{json}}}")
}

/// Problems as a JSON list: the place of each as a JSON pointer, and what is wrong there in every language.
#[must_use]
pub fn problems_json(problems: &[Problem]) -> String {
    let item = |problem: &Problem| {
        let texts = Language::ALL.map(|language| (language.tag(), Value::text(&describe(&problem.kind, language))));
        Value::map(vec![("at", Value::text(&problem.at.to_string())), ("text", Value::map(texts.into()))])
    };
    write_draft(&PlanDraft::new(Value::list(problems.iter().map(item).collect())))
}

fn options(value: &Value) -> Option<Options> {
    let mut fields = Fields::of(value)?;
    let text = |value: Option<&Value>| value.map(|value| value.as_text().unwrap_or_default().to_owned());
    let mut named = |name: &str| text(fields.take(name));
    let (lang, theme, view) = (named("lang"), named("theme"), named("view"));
    let exactly = |tag: &String| Language::ALL.into_iter().find(|language| language.tag() == tag);
    let options = Options {
        lang: lang.as_ref().map(|tag| exactly(tag).ok_or(())).transpose().ok()?,
        theme: theme.map(|name| Theme::from_name(&name).ok_or(())).transpose().ok()?,
        view: view.map(|name| View::from_name(&name).ok_or(())).transpose().ok()?,
        readonly: match fields.take("readonly") {
            None => None,
            Some(Value::Bool(flag)) => Some(*flag),
            Some(_) => return None,
        },
    };
    fields.is_empty().then_some(options)
}

const fn is_map(value: &Value) -> bool {
    matches!(value, Value::Map(_))
}

/// The fields of a map that are not read yet.
struct Fields<'a>(Vec<(&'a str, &'a Value)>);

impl<'a> Fields<'a> {
    fn of(value: &'a Value) -> Option<Self> {
        match value {
            Value::Map(fields) => Some(Self(fields.iter().map(|(name, value)| (&**name, value)).collect())),
            _ => None,
        }
    }

    /// Takes a field. One that is there twice leaves its second, which nobody takes.
    fn take(&mut self, name: &str) -> Option<&'a Value> {
        let n = self.0.iter().position(|(other, _)| *other == name)?;
        Some(self.0.remove(n).1)
    }

    const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
#[path = "embed_tests.rs"]
mod tests;
