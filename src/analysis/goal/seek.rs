//! The search for the least value, in steps that can be interrupted.

use std::collections::{BTreeMap, VecDeque};
use std::ops::{Deref, RangeInclusive};

use super::{Bind, Goal, Lever, Unit, binds};
use crate::analysis::Scope;
use crate::plan::Plan;
use crate::units::Day;

/// How sure an answer is; the [module](super) says how it is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Every value below (or, where none is found, every value) was scheduled, or cannot meet the goal by counting.
    Proved,
    /// Not all were: so many were scheduled.
    Edge {
        /// How many values were scheduled that would have been better.
        n_tried: u32,
    },
}

/// The value asked for, or that there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The least value that meets the goal.
    Least {
        /// The value.
        value: i64,
        /// The day on which it reaches the aim.
        day: Day,
    },
    /// No value meets it.
    None {
        /// The value that comes nearest: the least of those with the earliest day, or the most generous if no value
        /// reaches the aim at all.
        best: i64,
        /// The day on which that reaches the aim, too late; `None` if never.
        day: Option<Day>,
    },
}

/// The answer to a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was pulled.
    pub lever: Lever,
    /// What was to be met.
    pub goal: Goal,
    /// The day on which the plan as it is reaches the aim; `None` if never.
    pub as_planned: Option<Day>,
    /// The value asked for, or that there is none.
    pub found: Found,
    /// How sure that is.
    pub certainty: Certainty,
    /// What holds the goal's people back at that value.
    pub binds: Vec<Bind>,
    /// The day on which the aim is reached (`None`: never) at the values that were scheduled, in order of the values;
    /// of those in a row with the same day, the first and the last.
    pub curve: Vec<(i64, Option<Day>)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// The values in the queue make the curve.
    Curve,
    /// `fails` does not meet the goal (or lies below all values that can), `meets` does.
    Halving {
        fails: i64,
        meets: i64,
    },
    /// The values in the queue are looked through below the edge; if none meets the goal it stands.
    Below {
        is_all: bool,
    },
    Done {
        is_all: bool,
    },
}

/// A search under way. [`advance`](Self::advance) it until it is done.
///
/// ```
/// use rollout_planner::analysis::{Scope, goal::{Aim, Base, Found, Goal, Lever, Seek, Stage, Who}};
/// use rollout_planner::{plan::validate, presets::Preset, units::{Day, Share}};
/// let plan = validate(&Preset::WorkedExample.draft()).unwrap();
/// let aim = Aim::Coverage { who: Who::Everyone, share: Share::ONE, base: Base::Target, stage: Stage::Begun };
/// let goal = Goal { aim, scope: Scope::All, by: Day::new(14) };
/// let mut seek = Seek::new(&plan, Lever::Deliveries(None), goal);
/// while !seek.advance(10) {}
/// assert_eq!(seek.answer().found, Found::Least { value: 1110, day: Day::new(14) });
/// ```
#[derive(Clone, Debug)]
pub struct Seek<P> {
    plan: P,
    lever: Lever,
    goal: Goal,
    range: RangeInclusive<i64>,
    /// Every value below cannot meet the goal, by counting.
    floor: i64,
    tried: BTreeMap<i64, Option<Day>>,
    queue: VecDeque<i64>,
    phase: Phase,
    rounds_left: u32,
}

impl<P: Deref<Target = Plan>> Seek<P> {
    /// As many values below the edge are all scheduled.
    pub const SCAN: u64 = 1001;
    /// Of more values below the edge, so many next to it and as many others are scheduled.
    const PROBES: i64 = 48;
    /// How often the search goes on from a lower value that met the goal.
    const ROUNDS: u32 = 20;

    /// A search that has not begun. The plan is borrowed, or shared by whoever must keep the search.
    #[must_use]
    pub fn new(plan: P, lever: Lever, goal: Goal) -> Self {
        let goal = Goal { by: goal.by.min(Day::new(plan.n_days() - 1)), ..goal };
        let range = lever.range(&plan);
        let floor = floor(&plan, lever, &goal, &range);
        let queue = curve_values(&plan, lever, &range).into();
        let (tried, phase, rounds_left) = (BTreeMap::new(), Phase::Curve, Self::ROUNDS);
        Self { plan, lever, goal, range, floor, tried, queue, phase, rounds_left }
    }

    /// Schedules at most so many values; true when the search is over. What it finds does not depend on how it is
    /// cut into steps.
    pub fn advance(&mut self, n_values: u32) -> bool {
        let mut left = n_values;
        while !matches!(self.phase, Phase::Done { .. }) {
            let next = match self.phase {
                Phase::Halving { fails, meets } if meets - fails > 1 => Some(fails + (meets - fails) / 2),
                Phase::Halving { .. } | Phase::Done { .. } => None,
                Phase::Curve | Phase::Below { .. } => self.queue.pop_front(),
            };
            let Some(value) = next else {
                self.next_phase();
                continue;
            };
            if !self.tried.contains_key(&value) {
                if left == 0 {
                    // Put back what was taken out.
                    if !matches!(self.phase, Phase::Halving { .. }) {
                        self.queue.push_front(value);
                    }
                    return false;
                }
                left -= 1;
                let day = self.goal.reached_on(&self.lever.pull(&self.plan, value));
                self.tried.insert(value, day);
            }
            let is_met = self.is_met(value);
            match &mut self.phase {
                Phase::Halving { meets, .. } if is_met => *meets = value,
                Phase::Halving { fails, .. } => *fails = value,
                Phase::Below { .. } if is_met => {
                    self.queue.clear();
                    self.halve();
                }
                Phase::Curve | Phase::Below { .. } | Phase::Done { .. } => {}
            }
        }
        true
    }

    fn is_met(&self, value: i64) -> bool {
        self.tried.get(&value).is_some_and(|day| self.goal.is_met(*day))
    }

    /// The least value seen to meet the goal.
    fn least(&self) -> Option<i64> {
        self.tried.keys().copied().find(|value| self.is_met(*value))
    }

    /// Looks between the least value that meets the goal and the next lower one that was tried.
    fn halve(&mut self) {
        let Some(meets) = self.least() else { return };
        let below = self.tried.range(..meets).next_back().map(|(value, _)| *value);
        let fails = below.unwrap_or(i64::MIN).max(self.floor - 1);
        self.phase = Phase::Halving { fails, meets };
    }

    fn next_phase(&mut self) {
        match (self.phase, self.least()) {
            (Phase::Curve, Some(_)) => self.halve(),
            (Phase::Curve, None) => self.look_below(*self.range.end() + 1),
            (Phase::Halving { .. }, Some(edge)) => self.look_below(edge),
            (Phase::Below { is_all }, _) => self.phase = Phase::Done { is_all },
            (Phase::Halving { .. }, None) | (Phase::Done { .. }, _) => self.phase = Phase::Done { is_all: false },
        }
    }

    /// Queues the values below an edge that are to be looked through.
    fn look_below(&mut self, edge: i64) {
        let n_below = edge.saturating_sub(self.floor).max(0);
        let is_all = n_below.unsigned_abs() <= Self::SCAN;
        self.queue = if is_all {
            (self.floor..edge).collect()
        } else if self.rounds_left == 0 {
            VecDeque::new()
        } else {
            let spread = (0..Self::PROBES).map(|n| self.floor + n_below * n / Self::PROBES);
            spread.chain(edge - Self::PROBES..edge).collect()
        };
        self.rounds_left = self.rounds_left.saturating_sub(1);
        self.phase = Phase::Below { is_all };
    }

    /// The answer, complete once the search [is over](Self::advance); before, what is known so far.
    #[must_use]
    pub fn answer(&self) -> Answer {
        let day_of = |value: i64| self.tried.get(&value).copied().flatten();
        let least = self.least().and_then(|value| Some(Found::Least { value, day: day_of(value)? }));
        let found = least.unwrap_or_else(|| {
            let reached = self.tried.iter().filter_map(|(value, day)| day.map(|day| (day, *value)));
            let best = reached.min().map_or(*self.range.end(), |(_, value)| value);
            Found::None { best, day: day_of(best) }
        });
        let (Found::Least { value, .. } | Found::None { best: value, .. }) = found;
        let certainty = if matches!(self.phase, Phase::Done { is_all: true }) {
            Certainty::Proved
        } else {
            let better = match found {
                Found::Least { value, .. } => self.tried.range(..value).count(),
                Found::None { .. } => self.tried.len(),
            };
            Certainty::Edge { n_tried: u32::try_from(better).unwrap_or(u32::MAX) }
        };
        Answer {
            lever: self.lever,
            goal: self.goal,
            as_planned: self.goal.reached_on(&self.plan),
            found,
            certainty,
            binds: binds(&self.lever.pull(&self.plan, value), &self.goal),
            curve: self.curve(),
        }
    }

    fn curve(&self) -> Vec<(i64, Option<Day>)> {
        let mut curve: Vec<(i64, Option<Day>)> = Vec::new();
        for (&value, &day) in &self.tried {
            if let [.., (_, before), (last, same)] = &mut curve[..]
                && *before == day
                && *same == day
            {
                *last = value;
            } else {
                curve.push((value, day));
            }
        }
        curve
    }
}

/// Searches to the end.
#[must_use]
pub fn seek(plan: &Plan, lever: Lever, goal: Goal) -> Answer {
    let mut seek = Seek::new(plan, lever, goal);
    while !seek.advance(u32::MAX) {}
    seek.answer()
}

/// The least value that may meet the goal by counting. Where more of the lever never lowers the counts, halving
/// finds it; elsewhere it is the lever's least value: for the uptake and the gate, and in one region, whose share of
/// more can be less by a rounding.
fn floor(plan: &Plan, lever: Lever, goal: &Goal, range: &RangeInclusive<i64>) -> i64 {
    let (mut fails, mut may) = (*range.start() - 1, *range.end() + 1);
    match lever {
        Lever::Uptake | Lever::Gate => return *range.start(),
        _ if goal.scope != Scope::All => return *range.start(),
        Lever::Capacity | Lever::DailyDoses | Lever::Deliveries(_) | Lever::Doses(_) | Lever::Earlier(_) => {}
    }
    while may - fails > 1 {
        let middle = fails + (may - fails) / 2;
        if goal.may_be_met(&lever.pull(plan, middle)) { may = middle } else { fails = middle }
    }
    may
}

/// Values for the curve: both ends, the plan's own, and some between, denser where plans are.
fn curve_values(plan: &Plan, lever: Lever, range: &RangeInclusive<i64>) -> Vec<i64> {
    let (start, end) = (*range.start(), *range.end());
    let mut values = vec![end, start];
    values.extend(lever.as_planned(plan));
    match lever.unit() {
        Unit::PerMilleOfPlan => {
            values.extend([250, 500, 600, 700, 800, 850, 900, 950, 1050, 1100, 1150, 1200, 1300, 1400, 1500, 1600]);
            values.extend([1800, 2000, 2250, 2500, 3000, 4000, 5000, 6500, 8000]);
        }
        Unit::Doses => values.extend((1..30).map(|halvings| end >> halvings)),
        Unit::Days | Unit::PerMillePoints | Unit::PerMille => {
            let length = end - start;
            values.extend((1..32).map(|n| start + length * n / 32));
        }
    }
    values.retain(|value| range.contains(value));
    values
}
