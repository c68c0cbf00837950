//! The plans that can be chosen besides the one that is open: those this browser keeps, and the presets.

use crate::i18n::Language;
use crate::plan::{PlanDraft, Value};
use crate::presets::Preset;
use crate::ui::hooks::plans::open;
use crate::ui::store::PlanName;
use crate::ui::view::answers::query::Shelf;
use crate::ui::view::draft::text_in;

const KEPT: &str = "kept-";

/// The plans on the shelf, in a language.
pub(super) fn shelf(plans: &[PlanName], slot: Option<&str>, preset: Preset, language: Language) -> Shelf {
    let title = |title: &Value| text_in(title, language).unwrap_or_default().to_owned();
    let others = plans.iter().filter(|plan| Some(&*plan.id) != slot);
    let kept = others.map(|plan| (format!("{KEPT}{}", plan.id), title(&plan.about.title)));
    let presets = Preset::ALL.into_iter().filter(|preset| *preset != Preset::Empty);
    let presets = presets.map(|preset| (preset.id().to_owned(), preset.name().text(language)));
    let usual = match preset {
        Preset::Heilongjiang => Some(Preset::HeilongjiangElderlyFirst),
        Preset::HeilongjiangElderlyFirst => Some(Preset::Heilongjiang),
        Preset::Jcvi => Some(Preset::Acip),
        Preset::Acip => Some(Preset::Jcvi),
        Preset::WorkedExample | Preset::Empty => None,
    };
    let first = plans.iter().rev().find(|plan| Some(&*plan.id) != slot).map(|plan| format!("{KEPT}{}", plan.id));
    let usual = usual.map(|preset| preset.id().to_owned()).or(first).or(Some(Preset::Heilongjiang.id().to_owned()));
    Shelf::new(kept.chain(presets).collect(), usual, read)
}

fn read(name: &str) -> Option<PlanDraft> {
    match name.strip_prefix(KEPT) {
        Some(id) => open(id).map(|opened| opened.draft.as_ref().clone()),
        None => Preset::from_id(name).map(Preset::draft),
    }
}
