//! The page in one file, with a plan inside.

/// Before the plan in the file.
const BEFORE: &str = "<script type=\"application/json\" id=\"rollout-plan\">";
/// After it.
const AFTER: &str = "</script>";

/// The file with this plan, a document on one line, in place of the one that is in it; `None` if it has no place for one.
///
/// ```
/// use rollout_planner::protocol::planner_file::with_plan;
/// let file = "<body><script type=\"application/json\" id=\"rollout-plan\"></script></body>";
/// let saved = with_plan(file, r#"{"title":"</script>"}"#).unwrap();
/// assert!(saved.contains(r#">{"title":"\u003c/script>"}</script>"#));
/// assert_eq!(with_plan(&saved, "").unwrap(), file);
/// ```
#[must_use]
pub fn with_plan(file: &str, plan: &str) -> Option<String> {
    let from = file.find(BEFORE)? + BEFORE.len();
    let to = from + file[from..].find(AFTER)?;
    // In JSON that sign stands in texts alone.
    Some(format!("{}{}{}", &file[..from], plan.replace('<', "\\u003c"), &file[to..]))
}
