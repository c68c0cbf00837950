//! Steps of the priority order: `1`, `Tier 1`, `第一优先级`.

use super::{Unreadable, count, plain};

/// Words around the number of a step, longer ones before those they contain.
const WORDS: [&str; 19] = [
    "优先级别",
    "优先顺序",
    "优先级",
    "优先",
    "梯队",
    "批次",
    "等级",
    "阶段",
    "级",
    "批",
    "层",
    "类",
    "第",
    "priority",
    "phase",
    "stage",
    "step",
    "tier",
    "level",
];

/// Reads a step of the priority order, 1 being served first: `1`, `Tier 1`, `P1`, `1st priority`, `优先级1`,
/// `第一优先级`, `二级`, `II`.
///
/// # Errors
/// [`Unreadable::Empty`], or [`Unreadable::NotATier`].
///
/// ```
/// use rollout_planner::interchange::cells::{Unreadable, tier};
/// assert_eq!(tier("第一优先级"), Ok(1));
/// assert_eq!(tier("Tier 2"), Ok(2));
/// assert_eq!(tier("1b"), Err(Unreadable::NotATier));
/// ```
pub fn tier(text: &str) -> Result<u64, Unreadable> {
    let mut rest = plain(text);
    if rest.is_empty() {
        return Err(Unreadable::Empty);
    }
    for word in WORDS {
        if rest.contains(word) {
            rest = rest.replace(word, " ");
        }
    }
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || "-.:#()".contains(c));
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|ending| rest.strip_suffix(ending)).unwrap_or(rest);
    let number = ordinal.strip_prefix(['p', 't']).unwrap_or(ordinal);
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let n = if is_number { count(number).ok() } else { chinese(number).or_else(|| roman(number)) };
    n.filter(|n| *n >= 1).ok_or(Unreadable::NotATier)
}

/// A Chinese number from 1 to 99.
fn chinese(text: &str) -> Option<u64> {
    let digit = |text: &str| (1..).zip("一二三四五六七八九".chars()).find(|(_, c)| text.chars().eq([*c]));
    match text.split_once('十') {
        None => digit(text).map(|(n, _)| n),
        Some((tens, ones)) => {
            let part = |text: &str, empty: u64| if text.is_empty() { Some(empty) } else { digit(text).map(|(n, _)| n) };
            Some(part(tens, 1)? * 10 + part(ones, 0)?)
        }
    }
}

/// A Roman number from 1 to 12, in letters or in one character.
fn roman(text: &str) -> Option<u64> {
    const LETTERS: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    const CHARACTERS: &str = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";
    let letters = (1..).zip(LETTERS).find(|(_, letters)| *letters == text);
    letters
        .map(|(n, _)| n)
        .or_else(|| (1..).zip(CHARACTERS.chars()).find(|(_, c)| text.chars().eq([*c])).map(|(n, _)| n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_read_however_they_are_named() {
        for text in [
            "1",
            "１",
            "1.0",
            "Tier 1",
            "tier1",
            "TIER-1",
            "T1",
            "P1",
            "Phase 1",
            "Priority 1",
            "1st priority",
            "#1",
            "第一优先级",
            "第1优先级",
            "优先级1",
            "优先级一",
            "优先级：1",
            "第一级",
            "第一梯队",
            "第一批",
            "一级",
            "一",
            "第 1 批",
            "Ⅰ",
            "I",
            "Tier I",
        ] {
            assert_eq!(tier(text), Ok(1), "{text}");
        }
        for (text, n) in
            [("Tier 12", 12), ("第十级", 10), ("十二", 12), ("二十", 20), ("第二十三批", 23), ("IV", 4), ("Ⅻ", 12)]
        {
            assert_eq!(tier(text), Ok(n), "{text}");
        }
    }

    #[test]
    fn what_names_no_step_is_none() {
        assert_eq!(tier(" "), Err(Unreadable::Empty));
        for text in [
            "0", "Tier", "第级", "1a", "Tier 1b", "-1.5", "1.5", "高", "high", "十十", "一二", "百", "xiii", "12x", ".",
        ] {
            assert_eq!(tier(text), Err(Unreadable::NotATier), "{text}");
        }
    }
}
