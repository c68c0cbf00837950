//! What if it comes otherwise?

use std::rc::Rc;

use super::chance_exhibits::{band, dates, tornado};
use super::content::{Card, Content};
use super::form::Reader;
use super::ground::Ground;
use super::query::{Answered, Query};
use super::room::Posed;
use crate::analysis::asked::{Asked, ChanceFound};
use crate::analysis::goal::Base;
use crate::analysis::simulate::{Setup, Triangle, Uncertainty};
use crate::i18n::answers::{Assumption, PageText, Question, SimulateText};
use crate::i18n::format::percent;
use crate::ui::view::chance_band::ChanceBand;
use crate::ui::view::figures::Tone;
use crate::units::Day;

/// As many runs at most.
const MOST_RUNS: i64 = 10_000;
/// Of each uncertainty by itself, at most so many.
pub const MOST_ALONE: u32 = 100;
/// The seed until another is chosen.
const SEED: i64 = 42;

/// The question: the goal, how many runs, the seed, another plan, and what may come otherwise.
#[must_use]
pub fn pose(ground: &Ground<'_>) -> Posed {
    let mut reader = ground.reader(Question::Chance);
    let goal = ground.read_goal(&mut reader, Base::Target, ground.planned_day());
    let n_runs = reader.whole("runs", &PageText::FieldRuns, 1000, (1, MOST_RUNS));
    let seed = reader.whole("seed", &PageText::FieldSeed, SEED, (0, 999_999_999));
    let mut options = vec![("none".to_owned(), ground.say(&PageText::NoPlanChosen))];
    options.extend(ground.shelf.names.iter().cloned());
    let against = options[reader.choice("against", &PageText::FieldAgainst, options.clone(), "none")].0.clone();
    let (mut others, mut problems) = (Vec::new(), Vec::new());
    if against != "none" {
        match ground.shelf.plan(&against) {
            Ok(other) => others.push(other),
            Err(name) => problems.push(ground.say(&PageText::PlanUnusable(name))),
        }
    }
    let is_barrier = ground.typed.get(&reader.id("who")).is_some_and(|who| &**who == "barrier");
    let uncertainty = uncertainty(ground, &mut reader, &mut problems);
    let ask = if is_barrier { PageText::AskChanceBarrier } else { PageText::AskChance };
    let mut sentences = vec![reader.sentence(&ask, ""), reader.sentence(&PageText::AskChanceSeed, "")];
    sentences.extend((0..9).map(|n| reader.sentence(&PageText::AskUncertain(n), &format!("u{n}-"))));
    let query = match (goal, n_runs, seed, uncertainty) {
        (Some(goal), Some(n_runs), Some(seed), Some(uncertainty)) => {
            let setup = Setup { uncertainty, seed: seed.unsigned_abs(), goal: Some(goal) };
            let n_runs = u32::try_from(n_runs).unwrap_or(1);
            let asked = Asked::Chance(setup, n_runs, n_runs.min(MOST_ALONE));
            Some(Query { draft: ground.draft.clone(), plan: ground.plan.clone(), others, asked })
        }
        _ => None,
    };
    let further = Some((ground.say(&PageText::UncertainHeading), 2));
    Posed { sentences, further, problems, query, ..Posed::default() }
}

/// What is uncertain, from its fields.
fn uncertainty(ground: &Ground<'_>, reader: &mut Reader<'_>, problems: &mut Vec<String>) -> Option<Uncertainty> {
    let usual = Uncertainty::USUAL;
    let mut triangle = |n: usize, usual: Triangle, range: (i32, i32), is_share: bool| {
        let of = ground.say(&PageText::Uncertain(n));
        let labels =
            [PageText::FieldLeast(of.clone()), PageText::FieldUsual(of.clone()), PageText::FieldMost(of.clone())];
        let (least, often, most) = usual.ends();
        let mut read = |name: &str, label: &PageText, usual: i32| {
            let name = format!("u{n}-{name}");
            if is_share {
                reader.per_mille(&name, label, usual, range)
            } else {
                reader
                    .whole(&name, label, usual.into(), (range.0.into(), range.1.into()))
                    .and_then(|n| i32::try_from(n).ok())
            }
        };
        let ends = [read("least", &labels[0], least), read("usual", &labels[1], often), read("most", &labels[2], most)];
        let [Some(least), Some(often), Some(most)] = ends else { return None };
        let triangle = Triangle::new(least, often, most);
        if triangle.is_none() {
            problems.push(ground.say(&PageText::OutOfOrder(of)));
        }
        triangle
    };
    let vaccine_late = triangle(0, usual.vaccine_late, (-365, 365), false);
    let delivery_late = triangle(1, usual.delivery_late, (-365, 365), false);
    let delivery_size = triangle(2, usual.delivery_size, (0, 10_000), true);
    let uptake = triangle(4, usual.uptake, (-1000, 1000), true);
    let group_uptake = triangle(5, usual.group_uptake, (-1000, 1000), true);
    let capacity = triangle(6, usual.capacity, (0, 10_000), true);
    let closures = triangle(7, usual.closures, (0, 50), false);
    let closure_days = triangle(8, usual.closure_days, (0, 365), false);
    let chance = i32::try_from(usual.cancelled).unwrap_or(0);
    let cancelled = reader.per_mille("u3-usual", &PageText::FieldCancelled, chance, (0, 1000));
    Some(Uncertainty {
        vaccine_late: vaccine_late?,
        delivery_late: delivery_late?,
        delivery_size: delivery_size?,
        cancelled: u32::try_from(cancelled?).ok()?,
        uptake: uptake?,
        group_uptake: group_uptake?,
        capacity: capacity?,
        closures: closures?,
        closure_days: closure_days?,
    })
}

/// The answer.
#[must_use]
pub fn answer(ground: &Ground<'_>, answered: &Answered, setup: &Setup, found: &ChanceFound) -> Content {
    let n_runs = found.bands.n_runs as u64;
    let sentence = ground.say(&PageText::ChanceIs(found.n_met.into(), n_runs));
    let date = |day: Option<Day>| ground.date(day);
    let mut more = Vec::new();
    if let Some(reached) = found.reached {
        more.push(ground.say(&PageText::ChanceHalf(date(reached.p50))));
    }
    if let (Some(paired), Some(other)) = (found.paired, answered.query.others.first()) {
        let runs = paired.paired;
        let text = PageText::PairedIs(runs.n_sooner, runs.n_same, runs.n_later, other.name.clone());
        more.push(ground.say(&text));
        more.push(ground.say(&PageText::PairedMet(other.name.clone(), paired.n_met.into(), n_runs)));
    }
    let say_day = |day| date(day).map_or_else(|| ground.say(&PageText::Never), |on| ground.say(&PageText::On(on)));
    let share = percent((u64::from(found.n_met) * 1_000_000).checked_div(n_runs).unwrap_or(0), 1);
    let card = |label: PageText, value: String, line: String| Card {
        label: ground.say(&label),
        value,
        line,
        tone: Tone::Neutral,
    };
    let of_runs = SimulateText::Runs(n_runs, setup.seed).text(ground.language);
    let mut figures = vec![card(PageText::CardChance, share, of_runs)];
    if let Some(band) = found.reached {
        for (p, day) in [(10, band.p10), (50, band.p50), (90, band.p90)] {
            figures.push(card(PageText::CardPercentile(p), say_day(day), String::new()));
        }
    }
    if let Some(swing) = found.swings.first().filter(|swing| swing.n_days > 0) {
        let name = SimulateText::Input(swing.input).text(ground.language);
        let line = ground.say(&PageText::DaysBetween(swing.n_days.unsigned_abs()));
        figures.push(card(PageText::CardMatters, name, line));
    }
    let mut assumed: Vec<String> =
        Assumption::told(&setup.uncertainty).iter().map(|text| text.text(ground.language)).collect();
    assumed.extend((0..4).map(|n| ground.say(&PageText::ChanceAssumes(n))));
    assumed.push(SimulateText::NoForecast.text(ground.language));
    let mut exhibits = vec![band(ground, found), dates(ground, found)];
    // So far there may be no run of an uncertainty by itself.
    if !found.swings.is_empty() {
        exhibits.insert(1, tornado(ground, setup, found));
    }
    Content {
        more,
        figures,
        band: Some(Rc::new(ChanceBand {
            plan: answered.query.plan.clone(),
            begun: found.bands.begun.clone(),
            n_runs,
            seed: setup.seed,
        })),
        exhibits,
        assumed,
        ..Content::new(sentence, Tone::Neutral)
    }
}
