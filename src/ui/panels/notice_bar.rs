//! What the page says above the plan until it is closed: a plan was restored, replaced, deleted, or changed elsewhere.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::Message;
use crate::i18n::files::bad_link;
use crate::i18n::grid::PlanText;
use crate::i18n::problem::describe;
use crate::platform::new_version;
use crate::ui::components::{Button, ButtonVariant};
use crate::ui::hooks::{Dispatch, plans, use_dispatch};
use crate::ui::store::{Action, Notice, State};
use crate::ui::view::draft::text_in;

/// Props of [`NoticeBar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NoticeBarProps {
    /// The state of the page.
    pub state: State,
}

/// What one can do about a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Way {
    BringBack,
    TakeThat(Rc<str>),
    KeepBoth,
    OpenOther(Rc<str>),
    TakeVersion,
}

impl Way {
    fn go(&self, state: &State, dispatch: &Dispatch) {
        match self {
            Self::BringBack => dispatch.dispatch(Action::BringBack),
            Self::TakeThat(slot) => plans::take_over(dispatch, slot),
            Self::KeepBoth => plans::keep_beside(dispatch, state),
            Self::TakeVersion => new_version::take(),
            Self::OpenOther(slot) => plans::switch_to(dispatch, state.setting, slot),
        }
    }
}

/// What the page says above the plan.
#[component]
pub fn NoticeBar(props: &NoticeBarProps) -> Html {
    let dispatch = use_dispatch();
    let state = &props.state;
    let language = state.language;
    let say = |text: PlanText| text.text(language);
    let back = || vec![(Way::BringBack, Message::BringBack.text(language))];
    let (text, ways) = match &state.notice {
        Some(Notice::Restored { on }) => (Message::Restored(*on).text(language), Vec::new()),
        Some(Notice::Replaced { slot: None, .. }) => (Message::Replaced.text(language), back()),
        Some(Notice::Replaced { .. }) => (say(PlanText::ReplacedKept), back()),
        Some(Notice::Deleted { draft, .. }) => {
            let title = draft.root().field("title").and_then(|title| text_in(title, language)).unwrap_or_default();
            (say(PlanText::Deleted(title.to_owned())), back())
        }
        Some(Notice::ChangedElsewhere { slot }) => {
            let take = (Way::TakeThat(slot.clone()), say(PlanText::TakeThat));
            (say(PlanText::ChangedElsewhere), vec![take, (Way::KeepBoth, say(PlanText::KeepBoth))])
        }
        Some(Notice::KeptBeside { other }) => {
            (say(PlanText::KeptBeside), vec![(Way::OpenOther(other.clone()), say(PlanText::OpenOther))])
        }
        Some(Notice::NewVersion) => {
            (Message::NewVersion.text(language), vec![(Way::TakeVersion, Message::TakeVersion.text(language))])
        }
        Some(Notice::NoPlan { file, problem }) => {
            (say(PlanText::NoPlan(file.to_string(), describe(problem, language))), Vec::new())
        }
        Some(Notice::BadLink(problem)) => (bad_link(*problem, language).to_owned(), Vec::new()),
        None => (String::new(), Vec::new()),
    };
    let close = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.dispatch(Action::CloseNotice))
    };
    // A choice between two versions is made, not closed.
    let can_close = !matches!(state.notice, Some(Notice::ChangedElsewhere { .. }));
    html! {
        <div role="status" class="c-notice-place">
            <div class="c-notice" hidden={state.notice.is_none()}>
                <p class="c-notice__text">{ text }</p>
                <div class="c-notice__actions">
                    { for ways.into_iter().map(|(way, label)| {
                        let (state, dispatch) = (state.clone(), dispatch.clone());
                        let key = label.clone();
                        let onpress = Callback::from(move |()| way.go(&state, &dispatch));
                        html! { <Button {key} {label} {onpress} /> }
                    }) }
                    <span key="close" hidden={!can_close}>
                        <Button label={Message::Close.text(language)} onpress={close} variant={ButtonVariant::Quiet} />
                    </span>
                </div>
            </div>
        </div>
    }
}
