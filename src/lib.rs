//! **Rollout Planner** (接种排程): who is vaccinated when, and what holds the rollout back.
//!
//! From how many people are in each group, what vaccine arrives when and how many doses a day can be given, it
//! computes a schedule to the last dose, in the priority order *high-risk groups first, then step by step every
//! eligible resident*. It runs wholly in the browser; the same engine runs on the command line.
//!
//! # Map of the code
//!
//! ```text
//!  JSON                                what a person types
//!    │ interchange::document             │ ui::store
//!    ▼                                   ▼
//!  plan::PlanDraft  ◄──────── may be incomplete or wrong; the only stored state
//!    │ plan::validate       every Problem with its place; i18n::problem has the words
//!    ▼
//!  plan::Plan           cannot be wrong
//!    │ engine::share        what each region gets, settled up front
//!    │ engine::run          region by region and day by day, told to a Recorder
//!    ▼
//!  engine::Schedule     analysis::Journal: the days of all regions or of one
//!  keeps every day        │ analysis: figures, coverage, holds; goals, scenarios, chance, orders, regions
//!    ▼ interchange::tables  ▼ ui::view (pure), then components
//!  CSV, JSON, text        the page, which keeps no schedule
//! ```
//!
//! | Module | What it is | Knows |
//! |---|---|---|
//! | [`units`], [`index`], [`order`] | people, doses, days, shares and positions as types; sorting | nothing of ours |
//! | [`plan`] | drafts, validation, plans | `units`, `index` |
//! | [`engine`] | the schedule: pure, total, integers only | `plan` and below |
//! | [`analysis`] | questions about schedules | `engine` and below |
//! | [`interchange`] | JSON documents, tables | `analysis` and below |
//! | [`i18n`] | every text in Chinese and English, numbers and dates | `interchange` and below |
//! | [`presets`] | the plans the page offers to start from | `interchange`, `i18n`, `plan` |
//! | [`protocol`] | what the page says to others and hears from them, as types | `interchange`, `i18n`, `plan` |
//! | `platform`, `ui` | the page (feature `web`) | everything above |
//! | `bin/app`, `bin/rollout` | the page's start, the command line | everything above |
//!
//! # Invariants
//!
//! * A [`plan::Plan`] is made by [`plan::validate`], or from another plan by methods that keep its rules; what takes
//!   one checks nothing again.
//! * The engine uses whole numbers, no clock, no chance and no hash order: native and WebAssembly give the same
//!   bytes. `tests/cases.rs` runs the contract's cases on both.
//! * For every region, vaccine and day, doses received = used + expired + change of stock.
//! * The pure half (all but `platform`, `ui` and `bin/app`) builds without the feature `web` and never names a web
//!   crate; `tests/architecture.rs` holds the directions of the table above.
#![forbid(unsafe_code)]

pub mod analysis;
pub mod engine;
pub mod i18n;
pub mod index;
pub mod interchange;
pub mod order;
pub mod plan;
#[cfg(feature = "web")]
pub mod platform;
pub mod presets;
pub mod protocol;
#[cfg(feature = "web")]
pub mod ui;
pub mod units;
