use super::*;
use crate::i18n::Language;
use crate::index::{Idx, RegionIdx};
use crate::presets::Preset;
use crate::protocol::embed::Options;
use crate::ui::store::{Saving, Start};
use crate::ui::view::grid::Cell;
use crate::ui::view::places::GroupField;
use crate::units::Date;

fn opened(preset: Preset) -> Rc<State> {
    Rc::new(State::new(Start { preset, ..Start::default() }))
}

fn type_in(state: Rc<State>, field: GroupField, text: &str) -> Rc<State> {
    state.reduce(Action::Edit { group: 0, field, text: text.into() })
}

#[track_caller]
fn changes_nothing(state: &Rc<State>, action: Action) {
    assert!(Rc::ptr_eq(state, &state.clone().reduce(action)));
}

#[test]
fn what_changes_nothing_gives_back_the_same_state() {
    let state = opened(Preset::WorkedExample);
    changes_nothing(&state, Action::SetLanguage(state.language));
    changes_nothing(&state, Action::SetScope(Scope::All));
    changes_nothing(&state, Action::SetScope(Scope::One(RegionIdx::from_usize(3))));
    changes_nothing(&state, Action::OpenPreset(Preset::WorkedExample));
    changes_nothing(&state, Action::Settle);
    changes_nothing(&state, Action::BringBack);
    changes_nothing(&state, Action::CloseNotice);
    changes_nothing(&state, Action::Edit { group: 0, field: GroupField::People, text: "40".into() });
    changes_nothing(&state, Action::Edit { group: 99, field: GroupField::People, text: "40".into() });
}

#[test]
fn an_edit_is_computed_at_once() {
    let before = opened(Preset::WorkedExample);
    let after = type_in(before.clone(), GroupField::People, "80");
    assert!(after.derived.is_current && after.is_edited());
    assert_ne!(before.derived.outcome, after.derived.outcome);
}

#[test]
fn what_is_wrong_keeps_the_last_good_schedule() {
    let before = opened(Preset::WorkedExample);
    let wrong = type_in(before.clone(), GroupField::People, "12x");
    assert!(!wrong.derived.is_current);
    assert_eq!(wrong.derived.problems.len(), 1);
    let (kept, last) = (wrong.derived.outcome.clone().unwrap(), before.derived.outcome.clone().unwrap());
    assert!(Rc::ptr_eq(&kept, &last));
    let mended = type_in(wrong, GroupField::People, "40");
    assert!(mended.derived.is_current && !mended.is_edited());
}

#[test]
fn a_number_half_typed_is_not_the_last_good_one() {
    let before = opened(Preset::WorkedExample);
    let wrong =
        ["1", "12", "12x"].into_iter().fold(before.clone(), |state, text| type_in(state, GroupField::People, text));
    assert!(!wrong.derived.is_current);
    assert_eq!(wrong.derived.outcome, before.derived.outcome);
}

#[test]
fn a_row_moves_to_its_tier_only_when_the_field_is_left() {
    let before = opened(Preset::WorkedExample);
    let typing = type_in(before.clone(), GroupField::Tier, "12");
    assert!(Rc::ptr_eq(&before.sections, &typing.sections));
    let settled = typing.reduce(Action::Settle);
    assert_eq!(settled.sections.last().unwrap().tier, Some(12));
}

#[test]
fn a_preset_opened_over_an_edited_plan_can_be_undone() {
    let edited = type_in(opened(Preset::WorkedExample), GroupField::People, "80");
    let empty = edited.clone().reduce(Action::OpenPreset(Preset::Empty));
    assert!(matches!(empty.notice, Some(Notice::Replaced { .. })) && !empty.is_edited());
    let back = empty.reduce(Action::BringBack);
    assert_eq!((back.draft(), back.preset, &back.notice), (edited.draft(), Preset::WorkedExample, &None));
    let over = type_in(back.reduce(Action::OpenPreset(Preset::Empty)), GroupField::People, "9");
    let swapped = over.clone().reduce(Action::BringBack).reduce(Action::BringBack);
    assert_eq!((swapped.draft(), swapped.preset), (over.draft(), Preset::Empty));
    let untouched = opened(Preset::WorkedExample).reduce(Action::OpenPreset(Preset::Empty));
    assert_eq!(untouched.notice, None);
}

#[test]
fn the_region_stays_chosen_where_the_presets_share_their_regions() {
    let region = Scope::One(RegionIdx::from_usize(4));
    let state = opened(Preset::Heilongjiang).reduce(Action::SetScope(region));
    let other = state.clone().reduce(Action::OpenPreset(Preset::HeilongjiangElderlyFirst));
    assert_eq!(other.scope, region);
    assert_eq!(other.reduce(Action::OpenPreset(Preset::WorkedExample)).scope, Scope::All);
}

#[test]
fn a_kept_plan_is_restored_and_said_to_be() {
    let on = Date::from_ymd(2026, 11, 24);
    let kept = type_in(opened(Preset::WorkedExample), GroupField::People, "12x").draft().as_ref().clone();
    let start =
        Start { language: Language::En, preset: Preset::WorkedExample, kept: Some((kept, on)), ..Start::default() };
    let state = State::new(start);
    assert_eq!(state.notice, Some(Notice::Restored { on }));
    assert!(state.derived.outcome.is_none() && !state.derived.problems.is_empty());
    let same = Start { kept: Some((Preset::Empty.draft(), on)), preset: Preset::Empty, ..Start::default() };
    assert_eq!(State::new(same).notice, None);
}

#[test]
fn changes_are_taken_back_and_done_again() {
    use crate::plan::{Change, Op, Pointer};
    let before = opened(Preset::WorkedExample);
    changes_nothing(&before, Action::Undo);
    changes_nothing(&before, Action::Redo);
    let typed = type_in(type_in(before.clone(), GroupField::People, "8"), GroupField::People, "80");
    let at = Pointer::root().field("groups").item(0);
    let deed = Deed { kind: DeedKind::Removed, at: at.clone() };
    let removed = typed.clone().reduce(Action::Change(Rc::new(Change { deed: deed.clone(), ops: vec![Op::Drop(at)] })));
    assert_eq!(removed.history.undoes(), Some(&deed));
    assert_ne!(removed.sections, typed.sections);
    let back = removed.clone().reduce(Action::Undo);
    assert_eq!((back.draft(), &back.derived.problems), (typed.draft(), &typed.derived.problems));
    let start = back.clone().reduce(Action::Undo);
    assert_eq!((start.draft(), &start.derived), (before.draft(), &before.derived));
    assert_eq!(start.reduce(Action::Redo).reduce(Action::Redo).draft(), removed.draft());
}

#[test]
fn what_was_typed_can_be_abandoned() {
    let before = opened(Preset::Heilongjiang);
    changes_nothing(&before, Action::Abandon);
    let typing = type_in(type_in(before.clone(), GroupField::People, "7"), GroupField::People, "77");
    let back = typing.clone().reduce(Action::Abandon);
    assert_eq!((back.draft(), &back.derived, back.history.n_redo()), (before.draft(), &before.derived, 0));
    changes_nothing(&typing.clone().reduce(Action::Settle), Action::Abandon);
}

#[test]
fn a_cell_is_gone_to_as_often_as_one_wants() {
    let state = opened(Preset::Heilongjiang);
    let region = RegionIdx::from_usize(2);
    let go = Action::GoTo { cell: Cell { group: Some(3), field: GroupField::People }, region: Some(region) };
    let once = state.reduce(go.clone());
    assert_eq!((once.scope, once.goal.unwrap().group), (Scope::One(region), Some(3)));
    let there = once.reduce(Action::Arrive);
    assert_eq!(there.goal, None);
    assert!(there.reduce(go).goal.is_some());
}

#[test]
fn plans_are_switched_copied_deleted_and_brought_back() {
    let edited = type_in(opened(Preset::WorkedExample), GroupField::People, "80");
    let session = edited.session;
    let kept = |slot: &str, session| Action::Kept {
        session,
        slot: Some(slot.into()),
        saving: Saving::Fine,
        plans: Rc::default(),
    };
    let edited = edited.reduce(kept("1", session));
    assert_eq!(edited.slot.as_deref(), Some("1"));
    changes_nothing(&edited, kept("1", session));

    let copy = edited.clone().reduce(Action::Duplicate);
    assert_eq!((copy.slot.clone(), copy.session, copy.is_edited()), (None, session + 1, true));
    let title = copy.draft().root().field("title").unwrap();
    assert_eq!(title.field("en").and_then(|en| en.as_text()), Some("A small worked example (copy)"));
    // What is heard of a plan that is no longer open says nothing of where this one is kept.
    assert_eq!(copy.clone().reduce(kept("1", session)).slot, None);

    let other =
        Opened { slot: Some("7".into()), preset: Preset::Empty, draft: Rc::new(Preset::Empty.draft()), saved: None };
    let switched = edited.clone().reduce(Action::Open(Rc::new(other.clone()), Rc::default()));
    assert_eq!((switched.slot.as_deref(), &switched.notice), (Some("7"), &None));
    // A plan that no storage keeps is not lost by that.
    let unkept = copy.reduce(Action::Open(Rc::new(other), Rc::default()));
    assert!(matches!(unkept.notice, Some(Notice::Replaced { slot: None, .. })));

    let deleted = Notice::Deleted { preset: Preset::WorkedExample, draft: edited.draft().clone() };
    let back = switched.reduce(Action::Say(deleted)).reduce(Action::BringBack);
    assert_eq!((back.draft(), back.slot.clone()), (edited.draft(), None));
    let preset = edited.clone().reduce(Action::OpenPreset(Preset::Empty));
    assert_eq!(preset.reduce(Action::BringBack).slot.as_deref(), Some("1"));
}

#[test]
fn a_page_that_can_only_be_looked_at_changes_its_plan_by_nothing_that_its_reader_does() {
    let edited = type_in(opened(Preset::WorkedExample), GroupField::People, "80");
    let state = edited.reduce(Action::Show(Options { readonly: Some(true), ..Options::default() }));
    let change = Rc::new(new_group(state.draft(), &state.sections, "x"));
    let other = Opened { slot: None, preset: Preset::Jcvi, draft: Rc::new(Preset::Jcvi.draft()), saved: None };
    for action in [
        Action::Edit { group: 0, field: GroupField::People, text: "7".into() },
        Action::NewGroup("x".into()),
        Action::Change(change),
        Action::Undo,
        Action::Redo,
        Action::Abandon,
        Action::OpenPreset(Preset::Jcvi),
        Action::Open(Rc::new(other), Rc::default()),
        Action::Duplicate,
        Action::BringBack,
    ] {
        changes_nothing(&state, action);
    }
    // Whoever embeds it still can.
    let given = Rc::new(Preset::Jcvi.draft());
    let state = state.reduce(Action::Take(given.clone()));
    assert_eq!(state.draft(), &given);
    assert!(!state.is_edited() && state.setting.is_readonly);
    changes_nothing(&state, Action::Take(given));
}

#[test]
fn news_of_a_version_do_not_take_the_place_of_a_way_back() {
    let edited = type_in(opened(Preset::WorkedExample), GroupField::People, "80");
    let replaced = edited.reduce(Action::OpenPreset(Preset::Jcvi));
    changes_nothing(&replaced, Action::Say(Notice::NewVersion));
    let told = replaced.reduce(Action::CloseNotice).reduce(Action::Say(Notice::NewVersion));
    assert_eq!(told.notice, Some(Notice::NewVersion));
}
