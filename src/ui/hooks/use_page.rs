//! Where the page stands.

use yew::prelude::*;

use crate::platform::page::Page;

/// Where the page stands: what finds an element by its id, gives it the focus and hears what happens anywhere.
#[hook]
pub fn use_page() -> Page {
    use_context::<Page>().expect("used inside <App>")
}
