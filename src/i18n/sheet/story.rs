//! The story of a day in words, made once: the panel, the cursor's name for screen readers and the tests all have
//! the same.

use crate::analysis::{DayStory, GroupStory, Hold};
use crate::i18n::format::{count, date, percent_down, plural, round_count};
use crate::i18n::{Language, Message};
use crate::index::{GroupIdx, IndexVec, RegionIdx, VaccineIdx};
use crate::plan::{Label, Plan};
use crate::units::{Date, Doses, MILLION, People};
use std::rc::Rc;

/// What the things of a plan are called in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// Groups.
    pub groups: IndexVec<GroupIdx, Rc<str>>,
    /// Vaccines.
    pub vaccines: IndexVec<VaccineIdx, Rc<str>>,
    /// Regions.
    pub regions: IndexVec<RegionIdx, Rc<str>>,
}

impl Names {
    /// The names of a plan's things; the id of what has no name.
    #[must_use]
    pub fn new(plan: &Plan, language: Language) -> Self {
        let name = |label: &Option<Label>, id: &str| -> Rc<str> {
            let text = label.as_ref().and_then(|label| label.text(language.tag()));
            text.filter(|text| !text.trim().is_empty()).unwrap_or(id).into()
        };
        Self {
            groups: plan.groups().iter().map(|group| name(&group.name, &group.id)).collect(),
            vaccines: plan.vaccines().iter().map(|vaccine| name(&vaccine.name, &vaccine.id)).collect(),
            regions: plan.regions().iter().map(|region| name(&region.name, &region.id)).collect(),
        }
    }
}

/// A group's part of a day, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupLine {
    /// The group.
    pub group: GroupIdx,
    /// Its name.
    pub name: Rc<str>,
    /// What it got, how far it is and why not more.
    pub text: String,
    /// Whether it got a dose on the day.
    pub is_served: bool,
}

/// A day in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryText {
    /// The date with its weekday.
    pub date: String,
    /// The day in one line: date, doses, what holds the rollout back.
    pub short: String,
    /// What happens, sentence by sentence.
    pub sentences: Vec<String>,
    /// What happens for each group.
    pub groups: Vec<GroupLine>,
}

impl StoryText {
    /// A day in words.
    #[must_use]
    pub fn new(story: &DayStory, names: &Names, language: Language) -> Self {
        let teller = Teller { names, language };
        let date = teller.date(story.date);
        let line = |group: &GroupStory| GroupLine {
            group: group.group,
            name: names.groups[group.group].clone(),
            text: teller.group(group),
            is_served: !(group.first_doses + group.later_doses).is_zero(),
        };
        Self {
            short: teller.short(&date, story),
            date,
            sentences: teller.sentences(story),
            groups: story.groups.iter().map(line).collect(),
        }
    }
}

/// The most regions that are named where people are late.
const MOST_REGIONS: usize = 3;

struct Teller<'a> {
    names: &'a Names,
    language: Language,
}

impl Teller<'_> {
    /// One of two texts, by language.
    fn either(&self, zh: String, en: String) -> String {
        match self.language {
            Language::Zh => zh,
            Language::En => en,
        }
    }

    fn date(&self, on: Date) -> String {
        const ZH: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];
        const EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let date = date(on, self.language);
        self.either(format!("{date}（周{}）", ZH[on.weekday()]), format!("{}, {date}", EN[on.weekday()]))
    }

    fn hold_name(&self, hold: Hold) -> String {
        Message::HoldName(hold).text(self.language)
    }

    fn short(&self, date: &str, story: &DayStory) -> String {
        let doses = round_count(story.used.get(), self.language);
        let hold = self.hold_name(story.hold);
        let noun = if story.used.get() == 1 { "dose" } else { "doses" };
        self.either(
            format!("{date}：接种{doses}剂；制约因素：{hold}"),
            format!("{date}: {doses} {noun} given; held back by: {}", lower(&hold)),
        )
    }

    fn sentences(&self, story: &DayStory) -> Vec<String> {
        let mut all = vec![self.doses(story)];
        if !story.arrivals.is_empty() {
            let list = self.vaccines(&story.arrivals);
            all.push(self.either(format!("到苗（扣除损耗后）：{list}。"), format!("Delivered, less wastage: {list}.")));
        }
        if !story.expired.is_empty() {
            let list = self.vaccines(&story.expired);
            all.push(self.either(format!("过期报废：{list}。"), format!("Expired and discarded: {list}.")));
        }
        let stock = count(story.stock.get());
        all.push(self.either(
            format!("日末库存{stock}剂。"),
            format!("{} left in stock.", plural(story.stock.get(), "dose", "doses")),
        ));
        all.push(self.late(story));
        all.push(self.hold(story.hold));
        all
    }

    fn doses(&self, story: &DayStory) -> String {
        let (used, capacity) = (story.used.get(), story.capacity.get());
        let first = story.first_doses.get();
        let later = used - first.min(used);
        let zh = match (used, capacity) {
            (0, 0) => "当日没有接种能力，不接种。".into(),
            (0, _) => format!("当日不接种，接种能力{}剂未用。", count(capacity)),
            _ => format!(
                "接种{}剂，占接种能力{}剂的{}：首剂{}剂，后续{}剂。",
                count(used),
                count(capacity),
                share(used, capacity),
                count(first),
                count(later)
            ),
        };
        let en = match (used, capacity) {
            (0, 0) => "No capacity on this day: no doses are given.".into(),
            (0, _) => format!("No doses are given; capacity for {} is unused.", count(capacity)),
            _ => format!(
                "{} given, {} of the capacity of {}: {} first, {} later.",
                plural(used, "dose", "doses"),
                share(used, capacity),
                count(capacity),
                count(first),
                count(later)
            ),
        };
        self.either(zh, en)
    }

    fn vaccines(&self, doses: &[(VaccineIdx, Doses)]) -> String {
        let one = |(vaccine, doses): &(VaccineIdx, Doses)| {
            let (name, n) = (&self.names.vaccines[*vaccine], doses.get());
            self.either(format!("{name}{}剂", count(n)), format!("{name} {}", plural(n, "dose", "doses")))
        };
        let all: Vec<String> = doses.iter().map(one).collect();
        all.join(self.comma())
    }

    const fn comma(&self) -> &'static str {
        match self.language {
            Language::Zh => "，",
            Language::En => ", ",
        }
    }

    fn late(&self, story: &DayStory) -> String {
        let all: People = story.late.iter().map(|(_, people)| *people).sum();
        if all.is_zero() {
            return self.either("无人延误。".into(), "Nobody is late.".into());
        }
        let regions = story.late.iter().filter_map(|(region, people)| {
            let (name, n) = (&self.names.regions[(*region)?], count(people.get()));
            Some(self.either(format!("{name}{n}人"), format!("{name} {n}")))
        });
        let mut named: Vec<String> = regions.take(MOST_REGIONS).collect();
        if story.late.len() > MOST_REGIONS {
            named.push(self.either("其他地区".into(), "other regions".into()));
        }
        let n = all.get();
        let where_they_are = if named.is_empty() {
            String::new()
        } else {
            let list = named.join(self.comma());
            self.either(format!("（{list}）"), format!(" ({list})"))
        };
        let verb = if n == 1 { "is" } else { "are" };
        self.either(
            format!("{}人已过后续剂次的最晚日期{where_they_are}。", count(n)),
            format!("{} {verb} past the latest day for a later dose{where_they_are}.", plural(n, "person", "people")),
        )
    }

    fn hold(&self, hold: Hold) -> String {
        let [name, meaning, advice] = [Message::HoldName(hold), Message::HoldMeaning(hold), Message::HoldAdvice(hold)]
            .map(|text| text.text(self.language));
        match hold {
            Hold::Nothing => meaning,
            _ => self.either(
                format!("制约因素：{name}。{meaning}{advice}"),
                format!("Held back by: {}. {meaning} {advice}", lower(&name)),
            ),
        }
    }

    fn group(&self, group: &GroupStory) -> String {
        let mut parts = Vec::new();
        let (first, later) = (group.first_doses.get(), group.later_doses.get());
        match (first, later) {
            (0, 0) => {}
            (_, 0) => {
                parts.push(self.either(format!("首剂{}人", count(first)), plural(first, "first dose", "first doses")));
            }
            (0, _) => {
                parts.push(self.either(format!("后续{}人", count(later)), plural(later, "later dose", "later doses")));
            }
            _ => parts.push(self.either(
                format!("首剂{}人，后续{}人", count(first), count(later)),
                format!(
                    "{} and {}",
                    plural(first, "first dose", "first doses"),
                    plural(later, "later dose", "later doses")
                ),
            )),
        }
        let (begun, complete, target) = (group.begun.get(), group.complete.get(), group.target.get());
        parts.push(if complete >= target {
            self.either("全部完成全程".into(), "all have the full course".into())
        } else if begun >= target && group.waiting.is_zero() {
            let complete = share(complete, target);
            self.either(
                format!("接种结束，完成全程{complete}，其余不再来"),
                format!("done: {complete} have the full course, the others do not come back"),
            )
        } else {
            let (begun, complete) = (share(begun, target), share(complete, target));
            self.either(
                format!("已接种首剂{begun}，全程{complete}"),
                format!("{begun} have begun, {complete} have the full course"),
            )
        });
        if let Some(reason) = group.reason {
            let name = self.hold_name(Hold::First(reason));
            parts.push(self.either(format!("未更多：{name}"), format!("not more: {}", lower(&name))));
        }
        parts.join(self.either("；".into(), "; ".into()).as_str())
    }
}

fn share(n: u64, of: u64) -> String {
    let ppm = u128::from(n) * u128::from(MILLION) / u128::from(of.max(1));
    percent_down(u64::try_from(ppm).unwrap_or(u64::MAX), 0)
}

fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| std::iter::once(first.to_ascii_lowercase()).chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Journal, Scope};
    use crate::engine::schedule;
    use crate::plan::validate;
    use crate::presets::Preset;
    use crate::units::Day;

    #[track_caller]
    fn check(preset: Preset, day: i32, language: Language, expected: &str) {
        let plan = validate(&preset.draft()).unwrap();
        let journal = Journal::new(&plan, &schedule(&plan), Scope::All);
        let story = DayStory::new(&plan, &journal, Day::new(day));
        let text = StoryText::new(&story, &Names::new(&plan, language), language);
        let groups = text.groups.iter().take(3).map(|line| format!("{} | {}", line.name, line.text));
        let lines: Vec<String> = std::iter::once(text.short).chain(text.sentences).chain(groups).collect();
        assert_eq!(lines.join("\n"), expected.trim());
    }

    #[test]
    fn a_day_on_which_people_are_late_is_told_in_both_languages() {
        check(
            Preset::WorkedExample,
            9,
            Language::Zh,
            "
2021年3月10日（周三）：接种0剂；制约因素：停诊
当日没有接种能力，不接种。
日末库存50剂。
5人已过后续剂次的最晚日期。
制约因素：停诊。当日不开诊，没有接种能力。在停诊日安排部分接种点开诊。
护士 | 已接种首剂45%，全程32%；未更多：停诊
司机 | 全部完成全程
居民 | 已接种首剂0%，全程0%；未更多：优先级未开放",
        );
        check(
            Preset::WorkedExample,
            9,
            Language::En,
            "
Wednesday, 10 Mar 2021: 0 doses given; held back by: closed
No capacity on this day: no doses are given.
50 doses left in stock.
5 people are past the latest day for a later dose.
Held back by: closed. There is no capacity on these days. Open some sites on these days.
Nurses | 45% have begun, 32% have the full course; not more: closed
Drivers | all have the full course
Residents | 0% have begun, 0% have the full course; not more: tier not open",
        );
    }

    #[test]
    fn a_day_with_an_arrival_is_told() {
        check(
            Preset::WorkedExample,
            7,
            Language::En,
            "
Monday, 8 Mar 2021: 20 doses given; held back by: capacity
20 doses given, 100% of the capacity of 20: 0 first, 20 later.
Delivered, less wastage: Vaccine (2 doses) 90 doses.
70 doses left in stock.
Nobody is late.
Held back by: capacity. Where most people wait, all capacity is used; doses are left. Add vaccinators, hours or weekend sessions.
Nurses | 5 later doses; 45% have begun, 12% have the full course; not more: capacity
Drivers | 15 later doses; 100% have begun, 55% have the full course
Residents | 0% have begun, 0% have the full course; not more: tier not open",
        );
    }

    #[test]
    fn a_holiday_is_told() {
        check(
            Preset::Heilongjiang,
            35,
            Language::Zh,
            "
2021年2月11日（周四）：接种0剂；制约因素：停诊
当日没有接种能力，不接种。
日末库存0剂。
无人延误。
制约因素：停诊。当日不开诊，没有接种能力。在停诊日安排部分接种点开诊。
口岸、海关、边检人员 | 已接种首剂95%，全程22%；未更多：停诊
进口冷链从业人员 | 已接种首剂90%，全程20%；未更多：停诊
隔离点及闭环管理人员 | 已接种首剂91%，全程20%；未更多：停诊",
        );
    }

    #[test]
    fn the_end_is_told_and_days_after_it_are_the_last() {
        check(
            Preset::WorkedExample,
            999,
            Language::En,
            "
Sunday, 21 Mar 2021: 0 doses given; held back by: nothing
No doses are given; capacity for 10 is unused.
5 doses left in stock.
Nobody is late.
Everyone is fully vaccinated.
Nurses | all have the full course
Drivers | all have the full course
Residents | all have the full course",
        );
    }
}
