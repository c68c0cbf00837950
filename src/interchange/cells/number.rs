//! Counts and shares, exact to the last digit.

use super::{Unreadable, plain};
use crate::plan::MAX_COUNT;
use crate::units::Share;

/// What a share without a sign means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bare {
    /// `0.96` is 96 %, and nothing above 1 is a share.
    Fraction,
    /// `96` is 96 %.
    Percent,
    /// Up to 1 a fraction, above it a percentage.
    Either,
}

/// Reads a count: `12000`, `12,000`, `１２ ０００`, `3.5万`, `1亿2000万`, `2.3 million`, `40 人`.
///
/// # Errors
/// What keeps it from being a whole number from 0 to [`MAX_COUNT`].
pub fn count(text: &str) -> Result<u64, Unreadable> {
    count_in(text, 0)
}

/// Reads a count from a column whose heading names a unit of 10 to the power of `places`: under 人数（万人）, where
/// `places` is 4, `3.5` is 35,000. A unit in the cell itself goes before that of the heading.
///
/// # Errors
/// What keeps it from being a whole number from 0 to [`MAX_COUNT`].
pub fn count_in(text: &str, places: u32) -> Result<u64, Unreadable> {
    let plain = plain(text);
    if plain.is_empty() {
        return Err(Unreadable::Empty);
    }
    let (is_negative, magnitude) = signed(&plain);
    let n = magnitude_of(without_noun(magnitude), places)?;
    match n {
        0 => Ok(0),
        _ if is_negative => Err(Unreadable::Negative),
        n => u64::try_from(n).ok().filter(|n| *n <= MAX_COUNT).ok_or(Unreadable::TooLarge),
    }
}

/// Reads a share, a bare one as [`Bare::Either`]: `96 %`, `９６％`, `0.96`, `5‰`.
///
/// # Errors
/// What keeps it from being a share of 0 to 1.
pub fn share(text: &str) -> Result<Share, Unreadable> {
    share_in(text, Bare::Either)
}

/// Reads a share: what carries a sign by its sign, what carries none as `bare` says. Decimals beyond the
/// millionth are rounded half up.
///
/// # Errors
/// What keeps it from being a share of 0 to 1.
pub fn share_in(text: &str, bare: Bare) -> Result<Share, Unreadable> {
    let plain = plain(text);
    if plain.is_empty() {
        return Err(Unreadable::Empty);
    }
    let (number, places) = match (plain.strip_suffix('%'), plain.strip_suffix('‰')) {
        (Some(number), _) => (number, 4),
        (_, Some(number)) => (number, 3),
        _ => (&*plain, if bare == Bare::Percent { 4 } else { 6 }),
    };
    let (is_negative, magnitude) = signed(number.trim());
    let number = Exact::read(magnitude)?;
    let is_bare = places == 6;
    let ppm = match number.millionths(places) {
        Err(Unreadable::TooLarge) if is_bare && bare == Bare::Either => number.millionths(4),
        read => read,
    }?;
    if is_negative && ppm > 0 {
        return Err(Unreadable::Negative);
    }
    u32::try_from(ppm).ok().and_then(Share::from_ppm).ok_or(Unreadable::TooLarge)
}

/// Reads a weight such as a relative risk, in millionths: `2.5` is 2,500,000. Up to `max` in whole ones; decimals
/// beyond the millionth are rounded half up.
///
/// # Errors
/// What keeps it from being a number from 0 to `max`.
pub fn weight(text: &str, max: u64) -> Result<u64, Unreadable> {
    let plain = plain(text);
    if plain.is_empty() {
        return Err(Unreadable::Empty);
    }
    let (is_negative, magnitude) = signed(&plain);
    let n = Exact::read(magnitude)?.scaled(6, u128::from(max) * 1_000_000)?;
    if is_negative && n > 0 {
        return Err(Unreadable::Negative);
    }
    u64::try_from(n).map_err(|_| Unreadable::TooLarge)
}

/// The sign and what follows it.
fn signed(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// What counts are counts of, written behind them.
const NOUNS: [&str; 12] = ["人次", "剂次", "人", "名", "剂", "支", "个", "people", "persons", "doses", "dose", "staff"];

fn without_noun(text: &str) -> &str {
    NOUNS.iter().find_map(|noun| text.strip_suffix(noun)).unwrap_or(text).trim_end()
}

/// A number with Chinese or English units, in whole ones: `3.5万`, `1亿2000万`, `2.3 million`.
fn magnitude_of(text: &str, places: u32) -> Result<u128, Unreadable> {
    let mut rest = text;
    let mut sum = 0_u128;
    let mut last_unit = u32::MAX;
    loop {
        let (number, after) = split_number(rest);
        let number = Exact::read(number.trim())?;
        let (unit, after) = split_unit(after);
        let unit = match unit {
            Some(unit) => unit,
            None if last_unit == u32::MAX => places,
            // 1万2000, but not 3万5, which people say for 35,000.
            None if number.is_whole_of(last_unit) => 0,
            None => return Err(Unreadable::NotANumber),
        };
        if unit >= last_unit {
            return Err(Unreadable::NotANumber);
        }
        sum = sum.checked_add(number.whole(unit)?).ok_or(Unreadable::TooLarge)?;
        (last_unit, rest) = (unit, after.trim_start());
        if rest.is_empty() {
            return Ok(sum);
        }
        if !rest.starts_with(|c: char| c.is_ascii_digit()) || last_unit == 0 {
            return Err(Unreadable::NotANumber);
        }
    }
}

/// The part of a text that spells a number, and the rest.
fn split_number(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !matches!(c, '0'..='9' | '.' | ',' | '\'' | ' ')).unwrap_or(text.len());
    let rest = &text[end..];
    let exponent = rest.strip_prefix('e').map(|rest| rest.trim_start_matches(['+', '-']));
    let digits = exponent.map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    match exponent {
        Some(exponent) if digits > 0 => text.split_at(text.len() - exponent.len() + digits),
        _ => text.split_at(end),
    }
}

/// The power of ten of the units a text begins with, and the rest: 万 is 4, 百万 is 6.
fn split_unit(text: &str) -> (Option<u32>, &str) {
    const WORDS: [(&str, u32); 7] =
        [("thousand", 3), ("million", 6), ("billion", 9), ("mn", 6), ("bn", 9), ("k", 3), ("m", 6)];
    if let Some((word, places)) = WORDS.iter().find(|(word, _)| text.starts_with(word)) {
        return (Some(*places), &text[word.len()..]);
    }
    let places = |c: char| match c {
        '十' => Some(1),
        '百' => Some(2),
        '千' => Some(3),
        '万' | '萬' => Some(4),
        '亿' | '億' => Some(8),
        _ => None,
    };
    let units: Vec<u32> = text.chars().map_while(places).collect();
    // 十万 and 千万 multiply; 万千 and 万万 are not said.
    let is_said = units.len() == 1 || (units.len() == 2 && units[0] < units[1]);
    if !is_said {
        return (None, text);
    }
    let end = text.char_indices().nth(units.len()).map_or(text.len(), |(at, _)| at);
    (Some(units.iter().sum()), &text[end..])
}

/// A number of zero or more: `mantissa` ÷ 10 to the power of `places`.
#[derive(Clone, Copy, Debug)]
struct Exact {
    mantissa: u128,
    places: i32,
    /// Digits before the point as they were written.
    n_whole_digits: usize,
}

/// Digits that fit in 128 bits and leave room to scale.
const MAX_DIGITS: usize = 24;

impl Exact {
    /// Reads digits with separators, a point and an exponent; the sign is read elsewhere.
    fn read(text: &str) -> Result<Self, Unreadable> {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let exponent: i32 = exponent.parse().map_err(|_| Unreadable::NotANumber)?;
        let digits = without_separators(mantissa)?;
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let fraction = fraction.trim_end_matches('0');
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let has_digits = mantissa.bytes().any(|byte| byte.is_ascii_digit());
        if !has_digits || !is_digits(whole) || !is_digits(fraction) {
            return Err(Unreadable::NotANumber);
        }
        let n_whole_digits = whole.len();
        let whole = whole.trim_start_matches('0');
        if whole.len() + fraction.len() > MAX_DIGITS || exponent.unsigned_abs() > 30 {
            return Err(Unreadable::TooLarge);
        }
        let mantissa = [whole, fraction].concat().bytes().fold(0, |n, byte| n * 10 + u128::from(byte - b'0'));
        let places = i32::try_from(fraction.len()).unwrap_or(i32::MAX) - exponent;
        Ok(Self { mantissa, places, n_whole_digits })
    }

    /// Whether it is written with just the digits a unit leaves room for: 2000 behind 万.
    fn is_whole_of(self, unit: u32) -> bool {
        self.places <= 0 && u32::try_from(self.n_whole_digits) == Ok(unit)
    }

    /// The number times ten to the power of `power`, which must be whole.
    fn whole(self, power: u32) -> Result<u128, Unreadable> {
        let (floor, is_exact, _) = self.shifted(power)?;
        if is_exact { Ok(floor) } else { Err(Unreadable::NotWhole) }
    }

    fn millionths(self, power: u32) -> Result<u128, Unreadable> {
        self.scaled(power, 1_000_000)
    }

    /// The number times ten to the power of `power`, rounded half up, if it is at most `max` before rounding.
    fn scaled(self, power: u32, max: u128) -> Result<u128, Unreadable> {
        let (floor, is_exact, rounds_up) = self.shifted(power)?;
        if floor > max || (floor == max && !is_exact) {
            return Err(Unreadable::TooLarge);
        }
        Ok(floor + u128::from(rounds_up))
    }

    /// The whole part of the number times ten to the power of `power`, whether that is all of it, and whether
    /// the part cut off is a half or more.
    fn shifted(self, power: u32) -> Result<(u128, bool, bool), Unreadable> {
        let shift = i64::from(power) - i64::from(self.places);
        let factor = u32::try_from(shift.unsigned_abs()).ok().and_then(|shift| 10_u128.checked_pow(shift));
        match factor {
            Some(factor) if shift >= 0 => {
                self.mantissa.checked_mul(factor).map(|n| (n, true, false)).ok_or(Unreadable::TooLarge)
            }
            Some(factor) => {
                let (floor, cut) = (self.mantissa / factor, self.mantissa % factor);
                Ok((floor, cut == 0, cut >= factor - cut))
            }
            None if self.mantissa == 0 => Ok((0, true, false)),
            None if shift >= 0 => Err(Unreadable::TooLarge),
            None => Ok((0, false, false)),
        }
    }
}

/// A number without its thousands separators. They must part groups of three, all alike, so that `96,5` is not
/// taken for 965.
fn without_separators(text: &str) -> Result<String, Unreadable> {
    let (whole, fraction) = text.split_at(text.find('.').unwrap_or(text.len()));
    if fraction.contains([',', ' ', '\'']) {
        return Err(Unreadable::Separators);
    }
    let Some(separator) = whole.chars().find(|c| matches!(c, ',' | ' ' | '\'')) else {
        return Ok(text.to_owned());
    };
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    if !whole.split(separator).all(is_digits) && whole.bytes().any(|byte| !b"0123456789, '".contains(&byte)) {
        return Err(Unreadable::NotANumber);
    }
    let is_grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3 && is_digits(group));
    let plain: String = whole.split(separator).collect();
    if is_grouped && is_digits(&plain) { Ok(plain + fraction) } else { Err(Unreadable::Separators) }
}

#[cfg(test)]
#[path = "number_tests.rs"]
mod tests;
