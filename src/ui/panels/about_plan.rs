//! What the plan says of itself: its span, its note, its sources.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::Message;
use crate::i18n::grid::PlanText;
use crate::plan::{PlanDraft, Value};
use crate::ui::hooks::use_language;
use crate::ui::store::Outcome;
use crate::ui::view::draft::text_in;
use crate::units::Day;

/// Props of [`AboutPlan`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AboutPlanProps {
    /// The plan under edit.
    pub draft: Rc<PlanDraft>,
    /// The last plan that was right.
    pub outcome: Option<Rc<Outcome>>,
}

/// What the plan says of itself.
#[component]
pub fn AboutPlan(props: &AboutPlanProps) -> Html {
    let language = use_language();
    let text =
        |name: &str| props.draft.root().field(name).and_then(|value| text_in(value, language)).map(str::to_owned);
    let (note, source) = (text("note"), text("source"));
    let n_estimates = ["groups", "vaccines", "deliveries"].map(|list| {
        let items = props.draft.root().field(list).map_or(&[][..], Value::items);
        items.iter().filter(|item| item.field("estimate") == Some(&Value::Bool(true))).count()
    });
    let has_estimates = n_estimates.iter().sum::<usize>() > 0;
    let span = props.outcome.as_ref().map(|outcome| {
        let plan = &outcome.plan;
        Message::PlanSpan(plan.start(), plan.date(Day::new(plan.n_days() - 1))).text(language)
    });
    html! {
        <div class="l-title__about">
            <p class="l-title__span" hidden={span.is_none()}>{ span.unwrap_or_default() }</p>
            <details class="c-about" hidden={note.is_none() && source.is_none() && !has_estimates}>
                <summary class="c-about__summary">{ Message::AboutPlan.text(language) }</summary>
                <p class="c-about__text" hidden={note.is_none()}>{ note.unwrap_or_default() }</p>
                <div hidden={source.is_none()}>
                    <h3 class="c-about__heading">{ Message::SourceHeading.text(language) }</h3>
                    <p class="c-about__text">{ source.unwrap_or_default() }</p>
                </div>
                <p class="c-about__text" hidden={!has_estimates}>{ PlanText::Estimates(n_estimates).text(language) }</p>
            </details>
        </div>
    }
}
