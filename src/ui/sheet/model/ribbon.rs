//! The drawing of the third band: what held the rollout back each day, and its legend.

use super::coverage::FONT;
use super::data::SheetData;
use super::layout::Layout;
use super::path::rectangles;
use super::text::{Anchor, TextBox, text_width};
use crate::analysis::Hold;
use crate::engine::Reason;
use crate::i18n::Message;
use crate::order::sorted_by_key;

/// The height of the ribbon.
pub const RIBBON: f64 = 36.0;
/// The height of the band, with its labels.
pub const HEIGHT: f64 = 58.0;
/// Room between two runs, in the colour of the ground, so that neighbours are told apart whatever their colours.
const GAP: f64 = 1.0;
/// Days are drawn at least this wide, or the most frequent hold of several stands for all of them.
const NARROWEST: f64 = 2.0;

/// Days with the same hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// What held the rollout back.
    pub hold: Hold,
    /// Its left end.
    pub x: f64,
    /// Its right end.
    pub end: f64,
}

/// The drawing of the band.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RibbonDrawing {
    /// The runs of each hold as one path.
    pub paths: Vec<(Hold, String)>,
    /// Names of runs that are wide enough.
    pub labels: Vec<TextBox>,
    /// Every hold of the plan with its days, the most frequent first, nothing last.
    pub legend: Vec<(Hold, u64)>,
}

/// Where a hold stands among all of them; its colour and pattern go by this.
#[must_use]
pub const fn hold_index(hold: Hold) -> usize {
    match hold {
        Hold::First(reason) => reason as usize,
        Hold::Interval => Reason::ALL.len(),
        Hold::Nothing => Reason::ALL.len() + 1,
    }
}

/// The number of holds.
pub const N_HOLDS: usize = Reason::ALL.len() + 2;

/// Draws the band.
#[must_use]
pub fn draw(data: &SheetData, layout: &Layout) -> RibbonDrawing {
    let runs = runs(data, layout);
    let mut paths: Vec<(Hold, String)> = Vec::new();
    for run in &runs {
        let gap = if run.end - run.x > 2.0 * GAP { GAP } else { 0.0 };
        let path = rectangles([(run.x, 0.0, run.end - run.x - gap, RIBBON)]);
        match paths.iter_mut().find(|(hold, _)| *hold == run.hold) {
            Some((_, all)) => all.push_str(&path),
            None => paths.push((run.hold, path)),
        }
    }
    let label = |run: &Run| {
        let text = Message::HoldName(run.hold).text(data.language);
        let fits = text_width(&text, FONT) + 8.0 <= run.end - run.x;
        fits.then(|| TextBox::new(f64::midpoint(run.x, run.end), HEIGHT - 6.0, Anchor::Middle, text))
    };
    RibbonDrawing { paths, labels: runs.iter().filter_map(label).collect(), legend: legend(data) }
}

fn runs(data: &SheetData, layout: &Layout) -> Vec<Run> {
    let axis = &layout.axis;
    let mut runs: Vec<Run> = Vec::new();
    for bucket in axis.buckets(NARROWEST) {
        let mut days = [0_u32; N_HOLDS];
        for day in bucket.first..=bucket.last {
            days[hold_index(data.hold(day))] += 1;
        }
        // Of holds that are equally frequent, that of the earlier day.
        let holds = (bucket.first..=bucket.last).rev().map(|day| data.hold(day));
        let Some(hold) = holds.max_by_key(|hold| days[hold_index(*hold)]) else { continue };
        let end = axis.edge(bucket.last + 1);
        match runs.last_mut().filter(|run| run.hold == hold) {
            Some(run) => run.end = end,
            None => runs.push(Run { hold, x: axis.edge(bucket.first), end }),
        }
    }
    runs
}

fn legend(data: &SheetData) -> Vec<(Hold, u64)> {
    let mut totals: Vec<(Hold, u64)> = Vec::new();
    for day in &data.journal.days {
        match totals.iter_mut().find(|(hold, _)| *hold == day.hold) {
            Some((_, days)) => *days += 1,
            None => totals.push((day.hold, 1)),
        }
    }
    sorted_by_key(totals, |(hold, days)| (*hold == Hold::Nothing, std::cmp::Reverse(*days)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::presets::Preset;
    use crate::ui::sheet::model::axis::Window;
    use crate::ui::sheet::model::tests::data;

    #[test]
    fn equal_days_are_one_run_and_the_runs_cover_the_axis() {
        let data = data(Preset::WorkedExample, Language::En);
        let layout = Layout::new(1000.0, Window::whole(data.n_days));
        let runs = runs(&data, &layout);
        assert!(runs.windows(2).all(|pair| pair[0].hold != pair[1].hold && (pair[0].end - pair[1].x).abs() < 1e-9));
        assert_eq!(runs[0].x.to_bits(), 0.0_f64.to_bits());
        assert!((runs[runs.len() - 1].end - layout.axis.width).abs() < 1e-9);
        let drawing = draw(&data, &layout);
        assert_eq!(drawing.legend.iter().map(|(_, days)| days).sum::<u64>(), 21);
        assert_eq!(drawing.paths.len(), drawing.legend.len());
    }

    #[test]
    fn labels_do_not_touch() {
        let data = data(Preset::Heilongjiang, Language::En);
        for width in [360.0, 800.0, 2000.0] {
            let mut end = f64::NEG_INFINITY;
            for label in draw(&data, &Layout::new(width, Window::whole(data.n_days))).labels {
                let (from, to) = label.span(FONT);
                assert!(from >= end);
                end = to;
            }
        }
    }
}
