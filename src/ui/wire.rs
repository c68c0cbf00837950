//! The wire between a page and whoever embeds it: what it is told, and what it tells.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use crate::interchange::document::write_draft;
use crate::plan::{PlanDraft, Problem};
use crate::platform::page::Page;
use crate::protocol::embed::Theme;
use crate::ui::hooks::Dispatch;
use crate::ui::store::{Action, Outcome, State};

/// Something that whoever embeds the page hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The plan is another one.
    Plan,
    /// It has a schedule, which is another one.
    Schedule,
    /// There are problems with it, which are others.
    Problems,
    /// It is to be shown in these colours.
    Theme(Theme),
    /// The program failed: nothing of it may be called any more.
    Crash,
}

/// What hears of the page.
pub type Tell = Rc<dyn Fn(Told)>;

/// The wire between a page and whoever embeds it. Copies are the same wire.
#[derive(Clone, Default)]
pub struct Wire(Rc<RefCell<Ends>>);

#[derive(Default)]
struct Ends {
    page: Option<Page>,
    dispatch: Option<Dispatch>,
    /// What the page is told before it is there.
    waiting: Vec<Action>,
    last: Option<State>,
    tell: Option<Tell>,
}

impl Wire {
    /// A wire to whoever listens.
    #[must_use]
    pub fn new(tell: Tell) -> Self {
        Self(Rc::new(RefCell::new(Ends { tell: Some(tell), ..Ends::default() })))
    }

    /// Tells the page to do something.
    pub fn send(&self, action: Action) {
        let dispatch = self.0.borrow().dispatch.clone();
        match dispatch {
            Some(dispatch) => dispatch.dispatch(action),
            None => self.0.borrow_mut().waiting.push(action),
        }
    }

    /// Tells whoever embeds the page.
    pub fn tell(&self, told: Told) {
        let tell = self.0.borrow().tell.clone();
        if let Some(tell) = tell {
            tell(told);
        }
    }

    /// The page is there.
    pub fn connect(&self, page: &Page, dispatch: &Dispatch) {
        let waiting = {
            let mut ends = self.0.borrow_mut();
            (ends.page, ends.dispatch) = (Some(page.clone()), Some(dispatch.clone()));
            std::mem::take(&mut ends.waiting)
        };
        for action in waiting {
            dispatch.dispatch(action);
        }
    }

    /// The page was drawn from this state: tells what of it is new.
    pub fn drawn(&self, state: &State) {
        let last = self.0.borrow_mut().last.replace(state.clone());
        if self.0.borrow().tell.is_none() {
            return;
        }
        let of_last = |same: &dyn Fn(&State) -> bool| last.as_ref().is_some_and(same);
        if !of_last(&|last| Rc::ptr_eq(last.draft(), state.draft())) {
            self.tell(Told::Plan);
        }
        let is_same_plan = |a: &Option<Rc<Outcome>>, b: &Option<Rc<Outcome>>| match (a, b) {
            (Some(a), Some(b)) => Rc::ptr_eq(&a.plan, &b.plan),
            (None, None) => true,
            _ => false,
        };
        let (derived, is_good) = (&state.derived, state.derived.is_current && state.derived.outcome.is_some());
        if is_good && !of_last(&|last| last.derived.is_current && is_same_plan(&last.derived.outcome, &derived.outcome))
        {
            self.tell(Told::Schedule);
        }
        if !derived.problems.is_empty() && !of_last(&|last| last.derived.problems == derived.problems) {
            self.tell(Told::Problems);
        }
    }

    /// The plan on the page.
    #[must_use]
    pub fn draft(&self) -> Option<Rc<PlanDraft>> {
        self.0.borrow().last.as_ref().map(|state| state.draft().clone())
    }

    /// What is wrong with it.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        self.0.borrow().last.as_ref().map(|state| state.derived.problems.clone()).unwrap_or_default()
    }

    /// Where the page stands, and its plan as a document: what is left of it after a fault. Nothing while something is
    /// being changed.
    pub(super) fn left(&self) -> Option<(Page, bool, String)> {
        let ends = self.0.try_borrow().ok()?;
        let state = ends.last.as_ref()?;
        Some((ends.page.clone()?, state.setting.is_guest, write_draft(state.draft())))
    }
}

impl PartialEq for Wire {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wire")
    }
}
