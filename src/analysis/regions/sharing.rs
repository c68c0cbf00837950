//! What each sharing rule does: to the spread between regions, and to the four figures.

use super::{Done, Regions, RegionsKeeper, Spread};
use crate::analysis::{JournalKeeper, Scope, Summary};
use crate::engine;
use crate::plan::{Plan, Sharing, spelling};

/// What becomes of a plan whose regions share by a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharingCost {
    /// The rule, of deliveries and of capacity.
    pub sharing: Sharing,
    /// Whether it is the plan's own.
    pub is_planned: bool,
    /// How far regions are apart, in the order of [`Done::ALL`].
    pub spreads: [Spread; Done::ALL.len()],
    /// The four figures of all regions together.
    pub figures: Summary,
}

impl SharingCost {
    /// How far regions are apart.
    #[must_use]
    pub const fn spread(&self, done: Done) -> Spread {
        self.spreads[done as usize]
    }
}

/// The rules that can make a difference to a plan: every rule of deliveries with every rule of capacity. A plan of one
/// region has only its own, and where every region has capacity of its own, only its own rule of capacity.
#[must_use]
pub fn sharing_rules(plan: &Plan) -> Vec<Sharing> {
    if plan.regions().len() < 2 {
        return vec![plan.sharing()];
    }
    let shares_capacity = plan.regions().iter().any(|region| region.capacity.is_none());
    let (deliveries, capacity) = (spelling::DELIVERIES.1, spelling::CAPACITY.1);
    let capacity = capacity.into_iter().filter(|rule| shares_capacity || *rule == plan.sharing().capacity);
    capacity
        .flat_map(|capacity| deliveries.into_iter().map(move |deliveries| Sharing { deliveries, capacity }))
        .collect()
}

/// What becomes of a plan whose regions share by this rule, all else alike. Takes one run of the engine.
#[must_use]
pub fn sharing_cost(plan: &Plan, sharing: Sharing) -> SharingCost {
    let changed = plan.with_sharing(sharing);
    let mut keepers = (JournalKeeper::new(&changed, Scope::All), RegionsKeeper::new(&changed));
    engine::run(&changed, &engine::share(&changed), &mut keepers);
    let (journal, regions) = keepers;
    let regions = Regions::of_parts(&changed, [regions.outcomes()]);
    SharingCost {
        sharing,
        is_planned: sharing == plan.sharing(),
        spreads: Done::ALL.map(|done| regions.spread(done)),
        figures: Summary::new(&changed, &journal.journal()),
    }
}

/// What each sharing rule does, a row for each of [`sharing_rules`].
///
/// ```
/// use rollout_planner::analysis::regions::{Done, sharing_costs};
/// use rollout_planner::plan::{SharingDeliveries, validate};
/// use rollout_planner::presets::Preset;
/// let plan = validate(&Preset::Heilongjiang.draft()).unwrap();
/// let rows = sharing_costs(&plan);
/// let days = |rule| {
///     let row = rows.iter().find(|row| row.sharing.deliveries == rule && row.sharing.capacity == plan.sharing().capacity);
///     row.and_then(|row| row.spread(Done::HighRiskBegun).days())
/// };
/// // By need, tier by tier, the prefectures finish their high-risk groups closer together than by people.
/// assert!(days(SharingDeliveries::Priority) < days(SharingDeliveries::People));
/// ```
#[must_use]
pub fn sharing_costs(plan: &Plan) -> Vec<SharingCost> {
    sharing_rules(plan).into_iter().map(|sharing| sharing_cost(plan, sharing)).collect()
}
