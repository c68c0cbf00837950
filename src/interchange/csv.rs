//! Writing CSV as RFC 4180 has it.
//!
//! A few lines of our own: the well-kept writer of the field asks of every cell whether it is a number, and brings
//! the whole reading of floating-point numbers with it, 16 KB of the page's first load.

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnd {
    /// A line feed, for programs.
    Lf,
    /// Carriage return and line feed, for spreadsheets.
    CrLf,
}

/// Appends a row: cells with a comma, a quote or a line break are quoted.
///
/// ```
/// use rollout_planner::interchange::csv::{LineEnd, push_row};
/// let mut csv = String::new();
/// push_row(&mut csv, ["plain", "a \"quoted\", cell", ""], LineEnd::Lf);
/// assert_eq!(csv, "plain,\"a \"\"quoted\"\", cell\",\n");
/// ```
pub fn push_row<T: AsRef<str>>(csv: &mut String, cells: impl IntoIterator<Item = T>, end: LineEnd) {
    let start = csv.len();
    let mut n_cells = 0;
    for cell in cells {
        if n_cells > 0 {
            csv.push(',');
        }
        n_cells += 1;
        push_cell(csv, cell.as_ref());
    }
    // A row of one empty cell would be an empty line, which readers skip.
    if n_cells == 1 && csv.len() == start {
        csv.push_str("\"\"");
    }
    csv.push_str(match end {
        LineEnd::Lf => "\n",
        LineEnd::CrLf => "\r\n",
    });
}

fn push_cell(csv: &mut String, cell: &str) {
    if cell.contains([',', '"', '\n', '\r']) {
        csv.push('"');
        csv.push_str(&cell.replace('"', "\"\""));
        csv.push('"');
    } else {
        csv.push_str(cell);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// What another program's reader finds in it is what was written.
        #[test]
        fn every_row_is_read_back(rows in prop::collection::vec(prop::collection::vec("[a,\"\n\r 组]{0,4}", 3), 0..5)) {
            for end in [LineEnd::Lf, LineEnd::CrLf] {
                let mut written = String::new();
                for row in &rows {
                    push_row(&mut written, row, end);
                }
                let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(written.as_bytes());
                let read: Vec<Vec<String>> =
                    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
                prop_assert_eq!(&read, &rows);
            }
        }
    }
}
