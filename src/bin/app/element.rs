//! A page that somebody embeds, as its script holds it.

use std::rc::Rc;

use js_sys::Function;
use rollout_planner::i18n::Language;
use rollout_planner::interchange::document::{read_draft, write_draft};
use rollout_planner::presets::Preset;
use rollout_planner::protocol::embed::{ToPage, attribute, problems_json};
use rollout_planner::ui::start::guest_start;
use rollout_planner::ui::store::{Action, Start};
use rollout_planner::ui::wire::{Told, Wire};
use rollout_planner::ui::{Mounted, mount};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::parts::ROOMS;

/// A page that somebody embeds. Its element may move in the document, and be used again after it was left.
#[wasm_bindgen]
pub struct Embedded(Mounted);

/// What it opens with. What is not known in it counts as not there.
fn opening(lang: Option<&str>, preset: Option<&str>, plan: Option<&str>, keeps: bool) -> Start {
    let plan = plan.and_then(|plan| read_draft(plan.as_bytes()).ok());
    guest_start(lang.and_then(Language::from_tag), preset.and_then(Preset::from_id), plan, keeps)
}

fn wire(tell: Function) -> Wire {
    Wire::new(Rc::new(move |told| {
        let (kind, detail) = match told {
            Told::Plan => ("plan", ""),
            Told::Schedule => ("schedule", ""),
            Told::Problems => ("problems", ""),
            Told::Theme(theme) => ("theme", theme.name()),
            Told::Crash => ("crash", ""),
        };
        // A listener that fails is its owner's to mend.
        let _ = tell.call2(&JsValue::NULL, &kind.into(), &detail.into());
    }))
}

#[wasm_bindgen]
impl Embedded {
    /// Puts a page into an element. `tell` is called with what becomes of it.
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "what comes from a script is owned")]
    pub fn new(
        place: web_sys::Element,
        lang: Option<String>,
        preset: Option<String>,
        plan: Option<String>,
        keeps: bool,
        tell: Function,
    ) -> Self {
        let start = opening(lang.as_deref(), preset.as_deref(), plan.as_deref(), keeps);
        Self(mount(place, ROOMS, start, wire(tell)))
    }

    /// Takes the page away.
    pub fn leave(&mut self) {
        self.0.unmount();
    }

    /// Puts a new page into the element of one that was left.
    #[expect(clippy::needless_pass_by_value, reason = "what comes from a script is owned")]
    pub fn again(
        &mut self,
        lang: Option<String>,
        preset: Option<String>,
        plan: Option<String>,
        keeps: bool,
        tell: Function,
    ) {
        self.0.mount_again(opening(lang.as_deref(), preset.as_deref(), plan.as_deref(), keeps), wire(tell));
    }

    /// An attribute was changed; `false` if that changes nothing here.
    #[expect(clippy::needless_pass_by_value, reason = "what comes from a script is owned")]
    pub fn attribute(&self, name: &str, value: Option<String>) -> bool {
        if name == "preset" {
            let preset = value.as_deref().and_then(Preset::from_id);
            if let Some(preset) = preset {
                self.0.wire().send(Action::Take(Rc::new(preset.draft())));
            }
            return preset.is_some();
        }
        let options = attribute(name, value.as_deref());
        if let Some(options) = options {
            self.0.wire().send(Action::Show(options));
        }
        options.is_some()
    }

    /// Shows a plan, which may be wrong. What cannot be read at all changes nothing: it is told as a JSON list of
    /// problems.
    #[wasm_bindgen(js_name = setPlan)]
    pub fn set_plan(&self, plan: &str) -> Option<String> {
        match read_draft(plan.as_bytes()) {
            Ok(draft) => {
                self.0.wire().send(Action::Take(Rc::new(draft)));
                None
            }
            Err(problem) => Some(problems_json(&[problem])),
        }
    }

    /// The plan as a document; nothing before the page is drawn.
    #[must_use]
    pub fn plan(&self) -> Option<String> {
        self.0.wire().draft().map(|draft| write_draft(&draft))
    }

    /// What is wrong with the plan, as a JSON list.
    #[must_use]
    pub fn problems(&self) -> String {
        problems_json(&self.0.wire().problems())
    }

    /// Reads a message; `false` if it is none, which changes nothing.
    pub fn receive(&self, message: &str) -> bool {
        let wire = self.0.wire();
        match ToPage::read(message) {
            Some(ToPage::SetPlan(draft)) => wire.send(Action::Take(Rc::new(draft))),
            Some(ToPage::GetPlan) => wire.tell(Told::Plan),
            Some(ToPage::SetOptions(options)) => {
                if let Some(theme) = options.theme {
                    wire.tell(Told::Theme(theme));
                }
                wire.send(Action::Show(options));
            }
            None => return false,
        }
        true
    }
}
