//! The tab of the plan itself: its title and its span.

use super::build::Build;
use super::entry::{days_of, start_of};
use super::{Absent, Block, Field, Kind, Section, Source};
use crate::i18n::InputText;
use crate::plan::Pointer;

pub(super) fn section(source: Source<'_>) -> Section {
    let build = Build { source, of: InputText::PlanTab.text(source.language) };
    let at = |name: &str| Pointer::root().field(name);
    let end = match (start_of(source.draft), days_of(source.draft)) {
        (Some(start), Some(days)) => start.plus(days - 1).to_string(),
        _ => String::new(),
    };
    let last_day = Field {
        at: at("last-day"),
        of: build.of.clone(),
        label: InputText::PlanEnd,
        kind: Kind::LastDay,
        text: end,
        absent: Absent::Missing,
    };
    let blocks = vec![
        Block::Fields(vec![build.text(at("title"), InputText::PlanTitle)]),
        Block::Fields(vec![
            build.field(at("start"), InputText::PlanStart, Kind::Date, Absent::Missing),
            build.field(at("days"), InputText::PlanDays, Kind::Count, Absent::Missing),
            last_day,
        ]),
        Block::Fields(vec![build.field(at("census"), InputText::PlanCensus, Kind::Count, Absent::Dropped)]),
        Block::Note(InputText::PlanCensusHint.text(source.language)),
        build.remarks(&Pointer::root()),
    ];
    Section {
        id: "plan-heading".into(),
        heading: InputText::PlanHeading.text(source.language),
        is_item: false,
        hint: Some(InputText::PlanHint),
        blocks,
    }
}
