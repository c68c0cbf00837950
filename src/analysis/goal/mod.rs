//! Goal seek: how much of something does it take to meet a goal in time?
//!
//! A [`Lever`] is what may be pulled, in whole steps (one dose, one per mille, one day); a [`Goal`] is who is to have
//! what by when. [`Seek`] finds the least value of the lever that meets the goal, or that none of its values does,
//! with what holds the rollout back there and the curve of the date against the lever.
//!
//! # How the least value is found, and what is proved
//!
//! More is not always sooner: a gate that opens earlier can take doses from a tier before it, and more first doses
//! make more second doses due, which then take the day's capacity. (In the worked example everybody has begun a day
//! later with 95 % of the deliveries than with 90 %.) So the search does not trust the order of the values:
//!
//! 1. **A floor by counting.** A value below the floor cannot meet the goal whatever the engine does, since by the
//!    goal's day fewer doses are in stock, or can be given, than people are missing. This is proved, and cheap.
//! 2. **A curve**: the ends of the lever and some 30 values between are scheduled.
//! 3. **An edge.** Between the least value seen to meet the goal and the value below it, halving finds a value that
//!    meets it while one step less does not. This, too, is proved: both are scheduled.
//! 4. **Below the edge.** Every value from the floor to the edge is scheduled if there are at most
//!    [`Seek::SCAN`]; then the answer is the least value, [`Certainty::Proved`]. If there are more, the nearest
//!    ones and others spread evenly are scheduled, some 100; where one meets the goal the search goes on from there.
//!    If none does the answer is [`Certainty::Edge`]: it meets the goal, one step less does not, and no value tried
//!    below it does. In plans where more is sooner (one tier, nothing that expires, no reserve) that is the least.
//!
//! That *no* value meets a goal is proved where all were scheduled or lie below the floor; else it holds of the values
//! tried, which include the most generous one.

mod apply;
mod bind;
mod lever;
mod seek;

pub use apply::lever_ops;
pub use bind::{Bind, binds};
pub use lever::{Lever, Unit};
pub(super) use lever::{add_points, per_mille};
pub use seek::{Answer, Certainty, Found, Seek, seek};

use super::{BarrierAnswer, Journal, Scope, barrier};
use crate::engine;
use crate::index::{GroupIdx, TierIdx};
use crate::plan::Plan;
use crate::units::{Day, MILLION, People, Share};

/// Some people of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// One group.
    Group(GroupIdx),
    /// The groups of a tier together.
    Tier(TierIdx),
    /// All groups together.
    Everyone,
}

impl Who {
    /// The groups meant, in plan order.
    #[must_use]
    pub fn groups(self, plan: &Plan) -> Vec<GroupIdx> {
        match self {
            Self::Group(group) => vec![group],
            Self::Tier(tier) => plan.tiers().get(tier).map_or_else(Vec::new, |tier| tier.groups.clone()),
            Self::Everyone => plan.groups().indices().collect(),
        }
    }
}

/// What people are to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A first dose.
    Begun,
    /// The last dose of a course.
    Complete,
}

/// Of what a share is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// Of those whom the plan aims at, as tables have it.
    Target,
    /// Of all people of the groups.
    People,
}

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// A share of some people has a first dose or a full course; counts are summed over groups and regions. A share of
    /// nobody is never reached, as in tables.
    Coverage {
        /// Who.
        who: Who,
        /// What share of them.
        share: Share,
        /// Of what it is a share.
        base: Base,
        /// What they are to have.
        stage: Stage,
    },
    /// The immune barrier.
    Barrier,
}

/// What is to be reached, where and by when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// What is to be reached.
    pub aim: Aim,
    /// In all regions together, or in one.
    pub scope: Scope,
    /// The last day on which it is in time. A day after the plan's last counts as the last.
    pub by: Day,
}

impl Goal {
    /// The first day of the plan on which the aim is reached, in time or not; `None` if never.
    ///
    /// ```
    /// use rollout_planner::analysis::{Scope, goal::{Aim, Base, Goal, Stage, Who}};
    /// use rollout_planner::{plan::validate, presets::Preset, units::{Day, Share}};
    /// let plan = validate(&Preset::WorkedExample.draft()).unwrap();
    /// let aim = Aim::Coverage { who: Who::Everyone, share: Share::ONE, base: Base::Target, stage: Stage::Begun };
    /// let goal = Goal { aim, scope: Scope::All, by: Day::new(20) };
    /// assert_eq!(goal.reached_on(&plan), Some(Day::new(16)));
    /// ```
    #[must_use]
    pub fn reached_on(&self, plan: &Plan) -> Option<Day> {
        self.reached_in(plan, &Journal::run(plan, &engine::share(plan), self.scope))
    }

    /// The same, from the journal of the plan's schedule in the goal's scope.
    #[must_use]
    pub fn reached_in(&self, plan: &Plan, journal: &Journal) -> Option<Day> {
        let Aim::Coverage { who, stage, .. } = self.aim else {
            return match barrier(plan, journal.protected.as_deref(), self.scope) {
                BarrierAnswer::Reached { day, .. } => Some(day),
                BarrierAnswer::Unknown | BarrierAnswer::NotInTime(_) | BarrierAnswer::Unreachable(_) => None,
            };
        };
        let needed = self.people_needed(plan)?;
        if self.whole(plan).is_zero() {
            return None;
        }
        let groups = who.groups(plan);
        let count = |day| match stage {
            Stage::Begun => journal.sum(&groups, day, |group| &group.begun),
            Stage::Complete => journal.sum(&groups, day, |group| &group.complete),
        };
        plan.days().find(|day| count(*day) >= needed)
    }

    /// True if a day is in time.
    #[must_use]
    pub fn is_met(&self, reached: Option<Day>) -> bool {
        reached.is_some_and(|day| day <= self.by)
    }

    /// The people of whom a share is aimed at.
    fn whole(&self, plan: &Plan) -> People {
        let Aim::Coverage { who, base, .. } = self.aim else { return People::ZERO };
        let groups = who.groups(plan).into_iter();
        match base {
            Base::Target => groups.map(|group| self.scope.target(plan, group)).sum(),
            Base::People => groups.map(|group| self.scope.people(plan, group)).sum(),
        }
    }

    /// The least count that is the share (count ≥ share × whole); `None` for the barrier.
    fn people_needed(&self, plan: &Plan) -> Option<People> {
        let Aim::Coverage { share, .. } = self.aim else { return None };
        let needed = (u128::from(self.whole(plan).get()) * u128::from(share.ppm())).div_ceil(u128::from(MILLION));
        u64::try_from(needed).ok().map(People::new)
    }

    /// False if, by counting alone, the goal cannot be met: fewer doses can be given by its day, or are delivered,
    /// than people are missing. True says nothing.
    fn may_be_met(&self, plan: &Plan) -> bool {
        let Aim::Coverage { who, stage, .. } = self.aim else { return true };
        let Some(needed) = self.people_needed(plan) else { return true };
        let had: People = self
            .scope
            .regions(plan)
            .flat_map(|region| who.groups(plan).into_iter().map(move |group| &plan.regions()[region].groups[group]))
            .flat_map(|part| &part.given)
            .filter(|given| stage == Stage::Begun || plan.vaccines()[given.vaccine].last_dose() == given.dose)
            .map(|given| given.people)
            .sum();
        let missing = needed.saturating_sub(had).one_dose_each();
        let shares = engine::share(plan);
        let until = |slot: usize| slot <= self.by.slot();
        let in_stock = self.scope.regions(plan).flat_map(|region| shares.arrivals(region));
        let in_stock = in_stock.filter(|arrival| arrival.day <= self.by).map(|arrival| arrival.doses).sum();
        let capacity = self.scope.regions(plan).flat_map(|region| shares.capacity(region).iter().enumerate());
        let capacity = capacity.filter(|(slot, _)| until(*slot)).map(|(_, doses)| *doses).sum();
        missing <= in_stock && missing <= capacity
    }
}
