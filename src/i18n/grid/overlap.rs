//! What is said of people who are counted in two groups.

use crate::i18n::Language;
use crate::i18n::format::{count, plural};
use crate::units::People;

/// What is said of people who are counted in two groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverlapText {
    /// What would be done.
    TakenOut {
        /// The group they are taken out of.
        from: String,
        /// How many.
        people: People,
        /// Its people before.
        before: String,
        /// Its people after.
        after: String,
    },
    /// So many cannot be taken out.
    LeftIn(People),
    /// The people of all groups, before and after.
    Sum(People, People),
    /// The census, and how many more are counted, or fewer.
    Census(People, i64),
    /// More than the group has.
    TooMany(People),
    /// A count that must be mended first, by its place.
    Mend(String),
    /// What is typed is no number of people.
    NotANumber,
    /// The other group is not chosen yet.
    Choose,
}

impl OverlapText {
    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Zh => self.zh(),
            Language::En => self.en(),
        }
    }

    fn zh(&self) -> String {
        let n = |people: &People| count(people.get());
        match self {
            Self::TakenOut { from, people, before, after } => {
                format!("从排序靠后的“{from}”中扣除 {} 人：{before} 人变为 {after} 人。", n(people))
            }
            Self::LeftIn(people) => format!("另有 {} 人无法扣除：该人群（或其在某地区）未接种的人数不足。", n(people)),
            Self::Sum(before, after) => format!("全部人群合计：{} 人变为 {} 人。", n(before), n(after)),
            Self::Census(census, 0) => format!("与普查人口（{} 人）相符。", n(census)),
            Self::Census(census, beyond) if *beyond > 0 => {
                format!("比普查人口（{} 人）多 {} 人，可能还有人被重复计数。", n(census), count(beyond.unsigned_abs()))
            }
            Self::Census(census, beyond) => {
                format!("比普查人口（{} 人）少 {} 人。", n(census), count(beyond.unsigned_abs()))
            }
            Self::TooMany(people) => format!("该人群只有 {} 人。", n(people)),
            Self::Mend(place) => format!("请先改正：{place}。"),
            Self::NotANumber => "请填写整数人数。".to_owned(),
            Self::Choose => "请选择另一人群。".to_owned(),
        }
    }

    fn en(&self) -> String {
        let n = |people: &People| count(people.get());
        let people_of = |n: u64| plural(n, "person", "people");
        match self {
            Self::TakenOut { from, people, before, after } => {
                let verb = if people.get() == 1 { "is" } else { "are" };
                format!(
                    "{} {verb} taken out of {from}, which comes later: {before} become {after}.",
                    people_of(people.get())
                )
            }
            Self::LeftIn(people) => format!(
                "{} cannot be taken out: that group, or its part in a region, has no more people without a dose.",
                people_of(people.get())
            ),
            Self::Sum(before, after) => format!("All groups together: {} become {} people.", n(before), n(after)),
            Self::Census(census, 0) => format!("That is what the census counts ({}).", n(census)),
            Self::Census(census, beyond) if *beyond > 0 => format!(
                "That is {} more than the census counts ({}): somebody may still be counted twice.",
                people_of(beyond.unsigned_abs()),
                n(census)
            ),
            Self::Census(census, beyond) => {
                format!("That is {} fewer than the census counts ({}).", people_of(beyond.unsigned_abs()), n(census))
            }
            Self::TooMany(people) => format!("The group has only {}.", people_of(people.get())),
            Self::Mend(place) => format!("Mend this first: {place}."),
            Self::NotANumber => "Give a whole number of people.".to_owned(),
            Self::Choose => "Choose the other group.".to_owned(),
        }
    }
}
