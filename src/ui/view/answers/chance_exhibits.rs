//! The pictures and tables of chance.

use super::chance::MOST_ALONE;
use super::content::{Exhibit, Sheet, Swatch};
use super::ground::Ground;
use super::plot::{Across, Bar, Bars, Lines, Plot, over_days, share_heights};
use crate::analysis::asked::ChanceFound;
use crate::analysis::simulate::{Band, DateBand, Milestone, Setup, Swing};
use crate::i18n::answers::{PageText, SimulateText};
use crate::interchange::tables::Cell;
use crate::ui::sheet::model::value::part;
use crate::units::{Day, People};

fn percentiles(ground: &Ground<'_>) -> [String; 3] {
    [10, 50, 90].map(|p| SimulateText::Percentile(p).text(ground.language))
}

/// Coverage over all regions: what eight runs in ten have, the middle run, and the plan.
pub(super) fn band(ground: &Ground<'_>, found: &ChanceFound) -> Exhibit {
    let top = ground.plan.people().get();
    let begun = &found.bands.begun;
    let line = |of: fn(&Band<People>) -> People| over_days(begun.iter().map(|band| part(of(band).get(), top)));
    let planned = over_days(found.planned.iter().map(|people| part(people.get(), top)));
    let row = |(day, band): (Day, &Band<People>)| {
        let planned = found.planned.get(day.slot()).copied().unwrap_or_default();
        let counts = [band.p10, band.p50, band.p90, planned].map(|people| Cell::Count(people.get()));
        std::iter::once(Cell::Date(ground.plan.date(day))).chain(counts).collect()
    };
    let headings = [10, 50, 90].map(|p| ground.say(&PageText::ColumnAtMost(p)));
    Exhibit {
        name: "band",
        heading: ground.say(&PageText::BandHeading),
        about: ground.say(&PageText::BandAbout),
        plot: Some(Plot::Lines(Lines {
            across: Across::Days(ground.plan.start(), ground.plan.n_days()),
            heights: share_heights(),
            bands: vec![(line(|band| band.p90), line(|band| band.p10))],
            lines: vec![(0, line(|band| band.p50)), (1, planned)],
            ..Lines::default()
        })),
        keys: vec![
            (Swatch::Band, ground.say(&PageText::KeyBand)),
            (Swatch::Line(0), ground.say(&PageText::KeyMiddle)),
            (Swatch::Line(1), ground.say(&PageText::KeyPlanned)),
        ],
        table: Sheet {
            header: std::iter::once(ground.say(&PageText::Date))
                .chain(headings)
                .chain([ground.say(&PageText::KeyPlanned)])
                .collect(),
            rows: ground.plan.days().zip(begun).map(row).collect(),
        },
    }
}

/// Which uncertainty moves the goal's date most.
pub(super) fn tornado(ground: &Ground<'_>, setup: &Setup, found: &ChanceFound) -> Exhibit {
    let end = Day::new(ground.plan.n_days());
    let last = |day: Option<Day>| day.unwrap_or(end);
    let shown = found.swings.iter().flat_map(|swing| [last(swing.band.p10), last(swing.band.p90)]);
    let by = setup.goal.map(|goal| goal.by);
    let (low, high) = shown.chain(by).fold((end, Day::START), |(low, high), day| (low.min(day), high.max(day)));
    let room = ((high.get() - low.get()) / 12).max(3);
    let from = Day::new((low.get() - room).max(0));
    let n_days = (high.get() + room).min(ground.plan.n_days()) - from.get() + 1;
    let place = |day: Day| f64::from(day.get() - from.get()) / f64::from(n_days.max(1));
    let bar = |swing: &Swing| Bar {
        name: SimulateText::Input(swing.input).text(ground.language),
        value: ground.say(&PageText::Swing(
            ground.date(swing.band.p10),
            ground.date(swing.band.p90),
            swing.n_days.unsigned_abs(),
        )),
        ends: (place(last(swing.band.p10)), place(last(swing.band.p90))),
        tick: Some(place(last(swing.band.p50))),
    };
    let day = |day: Option<Day>| ground.date(day).map_or(Cell::Text(ground.say(&PageText::Never)), Cell::Date);
    let row = |swing: &Swing| {
        let days = [swing.band.p10, swing.band.p50, swing.band.p90].map(day);
        let name = Cell::Text(SimulateText::Input(swing.input).text(ground.language));
        std::iter::once(name).chain(days).chain([Cell::Number(swing.n_days.into())]).collect()
    };
    let goal_day = |by: Day| (place(by), ground.say(&PageText::GoalDay(ground.plan.date(by))));
    let heading = SimulateText::InputHeading.text(ground.language);
    let n_alone = u32::try_from(found.bands.n_runs).unwrap_or(MOST_ALONE).min(MOST_ALONE);
    Exhibit {
        name: "uncertainties",
        heading: ground.say(&PageText::TornadoHeading),
        about: ground.say(&PageText::TornadoAbout(n_alone)),
        plot: Some(Plot::Bars(Bars {
            bars: found.swings.iter().map(bar).collect(),
            across: Across::Days(ground.plan.date(from), n_days),
            uprights: by.map(goal_day).into_iter().collect(),
        })),
        keys: vec![
            (Swatch::Bar, ground.say(&PageText::KeySwing)),
            (Swatch::Tick, ground.say(&PageText::KeySwingMiddle)),
        ],
        table: Sheet {
            header: std::iter::once(heading)
                .chain(percentiles(ground))
                .chain([SimulateText::SwingHeading.text(ground.language)])
                .collect(),
            rows: found.swings.iter().map(row).collect(),
        },
    }
}

/// Every date with its band.
pub(super) fn dates(ground: &Ground<'_>, found: &ChanceFound) -> Exhibit {
    let day = |day: Option<Day>| ground.date(day).map_or(Cell::Text(ground.say(&PageText::Never)), Cell::Date);
    let row = |date: &DateBand| {
        let name = SimulateText::milestone(date.milestone, ground.plan, ground.language).text(ground.language);
        let days = [date.band.p10, date.band.p50, date.band.p90].map(day);
        let share = SimulateText::ShareOf(date.n_reached as u64, found.bands.n_runs as u64).text(ground.language);
        std::iter::once(Cell::Text(name)).chain(days).chain([Cell::Text(share)]).collect()
    };
    let is_told = |date: &&DateBand| date.milestone != Milestone::Barrier || ground.journal.protected.is_some();
    Exhibit {
        name: "dates",
        heading: ground.say(&PageText::DatesHeading),
        about: ground.say(&PageText::DatesAbout),
        plot: None,
        keys: Vec::new(),
        table: Sheet {
            header: std::iter::once(SimulateText::DateHeading.text(ground.language))
                .chain(percentiles(ground))
                .chain([SimulateText::ReachedHeading.text(ground.language)])
                .collect(),
            rows: found.bands.dates.iter().filter(is_told).map(row).collect(),
        },
    }
}
