//! What a plan still lacks before anybody can be vaccinated, each with the way to where it is entered.

use yew::prelude::*;

use crate::analysis::Journal;
use crate::i18n::{Language, Message};
use crate::ui::store::Outcome;
use crate::ui::view::inputs::Tab;

/// What a plan with people to vaccinate lacks altogether.
fn lacks(journal: &Journal) -> Vec<(Tab, Message)> {
    let has_people = journal.groups.iter().any(|group| !group.target.is_zero());
    let has_doses = journal.stock.iter().flatten().any(|day| !day.received.is_zero());
    let has_capacity = journal.days.iter().any(|day| !day.capacity.is_zero());
    let all = [
        (has_people, Tab::Groups, Message::LacksPeople),
        (has_doses, Tab::Supply, Message::LacksDoses),
        (has_capacity, Tab::Capacity, Message::LacksCapacity),
    ];
    all.into_iter().filter(|(has, ..)| !has).map(|(_, tab, message)| (tab, message)).collect()
}

/// What the plan lacks; hidden if it lacks nothing.
pub fn missing(outcome: &Outcome, ontab: &Callback<Tab>, language: Language) -> Html {
    let lacks = lacks(&outcome.journal);
    html! {
        <ul class="c-missing" hidden={lacks.is_empty()}>
            { for lacks.into_iter().enumerate().map(|(n, (tab, message))| html! {
                <li key={n}>
                    <button type="button" class="c-button c-button--quiet" onclick={ontab.reform(move |_: MouseEvent| tab)}>
                        { message.text(language) }
                    </button>
                </li>
            }) }
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Scope;
    use crate::engine::share;
    use crate::plan::validate;
    use crate::presets::Preset;

    #[test]
    fn only_the_empty_plan_lacks_everything() {
        for preset in Preset::ALL {
            let plan = validate(&preset.draft()).unwrap();
            let lacks = lacks(&Journal::run(&plan, &share(&plan), Scope::All));
            assert_eq!(lacks.len(), if preset == Preset::Empty { 3 } else { 0 }, "{preset:?}");
        }
    }
}
