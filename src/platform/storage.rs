//! What the browser keeps for this page. Where it keeps nothing (a sandboxed frame), reading finds nothing and
//! writing says so.

use web_sys::Storage;

/// Why the browser keeps nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It does not let this page keep anything.
    Off,
    /// There is no room.
    Full,
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What is kept for this tab only, and goes with it.
fn tab_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// What is kept under a key.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text under a key.
///
/// # Errors
/// Why it is not kept.
pub fn set(key: &str, text: &str) -> Result<(), Refused> {
    storage().ok_or(Refused::Off)?.set_item(key, text).map_err(|_| Refused::Full)
}

/// Forgets what is kept under a key.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// The rest of every key that begins so.
#[must_use]
pub fn keys_after(prefix: &str) -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|n| storage.key(n).ok().flatten());
    keys.filter_map(|key| key.strip_prefix(prefix).map(str::to_owned)).collect()
}

/// What is kept under a key for this tab, or else for the page.
#[must_use]
pub fn get_for_tab(key: &str) -> Option<String> {
    let own = tab_storage().and_then(|storage| storage.get_item(key).ok().flatten());
    own.or_else(|| get(key))
}

/// Keeps a text for this tab, and for the tabs that are opened later.
pub fn set_for_tab(key: &str, text: &str) {
    if let Some(storage) = tab_storage() {
        let _ = storage.set_item(key, text);
    }
    let _ = set(key, text);
}
