//! The table of groups: who there is to vaccinate, in what order. Every change is computed at once.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::Scope;
use crate::i18n::{GroupsHint, Language, Message};
use crate::index::Idx;
use crate::plan::PlanDraft;
use crate::ui::hooks::{use_kept_focus, use_language};
use crate::ui::panels::group_row::{FieldProblems, GroupRowView};
use crate::ui::panels::problems::words;
use crate::ui::store::Derived;
use crate::ui::view::draft::{name_of, regions};
use crate::ui::view::places::{GroupField, Place, place_of};
use crate::ui::view::problem_place::column;
use crate::ui::view::sections::{Section, group_row, people_in};

/// Props of [`Groups`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GroupsProps {
    /// The plan under edit.
    pub draft: Rc<PlanDraft>,
    /// What is wrong with it.
    pub derived: Rc<Derived>,
    /// What is looked at.
    pub scope: Scope,
    /// The order of the rows.
    pub sections: Rc<Vec<Section>>,
}

/// The table of groups.
#[component]
pub fn Groups(props: &GroupsProps) -> Html {
    let language = use_language();
    use_kept_focus(props.sections.clone());
    let hint = match props.scope {
        Scope::One(region) => {
            let region = regions(&props.draft).get(region.to_usize());
            GroupsHint::Region(region.map_or("", |region| name_of(region, language)).to_owned())
        }
        Scope::All if regions(&props.draft).is_empty() => GroupsHint::Whole,
        Scope::All => GroupsHint::Total,
    };
    html! {
        <section class="l-panel l-panel--groups" aria-labelledby="groups-heading">
            <h2 id="groups-heading" class="l-panel__heading">{ Message::GroupsHeading.text(language) }</h2>
            <p class="l-panel__hint">{ Message::GroupsHint(hint).text(language) }</p>
            <table class="c-groups" role="table" aria-labelledby="groups-heading">
                <thead class="c-groups__head" role="rowgroup">
                    <tr role="row">
                        { for GroupField::ALL.map(|field| html! {
                            <th key={field.spelling()} scope="col" role="columnheader" class={cell_class(field)}>
                                { column(field).text(language) }
                            </th>
                        }) }
                    </tr>
                </thead>
                { for props.sections.iter().map(|section| body(props, section, language)) }
            </table>
        </section>
    }
}

fn body(props: &GroupsProps, section: &Section, language: Language) -> Html {
    let name = section.tier.map_or(Message::TierUnknown, Message::Tier);
    let size = Message::TierSize(section.groups.len(), people_in(&props.draft, section, props.scope));
    let rows = section.groups.iter().filter_map(|&position| {
        let row = Rc::new(group_row(&props.draft, position, props.scope, language)?);
        let problems = problems_of(props, position, language);
        let key = row.key.clone();
        Some(html! { <GroupRowView {key} {row} {problems} /> })
    });
    let key = section.tier.map_or_else(|| "none".to_owned(), |tier| tier.to_string());
    html! {
        <tbody {key} class="c-groups__section" role="rowgroup">
            <tr key="heading" role="row" class="c-groups__tier">
                <th scope="rowgroup" role="rowheader" colspan="5">
                    <span class="c-groups__tier-name">{ name.text(language) }</span>
                    <span class="c-groups__tier-size">{ size.text(language) }</span>
                </th>
            </tr>
            { for rows }
        </tbody>
    }
}

/// What is wrong with each field of a group, as far as the fields are about what is looked at. A total shows what
/// is wrong in any region.
fn problems_of(props: &GroupsProps, position: usize, language: Language) -> FieldProblems {
    let mut problems = FieldProblems::default();
    for problem in &props.derived.problems {
        let Place::Field { group, field, region } = place_of(&props.draft, &problem.at) else { continue };
        let is_shown = match (region, props.scope) {
            (Some(region), Scope::One(shown)) => region == shown,
            _ => true,
        };
        if group == position && is_shown {
            let text = words(&props.draft, problem, language);
            let text = match (region, props.scope) {
                (Some(region), Scope::All) => {
                    let region = regions(&props.draft).get(region.to_usize());
                    let name = region.map_or("", |region| name_of(region, language)).to_owned();
                    Message::PlaceAndProblem(name, text).text(language)
                }
                _ => text,
            };
            problems[field as usize].get_or_insert(text.into());
        }
    }
    problems
}

/// The class of a cell of the table.
pub(super) const fn cell_class(field: GroupField) -> &'static str {
    match field {
        GroupField::Name => "c-groups__cell c-groups__cell--name",
        GroupField::Tier => "c-groups__cell c-groups__cell--tier",
        GroupField::People => "c-groups__cell c-groups__cell--people",
        GroupField::Eligible | GroupField::Uptake => "c-groups__cell c-groups__cell--share",
    }
}
