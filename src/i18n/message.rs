//! Every text of the interface, with its arguments.

use super::Language;
use crate::analysis::Hold;
use crate::units::{Date, People};

/// A text of the interface. [`Language::say`] gives its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The planner's name.
    AppName,
    /// What the planner does, in one line.
    AppPurpose,
    /// Title of the browser's tab, from the plan's title.
    PageTitle(String),
    /// Link to what follows the header.
    SkipToResults,
    /// Name of the navigation among the rooms of the page.
    RoomsLabel,
    /// Room: the sheet and the inputs.
    RoomPlan,
    /// Room: the regions.
    RoomRegions,
    /// Room: the questions.
    RoomAnswers,
    /// Room: what comes in and goes out.
    RoomFiles,
    /// A part of the page is on its way.
    PartLoading,
    /// A part of the page did not come.
    PartMissing,
    /// Button: fetch that part again.
    TryAgain,
    /// Label of the choice of language.
    LanguageLabel,
    /// Label of the choice of plan.
    PresetLabel,
    /// Name of the preset.
    PresetHeilongjiang,
    /// Name of the preset.
    PresetHeilongjiangElderlyFirst,
    /// Name of the preset.
    PresetJcvi,
    /// Name of the preset.
    PresetAcip,
    /// Name of the preset.
    PresetWorkedExample,
    /// Name of the preset.
    PresetEmpty,
    /// Label of the choice of region.
    RegionLabel,
    /// Choice of all regions.
    AllRegions,
    /// First and last day of the plan.
    PlanSpan(Date, Date),
    /// Heading of the note and sources of the plan.
    AboutPlan,
    /// Heading of a plan's sources.
    SourceHeading,

    /// The plan kept in this browser was opened, last changed on this day.
    Restored(Option<Date>),
    /// A preset was opened in place of an edited plan.
    Replaced,
    /// Button: the replaced plan back.
    BringBack,
    /// Button: closes a notice.
    Close,

    /// Heading of the list of problems.
    ProblemsHeading(usize),
    /// What is shown is of before the problems.
    Outdated,
    /// Nothing is shown because of the problems.
    NothingYet,
    /// A place and what is wrong there.
    PlaceAndProblem(String, String),
    /// Parts of a place, from the outside in.
    PlaceParts(Vec<String>),
    /// A percentage must be from 0 to 100.
    PercentRange,

    /// Nobody is to be vaccinated yet, and where to enter people.
    LacksPeople,
    /// No doses arrive, and where to enter deliveries.
    LacksDoses,
    /// No dose can be given on any day, and where to enter how many can.
    LacksCapacity,

    /// Heading of the figures, for screen readers.
    FiguresHeading,
    /// A label and its value.
    LabelAndValue(String, String),

    /// Heading of the table of groups.
    GroupsHeading,
    /// How the table of groups is used; with regions or without, in one region or in all.
    GroupsHint(GroupsHint),
    /// Column: group.
    GroupColumn,
    /// Column: tier.
    TierColumn,
    /// Column: people.
    PeopleColumn,
    /// Column: eligible, in per cent.
    EligibleColumn,
    /// Column: uptake, in per cent.
    UptakeColumn,
    /// A field of a group, in full.
    FieldOfGroup(String, String),
    /// A tier.
    Tier(u64),
    /// Groups whose tier cannot be read.
    TierUnknown,
    /// How many groups and people a tier has.
    TierSize(usize, Option<People>),

    /// Main points of the chart: its span, people with a first dose and full course at the end and who could be, in
    /// millionths.
    CoverageMainPoints(Date, Date, [u32; 3]),

    /// Heading of the table by week.
    WeeksHeading,
    /// What the table by week holds.
    WeeksHint,
    /// No dose is given in the whole plan.
    NoDoses,
    /// Column: week.
    WeekColumn,
    /// Column: first doses.
    FirstDosesColumn,
    /// Column: later doses.
    LaterDosesColumn,
    /// Column: share with a first dose.
    BegunColumn,
    /// Column: share with the full course.
    CompleteColumn,
    /// Column: all groups together.
    AllGroupsColumn,

    /// Name of what holds the rollout back.
    HoldName(Hold),
    /// What it means.
    HoldMeaning(Hold),
    /// What to do about it.
    HoldAdvice(Hold),

    /// Nothing leaves the browser.
    Privacy,
    /// There is a new version of the page.
    NewVersion,
    /// Button: load it.
    TakeVersion,
    /// The program failed.
    CrashHeading,
    /// The plan is kept.
    CrashBody,
    /// The same on a page of somebody else, where nothing is kept.
    CrashBodyGuest,
    /// Link: load the page again.
    CrashReload,
    /// Link: load the page without the kept plan.
    CrashStartOver,
}

/// What an edit of people in the table of groups does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupsHint {
    /// The plan has no regions.
    Whole,
    /// All regions are shown: a total is shared among them.
    Total,
    /// One region is shown.
    Region(String),
}

impl Message {
    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        language.say(self)
    }
}
