use super::*;
use crate::i18n::Language;
use crate::plan::validate;
use crate::presets::Preset;
use crate::ui::view::draft::name_of;
use crate::ui::view::sections::sections;

/// The groups by tier after tools were used, each on the row that is chosen then: `1: Nurses Drivers | 2: …`.
fn after(preset: Preset, from: usize, tools: &[Tool]) -> String {
    let mut draft = preset.draft();
    let mut at = Cell { group: Some(from), field: GroupField::People };
    for tool in tools {
        if let Some((change, next)) = tool.used(&draft, &sections(&draft), at) {
            draft = change.applied_to(&draft);
            at = next;
        }
    }
    assert!(validate(&draft).is_ok());
    let section = |section: Section| {
        let mark = |n: usize| if at.group == Some(n) { "*" } else { "" };
        let name = |n: usize| format!("{}{}", name_of(&groups(&draft)[n], Language::En), mark(n));
        let names: Vec<String> = section.groups.into_iter().map(name).collect();
        format!("{}: {}", section.tier.unwrap_or_default(), names.join(", "))
    };
    sections(&draft).into_iter().map(section).collect::<Vec<_>>().join(" | ")
}

#[track_caller]
fn check(from: usize, tools: &[Tool], expected: &str) {
    assert_eq!(after(Preset::WorkedExample, from, tools), expected);
}

#[test]
fn groups_move_by_one_row_and_from_tier_to_tier() {
    check(0, &[Tool::Up], "1: Nurses*, Drivers | 2: Residents");
    check(0, &[Tool::Down], "1: Drivers, Nurses* | 2: Residents");
    check(0, &[Tool::Down, Tool::Down], "1: Drivers | 2: Nurses*, Residents");
    check(0, &[Tool::Down, Tool::Down, Tool::Down], "1: Drivers | 2: Residents, Nurses*");
    check(0, &[Tool::Down, Tool::Down, Tool::Down, Tool::Down], "1: Drivers | 2: Residents, Nurses*");
    check(2, &[Tool::Up], "1: Nurses, Drivers, Residents*");
    check(2, &[Tool::Up, Tool::Up, Tool::Up], "1: Residents*, Nurses, Drivers");
}

#[test]
fn groups_come_and_go() {
    check(0, &[Tool::Add], "1: Nurses, group-4*, Drivers | 2: Residents");
    check(1, &[Tool::Add, Tool::Up], "1: Nurses, group-4*, Drivers | 2: Residents");
    check(0, &[Tool::Duplicate], "1: Nurses, Nurses 2*, Drivers | 2: Residents");
    check(0, &[Tool::Remove], "1: Drivers* | 2: Residents");
    check(1, &[Tool::Remove], "1: Nurses | 2: Residents*");
    check(2, &[Tool::Remove], "1: Nurses, Drivers*");
}

#[test]
fn the_last_row_adds_to_the_last_tier() {
    let draft = Preset::WorkedExample.draft();
    let (change, at) = Tool::Add.used(&draft, &sections(&draft), Cell::default()).unwrap();
    assert_eq!((at.group, &change.deed.at), (Some(3), &group_at(3)));
    let draft = change.applied_to(&draft);
    assert_eq!(draft.get(&GroupField::Tier.at(3)), Some(&Value::whole(2)));
    assert!(
        [Tool::Duplicate, Tool::Remove, Tool::Up]
            .iter()
            .all(|tool| tool.used(&draft, &sections(&draft), Cell::default()).is_none())
    );
}

#[test]
fn a_name_in_the_last_row_is_a_group() {
    let draft = Preset::WorkedExample.draft();
    let draft = new_group(&draft, &sections(&draft), "Teachers").applied_to(&draft);
    assert_eq!(name_of(&groups(&draft)[3], Language::Zh), "Teachers");
    assert!(validate(&draft).is_ok());
}

#[test]
fn parts_in_regions_come_and_go_with_their_group() {
    let draft = Preset::Heilongjiang.draft();
    let at = Cell { group: Some(0), field: GroupField::Name };
    let used = |draft: &PlanDraft, tool: Tool| tool.used(draft, &sections(draft), at).unwrap().0.applied_to(draft);
    let parts = |draft: &PlanDraft, id: &str| parts_of(draft, id).len();
    let removed = used(&draft, Tool::Remove);
    assert_eq!((parts(&draft, "port"), parts(&removed, "port")), (13, 0));
    let twice = used(&draft, Tool::Duplicate);
    let id = id_of(&groups(&twice)[1]).unwrap();
    assert_eq!((parts(&twice, id), parts(&twice, "port")), (13, 13));
    for draft in [removed, twice, used(&draft, Tool::Add)] {
        assert_eq!(validate(&draft).map(|_| ()), Ok(()));
    }
}

#[test]
fn a_drop_on_its_own_place_is_no_move() {
    let draft = Preset::WorkedExample.draft();
    let sections = sections(&draft);
    assert_eq!(moved_to(&sections, 0, (0, 0)), None);
    assert_eq!(moved_to(&sections, 1, (0, 9)), None);
    assert_eq!(moved_to(&sections, 1, (7, 0)), None);
    assert_eq!(moved_to(&sections, 2, (0, 1)).map(|(_, to)| to), Some(1));
}
