//! Everything that is wrong with the plan, each with a link to its field.

use yew::prelude::*;

use super::inputs::focus_soon;
use crate::i18n::{Language, Message};
use crate::plan::Problem;
use crate::platform::page::Page;
use crate::ui::hooks::{Dispatch, use_dispatch, use_language, use_page};
use crate::ui::rooms::PartProps;
use crate::ui::store::Action;
use crate::ui::view::grid::Cell;
use crate::ui::view::places::{Place, place_of};
use crate::ui::view::problem_place;

/// More problems than this are counted only: a file that is wholly wrong must not bury the page.
const MOST: usize = 20;

/// Everything that is wrong with the plan.
pub fn problems_part(part: &PartProps) -> Html {
    html! { <Problems ..part.clone() /> }
}

#[component]
fn Problems(props: &PartProps) -> Html {
    let language = use_language();
    let to = (use_dispatch(), use_page());
    let problems = &props.state.derived.problems;
    let about_results = match props.state.derived.outcome {
        Some(_) => Message::Outdated,
        None => Message::NothingYet,
    };
    html! {
        <section class="c-problems" aria-labelledby="problems-heading">
            <h2 id="problems-heading" class="c-problems__heading">
                { Message::ProblemsHeading(problems.len()).text(language) }
            </h2>
            <ul class="c-problems__list">
                { for problems.iter().take(MOST).map(|problem| item(props, problem, language, &to)) }
            </ul>
            <p class="c-problems__results">{ about_results.text(language) }</p>
        </section>
    }
}

fn item(props: &PartProps, problem: &Problem, language: Language, to: &(Dispatch, Page)) -> Html {
    let draft = props.state.draft();
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
