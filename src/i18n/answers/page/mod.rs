//! The words of the room in which questions are asked. Sentences that ask hold the names of their fields in braces.

mod en;
mod zh;

use super::super::Language;
use super::{LeverText, WhoText};
use crate::analysis::goal::{Stage, Unit};
use crate::interchange::paste::GivenProblem;
use crate::units::{Date, Doses, People};

/// A question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// How much of something does it take?
    #[default]
    Goal,
    /// How do several plans compare?
    Plans,
    /// What if it comes otherwise?
    Chance,
    /// What does a reserve cost?
    Reserve,
    /// What does the order buy?
    Order,
    /// When does the barrier stand?
    Barrier,
    /// Where is the rollout?
    Check,
}

impl Question {
    /// Every question, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Goal, Self::Plans, Self::Chance, Self::Reserve, Self::Order, Self::Barrier, Self::Check];

    /// Its stable name, for ids.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Plans => "plans",
            Self::Chance => "chance",
            Self::Reserve => "reserve",
            Self::Order => "order",
            Self::Barrier => "barrier",
            Self::Check => "check",
        }
    }
}

/// A text of the room of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageText {
    /// A question in few words.
    Name(Question),
    /// What it is for.
    Hint(Question),
    /// There is no plan to ask about yet.
    NoPlan,
    /// Some field is wrong: what stands below is the answer to what was asked before.
    Unclear,
    /// It is being worked out; so many of so many steps.
    Working(u32, u32),
    /// Button: stop working it out.
    Cancel,
    /// It was stopped.
    Cancelled,
    /// Button: work it out again.
    Again,
    /// Heading of what is assumed.
    Assumed,
    /// Button: opens a table.
    Table(String),
    /// Button: the table as a file.
    Csv,
    /// Which rows of a table are shown: from, to, of.
    Rows(usize, usize, usize),
    /// Button: rows before.
    Earlier,
    /// Button: rows after.
    Later,
    /// A name as a label.
    Label(String),
    /// A name and what is said of it.
    NameAndText(String, String),
    /// Never within the plan.
    Never,
    /// A date.
    On(Date),
    /// The name of a column: a date.
    Date,
    /// The name of a column: a group.
    Group,
    /// So many person-days.
    PersonDays(u64),

    /// A field is wrong: no whole number in a range.
    NotWhole {
        /// What stands there.
        found: String,
        /// The least.
        from: i64,
        /// The greatest.
        to: i64,
    },
    /// A field is wrong: no share.
    NotShare {
        /// What stands there.
        found: String,
    },
    /// A field is wrong: no percentage in a range.
    NotPercent {
        /// What stands there.
        found: String,
        /// The least.
        from: String,
        /// The greatest.
        to: String,
    },
    /// A field is wrong: no number in a range.
    NotNumber {
        /// What stands there.
        found: String,
        /// The least.
        from: String,
        /// The greatest.
        to: String,
    },
    /// A field is wrong: no date in a range.
    NotDate {
        /// What stands there.
        found: String,
        /// The first.
        from: Date,
        /// The last.
        to: Date,
    },

    /// Field: a lever.
    FieldLever,
    /// Field: a share in per cent.
    FieldShare,
    /// Field: of whom.
    FieldWho,
    /// Field: of what the share is taken.
    FieldBase,
    /// Field: first dose or full course.
    FieldStage,
    /// Field: the last day in time.
    FieldBy,
    /// Field: another plan, with its place among them.
    FieldPlan(usize),
    /// Field: how many runs.
    FieldRuns,
    /// Field: the seed.
    FieldSeed,
    /// Field: a plan to hold the runs against.
    FieldAgainst,
    /// Field: the group that comes first.
    FieldFirst,
    /// Field: what the barrier is stated by.
    FieldKind,
    /// Field: its value.
    FieldValue,
    /// Field: the effectiveness of a vaccine.
    FieldEffect(String),
    /// Field: days until a vaccine protects.
    FieldOnset(String),
    /// Field: the first day whose doses are not known.
    FieldToday,
    /// Field: the doses given.
    FieldGiven,
    /// Field: the vaccine of a column without one.
    FieldVaccine,
    /// Field: one of the three numbers of an assumption.
    FieldLeast(String),
    /// Field: the most frequent one.
    FieldUsual(String),
    /// Field: the greatest one.
    FieldMost(String),
    /// Field: the chance that a delivery is cancelled.
    FieldCancelled,

    /// What was asked is of one region alone.
    InRegion(String),
    /// The chance is one region's; coverage and dates are of all.
    ChanceInRegion(String),
    /// This question is always of all regions.
    OfAllRegions,
    /// There is none.
    Dash,
    /// Heading: groups side by side.
    PlansGroups,
    /// What that table holds.
    PlansGroupsAbout,
    /// Columns of a plan: all have begun, all are through.
    ColumnGroup(String, Stage),

    /// Asks for a goal. The unit of the lever decides how English asks.
    AskGoal(Unit),
    /// Asks for the barrier as a goal.
    AskGoalBarrier(Unit),
    /// A lever to choose: all capacity.
    LeverCapacity,
    /// A lever to choose: more doses a day.
    LeverDaily,
    /// A lever to choose: deliveries of all vaccines, or of one.
    LeverDeliveries(Option<String>),
    /// A lever to choose: more of a vaccine on the first day.
    LeverDoses(String),
    /// A lever to choose: deliveries earlier.
    LeverEarlier(Option<String>),
    /// A lever to choose: uptake.
    LeverUptake,
    /// A lever to choose: the gate.
    LeverGate,
    /// People to choose.
    Who(WhoText),
    /// To choose among people: the barrier.
    WhoBarrier,
    /// To choose: of the target.
    OfTarget,
    /// To choose: of all people.
    OfPeople,
    /// To choose: first dose or full course.
    Stage(Stage),
    /// The plan as it is already meets it, and what is the least.
    GoalMet(Date, String),
    /// The same, and there is no lower value.
    GoalMetAlready(Date),
    /// Figure: the plan as it is.
    CardPlanned,
    /// Figure: what it takes.
    CardTakes,
    /// Figure: the nearest value.
    CardNearest,
    /// Figure: doses up to the day.
    CardDoses,
    /// Figure: what binds most.
    CardBinds,
    /// In time.
    InTime,
    /// So many days too late.
    TooLate(u32),
    /// Not within the plan, which ends then.
    NotWithin(Date),
    /// It is reached then.
    ReachedOn(Date),
    /// As planned there are so many.
    PlannedDoses(Doses),
    /// On so many days.
    OnDays(u32),
    /// Nothing binds.
    NothingBinds,
    /// Heading: the curve.
    CurveHeading,
    /// What the curve shows.
    CurveAbout,
    /// Key: in time.
    KeyMet,
    /// Key: too late or never.
    KeyNotMet,
    /// On the curve: the goal's day.
    GoalDay(Date),
    /// On the curve: as planned.
    MarkPlanned(String),
    /// On the curve: the answer.
    MarkAnswer(String),
    /// On the curve: the nearest value.
    MarkNearest(String),
    /// Column: the lever's value.
    ColumnValue,
    /// Column: when it is reached.
    ColumnReached,
    /// Column: whether in time.
    ColumnMet,
    /// In a table: yes or no.
    YesNo(bool),
    /// What is assumed of goals.
    GoalAssumes,
    /// How the least value is found.
    GoalSearch,
    /// Button: puts the lever's value into the plan.
    ApplyLever,

    /// Asks to compare plans; so many fields.
    AskPlans(usize),
    /// The plan that is open.
    OpenPlan,
    /// No plan.
    NoPlanChosen,
    /// Some chosen plan cannot be read or has problems.
    PlanUnusable(String),
    /// How much plans differ: the figures that do, and the plan.
    PlansDiffer(String, String),
    /// Plans do not differ in any figure.
    PlansSame(String),
    /// Only the open plan is there.
    PlansAlone,
    /// Heading: figures side by side.
    PlansFigures,
    /// Heading: coverage.
    PlansCoverage,
    /// What the picture of coverage shows.
    PlansCoverageAbout,
    /// Heading: what differs in the inputs of a plan.
    PlansDifferences(String),
    /// More differences than are listed.
    AndMore(usize),
    /// A figure and how it differs.
    FigureAndHow(String, String),
    /// A figure, its value, and how it differs.
    FigureLine(String, String, Option<String>),
    /// What parts items of a list.
    ListComma,
    /// So many differences.
    SoMany(usize),
    /// Column: what differs.
    ColumnDifference,
    /// What is assumed of comparisons.
    PlansAssume,
    /// Column of a plan against the first.
    ColumnBeyond(String),

    /// Asks for chance.
    AskChance,
    /// The same of the barrier.
    AskChanceBarrier,
    /// The seed, and what runs are held against.
    AskChanceSeed,
    /// Heading: what is uncertain.
    UncertainHeading,
    /// Asks what is uncertain of the thing of this number.
    AskUncertain(usize),
    /// A short name of what is uncertain.
    Uncertain(usize),
    /// An assumption's numbers do not stand in order.
    OutOfOrder(String),
    /// In how many runs the goal is met: of so many, in which share, and with what care.
    ChanceIs(u64, u64),
    /// Half of the runs by this date.
    ChanceHalf(Option<Date>),
    /// Figure: the share of runs.
    CardChance,
    /// Figure: when one run in ten, half, nine in ten are there.
    CardPercentile(u8),
    /// Figure: what matters most.
    CardMatters,
    /// So many days between.
    DaysBetween(u32),
    /// Heading: coverage with its band.
    BandHeading,
    /// What the picture of the band shows.
    BandAbout,
    /// Key: eight in ten runs.
    KeyBand,
    /// Key: the middle run.
    KeyMiddle,
    /// Key: as planned.
    KeyPlanned,
    /// Heading: dates.
    DatesHeading,
    /// What the table of dates holds.
    DatesAbout,
    /// Heading: what matters most.
    TornadoHeading,
    /// What the picture shows.
    TornadoAbout(u32),
    /// Key: eight in ten runs if only this is uncertain.
    KeySwing,
    /// Key: half of them by then.
    KeySwingMiddle,
    /// From one date to another, so many days apart; `None` is never.
    Swing(Option<Date>, Option<Date>, u32),
    /// How two plans' runs compare: sooner, the same, later, and the other's name.
    PairedIs(usize, usize, usize, String),
    /// In how many runs another plan meets the goal: its name, the runs, of how many.
    PairedMet(String, u64, u64),
    /// What goes together in the runs, one by one.
    ChanceAssumes(usize),
    /// Column: so many per cent of runs have at most so many.
    ColumnAtMost(u8),
    /// Button: shows the band on the sheet.
    ShowOnSheet,

    /// Asks for the reserve rules.
    AskReserve,
    /// What it takes of a lever, and when it is reached then.
    GoalTakes(LeverText, String, Date),
    /// The answer: the rule, person-days later, person-days late with it and without.
    ReserveIs(String, u64, u64, u64),
    /// The plan keeps none: person-days late, and what the cheapest rule that ends it costs.
    ReserveNone(u64),
    /// Heading of the table of rules.
    ReserveHeading,
    /// What it holds.
    ReserveAbout,
    /// Column: the rule.
    ColumnRule,
    /// Column: first doses later.
    ColumnLater,
    /// Column: first doses later, in few words.
    ColumnLaterShort,
    /// Column: first doses sooner.
    ColumnSooner,
    /// Column: later doses late.
    ColumnLate,
    /// Column: most people late on a day.
    ColumnMostLate,
    /// Column: high-risk groups have begun.
    ColumnHighRisk,
    /// Column: everyone has begun.
    ColumnEveryone,
    /// Column: doses expired.
    ColumnExpired,
    /// Heading of the picture of first doses.
    ReservePicture,
    /// What it shows.
    ReservePictureAbout,
    /// Heading of the picture of people late.
    LatePicture,
    /// What it shows.
    LatePictureAbout,
    /// What is assumed.
    ReserveAssumes,
    /// Button: makes a rule the plan's.
    ApplyRule(String),
    /// The plan's own.
    PlansOwn(String),

    /// Asks for orders.
    AskOrder,
    /// No vaccine states its effectiveness, so nothing can be said.
    OrderUnknown,
    /// The best order, and how much more it gives than the plan's.
    OrderBest(String, u64),
    /// The plan's order is the best of those compared.
    OrderPlanned,
    /// The order put together: more or fewer than the plan's.
    OrderOwn(i64),
    /// Heading of the board.
    BoardHeading,
    /// How the board works.
    BoardHint,
    /// A tier of the board.
    BoardTier(usize),
    /// People and risk of a group.
    BoardGroup(People, String),
    /// Button: a group earlier.
    BoardEarlier(String),
    /// Button: a group later.
    BoardLater(String),
    /// Button: the plan's order again.
    BoardReset,
    /// A group was moved into a tier of how many groups.
    BoardMoved(String, usize, usize),
    /// The order put together on the board.
    BoardOrder,
    /// Handle: drag a group.
    BoardDrag,
    /// Heading of the picture of protection.
    OrderPicture,
    /// What it shows.
    OrderPictureAbout,
    /// Heading of the table of orders.
    OrderTable,
    /// What it holds.
    OrderTableAbout,
    /// Column: an order.
    ColumnOrder,
    /// Column: risk-weighted person-days.
    ColumnPersonDays,
    /// Column: more than the plan.
    ColumnGained,
    /// Button: makes an order the plan's.
    ApplyOrder(String),
    /// What is assumed, one by one.
    OrderAssumes(usize),

    /// Asks for the barrier by R₀.
    AskBarrierR0,
    /// Asks for the barrier by a share.
    AskBarrierShare,
    /// Asks what a vaccine does.
    AskVaccine(String),
    /// To choose: the reproduction number.
    ByR0,
    /// To choose: a share.
    ByShare,
    /// Reached on a date.
    BarrierReached(Date),
    /// Not within the plan.
    BarrierNotInTime(String, String),
    /// Cannot be reached.
    BarrierUnreachable(String, String),
    /// It cannot be told.
    BarrierUnknown,
    /// The threshold by R₀.
    BarrierThreshold(String, String),
    /// The threshold stated.
    BarrierStated(String),
    /// What share of people would have to be vaccinated with the best vaccine: name, effectiveness, share.
    BarrierNeeds(String, String, String),
    /// More than all would have to be.
    BarrierNeedsAll(String, String, String),
    /// The ceiling.
    BarrierCeiling(String),
    /// Figure: the threshold.
    CardThreshold,
    /// Figure: the ceiling.
    CardCeiling,
    /// Figure: at the plan's end.
    CardAtEnd,
    /// Figure: the date.
    CardBarrier,
    /// What is reached then.
    BarrierOf(String),
    /// One line on the threshold.
    LineThreshold,
    /// One line on the ceiling.
    LineCeiling,
    /// One line on the end.
    LineAtEnd(Date),
    /// Heading of the picture of the protected.
    BarrierPicture,
    /// What it shows.
    BarrierPictureAbout,
    /// Key and column: protected.
    Protected,
    /// On the picture: the threshold.
    MarkThreshold(String),
    /// On the picture: the ceiling.
    MarkCeiling(String),
    /// What is assumed.
    BarrierAssumes(usize),
    /// Button: puts the figures into the plan.
    ApplyBarrier,

    /// Asks for the check.
    AskCheck,
    /// What may be pasted.
    CheckHint,
    /// Nothing was pasted yet.
    CheckNothing,
    /// Button: fills in what the plan has for these days.
    CheckExample,
    /// A line could not be read: its number, and what it lacks.
    CheckLine(usize, GivenProblem),
    /// Everyone is behind, ahead or as planned.
    CheckIs(Option<i32>),
    /// Figure: first doses given.
    CardBegun,
    /// Figure: full courses given.
    CardComplete,
    /// Figure: when everyone has begun by the new plan.
    CardNewEnd,
    /// As planned there would be so many.
    PlannedPeople(People),
    /// By the old plan then.
    OldDate(Option<Date>),
    /// Heading of the picture of groups.
    CheckPicture,
    /// What it shows.
    CheckPictureAbout,
    /// Key: given.
    KeyGiven,
    /// Key: planned.
    KeyPlannedMark,
    /// In a bar: given of planned.
    GivenOfPlanned(People, People),
    /// Columns of the table of groups.
    CheckColumn(usize),
    /// Button: opens the plan from today on.
    ApplyResumed,
    /// What is assumed.
    CheckAssumes(usize),
    /// A group's numbers were shared among regions.
    CheckShared,
}

impl PageText {
    /// Its words in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Zh => zh::say(self),
            Language::En => en::say(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names in braces, in alphabetical order.
    fn fields(text: &str) -> Vec<String> {
        let mut names: Vec<String> =
            text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect();
        names.sort();
        names
    }

    #[test]
    fn a_question_has_the_same_fields_in_every_language() {
        let units = [Unit::PerMilleOfPlan, Unit::Doses, Unit::Days, Unit::PerMillePoints, Unit::PerMille];
        let goals = units.into_iter().flat_map(|unit| [PageText::AskGoal(unit), PageText::AskGoalBarrier(unit)]);
        let uncertain = (0..9).map(PageText::AskUncertain);
        let plans = (1..6).map(PageText::AskPlans);
        let others = [
            PageText::AskChance,
            PageText::AskChanceBarrier,
            PageText::AskChanceSeed,
            PageText::AskReserve,
            PageText::AskOrder,
            PageText::AskBarrierR0,
            PageText::AskBarrierShare,
            PageText::AskVaccine("V".into()),
            PageText::AskCheck,
        ];
        for asked in goals.chain(uncertain).chain(plans).chain(others) {
            let [zh, en] = Language::ALL.map(|language| fields(&asked.text(language)));
            assert_eq!(zh, en, "{asked:?}");
        }
    }
}
