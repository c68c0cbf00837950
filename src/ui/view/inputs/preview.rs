//! What choosing otherwise would do to the four figures, before it is chosen.

use super::entry::change;
use super::{Kind, Section, rules};
use crate::analysis::{BarrierAnswer, Finish, Journal, Scope, Summary};
use crate::engine::share;
use crate::i18n::{Effect, Moved};
use crate::plan::{Change, Plan, PlanDraft, validate};
use crate::units::{Date, Day};

/// The effects of a choice; `None` if the plan would be wrong.
pub type Preview = Option<Vec<Effect>>;

/// Every choice of some sections that is not made: the id of its button, and what it changes.
#[must_use]
pub fn tasks(draft: &PlanDraft, sections: &[Section]) -> Vec<(String, Change)> {
    let mut tasks = Vec::new();
    for rule in rules(sections) {
        let Kind::Choice(choices) = &rule.choice.kind else { continue };
        for n in (0..choices.len()).filter(|n| n.to_string() != rule.choice.text) {
            tasks.push((format!("{}-{n}", rule.choice.id()), change(draft, &rule.choice, &n.to_string())));
        }
    }
    tasks
}

/// What a change would do to the four figures.
#[must_use]
pub fn previewed(now: &Summary, draft: &PlanDraft, change: &Change, scope: Scope) -> Preview {
    let plan = validate(&change.applied_to(draft)).ok()?;
    Some(effects(now, &summary(&plan, scope), &plan))
}

/// The four figures of a plan.
fn summary(plan: &Plan, scope: Scope) -> Summary {
    Summary::new(plan, &Journal::run(plan, &share(plan), scope))
}

fn effects(now: &Summary, then: &Summary, plan: &Plan) -> Vec<Effect> {
    let on = |day: Option<Day>| day.map(|day| plan.date(day));
    let done = |finish: Finish| on(finish.course);
    let barrier = |summary: &Summary| match summary.barrier {
        BarrierAnswer::Reached { day, .. } => on(Some(day)),
        _ => None,
    };
    let count = |now: u64, then: u64, more: fn(u64) -> Effect, fewer: fn(u64) -> Effect| {
        (now != then).then(|| if then > now { more(then - now) } else { fewer(now - then) })
    };
    // Without a date on either side, what is left tells what the choice costs.
    let is_never_done = now.everyone.course.is_none() && then.everyone.course.is_none();
    let unbegun = |summary: &Summary| if is_never_done { summary.everyone.unbegun.get() } else { 0 };
    let undone = |summary: &Summary| if is_never_done { summary.short.people.get() } else { 0 };
    let all = [
        moved(done(now.high_risk), done(then.high_risk)).map(Effect::HighRisk),
        moved(done(now.everyone), done(then.everyone)).map(Effect::Everyone),
        moved(barrier(now), barrier(then)).map(Effect::Barrier),
        count(unbegun(now), unbegun(then), Effect::MoreUnbegun, Effect::FewerUnbegun),
        count(undone(now), undone(then), Effect::MoreUndone, Effect::FewerUndone),
        count(now.short.doses.get(), then.short.doses.get(), Effect::MoreShort, Effect::FewerShort),
        count(now.late.most.get(), then.late.most.get(), Effect::MoreLate, Effect::FewerLate),
    ];
    all.into_iter().flatten().collect()
}

fn moved(now: Option<Date>, then: Option<Date>) -> Option<Moved> {
    match (now, then) {
        (Some(now), Some(then)) if now == then => None,
        (Some(now), Some(then)) => Some(Moved::By(then.days_since(now))),
        (None, Some(then)) => Some(Moved::Reached(then)),
        (Some(_), None) => Some(Moved::Lost),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::plan::{Pointer, Value};
    use crate::presets::Preset;
    use crate::ui::view::inputs::{Local, Source, Tab, sections};

    /// What each choice of the worked example would do, a line each.
    fn picture(draft: &PlanDraft) -> Vec<String> {
        let plan = validate(draft).unwrap();
        let now = summary(&plan, Scope::All);
        let source = Source { draft, language: Language::En, local: &Local::default() };
        let words = |(id, change): (String, Change)| {
            let effects = previewed(&now, draft, &change, Scope::All).expect("every choice is a plan");
            let texts: Vec<String> = effects.iter().map(|effect| effect.text(Language::En)).collect();
            format!("{}: {}", id.trim_start_matches("in-"), texts.join("; "))
        };
        tasks(draft, &sections(Tab::Rules, source)).into_iter().map(words).collect()
    }

    #[test]
    fn the_worked_example_is_told_what_each_rule_would_do() {
        let expected = [
            "policy-open_next_at-0: ",
            "policy-open_next_at-1: ",
            "policy-open_next_at-3: everyone done 1 day later",
            "policy-reserve-1: high-risk groups done 1 day later; everyone done 1 day later; 5 fewer people late at worst",
            "policy-reserve-2: ",
            "policy-follow_up-1: everyone done 1 day earlier",
            "policy-tie-1: ",
            "policy-tie-2: ",
            "policy-tie-3: everyone done 1 day later",
            "policy-unservable-1: everyone done 1 day later",
            "policy-arrival-1: everyone done 1 day earlier",
            "policy-early-1: everyone done 1 day later",
            "barrier-0: ",
        ];
        assert_eq!(picture(&Preset::WorkedExample.draft()), expected);
    }

    #[test]
    fn where_nobody_is_ever_done_the_people_left_are_told() {
        let few =
            Value::list(vec![Preset::WorkedExample.draft().root().field("deliveries").unwrap().items()[0].clone()]);
        let draft = Preset::WorkedExample.draft().with(&Pointer::root().field("deliveries"), few);
        let on_hand = picture(&draft).into_iter().find(|line| line.starts_with("policy-reserve-1")).unwrap();
        assert!(on_hand.contains("more people without a first dose"), "{on_hand}");
    }

    #[test]
    fn every_choice_of_every_preset_can_be_computed() {
        for preset in Preset::ALL {
            let draft = preset.draft();
            let plan = validate(&draft).unwrap();
            let now = summary(&plan, Scope::All);
            let source = Source { draft: &draft, language: Language::Zh, local: &Local::default() };
            for (id, change) in tasks(&draft, &sections(Tab::Rules, source)) {
                assert!(previewed(&now, &draft, &change, Scope::All).is_some(), "{preset:?} {id}");
            }
        }
    }
}
