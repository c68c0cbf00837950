//! The page's address: what follows the question mark.

use web_sys::UrlSearchParams;

fn query() -> Option<(web_sys::Location, UrlSearchParams)> {
    let location = web_sys::window()?.location();
    let params = UrlSearchParams::new_with_str(&location.search().ok()?).ok()?;
    Some((location, params))
}

/// The value of a parameter of the address.
#[must_use]
pub fn parameter(name: &str) -> Option<String> {
    query()?.1.get(name)
}

/// Changes a parameter that the address already has, without loading anything.
pub fn update_parameter(name: &str, value: &str) {
    let Some((location, params)) = query() else { return };
    if params.get(name).is_none_or(|old| old == value) {
        return;
    }
    params.set(name, value);
    let address = format!(
        "{}?{}{}",
        location.pathname().unwrap_or_default(),
        String::from(params.to_string()),
        location.hash().unwrap_or_default()
    );
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}

/// The language tags the browser asks for, best first.
#[must_use]
pub fn browser_languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages.map(|list| list.iter().filter_map(|tag| tag.as_string()).collect()).unwrap_or_default()
}

/// The address of the folder on a server that the page lies in, with a slash at its end; `None` for a page on a disk.
#[must_use]
pub fn folder() -> Option<String> {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    if !address.starts_with("http") {
        return None;
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    Some(path[..=path.rfind('/')?].to_owned())
}

/// The page's address without what follows a question mark or a hash.
#[must_use]
pub fn here() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// What follows the hash of the address, if anything does.
#[must_use]
pub fn fragment() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    hash.strip_prefix('#').filter(|fragment| !fragment.is_empty()).map(str::to_owned)
}

/// Takes what follows the hash out of the address, without loading anything.
pub fn clear_fragment() {
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    let address = format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}
