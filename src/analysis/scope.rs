//! Which part of a plan a question is asked of.

use crate::index::{GroupIdx, RegionIdx};
use crate::plan::Plan;
use crate::units::People;

/// All regions together, or one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// All regions together.
    #[default]
    All,
    /// One region.
    One(RegionIdx),
}

impl Scope {
    /// Whether a region is in it.
    #[must_use]
    pub fn has(self, region: RegionIdx) -> bool {
        match self {
            Self::All => true,
            Self::One(one) => region == one,
        }
    }

    /// The regions in it.
    pub fn regions(self, plan: &Plan) -> impl Iterator<Item = RegionIdx> + use<> {
        plan.regions().indices().filter(move |region| self.has(*region))
    }

    /// The people of a group in it.
    #[must_use]
    pub fn people(self, plan: &Plan, group: GroupIdx) -> People {
        self.regions(plan).map(|region| plan.regions()[region].groups[group].people).sum()
    }

    /// The target of a group in it.
    #[must_use]
    pub fn target(self, plan: &Plan, group: GroupIdx) -> People {
        self.regions(plan).map(|region| plan.regions()[region].groups[group].target).sum()
    }

    /// All people in it.
    #[must_use]
    pub fn all_people(self, plan: &Plan) -> People {
        plan.groups().indices().map(|group| self.people(plan, group)).sum()
    }
}
