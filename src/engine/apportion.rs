//! Splitting whole units in proportion to weights (ENGINE.md, section 2).

use std::cmp::Ordering;

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
    remainders: Vec<u128>,
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
    let mut caps = 0;
    for claim in claims {
        caps += u128::from(claim.cap);
    }
    if u128::from(n) >= caps {
        for (part, claim) in out.iter_mut().zip(claims) {
            *part = claim.cap;
        }
        return;
    }
    let mut left = n;
    scratch.open.clear();
    for (i, claim) in claims.iter().enumerate() {
        if claim.cap > 0 && claim.weight > 0 {
            scratch.open.push(i);
        }
    }
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
    let total: u128 = weights.iter().sum();
    if total == 0 {
        out.resize(weights.len(), 0);
        if let Some(first) = out.first_mut() {
            *first = n;
        }
        return;
    }
    scratch.parts.clear();
    for &weight in weights {
        scratch.parts.push(div_mod(n, weight, total));
    }
    hand_out_rest(n, scratch);
    out.extend(scratch.parts.iter().map(|&(part, _)| part));
}

/// The largest-remainder split of `left` among the open claims, into `scratch.parts`.
fn split(left: u64, claims: &[Claim], scratch: &mut Scratch) {
    let mut total = 0;
    for &i in &scratch.open {
        total += claims[i].weight;
    }
    scratch.parts.clear();
    for &i in &scratch.open {
        scratch.parts.push(div_mod(left, claims[i].weight, total));
    }
    hand_out_rest(left, scratch);
}

/// The units left over by rounding down go one each to the largest remainders, the earlier of equal ones first.
fn hand_out_rest(n: u64, scratch: &mut Scratch) {
    let Scratch { parts, remainders, .. } = scratch;
    let mut rest = n;
    for &(part, _) in parts.iter() {
        rest -= part;
    }
    let Some(place) = usize::try_from(rest).ok().and_then(|rest| rest.checked_sub(1)) else { return };
    remainders.clear();
    for &(_, remainder) in parts.iter() {
        remainders.push(remainder);
    }
    // The least remainder that gets a unit; of those equal to it, the earlier ones do.
    let (least, n_larger) = nth_largest(remainders, place);
    let mut equals = place + 1 - n_larger;
    for (part, remainder) in parts {
        if *remainder > least {
            *part += 1;
        } else if *remainder == least && equals > 0 {
            *part += 1;
            equals -= 1;
        }
    }
}

/// The value that is at position `n` from the largest on, and how many are larger. Values change places.
///
/// The library's own selection would be another 3 KB of the page.
fn nth_largest(values: &mut [u128], n: usize) -> (u128, usize) {
    let (mut from, mut to, mut random) = (0, values.len(), 1_u32);
    loop {
        // Pivots at places that no plan can foresee, so that none makes this slow.
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let pivot = values[from + (random >> 8) as usize % (to - from)];
        let (mut at, mut larger, mut smaller) = (from, from, to);
        while at < smaller {
            match values[at].cmp(&pivot) {
                Ordering::Greater => {
                    values.swap(at, larger);
                    larger += 1;
                    at += 1;
                }
                Ordering::Less => {
                    smaller -= 1;
                    values.swap(at, smaller);
                }
                Ordering::Equal => at += 1,
            }
        }
        if n < larger {
            to = larger;
        } else if n >= smaller {
            from = smaller;
        } else {
            return (pivot, larger);
        }
    }
}

/// `n × weight` divided by `total`, with the remainder; the weight is at most the total.
#[inline(always)]
#[expect(clippy::inline_always, reason = "the page is compiled for size, which would call it for every entry")]
#[expect(clippy::cast_possible_truncation, reason = "checked before")]
pub(super) fn div_mod(n: u64, weight: u128, total: u128) -> (u64, u128) {
    let total_64 = total as u64;
    // Where n × total fits in 64 bits, so does everything else, and division is quick.
    if u128::from(total_64) == total && n.leading_zeros() + total_64.leading_zeros() >= u64::BITS {
        let product = n * (weight as u64);
        let part = product / total_64;
        return (part, u128::from(product - part * total_64));
    }
    div_mod_wide(n, weight, total)
}

#[cold]
#[inline(never)]
#[expect(clippy::cast_possible_truncation, reason = "a weight is at most the total, so the part is at most n")]
fn div_mod_wide(n: u64, weight: u128, total: u128) -> (u64, u128) {
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

    /// The text of the contract, entry by entry and unit by unit.
    #[cfg(not(target_arch = "wasm32"))]
    fn by_the_contract(n: u64, claims: &[(u128, u64)]) -> Vec<u64> {
        let mut parts = vec![0; claims.len()];
        let mut left = u128::from(n).min(claims.iter().map(|&(_, cap)| u128::from(cap)).sum());
        let mut open: Vec<usize> = (0..claims.len()).filter(|&i| claims[i].0 > 0 && claims[i].1 > 0).collect();
        while left > 0 && !open.is_empty() {
            let total: u128 = open.iter().map(|&i| claims[i].0).sum();
            let mut round: Vec<u128> = open.iter().map(|&i| left * claims[i].0 / total).collect();
            let mut by_remainder: Vec<usize> = (0..open.len()).collect();
            by_remainder.sort_by_key(|&at| std::cmp::Reverse(left * claims[open[at]].0 % total));
            let rest = left - round.iter().sum::<u128>();
            for &at in by_remainder.iter().take(usize::try_from(rest).expect("fewer than entries")) {
                round[at] += 1;
            }
            let over: Vec<usize> = open
                .iter()
                .zip(&round)
                .filter(|&(&i, &part)| part > u128::from(claims[i].1))
                .map(|(&i, _)| i)
                .collect();
            if over.is_empty() {
                for (&i, &part) in open.iter().zip(&round) {
                    parts[i] = u64::try_from(part).expect("within the cap");
                }
                return parts;
            }
            for &i in &over {
                parts[i] = claims[i].1;
                left -= u128::from(claims[i].1);
            }
            open.retain(|i| !over.contains(i));
        }
        for (part, &(_, cap)) in parts.iter_mut().zip(claims).filter(|(_, (weight, _))| *weight == 0) {
            *part = u64::try_from(left.min(u128::from(cap))).expect("within the cap");
            left -= u128::from(*part);
        }
        parts
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #[test]
        fn the_parts_are_those_of_the_contract(
            n in 0_u64..100_000,
            claims in proptest::collection::vec((0_u128..9, 0_u64..9000), 0..40),
            larger in proptest::collection::vec((0_u128..u128::from(u64::MAX), 0_u64..u64::MAX / 64), 0..9),
        ) {
            check(n % 500, &claims, &by_the_contract(n % 500, &claims));
            check(n, &claims, &by_the_contract(n, &claims));
            check(n << 40, &larger, &by_the_contract(n << 40, &larger));
        }
    }

    #[test]
    fn products_beyond_64_bits_are_exact() {
        let big = u128::from(u64::MAX);
        assert_eq!(div_mod(2_000_000_000, big * 3, big * 4), (1_500_000_000, 0));
        check(2_000_000_001, &[(big * 7, u64::MAX), (big * 7, u64::MAX)], &[1_000_000_001, 1_000_000_000]);
    }
}
