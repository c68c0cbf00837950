//! What a row of the grid shows.

use std::collections::BTreeMap;

use crate::analysis::Scope;
use crate::i18n::{Language, Message};
use crate::index::Idx;
use crate::plan::{PlanDraft, Problem, Value};
use crate::ui::view::draft::{groups, id_of, name_of, regions};
use crate::ui::view::places::{GroupField, Place, place_of};
use crate::ui::view::problem_place::what;
use crate::ui::view::sections::cell_text;

/// A row of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    /// Position of its group in the draft.
    pub position: usize,
    /// Its number among all rows of the grid, from 1.
    pub index: usize,
    /// What its group is called.
    pub called: String,
    /// Whether its figures are an estimate.
    pub is_estimate: bool,
    /// Its cells.
    pub cells: Vec<CellView>,
}

/// A cell of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellView {
    /// Its column.
    pub field: GroupField,
    /// What it shows.
    pub text: String,
    /// What is wrong with it; blank if nothing is.
    pub problem: String,
}

/// What is wrong with the cells of the grid, by position of the group and column.
pub type CellProblems = BTreeMap<(usize, usize), String>;

/// What is wrong with the cells, as far as they are about what is looked at. A total shows what is wrong in any
/// region.
#[must_use]
pub fn cell_problems(draft: &PlanDraft, problems: &[Problem], (scope, language): (Scope, Language)) -> CellProblems {
    let mut found = CellProblems::new();
    for problem in problems {
        let Place::Field { group, field, region } = place_of(draft, &problem.at) else { continue };
        let text = match (region, scope) {
            (Some(region), Scope::One(shown)) if region != shown => continue,
            (Some(region), Scope::All) => {
                let name = regions(draft).get(region.to_usize()).map_or("", |region| name_of(region, language));
                Message::PlaceAndProblem(name.to_owned(), what(draft, problem, language)).text(language)
            }
            _ => what(draft, problem, language),
        };
        found.entry((group, field as usize)).or_insert(text);
    }
    found
}

/// The row of the group at a position, which is the row of this number.
#[must_use]
pub fn row_view(
    draft: &PlanDraft,
    (position, index): (usize, usize),
    (scope, language): (Scope, Language),
    columns: &[GroupField],
    problems: &CellProblems,
) -> Option<RowView> {
    let group = groups(draft).get(position)?;
    let cell = |field: &GroupField| CellView {
        field: *field,
        text: cell_text(draft, position, *field, (scope, language)),
        problem: problems.get(&(position, *field as usize)).cloned().unwrap_or_default(),
    };
    Some(RowView {
        position,
        index,
        called: name_of(group, language).to_owned(),
        is_estimate: group.field("estimate") == Some(&Value::Bool(true)),
        cells: columns.iter().map(cell).collect(),
    })
}

/// The key of the row of the group at a position, the same as long as it is the same group.
#[must_use]
pub fn row_key(draft: &PlanDraft, position: usize) -> String {
    match groups(draft).get(position).and_then(id_of) {
        Some(id) => format!("{position}-{id}"),
        None => position.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::RegionIdx;
    use crate::plan::validate;
    use crate::presets::Preset;
    use crate::ui::view::draft::region_people_at;

    #[test]
    fn a_cell_says_what_is_wrong_with_it_in_the_region_that_is_shown() {
        let draft = Preset::Heilongjiang.draft().with(&region_people_at(1, "port"), Value::text("12x"));
        let problems = validate(&draft).unwrap_err();
        let people = |scope| {
            let problems = cell_problems(&draft, &problems, (scope, Language::En));
            row_view(&draft, (0, 3), (scope, Language::En), &GroupField::ALL, &problems)
                .unwrap()
                .cells
                .swap_remove(2)
                .problem
        };
        assert_eq!(people(Scope::All), "Qiqihar: must be a number");
        assert_eq!(people(Scope::One(RegionIdx::from_usize(1))), "must be a number");
        assert_eq!(people(Scope::One(RegionIdx::from_usize(0))), "");
    }

    #[test]
    fn a_row_has_the_columns_there_is_room_for() {
        let draft = Preset::Heilongjiang.draft();
        let row =
            row_view(&draft, (0, 3), (Scope::All, Language::En), &GroupField::ALL[..3], &CellProblems::new()).unwrap();
        let texts: Vec<&str> = row.cells.iter().map(|cell| &*cell.text).collect();
        assert_eq!(texts, ["Port, customs and border staff", "1", "25,480"]);
        assert!(row.is_estimate && row.index == 3 && row_key(&draft, 0) == "0-port");
    }
}
