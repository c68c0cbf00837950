//! The reducer: pure, and it gives back the same state where nothing changes.

use std::rc::Rc;

use yew::Reducible;

use super::Action;
use super::edit::edit;
use super::state::{Derived, Notice, State};
use crate::analysis::Scope;
use crate::ui::view::draft::has_region;
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
    match action {
        Action::SetLanguage(language) => Some(State { language, ..state.clone() }),
        Action::SetScope(Scope::One(region)) if !has_region(&state.draft, region) => None,
        Action::SetScope(scope) => Some(State { scope, proportions: None, ..state.clone() }),
        Action::OpenPreset(preset) => {
            let base = Rc::new(preset.draft());
            let opened = state.with_plan(preset, base.clone(), base);
            Some(State { notice: replaced(state), ..opened })
        }
        Action::BringBack => match &state.notice {
            Some(Notice::Replaced { preset, draft }) => {
                let opened = state.with_plan(*preset, Rc::new(preset.draft()), draft.clone());
                Some(State { notice: replaced(state), ..opened })
            }
            _ => None,
        },
        Action::CloseNotice => Some(State { notice: None, ..state.clone() }),
        Action::Settle => {
            let sorted = sections(&state.draft);
            let sections = if sorted == *state.sections { state.sections.clone() } else { Rc::new(sorted) };
            Some(State { sections, proportions: None, ..state.clone() })
        }
        Action::Edit { group, field, text } => {
            let (draft, proportions) =
                edit(&state.draft, (group, field, &text), (state.scope, state.language), state.proportions.clone());
            if draft == *state.draft {
                return Some(State { proportions, ..state.clone() });
            }
            let derived = Rc::new(Derived::new(&draft, state.derived.outcome.clone()));
            Some(State { draft: Rc::new(draft), derived, proportions, ..state.clone() })
        }
    }
}

/// The way back to a plan that another takes the place of, if it was edited.
fn replaced(state: &State) -> Option<Notice> {
    state.is_edited().then(|| Notice::Replaced { preset: state.preset, draft: state.draft.clone() })
}

#[cfg(test)]
#[path = "reduce_tests.rs"]
mod tests;
