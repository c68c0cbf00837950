//! What the engine tells of each day, and who listens.

use crate::index::{GroupIdx, IndexVec, RegionIdx, VaccineIdx};
use crate::units::{Day, DoseNumber, Doses, People};

/// Why people of a group who could begin did not, as judged after the day's first doses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The group's tier is not open.
    NotOpen,
    /// The group's first day has not come.
    NotYet,
    /// As many have begun today as may.
    DailyLimit,
    /// The day has no capacity at all.
    Closed,
    /// Neither capacity nor stock is left.
    SupplyAndCapacity,
    /// No capacity is left.
    Capacity,
    /// No stock is left of any vaccine the group may have.
    Supply,
    /// There is stock, but it is kept for people who have begun.
    Reserved,
}

impl Reason {
    /// Every reason, in the order in which they are tried.
    pub const ALL: [Self; 8] = [
        Self::NotOpen,
        Self::NotYet,
        Self::DailyLimit,
        Self::Closed,
        Self::SupplyAndCapacity,
        Self::Capacity,
        Self::Supply,
        Self::Reserved,
    ];

    /// How tables spell it.
    #[must_use]
    pub const fn spelling(self) -> &'static str {
        match self {
            Self::NotOpen => "not_open",
            Self::NotYet => "not_yet",
            Self::DailyLimit => "daily_limit",
            Self::Closed => "closed",
            Self::SupplyAndCapacity => "supply_and_capacity",
            Self::Capacity => "capacity",
            Self::Supply => "supply",
            Self::Reserved => "reserved",
        }
    }
}

/// People of a group given a dose on one day: a line of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Served {
    /// The group.
    pub group: GroupIdx,
    /// The vaccine.
    pub vaccine: VaccineIdx,
    /// Which dose of the course.
    pub dose: DoseNumber,
    /// How many people.
    pub people: People,
}

/// One vaccine's stock on one day: `received = used + expired + change of stock`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StockDay {
    /// Usable doses that arrived.
    pub received: Doses,
    /// Doses given.
    pub used: Doses,
    /// Doses thrown away, past their last day of use.
    pub expired: Doses,
    /// Doses in stock at the end of the day.
    pub stock: Doses,
}

/// What happened in one region on one day. Borrowed: who wants to keep something copies that.
#[derive(Clone, Copy, Debug)]
pub struct DayRecord<'a> {
    /// The region.
    pub region: RegionIdx,
    /// The day.
    pub day: Day,
    /// Doses that could be given.
    pub capacity: Doses,
    /// Doses that were given.
    pub used: Doses,
    /// The ledger's lines of the day, by group, vaccine and dose.
    pub served: &'a [Served],
    /// Stock by vaccine.
    pub stock: &'a IndexVec<VaccineIdx, StockDay>,
    /// Why each group that is not through did not begin more, in plan order.
    pub reasons: &'a [(GroupIdx, Reason)],
    /// People still waiting at the end of their deadline day, or after it.
    pub late: People,
}

/// Listens to the days as they are computed: all days of the first region, then of the next. Two can listen as
/// a pair.
pub trait Recorder {
    /// One region's day is done.
    fn record(&mut self, day: &DayRecord<'_>);
}

impl<A: Recorder, B: Recorder> Recorder for (A, B) {
    fn record(&mut self, day: &DayRecord<'_>) {
        self.0.record(day);
        self.1.record(day);
    }
}

impl<R: Recorder> Recorder for &mut R {
    fn record(&mut self, day: &DayRecord<'_>) {
        (**self).record(day);
    }
}
