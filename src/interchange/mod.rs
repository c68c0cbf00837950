//! Formats: text and bytes in and out.

pub mod answers;
pub mod cells;
pub mod csv;
pub mod document;
pub mod link;
pub mod paste;
pub mod tables;
