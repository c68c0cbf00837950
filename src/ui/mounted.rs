//! Pages in elements: put there, taken away, and used again.

use std::cell::RefCell;

use web_sys::Element;
use yew::prelude::*;

use super::rooms::Rooms;
use super::start::{FRESH, crash_texts};
use super::store::Start;
use super::wire::{Told, Wire};
use super::{App, AppProps};
use crate::platform::crash;
use crate::platform::page::Page;

/// A page in an element.
#[derive(Debug)]
pub struct Mounted {
    handle: AppHandle<Seat>,
    place: Element,
    rooms: Rooms,
    wire: Wire,
    n: u32,
}

/// Puts a page into an element, whose content it replaces.
#[must_use = "it holds the page"]
pub fn mount(place: Element, rooms: Rooms, start: Start, wire: Wire) -> Mounted {
    yew::set_custom_panic_hook(Box::new(|panic| show_crash(&panic.to_string())));
    sit(&wire);
    let props = SeatProps { app: props(&place, rooms, start, &wire), n: 0 };
    let handle = yew::Renderer::<Seat>::with_root_and_props(place.clone(), props).render();
    Mounted { handle, place, rooms, wire, n: 0 }
}

impl Mounted {
    /// The wire to the page.
    #[must_use]
    pub const fn wire(&self) -> &Wire {
        &self.wire
    }

    /// Takes the page away: nothing of it hears anything any more. Its element can be used again, which is better than
    /// a new one: of each that was ever mounted Yew keeps a node and its listeners.
    pub fn unmount(&mut self) {
        stand_up(&self.wire);
        self.handle.update(SeatProps { app: None, n: self.n });
    }

    /// Puts another page into the element, wherever that is by now.
    pub fn mount_again(&mut self, start: Start, wire: Wire) {
        sit(&wire);
        self.n += 1;
        self.wire = wire;
        let app = props(&self.place, self.rooms, start, &self.wire);
        self.handle.update(SeatProps { app, n: self.n });
    }
}

fn props(place: &Element, rooms: Rooms, start: Start, wire: &Wire) -> Option<AppProps> {
    Some(AppProps { rooms, page: Page::of(place.clone())?, start, wire: wire.clone() })
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct SeatProps {
    app: Option<AppProps>,
    n: u32,
}

/// The page, or nothing.
#[component]
fn Seat(props: &SeatProps) -> Html {
    match &props.app {
        Some(app) => html! { <App key={props.n} ..app.clone() /> },
        None => html! { <p key="none" hidden=true /> },
    }
}

thread_local! {
    /// The pages of this program.
    static PAGES: RefCell<Vec<Wire>> = const { RefCell::new(Vec::new()) };
}

fn sit(wire: &Wire) {
    PAGES.with_borrow_mut(|pages| pages.push(wire.clone()));
}

fn stand_up(wire: &Wire) {
    PAGES.with_borrow_mut(|pages| pages.retain(|other| other != wire));
}

/// Says on every page, in every language, that the program failed, and hands out its plan: what a panic hook does.
/// They share one program, so a fault in one is the end of all.
fn show_crash(details: &str) {
    web_sys::console::error_1(&details.into());
    let pages = PAGES.with(|pages| pages.try_borrow().map(|pages| pages.clone()).unwrap_or_default());
    for wire in pages {
        if let Some((page, is_guest, plan)) = wire.left() {
            let start_over = (!is_guest).then(|| format!("{FRESH}=1"));
            crash::show(page.place(), details, &crash_texts(is_guest), start_over.as_deref(), &plan);
        }
        wire.tell(Told::Crash);
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;
    use crate::ui::start::crash_texts;

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn a_fault_is_told_in_every_language_once_and_leaves_the_kept_plan() {
        let document = web_sys::window().and_then(|window| window.document()).expect("a test in a browser");
        let place = document.create_element("div").expect("an element");
        document.body().expect("a body").append_child(&place).expect("room for it");
        for _ in 0..2 {
            crash::show(&place, "details", &crash_texts(false), Some("fresh=1"), "{}");
        }
        let notices = document.query_selector_all(&format!("#{}", crash::ID)).expect("a valid selector");
        assert_eq!(notices.length(), 1);
        let notice = document.get_element_by_id(crash::ID).expect("the notice");
        let text = notice.text_content().unwrap_or_default();
        assert!(
            crash_texts(false).iter().all(|said| text.contains(&said.heading)) && text.contains("details"),
            "{text}"
        );
        // Reload, start over and save, in two languages.
        assert_eq!(notice.query_selector_all("a[href]").expect("a valid selector").length(), 6);
    }
}
