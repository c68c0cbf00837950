//! The time, asked for only to say when a plan was saved, to tell savings apart, and to end a slice of long work.

use crate::units::Date;

/// Today's date where the reader is.
#[must_use]
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::from_ymd(
        i16::try_from(now.get_full_year()).ok()?,
        i8::try_from(now.get_month() + 1).ok()?,
        i8::try_from(now.get_date()).ok()?,
    )
}

/// A text that no other moment or page gives: what is stamped with it can be told from everything else.
#[must_use]
pub fn stamp() -> String {
    format!("{} {}", js_sys::Date::now(), js_sys::Math::random())
}

/// Milliseconds since some moment: for how long something has taken.
#[must_use]
pub fn millis() -> f64 {
    js_sys::Date::now()
}
