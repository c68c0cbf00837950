//! The time axis that all bands share: which days are visible and where each lies.

/// The fewest days that are shown at once, unless the plan has fewer.
pub const FEWEST_DAYS: i32 = 7;

/// Days that are visible, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first one.
    pub first: i32,
    /// The last one.
    pub last: i32,
}

impl Window {
    /// All days of a plan.
    #[must_use]
    pub const fn whole(n_days: i32) -> Self {
        Self { first: 0, last: n_days - 1 }
    }

    /// How many days.
    #[must_use]
    pub const fn len(self) -> i32 {
        self.last - self.first + 1
    }

    /// True when there is no day.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.last < self.first
    }

    /// True if the day is visible.
    #[must_use]
    pub const fn contains(self, day: i32) -> bool {
        self.first <= day && day <= self.last
    }

    /// So many days from `first`, moved and cut to lie within a plan of `n_days`.
    #[must_use]
    pub fn fitted(first: i32, len: i32, n_days: i32) -> Self {
        let len = len.clamp(FEWEST_DAYS.min(n_days), n_days);
        let first = first.clamp(0, n_days - len);
        Self { first, last: first + len - 1 }
    }

    /// The window from one day to another, in either order.
    #[must_use]
    pub fn between(a: i32, b: i32, n_days: i32) -> Self {
        let (first, last) = (a.min(b), a.max(b));
        let missing = FEWEST_DAYS - (last - first + 1);
        Self::fitted(first - missing.max(0) / 2, last - first + 1, n_days)
    }

    /// The window with half (or twice) as many days, a day staying where it is.
    #[must_use]
    pub fn zoomed(self, zoom: Zoom, about: i32, n_days: i32) -> Self {
        let about = about.clamp(self.first, self.last);
        let len = match zoom {
            Zoom::In => (self.len() + 1) / 2,
            Zoom::Out => self.len() * 2,
        }
        .clamp(FEWEST_DAYS.min(n_days), n_days);
        let before = i64::from(about - self.first) * i64::from(len) / i64::from(self.len());
        Self::fitted(about - i32::try_from(before).unwrap_or(0), len, n_days)
    }

    /// The window moved by so many days, as far as the plan goes.
    #[must_use]
    pub fn panned(self, days: i32, n_days: i32) -> Self {
        Self::fitted(self.first + days, self.len(), n_days)
    }

    /// The window moved as little as makes a day visible.
    #[must_use]
    pub fn following(self, day: i32, n_days: i32) -> Self {
        let days = if day < self.first { day - self.first } else { (day - self.last).max(0) };
        self.panned(days, n_days)
    }
}

/// A step closer or a step back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// Half as many days.
    In,
    /// Twice as many days.
    Out,
}

/// The visible days laid out over a width in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeAxis {
    /// The visible days.
    pub window: Window,
    /// The width they take.
    pub width: f64,
}

/// Days drawn as one, since there is less than a pixel for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// The first one.
    pub first: i32,
    /// The last one.
    pub last: i32,
}

impl TimeAxis {
    /// Pixels for a day.
    #[must_use]
    pub fn day_width(&self) -> f64 {
        self.width / f64::from(self.window.len().max(1))
    }

    /// Where a day begins (the end of the day before). Days outside the window lie outside the width.
    #[must_use]
    pub fn edge(&self, day: i32) -> f64 {
        f64::from(day - self.window.first) * self.day_width()
    }

    /// Where a day begins, cut to the visible width.
    #[must_use]
    pub fn visible_edge(&self, day: i32) -> f64 {
        self.edge(day).clamp(0.0, self.width)
    }

    /// The middle of a day.
    #[must_use]
    pub fn middle(&self, day: i32) -> f64 {
        self.edge(day) + self.day_width() / 2.0
    }

    /// The visible day at a place; places outside count as the nearest.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "cut to the window before")]
    pub fn day_at(&self, x: f64) -> i32 {
        let days = (x / self.day_width().max(1e-9)).floor();
        self.window.first + days.clamp(0.0, f64::from(self.window.len() - 1)) as i32
    }

    /// The visible days in buckets of at least `pixels` each, whole days always.
    #[must_use]
    pub fn buckets(&self, pixels: f64) -> impl DoubleEndedIterator<Item = Bucket> + use<> {
        let mut days = 1;
        while f64::from(days) * self.day_width() < pixels && days < self.window.len() {
            days += 1;
        }
        let Window { first, last } = self.window;
        (0..(last - first + days) / days)
            .map(move |n| Bucket { first: first + n * days, last: (first + (n + 1) * days - 1).min(last) })
    }
}

/// Days are drawn one by one where each has so many pixels, otherwise week by week.
const DAILY: f64 = 4.0;

impl TimeAxis {
    /// Whether an amount a day is drawn by the week.
    #[must_use]
    pub fn is_weekly(&self) -> bool {
        self.day_width() < DAILY
    }

    /// The visible days one by one, or in whole calendar weeks, or in several of these, cut to what is visible. Days of
    /// rest then do not turn a line into a comb. `weekday` is that of day 0, Monday being 0.
    #[must_use]
    pub fn spans(&self, weekday: i32) -> Vec<Bucket> {
        let Window { first, last } = self.window;
        if !self.is_weekly() {
            return (first..=last).map(|day| Bucket { first: day, last: day }).collect();
        }
        let mut days = 7;
        while f64::from(days) * self.day_width() < DAILY {
            days += 7;
        }
        let mut from = first - (first + weekday).rem_euclid(days);
        let mut spans = Vec::new();
        while from <= last {
            spans.push(Bucket { first: from.max(first), last: (from + days - 1).min(last) });
            from += days;
        }
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_whole_and_begin_on_mondays() {
        let axis = TimeAxis { window: Window { first: 0, last: 29 }, width: 100.0 };
        // Day 0 is a Thursday.
        let spans = axis.spans(3);
        assert_eq!((spans[0], spans[1]), (Bucket { first: 0, last: 3 }, Bucket { first: 4, last: 10 }));
        assert_eq!(spans[spans.len() - 1].last, 29);
        assert_eq!(TimeAxis { width: 300.0, ..axis }.spans(3).len(), 30);
        let dense = TimeAxis { window: Window::whole(3660), width: 300.0 };
        assert!(dense.spans(0).len() <= 76);
    }

    fn window(first: i32, last: i32) -> Window {
        Window { first, last }
    }

    #[test]
    fn days_and_places_agree() {
        let axis = TimeAxis { window: window(10, 19), width: 500.0 };
        assert_eq!(
            [axis.edge(10), axis.edge(20), axis.middle(10)].map(f64::to_bits),
            [0.0, 500.0, 25.0].map(f64::to_bits)
        );
        for day in 10..20 {
            assert_eq!(axis.day_at(axis.middle(day)), day);
        }
        assert_eq!([axis.day_at(-50.0), axis.day_at(9999.0)], [10, 19]);
        assert_eq!([axis.visible_edge(0), axis.visible_edge(99)].map(f64::to_bits), [0.0, 500.0].map(f64::to_bits));
    }

    #[test]
    fn zooming_keeps_a_day_in_place_and_ends_at_a_week_and_at_the_plan() {
        let mut shown = Window::whole(365);
        shown = shown.zoomed(Zoom::In, 100, 365);
        assert_eq!((shown, shown.len()), (window(50, 232), 183));
        for _ in 0..10 {
            shown = shown.zoomed(Zoom::In, 100, 365);
            assert!(shown.contains(100));
        }
        assert_eq!(shown.len(), FEWEST_DAYS);
        for _ in 0..10 {
            shown = shown.zoomed(Zoom::Out, 100, 365);
        }
        assert_eq!(shown, Window::whole(365));
        assert_eq!(Window::whole(3).zoomed(Zoom::In, 1, 3), Window::whole(3));
    }

    #[test]
    fn a_range_may_be_drawn_either_way_and_is_never_too_short() {
        assert_eq!(Window::between(90, 30, 365), window(30, 90));
        assert_eq!(Window::between(30, 30, 365).len(), FEWEST_DAYS);
        assert!(Window::between(30, 30, 365).contains(30));
        assert_eq!(Window::between(0, 0, 2), Window::whole(2));
    }

    #[test]
    fn the_window_follows_the_cursor_and_stops_at_the_ends() {
        assert_eq!(window(10, 19).following(25, 365), window(16, 25));
        assert_eq!(window(10, 19).following(5, 365), window(5, 14));
        assert_eq!(window(10, 19).following(12, 365), window(10, 19));
        assert_eq!(window(10, 19).panned(-99, 365), window(0, 9));
        assert_eq!(window(10, 19).panned(999, 365), window(355, 364));
    }

    #[test]
    fn many_days_share_a_pixel_and_none_is_lost() {
        for (n_days, width) in [(3660, 300.0), (365, 900.0), (1, 300.0), (500, 499.0)] {
            let axis = TimeAxis { window: Window::whole(n_days), width };
            let buckets: Vec<Bucket> = axis.buckets(1.0).collect();
            assert!(f64::from(i32::try_from(buckets.len()).unwrap()) <= width.max(1.0) + 1.0);
            assert_eq!((buckets[0].first, buckets[buckets.len() - 1].last), (0, n_days - 1));
            assert!(buckets.windows(2).all(|pair| pair[0].last + 1 == pair[1].first));
        }
    }
}
