//! How the page was set up: what of it is shown, and what it may do.

use crate::protocol::embed::{Options, View};

/// How the page was set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// How much of the page is shown.
    pub view: View,
    /// Whether nothing can be changed on it: neither its buttons nor its keys change the plan.
    pub is_readonly: bool,
    /// Whether plans and the language are kept in this browser.
    pub keeps: bool,
    /// Whether it stands on a page of somebody else.
    pub is_guest: bool,
}

impl Setting {
    /// The page on its own.
    pub const OWN: Self = Self { view: View::Full, is_readonly: false, keeps: true, is_guest: false };

    /// The page as a guest, which keeps something only if it is told to.
    #[must_use]
    pub const fn guest(keeps: bool) -> Self {
        Self { keeps, is_guest: true, ..Self::OWN }
    }

    /// The same with what the options say.
    #[must_use]
    pub fn with(self, options: &Options) -> Self {
        Self {
            view: options.view.unwrap_or(self.view),
            is_readonly: options.readonly.unwrap_or(self.is_readonly),
            ..self
        }
    }
}

impl Default for Setting {
    fn default() -> Self {
        Self::OWN
    }
}
