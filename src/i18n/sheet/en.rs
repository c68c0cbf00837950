//! The sheet's texts in English.

use super::{Column as C, SheetMessage as M};
use crate::i18n::Language::En;
use crate::i18n::format::{count, date, percent, percent_down, percents_apart, plural, round_count, short_date};
use crate::units::{Date, Doses};

pub(super) fn say(message: &M) -> String {
    match message {
        M::SheetHeading => "Rollout sheet".into(),
        M::NothingToDraw => "Nobody to vaccinate yet: the charts appear when a group has people.".into(),
        M::MeasureLabel => "Show".into(),
        M::InPeople => "People".into(),
        M::InShare => "Share".into(),
        M::ZoomLabel => "Time range".into(),
        M::ZoomIn => "Zoom in".into(),
        M::ZoomOut => "Zoom out".into(),
        M::ZoomReset => "All days".into(),
        M::Earlier => "Earlier".into(),
        M::Later => "Later".into(),
        M::Hint => "Drag across days to zoom. Cursor: ←→ a day, PageUp/PageDown a week, Home/End first and last day; \
                    + − zoom, 0 resets."
            .into(),
        M::DeliveryKey => "Delivery".into(),
        M::ClosedKey => "Closed".into(),
        M::CursorLabel => "Day cursor".into(),
        M::CoverageHeading => "Coverage".into(),
        M::CoverageHint(all) => format!("Of all {} people, stacked by tier", round_count(all.get(), En)),
        M::FullCourse => "Full course".into(),
        M::FirstDoseOnly => "First dose only".into(),
        M::Protected => "People protected (doses × effectiveness)".into(),
        M::Tier(n) => format!("Tier {n}"),
        M::TierSize(groups, n) => {
            format!("{}, target {}", plural(*groups as u64, "group", "groups"), round_count(n.get(), En))
        }
        M::CeilingShare(ppm) => format!("Target {}", percent((*ppm).into(), 1)),
        M::CeilingPeople(n) => format!("Target {} people", round_count(n.get(), En)),
        M::BarrierOn(ppm, on) => format!("Immune barrier {}: reached {}", percent((*ppm).into(), 1), day(*on)),
        M::BarrierOnShort(on) => format!("Barrier {}", day(*on)),
        M::BarrierNotInTime(threshold, last) => {
            let (threshold, last) = percents_apart((*threshold).into(), (*last).into());
            format!("Immune barrier {threshold}: not in time, {last} protected at the end")
        }
        M::BarrierUnreachable(threshold, ceiling) => {
            let (threshold, ceiling) = percents_apart((*threshold).into(), (*ceiling).into());
            format!("Immune barrier {threshold}: out of reach, at most {ceiling} can be protected")
        }
        M::BarrierUnreachableShort => "Barrier out of reach".into(),
        M::BarrierShort => "Immune barrier".into(),
        M::BarrierUnknown => "The immune barrier cannot be judged: a vaccine states no effectiveness.".into(),
        M::GroupsHeading => "Progress by group".into(),
        M::GroupsHint => {
            "Each bar starts on the first first-dose day, the tick marks the last and the diamond the full course; height is the share reached".into()
        }
        M::FirstDosesSpan => "First to last first dose".into(),
        M::CourseMark => "Full course finished".into(),
        M::RowDates(from, to, course) => format!(
            "first dose {} – {}, full course {}",
            short_date(*from, En),
            short_date(*to, En),
            short_date(*course, En)
        ),
        M::RowDatesShort(from, to, course) => {
            format!("{} – {}, {}", short_date(*from, En), short_date(*to, En), short_date(*course, En))
        }
        M::RowCourse(on) => short_date(*on, En),
        M::RowUnfinished(from, begun, complete) => format!(
            "from {}; by the end {} begun, {} full course",
            short_date(*from, En),
            percent_down(*begun, 0),
            percent_down(*complete, 0)
        ),
        M::RowUnfinishedShort(complete) => format!("{} full course", percent_down(*complete, 0)),
        M::RowBegunBefore(Some(on), _) => format!("begun before the plan, full course {}", short_date(*on, En)),
        M::RowBegunBefore(None, complete) => {
            format!("begun before the plan, {} full course", percent_down(*complete, 0))
        }
        M::RowNeverBegins => "Does not begin within the plan".into(),
        M::RowNobody => "Nobody to vaccinate".into(),
        M::ToggleTier(n) => format!("Groups of tier {n}"),
        M::HoldsHeading => "What holds the rollout back".into(),
        M::HoldsHint => "Judged each day for the first tier in which somebody has not begun".into(),
        M::DayCount(n) => plural(*n, "day", "days"),
        M::WhatToDo(advice) => format!("→ {advice}"),
        M::StockHeading => "Vaccine and doses".into(),
        M::StockTitle => "Stock at the end of the day (doses)".into(),
        M::DosesTitle => "Doses given a day".into(),
        M::FirstDoses => "First doses".into(),
        M::LaterDoses => "Later doses".into(),
        M::Capacity => "Capacity".into(),
        M::ExpiredKey => "Expired".into(),
        M::StockTotals([received, used, expired]) => {
            format!("{} received, {} given, {} expired", rounded(*received), rounded(*used), rounded(*expired))
        }
        M::MeanOfWeeks => "Weekly means a day; zoom in for single days.".into(),
        M::TableOf(heading) => format!("Table: {heading}"),
        M::DownloadCsv => "Download CSV".into(),
        M::RowsShown(from, to, of) => {
            format!("Rows {} to {} of {}", count(*from as u64), count(*to as u64), count(*of as u64))
        }
        M::PreviousRows => "Previous".into(),
        M::NextRows => "Next".into(),
        M::Column(column) => name(*column).into(),
        M::ColumnOf(what, column) => format!("{what}: {}", name(*column)),
        M::Yes => "yes".into(),
        M::StoryHeading => "On this day".into(),
        M::StoryGroups => "By group".into(),
    }
}

const fn name(column: C) -> &'static str {
    match column {
        C::From => "From",
        C::To => "To",
        C::Date => "Date",
        C::Begun => "first dose so far",
        C::Complete => "full course so far",
        C::AllBegun => "All: first dose so far",
        C::AllComplete => "All: full course so far",
        C::Protected => "Protected",
        C::Tier => "Tier",
        C::Group => "Group",
        C::Target => "Target",
        C::FirstDay => "First first-dose day",
        C::LastDay => "Last first-dose day",
        C::AllBegunDay => "All have begun",
        C::CourseDay => "Full course of all",
        C::BegunAtEnd => "First dose at the end",
        C::CompleteAtEnd => "Full course at the end",
        C::Days => "Days",
        C::Hold => "Held back by",
        C::Advice => "What to do",
        C::Given => "Doses given",
        C::FirstDoses => "First doses",
        C::LaterDoses => "Later doses",
        C::Capacity => "Capacity",
        C::Received => "received, less wastage",
        C::Expired => "expired",
        C::Stock => "stock at the end",
        C::Late => "Late at the end",
    }
}

fn rounded(n: Doses) -> String {
    round_count(n.get(), En)
}

fn day(on: Date) -> String {
    date(on, En)
}
