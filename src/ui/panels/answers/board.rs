//! The board on which an order is put together: groups are dragged between tiers, or moved by buttons and keys.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::{Own, Update};
use crate::i18n::answers::PageText;
use crate::index::{GroupIdx, Idx};
use crate::platform::page::Page;
use crate::ui::components::Button;
use crate::ui::view::answers::board::{Place, Tiers, put, rows, step};
use crate::ui::view::answers::form::decimal;
use crate::ui::view::answers::ground::Ground;
use crate::ui::view::answers::tiers;

/// The board.
pub(super) fn board(ground: &Ground<'_>, own: &Own, update: &Update, page: &Page) -> Html {
    let say = |text: PageText| text.text(ground.language);
    let tiers = tiers(ground.plan, own.tiers.as_ref());
    let rows = rows(&tiers);
    let over = own.drag.and_then(|(_, place)| place);
    let reset = {
        let update = update.clone();
        Callback::from(move |()| {
            update.emit(Box::new(|own| (own.tiers, own.said) = (None, String::new())));
        })
    };
    let gap = |tier: u64| {
        let is_over = over == Some(Place::Before(tier));
        html! {
            <div key={format!("before-{tier}")} class={classes!("q-gap", is_over.then_some("is-over"))} data-before={tier.to_string()} aria-hidden="true" />
        }
    };
    let tier = |(n, groups): (usize, &Vec<usize>)| {
        let number = n as u64 + 1;
        let is_over = over == Some(Place::Into(number));
        html! {
            <div key={format!("tier-{number}")}>
                { gap(number) }
                <section class={classes!("q-tier", is_over.then_some("is-over"))} data-tier={number.to_string()} aria-labelledby={format!("board-tier-{number}")}>
                    <h5 id={format!("board-tier-{number}")} class="q-tier__name">{ say(PageText::BoardTier(n + 1)) }</h5>
                    <ul class="q-tier__groups">{ for groups.iter().map(|group| self::group(ground, own, (update, page), &tiers, *group)) }</ul>
                </section>
            </div>
        }
    };
    html! {
        <section key="board" class="q-board" aria-labelledby="board-heading" onpointerdown={drag(update, own, &tiers, page)}
            onpointermove={drag(update, own, &tiers, page)} onpointerup={drag(update, own, &tiers, page)} onpointercancel={drag(update, own, &tiers, page)}>
            <h4 id="board-heading" class="q-heading">{ say(PageText::BoardHeading) }</h4>
            <p class="q-hint">{ say(PageText::BoardHint) }</p>
            <div class="q-tiers">{ for rows.iter().enumerate().map(tier) }{ gap(rows.len() as u64 + 1) }</div>
            <div hidden={own.tiers.is_none()}><Button label={say(PageText::BoardReset)} onpress={reset} /></div>
            <p class="u-hidden" aria-live="polite">{ &own.said }</p>
        </section>
    }
}

fn group(ground: &Ground<'_>, own: &Own, (update, page): (&Update, &Page), tiers: &Tiers, group: usize) -> Html {
    let idx = GroupIdx::from_usize(group);
    let of = &ground.plan.groups()[idx];
    let name = ground.group_name(group);
    let people = ground.plan.regions().iter().map(|region| region.groups[idx].people).sum();
    let about = ground.say(&PageText::BoardGroup(people, decimal(of.risk.millionths())));
    let is_dragged = own.drag.is_some_and(|(dragged, _)| dragged == group);
    let button = |is_later: bool, label: PageText, arrow: &'static str| {
        let after = step(tiers, group, is_later);
        let is_end = after == *tiers;
        let id = format!("board-{group}-{}", if is_later { "later" } else { "earlier" });
        let (update, said) = (update.clone(), said(ground, &name, &after, group));
        let onclick = {
            let (page, id) = (page.clone(), id.clone());
            Callback::from(move |_: MouseEvent| {
                let (after, said) = (after.clone(), said.clone());
                if !is_end {
                    update.emit(Box::new(move |own| (own.tiers, own.said) = (Some(after), said)));
                    // In another tier the group is drawn anew: the focus goes along.
                    let (page, id) = (page.clone(), id.clone());
                    Timeout::new(0, move || {
                        let _ = page.focus(&id);
                    })
                    .forget();
                }
            })
        };
        let label = ground.say(&label);
        html! {
            <button type="button" class="c-button q-step" {id}
                aria-label={label.clone()} title={label} aria-disabled={is_end.then_some("true")} {onclick}>
                <svg width="12" height="12" aria-hidden="true" focusable="false"><path class="q-arrow" d={arrow} /></svg>
            </button>
        }
    };
    html! {
        <li key={group} class={classes!("q-group", is_dragged.then_some("is-dragged"))}>
            <span class="q-handle" data-group={group.to_string()} title={ground.say(&PageText::BoardDrag)} aria-hidden="true" />
            <span class="q-group__words">
                <span class="q-group__name">{ &name }</span>
                <span class="q-hint">{ about }</span>
            </span>
            { button(false, PageText::BoardEarlier(name.clone()), "M2 8L6 4L10 8") }
            { button(true, PageText::BoardLater(name.clone()), "M2 4L6 8L10 4") }
        </li>
    }
}

/// Where a group is now, in words.
fn said(ground: &Ground<'_>, name: &str, tiers: &[u64], group: usize) -> String {
    let tier = tiers.get(group).copied().unwrap_or(1);
    let n_groups = tiers.iter().filter(|of| **of == tier).count();
    ground.say(&PageText::BoardMoved(name.to_owned(), usize::try_from(tier).unwrap_or(1), n_groups))
}

/// What a pointer does: pressed on a handle it takes the group up, moved it looks for a place, let go it puts it there.
fn drag(update: &Update, own: &Own, tiers: &Tiers, page: &Page) -> Callback<PointerEvent> {
    let (update, dragged, tiers, page) = (update.clone(), own.drag, tiers.clone(), page.clone());
    Callback::from(move |event: PointerEvent| match (event.type_().as_str(), dragged) {
        ("pointerdown", _) => {
            let Some(handle) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
                return;
            };
            if let Some(group) = handle.get_attribute("data-group").and_then(|group| group.parse().ok()) {
                let _ = handle.set_pointer_capture(event.pointer_id());
                event.prevent_default();
                update.emit(Box::new(move |own| own.drag = Some((group, None))));
            }
        }
        ("pointermove", Some((group, place))) => {
            let now = over(&page, &event);
            if now != place {
                update.emit(Box::new(move |own| own.drag = Some((group, now))));
            }
        }
        ("pointerup", Some((group, _))) => {
            let after = over(&page, &event).map(|place| put(&tiers, group, place)).filter(|after| *after != tiers);
            update.emit(Box::new(move |own| {
                own.drag = None;
                if after.is_some() {
                    own.tiers = after;
                }
            }));
        }
        (_, Some(_)) if event.type_() == "pointercancel" => update.emit(Box::new(|own| own.drag = None)),
        _ => {}
    })
}

/// The place under a pointer.
fn over(page: &Page, event: &PointerEvent) -> Option<Place> {
    let element = page.element_at((event.client_x(), event.client_y()))?;
    let found = element.closest("[data-before], [data-tier]").ok()??;
    let number = |name: &str| found.get_attribute(name).and_then(|n| n.parse().ok());
    number("data-before").map(Place::Before).or_else(|| number("data-tier").map(Place::Into))
}
