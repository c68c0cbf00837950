//! An answer: its sentence, figures, what can be put into the plan, pictures and tables, and what it rests on.

use std::rc::Rc;

use yew::prelude::*;

use super::exhibit::ExhibitView;
use super::work::Work;
use crate::i18n::Language;
use crate::i18n::answers::PageText;
use crate::ui::components::{Button, FigureCard, FigureTone};
use crate::ui::hooks::Dispatch;
use crate::ui::store::Action;
use crate::ui::view::answers::content::{Card, Content};
use crate::ui::view::answers::ground::Ground;
use crate::ui::view::answers::room::{Posed, content};
use crate::ui::view::figures::Tone;

/// The answer to the question that is open, as far as it is there.
pub(super) fn answer(
    ground: &Ground<'_>,
    work: &Work,
    posed: &Posed,
    (dispatch, is_readonly): (&Dispatch, bool),
    board: Html,
) -> Html {
    let language = ground.language;
    if let Some(text) = &posed.waiting {
        return html! { <p key="answer" class="q-answer c-empty">{ text }</p> };
    }
    let is_unclear = posed.query.is_none();
    // Of another question there is no answer to show meanwhile.
    let answered = work.answered.as_ref().filter(|answered| posed.is_answer(answered));
    let Some(answered) = answered else { return html! { <div key="answer" hidden=true /> } };
    let about = Ground { plan: &answered.query.plan, ..*ground };
    // What was found of another plan, or asked otherwise, is not put into this one.
    let is_current = posed.query.as_ref() == Some(&answered.query);
    let content = content(&about, answered);
    html! {
        <div key="answer" class={classes!("q-answer", is_unclear.then_some("is-outdated"))}>
            <p key="unclear" class="q-hint" hidden={!is_unclear}>{ PageText::Unclear.text(language) }</p>
            <p key="sentence" class={classes!("q-sentence", tone_class(content.tone))} role="status">{ &content.sentence }</p>
            <div key="more" class="q-more" hidden={content.more.is_empty()}>
                { for content.more.iter().enumerate().map(|(n, text)| html! { <p key={n}>{ text }</p> }) }
            </div>
            <div key="applies" class="q-applies" hidden={content.applies.is_empty() || !is_current || is_readonly}>
                { for content.applies.iter().map(|apply| {
                    let (dispatch, change) = (dispatch.clone(), apply.change.clone());
                    let onpress = Callback::from(move |()| dispatch.dispatch(Action::Change(change.clone())));
                    html! { <Button key={apply.id.clone()} label={apply.label.clone()} {onpress} /> }
                }) }
            </div>
            { figures(&content.figures) }
            { board }
            { exhibits(&content, language) }
            { assumed(&content, language) }
        </div>
    }
}

const fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "q-sentence--good",
        Tone::Bad => "q-sentence--bad",
        Tone::Neutral => "q-sentence--neutral",
    }
}

fn figures(cards: &[Card]) -> Html {
    html! {
        <dl key="figures" class="c-figures q-figures" hidden={cards.is_empty()}>
            { for cards.iter().enumerate().map(|(n, card)| {
                let tone = match card.tone {
                    Tone::Good => FigureTone::Good,
                    Tone::Bad => FigureTone::Bad,
                    Tone::Neutral => FigureTone::Neutral,
                };
                html! {
                    <FigureCard key={n} label={card.label.clone()} value={card.value.clone()} line={card.line.clone()} {tone} />
                }
            }) }
        </dl>
    }
}

fn exhibits(content: &Content, language: Language) -> Html {
    html! {
        <div key="exhibits" class="q-exhibits">
            { for content.exhibits.iter().map(|exhibit| html! {
                <ExhibitView key={exhibit.name} exhibit={Rc::new(exhibit.clone())} {language} />
            }) }
        </div>
    }
}

fn assumed(content: &Content, language: Language) -> Html {
    html! {
        <section key="assumed" class="q-assumed" hidden={content.assumed.is_empty()} aria-labelledby="assumed-heading">
            <h4 id="assumed-heading" class="q-heading">{ PageText::Assumed.text(language) }</h4>
            <ul class="q-assumed__list">
                { for content.assumed.iter().enumerate().map(|(n, text)| html! { <li key={n}>{ text }</li> }) }
            </ul>
        </section>
    }
}
