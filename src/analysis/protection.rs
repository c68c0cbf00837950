//! How many people the doses protect, and whether that reaches the immune barrier.

use super::Scope;
use crate::engine::{DayRecord, Recorder, Schedule, Served};
use crate::index::{GroupIdx, IndexVec, RegionIdx, VaccineIdx};
use crate::plan::{Plan, Vaccine};
use crate::units::{Day, DoseNumber, MILLION, People};

/// The expected number of people protected at the end of each day, in millionths of a person and exact.
///
/// Dose k adds the effectiveness of dose k less that of dose k − 1, from `onset_days` after it on. A person
/// whose dose k > 1 was given before the start has that of dose k − 1 from the first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protection<'p> {
    plan: &'p Plan,
    gains: Gains<'p>,
    /// What each day adds.
    by_region: IndexVec<RegionIdx, Vec<i128>>,
    by_group: IndexVec<GroupIdx, Vec<i128>>,
}

impl<'p> Protection<'p> {
    /// Ready to listen to the schedule of a plan; `None` unless every vaccine states its effectiveness.
    #[must_use]
    pub fn new(plan: &'p Plan) -> Option<Self> {
        let gains = Gains::new(plan)?;
        let days = vec![0; plan.days().len()];
        let by_region = IndexVec::filled(days.clone(), plan.regions().len());
        let by_group = IndexVec::filled(days, plan.groups().len());
        let mut protection = Self { plan, gains, by_region, by_group };
        for (region, stated) in plan.regions().enumerated() {
            for (group, part) in stated.groups.enumerated() {
                for given in &part.given {
                    for days in [&mut protection.by_region[region], &mut protection.by_group[group]] {
                        gains.add_before(days, given.vaccine, given.dose, given.people);
                        gains.add(days, given.vaccine, given.dose, plan.day_of(given.on), given.people);
                    }
                }
            }
        }
        Some(protection)
    }

    /// The protection of a schedule that is kept; `None` unless every vaccine states its effectiveness.
    #[must_use]
    pub fn of(plan: &'p Plan, schedule: &Schedule) -> Option<Self> {
        let mut protection = Self::new(plan)?;
        for (region, days) in schedule.regions().enumerated() {
            for day in days {
                protection.add_served(region, day.day, &day.served);
            }
        }
        Some(protection)
    }

    fn add_served(&mut self, region: RegionIdx, day: Day, served: &[Served]) {
        for served in served {
            for days in [&mut self.by_region[region], &mut self.by_group[served.group]] {
                self.gains.add(days, served.vaccine, served.dose, day, served.people);
            }
        }
    }

    /// The expected number protected at the end of each day in a region, in millionths of a person.
    pub fn region(&self, region: RegionIdx) -> impl Iterator<Item = i128> {
        running_sum(self.by_region[region].iter().copied())
    }

    /// The expected number protected at the end of each day in all regions, in millionths of a person.
    pub fn whole(&self) -> impl Iterator<Item = i128> {
        let n_days = self.plan.days().len();
        running_sum((0..n_days).map(|day| self.by_group.iter().map(|days| days[day]).sum()))
    }

    /// The most that can be protected, in millionths of a person: every target fully vaccinated with the best
    /// vaccine the group may have.
    #[must_use]
    pub fn ceiling(plan: &Plan, scope: Scope) -> i128 {
        plan.groups()
            .enumerated()
            .map(|(idx, group)| {
                let best = group.vaccines.iter().map(|&vaccine| {
                    let vaccine = &plan.vaccines()[vaccine];
                    effect_after(vaccine, vaccine.last_dose())
                });
                i128::from(scope.target(plan, idx).get()) * i128::from(best.max().unwrap_or(0))
            })
            .sum()
    }

    /// Risk-weighted protection at the end of each day in parts per million, rounded down:
    /// Σ risk × protected ÷ Σ risk × people. Nobody at risk: 0.
    pub fn risk_weighted_ppm(&self) -> impl Iterator<Item = i128> {
        let risk = |group: GroupIdx| i128::from(self.plan.groups()[group].risk.millionths());
        let whole: i128 =
            self.plan.groups().enumerated().map(|(idx, group)| risk(idx) * i128::from(group.people.get())).sum();
        let gain = move |day: usize| self.by_group.enumerated().map(|(idx, days)| risk(idx) * days[day]).sum();
        running_sum((0..self.plan.days().len()).map(gain))
            .map(move |sum: i128| if whole == 0 { 0 } else { sum / whole })
    }
}

impl Recorder for Protection<'_> {
    fn record(&mut self, record: &DayRecord<'_>) {
        self.add_served(record.region, record.day, record.served);
    }
}

/// What doses add to protection. Every vaccine states its effectiveness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gains<'p>(&'p Plan);

impl<'p> Gains<'p> {
    /// `None` if a vaccine does not state its effectiveness.
    pub(super) fn new(plan: &'p Plan) -> Option<Self> {
        plan.vaccines().iter().all(|vaccine| vaccine.effectiveness.is_some()).then_some(Self(plan))
    }

    /// Adds what a dose gains to the day on which it does, if that is within the plan.
    pub(super) fn add(self, days: &mut [i128], vaccine: VaccineIdx, dose: DoseNumber, on: Day, people: People) {
        let vaccine = &self.0.vaccines()[vaccine];
        if let Some(day) = days.get_mut(on.plus(vaccine.onset_days).slot()) {
            let gain = effect_after(vaccine, dose) - effect_before(vaccine, dose);
            // A count of people is below 2^31, so the product fits.
            *day += i128::from(people.get().cast_signed() * gain);
        }
    }

    /// Adds what the doses before one that was given before the start protect: from the first day on.
    pub(super) fn add_before(self, days: &mut [i128], vaccine: VaccineIdx, dose: DoseNumber, people: People) {
        if let Some(day) = days.first_mut() {
            *day += i128::from(people.get()) * i128::from(effect_before(&self.0.vaccines()[vaccine], dose));
        }
    }
}

/// Effectiveness in millionths after a dose.
fn effect_after(vaccine: &Vaccine, dose: DoseNumber) -> i64 {
    let share = vaccine.effectiveness.as_ref().and_then(|shares| shares.get(dose.slot()));
    share.map_or(0, |share| i64::from(share.ppm()))
}

/// Effectiveness in millionths before a dose: that of the dose before, or nothing.
fn effect_before(vaccine: &Vaccine, dose: DoseNumber) -> i64 {
    DoseNumber::new(dose.get() - 1).map_or(0, |before| effect_after(vaccine, before))
}

fn running_sum(days: impl Iterator<Item = i128>) -> impl Iterator<Item = i128> {
    days.scan(0, |sum, gain| {
        *sum += gain;
        Some(*sum)
    })
}

/// A number of millionths as a decimal with six places, as tables print it.
#[must_use]
pub fn six_decimals(millionths: i128) -> String {
    let (whole, rest) =
        (millionths.unsigned_abs() / u128::from(MILLION), millionths.unsigned_abs() % u128::from(MILLION));
    let sign = if millionths < 0 { "-" } else { "" };
    format!("{sign}{whole}.{rest:06}")
}
