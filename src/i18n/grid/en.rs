//! The texts of the grid in English.

use super::{DeedText, GridText as T};
use crate::i18n::format::{count, plural};
use crate::plan::DeedKind as D;

pub(super) fn say(text: &T) -> String {
    let fixed = match text {
        T::Details(group) => return format!("{group}: more settings"),
        T::Dose(n) => return format!("Dose {n}"),
        T::PasteUnderstood(rows, columns) => {
            let (rows, columns) = (plural(*rows as u64, "row", "rows"), plural(*columns as u64, "column", "columns"));
            return format!("{rows} and {columns} were understood.");
        }
        T::PasteColumn(title) => return format!("What the column “{title}” holds"),
        T::PasteMoreRows(n) => return format!("… and {}", plural(*n as u64, "more row", "more rows")),
        T::PasteUnclear(n) => {
            let cells = plural(*n as u64, "cell was", "cells were");
            return format!("{cells} not understood; what is written goes in as it is, to be mended there:");
        }
        T::PasteCell(row, column, text, why) => return format!("Row {row}, {column}: “{text}” {why}"),
        T::More(n) => return format!("… and {} more", count(*n as u64)),
        T::PasteIgnored(lines) => {
            let numbers: Vec<String> = lines.iter().map(usize::to_string).collect();
            let rows = if lines.len() == 1 { "row" } else { "rows" };
            return format!("Titles, totals and notes are no groups: {rows} {}.", numbers.join(", "));
        }
        T::PasteFromAbove(n) => {
            let cells = plural(*n as u64, "blank cell means", "blank cells mean");
            return format!("{cells} what stands above (merged cells).");
        }
        T::PasteResult([added, updated, same]) => {
            let added = plural(*added as u64, "group is added", "groups are added");
            return format!("{added}, {} changed, {} stay the same.", count(*updated as u64), count(*same as u64));
        }
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
        T::OverlapQuestion(group, people) => {
            return format!("Of the {people} people of {group}, how many are also in another group?");
        }
        T::Overlap => "Counted twice",
        T::OverlapOther => "Also in",
        T::OverlapApply => "Count each of them once",
        T::Paste => "Paste a table",
        T::PasteHere => "Copy a table in Excel or on a web page and paste it here",
        T::PasteHint => {
            "A row for each group. Headings such as Group, Tier, People (thousands), Uptake are known; it works without headings, too."
        }
        T::PasteNothing => "No row was understood. Copy the names of the groups together with their people.",
        T::PasteUnused => "not used",
        T::PasteMode => "What to do with the rows",
        T::PasteUpdate => "Change groups of the same name, add the others",
        T::PasteAppend => "Add all of them",
        T::PasteReplace => "Replace all groups",
        T::PasteApply => "Put into the plan",
        T::Cancel => "Cancel",
        T::Estimate => "est.",
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
        D::Answered => "put in the answer:",
        D::Pasted { n_rows } => return format!("paste {}", plural(n_rows as u64, "row", "rows")),
        D::TookOutOverlap => return "take out people counted twice".into(),
        D::Opened => return "take another version".into(),
    };
    format!("{verb} {place}")
}
