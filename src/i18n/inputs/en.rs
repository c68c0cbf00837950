//! The texts of the inputs in English.

use super::InputText as M;
use crate::analysis::estimate::{Needed, Site, Staffing};
use crate::i18n::Language::En;
use crate::i18n::format::{date, percent, plural};

#[expect(clippy::match_same_arms, clippy::too_many_lines, reason = "every text, each where the interface has it")]
pub(super) fn say(text: &M) -> String {
    match text {
        M::TabsLabel => "Inputs".into(),
        M::GroupsTab => "Groups".into(),
        M::SupplyTab => "Supply".into(),
        M::CapacityTab => "Capacity".into(),
        M::RulesTab => "Rules".into(),
        M::PlanTab => "Plan".into(),
        M::ProblemsInside(n) => plural(*n as u64, "problem", "problems"),
        M::Actions => "Actions".into(),
        M::Duplicate => "Duplicate".into(),
        M::Remove => "Remove".into(),
        M::CopyOf(name) => format!("{name} (copy)"),
        M::Of(of, label) => format!("{of}: {label}"),

        M::PlanHeading => "The plan".into(),
        M::PlanHint => "Title, and from which day to which day is planned.".into(),
        M::PlanTitle => "Title".into(),
        M::PlanStart => "First day".into(),
        M::PlanDays => "Days".into(),
        M::PlanEnd => "Last day".into(),
        M::PlanCensus => "People by the census".into(),
        M::PlanCensusHint => "To compare with the sum of the groups. Changes no dose; may be left blank.".into(),
        M::PlanNote => "Note".into(),
        M::Remarks => "Source and note".into(),
        M::RemarksOfEstimate => "Estimate: source and note".into(),
        M::FiguresAre => "The figures are".into(),
        M::NotSaid => "not said".into(),
        M::Estimated => "an estimate".into(),
        M::Published => "published or counted".into(),
        M::Source => "Source".into(),

        M::VaccinesHeading => "Vaccines".into(),
        M::VaccinesHint => "The course of each vaccine, dose by dose, and what is lost of it.".into(),
        M::AddVaccine => "Add vaccine".into(),
        M::RemoveVaccine(0) => "Remove".into(),
        M::RemoveVaccine(n) => format!("Remove, with its {}", plural(*n as u64, "delivery", "deliveries")),
        M::NewVaccine(n) => format!("Vaccine {n}"),
        M::VaccineName => "Name".into(),
        M::VaccineDoses => "Doses of the course".into(),
        M::VaccineVial => "Doses in a vial".into(),
        M::VaccineWastage => "Wastage %".into(),
        M::VaccineOnset => "Days until protection".into(),
        M::CourseTable(name) => format!("Course of {name}"),
        M::Dose(n) => format!("Dose {n}"),
        M::IntervalMin => "Earliest, days after".into(),
        M::IntervalTarget => "Planned, days after".into(),
        M::IntervalMax => "Latest, days after".into(),
        M::ReturnShare => "Come for it %".into(),
        M::Effectiveness => "Protects %".into(),

        M::DeliveriesHeading => "Deliveries".into(),
        M::DeliveriesHint => {
            "Doses as delivered, before wastage. Every 7 days, 6 times: fill in both; blank means once.".into()
        }
        M::Delivery(n) => format!("Delivery {n}"),
        M::DeliveryOn => "Date".into(),
        M::DeliveryVaccine => "Vaccine".into(),
        M::DeliveryDoses => "Doses".into(),
        M::DeliveryExpires => "Use by".into(),
        M::DeliveryEvery => "Every … days".into(),
        M::DeliveryTimes => "Times".into(),
        M::DeliveryRegion => "Region".into(),
        M::Shared => "Shared".into(),
        M::AddDelivery => "Add delivery".into(),
        M::SortByDate => "Sort by date".into(),

        M::WeeklyHeading => "Doses a day, by weekday".into(),
        M::WeeklyHint => "How many doses can be given on each day of the week; later weeks may differ.".into(),
        M::UsualWeek => "At first".into(),
        M::ChangedWeek(n) => format!("Change {n}"),
        M::ChangeFrom => "From".into(),
        M::Weekday(n) => weekday(*n).chars().take(3).collect(),
        M::AddChange => "Change the week from a date".into(),
        M::DaysHeading => "Closed and extra days".into(),
        M::DaysHint => "On closed days no dose is given but those stated as extra.".into(),
        M::ClosedTable => "Closed days".into(),
        M::ClosedRow => "Closed".into(),
        M::ClosedFrom => "Closed from".into(),
        M::ClosedTo => "to".into(),
        M::AddClosed => "Add closed days".into(),
        M::ExtraTable => "Extra days".into(),
        M::ExtraRow => "Extra".into(),
        M::ExtraOn => "Extra on".into(),
        M::ExtraDoses => "Doses more".into(),
        M::AddExtra => "Add an extra day".into(),

        M::DayAndWords(day, words) => format!("{}, {}: {words}", weekday(day.weekday()), date(*day, En)),
        M::MonthTitle(year, month) => {
            let name = usize::try_from(*month - 1).ok().and_then(|n| MONTHS.get(n)).copied().unwrap_or_default();
            format!("{name} {year}")
        }
        M::EarlierMonth => "Earlier".into(),
        M::LaterMonth => "Later".into(),
        M::CalendarOfCapacity => "Doses that can be given".into(),
        M::CalendarOfDeliveries => "Doses that arrive".into(),
        M::CapacityKeys => {
            "Arrow keys move, Shift selects several days, Enter or Space does it. Shift and a click does it up to there.".into()
        }
        M::DeliveryKeys => "A click on a day, or Enter, adds a delivery there or goes to the one there is.".into(),
        M::Closed => "closed".into(),
        M::CapacityOfDay { is_closed, usual, extra } => {
            let usual = match usual {
                _ if *is_closed => "closed".to_owned(),
                Some(doses) => plural(*doses, "dose", "doses"),
                None => "not known".to_owned(),
            };
            extra.map_or_else(|| usual.clone(), |extra| format!("{usual}, {} extra", plural(extra, "dose", "doses")))
        }
        M::Arrival(doses, vaccine) => format!("{} of {vaccine}", plural(*doses, "dose", "doses")),
        M::Arrivals(all) if all.is_empty() => "no delivery".into(),
        M::Arrivals(all) => all.join(", "),
        M::BrushLegend => "A click on a day".into(),
        M::BrushClose => "closes or opens it".into(),
        M::BrushExtra => "adds extra doses".into(),
        M::BrushWeek => "changes the week from there".into(),

        M::Rule(_) | M::RuleHint(_) | M::RuleChoice(..) | M::RuleLine(..) => String::new(),
        M::RulesHeading => "Who is served first".into(),
        M::RulesHint => "Beside each choice stands what it would do to the four figures.".into(),
        M::GateShare => "Or any share %".into(),
        M::SharingHeading => "Sharing among regions".into(),
        M::SharingHint => "Settled before the first day, to the last dose.".into(),
        M::WeightsTable => "Weights of the regions".into(),
        M::RegionWeight => "Weight".into(),
        M::BarrierHeading => "Immune barrier".into(),
        M::BarrierHint => "From which share of protected people on the disease can no longer spread.".into(),
        M::BarrierR0 => "R₀".into(),
        M::BarrierShare => "Share protected %".into(),
        M::Needed(vaccine, effectiveness, needed) => {
            let protects = percent(effectiveness.ppm().into(), 1);
            match needed {
                Needed::Share(share) => {
                    let share = percent(share.ppm().into(), 1);
                    format!("{vaccine} protects {protects}: alone it needs {share} of all people fully vaccinated.")
                }
                Needed::MoreThanAll { ppm } => {
                    let share = percent(u64::try_from(*ppm).unwrap_or(u64::MAX), 0);
                    format!("{vaccine} protects {protects}: alone it would need {share} of all people. The barrier cannot be reached with it.")
                }
                Needed::Never => format!("{vaccine} protects nobody: the barrier cannot be reached with it."),
            }
        }
        M::Chosen => "As it is now".into(),
        M::Computing => "…".into(),
        M::NoEffect => "the four figures stay".into(),
        M::WouldBeWrong => "the plan would be wrong".into(),

        M::WastageEstimate => "Estimate the wastage".into(),
        M::SessionPeople => "People in a session".into(),
        M::ClosedLoss => "Lost unopened, % a level".into(),
        M::StorageLevels => "Storage levels".into(),
        M::OpenVialLoss(vials, left, open, total) => format!(
            "{} opened in a session, {} left over: {} lost from open vials, {} with what is lost before.",
            plural(*vials, "vial", "vials"),
            plural(left.get(), "dose", "doses"),
            percent(open.ppm().into(), 1),
            percent(total.ppm().into(), 1)
        ),
        M::VialNeeded => "Fill in the doses in a vial above.".into(),
        M::EstimateNeeds => "Fill in all fields with numbers; at most 5 storage levels and 24 hours.".into(),
        M::UsualWastage(usual) => {
            let (low, high) = (percent(usual.low.ppm().into(), 0), percent(usual.high.ppm().into(), 0));
            let range = if usual.low == usual.high { high } else { format!("{low} to {high}") };
            let size = if usual.is_for_this_size { "this size" } else { "the next size for which there is a figure" };
            format!("Where nothing is known, planners take {range} for vials of {size}.")
        }
        M::UseWastage(share) => format!("Use {}", percent(share.ppm().into(), 1)),
        M::CapacityEstimate => "Estimate from sites and staff".into(),
        M::SiteLabel => "Kind of site".into(),
        M::OwnStaff => "By vaccinators".into(),
        M::SiteKind(site) => match site {
            Site::Station => "Station".into(),
            Site::Clinic(staff) => format!("Clinic, {} staff", staffing(*staff)),
            Site::Hub(staff) => format!("Hub, {} staff", staffing(*staff)),
        },
        M::SiteCount => "Sites".into(),
        M::SiteHours => "Hours a day".into(),
        M::SiteStaff => "Vaccinators a site".into(),
        M::SiteRate => "Doses an hour each".into(),
        M::EstimatedCapacity(doses, site) => {
            let made = plural(doses.get(), "dose", "doses");
            match site {
                None => format!("{made} a day: sites × hours × vaccinators × doses an hour. It assumes that enough people come and nobody pauses; 12 an hour is the planning figure for clinics and hubs."),
                Some(Site::Station) => format!("{made} a day: a station gave about 134 a day in China in March 2021, taken as 8 hours."),
                Some(site) => format!("{made} a day: the planning figure is {} a site in 8 hours.", plural(site.usual_day().get(), "dose", "doses")),
            }
        }
        M::UseOnWorkdays => "Use it Monday to Friday".into(),
        M::UseEveryDay => "Use it every day".into(),
        M::PasteDeliveries => "Paste deliveries from Excel".into(),
        M::PasteHere => "Copy the rows in Excel and paste them here: date, vaccine, doses".into(),
        M::PasteColumn(title) => format!("Column {title}"),
        M::DosesOf(vaccine) => format!("Doses of {vaccine}"),
        M::PasteAppend(n) => format!("Add {}", plural(*n as u64, "delivery", "deliveries")),
        M::PasteReplace(n) => format!("Replace all by {}", plural(*n as u64, "delivery", "deliveries")),
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
