//! The functions of `planner.js`, which need no page. Plans and results go through as JSON text, so that whatever a
//! script hands over is read by the one reader of plans.

use std::cell::OnceCell;

use js_sys::Function;
use rollout_planner::interchange::document::{read_draft, read_plan};
use rollout_planner::interchange::tables::{TableKind, table};
use rollout_planner::plan::validate;
use rollout_planner::protocol::embed::problems_json;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::parts::functions;

/// What the functions do.
#[derive(Clone, Copy)]
pub struct Functions {
    problems_of: fn(&str) -> String,
    table_of: fn(&str, &str, bool) -> Option<String>,
}

/// The functions, all of which a page on its own can do without.
pub const FUNCTIONS: Functions = Functions {
    problems_of: |plan| {
        let problems = match read_draft(plan.as_bytes()) {
            Ok(draft) => validate(&draft).err().unwrap_or_default(),
            Err(problem) => vec![problem],
        };
        problems_json(&problems)
    },
    table_of: |plan, name, is_json| {
        let (plan, kind) = (read_plan(plan.as_bytes()).ok()?, TableKind::from_name(name)?);
        let table = table(&plan, kind);
        Some(if is_json { table.to_json() } else { table.to_csv() })
    },
};

thread_local! {
    static LOADED: OnceCell<Functions> = const { OnceCell::new() };
}

/// Fetches the functions, and calls back whether they are there.
#[wasm_bindgen(js_name = loadFunctions)]
pub fn load_functions(done: Function) {
    yew::platform::spawn_local(async move {
        let loaded = functions().await;
        let is_there = loaded.is_ok();
        if let Ok(loaded) = loaded {
            LOADED.with(|functions| {
                let _ = functions.set(loaded);
            });
        }
        let _ = done.call1(&JsValue::NULL, &is_there.into());
    });
}

/// Everything that is wrong with a plan, as a JSON list. Nothing before the functions are there.
#[wasm_bindgen(js_name = problemsOf)]
#[must_use]
pub fn problems_of(plan: &str) -> Option<String> {
    LOADED.with(|functions| functions.get().map(|functions| (functions.problems_of)(plan)))
}

/// A table of a plan's schedule, as JSON or else as CSV; nothing if the plan is wrong or there is no such table, or
/// before the functions are there.
#[wasm_bindgen(js_name = tableOf)]
#[must_use]
pub fn table_of(plan: &str, name: &str, is_json: bool) -> Option<String> {
    LOADED.with(|functions| functions.get().and_then(|functions| (functions.table_of)(plan, name, is_json)))
}
