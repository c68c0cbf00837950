//! A month of days: of the capacity calendar, or of the deliveries.

use super::Source;
use super::days::DayCapacity;
use super::deliveries::arrivals;
use super::entry::{days_of, start_of};
use crate::i18n::{InputPhrase, InputText, format};
use crate::units::Date;

/// A month as a calendar shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// What its days are of.
    pub of: MonthOf,
    /// Its name.
    pub title: String,
    /// Its weeks, Monday first, with the days around it that fill them.
    pub weeks: Vec<[DayCell; 7]>,
    /// The day that the keys are at.
    pub cursor: Date,
}

/// What the days of a calendar are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthOf {
    /// The doses that can be given.
    Capacity,
    /// The doses that arrive.
    Deliveries,
}

/// A day of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayCell {
    /// The day.
    pub date: Date,
    /// Whether it is one of the month and of the plan.
    pub is_inside: bool,
    /// Whether it is selected.
    pub is_selected: bool,
    /// What is seen of it.
    pub mark: Mark,
    /// A number in it.
    pub text: String,
    /// A second one.
    pub more: String,
    /// All of it in words.
    pub label: String,
}

/// How a day looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// As usual.
    Plain,
    /// Nothing is done.
    Closed,
    /// More than usual.
    More,
    /// From here on it is different.
    Begins,
}

impl Month {
    /// The month of the cursor in the capacity calendar.
    #[must_use]
    pub fn capacity(source: Source<'_>) -> Option<Self> {
        Self::new(source, MonthOf::Capacity, &|date, cell| {
            let day = DayCapacity::of(source.draft, date);
            cell.mark = match day {
                DayCapacity { is_closed: true, .. } => Mark::Closed,
                DayCapacity { extra: Some(_), .. } => Mark::More,
                DayCapacity { begins_week: true, .. } => Mark::Begins,
                _ => Mark::Plain,
            };
            cell.text = match day.usual {
                _ if day.is_closed => InputText::Closed.text(source.language),
                Some(doses) => format::count(doses),
                None => "?".to_owned(),
            };
            cell.more = day.extra.map(|doses| format!("+{}", format::count(doses))).unwrap_or_default();
            day.words().text(source.language)
        })
    }

    /// The month of the cursor in the calendar of deliveries.
    #[must_use]
    pub fn deliveries(source: Source<'_>) -> Option<Self> {
        Self::new(source, MonthOf::Deliveries, &|date, cell| {
            let today = arrivals(source, date);
            let doses = today.iter().fold(0_u64, |sum, arrival| sum.saturating_add(arrival.doses));
            if !today.is_empty() {
                cell.mark = Mark::More;
                cell.text = format::count(doses);
            }
            let words = today.iter().map(|arrival| InputPhrase::Arrival(arrival.doses, arrival.vaccine.clone()));
            InputPhrase::Arrivals(words.map(|words| words.text(source.language)).collect()).text(source.language)
        })
    }

    fn new(source: Source<'_>, of: MonthOf, fill: &dyn Fn(Date, &mut DayCell) -> String) -> Option<Self> {
        let start = start_of(source.draft)?;
        let end = start.plus(days_of(source.draft).unwrap_or(1) - 1);
        let is_near = |date: &Date| (start.plus(-NEAR)..=end.plus(NEAR)).contains(date);
        let cursor = source.local.cursor.filter(is_near).unwrap_or(start);
        let anchor = source.local.anchor.unwrap_or(cursor);
        let (year, month, _) = cursor.ymd();
        let first = Date::from_ymd(year, month, 1).unwrap_or(cursor);
        let monday = first.plus(-(i32::try_from(first.weekday()).unwrap_or(0)));
        let cell = |date: Date| {
            let mut cell = DayCell {
                date,
                is_inside: date.ymd().1 == month && (start..=end).contains(&date),
                is_selected: (cursor.min(anchor)..=cursor.max(anchor)).contains(&date),
                mark: Mark::Plain,
                text: String::new(),
                more: String::new(),
                label: String::new(),
            };
            let words = fill(date, &mut cell);
            cell.label = InputPhrase::DayAndWords(date, words).text(source.language);
            cell
        };
        let is_of_month = |monday: &Date| monday.ymd().1 == month || monday.plus(6).ymd().1 == month;
        let mondays = (0..6).map(|week| monday.plus(7 * week)).filter(is_of_month);
        let weeks = mondays.map(|monday| std::array::from_fn(|n| cell(monday.plus(i32::try_from(n).unwrap_or(0)))));
        let title = InputText::MonthTitle(year, month).text(source.language);
        Some(Self { of, title, weeks: weeks.collect(), cursor })
    }
}

/// Days around the plan that the cursor may be at; further away, it was set in another plan.
const NEAR: i32 = 62;

/// The day that a key leads to from another, in a calendar.
#[must_use]
pub fn by_key(from: Date, key: &str) -> Option<Date> {
    let weekday = i32::try_from(from.weekday()).unwrap_or(0);
    Some(match key {
        "ArrowLeft" => from.plus(-1),
        "ArrowRight" => from.plus(1),
        "ArrowUp" => from.plus(-7),
        "ArrowDown" => from.plus(7),
        "Home" => from.plus(-weekday),
        "End" => from.plus(6 - weekday),
        "PageUp" => by_months(from, -1),
        "PageDown" => by_months(from, 1),
        _ => return None,
    })
}

/// The same day of the month before or after, or the last one there is.
#[must_use]
pub fn by_months(from: Date, months: i8) -> Date {
    let (year, month, day) = from.ymd();
    let (year, month) = match month + months {
        0 => (year - 1, 12),
        13 => (year + 1, 1),
        month => (year, month),
    };
    (1..=day).rev().find_map(|day| Date::from_ymd(year, month, day)).unwrap_or(from)
}
