//! Levers: what of a plan may be pulled, in whole steps.

use std::ops::RangeInclusive;

use super::Goal;
use crate::index::VaccineIdx;
use crate::plan::{Delivery, MAX_COUNT, Plan, Policy};
use crate::units::{Doses, MILLION, Share};

/// What of a plan may be pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// All capacity, that of regions of their own included, in per mille of the plan's: 1000 is as planned. More
    /// staff is more capacity.
    Capacity,
    /// So many more doses can be given on each day on which the capacity that regions share is not 0.
    DailyDoses,
    /// The doses of every delivery (of one vaccine, if named) in per mille of the plan's: 1000 is as planned.
    Deliveries(Option<VaccineIdx>),
    /// So many more doses of a vaccine, delivered on the first day and shared among the regions.
    Doses(VaccineIdx),
    /// Every delivery (of one vaccine, if named) comes so many days earlier. Doses keep as long as planned.
    Earlier(Option<VaccineIdx>),
    /// So many per mille are added to the uptake of every group, which stays from 0 to 1.
    Uptake,
    /// A tier opens when every group of the lower tiers has begun this share, in per mille.
    Gate,
}

/// What a lever's value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Per mille of what is planned.
    PerMilleOfPlan,
    /// Doses.
    Doses,
    /// Days.
    Days,
    /// Points added, in per mille.
    PerMillePoints,
    /// A share in per mille.
    PerMille,
}

/// Ten times the plan is as far as levers in per mille of it go.
const MOST_OF_PLAN: i64 = 10_000;

impl Lever {
    /// What its values count.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Capacity | Self::Deliveries(_) => Unit::PerMilleOfPlan,
            Self::DailyDoses | Self::Doses(_) => Unit::Doses,
            Self::Earlier(_) => Unit::Days,
            Self::Uptake => Unit::PerMillePoints,
            Self::Gate => Unit::PerMille,
        }
    }

    /// The values it may take. Doses go as far as everybody's longest course needs; days until the last delivery comes
    /// on the plan's first day; uptake until all of it is 0, or 1.
    #[must_use]
    pub fn range(self, plan: &Plan) -> RangeInclusive<i64> {
        match self {
            Self::Capacity | Self::Deliveries(_) => 0..=MOST_OF_PLAN,
            Self::DailyDoses => 0..=as_value(every_course(plan)),
            Self::Doses(vaccine) => {
                // Enough that what is left of them after wastage is enough.
                let kept = MILLION - u64::from(plan.vaccines()[vaccine].wastage.ppm());
                let all = u128::from(every_course(plan)) * u128::from(MILLION) / u128::from(kept.max(1)) + 1;
                0..=as_value(u64::try_from(all).unwrap_or(MAX_COUNT))
            }
            Self::Earlier(of) => {
                let lines = plan.deliveries().iter().filter(|line| of.is_none_or(|of| of == line.vaccine));
                let last = lines.map(|line| plan.day_of(line.on).get() + line.every * (line.times - 1));
                0..=i64::from(last.max().unwrap_or(0).max(0))
            }
            Self::Uptake => {
                // Beyond, every group's uptake is 0, or 1.
                let uptakes = || plan.groups().iter().map(|group| i64::from(group.uptake.ppm()));
                -(uptakes().max().unwrap_or(0) + 999) / 1000..=(1_000_999 - uptakes().min().unwrap_or(1_000_000)) / 1000
            }
            Self::Gate => 0..=1000,
        }
    }

    /// The value at which the plan is as it is, if the lever has it.
    #[must_use]
    pub fn as_planned(self, plan: &Plan) -> Option<i64> {
        match self {
            Self::Capacity | Self::Deliveries(_) => Some(1000),
            Self::DailyDoses | Self::Doses(_) | Self::Earlier(_) | Self::Uptake => Some(0),
            Self::Gate => {
                let ppm = i64::from(plan.policy().open_next_at.ppm());
                (ppm % 1000 == 0).then_some(ppm / 1000)
            }
        }
    }

    /// The plan with the lever at a value; a value outside the [range](Self::range) counts as its nearest end.
    ///
    /// ```
    /// use rollout_planner::{analysis::goal::Lever, plan::validate, presets::Preset, units::{Day, Doses}};
    /// let plan = validate(&Preset::WorkedExample.draft()).unwrap();
    /// let half = Lever::Capacity.pull(&plan, 500);
    /// assert_eq!(half.capacity().on(plan.date(Day::START)), Doses::new(10));
    /// ```
    #[must_use]
    pub fn pull(self, plan: &Plan, value: i64) -> Plan {
        let range = self.range(plan);
        let value = value.clamp(*range.start(), *range.end());
        let size = value.unsigned_abs();
        match self {
            Self::Capacity => plan.with_capacity(&|_, _, doses| per_mille(doses, size)),
            Self::DailyDoses => plan.with_capacity(&|owner, _, doses| {
                if owner.is_some() || doses.is_zero() { doses } else { doses + Doses::new(size) }
            }),
            Self::Deliveries(of) => {
                let of_one = |line: Delivery| match of {
                    Some(vaccine) if vaccine != line.vaccine => line,
                    _ => Delivery { doses: per_mille(line.doses, size), ..line },
                };
                plan.with_deliveries(plan.deliveries().iter().cloned().map(of_one).collect())
            }
            Self::Doses(vaccine) => {
                let doses = Doses::new(size);
                let more =
                    Delivery { on: plan.start(), vaccine, doses, expires: None, region: None, every: 1, times: 1 };
                plan.with_deliveries(plan.deliveries().iter().cloned().chain([more]).collect())
            }
            Self::Earlier(of) => {
                let days = i32::try_from(value).unwrap_or(i32::MAX);
                let earlier = |line: Delivery| match of {
                    Some(vaccine) if vaccine != line.vaccine => line,
                    // On the first day or before it is all one.
                    _ => Delivery { on: line.on.plus(-days).max(plan.start().min(line.on)), ..line },
                };
                plan.with_deliveries(plan.single_deliveries().into_iter().map(earlier).collect())
            }
            Self::Uptake => plan.with_uptake(&|_, uptake| add_points(uptake, value)),
            Self::Gate => {
                let ppm = u32::try_from(size * 1000).ok();
                let open_next_at = ppm.and_then(Share::from_ppm).unwrap_or(Share::ONE);
                plan.with_policy(Policy { open_next_at, ..*plan.policy() })
            }
        }
    }

    /// How many doses the lever moves up to the goal's day: the sum of capacity, or the doses delivered, where it is
    /// one of these.
    #[must_use]
    pub fn doses_until(self, plan: &Plan, goal: &Goal) -> Option<Doses> {
        match self {
            Self::Capacity | Self::DailyDoses => {
                let days = plan.days().filter(|day| *day <= goal.by).map(|day| plan.date(day));
                let shared = plan.regions().iter().any(|region| region.capacity.is_none());
                let own = plan.regions().iter().filter_map(|region| region.capacity.as_ref());
                let calendars: Vec<_> = own.chain(shared.then(|| plan.capacity())).collect();
                Some(days.flat_map(|date| calendars.iter().map(move |calendar| calendar.on(date))).sum())
            }
            Self::Deliveries(of) | Self::Earlier(of) => Some(delivered(plan, of, goal)),
            Self::Doses(vaccine) => Some(delivered(plan, Some(vaccine), goal)),
            Self::Uptake | Self::Gate => None,
        }
    }
}

fn delivered(plan: &Plan, of: Option<VaccineIdx>, goal: &Goal) -> Doses {
    let lines = plan.single_deliveries().into_iter().filter(|line| of.is_none_or(|of| of == line.vaccine));
    lines.filter(|line| plan.day_of(line.on) <= goal.by).map(|line| line.doses).sum()
}

/// So many per mille of some doses, rounded half up.
pub(in crate::analysis) fn per_mille(doses: Doses, n: u64) -> Doses {
    let part = (u128::from(doses.get()) * u128::from(n) + 500) / 1000;
    Doses::new(u64::try_from(part).unwrap_or(MAX_COUNT))
}

/// A share with so many per mille added, from 0 to 1.
pub(in crate::analysis) fn add_points(share: Share, per_mille: i64) -> Share {
    let ppm = (i64::from(share.ppm()) + per_mille * 1000).clamp(0, 1_000_000);
    u32::try_from(ppm).ok().and_then(Share::from_ppm).unwrap_or(Share::ONE)
}

fn as_value(n: u64) -> i64 {
    i64::try_from(n.min(MAX_COUNT)).unwrap_or(i64::MAX)
}

/// The doses that everybody's longest course takes.
fn every_course(plan: &Plan) -> u64 {
    let people: u64 = plan.regions().iter().flat_map(|region| &region.groups).map(|part| part.target.get()).sum();
    people * plan.vaccines().iter().map(|vaccine| u64::from(vaccine.n_doses)).max().unwrap_or(1)
}
