//! Chance in whole numbers: what is drawn, and from what.
//!
//! Every uncertain thing has one number of its own, of 64 bits, made from the seed, the run, the kind of thing and the
//! thing's name, by a generator that is started anew for it. So a thing's number does not depend on what else is drawn
//! or in what order: two plans that share a thing share its luck, run by run, and their difference is the plans'.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

/// A whole number that is at least `least`, at most `most` and most often `usual`, with chances that rise and fall
/// evenly between (a discrete triangular distribution): the chance of k is in proportion to
/// `(k − least + 1) × (most − usual + 1)` up to `usual` and to `(most − k + 1) × (usual − least + 1)` from there on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Triangle {
    least: i32,
    usual: i32,
    most: i32,
}

impl Triangle {
    /// No end lies farther from 0.
    pub const LIMIT: i32 = 1_000_000;

    /// From `least` to `most`, `usual` most often; `None` unless they stand in this order within ± [`Self::LIMIT`].
    #[must_use]
    pub const fn new(least: i32, usual: i32, most: i32) -> Option<Self> {
        if -Self::LIMIT <= least && least <= usual && usual <= most && most <= Self::LIMIT {
            Some(Self { least, usual, most })
        } else {
            None
        }
    }

    /// Always the same number, within ± [`Self::LIMIT`].
    #[must_use]
    pub const fn always(n: i32) -> Self {
        let n = if n < -Self::LIMIT {
            -Self::LIMIT
        } else if n > Self::LIMIT {
            Self::LIMIT
        } else {
            n
        };
        Self { least: n, usual: n, most: n }
    }

    /// The least, the most frequent and the greatest number.
    #[must_use]
    pub const fn ends(self) -> (i32, i32, i32) {
        (self.least, self.usual, self.most)
    }

    /// True if it is always the same number.
    #[must_use]
    pub const fn is_certain(self) -> bool {
        self.least == self.most
    }

    /// The number at a place of its distribution, from 0 (the least) to the greatest of 64 bits (the most): a larger
    /// place never gives a smaller number. Drawn by an even place, each number has its chance to within 2⁻⁶³.
    ///
    /// ```
    /// use rollout_planner::analysis::simulate::Triangle;
    /// let days = Triangle::new(0, 2, 14).unwrap();
    /// assert_eq!([0, u64::MAX / 2, u64::MAX].map(|place| days.at(place)), [0, 5, 14]);
    /// assert_eq!(Triangle::always(7).at(123), 7);
    /// ```
    #[must_use]
    pub fn at(self, place: u64) -> i32 {
        let rising = width(self.least, self.usual);
        let falling = width(self.usual, self.most);
        let total = rising * falling * (rising + falling) / 2;
        let target = (u128::from(place) * total) >> 64;
        // The chances up to and with the n-th number, n from 1.
        let up_to = |n: u128| {
            if n <= rising {
                falling * n * (n + 1) / 2
            } else {
                let left = rising + falling - 1 - n;
                total - rising * left * (left + 1) / 2
            }
        };
        let (mut below, mut reaches) = (0, rising + falling - 1);
        while reaches - below > 1 {
            let middle = below + (reaches - below) / 2;
            if up_to(middle) > target { reaches = middle } else { below = middle }
        }
        self.least + i32::try_from(below).unwrap_or(0)
    }
}

/// How many numbers there are from one to another.
fn width(from: i32, to: i32) -> u128 {
    u128::from(to.abs_diff(from)) + 1
}

/// Kinds of uncertain things; each has numbers of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    VaccineLate,
    DeliveryLate,
    DeliverySize,
    Cancelled,
    Uptake,
    GroupUptake,
    Capacity,
    Closures,
    ClosureStart,
    ClosureDays,
}

/// The luck of one run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Luck {
    pub seed: u64,
    pub run: u32,
}

impl Luck {
    /// A thing's number, even over 64 bits.
    pub fn place(self, kind: Kind, name: &[&str], n: u64) -> u64 {
        let mut hash = Hash(0xcbf2_9ce4_8422_2325);
        hash.number(self.seed);
        hash.number(self.run.into());
        hash.number(kind as u64);
        hash.number(n);
        for part in name {
            hash.number(part.len() as u64);
            part.bytes().for_each(|byte| hash.byte(byte));
        }
        let state = mixed(hash.0);
        let mut generator = Pcg32::new(state, mixed(state));
        u64::from(generator.next_u32()) << 32 | u64::from(generator.next_u32())
    }

    /// A thing's value.
    pub fn value(self, of: Triangle, kind: Kind, name: &[&str], n: u64) -> i32 {
        if of.is_certain() { of.least } else { of.at(self.place(kind, name, n)) }
    }
}

/// FNV-1a of 64 bits: the same on every machine.
struct Hash(u64);

impl Hash {
    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }

    fn number(&mut self, n: u64) {
        n.to_le_bytes().into_iter().for_each(|byte| self.byte(byte));
    }
}

/// Spreads a number over all 64 bits, one to one (the finalizer of `SplitMix64`).
const fn mixed(n: u64) -> u64 {
    let n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How often each number comes of evenly spread places.
    fn counts(triangle: Triangle, n: u64) -> Vec<u64> {
        let (least, _, most) = triangle.ends();
        let mut counts = vec![0; usize::try_from(most - least + 1).unwrap()];
        for place in 0..n {
            let at = triangle.at(u64::MAX / n * place + u64::MAX / (2 * n));
            counts[usize::try_from(at - least).unwrap()] += 1;
        }
        counts
    }

    #[test]
    fn chances_rise_and_fall_evenly() {
        // (k + 1) × 3 up to 2, (4 − k + 1) × 3 from there on: 3, 6, 9, 6, 3 of 27.
        assert_eq!(counts(Triangle::new(0, 2, 4).unwrap(), 27_000), [3000, 6000, 9000, 6000, 3000]);
        // The usual number at an end: 4, 3, 2, 1 of 10.
        assert_eq!(counts(Triangle::new(-1, -1, 2).unwrap(), 10_000), [4000, 3000, 2000, 1000]);
        assert_eq!(counts(Triangle::new(5, 6, 6).unwrap(), 3000), [1000, 2000]);
        assert_eq!(counts(Triangle::always(3), 10), [10]);
    }

    #[test]
    fn the_ends_are_reached_and_a_larger_place_is_never_a_smaller_number() {
        for (least, usual, most) in [(0, 0, 1), (-1_000_000, 0, 1_000_000), (3, 3, 3), (-7, 2, 2)] {
            let triangle = Triangle::new(least, usual, most).unwrap();
            assert_eq!((triangle.at(0), triangle.at(u64::MAX)), (least, most));
            let places = (0..1000).map(|n| triangle.at(u64::MAX / 1000 * n));
            assert!(places.collect::<Vec<_>>().is_sorted());
        }
        assert_eq!(Triangle::new(1, 0, 2), None);
        assert_eq!(Triangle::new(0, 3, 2), None);
    }

    #[test]
    fn every_thing_has_a_number_of_its_own() {
        let luck = Luck { seed: 42, run: 17 };
        let place = luck.place(Kind::Uptake, &["a"], 0);
        assert_eq!(place, luck.place(Kind::Uptake, &["a"], 0));
        let others = [
            Luck { seed: 43, ..luck }.place(Kind::Uptake, &["a"], 0),
            Luck { run: 18, ..luck }.place(Kind::Uptake, &["a"], 0),
            luck.place(Kind::Capacity, &["a"], 0),
            luck.place(Kind::Uptake, &["b"], 0),
            luck.place(Kind::Uptake, &["a", ""], 0),
            luck.place(Kind::Uptake, &["a"], 1),
        ];
        assert!(!others.contains(&place));
        // The numbers are those of every machine and every build.
        assert_eq!(luck.place(Kind::VaccineLate, &["inactivated"], 0), 10_983_846_059_397_143_328);
    }

    #[test]
    fn numbers_of_neighbors_are_even_over_their_range() {
        // Of 8000 runs some 1000 fall into each eighth: within five standard deviations, 30 each.
        let mut eighths = [0_u32; 8];
        for run in 0..8000 {
            let place = Luck { seed: 1, run }.place(Kind::Capacity, &[], 0);
            eighths[usize::try_from(place >> 61).unwrap()] += 1;
        }
        assert!(eighths.iter().all(|n| n.abs_diff(1000) < 150), "{eighths:?}");
    }
}
