//! What the tools of the grid do to the plan: each is one change that can be taken back.

use super::Cell;
use crate::plan::{Change, Deed, DeedKind, Op, PlanDraft, Pointer, Value};
use crate::ui::view::draft::{group_at, groups, id_of, regions};
use crate::ui::view::places::GroupField;
use crate::ui::view::sections::Section;

/// A tool that is used on a row of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// A new group below this one; in the last row, at the end.
    Add,
    /// The same group again, below this one.
    Duplicate,
    /// The group goes.
    Remove,
    /// The group one row up, at the top of its tier into the tier above.
    Up,
    /// The group one row down, at the end of its tier into the tier below.
    Down,
}

impl Tool {
    /// Every tool, in the order of its buttons.
    pub const ALL: [Self; 5] = [Self::Add, Self::Duplicate, Self::Remove, Self::Up, Self::Down];

    /// What it does to the chosen row, and the cell that is chosen after; `None` if it can do nothing there.
    #[must_use]
    pub fn used(self, draft: &PlanDraft, sections: &[Section], at: Cell) -> Option<(Change, Cell)> {
        match self {
            Self::Add => Some(added(draft, sections, at.group, None)),
            Self::Duplicate => duplicated(draft, at.group?).map(|(change, n)| (change, Cell { group: Some(n), ..at })),
            Self::Remove => removed(draft, sections, at),
            Self::Up | Self::Down => {
                let group = at.group?;
                let section = sections.iter().position(|section| section.groups.contains(&group))?;
                let index = sections[section].groups.iter().position(|other| *other == group)?;
                let to = match self {
                    Self::Up if index > 0 => (section, index - 1),
                    Self::Up => section.checked_sub(1).map(|above| (above, sections[above].groups.len()))?,
                    _ if index + 1 < sections[section].groups.len() => (section, index + 1),
                    _ => (section + 1, 0),
                };
                let (change, group) = moved_to(sections, group, to)?;
                Some((change, Cell { group: Some(group), ..at }))
            }
        }
    }
}

fn list() -> Pointer {
    Pointer::root().field("groups")
}

/// A new group of this name after all others, in the last tier.
#[must_use]
pub fn new_group(draft: &PlanDraft, sections: &[Section], name: &str) -> Change {
    added(draft, sections, None, Some(name)).0
}

fn added(draft: &PlanDraft, sections: &[Section], below: Option<usize>, name: Option<&str>) -> (Change, Cell) {
    let all = groups(draft);
    let last = || sections.iter().rev().find_map(|section| section.groups.last().copied());
    let neighbor = below.or_else(last).and_then(|n| all.get(n));
    let tier = neighbor.and_then(|group| group.field("tier")).cloned().unwrap_or_else(|| Value::whole(1));
    let n = below.map_or(all.len(), |n| n + 1);
    let mut fields = vec![("id", Value::text(&fresh_id(draft, "group")))];
    fields.extend(name.map(|name| ("name", Value::text(name))));
    fields.push(("tier", tier));
    if regions(draft).is_empty() {
        fields.push(("people", Value::whole(0)));
    }
    let deed = Deed { kind: DeedKind::Added, at: group_at(n) };
    let change = Change { deed, ops: vec![Op::Insert(list(), n, Value::map(fields))] };
    (change, Cell { group: Some(n), field: GroupField::Name })
}

/// An id that no group has: `group-4`.
fn fresh_id(draft: &PlanDraft, stem: &str) -> String {
    let is_taken = |id: &str| groups(draft).iter().any(|group| id_of(group) == Some(id));
    let mut n = groups(draft).len() + 1;
    loop {
        let id = format!("{stem}-{n}");
        if !is_taken(&id) {
            return id;
        }
        n += 1;
    }
}

fn duplicated(draft: &PlanDraft, group: usize) -> Option<(Change, usize)> {
    let original = groups(draft).get(group)?;
    let n = group + 1;
    let id = fresh_id(draft, id_of(original).unwrap_or("group"));
    let mut ops = vec![Op::Insert(list(), n, original.clone()), Op::Put(group_at(n).field("id"), Value::text(&id))];
    if let Some(name) = original.field("name") {
        ops.push(Op::Put(group_at(n).field("name"), numbered(name)));
    }
    if let Some(original) = id_of(original) {
        for (region, part) in parts_of(draft, original) {
            ops.push(Op::Put(region.field(&id), part));
        }
    }
    Some((Change { deed: Deed { kind: DeedKind::Duplicated, at: group_at(n) }, ops }, n))
}

/// A name with a number that tells it from the one it repeats, in every language.
fn numbered(name: &Value) -> Value {
    match name {
        Value::Text(text) => Value::text(&format!("{text} 2")),
        Value::Map(texts) => Value::map(texts.iter().map(|(tag, text)| (&**tag, numbered(text))).collect()),
        other => other.clone(),
    }
}

/// The part of a group in each region that states one, with the place of the region's parts.
fn parts_of(draft: &PlanDraft, id: &str) -> Vec<(Pointer, Value)> {
    let place = |n| Pointer::root().field("regions").item(n).field("groups");
    let part = |(n, region): (usize, &Value)| Some((place(n), region.field("groups")?.field(id)?.clone()));
    regions(draft).iter().enumerate().filter_map(part).collect()
}

fn removed(draft: &PlanDraft, sections: &[Section], at: Cell) -> Option<(Change, Cell)> {
    let group = at.group?;
    let parts = groups(draft).get(group).and_then(id_of).map(|id| (id, parts_of(draft, id)));
    let mut ops: Vec<Op> = Vec::new();
    if let Some((id, parts)) = parts {
        ops.extend(parts.into_iter().map(|(region, _)| Op::Drop(region.field(id))));
    }
    ops.push(Op::Drop(group_at(group)));
    // The row below is chosen then, or else the one above; positions behind the group that goes move up by one.
    let order: Vec<usize> = sections.iter().flat_map(|section| section.groups.iter().copied()).collect();
    let here = order.iter().position(|other| *other == group)?;
    let next = order.get(here + 1).or_else(|| order.get(here.checked_sub(1)?));
    let next = next.map(|next| if *next > group { next - 1 } else { *next });
    let change = Change { deed: Deed { kind: DeedKind::Removed, at: group_at(group) }, ops };
    Some((change, Cell { group: next, ..at }))
}

/// A group to a place in a section, counted among the section's other groups; with its position after. `None` if it
/// stands there already or there is no such section.
#[must_use]
pub fn moved_to(sections: &[Section], group: usize, (section, index): (usize, usize)) -> Option<(Change, usize)> {
    let target = sections.get(section)?;
    let tier = target.tier?;
    let is_same = target.groups.contains(&group);
    let others: Vec<usize> = target.groups.iter().copied().filter(|other| *other != group).collect();
    let shifted = |other: usize| if other > group { other - 1 } else { other };
    let to = match (others.get(index), others.last()) {
        (Some(before), _) => shifted(*before),
        (None, Some(last)) => shifted(*last) + 1,
        (None, None) => group,
    };
    // A place between two neighbors may be several positions of the plan; the same order is no move.
    if is_same && target.groups.iter().position(|other| *other == group) == Some(index.min(others.len())) {
        return None;
    }
    let mut ops = Vec::new();
    if !is_same {
        ops.push(Op::Put(GroupField::Tier.at(group), Value::whole(tier)));
    }
    ops.push(Op::Move(list(), group, to));
    Some((Change { deed: Deed { kind: DeedKind::Moved, at: group_at(to) }, ops }, to))
}

#[cfg(test)]
#[path = "tools_tests.rs"]
mod tests;
