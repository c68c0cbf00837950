//! The drawing of the fourth band: stock by vaccine, and doses given against capacity.

use super::coverage::N_COLORS;
use super::data::{SheetData, slot};
use super::layout::Layout;
use super::path::{area, line, running_points, step_points};
use super::value::{part, round_values};
use crate::i18n::sheet::axis_count;
use crate::units::Doses;

/// The height of each of the two charts.
pub const HEIGHT: f64 = 130.0;
/// Room above the highest value, where the marks of deliveries are.
const TOP: f64 = 14.0;
/// Marks nearer to each other than this are one.
const MARK_GAP: f64 = 8.0;

/// The drawing of the band.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StockDrawing {
    /// Stock of each vaccine, stacked: the place of the vaccine, its outline.
    pub stock: Vec<(usize, String)>,
    /// Values of stock, with the height of their line.
    pub stock_values: Vec<(f64, String)>,
    /// Where doses expire.
    pub expired: Vec<f64>,
    /// Later doses given, from the bottom.
    pub later_doses: String,
    /// First doses given, on top of them.
    pub first_doses: String,
    /// Capacity.
    pub capacity: String,
    /// Values of doses, with the height of their line.
    pub dose_values: Vec<(f64, String)>,
    /// Whether doses are means of weeks.
    pub is_mean: bool,
    /// Doses received, given and expired in all.
    pub totals: [Doses; 3],
}

/// Draws the band.
#[must_use]
pub fn draw(data: &SheetData, layout: &Layout) -> StockDrawing {
    let axis = &layout.axis;
    let days = &data.journal.days;
    let all = |of: &dyn Fn(usize, i32) -> Doses, day: i32| -> Doses {
        (0..data.names.vaccines.len()).map(|vaccine| of(vaccine, day)).sum()
    };
    let stock_of = |vaccine: usize, day: i32| data.stock(vaccine, day).stock;
    // The scale is that of the visible days, and of the one before, at whose end they begin: from near, little is seen.
    let visible = (axis.window.first - 1).max(0)..=axis.window.last;
    let most_stock = visible.clone().map(|day| all(&stock_of, day).get()).max().unwrap_or(0);
    let most_doses = visible.map(|day| days[slot(day)].capacity.max(days[slot(day)].used).get()).max().unwrap_or(0);
    let mut below = vec![0_u64; days.len()];
    let y = |n: u64, top: u64| HEIGHT - (HEIGHT - TOP) * part(n, top);
    let mut lower = running_points(axis, &|_| HEIGHT);
    let mut stock = Vec::new();
    for vaccine in 0..data.names.vaccines.len() {
        for (day, below) in (0..).zip(&mut below) {
            *below += stock_of(vaccine, day).get();
        }
        let upper = running_points(axis, &|day| y(below[slot(day)], most_stock));
        stock.push((vaccine % N_COLORS, area(&upper, &lower)));
        lower = upper;
    }
    let used = |day: i32| y(days[slot(day)].used.get(), most_doses);
    let later = |day: i32| {
        let first = data.journal.groups.iter().map(|group| group.first_doses[slot(day)].get()).sum::<u64>();
        y(days[slot(day)].used.get().saturating_sub(first), most_doses)
    };
    let spans = axis.spans(i32::try_from(data.start.weekday()).unwrap_or(0));
    let steps = |on: &dyn Fn(i32) -> f64| step_points(axis, &spans, on);
    let (floor, upper, middle) = (steps(&|_| HEIGHT), steps(&used), steps(&later));
    let values = |top: u64| {
        let values = round_values(top, 3).into_iter();
        values.map(|n| (y(n, top), axis_count(n, data.language))).collect()
    };
    let total = |of: fn(&crate::engine::StockDay) -> Doses| data.journal.stock.iter().flatten().map(of).sum();
    StockDrawing {
        stock,
        stock_values: values(most_stock),
        expired: expired(data, layout),
        later_doses: area(&middle, &floor),
        first_doses: area(&upper, &middle),
        capacity: line(&steps(&|day| y(days[slot(day)].capacity.get(), most_doses))),
        dose_values: values(most_doses),
        is_mean: axis.is_weekly(),
        totals: [total(|day| day.received), total(|day| day.used), total(|day| day.expired)],
    }
}

fn expired(data: &SheetData, layout: &Layout) -> Vec<f64> {
    let mut marks: Vec<f64> = Vec::new();
    let window = layout.axis.window;
    for day in window.first..=window.last {
        let has_expired = data.journal.stock.iter().any(|stock| !stock[slot(day)].expired.is_zero());
        let x = layout.axis.middle(day);
        if has_expired && marks.last().is_none_or(|last| x - last >= MARK_GAP) {
            marks.push(x);
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::presets::Preset;
    use crate::ui::sheet::model::axis::Window;
    use crate::ui::sheet::model::tests::data;

    #[test]
    fn what_is_received_is_given_kept_or_expired() {
        let data = data(Preset::Heilongjiang, Language::Zh);
        let drawing = draw(&data, &Layout::new(1000.0, Window::whole(data.n_days)));
        let left: Doses = (0..3).map(|vaccine| data.stock(vaccine, data.n_days - 1).stock).sum();
        let [received, used, expired] = drawing.totals;
        assert_eq!(received, used + expired + left);
        assert_eq!((drawing.stock.len(), drawing.is_mean), (3, true));
    }

    #[test]
    fn seen_from_near_the_scale_is_that_of_the_visible_days() {
        let data = data(Preset::Heilongjiang, Language::En);
        let top = |window: Window| draw(&data, &Layout::new(1000.0, window)).stock_values.pop().map(|(_, text)| text);
        let most = |window: Window| {
            let stock = |day| (0..3).map(|vaccine| data.stock(vaccine, day).stock.get()).sum::<u64>();
            (window.first..=window.last).map(stock).max().unwrap()
        };
        let (whole, near) = (Window::whole(data.n_days), Window::between(0, 20, data.n_days));
        assert!(most(near) * 10 < most(whole));
        assert_ne!(top(near), top(whole));
    }

    #[test]
    fn an_empty_plan_is_drawn_without_harm() {
        let data = data(Preset::Empty, Language::Zh);
        let drawing = draw(&data, &Layout::new(300.0, Window::whole(data.n_days)));
        assert_eq!(drawing.totals, [Doses::ZERO; 3]);
    }
}
