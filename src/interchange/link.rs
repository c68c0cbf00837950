//! A plan as the fragment of a link: `plan=1.` and the plan document, deflated with its checksum (zlib, RFC 1950), in
//! the letters of addresses (base64url, RFC 4648). What follows `#` is never sent to a server.

use base64ct::{Base64UrlUnpadded, Encoding};
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};

use super::document::{read_draft, write_draft};
use crate::plan::{PlanDraft, Value};

/// What a fragment with a plan begins with.
pub const START: &str = "plan=";
/// Links longer than this, in characters, may be cut by mail and chat programs.
pub const MAIL_LIMIT: usize = 2_000;
/// The version of links that is written.
const VERSION: &str = "1";
/// The longest document that is unpacked, in bytes: a short link must not fill the memory.
pub const LONGEST: usize = 16 << 20;

/// Why a fragment is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// It does not claim to be one.
    NoLink,
    /// It is of a version that is not known here.
    Newer,
    /// It was cut or changed on its way.
    Damaged,
    /// The plan in it is larger than any that is read.
    TooLarge,
    /// What is in it is no plan document.
    NoPlan,
}

/// The fragment of a plan, without the `#`.
///
/// ```
/// use rollout_planner::interchange::link::{MAIL_LIMIT, read_link, write_link};
/// use rollout_planner::presets::Preset;
/// let draft = Preset::WorkedExample.draft();
/// let link = write_link(&draft);
/// assert!(link.starts_with("plan=1.") && link.len() < MAIL_LIMIT);
/// assert_eq!(read_link(&link), Ok(draft));
/// ```
#[must_use]
pub fn write_link(draft: &PlanDraft) -> String {
    let packed = compress_to_vec_zlib(write_draft(draft).as_bytes(), 10);
    format!("{START}{VERSION}.{}", Base64UrlUnpadded::encode_string(&packed))
}

/// The plan of a fragment, with or without the `#`.
///
/// # Errors
/// Why it is none. Nothing is read of a fragment that is damaged.
pub fn read_link(fragment: &str) -> Result<PlanDraft, LinkProblem> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let link = fragment.strip_prefix(START).ok_or(LinkProblem::NoLink)?;
    let (version, packed) = link.split_once('.').ok_or(LinkProblem::Damaged)?;
    if version != VERSION {
        let is_number =
            !version.is_empty() && version.len() < 10 && version.bytes().all(|digit| digit.is_ascii_digit());
        return Err(if is_number { LinkProblem::Newer } else { LinkProblem::Damaged });
    }
    let packed = Base64UrlUnpadded::decode_vec(packed).map_err(|_| LinkProblem::Damaged)?;
    let document = decompress_to_vec_zlib_with_limit(&packed, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => LinkProblem::TooLarge,
        _ => LinkProblem::Damaged,
    })?;
    let draft = read_draft(&document).map_err(|_| LinkProblem::NoPlan)?;
    if matches!(draft.root(), Value::Map(_)) { Ok(draft) } else { Err(LinkProblem::NoPlan) }
}
