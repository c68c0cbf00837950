//! Numbers, shares and dates as people read them. Pure, so that page, exports and tests agree.

use super::Language;
use crate::units::Date;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A whole number with its digits in groups of three.
///
/// ```
/// assert_eq!(rollout_planner::i18n::format::count(31_850_088), "31,850,088");
/// ```
#[must_use]
pub fn count(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A large number in few characters, rounded to the nearest: 3185万, 31.9 million. Small ones stay exact.
#[must_use]
pub fn round_count(n: u64, language: Language) -> String {
    let tenths = |unit: u64| {
        let tenths = (n + unit / 20) / (unit / 10);
        if tenths >= 1000 || tenths.is_multiple_of(10) {
            count((n + unit / 2) / unit)
        } else {
            format!("{}.{}", tenths / 10, tenths % 10)
        }
    };
    match language {
        Language::Zh if n >= 99_995_000 => format!("{}亿", tenths(100_000_000)),
        Language::Zh if n >= 10_000 => format!("{}万", tenths(10_000)),
        Language::En if n >= 999_950 => format!("{} million", tenths(1_000_000)),
        _ => count(n),
    }
}

/// A share in parts per million as a percentage with so many decimals, rounded down: 100 % is said only of all.
#[must_use]
pub fn percent_down(ppm: u64, decimals: u32) -> String {
    percent_of_units(ppm / 10_u64.pow(4 - decimals.min(4)), decimals.min(4))
}

/// A share in parts per million as a percentage with so many decimals, rounded to the nearest.
#[must_use]
pub fn percent(ppm: u64, decimals: u32) -> String {
    let unit = 10_u64.pow(4 - decimals.min(4));
    percent_of_units((ppm + unit / 2) / unit, decimals.min(4))
}

fn percent_of_units(units: u64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    match decimals {
        0 => format!("{units}%"),
        _ => format!("{}.{:0width$}%", units / unit, units % unit, width = decimals as usize),
    }
}

/// Two shares as percentages with one decimal, or as many more as it takes to tell them apart.
#[must_use]
pub fn percents_apart(a: u64, b: u64) -> (String, String) {
    let at = |decimals| (percent(a, decimals), percent(b, decimals));
    let told = (1..4).map(at).find(|(a, b)| a != b);
    told.unwrap_or_else(|| if a == b { at(1) } else { at(4) })
}

/// A date with its year: 2021年1月7日, 7 Jan 2021.
///
/// ```
/// use rollout_planner::{i18n::{Language, format::date}, units::Date};
/// let day = Date::from_ymd(2021, 1, 7).unwrap();
/// assert_eq!(date(day, Language::Zh), "2021年1月7日");
/// assert_eq!(date(day, Language::En), "7 Jan 2021");
/// ```
#[must_use]
pub fn date(date: Date, language: Language) -> String {
    let (year, month, day) = date.ymd();
    match language {
        Language::Zh => format!("{year}年{month}月{day}日"),
        Language::En => format!("{day} {} {year}", month_name(month)),
    }
}

/// A date without its year: 1月7日, 7 Jan.
#[must_use]
pub fn short_date(date: Date, language: Language) -> String {
    let (_, month, day) = date.ymd();
    match language {
        Language::Zh => format!("{month}月{day}日"),
        Language::En => format!("{day} {}", month_name(month)),
    }
}

/// A range of dates, both included, without repeating what both have: 2021年1月7日—10日, 7–10 Jan 2021.
#[must_use]
pub fn date_range(from: Date, to: Date, language: Language) -> String {
    if from == to {
        return date(from, language);
    }
    let ((year, month, day), (to_year, to_month, to_day)) = (from.ymd(), to.ymd());
    match (language, year == to_year, month == to_month) {
        (Language::Zh, true, true) => format!("{year}年{month}月{day}日—{to_day}日"),
        (Language::Zh, true, false) => format!("{year}年{month}月{day}日—{to_month}月{to_day}日"),
        (Language::Zh, ..) => format!("{}—{}", date(from, language), date(to, language)),
        (Language::En, true, true) => format!("{day}–{to_day} {} {year}", month_name(month)),
        (Language::En, true, false) => format!("{} – {}", short_date(from, language), date(to, language)),
        (Language::En, ..) => format!("{} – {}", date(from, language), date(to, language)),
    }
}

/// A month: 1月, Jan.
#[must_use]
pub fn month(month: i8, language: Language) -> String {
    match language {
        Language::Zh => format!("{month}月"),
        Language::En => month_name(month).to_owned(),
    }
}

/// A year: 2021年, 2021.
#[must_use]
pub fn year(year: i16, language: Language) -> String {
    match language {
        Language::Zh => format!("{year}年"),
        Language::En => year.to_string(),
    }
}

/// A number and its noun in English: `1 day`, `2 days`, `31,850 people`.
#[must_use]
pub fn plural(n: u64, one: &str, more: &str) -> String {
    format!("{} {}", count(n), if n == 1 { one } else { more })
}

fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|n| MONTHS.get(n)).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(year: i16, month: i8, day: i8) -> Date {
        Date::from_ymd(year, month, day).unwrap()
    }

    #[test]
    fn digits_stand_in_groups_of_three() {
        let texts: Vec<String> = [0, 999, 1000, 12_345, 2_000_000_000].map(count).into();
        assert_eq!(texts, ["0", "999", "1,000", "12,345", "2,000,000,000"]);
    }

    #[test]
    fn large_numbers_are_rounded_in_the_units_of_the_language() {
        let zh = |n| round_count(n, Language::Zh);
        let en = |n| round_count(n, Language::En);
        assert_eq!([zh(9_999), zh(12_345), zh(31_850_088), zh(250_000_000)], ["9,999", "1.2万", "3,185万", "2.5亿"]);
        assert_eq!([en(675_221), en(999_960), en(31_850_088)], ["675,221", "1 million", "31.9 million"]);
    }

    #[test]
    fn shares_round_as_asked() {
        assert_eq!([percent(583_334, 1), percent(583_334, 0), percent(999_999, 1)], ["58.3%", "58%", "100.0%"]);
        assert_eq!([percent_down(999_999, 1), percent_down(1_000_000, 0), percent_down(0, 0)], ["99.9%", "100%", "0%"]);
        assert_eq!(percent(123_456, 4), "12.3456%");
    }

    #[test]
    fn shares_that_differ_are_told_apart() {
        let pair = |a, b| percents_apart(a, b);
        assert_eq!(pair(583_334, 613_450), ("58.3%".into(), "61.3%".into()));
        assert_eq!(pair(583_334, 583_100), ("58.33%".into(), "58.31%".into()));
        assert_eq!(pair(583_334, 583_334), ("58.3%".into(), "58.3%".into()));
    }

    #[test]
    fn ranges_do_not_repeat_themselves() {
        let zh = |a, b| date_range(a, b, Language::Zh);
        let en = |a, b| date_range(a, b, Language::En);
        let (a, b, c, d) = (ymd(2021, 1, 7), ymd(2021, 1, 10), ymd(2021, 2, 3), ymd(2022, 1, 6));
        assert_eq!([zh(a, b), zh(a, c)], ["2021年1月7日—10日", "2021年1月7日—2月3日"]);
        assert_eq!(zh(a, d), "2021年1月7日—2022年1月6日");
        assert_eq!([en(a, b), en(a, c)], ["7–10 Jan 2021", "7 Jan – 3 Feb 2021"]);
        assert_eq!([en(a, d), en(a, a)], ["7 Jan 2021 – 6 Jan 2022", "7 Jan 2021"]);
    }

    #[test]
    fn one_is_not_many() {
        let days = |n| plural(n, "day", "days");
        assert_eq!([days(0), days(1), days(1200)], ["0 days", "1 day", "1,200 days"]);
    }
}
