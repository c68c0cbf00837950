//! The texts of the grid in English.

use super::{DeedText, GridText as T};
use crate::i18n::format::plural;
use crate::plan::DeedKind as D;

pub(super) fn say(text: &T) -> String {
    let fixed = match text {
        T::Details(group) => return format!("{group}: more settings"),
        T::Dose(n) => return format!("Dose {n}"),
        T::SourceIs(source) => return format!("Source: {source}"),
        T::Undo => "Undo",
        T::Redo => "Redo",
        T::Keys => {
            "Arrow keys choose a cell, typing changes it, Enter confirms, Esc takes it back; paste a table from Excel."
        }
        T::Tools => "Tools for the chosen group",
        T::Add => "Add",
        T::Duplicate => "Duplicate",
        T::Remove => "Remove",
        T::Up => "Up",
        T::Down => "Down",
        T::Wide => "All columns",
        T::NewGroup => "+ Add a group",
        T::Vaccines => "Vaccines",
        T::From => "Starts on",
        T::DailyLimit => "Daily limit",
        T::Risk => "Risk",
        T::Given => "Given before",
        T::AllVaccines => "all",
        T::FromHint => "blank: from the first day of the plan",
        T::DailyLimitHint => "most people who begin on one day; blank: no limit",
        T::RiskHint => "relative risk of a person; blank: 1; counts for protection only",
        T::GivenVaccine => "Vaccine",
        T::GivenDose => "Dose",
        T::GivenPeople => "People",
        T::GivenOn => "Given on",
        T::AddGiven => "Add doses given before the plan starts",
        T::RemoveGiven => "Remove this line",
        T::GivenByRegion => "Choose a region above to state the doses given there before.",
        T::IsEstimate => "The number of people is an estimate",
    };
    fixed.to_owned()
}

pub(super) fn deed(DeedText { kind, place }: DeedText<'_>) -> String {
    let verb = match kind {
        D::Typed | D::Chose => "change",
        D::Added => "add",
        D::Removed => "remove",
        D::Duplicated => "duplicate",
        D::Moved => "move",
        D::Estimated => "fill in the estimate of",
        D::Pasted { n_rows } => return format!("paste {}", plural(n_rows as u64, "row", "rows")),
        D::TookOutOverlap => return "take out people counted twice".into(),
        D::Opened => return "take another version".into(),
    };
    format!("{verb} {place}")
}
