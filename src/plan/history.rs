//! Undo and redo: the drafts of a session, each with what was done to the one before.
//!
//! A history never forgets. It is cheap to clone and to compare, so that it can stand in a store that is copied
//! at every keystroke: steps are shared between the copies, and drafts share what they have in common.

use std::rc::Rc;

use super::chain::Chain;
use super::draft::PlanDraft;
use super::pointer::Pointer;

/// What was done to a draft, in a way that buttons can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What kind of thing was done.
    pub kind: DeedKind,
    /// Where: the field, the item that came, or the place where the item stood that went.
    pub at: Pointer,
}

/// The kinds of things that can be done to a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeedKind {
    /// Typed into a field. Keystrokes in one field that follow each other are one deed.
    Typed,
    /// Chose a value from a few, or clicked a day of a calendar.
    Chose,
    /// Added an item to a list.
    Added,
    /// Took an item out of a list.
    Removed,
    /// Repeated an item of a list.
    Duplicated,
    /// Moved an item within its list.
    Moved,
    /// Pasted a block into a list or calendar.
    Pasted {
        /// How many rows were taken.
        n_rows: usize,
    },
    /// Took people out of a group who are counted in another as well.
    TookOutOverlap,
    /// Filled in what an estimate says.
    Estimated,
    /// Put in what the answer to a question says.
    Answered,
    /// Opened another plan in place of this one.
    Opened,
}

/// One step: what was done, and the draft that it led to or away from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    deed: Deed,
    other: Rc<PlanDraft>,
}

/// The draft of a session with everything that was done to it.
///
/// ```
/// use rollout_planner::plan::{Deed, DeedKind, History, PlanDraft, Pointer, Value};
/// let title = Pointer::root().field("title");
/// let draft = |text| PlanDraft::new(Value::map(vec![("title", Value::text(text))]));
/// let typed = Deed { kind: DeedKind::Typed, at: title };
///
/// let history = History::new(draft("")).done(draft("P"), typed.clone()).done(draft("Plan"), typed);
/// assert_eq!(**history.draft(), draft("Plan"));
/// let undone = history.undo().unwrap(); // both keystrokes
/// assert_eq!(**undone.draft(), draft(""));
/// assert_eq!(undone.redo().as_ref(), Some(&history.settled()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    draft: Rc<PlanDraft>,
    /// Steps back, each with the draft before it.
    past: Chain<Step>,
    /// Steps forth that were undone, each with the draft after it.
    future: Chain<Step>,
    /// Whether the next keystroke in the field of the last step belongs to that step.
    is_typing: bool,
}

impl History {
    /// A session that begins with this draft.
    #[must_use]
    pub fn new(draft: impl Into<Rc<PlanDraft>>) -> Self {
        Self { draft: draft.into(), past: Chain::default(), future: Chain::default(), is_typing: false }
    }

    /// The draft as it is now.
    #[must_use]
    pub const fn draft(&self) -> &Rc<PlanDraft> {
        &self.draft
    }

    /// The history after something was done. Nothing is, if the draft is the same; a keystroke in the field of the
    /// last one goes on with its step, and a step whose keystrokes took each other back is dropped. What had been
    /// undone can no longer be redone.
    #[must_use]
    pub fn done(&self, draft: PlanDraft, deed: Deed) -> Self {
        if draft == *self.draft {
            return self.clone();
        }
        let goes_on = self.is_typing && deed.kind == DeedKind::Typed && self.undoes() == Some(&deed);
        let is_typing = deed.kind == DeedKind::Typed;
        let past = match (goes_on, self.past.split_first()) {
            (true, Some((step, before))) if *step.other == draft => {
                // Back where the typing began: as if it had not.
                let draft = step.other.clone();
                return Self { draft, past: before.clone(), future: Chain::default(), is_typing: false };
            }
            (true, _) => self.past.clone(),
            (false, _) => self.past.with(Step { deed, other: self.draft.clone() }),
        };
        Self { draft: Rc::new(draft), past, future: Chain::default(), is_typing }
    }

    /// The history after a field was left: what is typed next is a step of its own.
    #[must_use]
    pub fn settled(&self) -> Self {
        Self { is_typing: false, ..self.clone() }
    }

    /// The history as it was before the typing into a field began that has not been left yet.
    #[must_use]
    pub fn abandoned(&self) -> Self {
        match self.past.split_first() {
            Some((step, before)) if self.is_typing => {
                Self { draft: step.other.clone(), past: before.clone(), future: Chain::default(), is_typing: false }
            }
            _ => self.clone(),
        }
    }

    /// Whether a field is being typed into.
    #[must_use]
    pub const fn is_typing(&self) -> bool {
        self.is_typing
    }

    /// What [`undo`](Self::undo) would take back.
    #[must_use]
    pub fn undoes(&self) -> Option<&Deed> {
        self.past.split_first().map(|(step, _)| &step.deed)
    }

    /// What [`redo`](Self::redo) would do again.
    #[must_use]
    pub fn redoes(&self) -> Option<&Deed> {
        self.future.split_first().map(|(step, _)| &step.deed)
    }

    /// The draft before the last step: what a removed item was called is found there.
    #[must_use]
    pub fn draft_before(&self) -> Option<&Rc<PlanDraft>> {
        self.past.split_first().map(|(step, _)| &step.other)
    }

    /// The draft after the step that would be done again.
    #[must_use]
    pub fn draft_after(&self) -> Option<&Rc<PlanDraft>> {
        self.future.split_first().map(|(step, _)| &step.other)
    }

    /// The history with the last step taken back; `None` at the beginning.
    #[must_use]
    pub fn undo(&self) -> Option<Self> {
        let (step, past) = self.past.split_first()?;
        let undone = Step { deed: step.deed.clone(), other: self.draft.clone() };
        let future = self.future.with(undone);
        Some(Self { draft: step.other.clone(), past: past.clone(), future, is_typing: false })
    }

    /// The history with the last step that was taken back done again; `None` if there is none.
    #[must_use]
    pub fn redo(&self) -> Option<Self> {
        let (step, future) = self.future.split_first()?;
        let redone = Step { deed: step.deed.clone(), other: self.draft.clone() };
        let past = self.past.with(redone);
        Some(Self { draft: step.other.clone(), past, future: future.clone(), is_typing: false })
    }

    /// How many steps can be taken back.
    #[must_use]
    pub fn n_undo(&self) -> usize {
        self.past.len()
    }

    /// How many steps can be done again.
    #[must_use]
    pub fn n_redo(&self) -> usize {
        self.future.len()
    }
}

#[cfg(test)]
#[path = "history_tests.rs"]
mod tests;
