//! Exact reading of decimal numbers: counts and millionths, never by way of a double.

/// A number scaled by a power of ten and cut to a whole one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scaled {
    /// Below zero (and not a zero written with a minus).
    pub negative: bool,
    /// The whole part of the magnitude; `u128::MAX` stands for anything larger.
    pub floor: u128,
    /// Nothing was cut off.
    pub exact: bool,
    /// What was cut off is a half or more.
    pub rounds_up: bool,
}

/// The digits of a whole part that fit in 128 bits whatever they are.
const MAX_DIGITS: i64 = 38;

/// Reads a number as JSON spells it (`-12.5e3`) and scales it by 10 to the power of `places`.
/// `None` if the text is no such number.
pub(super) fn scaled(text: &str, places: u32) -> Option<Scaled> {
    let (minus, magnitude) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (mantissa, exponent) = match magnitude.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
        None => (magnitude, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).map(|b| b - b'0').collect();
    let zeros = digits.iter().take_while(|&&d| d == 0).count();
    let digits = &digits[zeros..];
    if digits.is_empty() {
        return Some(Scaled { negative: false, floor: 0, exact: true, rounds_up: false });
    }
    // How many of the digits stand before the point after scaling.
    let kept = i64::try_from(whole.len()).ok()? - i64::try_from(zeros).ok()? + exponent + i64::from(places);
    if kept > MAX_DIGITS {
        return Some(Scaled { negative: minus, floor: u128::MAX, exact: true, rounds_up: false });
    }
    let Ok(kept) = usize::try_from(kept) else {
        return Some(Scaled { negative: minus, floor: 0, exact: false, rounds_up: false });
    };
    let digit = |n: usize| digits.get(n).copied().unwrap_or(0);
    let floor = (0..kept).fold(0_u128, |n, place| n * 10 + u128::from(digit(place)));
    let cut = digits.get(kept..).unwrap_or(&[]);
    Some(Scaled { negative: minus, floor, exact: cut.iter().all(|&d| d == 0), rounds_up: digit(kept) >= 5 })
}

/// An exponent, cut far outside anything that matters so that sums with it cannot overflow.
fn parse_exponent(text: &str) -> Option<i64> {
    let (minus, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let magnitude = digits.parse::<i64>().unwrap_or(i64::MAX).min(1 << 40);
    Some(if minus { -magnitude } else { magnitude })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, places: u32, expected: &str) {
        let found = scaled(text, places).map_or_else(
            || "none".to_owned(),
            |s| {
                let sign = if s.negative { "-" } else { "" };
                let cut = match (s.exact, s.rounds_up) {
                    (true, _) => "",
                    (false, false) => " down",
                    (false, true) => " up",
                };
                if s.floor == u128::MAX { format!("{sign}huge") } else { format!("{sign}{}{cut}", s.floor) }
            },
        );
        assert_eq!(found, expected, "{text} to {places} places");
    }

    #[test]
    fn numbers_are_read_exactly() {
        check("300", 0, "300");
        check("3.0", 0, "3");
        check("3e2", 0, "300");
        check("30E-1", 0, "3");
        check("0.98", 6, "980000");
        check("1e-6", 6, "1");
        check("0.1234565", 6, "123456 up");
        check("0.12345649999999999999999999", 6, "123456 down");
        check("0.0000005", 6, "0 up");
        check("0.00000049", 6, "0 down");
        check("2.5", 0, "2 up");
        check("-2.5", 0, "-2 up");
        check("-0.0", 6, "0");
        check("0e99999999999999999999", 0, "0");
    }

    #[test]
    fn any_size_is_read_without_harm() {
        check("1e99999999999999999999", 6, "huge");
        check("1e-99999999999999999999", 6, "0 down");
        check(&"9".repeat(500), 0, "huge");
        check(&format!("0.{}5", "0".repeat(500)), 6, "0 down");
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", ".5", "5.", "1e", "1e+", "1.2.3", "12x", "0x10", "1 000", "∞", "１２"] {
            check(text, 0, "none");
        }
    }
}
