//! What people type or paste into a cell: counts, shares, dates and tiers, in Chinese and English.
//!
//! Each is read exactly or not at all; why not is an [`Unreadable`], for which the interface has the words.
//!
//! ```
//! use rollout_planner::interchange::cells::{Unreadable, count, share};
//! assert_eq!(count("３.5 万"), Ok(35_000));
//! assert_eq!(count("12,000 人"), Ok(12_000));
//! assert_eq!(count("3.55555万"), Err(Unreadable::NotWhole));
//! assert_eq!(share("96.5％").map(|share| share.ppm()), Ok(965_000));
//! ```

mod date;
mod number;
mod tier;

pub use date::{DateOrder, DateReading, date, date_order};
pub use number::{Bare, count, count_in, share, share_in, weight};
pub use tier::tier;

/// Why a cell was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing stands in the cell.
    Empty,
    /// Not a number.
    NotANumber,
    /// A number whose separators do not part groups of three digits, such as `12,00`: 12 or 1,200?
    Separators,
    /// A count that is not whole.
    NotWhole,
    /// A number below zero.
    Negative,
    /// More than the plan document can hold; for a share, more than the whole.
    TooLarge,
    /// Not a date.
    NotADate,
    /// A date that could be read in more than one way: `3/4/2021`.
    UnclearDate,
    /// A share that could be a fraction or a percentage: `0.9` among `95%` and `80`.
    UnclearShare,
    /// A date without a year, where no plan says which is meant.
    NoYear,
    /// A day that no calendar has: 30 February.
    NoSuchDate,
    /// A date outside 1900 to 2199.
    DateOutOfRange,
    /// Not a step of the priority order.
    NotATier,
    /// Not one of the plan's vaccines.
    UnknownVaccine,
    /// Not one of the plan's regions.
    UnknownRegion,
}

/// The same text in one spelling: ASCII digits, signs and letters, small letters, one kind of space, no spaces at
/// the ends, nothing that cannot be seen.
pub(super) fn plain(text: &str) -> String {
    let plain = |c: char| match c {
        '！'..='～' => {
            char::from_u32(u32::from(c) - u32::from('！') + u32::from('!')).unwrap_or(c).to_ascii_lowercase()
        }
        '−' | '–' | '—' | '‐' | '‑' => '-',
        '’' | '‘' => '\'',
        c if c.is_whitespace() => ' ',
        c => c.to_ascii_lowercase(),
    };
    let is_seen = |c: &char| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}');
    let text: String = text.chars().filter(is_seen).map(plain).collect();
    text.trim().to_owned()
}
