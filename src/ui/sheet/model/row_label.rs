//! The dates of a bar: what is said, and where there is room for it.

use super::coverage::FONT;
use super::data::{SheetData, Span};
use super::text::{Anchor, TextBox, text_width};
use crate::i18n::sheet::SheetMessage as M;
use crate::units::{MILLION, People};

/// Room between a bar's end and its label: the mark of the full course stands there.
const GAP: f64 = 10.0;

/// What is said of a bar, the longest first. The counts are the target and, at the end of the plan, people with a
/// first dose and with the full course.
#[must_use]
pub fn texts(data: &SheetData, span: Span, [target, begun, complete]: [People; 3]) -> Vec<String> {
    let ppm = |people: People| {
        let ppm = u128::from(people.get()) * u128::from(MILLION) / u128::from(target.get().max(1));
        u64::try_from(ppm).unwrap_or(u64::MAX)
    };
    let texts = match (span.first, span.last, span.course) {
        _ if target.is_zero() => vec![M::RowNobody],
        (None, ..) if begun.is_zero() => vec![M::RowNeverBegins],
        (Some(first), Some(last), Some(course)) => {
            let [first, last, course] = [first, last, course].map(|day| data.date(day));
            vec![M::RowDates(first, last, course), M::RowDatesShort(first, last, course), M::RowCourse(course)]
        }
        (None, _, course) if span.all_begun == Some(0) => {
            let course = course.map(|day| data.date(day));
            vec![M::RowBegunBefore(course, ppm(complete)), M::RowUnfinishedShort(ppm(complete))]
        }
        (first, ..) => {
            let first = data.date(first.unwrap_or(0));
            vec![M::RowUnfinished(first, ppm(begun), ppm(complete)), M::RowUnfinishedShort(ppm(complete))]
        }
    };
    texts.iter().map(|text| text.text(data.language)).collect()
}

/// A bar that wants a label.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Its left end, maybe outside.
    pub from: f64,
    /// Its right end, maybe outside.
    pub to: f64,
    /// The baseline.
    pub y: f64,
    /// The width of the days.
    pub width: f64,
    /// False if there is no bar, only a label.
    pub has_bar: bool,
}

/// Puts the longest text that fits right of the bar, left of it, or, if the bar is out of sight, at the side where it
/// is; nothing if none fits.
#[must_use]
pub fn place(texts: &[String], place: Place) -> Option<TextBox> {
    let Place { from, to, y, width, has_bar } = place;
    if !has_bar || to <= 0.0 || from >= width {
        let is_right = has_bar && from >= width;
        let arrow = |text: &str| match (has_bar, is_right) {
            (false, _) => text.to_owned(),
            (true, false) => format!("← {text}"),
            (true, true) => format!("{text} →"),
        };
        let text = texts.iter().map(|text| arrow(text)).find(|text| text_width(text, FONT) + 8.0 <= width)?;
        let (x, anchor) = if is_right { (width - 4.0, Anchor::End) } else { (4.0, Anchor::Start) };
        return Some(TextBox::new(x, y, anchor, text));
    }
    texts.iter().find_map(|text| {
        let room = text_width(text, FONT) + GAP;
        if to.max(0.0) + room <= width {
            Some(TextBox::new(to.max(0.0) + GAP, y, Anchor::Start, text.clone()))
        } else if from - room >= 0.0 {
            Some(TextBox::new(from - GAP, y, Anchor::End, text.clone()))
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(from: f64, to: f64, width: f64) -> Option<(String, f64, Anchor)> {
        let texts = ["1 Mar – 15 Mar".to_owned(), "15 Mar".to_owned()];
        let found = place(&texts, Place { from, to, y: 0.0, width, has_bar: true });
        found.map(|label| (label.text, label.x, label.anchor))
    }

    #[test]
    fn labels_stand_right_then_left_then_are_shorter_then_are_not() {
        assert_eq!(placed(10.0, 50.0, 400.0), Some(("1 Mar – 15 Mar".into(), 60.0, Anchor::Start)));
        assert_eq!(placed(200.0, 390.0, 400.0), Some(("1 Mar – 15 Mar".into(), 190.0, Anchor::End)));
        assert_eq!(placed(10.0, 330.0, 400.0), Some(("15 Mar".into(), 340.0, Anchor::Start)));
        assert_eq!(placed(10.0, 390.0, 400.0), None);
    }

    #[test]
    fn bars_out_of_sight_are_pointed_at() {
        assert_eq!(placed(-90.0, -10.0, 400.0), Some(("← 1 Mar – 15 Mar".into(), 4.0, Anchor::Start)));
        assert_eq!(placed(500.0, 600.0, 400.0), Some(("1 Mar – 15 Mar →".into(), 396.0, Anchor::End)));
    }
}
