//! What stands behind every band: closed days, the lines of months, and the days of deliveries.

use super::axis::TimeAxis;
use super::data::SheetData;
use super::path::rectangles;
use super::time_ticks::{TimeTicks, time_ticks};
use crate::i18n::sheet::tick_text;

/// Deliveries nearer to each other than this share a mark.
const MARK_GAP: f64 = 7.0;

/// What stands behind every band.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backdrop {
    /// The width of the days.
    pub width: f64,
    /// Left end and width of each run of days without capacity.
    pub closed: Vec<(f64, f64)>,
    /// The middle of days with deliveries.
    pub deliveries: Vec<f64>,
    /// What the axis says.
    pub ticks: TimeTicks,
}

impl Backdrop {
    /// What stands behind the bands over an axis.
    #[must_use]
    pub fn new(data: &SheetData, axis: &TimeAxis) -> Self {
        let mut deliveries: Vec<f64> = Vec::new();
        for day in (axis.window.first..=axis.window.last).filter(|day| !data.received(*day).is_zero()) {
            let x = axis.middle(day);
            if deliveries.last().is_none_or(|last| x - last >= MARK_GAP) {
                deliveries.push(x);
            }
        }
        Self {
            width: axis.width,
            closed: closed(data, axis),
            deliveries,
            ticks: time_ticks(axis, data.start, &|text, date| tick_text(text, date, data.language)),
        }
    }

    /// The closed days as shades of a height.
    #[must_use]
    pub fn closed_path(&self, height: f64) -> String {
        rectangles(self.closed.iter().map(|(x, width)| (*x, 0.0, *width, height)))
    }
}

fn closed(data: &SheetData, axis: &TimeAxis) -> Vec<(f64, f64)> {
    let mut runs: Vec<(f64, f64)> = Vec::new();
    for bucket in axis.buckets(1.0) {
        let n_closed = (bucket.first..=bucket.last).filter(|day| data.is_closed(*day)).count();
        if 2 * n_closed <= usize::try_from(bucket.last - bucket.first).unwrap_or(0) {
            continue;
        }
        let (x, end) = (axis.edge(bucket.first), axis.edge(bucket.last + 1));
        match runs.last_mut().filter(|(from, width)| (from + width - x).abs() < 0.01) {
            Some(run) => run.1 = end - run.0,
            None => runs.push((x, end - x)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::presets::Preset;
    use crate::ui::sheet::model::axis::Window;
    use crate::ui::sheet::model::tests::data;

    #[test]
    fn the_spring_festival_is_one_shade() {
        let data = data(Preset::Heilongjiang, Language::Zh);
        let axis = TimeAxis { window: Window { first: 25, last: 54 }, width: 300.0 };
        let backdrop = Backdrop::new(&data, &axis);
        // 11 to 17 February are days 35 to 41.
        assert_eq!(backdrop.closed, [(100.0, 70.0)]);
        assert_eq!(backdrop.closed_path(5.0), "M100 0h70v5h-70z");
    }

    #[test]
    fn deliveries_do_not_crowd() {
        let data = data(Preset::Heilongjiang, Language::Zh);
        let axis = TimeAxis { window: Window::whole(data.n_days), width: 200.0 };
        let marks = Backdrop::new(&data, &axis).deliveries;
        assert!(!marks.is_empty() && marks.windows(2).all(|pair| pair[1] - pair[0] >= MARK_GAP));
    }
}
