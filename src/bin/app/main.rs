//! The page's start, and what scripts may call of it.

mod element;
mod functions;
mod parts;

use rollout_planner::interchange::document::read_draft;
use rollout_planner::platform::{new_version, planner_file};
use rollout_planner::ui::start::start;
use rollout_planner::ui::store::{Action, Notice};
use rollout_planner::ui::wire::Wire;
use wasm_bindgen::prelude::wasm_bindgen;

/// Nothing happens before a script asks for it: one program serves every page in the document.
fn main() {}

thread_local! {
    /// What joins the page on its own to the script that opened it.
    static PAGE: Wire = Wire::default();
}

/// Tells the reader that there is a new version; `take` loads it.
#[wasm_bindgen(js_name = offerVersion)]
pub fn offer_version(take: js_sys::Function) {
    new_version::offer(take);
    PAGE.with(|page| page.send(Action::Say(Notice::NewVersion)));
}

/// Puts the page on its own into an element: with this plan, or with what this browser keeps.
#[wasm_bindgen(js_name = openPage)]
pub fn open_page(place: web_sys::Element, plan: Option<String>) {
    let plan = plan.and_then(|plan| read_draft(plan.as_bytes()).ok());
    // It stays as long as the document does.
    let wire = PAGE.with(Wire::clone);
    std::mem::forget(rollout_planner::ui::mount(place, parts::ROOMS, start(plan), wire));
}

/// Says how the page gets itself as one file: `offer` is called with a function that takes the text of `planner.html`.
#[wasm_bindgen(js_name = offerPlannerFile)]
pub fn offer_planner_file(offer: js_sys::Function) {
    planner_file::offer(offer);
}

/// Stops the program as a fault in it would: for tests of what is left then.
///
/// # Panics
/// Always.
#[wasm_bindgen]
pub fn fail() {
    panic!("asked to fail");
}
