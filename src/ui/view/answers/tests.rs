//! Every question is asked and answered without a browser.

use std::rc::Rc;

use super::board::Tiers;
use super::content::{Content, cell_text};
use super::form::{Piece, Typed};
use super::ground::Ground;
use super::query::{Answered, Shelf};
use super::room::{Posed, content, pose};
use super::{example, tiers, today};
use crate::analysis::asked::{Found, answer};
use crate::analysis::{Journal, Scope};
use crate::engine;
use crate::i18n::Language;
use crate::i18n::answers::Question;
use crate::plan::{Plan, PlanDraft, validate};
use crate::presets::Preset;
use crate::units::Date;

fn read(name: &str) -> Option<PlanDraft> {
    Preset::from_id(name).map(Preset::draft)
}

/// A plan with all that a question needs.
struct Open {
    draft: Rc<PlanDraft>,
    plan: Rc<Plan>,
    journal: Journal,
    shelf: Shelf,
    typed: Typed,
    tiers: Option<Tiers>,
    language: Language,
}

impl Open {
    fn new(draft: PlanDraft, language: Language) -> Self {
        let plan = validate(&draft).unwrap();
        let journal = Journal::run(&plan, &engine::share(&plan), Scope::All);
        let names = Preset::ALL.map(|preset| (preset.id().to_owned(), preset.name().text(language)));
        let shelf = Shelf::new(names.to_vec(), Some(Preset::HeilongjiangElderlyFirst.id().to_owned()), read);
        let typed = [("ask-chance-runs".to_owned(), "12".into())].into_iter().collect();
        Self { draft: Rc::new(draft), plan: Rc::new(plan), journal, shelf, typed, tiers: None, language }
    }

    fn preset(preset: Preset, language: Language) -> Self {
        Self::new(preset.draft(), language)
    }

    fn with(mut self, id: &str, text: &str) -> Self {
        self.typed.insert(id.to_owned(), text.into());
        self
    }

    fn ground(&self) -> Ground<'_> {
        Ground {
            draft: &self.draft,
            plan: &self.plan,
            journal: &self.journal,
            scope: Scope::All,
            shelf: &self.shelf,
            today: Date::from_ymd(2026, 11, 25),
            tiers: self.tiers.as_ref(),
            typed: &self.typed,
            language: self.language,
        }
    }

    fn pose(&self, question: Question) -> Posed {
        pose(question, &self.ground())
    }

    fn answered(&self, question: Question) -> (Content, Answered) {
        let query = self.pose(question).query.expect("it is asked");
        let plans = std::iter::once(&*query.plan).chain(query.others.iter().map(|other| &*other.plan)).collect();
        let found = answer(plans, query.asked.clone());
        let answered = Answered { query, found };
        let ground = Ground { plan: &answered.query.plan, ..self.ground() };
        (content(&ground, &answered), answered)
    }
}

/// All that an answer says.
fn words(content: &Content, language: Language) -> String {
    let mut words = vec![content.sentence.clone()];
    words.extend(content.more.iter().chain(&content.assumed).cloned());
    words.extend(content.figures.iter().flat_map(|card| [card.label.clone(), card.value.clone(), card.line.clone()]));
    words.extend(content.applies.iter().map(|apply| apply.label.clone()));
    for exhibit in &content.exhibits {
        words.extend([exhibit.heading.clone(), exhibit.about.clone()]);
        words.extend(exhibit.keys.iter().map(|(_, text)| text.clone()));
        words.extend(exhibit.table.header.iter().cloned());
        words.extend(exhibit.table.rows.iter().flatten().map(|cell| cell_text(cell, language)));
    }
    words.join("\n")
}

#[test]
fn every_question_is_answered_for_every_plan_in_every_language() {
    for language in Language::ALL {
        for preset in [Preset::WorkedExample, Preset::Heilongjiang, Preset::Jcvi, Preset::Acip] {
            let mut open = Open::preset(preset, language);
            let text = example(&open.plan, today(&open.ground()));
            open.typed.insert("ask-check-given".to_owned(), text.into());
            for question in Question::ALL {
                let posed = open.pose(question);
                assert_eq!(posed.problems, Vec::<String>::new(), "{question:?} {}", preset.id());
                let fields = posed.sentences.iter().flatten().filter_map(|piece| match piece {
                    Piece::Field(field) => Some(field),
                    Piece::Words(_) => None,
                });
                assert!(fields.into_iter().all(|field| field.problem.is_none() && !field.label.is_empty()));
                let (content, _) = open.answered(question);
                assert!(!content.sentence.is_empty() && !content.assumed.is_empty(), "{question:?} {}", preset.id());
                let words = words(&content, language);
                assert!(!words.contains(['{', '}']), "{question:?}: {words}");
                if language == Language::Zh {
                    let sentence = &content.sentence;
                    assert!(sentence.ends_with('。') && !sentence.contains(". "), "{question:?}: {sentence}");
                } else {
                    let is_zh = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
                    assert!(!words.contains(is_zh), "{question:?}: {words}");
                }
                for exhibit in &content.exhibits {
                    let width = exhibit.table.header.len();
                    assert!(exhibit.table.rows.iter().all(|row| row.len() == width), "{question:?} {}", exhibit.name);
                    assert!(exhibit.plot.is_some() || !exhibit.table.rows.is_empty() || !exhibit.about.is_empty());
                    for width in [288.0, 1100.0] {
                        let drawing = exhibit.plot.as_ref().map(|plot| plot.draw(width, language));
                        assert!(drawing.is_none_or(
                            |drawing| drawing.height.is_finite() && !format!("{drawing:?}").contains("NaN")
                        ));
                    }
                }
            }
        }
    }
}

#[test]
fn tier_1_before_spring_festival_is_the_first_example_and_can_be_put_into_the_plan() {
    let open = Open::preset(Preset::Heilongjiang, Language::En);
    let (content, answered) = open.answered(Question::Goal);
    assert_eq!(content.sentence, "All deliveries must come at least 3 days earlier: then it is reached on 3 Feb 2021.");
    assert_eq!(content.figures[0].value, "12 Mar 2021");
    let Found::Goal(answer) = &answered.found else { panic!("a goal was asked for") };
    assert_eq!(open.plan.date(answer.goal.by).to_string(), "2021-02-10");
    let changed = Open::new(content.applies[0].change.applied_to(&open.draft), Language::Zh);
    let (content, _) = changed.answered(Question::Goal);
    assert!(content.sentence.starts_with("现计划已能达到：2021年2月3日"), "{}", content.sentence);
    assert!(content.applies.is_empty());
}

#[test]
fn a_field_that_cannot_be_read_says_what_to_do_and_asks_nothing() {
    for (id, text, said) in [
        ("ask-goal-share", "many", "“many” cannot be used: write a percentage from 0 to 100."),
        (
            "ask-goal-by",
            "soon",
            "“soon” cannot be used: write a date from 1 Mar 2021 to 21 Mar 2021, such as 21 Mar 2021.",
        ),
        ("ask-goal-by", "2020-01-01", "“2020-01-01” cannot be used"),
    ] {
        let open = Open::preset(Preset::WorkedExample, Language::En).with(id, text);
        let posed = open.pose(Question::Goal);
        let field = |piece: &Piece| match piece {
            Piece::Field(field) if field.id == id => Some(field.clone()),
            _ => None,
        };
        let field = posed.sentences[0].iter().find_map(field).unwrap();
        assert!(field.problem.as_ref().unwrap().starts_with(said), "{:?}", field.problem);
        assert_eq!((field.value.as_str(), posed.query.is_none()), (text, true));
    }
    let open = Open::preset(Preset::WorkedExample, Language::En).with("ask-chance-u0-least", "30");
    let posed = open.pose(Question::Chance);
    assert!(posed.query.is_none() && posed.problems[0].contains("must stand in order"), "{:?}", posed.problems);
}

#[test]
fn a_plan_compared_with_itself_shows_nothing() {
    let open = Open::preset(Preset::Heilongjiang, Language::En).with("ask-plans-p1", Preset::Heilongjiang.id());
    let (content, _) = open.answered(Question::Plans);
    assert_eq!(content.sentence, "Heilongjiang 2021: every figure is the same.");
    let inputs = content.exhibits.iter().find(|exhibit| exhibit.name == "inputs-2").unwrap();
    assert!(inputs.table.rows.is_empty() && inputs.about == "Nothing that was put in differs.");
    let posed = open.with("ask-plans-p1", "none").pose(Question::Plans);
    assert_eq!(posed.query.unwrap().others.len(), 0);
}

#[test]
fn up_to_five_plans_stand_beside_the_open_one() {
    let mut open = Open::preset(Preset::WorkedExample, Language::En);
    for n in 1..=9 {
        open = open.with(&format!("ask-plans-p{n}"), Preset::Jcvi.id());
    }
    let (content, answered) = open.answered(Question::Plans);
    assert_eq!(answered.query.others.len(), 5);
    let figures = content.exhibits.iter().find(|exhibit| exhibit.name == "figures").unwrap();
    assert_eq!(figures.table.header.len(), 1 + 6 + 5);
}

#[test]
fn what_the_plan_has_is_as_planned_and_the_rest_is_the_same_plan() {
    for preset in [Preset::WorkedExample, Preset::Heilongjiang] {
        let mut open = Open::preset(preset, Language::En);
        assert!(open.pose(Question::Check).query.is_none());
        let text = example(&open.plan, today(&open.ground()));
        open.typed.insert("ask-check-given".to_owned(), text.into());
        let (content, answered) = open.answered(Question::Check);
        assert_eq!(content.sentence, "The rollout is as planned.");
        let Found::Check(found) = &answered.found else { panic!("a check was asked for") };
        assert!(found.check.findings.is_empty(), "{:?}", found.check.findings);
        let resumed = content.applies[0].change.applied_to(&open.draft);
        assert!(validate(&resumed).is_ok());
    }
}

#[test]
fn a_column_is_read_in_the_order_of_the_groups_and_what_is_wrong_is_told_by_line() {
    let open = Open::preset(Preset::WorkedExample, Language::En).with("ask-check-given", "5\n2\nx");
    let posed = open.pose(Question::Check);
    assert_eq!(posed.problems, ["Line 3: “x” is no number of people. Write a whole number."]);
    let (content, _) = open.answered(Question::Check);
    assert!(content.sentence.contains("behind the plan"), "{}", content.sentence);
}

#[test]
fn an_order_put_together_is_compared_and_can_be_put_into_the_plan() {
    let mut open = Open::preset(Preset::WorkedExample, Language::En);
    let (content, _) = open.answered(Question::Order);
    assert_eq!(content.figures.len(), 4);
    open.tiers = Some(vec![3, 2, 1]);
    let (content, _) = open.answered(Question::Order);
    assert_eq!(content.figures.len(), 5);
    let apply = content.applies.iter().find(|apply| apply.id == "apply-order-own").unwrap();
    let changed = validate(&apply.change.applied_to(&open.draft)).unwrap();
    assert_eq!(tiers(&changed, None), [3, 2, 1]);
    // As it is in the plan, it is no order of its own.
    open.tiers = Some(tiers(&open.plan, None));
    assert_eq!(open.answered(Question::Order).0.figures.len(), 4);
}

#[test]
fn the_barrier_says_plainly_that_it_cannot_be_reached() {
    let mut open =
        Open::preset(Preset::WorkedExample, Language::En).with("ask-barrier-kind", "r0").with("ask-barrier-r0", "6");
    for n in 0..3 {
        open = open.with(&format!("ask-barrier-v{n}-effect"), "78");
    }
    let (content, _) = open.answered(Question::Barrier);
    assert!(content.sentence.starts_with("It cannot be reached"), "{}", content.sentence);
    assert!(
        content.more.iter().any(|text| text.contains("107% of all people: more than there are")),
        "{:?}",
        content.more
    );
    let changed = validate(&content.applies[0].change.applied_to(&open.draft)).unwrap();
    assert_eq!(changed.barrier().threshold_ppm(), 833_334);
    let open = Open::preset(Preset::WorkedExample, Language::En);
    assert!(open.answered(Question::Barrier).0.applies.is_empty(), "nothing was changed");
}

#[test]
fn a_region_that_is_looked_at_is_named_and_asked() {
    let open = Open::preset(Preset::Heilongjiang, Language::En);
    let region = open.plan.regions().indices().next().unwrap();
    let ground = Ground { scope: Scope::One(region), ..open.ground() };
    for question in Question::ALL {
        let posed = pose(question, &ground);
        let said = posed.region.unwrap();
        let is_named = !matches!(question, Question::Plans | Question::Check);
        assert_eq!(said.contains("Harbin"), is_named, "{question:?}: {said}");
        if let Some(crate::analysis::asked::Asked::Goal(_, goal)) = posed.query.map(|query| query.asked) {
            assert_eq!(goal.scope, Scope::One(region));
        }
    }
}

#[test]
fn a_plan_without_anything_is_asked_about_as_well() {
    for language in Language::ALL {
        let open = Open::preset(Preset::Empty, language).with("ask-check-given", "1");
        for question in Question::ALL {
            if open.pose(question).query.is_some() {
                assert!(!open.answered(question).0.sentence.is_empty(), "{question:?}");
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Whatever is typed into whichever field: it is read, or it is said what is wrong with it.
        #[test]
        fn whatever_is_typed_is_read_or_told(
            text in prop_oneof![".{0,12}", "-?[0-9]{1,12}(\\.[0-9]{1,8})?%?", "[0-9,\\n\\t]{0,40}"],
            place in 0_usize..1000,
        ) {
            let open = Open::preset(Preset::WorkedExample, Language::En);
            for question in Question::ALL {
                let fields: Vec<String> = open.pose(question).sentences.iter().flatten().filter_map(|piece| match piece {
                    Piece::Field(field) => Some(field.id.clone()),
                    Piece::Words(_) => None,
                }).collect();
                let Some(id) = fields.get(place % fields.len().max(1)) else { continue };
                let mut typed = Open::preset(Preset::WorkedExample, Language::En);
                typed.typed.insert(id.clone(), text.as_str().into());
                let posed = typed.pose(question);
                let is_told = posed.sentences.iter().flatten().any(|piece| matches!(piece, Piece::Field(field) if field.problem.is_some()));
                prop_assert!(posed.query.is_some() || is_told || posed.waiting.is_some() || !posed.problems.is_empty());
            }
        }
    }
}
