//! A daily check: where the rollout is against the plan, and the plan from today on.
//!
//! What was really done is a list of [`Actual`] doses, as exact as it is known: a line a day, or one line for all of a
//! dose up to today. [`check`] holds it against what the plan had for the same day, and makes of the plan a new one
//! that begins today: the doses given are its `given`, what was delivered and not used is in stock, and all else is as
//! planned. The new plan is a plan like any other and can be scheduled, compared and asked in turn.
//!
//! * A dose after the first is taken off those of the region's group who had the dose before it, the earliest first, so
//!   that in the new plan a person is counted once, with the last dose they had. Who had no earlier dose recorded counts
//!   as begun all the same, and is [told](Finding::NobodyWaits).
//! * Of those who wait today, the share who come back is taken anew, since the plan takes it of those who are given a
//!   dose; so somewhat fewer come back than the old plan had.
//! * The stock of today is worked out: what had come to a region by yesterday, less wastage, less the doses given there,
//!   each from those that were there on its day, the first to expire first. What has expired by today is gone. More
//!   doses given than were there is [told](Finding::MoreThanDelivered).

use std::collections::BTreeMap;

use super::Journal;
use super::Scope;
use crate::engine::{self, Arrival};
use crate::index::{GroupIdx, IndexVec, RegionIdx, VaccineIdx};
use crate::order::sorted_by_key;
use crate::plan::{Delivery, Given, Plan};
use crate::units::{Date, Day, DoseNumber, Doses, People, Share};

/// Doses that were really given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actual {
    /// Where.
    pub region: RegionIdx,
    /// To whom.
    pub group: GroupIdx,
    /// Of which vaccine.
    pub vaccine: VaccineIdx,
    /// Which dose of the course.
    pub dose: DoseNumber,
    /// To how many people.
    pub people: People,
    /// When; for doses of several days, the last of them.
    pub on: Date,
}

/// Where a group (or all of them) is at the end of the day before today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// People with a first dose, by the plan.
    pub planned_begun: People,
    /// People with a first dose.
    pub begun: People,
    /// People with the last dose of their course, by the plan.
    pub planned_complete: People,
    /// People with the last dose of their course.
    pub complete: People,
    /// Days by which it is behind: since the plan had no more people begun than there are, below zero how many days
    /// it is ahead. `None` if the plan never has as many.
    pub days_behind: Option<i32>,
}

/// What is odd about the doses that are said to have been given; the number is the line's place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The line lies before the plan's start or not before today, and is passed over: earlier doses are the plan's
    /// `given`.
    NotOfThePast(usize),
    /// The vaccine's course has no such dose; the line is passed over.
    OutsideCourse(usize),
    /// So many people had a later dose without one before it; they count as begun.
    NobodyWaits(usize, People),
    /// More people have begun in a region's group than it has; those beyond are not in the new plan.
    MoreThanPeople(RegionIdx, GroupIdx, People),
    /// So many more doses of a vaccine were given in a region than had come.
    MoreThanDelivered(RegionIdx, VaccineIdx, Doses),
}

/// The check of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Each group over all regions.
    pub groups: IndexVec<GroupIdx, Standing>,
    /// All of them.
    pub everyone: Standing,
    /// What is odd about the doses.
    pub findings: Vec<Finding>,
    /// The plan from today on.
    pub plan: Plan,
}

/// People of a region's group by vaccine and last dose, with the days on which they had it, the earliest first.
type Had = BTreeMap<(RegionIdx, GroupIdx, VaccineIdx, DoseNumber), Vec<(Date, People)>>;

/// Doses given by region and vaccine, in order of time.
type Used = BTreeMap<(RegionIdx, VaccineIdx), Vec<(Day, People)>>;

/// Checks a plan on the morning of `today`, the first day whose doses are not known yet; on the plan's first day or
/// before it nothing is, and after its last day the last is taken.
///
/// ```
/// use rollout_planner::analysis::{Scope, check::{Actual, check}, goal::Who};
/// use rollout_planner::{plan::validate, presets::Preset, units::{DoseNumber, People}};
/// let plan = validate(&Preset::WorkedExample.draft()).unwrap();
/// let (vaccine, _) = plan.vaccines().enumerated().next().unwrap();
/// let (region, _) = plan.regions().enumerated().next().unwrap();
/// let (nurses, _) = plan.groups().enumerated().next().unwrap();
/// // On two days 10 nurses began, where the plan has 5 and 8.
/// let on = plan.start().plus(1);
/// let given = Actual { region, group: nurses, vaccine, dose: DoseNumber::FIRST, people: People::new(10), on };
/// let found = check(&plan, &[given], plan.start().plus(2));
/// assert_eq!(found.groups[nurses].planned_begun, People::new(13));
/// assert_eq!(found.groups[nurses].days_behind, Some(1));
/// assert_eq!((found.plan.start(), found.plan.n_days()), (plan.start().plus(2), 19));
/// ```
#[must_use]
pub fn check(plan: &Plan, actuals: &[Actual], today: Date) -> Check {
    let passed = today.days_since(plan.start()).clamp(0, plan.n_days() - 1);
    let today = plan.start().plus(passed);
    let mut findings = Vec::new();
    let mut had = before_start(plan);
    let mut used = Used::new();
    let in_time = sorted_by_key(actuals.iter().enumerate().collect(), |(_, actual)| (actual.on, actual.dose));
    for (line, actual) in in_time {
        if actual.on < plan.start() || actual.on >= today {
            findings.push(Finding::NotOfThePast(line));
            continue;
        }
        if actual.dose > plan.vaccines()[actual.vaccine].last_dose() {
            findings.push(Finding::OutsideCourse(line));
            continue;
        }
        used.entry((actual.region, actual.vaccine)).or_default().push((plan.day_of(actual.on), actual.people));
        let missing = serve(&mut had, actual);
        if !missing.is_zero() {
            findings.push(Finding::NobodyWaits(line, missing));
        }
    }
    let deliveries = in_stock(plan, Day::new(passed), &used, &mut findings);
    // On the first day nothing has been given, and what came before is still in the list.
    let to_come = plan.single_deliveries().into_iter().filter(|delivery| delivery.on >= today || passed == 0);
    let given = |region: RegionIdx, group: GroupIdx| {
        let of_group = had.iter().filter(|((r, g, ..), _)| (*r, *g) == (region, group));
        let entries = of_group.flat_map(|((_, _, vaccine, dose), days)| {
            days.iter().map(|(on, people)| Given { vaccine: *vaccine, dose: *dose, people: *people, on: *on })
        });
        entries.collect::<Vec<Given>>()
    };
    for (region, stated) in plan.regions().enumerated() {
        for (group, part) in stated.groups.enumerated() {
            let begun: People = given(region, group).iter().map(|given| given.people).sum();
            if begun > part.people {
                findings.push(Finding::MoreThanPeople(region, group, begun - part.people));
            }
        }
    }
    let resumed = plan.resumed(today, &given, deliveries.into_iter().chain(to_come).collect());
    let standing = standings(plan, &had, Day::new(passed));
    let (groups, everyone) = standing;
    Check { groups, everyone, findings, plan: resumed }
}

fn before_start(plan: &Plan) -> Had {
    let mut had = Had::new();
    for (region, stated) in plan.regions().enumerated() {
        for (group, part) in stated.groups.enumerated() {
            for given in sorted_by_key(part.given.clone(), |given| given.on) {
                had.entry((region, group, given.vaccine, given.dose)).or_default().push((given.on, given.people));
            }
        }
    }
    had
}

/// Books people served, off those who had the dose before; returns how many of them nobody was waiting for.
fn serve(had: &mut Had, actual: &Actual) -> People {
    let key = |dose| (actual.region, actual.group, actual.vaccine, dose);
    let mut left = actual.people;
    if let Some(before) = DoseNumber::new(actual.dose.get() - 1) {
        for (_, people) in had.entry(key(before)).or_default() {
            let taken = left.min(*people);
            *people -= taken;
            left -= taken;
        }
    } else {
        left = People::ZERO;
    }
    had.entry(key(actual.dose)).or_default().push((actual.on, actual.people));
    left
}

/// What is in stock in each region this morning, as deliveries of the day before that bring just so much.
fn in_stock(plan: &Plan, today: Day, used: &Used, findings: &mut Vec<Finding>) -> Vec<Delivery> {
    let shares = engine::share(plan);
    let mut stock = Vec::new();
    for region in plan.regions().indices() {
        for vaccine in plan.vaccines().indices() {
            let lots = shares.arrivals(region).iter().filter(|lot| lot.vaccine == vaccine && lot.day < today);
            let mut lots: Vec<Arrival> =
                sorted_by_key(lots.copied().collect(), |lot: &Arrival| (lot.expires.is_none(), lot.expires));
            let mut beyond = Doses::ZERO;
            for (day, people) in used.get(&(region, vaccine)).into_iter().flatten() {
                beyond += take(&mut lots, *day, people.one_dose_each());
            }
            if !beyond.is_zero() {
                findings.push(Finding::MoreThanDelivered(region, vaccine, beyond));
            }
            let is_good = |lot: &Arrival| !lot.doses.is_zero() && lot.expires.is_none_or(|expires| expires >= today);
            stock.extend(lots.into_iter().filter(is_good).map(|lot| Delivery {
                on: plan.date(today).plus(-1),
                vaccine,
                doses: brings(lot.doses, plan.vaccines()[vaccine].wastage),
                expires: lot.expires.map(|expires| plan.date(expires)),
                region: plan.states_regions().then_some(region),
                every: 1,
                times: 1,
            }));
        }
    }
    stock
}

/// Takes doses of a day from lots in the order of their last days of use; returns how many were not there.
fn take(lots: &mut [Arrival], day: Day, mut doses: Doses) -> Doses {
    for lot in lots {
        if lot.day <= day && lot.expires.is_none_or(|expires| expires >= day) {
            let taken = doses.min(lot.doses);
            lot.doses -= taken;
            doses -= taken;
        }
    }
    doses
}

/// The least doses that, less wastage, are so many. One more dose brings one more or none, so there are such unless all
/// are lost.
fn brings(usable: Doses, wastage: Share) -> Doses {
    let kept = |doses: Doses| doses - doses.share(wastage);
    let (mut few, mut enough) = (Doses::ZERO, Doses::new(crate::plan::MAX_COUNT));
    while enough - few > Doses::new(1) {
        let middle = Doses::new(few.get() + (enough - few).get() / 2);
        if kept(middle) >= usable { enough = middle } else { few = middle }
    }
    enough
}

fn standings(plan: &Plan, had: &Had, today: Day) -> (IndexVec<GroupIdx, Standing>, Standing) {
    let journal = Journal::run(plan, &engine::share(plan), Scope::All);
    let sum = |is_meant: &dyn Fn(GroupIdx, VaccineIdx, DoseNumber) -> bool| {
        let meant = had.iter().filter(|((_, group, vaccine, dose), _)| is_meant(*group, *vaccine, *dose));
        meant.flat_map(|(_, days)| days).map(|(_, people)| *people).sum::<People>()
    };
    let standing = |groups: &[GroupIdx]| {
        let begun = sum(&|group, _, _| groups.contains(&group));
        let is_last = |vaccine: VaccineIdx, dose| plan.vaccines()[vaccine].last_dose() == dose;
        let planned = |day: Day| journal.sum(groups, day, |group| &group.begun);
        let yesterday = today.plus(-1);
        let before: People = groups.iter().map(|group| begun_before(plan, *group)).sum();
        let end_of = |day: Day| if day < Day::START { before } else { planned(day) };
        // The last day, yesterday or before, on which the plan had no more; or the first one later on which it has more.
        let days_behind = if end_of(yesterday) > begun {
            (-1..yesterday.get())
                .rev()
                .map(Day::new)
                .find(|day| end_of(*day) <= begun)
                .map(|day| yesterday.get() - day.get())
        } else {
            let reached = (yesterday.get()..plan.n_days()).map(Day::new).find(|day| end_of(*day) >= begun);
            reached.map(|day| yesterday.get() - day.get())
        };
        Standing {
            planned_begun: end_of(yesterday),
            begun,
            planned_complete: if yesterday < Day::START {
                sum(&|group, vaccine, dose| groups.contains(&group) && is_last(vaccine, dose))
            } else {
                journal.sum(groups, yesterday, |group| &group.complete)
            },
            complete: sum(&|group, vaccine, dose| groups.contains(&group) && is_last(vaccine, dose)),
            days_behind,
        }
    };
    let all: Vec<GroupIdx> = plan.groups().indices().collect();
    (all.iter().map(|group| standing(&[*group])).collect(), standing(&all))
}

/// People of a group who had a dose before the plan starts.
fn begun_before(plan: &Plan, group: GroupIdx) -> People {
    plan.regions().iter().map(|region| region.groups[group].with_a_dose()).sum()
}
