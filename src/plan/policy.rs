//! The rules of a rollout and of sharing among regions, and the barrier it aims at.

use super::draft::Value;
use super::pointer::At;
use super::problem::ProblemKind;
use super::reader::Reader;
use crate::units::{MILLION, Share, Weight};

/// How the doses for a tier are split among its groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// In proportion to the people each still needs.
    Remaining,
    /// In proportion to the targets.
    Size,
    /// Equally.
    Equal,
    /// In plan order, each group up to its need.
    Order,
}

/// Which follow-up doses go before first doses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowUp {
    /// All that are due.
    DueFirst,
    /// Only those at or past their deadline.
    FirstDoseFirst,
}

/// When the people of a cohort come for their next dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// All on the target day.
    AtTarget,
    /// Evenly from the minimum to the maximum interval.
    Spread,
}

/// What is kept for people who have begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reserve {
    /// Nothing.
    None,
    /// The whole course in stock before anybody begins.
    OnHand,
    /// The later doses in stock or in planned deliveries in time.
    Planned,
}

/// Whether a group that cannot be served now holds up later tiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unservable {
    /// It does: strict phases.
    Hold,
    /// It does not: doses flow on.
    Skip,
}

/// The rules of a rollout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// A tier opens when every group of the lower tiers has begun this share of its target.
    pub open_next_at: Share,
    /// How doses are split among the groups of a tier.
    pub tie: Tie,
    /// Which follow-up doses go before first doses.
    pub follow_up: FollowUp,
    /// When people come for their next dose.
    pub arrival: Arrival,
    /// Whether people who are not yet due are served when doses and capacity are left over.
    pub early: bool,
    /// What is kept for people who have begun.
    pub reserve: Reserve,
    /// Whether a group that cannot be served holds up later tiers.
    pub unservable: Unservable,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            open_next_at: Share::ONE,
            tie: Tie::Remaining,
            follow_up: FollowUp::DueFirst,
            arrival: Arrival::AtTarget,
            early: true,
            reserve: Reserve::None,
            unservable: Unservable::Hold,
        }
    }
}

/// How deliveries are shared among the regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharingDeliveries {
    /// By weight × people.
    People,
    /// By weight × target.
    Target,
    /// Tier by tier, by weight × unserved need.
    Priority,
}

/// How the plan's capacity is shared among the regions without one of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharingCapacity {
    /// By people; a region's weight does not count.
    People,
    /// By target; a region's weight does not count.
    Target,
}

/// How the regions share what is not their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sharing {
    /// Of deliveries.
    pub deliveries: SharingDeliveries,
    /// Of capacity.
    pub capacity: SharingCapacity,
}

impl Default for Sharing {
    fn default() -> Self {
        Self { deliveries: SharingDeliveries::People, capacity: SharingCapacity::People }
    }
}

/// The share of the population protected at which the immune barrier stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barrier {
    /// `1 − 1/R₀`.
    R0(Weight),
    /// A share the planner sets.
    Share(Share),
}

impl Default for Barrier {
    fn default() -> Self {
        Self::R0(Weight::from_millionths(2_400_000))
    }
}

impl Barrier {
    /// Whether so many protected people (in millionths of a person) out of a population reach the threshold,
    /// judged exactly: with R₀ = r, `protected ÷ people ≥ 1 − 1/r` is `protected × r ≥ people × (r − 1)`.
    ///
    /// ```
    /// use rollout_planner::plan::Barrier;
    /// let barrier = Barrier::default(); // R₀ 2.4: seven people in twelve
    /// assert!(barrier.is_reached(7_000_000, 12));
    /// assert!(!barrier.is_reached(6_999_999, 12));
    /// ```
    #[must_use]
    pub fn is_reached(self, protected_millionths: i128, people: u64) -> bool {
        let people = i128::from(people);
        match self {
            Self::R0(r0) => {
                let r0 = i128::from(r0.millionths());
                protected_millionths * r0 >= people * (r0 - i128::from(MILLION)) * i128::from(MILLION)
            }
            Self::Share(share) => protected_millionths >= people * i128::from(share.ppm()),
        }
    }

    /// The threshold in parts per million, rounded up to the next whole one: for display only.
    #[must_use]
    pub fn threshold_ppm(self) -> u32 {
        match self {
            Self::R0(r0) if r0 <= Weight::ONE => 0,
            Self::R0(r0) => {
                let ppm = MILLION - (MILLION * MILLION) / r0.millionths();
                u32::try_from(ppm).unwrap_or(u32::MAX)
            }
            Self::Share(share) => share.ppm(),
        }
    }
}

/// How the choices of the rules are spelled in a document, beside the values they stand for.
pub mod spelling {
    use super::{Arrival, FollowUp, Reserve, SharingCapacity, SharingDeliveries, Tie, Unservable};

    /// `policy.tie`.
    pub const TIE: (&[&str], [Tie; 4]) =
        (&["remaining", "size", "equal", "order"], [Tie::Remaining, Tie::Size, Tie::Equal, Tie::Order]);
    /// `policy.follow_up`.
    pub const FOLLOW_UP: (&[&str], [FollowUp; 2]) =
        (&["due_first", "first_dose_first"], [FollowUp::DueFirst, FollowUp::FirstDoseFirst]);
    /// `policy.arrival`.
    pub const ARRIVAL: (&[&str], [Arrival; 2]) = (&["at_target", "spread"], [Arrival::AtTarget, Arrival::Spread]);
    /// `policy.reserve`.
    pub const RESERVE: (&[&str], [Reserve; 3]) =
        (&["none", "on_hand", "planned"], [Reserve::None, Reserve::OnHand, Reserve::Planned]);
    /// `policy.unservable`.
    pub const UNSERVABLE: (&[&str], [Unservable; 2]) = (&["hold", "skip"], [Unservable::Hold, Unservable::Skip]);
    /// `sharing.deliveries`.
    pub const DELIVERIES: (&[&str], [SharingDeliveries; 3]) = (
        &["people", "target", "priority"],
        [SharingDeliveries::People, SharingDeliveries::Target, SharingDeliveries::Priority],
    );
    /// `sharing.capacity`.
    pub const CAPACITY: (&[&str], [SharingCapacity; 2]) =
        (&["people", "target"], [SharingCapacity::People, SharingCapacity::Target]);
}

const FIELDS: &[&str] = &["open_next_at", "tie", "follow_up", "arrival", "early", "reserve", "unservable"];

pub(super) fn read(reader: &mut Reader, value: &Value, at: &At<'_>) -> Option<Policy> {
    let fields = reader.fields(value, at, FIELDS)?;
    let usual = Policy::default();
    let open_next_at = reader.optional(fields, "open_next_at", Reader::share);
    let tie = reader.optional(fields, "tie", |r, v, at| r.choice(v, at, spelling::TIE.0, &spelling::TIE.1));
    let follow_up =
        reader.optional(fields, "follow_up", |r, v, at| r.choice(v, at, spelling::FOLLOW_UP.0, &spelling::FOLLOW_UP.1));
    let arrival =
        reader.optional(fields, "arrival", |r, v, at| r.choice(v, at, spelling::ARRIVAL.0, &spelling::ARRIVAL.1));
    let early = reader.optional(fields, "early", Reader::bool);
    let reserve =
        reader.optional(fields, "reserve", |r, v, at| r.choice(v, at, spelling::RESERVE.0, &spelling::RESERVE.1));
    let unservable = reader
        .optional(fields, "unservable", |r, v, at| r.choice(v, at, spelling::UNSERVABLE.0, &spelling::UNSERVABLE.1));
    Some(Policy {
        open_next_at: open_next_at?.unwrap_or(usual.open_next_at),
        tie: tie?.unwrap_or(usual.tie),
        follow_up: follow_up?.unwrap_or(usual.follow_up),
        arrival: arrival?.unwrap_or(usual.arrival),
        early: early?.unwrap_or(usual.early),
        reserve: reserve?.unwrap_or(usual.reserve),
        unservable: unservable?.unwrap_or(usual.unservable),
    })
}

pub(super) fn read_sharing(reader: &mut Reader, value: &Value, at: &At<'_>) -> Option<Sharing> {
    let fields = reader.fields(value, at, &["deliveries", "capacity"])?;
    let usual = Sharing::default();
    let deliveries = reader
        .optional(fields, "deliveries", |r, v, at| r.choice(v, at, spelling::DELIVERIES.0, &spelling::DELIVERIES.1));
    let capacity =
        reader.optional(fields, "capacity", |r, v, at| r.choice(v, at, spelling::CAPACITY.0, &spelling::CAPACITY.1));
    Some(Sharing { deliveries: deliveries?.unwrap_or(usual.deliveries), capacity: capacity?.unwrap_or(usual.capacity) })
}

/// Greatest R₀ a plan may state.
const MAX_R0: u64 = 1000;

pub(super) fn read_barrier(reader: &mut Reader, value: &Value, at: &At<'_>) -> Option<Barrier> {
    let fields = reader.fields(value, at, &["r0", "share"])?;
    let r0 = reader.optional(fields, "r0", |r, v, at| {
        let r0 = r.weight(v, at, MAX_R0)?;
        if r0.millionths() == 0 {
            r.report(at, ProblemKind::OutOfRange { min: 1, max: MAX_R0 });
            return None;
        }
        Some(r0)
    });
    let share = reader.optional(fields, "share", Reader::share);
    match (r0?, share?) {
        (Some(r0), None) => Some(Barrier::R0(r0)),
        (None, Some(share)) => Some(Barrier::Share(share)),
        _ => {
            reader.report(at, ProblemKind::BarrierNeedsOne);
            None
        }
    }
}
