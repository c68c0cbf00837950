//! Where things stand across the sheet: a column for names and values, then the days.

use super::axis::{TimeAxis, Window};

/// From this width on, names stand beside their bars, otherwise above them.
pub const WIDE: f64 = 680.0;

/// How the width of the sheet is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// The whole width.
    pub width: f64,
    /// The width of the column of names and values.
    pub left: f64,
    /// The days.
    pub axis: TimeAxis,
}

/// Room at the right of the last day, so that its mark is not cut.
const RIGHT: f64 = 8.0;

impl Layout {
    /// The use of a width.
    #[must_use]
    pub fn new(width: f64, window: Window) -> Self {
        let width = width.max(240.0);
        let left = if width >= WIDE { 200.0 } else { 56.0 };
        Self { width, left, axis: TimeAxis { window, width: width - left - RIGHT } }
    }

    /// Whether names stand beside their bars.
    #[must_use]
    pub fn is_wide(&self) -> bool {
        self.width >= WIDE
    }

    /// The day at a place of the sheet.
    #[must_use]
    pub fn day_at(&self, x: f64) -> i32 {
        self.axis.day_at(x - self.left)
    }
}
