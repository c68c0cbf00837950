//! The words of many regions: ranking, heat table, spread, and sharing rules.

use super::super::Language;
use super::super::format::{count, date, month, percent_down, plural, year};
use super::fields::value_text;
use super::names::name;
use crate::analysis::regions::{Done, Ranked, Spread};
use crate::index::RegionIdx;
use crate::plan::{Plan, Sharing, Value, spelling};
use crate::units::{Date, People, Share};

/// A text about many regions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegionsText {
    /// What regions can be done with.
    Done(Done),
    /// When a region is done, or how many people are left.
    Finished(Option<Date>, People),
    /// The heading over the months of the heat table.
    CoverageHeading,
    /// A month of it, by its first day.
    Month(Date),
    /// A cell of it.
    Coverage(Option<Share>),
    /// Days from the first region to the last, with their names and dates.
    Spread(i32, (String, Date), (String, Date)),
    /// All regions are done on one day.
    NoSpread(Date),
    /// So many regions of so many are not done within the plan.
    Unfinished(usize, usize),
    /// There is one region, or none with anybody to vaccinate.
    NothingToCompare,
    /// A sharing rule.
    Rule(Sharing),
}

impl RegionsText {
    /// When a region of a plan is done.
    #[must_use]
    pub fn finished(ranked: &Ranked, plan: &Plan) -> Self {
        Self::Finished(ranked.day.map(|day| plan.date(day)), ranked.left)
    }

    /// How far the regions of a plan are apart.
    #[must_use]
    pub fn spread(spread: &Spread, plan: &Plan, language: Language) -> Self {
        let called = |region: RegionIdx| {
            let region = &plan.regions()[region];
            name(region.name.as_ref(), &region.id, language)
        };
        match (spread.first, spread.last) {
            _ if spread.n_unfinished > 0 => Self::Unfinished(spread.n_unfinished, spread.n_regions),
            (Some((a, first)), Some((b, last))) if spread.n_regions > 1 => {
                let (from, to) = (plan.date(first), plan.date(last));
                if first == last {
                    Self::NoSpread(from)
                } else {
                    Self::Spread(last.get() - first.get(), (called(a), from), (called(b), to))
                }
            }
            _ => Self::NothingToCompare,
        }
    }

    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match (self, language) {
            (Self::Coverage(share), _) => {
                share.map_or_else(|| "—".into(), |share| percent_down(u64::from(share.ppm()), 0))
            }
            (_, Language::Zh) => chinese(self),
            (_, Language::En) => english(self),
        }
    }
}

fn chinese(text: &RegionsText) -> String {
    let on = |day: Date| date(day, Language::Zh);
    match text {
        RegionsText::Done(Done::HighRiskBegun) => "高风险人群完成首剂".into(),
        RegionsText::Done(Done::HighRiskCourse) => "高风险人群完成全程".into(),
        RegionsText::Done(Done::EveryoneBegun) => "全部应接种者完成首剂".into(),
        RegionsText::Done(Done::EveryoneCourse) => "全部应接种者完成全程".into(),
        RegionsText::Finished(Some(day), _) => on(*day),
        RegionsText::Finished(None, left) => format!("计划期内未完成，还有{}人", count(left.get())),
        RegionsText::CoverageHeading => "月末首剂占应接种者的比例".into(),
        RegionsText::Month(first) => {
            let (of_year, of_month, _) = first.ymd();
            year(of_year, Language::Zh) + &month(of_month, Language::Zh)
        }
        RegionsText::Coverage(_) => String::new(),
        RegionsText::Spread(days, (first, from), (last, to)) => format!(
            "最先完成的是{first}（{}），最后是{last}（{}），相差{}天。",
            on(*from),
            on(*to),
            count(u64::from(days.unsigned_abs()))
        ),
        RegionsText::NoSpread(day) => format!("各地都在{}完成。", on(*day)),
        RegionsText::Unfinished(n, of) => format!("{of}个地区中有{n}个在计划期内未完成。"),
        RegionsText::NothingToCompare => "没有可以比较的地区。".into(),
        RegionsText::Rule(sharing) => {
            let (deliveries, capacity) = rule(*sharing, Language::Zh);
            format!("到苗{deliveries}，接种能力{capacity}")
        }
    }
}

fn english(text: &RegionsText) -> String {
    let on = |day: Date| date(day, Language::En);
    match text {
        RegionsText::Done(Done::HighRiskBegun) => "High-risk groups have begun".into(),
        RegionsText::Done(Done::HighRiskCourse) => "High-risk groups are through".into(),
        RegionsText::Done(Done::EveryoneBegun) => "Everyone has begun".into(),
        RegionsText::Done(Done::EveryoneCourse) => "Everyone is through".into(),
        RegionsText::Finished(Some(day), _) => on(*day),
        RegionsText::Finished(None, left) => {
            format!("not within the plan: {} left", plural(left.get(), "person", "people"))
        }
        RegionsText::CoverageHeading => "Begun at the month's end, of the target".into(),
        RegionsText::Month(first) => {
            let (of_year, of_month, _) = first.ymd();
            format!("{} {}", month(of_month, Language::En), year(of_year, Language::En))
        }
        RegionsText::Coverage(_) => String::new(),
        RegionsText::Spread(days, (first, from), (last, to)) => format!(
            "First is {first} on {}, last {last} on {}: {} between.",
            on(*from),
            on(*to),
            plural(u64::from(days.unsigned_abs()), "day", "days")
        ),
        RegionsText::NoSpread(day) => format!("All regions are done on {}.", on(*day)),
        RegionsText::Unfinished(n, of) => {
            let verb = if *n == 1 { "is" } else { "are" };
            format!("{n} of {} {verb} not done within the plan.", plural(*of as u64, "region", "regions"))
        }
        RegionsText::NothingToCompare => "There are no regions to compare.".into(),
        RegionsText::Rule(sharing) => {
            let (deliveries, capacity) = rule(*sharing, Language::En);
            format!("deliveries {deliveries}, capacity {capacity}")
        }
    }
}

/// The words of a rule: of deliveries, and of capacity.
fn rule(sharing: Sharing, language: Language) -> (String, String) {
    fn words<T: PartialEq>((spellings, values): (&[&str], &[T]), of: &T, field: &str, language: Language) -> String {
        let spelled = spellings.iter().zip(values).find(|(_, value)| *value == of);
        spelled.map_or_else(String::new, |(spelling, _)| value_text(&Value::text(spelling), field, language))
    }
    let (deliveries, capacity) = (spelling::DELIVERIES, spelling::CAPACITY);
    (
        words((deliveries.0, &deliveries.1), &sharing.deliveries, "deliveries", language),
        words((capacity.0, &capacity.1), &sharing.capacity, "capacity", language),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{SharingCapacity, SharingDeliveries};

    #[test]
    fn spreads_coverage_and_rules_in_both_languages() {
        let on = |day| Date::from_ymd(2021, 3, day).unwrap();
        let said = |text: RegionsText| (text.text(Language::Zh), text.text(Language::En));
        let both = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
        let spread = RegionsText::Spread(7, ("甲".into(), on(1)), ("乙".into(), on(8)));
        assert_eq!(
            said(spread),
            both(
                "最先完成的是甲（2021年3月1日），最后是乙（2021年3月8日），相差7天。",
                "First is 甲 on 1 Mar 2021, last 乙 on 8 Mar 2021: 7 days between."
            )
        );
        let unfinished = RegionsText::Unfinished(1, 13);
        assert_eq!(
            said(unfinished),
            both("13个地区中有1个在计划期内未完成。", "1 of 13 regions is not done within the plan.")
        );
        let coverage = |ppm| RegionsText::Coverage(Share::from_ppm(ppm));
        assert_eq!(coverage(999_999).text(Language::En), "99%");
        assert_eq!(RegionsText::Coverage(None).text(Language::Zh), "—");
        assert_eq!(said(RegionsText::Month(on(1))), both("2021年3月", "Mar 2021"));
        let rule = Sharing { deliveries: SharingDeliveries::Priority, capacity: SharingCapacity::Target };
        assert_eq!(
            said(RegionsText::Rule(rule)),
            both(
                "到苗按优先级需要，接种能力按目标人数",
                "deliveries by unserved need in priority order, capacity by target"
            )
        );
    }
}
