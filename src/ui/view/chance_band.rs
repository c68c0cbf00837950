//! What chance does to coverage, to be drawn over that of the plan.

use std::rc::Rc;

use crate::analysis::simulate::Band;
use crate::plan::Plan;
use crate::units::People;

/// People with a first dose by day in many runs of a plan, over all its regions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChanceBand {
    /// The plan that was run.
    pub plan: Rc<Plan>,
    /// The band of each day.
    pub begun: Vec<Band<People>>,
    /// How many runs there were.
    pub n_runs: u64,
    /// Their seed.
    pub seed: u64,
}
