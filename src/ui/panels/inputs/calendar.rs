//! Draws a month of days, as a grid that keys move about in.

use yew::prelude::*;

use crate::i18n::{InputText, Language};
use crate::ui::view::inputs::{Brush, DayCell, Mark, Month, MonthOf, day_id};

/// What a click on a day does.
pub(super) fn brushes(chosen: Brush, doses: Html, language: Language) -> Html {
    html! {
        <fieldset class="c-brushes">
            <legend class="c-brushes__legend">{ InputText::BrushLegend.text(language) }</legend>
            { for Brush::ALL.map(|brush| html! {
                <label key={brush.id()} class="c-brushes__choice">
                    <input id={brush.id()} type="radio" name="brush" checked={brush == chosen} />
                    { brush.label().text(language) }
                </label>
            }) }
            <div class="c-brushes__doses" hidden={chosen != Brush::Extra}>{ doses }</div>
        </fieldset>
    }
}

/// A month of days.
pub(super) fn month(month: &Month, said: &str, language: Language) -> Html {
    let (name, keys) = match month.of {
        MonthOf::Capacity => (InputText::CalendarOfCapacity, InputText::CapacityKeys),
        MonthOf::Deliveries => (InputText::CalendarOfDeliveries, InputText::DeliveryKeys),
    };
    let button = |id: &'static str, label: InputText| {
        html! { <button {id} type="button" class="c-button">{ label.text(language) }</button> }
    };
    html! {
        <div class="c-month">
            <div class="c-month__head">
                { button("month-earlier", InputText::EarlierMonth) }
                <h3 id="month-title" class="c-month__title" aria-live="polite">{ &month.title }</h3>
                { button("month-later", InputText::LaterMonth) }
            </div>
            <table class="c-month__grid" role="grid" aria-label={name.text(language)} aria-describedby="month-title month-keys"
                aria-multiselectable={(month.of == MonthOf::Capacity).then_some("true")}>
                <thead>
                    <tr>
                        { for (0..7).map(|n| html! {
                            <th key={n} scope="col" class="c-month__weekday">{ InputText::Weekday(n).text(language) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for month.weeks.iter().map(|week| html! {
                        <tr key={week[0].date.to_string()}>{ for week.iter().map(|cell| day(month, cell)) }</tr>
                    }) }
                </tbody>
            </table>
            <p id="month-keys" class="c-inputs__note">{ keys.text(language) }</p>
            <p class="u-hidden" role="status">{ said }</p>
        </div>
    }
}

fn day(month: &Month, cell: &DayCell) -> Html {
    let mark = match cell.mark {
        Mark::Plain => None,
        Mark::Closed => Some("c-month__day--closed"),
        Mark::More => Some("c-month__day--more"),
        Mark::Begins => Some("c-month__day--begins"),
    };
    let class = classes!("c-month__day", mark, (!cell.is_inside).then_some("c-month__day--outside"));
    html! {
        <td key={cell.date.to_string()} id={day_id(cell.date)} {class} role="gridcell"
            aria-selected={if cell.is_selected { "true" } else { "false" }}
            tabindex={if cell.date == month.cursor { "0" } else { "-1" }}>
            <span class="u-hidden">{ &cell.label }</span>
            <span class="c-month__number" aria-hidden="true">{ cell.date.ymd().2 }</span>
            <span class="c-month__text" aria-hidden="true">{ &cell.text }</span>
            <span class="c-month__more" aria-hidden="true">{ &cell.more }</span>
        </td>
    }
}
