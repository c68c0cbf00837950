//! The texts of the sheet: its bands, its tables and the story of a day.
//!
//! As with [`Message`](super::Message), a text is a [`SheetMessage`] with typed arguments and each language is one
//! exhaustive match.

mod chance;
mod en;
mod story;
mod zh;

pub use chance::ChanceText;
pub use story::{GroupLine, Names, StoryText};

use super::Language;
use super::format;
use crate::units::{Date, Doses, People};

/// A text of the sheet. [`SheetMessage::text`] gives its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetMessage {
    /// Heading of the sheet, for screen readers.
    SheetHeading,
    /// There is nobody to vaccinate.
    NothingToDraw,

    /// Label of the choice between people and share.
    MeasureLabel,
    /// Choice: people.
    InPeople,
    /// Choice: share of all people.
    InShare,
    /// Label of the zoom buttons.
    ZoomLabel,
    /// Button: fewer days.
    ZoomIn,
    /// Button: more days.
    ZoomOut,
    /// Button: all days.
    ZoomReset,
    /// Button: earlier days.
    Earlier,
    /// Button: later days.
    Later,
    /// How to use the sheet.
    Hint,
    /// Key: a delivery.
    DeliveryKey,
    /// Key: a day without capacity.
    ClosedKey,
    /// Name of the day cursor.
    CursorLabel,

    /// Heading of the band of coverage.
    CoverageHeading,
    /// What the band of coverage shows, of so many people in all.
    CoverageHint(People),
    /// Key: full course.
    FullCourse,
    /// Key: first dose, course not finished.
    FirstDoseOnly,
    /// Key: people protected.
    Protected,
    /// A tier.
    Tier(u64),
    /// How many groups and people a tier has.
    TierSize(usize, People),
    /// Line: all whom the plan aims at, as a share of all people in millionths.
    CeilingShare(u32),
    /// Line: all whom the plan aims at.
    CeilingPeople(People),
    /// Line: the barrier, its threshold in millionths, and the day it is reached.
    BarrierOn(u32, Date),
    /// The same in fewer words.
    BarrierOnShort(Date),
    /// Line: the barrier, its threshold and what is protected at the end, in millionths.
    BarrierNotInTime(u32, u32),
    /// Line: the barrier, its threshold and the most that can be protected, in millionths.
    BarrierUnreachable(u32, u32),
    /// The same in fewer words.
    BarrierUnreachableShort,
    /// The barrier in one word.
    BarrierShort,
    /// Note: some vaccine states no effectiveness.
    BarrierUnknown,

    /// Heading of the band of groups.
    GroupsHeading,
    /// What its bars and marks mean.
    GroupsHint,
    /// Key: from the first to the last first-dose day.
    FirstDosesSpan,
    /// Key: the day on which the full course is finished.
    CourseMark,
    /// A bar's first and last first-dose day, and the day the course is finished.
    RowDates(Date, Date, Date),
    /// The same in fewer words.
    RowDatesShort(Date, Date, Date),
    /// Only when the course is finished.
    RowCourse(Date),
    /// A bar that is not finished within the plan: its first day, and the shares of the target with a first dose and
    /// with the full course, in millionths.
    RowUnfinished(Date, u64, u64),
    /// The same in fewer words: the share with the full course.
    RowUnfinishedShort(u64),
    /// All had begun before the plan starts; the day the course is finished, or the share that is through.
    RowBegunBefore(Option<Date>, u64),
    /// Nobody of the group begins.
    RowNeverBegins,
    /// The group has nobody to vaccinate.
    RowNobody,
    /// Button: shows or hides the groups of a tier.
    ToggleTier(u64),

    /// Heading of the ribbon.
    HoldsHeading,
    /// How the ribbon is judged.
    HoldsHint,
    /// So many days of the plan.
    DayCount(u64),
    /// What to do about a hold, after its name.
    WhatToDo(String),

    /// Heading of the band of stock.
    StockHeading,
    /// Title of the stock chart.
    StockTitle,
    /// Title of the chart of doses given.
    DosesTitle,
    /// Key: first doses.
    FirstDoses,
    /// Key: later doses.
    LaterDoses,
    /// Key: capacity.
    Capacity,
    /// Key: doses expired.
    ExpiredKey,
    /// In all: doses received, given, expired.
    StockTotals([Doses; 3]),
    /// Doses a day are means of calendar weeks.
    MeanOfWeeks,

    /// Opens a band's table.
    TableOf(String),
    /// Link: the table as CSV.
    DownloadCsv,
    /// Rows from, to, of so many.
    RowsShown(usize, usize, usize),
    /// Button: the rows before.
    PreviousRows,
    /// Button: the rows after.
    NextRows,
    /// A column of a table.
    Column(Column),
    /// A column of one tier, vaccine or the like.
    ColumnOf(String, Column),
    /// Yes, in a table.
    Yes,

    /// Heading of the panel.
    StoryHeading,
    /// Heading of the groups in the panel.
    StoryGroups,
}

/// The columns of the sheet's tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// First day of a week or period.
    From,
    /// Last day of a week or period.
    To,
    /// A day.
    Date,
    /// First dose, people so far.
    Begun,
    /// Full course, people so far.
    Complete,
    /// All tiers: first dose.
    AllBegun,
    /// All tiers: full course.
    AllComplete,
    /// Expected number protected.
    Protected,
    /// Tier.
    Tier,
    /// Group.
    Group,
    /// People aimed at.
    Target,
    /// First first-dose day.
    FirstDay,
    /// Last first-dose day.
    LastDay,
    /// Day on which all have begun.
    AllBegunDay,
    /// Day of the full course of all.
    CourseDay,
    /// First dose at the end.
    BegunAtEnd,
    /// Full course at the end.
    CompleteAtEnd,
    /// Days.
    Days,
    /// What held the rollout back.
    Hold,
    /// What to do about it.
    Advice,
    /// Doses given.
    Given,
    /// First doses given.
    FirstDoses,
    /// Later doses given.
    LaterDoses,
    /// Capacity.
    Capacity,
    /// Doses received.
    Received,
    /// Doses expired.
    Expired,
    /// Stock at the end.
    Stock,
    /// People late at the end.
    Late,
}

impl SheetMessage {
    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Zh => zh::say(self),
            Language::En => en::say(self),
        }
    }
}

/// What the time axis says of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickText {
    /// The day of the month.
    DayOfMonth,
    /// The month.
    Month,
    /// Month and year.
    MonthAndYear,
    /// The year.
    Year,
}

/// What the time axis says of a date, in a language.
#[must_use]
pub fn tick_text(text: TickText, date: Date, language: Language) -> String {
    let (year, month, day) = date.ymd();
    match (text, language) {
        (TickText::DayOfMonth, _) => day.to_string(),
        (TickText::Month, _) => format::month(month, language),
        (TickText::MonthAndYear, Language::Zh) => format!("{year}年{month}月"),
        (TickText::MonthAndYear, Language::En) => format!("{} {year}", format::month(month, language)),
        (TickText::Year, _) => format::year(year, language),
    }
}

/// A round number on a value axis, as short as it can be said exactly: 2,000万, 1.5亿; 20M, 500k.
///
/// ```
/// use rollout_planner::i18n::{Language, sheet::axis_count};
/// assert_eq!(axis_count(20_000_000, Language::Zh), "2,000万");
/// assert_eq!(axis_count(20_000_000, Language::En), "20M");
/// ```
#[must_use]
pub fn axis_count(n: u64, language: Language) -> String {
    let units: &[(u64, &str)] = match language {
        Language::Zh => &[(100_000_000, "亿"), (10_000, "万")],
        Language::En => &[(1_000_000_000, "bn"), (1_000_000, "M"), (1_000, "k")],
    };
    match units.iter().find(|(unit, _)| n >= *unit && n.is_multiple_of(unit / 10)) {
        Some((unit, name)) if n.is_multiple_of(*unit) => format!("{}{name}", format::count(n / unit)),
        Some((unit, name)) => format!("{}.{}{name}", format::count(n / unit), n % unit * 10 / unit),
        None => format::count(n),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axis_numbers_are_short_and_exact() {
        let zh = |n| axis_count(n, Language::Zh);
        let en = |n| axis_count(n, Language::En);
        assert_eq!([zh(0), zh(500), zh(5_000), zh(15_000), zh(150_000_000)], ["0", "500", "5,000", "1.5万", "1.5亿"]);
        assert_eq!([en(500), en(1_500), en(2_500_000), en(1_000_000_000)], ["500", "1.5k", "2.5M", "1bn"]);
        assert_eq!(en(1_234), "1,234");
    }
}
