#![forbid(unsafe_code)]
//! x

pub mod index;
pub mod units;
pub mod plan;
pub mod interchange;
pub mod engine;
pub mod analysis;
pub mod i18n;
