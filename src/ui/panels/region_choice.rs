//! The choice of the region that is looked at and edited.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::Scope;
use crate::i18n::Message;
use crate::index::{Idx, RegionIdx};
use crate::plan::PlanDraft;
use crate::ui::components::{Select, SelectOption};
use crate::ui::hooks::{use_dispatch, use_language};
use crate::ui::store::Action;
use crate::ui::view::draft::{name_of, regions};

/// Props of [`RegionChoice`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct RegionChoiceProps {
    /// The plan under edit.
    pub draft: Rc<PlanDraft>,
    /// What is looked at.
    pub scope: Scope,
}

/// The name of the choice of all regions.
const ALL: &str = "all";

/// The choice of the region; hidden in a plan without regions.
#[component]
pub fn RegionChoice(props: &RegionChoiceProps) -> Html {
    let language = use_language();
    let dispatch = use_dispatch();
    let regions = regions(&props.draft);
    let all = SelectOption { value: ALL.into(), text: Message::AllRegions.text(language).into() };
    let each = regions.iter().enumerate().map(|(position, region)| SelectOption {
        value: position.to_string().into(),
        text: name_of(region, language).to_owned().into(),
    });
    let options: Rc<[SelectOption]> = std::iter::once(all).chain(each).collect();
    let value = match props.scope {
        Scope::All => ALL.to_owned(),
        Scope::One(region) => region.to_usize().to_string(),
    };
    let onchoose = Callback::from(move |value: AttrValue| {
        let region = value.parse::<usize>().map(RegionIdx::from_usize);
        dispatch.dispatch(Action::SetScope(region.map_or(Scope::All, Scope::One)));
    });
    html! {
        <div class="l-title__region" hidden={regions.is_empty()}>
            <Select id="region" label={Message::RegionLabel.text(language)} {options} {value} {onchoose} />
        </div>
    }
}
