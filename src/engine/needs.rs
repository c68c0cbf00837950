//! The unserved need of each region and group, by which `sharing.deliveries: priority` shares doses.
//!
//! Needs are counted in units, so that courses of different lengths can be compared: a person who has not begun
//! needs L of them, L being the least common multiple of the courses' lengths, and one dose of a course of K
//! doses fills L / K.

use super::apportion::{Claim, Scratch, apportion};
use crate::index::{Idx, IndexVec, RegionIdx, VaccineIdx};
use crate::plan::{Plan, RegionGroup, Tier};
use crate::units::Doses;

pub(super) struct Needs<'p> {
    plan: &'p Plan,
    /// L of the module's text.
    units_per_course: u64,
    tiers: Vec<TierNeeds>,
    /// By region, its weight, all divided by what they have in common: the parts are the same, and products small.
    weights: IndexVec<RegionIdx, u64>,
    claims: Vec<Claim>,
    /// Where the needs of the claims stand in their tier.
    places: Vec<usize>,
    parts: Vec<u64>,
    met: Vec<Doses>,
}

/// The needs of one tier.
struct TierNeeds {
    n_groups: usize,
    /// By vaccine, which of its groups may have it: their positions in the tier.
    may_have: IndexVec<VaccineIdx, Vec<usize>>,
    /// Units by region and then by group of the tier.
    units: Vec<u64>,
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
        let tier = |tier: &Tier| TierNeeds {
            n_groups: tier.groups.len(),
            may_have: plan
                .vaccines()
                .indices()
                .map(|vaccine| {
                    let may = |n: &usize| plan.groups()[tier.groups[*n]].vaccines.contains(&vaccine);
                    (0..tier.groups.len()).filter(may).collect()
                })
                .collect(),
            units: plan
                .regions()
                .iter()
                .flat_map(|region| tier.groups.iter().map(|group| need(&region.groups[*group])))
                .collect(),
        };
        let common = plan.regions().iter().map(|region| region.weight.millionths()).fold(0, greatest_common_divisor);
        let weights = plan.regions().iter().map(|region| region.weight.millionths() / common.max(1)).collect();
        Self {
            plan,
            units_per_course,
            tiers: plan.tiers().iter().map(tier).collect(),
            weights,
            claims: Vec::new(),
            places: Vec::new(),
            parts: Vec::new(),
            met: Vec::new(),
        }
    }

    /// Uses a delivery on the needs, tier by tier, of one region or of all, and tells what each region gets by
    /// its needs and what is left when no tier needs more.
    pub(super) fn meet(
        &mut self,
        vaccine: VaccineIdx,
        doses: Doses,
        only: Option<RegionIdx>,
        scratch: &mut Scratch,
    ) -> (&[Doses], Doses) {
        let units_per_dose = self.units_per_course / u64::from(self.plan.vaccines()[vaccine].n_doses);
        let n_regions = self.weights.len();
        self.met.clear();
        self.met.resize(n_regions, Doses::ZERO);
        let regions = only.map_or(0..n_regions, |only| only.to_usize()..only.to_usize() + 1);
        let mut left = doses.get();
        for tier in &mut self.tiers {
            if left == 0 {
                break;
            }
            let TierNeeds { n_groups, may_have, units } = tier;
            self.claims.clear();
            self.places.clear();
            for region in regions.clone() {
                let weight = self.weights.as_slice()[region];
                for &group in &may_have[vaccine] {
                    let place = region * *n_groups + group;
                    let need = units[place];
                    // Who needs nothing gets nothing.
                    if need > 0 {
                        let weight = u128::from(weight) * u128::from(need);
                        self.claims.push(Claim { weight, cap: need.div_ceil(units_per_dose) });
                        self.places.push(place);
                    }
                }
            }
            apportion(left, &self.claims, &mut self.parts, scratch);
            for (&place, &part) in self.places.iter().zip(&self.parts) {
                units[place] = units[place].saturating_sub(part * units_per_dose);
                self.met[place / *n_groups] += Doses::new(part);
                left -= part;
            }
        }
        (&self.met, Doses::new(left))
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

const fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    let (mut x, mut y) = (a, b);
    while y > 0 {
        (x, y) = (y, x % y);
    }
    x
}

const fn least_common_multiple(a: u64, b: u64) -> u64 {
    a / greatest_common_divisor(a, b) * b
}
