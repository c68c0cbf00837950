//! The engine's pieces of work as functions that a script can call and time: `e2e/bench-engine.mjs` does, in Node and in
//! headless Chromium. The page has nothing of it.
#![allow(missing_docs, unsafe_code, reason = "exported names, for a script")]

#[path = "../../examples/generate/nation.rs"]
mod nation;
#[path = "../suite/work.rs"]
#[allow(dead_code, reason = "the native suite uses all of it")]
mod work;

use std::cell::RefCell;

use nation::Size;
use rollout_planner::engine;
use rollout_planner::plan::{Plan, Reserve};
use rollout_planner::presets::Preset;

thread_local! {
    static PLAN: RefCell<Option<Plan>> = const { RefCell::new(None) };
}

fn with_plan<T>(work: impl FnOnce(&Plan) -> T) -> T {
    PLAN.with_borrow(|plan| work(plan.as_ref().expect("a plan was chosen")))
}

fn number(n: usize) -> u32 {
    u32::try_from(n).expect("a count that fits")
}

/// Takes the provincial preset.
#[unsafe(no_mangle)]
pub extern "C" fn province() {
    PLAN.set(Some(work::read(Preset::Heilongjiang.document())));
}

/// Takes a generated plan of so many regions.
#[unsafe(no_mangle)]
pub extern "C" fn nation(regions: u32, days: i32) {
    PLAN.set(Some(work::plan(Size { regions: u64::from(regions), days, ..Size::NATION })));
}

/// The reserve rule from now on: none, on hand, planned.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(rule: u32) {
    let rule = [Reserve::None, Reserve::OnHand, Reserve::Planned][rule as usize];
    let plan = with_plan(|plan| work::with_reserve(plan, rule));
    PLAN.set(Some(plan));
}

/// Settles what each region gets.
#[unsafe(no_mangle)]
pub extern "C" fn share() -> u32 {
    with_plan(|plan| number(engine::share(plan).waste().len()))
}

/// The schedule, nothing kept: the lines of its ledger.
#[unsafe(no_mangle)]
pub extern "C" fn run() -> u32 {
    with_plan(|plan| number(work::share_and_run(plan).lines))
}

/// The schedule with all that a page keeps of it.
#[unsafe(no_mangle)]
pub extern "C" fn keep() -> u32 {
    with_plan(|plan| number(work::share_and_keep(plan).1))
}

/// So many uncertain runs.
#[unsafe(no_mangle)]
pub extern "C" fn simulate(runs: u32) -> u64 {
    with_plan(|plan| work::simulate(plan, runs))
}

thread_local! {
    static LIMIT: RefCell<Option<(u32, work::WriteLimit)>> = const { RefCell::new(None) };
}

/// Writes a ledger of so many lines once.
#[unsafe(no_mangle)]
pub extern "C" fn write(lines: u32) -> u64 {
    LIMIT.with_borrow_mut(|limit| {
        let (_, memory) = match limit.take_if(|(of, _)| *of == lines) {
            Some(known) => limit.insert(known),
            None => limit.insert((lines, work::WriteLimit::new(lines as usize))),
        };
        memory.write()
    })
}
