//! Finding a field or a button of a tab.

use super::rules::Rule;
use super::{Block, Command, Field, Section, Short, TableRow};
use crate::plan::Pointer;

/// Every block of some sections, those in details too.
fn blocks(sections: &[Section]) -> impl Iterator<Item = &Block> {
    sections.iter().flat_map(|section| &section.blocks).flat_map(|block| {
        let inside = match block {
            Block::Details { blocks, .. } => &blocks[..],
            _ => &[],
        };
        std::iter::once(block).chain(inside)
    })
}

/// Every field of some sections, in order.
pub fn fields(sections: &[Section]) -> impl Iterator<Item = &Field> {
    blocks(sections).flat_map(|block| -> Box<dyn Iterator<Item = &Field>> {
        match block {
            Block::Fields(fields) => Box::new(fields.iter()),
            Block::Table { rows, .. } => {
                Box::new(rows.iter().flat_map(|row| head(row).chain(row.cells.iter().flatten())))
            }
            Block::Rule(rule) => Box::new(std::iter::once(rule.free.as_ref().unwrap_or(&rule.choice))),
            Block::Brushes(_, field) => Box::new(std::iter::once(field)),
            _ => Box::new(std::iter::empty()),
        }
    })
}

fn head(row: &TableRow) -> impl Iterator<Item = &Field> {
    row.short.iter().filter_map(|short| match short {
        Short::Field(field) => Some(&**field),
        Short::Number(_) => None,
    })
}

/// The field whose input has this id.
#[must_use]
pub fn field<'s>(sections: &'s [Section], id: &str) -> Option<&'s Field> {
    fields(sections).find(|field| field.id() == id)
}

/// Every rule of some sections, in order.
pub fn rules(sections: &[Section]) -> impl Iterator<Item = &Rule> {
    blocks(sections).filter_map(|block| match block {
        Block::Rule(rule) => Some(&**rule),
        _ => None,
    })
}

/// The field that shows a problem at a place: the one at the place, or the one it is in, or the first one inside it.
#[must_use]
pub fn field_of<'s>(sections: &'s [Section], at: &Pointer) -> Option<&'s Field> {
    let is_inside = |inner: &Pointer, outer: &Pointer| inner.segments().starts_with(outer.segments());
    let find = |test: &dyn Fn(&Field) -> bool| fields(sections).find(|field| test(field));
    find(&|field| is_inside(at, &field.at)).or_else(|| find(&|field| is_inside(&field.at, at)))
}

/// Every button of some sections, in order.
pub fn commands(sections: &[Section]) -> impl Iterator<Item = &Command> {
    blocks(sections).flat_map(|block| -> Box<dyn Iterator<Item = &Command>> {
        match block {
            Block::Commands(commands) => Box::new(commands.iter()),
            Block::Table { rows, .. } => Box::new(rows.iter().flat_map(|row| &row.commands)),
            _ => Box::new(std::iter::empty()),
        }
    })
}

/// The button with this id.
#[must_use]
pub fn command<'s>(sections: &'s [Section], id: &str) -> Option<&'s Command> {
    commands(sections).find(|command| command.id == id)
}
