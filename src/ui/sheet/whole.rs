//! The whole sheet: what is shown, worked out step by step, each step only when what it depends on has changed.

use std::rc::Rc;

use yew::prelude::*;

use super::axis_head::AxisHead;
use super::coverage_band::CoverageBand;
use super::cursor::Cursor;
use super::day_panel::DayPanel;
use super::drawn::{PREFIX, Shared};
use super::gestures::use_gestures;
use super::model::backdrop::Backdrop;
use super::model::data::SheetData;
use super::model::layout::Layout;
use super::model::view::{Act, View};
use super::model::{coverage, ribbon, rows, stock};
use super::patterns::Patterns;
use super::plot::CursorAt;
use super::printing::{PAPER, use_printing};
use super::ribbon_band::RibbonBand;
use super::rows_band::RowsBand;
use super::stock_band::StockBand;
use super::toolbar::Toolbar;
use crate::analysis::Journal;
use crate::i18n::Language;
use crate::i18n::format::date;
use crate::i18n::sheet::SheetMessage;
use crate::plan::Plan;
use crate::ui::hooks::use_width;
use crate::ui::view::chance_band::ChanceBand;

/// Props of [`Sheet`]. Plan and journal are equal when they are the same.
#[derive(Clone, Debug, Properties)]
pub struct SheetProps {
    /// The plan.
    pub plan: Rc<Plan>,
    /// What becomes of it.
    pub journal: Rc<Journal>,
    /// The language.
    pub language: Language,
    /// What chance does to coverage, if that is to be drawn.
    #[prop_or_default]
    pub chance: Option<Rc<ChanceBand>>,
    /// Chance is to be drawn no longer.
    #[prop_or_default]
    pub onhide: Callback<()>,
}

impl PartialEq for SheetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.plan, &other.plan)
            && Rc::ptr_eq(&self.journal, &other.journal)
            && self.language == other.language
            && self.chance == other.chance
    }
}

impl Reducible for View {
    type Action = Act;
    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let after = self.after(act);
        if after == *self { self } else { Rc::new(after) }
    }
}

/// The sheet.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let data = use_memo(props.clone(), |props| {
        SheetData::new(&props.plan, &props.journal, props.language).with_chance(props.chance.clone())
    });
    let data = Shared(data);
    let language = props.language;
    let chosen = use_reducer(|| View::new(data.n_days));
    let on_act = use_callback((), {
        let chosen = chosen.dispatcher();
        move |act, ()| chosen.dispatch(act)
    });
    // A plan of another length is shown rightly at once, not a frame later.
    let view = if chosen.n_days() == data.n_days { (*chosen).clone() } else { chosen.after(Act::Days(data.n_days)) };
    {
        let chosen = chosen.dispatcher();
        use_effect_with(data.n_days, move |n_days| chosen.dispatch(Act::Days(*n_days)));
    }
    let story = Shared(use_memo((data.clone(), view.cursor), |(data, day)| data.story(*day)));
    let place = use_node_ref();
    let is_printing = use_printing();
    let width = use_width(&place).map(|width| if is_printing { width.min(PAPER) } else { width });
    let is_empty = data.target.is_zero();
    html! {
        <section class="s-sheet" aria-labelledby={format!("{PREFIX}-heading")}>
            <h2 id={format!("{PREFIX}-heading")} class="s-hidden">{ SheetMessage::SheetHeading.text(language) }</h2>
            <Patterns />
            <p class="s-empty" hidden={!is_empty}>{ SheetMessage::NothingToDraw.text(language) }</p>
            <div class="s-layout" hidden={is_empty}>
                <div class="s-bands">
                    <Toolbar data={data.clone()} view={view.clone()} on_act={on_act.clone()} />
                    <div ref={place} class="s-measure">
                        { width.map_or_else(
                            || html! { <div hidden=true /> },
                            |width| html! {
                                <Stage data={data.clone()} {view} story={story.clone()} {width} {on_act} onhide={props.onhide.clone()} />
                            },
                        ) }
                    </div>
                </div>
                <DayPanel {story} {language} />
            </div>
        </section>
    }
}

/// What was worked out before, if it is the same: then whatever is drawn from it is not drawn anew.
#[hook]
fn use_kept<T: Clone + PartialEq + 'static>(value: &T) -> Rc<T> {
    use_memo(value.clone(), T::clone)
}

/// Props of [`Stage`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct StageProps {
    data: Shared<SheetData>,
    view: View,
    story: Shared<crate::i18n::sheet::StoryText>,
    width: i32,
    on_act: Callback<Act>,
    onhide: Callback<()>,
}

/// The axis, the bands and the cursor through them, for a width.
#[component]
fn Stage(props: &StageProps) -> Html {
    let StageProps { data, view, story, width, on_act, onhide } = props;
    let layout = Layout::new(f64::from(*width), view.window);
    let language = data.language;
    let backdrop = Shared(use_kept(&Backdrop::new(data, &layout.axis)));
    let coverage = Shared(use_memo((data.clone(), layout, view.measure), |(data, layout, measure)| {
        coverage::draw(data, layout, *measure)
    }));
    let rows = Shared(use_memo((data.clone(), layout, view.folded(data)), |(data, layout, folded)| {
        rows::draw(data, layout, folded)
    }));
    let ribbon = Shared(use_memo((data.clone(), layout), |(data, layout)| ribbon::draw(data, layout)));
    let stock = Shared(use_memo((data.clone(), layout), |(data, layout)| stock::draw(data, layout)));
    let on_fold = use_callback(on_act.clone(), |tier, on_act| on_act.emit(Act::Fold(tier)));
    let (stage, cursor) = (use_node_ref(), use_node_ref());
    let gestures = use_gestures(&stage, &cursor, layout, on_act);
    let (data, backdrop, story_line) = (data.clone(), backdrop.clone(), AttrValue::from(story.short.clone()));
    let (edge, day_width) = (layout.axis.edge(view.cursor), layout.axis.day_width());
    let at = CursorAt { edge, day_width, range: gestures.range };
    html! {
        <ContextProvider<CursorAt> context={at}>
        <div ref={stage} class="s-stage" onpointermove={gestures.onpointermove} onpointerdown={gestures.onpointerdown}
            onpointerup={gestures.onpointerup} onpointercancel={gestures.onpointercancel}>
            <Cursor node={cursor} label={SheetMessage::CursorLabel.text(language)} day={view.cursor} last={data.n_days - 1}
                story={story_line.clone()} on_act={on_act.clone()} />
            <AxisHead backdrop={backdrop.clone()} {layout} cursor={layout.axis.middle(view.cursor)}
                date={date(data.date(view.cursor), language)} story={story_line} />
            <CoverageBand drawing={coverage} backdrop={backdrop.clone()} data={data.clone()} {layout} {onhide} />
            <RowsBand drawing={rows} backdrop={backdrop.clone()} data={data.clone()} {layout} {on_fold} />
            <RibbonBand drawing={ribbon} data={data.clone()} {layout} />
            <StockBand drawing={stock} {backdrop} data={data.clone()} {layout} />
        </div>
        </ContextProvider<CursorAt>>
    }
}
