//! A row of numbers, one a day, with "add to all days from one on" and "least of a range", both in logarithmic
//! time: the slack of the reserve is kept in it instead of being summed anew for every dose.

/// The row, as the differences from day to day: adding to all later days changes one of them. A binary tree over the
/// differences tells sums and least running sums. What is added to every day that is still asked for is kept apart.
#[derive(Debug, Default)]
pub(super) struct Slack {
    n_days: usize,
    /// Days rounded up to a power of two; the leaves are `width..2 × width`, the children of `n` are `2n` and `2n + 1`.
    width: usize,
    nodes: Vec<Node>,
    /// Added to every day.
    everywhere: i64,
}

/// A stretch of days: the sum of its differences, and the least running sum that begins with it.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    sum: i64,
    least: i64,
}

impl Node {
    const fn leaf(difference: i64) -> Self {
        Self { sum: difference, least: difference }
    }

    /// This stretch and the next as one.
    fn then(self, next: Self) -> Self {
        Self { sum: self.sum + next.sum, least: self.least.min(self.sum + next.least) }
    }
}

impl Slack {
    /// Starts the row with these values.
    pub(super) fn reset(&mut self, values: impl ExactSizeIterator<Item = i64>) {
        self.n_days = values.len();
        self.width = self.n_days.next_power_of_two();
        self.everywhere = 0;
        self.nodes.clear();
        self.nodes.resize(2 * self.width, Node::default());
        let mut before = 0;
        for (leaf, value) in self.nodes[self.width..].iter_mut().zip(values) {
            *leaf = Node::leaf(value - before);
            before = value;
        }
        for node in (1..self.width).rev() {
            self.nodes[node] = self.nodes[2 * node].then(self.nodes[2 * node + 1]);
        }
    }

    /// Adds `n` on every day from today to the end. Nobody asks for the days before today any more, so it is added to
    /// all of them.
    pub(super) const fn add_from_today(&mut self, n: i64) {
        self.everywhere += n;
    }

    /// Adds `n` on every day from `first` to the end.
    pub(super) fn add_from(&mut self, first: usize, n: i64) {
        if first >= self.n_days || n == 0 {
            return;
        }
        let nodes = self.nodes.as_mut_slice();
        let mut node = first + self.width;
        nodes[node] = Node::leaf(nodes[node].sum + n);
        while node > 1 {
            node /= 2;
            nodes[node] = nodes[2 * node].then(nodes[2 * node + 1]);
        }
    }

    /// Adds `n` on one day.
    pub(super) fn add_on(&mut self, day: usize, n: i64) {
        self.add_from(day, n);
        self.add_from(day + 1, -n);
    }

    /// The least value on the days `first..end`, which must not be empty.
    pub(super) fn least(&self, first: usize, end: usize) -> i64 {
        // The stretches that make up the range, from its left end inwards and from its right end inwards.
        if end == self.n_days {
            return self.everywhere + self.least_from(first);
        }
        let nodes = self.nodes.as_slice();
        let (mut left, mut right) = (first + self.width, end + self.width - 1);
        let mut before = 0;
        let mut from_left = nodes[left];
        let mut from_right = if left == right { None } else { Some(nodes[right]) };
        while left > 1 {
            if left / 2 != right / 2 {
                if left % 2 == 0 {
                    from_left = from_left.then(nodes[left + 1]);
                }
                if right % 2 == 1 {
                    from_right = from_right.map(|inner| nodes[right - 1].then(inner));
                }
            }
            // What lies to the left of the range has its sum in the row as well.
            if left % 2 == 1 {
                before += nodes[left - 1].sum;
            }
            left /= 2;
            right /= 2;
        }
        self.everywhere + before + from_right.map_or(from_left, |inner| from_left.then(inner)).least
    }

    /// The least value from a day on. The leaves past the last day change nothing.
    fn least_from(&self, first: usize) -> i64 {
        let nodes = self.nodes.as_slice();
        let mut node = first + self.width;
        let (mut before, mut found) = (0, nodes[node]);
        while node > 1 {
            if node.is_multiple_of(2) {
                found = found.then(nodes[node + 1]);
            } else {
                before += nodes[node - 1].sum;
            }
            node /= 2;
        }
        before + found.least
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The tree against a plain array that is changed and searched day by day.
        #[test]
        fn the_tree_tells_what_a_plain_array_tells(
            values in prop::collection::vec(-1000_i64..1000, 1..70),
            steps in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), -50_i64..50), 0..60),
        ) {
            let mut plain = values.clone();
            let mut tree = Slack::default();
            tree.reset(values.into_iter());
            let mut today = 0;
            for (a, b, n) in steps {
                let (a, b) = (a.index(plain.len()), b.index(plain.len()));
                let (first, last) = (a.min(b).max(today), a.max(b).max(today));
                match n.rem_euclid(3) {
                    0 => {
                        tree.add_from(first, n);
                        for value in &mut plain[first..] { *value += n; }
                    }
                    1 => {
                        tree.add_on(first, n);
                        plain[first] += n;
                    }
                    _ => {
                        today += usize::from(n > 30 && today + 1 < plain.len());
                        tree.add_from_today(n);
                        for value in &mut plain[today..] { *value += n; }
                    }
                }
                let (first, last) = (first.max(today), last.max(today));
                let least = plain[first..=last].iter().min().copied();
                prop_assert_eq!(Some(tree.least(first, last + 1)), least);
            }
        }
    }
}
