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
const LONGEST: usize = 16 << 20;

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
/// use rollout_planner::interchange::link::{read_link, write_link};
/// use rollout_planner::presets::Preset;
/// let draft = Preset::WorkedExample.draft();
/// let link = write_link(&draft);
/// assert!(link.starts_with("plan=1.") && link.len() < 1_000);
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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::plan::validate;
    use crate::presets::Preset;

    #[test]
    fn every_preset_comes_back_with_the_same_numbers() {
        for preset in Preset::ALL {
            let draft = preset.draft();
            let read = read_link(&write_link(&draft)).unwrap();
            assert_eq!(read, draft);
            assert_eq!(validate(&read), validate(&draft));
        }
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        let good = write_link(&Preset::WorkedExample.draft());
        let packed =
            |bytes: &[u8]| format!("plan=1.{}", Base64UrlUnpadded::encode_string(&compress_to_vec_zlib(bytes, 6)));
        let cases = [
            ("", LinkProblem::NoLink),
            ("results", LinkProblem::NoLink),
            ("plan=", LinkProblem::Damaged),
            ("plan=2.abc", LinkProblem::Newer),
            ("plan=x.abc", LinkProblem::Damaged),
            (&good[..good.len() - 9], LinkProblem::Damaged),
            (&packed(b"[1,2]"), LinkProblem::NoPlan),
            (&packed(b"no plan"), LinkProblem::NoPlan),
            (&packed(&vec![b' '; LONGEST + 1]), LinkProblem::TooLarge),
        ];
        for (fragment, problem) in cases {
            assert_eq!(read_link(fragment), Err(problem), "{}", &fragment[..fragment.len().min(40)]);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100_000))]

        #[test]
        fn no_random_fragment_is_a_plan(text in "(plan=)?(1\\.)?[A-Za-z0-9_-]{0,60}") {
            prop_assert!(read_link(&text).is_err());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn a_link_that_was_changed_is_no_other_plan(at in any::<prop::sample::Index>(), by in 1_u8..64) {
            const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            let draft = Preset::WorkedExample.draft();
            let mut link = write_link(&draft).into_bytes();
            let first = START.len() + VERSION.len() + 1;
            let at = first + at.index(link.len() - first);
            let letter = LETTERS.iter().position(|letter| *letter == link[at]).unwrap();
            link[at] = LETTERS[(letter + usize::from(by)) % LETTERS.len()];
            let read = read_link(std::str::from_utf8(&link).unwrap());
            prop_assert!(read.is_err() || read.as_ref() == Ok(&draft));
        }
    }
}
