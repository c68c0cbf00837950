//! The texts of the inputs in English.

use super::{InputPhrase as P, InputText as M, letter};
use crate::analysis::estimate::{Needed, Site, Staffing};
use crate::i18n::Language::En;
use crate::i18n::format::{date, percent, plural};

/// The texts that hold nothing.
#[expect(clippy::too_many_lines, reason = "every text, each where the interface has it")]
const fn fixed(text: &M) -> &'static str {
    match text {
        M::TabsLabel => "Inputs",
        M::GroupsTab => "Groups",
        M::SupplyTab => "Supply",
        M::CapacityTab => "Capacity",
        M::RulesTab => "Rules",
        M::PlanTab => "Plan",
        M::Actions => "Actions",
        M::Duplicate => "Duplicate",
        M::Remove => "Remove",
        M::PlanHeading => "The plan",
        M::PlanHint => "Title, and from which day to which day is planned.",
        M::PlanTitle => "Title",
        M::PlanStart => "First day",
        M::PlanDays => "Days",
        M::PlanEnd => "Last day",
        M::PlanCensus => "People by the census",
        M::PlanCensusHint => "To compare with the sum of the groups. Changes no dose; may be left blank.",
        M::PlanNote => "Note",
        M::Remarks => "Source and note",
        M::RemarksOfEstimate => "Estimate: source and note",
        M::FiguresAre => "The figures are",
        M::NotSaid => "not said",
        M::Estimated => "an estimate",
        M::Published => "published or counted",
        M::Source => "Source",
        M::VaccinesHeading => "Vaccines",
        M::VaccinesHint => "The course of each vaccine, dose by dose, and what is lost of it.",
        M::AddVaccine => "Add vaccine",
        M::VaccineName => "Name",
        M::VaccineDoses => "Doses of the course",
        M::VaccineVial => "Doses in a vial",
        M::VaccineWastage => "Wastage %",
        M::VaccineOnset => "Days until protection",
        M::IntervalMin => "Earliest, days after",
        M::IntervalTarget => "Planned, days after",
        M::IntervalMax => "Latest, days after",
        M::ReturnShare => "Come for it %",
        M::Effectiveness => "Protects %",
        M::DeliveriesHeading => "Deliveries",
        M::DeliveriesHint => {
            "Doses as delivered, before wastage. Every 7 days, 6 times: fill in both; blank means once."
        }
        M::DeliveryOn => "Date",
        M::DeliveryVaccine => "Vaccine",
        M::DeliveryDoses => "Doses",
        M::DeliveryExpires => "Use by",
        M::DeliveryEvery => "Every … days",
        M::DeliveryTimes => "Times",
        M::DeliveryRegion => "Region",
        M::Shared => "Shared",
        M::AddDelivery => "Add delivery",
        M::SortByDate => "Sort by date",
        M::WeeklyHeading => "Doses a day, by weekday",
        M::WeeklyHint => "How many doses can be given on each day of the week; later weeks may differ.",
        M::UsualWeek => "At first",
        M::ChangeFrom => "From",
        M::AddChange => "Change the week from a date",
        M::DaysHeading => "Closed and extra days",
        M::DaysHint => "On closed days no dose is given but those stated as extra.",
        M::ClosedTable => "Closed days",
        M::ClosedRow => "Closed",
        M::ClosedFrom => "Closed from",
        M::ClosedTo => "to",
        M::AddClosed => "Add closed days",
        M::ExtraTable => "Extra days",
        M::ExtraRow => "Extra",
        M::ExtraOn => "Extra on",
        M::ExtraDoses => "Doses more",
        M::AddExtra => "Add an extra day",
        M::EarlierMonth => "Earlier",
        M::LaterMonth => "Later",
        M::CalendarOfCapacity => "Doses that can be given",
        M::CalendarOfDeliveries => "Doses that arrive",
        M::CapacityKeys => {
            "Arrow keys move, Shift selects several days, Enter or Space does it. Shift and a click does it up to there."
        }
        M::DeliveryKeys => "A click on a day, or Enter, adds a delivery there or goes to the one there is.",
        M::Closed => "closed",
        M::BrushLegend => "A click on a day",
        M::BrushClose => "closes or opens it",
        M::BrushExtra => "adds extra doses",
        M::BrushWeek => "changes the week from there",
        M::RulesHeading => "Who is served first",
        M::RulesHint => "Beside each choice stands what it would do to the four figures.",
        M::GateShare => "Or any share %",
        M::SharingHeading => "Sharing among regions",
        M::SharingHint => "Settled before the first day, to the last dose.",
        M::WeightsTable => "Weights of the regions",
        M::RegionWeight => "Weight",
        M::BarrierHeading => "Immune barrier",
        M::BarrierHint => "From which share of protected people on the disease can no longer spread.",
        M::BarrierR0 => "R₀",
        M::BarrierShare => "Share protected %",
        M::Chosen => "As it is now",
        M::Computing => "…",
        M::NoEffect => "the four figures stay",
        M::WouldBeWrong => "the plan would be wrong",
        M::WastageEstimate => "Estimate the wastage",
        M::SessionPeople => "People in a session",
        M::ClosedLoss => "Lost unopened, % a level",
        M::StorageLevels => "Storage levels",
        M::VialNeeded => "Fill in the doses in a vial above.",
        M::EstimateNeeds => "Fill in all fields with numbers; at most 5 storage levels and 24 hours.",
        M::CapacityEstimate => "Estimate from sites and staff",
        M::SiteLabel => "Kind of site",
        M::OwnStaff => "By vaccinators",
        M::SiteCount => "Sites",
        M::SiteHours => "Hours a day",
        M::SiteStaff => "Vaccinators a site",
        M::SiteRate => "Doses an hour each",
        M::UseOnWorkdays => "Use it Monday to Friday",
        M::UseEveryDay => "Use it every day",
        M::PasteDeliveries => "Paste deliveries from Excel",
        M::PasteHere => "Copy the rows in Excel and paste them here: date, vaccine, doses",
        M::ProblemsInside(..)
        | M::RemoveVaccine(..)
        | M::NewVaccine(..)
        | M::Dose(..)
        | M::Delivery(..)
        | M::ChangedWeek(..)
        | M::Weekday(..)
        | M::MonthTitle(..)
        | M::CapacityOfDay { .. }
        | M::OpenVialLoss(..)
        | M::UsualWastage(..)
        | M::UseWastage(..)
        | M::SiteKind(..)
        | M::EstimatedCapacity(..)
        | M::PasteColumn(..)
        | M::PasteAppend(..)
        | M::PasteReplace(..)
        | M::Rule(..)
        | M::RuleHint(..)
        | M::RuleChoice(..)
        | M::RuleLine(..) => "",
    }
}

pub(super) fn say(text: &M) -> String {
    match text {
        M::ProblemsInside(n) => plural(*n as u64, "problem", "problems"),
        M::RemoveVaccine(0) => "Remove".into(),
        M::RemoveVaccine(n) => format!("Remove, with its {}", plural(*n as u64, "delivery", "deliveries")),
        M::NewVaccine(n) => format!("Vaccine {n}"),
        M::Dose(n) => format!("Dose {n}"),
        M::Delivery(n) => format!("Delivery {n}"),
        M::ChangedWeek(n) => format!("Change {n}"),
        M::Weekday(n) => weekday(*n).chars().take(3).collect(),
        M::MonthTitle(year, month) => {
            let name = usize::try_from(*month - 1).ok().and_then(|n| MONTHS.get(n)).copied().unwrap_or_default();
            format!("{name} {year}")
        }
        M::CapacityOfDay { is_closed, usual, extra } => {
            let usual = match usual {
                _ if *is_closed => "closed".to_owned(),
                Some(doses) => plural(*doses, "dose", "doses"),
                None => "not known".to_owned(),
            };
            extra.map_or_else(|| usual.clone(), |extra| format!("{usual}, {} extra", plural(extra, "dose", "doses")))
        }
        M::OpenVialLoss(vials, left, open, total) => format!(
            "{} opened in a session, {} left over: {} lost from open vials, {} with what is lost before.",
            plural(*vials, "vial", "vials"),
            plural(left.get(), "dose", "doses"),
            percent(open.ppm().into(), 1),
            percent(total.ppm().into(), 1)
        ),
        M::UsualWastage(usual) => {
            let (low, high) = (percent(usual.low.ppm().into(), 0), percent(usual.high.ppm().into(), 0));
            let range = if usual.low == usual.high { high } else { format!("{low} to {high}") };
            let size = if usual.is_for_this_size { "this size" } else { "the next size for which there is a figure" };
            format!("Where nothing is known, planners take {range} for vials of {size}.")
        }
        M::UseWastage(share) => format!("Use {}", percent(share.ppm().into(), 1)),
        M::SiteKind(site) => match site {
            Site::Station => "Station".into(),
            Site::Clinic(staff) => format!("Clinic, {} staff", staffing(*staff)),
            Site::Hub(staff) => format!("Hub, {} staff", staffing(*staff)),
        },
        M::EstimatedCapacity(doses, site) => {
            let made = plural(doses.get(), "dose", "doses");
            match site {
                None => format!(
                    "{made} a day: sites × hours × vaccinators × doses an hour. It assumes that enough people come and nobody pauses; 12 an hour is the planning figure for clinics and hubs."
                ),
                Some(Site::Station) => {
                    format!("{made} a day: a station gave about 134 a day in China in March 2021, taken as 8 hours.")
                }
                Some(site) => format!(
                    "{made} a day: the planning figure is {} a site in 8 hours.",
                    plural(site.usual_day().get(), "dose", "doses")
                ),
            }
        }
        M::PasteColumn(n) => format!("Column {}", letter(*n)),
        M::PasteAppend(n) => format!("Add {}", plural(*n as u64, "delivery", "deliveries")),
        M::PasteReplace(n) => format!("Replace all by {}", plural(*n as u64, "delivery", "deliveries")),
        text => fixed(text).to_owned(),
    }
}

pub(super) fn phrase(phrase: &P) -> String {
    match phrase {
        P::CopyOf(name) => format!("{name} (copy)"),
        P::Of(of, label) => format!("{of}: {label}"),

        P::CourseTable(name) => format!("Course of {name}"),
        P::DayAndWords(day, words) => format!("{}, {}: {words}", weekday(day.weekday()), date(*day, En)),
        P::Arrival(doses, vaccine) => format!("{} of {vaccine}", plural(*doses, "dose", "doses")),
        P::Arrivals(all) if all.is_empty() => "no delivery".into(),
        P::Arrivals(all) => all.join(", "),
        P::Needed(vaccine, effectiveness, needed) => {
            let protects = percent(effectiveness.ppm().into(), 1);
            match needed {
                Needed::Share(share) => {
                    let share = percent(share.ppm().into(), 1);
                    format!("{vaccine} protects {protects}: alone it needs {share} of all people fully vaccinated.")
                }
                Needed::MoreThanAll { ppm } => {
                    let share = percent(u64::try_from(*ppm).unwrap_or(u64::MAX), 0);
                    format!(
                        "{vaccine} protects {protects}: alone it would need {share} of all people. The barrier cannot be reached with it."
                    )
                }
                Needed::Never => format!("{vaccine} protects nobody: the barrier cannot be reached with it."),
            }
        }
        P::DosesOf(vaccine) => format!("Doses of {vaccine}"),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day of the week, from Monday.
fn weekday(n: usize) -> &'static str {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].get(n).copied().unwrap_or_default()
}

const fn staffing(staffing: Staffing) -> &'static str {
    match staffing {
        Staffing::Low => "few",
        Staffing::Medium => "medium",
        Staffing::High => "many",
    }
}
