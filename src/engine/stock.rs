//! Stock of one vaccine in lots, used first-expiring first, then first-arrived.

use std::collections::VecDeque;

use crate::units::{Day, Doses};

/// The lots of one vaccine in one region. Lots with the same last day of use are one: which of them a dose
/// comes from makes no difference to anything.
#[derive(Debug)]
pub(super) struct Stock {
    /// Last day of use and doses, first-expiring first.
    lots: VecDeque<(Day, Doses)>,
    total: Doses,
    /// Every lot may still be used on this day, so that most days pass over the lots at a glance.
    keeps_until: Day,
}

/// The last day of use of a lot that keeps for ever.
const NEVER: Day = Day::new(i32::MAX);

impl Default for Stock {
    fn default() -> Self {
        Self { lots: VecDeque::new(), total: Doses::ZERO, keeps_until: NEVER }
    }
}

impl Stock {
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "the page is compiled for size, which would call it")]
    pub(super) const fn total(&self) -> Doses {
        self.total
    }

    pub(super) fn clear(&mut self) {
        self.lots.clear();
        self.total = Doses::ZERO;
        self.keeps_until = NEVER;
    }

    /// Takes doses into stock.
    pub(super) fn receive(&mut self, doses: Doses, expires: Option<Day>) {
        let expires = expires.unwrap_or(NEVER);
        let place = self.lots.partition_point(|(day, _)| *day < expires);
        match self.lots.get_mut(place) {
            Some((day, lot)) if *day == expires => *lot += doses,
            _ => self.lots.insert(place, (expires, doses)),
        }
        self.total += doses;
        self.keeps_until = self.keeps_until.min(expires);
    }

    /// Throws away what may not be used on `today` any more and tells how much that was.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "the page is compiled for size, which would call it")]
    pub(super) fn discard_expired(&mut self, today: Day) -> Doses {
        if self.keeps_until < today { self.discard_before(today) } else { Doses::ZERO }
    }

    fn discard_before(&mut self, today: Day) -> Doses {
        let mut expired = Doses::ZERO;
        while let Some((_, doses)) = self.lots.front().filter(|(day, _)| *day < today) {
            expired += *doses;
            self.lots.pop_front();
        }
        self.total -= expired;
        self.keeps_until = self.lots.front().map_or(NEVER, |(day, _)| *day);
        expired
    }

    /// Uses doses; there are so many.
    pub(super) fn take(&mut self, doses: Doses) {
        self.total -= doses;
        let mut left = doses;
        while let Some((_, lot)) = self.lots.front_mut() {
            if *lot > left {
                *lot -= left;
                return;
            }
            left -= *lot;
            self.lots.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_to_expire_is_used_first() {
        let mut stock = Stock::default();
        stock.receive(Doses::new(10), None);
        stock.receive(Doses::new(5), Some(Day::new(3)));
        stock.receive(Doses::new(5), Some(Day::new(1)));
        stock.take(Doses::new(7));
        assert_eq!(stock.discard_expired(Day::new(3)), Doses::ZERO);
        assert_eq!(stock.discard_expired(Day::new(4)), Doses::new(3));
        assert_eq!(stock.total(), Doses::new(10));
    }
}
