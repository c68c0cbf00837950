//! The whole schedule kept in memory, for a page or a table.

use super::record::{DayRecord, Reason, Recorder, Served, StockDay};
use super::sharing::Shares;
use crate::index::{GroupIdx, IndexVec, RegionIdx, VaccineIdx};
use crate::units::{Day, Doses, People};

/// Everything the engine tells of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    regions: IndexVec<RegionIdx, Vec<ScheduleDay>>,
}

/// One region's day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduleDay {
    /// The day.
    pub day: Day,
    /// Doses that could be given.
    pub capacity: Doses,
    /// Doses that were given.
    pub used: Doses,
    /// The ledger's lines of the day, by group, vaccine and dose.
    pub served: Vec<Served>,
    /// Stock by vaccine.
    pub stock: IndexVec<VaccineIdx, StockDay>,
    /// Why each group that is not through did not begin more, in plan order.
    pub reasons: Vec<(GroupIdx, Reason)>,
    /// People still waiting at the end of their deadline day, or after it.
    pub late: People,
}

impl Schedule {
    pub(super) fn of_regions(n_regions: usize) -> Self {
        Self { regions: IndexVec::filled(Vec::new(), n_regions) }
    }

    /// The days of each region, in plan order.
    #[must_use]
    pub const fn regions(&self) -> &IndexVec<RegionIdx, Vec<ScheduleDay>> {
        &self.regions
    }

    /// Tells every day to a recorder, as [`run`](super::run) did.
    pub fn tell(&self, recorder: &mut impl Recorder) {
        for (region, days) in self.regions.enumerated() {
            for ScheduleDay { day, capacity, used, served, stock, reasons, late } in days {
                let (day, capacity, used, late) = (*day, *capacity, *used, *late);
                recorder.record(&DayRecord { region, day, capacity, used, served, stock, reasons, late });
            }
        }
    }
}

impl Recorder for Schedule {
    fn record(&mut self, day: &DayRecord<'_>) {
        self.regions[day.region].push(ScheduleDay {
            day: day.day,
            capacity: day.capacity,
            used: day.used,
            served: day.served.to_vec(),
            stock: day.stock.clone(),
            reasons: day.reasons.to_vec(),
            late: day.late,
        });
    }
}

/// Settles what each region gets and keeps the whole schedule.
#[must_use]
pub(super) fn collect(plan: &crate::plan::Plan, shares: &Shares) -> Schedule {
    let mut schedule = Schedule::of_regions(plan.regions().len());
    super::run(plan, shares, &mut schedule);
    schedule
}
