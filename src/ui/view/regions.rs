//! What the room of regions shows: the ranking, the heat table, small charts, and what sharing rules do.

use std::fmt::Write;

use crate::analysis::regions::{Done, RegionOutcome, Regions, SharingCost};
use crate::i18n::Language;
use crate::i18n::answers::RegionsText;
use crate::i18n::format::count;
use crate::i18n::regions::RoomText;
use crate::index::RegionIdx;
use crate::interchange::csv::{LineEnd, push_row};
use crate::plan::{Change, Deed, DeedKind, Op, Plan, Pointer, Sharing, Value, spelling};
use crate::units::Share;

/// A table of texts, as it is drawn and as it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextTable {
    /// Names of its columns.
    pub header: Vec<String>,
    /// Its rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
}

impl TextTable {
    /// As CSV for Excel: with a byte order mark, lines ending as Excel's do.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut csv = "\u{feff}".to_owned();
        push_row(&mut csv, &self.header, LineEnd::CrLf);
        for row in &self.rows {
            push_row(&mut csv, row, LineEnd::CrLf);
        }
        csv
    }
}

/// A region among the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionRow {
    /// The region.
    pub region: RegionIdx,
    /// Its name.
    pub name: String,
    /// Coverage at each month's end: how dark its cell is, from 0 to [`STEPS`], and its text.
    pub heat: Vec<(usize, String)>,
    /// Its small chart: the points of the line in a box of 100 × 40.
    pub line: String,
    /// When everyone has begun there, or how many have not.
    pub finish: String,
}

/// How many shades the heat table has beside none.
pub const STEPS: usize = 5;

/// What the room shows of a plan's regions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionsView {
    /// The regions in the order of the ranking.
    pub rows: Vec<RegionRow>,
    /// The ranking, a row for each of them.
    pub ranking: TextTable,
    /// The heat table, a row for each of them.
    pub heat: TextTable,
    /// How far regions are apart, high-risk groups and everyone, each in a sentence.
    pub spreads: [(String, String); 2],
}

fn name(plan: &Plan, region: RegionIdx, language: Language) -> String {
    let region = &plan.regions()[region];
    let name = region.name.as_ref().and_then(|name| name.text(language.tag())).filter(|name| !name.trim().is_empty());
    name.unwrap_or(&region.id).to_owned()
}

/// What the room shows of a plan's regions.
#[must_use]
pub fn regions_view(plan: &Plan, regions: &Regions, language: Language) -> RegionsView {
    let say = |text: RegionsText| text.text(language);
    let ranking = regions.ranking(Done::EveryoneBegun);
    let first = ranking.first().and_then(|first| first.day);
    let outcome = |region: RegionIdx| regions.outcomes.iter().find(|outcome| outcome.region == region);
    let finish = |outcome: &RegionOutcome, done: Done| {
        if outcome.target(done).is_zero() {
            return say(RegionsText::Coverage(None));
        }
        say(RegionsText::Finished(outcome.day(done).map(|day| plan.date(day)), outcome.left(done)))
    };
    let months: Vec<String> =
        regions.months.iter().map(|month| say(RegionsText::Month(plan.date(month.first)))).collect();
    let mut rows = Vec::with_capacity(ranking.len());
    let mut table = Vec::with_capacity(ranking.len());
    for ranked in &ranking {
        let Some(outcome) = outcome(ranked.region) else { continue };
        let called = name(plan, ranked.region, language);
        let behind = first.zip(ranked.day).map(|(first, day)| day.get().abs_diff(first.get()));
        table.push(vec![
            ranked.place.to_string(),
            called.clone(),
            count(ranked.target.get()),
            finish(outcome, Done::HighRiskBegun),
            finish(outcome, Done::EveryoneBegun),
            finish(outcome, Done::EveryoneCourse),
            behind.map_or_else(|| RoomText::Never.text(language), |days| RoomText::Days(days).text(language)),
        ]);
        rows.push(RegionRow {
            region: ranked.region,
            heat: outcome
                .coverage
                .iter()
                .map(|share| (step(share.map_or(0, Share::ppm)), say(RegionsText::Coverage(*share))))
                .collect(),
            line: line(plan, regions, outcome),
            finish: finish(outcome, Done::EveryoneBegun),
            name: called,
        });
    }
    let region = RoomText::Region.text(language);
    let header = [RoomText::Place, RoomText::Region, RoomText::Target].map(|text| text.text(language)).into_iter();
    let dates =
        [Done::HighRiskBegun, Done::EveryoneBegun, Done::EveryoneCourse].map(|done| say(RegionsText::Done(done)));
    let heat_rows = rows
        .iter()
        .map(|row| std::iter::once(row.name.clone()).chain(row.heat.iter().map(|(_, text)| text.clone())).collect());
    RegionsView {
        heat: TextTable { header: std::iter::once(region).chain(months).collect(), rows: heat_rows.collect() },
        ranking: TextTable {
            header: header.chain(dates).chain([RoomText::Behind.text(language)]).collect(),
            rows: table,
        },
        spreads: [Done::HighRiskBegun, Done::EveryoneBegun].map(|done| {
            (say(RegionsText::Done(done)), say(RegionsText::spread(&regions.spread(done), plan, language)))
        }),
        rows,
    }
}

/// How dark a share is drawn: nothing, then by quarters; the whole has a shade of its own.
fn step(ppm: u32) -> usize {
    match ppm {
        0 => 0,
        1..250_000 => 1,
        250_000..500_000 => 2,
        500_000..750_000 => 3,
        750_000..1_000_000 => 4,
        _ => STEPS,
    }
}

/// The line of a small chart: from nothing on the first day over the end of each month.
fn line(plan: &Plan, regions: &Regions, outcome: &RegionOutcome) -> String {
    let n_days = u64::from(plan.n_days().unsigned_abs()).max(1);
    let mut points = "0,40".to_owned();
    for (month, share) in regions.months.iter().zip(&outcome.coverage) {
        // Tenths of a unit are finer than a pixel.
        let x = u64::from((month.last.get() + 1).unsigned_abs()) * 1000 / n_days;
        let y = 400 - u64::from(share.map_or(0, Share::ppm)) * 400 / 1_000_000;
        let _ = write!(points, " {}.{},{}.{}", x / 10, x % 10, y / 10, y % 10);
    }
    points
}

/// A sharing rule and what it does, in the order of the table's columns after the rule's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharingRow {
    /// The rule.
    pub sharing: Sharing,
    /// Its words.
    pub name: String,
    /// Whether it is the plan's.
    pub is_planned: bool,
    /// Days apart, high-risk groups; the same of everyone; when all are done.
    pub cells: [String; 3],
}

/// What a sharing rule does.
#[must_use]
pub fn sharing_row(plan: &Plan, cost: &SharingCost, language: Language) -> SharingRow {
    let days = |done| {
        let days = cost.spread(done).days().map(|days| RoomText::Days(days.unsigned_abs()));
        days.unwrap_or(RoomText::Never).text(language)
    };
    let begun = cost.figures.everyone.begun.map(|day| plan.date(day));
    let all = begun.map_or_else(
        || RoomText::Never.text(language),
        |day| RegionsText::Finished(Some(day), cost.figures.everyone.unbegun).text(language),
    );
    SharingRow {
        sharing: cost.sharing,
        name: RegionsText::Rule(cost.sharing).text(language),
        is_planned: cost.is_planned,
        cells: [days(Done::HighRiskBegun), days(Done::EveryoneBegun), all],
    }
}

/// The change that makes a rule the plan's.
#[must_use]
pub fn take(sharing: Sharing) -> Change {
    fn spelled<T: PartialEq>((spellings, values): (&[&str], &[T]), of: &T) -> Value {
        let at = values.iter().position(|value| value == of).unwrap_or_default();
        Value::text(spellings[at])
    }
    let at = Pointer::root().field("sharing");
    let (deliveries, capacity) = (spelling::DELIVERIES, spelling::CAPACITY);
    Change {
        deed: Deed { kind: DeedKind::Chose, at: at.clone() },
        ops: vec![
            Op::Put(at.clone().field("deliveries"), spelled((deliveries.0, &deliveries.1), &sharing.deliveries)),
            Op::Put(at.field("capacity"), spelled((capacity.0, &capacity.1), &sharing.capacity)),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::regions::{sharing_cost, sharing_rules};
    use crate::engine::share;
    use crate::plan::validate;
    use crate::presets::Preset;

    fn plan() -> Plan {
        validate(&Preset::Heilongjiang.draft()).unwrap()
    }

    #[test]
    fn every_prefecture_has_a_row_in_each_table() {
        let plan = plan();
        let regions = Regions::run(&plan, &share(&plan));
        for language in Language::ALL {
            let view = regions_view(&plan, &regions, language);
            assert_eq!(view.rows.len(), 13);
            for table in [&view.ranking, &view.heat] {
                assert_eq!(table.rows.len(), 13);
                assert!(table.rows.iter().all(|row| row.len() == table.header.len()));
                assert_eq!(table.to_csv().lines().count(), 14);
            }
            // The rows of both tables and the charts are of the same regions in the same order.
            for (n, row) in view.rows.iter().enumerate() {
                assert_eq!((&view.ranking.rows[n][1], &view.heat.rows[n][0]), (&row.name, &row.name));
                assert_eq!(row.line.split(' ').count(), regions.months.len() + 1);
            }
        }
        let view = regions_view(&plan, &regions, Language::En);
        assert!(view.rows.iter().any(|row| row.name == "Harbin"));
        assert_eq!(view.rows[0].heat.last(), Some(&(STEPS, "100%".to_owned())));
    }

    #[test]
    fn shades_are_by_quarters_and_the_whole_is_its_own() {
        let steps = [0, 1, 249_999, 250_000, 500_000, 750_000, 999_999, 1_000_000].map(step);
        assert_eq!(steps, [0, 1, 1, 2, 3, 4, 4, STEPS]);
    }

    #[test]
    fn a_rule_that_is_taken_is_the_plans() {
        let (plan, draft) = (plan(), Preset::Heilongjiang.draft());
        for sharing in sharing_rules(&plan) {
            let taken = validate(&take(sharing).applied_to(&draft)).unwrap();
            assert_eq!(taken.sharing(), sharing);
            let row = sharing_row(&taken, &sharing_cost(&taken, sharing), Language::En);
            assert!(row.is_planned);
        }
    }
}
