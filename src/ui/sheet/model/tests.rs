//! What the tests of the drawings share.

use std::rc::Rc;

use super::data::SheetData;
use crate::analysis::Scope;
use crate::engine::schedule;
use crate::i18n::Language;
use crate::plan::validate;
use crate::presets::Preset;

/// What the sheet shows of a preset.
pub(super) fn data(preset: Preset, language: Language) -> SheetData {
    let plan = Rc::new(validate(&preset.draft()).unwrap());
    SheetData::new(&plan, &schedule(&plan), Scope::All, language)
}
