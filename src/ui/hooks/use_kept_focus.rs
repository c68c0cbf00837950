//! Keeping the focus where it is when rows move.

use yew::prelude::*;

use crate::platform::document::{focus, focused_id};

/// When `order` changes, the element that had the focus before has it again, though it was moved in the document
/// or made anew under the same id.
#[hook]
pub fn use_kept_focus<T: PartialEq + 'static>(order: T) {
    let before = focused_id();
    use_effect_with(order, move |_| {
        if let Some(id) = before
            && focused_id().is_none()
        {
            let _ = focus(&id);
        }
    });
}
