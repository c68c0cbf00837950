//! Plans as the browser keeps them: a line about the plan, then its document.

use std::rc::Rc;

use crate::interchange::document::{read_draft, write_draft};
use crate::plan::{PlanDraft, Value};
use crate::presets::Preset;
use crate::units::Date;

/// What is known of a kept plan without its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Which writing of it this is: no two are alike, in whatever tab they were written.
    pub revision: String,
    /// The day on which it was written.
    pub saved: Option<Date>,
    /// The preset it came from.
    pub preset: Preset,
    /// Its title as its document states it.
    pub title: Value,
}

/// A kept plan in a list of plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanName {
    /// Its id among those that this browser keeps.
    pub id: Rc<str>,
    /// What is known of it.
    pub about: About,
}

/// Writes a plan as it is kept, from its document on one line.
#[must_use]
pub fn write_kept(about: &About, document: &str) -> String {
    let saved = about.saved.map(|saved| saved.to_string()).unwrap_or_default();
    let line = PlanDraft::new(Value::map(vec![
        ("revision", Value::text(&about.revision)),
        ("saved", Value::text(&saved)),
        ("preset", Value::text(about.preset.id())),
        ("title", about.title.clone()),
    ]));
    format!("{}\n{document}", write_draft(&line))
}

/// What is known of a kept plan.
#[must_use]
pub fn read_about(text: &str) -> Option<About> {
    let line = read_draft(text.lines().next()?.as_bytes()).ok()?;
    let of = |name: &str| line.root().field(name).and_then(Value::as_text);
    Some(About {
        revision: of("revision")?.to_owned(),
        saved: of("saved").and_then(Date::parse_iso),
        preset: of("preset").and_then(Preset::from_id).unwrap_or(Preset::Empty),
        title: line.root().field("title").cloned().unwrap_or(Value::Null),
    })
}

/// A kept plan.
#[must_use]
pub fn read_kept(text: &str) -> Option<(About, PlanDraft)> {
    let (_, document) = text.split_once('\n')?;
    Some((read_about(text)?, read_draft(document.as_bytes()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_back() {
        for preset in Preset::ALL {
            let draft = preset.draft().with(&crate::plan::Pointer::root().field("days"), Value::text("12x\n"));
            let title = draft.root().field("title").cloned().unwrap();
            let about = About { revision: "3 a".into(), saved: Date::from_ymd(2026, 11, 25), preset, title };
            let text = write_kept(&about, &write_draft(&draft));
            assert_eq!(read_about(&text).as_ref(), Some(&about));
            assert_eq!(read_kept(&text), Some((about, draft)));
        }
    }

    #[test]
    fn what_cannot_be_read_is_none() {
        for text in ["", "{}", "{}\n{}", "x\n{}", "{\"revision\":\"1\"}\nx"] {
            assert_eq!(read_kept(text), None, "{text}");
        }
        assert!(read_kept("{\"revision\":\"1\"}\n{}").is_some());
    }
}
