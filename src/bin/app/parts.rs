//! The parts of the page that are fetched when they are needed, and where the program is cut for it.
//!
//! What only a part reaches goes into a file of its own; the macro makes the function that fetches it.
#![allow(clippy::unnecessary_wraps, reason = "the macro returns through it that a file did not come")]

use rollout_planner::ui::panels::{answers_part, files_part, inputs_part, regions_part};
use rollout_planner::ui::rooms::{Draw, Load, NotLoaded, Rooms};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::functions::{FUNCTIONS, Functions};

#[wasm_split(inputs, fallible)]
fn inputs() -> Result<Draw, SplitLoaderError> {
    Ok(inputs_part)
}

#[wasm_split(regions, fallible)]
fn regions() -> Result<Draw, SplitLoaderError> {
    Ok(regions_part)
}

#[wasm_split(answers, fallible)]
fn answers() -> Result<Draw, SplitLoaderError> {
    Ok(answers_part)
}

#[wasm_split(files, fallible)]
fn files() -> Result<Draw, SplitLoaderError> {
    Ok(files_part)
}

/// What `planner.js` offers to scripts that want no page.
#[wasm_split(functions, fallible)]
pub fn functions() -> Result<Functions, SplitLoaderError> {
    Ok(FUNCTIONS)
}

const INPUTS: Load = || Box::pin(async { inputs().await.map_err(|_| NotLoaded) });
const REGIONS: Load = || Box::pin(async { regions().await.map_err(|_| NotLoaded) });
const ANSWERS: Load = || Box::pin(async { answers().await.map_err(|_| NotLoaded) });
const FILES: Load = || Box::pin(async { files().await.map_err(|_| NotLoaded) });

/// The parts of the page.
pub const ROOMS: Rooms = Rooms { inputs: INPUTS, regions: REGIONS, answers: ANSWERS, files: FILES };
