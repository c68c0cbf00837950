//! What the page says above the plan until it is closed: a plan was restored, or replaced.

use yew::prelude::*;

use crate::i18n::Message;
use crate::ui::components::{Button, ButtonVariant};
use crate::ui::hooks::{use_dispatch, use_language};
use crate::ui::store::{Action, Notice};

/// Props of [`NoticeBar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NoticeBarProps {
    /// What is to be said, if anything.
    pub notice: Option<Notice>,
}

/// What the page says above the plan.
#[component]
pub fn NoticeBar(props: &NoticeBarProps) -> Html {
    let language = use_language();
    let dispatch = use_dispatch();
    let send = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.dispatch(action.clone()))
    };
    let text = match &props.notice {
        Some(Notice::Restored { on }) => Message::Restored(*on).text(language),
        Some(Notice::Replaced { .. }) => Message::Replaced.text(language),
        None => String::new(),
    };
    let can_bring_back = matches!(props.notice, Some(Notice::Replaced { .. }));
    html! {
        <div role="status" class="c-notice-place">
            <div class="c-notice" hidden={props.notice.is_none()}>
                <p class="c-notice__text">{ text }</p>
                <div class="c-notice__actions">
                    <span hidden={!can_bring_back}>
                        <Button label={Message::BringBack.text(language)} onpress={send(Action::BringBack)} />
                    </span>
                    <Button label={Message::Close.text(language)} onpress={send(Action::CloseNotice)}
                        variant={ButtonVariant::Quiet} />
                </div>
            </div>
        </div>
    }
}
