//! Every table of the schedule as CSV.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::files::FilesText;
use crate::i18n::sheet::SheetMessage;
use crate::interchange::tables::{TableKind, table};
use crate::ui::sheet::download::save;
use crate::ui::store::{Outcome, State};

pub(super) fn tables_section(state: &State) -> Html {
    let language = state.language;
    let say = |text: FilesText| text.text(language);
    let outcome = state.derived.outcome.as_ref().filter(|_| state.derived.is_current);
    let row = |kind: TableKind| {
        // The page keeps no schedule: it is worked out when a table of it is asked for.
        let onclick = outcome.map(|outcome: &Rc<Outcome>| {
            let plan = outcome.plan.clone();
            Callback::from(move |_: MouseEvent| {
                let csv = format!("\u{feff}{}", table(&plan, kind).to_csv());
                save(&format!("{}.csv", kind.name()), "text/csv;charset=utf-8", &csv);
            })
        });
        html! {
            <tr key={kind.name()}>
                <th scope="row">{ say(FilesText::Table(kind)) }</th>
                <td>{ say(FilesText::TableHolds(kind)) }</td>
                <td>
                    <button type="button" class="c-button" disabled={onclick.is_none()} aria-label={say(FilesText::SaveTable(kind))} {onclick}>
                        { SheetMessage::DownloadCsv.text(language) }
                    </button>
                </td>
            </tr>
        }
    };
    html! {
        <section key="tables" class="l-panel" aria-labelledby="tables-heading">
            <h2 id="tables-heading" class="l-panel__heading">{ say(FilesText::TablesHeading) }</h2>
            <p class="l-panel__hint">{ say(FilesText::TablesHint) }</p>
            <p hidden={outcome.is_some()}>{ say(FilesText::NothingToSave) }</p>
            <table class="f-tables" aria-labelledby="tables-heading"><tbody>{ for TableKind::ALL.map(row) }</tbody></table>
        </section>
    }
}
