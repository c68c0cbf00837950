//! Every field and button of every tab, on every preset: what it changes, and what it leaves alone.

use super::entry::{change, is_held};
use super::*;
use crate::plan::{DeedKind, Pointer, Segment, Value, validate};
use crate::presets::Preset;

const TEXTS: [&str; 12] = ["", " ", "0", "1", "2", "3", "12x", "１２", "1.5万", "99.5%", "2021年3月8日", "2021-02-30"];

fn each_tab(mut check: impl FnMut(Preset, &PlanDraft, Tab, &[Section])) {
    for preset in Preset::ALL {
        let draft = preset.draft();
        for tab in Tab::ALL {
            for language in Language::ALL {
                check(
                    preset,
                    &draft,
                    tab,
                    &sections(tab, Source { draft: &draft, language, local: &Local::default() }),
                );
            }
        }
    }
}

/// The fields that are part of the plan.
fn plan_fields(sections: &[Section]) -> impl Iterator<Item = &Field> {
    fields(sections).filter(|field| Local::name_of(&field.at).is_none())
}

/// The places that an edit of a field may change.
fn may_change(draft: &PlanDraft, field: &Field) -> Vec<Pointer> {
    let steps = field.at.segments();
    let parent = steps[..steps.len() - 1].iter().fold(Pointer::root(), |at, step| match step {
        Segment::Field(name) => at.field(name),
        Segment::Item(n) => at.item(*n),
    });
    match (&field.kind, &field.absent) {
        (Kind::LastDay, _) => vec![Pointer::root().field("days")],
        (Kind::Course, _) => {
            ["doses", "intervals", "return_share", "effectiveness"].map(|name| parent.clone().field(name)).to_vec()
        }
        (_, Absent::Item { .. } | Absent::Pair { .. }) => vec![parent],
        // A part of the document that says nothing yet is begun.
        _ if draft.get(&parent).is_none() => vec![parent],
        _ => vec![field.at.clone()],
    }
}

#[test]
fn an_edit_changes_its_field_and_nothing_else() {
    let mut n = 0;
    each_tab(|preset, draft, _, sections| {
        for field in plan_fields(sections) {
            for text in TEXTS {
                let after = change(draft, field, text).applied_to(draft);
                let places = may_change(draft, field);
                let rest = |draft: &PlanDraft| places.iter().fold(draft.clone(), |draft, at| draft.without(at));
                assert!(rest(&after) == rest(draft), "{preset:?} {} {text:?}", field.at);
                n += 1;
            }
        }
    });
    assert!(n > 5_000, "only {n} edits were tried");
}

#[test]
fn what_is_typed_is_never_lost() {
    each_tab(|preset, draft, tab, _| {
        for language in Language::ALL {
            let before = sections(tab, Source { draft, language, local: &Local::default() });
            for field in plan_fields(&before).filter(|field| !matches!(field.kind, Kind::Choice(_) | Kind::Course)) {
                let after = change(draft, field, "12x").applied_to(draft);
                assert!(is_held(&after, field, "12x"), "{preset:?} {}", field.at);
                let redrawn = sections(tab, Source { draft: &after, language, local: &Local::default() });
                let shows = |at: &Pointer| fields(&redrawn).any(|field| field.at == *at && field.text == "12x");
                assert!(may_change(draft, field).iter().any(shows) || shows(&field.at), "{preset:?} {}", field.at);
            }
        }
    });
}

#[test]
fn a_field_left_as_it_stands_means_the_same_plan() {
    each_tab(|preset, draft, _, sections| {
        for field in plan_fields(sections).filter(|field| draft.get(&field.at).is_some() || field.kind == Kind::LastDay)
        {
            let after = change(draft, field, &field.text).applied_to(draft);
            assert!(validate(&after) == validate(draft), "{preset:?} {}", field.at);
        }
    });
}

#[test]
fn what_is_wrong_is_said_beside_the_field_it_was_typed_into() {
    each_tab(|preset, draft, tab, sections| {
        for field in plan_fields(sections)
            .filter(|field| matches!(field.kind, Kind::Count | Kind::Doses | Kind::Percent | Kind::Date))
        {
            let after = change(draft, field, "12x").applied_to(draft);
            let problems = validate(&after).expect_err("12x is nowhere right");
            let is_here = problems.iter().any(|problem| {
                tab_of(&problem.at) == tab && field_of(sections, &problem.at).is_some_and(|found| found.at == field.at)
            });
            assert!(is_here, "{preset:?} {}: {problems:?}", field.at);
        }
    });
}

#[test]
fn inputs_have_ids_of_their_own() {
    each_tab(|preset, _, tab, sections| {
        let mut ids: Vec<String> = fields(sections).map(Field::id).collect();
        let n = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), n, "{preset:?} {tab:?}");
    });
}

#[test]
fn a_choice_of_a_rule_changes_that_rule_and_shows_as_chosen() {
    each_tab(|preset, draft, tab, sections| {
        for rule in rules(sections) {
            let Kind::Choice(choices) = &rule.choice.kind else { panic!("a rule is a choice") };
            for n in 0..choices.len() {
                let after = change(draft, &rule.choice, &n.to_string()).applied_to(draft);
                let places = may_change(draft, &rule.choice);
                let rest = |draft: &PlanDraft| places.iter().fold(draft.clone(), |draft, at| draft.without(at));
                assert!(rest(&after) == rest(draft), "{preset:?} {} {n}", rule.choice.at);
                let source = Source { draft: &after, language: Language::En, local: &Local::default() };
                let redrawn = super::sections(tab, source);
                let chosen = rules(&redrawn).find(|other| other.choice.at == rule.choice.at).unwrap();
                assert_eq!(chosen.choice.text, n.to_string(), "{preset:?} {}", rule.choice.at);
            }
        }
    });
}

#[test]
fn every_button_leads_to_a_plan_that_can_be_computed() {
    each_tab(|preset, draft, _, sections| {
        for button in commands(sections) {
            let after = button.change.applied_to(draft);
            assert!(after != *draft, "{preset:?} {}", button.id);
            // A group whose only vaccine goes must be told which it may have instead.
            let is_right = validate(&after).is_ok();
            assert!(is_right || button.change.deed.kind == DeedKind::Removed, "{preset:?} {}", button.id);
            let untouched = |draft: &PlanDraft| {
                ["vaccines", "deliveries", "groups", "capacity"]
                    .iter()
                    .fold(draft.clone(), |draft, name| draft.without(&Pointer::root().field(name)))
            };
            assert!(untouched(&after) == untouched(draft), "{preset:?} {}", button.id);
        }
    });
}

fn supply(draft: &PlanDraft) -> Vec<Section> {
    sections(Tab::Supply, Source { draft, language: Language::En, local: &Local::default() })
}

#[track_caller]
fn typed(draft: &PlanDraft, id: &str, text: &str) -> PlanDraft {
    change(draft, field(&supply(draft), id).expect(id), text).applied_to(draft)
}

#[track_caller]
fn pressed(draft: &PlanDraft, id: &str) -> PlanDraft {
    command(&supply(draft), id).expect(id).change.applied_to(draft)
}

#[test]
fn a_course_of_another_length_keeps_what_it_has_and_says_what_is_missing() {
    let draft = Preset::WorkedExample.draft();
    let three = typed(&draft, "in-vaccines-0-doses", "3");
    let vaccine = three.get(&Pointer::root().field("vaccines").item(0)).unwrap();
    assert_eq!(vaccine.field("intervals").unwrap().items()[0], vaccine.field("intervals").unwrap().items()[1]);
    assert_eq!(vaccine.field("effectiveness").unwrap().items()[2], Value::text(""));
    assert!(validate(&three).is_err());
    assert!(validate(&typed(&three, "in-vaccines-0-effectiveness-2", "90")).is_ok());
    assert_eq!(typed(&three, "in-vaccines-0-doses", "2"), draft);
    assert!(validate(&typed(&draft, "in-vaccines-0-doses", "1")).is_ok());
}

#[test]
fn repeats_come_and_go_as_a_pair() {
    let draft = Preset::WorkedExample.draft();
    let repeat = Pointer::root().field("deliveries").item(0).field("repeat");
    let twice = typed(&draft, "in-deliveries-0-repeat-every", "14");
    assert_eq!(twice.get(&repeat.clone().field("times")), Some(&Value::whole(2)));
    let half = typed(&twice, "in-deliveries-0-repeat-times", "");
    assert_eq!(half.get(&repeat.field("every")), Some(&Value::whole(14)));
    assert_eq!(typed(&half, "in-deliveries-0-repeat-every", ""), draft);
}

#[test]
fn lists_of_shares_come_and_go_with_their_first_and_last_entry() {
    let draft = Preset::WorkedExample.draft();
    let returning = typed(&draft, "in-vaccines-0-return_share-0", "97");
    assert!(validate(&returning).is_ok());
    assert_eq!(typed(&returning, "in-vaccines-0-return_share-0", ""), draft);
    let none = typed(&typed(&draft, "in-vaccines-0-effectiveness-0", ""), "in-vaccines-0-effectiveness-1", "");
    assert_eq!(none, draft.without(&Pointer::root().field("vaccines").item(0).field("effectiveness")));
}

#[test]
fn rows_are_added_copied_sorted_and_taken_out() {
    let draft = Preset::WorkedExample.draft();
    let copied = pressed(&draft, "copy-in-deliveries-1");
    assert_eq!(pressed(&copied, "remove-in-deliveries-2"), draft);
    let added = pressed(&draft, "add-in-deliveries");
    assert_eq!(added.get(&Pointer::root().field("deliveries").item(2).field("on")), Some(&Value::text("2021-03-15")));
    let early = typed(&added, "in-deliveries-2-on", "2月1日");
    assert_eq!(early.get(&Pointer::root().field("deliveries").item(2).field("on")), Some(&Value::text("2021-02-01")));
    let sorted = pressed(&early, "sort-in-deliveries");
    assert_eq!(sorted.get(&Pointer::root().field("deliveries").item(0).field("on")), Some(&Value::text("2021-02-01")));
    assert!(command(&supply(&sorted), "sort-in-deliveries").is_none());
    let two = pressed(&draft, "copy-in-vaccines-0");
    assert!(validate(&two).is_ok());
    assert_eq!(pressed(&two, "remove-in-vaccines-1"), draft);
}

fn with(draft: &PlanDraft, tab: Tab, texts: &[(&str, &str)]) -> Vec<Section> {
    let local = texts.iter().fold(Local::default(), |local, (name, text)| local.with_text(name, text));
    sections(tab, Source { draft, language: Language::En, local: &local })
}

fn notes(sections: &[Section]) -> Vec<String> {
    let details = sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
        Block::Details { blocks, .. } => Some(blocks),
        _ => None,
    });
    let note = |block: &Block| match block {
        Block::Note(text) => Some(text.clone()),
        _ => None,
    };
    details.flatten().filter_map(note).collect()
}

#[test]
fn wastage_is_estimated_from_sessions_and_vials_and_put_in_by_a_button() {
    let draft = Preset::WorkedExample.draft(); // vials of 10, wastage 10 %
    let texts = [("session-0", "32"), ("closed-0", "1%"), ("levels-0", "3")];
    let shown = with(&draft, Tab::Supply, &texts);
    let said =
        "4 vials opened in a session, 8 doses left over: 20.0% lost from open vials, 22.4% with what is lost before.";
    assert_eq!(notes(&shown)[0], said);
    let button = command(&shown, "use-in-vaccines-0-wastage-0").unwrap();
    let wastage = Pointer::root().field("vaccines").item(0).field("wastage");
    assert_eq!(button.change.applied_to(&draft).get(&wastage), Some(&Value::Number("0.223761".into())));
    // The usual 10 % stands there already.
    assert!(command(&shown, "use-in-vaccines-0-wastage-1").is_none());
    for texts in [[("session-0", "0")], [("closed-0", "x")], [("levels-0", "6")]] {
        assert!(notes(&with(&draft, Tab::Supply, &texts))[0].starts_with("Fill in all fields"), "{texts:?}");
    }
}

#[test]
fn capacity_is_estimated_from_sites_and_what_it_assumes_is_said() {
    let draft = Preset::WorkedExample.draft();
    let weekly = |draft: &PlanDraft| draft.get(&Pointer::root().field("capacity").field("weekly")).cloned().unwrap();
    let own = [("site", "0"), ("sites", "20"), ("hours", "7.5"), ("staff", "4"), ("rate", "12")];
    let shown = with(&draft, Tab::Capacity, &own);
    assert!(notes(&shown)[0].starts_with("7,200 doses a day: sites × hours"));
    let workdays = command(&shown, "use-weekly-5").unwrap().change.applied_to(&draft);
    assert_eq!(weekly(&workdays).items()[4..6], [Value::whole(7200), Value::Number("10".into())]);
    let hubs = with(&draft, Tab::Capacity, &[("site", "5"), ("sites", "3"), ("hours", "10")]);
    assert_eq!(notes(&hubs)[0], "1,800 doses a day: the planning figure is 480 doses a site in 8 hours.");
    assert!(validate(&command(&hubs, "use-weekly-7").unwrap().change.applied_to(&draft)).is_ok());
    assert!(notes(&with(&draft, Tab::Capacity, &[("hours", "25")]))[0].starts_with("Fill in"));
}

#[test]
fn pasted_deliveries_are_understood_before_they_are_put_in() {
    let draft = Preset::WorkedExample.draft();
    let pasted = "到苗日期\t剂数\n2021年3月22日\t1.5万\n3月29日\t200\n合计\t15,200";
    let shown = with(&draft, Tab::Supply, &[(PASTED, pasted)]);
    assert!(notes(&shown).iter().any(|note| note.contains("2 rows")), "{:?}", notes(&shown));
    let added = command(&shown, "paste-append").unwrap().change.applied_to(&draft);
    let delivery =
        |draft: &PlanDraft, n: usize| draft.get(&Pointer::root().field("deliveries").item(n)).cloned().unwrap();
    assert_eq!(delivery(&added, 2).field("doses"), Some(&Value::whole(15_000)));
    assert_eq!(delivery(&added, 3).field("on"), Some(&Value::text("2021-03-29")));
    let replaced = command(&shown, "paste-replace").unwrap().change.applied_to(&draft);
    assert_eq!(delivery(&replaced, 1).field("doses"), Some(&Value::whole(200)));
    assert!(validate(&added).is_ok() && validate(&replaced).is_ok());
    // A column that is taken for nothing makes no delivery.
    let without = with(&draft, Tab::Supply, &[(PASTED, pasted), ("column-1", "0")]);
    assert!(command(&without, "paste-append").is_none());
}
