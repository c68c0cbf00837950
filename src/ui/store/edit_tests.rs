use super::*;
use crate::index::RegionIdx;
use crate::plan::validate;
use crate::presets::Preset;
use crate::ui::view::sections::cell_text;

const ADULTS: usize = 15;

fn typed(draft: &PlanDraft, group: usize, field: GroupField, text: &str, scope: Scope) -> PlanDraft {
    edit(draft, (group, field, text), (scope, Language::En), None).0
}

fn people(draft: &PlanDraft, id: &str) -> Vec<u64> {
    people_by_region(draft, id).into_iter().map(Option::unwrap).collect()
}

#[test]
fn a_total_is_shared_among_the_regions_in_proportion() {
    let draft = Preset::Heilongjiang.draft();
    let before = people(&draft, "adults");
    let total: u64 = before.iter().sum();
    let half = typed(&draft, ADULTS, GroupField::People, &(total / 2).to_string(), Scope::All);
    let after = people(&half, "adults");
    assert_eq!(after.iter().sum::<u64>(), total / 2);
    assert!(before.iter().zip(&after).all(|(before, after)| after.abs_diff(before / 2) <= 1));
    assert!(validate(&half).is_ok());
}

#[test]
fn a_total_typed_digit_by_digit_keeps_the_proportions() {
    let draft = Preset::Heilongjiang.draft();
    let total: u64 = people(&draft, "port").iter().sum();
    let (mut now, mut proportions) = (draft.clone(), None);
    let digits = total.to_string();
    for text in ["", "x", &digits[..1], &digits[..2], &digits] {
        (now, proportions) = edit(&now, (0, GroupField::People, text), (Scope::All, Language::Zh), proportions);
    }
    assert_eq!(now, draft);
}

#[test]
fn a_total_that_is_no_number_stays_as_typed_and_leaves_the_regions() {
    let draft = Preset::Heilongjiang.draft();
    let wrong = typed(&draft, 0, GroupField::People, "12x", Scope::All);
    assert_eq!(people(&wrong, "port"), people(&draft, "port"));
    assert_eq!(cell_text(&wrong, 0, GroupField::People, (Scope::All, Language::En)), "12x");
    let problems = validate(&wrong).unwrap_err();
    assert_eq!((problems.len(), problems[0].at.to_string()), (1, "/groups/0/people".to_owned()));
    let too_many = typed(&draft, 0, GroupField::People, "3,000,000,000", Scope::All);
    assert_eq!(validate(&too_many).unwrap_err()[0].at.to_string(), "/groups/0/people");
}

#[test]
fn a_group_nobody_is_in_yet_is_shared_by_all_people() {
    let draft = Preset::Heilongjiang.draft();
    let none = typed(&draft, 0, GroupField::People, "0", Scope::All);
    let some = typed(&none, 0, GroupField::People, "1000", Scope::All);
    let parts = people(&some, "port");
    assert_eq!((parts.iter().sum::<u64>(), parts[0]), (1000, 314));
}

#[test]
fn one_region_is_edited_alone() {
    let draft = Preset::Heilongjiang.draft();
    let harbin = Scope::One(RegionIdx::from_usize(0));
    let edited = typed(&draft, 0, GroupField::People, "５,000", harbin);
    assert_eq!(people(&edited, "port")[0], 5000);
    assert_eq!(people(&edited, "port")[1..], people(&draft, "port")[1..]);
    let wrong = typed(&draft, 0, GroupField::People, "12x", harbin);
    assert_eq!(validate(&wrong).unwrap_err()[0].at.to_string(), "/regions/0/groups/port/people");
}

#[test]
fn a_total_the_group_states_follows_its_regions() {
    let draft = Preset::Heilongjiang.draft();
    let total: u64 = people(&draft, "port").iter().sum();
    let stated = draft.with(&GroupField::People.at(0), Value::whole(total));
    let one = typed(&stated, 0, GroupField::People, "1", Scope::One(RegionIdx::from_usize(0)));
    assert!(validate(&one).is_ok());
    assert!(validate(&typed(&stated, 0, GroupField::People, "9000", Scope::All)).is_ok());
}

#[test]
fn names_change_in_their_language_only() {
    let draft = Preset::Heilongjiang.draft();
    let edited = typed(&draft, 0, GroupField::Name, "Ports", Scope::All);
    let name = |language| cell_text(&edited, 0, GroupField::Name, (Scope::All, language));
    assert_eq!((name(Language::En), name(Language::Zh)), ("Ports".to_owned(), "口岸、海关、边检人员".to_owned()));
}

#[test]
fn shares_are_exact() {
    let draft = Preset::WorkedExample.draft();
    let edited = typed(&draft, 0, GroupField::Eligible, "96.5 %", Scope::All);
    assert_eq!(edited.get(&GroupField::Eligible.at(0)), Some(&Value::Number("0.965".into())));
    assert!(validate(&typed(&draft, 0, GroupField::Uptake, "101", Scope::All)).is_err());
}

#[test]
fn a_group_that_is_not_there_changes_nothing() {
    let draft = Preset::Empty.draft();
    assert_eq!(typed(&draft, 7, GroupField::People, "5", Scope::All), draft);
}

#[test]
fn a_region_that_cannot_be_read_keeps_a_part_of_a_new_total() {
    let draft = Preset::Heilongjiang.draft();
    let region = Scope::One(RegionIdx::from_usize(6));
    let total: u64 = people(&draft, "elderly").iter().sum();
    let elderly = 16;
    let torn = typed(&draft, elderly, GroupField::People, "abc", region);
    let shown = |draft: &PlanDraft| cell_text(draft, elderly, GroupField::People, (Scope::All, Language::En));
    assert_eq!(shown(&torn), "", "a sum without a region is no total");
    let mended = typed(&torn, elderly, GroupField::People, &total.to_string(), Scope::All);
    let (before, after) = (people(&draft, "elderly"), people(&mended, "elderly"));
    assert_eq!(after.iter().sum::<u64>(), total);
    assert!(after[6] > before[6] / 2 && after[6] < before[6] * 2, "{} of {}", after[6], before[6]);
}

#[test]
fn a_total_that_is_out_of_range_stays_as_it_was_typed() {
    let draft = Preset::Heilongjiang.draft();
    for text in ["-5", "1.5", "99999999999999"] {
        let edited = typed(&draft, ADULTS, GroupField::People, text, Scope::All);
        let shown = cell_text(&edited, ADULTS, GroupField::People, (Scope::All, Language::En));
        assert_eq!(shown.replace(',', ""), text);
        assert!(validate(&edited).is_err());
    }
}

#[test]
fn what_need_not_be_stated_can_be_typed_and_cleared() {
    let draft = Preset::WorkedExample.draft();
    let after = |field, text| typed(&draft, 0, field, text, Scope::All).get(&GroupField::at(field, 0)).cloned();
    assert_eq!(after(GroupField::From, "2021年3月5日"), Some(Value::text("2021-03-05")));
    assert_eq!(after(GroupField::From, "3月5日"), Some(Value::text("2021-03-05")));
    assert_eq!(after(GroupField::From, "soon"), Some(Value::text("soon")));
    assert_eq!(after(GroupField::DailyLimit, "1,200"), Some(Value::whole(1200)));
    assert_eq!(after(GroupField::Risk, "2.5"), Some(Value::Number("2.5".into())));
    for field in [GroupField::From, GroupField::DailyLimit, GroupField::Risk] {
        assert_eq!(after(field, " "), None);
    }
}
