//! A row of numbers, one a day, with "add to all days of a range" and "least of a range", both in logarithmic
//! time: the slack of the reserve is kept in it instead of being summed anew for every dose.

/// The row. A binary tree over the days: each node holds the least value below it, less what was added to whole
/// nodes above.
#[derive(Debug, Default)]
pub(super) struct Slack {
    n_days: usize,
    /// Days rounded up to a power of two; the leaves are `width..2 × width`.
    width: usize,
    least: Vec<i64>,
    added: Vec<i64>,
}

impl Slack {
    /// Starts the row with these values.
    pub(super) fn reset(&mut self, values: impl ExactSizeIterator<Item = i64>) {
        self.n_days = values.len();
        self.width = self.n_days.next_power_of_two();
        self.least.clear();
        self.least.resize(2 * self.width, i64::MAX / 2);
        self.added.clear();
        self.added.resize(2 * self.width, 0);
        for (leaf, value) in self.least[self.width..].iter_mut().zip(values) {
            *leaf = value;
        }
        for node in (1..self.width).rev() {
            self.least[node] = self.least[2 * node].min(self.least[2 * node + 1]);
        }
    }

    /// Adds `n` on every day from `first` to the end.
    pub(super) fn add_from(&mut self, first: usize, n: i64) {
        self.add(first, self.n_days, n);
    }

    /// Adds `n` on one day.
    pub(super) fn add_on(&mut self, day: usize, n: i64) {
        self.add(day, day + 1, n);
    }

    fn add(&mut self, first: usize, end: usize, n: i64) {
        if first >= end || n == 0 {
            return;
        }
        let (mut left, mut right) = (first + self.width, end + self.width);
        let (lowest, highest) = (left, right - 1);
        while left < right {
            if left % 2 == 1 {
                self.add_to_node(left, n);
                left += 1;
            }
            if right % 2 == 1 {
                right -= 1;
                self.add_to_node(right, n);
            }
            left /= 2;
            right /= 2;
        }
        self.refresh_above(lowest);
        self.refresh_above(highest);
    }

    fn add_to_node(&mut self, node: usize, n: i64) {
        self.least[node] += n;
        self.added[node] += n;
    }

    fn refresh_above(&mut self, leaf: usize) {
        let mut node = leaf / 2;
        while node > 0 {
            self.least[node] = self.least[2 * node].min(self.least[2 * node + 1]) + self.added[node];
            node /= 2;
        }
    }

    /// The least value on the days `first..end`, which must not be empty.
    pub(super) fn least(&self, first: usize, end: usize) -> i64 {
        let (mut left, mut right) = (first + self.width, end + self.width - 1);
        let (mut least_left, mut least_right) = (self.least[left], self.least[right]);
        while left / 2 != right / 2 {
            if left % 2 == 0 {
                least_left = least_left.min(self.least[left + 1]);
            }
            if right % 2 == 1 {
                least_right = least_right.min(self.least[right - 1]);
            }
            left /= 2;
            right /= 2;
            least_left += self.added[left];
            least_right += self.added[right];
        }
        let mut least = least_left.min(least_right);
        let mut node = left / 2;
        while node > 0 {
            least += self.added[node];
            node /= 2;
        }
        least
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
            for (a, b, n) in steps {
                let (a, b) = (a.index(plain.len()), b.index(plain.len()));
                let (first, last) = (a.min(b), a.max(b));
                if n % 2 == 0 {
                    tree.add_from(first, n);
                    for value in &mut plain[first..] { *value += n; }
                } else {
                    tree.add_on(first, n);
                    plain[first] += n;
                }
                let least = plain[first..=last].iter().min().copied();
                prop_assert_eq!(Some(tree.least(first, last + 1)), least);
            }
        }
    }
}
