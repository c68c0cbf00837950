//! The board on which an order of the groups is put together: tiers of groups, each group moved by itself.

/// The tier of each group in plan order, 1 first, without gaps.
pub type Tiers = Vec<u64>;

/// Where a group is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Into a tier.
    Into(u64),
    /// Into a tier of its own before a tier; past the last one, after it.
    Before(u64),
}

/// The tiers without gaps.
#[must_use]
pub fn dense(tiers: &[u64]) -> Tiers {
    let mut numbers = tiers.to_vec();
    numbers.sort_unstable();
    numbers.dedup();
    tiers.iter().map(|tier| numbers.iter().position(|of| of == tier).map_or(1, |n| n as u64 + 1)).collect()
}

/// The groups of each tier, in plan order.
#[must_use]
pub fn rows(tiers: &[u64]) -> Vec<Vec<usize>> {
    let last = tiers.iter().copied().max().unwrap_or(0);
    let of = |tier: u64| tiers.iter().enumerate().filter(move |(_, of)| **of == tier).map(|(group, _)| group);
    (1..=last).map(|tier| of(tier).collect()).collect()
}

/// The tiers after a group was put somewhere.
///
/// ```
/// use rollout_planner::ui::view::answers::board::{Place, put};
/// assert_eq!(put(&[1, 1, 2], 0, Place::Into(2)), [2, 1, 2]);
/// assert_eq!(put(&[1, 1, 2], 0, Place::Before(1)), [1, 2, 3]);
/// ```
#[must_use]
pub fn put(tiers: &[u64], group: usize, place: Place) -> Tiers {
    // Twice as far apart, there is room for one between.
    let mut apart: Tiers = tiers.iter().map(|tier| tier * 2).collect();
    if let Some(own) = apart.get_mut(group) {
        *own = match place {
            Place::Into(tier) => tier * 2,
            Place::Before(tier) => (tier * 2).saturating_sub(1),
        };
    }
    dense(&apart)
}

/// One step earlier (or later): out of a tier that it shares into one of its own, and from there into the next one.
#[must_use]
pub fn step(tiers: &[u64], group: usize, is_later: bool) -> Tiers {
    let Some(own) = tiers.get(group).copied() else { return tiers.to_vec() };
    let is_alone = tiers.iter().filter(|tier| **tier == own).count() == 1;
    let last = tiers.iter().copied().max().unwrap_or(own);
    match (is_alone, is_later) {
        (true, true) if own == last => tiers.to_vec(),
        (true, false) if own == 1 => tiers.to_vec(),
        (true, true) => put(tiers, group, Place::Into(own + 1)),
        (true, false) => put(tiers, group, Place::Into(own - 1)),
        (false, true) => put(tiers, group, Place::Before(own + 1)),
        (false, false) => put(tiers, group, Place::Before(own)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_through_every_place_and_back() {
        let start = vec![1, 1, 2, 2];
        let mut tiers = start.clone();
        let mut seen = vec![tiers.clone()];
        for _ in 0..10 {
            tiers = step(&tiers, 0, true);
            seen.push(tiers.clone());
        }
        assert_eq!(seen[1], [2, 1, 3, 3]);
        assert_eq!(seen[2], [2, 1, 2, 2]);
        assert_eq!(seen[3], [3, 1, 2, 2]);
        assert_eq!(seen[4], seen[3], "the last place");
        for _ in 0..3 {
            tiers = step(&tiers, 0, false);
        }
        assert_eq!(tiers, start);
        assert_eq!(step(&start, 0, false), [1, 2, 3, 3]);
        assert_eq!(step(&[1, 2], 0, false), [1, 2]);
    }

    #[test]
    fn tiers_have_no_gaps_and_every_group_is_in_one() {
        for tiers in [vec![5, 9, 5, 1], vec![1], vec![]] {
            let tiers = dense(&tiers);
            for group in 0..tiers.len() {
                for place in [Place::Into(1), Place::Into(2), Place::Before(1), Place::Before(4)] {
                    let after = put(&tiers, group, place);
                    assert_eq!(after, dense(&after));
                    let rows = rows(&after);
                    assert!(rows.iter().all(|row| !row.is_empty()));
                    assert_eq!(rows.concat().len(), tiers.len());
                }
            }
        }
    }
}
