//! A row of the table of groups: one field a column.

use std::rc::Rc;

use yew::prelude::*;

use super::groups::cell_class;
use crate::i18n::Message;
use crate::ui::components::{FieldKind, SourceTag, TextField};
use crate::ui::hooks::{use_dispatch, use_language};
use crate::ui::store::Action;
use crate::ui::view::places::GroupField;
use crate::ui::view::problem_place::column;
use crate::ui::view::sections::GroupRow;

/// What is wrong with each field.
pub type FieldProblems = [Option<AttrValue>; GroupField::ALL.len()];

/// Props of [`GroupRowView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GroupRowViewProps {
    /// What the row shows.
    pub row: Rc<GroupRow>,
    /// What is wrong with each field.
    pub problems: FieldProblems,
}

/// A row of the table of groups.
#[component]
pub fn GroupRowView(props: &GroupRowViewProps) -> Html {
    let language = use_language();
    let dispatch = use_dispatch();
    let row = &props.row;
    let field = |field: GroupField| {
        let oninput = {
            let (dispatch, group) = (dispatch.clone(), row.position);
            Callback::from(move |text: AttrValue| {
                dispatch.dispatch(Action::Edit { group, field, text: text.as_str().into() });
            })
        };
        let onsettle = {
            let dispatch = dispatch.clone();
            Callback::from(move |()| dispatch.dispatch(Action::Settle))
        };
        let kind = match field {
            GroupField::Name => FieldKind::Text,
            GroupField::Tier | GroupField::People => FieldKind::Count,
            GroupField::Eligible | GroupField::Uptake => FieldKind::Decimal,
        };
        html! {
            <TextField id={field.input_id(row.position)} subject={row.subject.clone()} {kind}
                context={Message::FieldOfGroup(row.called.clone(), String::new()).text(language)}
                label={column(field).text(language)} value={row.texts[field as usize].clone()}
                problem={props.problems[field as usize].clone()} {oninput} {onsettle} />
        }
    };
    let cell = |which: GroupField| {
        html! { <td key={which.spelling()} role="cell" class={cell_class(which)}>{ field(which) }</td> }
    };
    let tag = if row.is_estimate { Message::Estimate } else { Message::Source };
    let has_tag = row.is_estimate || row.source.is_some();
    html! {
        <tr role="row" class="c-groups__row">
            <th scope="row" role="rowheader" class={cell_class(GroupField::Name)}>
                <div class="c-groups__name">
                    { field(GroupField::Name) }
                    <div class="c-groups__source" hidden={!has_tag}>
                        <SourceTag tag={tag.text(language)} marked={row.is_estimate}
                            source={row.source.clone().map(AttrValue::from)} />
                    </div>
                </div>
            </th>
            { for [GroupField::Tier, GroupField::People, GroupField::Eligible, GroupField::Uptake].map(cell) }
        </tr>
    }
}
