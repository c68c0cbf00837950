//! What the sheet shows, worked out without a browser: from a schedule to [`data::SheetData`], and from that, the
//! chosen [`view::View`] and the width to drawings whose texts have room.

pub mod axis;
pub mod backdrop;
pub mod coverage;
pub mod data;
pub mod layout;
pub mod path;
pub mod ribbon;
pub mod row_label;
pub mod rows;
pub mod stock;
pub mod table;
pub mod text;
pub mod time_ticks;
pub mod value;
pub mod view;

#[cfg(test)]
mod tests;
