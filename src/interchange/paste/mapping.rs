//! Which column holds what: by headings, or by what is in the cells.

use super::Target;
use super::column::{Column, Fit, column_of};
use super::grid::{Grid, is_figure};
use super::names::Names;
use crate::interchange::cells::{DateReading, count, date, share, tier, weight};

/// What was found about a grid before its cells are read.
pub(super) struct Mapping {
    /// Rows before the first row of data: titles, then the headings if there are any.
    pub n_titles: usize,
    pub has_headings: bool,
    pub columns: Vec<Option<Column>>,
}

/// How many lines of titles may stand above the headings.
const MAX_TITLES: usize = 5;

pub(super) fn map(grid: &Grid, target: Target, names: &Names) -> Mapping {
    let width = grid.width();
    let rows: Vec<&[String]> = grid.rows.iter().map(|(_, row)| &**row).collect();
    for (n, row) in rows.iter().enumerate().take(MAX_TITLES) {
        if let Some(columns) = by_headings(row, width, target, names) {
            return Mapping { n_titles: n, has_headings: true, columns };
        }
        // Only a line with one cell can be a title above the headings.
        if row.iter().filter(|cell| !cell.is_empty()).count() > 1 {
            break;
        }
    }
    let has_headings = has_unknown_headings(&rows);
    let data = &rows[usize::from(has_headings)..];
    Mapping { n_titles: 0, has_headings, columns: by_content(data, width, target, names) }
}

/// The columns, if a row is a row of headings: no figure stands in it, and a cell is a known heading or two hold
/// one.
fn by_headings(row: &[String], width: usize, target: Target, names: &Names) -> Option<Vec<Option<Column>>> {
    if row.iter().any(|cell| is_figure(cell)) {
        return None;
    }
    let of_region = |cell: &String| names.regions.find(cell).map(Column::RegionPeople);
    let of_vaccine = |cell: &String| names.vaccines.find(cell).map(Column::DosesOf);
    let found: Vec<Option<(Column, Fit)>> = row
        .iter()
        .map(|cell| {
            let known = column_of(cell, target);
            let of_plan = match target {
                Target::Groups => of_region(cell),
                Target::Deliveries => of_vaccine(cell),
                Target::Capacity => None,
            };
            match (known, of_plan) {
                (Some((_, Fit::Is)), _) | (_, None) => known,
                (_, Some(column)) => Some((column, Fit::Holds(0))),
            }
        })
        .collect();
    let n_known = found.iter().flatten().count();
    let is_known = found.iter().flatten().any(|(_, fit)| *fit == Fit::Is);
    if !is_known && n_known < 2 {
        return None;
    }
    Some(each_once(&found, width))
}

/// Each column once: where two headings claim the same, the one that fits better has it, then the first.
fn each_once(found: &[Option<(Column, Fit)>], width: usize) -> Vec<Option<Column>> {
    let mut claims: Vec<(Column, Fit, usize)> =
        found.iter().enumerate().filter_map(|(n, found)| found.map(|(column, fit)| (column, fit, n))).collect();
    claims.sort_by_key(|&(column, fit, n)| (column, std::cmp::Reverse(fit), n));
    claims.dedup_by_key(|(column, ..)| *column);
    // The people of each region tell their sum.
    let has_regions = claims.iter().any(|(column, ..)| matches!(column, Column::RegionPeople(_)));
    claims.retain(|(column, ..)| !has_regions || *column != Column::People);
    let mut columns = vec![None; width];
    for (column, _, n) in claims {
        columns[n] = Some(column);
    }
    columns
}

/// Whether the first row has words only, where most rows below it have figures: headings nobody knows. A cell that
/// begins with a digit is no heading; it is a figure with a slip in it.
fn has_unknown_headings(rows: &[&[String]]) -> bool {
    let is_word = |cell: &String| !cell.starts_with(|c: char| c.is_numeric());
    let has_figure = |row: &[String]| row.iter().any(|cell| is_figure(cell));
    match rows {
        [first, rest @ ..] if !rest.is_empty() && !has_figure(first) && first.iter().all(is_word) => {
            let n_filled = first.iter().filter(|cell| !cell.is_empty()).count();
            n_filled > 1 && rest.iter().filter(|row| has_figure(row)).count() * 2 > rest.len()
        }
        _ => false,
    }
}

/// What nearly all cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Blank,
    Dates,
    /// Days as Excel counts them, or counts.
    DayNumbers,
    Vaccines,
    Regions,
    /// Steps in words: 第一优先级.
    Steps,
    /// Whole numbers up to 20, each at least 1.
    SmallNumbers,
    /// The numbers 1, 2, 3 … down the rows.
    RowNumbers,
    Counts,
    Shares,
    Numbers,
    Words,
}

fn by_content(rows: &[&[String]], width: usize, target: Target, names: &Names) -> Vec<Option<Column>> {
    let contents: Vec<Content> = (0..width).map(|n| content(rows, n, names)).collect();
    let mut columns = vec![None; width];
    let mut give = |column: Column, is_it: &dyn Fn(usize, Content) -> bool| {
        let n = (0..width).find(|&n| columns[n].is_none() && is_it(n, contents[n]));
        if let Some(n) = n {
            columns[n] = Some(column);
        }
        n.is_some()
    };
    let is_count = |content| {
        matches!(content, Content::Counts | Content::SmallNumbers | Content::RowNumbers | Content::DayNumbers)
    };
    match target {
        Target::Groups => {
            let words = |_, content| content == Content::Words;
            if !give(Column::Name, &words) {
                // Vaccines and regions are words as well, and a group may be called like one.
                give(Column::Name, &|_, content| matches!(content, Content::Vaccines | Content::Regions));
            }
            let n_counts = contents.iter().filter(|content| is_count(**content)).count();
            if !give(Column::Tier, &|_, content| content == Content::Steps) && n_counts > 1 {
                let is_small = |_, content| content == Content::SmallNumbers;
                if !give(Column::Tier, &is_small) {
                    give(Column::Tier, &|_, content| content == Content::RowNumbers);
                }
            }
            let is_people =
                |_, content| matches!(content, Content::Counts | Content::SmallNumbers | Content::DayNumbers);
            if !give(Column::People, &is_people) {
                give(Column::People, &|_, content| is_count(content));
            }
            give(Column::DailyLimit, &is_people);
            if contents.iter().filter(|content| **content == Content::Shares).count() > 1 {
                give(Column::Eligible, &|_, content| content == Content::Shares);
            }
            give(Column::Uptake, &|_, content| content == Content::Shares);
            give(Column::From, &|_, content| content == Content::Dates);
            give(Column::Vaccines, &|_, content| content == Content::Vaccines);
            give(Column::Risk, &|_, content| content == Content::Numbers);
        }
        Target::Deliveries | Target::Capacity => {
            let n_counts = contents.iter().filter(|content| is_count(**content)).count();
            if !give(Column::On, &|_, content| content == Content::Dates) && n_counts > 1 {
                give(Column::On, &|_, content| content == Content::DayNumbers);
            }
            if target == Target::Deliveries {
                give(Column::Expires, &|_, content| content == Content::Dates);
                give(Column::Region, &|_, content| content == Content::Regions);
                if !give(Column::Vaccine, &|_, content| content == Content::Vaccines) {
                    give(Column::Vaccine, &|_, content| content == Content::Words);
                }
            }
            let is_doses = |_, content| is_count(content) && content != Content::RowNumbers;
            if !give(Column::Doses, &is_doses) {
                give(Column::Doses, &|_, content| is_count(content));
            }
        }
    }
    columns
}

fn content(rows: &[&[String]], n: usize, names: &Names) -> Content {
    let cells: Vec<&str> =
        rows.iter().filter_map(|row| row.get(n)).map(|cell| &**cell).filter(|cell| !cell.is_empty()).collect();
    if cells.is_empty() {
        return Content::Blank;
    }
    // One cell in five may be wrong.
    let most = |is_it: &dyn Fn(&str) -> bool| cells.iter().filter(|cell| is_it(cell)).count() * 5 >= cells.len() * 4;
    let reading = DateReading { start: names.start, ..DateReading::default() };
    let counts = |range: std::ops::RangeInclusive<u64>| move |cell: &str| count(cell).is_ok_and(|n| range.contains(&n));
    if most(&|cell| date(cell, reading).is_ok()) {
        Content::Dates
    } else if most(&|cell| cell.ends_with(['%', '％', '‰'])) {
        Content::Shares
    } else if most(&counts(0..=u64::MAX)) {
        let is_row_number = |(n, cell): (usize, &&str)| count(cell).ok() == u64::try_from(n + 1).ok();
        if cells.len() > 2 && cells.iter().enumerate().all(is_row_number) {
            Content::RowNumbers
        } else if most(&counts(1..=20)) {
            Content::SmallNumbers
        } else if most(&counts(36_526..=54_788)) {
            // From 2000 to 2049.
            Content::DayNumbers
        } else {
            Content::Counts
        }
    } else if most(&|cell| share(cell).is_ok() && weight(cell, 1).is_ok()) {
        Content::Shares
    } else if most(&|cell| weight(cell, 1_000_000).is_ok()) {
        Content::Numbers
    } else if most(&|cell| tier(cell).is_ok()) {
        Content::Steps
    } else if most(&|cell| names.vaccines.find_all(cell).is_ok()) {
        Content::Vaccines
    } else if most(&|cell| names.regions.find(cell).is_some()) {
        Content::Regions
    } else {
        Content::Words
    }
}
