//! The room of regions: when each is done, how far they have come month by month, and what sharing rules do.

mod sharing;

use std::rc::Rc;

use yew::prelude::*;

use self::sharing::sharing_section;
use crate::analysis::Scope;
use crate::analysis::regions::Regions;
use crate::i18n::answers::RegionsText;
use crate::i18n::regions::RoomText;
use crate::i18n::sheet::SheetMessage;
use crate::i18n::{Language, Message};
use crate::ui::hooks::{Dispatch, use_dispatch};
use crate::ui::rooms::PartProps;
use crate::ui::sheet::download::save;
use crate::ui::store::{Action, Outcome};
use crate::ui::view::regions::{RegionRow, RegionsView, SharingRow, TextTable, regions_view};
use crate::ui::view::room::Room;

/// More regions than this are shown when asked for: a nation has thousands.
const MOST: usize = 40;

/// The room, drawn from the state of the page.
pub fn regions_part(part: &PartProps) -> Html {
    html! { <RegionsRoom ..part.clone() /> }
}

/// The room of regions.
#[component]
pub fn RegionsRoom(props: &PartProps) -> Html {
    let language = props.state.language;
    let dispatch = use_dispatch();
    let shows_all = use_state_eq(|| false);
    let rules = use_state(|| None::<(Rc<Outcome>, Rc<Vec<SharingRow>>)>);
    let outcome = props.state.derived.outcome.clone();
    let view = use_memo((outcome.clone(), language), |(outcome, language)| {
        let outcome = outcome.as_ref().filter(|outcome| outcome.plan.states_regions())?;
        Some(regions_view(&outcome.plan, &Regions::run(&outcome.plan, &outcome.shares), *language))
    });
    let (Some(outcome), Some(view)) = (outcome.as_ref(), view.as_ref()) else {
        let text =
            if outcome.is_some() { RoomText::NoRegions.text(language) } else { Message::NothingYet.text(language) };
        return html! { <section class="l-panel"><p>{ text }</p></section> };
    };
    let n_rows = if *shows_all { view.rows.len() } else { view.rows.len().min(MOST) };
    let more = {
        let shows_all = shows_all.clone();
        Callback::from(move |_: MouseEvent| shows_all.set(true))
    };
    let room = Drawing { view, n_rows, language, dispatch: &dispatch };
    html! {
        <>
            { room.ranking() }
            { room.charts() }
            { room.heat() }
            <p key="more" hidden={n_rows == view.rows.len()}>
                <button type="button" class="c-button" onclick={more}>{ RoomText::ShowAll(view.rows.len()).text(language) }</button>
            </p>
            { sharing_section(props, outcome, &rules, &dispatch) }
        </>
    }
}

/// What the sections of the room are drawn with.
struct Drawing<'a> {
    view: &'a RegionsView,
    n_rows: usize,
    language: Language,
    dispatch: &'a Dispatch,
}

impl Drawing<'_> {
    fn say(&self, text: &RoomText) -> String {
        text.text(self.language)
    }

    fn rows(&self) -> impl Iterator<Item = (usize, &RegionRow)> {
        self.view.rows.iter().take(self.n_rows).enumerate()
    }

    fn ranking(&self) -> Html {
        let spreads = self.view.spreads.iter().enumerate();
        html! {
            <section key="ranking" class="l-panel" aria-labelledby="ranking-heading">
                <h2 id="ranking-heading" class="l-panel__heading">{ self.say(&RoomText::Ranking) }</h2>
                <p class="l-panel__hint">{ self.say(&RoomText::RankingHint) }</p>
                <dl class="r-spreads">
                    { for spreads.map(|(n, (label, text))| html! { <div key={n}><dt>{ label }</dt><dd>{ text }</dd></div> }) }
                </dl>
                { table("ranking-heading", &self.view.ranking, |row| {
                    let cells = self.view.ranking.rows[row].iter().enumerate();
                    let cell = |(n, text): (usize, &String)| match n {
                        1 => html! { <th key={n} scope="row">{ self.open(&self.view.rows[row], "r-open") }</th> },
                        0 | 2 => html! { <td key={n} class="r-number">{ text }</td> },
                        _ => html! { <td key={n}>{ text }</td> },
                    };
                    html! { <tr key={row}>{ for cells.map(cell) }</tr> }
                }, self.n_rows) }
                { csv("ranking.csv", &self.view.ranking, self.language) }
            </section>
        }
    }

    /// The button that opens the whole schedule of a region.
    fn open(&self, row: &RegionRow, class: &'static str) -> Html {
        let (dispatch, region) = (self.dispatch.clone(), row.region);
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::SetScope(Scope::One(region)));
            dispatch.dispatch(Action::Enter(Room::Plan));
        });
        let title = self.say(&RoomText::Open(row.name.clone()));
        html! { <button type="button" {class} {title} {onclick}>{ &row.name }</button> }
    }

    fn charts(&self) -> Html {
        let chart = |(n, row): (usize, &RegionRow)| {
            let words = self.say(&RoomText::Chart(row.name.clone(), row.finish.clone()));
            html! {
                <li key={n} class="r-chart">
                    { self.open(row, "r-open") }
                    <svg class="r-chart__picture" viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={words}>
                        <path class="r-chart__grid" d="M0 0H100M0 20H100M0 40H100" />
                        <polyline class="r-chart__line" points={row.line.clone()} />
                    </svg>
                    <span class="r-chart__finish">{ &row.finish }</span>
                </li>
            }
        };
        html! {
            <section key="charts" class="l-panel" aria-labelledby="charts-heading">
                <h2 id="charts-heading" class="l-panel__heading">{ self.say(&RoomText::Charts) }</h2>
                <p class="l-panel__hint">{ self.say(&RoomText::ChartsHint) }</p>
                <ul class="r-charts">{ for self.rows().map(chart) }</ul>
            </section>
        }
    }

    fn heat(&self) -> Html {
        html! {
            <section key="heat" class="l-panel" aria-labelledby="heat-heading">
                <h2 id="heat-heading" class="l-panel__heading">{ self.say(&RoomText::Heat) }</h2>
                <p class="l-panel__hint">{ RegionsText::CoverageHeading.text(self.language) }</p>
                { table("heat-heading", &self.view.heat, |n| {
                    let row = &self.view.rows[n];
                    let cell = |(n, (step, text)): (usize, &(usize, String))| {
                        html! { <td key={n} class={format!("r-heat r-heat--{step}")}>{ text }</td> }
                    };
                    html! { <tr key={n}><th scope="row">{ &row.name }</th>{ for row.heat.iter().enumerate().map(cell) }</tr> }
                }, self.n_rows) }
                { csv("coverage-by-region.csv", &self.view.heat, self.language) }
            </section>
        }
    }
}

/// A table that scrolls by itself where it is too wide.
fn table(heading: &'static str, table: &TextTable, row: impl Fn(usize) -> Html, n_rows: usize) -> Html {
    html! {
        <div class="r-scroll" role="group" tabindex="0" aria-labelledby={heading}>
            <table class="r-table" aria-labelledby={heading}>
                <thead><tr>{ for table.header.iter().enumerate().map(|(n, name)| html! { <th key={n} scope="col">{ name }</th> }) }</tr></thead>
                <tbody>{ for (0..n_rows).map(row) }</tbody>
            </table>
        </div>
    }
}

fn csv(file: &'static str, table: &TextTable, language: Language) -> Html {
    let table = table.clone();
    let onclick = Callback::from(move |_: MouseEvent| save(file, "text/csv;charset=utf-8", &table.to_csv()));
    html! { <button type="button" class="c-button r-csv" {onclick}>{ SheetMessage::DownloadCsv.text(language) }</button> }
}
