//! The page's start, and what scripts may call of it.

mod element;
mod functions;
mod parts;

use rollout_planner::ui::start::start;
use rollout_planner::ui::wire::Wire;
use wasm_bindgen::prelude::wasm_bindgen;

/// Nothing happens before a script asks for it: one program serves every page in the document.
fn main() {}

/// Puts the page on its own into an element.
#[wasm_bindgen(js_name = openPage)]
pub fn open_page(place: web_sys::Element) {
    // It stays as long as the document does.
    std::mem::forget(rollout_planner::ui::mount(place, parts::ROOMS, start(), Wire::default()));
}
