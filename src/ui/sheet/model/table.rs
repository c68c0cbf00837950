//! The tables of the bands: everything the sheet draws, as rows, and as CSV.

use super::data::{SheetData, slot};
use crate::analysis::{Period, periods};
use crate::i18n::Message;
use crate::i18n::sheet::{ChanceText, Column, SheetMessage};
use crate::interchange::csv::{LineEnd, push_row};
use crate::interchange::tables::Cell;
use crate::units::{Doses, People};

/// A band that has a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Coverage by tier and week.
    Coverage,
    /// Groups and their days.
    Groups,
    /// What held the rollout back.
    Holds,
    /// Stock and doses by week.
    Stock,
}

impl Band {
    /// Every band, from above.
    pub const ALL: [Self; 4] = [Self::Coverage, Self::Groups, Self::Holds, Self::Stock];

    /// Its heading.
    #[must_use]
    pub const fn heading(self) -> SheetMessage {
        match self {
            Self::Coverage => SheetMessage::CoverageHeading,
            Self::Groups => SheetMessage::GroupsHeading,
            Self::Holds => SheetMessage::HoldsHeading,
            Self::Stock => SheetMessage::StockHeading,
        }
    }

    /// Its name in ids and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Groups => "groups",
            Self::Holds => "holds",
            Self::Stock => "stock",
        }
    }
}

/// A table in the words of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetTable {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<Cell>>,
}

impl SheetTable {
    /// How many cells at the start of a row say what the row is about: first and last day, or tier and group.
    pub const HEADS: usize = 2;

    /// The table of a band.
    #[must_use]
    pub fn new(data: &SheetData, band: Band) -> Self {
        match band {
            Band::Coverage => coverage(data),
            Band::Groups => groups(data),
            Band::Holds => holds(data),
            Band::Stock => stock(data),
        }
    }

    /// As CSV with its header. It begins with a byte order mark, without which Excel takes Chinese for gibberish, and
    /// its lines end as Excel's do.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut csv = "\u{feff}".to_owned();
        push_row(&mut csv, &self.header, LineEnd::CrLf);
        for row in &self.rows {
            push_row(&mut csv, row.iter().map(Cell::to_string), LineEnd::CrLf);
        }
        csv
    }

    /// How many rows are shown at once, so that a page has no more cells than a browser lays out in a frame or two.
    #[must_use]
    pub fn rows_per_page(&self) -> usize {
        (1200 / self.header.len().max(1)).clamp(5, 53)
    }
}

fn header(data: &SheetData, columns: &[Column]) -> Vec<String> {
    columns.iter().map(|column| SheetMessage::Column(*column).text(data.language)).collect()
}

fn header_of(data: &SheetData, what: &str, columns: &[Column]) -> Vec<String> {
    columns.iter().map(|column| SheetMessage::ColumnOf(what.to_owned(), *column).text(data.language)).collect()
}

fn people(n: People) -> Cell {
    Cell::Count(n.get())
}

fn doses(n: Doses) -> Cell {
    Cell::Count(n.get())
}

fn date(data: &SheetData, day: Option<i32>) -> Cell {
    day.map_or(Cell::Empty, |day| Cell::Date(data.date(day)))
}

/// First and last day of each calendar week, Monday to Sunday, cut to the plan's days.
fn weeks(data: &SheetData) -> Vec<(i32, i32)> {
    let mut weeks: Vec<(i32, i32)> = Vec::new();
    for day in 0..data.n_days {
        match weeks.last_mut() {
            Some(week) if data.date(day).weekday() != 0 => week.1 = day,
            _ => weeks.push((day, day)),
        }
    }
    weeks
}

fn coverage(data: &SheetData) -> SheetTable {
    let mut columns = header(data, &[Column::From, Column::To, Column::AllBegun, Column::AllComplete]);
    if data.protected.is_some() {
        columns.extend(header(data, &[Column::Protected]));
    }
    if data.chance.is_some() {
        columns.extend([10, 50, 90].map(|p| ChanceText::Column(p).text(data.language)));
    }
    for tier in &data.tiers {
        let name = SheetMessage::Tier(tier.number).text(data.language);
        columns.extend(header_of(data, &name, &[Column::Begun, Column::Complete]));
    }
    let row = |(from, to): (i32, i32)| {
        let day = slot(to);
        let sum = |of: fn(&super::data::TierData) -> &Vec<People>| data.tiers.iter().map(|tier| of(tier)[day]).sum();
        let mut row = vec![date(data, Some(from)), date(data, Some(to))];
        row.extend([people(sum(|tier| &tier.begun)), people(sum(|tier| &tier.complete))]);
        row.extend(data.protected.iter().map(|protected| people(protected[day])));
        let chance = data.chance.iter().filter_map(|chance| chance.begun.get(day));
        row.extend(chance.flat_map(|band| [band.p10, band.p50, band.p90].map(people)));
        row.extend(data.tiers.iter().flat_map(|tier| [people(tier.begun[day]), people(tier.complete[day])]));
        row
    };
    SheetTable { header: columns, rows: weeks(data).into_iter().map(row).collect() }
}

fn groups(data: &SheetData) -> SheetTable {
    use Column::{
        AllBegunDay, BegunAtEnd, CompleteAtEnd, CourseDay, FirstDay, FirstDoses, Group, LastDay, LaterDoses, Target,
        Tier,
    };
    let columns = [
        Tier,
        Group,
        Target,
        FirstDay,
        LastDay,
        AllBegunDay,
        CourseDay,
        BegunAtEnd,
        CompleteAtEnd,
        FirstDoses,
        LaterDoses,
    ];
    let mut rows = Vec::new();
    for tier in &data.tiers {
        for &group in &tier.groups {
            let (days, span) = (&data.journal.groups[group], data.group_span(group));
            let last = |people: &[People]| people.last().copied().unwrap_or_default();
            let mut row =
                vec![Cell::Count(tier.number), Cell::Text(data.names.groups[group].to_string()), people(days.target)];
            row.extend([span.first, span.last, span.all_begun, span.course].map(|day| date(data, day)));
            row.extend([last(&days.begun), last(&days.complete)].map(people));
            row.extend([&days.first_doses, &days.later_doses].map(|all| people(all.iter().copied().sum())));
            rows.push(row);
        }
    }
    SheetTable { header: header(data, &columns), rows }
}

fn holds(data: &SheetData) -> SheetTable {
    let row = |period: &Period| {
        let (from, to) = (period.from.get(), period.to.get());
        let text = |message: Message| Cell::Text(message.text(data.language));
        let days = Cell::Count(u64::try_from(to - from + 1).unwrap_or(0));
        let words = [Message::HoldName(period.hold), Message::HoldAdvice(period.hold)].map(text);
        [date(data, Some(from)), date(data, Some(to)), days].into_iter().chain(words).collect()
    };
    let columns = [Column::From, Column::To, Column::Days, Column::Hold, Column::Advice];
    SheetTable { header: header(data, &columns), rows: periods(data.journal.holds()).iter().map(row).collect() }
}

fn stock(data: &SheetData) -> SheetTable {
    let mut columns = header(
        data,
        &[
            Column::From,
            Column::To,
            Column::Capacity,
            Column::Given,
            Column::FirstDoses,
            Column::LaterDoses,
            Column::Late,
        ],
    );
    for name in &data.names.vaccines {
        columns.extend(header_of(data, name, &[Column::Received, Column::Given, Column::Expired, Column::Stock]));
    }
    let row = |(from, to): (i32, i32)| {
        let days = &data.journal.days[slot(from)..=slot(to)];
        let used: Doses = days.iter().map(|day| day.used).sum();
        let groups = &data.journal.groups;
        let first: People = groups.iter().flat_map(|group| &group.first_doses[slot(from)..=slot(to)]).copied().sum();
        let late = days.last().map_or(People::ZERO, |day| day.late);
        let mut row = vec![date(data, Some(from)), date(data, Some(to))];
        row.extend([days.iter().map(|day| day.capacity).sum(), used].map(doses));
        row.extend([people(first), doses(used.saturating_sub(first.one_dose_each())), people(late)]);
        for stock in &data.journal.stock {
            let week = &stock[slot(from)..=slot(to)];
            let sum = |of: fn(&crate::engine::StockDay) -> Doses| doses(week.iter().map(of).sum());
            row.extend([sum(|day| day.received), sum(|day| day.used), sum(|day| day.expired)]);
            row.push(doses(week.last().map_or(Doses::ZERO, |day| day.stock)));
        }
        row
    };
    SheetTable { header: columns, rows: weeks(data).into_iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::presets::Preset;
    use crate::ui::sheet::model::tests::data;

    #[test]
    fn every_row_is_as_long_as_its_header() {
        for preset in Preset::ALL {
            let data = data(preset, Language::En);
            for band in Band::ALL {
                let table = SheetTable::new(&data, band);
                assert!(table.rows.iter().all(|row| row.len() == table.header.len()), "{preset:?} {band:?}");
            }
        }
    }

    #[test]
    fn weeks_begin_on_mondays_and_their_stock_adds_up() {
        let data = data(Preset::Heilongjiang, Language::En);
        let table = SheetTable::new(&data, Band::Stock);
        assert_eq!(table.rows[0][..2].iter().map(Cell::to_string).collect::<Vec<_>>(), ["2021-01-07", "2021-01-10"]);
        assert_eq!(table.rows[1][0].to_string(), "2021-01-11");
        let count = |cell: &Cell| if let Cell::Count(n) = cell { *n } else { 0 };
        for pair in table.rows.windows(2) {
            for stock in (7..table.header.len()).step_by(4) {
                let [received, used, expired, left] = [0, 1, 2, 3].map(|n| count(&pair[1][stock + n]));
                assert_eq!(count(&pair[0][stock + 3]) + received, used + expired + left);
            }
        }
    }

    #[test]
    fn the_csv_opens_in_excel() {
        let data = data(Preset::WorkedExample, Language::Zh);
        let csv = SheetTable::new(&data, Band::Groups).to_csv();
        let lines: Vec<&str> = csv.split("\r\n").collect();
        assert!(lines[0].starts_with("\u{feff}优先级,人群,应接种,"));
        assert_eq!(lines[1], "1,护士,40,2021-03-01,2021-03-13,2021-03-13,2021-03-17,40,40,40,40");
    }
}
