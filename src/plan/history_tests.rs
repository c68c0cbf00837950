use super::*;
use crate::plan::Value;

fn draft(n: u64) -> PlanDraft {
    PlanDraft::new(Value::map(vec![("days", Value::whole(n))]))
}

fn deed(kind: DeedKind, field: &str) -> Deed {
    Deed { kind, at: Pointer::root().field(field) }
}

fn typed(field: &str) -> Deed {
    deed(DeedKind::Typed, field)
}

/// The drafts that undoing leads through, newest first.
fn way_back(history: &History) -> Vec<PlanDraft> {
    std::iter::successors(Some(history.clone()), History::undo)
        .map(|history| history.draft().as_ref().clone())
        .collect()
}

#[test]
fn every_step_can_be_taken_back_and_done_again() {
    let steps = [DeedKind::Added, DeedKind::Moved, DeedKind::Pasted { n_rows: 3 }, DeedKind::Removed];
    let start = History::new(draft(0));
    let end = (1..).zip(steps).fold(start.clone(), |history, (n, kind)| history.done(draft(n), deed(kind, "groups")));
    assert_eq!(way_back(&end), [4, 3, 2, 1, 0].map(draft));
    assert_eq!((end.undoes(), end.redoes()), (Some(&deed(DeedKind::Removed, "groups")), None));
    let first = std::iter::successors(Some(end.clone()), History::undo).last().unwrap();
    assert_eq!((first.draft(), first.undoes(), first.undo()), (start.draft(), None, None));
    assert_eq!(first.redoes(), Some(&deed(DeedKind::Added, "groups")));
    assert_eq!((first.n_undo(), first.n_redo()), (0, 4));
    assert_eq!(std::iter::successors(Some(first), History::redo).last(), Some(end));
}

#[test]
fn keystrokes_in_one_field_are_one_step() {
    let history = (1..=5).fold(History::new(draft(0)), |history, n| history.done(draft(n), typed("days")));
    assert_eq!(way_back(&history), [draft(5), draft(0)]);
}

#[test]
fn another_field_or_leaving_the_field_begins_another_step() {
    let one = History::new(draft(0)).done(draft(1), typed("days"));
    assert_eq!(one.done(draft(2), typed("title")).n_undo(), 2);
    assert_eq!(one.done(draft(2), typed("title")).done(draft(3), typed("days")).n_undo(), 3);
    assert_eq!(one.settled().done(draft(2), typed("days")).n_undo(), 2);
    assert_eq!(one.done(draft(2), deed(DeedKind::Chose, "days")).done(draft(3), typed("days")).n_undo(), 3);
}

#[test]
fn only_typing_is_brought_together() {
    let chose = deed(DeedKind::Chose, "policy");
    let history = (1..=3).fold(History::new(draft(0)), |history, n| history.done(draft(n), chose.clone()));
    assert_eq!(history.n_undo(), 3);
}

#[test]
fn what_changes_nothing_is_no_step() {
    let history = History::new(draft(0)).done(draft(1), typed("days")).undo().unwrap();
    let same = history.done(draft(0), typed("days"));
    assert_eq!((same.n_undo(), same.n_redo()), (0, 1));
}

#[test]
fn typing_that_was_taken_back_by_typing_leaves_no_step() {
    let start = History::new(draft(7)).done(draft(0), deed(DeedKind::Added, "groups"));
    let there_and_back =
        start.done(draft(1), typed("days")).done(draft(12), typed("days")).done(draft(0), typed("days"));
    assert_eq!(there_and_back, start);
    assert_eq!(there_and_back.done(draft(3), typed("days")).n_undo(), 2);
}

#[test]
fn what_is_done_after_undoing_replaces_what_was_undone() {
    let history = History::new(draft(0)).done(draft(1), typed("days")).done(draft(2), typed("title"));
    let other = history.undo().unwrap().done(draft(3), typed("title"));
    assert_eq!((other.redo(), way_back(&other)), (None, vec![draft(3), draft(1), draft(0)]));
    // And undoing ends the typing: the next keystroke in the field of the step before is a step of its own.
    let typed_on = history.undo().unwrap().done(draft(4), typed("days"));
    assert_eq!(way_back(&typed_on), [draft(4), draft(1), draft(0)]);
}

#[test]
fn a_button_finds_the_drafts_on_both_sides_of_its_step() {
    let history = History::new(draft(0)).done(draft(1), typed("days"));
    assert_eq!(history.draft_before().map(|draft| &**draft), Some(&draft(0)));
    let undone = history.undo().unwrap();
    assert_eq!(undone.draft_after().map(|draft| &**draft), Some(&draft(1)));
    assert_eq!((history.draft_after(), undone.draft_before()), (None, None));
}

#[test]
fn there_is_no_limit() {
    let chose = deed(DeedKind::Chose, "days");
    let history = (1..=100_000).fold(History::new(draft(0)), |history, n| history.done(draft(n), chose.clone()));
    assert_eq!(history.n_undo(), 100_000);
    let first = std::iter::successors(Some(history), History::undo).last().unwrap();
    assert_eq!((**first.draft()).clone(), draft(0));
}

#[test]
fn what_is_being_typed_can_be_abandoned_and_nothing_else() {
    let start = History::new(draft(0)).done(draft(1), deed(DeedKind::Added, "groups"));
    assert_eq!(start.abandoned(), start);
    let typing = start.done(draft(2), typed("days")).done(draft(3), typed("days"));
    assert!(typing.is_typing() && !start.is_typing());
    assert_eq!(typing.abandoned(), start);
    assert_eq!(typing.settled().abandoned(), typing.settled());
}
