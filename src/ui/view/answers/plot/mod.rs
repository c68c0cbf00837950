//! Pictures, laid out for a width. Places within a picture are parts of it, from 0 (left, bottom) to 1.

mod room;
#[cfg(test)]
mod tests;

use self::room::Room;
use crate::i18n::Language;
use crate::ui::sheet::model::path::{Point, area, line, rectangles};
use crate::ui::sheet::model::text::{Anchor, text_width};
use crate::units::Date;

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Plot {
    /// Lines over an axis.
    Lines(Lines),
    /// Bars, each under its words.
    Bars(Bars),
}

/// Lines over an axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// What lies across.
    pub across: Across,
    /// What the picture's height means: places and their words.
    pub heights: Vec<(f64, String)>,
    /// Areas between an upper and a lower line.
    pub bands: Vec<(Vec<Point>, Vec<Point>)>,
    /// Lines, each with its number, which is that of its colour and dashes.
    pub lines: Vec<(usize, Vec<Point>)>,
    /// Level lines with their words.
    pub levels: Vec<(f64, String)>,
    /// Upright lines with their words.
    pub uprights: Vec<(f64, String)>,
    /// Dots, full or hollow.
    pub dots: Vec<(Point, bool)>,
}

/// What lies across a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Across {
    /// Days from a date on.
    Days(Date, i32),
    /// Values: places and their words.
    Values(Vec<(f64, String)>),
}

impl Default for Across {
    fn default() -> Self {
        Self::Values(Vec::new())
    }
}

/// Bars, each under its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// The bars.
    pub bars: Vec<Bar>,
    /// What lies across.
    pub across: Across,
    /// Upright lines with their words.
    pub uprights: Vec<(f64, String)>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// What it says.
    pub value: String,
    /// Its ends.
    pub ends: (f64, f64),
    /// Where a line crosses it.
    pub tick: Option<f64>,
}

/// A shape of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A path: its class and outline.
    Path(String, String),
    /// A dot: its class, its middle.
    Dot(&'static str, Point),
    /// A text: its class, place, anchor and words.
    Text(&'static str, Point, Anchor, String),
}

/// A picture laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Its height in pixels.
    pub height: f64,
    /// What it consists of, the hindmost first.
    pub shapes: Vec<Shape>,
}

const FONT: f64 = 12.0;
const LINE: f64 = 16.0;

impl Plot {
    /// Lays the picture out for a width in pixels.
    #[must_use]
    pub fn draw(&self, width: f64, language: Language) -> Drawing {
        match self {
            Self::Lines(lines) => lines.draw(width, language),
            Self::Bars(bars) => bars.draw(width, language),
        }
    }
}

impl Lines {
    #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
    fn draw(&self, width: f64, language: Language) -> Drawing {
        let left = self.heights.iter().map(|(_, words)| text_width(words, FONT)).fold(20.0, f64::max) + 10.0;
        let top = 12.0 + LINE * self.uprights.len() as f64;
        let height = if width < 560.0 { 220.0 } else { 280.0 };
        let mut room = Room { left, top, width: (width - left - 12.0).max(40.0), height, shapes: Vec::new() };
        for (place, words) in &self.heights {
            let (x, y) = room.at((0.0, *place));
            room.path("q-grid", line(&[(x, y.round() + 0.5), (x + room.width, y.round() + 0.5)]));
            room.text("q-text", (left - 8.0, y + 4.0), Anchor::End, words);
        }
        for (upper, lower) in &self.bands {
            let (upper, lower) = (room.places(upper), room.places(lower));
            room.path("q-band", area(&upper, &lower));
        }
        let axis = room.across(&self.across, language);
        for (place, _) in &self.levels {
            let (x, y) = room.at((0.0, *place));
            room.path("q-level", line(&[(x, y), (x + room.width, y)]));
        }
        for (number, points) in &self.lines {
            let points = room.places(points);
            // One dashed line over another shows it in its gaps.
            if self.lines.len() == 1 {
                room.path("q-halo", line(&points));
            }
            room.path(format!("q-line q-line-{number}"), line(&points));
        }
        room.uprights(&self.uprights);
        for (point, is_full) in &self.dots {
            let at = room.at(*point);
            room.shapes.push(Shape::Dot(if *is_full { "q-dot" } else { "q-dot q-dot--ring" }, at));
        }
        for (place, words) in &self.levels {
            let (x, y) = room.at((0.0, *place));
            // Of two lines near each other the higher one has its words above, the other below.
            let is_below =
                self.levels.iter().any(|(other, _)| *other > *place && (*other - *place) * room.height < 24.0);
            let y = if is_below || y - 6.0 < room.top + FONT { y + FONT + 5.0 } else { y - 6.0 };
            room.text("q-text q-text--on", (x + 6.0, y), Anchor::Start, words);
        }
        Drawing { height: top + height + axis, shapes: room.shapes }
    }
}

impl Bars {
    #[expect(clippy::cast_precision_loss, reason = "a handful of bars")]
    fn draw(&self, width: f64, language: Language) -> Drawing {
        let words = |bar: &Bar| format!("{} · {}", bar.name, bar.value);
        // Where one line has no room for all of it, the value stands on a second one.
        let n_lines = if self.bars.iter().any(|bar| text_width(&words(bar), FONT) > width - 4.0) { 2.0 } else { 1.0 };
        let row = 28.0 + LINE * n_lines;
        let top = 8.0 + LINE * self.uprights.len() as f64;
        let height = row * self.bars.len() as f64 + 4.0;
        let mut room = Room { left: 2.0, top, width: (width - 12.0).max(40.0), height, shapes: Vec::new() };
        let axis = room.across(&self.across, language);
        room.uprights(&self.uprights);
        for (n, bar) in (0_u32..).zip(&self.bars) {
            let y = top + row * f64::from(n);
            let place = |part: f64| room.left + room.width * part.clamp(0.0, 1.0);
            let (from, to, below) = (place(bar.ends.0), place(bar.ends.1), y + LINE * n_lines + 6.0);
            let tick = bar.tick.map(place);
            room.path("q-track", line(&[(room.left, below + 7.0), (room.left + room.width, below + 7.0)]));
            room.path("q-bar", rectangles([(from, below, (to - from).max(2.0), 14.0)]));
            if let Some(x) = tick {
                room.path("q-mark", line(&[(x, below - 3.0), (x, below + 17.0)]));
            }
            let texts = if n_lines > 1.0 { vec![bar.name.clone(), bar.value.clone()] } else { vec![words(bar)] };
            for (n, text) in (1_u32..).zip(texts) {
                room.text("q-text q-text--on", (room.left, y + LINE * f64::from(n)), Anchor::Start, &text);
            }
        }
        Drawing { height: top + height + axis, shapes: room.shapes }
    }
}

/// Counts over days as points of a line: at each day's end its part of `top`.
#[must_use]
pub fn over_days(counts: impl ExactSizeIterator<Item = f64>) -> Vec<Point> {
    #[expect(clippy::cast_precision_loss, reason = "days")]
    let n_days = counts.len().max(1) as f64;
    let mut points: Vec<Point> = (1_u32..).zip(counts).map(|(day, part)| (f64::from(day) / n_days, part)).collect();
    if let Some((_, first)) = points.first().copied() {
        points.insert(0, (0.0, first));
    }
    points
}

/// Heights for shares of 0 to 100 %.
#[must_use]
pub fn share_heights() -> Vec<(f64, String)> {
    [0, 25, 50, 75, 100].into_iter().map(|n: u8| (f64::from(n) / 100.0, format!("{n}%"))).collect()
}
