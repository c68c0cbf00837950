//! Ids: declared once, looked up from elsewhere in the document.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Value;
use super::pointer::At;
use super::problem::{IdKind, ProblemKind};
use super::reader::{Fields, Reader};
use crate::index::Idx;

/// The ids of one list of the document, by position. An id counts as known even if what carries it is wrong,
/// so that one mistake is not reported again wherever the id is used.
#[derive(Debug)]
pub(super) struct Ids<'v> {
    kind: IdKind,
    positions: BTreeMap<&'v str, usize>,
    declared: BTreeSet<&'v str>,
}

impl<'v> Ids<'v> {
    /// The ids in a list of things that carry one.
    pub(super) fn of(kind: IdKind, list: Option<&'v Value>) -> Self {
        let mut positions = BTreeMap::new();
        for (n, item) in list.map_or(&[][..], Value::items).iter().enumerate() {
            if let Some(Value::Text(id)) = item.field("id") {
                positions.entry(&**id).or_insert(n);
            }
        }
        Self { kind, positions, declared: BTreeSet::new() }
    }

    /// Reads the `id` of one thing of the list and reports it if an earlier one has it.
    pub(super) fn declare(&mut self, reader: &mut Reader, fields: Fields<'v, '_>) -> Option<String> {
        let id = reader.required(fields, "id", Reader::text)?;
        if !self.declared.insert(id) {
            reader.report(&fields.at.field("id"), ProblemKind::RepeatedId);
            return None;
        }
        Some(id.to_owned())
    }

    /// The position of an id, if it is known.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// Reads a reference to one of the ids.
    pub(super) fn refer<I: Idx>(&self, reader: &mut Reader, value: &Value, at: &At<'_>) -> Option<I> {
        let id = reader.text(value, at)?;
        let position = self.position(id);
        if position.is_none() {
            reader.report(at, ProblemKind::UnknownId(self.kind));
        }
        position.map(I::from_usize)
    }
}
