//! The whole page.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::i18n::{Language, Message};
use crate::interchange::link::START;
use crate::platform::address;
use crate::platform::page::Page;
use crate::protocol::embed::View;
use crate::ui::hooks::{Dispatch, use_keeping, use_page, use_page_language, use_undo_keys};
use crate::ui::panels::{AboutPlan, Figures, Header, NoticeBar, RegionChoice, Weeks, missing, rooms_bar};
use crate::ui::rooms::{Load, Part, PartProps, Rooms};
use crate::ui::sheet::{GroupsTable, Sheet};
use crate::ui::store::{Action, Outcome, Start, State};
use crate::ui::view::draft::text_in;
use crate::ui::view::inputs::Tab;
use crate::ui::view::room::Room;
use crate::ui::wire::Wire;

/// Props of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// Where the parts of the page come from.
    pub rooms: Rooms,
    /// Where it stands.
    pub page: Page,
    /// What it opens with.
    pub start: Start,
    /// What joins it to whoever embeds it.
    pub wire: Wire,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| State::new(props.start.clone()));
    let state: &State = &store;
    let language = state.language;
    let title =
        state.draft().root().field("title").and_then(|title| text_in(title, language)).unwrap_or_default().to_owned();
    let setting = state.setting;
    use_page_language(&props.page, setting.keeps, language, &Message::PageTitle(title.clone()).text(language));
    use_wire(props, &store);
    let tab = use_state_eq(Tab::default);
    let ontab = {
        // From wherever: the inputs are in the plan's room.
        let (tab, dispatch) = (tab.clone(), store.dispatcher());
        Callback::from(move |chosen| {
            dispatch.dispatch(Action::Enter(Room::Plan));
            tab.set(chosen);
        })
    };
    use_undo_keys(&props.page, &store.dispatcher(), state.history.is_typing());
    use_keeping(state, &store.dispatcher());
    {
        let rooms = props.rooms;
        use_effect_with((), move |()| spawn_local(rooms.fetch_all()));
    }
    use_link(props.rooms, &store);

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
        html! { <Part<PartProps> {key} {load} {props} /> }
    };
    let onhide = {
        let dispatch = store.dispatcher();
        Callback::from(move |()| dispatch.dispatch(Action::ShowBand(None)))
    };
    let sheet = || {
        results("l-sheet", &|outcome| {
            html! {
                <Sheet key={state.preset.id()} plan={outcome.plan.clone()} journal={outcome.journal.clone()} {language}
                    chance={state.shown_band()} onhide={onhide.clone()} />
            }
        })
    };
    let figures = || {
        html! {
            <div id="results" key="figures" tabindex="-1" class={classes!("l-results", is_outdated.then_some("is-outdated"), (state.room != Room::Plan).then_some("is-brief"))}>
                <Figures outcome={outcome.cloned()} {is_outdated} />
                { outcome.filter(|_| !setting.is_readonly).map_or_else(|| html! { <p hidden=true /> }, |outcome| missing(outcome, &ontab, language)) }
            </div>
        }
    };
    let heading = || {
        html! {
            <div key="title" class="l-title">
                <h2 class="l-title__text">{ title.clone() }</h2>
                <RegionChoice draft={state.draft().clone()} scope={state.scope} />
                <AboutPlan draft={state.draft().clone()} outcome={outcome.cloned()} />
            </div>
        }
    };
    let problems = || {
        html! {
            <div key="problems" class="c-problems-place" role="status">
                { if state.derived.problems.is_empty() {
                    html! { <p key="none" hidden=true /> }
                } else {
                    part("problems", props.rooms.problems)
                } }
            </div>
        }
    };
    let room = || match state.room {
        Room::Plan => html! {
            <div key="plan" class="l-room">
                <div class={if setting.is_readonly { "l-room" } else { "l-columns" }}>
                    { sheet() }
                    { if setting.is_readonly { html! { <p key="none" hidden=true /> } } else { part("inputs", props.rooms.inputs) } }
                </div>
                { results("l-weeks", &|outcome| html! { <Weeks outcome={outcome.clone()} /> }) }
            </div>
        },
        Room::Regions => html! { <div key="regions" class="l-room">{ part("regions", props.rooms.regions) }</div> },
        Room::Answers => html! { <div key="answers" class="l-room">{ part("answers", props.rooms.answers) }</div> },
        Room::Files => html! { <div key="files" class="l-room">{ part("files", props.rooms.files) }</div> },
    };
    let content = match setting.view {
        View::Full => html! {
            <div key="full" class="l-page__whole">
                <Skip text={Message::SkipToResults.text(language)} />
                <Header state={state.clone()} />
                { rooms_bar((state.room, setting.is_readonly), language, &store.dispatcher()) }
                <main class="l-main">
                    <NoticeBar state={state.clone()} />
                    { problems() }
                    { heading() }
                    { figures() }
                    { room() }
                </main>
                <footer class="l-footer"><p>{ Message::Privacy.text(language) }</p></footer>
            </div>
        },
        View::Sheet => html! {
            <div key="sheet" class="l-main l-main--guest">{ problems() }{ heading() }{ figures() }<div key="sheet">{ sheet() }</div></div>
        },
        View::Figures => html! { <div key="figures" class="l-main l-main--guest">{ problems() }{ figures() }</div> },
        View::Table => html! {
            <div key="table" class="l-main l-main--guest">
                { problems() }
                <div key="table">{ results("l-sheet", &|outcome| html! {
                    <GroupsTable plan={outcome.plan.clone()} journal={outcome.journal.clone()} {language} />
                }) }</div>
            </div>
        },
    };
    // The outermost provider changes least: a dispatcher is equal to every other, so only the language renders anew.
    html! {
        <ContextProvider<Page> context={props.page.clone()}>
        <ContextProvider<Dispatch> context={store.dispatcher()}>
        <ContextProvider<Language> context={language}>
        <ContextProvider<Rooms> context={props.rooms}>
            { content }
        </ContextProvider<Rooms>>
        </ContextProvider<Language>>
        </ContextProvider<Dispatch>>
        </ContextProvider<Page>>
    }
}

/// Opens the plan of the link that the page was opened with. The address is the page's own, or that of its frame; in an
/// element it is somebody else's.
#[hook]
fn use_link(rooms: Rooms, store: &UseReducerHandle<State>) {
    let (state, dispatch) = (store.clone(), store.dispatcher());
    use_effect_with((), move |()| {
        let is_own = !state.setting.is_guest || address::parameter("embed").is_some();
        let Some(fragment) = address::fragment().filter(|fragment| is_own && fragment.starts_with(START)) else {
            return;
        };
        spawn_local(async move {
            // If what reads links does not come, the address stays as it is: loading the page again tries it again.
            if let Ok(open) = (rooms.link)().await {
                dispatch.dispatch(open(&fragment, &state));
                address::clear_fragment();
            }
        });
    });
}

/// Joins the page to whoever embeds it.
#[hook]
fn use_wire(props: &AppProps, store: &UseReducerHandle<State>) {
    let (page, wire, dispatch) = (props.page.clone(), props.wire.clone(), store.dispatcher());
    {
        let wire = wire.clone();
        use_effect_with((), move |()| wire.connect(&page, &dispatch));
    }
    let state = store.clone();
    use_effect(move || wire.drawn(&state));
}

/// The way past the head of the page, for who goes by keyboard. The browser finds no place by its name in a shadow tree.
#[component]
fn Skip(props: &SkipProps) -> Html {
    let page = use_page();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let _ = page.focus("results");
    });
    html! { <a class="c-skip" href="#results" {onclick}>{ &props.text }</a> }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct SkipProps {
    text: AttrValue,
}
