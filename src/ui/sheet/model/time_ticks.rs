//! What the time axis says: a coarse row (months or years) and a fine one (days, Mondays or months), as fine as
//! leaves every label room.

use super::axis::{TimeAxis, Window};
use super::text::text_width;
use crate::i18n::sheet::TickText;
use crate::order::sorted_by_key;
use crate::units::Date;

/// A place on the axis, and what is said there.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeTick {
    /// The day.
    pub day: i32,
    /// Where it begins; never left of the visible part.
    pub x: f64,
    /// What is said; nothing where there is no room.
    pub label: Option<String>,
}

/// The two rows of the axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeTicks {
    /// Months or years.
    pub coarse: Vec<TimeTick>,
    /// Days, Mondays or months.
    pub fine: Vec<TimeTick>,
    /// Where months begin, or years if months are too near to each other: lines through all bands.
    pub lines: Vec<f64>,
}

/// The font size of the axis.
pub const FONT: f64 = 12.0;
/// Room between two labels.
const GAP: f64 = 8.0;
/// Fine ticks without labels need at least this much room.
const FINE_GAP: f64 = 4.0;

/// A period that begins on some dates.
#[derive(Clone, Copy)]
enum Period {
    Day,
    Week,
    Months(i8),
    Years(i16),
}

impl Period {
    fn begins(self, date: Date) -> bool {
        let (year, month, day) = date.ymd();
        match self {
            Self::Day => true,
            Self::Week => date.weekday() == 0,
            Self::Months(n) => day == 1 && (month - 1) % n == 0,
            Self::Years(n) => day == 1 && month == 1 && year % n == 0,
        }
    }

    const fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Months(n) => 28.0 * n as f64,
            Self::Years(n) => 365.0 * n as f64,
        }
    }

    const fn text(self) -> TickText {
        match self {
            Self::Day | Self::Week => TickText::DayOfMonth,
            Self::Months(_) => TickText::Month,
            Self::Years(_) => TickText::Year,
        }
    }
}

const LEVELS: [(Period, Option<Period>); 9] = [
    (Period::Months(1), Some(Period::Day)),
    (Period::Months(1), Some(Period::Week)),
    (Period::Months(1), None),
    (Period::Years(1), Some(Period::Months(1))),
    (Period::Years(1), Some(Period::Months(3))),
    (Period::Years(1), Some(Period::Months(6))),
    (Period::Years(1), None),
    (Period::Years(2), None),
    (Period::Years(5), None),
];

/// The ticks of an axis whose day 0 is `start`; `say` gives the words.
#[must_use]
pub fn time_ticks(axis: &TimeAxis, start: Date, say: &dyn Fn(TickText, Date) -> String) -> TimeTicks {
    let width = |text: TickText, date: Date| text_width(&say(text, date), FONT);
    // The widest day is found among a month of them, the widest month among twelve.
    let widest = |text: TickText| {
        let dates = (0..31).chain((1..12).map(|n| n * 31)).map(|days| start.plus(days));
        dates.map(|date| width(text, date)).fold(0.0, f64::max)
    };
    let room = |period: Period| period.days() * axis.day_width();
    let fits = |(coarse, fine): &(Period, Option<Period>)| {
        room(*coarse) >= widest(coarse.text()) + GAP
            && fine.is_none_or(|fine| room(fine) >= widest(fine.text()) + GAP / 2.0)
    };
    let level = LEVELS.into_iter().find(fits).unwrap_or(LEVELS[LEVELS.len() - 1]);
    let coarse = coarse_ticks(axis, start, level.0, say);
    let fine = match level.1 {
        Some(fine) => ticks(axis, start, fine).map(|(day, date, x)| tick(day, x, say(fine.text(), date))).collect(),
        None => Vec::new(),
    };
    let months = matches!(level.1, Some(Period::Months(_))).then_some(&fine);
    let lines = months.into_iter().chain([&coarse]).flatten().map(|tick| tick.x).filter(|x| *x > 0.5).collect();
    let mut found = TimeTicks { coarse, fine, lines };
    if level.1.is_none_or(|fine| !matches!(fine, Period::Day | Period::Week)) && room(Period::Week) >= FINE_GAP {
        add_unlabelled_weeks(axis, start, &mut found.fine);
    }
    // The last label must not leave the axis.
    for tick in found.coarse.iter_mut().chain(&mut found.fine) {
        let is_cut = tick.label.as_ref().is_some_and(|label| tick.x + 3.0 + text_width(label, FONT) > axis.width);
        if is_cut {
            tick.label = None;
        }
    }
    found
}

fn tick(day: i32, x: f64, label: String) -> TimeTick {
    TimeTick { day, x, label: Some(label) }
}

fn ticks(axis: &TimeAxis, start: Date, period: Period) -> impl Iterator<Item = (i32, Date, f64)> {
    let Window { first, last } = axis.window;
    (first..=last)
        .map(move |day| (day, start.plus(day)))
        .filter(move |(_, date)| period.begins(*date))
        .map(move |(day, date)| (day, date, axis.edge(day)))
}

/// Months or years, with the year where it is new, and the one that the first visible day is in.
fn coarse_ticks(axis: &TimeAxis, start: Date, period: Period, say: &dyn Fn(TickText, Date) -> String) -> Vec<TimeTick> {
    let first = axis.window.first;
    let mut places: Vec<(i32, Date, f64)> = ticks(axis, start, period).collect();
    if places.first().is_none_or(|(day, ..)| *day > first) {
        places.insert(0, (first, start.plus(first), 0.0));
    }
    let mut found: Vec<TimeTick> = Vec::new();
    for (n, &(day, date, x)) in places.iter().enumerate() {
        let room = places.get(n + 1).map_or(axis.width, |next| next.2) - x - GAP;
        // A year is said where it is new: at the first month or in January.
        let is_new = n == 0 || date.ymd().1 == 1;
        let texts: &[TickText] = match period.text() {
            TickText::Month if is_new => &[TickText::MonthAndYear, TickText::Month],
            TickText::Month => &[TickText::Month],
            _ => &[TickText::Year],
        };
        let label = texts.iter().map(|text| say(*text, date)).find(|label| text_width(label, FONT) <= room);
        found.push(TimeTick { day, x, label });
    }
    found
}

fn add_unlabelled_weeks(axis: &TimeAxis, start: Date, fine: &mut Vec<TimeTick>) {
    for (day, _, x) in ticks(axis, start, Period::Week) {
        fine.push(TimeTick { day, x, label: None });
    }
    *fine = sorted_by_key(std::mem::take(fine), |tick| (tick.day, tick.label.is_none()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::i18n::sheet::tick_text;

    fn row(ticks: &[TimeTick]) -> String {
        ticks.iter().filter_map(|tick| tick.label.clone()).collect::<Vec<_>>().join("|")
    }

    fn of(n_days: i32, width: f64, language: Language) -> TimeTicks {
        from(Date::from_ymd(2021, 1, 7).unwrap(), n_days, width, language)
    }

    fn from(start: Date, n_days: i32, width: f64, language: Language) -> TimeTicks {
        let axis = TimeAxis { window: Window::whole(n_days), width };
        time_ticks(&axis, start, &|text, date| tick_text(text, date, language))
    }

    #[test]
    fn a_year_on_a_desktop_has_months_and_mondays() {
        let ticks = of(365, 1100.0, Language::Zh);
        assert!(row(&ticks.coarse).starts_with("2021年1月|2月|3月|4月"), "{}", row(&ticks.coarse));
        assert!(row(&ticks.fine).starts_with("11|18|25|1|8"), "{}", row(&ticks.fine));
    }

    #[test]
    fn a_year_on_a_telephone_has_years_and_months_and_weeks_without_words() {
        let ticks = of(365, 330.0, Language::En);
        assert_eq!(row(&ticks.coarse), "2021");
        assert_eq!(row(&ticks.fine), "Apr|Jul|Oct");
        assert!(ticks.fine.iter().filter(|tick| tick.label.is_none()).count() > 40);
    }

    #[test]
    fn ten_years_have_years() {
        assert_eq!(row(&of(3660, 300.0, Language::Zh).coarse), "2022年|2024年|2026年|2028年");
        assert_eq!(row(&of(1, 300.0, Language::En).coarse), "Jan 2021");
    }

    #[test]
    fn labels_never_touch_each_other_or_the_end() {
        let starts = [(2021, 1, 7), (2020, 12, 28), (2099, 7, 1)].map(|(y, m, d)| Date::from_ymd(y, m, d).unwrap());
        for (language, start) in Language::ALL.into_iter().flat_map(|language| starts.map(|start| (language, start))) {
            for n_days in [1, 2, 7, 8, 20, 31, 60, 100, 183, 365, 400, 800, 1500, 3660] {
                for width in [200.0, 250.0, 300.0, 360.0, 480.0, 700.0, 1100.0, 2400.0] {
                    let ticks = from(start, n_days, width, language);
                    for row in [&ticks.coarse, &ticks.fine] {
                        let mut end = f64::NEG_INFINITY;
                        for tick in row.iter().filter(|tick| tick.label.is_some()) {
                            assert!(tick.x >= end, "{n_days} days in {width}: {tick:?}");
                            end = tick.x + text_width(tick.label.as_ref().unwrap(), FONT);
                            assert!(end <= width, "{n_days} days in {width}: {tick:?}");
                        }
                    }
                }
            }
        }
    }
}
