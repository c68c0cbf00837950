//! What the chart of coverage shows: bands by tier, lines, and where they end.

use super::stack::{Band, stack};
use crate::analysis::{BarrierAnswer, Protection, Scope, coverage, summary};
use crate::engine::Schedule;
use crate::i18n::Message;
use crate::plan::Plan;
use crate::units::{Date, Day, MILLION, People};

/// The most tiers that have a colour of their own; later ones share the last.
pub const N_COLORS: usize = 6;

/// How far the people of a band have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// They have the full course.
    Complete,
    /// They have begun and are not through.
    Begun,
}

/// The people of one tier at one stage, over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// The tier's number in the plan.
    pub tier: u64,
    /// The tier's colour, from 0.
    pub color: usize,
    /// How far they have come.
    pub stage: Stage,
    /// Lower and upper edge.
    pub band: Band,
}

/// Everything the chart shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageChart {
    /// All people in the scope.
    pub people: People,
    /// The first day's date.
    pub start: Date,
    /// How many days there are.
    pub n_days: i32,
    /// First all that have the full course by tier, then all that have begun only.
    pub layers: Vec<Layer>,
    /// People with a first dose.
    pub begun: Vec<People>,
    /// People with the full course.
    pub complete: Vec<People>,
    /// Expected number protected; nothing if a vaccine states no effectiveness.
    pub protected: Option<Vec<People>>,
    /// The barrier's threshold in millionths of all people.
    pub threshold_ppm: u32,
    /// The day the barrier is reached.
    pub barrier_day: Option<Day>,
    /// All whom the plan aims at.
    pub target: People,
}

impl CoverageChart {
    /// The chart of a schedule.
    #[must_use]
    pub fn new(plan: &Plan, schedule: &Schedule, scope: Scope) -> Self {
        let tiers: Vec<_> = coverage(plan, schedule, scope).into_iter().filter(|tier| !tier.target.is_zero()).collect();
        let rest = |tier: &crate::analysis::TierCoverage| -> Vec<People> {
            tier.begun.iter().zip(&tier.complete).map(|(begun, complete)| begun.saturating_sub(*complete)).collect()
        };
        let rests: Vec<Vec<People>> = tiers.iter().map(rest).collect();
        let complete = tiers.iter().map(|tier| tier.complete.as_slice());
        let bands = stack(complete.chain(rests.iter().map(Vec::as_slice)));
        let kinds = [Stage::Complete, Stage::Begun]
            .into_iter()
            .flat_map(|stage| tiers.iter().enumerate().map(move |(n, tier)| (tier.number, n.min(N_COLORS - 1), stage)));
        let layers = kinds.zip(bands).map(|((tier, color, stage), band)| Layer { tier, color, stage, band }).collect();
        let sum = |of: fn(&crate::analysis::TierCoverage) -> &Vec<People>| -> Vec<People> {
            plan.days().map(|day| tiers.iter().map(|tier| of(tier)[day.slot()]).sum()).collect()
        };
        let barrier_day = match summary(plan, schedule, scope).barrier {
            BarrierAnswer::Reached { day, .. } => Some(day),
            _ => None,
        };
        Self {
            people: scope.all_people(plan),
            start: plan.start(),
            n_days: plan.n_days(),
            layers,
            begun: sum(|tier| &tier.begun),
            complete: sum(|tier| &tier.complete),
            protected: protected(plan, schedule, scope),
            threshold_ppm: plan.barrier().threshold_ppm(),
            barrier_day,
            target: tiers.iter().map(|tier| tier.target).sum(),
        }
    }

    /// The tiers that are drawn, with their colours.
    pub fn tiers(&self) -> impl Iterator<Item = (u64, usize)> {
        self.layers.iter().filter(|layer| layer.stage == Stage::Complete).map(|layer| (layer.tier, layer.color))
    }

    /// A number of people in millionths of all.
    #[must_use]
    pub fn ppm(&self, people: People) -> u32 {
        let ppm = people.get().saturating_mul(MILLION).checked_div(self.people.get()).unwrap_or(0);
        u32::try_from(ppm).unwrap_or(u32::MAX)
    }

    /// The people at the barrier's threshold.
    #[must_use]
    pub fn threshold(&self) -> People {
        People::new(self.people.get().saturating_mul(self.threshold_ppm.into()) / MILLION)
    }

    /// What the chart shows, in words.
    #[must_use]
    pub fn main_points(&self) -> Message {
        let last = |counts: &[People]| self.ppm(counts.last().copied().unwrap_or_default());
        let end = self.start.plus(self.n_days - 1);
        let shares = [last(&self.begun), last(&self.complete), self.ppm(self.target)];
        Message::CoverageMainPoints(self.start, end, shares)
    }
}

fn protected(plan: &Plan, schedule: &Schedule, scope: Scope) -> Option<Vec<People>> {
    let protection = Protection::of(plan, schedule)?;
    let days: Vec<i128> = match scope {
        Scope::All => protection.whole().collect(),
        Scope::One(region) => protection.region(region).collect(),
    };
    let people = |millionths: i128| People::new(u64::try_from(millionths / i128::from(MILLION)).unwrap_or(0));
    Some(days.into_iter().map(people).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::schedule;
    use crate::plan::validate;
    use crate::presets::Preset;

    fn chart(preset: Preset) -> CoverageChart {
        let plan = validate(&preset.draft()).unwrap();
        CoverageChart::new(&plan, &schedule(&plan), Scope::All)
    }

    #[test]
    fn bands_add_up_to_the_people_who_have_begun() {
        let chart = chart(Preset::WorkedExample);
        let top = &chart.layers.last().unwrap().band;
        assert!(top.iter().zip(&chart.begun).all(|((_, top), begun)| top == begun));
        assert_eq!(chart.layers.len(), 2 * chart.tiers().count());
    }

    #[test]
    fn tiers_that_nobody_of_is_vaccinated_are_left_out() {
        let tiers: Vec<u64> = chart(Preset::Heilongjiang).tiers().map(|(tier, _)| tier).collect();
        assert_eq!(tiers, [1, 2, 3, 4]);
    }

    #[test]
    fn a_plan_without_people_is_drawn_without_harm() {
        let chart = chart(Preset::Empty);
        assert_eq!((chart.layers.len(), chart.ppm(People::new(5)), chart.protected), (0, 0, None));
    }

    #[test]
    fn the_protected_cross_the_threshold_on_the_barriers_day() {
        let chart = chart(Preset::Heilongjiang);
        let (day, protected) = (chart.barrier_day.unwrap().slot(), chart.protected.clone().unwrap());
        assert!(protected[day - 1] < chart.threshold() && protected[day].get() + 1 >= chart.threshold().get());
    }
}
