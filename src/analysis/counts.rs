//! Running counts of a schedule, day by day: who has begun, who is through, who waits. Shared by the questions
//! that need them.

use super::Scope;
use crate::engine::{Schedule, Served};
use crate::index::{GroupIdx, IndexVec, RegionIdx, VaccineIdx};
use crate::plan::Plan;
use crate::units::{Day, DoseNumber, Doses, People};

/// A dose of a course in one region's group: how many had it, how many of them come back, and how many have.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    given: People,
    returning: People,
    returned: People,
}

/// The counts of one group in one region.
#[derive(Clone, Debug)]
struct GroupCounts {
    target: People,
    begun: People,
    complete: People,
    steps: IndexVec<VaccineIdx, Vec<Step>>,
}

/// The counts at the end of a day (or before the first one).
#[derive(Clone, Debug)]
pub(super) struct Counts<'a> {
    plan: &'a Plan,
    schedule: &'a Schedule,
    regions: Vec<(RegionIdx, IndexVec<GroupIdx, GroupCounts>)>,
}

impl<'a> Counts<'a> {
    /// The counts before the first day: doses given before the start.
    pub(super) fn before_start(plan: &'a Plan, schedule: &'a Schedule, scope: Scope) -> Self {
        let regions = scope
            .regions(plan)
            .map(|idx| {
                let groups = plan.regions()[idx].groups.iter().map(|part| {
                    let steps = plan.vaccines().iter().map(|v| vec![Step::default(); usize::from(v.n_doses)]).collect();
                    let mut counts =
                        GroupCounts { target: part.target, begun: People::ZERO, complete: People::ZERO, steps };
                    for given in &part.given {
                        counts.begun += given.people;
                        counts.add(plan, given.vaccine, given.dose, given.people);
                    }
                    counts
                });
                (idx, groups.collect())
            })
            .collect();
        Self { plan, schedule, regions }
    }

    /// Goes on by one day.
    pub(super) fn advance(&mut self, day: Day) {
        for (region, groups) in &mut self.regions {
            for &Served { group, vaccine, dose, people } in &self.schedule.regions()[*region][day.slot()].served {
                let counts = &mut groups[group];
                if dose == DoseNumber::FIRST {
                    counts.begun += people;
                } else {
                    counts.steps[vaccine][dose.slot() - 1].returned += people;
                }
                counts.add(self.plan, vaccine, dose, people);
            }
        }
    }

    fn sum(&self, groups: &[GroupIdx], count: impl Fn(&GroupCounts) -> People) -> People {
        self.regions.iter().flat_map(|(_, counts)| groups.iter().map(|group| count(&counts[*group]))).sum()
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
        let counts = self.regions.iter().find(|(idx, _)| *idx == region).map(|(_, groups)| &groups[group]);
        counts.map_or(People::ZERO, |counts| counts.target - counts.begun)
    }

    /// People of these groups who come back for a dose they have not had yet.
    pub(super) fn waiting(&self, groups: &[GroupIdx]) -> People {
        self.sum(groups, |counts| counts.steps.iter().flatten().map(|step| step.returning - step.returned).sum())
    }

    /// The least number of doses these groups still miss: the rest of the course of those who wait, and for
    /// those who have not begun the shortest course they may have.
    pub(super) fn doses_missing(&self, groups: &[GroupIdx]) -> Doses {
        let course = |vaccine: VaccineIdx| u64::from(self.plan.vaccines()[vaccine].n_doses);
        let missing = |group: GroupIdx, counts: &GroupCounts| {
            let shortest = self.plan.groups()[group].vaccines.iter().map(|&vaccine| course(vaccine)).min().unwrap_or(1);
            let rest = counts.steps.enumerated().flat_map(|(vaccine, steps)| {
                (1..)
                    .zip(steps)
                    .map(move |(dose, step)| (step.returning - step.returned).get() * (course(vaccine) - dose))
            });
            (counts.target - counts.begun).get() * shortest + rest.sum::<u64>()
        };
        let all =
            self.regions.iter().flat_map(|(_, counts)| groups.iter().map(|group| missing(*group, &counts[*group])));
        Doses::new(all.sum())
    }
}

impl GroupCounts {
    fn add(&mut self, plan: &Plan, vaccine: VaccineIdx, dose: DoseNumber, people: People) {
        let step = &mut self.steps[vaccine][dose.slot()];
        step.given += people;
        match plan.vaccines()[vaccine].return_share.get(dose.slot()) {
            Some(share) => step.returning = step.given.share(*share),
            None => self.complete += people,
        }
    }
}
