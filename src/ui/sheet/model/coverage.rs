//! The drawing of the first band: coverage stacked by tier, the target, the protected and the barrier.

use super::data::{SheetData, slot};
use super::layout::Layout;
use super::path::{Point, area, line, running_points};
use super::text::{Anchor, TextBox, text_width};
use super::value::{part, round_values};
use super::view::Measure;
use crate::analysis::BarrierAnswer;
use crate::analysis::simulate::Band;
use crate::i18n::Message;
use crate::i18n::format::percent;
use crate::i18n::sheet::{SheetMessage, axis_count};
use crate::units::{MILLION, People};

/// The height of the band.
pub const HEIGHT: f64 = 260.0;
/// Room above the highest value, for the label of a line there.
const TOP: f64 = 22.0;
/// The font size of labels in the drawing.
pub const FONT: f64 = 12.0;
/// How many tiers have a colour of their own; then they begin again. An even number, so that dark and bright
/// ones take turns.
pub const N_COLORS: usize = 6;

/// How far the people of a layer have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// They have the full course.
    Complete,
    /// They have begun and are not through.
    Begun,
}

/// One tier's people at one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// The colour of the tier.
    pub color: usize,
    /// How far they have come.
    pub stage: Stage,
    /// The outline.
    pub path: String,
}

/// A level line with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Its height in the drawing.
    pub y: f64,
    /// Its label, if there is room.
    pub label: Option<TextBox>,
}

/// The drawing of the band.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CoverageDrawing {
    /// The layers, the lowest first.
    pub layers: Vec<Layer>,
    /// Values at the left, with the height of their line.
    pub values: Vec<(f64, String)>,
    /// What one run in ten, half and nine in ten have at most; nothing if chance is not drawn.
    pub chance: Option<[String; 3]>,
    /// The protected; nothing if it is not known.
    pub protected: Option<String>,
    /// The people aimed at.
    pub ceiling: Option<Level>,
    /// The barrier; nothing if it is not known.
    pub barrier: Option<Level>,
    /// Where the protected cross the barrier.
    pub crossing: Option<Point>,
}

/// The height at which a count stands.
fn height(people: People, data: &SheetData) -> f64 {
    HEIGHT - (HEIGHT - TOP) * part(people.get(), data.people.get())
}

/// Draws the band.
#[must_use]
pub fn draw(data: &SheetData, layout: &Layout, measure: Measure) -> CoverageDrawing {
    if data.people.is_zero() {
        return CoverageDrawing::default();
    }
    let axis = &layout.axis;
    let points = |count: &dyn Fn(usize) -> People| running_points(axis, &|day| height(count(slot(day)), data));
    let mut below = vec![People::ZERO; data.journal.days.len()];
    let mut lower = points(&|day| below[day]);
    let mut layers = Vec::new();
    for (n, tier) in data.tiers.iter().enumerate().filter(|(_, tier)| !tier.target.is_zero()) {
        for stage in [Stage::Complete, Stage::Begun] {
            let top = if stage == Stage::Complete { &tier.complete } else { &tier.begun };
            let upper = points(&|day| below[day] + top[day]);
            layers.push(Layer { color: n % N_COLORS, stage, path: area(&upper, &lower) });
            lower = upper;
        }
        for (below, begun) in below.iter_mut().zip(&tier.begun) {
            *below += *begun;
        }
    }
    let threshold = threshold(data);
    let ceiling_y = height(data.target, data);
    let barrier_y = threshold.map(|threshold| height(threshold, data));
    let barrier_is_higher = barrier_y.is_some_and(|y| y < ceiling_y);
    CoverageDrawing {
        layers,
        values: values(data, measure),
        chance: data.chance.as_ref().map(|chance| {
            let on = |day: usize| chance.begun.get(day);
            let of = |part: fn(&Band<People>) -> People| line(&points(&|day| on(day).map(part).unwrap_or_default()));
            [of(|band| band.p10), of(|band| band.p50), of(|band| band.p90)]
        }),
        protected: data.protected.as_ref().map(|protected| line(&points(&|day| protected[day]))),
        ceiling: Some(Level {
            y: ceiling_y,
            label: label(&ceiling_texts(data, measure), ceiling_y, !barrier_is_higher, layout),
        }),
        barrier: barrier_y.map(|y| Level { y, label: label(&barrier_texts(data), y, barrier_is_higher, layout) }),
        crossing: crossing(data, layout, barrier_y),
    }
}

fn values(data: &SheetData, measure: Measure) -> Vec<(f64, String)> {
    match measure {
        Measure::Share => [0, 25, 50, 75, 100]
            .into_iter()
            .map(|share: u32| {
                let y = HEIGHT - (HEIGHT - TOP) * f64::from(share) / 100.0;
                (y, percent(u64::from(share) * MILLION / 100, 0))
            })
            .collect(),
        Measure::People => round_values(data.people.get(), 4)
            .into_iter()
            .map(|n| (height(People::new(n), data), axis_count(n, data.language)))
            .collect(),
    }
}

fn threshold(data: &SheetData) -> Option<People> {
    let shares = match data.barrier {
        BarrierAnswer::Unknown => return None,
        BarrierAnswer::Reached { shares, .. }
        | BarrierAnswer::NotInTime(shares)
        | BarrierAnswer::Unreachable(shares) => shares,
    };
    let people = u128::from(data.people.get()) * u128::from(shares.threshold_ppm) / u128::from(MILLION);
    Some(People::new(u64::try_from(people).unwrap_or(u64::MAX)))
}

fn ceiling_texts(data: &SheetData, measure: Measure) -> [String; 1] {
    let text = match measure {
        Measure::Share => SheetMessage::CeilingShare(data.ppm(data.target)),
        Measure::People => SheetMessage::CeilingPeople(data.target),
    };
    [text.text(data.language)]
}

/// The main points of the band in words, for those who do not see it.
#[must_use]
pub fn main_points(data: &SheetData) -> String {
    let at_end = |of: fn(&super::data::TierData) -> &Vec<People>| {
        let last = data.tiers.iter().filter_map(|tier| of(tier).last().copied());
        data.ppm(last.sum())
    };
    let shares = [at_end(|tier| &tier.begun), at_end(|tier| &tier.complete), data.ppm(data.target)];
    let points = Message::CoverageMainPoints(data.date(0), data.date(data.n_days - 1), shares).text(data.language);
    match barrier_texts(data).into_iter().next() {
        Some(barrier) => format!("{points} {barrier}"),
        None => points,
    }
}

/// What is said of the barrier, the longest first.
fn barrier_texts(data: &SheetData) -> Vec<String> {
    let texts = match data.barrier {
        BarrierAnswer::Unknown => Vec::new(),
        BarrierAnswer::Reached { day, shares } => {
            let on = data.date(day.get());
            vec![SheetMessage::BarrierOn(shares.threshold_ppm, on), SheetMessage::BarrierOnShort(on)]
        }
        BarrierAnswer::NotInTime(shares) => {
            vec![SheetMessage::BarrierNotInTime(shares.threshold_ppm, shares.final_ppm), SheetMessage::BarrierShort]
        }
        BarrierAnswer::Unreachable(shares) => vec![
            SheetMessage::BarrierUnreachable(shares.threshold_ppm, shares.ceiling_ppm),
            SheetMessage::BarrierUnreachableShort,
        ],
    };
    texts.iter().map(|text| text.text(data.language)).collect()
}

/// The longest text that fits, above its line or below it. Of two lines the higher one has its label above and the
/// other below, so that the labels never meet.
fn label(texts: &[String], y: f64, is_above: bool, layout: &Layout) -> Option<TextBox> {
    let baseline = if is_above { y - 5.0 } else { y + FONT + 4.0 };
    let text = texts.iter().find(|text| text_width(text, FONT) + 12.0 <= layout.axis.width)?;
    (baseline <= HEIGHT - 3.0).then(|| TextBox::new(6.0, baseline, Anchor::Start, text.clone()))
}

fn crossing(data: &SheetData, layout: &Layout, barrier_y: Option<f64>) -> Option<Point> {
    match data.barrier {
        BarrierAnswer::Reached { day, .. } if layout.axis.window.contains(day.get()) => {
            Some((layout.axis.edge(day.get() + 1), barrier_y?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::i18n::Language;
    use crate::plan::validate;
    use crate::presets::Preset;
    use crate::ui::sheet::model::axis::Window;
    use crate::ui::sheet::model::table::{self, SheetTable};
    use crate::ui::sheet::model::tests::data;
    use crate::ui::view::chance_band::ChanceBand;

    fn drawing(width: f64) -> CoverageDrawing {
        let data = data(Preset::Heilongjiang, Language::Zh);
        draw(&data, &Layout::new(width, Window::whole(data.n_days)), Measure::Share)
    }

    #[test]
    fn each_tier_has_a_layer_with_the_full_course_and_one_without() {
        let drawing = drawing(1000.0);
        assert_eq!(drawing.layers.len(), 8);
        assert_eq!(drawing.layers[1].stage, Stage::Begun);
        assert!(drawing.layers.iter().all(|layer| layer.path.starts_with('M') && layer.path.ends_with('Z')));
        // A pixel has at most one point of each edge.
        assert!(drawing.layers.iter().all(|layer| layer.path.matches('L').count() < 2 * 1000));
    }

    #[test]
    fn the_barrier_has_its_date_where_there_is_room() {
        let label = |width| drawing(width).barrier.unwrap().label.unwrap().text;
        assert_eq!(label(1000.0), "免疫屏障 58.3%：2021年10月22日达到");
        assert_eq!(label(240.0), "免疫屏障 2021年10月22日");
        let drawing = drawing(1000.0);
        let (ceiling, barrier) = (drawing.ceiling.unwrap(), drawing.barrier.unwrap());
        assert!(ceiling.label.unwrap().y < ceiling.y && barrier.label.unwrap().y > barrier.y);
        assert!(drawing.crossing.is_some());
    }

    #[test]
    fn people_and_shares_have_round_values() {
        let data = data(Preset::Heilongjiang, Language::En);
        let layout = Layout::new(1000.0, Window::whole(data.n_days));
        let texts =
            |measure| draw(&data, &layout, measure).values.into_iter().map(|(_, text)| text).collect::<Vec<_>>();
        assert_eq!(texts(Measure::People), ["0", "10M", "20M", "30M"]);
        assert_eq!(texts(Measure::Share), ["0%", "25%", "50%", "75%", "100%"]);
    }

    #[test]
    fn chance_is_drawn_over_the_plan_and_stands_in_its_table() {
        let shown = data(Preset::WorkedExample, Language::En);
        let begun = shown.tiers.iter().map(|tier| tier.begun.last().copied().unwrap()).sum();
        let band = Band { p10: People::ZERO, p50: begun, p90: begun };
        let plan = Rc::new(validate(&Preset::WorkedExample.draft()).unwrap());
        let chance = ChanceBand { plan, begun: vec![band; shown.journal.days.len()], n_runs: 9, seed: 42 };
        let layout = Layout::new(500.0, Window::whole(shown.n_days));
        assert_eq!(draw(&shown, &layout, Measure::People).chance, None);
        let (n_columns, data) =
            (SheetTable::new(&shown, table::Band::Coverage).header.len(), shown.with_chance(Some(Rc::new(chance))));
        let [low, middle, high] = draw(&data, &layout, Measure::People).chance.unwrap();
        assert!(low != middle && middle == high);
        let table = SheetTable::new(&data, table::Band::Coverage);
        assert_eq!(table.header.len(), n_columns + 3);
        assert!(table.rows.iter().all(|row| row.len() == n_columns + 3));
    }

    #[test]
    fn nobody_is_drawn_as_nothing() {
        let data = data(Preset::Empty, Language::En);
        assert_eq!(
            draw(&data, &Layout::new(500.0, Window::whole(data.n_days)), Measure::People),
            CoverageDrawing::default()
        );
    }
}
