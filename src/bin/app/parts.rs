//! The parts of the page that are fetched when they are needed, and where the program is cut for it.

use rollout_planner::ui::panels::{answers_part, files_part, inputs_part, regions_part};
use rollout_planner::ui::rooms::{Load, Rooms};

const INPUTS: Load = || Box::pin(async { Ok(inputs_part as _) });
const REGIONS: Load = || Box::pin(async { Ok(regions_part as _) });
const ANSWERS: Load = || Box::pin(async { Ok(answers_part as _) });
const FILES: Load = || Box::pin(async { Ok(files_part as _) });

/// The parts of the page.
pub const ROOMS: Rooms = Rooms { inputs: INPUTS, regions: REGIONS, answers: ANSWERS, files: FILES };
