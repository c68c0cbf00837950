//! The texts in English.

use super::GroupsHint;
use super::Language::En;
use super::Message as M;
use super::format::{date, percent_down, plural, round_count};
use super::hold;
use crate::units::{Date, People};

pub(super) fn say(message: &M) -> String {
    match message {
        M::AppName => "Rollout Planner".into(),
        M::AppPurpose => "Who is vaccinated when, and what holds it back".into(),
        M::PageTitle(title) => format!("{title} · Rollout Planner"),
        M::RoomsLabel => "Parts of the planner".into(),
        M::RoomPlan => "Schedule".into(),
        M::RoomRegions => "Regions".into(),
        M::RoomAnswers => "Answers".into(),
        M::RoomFiles => "Files and links".into(),
        M::PartLoading => "Loading…".into(),
        M::PartMissing => "This part of the planner did not load. Your plan is not affected.".into(),
        M::TryAgain => "Try again".into(),
        M::SkipToResults => "Skip to the results".into(),
        M::LanguageLabel => "Language".into(),
        M::PresetLabel => "Plan".into(),
        M::PresetHeilongjiang => "Heilongjiang 2021".into(),
        M::PresetHeilongjiangElderlyFirst => "Heilongjiang 2021, elderly first".into(),
        M::PresetJcvi => "UK JCVI 2020 (groups 1–9)".into(),
        M::PresetAcip => "US ACIP 2020 (phases 1a–1c)".into(),
        M::PresetWorkedExample => "A small worked example".into(),
        M::PresetEmpty => "New plan".into(),
        M::RegionLabel => "Region".into(),
        M::AllRegions => "All regions".into(),
        M::PlanSpan(from, to) => format!("{} to {}", day(*from), day(*to)),
        M::AboutPlan => "Notes and sources".into(),
        M::SourceHeading => "Sources".into(),
        M::Restored(Some(on)) => format!("Your plan of {}, kept in this browser, is open.", day(*on)),
        M::Restored(None) => "Your plan, kept in this browser, is open.".into(),
        M::Replaced => "Your edited plan was replaced.".into(),
        M::BringBack => "Bring it back".into(),
        M::Close => "Close".into(),
        M::ProblemsHeading(1) => "There is a problem".into(),
        M::ProblemsHeading(n) => format!("There are {n} problems"),
        M::Outdated => "The results below are from before; they follow as soon as this is put right.".into(),
        M::NothingYet => "Results appear as soon as this is put right.".into(),
        M::PlaceAndProblem(place, problem) => format!("{place}: {problem}"),
        M::PlaceParts(parts) => parts.join(", "),
        M::PercentRange => "must be from 0% to 100%".into(),
        M::LacksPeople => "Nobody is to be vaccinated yet: enter people under Groups".into(),
        M::LacksDoses => "No vaccine arrives yet: enter deliveries under Supply".into(),
        M::LacksCapacity => "No dose can be given on any day yet: enter doses a day under Capacity".into(),
        M::FiguresHeading => "Main results".into(),
        M::LabelAndValue(label, value) => format!("{label}: {value}"),
        M::GroupsHeading => "Groups".into(),
        M::GroupsHint(hint) => groups_hint(hint),
        M::GroupColumn => "Group".into(),
        M::TierColumn => "Tier".into(),
        M::PeopleColumn => "People".into(),
        M::EligibleColumn => "Eligible %".into(),
        M::UptakeColumn => "Uptake %".into(),
        M::FieldOfGroup(group, field) => format!("{group}: {field}"),
        M::Tier(n) => format!("Tier {n}"),
        M::TierUnknown => "No tier yet".into(),
        M::TierSize(groups, n) => {
            let groups = plural(u64::try_from(*groups).unwrap_or(u64::MAX), "group", "groups");
            n.map_or_else(|| groups.clone(), |n| format!("{groups}, {}", people(n)))
        }
        M::CompleteColumn => "Full course".into(),
        M::CoverageMainPoints(from, to, [begun, complete, target]) => format!(
            "{} to {}. At the end {} of all people have a first dose and {} the full course; {} are to be vaccinated.",
            day(*from), day(*to), share(*begun), share(*complete), share(*target)
        ),
        M::WeeksHeading => "Doses by week".into(),
        M::WeeksHint => "Shares are of the people to be vaccinated, up to the end of the week, rounded down.".into(),
        M::NoDoses => "No dose is given in this plan.".into(),
        M::WeekColumn => "Week".into(),
        M::FirstDosesColumn => "First doses".into(),
        M::LaterDosesColumn => "Later doses".into(),
        M::BegunColumn => "Begun".into(),
        M::AllGroupsColumn => "All groups".into(),
        M::HoldName(hold) => hold::texts(*hold, En)[0].into(),
        M::HoldMeaning(hold) => hold::texts(*hold, En)[1].into(),
        M::HoldAdvice(hold) => hold::texts(*hold, En)[2].into(),
        M::Privacy => "Everything is computed in this browser; no data leaves this page.".into(),
        M::NewVersion => "There is a new version of this page.".into(),
        M::TakeVersion => "Load it now".into(),
        M::CrashHeading => "The program failed and has stopped".into(),
        M::CrashBody => "Your plan is kept in this browser: load the page again to go on. If it fails again, open it without the kept plan.".into(),
        M::CrashBodyGuest => "Nothing of your plan is kept: save it as a file, then load the page again.".into(),
        M::CrashReload => "Load the page again".into(),
        M::CrashStartOver => "Open without the kept plan".into(),
    }
}

fn groups_hint(hint: &GroupsHint) -> String {
    match hint {
        GroupsHint::Whole => "Every change is computed at once.".into(),
        GroupsHint::Total => {
            "Every change is computed at once. People are the sum over the regions; a new total is shared in their present proportions."
                .into()
        }
        GroupsHint::Region(region) => {
            format!("Every change is computed at once. People are those of {region}; the other columns hold in every region.")
        }
    }
}

fn share(ppm: u32) -> String {
    percent_down(ppm.into(), 1)
}

pub(super) fn people(n: People) -> String {
    plural(n.get(), "person", "people")
}

pub(super) fn round_people(n: People) -> String {
    format!("{} {}", round_count(n.get(), En), if n.get() == 1 { "person" } else { "people" })
}

pub(super) fn day(on: Date) -> String {
    date(on, En)
}
