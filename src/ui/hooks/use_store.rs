//! Sending actions to the store.

use yew::prelude::*;

use crate::ui::store::State;

/// Sends actions to the store. Equal to every other one of the same page, so it never renders anything again.
pub type Dispatch = UseReducerDispatcher<State>;

/// The way to send actions to the store.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context::<Dispatch>().expect("used inside <App>")
}
