//! `rollout convert`: between a plan document and the CSV of its groups.

use std::path::{Path, PathBuf};

use rollout_planner::interchange::csv::{LineEnd, push_row};
use rollout_planner::interchange::document::{read_draft, write_draft};
use rollout_planner::interchange::paste::{GroupRows, Target, apply_groups, groups_rows, understand};
use rollout_planner::plan::{PlanDraft, Pointer, Value, validate};
use rollout_planner::presets::Preset;

use crate::arguments::{Arguments, wrong};
use crate::{Failure, read_bytes};

/// What a CSV of groups begins with: without it Excel takes Chinese for gibberish.
const MARK: &str = "\u{feff}";

pub fn run(arguments: &Arguments) -> Result<String, Failure> {
    arguments.allow(&[])?;
    let [from, to] = arguments.plans(2, 2)? else { return wrong("convert takes IN and OUT") };
    let draft = plan_of(&read_bytes(from)?)?;
    validate(&draft).map_err(Failure::Plan)?;
    let text = match to.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("csv") => groups_csv(&draft),
        Some("json") => write_draft(&draft),
        None if to.as_os_str() == "-" => write_draft(&draft),
        _ => return wrong("OUT must end in .json or .csv"),
    };
    if to.as_os_str() == "-" {
        return Ok(text);
    }
    write(to, &text)?;
    Ok(String::new())
}

/// The plan of a file, whose kind is told by what is in it.
fn plan_of(bytes: &[u8]) -> Result<PlanDraft, Failure> {
    if bytes.starts_with(b"PK") {
        return wrong("IN is a workbook: save its sheet of groups as CSV");
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return wrong("IN is no text in UTF-8: save it as CSV UTF-8") };
    let text = text.strip_prefix(MARK).unwrap_or(text);
    if text.trim_start().starts_with('{') {
        return read_draft(text.as_bytes()).map_err(|problem| Failure::Plan(vec![problem]));
    }
    // Without the group that the empty plan has for who fills it in by hand.
    let empty = Preset::Empty.draft().with(&Pointer::root().field("groups"), Value::list(Vec::new()));
    let block = understand(text, Target::Groups, &empty);
    if block.rows.is_empty() || block.columns.iter().all(|heading| heading.column.is_none()) {
        return wrong("IN is neither a plan document nor a table of groups with headings");
    }
    Ok(apply_groups(&empty, &block, GroupRows::Append, "en").draft)
}

fn groups_csv(draft: &PlanDraft) -> String {
    let mut csv = MARK.to_owned();
    for row in groups_rows(draft, "en") {
        push_row(&mut csv, row, LineEnd::CrLf);
    }
    csv
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    // Whole or not at all: a plan that was there is not lost to a full disk.
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    std::fs::write(&beside, text).and_then(|()| std::fs::rename(&beside, path)).map_err(Failure::Write)
}
