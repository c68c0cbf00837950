//! Outlines of series as SVG paths, in as few points as the pixels can show.

use super::axis::{Bucket, TimeAxis};

/// A point of a drawing.
pub type Point = (f64, f64);

/// Appends a number with at most one decimal. By hand, since a drawing has thousands of them and the shortest exact
/// spelling of a double is dear.
#[expect(clippy::cast_possible_truncation, reason = "a place on a screen is far below the ends of an i64")]
pub fn push_number(path: &mut String, value: f64) {
    let tenths = (value * 10.0).round() as i64;
    if tenths < 0 {
        path.push('-');
    }
    let tenths = tenths.unsigned_abs();
    push_digits(path, tenths / 10);
    if !tenths.is_multiple_of(10) {
        path.push('.');
        push_digits(path, tenths % 10);
    }
}

fn push_digits(path: &mut String, n: u64) {
    if n >= 10 {
        push_digits(path, n / 10);
    }
    path.push(char::from(b'0' + u8::try_from(n % 10).unwrap_or(0)));
}

fn push_point(path: &mut String, command: char, (x, y): Point) {
    path.push(command);
    push_number(path, x);
    path.push(' ');
    push_number(path, y);
}

/// An open line through the points.
#[must_use]
pub fn line(points: &[Point]) -> String {
    let mut path = String::with_capacity(points.len() * 12);
    for (n, point) in points.iter().enumerate() {
        push_point(&mut path, if n == 0 { 'M' } else { 'L' }, *point);
    }
    path
}

/// The area between an upper and a lower line.
#[must_use]
pub fn area(upper: &[Point], lower: &[Point]) -> String {
    if upper.is_empty() || lower.is_empty() {
        return String::new();
    }
    let mut path = line(upper);
    for point in lower.iter().rev() {
        push_point(&mut path, 'L', *point);
    }
    path.push('Z');
    path
}

/// Rectangles as one path: left, top, width, height of each.
#[must_use]
pub fn rectangles(all: impl IntoIterator<Item = (f64, f64, f64, f64)>) -> String {
    let mut path = String::new();
    for (x, y, width, height) in all {
        push_point(&mut path, 'M', (x, y));
        for (command, length) in [('h', width), ('v', height), ('h', -width)] {
            path.push(command);
            push_number(&mut path, length);
        }
        path.push('z');
    }
    path
}

/// The places of a count that stands at the end of each day: from what it was before the first visible day to
/// the end of the last, without those that the line between two others passes so closely that nobody sees it.
#[must_use]
pub fn running_points(axis: &TimeAxis, at_end_of: &dyn Fn(i32) -> f64) -> Vec<Point> {
    let first = axis.window.first;
    // Before the plan's first day stands what it starts with; no day before it is known.
    let start = (0.0, at_end_of((first - 1).max(0)));
    let days = axis.buckets(1.0).map(|bucket| (axis.edge(bucket.last + 1), at_end_of(bucket.last)));
    as_few_as_show(std::iter::once(start).chain(days))
}

/// How far, up or down, a line may pass from a point that is left out, in pixels.
const UNSEEN: f64 = 0.1;

/// The points of a line without those that the line between two others passes closely: from the last point kept, each
/// point since lets the line through between two slopes, and it goes on as long as it fits between all of them.
#[must_use]
pub fn as_few_as_show(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    let mut end: Option<Point> = None;
    let (mut lowest, mut highest) = (f64::NEG_INFINITY, f64::INFINITY);
    for point in points {
        let Some(mut from) = kept.last().copied() else {
            kept.push(point);
            continue;
        };
        if let Some(end) = end {
            let slope = (point.1 - from.1) / (point.0 - from.0);
            if !(lowest..=highest).contains(&slope) {
                kept.push(end);
                from = end;
                (lowest, highest) = (f64::NEG_INFINITY, f64::INFINITY);
            }
        }
        let run = point.0 - from.0;
        lowest = lowest.max((point.1 - UNSEEN - from.1) / run);
        highest = highest.min((point.1 + UNSEEN - from.1) / run);
        end = Some(point);
    }
    kept.extend(end);
    kept
}

/// The places of an amount that holds over each span of days, as steps at the mean of its days.
#[must_use]
pub fn step_points(axis: &TimeAxis, spans: &[Bucket], on: &dyn Fn(i32) -> f64) -> Vec<Point> {
    let steps = spans.iter().flat_map(|bucket| {
        let days = bucket.first..=bucket.last;
        let mean = days.map(on).sum::<f64>() / f64::from(bucket.last - bucket.first + 1);
        [(axis.edge(bucket.first), mean), (axis.edge(bucket.last + 1), mean)]
    });
    without_level_stretches(steps)
}

fn without_level_stretches(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let is_level = |a: f64, b: f64| (a - b).abs() < 0.05;
    let mut kept: Vec<Point> = Vec::new();
    for point in points {
        if let [.., before, last] = kept.as_mut_slice()
            && is_level(before.1, last.1)
            && is_level(last.1, point.1)
        {
            last.0 = point.0;
            continue;
        }
        kept.push(point);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::sheet::model::axis::Window;

    fn axis(n_days: i32, width: f64) -> TimeAxis {
        TimeAxis { window: Window::whole(n_days), width }
    }

    #[test]
    fn numbers_are_short() {
        let mut path = String::new();
        for value in [1.0, 0.25, -0.01, 12.96, 100.04, -12.34, 0.0, 2560.0] {
            push_number(&mut path, value);
            path.push(' ');
        }
        assert_eq!(path, "1 0.3 0 13 100 -12.3 0 2560 ");
    }

    #[test]
    fn outlines_go_there_and_back() {
        assert_eq!(area(&[(0.0, 1.0), (2.0, 0.0)], &[(0.0, 5.0), (2.0, 5.0)]), "M0 1L2 0L2 5L0 5Z");
        assert_eq!((area(&[], &[]), line(&[])), (String::new(), String::new()));
        assert_eq!(rectangles([(1.0, 2.0, 3.0, 4.0)]), "M1 2h3v4h-3z");
    }

    #[test]
    fn a_running_count_rises_during_its_day() {
        let points = running_points(&axis(4, 40.0), &|day| [0.0, 5.0, 5.0, 5.0][usize::try_from(day).unwrap()]);
        assert_eq!(points, [(0.0, 0.0), (10.0, 0.0), (20.0, 5.0), (40.0, 5.0)]);
    }

    #[test]
    fn what_is_left_out_lies_on_the_line() {
        let bend = |day: i32| f64::from(day * day) / 300.0;
        let all: Vec<Point> = (0..=200).map(|day| (f64::from(day) * 2.5, bend(day))).collect();
        let few = as_few_as_show(all.iter().copied());
        assert!(few.len() < all.len() / 4, "{} of {}", few.len(), all.len());
        assert_eq!((few.first(), few.last()), (all.first(), all.last()));
        for (x, y) in all {
            let after = few.partition_point(|point| point.0 < x).max(1);
            let ((x0, y0), (x1, y1)) = (few[after - 1], few[after]);
            let there = y0 + (y1 - y0) * (x - x0) / (x1 - x0);
            assert!((there - y).abs() <= UNSEEN + 1e-9, "{there} for {y} at {x}");
        }
        assert_eq!(as_few_as_show([(3.0, 1.0)].into_iter()), [(3.0, 1.0)]);
        assert_eq!(as_few_as_show(std::iter::empty()), []);
    }

    #[test]
    fn steps_hold_over_their_days_and_weeks_have_their_mean() {
        let steps = |n_days, width| {
            let axis = axis(n_days, width);
            step_points(&axis, &axis.spans(0), &f64::from)
        };
        assert_eq!(steps(2, 20.0), [(0.0, 0.0), (10.0, 0.0), (10.0, 1.0), (20.0, 1.0)]);
        assert_eq!(steps(7, 2.0), [(0.0, 3.0), (2.0, 3.0)]);
        assert!(steps(3660, 300.0).len() <= 160);
    }
}
