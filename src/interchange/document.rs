//! Plan documents as JSON: text to draft and back.

use std::fmt;
use std::rc::Rc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::plan::{Plan, PlanDraft, Pointer, Problem, ProblemKind, Value, validate};

/// Reads a plan document: JSON in UTF-8, with or without a byte order mark.
///
/// # Errors
/// The one problem that keeps the text from being read at all. What a readable document says wrong is found by
/// [`validate`].
pub fn read_draft(bytes: &[u8]) -> Result<PlanDraft, Problem> {
    let problem = |kind| Problem { at: Pointer::root(), kind };
    let text = std::str::from_utf8(bytes).map_err(|_| problem(ProblemKind::NotUtf8))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let document: Document = serde_json::from_str(text)
        .map_err(|error| problem(ProblemKind::Syntax { line: error.line(), column: error.column() }))?;
    Ok(PlanDraft::new(document.0))
}

/// Reads a plan document and validates it.
///
/// # Errors
/// Every problem with its place.
///
/// ```
/// use rollout_planner::interchange::document::read_plan;
/// let problems = read_plan(br#"{"format": "rollout-plan", "version": 1, "days": 0}"#).unwrap_err();
/// assert!(problems.iter().any(|problem| problem.at.to_string() == "/days"));
/// ```
pub fn read_plan(bytes: &[u8]) -> Result<Plan, Vec<Problem>> {
    validate(&read_draft(bytes).map_err(|problem| vec![problem])?)
}

/// Writes a draft as JSON, every field as it was read or typed.
#[must_use]
pub fn write_draft(draft: &PlanDraft) -> String {
    // A draft holds texts, numbers, lists and maps with text names: all of them can be written.
    serde_json::to_string_pretty(&Borrowed(draft.root())).unwrap_or_default()
}

/// A document tree as serde reads it.
struct Document(Value);

/// The name under which `serde_json` hands over a number in its own spelling.
const NUMBER: &str = "$serde_json::private::Number";

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree).map(Document)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_u64<E>(self, n: u64) -> Result<Value, E> {
        Ok(Value::whole(n))
    }

    fn visit_i64<E>(self, n: i64) -> Result<Value, E> {
        Ok(Value::Number(n.to_string().into()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Document(item)) = seq.next_element()? {
            items.push(item);
        }
        Ok(Value::list(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields: Vec<(Rc<str>, Value)> = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            if fields.is_empty() && name == NUMBER {
                return Ok(Value::Number(map.next_value::<String>()?.into()));
            }
            let Document(value) = map.next_value()?;
            fields.push((name.into(), value));
        }
        Ok(Value::Map(Rc::new(fields)))
    }
}

/// A document tree as serde writes it.
struct Borrowed<'a>(&'a Value);

impl Serialize for Borrowed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(flag) => serializer.serialize_bool(*flag),
            Value::Number(text) => match text.parse::<serde_json::Number>() {
                Ok(number) => number.serialize(serializer),
                Err(_) => serializer.serialize_str(text),
            },
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                for item in items.iter() {
                    seq.serialize_element(&Borrowed(item))?;
                }
                seq.end()
            }
            Value::Map(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields.iter() {
                    map.serialize_entry(&**name, &Borrowed(value))?;
                }
                map.end()
            }
        }
    }
}
