//! The room of a drawing in which places are laid out, with its axes.

use super::{Across, FONT, LINE, Shape};
use crate::i18n::Language;
use crate::i18n::sheet::tick_text;
use crate::ui::sheet::model::axis::{TimeAxis, Window};
use crate::ui::sheet::model::path::{Point, line};
use crate::ui::sheet::model::text::{Anchor, text_width};
use crate::ui::sheet::model::time_ticks::time_ticks;

/// The room of a drawing in which places are laid out.
pub(super) struct Room {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
}

impl Room {
    pub fn at(&self, (x, y): Point) -> Point {
        (self.left + x * self.width, self.top + (1.0 - y) * self.height)
    }

    pub fn places(&self, points: &[Point]) -> Vec<Point> {
        let mut kept: Vec<Point> = Vec::new();
        for point in points.iter().map(|point| self.at(*point)) {
            // A pixel has no use for more than one point of a stretch.
            if let [.., before, last] = &mut kept[..]
                && ((point.0 - before.0 < 0.7) || ((before.1 - last.1).abs() < 0.05 && (last.1 - point.1).abs() < 0.05))
            {
                *last = point;
                continue;
            }
            kept.push(point);
        }
        kept
    }

    pub fn path(&mut self, class: impl Into<String>, d: String) {
        self.shapes.push(Shape::Path(class.into(), d));
    }

    pub fn text(&mut self, class: &'static str, at: Point, anchor: Anchor, text: &str) {
        self.shapes.push(Shape::Text(class, at, anchor, text.to_owned()));
    }

    /// The axis below: its line, and what it says. Gives the height it takes.
    pub fn across(&mut self, across: &Across, language: Language) -> f64 {
        let bottom = self.top + self.height;
        self.path("q-axis", line(&[(self.left, bottom), (self.left + self.width, bottom)]));
        match across {
            Across::Days(start, n_days) => {
                let axis = TimeAxis { window: Window::whole(*n_days), width: self.width };
                let ticks = time_ticks(&axis, *start, &|text, on| tick_text(text, on, language));
                // Days of a month are said only where each has room to be read alone.
                let n_said = ticks.fine.iter().filter(|tick| tick.label.is_some()).count();
                let is_roomy = f64::from(u32::try_from(n_said).unwrap_or(0)) * 36.0 < self.width;
                let rows = if is_roomy { vec![&ticks.fine, &ticks.coarse] } else { vec![&ticks.coarse] };
                let n_rows = if is_roomy { 2.0 } else { 1.0 };
                for (row, ticks) in [0.0, 1.0].into_iter().zip(rows) {
                    for tick in ticks {
                        let x = self.left + tick.x;
                        self.path("q-tick", line(&[(x, bottom), (x, bottom + 6.0)]));
                        if let Some(label) = &tick.label {
                            self.text("q-text", (x + 3.0, bottom + LINE * (row + 1.0)), Anchor::Start, label);
                        }
                    }
                }
                n_rows * LINE + 8.0
            }
            Across::Values(values) => {
                let mut free = f64::NEG_INFINITY;
                for (place, words) in values {
                    let (x, _) = self.at((*place, 0.0));
                    let half = text_width(words, FONT) / 2.0;
                    self.path("q-tick", line(&[(x, bottom), (x, bottom + 6.0)]));
                    let middle = x.min(self.left + self.width + 10.0 - half).max(half);
                    if middle - half > free {
                        self.text("q-text", (middle, bottom + LINE + 4.0), Anchor::Middle, words);
                        free = middle + half + 6.0;
                    }
                }
                LINE + 10.0
            }
        }
    }

    /// Upright lines, their words above the room, one below the other.
    pub fn uprights(&mut self, uprights: &[(f64, String)]) {
        let n_rows = f64::from(u16::try_from(uprights.len()).unwrap_or(0));
        for (row, (place, words)) in (0_u16..).zip(uprights) {
            let (x, bottom) = self.at((*place, 0.0));
            let y = self.top - 6.0 - LINE * (n_rows - 1.0 - f64::from(row));
            self.path("q-upright", line(&[(x, y - 10.0), (x, bottom)]));
            let wide = text_width(words, FONT) + 6.0;
            let (anchor, at) = if x + wide <= self.left + self.width + 10.0 {
                (Anchor::Start, x + 5.0)
            } else if x - wide >= 0.0 {
                (Anchor::End, x - 5.0)
            } else {
                (Anchor::Start, 2.0)
            };
            self.text("q-text q-text--on", (at, y), anchor, words);
        }
    }
}
