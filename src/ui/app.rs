//! The whole page.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::{Language, Message};
use crate::ui::hooks::{Dispatch, use_document_language, use_keeping, use_undo_keys};
use crate::ui::panels::{AboutPlan, Figures, Header, NoticeBar, Problems, RegionChoice, Weeks, missing, rooms_bar};
use crate::ui::rooms::{Load, Part, PartProps, Rooms};
use crate::ui::sheet::Sheet;
use crate::ui::start::start;
use crate::ui::store::{Action, Outcome, State};
use crate::ui::view::draft::text_in;
use crate::ui::view::inputs::Tab;
use crate::ui::view::room::Room;

/// Props of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// Where the parts of the page come from.
    pub rooms: Rooms,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| State::new(start()));
    let state: &State = &store;
    let language = state.language;
    let title =
        state.draft().root().field("title").and_then(|title| text_in(title, language)).unwrap_or_default().to_owned();
    use_document_language(language, &Message::PageTitle(title.clone()).text(language));
    let tab = use_state_eq(Tab::default);
    let ontab = {
        // From wherever: the inputs are in the plan's room.
        let (tab, dispatch) = (tab.clone(), store.dispatcher());
        Callback::from(move |chosen| {
            dispatch.dispatch(Action::Enter(Room::Plan));
            tab.set(chosen);
        })
    };
    use_undo_keys(&store.dispatcher(), state.history.is_typing());
    use_keeping(state, &store.dispatcher());

    let outcome = state.derived.outcome.as_ref();
    let is_outdated = !state.derived.is_current;
    // What a draft that is wrong cannot change stays, but dimmed.
    let results = |area: &'static str, of: &dyn Fn(&Rc<Outcome>) -> Html| {
        let content =
            outcome.map_or_else(|| html! { <p class="c-empty">{ Message::NothingYet.text(language) }</p> }, of);
        html! { <div class={classes!("l-results", area, is_outdated.then_some("is-outdated"))}>{ content }</div> }
    };
    let part = |key: &'static str, load: Load| {
        let props = PartProps { state: state.clone(), tab: *tab, ontab: ontab.clone() };
        html! { <Part {key} {load} {props} /> }
    };
    let room = match state.room {
        Room::Plan => html! {
            <div key="plan" class="l-room">
                <div class="l-columns">
                    { results("l-sheet", &|outcome| html! {
                        <Sheet key={state.preset.id()} plan={outcome.plan.clone()} journal={outcome.journal.clone()} {language} />
                    }) }
                    { part("inputs", props.rooms.inputs) }
                </div>
                { results("l-weeks", &|outcome| html! { <Weeks outcome={outcome.clone()} /> }) }
            </div>
        },
        Room::Regions => html! { <div key="regions" class="l-room">{ part("regions", props.rooms.regions) }</div> },
        Room::Answers => html! { <div key="answers" class="l-room">{ part("answers", props.rooms.answers) }</div> },
        Room::Files => html! { <div key="files" class="l-room">{ part("files", props.rooms.files) }</div> },
    };
    // The outermost provider changes least: a dispatcher is equal to every other, so only the language renders anew.
    html! {
        <ContextProvider<Dispatch> context={store.dispatcher()}>
        <ContextProvider<Language> context={language}>
            <a class="c-skip" href="#results">{ Message::SkipToResults.text(language) }</a>
            <Header state={state.clone()} />
            { rooms_bar(state.room, language, &store.dispatcher()) }
            <main class="l-main">
                <NoticeBar state={state.clone()} />
                <Problems draft={state.draft().clone()} derived={state.derived.clone()} ontab={ontab.clone()} />
                <div class="l-title">
                    <h2 class="l-title__text">{ title }</h2>
                    <RegionChoice draft={state.draft().clone()} scope={state.scope} />
                    <AboutPlan draft={state.draft().clone()} outcome={outcome.cloned()} />
                </div>
                <div id="results" tabindex="-1" class={classes!("l-results", is_outdated.then_some("is-outdated"))}>
                    <Figures outcome={outcome.cloned()} {is_outdated} />
                    { outcome.map_or_else(|| html! { <p hidden=true /> }, |outcome| missing(outcome, &ontab, language)) }
                </div>
                { room }
            </main>
            <footer class="l-footer"><p>{ Message::Privacy.text(language) }</p></footer>
        </ContextProvider<Language>>
        </ContextProvider<Dispatch>>
    }
}
