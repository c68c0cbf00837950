//! The columns of a plan's ledger and the lines of people who wait, laid out once and used for every region.

use super::cohorts::{Due, Line};
use crate::index::{GroupIdx, IndexVec, VaccineIdx};
use crate::plan::Plan;
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

/// Columns and lines, both by group, vaccine and dose.
pub(super) struct Layout {
    pub columns: Vec<Column>,
    /// The column of the first dose of a vaccine for a group that may have it or had it.
    pub first_column: IndexVec<GroupIdx, IndexVec<VaccineIdx, Option<usize>>>,
    pub lines: Vec<Line>,
}

/// Makes a column for every dose of every vaccine a group may have, or had in some region.
pub(super) fn lay_out(plan: &Plan) -> Layout {
    let arrival = plan.policy().arrival;
    let mut columns = Vec::new();
    let mut lines = Vec::new();
    let mut first_column = IndexVec::filled(IndexVec::filled(None, plan.vaccines().len()), plan.groups().len());
    for (group_idx, group) in plan.groups().enumerated() {
        for (vaccine_idx, vaccine) in plan.vaccines().enumerated() {
            let mut given = plan.regions().iter().flat_map(|region| &region.groups[group_idx].given);
            if !group.vaccines.contains(&vaccine_idx) && !given.any(|given| given.vaccine == vaccine_idx) {
                continue;
            }
            first_column[group_idx][vaccine_idx] = Some(columns.len());
            for dose in vaccine.dose_numbers() {
                let line = vaccine.intervals.get(dose.slot()).map(|interval| {
                    let due = Due { min: interval.min, target: interval.target, max: interval.max, arrival };
                    lines.push(Line::new(group_idx, vaccine_idx, dose, due, vaccine.return_share[dose.slot()]));
                    lines.len() - 1
                });
                columns.push(Column { group: group_idx, vaccine: vaccine_idx, dose, line });
            }
        }
    }
    Layout { columns, first_column, lines }
}
