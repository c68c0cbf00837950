//! Changes of a draft, told as what is put where: every editor of the page makes these, and nothing else.

use super::draft::{PlanDraft, Value};
use super::history::Deed;
use super::pointer::Pointer;

/// One step of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    /// A value to a place; a field that is not there yet is added.
    Put(Pointer, Value),
    /// The field or item at a place goes.
    Drop(Pointer),
    /// An item into the list at a place, before this position; past the end it is appended, and a list that is not
    /// there yet is begun.
    Insert(Pointer, usize, Value),
    /// An item of the list at a place from one position to another.
    Move(Pointer, usize, usize),
    /// Another document in place of the whole.
    Replace(PlanDraft),
}

/// What is done to a draft at once, and taken back at once.
///
/// ```
/// use rollout_planner::plan::{Change, Deed, DeedKind, Op, PlanDraft, Pointer, Value};
/// let (groups, draft) = (Pointer::root().field("groups"), PlanDraft::new(Value::map(Vec::new())));
/// let deed = Deed { kind: DeedKind::Added, at: groups.clone().item(0) };
/// let added = Change { deed, ops: vec![Op::Insert(groups.clone(), 0, Value::Null)] }.applied_to(&draft);
/// assert_eq!(added.get(&groups.item(0)), Some(&Value::Null));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is, for the button that takes it back.
    pub deed: Deed,
    /// What it does, in this order.
    pub ops: Vec<Op>,
}

impl Change {
    /// The draft after it. A step whose place cannot be leaves the draft as it is.
    #[must_use]
    pub fn applied_to(&self, draft: &PlanDraft) -> PlanDraft {
        self.ops.iter().fold(draft.clone(), |draft, op| op.applied_to(draft))
    }
}

impl Op {
    fn applied_to(&self, draft: PlanDraft) -> PlanDraft {
        match self {
            Self::Put(at, value) => draft.with(at, value.clone()),
            Self::Drop(at) => draft.without(at),
            Self::Insert(list, n, value) => match draft.get(list) {
                None | Some(Value::Null) => draft.with(list, Value::list(vec![value.clone()])),
                Some(_) => draft.with_item(list, *n, value.clone()),
            },
            Self::Move(list, from, to) => match draft.get(&list.clone().item(*from)).cloned() {
                Some(item) => draft.without(&list.clone().item(*from)).with_item(list, *to, item),
                None => draft,
            },
            Self::Replace(other) => other.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::DeedKind;

    fn list() -> Pointer {
        Pointer::root().field("list")
    }

    fn draft(numbers: &[u64]) -> PlanDraft {
        let items = numbers.iter().map(|n| Value::whole(*n)).collect();
        PlanDraft::new(Value::map(vec![("list", Value::list(items))]))
    }

    #[track_caller]
    fn check(before: &[u64], ops: Vec<Op>, after: &[u64]) {
        let deed = Deed { kind: DeedKind::Moved, at: list() };
        assert_eq!(Change { deed, ops }.applied_to(&draft(before)), draft(after));
    }

    #[test]
    fn items_come_go_and_move() {
        check(&[1, 3], vec![Op::Insert(list(), 1, Value::whole(2))], &[1, 2, 3]);
        check(&[1, 2], vec![Op::Drop(list().item(0)), Op::Put(list().item(0), Value::whole(5))], &[5]);
        check(&[1, 2, 3], vec![Op::Move(list(), 0, 2)], &[2, 3, 1]);
        check(&[1, 2, 3], vec![Op::Move(list(), 2, 0)], &[3, 1, 2]);
        check(&[1, 2, 3], vec![Op::Move(list(), 1, 9)], &[1, 3, 2]);
        check(&[1], vec![Op::Replace(draft(&[7]))], &[7]);
    }

    #[test]
    fn what_cannot_be_changes_nothing() {
        check(&[1], vec![Op::Move(list(), 4, 0), Op::Drop(list().item(3)), Op::Put(list().item(3), Value::Null)], &[1]);
    }

    #[test]
    fn a_list_that_is_not_there_is_begun() {
        let empty = PlanDraft::new(Value::map(Vec::new()));
        for before in [empty.clone(), empty.with(&list(), Value::Null)] {
            assert_eq!(Op::Insert(list(), 3, Value::whole(1)).applied_to(before), draft(&[1]));
        }
    }
}
