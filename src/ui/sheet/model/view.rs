//! What the reader has chosen: the visible days, the cursor, people or share, which tiers are folded.

use super::axis::{Window, Zoom};
use super::data::SheetData;

/// What the coverage axis counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Share of all people.
    #[default]
    Share,
    /// People.
    People,
}

/// What the reader has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    n_days: i32,
    /// The visible days.
    pub window: Window,
    /// The day that is looked at.
    pub cursor: i32,
    /// What the coverage axis counts.
    pub measure: Measure,
    /// The numbers of the tiers whose groups are hidden although they are shown at first, or the reverse.
    pub turned: Vec<u64>,
}

/// Something the reader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Another plan, with so many days.
    Days(i32),
    /// The cursor to a day.
    Look(i32),
    /// The cursor by so many days.
    Step(i32),
    /// A step closer or back, about the cursor.
    Zoom(Zoom),
    /// A range of days, in either order.
    Range(i32, i32),
    /// The visible part a half of itself earlier (−1) or later (1).
    Pan(i32),
    /// All days.
    Reset,
    /// People or share.
    Measure(Measure),
    /// The groups of a tier, hidden or shown.
    Fold(u64),
}

/// With more groups than this, tiers are shown folded at first.
const MANY_GROUPS: usize = 60;

impl View {
    /// What is shown at first: everything, the cursor on the first day.
    #[must_use]
    pub const fn new(n_days: i32) -> Self {
        Self { n_days, window: Window::whole(n_days), cursor: 0, measure: Measure::Share, turned: Vec::new() }
    }

    /// True if all days are visible.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.window == Window::whole(self.n_days)
    }

    /// How many days the plan has.
    #[must_use]
    pub const fn n_days(&self) -> i32 {
        self.n_days
    }

    /// The numbers of the tiers whose groups are hidden.
    #[must_use]
    pub fn folded(&self, data: &SheetData) -> Vec<u64> {
        let n_groups = data.names.groups.len();
        data.tiers.iter().map(|tier| tier.number).filter(|tier| self.is_folded(*tier, n_groups)).collect()
    }

    /// True if a tier's groups are hidden; at first they are where there are too many groups for a glance.
    #[must_use]
    fn is_folded(&self, tier: u64, n_groups: usize) -> bool {
        (n_groups > MANY_GROUPS) != self.turned.contains(&tier)
    }

    /// After something the reader did. The same if it changes nothing.
    #[must_use]
    pub fn after(&self, act: Act) -> Self {
        let n_days = self.n_days;
        let mut view = self.clone();
        match act {
            Act::Days(n_days) => {
                let was_whole = self.is_whole();
                view.n_days = n_days;
                view.window = Window::fitted(self.window.first, self.window.len(), n_days);
                if was_whole {
                    view.window = Window::whole(n_days);
                }
                view.cursor = self.cursor.min(n_days - 1);
            }
            Act::Look(day) => view.cursor = day.clamp(0, n_days - 1),
            Act::Step(days) => view.cursor = self.cursor.saturating_add(days).clamp(0, n_days - 1),
            Act::Zoom(zoom) => view.window = self.window.zoomed(zoom, self.cursor, n_days),
            Act::Range(a, b) => view.window = Window::between(a, b, n_days),
            Act::Pan(halves) => view.window = self.window.panned(halves * (self.window.len() / 2).max(1), n_days),
            Act::Reset => view.window = Window::whole(n_days),
            Act::Measure(measure) => view.measure = measure,
            Act::Fold(tier) if self.turned.contains(&tier) => view.turned.retain(|other| *other != tier),
            Act::Fold(tier) => view.turned.push(tier),
        }
        match act {
            Act::Look(_) | Act::Step(_) => view.window = view.window.following(view.cursor, n_days),
            // The cursor stays visible, or the arrow keys would move something unseen.
            _ => view.cursor = view.cursor.clamp(view.window.first, view.window.last),
        }
        view
    }
}

/// What a key does on the cursor, by its name in the browser.
#[must_use]
pub fn key_act(key: &str) -> Option<Act> {
    Some(match key {
        "ArrowLeft" | "ArrowDown" => Act::Step(-1),
        "ArrowRight" | "ArrowUp" => Act::Step(1),
        "PageUp" => Act::Step(-7),
        "PageDown" => Act::Step(7),
        "Home" => Act::Step(i32::MIN),
        "End" => Act::Step(i32::MAX),
        "+" | "=" => Act::Zoom(Zoom::In),
        "-" | "_" => Act::Zoom(Zoom::Out),
        "0" | "Escape" => Act::Reset,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(acts: &[Act]) -> View {
        acts.iter().fold(View::new(365), |view, act| view.after(*act))
    }

    fn keys(keys: &[&str]) -> i32 {
        keys.iter().fold(View::new(365).after(Act::Look(100)), |view, key| view.after(key_act(key).unwrap())).cursor
    }

    #[test]
    fn keys_move_the_cursor_by_days_and_weeks_and_to_the_ends() {
        assert_eq!([keys(&["ArrowRight"]), keys(&["ArrowLeft", "ArrowLeft"])], [101, 98]);
        assert_eq!([keys(&["PageDown"]), keys(&["PageUp"])], [107, 93]);
        assert_eq!([keys(&["Home"]), keys(&["Home", "ArrowLeft"])], [0, 0]);
        assert_eq!([keys(&["End"]), keys(&["End", "PageDown"])], [364, 364]);
        assert_eq!(key_act("a"), None);
    }

    #[test]
    fn the_window_follows_the_cursor_and_the_cursor_stays_in_a_new_window() {
        let view = after(&[Act::Range(50, 79), Act::Look(90)]);
        assert_eq!((view.window.first, view.window.last, view.cursor), (61, 90, 90));
        assert_eq!(after(&[Act::Look(10), Act::Range(50, 79)]).cursor, 50);
        assert_eq!(after(&[Act::Range(50, 79), Act::Pan(1)]).window.first, 65);
        assert!(after(&[Act::Range(50, 79), Act::Reset]).is_whole());
    }

    #[test]
    fn another_plan_keeps_what_can_be_kept() {
        let view = after(&[Act::Range(300, 340), Act::Look(330), Act::Days(100)]);
        assert_eq!((view.window.first, view.window.last, view.cursor), (59, 99, 99));
        assert!(after(&[Act::Days(20)]).is_whole());
        assert!(after(&[Act::Days(1)]).is_whole());
    }

    #[test]
    fn folding_twice_is_nothing() {
        assert!(after(&[Act::Fold(2)]).is_folded(2, 20) && !after(&[Act::Fold(2)]).is_folded(1, 20));
        assert!(after(&[]).is_folded(2, 1000) && !after(&[Act::Fold(2)]).is_folded(2, 1000));
        assert_eq!(after(&[Act::Fold(2), Act::Fold(2)]), View::new(365));
    }
}
