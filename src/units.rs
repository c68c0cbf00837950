//! Quantities as types: people, doses, days, dates, shares. All whole numbers.
//!
//! A count of people cannot be added to a count of doses, a share cannot be taken for a weight, and a date
//! cannot be taken for a number of days. Counts are held in 64 bits and products in 128, which the limits of
//! the plan document keep far from their ends (ENGINE.md, section 1).

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};

/// One million: shares, weights and R₀ are whole millionths.
pub const MILLION: u64 = 1_000_000;

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl $name {
            /// None at all.
            pub const ZERO: Self = Self(0);

            /// So many of them.
            #[must_use]
            pub const fn new(n: u64) -> Self {
                Self(n)
            }

            /// The bare number, for output and for arithmetic across units.
            #[must_use]
            pub const fn get(self) -> u64 {
                self.0
            }

            /// True when there is none.
            #[must_use]
            pub const fn is_zero(self) -> bool {
                self.0 == 0
            }

            /// The difference, or `None` when `other` is the larger.
            #[must_use]
            pub fn checked_sub(self, other: Self) -> Option<Self> {
                self.0.checked_sub(other.0).map(Self)
            }

            /// The difference, but never below zero.
            #[must_use]
            pub fn saturating_sub(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0))
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }

        impl SubAssign for $name {
            fn sub_assign(&mut self, other: Self) {
                self.0 -= other.0;
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
                iter.fold(Self::ZERO, Add::add)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

quantity!(
    /// A number of people.
    People
);
quantity!(
    /// A number of vaccine doses, or of doses a day can be given (capacity).
    Doses
);

impl People {
    /// One dose for each of these people.
    #[must_use]
    pub const fn one_dose_each(self) -> Doses {
        Doses(self.0)
    }

    /// The part of these people that `share` names, rounded half up: `(n × ppm + 500000) div 1000000`.
    ///
    /// ```
    /// use rollout_planner::units::{People, Share};
    /// let eligible = Share::from_ppm(970_000).unwrap();
    /// assert_eq!(People::new(12_000).share(eligible), People::new(11_640));
    /// ```
    #[must_use]
    pub const fn share(self, share: Share) -> Self {
        Self(share_of(self.0, share))
    }
}

impl Doses {
    /// The people these doses serve, one each.
    #[must_use]
    pub const fn one_person_each(self) -> People {
        People(self.0)
    }

    /// The part of these doses that `share` names, rounded half up.
    #[must_use]
    pub const fn share(self, share: Share) -> Self {
        Self(share_of(self.0, share))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a share is at most one, so the part fits where the whole did")]
const fn share_of(n: u64, share: Share) -> u64 {
    // A share is below 2^20: what is below 2^43 fits in 64 bits, where division is one instruction.
    if n >> 43 == 0 {
        (n * share.0 as u64 + 500_000) / MILLION
    } else {
        ((n as u128 * share.0 as u128 + 500_000) / MILLION as u128) as u64
    }
}

/// A share from 0 to 1 in parts per million.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(u32);

impl Share {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The whole.
    pub const ONE: Self = Self(1_000_000);

    /// So many parts per million, or `None` above one million.
    #[must_use]
    pub const fn from_ppm(ppm: u32) -> Option<Self> {
        if ppm <= 1_000_000 { Some(Self(ppm)) } else { None }
    }

    /// Parts per million.
    #[must_use]
    pub const fn ppm(self) -> u32 {
        self.0
    }
}

/// A weight of zero or more in whole millionths: a region's weight, a group's risk, R₀.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight(u64);

impl Weight {
    /// The weight 1.
    pub const ONE: Self = Self(MILLION);

    /// So many millionths.
    #[must_use]
    pub const fn from_millionths(n: u64) -> Self {
        Self(n)
    }

    /// Whole millionths.
    #[must_use]
    pub const fn millionths(self) -> u64 {
        self.0
    }
}

/// A calendar date, held as days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// The date of a year, month (1–12) and day of the month, or `None` if there is no such date.
    #[must_use]
    pub fn from_ymd(year: i16, month: i8, day: i8) -> Option<Self> {
        let date = jiff_core::civil::Date::new(year, month, day).ok()?;
        Some(Self(date.to_unix_epoch_day().day()))
    }

    /// Reads `2021-01-07`: four, two and two digits. `None` for anything else or a date that does not exist.
    ///
    /// ```
    /// use rollout_planner::units::Date;
    /// assert_eq!(Date::parse_iso("2021-01-07").unwrap().to_string(), "2021-01-07");
    /// assert_eq!(Date::parse_iso("2021-02-29"), None);
    /// ```
    #[must_use]
    pub fn parse_iso(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |range: std::ops::Range<usize>| {
            bytes[range].iter().try_fold(0_i16, |n, b| b.is_ascii_digit().then(|| n * 10 + i16::from(b - b'0')))
        };
        Self::from_ymd(number(0..4)?, i8::try_from(number(5..7)?).ok()?, i8::try_from(number(8..10)?).ok()?)
    }

    /// Year, month (1–12) and day of the month.
    #[must_use]
    pub fn ymd(self) -> (i16, i8, i8) {
        let date = jiff_core::civil::UnixEpochDay::new(self.0).map(jiff_core::civil::UnixEpochDay::to_date);
        date.map_or((0, 1, 1), |date| (date.year(), date.month(), date.day()))
    }

    /// Day of the week, Monday = 0.
    #[must_use]
    pub const fn weekday(self) -> usize {
        // 1970-01-01 was a Thursday.
        (self.0 + 3).rem_euclid(7) as usize
    }

    /// The date `days` later (earlier when negative).
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Days from `earlier` to this date.
    #[must_use]
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// A day of the plan, counted from its start: 0 is the start, negative days lie before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The plan's first day.
    pub const START: Self = Self(0);

    /// The day with this number.
    #[must_use]
    pub const fn new(n: i32) -> Self {
        Self(n)
    }

    /// Its number from the start.
    #[must_use]
    pub const fn get(self) -> i32 {
        self.0
    }

    /// The day `days` later.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Its place in an array with one entry a day of the plan; days before the start count as the start.
    #[must_use]
    #[expect(clippy::cast_sign_loss, reason = "cut at zero before")]
    pub const fn slot(self) -> usize {
        if self.0 < 0 { 0 } else { self.0 as usize }
    }
}

/// The number of a dose within a course: 1 is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DoseNumber(u8);

impl DoseNumber {
    /// The first dose.
    pub const FIRST: Self = Self(1);

    /// The dose with this number, 1 to 4.
    #[must_use]
    pub const fn new(n: u8) -> Option<Self> {
        if n >= 1 && n <= 4 { Some(Self(n)) } else { None }
    }

    /// Its number, from 1.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Its place in a list with one entry a dose, from 0.
    #[must_use]
    pub const fn slot(self) -> usize {
        self.0 as usize - 1
    }

    /// The dose after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for DoseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
