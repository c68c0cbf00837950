//! Everything the sheet shows of a schedule, worked out once when a plan, its schedule or the language changes. The
//! bands draw from this and never see a plan.

use std::rc::Rc;

use crate::analysis::{BarrierAnswer, DayStory, Hold, Journal, barrier};
use crate::engine::StockDay;
use crate::i18n::Language;
use crate::i18n::sheet::{Names, StoryText};
use crate::index::{GroupIdx, Idx, VaccineIdx};
use crate::plan::Plan;
use crate::ui::view::chance_band::ChanceBand;
use crate::units::{Date, Day, Doses, MILLION, People};

/// What the sheet shows of a schedule.
#[derive(Clone, Debug)]
pub struct SheetData {
    /// The language of the names.
    pub language: Language,
    /// The date of day 0.
    pub start: Date,
    /// How many days there are.
    pub n_days: i32,
    /// All people.
    pub people: People,
    /// Those whom the plan aims at.
    pub target: People,
    /// The tiers in order.
    pub tiers: Vec<TierData>,
    /// Every group's days, stock, and what held the rollout back.
    pub journal: Rc<Journal>,
    /// Expected number protected by day; nothing if a vaccine states no effectiveness.
    pub protected: Option<Vec<People>>,
    /// Whether and when the immune barrier is reached.
    pub barrier: BarrierAnswer,
    /// What chance does to the number who have begun, if that is to be drawn.
    pub chance: Option<Rc<ChanceBand>>,
    /// What things are called.
    pub names: Names,
    /// The stories are told from the plan.
    plan: Rc<Plan>,
}

/// A tier and its groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierData {
    /// Its number in the plan.
    pub number: u64,
    /// Its groups in plan order.
    pub groups: Vec<GroupIdx>,
    /// People the plan aims at.
    pub target: People,
    /// People with a first dose at each day's end.
    pub begun: Vec<People>,
    /// People with their last dose at each day's end.
    pub complete: Vec<People>,
    /// People who wait for a later dose at each day's end.
    pub waiting: Vec<People>,
    /// First doses of each day.
    pub first_doses: Vec<People>,
}

/// When something began, was half done and ended: the days a bar is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first first-dose day.
    pub first: Option<i32>,
    /// The last first-dose day.
    pub last: Option<i32>,
    /// The day by which all have begun; 0 if they had before the plan starts.
    pub all_begun: Option<i32>,
    /// The day by which, besides, nobody waits for a later dose any more.
    pub course: Option<i32>,
}

impl SheetData {
    /// What the sheet shows of a schedule.
    #[must_use]
    pub fn new(plan: &Rc<Plan>, journal: &Rc<Journal>, language: Language) -> Self {
        let tiers = plan.tiers().iter().map(|tier| tier_data(tier.number, &tier.groups, journal)).collect();
        Self {
            language,
            start: plan.start(),
            n_days: plan.n_days(),
            people: journal.scope.all_people(plan),
            target: journal.groups.iter().map(|group| group.target).sum(),
            tiers,
            protected: journal.protected.as_deref().map(protected),
            barrier: barrier(plan, journal.protected.as_deref(), journal.scope),
            chance: None,
            names: Names::new(plan, language),
            journal: journal.clone(),
            plan: plan.clone(),
        }
    }

    /// The same with what chance does.
    #[must_use]
    pub fn with_chance(self, chance: Option<Rc<ChanceBand>>) -> Self {
        Self { chance, ..self }
    }

    /// The date of a day.
    #[must_use]
    pub const fn date(&self, day: i32) -> Date {
        self.start.plus(day)
    }

    /// A day in words.
    #[must_use]
    pub fn story(&self, day: i32) -> StoryText {
        let story = DayStory::new(&self.plan, &self.journal, Day::new(day));
        StoryText::new(&story, &self.names, self.language)
    }

    /// What held the rollout back on a day.
    #[must_use]
    pub fn hold(&self, day: i32) -> Hold {
        self.journal.days[slot(day)].hold
    }

    /// True on a day without capacity.
    #[must_use]
    pub fn is_closed(&self, day: i32) -> bool {
        self.journal.days[slot(day)].capacity.is_zero()
    }

    /// Doses that arrive on a day.
    #[must_use]
    pub fn received(&self, day: i32) -> Doses {
        self.journal.stock.iter().map(|stock| stock[slot(day)].received).sum()
    }

    /// The stock of a vaccine on a day.
    #[must_use]
    pub fn stock(&self, vaccine: usize, day: i32) -> StockDay {
        self.journal.stock[VaccineIdx::from_usize(vaccine)][slot(day)]
    }

    /// People in millionths of all.
    #[must_use]
    pub fn ppm(&self, people: People) -> u32 {
        let ppm = u128::from(people.get()) * u128::from(MILLION) / u128::from(self.people.get().max(1));
        u32::try_from(ppm).unwrap_or(u32::MAX)
    }

    /// When a tier's bar begins and ends.
    #[must_use]
    pub fn tier_span(&self, tier: usize) -> Span {
        let tier = &self.tiers[tier];
        span(tier.target, &tier.first_doses, &tier.begun, &tier.waiting)
    }

    /// When a group's bar begins and ends.
    #[must_use]
    pub fn group_span(&self, group: GroupIdx) -> Span {
        let days = &self.journal.groups[group];
        span(days.target, &days.first_doses, &days.begun, &days.waiting)
    }
}

/// A day's place in a list with one entry a day.
#[must_use]
pub fn slot(day: i32) -> usize {
    usize::try_from(day).unwrap_or(0)
}

fn tier_data(number: u64, groups: &[GroupIdx], journal: &Journal) -> TierData {
    let n_days = journal.days.len();
    let nobody = vec![People::ZERO; n_days];
    let mut tier = TierData {
        number,
        groups: groups.to_vec(),
        target: People::ZERO,
        begun: nobody.clone(),
        complete: nobody.clone(),
        waiting: nobody.clone(),
        first_doses: nobody,
    };
    for days in groups.iter().map(|group| &journal.groups[*group]) {
        tier.target += days.target;
        let sums = [
            (&mut tier.begun, &days.begun),
            (&mut tier.complete, &days.complete),
            (&mut tier.waiting, &days.waiting),
            (&mut tier.first_doses, &days.first_doses),
        ];
        for (sum, people) in sums {
            for (sum, people) in sum.iter_mut().zip(people) {
                *sum += *people;
            }
        }
    }
    tier
}

fn span(target: People, first_doses: &[People], begun: &[People], waiting: &[People]) -> Span {
    if target.is_zero() {
        return Span::default();
    }
    let day = |place: usize| i32::try_from(place).ok();
    // The number begun only grows, so the first day with all of them is found by halving.
    let all_begun = begun.partition_point(|people| *people < target);
    let through = waiting.get(all_begun..).and_then(|rest| rest.iter().position(|people| people.is_zero()));
    Span {
        first: first_doses.iter().position(|people| !people.is_zero()).and_then(day),
        last: first_doses.iter().rposition(|people| !people.is_zero()).and_then(day),
        all_begun: day(all_begun).filter(|_| all_begun < begun.len()),
        course: through.and_then(|days| day(all_begun + days)),
    }
}

fn protected(days: &[i128]) -> Vec<People> {
    let people = |millionths: &i128| People::new(u64::try_from(millionths / i128::from(MILLION)).unwrap_or(0));
    days.iter().map(people).collect()
}
