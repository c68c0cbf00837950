//! The parts of the page that come when they are needed: what makes the first load small.
//!
//! A part is a function that draws it. Which file it is in is known to `bin/app` alone, which gives the page a [`Load`]
//! for each; the page asks for a part when it is shown for the first time.

use std::future::Future;
use std::pin::Pin;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::i18n::Message;
use crate::ui::components::Button;
use crate::ui::hooks::use_language;
use crate::ui::panels::{DeedProps, WeeksProps};
use crate::ui::sheet::OpenTableProps;
use crate::ui::store::{Action, State};
use crate::ui::view::inputs::Tab;

/// What a part of the page is drawn from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PartProps {
    /// The state of the page.
    pub state: State,
    /// The tab of the inputs that is shown.
    pub tab: Tab,
    /// Another tab of the inputs was chosen.
    pub ontab: Callback<Tab>,
}

/// Draws a part of the page, from its props.
pub type Draw<P = PartProps> = fn(&P) -> Html;

/// A part did not come; the browser's console says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

/// Fetches a part; again, if it did not come the first time.
pub type Load<P = PartProps> = fn() -> Pin<Box<dyn Future<Output = Result<Draw<P>, NotLoaded>>>>;

/// What a page does that was opened with this fragment in its address.
pub type OpenLink = fn(&str, &State) -> Action;

/// Fetches what reads links.
pub type LoadLink = fn() -> Pin<Box<dyn Future<Output = Result<OpenLink, NotLoaded>>>>;

/// Where the parts of the page come from.
#[derive(Clone, Copy, Debug)]
pub struct Rooms {
    /// The inputs beside the sheet.
    pub inputs: Load,
    /// What is wrong with the plan.
    pub problems: Load,
    /// What a button takes back, in words.
    pub deed: Load<DeedProps>,
    /// The opened table of a band of the sheet.
    pub table: Load<OpenTableProps>,
    /// The opened table by week.
    pub weeks: Load<WeeksProps>,
    /// The regions side by side.
    pub regions: Load,
    /// The questions.
    pub answers: Load,
    /// What comes in and goes out.
    pub files: Load,
    /// What reads a link.
    pub link: LoadLink,
}

impl Rooms {
    /// Fetches every part, one after the other, so that the page needs the network no more. A part that does not come
    /// is asked for again when it is shown.
    pub async fn fetch_all(self) {
        let _ = (self.inputs)().await;
        let _ = (self.problems)().await;
        let _ = (self.deed)().await;
        let _ = (self.table)().await;
        let _ = (self.weeks)().await;
        let _ = (self.regions)().await;
        let _ = (self.answers)().await;
        let _ = (self.files)().await;
    }
}

impl PartialEq for Rooms {
    /// There is one set of parts in a page.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Where the parts of the page come from.
#[hook]
pub fn use_rooms() -> Rooms {
    use_context::<Rooms>().expect("used inside <App>")
}

/// Props of [`Part`].
#[derive(Clone, Debug, Properties)]
pub struct PartOf<P: Clone + PartialEq + 'static> {
    /// Where it comes from.
    pub load: Load<P>,
    /// What it is drawn from.
    pub props: P,
    /// Whether its place stays empty until it comes.
    #[prop_or_default]
    pub is_quiet: bool,
}

impl<P: Clone + PartialEq + 'static> PartialEq for PartOf<P> {
    /// A place in the page always shows the same part.
    fn eq(&self, other: &Self) -> bool {
        self.props == other.props
    }
}

/// A part of the page, drawn as soon as it is there.
#[component]
pub fn Part<P: Clone + PartialEq + 'static>(this: &PartOf<P>) -> Html {
    let language = use_language();
    let drawn = use_state(|| None::<Result<Draw<P>, NotLoaded>>);
    let fetch = {
        let (load, drawn) = (this.load, drawn.setter());
        Callback::from(move |()| {
            let drawn = drawn.clone();
            spawn_local(async move { drawn.set(Some(load().await)) });
        })
    };
    {
        let fetch = fetch.clone();
        use_effect_with((), move |()| fetch.emit(()));
    }
    match &*drawn {
        Some(Ok(draw)) => draw(&this.props),
        _ if this.is_quiet => html! { <span hidden=true /> },
        Some(Err(NotLoaded)) => html! {
            <div class="l-panel" role="alert">
                <p>{ Message::PartMissing.text(language) }</p>
                <Button label={Message::TryAgain.text(language)} onpress={fetch} />
            </div>
        },
        None => html! { <p class="c-empty">{ Message::PartLoading.text(language) }</p> },
    }
}
