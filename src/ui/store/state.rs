//! What the page holds: a draft, what follows from it, and where the reader stands.

use std::rc::Rc;

use super::edit::Proportions;
use super::kept::PlanName;
use crate::analysis::{Journal, Scope};
use crate::engine::{Shares, share};
use crate::i18n::Language;
use crate::interchange::link::LinkProblem;
use crate::plan::{DeedKind, History, Plan, PlanDraft, Problem, ProblemKind, validate};
use crate::platform::storage::Refused;
use crate::presets::Preset;
use crate::ui::view::chance_band::ChanceBand;
use crate::ui::view::draft::has_region;
use crate::ui::view::grid::Cell;
use crate::ui::view::room::Room;
use crate::ui::view::sections::{Section, sections};
use crate::ui::view::setting::Setting;
use crate::units::Date;

/// A plan and what becomes of it. The schedule itself is not kept: its journal answers what the page asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The plan.
    pub plan: Rc<Plan>,
    /// What each of its regions gets.
    pub shares: Rc<Shares>,
    /// What happens in the scope that is looked at.
    pub journal: Rc<Journal>,
}

impl Outcome {
    /// What becomes of a plan.
    #[must_use]
    pub fn new(plan: Plan, scope: Scope) -> Self {
        let shares = share(&plan);
        let journal = Journal::run(&plan, &shares, scope);
        Self { plan: Rc::new(plan), shares: Rc::new(shares), journal: Rc::new(journal) }
    }

    /// The same plan in another scope: what the regions get stays, and only what is looked at is computed.
    #[must_use]
    pub fn in_scope(&self, scope: Scope) -> Self {
        Self { journal: Rc::new(Journal::run(&self.plan, &self.shares, scope)), ..self.clone() }
    }
}

/// What follows from a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derived {
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// Its plan and schedule; while it is wrong, those of the last draft that was right.
    pub outcome: Option<Rc<Outcome>>,
    /// Whether the outcome is that of this draft.
    pub is_current: bool,
}

impl Derived {
    /// What follows from a draft, `last` being the outcome before.
    #[must_use]
    pub fn new(draft: &PlanDraft, scope: Scope, last: Option<Rc<Outcome>>) -> Self {
        match validate(draft) {
            Ok(plan) => {
                let outcome = Some(Rc::new(Outcome::new(plan, scope)));
                Self { problems: Vec::new(), outcome, is_current: true }
            }
            Err(problems) => Self { problems, outcome: last, is_current: false },
        }
    }

    /// The same in another scope. The last good plan may lack the region that is looked at: then all are shown.
    #[must_use]
    fn in_scope(&self, scope: Scope) -> Self {
        let outcome = self.outcome.as_ref().map(|outcome| {
            let is_known = scope.regions(&outcome.plan).next().is_some();
            Rc::new(outcome.in_scope(if is_known { scope } else { Scope::All }))
        });
        Self { problems: self.problems.clone(), outcome, is_current: self.is_current }
    }
}

/// Something the page says above the plan until it is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The plan is the one kept in this browser.
    Restored {
        /// The day it was last changed.
        on: Option<Date>,
    },
    /// A preset was opened in place of a plan that differed from its own preset.
    Replaced {
        /// The preset that plan came from.
        preset: Preset,
        /// That plan.
        draft: Rc<PlanDraft>,
        /// Where it is kept, if it is.
        slot: Option<Rc<str>>,
    },
    /// A plan was deleted.
    Deleted {
        /// The preset it came from.
        preset: Preset,
        /// The plan.
        draft: Rc<PlanDraft>,
    },
    /// Another tab has changed the plan that is kept here.
    ChangedElsewhere {
        /// Where it is kept.
        slot: Rc<str>,
    },
    /// Another tab had changed the plan: this version was kept beside that one.
    KeptBeside {
        /// Where the other version is kept.
        other: Rc<str>,
    },
    /// There is a new version of the page.
    NewVersion,
    /// The link that the page was opened with is no plan.
    BadLink(LinkProblem),
    /// A file is no plan.
    NoPlan {
        /// Its name.
        file: Rc<str>,
        /// Why it is none.
        problem: ProblemKind,
    },
}

impl Notice {
    /// Whether something can be had back, or must be chosen, as long as it stands.
    #[must_use]
    pub const fn is_way_back(&self) -> bool {
        matches!(self, Self::Replaced { .. } | Self::Deleted { .. } | Self::ChangedElsewhere { .. })
    }
}

/// Whether changes are kept in this browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// They are.
    #[default]
    Fine,
    /// The browser refuses.
    Refused(Refused),
}

/// A plan that is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Where it is kept; `None` if it is not.
    pub slot: Option<Rc<str>>,
    /// The preset it came from.
    pub preset: Preset,
    /// The plan.
    pub draft: Rc<PlanDraft>,
    /// The day it was last changed.
    pub saved: Option<Date>,
}

/// What the page opens with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The language.
    pub language: Language,
    /// The preset the plan comes from.
    pub preset: Preset,
    /// The plan kept in this browser, if there is one, and the day it was kept.
    pub kept: Option<(PlanDraft, Option<Date>)>,
    /// Where it is kept.
    pub slot: Option<Rc<str>>,
    /// The plans kept in this browser.
    pub plans: Rc<Vec<PlanName>>,
    /// How the page was set up.
    pub setting: Setting,
    /// The plan that whoever embeds the page gives it.
    pub given: Option<Rc<PlanDraft>>,
}

/// Everything the page holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The language.
    pub language: Language,
    /// How the page was set up.
    pub setting: Setting,
    /// Where on the page the reader is.
    pub room: Room,
    /// All regions, or the one that is looked at.
    pub scope: Scope,
    /// The preset the draft came from.
    pub preset: Preset,
    /// Where this browser keeps the plan; `None` if it does not.
    pub slot: Option<Rc<str>>,
    /// How many plans were opened before this one.
    pub session: u32,
    /// Whether changes are kept.
    pub saving: Saving,
    /// The plans that this browser keeps.
    pub plans: Rc<Vec<PlanName>>,
    /// The document of that preset.
    pub base: Rc<PlanDraft>,
    /// The plan under edit, with all that was done to it since it was opened.
    pub history: History,
    /// What follows from it.
    pub derived: Rc<Derived>,
    /// The order of the table of groups, as it was when no field was being typed into.
    pub sections: Rc<Vec<Section>>,
    /// What chance does to a plan's coverage, to be drawn while that plan is open.
    pub band: Option<Rc<ChanceBand>>,
    /// What stands above the plan.
    pub notice: Option<Notice>,
    /// The cell of the grid of groups that the reader wants to go to, until they are there.
    pub goal: Option<Cell>,
    /// The proportions in which a total under edit is shared among the regions.
    pub(super) proportions: Option<Proportions>,
}

impl State {
    /// The state in which the page opens.
    #[must_use]
    pub fn new(start: Start) -> Self {
        let base = start.given.unwrap_or_else(|| Rc::new(start.preset.draft()));
        let kept = start.kept.filter(|(draft, _)| *draft != *base);
        let notice = kept.as_ref().map(|(_, on)| Notice::Restored { on: *on });
        let draft = kept.map_or_else(|| base.clone(), |(draft, _)| Rc::new(draft));
        Self {
            language: start.language,
            setting: start.setting,
            room: Room::default(),
            scope: Scope::All,
            preset: start.preset,
            slot: start.slot,
            session: 0,
            saving: Saving::Fine,
            plans: start.plans,
            base,
            derived: Rc::new(Derived::new(&draft, Scope::All, None)),
            sections: Rc::new(sections(&draft)),
            history: History::new(draft),
            band: None,
            notice,
            goal: None,
            proportions: None,
        }
    }

    /// What chance does to the coverage that is shown, if that was worked out.
    #[must_use]
    pub fn shown_band(&self) -> Option<Rc<ChanceBand>> {
        let outcome = self.derived.outcome.as_ref().filter(|outcome| outcome.journal.scope == Scope::All)?;
        self.band.clone().filter(|band| band.plan == outcome.plan)
    }

    /// The plan under edit.
    #[must_use]
    pub const fn draft(&self) -> &Rc<PlanDraft> {
        self.history.draft()
    }

    /// Whether the plan differs from its preset.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        *self.draft() != self.base
    }

    /// The same with another history of the plan. The table of groups is sorted again, unless a field is typed into.
    #[must_use]
    pub(super) fn with_history(&self, history: History) -> Self {
        let (before, draft) = (self.draft(), history.draft());
        if Rc::ptr_eq(before, draft) || before == draft {
            return Self { history, ..self.clone() };
        }
        let mut derived = Derived::new(draft, self.scope, self.derived.outcome.clone());
        if !derived.is_current && self.derived.is_current {
            // A number that is half typed was never meant: what stays is what stood before the field was typed into.
            let is_typed = history.undoes().is_some_and(|deed| deed.kind == DeedKind::Typed);
            if let Some(meant) = history.draft_before().filter(|meant| is_typed && *meant != before) {
                derived.outcome = Derived::new(meant, self.scope, derived.outcome.clone()).outcome;
            }
        }
        Self { derived: Rc::new(derived), history, proportions: None, ..self.clone() }
    }

    /// The same with another scope.
    #[must_use]
    pub(super) fn with_scope(&self, scope: Scope) -> Self {
        let derived = Rc::new(self.derived.in_scope(scope));
        Self { scope, derived, proportions: None, ..self.clone() }
    }

    /// The same with the table of groups sorted again.
    #[must_use]
    pub(super) fn sorted(self) -> Self {
        let sorted = sections(self.draft());
        if sorted == *self.sections { self } else { Self { sections: Rc::new(sorted), ..self } }
    }

    /// The same with another plan in place of this one.
    #[must_use]
    pub(super) fn with_plan(&self, preset: Preset, base: Rc<PlanDraft>, draft: Rc<PlanDraft>) -> Self {
        let scope = match self.scope {
            Scope::One(region) if has_region(&draft, region) && preset.shares_regions_with(self.preset) => self.scope,
            _ => Scope::All,
        };
        let last = self.derived.outcome.clone();
        Self {
            language: self.language,
            setting: self.setting,
            room: self.room,
            scope,
            preset,
            slot: None,
            session: self.session + 1,
            saving: self.saving,
            plans: self.plans.clone(),
            base,
            derived: Rc::new(Derived::new(&draft, scope, last)),
            sections: Rc::new(sections(&draft)),
            history: History::new(draft),
            band: None,
            notice: None,
            goal: None,
            proportions: None,
        }
    }
}
