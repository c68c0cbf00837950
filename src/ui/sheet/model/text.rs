//! How much room a text takes. Estimated rather than measured, and generously, so that what fits by estimate
//! fits in every font: a full-width character one em, any other 0.62 em.

/// The estimated width of a text in pixels at a font size.
#[must_use]
pub fn text_width(text: &str, font_size: f64) -> f64 {
    // From the Hangul letters on, where the first full-width characters stand, all are taken to be full-width.
    let em = |c: char| if c < '\u{1100}' { 0.62 } else { 1.0 };
    text.chars().map(em).sum::<f64>() * font_size
}

/// Which point of a text its place means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Anchor {
    /// As SVG spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A text of a drawing, in one line.
#[derive(Clone, Debug, PartialEq)]
pub struct TextBox {
    /// Where it is anchored.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// Which of its points is at `x`.
    pub anchor: Anchor,
    /// What it says.
    pub text: String,
}

impl TextBox {
    /// A text anchored at a place.
    #[must_use]
    pub fn new(x: f64, y: f64, anchor: Anchor, text: impl Into<String>) -> Self {
        Self { x, y, anchor, text: text.into() }
    }

    /// Its left and right end at a font size, by estimate.
    #[must_use]
    pub fn span(&self, font_size: f64) -> (f64, f64) {
        let width = text_width(&self.text, font_size);
        match self.anchor {
            Anchor::Start => (self.x, self.x + width),
            Anchor::Middle => (self.x - width / 2.0, self.x + width / 2.0),
            Anchor::End => (self.x - width, self.x),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_characters_take_an_em() {
        assert!((text_width("接种ab", 10.0) - 32.4).abs() < 1e-9);
        assert!(text_width("", 10.0).abs() < 1e-9);
    }

    #[test]
    fn the_anchor_says_which_point_stands_at_the_place() {
        let span = |anchor| TextBox::new(100.0, 0.0, anchor, "接种").span(10.0);
        assert_eq!([span(Anchor::Start), span(Anchor::End)], [(100.0, 120.0), (80.0, 100.0)]);
        assert_eq!(span(Anchor::Middle), (90.0, 110.0));
    }
}
