//! The texts of the inputs: tabs, labels, hints and buttons.
//!
//! As with [`Message`](super::Message), a text is an [`InputText`] with typed arguments and each language is one
//! exhaustive match.

mod effect;
mod en;
mod rule;
mod zh;

pub use effect::{Effect, Moved};
pub use rule::RuleText;

use super::Language;
use crate::analysis::estimate::{Needed, Site, UsualWastage};
use crate::units::{Date, Doses, Share};

/// A text of the inputs. [`InputText::text`] gives its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputText {
    /// Name of the row of tabs.
    TabsLabel,
    /// Tab: groups.
    GroupsTab,
    /// Tab: vaccines and deliveries.
    SupplyTab,
    /// Tab: capacity.
    CapacityTab,
    /// Tab: rules.
    RulesTab,
    /// Tab: the plan's title and span.
    PlanTab,
    /// How many problems a tab has, for screen readers.
    ProblemsInside(usize),
    /// Column of buttons, for screen readers.
    Actions,
    /// Button: one more, the same as this.
    Duplicate,
    /// Button: takes it out.
    Remove,

    /// Heading: the plan.
    PlanHeading,
    /// What the tab of the plan holds.
    PlanHint,
    /// Field: title.
    PlanTitle,
    /// Field: first day.
    PlanStart,
    /// Field: number of days.
    PlanDays,
    /// Field: last day.
    PlanEnd,
    /// Field: people by the census.
    PlanCensus,
    /// What the census is for.
    PlanCensusHint,
    /// Field: note.
    PlanNote,
    /// Heading: source and note.
    Remarks,
    /// The same, of figures that are an estimate.
    RemarksOfEstimate,
    /// Field: what the figures are.
    FiguresAre,
    /// Choice: nothing is said.
    NotSaid,
    /// Choice: an estimate.
    Estimated,
    /// Choice: published or counted.
    Published,
    /// Field: source.
    Source,

    /// Heading: vaccines.
    VaccinesHeading,
    /// How vaccines are entered.
    VaccinesHint,
    /// Button: one more vaccine.
    AddVaccine,
    /// Button: takes a vaccine out, with so many deliveries.
    RemoveVaccine(usize),
    /// The name of the nth vaccine until it has one.
    NewVaccine(usize),
    /// Field: name.
    VaccineName,
    /// Field: doses of the course.
    VaccineDoses,
    /// Field: doses in a vial.
    VaccineVial,
    /// Field: wastage.
    VaccineWastage,
    /// Field: days until protection.
    VaccineOnset,
    /// The nth dose.
    Dose(usize),
    /// Column: earliest day after the dose before.
    IntervalMin,
    /// Column: planned day after the dose before.
    IntervalTarget,
    /// Column: latest day after the dose before.
    IntervalMax,
    /// Column: share of people who come for it.
    ReturnShare,
    /// Column: share protected after it.
    Effectiveness,

    /// Heading: deliveries.
    DeliveriesHeading,
    /// How deliveries are entered.
    DeliveriesHint,
    /// The nth delivery.
    Delivery(usize),
    /// Column: date.
    DeliveryOn,
    /// Column: vaccine.
    DeliveryVaccine,
    /// Column: doses.
    DeliveryDoses,
    /// Column: last day of use.
    DeliveryExpires,
    /// Column: days from one to the next.
    DeliveryEvery,
    /// Column: how many times.
    DeliveryTimes,
    /// Column: region.
    DeliveryRegion,
    /// Choice: shared among the regions.
    Shared,
    /// Button: one more delivery.
    AddDelivery,
    /// Button: by date.
    SortByDate,

    /// Heading: capacity by weekday.
    WeeklyHeading,
    /// How the weekly pattern is entered.
    WeeklyHint,
    /// The pattern that holds at first.
    UsualWeek,
    /// The nth later pattern.
    ChangedWeek(usize),
    /// Column: from which day a pattern holds.
    ChangeFrom,
    /// A day of the week, from Monday.
    Weekday(usize),
    /// Button: one more pattern.
    AddChange,
    /// Heading: closed and extra days.
    DaysHeading,
    /// How closed and extra days count.
    DaysHint,
    /// Caption: closed days.
    ClosedTable,
    /// A range of closed days.
    ClosedRow,
    /// Column: its first day.
    ClosedFrom,
    /// Column: its last day.
    ClosedTo,
    /// Button: one more range of closed days.
    AddClosed,
    /// Caption: extra days.
    ExtraTable,
    /// An extra day.
    ExtraRow,
    /// Column: its date.
    ExtraOn,
    /// Column: doses beyond the pattern.
    ExtraDoses,
    /// Button: one more extra day.
    AddExtra,

    /// A year and a month.
    MonthTitle(i16, i8),
    /// Button: the month before.
    EarlierMonth,
    /// Button: the month after.
    LaterMonth,
    /// Name of the calendar of capacity.
    CalendarOfCapacity,
    /// Name of the calendar of deliveries.
    CalendarOfDeliveries,
    /// How the calendar of capacity is used.
    CapacityKeys,
    /// How the calendar of deliveries is used.
    DeliveryKeys,
    /// A day is closed.
    Closed,
    /// What can be given on a day.
    CapacityOfDay {
        /// Whether it is closed.
        is_closed: bool,
        /// Doses by the weekly pattern, if they can be read.
        usual: Option<u64>,
        /// Extra doses.
        extra: Option<u64>,
    },
    /// Legend: what a click on a day does.
    BrushLegend,
    /// Choice: closes or opens.
    BrushClose,
    /// Choice: extra doses.
    BrushExtra,
    /// Choice: another weekly pattern from there.
    BrushWeek,

    /// Name of a rule.
    Rule(RuleText),
    /// A line on a rule.
    RuleHint(RuleText),
    /// Name of a choice of a rule.
    RuleChoice(RuleText, usize),
    /// A line on what a choice of a rule does.
    RuleLine(RuleText, usize),
    /// Heading: rules.
    RulesHeading,
    /// How rules are chosen.
    RulesHint,
    /// Field: any other share at which the next tier begins.
    GateShare,
    /// Heading: sharing among regions.
    SharingHeading,
    /// What sharing is.
    SharingHint,
    /// Caption: weights of the regions.
    WeightsTable,
    /// Column: weight.
    RegionWeight,
    /// Heading: barrier.
    BarrierHeading,
    /// What the barrier is.
    BarrierHint,
    /// Field: R₀.
    BarrierR0,
    /// Field: share.
    BarrierShare,
    /// A choice that is made.
    Chosen,
    /// The effects of a choice are being computed.
    Computing,
    /// A choice changes none of the four figures.
    NoEffect,
    /// A choice would make the plan wrong.
    WouldBeWrong,

    /// Heading: estimate of wastage.
    WastageEstimate,
    /// Field: people in a session.
    SessionPeople,
    /// Field: share of closed vials lost at each storage level.
    ClosedLoss,
    /// Field: storage levels.
    StorageLevels,
    /// Vials opened in a session, doses left over, the share lost from open vials, and the share lost in all.
    OpenVialLoss(u64, Doses, Share, Share),
    /// The doses in a vial are not filled in.
    VialNeeded,
    /// Something of an estimate cannot be read.
    EstimateNeeds,
    /// What is usually lost.
    UsualWastage(UsualWastage),
    /// Button: this wastage into the plan.
    UseWastage(Share),
    /// Heading: estimate of capacity.
    CapacityEstimate,
    /// Field: kind of site.
    SiteLabel,
    /// Choice: by vaccinators.
    OwnStaff,
    /// Choice: a kind of site.
    SiteKind(Site),
    /// Field: number of sites.
    SiteCount,
    /// Field: hours a day.
    SiteHours,
    /// Field: vaccinators at a site.
    SiteStaff,
    /// Field: doses an hour.
    SiteRate,
    /// So many doses a day, and what that assumes.
    EstimatedCapacity(Doses, Option<Site>),
    /// Button: the estimate into the working days.
    UseOnWorkdays,
    /// Button: the estimate into every day.
    UseEveryDay,
    /// Heading: pasting deliveries.
    PasteDeliveries,
    /// Field: the table that is pasted.
    PasteHere,
    /// Field: what a column of the table holds.
    PasteColumn(usize),
    /// Button: so many deliveries more.
    PasteAppend(usize),
    /// Button: so many deliveries in place of those that are there.
    PasteReplace(usize),
}

/// A text of the inputs about something that has a name of its own. [`InputPhrase::text`] gives its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InputPhrase {
    /// The name of a copy.
    CopyOf(String),
    /// What a field or button belongs to, then its own name.
    Of(String, String),
    /// Caption: the course of a vaccine.
    CourseTable(String),
    /// A day with its weekday, and words about it.
    DayAndWords(Date, String),
    /// So many doses of a vaccine.
    Arrival(u64, String),
    /// What arrives on a day.
    Arrivals(Vec<String>),
    /// What share of everyone must have the full course of a vaccine with this effectiveness.
    Needed(String, Share, Needed),
    /// Choice: doses of a vaccine.
    DosesOf(String),
}

impl InputPhrase {
    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Zh => zh::phrase(self),
            Language::En => en::phrase(self),
        }
    }
}

impl InputText {
    /// Its words in a language.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        if let Some(text) = rule::say(&self, language) {
            return text.to_owned();
        }
        match language {
            Language::Zh => zh::say(&self),
            Language::En => en::say(&self),
        }
    }
}

/// A column as Excel calls it: A to Z, then by its number.
fn letter(n: usize) -> String {
    u8::try_from(n).ok().filter(|n| *n < 26).map_or_else(|| (n + 1).to_string(), |n| char::from(b'A' + n).to_string())
}
