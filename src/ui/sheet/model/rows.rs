//! The drawing of the second band: a row per group in the order of the tiers.

use std::rc::Rc;

use super::axis::TimeAxis;
use super::coverage::N_COLORS;
use super::data::{SheetData, Span, slot};
use super::layout::Layout;
use super::path::{Point, area, as_few_as_show, line, rectangles};
use super::row_label::{Place, place, texts};
use super::text::{TextBox, text_width};
use super::value::part;
use crate::i18n::sheet::SheetMessage;
use crate::index::Idx;
use crate::units::People;

/// The height of a bar.
pub const BAR: f64 = 16.0;
/// The font size of names, and the height of a line of them.
const NAME_FONT: f64 = 13.0;

/// A row: a tier's heading or a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What tells it from the others.
    pub key: Rc<str>,
    /// Its tier's number if it is the heading of a tier, and whether its groups are hidden.
    pub tier: Option<(u64, bool)>,
    /// Its name.
    pub name: Rc<str>,
    /// A second line below the name of a tier.
    pub size: Option<Rc<str>>,
    /// Its upper edge in its block.
    pub y: f64,
    /// Its height: one of a few, each with a class of its own.
    pub height: u32,
    /// What its bar shows, in words, for those who do not see it.
    pub spoken: Option<Rc<str>>,
    /// The dates of its bar, where there is room. The heading of a tier has a bar while its groups are hidden.
    pub label: Option<TextBox>,
}

/// Rows that are drawn together and stay together on paper, where no drawing may be cut: a tier, or a part of a long
/// one. What all its bars have of a kind is one outline, so that an edit changes few elements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// The rows from above.
    pub rows: Vec<Row>,
    /// The height of all of them.
    pub height: f64,
    /// The colour of the tier.
    pub color: usize,
    /// From the first to the last first-dose day of each bar.
    pub tracks: String,
    /// How many have begun, over time.
    pub begun: String,
    /// How many have the full course, over time.
    pub complete: String,
    /// The ends of the last first-dose days.
    pub ends: String,
    /// The ends of the days on which full courses are finished.
    pub courses: String,
}

/// The drawing of the band.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowsDrawing {
    /// Its blocks from above.
    pub blocks: Vec<Block>,
}

/// The most rows of a block: some fit on a page of any paper.
const MOST_ROWS: usize = 12;

/// What a bar is drawn of.
struct Progress<'a> {
    span: Span,
    target: People,
    begun: &'a [People],
    complete: &'a [People],
}

/// Draws the band, without the groups of the tiers of the numbers `folded`.
#[must_use]
pub fn draw(data: &SheetData, layout: &Layout, folded: &[u64]) -> RowsDrawing {
    let mut drawing = RowsDrawing::default();
    for (n, tier) in data.tiers.iter().enumerate() {
        let (color, is_folded) = (n % N_COLORS, folded.contains(&tier.number));
        let bar_of_tier = is_folded.then(|| Progress {
            span: data.tier_span(n),
            target: tier.target,
            begun: &tier.begun,
            complete: &tier.complete,
        });
        let row = Row {
            key: format!("tier-{}", tier.number).into(),
            tier: Some((tier.number, is_folded)),
            name: SheetMessage::Tier(tier.number).text(data.language).into(),
            size: Some(SheetMessage::TierSize(tier.groups.len(), tier.target).text(data.language).into()),
            y: 0.0,
            height: if is_folded && !layout.is_wide() { 72 } else { 44 },
            spoken: None,
            label: None,
        };
        drawing.push(data, layout, color, row, bar_of_tier);
        for &group in tier.groups.iter().filter(|_| !is_folded) {
            let days = &data.journal.groups[group];
            let name = data.names.groups[group].clone();
            let row = Row {
                key: format!("group-{}", group.to_usize()).into(),
                tier: None,
                size: None,
                y: 0.0,
                height: group_height(&name, layout),
                name,
                spoken: None,
                label: None,
            };
            let progress = Progress {
                span: data.group_span(group),
                target: days.target,
                begun: &days.begun,
                complete: &days.complete,
            };
            drawing.push(data, layout, color, row, Some(progress));
        }
    }
    drawing
}

impl RowsDrawing {
    fn push(&mut self, data: &SheetData, layout: &Layout, color: usize, mut row: Row, progress: Option<Progress<'_>>) {
        let is_full = self.blocks.last().is_none_or(|block| block.rows.len() == MOST_ROWS);
        if is_full || row.tier.is_some() {
            self.blocks.push(Block { color, ..Block::default() });
        }
        let Some(block) = self.blocks.last_mut() else { return };
        let height = f64::from(row.height);
        row.y = block.height;
        let y = if layout.is_wide() { row.y + (height - BAR) / 2.0 } else { row.y + height - BAR - 4.0 };
        row.spoken = progress.as_ref().and_then(|progress| words_of(data, progress).into_iter().next()).map(Into::into);
        row.label = progress.and_then(|progress| block.bar(data, layout, y.round(), &progress));
        block.height += height;
        block.rows.push(row);
    }
}

/// A name takes one line or two; what is longer still ends in an ellipsis.
fn group_height(name: &str, layout: &Layout) -> u32 {
    let room = if layout.is_wide() { layout.left - 20.0 } else { layout.width - 4.0 };
    match (text_width(name, NAME_FONT) > room, layout.is_wide()) {
        (false, true) => 28,
        (true, true) => 42,
        (false, false) => 46,
        (true, false) => 62,
    }
}

impl Block {
    /// Draws a bar, and tells where its dates stand.
    fn bar(&mut self, data: &SheetData, layout: &Layout, y: f64, progress: &Progress<'_>) -> Option<TextBox> {
        let Progress { span, target, begun, complete } = *progress;
        let axis = &layout.axis;
        let track = span.first.zip(span.last).and_then(|(first, last)| {
            let (x, end) = (axis.visible_edge(first), axis.visible_edge(last + 1));
            (end > x).then_some((x, y, end - x, BAR))
        });
        self.tracks += &rectangles(track);
        let visible = |day: i32| Some(axis.edge(day + 1)).filter(|x| (0.0..=axis.width).contains(x));
        if let Some(x) = span.last.and_then(visible) {
            self.ends += &line(&[(x, y - 3.0), (x, y + BAR + 3.0)]);
        }
        let texts = words_of(data, progress);
        let has_bar = !target.is_zero() && begun.last().is_some_and(|people| !people.is_zero());
        if !has_bar {
            return place(&texts, Place { from: 0.0, to: 0.0, y: y + BAR - 4.0, width: axis.width, has_bar });
        }
        if let Some(x) = span.course.and_then(visible) {
            let middle = y + BAR / 2.0;
            self.courses += &area(&[(x, middle - 6.0), (x + 6.0, middle), (x, middle + 6.0)], &[(x - 6.0, middle)]);
        }
        let from = span.first.unwrap_or(0);
        let to = span.course.map_or(data.n_days - 1, |course| course.max(span.last.unwrap_or(course)));
        let outline = |people: &[People]| {
            let height = |day: i32| BAR * part(people[slot(day)].get(), target.get());
            // Before the first day of a bar stands what was given before the plan.
            let before = if from == 0 { 0.0 } else { height(from - 1) };
            let upper = progress_points(axis, (from, to), y + BAR, before, &height);
            match (upper.first().map(|point| point.0), upper.last().map(|point| point.0)) {
                (Some(first), Some(last)) => area(&upper, &[(first, y + BAR), (last, y + BAR)]),
                _ => String::new(),
            }
        };
        self.begun += &outline(begun);
        self.complete += &outline(complete);
        let (from, to) = (axis.edge(from), axis.edge(to + 1));
        place(&texts, Place { from, to, y: y + BAR - 4.0, width: axis.width, has_bar })
    }
}

/// What a bar shows in words, the longest first.
fn words_of(data: &SheetData, progress: &Progress<'_>) -> Vec<String> {
    let &Progress { span, target, begun, complete, .. } = progress;
    texts(data, span, [target, last(begun), last(complete)])
}

fn last(people: &[People]) -> People {
    people.last().copied().unwrap_or_default()
}

/// The upper edge of a bar's progress over the visible part of some days.
fn progress_points(
    axis: &TimeAxis,
    (from, to): (i32, i32),
    bottom: f64,
    before: f64,
    height: &dyn Fn(i32) -> f64,
) -> Vec<Point> {
    let (first, last) = (from.max(axis.window.first), to.min(axis.window.last));
    if first > last {
        return Vec::new();
    }
    let start = if first == from { before } else { height(first - 1) };
    let days = axis.buckets(1.0).filter(|bucket| bucket.last >= first && bucket.first <= last);
    let rest = days.map(|bucket| {
        let day = bucket.last.min(last);
        (axis.edge(day + 1), bottom - height(day))
    });
    as_few_as_show(std::iter::once((axis.edge(first), bottom - start)).chain(rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::presets::Preset;
    use crate::ui::sheet::model::axis::Window;
    use crate::ui::sheet::model::tests::data;

    fn picture(width: f64, folded: &[u64]) -> String {
        let data = data(Preset::WorkedExample, Language::En);
        let drawing = draw(&data, &Layout::new(width, Window::whole(data.n_days)), folded);
        let line = |row: &Row| {
            let label = row.label.as_ref().map_or("", |label| &label.text);
            format!("{} {} {} | {label}", row.y, row.height, row.name)
        };
        drawing.blocks.iter().flat_map(|block| &block.rows).map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn groups_stand_below_their_tier_with_their_dates() {
        assert_eq!(
            picture(1000.0, &[]),
            "0 44 Tier 1 | \n\
             44 28 Nurses | 17 Mar\n\
             72 28 Drivers | first dose 1 Mar – 2 Mar, full course 9 Mar\n\
             0 44 Tier 2 | \n\
             44 28 Residents | first dose 12 Mar – 17 Mar, full course 20 Mar"
        );
    }

    #[test]
    fn long_tiers_are_drawn_in_blocks_that_fit_on_paper() {
        let data = data(Preset::Heilongjiang, Language::En);
        let RowsDrawing { blocks } = draw(&data, &Layout::new(1000.0, Window::whole(data.n_days)), &[]);
        let n_tiers = data.tiers.len();
        assert!(blocks.len() >= n_tiers && blocks.iter().all(|block| (1..=MOST_ROWS).contains(&block.rows.len())));
        assert_eq!(blocks.iter().map(|block| block.rows.len()).sum::<usize>(), n_tiers + data.names.groups.len());
        for block in blocks {
            let heights = block.rows.iter().map(|row| f64::from(row.height));
            assert!((heights.sum::<f64>() - block.height).abs() < 1e-9);
        }
    }

    #[test]
    fn folded_tiers_have_one_bar() {
        let folded = picture(1000.0, &[1]);
        assert!(folded.starts_with("0 44 Tier 1 | 17 Mar"), "{folded}");
        assert_eq!(folded.lines().count(), 3);
    }

    #[test]
    fn outlines_stay_in_the_visible_days() {
        let data = data(Preset::Heilongjiang, Language::Zh);
        for window in [Window::whole(data.n_days), Window { first: 100, last: 110 }, Window { first: 0, last: 6 }] {
            let layout = Layout::new(1000.0, window);
            for block in draw(&data, &layout, &[]).blocks {
                let outlines = [&block.tracks, &block.begun, &block.complete, &block.ends];
                for path in outlines {
                    for x in
                        path.split(['M', 'L', 'Z']).filter_map(|point| point.split(' ').next()?.parse::<f64>().ok())
                    {
                        assert!((-0.1..=layout.axis.width + 0.1).contains(&x), "{x} in {path}");
                    }
                }
                for label in block.rows.iter().filter_map(|row| row.label.as_ref()) {
                    let (from, to) = label.span(12.0);
                    assert!(from >= 0.0 && to <= layout.axis.width, "{label:?}");
                }
            }
        }
    }
}
