//! Dates as they are written in Chinese and in English, and as Excel numbers them.

use super::{Unreadable, plain};
use crate::units::Date;

/// Which comes first in a date of numbers only that does not begin with the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `3/13/2021`
    MonthFirst,
    /// `13/3/2021`
    DayFirst,
}

/// What is known about a date before it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateReading {
    /// The plan's first day: a date without a year is the one in the twelve months from 31 days before it.
    pub start: Option<Date>,
    /// The order of day and month, if something else in the column shows it.
    pub order: Option<DateOrder>,
    /// The column holds dates, so that a bare number is a day as Excel counts them: 44256 is 2021-03-01.
    pub is_date_column: bool,
}

/// Reads a date: `2021-03-01`, `2021/3/1`, `2021.3.1`, `20210301`, `2021年3月1日`, `3月1日`, `1 Mar 2021`,
/// `March 1, 2021`, `1-Mar-21`, `13/3/2021`, each with or without a time or a weekday, which are passed over.
///
/// # Errors
/// What keeps it from being one certain date from 1900 to 2199.
///
/// ```
/// use rollout_planner::interchange::cells::{DateReading, Unreadable, date};
/// let read = |text| date(text, DateReading::default()).map(|date| date.to_string());
/// assert_eq!(read("2021年3月1日").as_deref(), Ok("2021-03-01"));
/// assert_eq!(read("March 1, 2021").as_deref(), Ok("2021-03-01"));
/// assert_eq!(read("3/4/2021"), Err(Unreadable::UnclearDate));
/// ```
pub fn date(text: &str, reading: DateReading) -> Result<Date, Unreadable> {
    let plain = plain(text);
    if plain.is_empty() {
        return Err(Unreadable::Empty);
    }
    match parts(&plain).ok_or(Unreadable::NotADate)? {
        Parts::Full { year, month, day } => exact(year, month, day),
        Parts::NoYear { month, day } => in_plan(month, day, reading.start),
        Parts::Number(n) if reading.is_date_column => from_serial(n),
        Parts::Number(_) => Err(Unreadable::NotADate),
        Parts::Pair { first, second, year } => {
            let (month, day) = match reading.order.or_else(|| order_of(first, second)) {
                Some(DateOrder::MonthFirst) => (first, second),
                Some(DateOrder::DayFirst) => (second, first),
                None if first == second => (first, second),
                None => return Err(Unreadable::UnclearDate),
            };
            match year {
                Some(year) => exact(year, month, day),
                None => in_plan(month, day, reading.start),
            }
        }
    }
}

/// The order of day and month that a date shows, if it shows any: `13/3/2021` does, `3/4/2021` does not.
#[must_use]
pub fn date_order(text: &str) -> Option<DateOrder> {
    match parts(&plain(text))? {
        Parts::Pair { first, second, .. } => order_of(first, second),
        _ => None,
    }
}

fn order_of(first: u32, second: u32) -> Option<DateOrder> {
    match (first > 12, second > 12) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

fn exact(year: u32, month: u32, day: u32) -> Result<Date, Unreadable> {
    let date = match (i16::try_from(year), i8::try_from(month), i8::try_from(day)) {
        (Ok(year), Ok(month), Ok(day)) => Date::from_ymd(year, month, day),
        _ => None,
    };
    let date = date.ok_or(Unreadable::NoSuchDate)?;
    if (1900..=2199).contains(&year) { Ok(date) } else { Err(Unreadable::DateOutOfRange) }
}

/// Days before the plan's start that a date without a year may lie.
const DAYS_BEFORE_START: i32 = 31;

fn in_plan(month: u32, day: u32, start: Option<Date>) -> Result<Date, Unreadable> {
    let earliest = start.ok_or(Unreadable::NoYear)?.plus(-DAYS_BEFORE_START);
    let year = u32::try_from(earliest.ymd().0).map_err(|_| Unreadable::DateOutOfRange)?;
    match exact(year, month, day) {
        Ok(date) if date >= earliest => Ok(date),
        // Also 29 February, where only the next year has one.
        _ => exact(year + 1, month, day),
    }
}

/// A day as Excel numbers them. A number of four digits is a year more likely than a day before 1928, and refused.
fn from_serial(n: u32) -> Result<Date, Unreadable> {
    const FIRST: u32 = 10_000;
    let day_zero = Date::from_ymd(1899, 12, 30).ok_or(Unreadable::NotADate)?;
    match i32::try_from(n) {
        Ok(days) if (FIRST..=109_574).contains(&n) => Ok(day_zero.plus(days)),
        _ => Err(Unreadable::NotADate),
    }
}

/// The numbers of a date, as far as the text says what they are.
#[derive(Clone, Copy, Debug)]
enum Parts {
    Full { year: u32, month: u32, day: u32 },
    NoYear { month: u32, day: u32 },
    Pair { first: u32, second: u32, year: Option<u32> },
    Number(u32),
}

/// A piece of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    /// A number, and of how many digits.
    Number(u32, usize),
    /// A month by its English name.
    Month(u32),
    /// A sign, or one of 年, 月, 日.
    Sign(char),
}

fn parts(text: &str) -> Option<Parts> {
    use Token::{Month, Number, Sign};
    let mut tokens = tokens(without_time(text))?;
    tokens.pop_if(|last| *last == Sign('日'));
    // 21年3月1日, and 1-Mar-21 as Excel shows a date in English.
    match &mut tokens[..] {
        [Number(year, digits @ 2), Sign('年'), ..]
        | [Number(_, 1..=2), Sign('-' | '/'), Month(_), Sign('-' | '/'), Number(year, digits @ 2)]
        | [Number(_, 1..=2), Month(_), Number(year, digits @ 2)] => (*year, *digits) = (*year + 2000, 4),
        _ => {}
    }
    match tokens[..] {
        [Number(n, 8)] => Some(Parts::Full { year: n / 10_000, month: n / 100 % 100, day: n % 100 }),
        [Number(n, _)] | [Number(n, _), Sign('.'), Number(..)] => Some(Parts::Number(n)),
        [Number(year, 4), Sign(a), Number(month, 1..=2), Sign(b), Number(day, 1..=2)]
            if (a, b) == ('年', '月') || (a == b && is_divider(a)) =>
        {
            Some(Parts::Full { year, month, day })
        }
        [Number(first, 1..=2), Sign(a), Number(second, 1..=2), Sign(b), Number(year, 4)] if a == b && is_divider(a) => {
            Some(Parts::Pair { first, second, year: Some(year) })
        }
        [Number(first, 1..=2), Sign('/' | '-'), Number(second, 1..=2)] => {
            Some(Parts::Pair { first, second, year: None })
        }
        [Number(day, 1..=2), Month(month), Number(year, 4)]
        | [Month(month), Number(day, 1..=2), Number(year, 4)]
        | [Number(year, 4), Month(month), Number(day, 1..=2)]
        | [Number(day, 1..=2), Sign('-' | '/'), Month(month), Sign('-' | '/'), Number(year, 4)]
        | [Month(month), Sign('-' | '/'), Number(day, 1..=2), Sign('-' | '/'), Number(year, 4)]
        | [Number(year, 4), Sign('-' | '/'), Month(month), Sign('-' | '/'), Number(day, 1..=2)] => {
            Some(Parts::Full { year, month, day })
        }
        // But not `Mar-21`, which Excel shows for the month of March 2021.
        [Number(month, 1..=2), Sign('月'), Number(day, 1..=2)]
        | [Number(day, 1..=2), Month(month)]
        | [Month(month), Number(day, 1..=2)]
        | [Number(day, 1..=2), Sign('-' | '/'), Month(month)] => Some(Parts::NoYear { month, day }),
        _ => None,
    }
}

const fn is_divider(c: char) -> bool {
    matches!(c, '-' | '/' | '.')
}

/// The text without a time of day behind the date.
fn without_time(text: &str) -> &str {
    let is_time = |rest: &str| {
        let digits = rest.trim_end_matches("am").trim_end_matches("pm").trim_end_matches('z').trim_end();
        digits.contains(':') && digits.bytes().all(|byte| byte.is_ascii_digit() || b":.".contains(&byte))
    };
    let is_date = |date: &&str| date.ends_with(|c: char| c.is_ascii_digit() || c == '日' || c == ' ');
    let cut = text.find(':').and_then(|colon| text[..colon].rfind([' ', 't']));
    cut.filter(|at| is_time(&text[at + 1..])).map(|at| &text[..at]).filter(is_date).unwrap_or(text)
}

/// The pieces of a date. Spaces, commas, brackets, weekdays and ordinal endings say nothing. `None` if there is
/// something else in the text.
fn tokens(text: &str) -> Option<Vec<Token>> {
    /// More pieces than any date has.
    const TOO_MANY: usize = 9;
    let text = ["星期", "礼拜", "周"].iter().find_map(|word| text.find(word)).map_or(text, |weekday| &text[..weekday]);
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = text.trim_end_matches([' ', '(', ',']);
    while let Some(c) = rest.chars().next() {
        let run = |is_in: fn(char) -> bool| rest.find(|c| !is_in(c)).unwrap_or(rest.len());
        let end = match c {
            '0'..='9' => run(|c| c.is_ascii_digit()),
            'a'..='z' => run(|c| c.is_ascii_lowercase()),
            _ => c.len_utf8(),
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        match c {
            '0'..='9' if piece.len() <= 8 => tokens.push(Token::Number(piece.parse().ok()?, piece.len())),
            // The time of a day as Excel counts it; only whether there is one matters.
            '0'..='9' if tokens.len() == 2 && tokens[1] == Token::Sign('.') => tokens.push(Token::Number(0, 9)),
            'a'..='z' => match (month(piece), tokens.last()) {
                (Some(month), _) => {
                    tokens.push(Token::Month(month));
                    rest = rest.strip_prefix('.').unwrap_or(rest);
                }
                (None, Some(Token::Number(..))) if matches!(piece, "st" | "nd" | "rd" | "th" | "of") => {}
                (None, _) if is_weekday(piece) || piece == "of" => {}
                _ => return None,
            },
            ' ' | ',' => {}
            '号' => tokens.push(Token::Sign('日')),
            '年' | '月' | '日' | '-' | '/' | '.' => tokens.push(Token::Sign(c)),
            _ => return None,
        }
        if tokens.len() > TOO_MANY {
            return None;
        }
    }
    Some(tokens)
}

/// Whether a text is the English name or a short form of one of the names.
fn is_short_for(piece: &str, name: &str) -> bool {
    piece.len() >= 3 && name.starts_with(piece) && (piece.len() <= 4 || piece == name)
}

fn month(piece: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    (1..).zip(MONTHS).find(|(_, name)| is_short_for(piece, name)).map(|(n, _)| n)
}

fn is_weekday(piece: &str) -> bool {
    const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    WEEKDAYS.iter().any(|name| is_short_for(piece, name))
}

#[cfg(test)]
#[path = "date_tests.rs"]
mod tests;
