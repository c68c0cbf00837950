//! Listening to a schedule for its journal. A day costs as much as was done on it: what the engine tells is added to
//! the day it happened on, and summed up once at the end.

use super::holds::{Hold, Kept, most};
use super::journal::{DayTotals, GroupJournal, Journal};
use super::protection::Gains;
use super::scope::Scope;
use crate::engine::{DayRecord, Reason, Recorder, Served, StockDay};
use crate::index::{GroupIdx, Idx, IndexVec, RegionIdx, VaccineIdx};
use crate::plan::Plan;
use crate::units::{Day, DoseNumber, Doses, People};

/// A dose of a course in a group of the region at hand: how many had it, how many of them come back, and how many
/// still wait for the next.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    given: People,
    returning: People,
    waiting: People,
}

/// Listens to a schedule and makes its [`Journal`].
#[derive(Debug)]
pub struct JournalKeeper<'p> {
    plan: &'p Plan,
    /// Until the end, the counts of a day are what that day adds.
    journal: Journal,
    /// What each day adds to those who wait; below zero where more come back than begin to wait.
    waiting: IndexVec<GroupIdx, Vec<i64>>,
    /// By day, people who have not begun by what keeps them; empty for a single region, whose reasons need no vote.
    kept: IndexVec<GroupIdx, Vec<Kept>>,
    gains: Option<Gains<'p>>,

    region: Option<RegionIdx>,
    /// Of the region at hand, people who have not begun.
    unbegun: IndexVec<GroupIdx, People>,
    /// Of the region at hand, the steps of each group's vaccines, one after the other.
    steps: Vec<Step>,
    /// Where the steps of a vaccine begin within those of a group, and how many a group has.
    first_step: IndexVec<VaccineIdx, usize>,
    n_steps: usize,
}

impl<'p> JournalKeeper<'p> {
    /// Ready to listen to the schedule of a plan.
    #[must_use]
    pub fn new(plan: &'p Plan, scope: Scope) -> Self {
        let n_days = plan.days().len();
        let n_groups = plan.groups().len();
        let nobody = vec![People::ZERO; n_days];
        let group = |group| GroupJournal {
            target: scope.target(plan, group),
            first_doses: nobody.clone(),
            later_doses: nobody.clone(),
            begun: nobody.clone(),
            complete: nobody.clone(),
            waiting: Vec::new(),
            reasons: vec![None; n_days],
        };
        let idle = DayTotals { capacity: Doses::ZERO, used: Doses::ZERO, late: People::ZERO, hold: Hold::Nothing };
        let mut n_steps = 0;
        let first_step = plan.vaccines().iter().map(|vaccine| {
            n_steps += usize::from(vaccine.n_doses);
            n_steps - usize::from(vaccine.n_doses)
        });
        let first_step = first_step.collect();
        let votes = if scope.regions(plan).count() > 1 { n_days } else { 0 };
        let gains = Gains::new(plan);
        Self {
            plan,
            journal: Journal {
                scope,
                days: vec![idle; n_days],
                groups: plan.groups().indices().map(group).collect(),
                stock: IndexVec::filled(vec![StockDay::default(); n_days], plan.vaccines().len()),
                late: Vec::new(),
                protected: gains.as_ref().map(|_| vec![0; n_days]),
                doses_missing: Doses::ZERO,
            },
            waiting: IndexVec::filled(vec![0; n_days], n_groups),
            kept: IndexVec::filled(vec![Kept::default(); votes], n_groups),
            gains,
            region: None,
            unbegun: IndexVec::filled(People::ZERO, n_groups),
            steps: vec![Step::default(); n_groups * n_steps],
            first_step,
            n_steps,
        }
    }

    /// Turns to the next region: nobody of it has been served but those who had doses before the start.
    fn enter(&mut self, region: RegionIdx) {
        self.leave();
        self.region = Some(region);
        self.steps.fill(Step::default());
        for (group, part) in self.plan.regions()[region].groups.enumerated() {
            self.unbegun[group] = part.target;
            for given in &part.given {
                self.begin(group, Day::START, given.people);
                self.add(group, given.vaccine, given.dose, Day::START, given.people);
                let on = self.plan.day_of(given.on);
                let Some((gains, protected)) = self.gains.as_ref().zip(self.journal.protected.as_mut()) else {
                    continue;
                };
                gains.add_before(protected, given.vaccine, given.dose, given.people);
                gains.add(protected, given.vaccine, given.dose, on, given.people);
            }
        }
    }

    /// Adds up what the region at hand still misses.
    fn leave(&mut self) {
        if self.region.is_none() {
            return;
        }
        let course = |vaccine: VaccineIdx| u64::from(self.plan.vaccines()[vaccine].n_doses);
        for (group, unbegun) in self.unbegun.enumerated() {
            let shortest = self.plan.groups()[group].vaccines.iter().map(|&vaccine| course(vaccine)).min();
            let mut missing = unbegun.get() * shortest.unwrap_or(1);
            for (vaccine, stated) in self.plan.vaccines().enumerated() {
                for dose in stated.dose_numbers() {
                    let step = &self.steps[self.step(group, vaccine, dose)];
                    missing += step.waiting.get() * u64::from(stated.n_doses - dose.get());
                }
            }
            self.journal.doses_missing += Doses::new(missing);
        }
    }

    fn step(&self, group: GroupIdx, vaccine: VaccineIdx, dose: DoseNumber) -> usize {
        group.to_usize() * self.n_steps + self.first_step[vaccine] + dose.slot()
    }

    fn begin(&mut self, group: GroupIdx, day: Day, people: People) {
        self.unbegun[group] -= people;
        self.journal.groups[group].begun[day.slot()] += people;
    }

    /// People have had a dose: some of them come back, or are through.
    fn add(&mut self, group: GroupIdx, vaccine: VaccineIdx, dose: DoseNumber, day: Day, people: People) {
        let at = self.step(group, vaccine, dose);
        match self.plan.vaccines()[vaccine].return_share.get(dose.slot()) {
            Some(share) => {
                let step = &mut self.steps[at];
                step.given += people;
                let returning = step.given.share(*share);
                let more = returning - step.returning;
                step.returning = returning;
                step.waiting += more;
                self.waiting[group][day.slot()] += more.get().cast_signed();
            }
            None => self.journal.groups[group].complete[day.slot()] += people,
        }
    }

    fn serve(&mut self, day: Day, served: Served) {
        let Served { group, vaccine, dose, people } = served;
        if dose == DoseNumber::FIRST {
            self.journal.groups[group].first_doses[day.slot()] += people;
            self.begin(group, day, people);
        } else {
            self.journal.groups[group].later_doses[day.slot()] += people;
            self.waiting[group][day.slot()] -= people.get().cast_signed();
            let before = self.step(group, vaccine, dose) - 1;
            self.steps[before].waiting -= people;
        }
        self.add(group, vaccine, dose, day, people);
        if let Some((gains, protected)) = self.gains.as_ref().zip(self.journal.protected.as_mut()) {
            gains.add(protected, vaccine, dose, day, people);
        }
    }

    /// The journal, when all has been told.
    #[must_use]
    pub fn journal(mut self) -> Journal {
        self.leave();
        let Self { plan, mut journal, waiting, kept, .. } = self;
        for (group, changes) in waiting.enumerated() {
            let days = &mut journal.groups[group];
            for counts in [&mut days.begun, &mut days.complete] {
                sum_up(counts, |sum, count| *sum += *count);
            }
            let mut sum: i64 = 0;
            days.waiting = changes
                .iter()
                .map(|change| {
                    sum += change;
                    People::new(sum.unsigned_abs())
                })
                .collect();
            for (reason, kept) in days.reasons.iter_mut().zip(&kept[group]) {
                *reason = most(kept);
            }
        }
        if let Some(protected) = &mut journal.protected {
            sum_up(protected, |sum, gain| *sum += *gain);
        }
        for day in plan.days() {
            journal.days[day.slot()].hold = hold(plan, &journal, &kept, day);
        }
        journal
    }
}

impl Recorder for JournalKeeper<'_> {
    fn record(&mut self, record: &DayRecord<'_>) {
        let DayRecord { region, day, .. } = *record;
        if !self.journal.scope.has(region) {
            return;
        }
        if self.region != Some(region) {
            self.enter(region);
        }
        let totals = &mut self.journal.days[day.slot()];
        totals.capacity += record.capacity;
        totals.used += record.used;
        totals.late += record.late;
        if !record.late.is_zero() {
            self.journal.late.push((day, region, record.late));
        }
        for (sums, stock) in self.journal.stock.iter_mut().zip(record.stock) {
            let sum = &mut sums[day.slot()];
            sum.received += stock.received;
            sum.used += stock.used;
            sum.expired += stock.expired;
            sum.stock += stock.stock;
        }
        for served in record.served {
            self.serve(day, *served);
        }
        // The reasons are judged before early doses but after all first doses of the day.
        for &(group, reason) in record.reasons {
            match self.kept[group].get_mut(day.slot()) {
                Some(kept) => kept[reason as usize] += self.unbegun[group],
                None => self.journal.groups[group].reasons[day.slot()] = Some(reason),
            }
        }
    }
}

/// Turns what each day adds into sums up to each day.
fn sum_up<T: Copy>(days: &mut [T], add: impl Fn(&mut T, &T)) {
    for day in 1..days.len() {
        let (before, after) = days.split_at_mut(day);
        add(&mut after[0], &before[day - 1]);
    }
}

/// What held the rollout back on a day.
fn hold(plan: &Plan, journal: &Journal, kept: &IndexVec<GroupIdx, Vec<Kept>>, day: Day) -> Hold {
    let slot = day.slot();
    let unbegun = |group: GroupIdx| journal.groups[group].target - journal.groups[group].begun[slot];
    let front = plan.tiers().iter().find(|tier| tier.groups.iter().any(|group| !unbegun(*group).is_zero()));
    let Some(tier) = front else {
        let is_waiting = journal.groups.iter().any(|group| !group.waiting[slot].is_zero());
        return if is_waiting { Hold::Interval } else { Hold::Nothing };
    };
    let mut votes = Kept::default();
    for &group in &tier.groups {
        match (kept[group].get(slot), journal.groups[group].reasons[slot]) {
            (Some(kept), _) => votes.iter_mut().zip(kept).for_each(|(sum, people)| *sum += *people),
            (None, Some(reason)) => votes[reason as usize] += unbegun(group),
            (None, None) => {}
        }
    }
    Hold::First(most(&votes).unwrap_or(Reason::Reserved))
}
