//! A question as a sentence with fields in it: what stands in the fields, and what is wrong with it.
//!
//! A field that was not typed into holds what is usual for the plan, so that every question is answered at once.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::i18n::Language;
use crate::i18n::answers::{PageText, Question};
use crate::i18n::format::{count, date};
use crate::interchange::cells::{Bare, DateReading, count as read_count, date as read_date, share_in, weight};
use crate::units::{Date, Share};

/// What was typed and chosen, by the ids of the fields.
pub type Typed = BTreeMap<String, Rc<str>>;

/// A field of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its id in the page.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// How it is filled in.
    pub control: Control,
    /// What stands in it, as it is usually spelled; as it was typed, if it is wrong.
    pub value: String,
    /// What is wrong with it.
    pub problem: Option<String>,
}

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Control {
    /// One of several: the stable name of each, and what it is called.
    Choice(Vec<(String, String)>),
    /// A number in so many characters, and whether it may be below zero.
    Number(usize, bool),
    /// A date.
    Date,
    /// A table, pasted or written.
    Area,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A field.
    Field(Field),
}

/// A sentence with fields.
pub type Sentence = Vec<Piece>;

/// Reads the fields of a question, and keeps them for its sentences.
#[derive(Debug)]
pub struct Reader<'a> {
    question: Question,
    typed: &'a Typed,
    language: Language,
    fields: Vec<(String, Field)>,
}

impl<'a> Reader<'a> {
    /// A reader of what was typed into the fields of a question.
    #[must_use]
    pub const fn new(question: Question, typed: &'a Typed, language: Language) -> Self {
        Self { question, typed, language, fields: Vec::new() }
    }

    /// The id of a field.
    #[must_use]
    pub fn id(&self, name: &str) -> String {
        format!("ask-{}-{name}", self.question.name())
    }

    fn typed(&self, name: &str) -> Option<&'a str> {
        self.typed.get(&self.id(name)).map(|text| &**text)
    }

    fn add(&mut self, name: &str, label: &PageText, control: Control, value: String, problem: Option<PageText>) {
        let (id, label) = (self.id(name), label.text(self.language));
        let problem = problem.map(|problem| problem.text(self.language));
        self.fields.push((name.to_owned(), Field { id, label, control, value, problem }));
    }

    /// The position of the choice; the usual one where what was chosen is none of them any more.
    pub fn choice(&mut self, name: &str, label: &PageText, options: Vec<(String, String)>, usual: &str) -> usize {
        let position = |value: &str| options.iter().position(|(option, _)| option == value);
        let chosen = self.typed(name).and_then(position).or_else(|| position(usual)).unwrap_or(0);
        let value = options.get(chosen).map_or_else(String::new, |(option, _)| option.clone());
        self.add(name, label, Control::Choice(options), value, None);
        chosen
    }

    /// A field that holds a text: what was typed if it can be read, in its usual spelling, else as it is.
    fn read<T>(
        &mut self,
        (name, label, control): (&str, &PageText, Control),
        usual: T,
        read: impl Fn(&str) -> Option<T>,
        spell: impl Fn(&T) -> String,
        problem: impl Fn(String) -> PageText,
    ) -> Option<T> {
        let Some(text) = self.typed(name) else {
            let value = spell(&usual);
            self.add(name, label, control, value, None);
            return Some(usual);
        };
        let found = read(text);
        let value = found.as_ref().map_or_else(|| text.to_owned(), spell);
        let wrong = found.is_none().then(|| problem(text.trim().to_owned()));
        self.add(name, label, control, value, wrong);
        found
    }

    /// A whole number in a range, which may be negative.
    pub fn whole(&mut self, name: &str, label: &PageText, usual: i64, (from, to): (i64, i64)) -> Option<i64> {
        let read = |text: &str| {
            let text = text.trim();
            let bare = text.strip_prefix(['-', '−', '－']);
            let n = i64::try_from(read_count(bare.unwrap_or(text)).ok()?).ok()?;
            Some(if bare.is_some() { -n } else { n }).filter(|n| (from..=to).contains(n))
        };
        let width = signed(from).len().max(signed(to).len());
        let control = (name, label, Control::Number(width, from < 0));
        self.read(control, usual, read, |n| signed(*n), |found| PageText::NotWhole { found, from, to })
    }

    /// A share of 0 to 1, written in per cent.
    pub fn share(&mut self, name: &str, label: &PageText, usual: Share) -> Option<Share> {
        let read = |text: &str| share_in(text, Bare::Percent).ok();
        let spell = |share: &Share| tenths_of_percent(i64::from(share.ppm()));
        self.read((name, label, Control::Number(5, false)), usual, read, spell, |found| PageText::NotShare { found })
    }

    /// Per mille, written in per cent with one decimal, in a range; may be negative.
    pub fn per_mille(&mut self, name: &str, label: &PageText, usual: i32, (from, to): (i32, i32)) -> Option<i32> {
        let read = |text: &str| {
            let text = text.trim().trim_end_matches(['%', '％']).trim();
            let bare = text.strip_prefix(['-', '−', '－']);
            let ppm = weight(bare.unwrap_or(text), 1_000_000).ok()?;
            let n = i32::try_from(ppm / 100_000).ok().filter(|_| ppm % 100_000 == 0)?;
            Some(if bare.is_some() { -n } else { n }).filter(|n| (from..=to).contains(n))
        };
        let spell = |n: &i32| tenths_of_percent(i64::from(*n) * 1000);
        let problem = |found| PageText::NotPercent { found, from: spell(&from), to: spell(&to) };
        self.read((name, label, Control::Number(5, from < 0)), usual, read, spell, problem)
    }

    /// A number above a bound with decimals, in millionths.
    pub fn number(&mut self, name: &str, label: &PageText, usual: u64, (from, to): (u64, u64)) -> Option<u64> {
        let read = |text: &str| weight(text, to / 1_000_000 + 1).ok().filter(|n| (from..=to).contains(n));
        let spell = |n: &u64| decimal(*n);
        let problem = |found| PageText::NotNumber { found, from: decimal(from), to: decimal(to) };
        self.read((name, label, Control::Number(5, false)), usual, read, spell, problem)
    }

    /// A date in a range.
    pub fn date(&mut self, name: &str, label: &PageText, usual: Date, (from, to): (Date, Date)) -> Option<Date> {
        let language = self.language;
        let reading = DateReading { start: Some(from), ..DateReading::default() };
        let read = |text: &str| read_date(text, reading).ok().filter(|on| (from..=to).contains(on));
        let problem = |found| PageText::NotDate { found, from, to };
        self.read((name, label, Control::Date), usual, read, |on| date(*on, language), problem)
    }

    /// A field for a table; what stands in it is read elsewhere.
    pub fn area(&mut self, name: &str, label: &PageText) -> &'a str {
        let text = self.typed(name).unwrap_or_default();
        self.add(name, label, Control::Area, text.to_owned(), None);
        text
    }

    /// A sentence of these words, in which names in braces stand for fields: those whose names begin with `prefix`.
    #[must_use]
    pub fn sentence(&self, template: &PageText, prefix: &str) -> Sentence {
        let template = template.text(self.language);
        let mut pieces = Vec::new();
        let mut rest = &*template;
        while let Some((words, (name, after))) =
            rest.split_once('{').and_then(|(words, after)| Some((words, after.split_once('}')?)))
        {
            if !words.is_empty() {
                pieces.push(Piece::Words(words.to_owned()));
            }
            let field = self.fields.iter().find(|(of, _)| of.strip_prefix(prefix) == Some(name));
            pieces.extend(field.map(|(_, field)| Piece::Field(field.clone())));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_owned()));
        }
        pieces
    }
}

fn signed(n: i64) -> String {
    let digits = count(n.unsigned_abs());
    if n < 0 { format!("−{digits}") } else { digits }
}

/// Millionths as a decimal number: `2.4`.
#[must_use]
pub fn decimal(millionths: u64) -> String {
    let (whole, fraction) = (millionths / 1_000_000, format!("{:06}", millionths % 1_000_000));
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { whole.to_string() } else { format!("{whole}.{fraction}") }
}

/// Parts per million in per cent, without decimals it does not need.
fn tenths_of_percent(ppm: i64) -> String {
    let text = decimal(ppm.unsigned_abs() * 100);
    if ppm < 0 { format!("−{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(name: &str, text: &str) -> Typed {
        [(format!("ask-goal-{name}"), text.into())].into_iter().collect()
    }

    #[test]
    fn what_is_typed_is_read_and_spelled_as_usual() {
        let label = PageText::FieldShare;
        for (text, ppm, spelled) in
            [("90", Some(900_000), "90"), ("９９．５％", Some(995_000), "99.5"), ("120", None, "120")]
        {
            let typed = typed("share", text);
            let mut reader = Reader::new(Question::Goal, &typed, Language::En);
            let found = reader.share("share", &label, Share::ONE);
            let field = &reader.fields[0].1;
            assert_eq!(
                (found.map(Share::ppm), field.value.as_str(), field.problem.is_some()),
                (ppm, spelled, ppm.is_none())
            );
        }
        for (text, n, spelled) in
            [("−5", Some(-50), "−5"), ("-2.5 %", Some(-25), "−2.5"), ("2.55", None, "2.55"), ("x", None, "x")]
        {
            let typed = typed("n", text);
            let mut reader = Reader::new(Question::Goal, &typed, Language::En);
            let found = reader.per_mille("n", &label, 0, (-1000, 1000));
            assert_eq!((found, reader.fields[0].1.value.as_str()), (n, spelled), "{text}");
        }
        let typed = typed("n", "1,000");
        let mut reader = Reader::new(Question::Goal, &typed, Language::En);
        assert_eq!(reader.whole("n", &label, 5, (1, 999)), None);
        assert_eq!(reader.whole("m", &label, 5, (1, 999)), Some(5));
    }

    #[test]
    fn a_choice_that_is_gone_falls_back_to_what_is_usual() {
        let typed = typed("who", "tier-9");
        let mut reader = Reader::new(Question::Goal, &typed, Language::En);
        let options = ["all", "tier-1"].map(|option| (option.to_owned(), option.to_owned())).to_vec();
        assert_eq!(reader.choice("who", &PageText::FieldWho, options, "tier-1"), 1);
    }
}
