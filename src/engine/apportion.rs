//! Splitting whole units in proportion to weights (ENGINE.md, section 2).

use crate::order::order_into;

/// What one entry asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its part is in proportion to this.
    pub weight: u128,
    /// It takes no more than this.
    pub cap: u64,
}

/// Working memory of [`apportion`], kept from call to call so that a day's loop allocates nothing.
#[derive(Debug, Default)]
pub struct Scratch {
    open: Vec<usize>,
    parts: Vec<(u64, u128)>,
    order: Vec<usize>,
}

/// Splits `n` units among claims with caps: in proportion to weight by largest remainders, entries that would
/// exceed their cap being fixed at it; what only weightless entries could take fills them in order.
/// `out` holds one part a claim; the parts add up to the smaller of `n` and the caps together.
///
/// ```
/// use rollout_planner::engine::{Claim, Scratch, apportion};
/// let claims = [Claim { weight: 1, cap: 9 }, Claim { weight: 1, cap: 9 }, Claim { weight: 2, cap: 3 }];
/// let mut parts = Vec::new();
/// apportion(10, &claims, &mut parts, &mut Scratch::default());
/// assert_eq!(parts, [4, 3, 3]);
/// ```
pub fn apportion(n: u64, claims: &[Claim], out: &mut Vec<u64>, scratch: &mut Scratch) {
    out.clear();
    out.resize(claims.len(), 0);
    let caps: u128 = claims.iter().map(|claim| u128::from(claim.cap)).sum();
    if u128::from(n) >= caps {
        for (part, claim) in out.iter_mut().zip(claims) {
            *part = claim.cap;
        }
        return;
    }
    let mut left = n;
    scratch.open.clear();
    scratch.open.extend((0..claims.len()).filter(|&i| claims[i].cap > 0 && claims[i].weight > 0));
    while left > 0 && !scratch.open.is_empty() {
        split(left, claims, scratch);
        let exceeds = |i: usize, part: u64| part > claims[i].cap;
        let fixed = scratch.open.iter().zip(&scratch.parts).any(|(&i, &(part, _))| exceeds(i, part));
        let Scratch { open, parts, .. } = scratch;
        if !fixed {
            for (&i, &(part, _)) in open.iter().zip(parts.iter()) {
                out[i] = part;
            }
            return;
        }
        let mut at = 0;
        open.retain(|&i| {
            let over = exceeds(i, parts[at].0);
            at += 1;
            if over {
                out[i] = claims[i].cap;
                left -= claims[i].cap;
            }
            !over
        });
    }
    for (part, claim) in out.iter_mut().zip(claims).filter(|(_, claim)| claim.weight == 0) {
        *part = left.min(claim.cap);
        left -= *part;
    }
}

/// Splits `n` units in proportion to weights, without caps. If all weights are 0 the first entry gets all.
pub fn apportion_uncapped(n: u64, weights: &[u128], out: &mut Vec<u64>, scratch: &mut Scratch) {
    out.clear();
    if weights.iter().all(|&weight| weight == 0) {
        out.resize(weights.len(), 0);
        if let Some(first) = out.first_mut() {
            *first = n;
        }
        return;
    }
    let total: u128 = weights.iter().sum();
    scratch.parts.clear();
    scratch.parts.extend(weights.iter().map(|&weight| div_mod(n, weight, total)));
    hand_out_rest(n, &mut scratch.parts, &mut scratch.order);
    out.extend(scratch.parts.iter().map(|&(part, _)| part));
}

/// The largest-remainder split of `left` among the open claims, into `scratch.parts`.
fn split(left: u64, claims: &[Claim], scratch: &mut Scratch) {
    let Scratch { open, parts, order } = scratch;
    let total: u128 = open.iter().map(|&i| claims[i].weight).sum();
    parts.clear();
    parts.extend(open.iter().map(|&i| div_mod(left, claims[i].weight, total)));
    hand_out_rest(left, parts, order);
}

/// The units left over by rounding down go one each to the largest remainders, the earlier of equal ones first.
fn hand_out_rest(n: u64, parts: &mut [(u64, u128)], order: &mut Vec<usize>) {
    let rest = n - parts.iter().map(|&(part, _)| part).sum::<u64>();
    if rest == 0 {
        return;
    }
    order_into(order, parts.len(), &|a, b| parts[b].1.cmp(&parts[a].1));
    for &i in order.iter().zip(0..rest).map(|(i, _)| i) {
        parts[i].0 += 1;
    }
}

/// `n × weight` divided by `total`, with the remainder. Most products fit in 64 bits, where division is quick.
#[expect(clippy::cast_possible_truncation, reason = "a weight is at most the total, so the part is at most n")]
pub(super) fn div_mod(n: u64, weight: u128, total: u128) -> (u64, u128) {
    if let (Ok(weight), Ok(total)) = (u64::try_from(weight), u64::try_from(total))
        && let Some(product) = n.checked_mul(weight)
    {
        return (product / total, u128::from(product % total));
    }
    let product = u128::from(n) * weight;
    ((product / total) as u64, product % total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(n: u64, claims: &[(u128, u64)], expected: &[u64]) {
        let claims: Vec<Claim> = claims.iter().map(|&(weight, cap)| Claim { weight, cap }).collect();
        let mut parts = Vec::new();
        apportion(n, &claims, &mut parts, &mut Scratch::default());
        assert_eq!(parts, expected, "{n} among {claims:?}");
    }

    #[test]
    fn units_left_over_go_to_the_largest_remainders_then_the_earlier() {
        check(10, &[(1, 99), (1, 99), (1, 99)], &[4, 3, 3]);
        check(7, &[(5, 99), (3, 99), (2, 99)], &[4, 2, 1]);
        check(3, &[(1, 99), (6, 99), (1, 99)], &[1, 2, 0]);
    }

    #[test]
    fn what_a_cap_leaves_is_split_again_among_the_others() {
        check(10, &[(8, 2), (1, 99), (1, 99)], &[2, 4, 4]);
        check(10, &[(8, 2), (4, 3), (1, 99)], &[2, 3, 5]);
    }

    #[test]
    fn no_more_is_given_than_the_caps_hold() {
        check(100, &[(1, 2), (0, 3)], &[2, 3]);
        check(100, &[], &[]);
    }

    #[test]
    fn weightless_entries_are_filled_last_in_order() {
        check(5, &[(0, 3), (1, 2), (0, 9)], &[3, 2, 0]);
        check(5, &[(0, 3), (0, 9)], &[3, 2]);
    }

    #[test]
    fn without_caps_the_first_entry_takes_what_nobody_weighs() {
        let mut parts = Vec::new();
        apportion_uncapped(5, &[0, 0], &mut parts, &mut Scratch::default());
        assert_eq!(parts, [5, 0]);
        apportion_uncapped(5, &[0, 2, 1], &mut parts, &mut Scratch::default());
        assert_eq!(parts, [0, 3, 2]);
        apportion_uncapped(5, &[], &mut parts, &mut Scratch::default());
        assert!(parts.is_empty());
    }

    #[test]
    fn products_beyond_64_bits_are_exact() {
        let big = u128::from(u64::MAX);
        assert_eq!(div_mod(2_000_000_000, big * 3, big * 4), (1_500_000_000, 0));
        check(2_000_000_001, &[(big * 7, u64::MAX), (big * 7, u64::MAX)], &[1_000_000_001, 1_000_000_000]);
    }
}
