//! What is typed into a number field, to a value of the document and back.
//!
//! Full-width digits and signs, thousands separators, percent signs and 万 are understood. What is no number
//! stays a text in the document, as typed, so that nothing is lost and validation can say so.

use super::decimal::Decimal;
use crate::i18n::format;
use crate::interchange::cells::{DateReading, date};
use crate::plan::{PlanDraft, Value};
use crate::units::Date;

/// A count as typed: `12,000`, `１２０００`, `1.2万`.
#[must_use]
pub fn count_value(text: &str) -> Value {
    let plain = plain_characters(text);
    let (number, places) = match plain.strip_suffix('万') {
        Some(number) => (number, 4),
        None => plain.strip_suffix('亿').map_or((&*plain, 0), |number| (number, 8)),
    };
    read(text, number, places)
}

/// A percentage as typed (`96`, `96 %`), as the share the document holds (`0.96`).
#[must_use]
pub fn share_value(text: &str) -> Value {
    let plain = plain_characters(text);
    read(text, plain.strip_suffix('%').unwrap_or(&plain), -2)
}

/// A date as typed (`2021年1月7日`, `1月7日` of the plan's year), as the document holds it (`2021-01-07`).
#[must_use]
pub fn date_value(text: &str, draft: &PlanDraft) -> Value {
    let start = draft.root().field("start").and_then(Value::as_text).and_then(Date::parse_iso);
    match date(text, DateReading { start, ..DateReading::default() }) {
        Ok(date) => Value::text(&date.to_string()),
        Err(_) => Value::text(text),
    }
}

fn read(typed: &str, number: &str, places: i32) -> Value {
    match without_separators(number.trim()).as_deref().and_then(Decimal::parse) {
        Some(number) => Value::Number(number.shifted(places).to_text().into()),
        None => Value::text(typed),
    }
}

/// A count of the document as a field shows it: digits in groups of three. What is no number is shown as it is.
#[must_use]
pub fn count_text(value: &Value) -> String {
    match value {
        Value::Number(text) => match Decimal::parse(text) {
            Some(number) => number.whole().map_or_else(|| number.to_text(), format::count),
            None => text.to_string(),
        },
        other => other_text(other),
    }
}

/// A share of the document as a field shows it: a percentage without its sign.
#[must_use]
pub fn share_text(value: &Value) -> String {
    match value {
        Value::Number(text) => Decimal::parse(text).map_or_else(|| text.to_string(), |n| n.shifted(2).to_text()),
        other => other_text(other),
    }
}

fn other_text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => String::new(),
    }
}

/// The same text with ASCII digits and signs, and one kind of space.
fn plain_characters(text: &str) -> String {
    let plain = |c: char| match c {
        '０'..='９' | '，' | '．' | '％' | '－' => {
            char::from_u32(u32::from(c) - u32::from('！') + u32::from('!')).unwrap_or(c)
        }
        '−' | '–' => '-',
        '\'' | '’' | '‘' | '＇' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    text.trim().chars().map(plain).collect()
}

/// A number without its thousands separators. They must part groups of three, all alike, so that `96,5` is not
/// taken for 965.
fn without_separators(text: &str) -> Option<String> {
    let (sign, magnitude) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest.trim_start()));
    let (whole, fraction) = match magnitude.find('.') {
        Some(point) => magnitude.split_at(point),
        None => (magnitude, ""),
    };
    let Some(separator) = whole.chars().find(|c| matches!(c, ',' | ' ' | '\'')) else {
        return Some(format!("{sign}{magnitude}")).filter(|_| !fraction.contains([',', ' ', '\'']));
    };
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let is_grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let plain: String = whole.split(separator).collect();
    is_grouped.then(|| format!("{sign}{plain}{fraction}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Value {
        Value::Number(text.into())
    }

    #[test]
    fn counts_are_read_however_they_are_typed() {
        for text in [
            "12000",
            "12,000",
            "12，000",
            "12 000",
            "12\u{a0}000",
            "12\u{202f}000",
            "12'000",
            "12’000",
            "１２０００",
            "１２，０００",
            " 12000 ",
            "1.2万",
            "1.2 万",
            "12000.0",
            "012000",
        ] {
            assert_eq!(count_value(text), number("12000"), "{text}");
        }
        assert_eq!(count_value("1,234,567"), number("1234567"));
        assert_eq!(count_value("-5"), number("-5"));
        assert_eq!(count_value("2.5"), number("2.5"));
    }

    #[test]
    fn what_is_no_count_stays_as_typed() {
        for text in ["", "12x", "12,00", "1,2000", ",123", "1,234 567", "1.5.2", "1e5x", "96%", "万", "1,234.5,6"] {
            assert_eq!(count_value(text), Value::text(text), "{text}");
        }
    }

    #[test]
    fn percentages_become_exact_shares() {
        for text in ["96", "96%", "96 %", "９６％", "96.0", " 96 ％"] {
            assert_eq!(share_value(text), number("0.96"), "{text}");
        }
        assert_eq!(share_value("100"), number("1"));
        assert_eq!(share_value("0"), number("0"));
        assert_eq!(share_value("90.7"), number("0.907"));
        assert_eq!(share_value("33.3333"), number("0.333333"));
        assert_eq!(share_value("-1"), number("-0.01"));
        assert_eq!(share_value("12x"), Value::text("12x"));
        assert_eq!(share_value("96,5"), Value::text("96,5"));
        assert_eq!(share_value("%"), Value::text("%"));
    }

    #[test]
    fn fields_show_what_the_document_holds() {
        assert_eq!(count_text(&number("4428")), "4,428");
        assert_eq!(count_text(&number("3e2")), "300");
        assert_eq!(count_text(&number("2.50")), "2.5");
        assert_eq!(count_text(&Value::text("12x")), "12x");
        assert_eq!(count_text(&Value::Null), "");
        assert_eq!(share_text(&number("0.907")), "90.7");
        assert_eq!(share_text(&number("1")), "100");
        assert_eq!(share_text(&Value::text("12x")), "12x");
    }

    #[test]
    fn what_a_field_shows_is_read_back_to_the_same() {
        for text in ["0", "12", "4428", "2000000000", "2.5", "-7"] {
            assert_eq!(count_value(&count_text(&number(text))), number(text));
        }
        for text in ["0", "1", "0.96", "0.907", "0.000001", "12.5"] {
            assert_eq!(share_value(&share_text(&number(text))), number(text));
        }
    }
}
