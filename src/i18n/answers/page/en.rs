//! English.

use super::super::super::Language::En;
use super::super::super::format::{count, date, percent, plural};
use super::super::names::capital;
use super::{PageText as T, Question};
use crate::analysis::goal::{Lever, Stage, Unit};
use crate::interchange::paste::GivenProblem;
use crate::units::Date;

fn days(n: u32) -> String {
    plural(n.into(), "day", "days")
}

fn day(on: Option<Date>) -> String {
    on.map_or_else(|| "never".to_owned(), |on| date(on, En))
}

/// A name within a sentence.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

fn asks(unit: Unit) -> &'static str {
    match unit {
        Unit::PerMille => "Which {lever} does it take so that",
        Unit::PerMilleOfPlan | Unit::Doses | Unit::Days | Unit::PerMillePoints => {
            "How much {lever} does it take so that"
        }
    }
}

#[expect(
    clippy::too_many_lines,
    clippy::match_same_arms,
    reason = "one match over all texts, in their order; some happen to be alike"
)]
pub(super) fn say(text: &T) -> String {
    match text {
        T::Name(question) => match question {
            Question::Goal => "What does it take?",
            Question::Plans => "How do plans compare?",
            Question::Chance => "What if it comes otherwise?",
            Question::Reserve => "What does a reserve cost?",
            Question::Order => "What does the order buy?",
            Question::Barrier => "When does the barrier stand?",
            Question::Check => "Are we on schedule?",
        }
        .into(),
        T::Hint(question) => match question {
            Question::Goal => "The least that meets a goal in time",
            Question::Plans => "Up to six plans side by side",
            Question::Chance => "Delays, short deliveries, closures",
            Question::Reserve => "First doses later, nobody late",
            Question::Order => "Protection of those at risk",
            Question::Barrier => "Threshold, ceiling, date",
            Question::Check => "Doses given against the plan",
        }
        .into(),
        T::NoPlan => "There is no plan yet that could be asked about. What it lacks is said above.".into(),
        T::Unclear => "A field above cannot be read; below stands the last answer.".into(),
        T::Working(0, _) => "Working it out…".into(),
        T::Working(n, of) => format!("Working it out: {} of {}", count((*n).into()), count((*of).into())),
        T::Cancel => "Stop".into(),
        T::Cancelled => "Stopped before there was an answer.".into(),
        T::Again => "Work it out again".into(),
        T::Assumed => "What this rests on".into(),
        T::Table(of) => format!("Table: {of}"),
        T::Csv => "Save as CSV".into(),
        T::Rows(from, to, of) => {
            format!("Rows {} to {} of {}", count(*from as u64), count(*to as u64), count(*of as u64))
        }
        T::Earlier => "Rows before".into(),
        T::Later => "Next rows".into(),
        T::Label(name) => capital(name),
        T::NameAndText(name, text) => format!("{}: {text}", capital(name)),
        T::Never => "never".into(),
        T::On(on) => date(*on, En),
        T::Date => "Date".into(),
        T::Group => "Group".into(),
        T::PersonDays(n) => plural(*n, "person-day", "person-days"),

        T::NotWhole { found, from, to } => {
            format!("“{found}” cannot be used: write a whole number from {from} to {to}.")
        }
        T::NotShare { found } => format!("“{found}” cannot be used: write a percentage from 0 to 100."),
        T::NotPercent { found, from, to } => {
            format!("“{found}” cannot be used: write a percentage from {from} to {to}, with at most one decimal.")
        }
        T::NotNumber { found, from, to } => format!("“{found}” cannot be used: write a number from {from} to {to}."),
        T::NotDate { found, from, to } => format!(
            "“{found}” cannot be used: write a date from {} to {}, such as {}.",
            date(*from, En),
            date(*to, En),
            date(*to, En)
        ),

        T::FieldLever => "What may change".into(),
        T::FieldShare => "Share in per cent".into(),
        T::FieldWho => "Who".into(),
        T::FieldBase => "Of the target or of all people".into(),
        T::FieldStage => "First dose or full course".into(),
        T::FieldBy => "Last day in time".into(),
        T::FieldPlan(n) => format!("Plan {n}"),
        T::FieldRuns => "Number of runs".into(),
        T::FieldSeed => "Seed".into(),
        T::FieldAgainst => "Plan to hold the runs against".into(),
        T::FieldFirst => "Group that comes first".into(),
        T::FieldKind => "What the barrier follows from".into(),
        T::FieldValue => "Its value".into(),
        T::FieldEffect(name) => format!("Effectiveness of {name}, per cent"),
        T::FieldOnset(name) => format!("Days until {name} protects"),
        T::FieldToday => "The morning of".into(),
        T::FieldGiven => "Doses given".into(),
        T::FieldVaccine => "Vaccine of a plain column".into(),
        T::FieldLeast(of) => format!("{of}: least"),
        T::FieldUsual(of) => format!("{of}: most often"),
        T::FieldMost(of) => format!("{of}: greatest"),
        T::FieldCancelled => "Chance that a delivery is cancelled, per cent".into(),

        T::InRegion(name) => format!("This is asked of {name} alone. Choose all regions above to ask of the whole plan."),
        T::ChanceInRegion(name) => format!("The goal is that of {name}; coverage and dates are of all regions."),
        T::OfAllRegions => "This is always of all regions together.".into(),
        T::Dash => "–".into(),
        T::PlansGroups => "Groups side by side".into(),
        T::PlansGroupsAbout => "When all of a group’s target have begun, and when nobody of it waits any more.".into(),
        T::ColumnGroup(plan, Stage::Begun) => format!("{plan}: begun"),
        T::ColumnGroup(plan, Stage::Complete) => format!("{plan}: through"),

        T::AskGoal(unit) => format!("{} {{share}} % of {{base}} {{who}} have had {{stage}} by {{by}}?", asks(*unit)),
        T::AskGoalBarrier(unit) => format!("{} {{who}} is reached by {{by}}?", asks(*unit)),
        T::LeverCapacity => "capacity".into(),
        T::LeverDaily => "extra capacity a day".into(),
        T::LeverDeliveries(None) => "vaccine (all deliveries)".into(),
        T::LeverDeliveries(Some(name)) => format!("of {name}"),
        T::LeverDoses(name) => format!("extra {name} on the first day"),
        T::LeverEarlier(None) => "earlier delivery".into(),
        T::LeverEarlier(Some(name)) => format!("earlier delivery of {name}"),
        T::LeverUptake => "uptake".into(),
        T::LeverGate => "share that opens the next tier".into(),
        T::Who(who) => who.text(En),
        T::WhoBarrier => "the immune barrier".into(),
        T::OfTarget => "the target of".into(),
        T::OfPeople => "all people of".into(),
        T::Stage(Stage::Begun) => "a first dose".into(),
        T::Stage(Stage::Complete) => "a full course".into(),
        T::GoalMet(on, least) => format!("The plan meets it as it is, on {}; {least} would do.", date(*on, En)),
        T::GoalMetAlready(on) => format!("The plan meets it as it is, on {}, and would at every lower value.", date(*on, En)),
        T::CardPlanned => "As planned".into(),
        T::CardTakes => "It takes at least".into(),
        T::CardNearest => "Nearest that was found".into(),
        T::CardDoses => "Doses up to the goal’s day".into(),
        T::CardBinds => "What binds then".into(),
        T::InTime => "in time".into(),
        T::TooLate(n) => format!("{} too late", days(*n)),
        T::NotWithin(end) => format!("not by the plan’s end, {}", date(*end, En)),
        T::ReachedOn(on) => format!("then reached on {}", date(*on, En)),
        T::PlannedDoses(n) => format!("planned are {}", count(n.get())),
        T::OnDays(n) => format!("on {}", days(*n)),
        T::NothingBinds => "nothing".into(),
        T::CurveHeading => "Date reached, by how much there is".into(),
        T::CurveAbout => "Each dot is a whole schedule. More is not always sooner, so the search does not rely on it.".into(),
        T::KeyMet => "in time".into(),
        T::KeyNotMet => "too late, or never".into(),
        T::GoalDay(on) => format!("in time up to {}", date(*on, En)),
        T::MarkPlanned(value) => format!("as planned: {value}"),
        T::MarkAnswer(value) => format!("at least {value}"),
        T::MarkNearest(value) => format!("nearest: {value}"),
        T::ColumnValue => "Value".into(),
        T::ColumnReached => "Reached on".into(),
        T::ColumnMet => "In time".into(),
        T::YesNo(yes) => if *yes { "yes" } else { "no" }.into(),
        T::GoalAssumes => "Everything else stays as the plan has it; the whole schedule is computed anew for each value.".into(),
        T::GoalSearch => "Values are tried in whole steps: one dose, one day, one per mille. First those are ruled out that \
                          cannot do by counting doses; then some thirty are scheduled; between the best that fails and the \
                          least that meets the goal, halving finds a value of which one step less fails; and what lies \
                          below is looked through again, since more is not always sooner."
            .into(),
        T::ApplyLever => "Put this into the plan".into(),

        T::AskPlans(n) => {
            let others: Vec<String> = (1..=*n).map(|n| format!("{{p{n}}}")).collect();
            format!("How does the open plan compare with {}?", others.join(", "))
        }
        T::OpenPlan => "This plan".into(),
        T::NoPlanChosen => "no other plan".into(),
        T::PlanUnusable(name) => format!("{name} has problems and cannot be compared: open it and mend it first."),
        T::PlansDiffer(figures, plan) => format!("{plan}: {figures}."),
        T::PlansSame(plan) => format!("{plan}: every figure is the same."),
        T::PlansAlone => "Choose a plan to compare this one with.".into(),
        T::PlansFigures => "Figures side by side".into(),
        T::PlansCoverage => "People with a first dose".into(),
        T::PlansCoverageAbout => "Share of all people of each plan, at the end of each day.".into(),
        T::PlansDifferences(plan) => format!("What was put in otherwise: {plan}"),
        T::AndMore(n) => format!("and {} more", count(*n as u64)),
        T::FigureAndHow(figure, how) => format!("{} {how}", lower(figure)),
        T::FigureLine(figure, value, None) => format!("{figure}: {value}."),
        T::FigureLine(figure, value, Some(how)) => format!("{figure}: {value} ({how})."),
        T::ListComma => ", ".into(),
        T::SoMany(n) => format!("{} differences.", count(*n as u64)),
        T::ColumnDifference => "Difference".into(),
        T::PlansAssume => "Groups, vaccines and regions are matched by their ids. Names and notes are passed over.".into(),
        T::ColumnBeyond(plan) => format!("{plan}: difference"),

        T::AskChance => {
            "In how many of {runs} possible courses do {share} % of {base} {who} have {stage} by {by}?".into()
        }
        T::AskChanceBarrier => "In how many of {runs} possible courses is {who} reached by {by}?".into(),
        T::AskChanceSeed => "Seed {seed} settles all luck. In the same courses, how does {against} do?".into(),
        T::UncertainHeading => "What may come otherwise".into(),
        T::AskUncertain(n) => match n {
            0 => "All of a vaccine comes {least} to {most} days late, most often {usual}.",
            1 => "A delivery comes {least} to {most} days late besides, most often {usual}.",
            2 => "Of a delivery {least} to {most} % of the doses come, most often {usual} %.",
            3 => "In {usual} % of cases a delivery does not come at all.",
            4 => "Uptake misses the plan by {least} to {most} points in all groups alike, most often {usual}.",
            5 => "In one group it does so by {least} to {most} points besides, most often {usual}.",
            6 => "There are {least} to {most} % of the planned capacity, most often {usual} %.",
            7 => "Everything is closed {least} to {most} times, most often {usual}.",
            _ => "Each closure lasts {least} to {most} days, most often {usual}.",
        }
        .into(),
        T::Uncertain(n) => match n {
            0 => "Delay of a vaccine",
            1 => "Delay of a delivery",
            2 => "Size of a delivery",
            3 => "Cancelled delivery",
            4 => "Uptake of all groups",
            5 => "Uptake of one group",
            6 => "Capacity",
            7 => "Closures",
            _ => "Days of a closure",
        }
        .into(),
        T::OutOfOrder(of) => format!("{of}: the three numbers must stand in order, least, most often, greatest."),
        T::ChanceIs(n, of) => format!(
            "The goal is met in {} of {} ({}).",
            count(*n),
            plural(*of, "course", "courses"),
            percent((n * 1_000_000).checked_div(*of).unwrap_or(0), 1)
        ),
        T::ChanceHalf(on) => format!("Half of the courses are there by: {}.", day(*on)),
        T::CardChance => "In time in".into(),
        T::CardPercentile(p) => format!("{p}% of courses by"),
        T::CardMatters => "What matters most".into(),
        T::DaysBetween(n) => format!("{} between", days(*n)),
        T::BandHeading => "People with a first dose".into(),
        T::BandAbout => "Of ten courses, one lies below the band on a day, eight within it, one above.".into(),
        T::KeyBand => "eight courses of ten".into(),
        T::KeyMiddle => "the middle course".into(),
        T::KeyPlanned => "as planned".into(),
        T::DatesHeading => "Dates".into(),
        T::DatesAbout => "By when one course in ten, half, and nine in ten are there. “Never” is not within the plan.".into(),
        T::TornadoHeading => "What matters most".into(),
        T::TornadoAbout(n) => format!(
            "If only this one thing were uncertain: the dates of eight courses in ten, of {} each; the widest first.",
            plural((*n).into(), "course", "courses")
        ),
        T::KeySwing => "eight courses of ten".into(),
        T::KeySwingMiddle => "the middle course".into(),
        T::Swing(from, _, 0) => format!("{}: no difference", day(*from)),
        T::Swing(from, to, n) => format!("{} to {}: {}", day(*from), day(*to), days(*n)),
        T::PairedIs(sooner, same, later, other) => format!(
            "In the same courses {other} is there sooner in {}, on the same day in {}, later in {}.",
            count(*sooner as u64),
            count(*same as u64),
            count(*later as u64)
        ),
        T::PairedMet(other, n, of) => format!("{other} is in time in {} of {}.", count(*n), count(*of)),
        T::ChanceAssumes(n) => match n {
            0 => "Goes together: all deliveries of a vaccine share its supplier’s delay; a delivery that is late, short or cancelled is so for all regions; a closure is one event for all regions; one loss of capacity holds on all days.",
            1 => "Certain: what was delivered by the first day, and doses given before.",
            2 => "Run 17 of a seed is the same on every machine, and plans of one seed share the luck of what they share.",
            _ => "Between the least and the greatest number chances rise evenly to the most frequent one and fall evenly from there.",
        }
        .into(),
        T::ColumnAtMost(p) => format!("{p}% of courses at most"),
        T::ShowOnSheet => "Show the band on the sheet".into(),

        T::AskReserve => "What does each way of holding second doses back cost, and what does it save?".into(),
        T::GoalTakes(lever, value, on) => {
            let of = |all: &str| lever.vaccine.as_ref().map_or_else(|| all.to_owned(), |name| format!("deliveries of {name}"));
            let takes = match lever.lever {
                Lever::Capacity => format!("It takes at least {value} in capacity"),
                Lever::DailyDoses => format!("It takes room for at least {value} more on every open day"),
                Lever::Deliveries(_) => format!("It takes at least {value} in {}", of("all deliveries")),
                Lever::Doses(_) => {
                    let name = lever.vaccine.clone().unwrap_or_default();
                    format!("It takes at least {value} of {name} more on the first day")
                }
                Lever::Earlier(_) => format!("{} must come at least {value} earlier", capital(&of("all deliveries"))),
                Lever::Uptake => format!("Uptake must be at least {value}"),
                Lever::Gate => format!("A tier must open at {value} of those before it, at least"),
            };
            format!("{takes}: then it is reached on {}.", date(*on, En))
        }
        T::ReserveIs(rule, later, late, without) => format!(
            "By the plan’s rule, {rule}, first doses come later by {}, and {}; without a reserve later doses would be late \
             by {}.",
            plural(*later, "person-day", "person-days"),
            match late {
                0 => "nobody is late for a later dose".to_owned(),
                late => format!("later doses are late by {}", plural(*late, "person-day", "person-days")),
            },
            plural(*without, "person-day", "person-days")
        ),
        T::ReserveNone(0) => "The plan keeps no reserve, and nobody is late for a later dose.".into(),
        T::ReserveNone(late) => {
            format!("The plan keeps no reserve: later doses are late by {}.", plural(*late, "person-day", "person-days"))
        }
        T::ReserveHeading => "The rules side by side".into(),
        T::ReserveAbout => "Person-days: people times the days by which they wait longer.".into(),
        T::ColumnRule => "Doses held back".into(),
        T::ColumnLater => "First doses later, person-days".into(),
        T::ColumnLaterShort => "first doses later.".into(),
        T::ColumnSooner => "First doses sooner, person-days".into(),
        T::ColumnLate => "Later doses late, person-days".into(),
        T::ColumnMostLate => "Most people late on a day".into(),
        T::ColumnHighRisk => "High-risk groups have begun".into(),
        T::ColumnEveryone => "Everyone has begun".into(),
        T::ColumnExpired => "Doses expired".into(),
        T::ReservePicture => "People with a first dose under each rule".into(),
        T::ReservePictureAbout => "The area between two lines is what one rule costs in person-days.".into(),
        T::LatePicture => "People late for a later dose under each rule".into(),
        T::LatePictureAbout => "At the end of each day, people past the latest day for their next dose.".into(),
        T::ReserveAssumes => "The plan is scheduled under each rule, all else alike. Costs and savings are not weighed \
                              against each other here: that is for those who decide."
            .into(),
        T::ApplyRule(rule) => format!("Make this the plan’s rule: {rule}"),
        T::PlansOwn(rule) => format!("{rule} (the plan’s)"),

        T::AskOrder => "What does the plan’s order buy those at risk, against no order, against {first} first, by risk, \
                        and against the order below?"
            .into(),
        T::OrderUnknown => "This cannot be told: a vaccine does not say how effective it is. State it under Supply.".into(),
        T::OrderBest(order, n) => format!(
            "Most is gained in this order: {order}. It gives {} risk-weighted {} of protection more than the plan’s.",
            count(*n),
            if *n == 1 { "person-day" } else { "person-days" }
        ),
        T::OrderPlanned => "None of these orders gives more risk-weighted protection than the plan’s.".into(),
        T::OrderOwn(0) => "The order below gives as much as the plan’s.".into(),
        T::OrderOwn(n) => format!(
            "The order below gives {} risk-weighted person-days {} than the plan’s.",
            count(n.unsigned_abs()),
            if *n < 0 { "fewer" } else { "more" }
        ),
        T::BoardHeading => "Your own order".into(),
        T::BoardHint => "Drag a group into another tier or between two, or move it with its buttons. The plan stays as it \
                         is until you put the order into it."
            .into(),
        T::BoardTier(n) => format!("Tier {n}"),
        T::BoardGroup(people, risk) => format!("{}, risk {risk}", plural(people.get(), "person", "people")),
        T::BoardEarlier(group) => format!("{group}: earlier"),
        T::BoardLater(group) => format!("{group}: later"),
        T::BoardReset => "The plan’s order again".into(),
        T::BoardMoved(group, tier, 1) => format!("{group} is now tier {tier}, alone."),
        T::BoardMoved(group, tier, n) => format!("{group} is now in tier {tier}, one of {n} groups."),
        T::BoardOrder => "the order below".into(),
        T::BoardDrag => "Drag".into(),
        T::OrderPicture => "Risk-weighted protection".into(),
        T::OrderPictureAbout => {
            "At the end of each day, the share of all risk that is protected. The area between two lines is what is gained.".into()
        }
        T::OrderTable => "The orders side by side".into(),
        T::OrderTableAbout => "A person of risk 1 who is protected with certainty for a day counts 1.".into(),
        T::ColumnOrder => "Order".into(),
        T::ColumnPersonDays => "Risk-weighted person-days of protection".into(),
        T::ColumnGained => "More than the plan’s".into(),
        T::ApplyOrder(order) => format!("Put this into the plan: {order}"),
        T::OrderAssumes(n) => match n {
            0 => "A person is protected with the effectiveness of the last dose that has taken effect, to the plan’s end. Nothing wanes.",
            1 => "A group’s risk is what the plan states, every day the same. Nobody is protected by the vaccination of others, and no wave comes or goes: infections and deaths are not counted.",
            2 => "Deliveries, capacity and all other rules are the plan’s, also where they were chosen with its order in mind.",
            _ => "Days after the plan’s last are not counted, so an order that is slower at the end loses nothing there.",
        }
        .into(),

        T::AskBarrierR0 => "When is the immune barrier reached if {kind} is {r0}?".into(),
        T::AskBarrierShare => "When is the immune barrier reached if {kind} is {share} %?".into(),
        T::AskVaccine(name) => {
            format!("A full course of {name} protects {{effect}} % of people, from {{onset}} days after a dose.")
        }
        T::ByR0 => "the reproduction number R₀".into(),
        T::ByShare => "the share to be protected".into(),
        T::BarrierReached(on) => format!("The immune barrier is reached on {}.", date(*on, En)),
        T::BarrierNotInTime(protected, threshold) => {
            format!("Not within the plan: at its end {protected} of people are protected, and it takes {threshold}.")
        }
        T::BarrierUnreachable(ceiling, threshold) => format!(
            "It cannot be reached: with everybody of the targets through, {ceiling} of people are protected, and it takes \
             {threshold}."
        ),
        T::BarrierUnknown => "It cannot be told: a vaccine does not say how effective it is.".into(),
        T::BarrierThreshold(r0, share) => {
            format!("With R₀ {r0} each case infects {r0} others, so {share} of people must be protected: 1 − 1 ÷ {r0}.")
        }
        T::BarrierStated(share) => format!("As stated, {share} of people must be protected."),
        T::BarrierNeeds(name, effect, share) => {
            format!("With {name} alone, which protects {effect}, it takes full courses for {share} of all people.")
        }
        T::BarrierNeedsAll(name, effect, share) => format!(
            "With {name} alone, which protects {effect}, it would take {share} of all people: more than there are."
        ),
        T::BarrierCeiling(share) => {
            format!("When everybody of the targets is through, {share} of people are protected: the plan’s ceiling.")
        }
        T::CardThreshold => "It takes".into(),
        T::CardCeiling => "The plan’s ceiling".into(),
        T::CardAtEnd => "At the plan’s end".into(),
        T::CardBarrier => "Reached".into(),
        T::BarrierOf(share) => format!("{share} of people protected"),
        T::LineThreshold => "of people protected".into(),
        T::LineCeiling => "protected, all targets through".into(),
        T::LineAtEnd(on) => format!("protected on {}", date(*on, En)),
        T::BarrierPicture => "People protected".into(),
        T::BarrierPictureAbout => "Share of all people, at the end of each day.".into(),
        T::Protected => "protected".into(),
        T::MarkThreshold(share) => format!("barrier {share}"),
        T::MarkCeiling(share) => format!("ceiling {share}"),
        T::BarrierAssumes(n) => match n {
            0 => "A share counts as protected: people who are vaccinated, times the effectiveness of their last dose that has taken effect.",
            1 => "People who had the disease, who meet fewer others or more, and protection that wanes are not counted.",
            _ => "All people of the plan count, also those who cannot or will not be vaccinated.",
        }
        .into(),
        T::ApplyBarrier => "Put these figures into the plan".into(),

        T::AskCheck => "On the morning of {today}, where is the rollout? Doses given so far, {vaccine} where no vaccine is named: {given}".into(),
        T::CheckHint => "Paste a column of people with a first dose so far, one number a group in the plan’s order; a second \
                         column for full courses; or a table with headings: group, dose, people, and if there are several, \
                         region, vaccine, date (or “on”). A ledger saved here as CSV is such a table."
            .into(),
        T::CheckNothing => "Nothing is filled in yet.".into(),
        T::CheckExample => "Fill in what the plan has".into(),
        T::CheckLine(line, what) => format!("Line {line}: {}", lacks(what)),
        T::CheckIs(None) => "More have begun than the plan ever has.".into(),
        T::CheckIs(Some(0)) => "The rollout is as planned.".into(),
        T::CheckIs(Some(n)) => format!(
            "The rollout is {} {} the plan.",
            days(n.unsigned_abs()),
            if *n < 0 { "ahead of" } else { "behind" }
        ),
        T::CardBegun => "People with a first dose".into(),
        T::CardComplete => "People with a full course".into(),
        T::CardNewEnd => "From today on, everyone has begun".into(),
        T::PlannedPeople(n) => format!("planned were {}", count(n.get())),
        T::OldDate(on) => format!("as planned: {}", day(*on)),
        T::CheckPicture => "Each group against the plan".into(),
        T::CheckPictureAbout => "The bar is who has begun, as a share of the target; the line across is the plan.".into(),
        T::KeyGiven => "have begun".into(),
        T::KeyPlannedMark => "planned by now".into(),
        T::GivenOfPlanned(given, planned) => format!("{} of {} planned", count(given.get()), count(planned.get())),
        T::CheckColumn(n) => match n {
            0 => "First doses given",
            1 => "First doses planned",
            2 => "Full courses given",
            3 => "Full courses planned",
            _ => "Days behind (−: ahead)",
        }
        .into(),
        T::ApplyResumed => "Go on with the plan from today".into(),
        T::CheckAssumes(n) => match n {
            0 => "What was delivered and not used is in stock; doses given were taken from what expires first.",
            1 => "The plan from today on begins on this morning, with the doses given as its start, and all else as planned.",
            _ => "Doses of several days that come as one number count on the day before this morning.",
        }
        .into(),
        T::CheckShared => "A group’s number without a region was shared among the regions by their targets.".into(),
    }
}

fn lacks(what: &GivenProblem) -> String {
    match what {
        GivenProblem::NoGroup(found) => format!("no group is called “{found}”. Write its name or id as in the plan."),
        GivenProblem::NoVaccine(found) => {
            format!("no vaccine is called “{found}”. Write its name or id as in the plan.")
        }
        GivenProblem::NoRegion(found) => format!("no region is called “{found}”. Write its name or id as in the plan."),
        GivenProblem::NoCount(found) => format!("“{found}” is no number of people. Write a whole number."),
        GivenProblem::NoDate(found) => format!("“{found}” is no date. Write one such as 2021-03-01."),
        GivenProblem::NoDose(found) => {
            format!("“{found}” is no dose of a course. Write 1 for the first, 2 for the second.")
        }
        GivenProblem::Beyond(n) => capital(&format!(
            "the plan has {}. Leave out totals and further lines.",
            plural(*n as u64, "group", "groups")
        )),
    }
}
