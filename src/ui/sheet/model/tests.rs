//! What the tests of the drawings share.

use std::rc::Rc;

use super::data::SheetData;
use crate::analysis::{Journal, Scope};
use crate::engine::share;
use crate::i18n::Language;
use crate::plan::validate;
use crate::presets::Preset;

/// What the sheet shows of a preset.
pub(super) fn data(preset: Preset, language: Language) -> SheetData {
    let plan = Rc::new(validate(&preset.draft()).unwrap());
    let journal = Rc::new(Journal::run(&plan, &share(&plan), Scope::All));
    SheetData::new(&plan, &journal, language)
}
