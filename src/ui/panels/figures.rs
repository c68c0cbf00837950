//! The four figures above everything else.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::Message;
use crate::ui::components::{FigureCard, FigureTone};
use crate::ui::hooks::{use_announcement, use_language};
use crate::ui::store::Outcome;
use crate::ui::view::figures::{Figure, Tone, figures, spoken};

/// Props of [`Figures`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FiguresProps {
    /// The plan and its schedule, if there is one.
    pub outcome: Option<Rc<Outcome>>,
    /// Whether the schedule is of before the last edits.
    pub is_outdated: bool,
}

/// The four figures. What changes is said, too.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let language = use_language();
    let figures = use_memo(props.outcome.clone(), |outcome| {
        outcome.as_ref().map(|outcome| figures(&outcome.plan, &outcome.journal))
    });
    let figures: &[Figure] = figures.as_ref().as_ref().map_or(&[], |figures| figures);
    let announcement = use_announcement(spoken(figures, language).into());
    html! {
        <section class="c-figures-panel" aria-labelledby="figures-heading">
            <h2 id="figures-heading" class="u-hidden">{ Message::FiguresHeading.text(language) }</h2>
            <dl class="c-figures">
                { for figures.iter().zip(0..).map(|(figure, n)| html! {
                    <FigureCard key={n} label={figure.label.text(language)} value={figure.value.text(language)}
                        line={figure.line.text(language)} tone={tone(figure.tone)} />
                }) }
            </dl>
            <p class="u-hidden" aria-live="polite">{ if props.is_outdated { AttrValue::default() } else { announcement } }</p>
        </section>
    }
}

const fn tone(tone: Tone) -> FigureTone {
    match tone {
        Tone::Good => FigureTone::Good,
        Tone::Bad => FigureTone::Bad,
        Tone::Neutral => FigureTone::Neutral,
    }
}
