//! Decimal numbers as digits and a point, so that 96 % is 0.96 and not the double next to it.

/// A decimal number: its digits without leading zeros, the last `scale` of them behind the point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    is_negative: bool,
    digits: String,
    scale: i32,
}

/// More digits or places than this are nobody's count and nobody's share.
const MAX_PLACES: i32 = 60;

impl Decimal {
    /// Reads a number as JSON spells it, or a little more freely: `12`, `007`, `.5`, `5.`, `3e2`, `-1`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (is_negative, magnitude) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = match magnitude.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (magnitude, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if (whole.is_empty() && fraction.is_empty()) || !is_digits(whole) || !is_digits(fraction) {
            return None;
        }
        let digits = format!("{whole}{fraction}").trim_start_matches('0').to_owned();
        let scale = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
        let is_usual = scale.abs() <= MAX_PLACES && i32::try_from(digits.len()).is_ok_and(|n| n <= MAX_PLACES);
        is_usual.then_some(Self { is_negative: is_negative && !digits.is_empty(), digits, scale })
    }

    /// This number times ten to the power of `places`.
    #[must_use]
    pub fn shifted(self, places: i32) -> Self {
        Self { scale: self.scale - places, ..self }
    }

    /// The number as a whole one, if it is whole, not negative and not too large.
    #[must_use]
    pub fn whole(&self) -> Option<u64> {
        let text = self.to_text();
        if self.is_negative || text.contains('.') { None } else { text.parse().ok() }
    }

    /// Its usual spelling, which is also JSON's: no exponent, no zeros that say nothing.
    #[must_use]
    pub fn to_text(&self) -> String {
        let behind = usize::try_from(self.scale).unwrap_or(0);
        let zeros_after = usize::try_from(-self.scale).unwrap_or(0);
        let padded = format!("{}{}", "0".repeat((behind + 1).saturating_sub(self.digits.len())), self.digits);
        let (whole, fraction) = padded.split_at(padded.len() - behind);
        let fraction = fraction.trim_end_matches('0');
        let zeros = if self.digits.is_empty() { String::new() } else { "0".repeat(zeros_after) };
        let sign = if self.is_negative { "-" } else { "" };
        if fraction.is_empty() { format!("{sign}{whole}{zeros}") } else { format!("{sign}{whole}.{fraction}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, places: i32, expected: &str) {
        let found = Decimal::parse(text).map_or_else(|| "none".to_owned(), |n| n.shifted(places).to_text());
        assert_eq!(found, expected, "{text} shifted by {places}");
    }

    #[test]
    fn digits_move_past_the_point_exactly() {
        check("96", -2, "0.96");
        check("0.96", 2, "96");
        check("0.9655", 2, "96.55");
        check("100", -2, "1");
        check("0.1", -2, "0.001");
        check("1.2", 4, "12000");
        check("0", 4, "0");
        check("-5", -2, "-0.05");
        check("0.000001", 2, "0.0001");
    }

    #[test]
    fn every_spelling_has_one_usual_form() {
        for text in ["300", "0300", "3e2", "3E+2", "300.0", "300."] {
            check(text, 0, "300");
        }
        check(".50", 0, "0.5");
        check("-0.0", 0, "0");
        check("30e-1", 0, "3");
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", ".", "12x", "1.2.3", "1e", "--1", "+1", "1e999", "1e-2147483648", "∞"] {
            check(text, 0, "none");
        }
    }

    #[test]
    fn only_whole_numbers_are_whole() {
        let whole = |text| Decimal::parse(text).and_then(|n| n.whole());
        assert_eq!([whole("3e2"), whole("2.5"), whole("-1"), whole("0")], [Some(300), None, None, Some(0)]);
    }
}
