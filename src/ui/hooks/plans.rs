//! The plans that this browser keeps: read, written, and watched for what other tabs write.
//!
//! A plan is one entry, so that a tab that is killed in the midst leaves the whole old plan or the whole new one. Each
//! writing has a revision of its own; who finds another one than it saw last does not write over it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::interchange::document::{read_draft, write_draft};
use crate::plan::{Change, Deed, DeedKind, Op, PlanDraft, Pointer, Value};
use crate::platform::clock;
use crate::platform::storage::{self, Refused};
use crate::presets::Preset;
use crate::ui::hooks::Dispatch;
use crate::ui::store::{About, Action, Notice, Opened, PlanName, Saving, State, read_about, read_kept, write_kept};
use crate::ui::view::setting::Setting;
use crate::units::Date;

/// Before the id of a kept plan.
pub const PLAN: &str = "rollout-planner/plan/";
/// The id of the plan that is open; blank if it is a preset.
const OPEN: &str = "rollout-planner/open";
/// The preset that is open.
const PRESET: &str = "rollout-planner/preset";
/// Where the one plan was kept, and the day it was kept, before there were several.
const OLD: [&str; 2] = ["rollout-planner/draft", "rollout-planner/saved"];

thread_local! {
    /// The revision of each kept plan that this page saw last.
    static SEEN: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

fn see(id: &str, revision: &str) {
    SEEN.with_borrow_mut(|seen| seen.insert(id.to_owned(), revision.to_owned()));
}

/// Whether a revision is not the one this page saw last.
#[must_use]
pub fn is_new(id: &str, revision: &str) -> bool {
    SEEN.with_borrow(|seen| seen.get(id).is_some_and(|seen| seen != revision))
}

/// The plans that are kept, oldest first; none where the page was set up to keep nothing.
#[must_use]
pub fn list(setting: Setting) -> Rc<Vec<PlanName>> {
    if !setting.keeps {
        return Rc::default();
    }
    let mut by_age: BTreeMap<u64, PlanName> = BTreeMap::new();
    for id in storage::keys_after(PLAN) {
        let about = storage::get(&format!("{PLAN}{id}")).and_then(|text| read_about(&text));
        if let (Ok(age), Some(about)) = (id.parse(), about) {
            by_age.insert(age, PlanName { id: id.into(), about });
        }
    }
    Rc::new(by_age.into_values().collect())
}

/// Reads a kept plan; from now on this page has seen it.
#[must_use]
pub fn open(id: &str) -> Option<Opened> {
    let (about, draft) = read_kept(&storage::get(&format!("{PLAN}{id}"))?)?;
    see(id, &about.revision);
    Some(Opened { slot: Some(id.into()), preset: about.preset, draft: Rc::new(draft), saved: about.saved })
}

/// What became of keeping a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is kept in its place.
    Kept,
    /// It is kept under a new id.
    New(Rc<str>),
    /// Another tab has changed it: this version is kept under a new id, beside the other one.
    Beside(Rc<str>),
    /// It is not kept.
    Refused(Refused),
}

/// Keeps a plan in its place, or in a new one.
#[must_use]
pub fn keep(slot: Option<&str>, preset: Preset, draft: &PlanDraft) -> Outcome {
    let document = write_draft(draft);
    let stored = slot.and_then(|id| storage::get(&format!("{PLAN}{id}")));
    let about = stored.as_deref().and_then(read_about);
    if let (Some(id), Some(about)) = (slot, &about)
        && stored.as_deref().and_then(|text| text.split_once('\n')).is_some_and(|(_, kept)| kept == document)
    {
        // Two tabs of one mind: nothing is written that the other would have to hear of.
        see(id, &about.revision);
        storage::set_for_tab(OPEN, id);
        return Outcome::Kept;
    }
    let is_taken = slot.zip(about).is_some_and(|(id, about)| is_new(id, &about.revision));
    let id = match slot {
        Some(id) if !is_taken => Rc::from(id),
        _ => fresh_id(),
    };
    let about = About {
        revision: clock::stamp(),
        saved: clock::today(),
        preset,
        title: draft.root().field("title").cloned().unwrap_or(Value::Null),
    };
    if let Err(why) = storage::set(&format!("{PLAN}{id}"), &write_kept(&about, &document)) {
        return Outcome::Refused(why);
    }
    see(&id, &about.revision);
    storage::set_for_tab(OPEN, &id);
    match slot {
        Some(_) if !is_taken => Outcome::Kept,
        Some(_) => Outcome::Beside(id),
        None => Outcome::New(id),
    }
}

/// Remembers that a preset is open and no kept plan.
pub fn open_preset(setting: Setting, preset: Preset) {
    if !setting.keeps {
        return;
    }
    let _ = storage::set(PRESET, preset.id());
    storage::set_for_tab(OPEN, "");
}

/// The preset that was open last.
#[must_use]
pub fn last_preset() -> Preset {
    storage::get(PRESET).and_then(|id| Preset::from_id(&id)).unwrap_or_default()
}

/// Forgets a kept plan.
pub fn forget(id: &str) {
    storage::remove(&format!("{PLAN}{id}"));
    SEEN.with_borrow_mut(|seen| seen.remove(id));
}

/// An id that no kept plan has, greater than all of them.
fn fresh_id() -> Rc<str> {
    let last = storage::keys_after(PLAN).iter().filter_map(|id| id.parse::<u64>().ok()).max();
    (last.unwrap_or(0) + 1).to_string().into()
}

/// The plan that was open last, if one was kept.
#[must_use]
pub fn last_open() -> Option<Opened> {
    bring_over();
    let id = storage::get_for_tab(OPEN).filter(|id| !id.is_empty())?;
    open(&id)
}

/// Brings over the one plan that was kept before there were several. It stays where it was if there is no room.
fn bring_over() {
    let Some(draft) = storage::get(OLD[0]).and_then(|text| read_draft(text.as_bytes()).ok()) else { return };
    let preset = last_preset();
    let saved = storage::get(OLD[1]).and_then(|text| Date::parse_iso(&text));
    let id = fresh_id();
    let title = draft.root().field("title").cloned().unwrap_or(Value::Null);
    let about = About { revision: clock::stamp(), saved, preset, title };
    if storage::set(&format!("{PLAN}{id}"), &write_kept(&about, &write_draft(&draft))).is_ok() {
        storage::set_for_tab(OPEN, &id);
        for key in OLD {
            storage::remove(key);
        }
    }
}

/// Opens a kept plan in place of the one that is open.
pub fn switch_to(dispatch: &Dispatch, setting: Setting, id: &str) {
    if let Some(opened) = open(id) {
        storage::set_for_tab(OPEN, id);
        dispatch.dispatch(Action::Open(Rc::new(opened), list(setting)));
    }
}

/// Deletes the plan that is open; another one that is kept, or its preset, is open then.
pub fn delete(dispatch: &Dispatch, state: &State) {
    let deleted = Notice::Deleted { preset: state.preset, draft: state.draft().clone() };
    if let Some(id) = &state.slot {
        forget(id);
    }
    let next = list(state.setting).last().and_then(|plan| open(&plan.id)).unwrap_or_else(|| Opened {
        slot: None,
        preset: state.preset,
        draft: Rc::new(state.preset.draft()),
        saved: None,
    });
    if state.setting.keeps {
        storage::set_for_tab(OPEN, next.slot.as_deref().unwrap_or_default());
    }
    dispatch.dispatch(Action::Open(Rc::new(next), list(state.setting)));
    dispatch.dispatch(Action::Say(deleted));
}

/// Takes over what another tab made of the plan that is open: as a change, which can be taken back.
pub fn take_over(dispatch: &Dispatch, id: &str) {
    if let Some(opened) = open(id) {
        let deed = Deed { kind: DeedKind::Opened, at: Pointer::root() };
        let ops = vec![Op::Replace(opened.draft.as_ref().clone())];
        dispatch.dispatch(Action::Change(Rc::new(Change { deed, ops })));
        dispatch.dispatch(Action::CloseNotice);
    }
}

/// Keeps this version of the plan beside the one that another tab made of it.
pub fn keep_beside(dispatch: &Dispatch, state: &State) {
    let (saving, slot) = match keep(None, state.preset, state.draft()) {
        Outcome::Refused(why) => (Saving::Refused(why), state.slot.clone()),
        Outcome::New(slot) | Outcome::Beside(slot) => (Saving::Fine, Some(slot)),
        Outcome::Kept => (Saving::Fine, state.slot.clone()),
    };
    dispatch.dispatch(Action::Kept { session: state.session, slot, saving, plans: list(state.setting) });
    dispatch.dispatch(Action::CloseNotice);
}
