//! Sorting, once for the whole program.
//!
//! The library's sort is compiled anew for each type it sorts, some 3 KB each time; a page that is to load fast
//! has room for one or two. This one sorts positions by a comparison; what is sorted by them may be anything.

use std::cmp::Ordering;

/// The positions `0..n` in the order of a comparison of what stands at them; equal ones keep their order.
///
/// ```
/// use rollout_planner::order::order_of;
/// let names = ["c", "a", "b"];
/// assert_eq!(order_of(names.len(), &|a, b| names[a].cmp(names[b])), [1, 2, 0]);
/// ```
#[must_use]
pub fn order_of(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order = Vec::new();
    order_into(&mut order, n, compare);
    order
}

/// As [`order_of`], into a vector that is used again and again.
pub fn order_into(order: &mut Vec<usize>, n: usize, compare: &dyn Fn(usize, usize) -> Ordering) {
    order.clear();
    order.extend(0..n);
    order.sort_by(|&a, &b| compare(a, b));
}

/// The items in the order of a key; equal ones keep their order.
#[must_use]
pub fn sorted_by_key<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let order = order_of(items.len(), &|a, b| key(&items[a]).cmp(&key(&items[b])));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| items[at].take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let sorted = sorted_by_key(vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')], |(n, _)| *n);
        assert_eq!(sorted, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        assert!(sorted_by_key(Vec::<u8>::new(), |n| *n).is_empty());
    }
}
