//! The reducer: pure, and it gives back the same state where nothing changes.

use std::rc::Rc;

use yew::Reducible;

use super::Action;
use super::edit::edit;
use super::state::{Notice, Opened, State};
use crate::analysis::Scope;
use crate::i18n::Language;
use crate::i18n::grid::PlanText;
use crate::plan::{Deed, DeedKind, Pointer, Value};
use crate::presets::Preset;
use crate::ui::view::draft::has_region;
use crate::ui::view::grid::new_group;
use crate::ui::view::room::Room;
use crate::ui::view::sections::sections;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match next(&self, action) {
            Some(state) if state != *self => Rc::new(state),
            _ => self,
        }
    }
}

/// The state after an action; `None` if it changes nothing.
fn next(state: &State, action: Action) -> Option<State> {
    if state.setting.is_readonly && is_edit(&action) {
        return None;
    }
    match action {
        Action::SetLanguage(language) => Some(State { language, ..state.clone() }),
        Action::Enter(room) => Some(State { room, ..state.clone() }),
        Action::SetScope(Scope::One(region)) if !has_region(state.draft(), region) => None,
        Action::SetScope(scope) if scope == state.scope => None,
        Action::SetScope(scope) => Some(state.with_scope(scope)),
        Action::ShowBand(band) if band == state.band => None,
        Action::ShowBand(band) => Some(State { band, ..state.clone() }),
        Action::OpenPreset(preset) if preset == state.preset && state.slot.is_none() && !state.is_edited() => None,
        Action::OpenPreset(preset) => {
            let base = Rc::new(preset.draft());
            let opened = state.with_plan(preset, base.clone(), base);
            Some(State { notice: replaced(state), ..opened })
        }
        Action::BringBack => {
            let (preset, draft, slot) = match &state.notice {
                Some(Notice::Replaced { preset, draft, slot }) => (*preset, draft, slot.clone()),
                Some(Notice::Deleted { preset, draft }) => (*preset, draft, None),
                _ => return None,
            };
            let opened = state.with_plan(preset, Rc::new(preset.draft()), draft.clone());
            Some(State { notice: replaced(state), slot, ..opened })
        }
        Action::Open(opened, plans) => {
            let Opened { slot, preset, draft, .. } = &*opened;
            let other = state.with_plan(*preset, Rc::new(preset.draft()), draft.clone());
            // What is kept is found among the plans; what is not would be gone.
            let notice = replaced(state).filter(|_| state.slot.is_none());
            Some(State { slot: slot.clone(), plans, notice, ..other })
        }
        Action::Duplicate => {
            let at = Pointer::root().field("title");
            let title = copy_of(state.draft().get(&at), state.language);
            let draft = Rc::new(state.draft().with(&at, title));
            Some(state.with_plan(state.preset, state.base.clone(), draft))
        }
        Action::Kept { session, slot, saving, plans } if session == state.session => {
            Some(State { slot, saving, plans, ..state.clone() })
        }
        Action::Kept { saving, plans, .. } => Some(State { saving, plans, ..state.clone() }),
        // A way back is not lost for news that come again.
        Action::Say(Notice::NewVersion) if state.notice.as_ref().is_some_and(Notice::is_way_back) => None,
        Action::Say(notice) => Some(State { notice: Some(notice), ..state.clone() }),
        Action::Show(options) => {
            let language = options.lang.unwrap_or(state.language);
            Some(State { language, setting: state.setting.with(&options), ..state.clone() })
        }
        Action::Take(draft) if draft == *state.draft() => None,
        Action::Take(draft) => Some(state.with_plan(Preset::Empty, draft.clone(), draft)),
        Action::CloseNotice => Some(State { notice: None, ..state.clone() }),
        Action::Settle => {
            let history = state.history.settled();
            Some(State { proportions: None, ..state.with_history(history) }.sorted())
        }
        Action::Abandon => {
            let abandoned = state.with_history(state.history.abandoned());
            Some(State { proportions: None, ..abandoned }.sorted())
        }
        Action::GoTo { cell, region } => {
            let scope = region.map_or(state.scope, Scope::One);
            Some(State { room: Room::Plan, scope, goal: Some(cell), ..state.clone() })
        }
        Action::Arrive => Some(State { goal: None, ..state.clone() }),
        Action::Edit { group, field, text } => {
            let (draft, proportions) =
                edit(state.draft(), (group, field, &text), (state.scope, state.language), state.proportions.clone());
            let deed = Deed { kind: DeedKind::Typed, at: field.at(group) };
            Some(State { proportions, ..state.with_history(state.history.done(draft, deed)) })
        }
        // Worked out here: two names may be typed before the page is drawn again.
        Action::NewGroup(name) => {
            let change = new_group(state.draft(), &sections(state.draft()), &name);
            next(state, Action::Change(Rc::new(change)))
        }
        Action::Change(change) => {
            let history = state.history.done(change.applied_to(state.draft()), change.deed.clone());
            let changed = state.with_history(history);
            // A row that is typed into stays where it is until the field is left.
            Some(if change.deed.kind == DeedKind::Typed { changed } else { changed.sorted() })
        }
        Action::Undo => Some(state.with_history(state.history.undo()?).sorted()),
        Action::Redo => Some(state.with_history(state.history.redo()?).sorted()),
    }
}

/// Whether an action of the reader changes the plan or puts another in its place.
const fn is_edit(action: &Action) -> bool {
    match action {
        Action::OpenPreset(_)
        | Action::Open(..)
        | Action::Duplicate
        | Action::Edit { .. }
        | Action::NewGroup(_)
        | Action::Change(_)
        | Action::Undo
        | Action::Redo
        | Action::Abandon
        | Action::BringBack => true,
        Action::SetLanguage(_)
        | Action::Enter(_)
        | Action::SetScope(_)
        | Action::Kept { .. }
        | Action::Say(_)
        | Action::Settle
        | Action::GoTo { .. }
        | Action::Arrive
        | Action::ShowBand(_)
        | Action::Show(_)
        | Action::Take(_)
        | Action::CloseNotice => false,
    }
}

/// The way back to a plan that another takes the place of, if it was edited.
fn replaced(state: &State) -> Option<Notice> {
    state.is_edited().then(|| Notice::Replaced {
        preset: state.preset,
        draft: state.draft().clone(),
        slot: state.slot.clone(),
    })
}

/// The title of a copy, in every language in which the plan has one.
fn copy_of(title: Option<&Value>, language: Language) -> Value {
    let in_language = |text: &Value, language| {
        Value::text(&PlanText::CopyOf(text.as_text().unwrap_or_default().to_owned()).text(language))
    };
    match title {
        Some(Value::Map(texts)) => {
            let copy = |(tag, text): &(Rc<str>, Value)| {
                (tag.clone(), in_language(text, Language::from_tag(tag).unwrap_or(language)))
            };
            Value::Map(Rc::new(texts.iter().map(copy).collect()))
        }
        other => in_language(other.unwrap_or(&Value::Null), language),
    }
}

#[cfg(test)]
#[path = "reduce_tests.rs"]
mod tests;
