//! A block of groups into a draft.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::Applied;
use super::column::{Column, key};
use super::ids::FreshIds;
use super::names::{Names, parts, texts};
use super::reading::{Cell, Reading, Row, Understood};
use super::regions::RegionTable;
use crate::interchange::cells::{Unreadable, plain};
use crate::plan::{PlanDraft, Pointer, Value};

/// What rows of groups do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupRows {
    /// Each is a new group.
    Append,
    /// A row with the id or the name of a group changes it, where the row is not blank; the others are new groups.
    Update,
}

/// Puts a block of groups into a draft. Each row is about another group: where two rows have one name, the second is
/// a new group, so that no row is lost. New groups come after the others, with the tier of the group before them
/// where the block states none, and with an id made from their name. A name that is stated by language is changed
/// in `language` only. With regions, `people` is shared among them as the group is, or as all groups are if it is
/// new, unless the block states people by region.
#[must_use]
pub fn apply_groups(draft: &PlanDraft, block: &Understood, rows: GroupRows, language: &str) -> Applied {
    let mut table = Table::of(draft, block, language);
    for row in &block.rows {
        let known = match rows {
            GroupRows::Append => None,
            GroupRows::Update => table.known(row).filter(|known| table.taken.insert(*known)),
        };
        table.put(row, known);
    }
    table.finish(draft)
}

/// The groups of a draft while a block is put in. Everything is looked up in maps, so that the work grows with the
/// block and the draft and not with their product.
struct Table<'b> {
    block: &'b Understood,
    language: &'b str,
    names: Names,
    groups: Vec<Value>,
    by_id: BTreeMap<String, usize>,
    by_name: BTreeMap<String, usize>,
    ids: FreshIds,
    /// The groups that a row was about.
    taken: BTreeSet<usize>,
    regions: RegionTable,
    applied: Applied,
}

impl<'b> Table<'b> {
    fn of(draft: &PlanDraft, block: &'b Understood, language: &'b str) -> Self {
        let list = |name| draft.root().field(name).map_or(&[][..], Value::items);
        let groups = list("groups").to_vec();
        let id = |group: &Value| group.field("id").and_then(Value::as_text).map(str::to_owned);
        let (mut by_id, mut by_name) = (BTreeMap::new(), BTreeMap::new());
        for (n, group) in groups.iter().enumerate() {
            if let Some(id) = id(group) {
                by_id.entry(id).or_insert(n);
            }
            for name in texts(group.field("name")) {
                by_name.entry(key(name)).or_insert(n);
            }
        }
        let ids = FreshIds::new(by_id.keys().map(String::as_str));
        Self {
            block,
            language,
            names: Names::of(draft),
            regions: RegionTable::of(draft),
            groups,
            by_id,
            by_name,
            ids,
            taken: BTreeSet::new(),
            applied: Applied::none(draft),
        }
    }

    /// The position of the group that a row is about: by its id, or else by its name.
    fn known(&self, row: &Row) -> Option<usize> {
        let id = self.text(row, Column::Id).and_then(|id| self.by_id.get(id));
        let by_name = || self.text(row, Column::Name).and_then(|name| self.by_name.get(&key(name)));
        id.or_else(by_name).copied()
    }

    fn text<'r>(&self, row: &'r Row, column: Column) -> Option<&'r str> {
        let text = &*row.cells.get(self.block.column(column)?)?.text;
        (!text.is_empty()).then_some(text)
    }

    fn put(&mut self, row: &Row, known: Option<usize>) {
        let n = known.unwrap_or_else(|| self.add(row));
        let mut fields = self.groups[n].fields().to_vec();
        let mut is_changed = false;
        let states_regions = self.block.columns.iter().any(|c| matches!(c.column, Some(Column::RegionPeople(_))));
        for (heading, cell) in self.block.columns.iter().zip(&row.cells) {
            let Some(column) = heading.column else { continue };
            let is_of_new = cell.is_from_above && known.is_some();
            if matches!(cell.reading, Ok(Reading::Blank | Reading::Unused)) || is_of_new {
                continue;
            }
            self.applied.n_as_written += usize::from(cell.reading.is_err());
            let id = fields.iter().find(|(name, _)| &**name == "id").and_then(|(_, id)| id.as_text());
            is_changed |= match (column, id) {
                (Column::People, _) if states_regions => false,
                (Column::People, Some(id)) if !self.regions.is_empty() => match cell.reading {
                    Ok(Reading::Count(people)) => self.regions.share(id, people),
                    _ => set(&mut fields, "people", cell, &self.names),
                },
                (Column::RegionPeople(region), Some(id)) => self.regions.set(region, id, value(cell, &self.names)),
                (Column::Name, _) => set_name(&mut fields, cell, self.language),
                (column, _) => field(column).is_some_and(|name| set(&mut fields, name, cell, &self.names)),
            };
        }
        if let Some(id) = fields.iter().find(|(name, _)| &**name == "id").and_then(|(_, id)| id.as_text())
            && let Some(stated) = fields.iter().position(|(name, _)| &**name == "people")
            && let Some(sum) = self.regions.sum_if_changed(id)
        {
            fields[stated].1 = Value::whole(sum);
        }
        self.groups[n] = Value::Map(Rc::new(fields));
        match (known, is_changed) {
            (None, _) => self.applied.n_added += 1,
            (Some(_), true) => self.applied.n_updated += 1,
            (Some(_), false) => self.applied.n_unchanged += 1,
        }
    }

    /// A new group with what it must have.
    fn add(&mut self, row: &Row) -> usize {
        let name = self.text(row, Column::Name);
        let wanted = self.text(row, Column::Id).unwrap_or_default().to_owned();
        let id = if self.ids.take(&wanted) { wanted } else { self.ids.fresh(name.unwrap_or(&wanted)) };
        let mut group = vec![("id", Value::text(&id))];
        if let Some(name) = name {
            group.push(("name", Value::text(name)));
            self.by_name.entry(key(name)).or_insert(self.groups.len());
        }
        let tier = self.groups.last().and_then(|group| group.field("tier")).cloned();
        group.push(("tier", tier.unwrap_or_else(|| Value::whole(1))));
        self.by_id.insert(id, self.groups.len());
        self.taken.insert(self.groups.len());
        self.groups.push(Value::map(group));
        self.groups.len() - 1
    }

    fn finish(self, draft: &PlanDraft) -> Applied {
        let mut after = draft.clone();
        if self.applied.n_added + self.applied.n_updated > 0 {
            after = after.with(&Pointer::root().field("groups"), Value::list(self.groups));
            after = self.regions.put_into(after);
        }
        Applied { draft: after, ..self.applied }
    }
}

/// The field of a group that a column fills.
const fn field(column: Column) -> Option<&'static str> {
    match column {
        Column::Tier => Some("tier"),
        Column::People => Some("people"),
        Column::Eligible => Some("eligible"),
        Column::Uptake => Some("uptake"),
        Column::Vaccines => Some("vaccines"),
        Column::From => Some("from"),
        Column::DailyLimit => Some("daily_limit"),
        Column::Risk => Some("risk"),
        _ => None,
    }
}

type Fields = Vec<(Rc<str>, Value)>;

/// Sets a field to what a cell says; `false` if it says that already.
fn set(fields: &mut Fields, name: &str, cell: &Cell, names: &Names) -> bool {
    let new = value(cell, names);
    let old = fields.iter().position(|(field, _)| &**field == name);
    match old {
        Some(n) if is_same(&fields[n].1, &new, cell) => false,
        Some(n) => {
            fields[n].1 = new;
            true
        }
        None if matches!(&cell.reading, Ok(Reading::Vaccines(all)) if all.len() == names.vaccines.ids.len()) => false,
        None => {
            fields.push((name.into(), new));
            true
        }
    }
}

/// What a cell says, as a draft holds it. What is not understood stays as it was written.
pub(super) fn value(cell: &Cell, names: &Names) -> Value {
    match &cell.reading {
        Ok(Reading::Count(n) | Reading::Tier(n)) => Value::whole(*n),
        Ok(Reading::Share(share)) => Value::millionths(u64::from(share.ppm())),
        Ok(Reading::Millionths(n)) => Value::millionths(*n),
        Ok(Reading::Date(date)) => Value::text(&date.to_string()),
        Ok(Reading::Vaccines(list)) => {
            Value::list(list.iter().filter_map(|n| names.vaccines.ids.get(*n)).cloned().collect())
        }
        Err(Unreadable::UnknownVaccine) => {
            Value::list(parts(&cell.text).map(|part| names.vaccines.id_or_text(part)).collect())
        }
        _ => Value::text(&cell.text),
    }
}

/// Whether two values say the same, however they are spelled.
fn is_same(old: &Value, new: &Value, cell: &Cell) -> bool {
    let is_as_written = |old: &Value| match old {
        Value::Number(text) | Value::Text(text) => cell.reading.is_err() && **text == *cell.text,
        _ => false,
    };
    let in_any_order = |list: &Value| -> Option<Vec<String>> {
        let mut ids: Vec<String> = list.items().iter().filter_map(Value::as_text).map(str::to_owned).collect();
        ids.sort_unstable();
        matches!(list, Value::List(_)).then_some(ids)
    };
    old == new
        || is_as_written(old)
        || old.as_millionths().is_some_and(|n| new.as_millionths() == Some(n))
        || in_any_order(old).is_some_and(|ids| in_any_order(new) == Some(ids))
}

/// Sets the name, in one language if it is stated by language; `false` if a text of it says that already.
fn set_name(fields: &mut Fields, cell: &Cell, language: &str) -> bool {
    let old = fields.iter().position(|(field, _)| &**field == "name");
    let Some(n) = old else {
        fields.push(("name".into(), Value::text(&cell.text)));
        return true;
    };
    if texts(Some(&fields[n].1)).any(|text| plain(text) == plain(&cell.text)) {
        return false;
    }
    let primary = |tag: &str| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    fields[n].1 = match &fields[n].1 {
        Value::Map(by_language) => {
            let mut by_language = by_language.to_vec();
            match by_language.iter_mut().find(|(tag, _)| primary(tag) == primary(language)) {
                Some((_, text)) => *text = Value::text(&cell.text),
                None => by_language.push((primary(language).into(), Value::text(&cell.text))),
            }
            Value::Map(Rc::new(by_language))
        }
        _ => Value::text(&cell.text),
    };
    true
}
