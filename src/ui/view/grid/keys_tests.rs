use super::*;
use crate::presets::Preset;
use crate::ui::view::grid::rows;
use crate::ui::view::sections::sections;

/// Presses keys from a cell of the worked example (two groups in tier 1, one in tier 2), in a grid of five columns.
/// `^` is Control, `!` Alt, `+` Shift.
fn pressed(from: Cell, editing: Editing, key: &str) -> Press {
    let rows = rows(&sections(&Preset::WorkedExample.draft()));
    let name = if key.chars().count() > 1 { key.trim_start_matches(['^', '!', '+']) } else { key };
    let key = Key { name, is_ctrl: key.starts_with('^'), is_shift: key.starts_with('+'), is_alt: key.starts_with('!') };
    press(&rows, &GroupField::ALL[..5], 2, Place { at: from, editing, row_began: None }, key)
}

/// The same in a row that is filled in from its name on.
fn pressed_in_row(from: Cell, editing: Editing, name: &str) -> Press {
    let rows = rows(&sections(&Preset::WorkedExample.draft()));
    let key = Key { name, is_ctrl: false, is_shift: false, is_alt: false };
    press(&rows, &GroupField::ALL[..5], 2, Place { at: from, editing, row_began: Some(Name) }, key)
}

fn cell(group: usize, field: GroupField) -> Cell {
    Cell { group: Some(group), field }
}

#[track_caller]
fn check(editing: Editing, cases: &[(Cell, &str, Press)]) {
    for (from, key, expected) in cases {
        assert_eq!(pressed(*from, editing, key), *expected, "{key} in {from:?}");
    }
}

use GroupField::{Name, People, Tier, Uptake};
use Press::{Cancel, Choose, Clear, Edit, Pass, Use};

const NEW: Cell = Cell { group: None, field: People };

#[test]
fn arrows_go_from_cell_to_cell_and_over_the_headings() {
    check(
        Editing::No,
        &[
            (cell(0, Name), "ArrowUp", Pass),
            (cell(0, Name), "ArrowLeft", Pass),
            (cell(0, Name), "ArrowRight", Choose(cell(0, Tier))),
            (cell(1, People), "ArrowDown", Choose(cell(2, People))),
            (cell(2, People), "ArrowDown", Choose(NEW)),
            (NEW, "ArrowDown", Pass),
            (NEW, "ArrowUp", Choose(cell(2, People))),
            (NEW, "ArrowLeft", Pass),
            (cell(0, People), "End", Choose(cell(0, Uptake))),
            (cell(0, People), "Home", Choose(cell(0, Name))),
            (cell(2, People), "^Home", Choose(cell(0, Name))),
            (cell(0, People), "^End", Choose(Cell { group: None, field: Uptake })),
            (cell(0, People), "PageDown", Choose(cell(2, People))),
            (cell(2, People), "PageUp", Choose(cell(0, People))),
            (cell(0, People), "Tab", Pass),
            (cell(0, People), "Escape", Pass),
        ],
    );
}

#[test]
fn typing_begins_an_edit() {
    check(
        Editing::No,
        &[
            (cell(0, People), "7", Edit { is_fresh: true }),
            (cell(0, Name), "护", Edit { is_fresh: true }),
            (cell(0, Name), "Process", Edit { is_fresh: true }),
            (cell(0, People), "Enter", Edit { is_fresh: false }),
            (cell(0, People), "F2", Edit { is_fresh: false }),
            (cell(0, People), "Delete", Clear),
            (cell(0, People), "^c", Pass),
            (cell(0, People), "^z", Pass),
            (cell(0, People), "Shift", Pass),
            (NEW, "x", Edit { is_fresh: true }),
            (NEW, "Enter", Edit { is_fresh: false }),
            (NEW, "Delete", Pass),
        ],
    );
}

#[test]
fn an_edit_ends_on_another_cell() {
    check(
        Editing::Held,
        &[
            (cell(0, People), "Enter", Choose(cell(1, People))),
            (cell(1, People), "+Enter", Choose(cell(0, People))),
            (cell(0, People), "+Enter", Choose(cell(0, People))),
            (cell(0, People), "Tab", Choose(cell(0, GroupField::Eligible))),
            (cell(0, Uptake), "Tab", Choose(cell(1, Name))),
            (cell(1, Name), "+Tab", Choose(cell(0, Uptake))),
            (cell(0, Name), "+Tab", Pass),
            (cell(0, People), "ArrowLeft", Pass),
            (cell(0, People), "Home", Pass),
            (cell(0, People), "Escape", Cancel),
            (cell(0, People), "^z", Cancel),
            (cell(0, People), "7", Pass),
        ],
    );
    check(Editing::Fresh, &[(cell(0, People), "ArrowLeft", Choose(cell(0, Tier)))]);
}

#[test]
fn tools_have_keys() {
    check(
        Editing::No,
        &[
            (cell(0, Name), "!ArrowDown", Use(Tool::Down)),
            (cell(0, Name), "!ArrowUp", Use(Tool::Up)),
            (cell(0, Name), "Insert", Use(Tool::Add)),
            (cell(0, Name), "^d", Use(Tool::Duplicate)),
            (cell(0, Name), "^Delete", Use(Tool::Remove)),
        ],
    );
}

#[test]
fn a_row_is_filled_in_cell_by_cell_and_enter_begins_the_next() {
    assert_eq!(pressed_in_row(cell(0, Tier), Editing::No, "Tab"), Choose(cell(0, People)));
    assert_eq!(pressed_in_row(cell(0, People), Editing::Fresh, "Tab"), Choose(cell(0, GroupField::Eligible)));
    assert_eq!(pressed_in_row(cell(0, People), Editing::Fresh, "Enter"), Choose(cell(1, Name)));
    assert_eq!(pressed_in_row(cell(2, People), Editing::Held, "Enter"), Choose(Cell { group: None, field: Name }));
    assert_eq!(pressed_in_row(Cell { group: None, field: Name }, Editing::No, "Tab"), Pass);
}
