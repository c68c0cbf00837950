//! Where is the rollout, and how does it go on?

use std::rc::Rc;

pub(super) use super::check_read::pose;
use super::content::{Apply, Card, Content, Exhibit, Sheet, Swatch};
use super::ground::Ground;
use super::plot::{Across, Bar, Bars, Plot};
use super::query::Query;
use crate::analysis::asked::CheckFound;
use crate::analysis::check::Standing;
use crate::analysis::resumed::resumed_draft;
use crate::i18n::answers::{PageText, RuleText};
use crate::i18n::format::count;
use crate::index::{GroupIdx, Idx};
use crate::interchange::tables::Cell;
use crate::plan::{Change, Deed, DeedKind, Op, Pointer};
use crate::ui::sheet::model::value::part;
use crate::ui::view::figures::Tone;
use crate::units::People;

/// The answer.
pub(super) fn answer(ground: &Ground<'_>, query: &Query, found: &CheckFound) -> Content {
    let all = &found.check.everyone;
    let sentence = ground.say(&PageText::CheckIs(all.days_behind));
    let tone = match all.days_behind {
        Some(days) if days > 0 => Tone::Bad,
        _ => Tone::Good,
    };
    let findings = found.check.findings.iter().take(12);
    let mut more: Vec<String> =
        findings.map(|one| RuleText::finding(one, ground.plan, ground.language).text(ground.language)).collect();
    if let Some(rest) = found.check.findings.len().checked_sub(12).filter(|rest| *rest > 0) {
        more.push(ground.say(&PageText::AndMore(rest)));
    }
    let resumed = resumed_draft(&query.draft, &query.plan, &found.check.plan);
    let at = Pointer::root().field("start");
    let change = Change { deed: Deed { kind: DeedKind::Answered, at }, ops: vec![Op::Replace(resumed)] };
    let apply =
        Apply { id: "apply-resumed".into(), label: ground.say(&PageText::ApplyResumed), change: Rc::new(change) };
    Content {
        more,
        figures: cards(ground, found),
        applies: vec![apply],
        exhibits: vec![picture(ground, found)],
        assumed: (0..3).map(|n| ground.say(&PageText::CheckAssumes(n))).collect(),
        ..Content::new(sentence, tone)
    }
}

fn cards(ground: &Ground<'_>, found: &CheckFound) -> Vec<Card> {
    let all = &found.check.everyone;
    let card = |label: PageText, value: String, line: PageText| Card {
        label: ground.say(&label),
        value,
        line: ground.say(&line),
        tone: Tone::Neutral,
    };
    let day = |on: Option<crate::units::Date>| ground.say(&on.map_or(PageText::Never, PageText::On));
    vec![
        card(PageText::CardBegun, count(all.begun.get()), PageText::PlannedPeople(all.planned_begun)),
        card(PageText::CardComplete, count(all.complete.get()), PageText::PlannedPeople(all.planned_complete)),
        card(PageText::CardNewEnd, day(found.resumed), PageText::OldDate(found.planned)),
    ]
}

fn groups<'g>(ground: &Ground<'_>, found: &'g CheckFound) -> Vec<(String, People, &'g Standing)> {
    let of = |(group, standing): (GroupIdx, &'g Standing)| {
        let target = ground.plan.regions().iter().map(|region| region.groups[group].target).sum();
        (ground.group_name(group.to_usize()), target, standing)
    };
    found.check.groups.enumerated().map(of).collect()
}

fn picture(ground: &Ground<'_>, found: &CheckFound) -> Exhibit {
    let bar = |(name, target, standing): &(String, People, &Standing)| Bar {
        name: name.clone(),
        value: ground.say(&PageText::GivenOfPlanned(standing.begun, standing.planned_begun)),
        ends: (0.0, part(standing.begun.get(), target.get())),
        tick: Some(part(standing.planned_begun.get(), target.get())),
    };
    let all = groups(ground, found);
    // Groups whose turn has not come say nothing yet.
    let has_begun =
        |(_, _, standing): &&(String, People, &Standing)| !(standing.begun + standing.planned_begun).is_zero();
    let marks = [0, 25, 50, 75, 100].map(|n: u8| (f64::from(n) / 100.0, format!("{n}%")));
    Exhibit {
        name: "standing",
        heading: ground.say(&PageText::CheckPicture),
        about: ground.say(&PageText::CheckPictureAbout),
        plot: Some(Plot::Bars(Bars {
            bars: all.iter().filter(has_begun).map(bar).collect(),
            across: Across::Values(marks.to_vec()),
            uprights: Vec::new(),
        })),
        keys: vec![
            (Swatch::Bar, ground.say(&PageText::KeyGiven)),
            (Swatch::Tick, ground.say(&PageText::KeyPlannedMark)),
        ],
        table: sheet(ground, all),
    }
}

fn sheet(ground: &Ground<'_>, all: Vec<(String, People, &Standing)>) -> Sheet {
    let row = |(name, _, standing): (String, People, &Standing)| {
        let counts = [standing.begun, standing.planned_begun, standing.complete, standing.planned_complete];
        let behind = standing.days_behind.map_or(Cell::Empty, |days| Cell::Number(days.into()));
        let counts = counts.map(|people| Cell::Count(people.get()));
        std::iter::once(Cell::Text(name)).chain(counts).chain([behind]).collect()
    };
    let columns = (0..5).map(|n| ground.say(&PageText::CheckColumn(n)));
    Sheet {
        header: std::iter::once(ground.say(&PageText::Group)).chain(columns).collect(),
        rows: all.into_iter().map(row).collect(),
    }
}
