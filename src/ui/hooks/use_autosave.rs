//! Keeping the plan in this browser.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::interchange::document::write_draft;
use crate::plan::PlanDraft;
use crate::platform::{clock, storage};
use crate::presets::Preset;
use crate::ui::start::{DRAFT_KEY, PRESET_KEY, SAVED_KEY};

/// Keeps the plan at every change, and the preset it came from. A plan that is its preset is not kept, so that a
/// later version of the preset is seen.
#[hook]
pub fn use_autosave(draft: &Rc<PlanDraft>, preset: Preset, is_edited: bool) {
    let opened = use_mut_ref(|| draft.clone());
    use_effect_with((draft.clone(), preset, is_edited), move |(draft, preset, is_edited)| {
        if Rc::ptr_eq(&opened.borrow(), draft) {
            return;
        }
        // Writing is a tenth of an edit's work, and nobody sees it: first the page is painted.
        let (draft, preset, is_edited) = (draft.clone(), *preset, *is_edited);
        Timeout::new(AFTER_PAINT, move || keep(&draft, preset, is_edited)).forget();
    });
}

/// Longer than a frame, shorter than the time between two keys: whatever ends the page loses one keystroke at most.
const AFTER_PAINT: u32 = 20;

fn keep(draft: &PlanDraft, preset: Preset, is_edited: bool) {
    storage::set(PRESET_KEY, preset.id());
    if is_edited {
        storage::set(DRAFT_KEY, &write_draft(draft));
        storage::set(SAVED_KEY, &clock::today().map(|today| today.to_string()).unwrap_or_default());
    } else {
        storage::remove(DRAFT_KEY);
        storage::remove(SAVED_KEY);
    }
}
