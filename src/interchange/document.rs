//! Plan documents as JSON: text to draft and back.

use std::rc::Rc;

use json_event_parser::{JsonEvent, JsonSyntaxError, LowLevelJsonSerializer, SliceJsonParser};

use crate::plan::{Plan, PlanDraft, Pointer, Problem, ProblemKind, Value, validate};

/// How deep a document may be nested; a plan is nested five deep.
const MAX_DEPTH: usize = 100;

/// Reads a plan document: JSON in UTF-8, with or without a byte order mark.
///
/// # Errors
/// The one problem that keeps the text from being read at all. What a readable document says wrong is found by
/// [`validate`].
pub fn read_draft(bytes: &[u8]) -> Result<PlanDraft, Problem> {
    let problem = |kind| Problem { at: Pointer::root(), kind };
    let text = std::str::from_utf8(bytes).map_err(|_| problem(ProblemKind::NotUtf8))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    read_value(text).map(PlanDraft::new).map_err(|fault| match fault {
        Fault::Syntax(error) => {
            let start = error.location().start;
            problem(ProblemKind::Syntax { line: start.line + 1, column: start.column + 1 })
        }
        Fault::TooDeep => problem(ProblemKind::TooDeep),
    })
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

/// Writes a draft as JSON on one line, every field as it was read or typed.
#[must_use]
pub fn write_draft(draft: &PlanDraft) -> String {
    let mut bytes = Vec::new();
    write_value(&mut LowLevelJsonSerializer::new(), draft.root(), &mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
}

/// Why a text is no document.
enum Fault {
    Syntax(JsonSyntaxError),
    TooDeep,
}

/// A list or map that is being read, with the name under which it stands in the map around it.
enum Open {
    List(Vec<Value>),
    Map(Vec<(Rc<str>, Value)>, Rc<str>),
}

fn read_value(text: &str) -> Result<Value, Fault> {
    let mut parser = SliceJsonParser::new(text.as_bytes());
    let mut open: Vec<Open> = Vec::new();
    let mut document = Value::Null;
    loop {
        let value = match parser.parse_next().map_err(Fault::Syntax)? {
            JsonEvent::Null => Value::Null,
            JsonEvent::Boolean(flag) => Value::Bool(flag),
            JsonEvent::Number(digits) => Value::Number(digits.into()),
            JsonEvent::String(text) => Value::Text(text.into()),
            JsonEvent::StartArray | JsonEvent::StartObject if open.len() == MAX_DEPTH => return Err(Fault::TooDeep),
            JsonEvent::StartArray => {
                open.push(Open::List(Vec::new()));
                continue;
            }
            JsonEvent::StartObject => {
                open.push(Open::Map(Vec::new(), "".into()));
                continue;
            }
            JsonEvent::ObjectKey(key) => {
                if let Some(Open::Map(_, name)) = open.last_mut() {
                    *name = key.into();
                }
                continue;
            }
            JsonEvent::EndArray | JsonEvent::EndObject => match open.pop() {
                Some(Open::List(items)) => Value::list(items),
                Some(Open::Map(fields, _)) => Value::Map(Rc::new(fields)),
                None => continue,
            },
            JsonEvent::Eof => return Ok(document),
        };
        match open.last_mut() {
            Some(Open::List(items)) => items.push(value),
            Some(Open::Map(fields, name)) => fields.push((name.clone(), value)),
            None => document = value,
        }
    }
}

fn write_value(json: &mut LowLevelJsonSerializer, value: &Value, into: &mut Vec<u8>) {
    match value {
        Value::Null => put(json, JsonEvent::Null, into),
        Value::Bool(flag) => put(json, JsonEvent::Boolean(*flag), into),
        Value::Number(digits) if is_json_number(digits) => put(json, JsonEvent::Number((&**digits).into()), into),
        Value::Number(text) | Value::Text(text) => put(json, JsonEvent::String((&**text).into()), into),
        Value::List(items) => {
            put(json, JsonEvent::StartArray, into);
            for item in items.iter() {
                write_value(json, item, into);
            }
            put(json, JsonEvent::EndArray, into);
        }
        Value::Map(fields) => {
            put(json, JsonEvent::StartObject, into);
            for (name, value) in fields.iter() {
                put(json, JsonEvent::ObjectKey((&**name).into()), into);
                write_value(json, value, into);
            }
            put(json, JsonEvent::EndObject, into);
        }
    }
}

fn put(json: &mut LowLevelJsonSerializer, event: JsonEvent<'_>, into: &mut Vec<u8>) {
    // Writing to memory cannot fail, and a tree opens and closes its lists and maps in order.
    drop(json.serialize_event(event, into));
}

fn is_json_number(digits: &str) -> bool {
    matches!(SliceJsonParser::new(digits.as_bytes()).parse_next(), Ok(JsonEvent::Number(number)) if *number == *digits)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same tree by way of another reader, which folds numbers and loses repeated fields.
    fn is_same(ours: &Value, theirs: &serde_json::Value) -> bool {
        match (ours, theirs) {
            (Value::Null, serde_json::Value::Null) => true,
            (Value::Bool(a), serde_json::Value::Bool(b)) => a == b,
            (Value::Number(a), serde_json::Value::Number(b)) => {
                a.parse::<f64>().ok().filter(|n| n.is_finite()) == b.as_f64()
            }
            (Value::Text(a), serde_json::Value::String(b)) => **a == **b,
            (Value::List(a), serde_json::Value::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b))
            }
            (Value::Map(a), serde_json::Value::Object(b)) => b.iter().all(|(name, b)| {
                a.iter().rev().find(|(field, _)| **field == **name).is_some_and(|(_, a)| is_same(a, b))
            }),
            _ => false,
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

        /// Texts made of JSON's own pieces are read, or refused, as `serde_json` does.
        #[test]
        fn what_is_json_is_read_and_what_is_not_is_refused(
            text in "([\\[\\]{},:\" \n-]|[0-9]|\\.|e|true|null|\"a\"|\"\\\\u00e9\"|\"\\\\n\":|1\\.5|0){0,12}",
        ) {
            let ours = read_value(&text).ok();
            let theirs = serde_json::from_str::<serde_json::Value>(&text).ok();
            prop_assert_eq!(ours.is_some(), theirs.is_some(), "{}", text);
            if let (Some(ours), Some(theirs)) = (ours, theirs) {
                prop_assert!(is_same(&ours, &theirs), "{:?} {:?}", ours, theirs);
                let draft = PlanDraft::new(ours);
                prop_assert_eq!(read_draft(write_draft(&draft).as_bytes()), Ok(draft));
            }
        }
    }

    #[test]
    fn deep_nesting_is_refused_before_it_can_hurt() {
        let deep = "[".repeat(100_000);
        assert_eq!(read_draft(deep.as_bytes()).map_err(|problem| problem.kind), Err(ProblemKind::TooDeep));
        assert!(read_draft(format!("{}{}", "[".repeat(100), "]".repeat(100)).as_bytes()).is_ok());
    }

    #[test]
    fn a_number_that_json_cannot_spell_is_kept_as_a_text() {
        let draft = PlanDraft::new(Value::Number("１２".into()));
        assert_eq!(write_draft(&draft), "\"１２\"");
    }
}
