//! The unserved need of each region and group, by which `sharing.deliveries: priority` shares doses.
//!
//! Needs are counted in units, so that courses of different lengths can be compared: a person who has not begun
//! needs L of them, L being the least common multiple of the courses' lengths, and one dose of a course of K
//! doses fills L / K.

use super::apportion::{Claim, Scratch, apportion};
use crate::index::{GroupIdx, Idx, IndexVec, RegionIdx, VaccineIdx};
use crate::plan::{Plan, RegionGroup};
use crate::units::Doses;

pub(super) struct Needs<'p> {
    plan: &'p Plan,
    /// L of the module's text.
    units_per_course: u64,
    units: IndexVec<RegionIdx, IndexVec<GroupIdx, u64>>,
}

impl<'p> Needs<'p> {
    pub(super) fn new(plan: &'p Plan) -> Self {
        let units_per_course =
            plan.vaccines().iter().map(|vaccine| u64::from(vaccine.n_doses)).fold(1, least_common_multiple);
        let need = |part: &RegionGroup| {
            let new = (part.target - part.with_a_dose()).get() * units_per_course;
            new + doses_to_come(plan, part)
                .map(|(vaccine, doses)| doses * units_per_course / u64::from(plan.vaccines()[vaccine].n_doses))
                .sum::<u64>()
        };
        let units = plan.regions().iter().map(|region| region.groups.iter().map(need).collect()).collect();
        Self { plan, units_per_course, units }
    }

    /// Uses a delivery on the needs, tier by tier, of one region or of all, and tells what each region gets by
    /// its needs and what is left when no tier needs more.
    pub(super) fn meet(
        &mut self,
        vaccine: VaccineIdx,
        doses: Doses,
        only: Option<RegionIdx>,
        scratch: &mut Scratch,
    ) -> (Vec<Doses>, Doses) {
        let n_doses = u64::from(self.plan.vaccines()[vaccine].n_doses);
        let units_per_dose = self.units_per_course / n_doses;
        let mut met = vec![Doses::ZERO; self.plan.regions().len()];
        let mut left = doses.get();
        let mut parts = Vec::new();
        for tier in self.plan.tiers() {
            let pairs: Vec<(RegionIdx, GroupIdx)> = self
                .plan
                .regions()
                .indices()
                .filter(|region| only.is_none_or(|only| only == *region))
                .flat_map(|region| tier.groups.iter().map(move |group| (region, *group)))
                .filter(|(_, group)| self.plan.groups()[*group].vaccines.contains(&vaccine))
                .collect();
            let claims: Vec<Claim> = pairs
                .iter()
                .map(|(region, group)| {
                    let need = self.units[*region][*group];
                    let weight = u128::from(self.plan.regions()[*region].weight.millionths()) * u128::from(need);
                    Claim { weight, cap: (need * n_doses).div_ceil(self.units_per_course) }
                })
                .collect();
            apportion(left, &claims, &mut parts, scratch);
            for ((region, group), part) in pairs.iter().zip(&parts) {
                let need = &mut self.units[*region][*group];
                *need = need.saturating_sub(part * units_per_dose);
                met[region.to_usize()] += Doses::new(*part);
                left -= part;
            }
        }
        (met, Doses::new(left))
    }
}

/// For people given doses before the start who come back, the doses still to come, by vaccine.
fn doses_to_come<'a>(plan: &'a Plan, part: &'a RegionGroup) -> impl Iterator<Item = (VaccineIdx, u64)> + use<'a> {
    plan.vaccines().enumerated().flat_map(move |(idx, vaccine)| {
        vaccine.dose_numbers().zip(&vaccine.return_share).map(move |(dose, share)| {
            let given = part.given.iter().filter(|given| given.vaccine == idx && given.dose == dose);
            let waiting = given.map(|given| given.people).sum::<crate::units::People>().share(*share);
            (idx, waiting.get() * u64::from(vaccine.n_doses - dose.get()))
        })
    })
}

const fn least_common_multiple(a: u64, b: u64) -> u64 {
    let (mut x, mut y) = (a, b);
    while y > 0 {
        (x, y) = (y, x % y);
    }
    a / x * b
}
