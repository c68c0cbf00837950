//! Keeping the plan that is open, and hearing of other tabs that change it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

use super::Dispatch;
use super::plans::{self, Outcome, PLAN};
use crate::platform::events::Listener;
use crate::ui::store::{Action, Notice, Saving, State, read_about};

/// Keeps the plan at every change. A plan that is its preset is not kept, so that a later version of the preset is
/// seen.
#[hook]
pub fn use_keeping(state: &State, dispatch: &Dispatch) {
    let keeps = state.setting.keeps;
    let opened = use_mut_ref(|| state.draft().clone());
    // Where the plan of the last session was put: its next change may come before the state knows.
    let last = use_mut_ref(|| (state.session, state.slot.clone()));
    let pending = use_mut_ref(|| None::<State>);
    let keep_pending = {
        let (pending, dispatch) = (pending.clone(), dispatch.clone());
        move || {
            let state = pending.borrow_mut().take();
            if let Some(state) = state {
                keep(&state, &last, &dispatch);
            }
        }
    };
    {
        let (state, keep_pending) = (state.clone(), keep_pending.clone());
        use_effect_with((state.draft().clone(), state.session), move |(draft, session)| {
            if Rc::ptr_eq(&opened.replace(draft.clone()), draft) {
                return;
            }
            if pending.borrow().as_ref().is_some_and(|before| before.session != *session) {
                // The last change of the plan that was open before.
                keep_pending();
            }
            pending.replace(Some(state));
            // Writing is a tenth of an edit's work, and nobody sees it: first the page is painted.
            Timeout::new(AFTER_PAINT, keep_pending).forget();
        });
    }
    use_effect_with((), move |()| {
        let listener = keeps.then(|| Listener::on_window("pagehide", move |_| keep_pending()));
        move || drop(listener)
    });
    let (slot, dispatch) = (state.slot.clone(), dispatch.clone());
    use_effect_with(slot, move |slot| {
        let key = slot.as_ref().map(|slot| format!("{PLAN}{slot}"));
        let slot = slot.clone().unwrap_or_default();
        let hear = move |event: Event| {
            let Ok(event) = event.dyn_into::<StorageEvent>() else { return };
            let about = event.new_value().and_then(|text| read_about(&text));
            if key.is_some() && event.key() == key && about.is_some_and(|about| plans::is_new(&slot, &about.revision)) {
                dispatch.dispatch(Action::Say(Notice::ChangedElsewhere { slot: slot.clone() }));
            }
        };
        let listener = keeps.then(|| Listener::on_window("storage", hear));
        move || drop(listener)
    });
}

/// Longer than a frame, shorter than the time between two keys: whatever ends the page loses one keystroke at most.
const AFTER_PAINT: u32 = 20;

/// Keeps the plan of a state as it was, whatever is open by now.
fn keep(state: &State, last: &RefCell<(u32, Option<Rc<str>>)>, dispatch: &Dispatch) {
    if !state.setting.keeps {
        return;
    }
    let session = state.session;
    let slot =
        Some(last.borrow().clone()).filter(|(of, _)| *of == session).map_or(state.slot.clone(), |(_, slot)| slot);
    let tell = |slot: Option<Rc<str>>, saving: Saving| {
        last.replace((session, slot.clone()));
        // Told only where it is news: every action draws the page anew.
        if slot != state.slot || saving != state.saving {
            dispatch.dispatch(Action::Kept { session, slot, saving, plans: plans::list(state.setting) });
        }
    };
    if !state.is_edited() && (slot.is_none() || state.history.undoes().is_none()) {
        // All that was done was taken back again.
        if let Some(slot) = &slot {
            plans::forget(slot);
        }
        plans::open_preset(state.setting, state.preset);
        return tell(None, state.saving);
    }
    match plans::keep(slot.as_deref(), state.preset, state.draft()) {
        Outcome::Kept => tell(slot, Saving::Fine),
        Outcome::New(slot) => tell(Some(slot), Saving::Fine),
        Outcome::Beside(beside) => {
            tell(Some(beside), Saving::Fine);
            dispatch.dispatch(Action::Say(Notice::KeptBeside { other: slot.unwrap_or_default() }));
        }
        Outcome::Refused(why) => tell(slot, Saving::Refused(why)),
    }
}
