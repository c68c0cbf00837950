//! Running counts of a schedule, day by day: who has begun, who is through, who waits. Shared by the questions
//! that need them; a day costs as much as was done on it.

use super::Scope;
use crate::engine::{Schedule, Served};
use crate::index::{GroupIdx, Idx, IndexVec, RegionIdx, VaccineIdx};
use crate::plan::Plan;
use crate::units::{Day, DoseNumber, Doses, People};

/// A dose of a course in one region's group: how many had it, how many of them come back, and how many have.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    given: People,
    returning: People,
    returned: People,
}

/// The counts of one group over the regions of the scope.
#[derive(Clone, Copy, Debug, Default)]
struct GroupCounts {
    target: People,
    begun: People,
    complete: People,
    waiting: People,
}

/// The counts at the end of a day (or before the first one).
#[derive(Clone, Debug)]
pub(super) struct Counts<'a> {
    plan: &'a Plan,
    schedule: &'a Schedule,
    regions: Vec<RegionIdx>,
    groups: IndexVec<GroupIdx, GroupCounts>,
    /// Per region of the plan and group: people who have not begun.
    unbegun: IndexVec<RegionIdx, IndexVec<GroupIdx, People>>,
    /// Per region of the plan: the steps of each group's vaccines, one after the other.
    steps: IndexVec<RegionIdx, Vec<Step>>,
    /// Where the steps of a vaccine begin within those of a group, and how many a group has.
    first_step: IndexVec<VaccineIdx, usize>,
    n_steps: usize,
}

impl<'a> Counts<'a> {
    /// The counts before the first day: doses given before the start.
    pub(super) fn before_start(plan: &'a Plan, schedule: &'a Schedule, scope: Scope) -> Self {
        let mut n_steps = 0;
        let first_step = plan
            .vaccines()
            .iter()
            .map(|vaccine| {
                let first = n_steps;
                n_steps += usize::from(vaccine.n_doses);
                first
            })
            .collect();
        let all_steps = plan.groups().len() * n_steps;
        let mut counts = Self {
            plan,
            schedule,
            regions: scope.regions(plan).collect(),
            groups: IndexVec::filled(GroupCounts::default(), plan.groups().len()),
            unbegun: plan
                .regions()
                .iter()
                .map(|region| region.groups.iter().map(|part| part.target).collect())
                .collect(),
            steps: IndexVec::filled(Vec::new(), plan.regions().len()),
            first_step,
            n_steps,
        };
        for region in scope.regions(plan) {
            counts.steps[region] = vec![Step::default(); all_steps];
            for (group, part) in plan.regions()[region].groups.enumerated() {
                counts.groups[group].target += part.target;
                for given in &part.given {
                    counts.begin(region, group, given.people);
                    counts.add(region, group, given.vaccine, given.dose, given.people);
                }
            }
        }
        counts
    }

    /// Goes on by one day.
    pub(super) fn advance(&mut self, day: Day) {
        let schedule = self.schedule;
        for place in 0..self.regions.len() {
            let region = self.regions[place];
            for &Served { group, vaccine, dose, people } in &schedule.regions()[region][day.slot()].served {
                if dose == DoseNumber::FIRST {
                    self.begin(region, group, people);
                } else {
                    let before = self.step(group, vaccine) + dose.slot() - 1;
                    self.steps[region][before].returned += people;
                    self.groups[group].waiting -= people;
                }
                self.add(region, group, vaccine, dose, people);
            }
        }
    }

    fn step(&self, group: GroupIdx, vaccine: VaccineIdx) -> usize {
        group.to_usize() * self.n_steps + self.first_step[vaccine]
    }

    fn begin(&mut self, region: RegionIdx, group: GroupIdx, people: People) {
        self.groups[group].begun += people;
        self.unbegun[region][group] -= people;
    }

    fn add(&mut self, region: RegionIdx, group: GroupIdx, vaccine: VaccineIdx, dose: DoseNumber, people: People) {
        let at = self.step(group, vaccine) + dose.slot();
        let step = &mut self.steps[region][at];
        step.given += people;
        match self.plan.vaccines()[vaccine].return_share.get(dose.slot()) {
            Some(share) => {
                let returning = step.given.share(*share);
                self.groups[group].waiting += returning - step.returning;
                step.returning = returning;
            }
            None => self.groups[group].complete += people,
        }
    }

    fn sum(&self, groups: &[GroupIdx], count: impl Fn(&GroupCounts) -> People) -> People {
        groups.iter().map(|group| count(&self.groups[*group])).sum()
    }

    /// People of these groups with a first dose.
    pub(super) fn begun(&self, groups: &[GroupIdx]) -> People {
        self.sum(groups, |counts| counts.begun)
    }

    /// People of these groups with their last dose.
    pub(super) fn complete(&self, groups: &[GroupIdx]) -> People {
        self.sum(groups, |counts| counts.complete)
    }

    /// People of these groups whom the plan aims at and who have not begun.
    pub(super) fn unbegun(&self, groups: &[GroupIdx]) -> People {
        self.sum(groups, |counts| counts.target - counts.begun)
    }

    /// People of a group of one region who have not begun.
    pub(super) fn unbegun_in(&self, region: RegionIdx, group: GroupIdx) -> People {
        self.unbegun[region][group]
    }

    /// People of these groups who come back for a dose they have not had yet.
    pub(super) fn waiting(&self, groups: &[GroupIdx]) -> People {
        self.sum(groups, |counts| counts.waiting)
    }

    /// The least number of doses these groups still miss: the rest of the course of those who wait, and for
    /// those who have not begun the shortest course they may have.
    pub(super) fn doses_missing(&self, groups: &[GroupIdx]) -> Doses {
        let course = |vaccine: VaccineIdx| u64::from(self.plan.vaccines()[vaccine].n_doses);
        let missing = |group: GroupIdx| {
            let shortest = self.plan.groups()[group].vaccines.iter().map(|&vaccine| course(vaccine)).min().unwrap_or(1);
            let rest = self.regions.iter().flat_map(|region| {
                self.plan.vaccines().enumerated().flat_map(move |(vaccine, stated)| {
                    stated.dose_numbers().map(move |dose| {
                        let step = &self.steps[*region][self.step(group, vaccine) + dose.slot()];
                        (step.returning - step.returned).get() * u64::from(stated.n_doses - dose.get())
                    })
                })
            });
            (self.groups[group].target - self.groups[group].begun).get() * shortest + rest.sum::<u64>()
        };
        Doses::new(groups.iter().map(|group| missing(*group)).sum())
    }
}
