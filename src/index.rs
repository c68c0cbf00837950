//! Positions as types: an index into the groups cannot be used on the vaccines.
//!
//! Ids name things outside; inside a plan they are dense indices, which only the plan that owns them hands out.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A dense index made from a position.
pub trait Idx: Copy + Eq + Ord {
    /// The index of this position.
    fn from_usize(n: usize) -> Self;
    /// The position of this index.
    fn to_usize(self) -> usize;
}

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl Idx for $name {
            #[expect(clippy::cast_possible_truncation, reason = "a plan document holds far fewer than 2^32 items")]
            fn from_usize(n: usize) -> Self {
                Self(n as u32)
            }
            fn to_usize(self) -> usize {
                self.0 as usize
            }
        }
    };
}

index!(
    /// A group of the plan, in plan order.
    GroupIdx
);
index!(
    /// A vaccine of the plan, in plan order.
    VaccineIdx
);
index!(
    /// A region of the plan, in plan order.
    RegionIdx
);
index!(
    /// A tier that at least one group is in, in ascending order of tier numbers.
    TierIdx
);

/// A vector that only its own kind of index can reach into.
///
/// ```
/// use rollout_planner::index::{GroupIdx, Idx, IndexVec};
/// let mut names: IndexVec<GroupIdx, &str> = IndexVec::new();
/// let customs = names.push("customs");
/// assert_eq!(names[customs], "customs");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexVec<I, T> {
    items: Vec<T>,
    kind: PhantomData<fn(I)>,
}

impl<I: Idx, T> IndexVec<I, T> {
    /// Nothing in it yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { items: Vec::new(), kind: PhantomData }
    }

    /// `n` copies of `item`.
    #[must_use]
    pub fn filled(item: T, n: usize) -> Self
    where
        T: Clone,
    {
        Self { items: vec![item; n], kind: PhantomData }
    }

    /// Appends an item and tells its index.
    pub fn push(&mut self, item: T) -> I {
        self.items.push(item);
        I::from_usize(self.items.len() - 1)
    }

    /// How many items there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// True when there is no item.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The item at an index, if there is one.
    #[must_use]
    pub fn get(&self, index: I) -> Option<&T> {
        self.items.get(index.to_usize())
    }

    /// The items in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// The items in order, to change.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.items.iter_mut()
    }

    /// The indices in order.
    #[must_use]
    pub const fn indices(&self) -> Indices<I> {
        Indices { next: 0, end: self.items.len(), kind: PhantomData }
    }

    /// Index and item, in order.
    #[must_use]
    pub fn enumerated(&self) -> impl ExactSizeIterator<Item = (I, &T)> + DoubleEndedIterator {
        self.items.iter().enumerate().map(|(n, item)| (I::from_usize(n), item))
    }

    /// All items as a slice.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        &self.items
    }
}

/// The indices of a vector, in order.
#[derive(Clone, Debug)]
pub struct Indices<I> {
    next: usize,
    end: usize,
    kind: PhantomData<fn(I)>,
}

impl<I: Idx> Iterator for Indices<I> {
    type Item = I;
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "in every loop of the engine; the page, compiled for size, would call it")]
    fn next(&mut self) -> Option<I> {
        if self.next == self.end {
            return None;
        }
        self.next += 1;
        Some(I::from_usize(self.next - 1))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.next, Some(self.end - self.next))
    }
}

impl<I: Idx> DoubleEndedIterator for Indices<I> {
    fn next_back(&mut self) -> Option<I> {
        if self.next == self.end {
            return None;
        }
        self.end -= 1;
        Some(I::from_usize(self.end))
    }
}

impl<I: Idx> ExactSizeIterator for Indices<I> {}

impl<I: Idx, T> Default for IndexVec<I, T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I: Idx, T> From<Vec<T>> for IndexVec<I, T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, kind: PhantomData }
    }
}

impl<I: Idx, T> FromIterator<T> for IndexVec<I, T> {
    fn from_iter<It: IntoIterator<Item = T>>(iter: It) -> Self {
        Self::from(iter.into_iter().collect::<Vec<T>>())
    }
}

impl<'a, I: Idx, T> IntoIterator for &'a IndexVec<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<'a, I: Idx, T> IntoIterator for &'a mut IndexVec<I, T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.items.iter_mut()
    }
}

impl<I: Idx, T> Index<I> for IndexVec<I, T> {
    type Output = T;
    // The page is compiled for size, which calls the vector's own indexing as a function.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "one instruction instead of two calls, in every loop of the engine")]
    fn index(&self, index: I) -> &T {
        &self.items.as_slice()[index.to_usize()]
    }
}

impl<I: Idx, T> IndexMut<I> for IndexVec<I, T> {
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "one instruction instead of two calls, in every loop of the engine")]
    fn index_mut(&mut self, index: I) -> &mut T {
        &mut self.items.as_mut_slice()[index.to_usize()]
    }
}
