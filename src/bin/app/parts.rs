//! The parts of the page that are fetched when they are needed, and where the program is cut for it.
//!
//! What only a part reaches goes into a file of its own; the macro makes the function that fetches it.
#![allow(clippy::unnecessary_wraps, reason = "the macro returns through it that a file did not come")]

use rollout_planner::ui::panels::{
    DeedProps, WeeksProps, answers_part, deed_part, files_part, inputs_part, open_link, open_weeks, problems_part,
    regions_part,
};
use rollout_planner::ui::rooms::{Draw, NotLoaded, OpenLink, Rooms};
use rollout_planner::ui::sheet::{OpenTableProps, open_table};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::functions::{FUNCTIONS, Functions};

#[wasm_split(inputs, fallible)]
fn inputs() -> Result<Draw, SplitLoaderError> {
    Ok(inputs_part)
}

// What is wrong is said with the words of the inputs.
#[wasm_split(inputs, fallible)]
fn problems() -> Result<Draw, SplitLoaderError> {
    Ok(problems_part)
}

#[wasm_split(inputs, fallible)]
fn deed() -> Result<Draw<DeedProps>, SplitLoaderError> {
    Ok(deed_part)
}

#[wasm_split(tables, fallible)]
fn table() -> Result<Draw<OpenTableProps>, SplitLoaderError> {
    Ok(open_table)
}

#[wasm_split(tables, fallible)]
fn weeks() -> Result<Draw<WeeksProps>, SplitLoaderError> {
    Ok(open_weeks)
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

#[wasm_split(files, fallible)]
fn link() -> Result<OpenLink, SplitLoaderError> {
    Ok(open_link)
}

/// What `planner.js` offers to scripts that want no page.
#[wasm_split(functions, fallible)]
pub fn functions() -> Result<Functions, SplitLoaderError> {
    Ok(FUNCTIONS)
}

/// The parts of the page.
pub const ROOMS: Rooms = Rooms {
    inputs: || Box::pin(async { inputs().await.map_err(|_| NotLoaded) }),
    problems: || Box::pin(async { problems().await.map_err(|_| NotLoaded) }),
    deed: || Box::pin(async { deed().await.map_err(|_| NotLoaded) }),
    table: || Box::pin(async { table().await.map_err(|_| NotLoaded) }),
    weeks: || Box::pin(async { weeks().await.map_err(|_| NotLoaded) }),
    regions: || Box::pin(async { regions().await.map_err(|_| NotLoaded) }),
    answers: || Box::pin(async { answers().await.map_err(|_| NotLoaded) }),
    files: || Box::pin(async { files().await.map_err(|_| NotLoaded) }),
    link: || Box::pin(async { link().await.map_err(|_| NotLoaded) }),
};
