//! The room of answers: the questions, of which one is open.

mod answer;
mod board;
mod exhibit;
mod form;
mod shelf;
mod work;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use self::answer::Shown;
use self::work::use_work;
use crate::analysis::Scope;
use crate::i18n::answers::{PageText, Question};
use crate::platform::clock;
use crate::platform::page::Page;
use crate::ui::hooks::{use_dispatch, use_page};
use crate::ui::rooms::PartProps;
use crate::ui::view::answers::board::{Place, Tiers};
use crate::ui::view::answers::form::Typed;
use crate::ui::view::answers::ground::Ground;
use crate::ui::view::answers::room::{content, pose};

/// The room, drawn from the state of the page.
pub fn answers_part(part: &PartProps) -> Html {
    html! { <AnswersRoom ..part.clone() /> }
}

/// What the room keeps beside the plan.
#[derive(Clone, Debug, Default, PartialEq)]
struct Own {
    /// Which plan of the page it is about: fields are emptied with the next.
    session: u32,
    /// The question that is open.
    question: Question,
    /// What stands in the fields that were filled in.
    typed: Rc<Typed>,
    /// The field that is typed into.
    typing: Option<String>,
    /// The order put together on the board.
    tiers: Option<Tiers>,
    /// The group that is dragged on the board, and where it would go.
    drag: Option<(usize, Option<Place>)>,
    /// What was done on the board last, for those who do not see it.
    said: String,
}

thread_local! {
    /// What the room held when it was left: who comes back finds it so.
    static LEFT: RefCell<Option<(Page, Own)>> = const { RefCell::new(None) };
}

/// The room of answers.
#[component]
pub fn AnswersRoom(props: &PartProps) -> Html {
    let state = &props.state;
    let language = state.language;
    let dispatch = use_dispatch();
    let page = use_page();
    let own = use_state_eq(|| {
        let left = LEFT.take().filter(|(left, _)| *left == page);
        left.map_or_else(Own::default, |(_, own)| own)
    });
    use_effect_with(((*own).clone(), page.clone()), |(own, page)| {
        LEFT.set(Some((page.clone(), own.clone())));
    });
    let current = if own.session == state.session {
        (*own).clone()
    } else {
        Own { session: state.session, question: own.question, ..Own::default() }
    };
    let shelf = use_memo(
        (state.plans.clone(), state.slot.clone(), state.preset, language),
        |(plans, slot, preset, language)| shelf::shelf(plans, slot.as_deref(), *preset, *language),
    );
    let outcome = state.derived.outcome.as_ref();
    let ground = outcome.map(|outcome| Ground {
        draft: state.draft(),
        plan: &outcome.plan,
        journal: &outcome.journal,
        scope: outcome.journal.scope,
        shelf: &shelf,
        today: clock::today(),
        tiers: current.tiers.as_ref(),
        typed: &current.typed,
        language,
    });
    // A draft that is wrong is not asked about: its last good plan is.
    let deps = (state.derived.clone(), current.question, current.typed.clone(), current.tiers.clone(), shelf.clone());
    let posed = use_memo(deps, |_| ground.as_ref().map(|ground| pose(current.question, ground)).unwrap_or_default());
    let work = use_work(posed.query.clone().filter(|_| state.derived.is_current), state.session);
    let answered = work.answered.clone().filter(|answered| posed.is_answer(answered));
    let content = use_memo((answered, state.draft().clone(), language), |(answered, ..)| {
        let (answered, ground) = (answered.as_ref()?, ground.as_ref()?);
        let plan = &answered.query.plan;
        // The plan that was asked about may lack the region that is looked at now.
        let scope = if ground.scope.regions(plan).next().is_some() { ground.scope } else { Scope::All };
        Some(content(&Ground { plan, scope, ..*ground }, answered))
    });
    let shown = Shown {
        posed: &posed,
        work: &work,
        content: content.as_ref().as_ref(),
        is_good: state.derived.is_current,
        is_open: !state.setting.is_readonly,
        dispatch: &dispatch,
        page: &page,
        language,
    };
    {
        let page = page.clone();
        // What was open above is shut: the question must not slip out of sight.
        use_effect_with(current.question, move |question| {
            let heading = page.element(&question_id(*question));
            if let Some(heading) = heading.filter(|heading| heading.get_bounding_client_rect().top() < 0.0) {
                heading.scroll_into_view();
            }
        });
    }
    let say = |text: PageText| text.text(language);
    let update = {
        let (own, current) = (own.clone(), current.clone());
        Callback::from(move |change: Box<dyn FnOnce(&mut Own)>| {
            let mut next = current.clone();
            change(&mut next);
            own.set(next);
        })
    };
    let item = |question: Question| {
        let is_open = question == current.question;
        let onclick = {
            let update = update.clone();
            Callback::from(move |_: MouseEvent| update.emit(Box::new(move |own| own.question = question)))
        };
        let body = match &ground {
            _ if !is_open => html! { <p hidden=true /> },
            None => html! { <p class="c-empty">{ say(PageText::NoPlan) }</p> },
            Some(ground) => html! {
                <>
                    { form::form(&posed, ground, &current, &update) }
                    { answer::answer(&shown, match question {
                        Question::Order => board::board(ground, &current, &update, &page),
                        _ => html! { <div key="board" hidden=true /> },
                    }) }
                </>
            },
        };
        html! {
            <div key={question.name()} class={classes!("q-item", is_open.then_some("is-open"))}>
                <h3 class="q-item__heading">
                    <button type="button" id={question_id(question)} class="q-item__button" aria-expanded={is_open.to_string()}
                        aria-controls={format!("{}-panel", question_id(question))} {onclick}>
                        <span class="q-item__name">{ say(PageText::Name(question)) }</span>
                        <span class="q-item__hint">{ say(PageText::Hint(question)) }</span>
                    </button>
                </h3>
                <div id={format!("{}-panel", question_id(question))} class="q-panel l-panel" hidden={!is_open} role="group"
                    aria-labelledby={question_id(question)}>
                    { body }
                </div>
            </div>
        }
    };
    html! {
        <section class="q-room" aria-labelledby={state.room.id()}>
            { for Question::ALL.into_iter().map(item) }
        </section>
    }
}

fn question_id(question: Question) -> String {
    format!("question-{}", question.name())
}

/// Changes what the room keeps.
type Update = Callback<Box<dyn FnOnce(&mut Own)>>;
