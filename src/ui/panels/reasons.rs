//! What held the rollout back, by period, and what to do about it.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::{Hold, Scope};
use crate::i18n::format::date_range;
use crate::i18n::{FigureText, Language, Message};
use crate::ui::components::ScrollRegion;
use crate::ui::hooks::use_language;
use crate::ui::store::Outcome;
use crate::ui::view::reasons::{ReasonRow, Reasons as ReasonsView};

/// Props of [`Reasons`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReasonsProps {
    /// The plan and its schedule.
    pub outcome: Rc<Outcome>,
    /// What is looked at.
    pub scope: Scope,
}

/// What held the rollout back.
#[component]
pub fn Reasons(props: &ReasonsProps) -> Html {
    let language = use_language();
    let reasons = use_memo((props.outcome.clone(), props.scope), |(outcome, scope)| {
        ReasonsView::new(&outcome.plan, &outcome.schedule, *scope)
    });
    let columns = [Message::PeriodColumn, Message::DaysColumn, Message::HoldColumn, Message::AdviceColumn];
    html! {
        <section class="l-panel" aria-labelledby="reasons-heading">
            <h2 id="reasons-heading" class="l-panel__heading">{ Message::ReasonsHeading.text(language) }</h2>
            <p class="l-panel__hint">{ Message::ReasonsHint.text(language) }</p>
            <p class="c-empty" hidden={!reasons.is_empty}>{ FigureText::NobodyYet.text(language) }</p>
            <ul class="c-totals" hidden={reasons.is_empty}>
                { for reasons.totals.iter().map(|(hold, days)| html! {
                    <li key={hold_key(*hold)} class="c-totals__item">
                        <span class="c-totals__name">{ Message::HoldName(*hold).text(language) }</span>
                        <span class="c-totals__days">{ Message::Days(*days).text(language) }</span>
                    </li>
                }) }
            </ul>
            <ScrollRegion labelled_by="reasons-heading" fills=true hidden={reasons.is_empty}>
                <table class="c-table c-table--reasons" role="table" aria-labelledby="reasons-heading">
                    <thead role="rowgroup">
                        <tr role="row">
                            { for columns.iter().zip(0..).map(|(column, n)| html! {
                                <th key={n} scope="col" role="columnheader">{ column.text(language) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{ for reasons.rows.iter().map(|row| reason_row(row, language)) }</tbody>
                </table>
            </ScrollRegion>
        </section>
    }
}

fn reason_row(row: &ReasonRow, language: Language) -> Html {
    let text = |message: Message| message.text(language);
    html! {
        <tr key={row.from.to_string()} role="row">
            <th scope="row" role="rowheader">{ date_range(row.from, row.to, language) }</th>
            <td role="cell" class="c-table__number">{ text(Message::Days(row.days)) }</td>
            <td role="cell">
                <strong class="c-table__strong">{ text(Message::HoldName(row.hold)) }</strong>
                <span class="c-table__detail">{ text(Message::HoldMeaning(row.hold)) }</span>
            </td>
            <td role="cell" class="c-table__advice">{ text(Message::HoldAdvice(row.hold)) }</td>
        </tr>
    }
}

const fn hold_key(hold: Hold) -> &'static str {
    match hold {
        Hold::First(reason) => reason.spelling(),
        Hold::Interval => "interval",
        Hold::Nothing => "nothing",
    }
}
