//! What was done to a plan, in words for the buttons that take it back: `change Police, People`.

use super::draft::name_of;
use super::inputs::tab_of;
use super::problem_place;
use crate::i18n::Language;
use crate::i18n::grid::DeedText;
use crate::plan::{Deed, DeedKind, History, PlanDraft, Pointer, Segment, Value};

/// What undo would take back; `None` at the beginning.
#[must_use]
pub fn undo_words(history: &History, language: Language) -> Option<String> {
    Some(words(history.undoes()?, (history.draft_before()?, history.draft()), language))
}

/// What redo would do again; `None` if nothing was taken back.
#[must_use]
pub fn redo_words(history: &History, language: Language) -> Option<String> {
    Some(words(history.redoes()?, (history.draft(), history.draft_after()?), language))
}

fn words(deed: &Deed, (before, after): (&PlanDraft, &PlanDraft), language: Language) -> String {
    // What was removed has its name in the draft before.
    let named = if deed.kind == DeedKind::Removed { before } else { after };
    DeedText { kind: deed.kind, place: &place(named, &deed.at, language) }.text(language)
}

/// A place of the plan: the field of what it belongs to, the item, or the part of the plan.
fn place(draft: &PlanDraft, at: &Pointer, language: Language) -> String {
    let words = problem_place::words(draft, at, language);
    if !words.starts_with('/') && !words.is_empty() {
        return words;
    }
    if let [Segment::Field(list), Segment::Item(n), ..] = at.segments()
        && let Some(item) = draft.root().field(list).map_or(&[][..], Value::items).get(*n)
        && item.field("id").is_some()
    {
        return name_of(item, language).to_owned();
    }
    tab_of(at).label().text(language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Change, Op};
    use crate::presets::Preset;
    use crate::ui::view::draft::group_at;
    use crate::ui::view::places::GroupField;

    #[track_caller]
    fn check(kind: DeedKind, at: Pointer, zh: &str, en: &str) {
        let draft = Preset::WorkedExample.draft();
        let op = match kind {
            DeedKind::Removed => Op::Drop(at.clone()),
            _ => Op::Put(Pointer::root().field("days"), Value::whole(22)),
        };
        let change = Change { deed: Deed { kind, at }, ops: vec![op] };
        let history = History::new(draft.clone()).done(change.applied_to(&draft), change.deed);
        let undone = history.undo().unwrap();
        for (language, expected) in [(Language::Zh, zh), (Language::En, en)] {
            assert_eq!(undo_words(&history, language).as_deref(), Some(expected));
            assert_eq!(redo_words(&undone, language).as_deref(), Some(expected));
            assert_eq!((undo_words(&undone, language), redo_words(&history, language)), (None, None));
        }
    }

    #[test]
    fn a_deed_names_what_it_was_done_to() {
        let groups = || Pointer::root().field("groups");
        check(DeedKind::Typed, GroupField::People.at(0), "修改“护士 · 人数”", "change Nurses, People");
        check(DeedKind::Removed, group_at(1), "删除“司机”", "remove Drivers");
        check(DeedKind::Duplicated, group_at(1), "复制“司机”", "duplicate Drivers");
        check(DeedKind::Moved, group_at(2), "移动“居民”", "move Residents");
        check(DeedKind::Pasted { n_rows: 1000 }, groups(), "粘贴 1,000 行", "paste 1,000 rows");
        check(DeedKind::TookOutOverlap, GroupField::People.at(2), "扣除重复计数", "take out people counted twice");
        check(DeedKind::Opened, Pointer::root(), "换用另一版本", "take another version");
    }
}
