//! The time, asked for only to say when a plan was saved, and to tell savings apart.

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
