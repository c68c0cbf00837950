//! What happens on one day: doses, arrivals, who is late, and for each group what it got, how far it is and why
//! it did not get more. The words for it are in [`crate::i18n::sheet`].

use super::{Hold, Journal};
use crate::engine::Reason;
use crate::index::{GroupIdx, RegionIdx, VaccineIdx};
use crate::order::sorted_by_key;
use crate::plan::Plan;
use crate::units::{Date, Day, Doses, People};

/// What happens on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayStory {
    /// The day.
    pub day: Day,
    /// Its date.
    pub date: Date,
    /// Doses that could be given.
    pub capacity: Doses,
    /// Doses that were given.
    pub used: Doses,
    /// Of these, first doses.
    pub first_doses: People,
    /// Usable doses that arrived, by vaccine.
    pub arrivals: Vec<(VaccineIdx, Doses)>,
    /// Doses that were thrown away past their last day of use, by vaccine.
    pub expired: Vec<(VaccineIdx, Doses)>,
    /// Doses in stock at the end of the day.
    pub stock: Doses,
    /// People late for a dose, where: the most first. One entry, without its region, if the plan states none.
    pub late: Vec<(Option<RegionIdx>, People)>,
    /// What held the rollout back.
    pub hold: Hold,
    /// Each group that has somebody to vaccinate, in the order of the tiers.
    pub groups: Vec<GroupStory>,
}

/// What a day brings one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupStory {
    /// The group.
    pub group: GroupIdx,
    /// People the plan aims at; never none.
    pub target: People,
    /// First doses given.
    pub first_doses: People,
    /// Later doses given.
    pub later_doses: People,
    /// People with a first dose at the day's end.
    pub begun: People,
    /// People with their last dose at the day's end.
    pub complete: People,
    /// People who come back for a dose they have not had yet.
    pub waiting: People,
    /// Why no more began; `None` when all have begun.
    pub reason: Option<Reason>,
}

impl DayStory {
    /// The story of a day of the plan; a day outside counts as the nearest one.
    #[must_use]
    pub fn new(plan: &Plan, journal: &Journal, day: Day) -> Self {
        let day = Day::new(day.get().clamp(0, plan.n_days() - 1));
        let slot = day.slot();
        let totals = journal.days[slot];
        let by_vaccine = |of: &dyn Fn(usize, VaccineIdx) -> Doses| {
            let all = journal.stock.indices().map(|vaccine| (vaccine, of(slot, vaccine)));
            all.filter(|(_, doses)| !doses.is_zero()).collect::<Vec<_>>()
        };
        let groups: Vec<GroupStory> = plan
            .tiers()
            .iter()
            .flat_map(|tier| &tier.groups)
            .filter(|group| !journal.groups[**group].target.is_zero())
            .map(|&group| {
                let days = &journal.groups[group];
                GroupStory {
                    group,
                    target: days.target,
                    first_doses: days.first_doses[slot],
                    later_doses: days.later_doses[slot],
                    begun: days.begun[slot],
                    complete: days.complete[slot],
                    waiting: days.waiting[slot],
                    reason: days.reasons[slot],
                }
            })
            .collect();
        Self {
            day,
            date: plan.date(day),
            capacity: totals.capacity,
            used: totals.used,
            first_doses: groups.iter().map(|group| group.first_doses).sum(),
            arrivals: by_vaccine(&|slot, vaccine| journal.stock[vaccine][slot].received),
            expired: by_vaccine(&|slot, vaccine| journal.stock[vaccine][slot].expired),
            stock: journal.stock.iter().map(|stock| stock[slot].stock).sum(),
            late: late(plan, journal, day),
            hold: totals.hold,
            groups,
        }
    }
}

fn late(plan: &Plan, journal: &Journal, day: Day) -> Vec<(Option<RegionIdx>, People)> {
    let today = journal.late.iter().filter(|(on, ..)| *on == day);
    let late: Vec<_> =
        today.map(|(_, region, people)| (Some(*region).filter(|_| plan.states_regions()), *people)).collect();
    sorted_by_key(late, |(region, people)| (std::cmp::Reverse(*people), *region))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Scope;
    use crate::engine::schedule;
    use crate::interchange::document::read_plan;

    fn story(day: i32) -> DayStory {
        // Ten people with two doses each, seven days apart; six doses a day, three on the first.
        let plan = read_plan(
            br#"{ "format": "rollout-plan", "version": 1, "title": "t", "start": "2021-01-07", "days": 12,
            "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 7, "target": 7, "max": 8 }] }],
            "groups": [{ "id": "a", "tier": 1, "people": 6 }, { "id": "none", "tier": 1, "people": 0 },
                       { "id": "b", "tier": 2, "people": 4 }],
            "deliveries": [{ "on": "2021-01-07", "vaccine": "v", "doses": 3 },
                           { "on": "2021-01-08", "vaccine": "v", "doses": 9, "expires": "2021-01-10" }],
            "capacity": { "weekly": [6, 6, 6, 6, 6, 6, 0] } }"#,
        )
        .unwrap();
        DayStory::new(&plan, &Journal::new(&plan, &schedule(&plan), Scope::All), Day::new(day))
    }

    #[test]
    fn a_day_tells_what_came_and_went_and_who_got_it() {
        let first = story(0);
        assert_eq!((first.used, first.capacity, first.first_doses), (Doses::new(3), Doses::new(6), People::new(3)));
        assert_eq!(first.arrivals, [(VaccineIdx::default(), Doses::new(3))]);
        assert_eq!((first.hold, first.groups.len()), (Hold::First(Reason::Supply), 2));
        assert_eq!(first.groups[0].reason, Some(Reason::Supply));
        assert_eq!(first.groups[1].reason, Some(Reason::NotOpen));
        let fifth = story(4);
        assert_eq!(fifth.expired, [(VaccineIdx::default(), Doses::new(2))]);
        assert_eq!(fifth.hold, Hold::Interval);
    }

    #[test]
    fn people_are_late_from_their_deadline_on() {
        assert!(story(7).late.is_empty());
        assert_eq!(story(8).late, [(None, People::new(3))]);
        assert_eq!(story(99), story(11));
    }
}
