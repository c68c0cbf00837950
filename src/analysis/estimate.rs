//! What a planner asks before there is a plan: how much is lost from open vials, how many doses a day some sites
//! give, how many people must be vaccinated for the immune barrier. Exact fractions, rounded once, half up.

use crate::plan::Barrier;
use crate::units::{Doses, MILLION, Share};

/// Greatest number of people in a session, for the estimates of wastage.
pub const MAX_SESSION: u64 = 1_000_000;
/// Greatest number of doses in a vial, for the estimates of wastage.
pub const MAX_VIAL: u64 = 1_000;
/// Greatest number of storage levels, for the estimates of wastage.
pub const MAX_LEVELS: u32 = 5;

/// A session, and the vials opened in it. What is left in the last vial is thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    people: u64,
    doses_per_vial: u64,
}

impl Session {
    /// A session of so many people and vials of so many doses; `None` for no people, empty vials, or more than
    /// [`MAX_SESSION`] and [`MAX_VIAL`].
    #[must_use]
    pub fn new(people: u64, doses_per_vial: u64) -> Option<Self> {
        let is_usual = (1..=MAX_SESSION).contains(&people) && (1..=MAX_VIAL).contains(&doses_per_vial);
        is_usual.then_some(Self { people, doses_per_vial })
    }

    /// Vials opened: `⌈s ÷ v⌉`.
    #[must_use]
    pub const fn vials(self) -> u64 {
        self.people.div_ceil(self.doses_per_vial)
    }

    /// Doses left in the last vial at the end.
    #[must_use]
    pub const fn left_over(self) -> Doses {
        Doses::new(self.opened() - self.people)
    }

    /// The share of opened doses that is lost: `1 − s ÷ (v × ⌈s ÷ v⌉)`.
    ///
    /// ```
    /// use rollout_planner::analysis::estimate::Session;
    /// // 32 people and vials of 10: the fourth vial serves two, and 8 of 40 doses are lost.
    /// assert_eq!(Session::new(32, 10).unwrap().open_vial_loss().ppm(), 200_000);
    /// ```
    #[must_use]
    pub fn open_vial_loss(self) -> Share {
        rounded(u128::from(self.left_over().get()), u128::from(self.opened()))
    }

    /// The share lost in all, where closed vials lose `closed` at each of `levels` storage levels before they are
    /// opened: `1 − (1 − closed)ⁿ (1 − open)`. `None` above [`MAX_LEVELS`].
    ///
    /// ```
    /// use rollout_planner::analysis::estimate::Session;
    /// use rollout_planner::units::Share;
    /// let one_percent = Share::from_ppm(10_000).unwrap();
    /// // 1 − 0.99³ × 0.8
    /// let loss = Session::new(32, 10).unwrap().total_loss(one_percent, 3).unwrap();
    /// assert_eq!(loss.ppm(), 223_761);
    /// ```
    #[must_use]
    pub fn total_loss(self, closed: Share, levels: u32) -> Option<Share> {
        if levels > MAX_LEVELS {
            return None;
        }
        // Below 10³⁰ × 1.001 × 10⁶, so that `rounded` stays within 128 bits.
        let whole = u128::from(MILLION).pow(levels) * u128::from(self.opened());
        let kept = u128::from(MILLION - u64::from(closed.ppm())).pow(levels) * u128::from(self.people);
        Some(rounded(whole - kept, whole))
    }

    const fn opened(self) -> u64 {
        self.vials() * self.doses_per_vial
    }
}

/// A part of a whole in parts per million, rounded half up. The part is at most the whole, which is at most 10³⁷.
fn rounded(part: u128, whole: u128) -> Share {
    let (ppm, rest) =
        (0..6).fold((part / whole, part % whole), |(ppm, rest), _| (ppm * 10 + rest * 10 / whole, rest * 10 % whole));
    let ppm = ppm + u128::from(rest >= whole - rest);
    u32::try_from(ppm).ok().and_then(Share::from_ppm).unwrap_or(Share::ONE)
}

/// The wastage that planners assume for a vaccine about which nothing else is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsualWastage {
    /// The lower end.
    pub low: Share,
    /// The upper end: the careful choice.
    pub high: Share,
    /// Whether there is a figure for this very size of vial; otherwise it is that of the next larger one, and
    /// above 10 doses that of 10.
    pub is_for_this_size: bool,
}

/// The usual wastage by doses in a vial: 1 dose 1–2 %, 2 doses 3 %, 5–6 doses 5 %, 10 doses 10 %. `None` for 0.
///
/// ```
/// use rollout_planner::analysis::estimate::usual_wastage;
/// assert_eq!(usual_wastage(10).unwrap().high.ppm(), 100_000);
/// ```
#[must_use]
pub fn usual_wastage(doses_per_vial: u64) -> Option<UsualWastage> {
    let (low, high) = match doses_per_vial {
        0 => return None,
        1 => (1, 2),
        2 => (3, 3),
        3..=6 => (5, 5),
        _ => (10, 10),
    };
    let percent = |n: u32| Share::from_ppm(n * 10_000);
    Some(UsualWastage {
        low: percent(low)?,
        high: percent(high)?,
        is_for_this_size: matches!(doses_per_vial, 1 | 2 | 5 | 6 | 10),
    })
}

/// How well a site is staffed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Staffing {
    /// Few.
    Low,
    /// As usual.
    Medium,
    /// Many.
    High,
}

/// A place where people are vaccinated, with the throughput stated for its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// A vaccination hub. Planning figures for 8 hours: 480, 960 or 1,440 doses.
    Hub(Staffing),
    /// A clinic. Planning figures for 8 hours: 96, 192 or 288 doses.
    Clinic(Staffing),
    /// A vaccination station as counted in China in March 2021: about 134 doses a day, taken as one of 8 hours.
    Station,
}

/// The hours of the day that throughputs are stated for, in minutes.
pub const USUAL_MINUTES: u64 = 8 * 60;

impl Site {
    /// Every kind of site.
    pub const ALL: [Self; 7] = [
        Self::Station,
        Self::Clinic(Staffing::Low),
        Self::Clinic(Staffing::Medium),
        Self::Clinic(Staffing::High),
        Self::Hub(Staffing::Low),
        Self::Hub(Staffing::Medium),
        Self::Hub(Staffing::High),
    ];

    /// Doses given in a day of 8 hours.
    #[must_use]
    pub const fn usual_day(self) -> Doses {
        Doses::new(match self {
            Self::Hub(Staffing::Low) => 480,
            Self::Hub(Staffing::Medium) => 960,
            Self::Hub(Staffing::High) => 1_440,
            Self::Clinic(Staffing::Low) => 96,
            Self::Clinic(Staffing::Medium) => 192,
            Self::Clinic(Staffing::High) => 288,
            Self::Station => 134,
        })
    }
}

/// Sites of one kind and their day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sites {
    /// How many there are.
    pub n_sites: u64,
    /// Minutes a day that they are open.
    pub minutes: u64,
}

impl Sites {
    /// The doses these sites give in a day at the throughput stated for their kind, whole ones.
    ///
    /// ```
    /// use rollout_planner::analysis::estimate::{Site, Sites, Staffing};
    /// let ten_hours = Sites { n_sites: 3, minutes: 600 };
    /// assert_eq!(ten_hours.doses_a_day(Site::Hub(Staffing::Low)).get(), 1_800);
    /// ```
    #[must_use]
    pub fn doses_a_day(self, site: Site) -> Doses {
        product([self.n_sites, self.minutes, site.usual_day().get()], USUAL_MINUTES)
    }

    /// The doses these sites give in a day when each has `staff` vaccinators who give `per_hour` doses an hour.
    ///
    /// ```
    /// use rollout_planner::analysis::estimate::Sites;
    /// let eight_hours = Sites { n_sites: 20, minutes: 480 };
    /// assert_eq!(eight_hours.doses_a_day_by_staff(4, 12).get(), 7_680);
    /// ```
    #[must_use]
    pub fn doses_a_day_by_staff(self, staff: u64, per_hour: u64) -> Doses {
        product([self.n_sites, self.minutes, staff, per_hour], 60)
    }
}

/// Doses an hour that one vaccinator gives where nothing else is known: the figures of [`Site::Clinic`] are 1, 2
/// and 3 times this over 8 hours, those of [`Site::Hub`] 5, 10 and 15 times.
pub const USUAL_PER_HOUR: u64 = 12;

/// A product cut to whole doses; beyond 64 bits the greatest number there is.
fn product<const N: usize>(factors: [u64; N], divisor: u64) -> Doses {
    let product = factors.iter().try_fold(1_u128, |product, factor| product.checked_mul(u128::from(*factor)));
    let doses = product.and_then(|product| u64::try_from(product / u128::from(divisor)).ok());
    Doses::new(if factors.contains(&0) { 0 } else { doses.unwrap_or(u64::MAX) })
}

/// How many people must be fully vaccinated for the immune barrier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// This share of everyone.
    Share(Share),
    /// More than everyone: this many parts per million. The barrier cannot be reached by this vaccine alone.
    MoreThanAll {
        /// The share that would be needed, above one million.
        ppm: u128,
    },
    /// The vaccine protects nobody.
    Never,
}

/// The share of people who must be fully vaccinated, all being alike, until enough are protected: the barrier
/// (`1 − 1/R₀`, or the share set) divided by the effectiveness, and again by the share of people who `can_be`
/// vaccinated when the share is asked of them alone.
///
/// ```
/// use rollout_planner::analysis::estimate::{Needed, coverage_needed};
/// use rollout_planner::plan::Barrier;
/// use rollout_planner::units::Share;
/// let of_70_percent = Share::from_ppm(700_000).unwrap();
/// let needed = coverage_needed(Barrier::default(), of_70_percent, Share::ONE); // R₀ 2.4
/// assert_eq!(needed, Needed::Share(Share::from_ppm(833_333).unwrap()));
/// ```
#[must_use]
pub fn coverage_needed(barrier: Barrier, effectiveness: Share, can_be: Share) -> Needed {
    let million = u128::from(MILLION);
    let (above, below) = match barrier {
        Barrier::R0(r0) => (u128::from(r0.millionths().saturating_sub(MILLION)), u128::from(r0.millionths())),
        Barrier::Share(share) => (u128::from(share.ppm()), million),
    };
    if above == 0 {
        return Needed::Share(Share::ZERO);
    }
    // R₀ is at most 2⁶⁴ millionths, so the products stay below 10³⁸.
    let part = above * million.pow(3);
    let whole = below * u128::from(effectiveness.ppm()) * u128::from(can_be.ppm());
    if whole == 0 {
        return Needed::Never;
    }
    let ppm = part / whole + u128::from(part % whole >= whole - part % whole);
    match u32::try_from(ppm).ok().and_then(Share::from_ppm) {
        Some(share) if part <= whole * million => Needed::Share(share),
        _ => Needed::MoreThanAll { ppm: ppm.max(million + 1) },
    }
}

#[cfg(test)]
#[path = "estimate_tests.rs"]
mod tests;
