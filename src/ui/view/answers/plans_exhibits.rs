//! The pictures and tables of several plans side by side.

use super::content::{Exhibit, Sheet, Swatch};
use super::ground::Ground;
use super::plans::{beyond, say, value};
use super::plot::{Across, Lines, Plot, share_heights};
use super::query::{Other, Query};
use crate::analysis::asked::PlansFound;
use crate::analysis::compare::{FigureRow, FigureValue, GroupRow, MOST_PLANS, differences};
use crate::analysis::goal::Stage;
use crate::i18n::answers::{CompareText, PageText, difference_text};
use crate::i18n::format::percent;
use crate::interchange::tables::Cell;
use crate::plan::Plan;
use crate::units::Date;

/// As many differences of a plan are listed without being counted.
const MOST_LISTED: usize = 40;

pub(super) fn figures(ground: &Ground<'_>, found: &PlansFound, names: &[String]) -> Exhibit {
    let row = |row: &FigureRow| {
        let mut cells = vec![Cell::Text(say(ground, &CompareText::Figure(row.kind)))];
        for (n, figure) in row.values.iter().enumerate() {
            cells.push(match *figure {
                FigureValue::On(on) => Cell::Date(on),
                FigureValue::Count(n) => Cell::Count(n),
                other => Cell::Text(value(ground, other)),
            });
            if n > 0 {
                let by = beyond(row, n).map(|by| say(ground, &CompareText::Beyond(row.kind, by)));
                cells.push(by.map_or(Cell::Empty, Cell::Text));
            }
        }
        cells
    };
    let mut header = vec![say(ground, &CompareText::FigureHeading)];
    for (n, name) in names.iter().enumerate() {
        header.push(name.clone());
        if n > 0 {
            header.push(ground.say(&PageText::ColumnBeyond(name.clone())));
        }
    }
    Exhibit {
        name: "figures",
        heading: ground.say(&PageText::PlansFigures),
        about: String::new(),
        plot: None,
        keys: Vec::new(),
        table: Sheet { header, rows: found.figures.iter().map(row).collect() },
    }
}

/// Coverage of all plans over the dates that any of them has.
pub(super) fn coverage(ground: &Ground<'_>, query: &Query, found: &PlansFound, names: &[String]) -> Exhibit {
    let plans: Vec<&Plan> =
        std::iter::once(&*query.plan).chain(query.others.iter().map(|other| &*other.plan)).collect();
    let start = plans.iter().map(|plan| plan.start()).min().unwrap_or_else(|| ground.plan.start());
    let last = plans.iter().map(|plan| plan.start().plus(plan.n_days() - 1)).max().unwrap_or(start);
    let n_days = last.days_since(start) + 1;
    let line = |(n, plan): (usize, &&Plan)| {
        let first = plan.start().days_since(start);
        let place = |day: i32| f64::from(first + day) / f64::from(n_days);
        let days = (1..).zip(&found.begun_ppm[n]);
        (n, days.map(|(day, ppm)| (place(day), f64::from(*ppm) / 1_000_000.0)).collect())
    };
    let on = |n: usize, date: Date| {
        let day = usize::try_from(date.days_since(plans[n].start())).ok();
        let ppm = day.and_then(|day| found.begun_ppm[n].get(day).copied());
        ppm.map_or(Cell::Empty, |ppm| Cell::Text(percent(ppm.into(), 2)))
    };
    let row = |day: i32| {
        let date = start.plus(day);
        std::iter::once(Cell::Date(date)).chain((0..plans.len()).map(|n| on(n, date))).collect()
    };
    Exhibit {
        name: "coverage",
        heading: ground.say(&PageText::PlansCoverage),
        about: ground.say(&PageText::PlansCoverageAbout),
        plot: Some(Plot::Lines(Lines {
            across: Across::Days(start, n_days),
            heights: share_heights(),
            lines: plans.iter().enumerate().map(line).collect(),
            ..Lines::default()
        })),
        keys: names.iter().enumerate().map(|(n, name)| (Swatch::Line(n), name.clone())).collect(),
        table: Sheet {
            header: std::iter::once(ground.say(&PageText::Date)).chain(names.iter().cloned()).collect(),
            rows: (0..n_days).map(row).collect(),
        },
    }
}

/// When each group is done, named as the first plan that has it does.
pub(super) fn groups(ground: &Ground<'_>, query: &Query, found: &PlansFound, names: &[String]) -> Exhibit {
    let plans = || std::iter::once(&query.plan).chain(query.others.iter().map(|other| &other.plan));
    let called = |id: &str| {
        let group = plans().find_map(|plan| plan.groups().iter().find(|group| group.id == id));
        group.map_or_else(|| id.to_owned(), |group| ground.name(group.name.as_ref(), &group.id))
    };
    let cell = |figure: FigureValue| match figure {
        FigureValue::On(on) => Cell::Date(on),
        FigureValue::Unknown => Cell::Text(ground.say(&PageText::Dash)),
        other => Cell::Text(value(ground, other)),
    };
    let row = |row: &GroupRow| {
        let days = row.begun.iter().zip(&row.course).flat_map(|(begun, course)| [cell(*begun), cell(*course)]);
        std::iter::once(Cell::Text(called(&row.id))).chain(days).collect()
    };
    let columns = names.iter().flat_map(|name| {
        [Stage::Begun, Stage::Complete].map(|stage| ground.say(&PageText::ColumnGroup(name.clone(), stage)))
    });
    Exhibit {
        name: "groups",
        heading: ground.say(&PageText::PlansGroups),
        about: ground.say(&PageText::PlansGroupsAbout),
        plot: None,
        keys: Vec::new(),
        table: Sheet {
            header: std::iter::once(ground.say(&PageText::Group)).chain(columns).collect(),
            rows: found.groups.iter().map(row).collect(),
        },
    }
}

/// What was put in otherwise, as sentences.
pub(super) fn inputs(ground: &Ground<'_>, query: &Query, n: usize, other: &Other) -> Exhibit {
    const NAMES: [&str; MOST_PLANS - 1] = ["inputs-2", "inputs-3", "inputs-4", "inputs-5", "inputs-6"];
    let found = differences(&query.draft, &other.draft);
    let texts =
        found.iter().map(|one| difference_text(one, &query.draft, &other.draft, ground.language).text(ground.language));
    let rows: Vec<Vec<Cell>> = texts.map(|text| vec![Cell::Text(text)]).collect();
    let about = match rows.len() {
        0 => CompareText::NoDifference.text(ground.language),
        n if n > MOST_LISTED => ground.say(&PageText::SoMany(n)),
        _ => String::new(),
    };
    Exhibit {
        name: NAMES[n.min(NAMES.len() - 1)],
        heading: ground.say(&PageText::PlansDifferences(other.name.clone())),
        about,
        plot: None,
        keys: Vec::new(),
        table: Sheet { header: vec![ground.say(&PageText::ColumnDifference)], rows },
    }
}
