//! A list that is shared between its copies: adding in front and cloning take the same short time at any length.

use std::rc::Rc;

/// A list that grows in front and shares its rest.
#[derive(Clone, Debug)]
pub(super) struct Chain<T>(Option<Rc<Link<T>>>);

#[derive(Debug)]
struct Link<T> {
    first: T,
    rest: Chain<T>,
    len: usize,
}

impl<T> Default for Chain<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Chain<T> {
    /// The list with one more in front.
    pub(super) fn with(&self, first: T) -> Self
    where
        T: Clone,
    {
        Self(Some(Rc::new(Link { first, rest: self.clone(), len: self.len() + 1 })))
    }

    /// The first and the rest, if there is any.
    pub(super) fn split_first(&self) -> Option<(&T, &Self)> {
        self.0.as_ref().map(|link| (&link.first, &link.rest))
    }

    pub(super) fn len(&self) -> usize {
        self.0.as_ref().map_or(0, |link| link.len)
    }
}

/// Stops at the first link that both share, and goes along the lists instead of down into them.
impl<T: PartialEq> PartialEq for Chain<T> {
    fn eq(&self, other: &Self) -> bool {
        let (mut a, mut b) = (&self.0, &other.0);
        loop {
            match (a, b) {
                (None, None) => return true,
                (Some(x), Some(y)) if Rc::ptr_eq(x, y) => return true,
                (Some(x), Some(y)) if x.len == y.len && x.first == y.first => (a, b) = (&x.rest.0, &y.rest.0),
                _ => return false,
            }
        }
    }
}

impl<T: Eq> Eq for Chain<T> {}

/// Takes the list apart link by link: left to itself, a long one would be dropped link within link and run out of
/// stack.
impl<T> Drop for Chain<T> {
    fn drop(&mut self) {
        let mut next = self.0.take();
        while let Some(mut link) = next.and_then(Rc::into_inner) {
            next = link.rest.0.take();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(n: u32) -> Chain<u32> {
        (0..n).fold(Chain::default(), |chain, n| chain.with(n))
    }

    #[test]
    fn copies_share_their_rest() {
        let two = numbers(2);
        let (first, rest) = two.split_first().unwrap();
        assert_eq!((*first, rest.len(), two.len()), (1, 1, 2));
        assert_eq!(two.with(2), numbers(3));
        assert_ne!(two.with(2), two.with(3));
        assert_ne!(two, numbers(3));
        assert_eq!(numbers(0).split_first(), None);
    }

    #[test]
    fn a_long_list_is_compared_and_dropped_without_running_out_of_stack() {
        let long = numbers(1_000_000);
        let copy = long.clone();
        assert_eq!(long, numbers(1_000_000));
        drop(long);
        assert_eq!(copy.len(), 1_000_000);
    }
}
