//! The measures of the chart of coverage: its plot, its scales, its ticks, where its labels stand.

use super::chart::{CoverageChart, Layer, Stage};
use super::scale::{Scale, float};
use super::ticks::{TimeTick, time_ticks};
use crate::units::People;

/// Width before the real one is known, in pixels.
const USUAL_WIDTH: i32 = 640;
/// From this width on, tiers are named at their bands.
const WIDE: f64 = 480.0;
/// The least height of a band that is named.
const NAMED_HEIGHT: f64 = 16.0;
/// The least distance between two named dates.
const TICK_DISTANCE: f64 = 44.0;

/// The measures of a chart of a given width.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// Left edge of the plot.
    pub left: f64,
    /// Right edge of the plot.
    pub right: f64,
    /// Top edge of the plot.
    pub top: f64,
    /// Bottom edge of the plot.
    pub bottom: f64,
    /// From days to places.
    pub x: Scale,
    /// From people to places.
    pub y: Scale,
    /// The dates that are named.
    pub ticks: Vec<TimeTick>,
    /// Whether tiers are named at their bands.
    pub names_tiers: bool,
}

impl Frame {
    /// The measures for a chart.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number of ticks")]
    pub fn new(width: Option<i32>, chart: &CoverageChart) -> Self {
        let width = f64::from(width.unwrap_or(USUAL_WIDTH).max(240));
        let names_tiers = width >= WIDE;
        let (left, right) = (44.0, width - if names_tiers { 76.0 } else { 8.0 });
        let (top, bottom) = (12.0, 300.0);
        let most = ((right - left) / TICK_DISTANCE).max(1.0) as usize;
        Self {
            width,
            height: 340.0,
            left,
            right,
            top,
            bottom,
            x: Scale::new(f64::from(chart.n_days - 1), left, right),
            y: Scale::new(float(chart.people.get()), bottom, top),
            ticks: time_ticks(chart.start, chart.n_days, most),
            names_tiers,
        }
    }

    /// Where a share of all people in per cent stands.
    #[must_use]
    pub fn percent(&self, percent: u32) -> f64 {
        Scale::new(100.0, self.bottom, self.top).at(f64::from(percent))
    }

    /// Whether a name in the middle of this place would not fit before the right edge of the drawing.
    #[must_use]
    pub fn is_at_end(&self, x: f64) -> bool {
        x + TICK_DISTANCE / 2.0 > self.width
    }

    /// The names of tiers beside the plot and their heights: of each tier the thicker band at the end, where that is
    /// thick enough.
    #[must_use]
    pub fn tier_names(&self, chart: &CoverageChart) -> Vec<(u64, f64)> {
        if !self.names_tiers {
            return Vec::new();
        }
        let edges = |layer: &Layer| {
            let (low, high) = layer.band.last().copied().unwrap_or_default();
            let at = |people: People| self.y.at(float(people.get()));
            (at(low) - at(high), f64::midpoint(at(low), at(high)))
        };
        let of = |tier: u64, stage: Stage| chart.layers.iter().find(|layer| (layer.tier, layer.stage) == (tier, stage));
        chart
            .tiers()
            .filter_map(|(tier, _)| {
                let bands = [Stage::Complete, Stage::Begun].into_iter().filter_map(|stage| of(tier, stage)).map(edges);
                let (thickness, middle) = bands.max_by(|a, b| a.0.total_cmp(&b.0))?;
                (thickness >= NAMED_HEIGHT).then_some((tier, middle))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Scope;
    use crate::engine::schedule;
    use crate::plan::validate;
    use crate::presets::Preset;

    fn chart(preset: Preset) -> CoverageChart {
        let plan = validate(&preset.draft()).unwrap();
        CoverageChart::new(&plan, &schedule(&plan), Scope::All)
    }

    #[test]
    fn ticks_become_fewer_as_it_becomes_narrower() {
        let chart = chart(Preset::Heilongjiang);
        let n_ticks = |width| Frame::new(Some(width), &chart).ticks.len();
        assert_eq!([n_ticks(900), n_ticks(360), n_ticks(0)], [12, 6, 4]);
    }

    #[test]
    fn only_bands_with_room_are_named() {
        let chart = chart(Preset::Heilongjiang);
        let names = |width| Frame::new(Some(width), &chart).tier_names(&chart);
        let tiers: Vec<u64> = names(800).into_iter().map(|(tier, _)| tier).collect();
        assert_eq!((tiers, names(390).len()), (vec![3, 4], 0));
    }

    #[test]
    fn percentages_and_people_share_one_scale() {
        let chart = chart(Preset::WorkedExample);
        let frame = Frame::new(None, &chart);
        let half = frame.y.at(float(chart.people.get()) / 2.0);
        assert!((frame.percent(50) - half).abs() < 1e-9);
    }
}
