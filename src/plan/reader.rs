//! Walking a draft: every field is looked at, every problem is kept, nothing stops at the first.

use std::rc::Rc;

use super::decimal::{Scaled, scaled};
use super::draft::Value;
use super::label::Label;
use super::pointer::At;
use super::problem::{Expected, Problem, ProblemKind};
use crate::order::order_of;
use crate::units::{Date, Doses, People, Share, Weight};

/// Greatest number of doses, people or capacity in one field.
pub const MAX_COUNT: u64 = 2_000_000_000;

/// Collects the problems found on a walk. Its methods return `None` where they have noted a problem.
#[derive(Debug, Default)]
pub(super) struct Reader {
    problems: Vec<Problem>,
}

/// The fields of one map, known and unique.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields<'v, 'a> {
    entries: &'v [(Rc<str>, Value)],
    pub at: &'a At<'a>,
}

impl<'v> Fields<'v, '_> {
    pub(super) const fn entries(&self) -> &'v [(Rc<str>, Value)] {
        self.entries
    }

    pub(super) fn get(&self, name: &str) -> Option<&'v Value> {
        self.entries.iter().find(|(field, _)| &**field == name).map(|(_, value)| value)
    }
}

impl Reader {
    /// The problems found, one a place: what is said first of a place is what must be mended first.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut seen = std::collections::BTreeSet::new();
        self.problems.into_iter().filter(|problem| seen.insert(problem.at.clone())).collect()
    }

    pub(super) fn report(&mut self, at: &At<'_>, kind: ProblemKind) {
        self.problems.push(Problem { at: at.pointer(), kind });
    }

    fn refuse<T>(&mut self, at: &At<'_>, kind: ProblemKind) -> Option<T> {
        self.report(at, kind);
        None
    }

    /// The fields of a map that may have those `known`; the unknown and the repeated ones are reported.
    pub(super) fn fields<'v, 'a>(
        &mut self,
        value: &'v Value,
        at: &'a At<'a>,
        known: &[&str],
    ) -> Option<Fields<'v, 'a>> {
        let fields = self.any_fields(value, at)?;
        for (name, _) in fields.entries {
            if !known.contains(&&**name) {
                self.report(&at.field(name), ProblemKind::UnknownField);
            }
        }
        Some(fields)
    }

    /// The fields of a map with free names; the repeated ones are reported.
    pub(super) fn any_fields<'v, 'a>(&mut self, value: &'v Value, at: &'a At<'a>) -> Option<Fields<'v, 'a>> {
        let Value::Map(entries) = value else {
            return self.refuse(at, ProblemKind::WrongType(Expected::Map));
        };
        let order = order_of(entries.len(), &|a, b| entries[a].0.cmp(&entries[b].0));
        for pair in order.windows(2).map(|pair| (&entries[pair[0]].0, &entries[pair[1]].0)) {
            if pair.0 == pair.1 {
                self.report(&at.field(pair.0), ProblemKind::RepeatedField);
            }
        }
        Some(Fields { entries, at })
    }

    /// A field that must be there.
    pub(super) fn required<'v, T>(
        &mut self,
        fields: Fields<'v, '_>,
        name: &str,
        read: impl FnOnce(&mut Self, &'v Value, &At<'_>) -> Option<T>,
    ) -> Option<T> {
        let at = fields.at.field(name);
        match fields.get(name) {
            Some(value) => read(self, value, &at),
            None => self.refuse(&at, ProblemKind::MissingField),
        }
    }

    /// A field that may be left out. `None` only if it is there and wrong.
    #[expect(clippy::option_option, reason = "the outer one says wrong, the inner one says absent")]
    pub(super) fn optional<'v, T>(
        &mut self,
        fields: Fields<'v, '_>,
        name: &str,
        read: impl FnOnce(&mut Self, &'v Value, &At<'_>) -> Option<T>,
    ) -> Option<Option<T>> {
        match fields.get(name) {
            Some(value) => read(self, value, &fields.at.field(name)).map(Some),
            None => Some(None),
        }
    }

    /// The items of a list, each read; `None` if one of them is wrong.
    pub(super) fn list<'v, T>(
        &mut self,
        value: &'v Value,
        at: &At<'_>,
        mut read: impl FnMut(&mut Self, &'v Value, &At<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Value::List(items) = value else {
            return self.refuse(at, ProblemKind::WrongType(Expected::List));
        };
        let read: Vec<Option<T>> = items.iter().enumerate().map(|(n, item)| read(self, item, &at.item(n))).collect();
        read.into_iter().collect()
    }

    /// A list that must have a certain length.
    pub(super) fn list_of<'v, T>(
        &mut self,
        value: &'v Value,
        at: &At<'_>,
        expected: Option<usize>,
        read: impl FnMut(&mut Self, &'v Value, &At<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let found = value.items().len();
        let items = self.list(value, at, read);
        match expected {
            Some(expected) if matches!(value, Value::List(_)) && expected != found => {
                self.refuse(at, ProblemKind::WrongLength { expected, found })
            }
            _ => items,
        }
    }

    pub(super) fn text<'v>(&mut self, value: &'v Value, at: &At<'_>) -> Option<&'v str> {
        match value {
            Value::Text(text) => Some(text),
            _ => self.refuse(at, ProblemKind::WrongType(Expected::Text)),
        }
    }

    pub(super) fn bool(&mut self, value: &Value, at: &At<'_>) -> Option<bool> {
        match value {
            Value::Bool(flag) => Some(*flag),
            _ => self.refuse(at, ProblemKind::WrongType(Expected::Bool)),
        }
    }

    /// A text, or a map from language to text.
    pub(super) fn label(&mut self, value: &Value, at: &At<'_>) -> Option<Label> {
        match value {
            Value::Text(text) => Some(Label::plain(text)),
            Value::Map(_) => {
                let fields = self.any_fields(value, at)?;
                let texts: Vec<Option<(String, String)>> = fields
                    .entries
                    .iter()
                    .map(|(language, text)| {
                        let text = self.text(text, &at.field(language))?;
                        Some((language.to_string(), text.to_owned()))
                    })
                    .collect();
                Some(Label::by_language(texts.into_iter().collect::<Option<_>>()?))
            }
            _ => self.refuse(at, ProblemKind::WrongType(Expected::Name)),
        }
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy>(
        &mut self,
        value: &Value,
        at: &At<'_>,
        choices: &'static [&'static str],
        values: &[T],
    ) -> Option<T> {
        let found = match value {
            Value::Text(text) => choices.iter().position(|choice| *choice == &**text),
            _ => None,
        };
        match found {
            Some(n) => values.get(n).copied(),
            None => self.refuse(at, ProblemKind::UnknownChoice { choices }),
        }
    }

    fn number(&mut self, value: &Value, at: &At<'_>, places: u32) -> Option<Scaled> {
        let number = match value {
            Value::Number(text) => scaled(text, places),
            _ => None,
        };
        match number {
            Some(number) => Some(number),
            None => self.refuse(at, ProblemKind::WrongType(Expected::Number)),
        }
    }

    /// A whole number from `min` to `max`. It may be written `3.0` or `3e2`.
    pub(super) fn whole(&mut self, value: &Value, at: &At<'_>, min: u64, max: u64) -> Option<u64> {
        let number = self.number(value, at, 0)?;
        if !number.exact {
            return self.refuse(at, ProblemKind::NotWhole);
        }
        match u64::try_from(number.floor) {
            Ok(n) if !number.negative && (min..=max).contains(&n) => Some(n),
            _ => self.refuse(at, ProblemKind::OutOfRange { min, max }),
        }
    }

    /// A number from 0 to `max` in millionths, further decimals rounded half up.
    fn millionths(&mut self, value: &Value, at: &At<'_>, max: u64) -> Option<u64> {
        let number = self.number(value, at, 6)?;
        let limit = u128::from(max) * 1_000_000;
        let above = number.floor > limit || (number.floor == limit && !number.exact);
        match u64::try_from(number.floor) {
            Ok(floor) if !number.negative && !above => Some(floor + u64::from(number.rounds_up)),
            _ => self.refuse(at, ProblemKind::OutOfRange { min: 0, max }),
        }
    }

    pub(super) fn weight(&mut self, value: &Value, at: &At<'_>, max: u64) -> Option<Weight> {
        self.millionths(value, at, max).map(Weight::from_millionths)
    }

    pub(super) fn share(&mut self, value: &Value, at: &At<'_>) -> Option<Share> {
        let ppm = self.millionths(value, at, 1)?;
        Share::from_ppm(u32::try_from(ppm).ok()?)
    }

    pub(super) fn people(&mut self, value: &Value, at: &At<'_>) -> Option<People> {
        self.whole(value, at, 0, MAX_COUNT).map(People::new)
    }

    pub(super) fn doses(&mut self, value: &Value, at: &At<'_>) -> Option<Doses> {
        self.whole(value, at, 0, MAX_COUNT).map(Doses::new)
    }

    pub(super) fn date(&mut self, value: &Value, at: &At<'_>) -> Option<Date> {
        let Value::Text(text) = value else {
            return self.refuse(at, ProblemKind::WrongType(Expected::Date));
        };
        match Date::parse_iso(text) {
            Some(date) if (1900..=2199).contains(&date.ymd().0) => Some(date),
            Some(_) => self.refuse(at, ProblemKind::DateOutOfRange),
            None => self.refuse(at, ProblemKind::NoSuchDate),
        }
    }
}
