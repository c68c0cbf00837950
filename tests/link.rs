//! Plans in links: they come back with the same numbers, and no other text is a plan.
#![cfg(not(target_arch = "wasm32"))]

use base64ct::{Base64UrlUnpadded, Encoding};
use miniz_oxide::deflate::compress_to_vec_zlib;
use proptest::prelude::*;
use rollout_planner::interchange::link::{LONGEST, LinkProblem, START, read_link, write_link};
use rollout_planner::plan::validate;
use rollout_planner::presets::Preset;

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
    let packed = |bytes: &[u8]| format!("plan=1.{}", Base64UrlUnpadded::encode_string(&compress_to_vec_zlib(bytes, 6)));
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
        let first = START.len() + "1.".len();
        let at = first + at.index(link.len() - first);
        let letter = LETTERS.iter().position(|letter| *letter == link[at]).unwrap();
        link[at] = LETTERS[(letter + usize::from(by)) % LETTERS.len()];
        let read = read_link(std::str::from_utf8(&link).unwrap());
        prop_assert!(read.is_err() || read.as_ref() == Ok(&draft));
    }
}
