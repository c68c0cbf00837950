//! The chart of coverage: who has begun and who is through, by tier, over time, against the barrier.

use std::rc::Rc;

use yew::prelude::*;

use super::legend::{hatchings, legend};
use crate::analysis::Scope;
use crate::i18n::format::{month, percent, short_date, year};
use crate::i18n::{Language, Message};
use crate::ui::hooks::{use_language, use_width};
use crate::ui::store::Outcome;
use crate::ui::view::chart::{CoverageChart, Layer, N_COLORS, Stage};
use crate::ui::view::frame::Frame;
use crate::ui::view::scale::{float, length};
use crate::ui::view::stack::{area_path, line_path};
use crate::ui::view::ticks::{TickLabel, TimeTick};
use crate::units::{Day, People};

/// Props of [`Coverage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CoverageProps {
    /// The plan and its schedule.
    pub outcome: Rc<Outcome>,
    /// What is looked at.
    pub scope: Scope,
}

/// The chart of coverage.
#[component]
pub fn Coverage(props: &CoverageProps) -> Html {
    let language = use_language();
    let place = use_node_ref();
    let width = use_width(&place);
    let chart = use_memo((props.outcome.clone(), props.scope), |(outcome, scope)| {
        CoverageChart::new(&outcome.plan, &outcome.schedule, *scope)
    });
    let title = Message::CoverageTitle(scope_name(&props.outcome, props.scope, language)).text(language);
    html! {
        <section class="l-panel" aria-labelledby="coverage-heading">
            <h2 id="coverage-heading" class="l-panel__heading">{ Message::CoverageHeading.text(language) }</h2>
            <p class="l-panel__hint">{ Message::ShareAxis(chart.people).text(language) }</p>
            <div ref={place} class="c-chart">
                { drawing(&chart, &Frame::new(width, &chart), &title, language) }
            </div>
            <p class="c-empty" hidden={!chart.layers.is_empty()}>{ Message::NothingToDraw.text(language) }</p>
            { legend(&chart, language) }
        </section>
    }
}

fn scope_name(outcome: &Outcome, scope: Scope, language: Language) -> String {
    match scope {
        Scope::All => Message::AllRegions.text(language),
        Scope::One(region) => {
            let region = &outcome.plan.regions()[region];
            let name = region.name.as_ref().and_then(|name| name.text(language.tag()));
            name.unwrap_or(&region.id).to_owned()
        }
    }
}

fn drawing(chart: &CoverageChart, frame: &Frame, title: &str, language: Language) -> Html {
    let size = format!("0 0 {} {}", length(frame.width), length(frame.height));
    let (target, threshold) = (chart.target, chart.threshold());
    let ceiling = Message::CeilingLine(chart.ppm(target)).text(language);
    let barrier = Message::BarrierLine(chart.threshold_ppm).text(language);
    let protected = line_path(chart.protected.iter().flatten().copied(), frame.x, frame.y);
    html! {
        <svg class="c-chart__drawing" viewBox={size} role="img" aria-labelledby="coverage-title coverage-text"
            hidden={chart.layers.is_empty()}>
            <title id="coverage-title">{ title }</title>
            <desc id="coverage-text">{ chart.main_points().text(language) }</desc>
            { hatchings(N_COLORS) }
            { grid(frame, language) }
            <g>{ for chart.layers.iter().zip(0..).map(|(layer, n)| band(n, layer, frame)) }</g>
            <path class="c-chart__begun" d={line_path(chart.begun.iter().copied(), frame.x, frame.y)} />
            <path class="c-chart__under" d={protected.clone()} />
            <path class="c-chart__protected" d={protected} />
            { level(frame, target, "c-chart__ceiling", &ceiling, target >= threshold) }
            { level(frame, threshold, "c-chart__barrier", &barrier, target < threshold) }
            { barrier_day(chart, frame, language) }
            <g>
                { for frame.tier_names(chart).into_iter().map(|(tier, middle)| {
                    text(&format!("tier-{tier}"), frame.right + 8.0, middle + 4.0, "", &Message::Tier(tier).text(language))
                }) }
            </g>
        </svg>
    }
}

fn band(n: i32, layer: &Layer, frame: &Frame) -> Html {
    let d = area_path(&layer.band, frame.x, frame.y);
    match layer.stage {
        Stage::Complete => {
            html! { <path key={n} {d} class={format!("c-chart__layer c-chart__color--{}", layer.color)} /> }
        }
        Stage::Begun => {
            html! { <path key={n} {d} class="c-chart__layer" fill={format!("url(#hatch-{})", layer.color)} /> }
        }
    }
}

/// Lines and names of the axes.
fn grid(frame: &Frame, language: Language) -> Html {
    let shares = [0, 20, 40, 60, 80, 100].map(|share| {
        let y = frame.percent(share);
        html! {
            <g key={share}>
                { line((frame.left, y), (frame.right, y), "c-chart__grid") }
                { text("share", frame.left - 6.0, y + 4.0, "c-chart__text--end", &percent(u64::from(share) * 10_000, 0)) }
            </g>
        }
    });
    let dates = frame.ticks.iter().zip(0..).map(|(tick, n)| date_tick(frame, tick, n == 0, language));
    html! { <g>{ for shares }{ for dates }</g> }
}

fn date_tick(frame: &Frame, tick: &TimeTick, is_first: bool, language: Language) -> Html {
    let x = frame.x.at(f64::from(tick.day.get()));
    let (name_of_year, number_of_month, _) = tick.date.ymd();
    let year = year(name_of_year, language);
    let is_new_year = is_first || number_of_month == 1;
    let (above, below) = match tick.shows {
        TickLabel::Day => (short_date(tick.date, language), is_first.then_some(year)),
        TickLabel::Month => (month(number_of_month, language), is_new_year.then_some(year)),
        TickLabel::Year => (year, None),
    };
    let anchor = if frame.is_at_end(x) { "c-chart__text--end" } else { "c-chart__text--middle" };
    let name_x = if frame.is_at_end(x) { frame.width } else { x };
    html! {
        <g key={tick.date.to_string()}>
            { line((x, frame.bottom), (x, frame.bottom + 5.0), "c-chart__tick") }
            { text("above", name_x, frame.bottom + 19.0, anchor, &above) }
            { text("below", name_x, frame.bottom + 34.0, anchor, &below.unwrap_or_default()) }
        </g>
    }
}

/// A level line across the plot with its name above or below.
fn level(frame: &Frame, people: People, class: &'static str, name: &str, is_named_above: bool) -> Html {
    let y = frame.y.at(float(people.get()));
    let baseline = if is_named_above { y - 5.0 } else { y + 14.0 };
    html! {
        <g>
            { line((frame.left, y), (frame.right, y), class) }
            { text("name", frame.left + 6.0, baseline, "c-chart__text--on", name) }
        </g>
    }
}

/// Where the protected reach the barrier.
fn barrier_day(chart: &CoverageChart, frame: &Frame, language: Language) -> Html {
    let day = chart.barrier_day.unwrap_or(Day::START);
    let (x, y) = (frame.x.at(f64::from(day.get())), frame.y.at(float(chart.threshold().get())));
    let date = short_date(chart.start.plus(day.get()), language);
    html! {
        <g class={if chart.barrier_day.is_some() { "c-chart__day" } else { "u-none" }}>
            { line((x, y), (x, frame.bottom), "c-chart__drop") }
            <circle cx={length(x)} cy={length(y)} r="4.5" class="c-chart__point" />
            { text("date", x - 7.0, y - 8.0, "c-chart__text--on c-chart__text--end", &date) }
        </g>
    }
}

fn line(from: (f64, f64), to: (f64, f64), class: &'static str) -> Html {
    html! { <line x1={length(from.0)} y1={length(from.1)} x2={length(to.0)} y2={length(to.1)} {class} /> }
}

fn text(key: &str, x: f64, y: f64, class: &'static str, words: &str) -> Html {
    html! { <text key={key} x={length(x)} y={length(y)} class={classes!("c-chart__text", class)}>{ words }</text> }
}
