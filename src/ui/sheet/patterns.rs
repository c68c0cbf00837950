//! The patterns that tell things apart without colour, defined once for all bands.

use yew::prelude::*;

use super::drawn::PREFIX;
use super::model::coverage::N_COLORS;
use super::model::ribbon::N_HOLDS;

/// The patterns of the sheet, in a drawing without size.
#[component]
pub fn Patterns() -> Html {
    html! {
        <svg class="s-patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                { for (0..N_COLORS).map(hatch) }
                { for (0..N_COLORS).map(vaccine) }
                { for (0..N_HOLDS).map(hold) }
                <pattern key="dose" id={format!("{PREFIX}-dose-0")} width="5" height="5" patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)">
                    <rect width="5" height="5" class="s-ground" />
                    <rect width="2.5" height="5" class="s-fill-dose" />
                </pattern>
                <pattern key="closed" id={format!("{PREFIX}-closed-0")} width="6" height="6" patternUnits="userSpaceOnUse">
                    <rect width="6" height="6" class="s-closed__ground" />
                    <path d="M0 6L6 0" class="s-closed__line" />
                </pattern>
            </defs>
        </svg>
    }
}

/// First dose only: stripes in the tier's colour.
fn hatch(n: usize) -> Html {
    html! {
        <pattern key={format!("hatch-{n}")} id={format!("{PREFIX}-hatch-{n}")} width="5" height="5"
            patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" class="s-ground" />
            <rect width="2.5" height="5" class={format!("s-fill-tier-{n}")} />
        </pattern>
    }
}

/// What is drawn over a ground of a colour, each in a square of eight pixels.
const MARKS: [&str; N_HOLDS] = [
    "M0 8L8 0M-2 2L2 -2M6 10L10 6", // stripes rising
    "M4 2V6",                       // short uprights
    "M2 2H6V6H2Z",                  // squares
    "",                             // nothing
    "M0 0L8 8M0 8L8 0",             // a lattice
    "M0 4H8",                       // level lines
    "M0 0L8 8M-2 6L2 10M6 -2L10 2", // stripes falling
    "M4 0V8",                       // uprights
    "M1 4H3M5 4H7",                 // dashes
    "M4 3.5V4.5",                   // dots
];

fn hold(n: usize) -> Html {
    html! {
        <pattern key={format!("hold-{n}")} id={format!("{PREFIX}-hold-{n}")} width="8" height="8"
            patternUnits="userSpaceOnUse">
            <rect width="8" height="8" class={format!("s-hold-{n}")} />
            <path d={MARKS[n]} class={format!("s-mark s-mark-{n}")} />
        </pattern>
    }
}

/// The first vaccine is plain, the others have marks.
const VACCINE_MARKS: [usize; N_COLORS] = [3, 9, 5, 0, 7, 4];

fn vaccine(n: usize) -> Html {
    html! {
        <pattern key={format!("vaccine-{n}")} id={format!("{PREFIX}-vaccine-{n}")} width="8" height="8"
            patternUnits="userSpaceOnUse">
            <rect width="8" height="8" class={format!("s-vaccine-{n}")} />
            <path d={MARKS[VACCINE_MARKS[n]]} class="s-mark" />
        </pattern>
    }
}
