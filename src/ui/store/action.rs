//! What may happen to the state.

use std::rc::Rc;

use super::{Notice, Opened, PlanName, Saving};
use crate::analysis::Scope;
use crate::i18n::Language;
use crate::index::RegionIdx;
use crate::plan::{Change, PlanDraft};
use crate::presets::Preset;
use crate::protocol::embed::Options;
use crate::ui::view::chance_band::ChanceBand;
use crate::ui::view::grid::Cell;
use crate::ui::view::places::GroupField;
use crate::ui::view::room::Room;

/// What a person does on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Reads on in another language.
    SetLanguage(Language),
    /// Goes to another room of the page.
    Enter(Room),
    /// Looks at all regions or at one.
    SetScope(Scope),
    /// Opens a preset in place of the plan.
    OpenPreset(Preset),
    /// Opens a plan in place of the plan; these are the plans that this browser keeps.
    Open(Rc<Opened>, Rc<Vec<PlanName>>),
    /// Goes on with a copy of the plan.
    Duplicate,
    /// Hears that the plan of a session was kept, or that it was not.
    Kept {
        /// The session.
        session: u32,
        /// Where it is kept.
        slot: Option<Rc<str>>,
        /// Whether changes are kept.
        saving: Saving,
        /// The plans that this browser keeps now.
        plans: Rc<Vec<PlanName>>,
    },
    /// Is told something.
    Say(Notice),
    /// Types into a field of a group.
    Edit {
        /// Position of the group in the draft.
        group: usize,
        /// The field.
        field: GroupField,
        /// What stands in it now.
        text: Rc<str>,
    },
    /// Adds a group of this name after all others.
    NewGroup(Rc<str>),
    /// Changes the plan in any other way.
    Change(Rc<Change>),
    /// Draws what chance does over the coverage of the plan, or no longer.
    ShowBand(Option<Rc<ChanceBand>>),
    /// Takes the last change back.
    Undo,
    /// Does again what was taken back last.
    Redo,
    /// Leaves a field: the table may be sorted again.
    Settle,
    /// Leaves a field and takes back what was typed into it.
    Abandon,
    /// Goes to a cell of the grid of groups, in this region if it is about one.
    GoTo {
        /// The cell.
        cell: Cell,
        /// The region.
        region: Option<RegionIdx>,
    },
    /// Is there.
    Arrive,
    /// Takes back the plan that a preset replaced.
    BringBack,
    /// Whoever embeds the page shows it otherwise.
    Show(Options),
    /// Whoever embeds the page gives it a plan.
    Take(Rc<PlanDraft>),
    /// Has read the notice.
    CloseNotice,
}
