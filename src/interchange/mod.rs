//! Formats: text and bytes in and out.

pub mod document;
pub mod tables;
