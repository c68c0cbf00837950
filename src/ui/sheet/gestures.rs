//! Pointers on the bands: moving looks at a day, dragging with a mouse draws a range, touching looks at a day.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

use super::model::layout::Layout;
use super::model::view::Act;

/// A press turns into a range after so many pixels.
const DRAG: f64 = 6.0;

/// What the bands listen to, and the range that is being drawn.
pub struct Gestures {
    /// The range that is being drawn: its ends among the days.
    pub range: Option<(f64, f64)>,
    /// A pointer moves.
    pub onpointermove: Callback<PointerEvent>,
    /// A pointer is pressed.
    pub onpointerdown: Callback<PointerEvent>,
    /// A pointer is let go.
    pub onpointerup: Callback<PointerEvent>,
    /// A pointer is taken away.
    pub onpointercancel: Callback<PointerEvent>,
}

/// Pointers on the element `stage`, whose drawings begin at its left edge. A press gives `cursor` the focus, so that
/// keys go on from there.
#[hook]
pub fn use_gestures(stage: &NodeRef, cursor: &NodeRef, layout: Layout, on_act: &Callback<Act>) -> Gestures {
    let range = use_state_eq(|| None::<(f64, f64)>);
    let place = {
        let stage = stage.clone();
        move |event: &PointerEvent| -> Option<f64> {
            let left = stage.cast::<Element>()?.get_bounding_client_rect().left();
            Some((f64::from(event.client_x()) - left - layout.left).clamp(0.0, layout.axis.width))
        }
    };
    let pressed = use_mut_ref(|| None::<f64>);
    let onpointermove = {
        let (range, pressed, place, on_act) = (range.clone(), pressed.clone(), place.clone(), on_act.clone());
        Callback::from(move |event: PointerEvent| {
            if pressed.borrow().is_none() && !is_on_plot(&event) {
                return;
            }
            let Some(x) = place(&event) else { return };
            let from = *pressed.borrow();
            match from {
                Some(from) if is_mouse(&event) && ((x - from).abs() >= DRAG || range.is_some()) => {
                    range.set(Some((from, x)));
                }
                _ => on_act.emit(Act::Look(layout.axis.day_at(x))),
            }
        })
    };
    let onpointerdown = {
        let (pressed, place, on_act, cursor) = (pressed.clone(), place.clone(), on_act.clone(), cursor.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 || !is_on_plot(&event) {
                return;
            }
            let Some(x) = place(&event) else { return };
            *pressed.borrow_mut() = Some(x);
            if is_mouse(&event) {
                // Keeps the browser from marking text; dragging on outside the bands is still ours.
                event.prevent_default();
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                let _ = target.map(|target| target.set_pointer_capture(event.pointer_id()));
            }
            on_act.emit(Act::Look(layout.axis.day_at(x)));
            focus(&cursor);
        })
    };
    let end = |is_done: bool| {
        let (range, pressed, place, on_act) = (range.clone(), pressed.clone(), place.clone(), on_act.clone());
        Callback::from(move |event: PointerEvent| {
            let from = pressed.borrow_mut().take();
            if let (true, Some(from), Some(to), true) = (is_done, from, place(&event), range.is_some()) {
                let (a, b) = (layout.axis.day_at(from.min(to)), layout.axis.day_at(from.max(to)));
                on_act.emit(Act::Range(a, b));
            }
            range.set(None);
        })
    };
    Gestures { range: *range, onpointermove, onpointerdown, onpointerup: end(true), onpointercancel: end(false) }
}

fn is_mouse(event: &PointerEvent) -> bool {
    event.pointer_type() != "touch"
}

/// True over a drawing with days.
fn is_on_plot(event: &PointerEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(".s-plot").is_ok_and(|plot| plot.is_some()))
}

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}
