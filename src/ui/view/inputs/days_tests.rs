use super::*;
use crate::plan::{Pointer, validate};
use crate::presets::Preset;
use crate::ui::view::inputs::Source;

fn day(text: &str) -> Date {
    Date::parse_iso(text).unwrap()
}

fn days(from: &str, to: &str) -> Days {
    Days::between(day(from), day(to))
}

fn apply(draft: &PlanDraft, brush: Brush, days: Days, sets: bool) -> PlanDraft {
    brushed(draft, brush, days, sets, &Value::whole(500)).applied_to(draft)
}

/// The closed ranges of a draft as a picture.
fn picture(draft: &PlanDraft) -> String {
    let range = |item: &Value| {
        let text = |name| item.field(name).and_then(Value::as_text).unwrap_or("?").get(5..).unwrap_or("?").to_owned();
        format!("{}..{}", text("from"), text("to"))
    };
    list(draft, "closed").iter().map(range).collect::<Vec<_>>().join(" ")
}

#[test]
fn closing_joins_and_opening_parts() {
    let draft = Preset::WorkedExample.draft(); // closed on 10 March
    let closing = [
        ("2021-03-11", "2021-03-11", "03-10..03-11"),
        ("2021-03-05", "2021-03-09", "03-05..03-10"),
        ("2021-03-12", "2021-03-13", "03-10..03-10 03-12..03-13"),
        ("2021-03-01", "2021-03-02", "03-01..03-02 03-10..03-10"),
        ("2021-03-10", "2021-03-10", "03-10..03-10"),
    ];
    for (from, to, expected) in closing {
        assert_eq!(picture(&apply(&draft, Brush::Close, days(from, to), true)), expected);
    }
    let week = apply(&draft, Brush::Close, days("2021-03-08", "2021-03-14"), true);
    let opening = [
        ("2021-03-10", "2021-03-11", "03-08..03-09 03-12..03-14"),
        ("2021-03-01", "2021-03-08", "03-09..03-14"),
        ("2021-03-08", "2021-03-14", ""),
        ("2021-03-20", "2021-03-21", "03-08..03-14"),
    ];
    for (from, to, expected) in opening {
        assert_eq!(picture(&apply(&week, Brush::Close, days(from, to), false)), expected);
    }
}

#[test]
fn what_cannot_be_read_is_left_as_it_is() {
    let at = place("closed").item(0).field("to");
    let draft = Preset::WorkedExample.draft().with(&at, Value::text("soon"));
    let after = apply(&draft, Brush::Close, days("2021-03-10", "2021-03-10"), true);
    assert_eq!(after.get(&at), Some(&Value::text("soon")));
    assert_eq!(list(&after, "closed").len(), 2);
}

#[test]
fn every_brush_sets_and_takes_back_on_every_preset_and_leaves_the_rest() {
    for preset in Preset::ALL {
        let draft = preset.draft();
        let start = super::super::entry::start_of(&draft).unwrap();
        for brush in Brush::ALL {
            for n in (0..60).step_by(7) {
                let days = Days::between(start.plus(n), start.plus(n + 3));
                let set = apply(&draft, brush, days, true);
                let undone = apply(&set, brush, days, false);
                let each = if brush == Brush::Week { vec![days.from] } else { days.each().collect() };
                for day in each {
                    assert!(DayCapacity::of(&set, day).is_set(brush), "{preset:?} {brush:?} {day}");
                    assert!(!DayCapacity::of(&undone, day).is_set(brush), "{preset:?} {brush:?} {day}");
                }
                for draft in [&set, &undone] {
                    let rest = |draft: &PlanDraft| draft.without(&Pointer::root().field("capacity"));
                    assert!(rest(draft) == rest(&preset.draft()) && validate(draft).is_ok());
                }
                let untouched = DayCapacity::of(&draft, days.to.plus(9));
                assert_eq!(DayCapacity::of(&set, days.to.plus(9)), untouched, "{preset:?} {brush:?}");
            }
        }
    }
}

#[test]
fn the_days_are_those_that_the_engine_reads() {
    for preset in Preset::ALL {
        let draft = preset.draft();
        let plan = validate(&draft).unwrap();
        for n in plan.days() {
            let date = plan.date(n);
            let found = DayCapacity::of(&draft, date);
            let doses = if found.is_closed { 0 } else { found.usual.unwrap() } + found.extra.unwrap_or(0);
            assert_eq!(doses, plan.capacity().on(date).get(), "{preset:?} {date}");
        }
    }
}

#[test]
fn a_month_is_whole_weeks_with_the_days_of_the_plan_marked() {
    let draft = Preset::WorkedExample.draft();
    let local = crate::ui::view::inputs::Local { cursor: Some(day("2021-03-10")), ..Default::default() };
    let source = Source { draft: &draft, language: crate::i18n::Language::En, local: &local };
    let month = crate::ui::view::inputs::Month::capacity(source).unwrap();
    assert_eq!(month.title, "March 2021");
    assert_eq!((month.weeks.len(), month.weeks[0][0].date), (5, day("2021-03-01")));
    let labels: Vec<&str> = month.weeks[1].iter().map(|cell| cell.label.as_str()).collect();
    assert_eq!(labels[2], "Wednesday, 10 Mar 2021: closed");
    assert_eq!(labels[5], "Saturday, 13 Mar 2021: 10 doses");
}
