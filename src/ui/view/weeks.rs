//! The table by week and group.

use crate::analysis::{Journal, Week, WeekGroup, weeks};
use crate::index::GroupIdx;
use crate::plan::Plan;
use crate::units::{Date, MILLION, People};

/// What was done for some people in a week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WeekCell {
    /// First doses given.
    pub first_doses: People,
    /// Later doses given.
    pub later_doses: People,
    /// Share of the target with a first dose at the week's end, in millionths.
    pub begun_ppm: u64,
    /// Share of the target with the full course at the week's end, in millionths.
    pub complete_ppm: u64,
}

/// A week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekRow {
    /// Its first day in the plan.
    pub first: Date,
    /// Its last day in the plan.
    pub last: Date,
    /// All groups together, then each group of the table.
    pub cells: Vec<WeekCell>,
}

/// The table: its groups, and its weeks up to the last one in which a dose is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekTable {
    /// The groups that have somebody to vaccinate, in tier order.
    pub groups: Vec<GroupIdx>,
    /// The weeks.
    pub rows: Vec<WeekRow>,
}

impl WeekTable {
    /// The table of a schedule.
    #[must_use]
    pub fn new(plan: &Plan, journal: &Journal) -> Self {
        let in_order = plan.tiers().iter().flat_map(|tier| tier.groups.iter().copied());
        let groups: Vec<GroupIdx> = in_order.filter(|group| !journal.groups[*group].target.is_zero()).collect();
        let targets: Vec<People> = groups.iter().map(|group| journal.groups[*group].target).collect();
        let mut weeks = weeks(plan, journal);
        let last_busy = weeks.iter().rposition(|week| !week.used.is_zero());
        weeks.truncate(last_busy.map_or(0, |last| last + 1));
        let rows = weeks.iter().map(|week| row(plan, week, &groups, &targets)).collect();
        Self { groups, rows }
    }
}

fn row(plan: &Plan, week: &Week, groups: &[GroupIdx], targets: &[People]) -> WeekRow {
    let mut all = WeekGroup::default();
    for group in groups.iter().map(|group| week.groups[*group]) {
        all.first_doses += group.first_doses;
        all.later_doses += group.later_doses;
        all.begun += group.begun;
        all.complete += group.complete;
    }
    let each = groups.iter().zip(targets).map(|(group, target)| cell(week.groups[*group], *target));
    let cells = std::iter::once(cell(all, targets.iter().copied().sum())).chain(each).collect();
    WeekRow { first: plan.date(week.first), last: plan.date(week.last), cells }
}

fn cell(group: WeekGroup, target: People) -> WeekCell {
    let ppm = |people: People| people.get().saturating_mul(MILLION).checked_div(target.get()).unwrap_or(0);
    WeekCell {
        first_doses: group.first_doses,
        later_doses: group.later_doses,
        begun_ppm: ppm(group.begun),
        complete_ppm: ppm(group.complete),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Scope;
    use crate::engine::share;
    use crate::plan::validate;
    use crate::presets::Preset;

    fn table(preset: Preset) -> WeekTable {
        let plan = validate(&preset.draft()).unwrap();
        WeekTable::new(&plan, &Journal::run(&plan, &share(&plan), Scope::All))
    }

    #[test]
    fn the_weeks_end_with_the_last_dose() {
        let table = table(Preset::WorkedExample);
        assert_eq!((table.groups.len(), table.rows.len()), (3, 3));
        let last = table.rows.last().unwrap();
        assert_eq!(last.cells[0].complete_ppm, 1_000_000);
        assert_eq!(last.cells.len(), 4);
    }

    #[test]
    fn doses_of_the_groups_add_up() {
        for row in table(Preset::Heilongjiang).rows {
            let sum: People = row.cells[1..].iter().map(|cell| cell.first_doses).sum();
            assert_eq!(row.cells[0].first_doses, sum);
        }
    }

    #[test]
    fn nobody_to_vaccinate_makes_an_empty_table() {
        let table = table(Preset::Empty);
        assert!(table.groups.is_empty() && table.rows.is_empty());
    }
}
