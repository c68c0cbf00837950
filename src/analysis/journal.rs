//! A schedule told day by day and group by group: what figures, charts, tables and the story of a day are made of.

use super::holds::Hold;
use super::keeper::JournalKeeper;
use super::scope::Scope;
use crate::engine::{self, Reason, Schedule, Shares, StockDay};
use crate::index::{GroupIdx, IndexVec, RegionIdx, VaccineIdx};
use crate::plan::Plan;
use crate::units::{Day, Doses, People};

/// One group's days: each list has one entry a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupJournal {
    /// People the plan aims at.
    pub target: People,
    /// First doses given on the day.
    pub first_doses: Vec<People>,
    /// Later doses given on the day.
    pub later_doses: Vec<People>,
    /// People with a first dose at the day's end.
    pub begun: Vec<People>,
    /// People with their last dose at the day's end.
    pub complete: Vec<People>,
    /// People who come back for a dose they have not had yet, at the day's end.
    pub waiting: Vec<People>,
    /// Why no more began; `None` when all have begun. Over the regions, the reason that keeps the most people (of
    /// equal ones, the first in the order of [`Reason::ALL`]).
    pub reasons: Vec<Option<Reason>>,
}

/// What happened on one day besides the groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayTotals {
    /// Doses that could be given.
    pub capacity: Doses,
    /// Doses that were given.
    pub used: Doses,
    /// People late for a dose at the end of the day.
    pub late: People,
    /// What held the rollout back: of the lowest tier in which somebody has not begun, the reason that keeps the
    /// most people.
    pub hold: Hold,
}

/// A schedule told day by day, over all regions or of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journal {
    /// The scope it tells of.
    pub scope: Scope,
    /// Each day.
    pub days: Vec<DayTotals>,
    /// Each group.
    pub groups: IndexVec<GroupIdx, GroupJournal>,
    /// Each vaccine's stock, one entry a day, over the regions of the scope.
    pub stock: IndexVec<VaccineIdx, Vec<StockDay>>,
    /// The days on which somebody is late, and where: day, region, people. Region by region.
    pub late: Vec<(Day, RegionIdx, People)>,
    /// The expected number of people protected at each day's end, in millionths of a person; `None` if a vaccine
    /// states no effectiveness.
    pub protected: Option<Vec<i128>>,
    /// The least number of doses still missing at the end: the rest of the course of those who wait, and for those
    /// who have not begun the shortest course they may have.
    pub doses_missing: Doses,
}

impl Journal {
    /// The journal of a schedule that is kept.
    #[must_use]
    pub fn new(plan: &Plan, schedule: &Schedule, scope: Scope) -> Self {
        let mut keeper = JournalKeeper::new(plan, scope);
        schedule.tell(&mut keeper);
        keeper.journal()
    }

    /// The journal of a plan, computed without keeping its schedule; of one region, only that region is computed.
    ///
    /// ```
    /// use rollout_planner::analysis::{Journal, Scope};
    /// use rollout_planner::{engine, presets::Preset, plan::validate};
    /// let plan = validate(&Preset::WorkedExample.draft()).unwrap();
    /// let journal = Journal::run(&plan, &engine::share(&plan), Scope::All);
    /// assert_eq!(journal, Journal::new(&plan, &engine::schedule(&plan), Scope::All));
    /// ```
    #[must_use]
    pub fn run(plan: &Plan, shares: &Shares, scope: Scope) -> Self {
        let mut keeper = JournalKeeper::new(plan, scope);
        match scope {
            Scope::All => engine::run(plan, shares, &mut keeper),
            Scope::One(region) => engine::run_region(plan, shares, region, &mut keeper),
        }
        keeper.journal()
    }

    /// What held the rollout back on each day.
    pub fn holds(&self) -> impl Iterator<Item = Hold> {
        self.days.iter().map(|day| day.hold)
    }

    /// The sum over some groups of a count at a day's end.
    pub fn sum(&self, groups: &[GroupIdx], day: Day, count: impl Fn(&GroupJournal) -> &[People]) -> People {
        groups.iter().map(|group| count(&self.groups[*group])[day.slot()]).sum()
    }
}
