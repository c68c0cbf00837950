use super::*;
use crate::index::RegionIdx;
use crate::plan::validate;
use crate::presets::Preset;

const FEW: &[GroupField] = GroupField::ALL.split_at(5).0;

fn shown(draft: &PlanDraft, scope: Scope) -> Details {
    let problems = validate(draft).err().unwrap_or_default();
    details(draft, &problems, 0, (scope, Language::En), FEW).unwrap()
}

/// The controls of a set, as `label=value`, those in error with what is wrong.
fn picture(set: &Set) -> Vec<String> {
    let control = |control: &Control| {
        let value = match &control.input {
            Input::Text => control.value.clone(),
            Input::Check(is_on) => is_on.to_string(),
            Input::Choice(options) => options
                .iter()
                .find(|(value, _)| *value == control.value)
                .map_or("?".to_owned(), |(_, text)| text.clone()),
            Input::Button => String::new(),
        };
        let problem = if control.problem.is_empty() { String::new() } else { format!(" ({})", control.problem) };
        format!("{}={value}{problem}", control.label)
    };
    set.lines.iter().map(|line| line.iter().map(control).collect::<Vec<_>>().join(", ")).collect()
}

fn changed(draft: &PlanDraft, scope: Scope, part: Part, text: &str, is_on: bool) -> PlanDraft {
    part_change(draft, (0, scope), part, (text, is_on)).unwrap().applied_to(draft)
}

#[test]
fn every_part_is_known_by_its_id() {
    let fields = GroupField::ALL.map(Part::Field);
    let given =
        [Part::GivenVaccine(2), Part::GivenDose(2), Part::GivenPeople(0), Part::GivenOn(9), Part::RemoveGiven(1)];
    for part in fields.into_iter().chain(given).chain([Part::Vaccine(3), Part::Estimate, Part::AddGiven]) {
        assert_eq!(Part::from_id(&part.id()), Some(part));
    }
    assert!(
        ["", "detail-", "detail-x", "detail-given-on-x", "group-1-name"].iter().all(|id| Part::from_id(id).is_none())
    );
}

#[test]
fn what_has_no_column_stands_in_the_details() {
    let draft = Preset::WorkedExample.draft();
    let details = shown(&draft, Scope::All);
    assert_eq!(details.heading, "Nurses: more settings");
    let fields = picture(&details.sets[0]);
    assert_eq!(fields, ["Starts on=, Daily limit=8, Risk=3, The number of people is an estimate=false"]);
    assert_eq!(picture(&details.sets[1]), ["Vaccine (2 doses)=true"]);
    let wrong = draft.with(&GroupField::From.at(0), Value::text("soon"));
    assert!(picture(&shown(&wrong, Scope::All).sets[0])[0].starts_with("Starts on=soon (is not a date"));
    let all = super::details(&draft, &[], 0, (Scope::All, Language::En), &GroupField::ALL).unwrap();
    assert_eq!(all.sets[0].lines[0].len(), 1);
}

#[test]
fn vaccines_are_ticked_and_all_of_them_are_none_stated() {
    let draft = Preset::Heilongjiang.draft();
    let at = GroupField::Vaccines.at(0);
    let listed = |draft: &PlanDraft| draft.get(&at).map(|list| list.items().len());
    assert_eq!(picture(&shown(&draft, Scope::All).sets[1])[0].matches("=true").count(), 3);
    let two = changed(&draft, Scope::All, Part::Vaccine(1), "", false);
    let one = changed(&two, Scope::All, Part::Vaccine(0), "", false);
    assert_eq!([&draft, &two, &one].map(listed), [None, Some(2), Some(1)]);
    assert_eq!(picture(&shown(&one, Scope::All).sets[1])[0].matches("=true").count(), 1);
    let all = changed(&changed(&one, Scope::All, Part::Vaccine(0), "", true), Scope::All, Part::Vaccine(1), "", true);
    assert_eq!(all, draft);
    assert!(part_change(&two, (0, Scope::All), Part::Vaccine(1), ("", false)).is_none());
}

#[test]
fn doses_given_before_come_and_go() {
    let draft = Preset::WorkedExample.draft();
    let one = changed(&draft, Scope::All, Part::AddGiven, "", false);
    let set = |draft: &PlanDraft| picture(&shown(draft, Scope::All).sets[2]);
    let line = "Vaccine=Vaccine (2 doses), Dose=Dose 1, People=0, Given on=2021-03-01, Remove this line=";
    assert_eq!(set(&one), [line, "Add doses given before the plan starts="]);
    let typed = changed(&one, Scope::All, Part::GivenPeople(0), "1,2", false);
    assert!(set(&typed)[0].contains("People=1,2 (must be a number)"));
    let typed = changed(
        &changed(&one, Scope::All, Part::GivenPeople(0), "41", false),
        Scope::All,
        Part::GivenOn(0),
        "2月20日",
        false,
    );
    assert!(set(&typed)[0].contains("Given on=2021-02-20"));
    assert_eq!(shown(&typed, Scope::All).sets[2].note, "says 41 people have had doses, but the group has 40");
    let dose = changed(&typed, Scope::All, Part::GivenDose(0), "2", false);
    assert!(set(&dose)[0].contains("Dose=Dose 2"));
    assert_eq!(changed(&one, Scope::All, Part::RemoveGiven(0), "", false), draft);
}

#[test]
fn doses_given_are_of_one_region() {
    let draft = Preset::Heilongjiang.draft();
    let region = Scope::One(RegionIdx::from_usize(0));
    assert!(shown(&draft, Scope::All).sets[2].lines.is_empty());
    assert!(part_change(&draft, (0, Scope::All), Part::AddGiven, ("", false)).is_none());
    let one = changed(&draft, region, Part::AddGiven, "", false);
    assert!(validate(&one).is_ok());
    assert_eq!(shown(&one, region).sets[2].lines.len(), 2);
}
