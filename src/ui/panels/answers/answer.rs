//! An answer: its sentence, figures, what can be put into the plan, pictures and tables, and what it rests on.

use std::rc::Rc;

use yew::prelude::*;

use super::exhibit::ExhibitView;
use super::work::{Doing, Work};
use crate::i18n::Language;
use crate::i18n::answers::PageText;
use crate::platform::page::Page;
use crate::ui::components::{Button, FigureCard, FigureTone};
use crate::ui::hooks::Dispatch;
use crate::ui::store::Action;
use crate::ui::view::answers::content::{Apply, Card, Content};
use crate::ui::view::answers::room::Posed;
use crate::ui::view::figures::Tone;
use crate::ui::view::room::Room;

/// The id of the sentence that answers.
const SENTENCE: &str = "answer-sentence";

/// What an answer is drawn from.
pub(super) struct Shown<'a> {
    /// The question.
    pub posed: &'a Posed,
    /// The work on it.
    pub work: &'a Work,
    /// What the last answer looks like, if there is one.
    pub content: Option<&'a Content>,
    /// Whether the plan is without problems; else the answer is that of the last one that was.
    pub is_good: bool,
    /// Whether the plan can be changed.
    pub is_open: bool,
    /// The store.
    pub dispatch: &'a Dispatch,
    /// Where the page stands.
    pub page: &'a Page,
    /// The language.
    pub language: Language,
}

/// The answer to the question that is open, as far as it is there; `board` is what stands between its figures and
/// pictures.
pub(super) fn answer(shown: &Shown<'_>, board: Html) -> Html {
    let Shown { posed, work, language, .. } = *shown;
    if let Some(text) = &posed.waiting {
        return html! { <p key="answer" class="q-answer c-empty">{ text }</p> };
    }
    let is_unclear = posed.query.is_none();
    // What was found of another plan, or asked otherwise, is not put into this one.
    let is_current = work.answered.as_ref().is_some_and(|answered| posed.query.as_ref() == Some(&answered.query));
    let is_old = is_unclear || (!is_current && (work.doing != Doing::Nothing || !shown.is_good));
    let body = shown.content.map_or_else(
        || html! { <div key="body" hidden=true /> },
        |content| {
            html! {
                <div key="body" class={classes!("q-answer__body", is_old.then_some("is-outdated"))}>
                    <p key="sentence" id={SENTENCE} tabindex="-1" class={classes!("q-sentence", tone_class(content.tone))}>{ &content.sentence }</p>
                    <div key="more" class="q-more" hidden={content.more.is_empty()}>
                        { for content.more.iter().enumerate().map(|(n, text)| html! { <p key={n}>{ text }</p> }) }
                    </div>
                    <div key="applies" class="q-applies" hidden={content.applies.is_empty() || !is_current || !shown.is_open}>
                        { for content.applies.iter().map(|one| apply(one, shown.dispatch, shown.page)) }
                    </div>
                    { on_sheet(content, is_current, shown.dispatch, language) }
                    { figures(&content.figures) }
                    { board }
                    { exhibits(content, language) }
                    { assumed(content, language) }
                </div>
            }
        },
    );
    html! {
        <div key="answer" class="q-answer">
            <p key="unclear" class="q-hint" hidden={!is_unclear}>{ PageText::Unclear.text(language) }</p>
            { doing(work, language) }
            { body }
            <p key="said" class="u-hidden" aria-live="polite">{ shown.content.filter(|_| is_current).map(|content| content.sentence.clone()).unwrap_or_default() }</p>
        </div>
    }
}

/// A button that draws a part of the answer on the sheet, and goes there.
fn on_sheet(content: &Content, is_current: bool, dispatch: &Dispatch, language: Language) -> Html {
    let Some(band) = content.band.clone().filter(|_| is_current) else {
        return html! { <div key="on-sheet" hidden=true /> };
    };
    let dispatch = dispatch.clone();
    let onpress = Callback::from(move |()| {
        dispatch.dispatch(Action::ShowBand(Some(band.clone())));
        dispatch.dispatch(Action::Enter(Room::Plan));
    });
    html! {
        <div key="on-sheet" class="q-applies"><Button label={PageText::ShowOnSheet.text(language)} {onpress} /></div>
    }
}

/// A button that puts a part of the answer into the plan.
fn apply(apply: &Apply, dispatch: &Dispatch, page: &Page) -> Html {
    let (dispatch, page, change) = (dispatch.clone(), page.clone(), apply.change.clone());
    let onpress = Callback::from(move |()| {
        dispatch.dispatch(Action::Change(change.clone()));
        // The button goes with what it says: the focus stays at the answer.
        let _ = page.focus(SENTENCE);
    });
    html! { <Button key={apply.id.clone()} label={apply.label.clone()} {onpress} /> }
}

/// How far the work is, and what ends it or begins it again.
fn doing(work: &Work, language: Language) -> Html {
    let say = |text: PageText| text.text(language);
    match work.doing {
        Doing::Nothing => html! { <div key="doing" hidden=true /> },
        Doing::Working(progress) => {
            let (value, max) = match progress.n_steps {
                0 => (None, None),
                n_steps => (Some(progress.n_done.to_string()), Some(n_steps.to_string())),
            };
            let text = say(PageText::Working(progress.n_done, progress.n_steps));
            html! {
                <div key="doing" class="q-doing">
                    <progress key="progress" class="q-progress" {value} {max} aria-label={text.clone()} />
                    <span key="text" class="q-hint">{ text }</span>
                    <Button key="act" label={say(PageText::Cancel)} onpress={work.stop.clone()} />
                </div>
            }
        }
        Doing::Stopped => html! {
            <div key="doing" class="q-doing">
                <span key="text" class="q-hint" role="status">{ say(PageText::Cancelled) }</span>
                <Button key="act" label={say(PageText::Again)} onpress={work.again.clone()} />
            </div>
        },
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
