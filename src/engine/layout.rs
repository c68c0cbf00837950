//! The columns of a plan's ledger, the lines of people who wait, and who may begin with what: laid out once and used for
//! every region.

use super::cohorts::{Due, Line};
use crate::index::{GroupIdx, Idx, IndexVec, TierIdx, VaccineIdx};
use crate::plan::{Plan, Tier};
use crate::units::DoseNumber;

/// A dose of a course as one group gets it: a column of the ledger.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub group: GroupIdx,
    pub vaccine: VaccineIdx,
    pub dose: DoseNumber,
    /// The line of those who wait after it, if it is not the last.
    pub line: Option<usize>,
}

/// What the days of every region go through.
#[derive(Debug)]
pub(super) struct Layout {
    /// By group, vaccine and dose, as the lines.
    pub columns: Vec<Column>,
    /// By group and vaccine, the column of the first dose, if the group may have it or had it.
    first_column: Vec<Option<usize>>,
    n_vaccines: usize,
    pub lines: Vec<Line>,
    /// The tier of each group.
    pub tiers: IndexVec<GroupIdx, TierIdx>,
    /// The groups of a tier that may begin with a vaccine, in plan order.
    pub may_begin: IndexVec<TierIdx, IndexVec<VaccineIdx, Vec<GroupIdx>>>,
    /// The different lists of vaccines that groups may have.
    pub menus: Vec<Vec<VaccineIdx>>,
    /// Which of them each group has.
    pub menu: IndexVec<GroupIdx, usize>,
}

impl Layout {
    /// The column of a dose of a vaccine for a group, if the group may have it or had it.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "the page is compiled for size, which would call it for every dose")]
    pub fn column(&self, group: GroupIdx, vaccine: VaccineIdx, dose: DoseNumber) -> Option<usize> {
        let first = self.first_column.as_slice()[group.to_usize() * self.n_vaccines + vaccine.to_usize()];
        first.map(|first| first + dose.slot())
    }
}

/// Makes a column for every dose of every vaccine a group may have, or had in some region.
pub(super) fn lay_out(plan: &Plan) -> Layout {
    let mut columns = Vec::new();
    let mut lines = Vec::new();
    let mut first_column = Vec::new();
    let mut menus: Vec<Vec<VaccineIdx>> = Vec::new();
    let mut menu = IndexVec::new();
    for (group_idx, group) in plan.groups().enumerated() {
        menu.push(menus.iter().position(|menu| *menu == group.vaccines).unwrap_or_else(|| {
            menus.push(group.vaccines.clone());
            menus.len() - 1
        }));
        for (vaccine_idx, vaccine) in plan.vaccines().enumerated() {
            let mut given = plan.regions().iter().flat_map(|region| &region.groups[group_idx].given);
            let may_have = group.vaccines.contains(&vaccine_idx);
            if !may_have && !given.any(|given| given.vaccine == vaccine_idx) {
                first_column.push(None);
                continue;
            }
            first_column.push(Some(columns.len()));
            for dose in vaccine.dose_numbers() {
                let line = vaccine.intervals.get(dose.slot()).map(|interval| {
                    let arrival = plan.policy().arrival;
                    let due = Due { min: interval.min, target: interval.target, max: interval.max, arrival };
                    lines.push(Line::new(group_idx, vaccine_idx, dose, due, vaccine.return_share[dose.slot()]));
                    lines.len() - 1
                });
                columns.push(Column { group: group_idx, vaccine: vaccine_idx, dose, line });
            }
        }
    }
    let may_begin = |tier: &Tier, vaccine| {
        let may = |group: &&GroupIdx| plan.groups()[**group].vaccines.contains(&vaccine);
        tier.groups.iter().filter(may).copied().collect()
    };
    Layout {
        columns,
        first_column,
        n_vaccines: plan.vaccines().len(),
        lines,
        tiers: plan.groups().iter().map(|group| group.tier).collect(),
        may_begin: plan
            .tiers()
            .iter()
            .map(|tier| plan.vaccines().indices().map(|vaccine| may_begin(tier, vaccine)).collect())
            .collect(),
        menus,
        menu,
    }
}
