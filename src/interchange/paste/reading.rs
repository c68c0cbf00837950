//! What a block says: its columns, and what each cell of each row means.

use super::column::{Column, bare_of, key, unit_of};
use super::grid::Grid;
use super::names::Names;
use super::{Target, mapping};
use crate::interchange::cells::{
    Bare, DateOrder, DateReading, Unreadable, count_in, date, date_order, plain, share_in, tier, weight,
};
use crate::plan::PlanDraft;
use crate::units::{Date, Share};

/// A pasted block as it was understood. Nothing is applied yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    /// What it is pasted into.
    pub target: Target,
    /// Its columns from the left.
    pub columns: Vec<Heading>,
    /// Its rows of data, each with a cell for every column.
    pub rows: Vec<Row>,
    /// Rows that are left out, and why. Headings and blank rows are not mentioned.
    pub ignored: Vec<Ignored>,
}

/// A column of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What it holds; `None` if it is not used.
    pub column: Option<Column>,
    /// What stands above it.
    pub title: Option<String>,
}

/// A row of data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line in the block, from 1.
    pub line: usize,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What is written in it.
    pub text: String,
    /// What that means, or why it is not understood.
    pub reading: Result<Reading, Unreadable>,
    /// It is blank and means what the cell above it means, as in a table whose cells were merged.
    pub is_from_above: bool,
}

/// What a cell means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing is written in it.
    Blank,
    /// Its column is not used.
    Unused,
    /// A name or id.
    Text,
    /// A number of people or doses.
    Count(u64),
    /// A share.
    Share(Share),
    /// A risk, in millionths.
    Millionths(u64),
    /// A date.
    Date(Date),
    /// A step of the priority order.
    Tier(u64),
    /// The vaccines at these positions, in plan order.
    Vaccines(Vec<usize>),
    /// The region at this position.
    Region(usize),
}

/// A row that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// Its line in the block, from 1.
    pub line: usize,
    /// Why.
    pub why: IgnoredRow,
}

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IgnoredRow {
    /// It is a title above the table.
    Title,
    /// It adds up the others.
    Total,
    /// It is a note or a source below the table.
    Note,
}

/// Understands a pasted block: finds its rows and cells, what its columns hold and what its cells mean, read
/// against the vaccines, regions and start of a draft. Never fails; what is not understood says so where it stands.
#[must_use]
pub fn understand(text: &str, target: Target, draft: &PlanDraft) -> Understood {
    let names = Names::of(draft);
    let grid = Grid::read(text);
    let mapping = mapping::map(&grid, target, &names);
    let titles = grid.rows.get(mapping.n_titles).filter(|_| mapping.has_headings).map(|(_, row)| row);
    let title = |n: usize| titles.and_then(|row| row.get(n)).filter(|title| !title.is_empty()).cloned();
    let columns: Vec<Heading> =
        mapping.columns.iter().enumerate().map(|(n, column)| Heading { column: *column, title: title(n) }).collect();
    let mut ignored = Vec::new();
    let mut texts = Vec::new();
    for (n, (line, row)) in grid.rows.into_iter().enumerate() {
        let why = if n < mapping.n_titles { Some(IgnoredRow::Title) } else { about_the_table(&row) };
        match why {
            _ if n == mapping.n_titles && mapping.has_headings => {}
            Some(why) => ignored.push(Ignored { line, why }),
            None => texts.push((line, row)),
        }
    }
    read(Block { target, columns, texts, ignored }, &names)
}

impl Understood {
    /// The same block with another meaning of one column, or none. Whatever column had this meaning loses it.
    #[must_use]
    pub fn with_column(&self, n: usize, column: Option<Column>, draft: &PlanDraft) -> Self {
        let meaning = |(m, heading): (usize, &Heading)| Heading {
            column: if m == n { column } else { heading.column.filter(|other| Some(*other) != column) },
            title: heading.title.clone(),
        };
        let columns = self.columns.iter().enumerate().map(meaning).collect();
        let texts = |row: &Row| row.cells.iter().map(|cell| cell.text.clone()).collect();
        let texts = self.rows.iter().map(|row| (row.line, texts(row))).collect();
        read(Block { target: self.target, columns, texts, ignored: self.ignored.clone() }, &Names::of(draft))
    }

    /// The position of the column that holds this.
    #[must_use]
    pub fn column(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|heading| heading.column == Some(column))
    }

    /// The cells that were not understood: the position of the row, that of the column, and why.
    pub fn unreadable(&self) -> impl Iterator<Item = (usize, usize, Unreadable)> {
        let of_row = |(n, row): (usize, &Row)| {
            let cells = row.cells.iter().enumerate();
            let cells = cells.filter_map(move |(m, cell)| cell.reading.as_ref().err().map(|why| (n, m, *why)));
            cells.collect::<Vec<_>>()
        };
        self.rows.iter().enumerate().flat_map(of_row)
    }
}

/// What a row says about the table, if it is no row of data.
fn about_the_table(row: &[String]) -> Option<IgnoredRow> {
    const TOTALS_ZH: [&str; 6] = ["合计", "总计", "小计", "共计", "总数", "总和"];
    const TOTALS_EN: [&str; 5] = ["total", "totals", "subtotal", "sum", "grand"];
    const NOTES: [&str; 8] = ["注", "备注", "说明", "来源", "资料来源", "数据来源", "note", "source"];
    let mut filled = row.iter().filter(|cell| !cell.is_empty());
    let first = plain(filled.next()?);
    let word = first.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let name = key(&first);
    if TOTALS_ZH.iter().any(|total| name.ends_with(total)) || TOTALS_EN.contains(&word) {
        return Some(IgnoredRow::Total);
    }
    let is_note = first.contains([':', '.']) && NOTES.contains(&word.trim_end_matches('s'));
    (is_note && row.len() > 1 && filled.next().is_none()).then_some(IgnoredRow::Note)
}

/// A block whose columns are known and whose cells are not read yet.
struct Block {
    target: Target,
    columns: Vec<Heading>,
    texts: Vec<(usize, Vec<String>)>,
    ignored: Vec<Ignored>,
}

/// What all cells of a column have in common.
struct Common {
    column: Option<Column>,
    places: u32,
    bare: Bare,
    /// Whether only the other cells tell how a bare share is meant.
    is_guessed: bool,
    date: DateReading,
}

impl Common {
    fn of(block: &Block, n: usize, names: &Names) -> Self {
        let Heading { column, title } = &block.columns[n];
        let title = title.as_deref().unwrap_or_default();
        let texts = || block.texts.iter().filter_map(|(_, row)| row.get(n)).map(|text| &**text);
        let is_above_one = |text: &str| weight(text, u64::MAX / 1_000_000).is_ok_and(|n| n > 1_000_000);
        let stated = bare_of(title);
        let bare = match stated {
            Some(bare) => bare,
            None if texts().any(is_above_one) => Bare::Percent,
            None => Bare::Fraction,
        };
        let mut orders = texts().filter_map(date_order);
        // Two orders in one column show none.
        let order: Option<DateOrder> = orders.next().filter(|first| orders.all(|other| other == *first));
        // The name of a region may look like a unit.
        let has_unit = column.is_some_and(|column| column.is_count() && !matches!(column, Column::RegionPeople(_)));
        let places = if has_unit { unit_of(title) } else { 0 };
        let date = DateReading { start: names.start, order, is_date_column: true };
        Self { column: *column, places, bare, is_guessed: stated.is_none(), date }
    }

    fn read(&self, text: &str, names: &Names) -> Result<Reading, Unreadable> {
        let Some(column) = self.column else { return Ok(Reading::Unused) };
        if text.is_empty() {
            return Ok(Reading::Blank);
        }
        match column {
            Column::Id | Column::Name => Ok(Reading::Text),
            Column::Tier => tier(text).map(Reading::Tier),
            Column::Risk => weight(text, 1_000_000).map(Reading::Millionths),
            Column::Vaccines => {
                names.vaccines.find_all(text).map(Reading::Vaccines).map_err(|_| Unreadable::UnknownVaccine)
            }
            Column::Vaccine => {
                let found = names.vaccines.find(text).ok_or(Unreadable::UnknownVaccine);
                found.map(|position| Reading::Vaccines(vec![position]))
            }
            Column::Region => names.regions.find(text).map(Reading::Region).ok_or(Unreadable::UnknownRegion),
            column if column.is_date() => date(text, self.date).map(Reading::Date),
            column if column.is_share() => self.share(text).map(Reading::Share),
            _ => count_in(text, self.places).map(Reading::Count),
        }
    }

    /// A share. Among percentages, `0.9` without a sign may be 0.9 % or 90 %: nobody's uptake is guessed.
    fn share(&self, text: &str) -> Result<Share, Unreadable> {
        let share = share_in(text, self.bare)?;
        let is_bare = !plain(text).ends_with(['%', '‰']);
        let is_unclear = self.is_guessed && self.bare == Bare::Percent && is_bare && (1..10_000).contains(&share.ppm());
        if is_unclear { Err(Unreadable::UnclearShare) } else { Ok(share) }
    }

    /// Whether a blank cell of this column means what the one above it means.
    const fn is_merged(&self, target: Target) -> bool {
        matches!((target, self.column), (Target::Groups, Some(Column::Tier)) | (Target::Deliveries, Some(Column::On)))
    }
}

fn read(block: Block, names: &Names) -> Understood {
    let common: Vec<Common> = (0..block.columns.len()).map(|n| Common::of(&block, n, names)).collect();
    let mut above: Vec<Option<Reading>> = vec![None; common.len()];
    let Block { target, columns, texts, ignored } = block;
    let rows = texts.into_iter().map(|(line, mut texts)| {
        texts.resize(common.len(), String::new());
        let cells = texts.into_iter().zip(&common).zip(&mut above).map(|((text, common), above)| {
            let reading = common.read(&text, names);
            if !common.is_merged(target) {
                return Cell { text, reading, is_from_above: false };
            }
            if let (Ok(Reading::Blank), Some(above)) = (&reading, &*above) {
                return Cell { text, reading: Ok(above.clone()), is_from_above: true };
            }
            *above = reading.clone().ok().filter(|reading| *reading != Reading::Blank);
            Cell { text, reading, is_from_above: false }
        });
        Row { line, cells: cells.collect() }
    });
    Understood { target, columns, rows: rows.collect(), ignored }
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
