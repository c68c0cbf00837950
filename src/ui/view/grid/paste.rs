//! A table that is being pasted into the grid: what was understood of it, before it is applied.

use std::rc::Rc;

use crate::i18n::Language;
use crate::i18n::format::{count, percent};
use crate::i18n::grid::{GridText, unreadable};
use crate::interchange::paste::{
    Applied, Cell, Column, GroupRows, Reading, Target, Understood, apply_groups, understand,
};
use crate::plan::{Change, Deed, DeedKind, Op, PlanDraft, Pointer, Value};
use crate::ui::view::draft::{count_of, groups, name_of, regions};

/// What the rows do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Groups of the same name are changed, the others added.
    Update,
    /// All are added.
    Append,
    /// They take the place of all groups.
    Replace,
}

impl Mode {
    /// Every mode, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Update, Self::Append, Self::Replace];

    /// Its text.
    #[must_use]
    pub const fn text(self) -> GridText {
        match self {
            Self::Update => GridText::PasteUpdate,
            Self::Append => GridText::PasteAppend,
            Self::Replace => GridText::PasteReplace,
        }
    }
}

/// A table that is being pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paste {
    /// The text.
    pub text: String,
    /// What was understood of it.
    pub understood: Understood,
    /// What its rows do.
    pub mode: Mode,
}

/// Rows of the table that are shown.
const SHOWN: usize = 6;
/// Cells that were not understood and are named.
const NAMED: usize = 12;

/// What is shown of a table that is being pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What was understood, in sentences.
    pub sentences: Vec<String>,
    /// The columns.
    pub columns: Vec<ColumnView>,
    /// The first rows: each cell as it was understood, and whether it was.
    pub rows: Vec<Vec<(String, bool)>>,
    /// More rows than those; blank if there are none.
    pub more: String,
    /// The cells that were not understood, in sentences; the first one is their heading.
    pub unclear: Vec<String>,
    /// What will be done.
    pub result: String,
    /// The change; `None` if nothing is to be done.
    pub change: Option<Rc<Change>>,
}

/// A column of a table that is being pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnView {
    /// The label of the choice of what it holds.
    pub label: String,
    /// What stands above it.
    pub title: String,
    /// What it may hold.
    pub choices: Rc<[(String, String)]>,
    /// What it holds, as the value of a choice.
    pub chosen: String,
}

/// All that a column may hold, with how it is called; nothing comes first.
fn choices(draft: &PlanDraft, language: Language) -> Vec<(Option<Column>, String)> {
    let nothing = (None, GridText::PasteUnused.text(language));
    let named =
        Target::Groups.columns().filter_map(|column| Some((Some(column), column.heading(language.tag())?.to_owned())));
    let regions = regions(draft).iter().enumerate();
    let regions = regions.map(|(n, region)| (Some(Column::RegionPeople(n)), name_of(region, language).to_owned()));
    std::iter::once(nothing).chain(named).chain(regions).collect()
}

impl Paste {
    /// A text that was pasted. Where the plan has only groups without people, the table takes their place.
    #[must_use]
    pub fn new(text: String, draft: &PlanDraft) -> Self {
        let is_blank = |group: &Value| group.field("people").and_then(count_of) == Some(0);
        let mode =
            if regions(draft).is_empty() && groups(draft).iter().all(is_blank) { Mode::Replace } else { Mode::Update };
        Self { understood: understand(&text, Target::Groups, draft), text, mode }
    }

    /// The same with another meaning of a column: the choice at this position.
    #[must_use]
    pub fn with_column(&self, n: usize, choice: usize, draft: &PlanDraft, language: Language) -> Self {
        let column = choices(draft, language).get(choice).and_then(|(column, _)| *column);
        Self { understood: self.understood.with_column(n, column, draft), ..self.clone() }
    }

    fn applied(&self, draft: &PlanDraft, language: Language) -> Applied {
        match self.mode {
            Mode::Update => apply_groups(draft, &self.understood, GroupRows::Update, language.tag()),
            Mode::Append => apply_groups(draft, &self.understood, GroupRows::Append, language.tag()),
            Mode::Replace => {
                let mut bare = draft.with(&Pointer::root().field("groups"), Value::list(Vec::new()));
                for n in 0..regions(draft).len() {
                    bare = bare.with(&Pointer::root().field("regions").item(n).field("groups"), Value::map(Vec::new()));
                }
                apply_groups(&bare, &self.understood, GroupRows::Append, language.tag())
            }
        }
    }

    /// What is shown of it.
    #[must_use]
    pub fn preview(&self, draft: &PlanDraft, language: Language) -> Preview {
        let text = |text: GridText| text.text(language);
        let understood = &self.understood;
        let all = choices(draft, language);
        let titled: Rc<[(String, String)]> =
            all.iter().enumerate().map(|(n, (_, name))| (n.to_string(), name.clone())).collect();
        let called = |n: usize| {
            let heading = &understood.columns[n];
            let title = heading.title.clone().unwrap_or_else(|| (n + 1).to_string());
            let chosen = all.iter().position(|(column, _)| *column == heading.column).unwrap_or(0);
            (title, chosen)
        };
        let columns = (0..understood.columns.len()).map(|n| {
            let (title, chosen) = called(n);
            ColumnView {
                label: text(GridText::PasteColumn(title)),
                title: understood.columns[n].title.clone().unwrap_or_default(),
                choices: titled.clone(),
                chosen: chosen.to_string(),
            }
        });
        let shown = |cell: &Cell| (cell_words(cell, draft, language), cell.reading.is_ok());
        let rows = understood.rows.iter().take(SHOWN).map(|row| row.cells.iter().map(shown).collect());
        let (n_rows, n_columns) =
            (understood.rows.len(), understood.columns.iter().filter(|c| c.column.is_some()).count());
        let mut sentences = vec![text(match n_rows {
            0 => GridText::PasteNothing,
            _ => GridText::PasteUnderstood(n_rows, n_columns),
        })];
        if !understood.ignored.is_empty() {
            sentences.push(text(GridText::PasteIgnored(understood.ignored.iter().map(|row| row.line).collect())));
        }
        let n_from_above = understood.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.is_from_above).count();
        if n_from_above > 0 {
            sentences.push(text(GridText::PasteFromAbove(n_from_above)));
        }
        let mut unclear = Vec::new();
        let n_unclear = understood.unreadable().count();
        if n_unclear > 0 {
            unclear.push(text(GridText::PasteUnclear(n_unclear)));
            unclear.extend(understood.unreadable().take(NAMED).map(|(row, column, why)| {
                let (row, name) = (&understood.rows[row], all[called(column).1].1.clone());
                text(GridText::PasteCell(row.line, name, row.cells[column].text.clone(), unreadable(why, language)))
            }));
        }
        if n_unclear > NAMED {
            unclear.push(text(GridText::More(n_unclear - NAMED)));
        }
        let applied = self.applied(draft, language);
        let deed = Deed { kind: DeedKind::Pasted { n_rows }, at: Pointer::root().field("groups") };
        let is_done = n_rows > 0 && applied.draft != *draft;
        Preview {
            sentences,
            columns: columns.collect(),
            rows: rows.collect(),
            more: if n_rows > SHOWN { text(GridText::PasteMoreRows(n_rows - SHOWN)) } else { String::new() },
            unclear,
            result: text(GridText::PasteResult([applied.n_added, applied.n_updated, applied.n_unchanged])),
            change: is_done.then(|| Rc::new(Change { deed, ops: vec![Op::Replace(applied.draft)] })),
        }
    }
}

/// A cell as it was understood; as it is written where it was not.
fn cell_words(cell: &Cell, draft: &PlanDraft, language: Language) -> String {
    let named = |list: &str, n: &usize| {
        let item = draft.root().field(list).and_then(|list| list.items().get(*n));
        item.map(|item| name_of(item, language).to_owned()).unwrap_or_default()
    };
    match &cell.reading {
        Ok(Reading::Count(n) | Reading::Tier(n)) => count(*n),
        Ok(Reading::Share(share)) => percent(u64::from(share.ppm()), 1),
        Ok(Reading::Date(date)) => date.to_string(),
        Ok(Reading::Vaccines(list)) => list.iter().map(|n| named("vaccines", n)).collect::<Vec<_>>().join(" · "),
        Ok(Reading::Region(n)) => named("regions", n),
        _ => cell.text.clone(),
    }
}

#[cfg(test)]
#[path = "paste_tests.rs"]
mod tests;
