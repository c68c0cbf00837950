//! A pasted text as rows of cells: what Excel puts on the clipboard, what a web table becomes, lines of a CSV file.

use crate::interchange::cells::{DateReading, count, date, share};

/// Rows of cells, without blank rows. Rows may differ in length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Grid {
    /// Each row with its line in the block, from 1; a cell may hold several lines of text, but counts as one.
    pub rows: Vec<(usize, Vec<String>)>,
}

/// What parts the cells of a row, the likelier first. Tabs part them wherever there are any.
const DELIMITERS: [char; 5] = ['\t', ';', ',', '；', '，'];

impl Grid {
    pub(super) fn read(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let split = DELIMITERS.iter().filter(|delimiter| text.contains(**delimiter)).find_map(|delimiter| {
            let rows = split(text, Some(*delimiter));
            (parts_cells(&rows, *delimiter) && !is_one_column(text, *delimiter)).then_some(rows)
        });
        let rows = split.unwrap_or_else(|| split_lines(text));
        let rows = (1..).zip(rows).filter(|(_, row)| row.iter().any(|cell| !cell.is_empty())).collect();
        Self { rows }
    }

    /// The cells of the longest row.
    pub(super) fn width(&self) -> usize {
        self.rows.iter().map(|(_, row)| row.len()).max().unwrap_or(0)
    }
}

fn split_lines(text: &str) -> Vec<Vec<String>> {
    split(text, None)
}

/// Whether a delimiter parts the rows into a table: tabs always; others if nearly every row has the same number
/// of cells and some cell says something that is not just words.
fn parts_cells(rows: &[Vec<String>], delimiter: char) -> bool {
    if delimiter == '\t' {
        return rows.iter().any(|row| row.len() > 1);
    }
    let filled = || rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty()));
    let longest = filled().map(Vec::len).max().unwrap_or(0);
    let n_rows = filled().count();
    let n_longest = filled().filter(|row| row.len() == longest).count();
    longest > 1 && n_longest * 5 >= n_rows * 4 && filled().flatten().any(|cell| is_figure(cell))
}

/// Whether the delimiter only parts thousands, or a date: `12,000`, `March 1, 2021`.
fn is_one_column(text: &str, delimiter: char) -> bool {
    matches!(delimiter, ',' | '，') && text.lines().filter(|line| !line.trim().is_empty()).all(is_figure)
}

/// Whether a cell is a count, a share or a date.
pub(super) fn is_figure(cell: &str) -> bool {
    count(cell).is_ok() || share(cell).is_ok() || date(cell, DateReading::default()).is_ok()
}

/// Splits a text into rows and cells. A cell in double quotes may hold delimiters, line ends and doubled quotes; a
/// quote that nothing closes is only a character. Every character is looked at a bounded number of times: after an
/// unclosed quote all later quotes come in pairs, and close where they stand.
fn split(text: &str, delimiter: Option<char>) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut rest) = (Vec::new(), Vec::new(), text);
    loop {
        let (cell, after) = next_cell(rest, delimiter);
        row.push(cell.replace(['\r', '\n'], " ").trim().to_owned());
        let mut chars = after.chars();
        match chars.next() {
            Some('\r' | '\n') => {
                rows.push(std::mem::take(&mut row));
                rest = after.strip_prefix("\r\n").unwrap_or(chars.as_str());
            }
            Some(_) => rest = chars.as_str(),
            None => {
                rows.push(row);
                return rows;
            }
        }
    }
}

/// The first cell of a text, and what follows it: a delimiter, a line end or nothing.
fn next_cell(text: &str, delimiter: Option<char>) -> (String, &str) {
    let plain_end = |text: &str| text.find(|c| c == '\n' || c == '\r' || Some(c) == delimiter).unwrap_or(text.len());
    if let Some((mut cell, after)) = text.strip_prefix('"').and_then(quoted) {
        let (rest, after) = after.split_at(plain_end(after));
        cell.push_str(rest);
        return (cell, after);
    }
    let (cell, after) = text.split_at(plain_end(text));
    (cell.to_owned(), after)
}

/// The text up to the quote that closes it, doubled quotes made single, and what follows; `None` if none does.
fn quoted(text: &str) -> Option<(String, &str)> {
    let (mut cell, mut rest) = (String::new(), text);
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => return Some((cell, after)),
        }
    }
}

/// A cell as Excel writes it to the clipboard, so that it can be read back.
pub(super) fn write_cell(text: &str) -> String {
    if text.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        let rows: Vec<Vec<String>> = Grid::read(text).rows.into_iter().map(|(_, row)| row).collect();
        assert_eq!(rows, expected, "{text:?}");
    }

    #[test]
    fn tabs_and_line_ends_of_any_kind_part_cells() {
        check("a\t1\nb\t2", &[&["a", "1"], &["b", "2"]]);
        check("a\t1\r\nb\t2\r\n", &[&["a", "1"], &["b", "2"]]);
        check("a\t1\rb\t2\r", &[&["a", "1"], &["b", "2"]]);
        check("\u{feff}a\t\t1\n\n\t\t\n b \t2", &[&["a", "", "1"], &["b", "2"]]);
        check("a, b\t1,000", &[&["a, b", "1,000"]]);
        check("", &[]);
        check("\n\r\n\t\n", &[]);
    }

    #[test]
    fn quoted_cells_hold_anything() {
        check("\"a\tb\"\t1", &[&["a\tb", "1"]]);
        check("\"a\nb\"\t1\r\nc\t2", &[&["a b", "1"], &["c", "2"]]);
        check("\"say \"\"hi\"\"\"\t1", &[&["say \"hi\"", "1"]]);
        check("\"\"\t1", &[&["", "1"]]);
        check("5\" needle\t1", &[&["5\" needle", "1"]]);
        check("\"a\" b\t1", &[&["a b", "1"]]);
        check("\"a\tb", &[&["\"a", "b"]]);
        check("\"a\tb\n\"\"c\"\"\td", &[&["\"a", "b"], &["c\"\"", "d"]]);
    }

    #[test]
    fn commas_and_semicolons_part_cells_where_there_are_no_tabs() {
        check("a,1\nb,2", &[&["a", "1"], &["b", "2"]]);
        check("a;1,5;3月1日\nb;2;", &[&["a", "1,5", "3月1日"], &["b", "2", ""]]);
        check("护士，1，40\n司机，1，30", &[&["护士", "1", "40"], &["司机", "1", "30"]]);
        check("a,\"1,000\"\nb,2", &[&["a", "1,000"], &["b", "2"]]);
        check("a；40", &[&["a", "40"]]);
    }

    #[test]
    fn commas_that_part_nothing_are_left_alone() {
        check("12,000\n3,400", &[&["12,000"], &["3,400"]]);
        check("March 1, 2021", &[&["March 1, 2021"]]);
        check("Nurses, doctors\nDrivers", &[&["Nurses, doctors"], &["Drivers"]]);
        check("Nurses, doctors", &[&["Nurses, doctors"]]);
    }

    #[test]
    fn a_cell_that_is_written_is_read_back() {
        for cell in ["a", "a\tb", "say \"hi\"", "\"", "\"\"", "a;b,c"] {
            let text = format!("{}\t1", write_cell(cell));
            check(&text, &[&[cell, "1"]]);
        }
    }
}
