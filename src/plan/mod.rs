//! The domain model: what a rollout plan is.
//!
//! [`PlanDraft`] is what a person edits and a file holds; it may be incomplete or wrong. [`validate`] turns it
//! into a [`Plan`], which cannot be wrong: its fields are private, there is no other way to make one (but for
//! [changing](Plan::with_capacity) one, which keeps every rule), and what takes a `&Plan` need not check anything
//! again. What is wrong is a [`Problem`] with its [`Pointer`]; the words for it are in [`crate::i18n`].

mod capacity;
mod chain;
mod change;
mod changed;
mod decimal;
mod deliveries;
mod draft;
mod groups;
mod history;
mod label;
mod pointer;
mod policy;
mod problem;
mod reader;
mod references;
mod regions;
mod vaccines;
mod validate;

pub use capacity::{Calendar, Weekly};
pub use change::{Change, Op};
pub use deliveries::Delivery;
pub use draft::{PlanDraft, Value};
pub use groups::{Given, Group};
pub use history::{Deed, DeedKind, History};
pub use label::Label;
pub use pointer::{Pointer, Segment};
pub use policy::{
    Arrival, Barrier, FollowUp, Policy, Reserve, Sharing, SharingCapacity, SharingDeliveries, Tie, Unservable, spelling,
};
pub use problem::{Expected, IdKind, Problem, ProblemKind};
pub use reader::MAX_COUNT;
pub use regions::{Region, RegionGroup};
pub use vaccines::{Interval, Vaccine};
pub use validate::validate;

use crate::index::{GroupIdx, IndexVec, RegionIdx, TierIdx, VaccineIdx};
use crate::units::{Date, Day, People};

/// A step of the priority order that at least one group is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    /// The step as the plan numbers it.
    pub number: u64,
    /// Its groups in plan order.
    pub groups: Vec<GroupIdx>,
}

/// A rollout plan that keeps every rule of the contract. Made by [`validate`], or from another by its `with_` methods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    title: Label,
    start: Date,
    n_days: i32,
    vaccines: IndexVec<VaccineIdx, Vaccine>,
    groups: IndexVec<GroupIdx, Group>,
    tiers: IndexVec<TierIdx, Tier>,
    deliveries: Vec<Delivery>,
    capacity: Calendar,
    policy: Policy,
    regions: IndexVec<RegionIdx, Region>,
    states_regions: bool,
    sharing: Sharing,
    barrier: Barrier,
    census: Option<People>,
}

impl Plan {
    /// The id of the one region of a plan that states none, and of the sum over regions in tables.
    pub const WHOLE: &'static str = "all";

    /// What the plan is called.
    #[must_use]
    pub const fn title(&self) -> &Label {
        &self.title
    }

    /// The first day.
    #[must_use]
    pub const fn start(&self) -> Date {
        self.start
    }

    /// How many days are planned, 1 to 3660.
    #[must_use]
    pub const fn n_days(&self) -> i32 {
        self.n_days
    }

    /// The days of the plan in order.
    pub fn days(&self) -> impl DoubleEndedIterator<Item = Day> + ExactSizeIterator + use<> {
        (0..self.n_days).map(Day::new)
    }

    /// The date of a day of the plan.
    #[must_use]
    pub const fn date(&self, day: Day) -> Date {
        self.start.plus(day.get())
    }

    /// The day of the plan on which a date falls; it may lie before the start or after the end.
    #[must_use]
    pub const fn day_of(&self, date: Date) -> Day {
        Day::new(date.days_since(self.start))
    }

    /// The vaccines, in plan order.
    #[must_use]
    pub const fn vaccines(&self) -> &IndexVec<VaccineIdx, Vaccine> {
        &self.vaccines
    }

    /// The groups, in plan order.
    #[must_use]
    pub const fn groups(&self) -> &IndexVec<GroupIdx, Group> {
        &self.groups
    }

    /// The tiers in use, first served first.
    #[must_use]
    pub const fn tiers(&self) -> &IndexVec<TierIdx, Tier> {
        &self.tiers
    }

    /// The lines of the delivery calendar, in document order.
    #[must_use]
    pub fn deliveries(&self) -> &[Delivery] {
        &self.deliveries
    }

    /// The capacity that regions without one of their own share.
    #[must_use]
    pub const fn capacity(&self) -> &Calendar {
        &self.capacity
    }

    /// The rules of the rollout.
    #[must_use]
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The regions, in plan order; a plan that states none has one, [`Plan::WHOLE`], holding everything.
    #[must_use]
    pub const fn regions(&self) -> &IndexVec<RegionIdx, Region> {
        &self.regions
    }

    /// Whether the document states regions.
    #[must_use]
    pub const fn states_regions(&self) -> bool {
        self.states_regions
    }

    /// How regions share deliveries and capacity.
    #[must_use]
    pub const fn sharing(&self) -> Sharing {
        self.sharing
    }

    /// The immune barrier aimed at.
    #[must_use]
    pub const fn barrier(&self) -> Barrier {
        self.barrier
    }

    /// People by the census, if the plan states them. Changes no dose.
    #[must_use]
    pub const fn census(&self) -> Option<People> {
        self.census
    }

    /// All people of all groups.
    #[must_use]
    pub fn people(&self) -> People {
        self.groups.iter().map(|group| group.people).sum()
    }
}
