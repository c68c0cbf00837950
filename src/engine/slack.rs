//! A row of numbers, one a day, with "add to all days from one on" and "least of a range", both in logarithmic
//! time: the slack of the reserve is kept in it instead of being summed anew for every dose.
//!
//! People who wait have their last dose within the longest course from today, so nothing but what arrives changes
//! the row beyond: it rises there, and its least is told by the days up to then. The tree holds those days only, in a
//! ring, so that it does not grow with the years of a plan.
#![expect(clippy::inline_always, reason = "the page is compiled for size, which would call these for every node")]

/// The row, as the differences from day to day: adding to all later days changes one of them. A binary tree over the
/// differences tells sums and least running sums. What is added to every day that is still asked for is kept apart.
#[derive(Debug, Default)]
pub(super) struct Slack {
    /// What each day of the plan adds of itself; never below zero.
    increments: Vec<i64>,
    /// The first day in the ring, and the days from there on that it holds: a power of two. Day `d` stands at leaf
    /// `d mod width`; the leaves are `width..2 × width`, the children of `n` are `2n` and `2n + 1`.
    today: usize,
    width: usize,
    nodes: Vec<Node>,
    /// Leaves that have changed since the nodes above them were made, some more than once, and the sum of all leaves.
    changed: Vec<usize>,
    sum: i64,
    /// The value of a day is this and the sum of the leaves up to its own; of a day that stands before today's leaf,
    /// the sum of all leaves besides.
    origin: i64,
    /// No value from today on is less than this; it may be too low, unless nothing has happened since it was looked at.
    floor: i64,
    is_floor_exact: bool,
}

/// A stretch of days: the sum of its differences, and the least running sum that begins with it.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    sum: i64,
    least: i64,
}

impl Node {
    #[inline(always)]
    const fn leaf(difference: i64) -> Self {
        Self { sum: difference, least: difference }
    }

    /// This stretch and the next as one.
    #[inline(always)]
    const fn then(self, next: Self) -> Self {
        let with_next = self.sum + next.least;
        Self { sum: self.sum + next.sum, least: if self.least < with_next { self.least } else { with_next } }
    }
}

impl Slack {
    /// Starts a row of so many days with what arrives on some of them. From each day on, nothing will be added later than
    /// `reach` days after it.
    pub(super) fn start(&mut self, n_days: usize, reach: usize, arrivals: impl Iterator<Item = (usize, i64)>) {
        self.increments.clear();
        self.increments.resize(n_days, 0);
        for (day, n) in arrivals {
            self.increments[day] += n;
        }
        (self.today, self.sum, self.origin, self.floor) = (0, 0, 0, 0);
        self.is_floor_exact = false;
        self.changed.clear();
        // A day more, since what is added on a day is taken away from the next.
        self.width = (reach + 2).min(n_days).next_power_of_two();
        self.nodes.clear();
        self.nodes.resize(2 * self.width, Node::default());
        for (leaf, &n) in self.nodes[self.width..].iter_mut().zip(&self.increments) {
            *leaf = Node::leaf(n);
            self.sum += n;
        }
        self.make_all();
    }

    fn make_all(&mut self) {
        let nodes = self.nodes.as_mut_slice();
        for node in (1..self.width).rev() {
            nodes[node] = nodes[2 * node].then(nodes[2 * node + 1]);
        }
    }

    /// The next day begins: the one before is not asked for any more, and its leaf is that of a later one.
    pub(super) fn next_day(&mut self) {
        let leaf = self.today & (self.width - 1);
        let before = self.nodes.as_slice()[self.width + leaf].sum;
        let after = self.increments.as_slice().get(self.today + self.width).copied().unwrap_or(0);
        self.change(leaf, after - before);
        self.is_floor_exact = false;
        self.origin += before - after;
        self.today += 1;
        if leaf + 1 == self.width {
            self.origin += self.sum;
        }
    }

    /// Adds `n` on every day from today to the end.
    #[inline(always)]
    pub(super) const fn add_from_today(&mut self, n: i64) {
        self.origin += n;
        self.floor += n;
    }

    /// Adds `n` on every day from `first` to the end, which is at most `reach` days after today.
    pub(super) fn add_from(&mut self, first: usize, n: i64) {
        if first < self.increments.len() && n != 0 {
            self.floor += n.min(0);
            self.is_floor_exact = false;
            let leaf = first & (self.width - 1);
            self.change(leaf, n);
            if leaf < self.today & (self.width - 1) {
                // It stands before the days from today up to the end of the ring, which it is not to change.
                self.origin -= n;
            }
        }
    }

    /// Adds `n` on one day.
    pub(super) fn add_on(&mut self, day: usize, n: i64) {
        self.add_from(day, n);
        self.add_from(day + 1, -n);
    }

    /// Whether all values from today on are at least `n`; in most cases from what is known of them already.
    #[inline(always)]
    pub(super) fn is_at_least(&mut self, n: i64) -> bool {
        if self.floor < n && !self.is_floor_exact {
            let least = self.least(self.today, self.increments.len());
            self.set_floor(least);
        }
        self.floor >= n
    }

    /// The same from what is known already; `false` says nothing.
    #[inline(always)]
    pub(super) const fn is_known_at_least(&self, n: i64) -> bool {
        self.floor >= n
    }

    /// What is the least of all values from today on, for those who have asked for all of them.
    pub(super) const fn set_floor(&mut self, least: i64) {
        (self.floor, self.is_floor_exact) = (least, true);
    }

    /// The least value on the days `first..end`, which must not be empty; `end` is in reach or that of the row.
    pub(super) fn least(&mut self, first: usize, end: usize) -> i64 {
        if !self.changed.is_empty() {
            self.make();
        }
        let mask = self.width - 1;
        let (from, to) = (first & mask, (end.min(self.today + self.width) - 1) & mask);
        let least = if from > to {
            // Round the end of the ring.
            self.running_to_end(from).min(self.sum + self.running_from_start(to))
        } else if from < self.today & mask {
            self.sum + self.running(from, to)
        } else if to == mask {
            self.running_to_end(from)
        } else {
            self.running(from, to)
        };
        self.origin + least
    }

    /// Changes a leaf; the nodes above it are made when somebody asks.
    #[inline(always)]
    fn change(&mut self, leaf: usize, n: i64) {
        if n != 0 {
            let node = &mut self.nodes.as_mut_slice()[self.width + leaf];
            *node = Node::leaf(node.sum + n);
            self.sum += n;
            if self.changed.last() != Some(&leaf) {
                self.changed.push(leaf);
            }
        }
    }

    fn make(&mut self) {
        // From so many on, it is less work to make all nodes than those above each.
        if self.changed.len() > self.width / 8 {
            self.changed.clear();
            self.make_all();
        }
        let nodes = self.nodes.as_mut_slice();
        for leaf in self.changed.drain(..) {
            let mut node = leaf + self.width;
            while node > 1 {
                node /= 2;
                nodes[node] = nodes[2 * node].then(nodes[2 * node + 1]);
            }
        }
    }

    /// The least sum of the leaves up to one of `first..=last`.
    fn running(&self, first: usize, last: usize) -> i64 {
        let nodes = self.nodes.as_slice();
        let (mut left, mut right) = (first + self.width, last + self.width);
        // The stretches that make up the range, from its left end inwards and from its right end inwards; what lies to
        // the left of the range has its sum in the row as well.
        let mut from_left = nodes[left];
        let mut from_right = nodes[right];
        let mut before = 0;
        while left ^ right > 1 {
            let (after, ahead) = (nodes[left ^ 1], nodes[right ^ 1]);
            from_left = if left & 1 == 0 { from_left.then(after) } else { from_left };
            before += if left & 1 == 0 { 0 } else { after.sum };
            from_right = if right & 1 == 0 { from_right } else { ahead.then(from_right) };
            left /= 2;
            right /= 2;
        }
        let found = if left == right { from_left.least } else { from_left.then(from_right).least };
        while left > 1 {
            before += if left & 1 == 0 { 0 } else { nodes[left ^ 1].sum };
            left /= 2;
        }
        before + found
    }

    /// The same up to the last leaf of all.
    fn running_to_end(&self, first: usize) -> i64 {
        let nodes = self.nodes.as_slice();
        let mut node = first + self.width;
        let (mut before, mut found) = (0, nodes[node]);
        while node > 1 {
            let other = nodes[node ^ 1];
            found = if node & 1 == 0 { found.then(other) } else { found };
            before += if node & 1 == 0 { 0 } else { other.sum };
            node /= 2;
        }
        before + found.least
    }

    /// The same from the first leaf of all.
    fn running_from_start(&self, last: usize) -> i64 {
        let nodes = self.nodes.as_slice();
        let mut node = last + self.width;
        let mut found = nodes[node];
        while node > 1 {
            found = if node & 1 == 0 { found } else { nodes[node ^ 1].then(found) };
            node /= 2;
        }
        found.least
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The ring against a plain array that is changed and searched day by day.
        #[test]
        fn the_ring_tells_what_a_plain_array_tells(
            increments in prop::collection::vec(prop_oneof![Just(0), 0_i64..1000], 1..70),
            reach in 1_usize..40,
            steps in prop::collection::vec((0_usize..80, 0_usize..80, -50_i64..50), 0..90),
        ) {
            let n_days = increments.len();
            let mut plain: Vec<i64> = increments.iter().scan(0, |sum, n| { *sum += n; Some(*sum) }).collect();
            let mut ring = Slack::default();
            ring.start(n_days, reach, increments.iter().copied().enumerate());
            let mut today = 0;
            for (a, b, n) in steps {
                let in_reach = |day: usize| today + day % (reach + 1).min(n_days - today);
                let first = in_reach(a);
                match n.rem_euclid(4) {
                    0 => {
                        ring.add_from(first, n);
                        for value in &mut plain[first..] { *value += n; }
                    }
                    1 => {
                        ring.add_on(first, n);
                        plain[first] += n;
                    }
                    2 => {
                        ring.add_from_today(n);
                        for value in &mut plain[today..] { *value += n; }
                    }
                    _ if today + 1 < n_days => {
                        today += 1;
                        ring.next_day();
                    }
                    _ => {}
                }
                let in_reach = |day: usize| today + day % (reach + 1).min(n_days - today);
                let (first, last) = (in_reach(a).min(in_reach(b)), in_reach(a).max(in_reach(b)));
                for last in [last, n_days - 1] {
                    let least = plain[first..=last].iter().min().copied();
                    prop_assert_eq!(Some(ring.least(first, last + 1)), least, "{} to {} on {}", first, last, today);
                }
                let least = *plain[today..].iter().min().expect("there is today");
                for n in [least + 1, least, least - n.abs()] {
                    prop_assert_eq!(ring.is_at_least(n), least >= n, "{} on {}", n, today);
                }
            }
        }
    }
}
