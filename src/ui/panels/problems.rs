//! Everything that is wrong with the plan, each with a link to its field.

use std::rc::Rc;

use yew::prelude::*;

use super::inputs::focus_soon;
use crate::i18n::{Language, Message};
use crate::plan::{PlanDraft, Problem};
use crate::platform::page::Page;
use crate::ui::hooks::{Dispatch, use_dispatch, use_language, use_page};
use crate::ui::store::{Action, Derived};
use crate::ui::view::grid::Cell;
use crate::ui::view::inputs::Tab;
use crate::ui::view::places::{Place, place_of};
use crate::ui::view::problem_place;

/// Props of [`Problems`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ProblemsProps {
    /// The plan under edit.
    pub draft: Rc<PlanDraft>,
    /// What is wrong with it.
    pub derived: Rc<Derived>,
    /// The tab with the field that is to be mended.
    pub ontab: Callback<Tab>,
}

/// More problems than this are counted only: a file that is wholly wrong must not bury the page.
const MOST: usize = 20;

/// Everything that is wrong with the plan.
#[component]
pub fn Problems(props: &ProblemsProps) -> Html {
    let language = use_language();
    let to = (use_dispatch(), use_page());
    let problems = &props.derived.problems;
    let about_results = match props.derived.outcome {
        Some(_) => Message::Outdated,
        None => Message::NothingYet,
    };
    html! {
        <div class="c-problems-place" role="status">
            <section class="c-problems" hidden={problems.is_empty()} aria-labelledby="problems-heading">
                <h2 id="problems-heading" class="c-problems__heading">
                    { Message::ProblemsHeading(problems.len()).text(language) }
                </h2>
                <ul class="c-problems__list">
                    { for problems.iter().take(MOST).map(|problem| item(props, problem, language, &to)) }
                </ul>
                <p class="c-problems__results">{ about_results.text(language) }</p>
            </section>
        </div>
    }
}

fn item(props: &ProblemsProps, problem: &Problem, language: Language, to: &(Dispatch, Page)) -> Html {
    let draft = &props.draft;
    let place = problem_place::words(draft, &problem.at, language);
    let text = Message::PlaceAndProblem(place, problem_place::what(draft, problem, language)).text(language);
    let (tab, id) = problem_place::way_to(draft, &problem.at, language);
    let goal = match place_of(draft, &problem.at) {
        Place::Field { group, field, region } => Some((Cell { group: Some(group), field }, region)),
        Place::Elsewhere => None,
    };
    let href = format!("#{id}");
    let ((dispatch, page), ontab) = (to.clone(), props.ontab.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        ontab.emit(tab);
        match goal {
            Some((cell, region)) => dispatch.dispatch(Action::GoTo { cell, region }),
            None => focus_soon(&page, id.clone()),
        }
    });
    html! { <li key={problem.at.to_string()}><a class="c-problems__link" {href} {onclick}>{ text }</a></li> }
}
