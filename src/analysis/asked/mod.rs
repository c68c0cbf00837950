//! A question about plans as a value, and its answer in steps that can be interrupted: what a worker is asked.

mod chance;
mod work;

pub use chance::{ChanceFound, PairedFound};
pub use work::{Work, answer};

use super::check::{Actual, Check};
use super::compare::{FigureRow, GroupRow};
use super::goal::{self, Goal, Lever};
use super::orders::{Order, OrderOutcome};
use super::reserve_costs::RuleCost;
use super::simulate::Setup;
use super::{BarrierAnswer, Finish, Scope};
use crate::units::Date;

/// A question about a plan, and perhaps about others beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// How much of a lever does a goal take?
    Goal(Lever, Goal),
    /// How do the plans compare?
    Plans,
    /// What if it comes otherwise? So many runs, and as many of each uncertainty by itself; the first of the other
    /// plans is held against it.
    Chance(Setup, u32, u32),
    /// What does each reserve rule cost?
    Reserve(Scope),
    /// What do these orders buy?
    Orders(Vec<Order>, Scope),
    /// When does the immune barrier stand?
    Barrier(Scope),
    /// Where is the rollout on the morning of a date, after these doses?
    Check(Vec<Actual>, Date),
}

/// Its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// How much it takes.
    Goal(Box<goal::Answer>),
    /// How the plans compare.
    Plans(PlansFound),
    /// What chance does.
    Chance(Box<ChanceFound>),
    /// What each rule costs.
    Reserve(Box<[RuleCost; 3]>),
    /// What the orders buy; `None` if a vaccine states no effectiveness.
    Orders(Option<Vec<OrderOutcome>>),
    /// When the barrier stands.
    Barrier(BarrierFound),
    /// Where the rollout is.
    Check(Box<CheckFound>),
}

/// How plans compare, the plan asked about first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlansFound {
    /// Their figures.
    pub figures: Vec<FigureRow>,
    /// When their groups are done.
    pub groups: Vec<GroupRow>,
    /// Of each plan and day, the share of its people who have begun, in parts per million.
    pub begun_ppm: Vec<Vec<u32>>,
}

/// When the barrier stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarrierFound {
    /// When, or why never.
    pub answer: BarrierAnswer,
    /// The share of people protected at each day's end, in parts per million; empty if it cannot be told.
    pub protected_ppm: Vec<u32>,
}

/// Where the rollout is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckFound {
    /// The groups against the plan, and the plan from today on.
    pub check: Check,
    /// When everyone is done by the plan.
    pub planned: Option<Date>,
    /// When everyone has begun by the plan from today on.
    pub resumed: Option<Date>,
    /// What that plan says of everyone.
    pub finish: Finish,
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps that are done.
    pub n_done: u32,
    /// Steps in all, if that is known; else 0.
    pub n_steps: u32,
}
