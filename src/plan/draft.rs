//! What a person edits: a plan document as it was typed or read, which may be incomplete or wrong.
//!
//! A draft keeps every field, known or not, in its order and its own spelling, so that a cell may hold `12x`
//! while it is being typed, a file that is refused can be mended, and nothing a person wrote is lost. Cloning
//! is cheap: parts are shared until they are changed, so a list of drafts is an undo history.

use std::rc::Rc;

use super::decimal::scaled;
use super::pointer::{Pointer, Segment};
use crate::units::MILLION;

/// A piece of a draft, in the shape of JSON. Numbers are kept as their digits, since a share is exact to the
/// sixth decimal and a double is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number in its own spelling: `12`, `0.98`, `3e2`.
    Number(Rc<str>),
    /// A text.
    Text(Rc<str>),
    /// A list.
    List(Rc<Vec<Value>>),
    /// Named fields in document order; a name may be repeated (validation says so).
    Map(Rc<Vec<(Rc<str>, Value)>>),
}

impl Value {
    /// A text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// A whole number.
    #[must_use]
    pub fn whole(n: u64) -> Self {
        Self::Number(n.to_string().into())
    }

    /// A list.
    #[must_use]
    pub fn list(items: Vec<Self>) -> Self {
        Self::List(Rc::new(items))
    }

    /// A share or weight of so many millionths, in its usual spelling: `0.98`, `1`.
    ///
    /// ```
    /// use rollout_planner::plan::Value;
    /// assert_eq!(Value::millionths(980_000), Value::Number("0.98".into()));
    /// assert_eq!(Value::millionths(980_000).as_millionths(), Some(980_000));
    /// ```
    #[must_use]
    pub fn millionths(n: u64) -> Self {
        let (whole, fraction) = (n / MILLION, format!("{:06}", n % MILLION));
        let fraction = fraction.trim_end_matches('0');
        Self::Number(if fraction.is_empty() { whole.to_string() } else { format!("{whole}.{fraction}") }.into())
    }

    /// The count that stands here, if it is a whole number that is not negative, however it is spelled.
    #[must_use]
    pub fn as_whole(&self) -> Option<u64> {
        let number = scaled(self.number()?, 0).filter(|number| number.exact && !number.negative)?;
        u64::try_from(number.floor).ok()
    }

    /// The share or weight that stands here in millionths, if it is a number that is not negative; further
    /// decimals are rounded half up.
    #[must_use]
    pub fn as_millionths(&self) -> Option<u64> {
        let number = scaled(self.number()?, 6).filter(|number| !number.negative)?;
        u64::try_from(number.floor).ok()?.checked_add(u64::from(number.rounds_up))
    }

    /// The text that stands here.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    fn number(&self) -> Option<&str> {
        match self {
            Self::Number(text) => Some(text),
            _ => None,
        }
    }

    /// Named fields.
    #[must_use]
    pub fn map(fields: Vec<(&str, Self)>) -> Self {
        Self::Map(Rc::new(fields.into_iter().map(|(name, value)| (name.into(), value)).collect()))
    }

    /// The field of this name; the first, if the name is repeated.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Self> {
        self.fields().iter().find(|(field, _)| &**field == name).map(|(_, value)| value)
    }

    /// The fields of a map, in document order; none for anything else.
    #[must_use]
    pub fn fields(&self) -> &[(Rc<str>, Self)] {
        match self {
            Self::Map(fields) => fields,
            _ => &[],
        }
    }

    /// The items of a list; none for anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    fn child(&self, segment: &Segment) -> Option<&Self> {
        match segment {
            Segment::Field(name) => self.field(name),
            Segment::Item(n) => self.items().get(*n),
        }
    }
}

/// A plan document under edit. Only [`validate`](super::validate) makes a [`Plan`](super::Plan) of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanDraft {
    root: Value,
}

impl PlanDraft {
    /// A draft with this document.
    #[must_use]
    pub const fn new(root: Value) -> Self {
        Self { root }
    }

    /// The whole document.
    #[must_use]
    pub const fn root(&self) -> &Value {
        &self.root
    }

    /// What stands at a place, if anything.
    #[must_use]
    pub fn get(&self, at: &Pointer) -> Option<&Value> {
        at.segments().iter().try_fold(&self.root, Value::child)
    }

    /// This draft with `value` at a place. A field that is not there yet is added, as are the maps on the way
    /// to it; a place inside something else, or past the end of a list, leaves the draft as it is.
    #[must_use]
    pub fn with(&self, at: &Pointer, value: Value) -> Self {
        let mut root = self.root.clone();
        if let Some(slot) = open(&mut root, at.segments()) {
            *slot = value;
        }
        Self { root }
    }

    /// This draft without the field or list item at a place.
    #[must_use]
    pub fn without(&self, at: &Pointer) -> Self {
        let Some((last, parents)) = at.segments().split_last() else { return self.clone() };
        if self.get(at).is_none() {
            return self.clone();
        }
        let mut root = self.root.clone();
        match (open(&mut root, parents), last) {
            (Some(Value::Map(fields)), Segment::Field(name)) => Rc::make_mut(fields).retain(|(field, _)| field != name),
            (Some(Value::List(items)), Segment::Item(n)) => {
                Rc::make_mut(items).remove(*n);
            }
            _ => {}
        }
        Self { root }
    }

    /// This draft with `value` put into the list at `list` before item `n`; past the end, it is appended.
    #[must_use]
    pub fn with_item(&self, list: &Pointer, n: usize, value: Value) -> Self {
        let mut root = self.root.clone();
        if let Some(Value::List(items)) = open(&mut root, list.segments()) {
            let items = Rc::make_mut(items);
            items.insert(n.min(items.len()), value);
        }
        Self { root }
    }
}

/// The place a path leads to, made ready to be written; maps on the way are added where they are missing.
fn open<'v>(value: &'v mut Value, path: &[Segment]) -> Option<&'v mut Value> {
    let Some((first, rest)) = path.split_first() else { return Some(value) };
    match (value, first) {
        (Value::Map(fields), Segment::Field(name)) => {
            let fields = Rc::make_mut(fields);
            let n = fields.iter().position(|(field, _)| field == name).unwrap_or_else(|| {
                fields.push((name.clone(), Value::map(Vec::new())));
                fields.len() - 1
            });
            open(&mut fields[n].1, rest)
        }
        (Value::List(items), Segment::Item(n)) => open(Rc::make_mut(items).get_mut(*n)?, rest),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> PlanDraft {
        let group = Value::map(vec![("id", Value::text("a")), ("people", Value::whole(5))]);
        PlanDraft::new(Value::map(vec![("groups", Value::list(vec![group]))]))
    }

    fn people(n: usize) -> Pointer {
        Pointer::root().field("groups").item(n).field("people")
    }

    #[test]
    fn numbers_are_read_in_any_spelling_and_written_in_one() {
        let number = |text: &str| Value::Number(text.into());
        let whole = ["12", "3e2", "2.0", "2.5", "-1", "12x"].map(|text| number(text).as_whole());
        assert_eq!(whole, [Some(12), Some(300), Some(2), None, None, None]);
        let millionths = ["0.97", "1", "2.5", "0.0000005", "-0.1"].map(|text| number(text).as_millionths());
        assert_eq!(millionths, [Some(970_000), Some(1_000_000), Some(2_500_000), Some(1), None]);
        assert_eq!(number(&"9".repeat(500)).as_millionths(), None);
        assert_eq!(Value::text("12").as_whole(), None);
        for n in [0, 1, 10, 970_000, 1_000_000, 2_500_000, u64::MAX] {
            assert_eq!(Value::millionths(n).as_millionths(), Some(n));
        }
    }

    #[test]
    fn an_edit_changes_one_place_and_leaves_the_older_draft() {
        let before = draft();
        let after = before.with(&people(0), Value::text("12x"));
        assert_eq!(before.get(&people(0)), Some(&Value::whole(5)));
        assert_eq!(after.get(&people(0)), Some(&Value::text("12x")));
    }

    #[test]
    fn a_place_that_cannot_be_is_left_alone() {
        assert_eq!(draft().with(&people(1), Value::Null), draft());
        assert_eq!(draft().without(&people(1)), draft());
        assert_eq!(draft().with(&people(0).field("x"), Value::Null), draft());
    }

    #[test]
    fn fields_and_items_come_and_go() {
        let groups = Pointer::root().field("groups");
        let two = draft().with_item(&groups, 9, Value::map(Vec::new()));
        assert_eq!(two.get(&groups).map(|list| list.items().len()), Some(2));
        assert_eq!(two.without(&groups.clone().item(1)), draft());
        let name = groups.item(0).field("name").field("zh");
        assert_eq!(draft().with(&name, Value::text("组")).get(&name), Some(&Value::text("组")));
    }
}
