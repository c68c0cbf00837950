//! From values to places on a drawing.

/// A linear scale from `0..=end` to a stretch of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    end: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// The scale that puts 0 at `from` and `end` at `to`. An `end` of 0 puts everything at `from`.
    #[must_use]
    pub const fn new(end: f64, from: f64, to: f64) -> Self {
        Self { end, from, to }
    }

    /// Where a value lies; one outside is put at the nearer end.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        let part = if self.end > 0.0 { (value / self.end).clamp(0.0, 1.0) } else { 0.0 };
        self.from + (self.to - self.from) * part
    }
}

/// A length or place as an attribute writes it: one decimal at most.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a place on a drawing is far below the ends of an i64")]
pub fn length(value: f64) -> String {
    // Whole tenths: printing doubles would bring 11 KB of machinery along.
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// A count as a number to draw with; a drawing needs no more digits than a double has.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a pixel is far coarser than the 53 bits of a double")]
pub const fn float(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_lie_between_the_ends() {
        let scale = Scale::new(100.0, 300.0, 0.0);
        let places = [0.0, 25.0, 100.0, -5.0, 120.0].map(|value| length(scale.at(value)));
        assert_eq!(places, ["300", "225", "0", "300", "0"]);
        assert_eq!(length(Scale::new(0.0, 7.0, 9.0).at(3.0)), "7");
    }

    #[test]
    fn lengths_are_short() {
        assert_eq!(
            [length(1.0), length(1.24), length(-0.01), length(12.96), length(-2.5)],
            ["1", "1.2", "0", "13", "-2.5"]
        );
    }
}
