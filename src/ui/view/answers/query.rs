//! What is to be worked out: a question with the plans it is about.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::analysis::asked::{Asked, Found};
use crate::plan::{Plan, PlanDraft, validate};

/// A question with the plans it is about. It holds all that its answer depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// The document of the plan.
    pub draft: Rc<PlanDraft>,
    /// The plan.
    pub plan: Rc<Plan>,
    /// Further plans.
    pub others: Vec<Other>,
    /// What is asked.
    pub asked: Asked,
}

/// Another plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// What it is called.
    pub name: String,
    /// Its document.
    pub draft: Rc<PlanDraft>,
    /// The plan.
    pub plan: Rc<Plan>,
}

/// A question that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The question.
    pub query: Query,
    /// Its answer.
    pub found: Found,
}

/// A document, and the plan it makes if it is one.
type Kept = (Rc<PlanDraft>, Option<Rc<Plan>>);

/// The plans that can be chosen besides the one that is open, read when they are.
#[derive(Debug)]
pub struct Shelf {
    /// The stable name of each, and what it is called.
    pub names: Vec<(String, String)>,
    /// The one that is usually chosen first.
    pub usual: Option<String>,
    read: fn(&str) -> Option<PlanDraft>,
    kept: RefCell<BTreeMap<String, Option<Kept>>>,
}

impl PartialEq for Shelf {
    /// A shelf is equal to itself only.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Shelf {
    /// Plans of these names, read in this way.
    #[must_use]
    pub const fn new(names: Vec<(String, String)>, usual: Option<String>, read: fn(&str) -> Option<PlanDraft>) -> Self {
        Self { names, usual, read, kept: RefCell::new(BTreeMap::new()) }
    }

    /// What a plan is called.
    #[must_use]
    pub fn called(&self, name: &str) -> String {
        self.names.iter().find(|(value, _)| value == name).map_or_else(String::new, |(_, called)| called.clone())
    }

    /// The plan of a name. `Err` holds what it is called, if it cannot be read or has problems.
    ///
    /// # Errors
    /// It cannot be read, or is no plan.
    pub fn plan(&self, name: &str) -> Result<Other, String> {
        let mut kept = self.kept.borrow_mut();
        let entry = kept.entry(name.to_owned()).or_insert_with(|| {
            let draft = (self.read)(name)?;
            let plan = validate(&draft).ok().map(Rc::new);
            Some((Rc::new(draft), plan))
        });
        let called = self.called(name);
        match entry {
            Some((draft, Some(plan))) => Ok(Other { name: called, draft: draft.clone(), plan: plan.clone() }),
            _ => Err(called),
        }
    }
}
