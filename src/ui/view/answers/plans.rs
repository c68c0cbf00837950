//! How do several plans compare?

use super::content::{Card, Content, Exhibit, Sheet, Swatch};
use super::ground::Ground;
use super::plot::{Across, Lines, Plot, share_heights};
use super::query::{Other, Query};
use super::room::Posed;
use crate::analysis::asked::{Asked, PlansFound};
use crate::analysis::compare::{FigureKind, FigureRow, FigureValue, GroupRow, MOST_PLANS, differences};
use crate::analysis::goal::Stage;
use crate::i18n::answers::{CompareText, PageText, Question, difference_text};
use crate::interchange::tables::Cell;
use crate::plan::Plan;
use crate::ui::view::figures::Tone;
use crate::units::Date;

/// No other plan.
const NONE: &str = "none";
/// As many differences of a plan are listed; the rest is counted.
const MOST_LISTED: usize = 40;

/// The question: which plans.
#[must_use]
pub fn pose(ground: &Ground<'_>) -> Posed {
    let mut reader = ground.reader(Question::Plans);
    let mut options = vec![(NONE.to_owned(), ground.say(&PageText::NoPlanChosen))];
    options.extend(ground.shelf.names.iter().cloned());
    let (mut others, mut problems, mut n_fields) = (Vec::new(), Vec::new(), 0);
    for n in 1..MOST_PLANS {
        let usual = ground.shelf.usual.as_deref().filter(|_| n == 1).unwrap_or(NONE);
        let chosen = reader.choice(&format!("p{n}"), &PageText::FieldPlan(n + 1), options.clone(), usual);
        n_fields = n;
        if chosen == 0 {
            break;
        }
        match ground.shelf.plan(&options[chosen].0) {
            Ok(other) => others.push(other),
            Err(name) => problems.push(ground.say(&PageText::PlanUnusable(name))),
        }
    }
    let asked = Asked::Plans;
    let query = Query { draft: ground.draft.clone(), plan: ground.plan.clone(), others, asked };
    let sentences = vec![reader.sentence(&PageText::AskPlans(n_fields), "")];
    Posed { sentences, problems, query: Some(query), ..Posed::default() }
}

/// The answer.
#[must_use]
pub fn answer(ground: &Ground<'_>, query: &Query, found: &PlansFound) -> Content {
    let names = names(ground, &query.others);
    let mut sentences: Vec<String> = (1..names.len()).map(|n| told(ground, found, n, &names[n])).collect();
    if sentences.is_empty() {
        return Content::new(ground.say(&PageText::PlansAlone), Tone::Neutral);
    }
    let mut exhibits = vec![
        figures(ground, found, &names),
        coverage(ground, query, found, &names),
        groups(ground, query, found, &names),
    ];
    exhibits.extend(query.others.iter().enumerate().map(|(n, other)| inputs(ground, query, n, other)));
    Content {
        more: sentences.split_off(1),
        figures: cards(ground, found, &names),
        exhibits,
        assumed: vec![ground.say(&PageText::PlansAssume)],
        ..Content::new(sentences.remove(0), Tone::Neutral)
    }
}

/// What the plans are called: twice the same name is told apart by its number.
fn names(ground: &Ground<'_>, others: &[Other]) -> Vec<String> {
    let mut names = vec![ground.say(&PageText::OpenPlan)];
    for (n, other) in (2..).zip(others) {
        let is_taken = names.contains(&other.name);
        names.push(if is_taken { format!("{} ({n})", other.name) } else { other.name.clone() });
    }
    names
}

fn say(ground: &Ground<'_>, text: &CompareText) -> String {
    text.text(ground.language)
}

fn beyond(row: &FigureRow, n: usize) -> Option<i64> {
    row.values[n].beyond(row.values[0])
}

/// In which figures a plan differs.
fn told(ground: &Ground<'_>, found: &PlansFound, n: usize, name: &str) -> String {
    let differs = found.figures.iter().filter(|row| row.values[n] != row.values[0]);
    let one = |row: &FigureRow| {
        let how = beyond(row, n)
            .map_or_else(|| value(ground, row.values[n]), |n| say(ground, &CompareText::Beyond(row.kind, n)));
        ground.say(&PageText::FigureAndHow(say(ground, &CompareText::Figure(row.kind)), how))
    };
    let told: Vec<String> = differs.map(one).collect();
    if told.is_empty() {
        return ground.say(&PageText::PlansSame(name.to_owned()));
    }
    let list = told.join(ground.say(&PageText::ListComma).as_str());
    ground.say(&PageText::PlansDiffer(list, name.to_owned()))
}

fn value(ground: &Ground<'_>, value: FigureValue) -> String {
    say(ground, &CompareText::Value(value))
}

fn cards(ground: &Ground<'_>, found: &PlansFound, names: &[String]) -> Vec<Card> {
    let of = |kind: FigureKind, n: usize| {
        let row = found.figures.iter().find(|row| row.kind == kind)?;
        Some((row.values[n], beyond(row, n).filter(|_| n > 0)))
    };
    let card = |(n, name): (usize, &String)| {
        let (everyone, _) = of(FigureKind::EveryoneCourse, n)?;
        let line = |kind| {
            let (figure, by) = of(kind, n)?;
            let by = by.map(|by| say(ground, &CompareText::Beyond(kind, by)));
            Some(ground.say(&PageText::FigureLine(say(ground, &CompareText::Figure(kind)), value(ground, figure), by)))
        };
        let lines =
            [FigureKind::HighRiskCourse, FigureKind::EveryoneCourse, FigureKind::Barrier].into_iter().filter_map(line);
        let line = lines.collect::<Vec<String>>().join(ground.space());
        Some(Card { label: name.clone(), value: value(ground, everyone), line, tone: Tone::Neutral })
    };
    names.iter().enumerate().filter_map(card).collect()
}

fn figures(ground: &Ground<'_>, found: &PlansFound, names: &[String]) -> Exhibit {
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
fn coverage(ground: &Ground<'_>, query: &Query, found: &PlansFound, names: &[String]) -> Exhibit {
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
        ppm.map_or(Cell::Empty, |ppm| Cell::Text(crate::i18n::format::percent(ppm.into(), 2)))
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
fn groups(ground: &Ground<'_>, query: &Query, found: &PlansFound, names: &[String]) -> Exhibit {
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
fn inputs(ground: &Ground<'_>, query: &Query, n: usize, other: &Other) -> Exhibit {
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
