//! Building blocks of the page that know nothing of plans: what they show comes by props, what happens goes out
//! by callbacks.

mod button;
mod figure;
mod scroll_region;
mod select;

pub use button::{Button, ButtonProps, ButtonVariant};
pub use figure::{FigureCard, FigureCardProps, FigureTone};
pub use scroll_region::{ScrollRegion, ScrollRegionProps};
pub use select::{Select, SelectOption, SelectProps};
