//! A table of deliveries that is pasted: what was understood is said, then it is put in by a button.

use std::rc::Rc;

use super::{Block, Choice, Command, Kind, Source};
use crate::i18n::grid::{GridText, unreadable};
use crate::i18n::{InputPhrase, InputText, format};
use crate::interchange::paste::{
    Cell, Column, DeliveryRows, Reading, Target, Understood, apply_deliveries, understand,
};
use crate::plan::{Change, Deed, DeedKind, Op, Pointer, Value};
use crate::ui::view::draft::{name_of, regions};

/// The name of the field with the pasted text.
pub const PASTED: &str = "pasted";
/// Rows that are shown as they were understood.
const SHOWN: usize = 5;
/// Cells that are named where they were not understood.
const NAMED: usize = 5;

/// What a column may hold, with how it is called; nothing comes first.
fn meanings(source: Source<'_>) -> Vec<(Option<Column>, String)> {
    let tag = source.language.tag();
    let nothing = (None, GridText::PasteUnused.text(source.language));
    let named = Target::Deliveries.columns().filter_map(|column| Some((Some(column), column.heading(tag)?.to_owned())));
    let vaccines = super::vaccines::vaccines(source.draft).iter().enumerate();
    let vaccines = vaccines.map(|(n, vaccine)| {
        (
            Some(Column::DosesOf(n)),
            InputPhrase::DosesOf(name_of(vaccine, source.language).to_owned()).text(source.language),
        )
    });
    std::iter::once(nothing).chain(named).chain(vaccines).collect()
}

/// The place a table is pasted into, and what is understood of it.
pub(super) fn block(source: Source<'_>) -> Block {
    let (local, language) = (source.local, source.language);
    let of = InputText::PasteDeliveries.text(language);
    let text = local.field(&of, PASTED, InputText::PasteHere, Kind::Lines, "");
    let mut blocks = Vec::new();
    if text.text.trim().is_empty() {
        blocks.push(Block::Fields(vec![text]));
    } else {
        let meanings = meanings(source);
        let mut understood = understand(&text.text, Target::Deliveries, source.draft);
        for n in 0..understood.columns.len() {
            let chosen = local.text(&column_name(n), "").parse::<usize>().ok();
            if let Some((column, _)) = chosen.and_then(|n| meanings.get(n)) {
                understood = understood.with_column(n, *column, source.draft);
            }
        }
        let columns = understood.columns.iter().enumerate().map(|(n, heading)| {
            let choices = meanings.iter().map(|(_, name)| Choice { value: None, text: name.clone(), line: None });
            let chosen = meanings.iter().position(|(column, _)| *column == heading.column).unwrap_or(0);
            let label = InputText::PasteColumn(n);
            let mut field = local.field(
                heading.title.as_deref().unwrap_or(&of),
                &column_name(n),
                label,
                Kind::Choice(choices.collect()),
                "",
            );
            field.text = chosen.to_string();
            field
        });
        let fields = columns.collect();
        blocks.push(Block::Fields(vec![text]));
        blocks.push(Block::Fields(fields));
        blocks.extend(said(source, &understood, &meanings));
        blocks.push(Block::Commands(commands(source, &understood)));
    }
    Block::Details { id: "paste-deliveries".into(), summary: InputText::PasteDeliveries, blocks }
}

fn column_name(n: usize) -> String {
    format!("column-{n}")
}

fn said(source: Source<'_>, understood: &Understood, meanings: &[(Option<Column>, String)]) -> Vec<Block> {
    let language = source.language;
    let n_columns = understood.columns.iter().filter(|heading| heading.column.is_some()).count();
    let mut lines = vec![match understood.rows.len() {
        0 => GridText::PasteNothing.text(language),
        n => GridText::PasteUnderstood(n, n_columns).text(language),
    }];
    if !understood.ignored.is_empty() {
        let ignored = understood.ignored.iter().map(|row| row.line).collect();
        lines.push(GridText::PasteIgnored(ignored).text(language));
    }
    for (row, column, why) in understood.unreadable().take(NAMED) {
        let name = meanings.iter().find(|(meaning, _)| *meaning == understood.columns[column].column);
        let name = name.map(|(_, name)| name.clone()).unwrap_or_default();
        let row = &understood.rows[row];
        let written = row.cells[column].text.clone();
        lines.push(GridText::PasteCell(row.line, name, written, unreadable(why, language)).text(language));
    }
    let rows = understood.rows.iter().take(SHOWN);
    let rows = rows.map(|row| row.cells.iter().map(|cell| words(source, cell)).collect()).collect();
    let columns = understood.columns.iter().map(|heading| {
        let meaning = meanings.iter().find(|(column, _)| *column == heading.column && column.is_some());
        meaning.map(|(_, name)| name.clone()).unwrap_or_default()
    });
    vec![Block::Note(lines.join(" ")), Block::Words { columns: columns.collect(), rows }]
}

/// A cell as it was understood; as it is written where it was not.
fn words(source: Source<'_>, cell: &Cell) -> String {
    match &cell.reading {
        Ok(Reading::Count(n)) => format::count(*n),
        Ok(Reading::Date(date)) => date.to_string(),
        Ok(Reading::Vaccines(list)) => {
            let vaccines = super::vaccines::vaccines(source.draft);
            let name = |n: &usize| vaccines.get(*n).map_or("?", |vaccine| name_of(vaccine, source.language));
            list.iter().map(name).collect::<Vec<_>>().join(" · ")
        }
        Ok(Reading::Region(n)) => {
            regions(source.draft).get(*n).map_or("?", |region| name_of(region, source.language)).to_owned()
        }
        _ => cell.text.clone(),
    }
}

fn commands(source: Source<'_>, understood: &Understood) -> Vec<Command> {
    let at = Pointer::root().field("deliveries");
    let command = |rows: DeliveryRows| {
        let applied = apply_deliveries(source.draft, understood, rows);
        let n = applied.n_added;
        let list = applied.draft.get(&at).cloned().filter(|_| n > 0)?;
        let (id, label, first) = match rows {
            DeliveryRows::Append => {
                let first = source.draft.get(&at).map_or(0, |list| list.items().len());
                ("paste-append", InputText::PasteAppend(n), first)
            }
            DeliveryRows::Replace => ("paste-replace", InputText::PasteReplace(n), 0),
        };
        let deed = Deed { kind: DeedKind::Pasted { n_rows: n }, at: at.clone() };
        Some(Command {
            id: id.to_owned(),
            label,
            of: String::new(),
            change: Rc::new(Change { deed, ops: vec![Op::Put(at.clone(), list)] }),
            then: super::id_of(&at.clone().item(first).field("on")),
        })
    };
    let has_some = source.draft.get(&at).is_some_and(|list: &Value| !list.items().is_empty());
    let replace = has_some.then(|| command(DeliveryRows::Replace)).flatten();
    command(DeliveryRows::Append).into_iter().chain(replace).collect()
}
