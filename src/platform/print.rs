//! Paper.

use gloo::timers::callback::Timeout;

/// Asks the browser to print, once what was changed just now is drawn.
pub fn soon() {
    Timeout::new(50, || {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    })
    .forget();
}
