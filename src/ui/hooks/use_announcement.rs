//! Saying something once typing has paused.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How long nothing must change before it is said.
const PAUSE_MS: u32 = 800;

/// The text for a live region: nothing at first, then each text that has stood for a moment.
#[hook]
pub fn use_announcement(text: AttrValue) -> AttrValue {
    let said = use_state_eq(AttrValue::default);
    let first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with(text, move |text| {
            let is_first = std::mem::replace(&mut *first.borrow_mut(), false);
            let text = text.clone();
            let timer = (!is_first).then(|| Timeout::new(PAUSE_MS, move || said.set(text)));
            move || drop(timer)
        });
    }
    (*said).clone()
}
