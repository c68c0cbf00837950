//! Scenarios: the same figures of several plans side by side, and what differs in what was put in.

mod differences;
mod matching;

pub use differences::{Difference, REMARKS, Subject, differences};

use super::{BarrierAnswer, Finish, Journal, Scope, Summary};
use crate::engine;
use crate::index::GroupIdx;
use crate::plan::{Group, Plan};
use crate::units::{Date, Day};

/// As many plans are compared at once.
pub const MOST_PLANS: usize = 6;

/// A figure of a plan, as it stands above the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// The day on which all of the first tier have begun.
    HighRiskBegun,
    /// The day on which, besides, nobody of them waits for a later dose.
    HighRiskCourse,
    /// The day on which all have begun.
    EveryoneBegun,
    /// The day on which, besides, nobody waits for a later dose.
    EveryoneCourse,
    /// The day on which the immune barrier is reached.
    Barrier,
    /// People late for a dose on the worst day.
    LatePeople,
    /// The sum over all days of the people who are late.
    LatePersonDays,
    /// People who have not begun or wait for a later dose at the end.
    ShortPeople,
    /// The least number of doses they still need.
    ShortDoses,
    /// Doses given in all.
    DosesGiven,
}

impl FigureKind {
    /// Every figure, in the order in which they are told.
    pub const ALL: [Self; 10] = [
        Self::HighRiskBegun,
        Self::HighRiskCourse,
        Self::EveryoneBegun,
        Self::EveryoneCourse,
        Self::Barrier,
        Self::LatePeople,
        Self::LatePersonDays,
        Self::ShortPeople,
        Self::ShortDoses,
        Self::DosesGiven,
    ];

    /// Its name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::HighRiskBegun => "high_risk_begun",
            Self::HighRiskCourse => "high_risk_complete",
            Self::EveryoneBegun => "everyone_begun",
            Self::EveryoneCourse => "everyone_complete",
            Self::Barrier => "barrier",
            Self::LatePeople => "late_people",
            Self::LatePersonDays => "late_person_days",
            Self::ShortPeople => "short_people",
            Self::ShortDoses => "short_doses",
            Self::DosesGiven => "doses_given",
        }
    }
}

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureValue {
    /// A date.
    On(Date),
    /// Not within the plan.
    Never,
    /// It cannot be told: for the barrier, some vaccine states no effectiveness.
    Unknown,
    /// A count.
    Count(u64),
}

impl FigureValue {
    /// How many days later, or how many more, than another; `None` where one of them is no date or count.
    ///
    /// ```
    /// use rollout_planner::analysis::compare::FigureValue;
    /// assert_eq!(FigureValue::Count(12).beyond(FigureValue::Count(20)), Some(-8));
    /// assert_eq!(FigureValue::Never.beyond(FigureValue::Count(20)), None);
    /// ```
    #[must_use]
    pub fn beyond(self, other: Self) -> Option<i64> {
        match (self, other) {
            (Self::On(date), Self::On(other)) => Some(date.days_since(other).into()),
            (Self::Count(n), Self::Count(other)) => i64::try_from(i128::from(n) - i128::from(other)).ok(),
            _ => None,
        }
    }
}

/// One figure of all plans, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// Which figure.
    pub kind: FigureKind,
    /// Its value in each plan.
    pub values: Vec<FigureValue>,
}

/// The figures of several plans side by side, over all their regions. Of more than [`MOST_PLANS`], the first are taken.
///
/// ```
/// use rollout_planner::analysis::compare::{FigureKind, compare};
/// use rollout_planner::{plan::validate, presets::Preset};
/// let plans = [Preset::Heilongjiang, Preset::HeilongjiangElderlyFirst].map(|preset| validate(&preset.draft()).unwrap());
/// let rows = compare(&[&plans[0], &plans[1]]);
/// assert_eq!(rows.len(), FigureKind::ALL.len());
/// // The order among the others makes no difference to those who come first.
/// assert_eq!(rows[0].values[1].beyond(rows[0].values[0]), Some(0));
/// ```
#[must_use]
pub fn compare(plans: &[&Plan]) -> Vec<FigureRow> {
    figure_rows(&plans.iter().take(MOST_PLANS).map(|plan| Compared::new(plan, &journal(plan))).collect::<Vec<_>>())
}

/// What is compared of one plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The figures in the order of [`FigureKind::ALL`].
    figures: Vec<FigureValue>,
    /// Each group's id, and when all of its target have begun and nobody waits any more.
    groups: Vec<(String, FigureValue, FigureValue)>,
}

impl Compared {
    /// What is compared of a plan, from its journal over all regions.
    #[must_use]
    pub fn new(plan: &Plan, journal: &Journal) -> Self {
        let group = |(idx, group): (GroupIdx, &Group)| {
            let finish = Finish::new(journal, &[idx]);
            (group.id.clone(), day_value(plan, finish.begun), day_value(plan, finish.course))
        };
        Self { figures: column(plan, journal), groups: plan.groups().enumerated().map(group).collect() }
    }
}

/// The figures of some plans side by side.
#[must_use]
pub fn figure_rows(plans: &[Compared]) -> Vec<FigureRow> {
    let row = |(n, kind)| FigureRow { kind, values: plans.iter().map(|plan: &Compared| plan.figures[n]).collect() };
    FigureKind::ALL.into_iter().enumerate().map(row).collect()
}

/// When the groups of some plans are done, matched by id.
#[must_use]
pub fn group_rows(plans: &[Compared]) -> Vec<GroupRow> {
    let mut rows: Vec<GroupRow> = Vec::new();
    for (n, plan) in plans.iter().enumerate() {
        for (id, begun, course) in &plan.groups {
            let known = rows.iter().position(|row| row.id == *id).unwrap_or_else(|| {
                let values = vec![FigureValue::Unknown; plans.len()];
                rows.push(GroupRow { id: id.clone(), begun: values.clone(), course: values });
                rows.len() - 1
            });
            rows[known].begun[n] = *begun;
            rows[known].course[n] = *course;
        }
    }
    rows
}

fn journal(plan: &Plan) -> Journal {
    Journal::run(plan, &engine::share(plan), Scope::All)
}

/// When a group is done in each plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    /// The group's id.
    pub id: String,
    /// The day on which all of its target have begun, in each plan; unknown where the plan has no such group.
    pub begun: Vec<FigureValue>,
    /// The day on which, besides, nobody of it waits for a later dose.
    pub course: Vec<FigureValue>,
}

/// When the groups of several plans are done, matched by id: in the order of the first plan that has them.
///
/// ```
/// use rollout_planner::analysis::compare::{FigureValue, compare_groups};
/// use rollout_planner::{plan::validate, presets::Preset};
/// let plans = [Preset::WorkedExample, Preset::Heilongjiang].map(|preset| validate(&preset.draft()).unwrap());
/// let rows = compare_groups(&[&plans[0], &plans[1]]);
/// assert_eq!((rows[0].id.as_str(), rows[0].begun[1]), ("nurses", FigureValue::Unknown));
/// ```
#[must_use]
pub fn compare_groups(plans: &[&Plan]) -> Vec<GroupRow> {
    group_rows(&plans.iter().take(MOST_PLANS).map(|plan| Compared::new(plan, &journal(plan))).collect::<Vec<_>>())
}

fn day_value(plan: &Plan, day: Option<Day>) -> FigureValue {
    day.map_or(FigureValue::Never, |day| FigureValue::On(plan.date(day)))
}

/// The figures of one plan.
fn column(plan: &Plan, journal: &Journal) -> Vec<FigureValue> {
    let figures = Summary::new(plan, journal);
    let finish = |finish: Finish| [day_value(plan, finish.begun), day_value(plan, finish.course)];
    let barrier = match figures.barrier {
        BarrierAnswer::Unknown => FigureValue::Unknown,
        BarrierAnswer::Reached { day, .. } => day_value(plan, Some(day)),
        BarrierAnswer::NotInTime(_) | BarrierAnswer::Unreachable(_) => FigureValue::Never,
    };
    let counts = [
        figures.late.most.get(),
        figures.late.person_days,
        figures.short.people.get(),
        figures.short.doses.get(),
        journal.days.iter().map(|day| day.used.get()).sum(),
    ];
    let dates = finish(figures.high_risk).into_iter().chain(finish(figures.everyone)).chain([barrier]);
    dates.chain(counts.map(FigureValue::Count)).collect()
}
