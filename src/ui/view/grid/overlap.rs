//! "Of these 240,000, how many are also in …?": what taking them out would do, before it is done.

use std::rc::Rc;

use crate::analysis::Scope;
use crate::analysis::census::reconcile;
use crate::analysis::overlap::{Overlap, OverlapRefusal, take_out};
use crate::i18n::Language;
use crate::i18n::grid::{GridText, OverlapText};
use crate::plan::{Change, Deed, DeedKind, Op, PlanDraft};
use crate::ui::view::draft::{groups, name_of};
use crate::ui::view::entry::count_value;
use crate::ui::view::places::GroupField;
use crate::ui::view::problem_place;
use crate::ui::view::sections::cell_text;
use crate::units::People;

/// What was asked about the chosen group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Position of the group that is asked about.
    pub group: usize,
    /// Position of the group that people are in as well.
    pub also_in: Option<usize>,
    /// How many, as typed.
    pub people: String,
}

/// What is shown of the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question in words.
    pub question: String,
    /// The groups that people may be in as well.
    pub others: Vec<(String, String)>,
    /// What would be done, or why nothing can be, in sentences.
    pub sentences: Vec<String>,
    /// Whether they say why nothing can be done.
    pub is_refused: bool,
    /// The change; `None` if nothing is to be done.
    pub change: Option<Rc<Change>>,
}

impl Question {
    /// A question about a group: how many of it are in another as well? Which other, only the planner knows.
    #[must_use]
    pub fn new(group: usize, draft: &PlanDraft) -> Option<Self> {
        let has_others = groups(draft).len() > 1;
        has_others.then(|| Self { group, also_in: None, people: String::new() })
    }

    /// What is shown of it.
    #[must_use]
    pub fn answer(&self, draft: &PlanDraft, language: Language) -> Answer {
        let called =
            |n: usize| groups(draft).get(n).map(|group| name_of(group, language).to_owned()).unwrap_or_default();
        let all = |draft: &PlanDraft, n| cell_text(draft, n, GroupField::People, (Scope::All, language));
        let others = (0..groups(draft).len()).filter(|other| *other != self.group);
        let mut answer = Answer {
            question: GridText::OverlapQuestion(called(self.group), all(draft, self.group)).text(language),
            others: others.map(|other| (other.to_string(), called(other))).collect(),
            sentences: Vec::new(),
            is_refused: false,
            change: None,
        };
        if self.people.trim().is_empty() {
            return answer;
        }
        let say = |text: OverlapText| text.text(language);
        let Some(people) = count_value(&self.people).as_whole() else {
            (answer.is_refused, answer.sentences) = (true, vec![say(OverlapText::NotANumber)]);
            return answer;
        };
        let Some(also_in) = self.also_in else {
            answer.sentences.push(say(OverlapText::Choose));
            return answer;
        };
        match take_out(draft, Overlap { group: self.group, also_in, people: People::new(people) }) {
            Err(refusal) => {
                answer.is_refused = true;
                answer.sentences.push(match refusal {
                    OverlapRefusal::MoreThanTheGroup { people } => say(OverlapText::TooMany(people)),
                    OverlapRefusal::NoCount(at) => say(OverlapText::Mend(problem_place::words(draft, &at, language))),
                    OverlapRefusal::NoSuchGroup | OverlapRefusal::SameGroup => say(OverlapText::NotANumber),
                });
            }
            Ok(taken) => {
                answer.sentences.push(say(OverlapText::TakenOut {
                    from: called(taken.from),
                    people: taken.people,
                    before: all(draft, taken.from),
                    after: all(&taken.draft, taken.from),
                }));
                if taken.left_in > People::ZERO {
                    answer.sentences.push(say(OverlapText::LeftIn(taken.left_in)));
                }
                let (before, after) = (reconcile(draft, &[]).whole, reconcile(&taken.draft, &[]).whole);
                answer.sentences.push(say(OverlapText::Sum(before.counted, after.counted)));
                if let Some((census, beyond)) = after.census.zip(after.beyond_census()).filter(|_| after.is_complete) {
                    answer.sentences.push(say(OverlapText::Census(census, beyond)));
                }
                if taken.people > People::ZERO {
                    let deed = Deed { kind: DeedKind::TookOutOverlap, at: GroupField::People.at(taken.from) };
                    answer.change = Some(Rc::new(Change { deed, ops: vec![Op::Replace(taken.draft)] }));
                }
            }
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Pointer, Value};
    use crate::presets::Preset;

    fn answer(draft: &PlanDraft, group: usize, also_in: usize, people: &str) -> Answer {
        Question { group, also_in: Some(also_in), people: people.to_owned() }.answer(draft, Language::En)
    }

    #[test]
    fn what_is_taken_out_is_said_with_the_sum_and_the_census() {
        let draft = Preset::WorkedExample.draft();
        let asked = answer(&draft, 0, 2, "12");
        assert_eq!(asked.question, "Of the 40 people of Nurses, how many are also in another group?");
        assert_eq!(asked.others, [("1".to_owned(), "Drivers".to_owned()), ("2".to_owned(), "Residents".to_owned())]);
        let expected = [
            "12 people are taken out of Residents, which comes later: 60 become 48.",
            "All groups together: 130 become 118 people.",
            "That is 12 people fewer than the census counts (130).",
        ];
        assert_eq!(asked.sentences, expected);
        let after = asked.change.unwrap().applied_to(&draft);
        assert_eq!(after.get(&GroupField::People.at(2)), Some(&Value::whole(48)));
    }

    #[test]
    fn what_cannot_be_done_says_why() {
        let draft = Preset::WorkedExample.draft();
        assert_eq!(answer(&draft, 0, 2, "41").sentences, ["The group has only 40 people."]);
        assert_eq!(answer(&draft, 0, 2, "x").sentences, ["Give a whole number of people."]);
        assert_eq!(answer(&draft, 0, 2, " ").sentences, Vec::<String>::new());
        let wrong = draft.with(&GroupField::People.at(2), Value::text("12x"));
        assert_eq!(answer(&wrong, 0, 2, "4").sentences, ["Mend this first: Residents, People."]);
        assert!(answer(&wrong, 0, 2, "4").is_refused && answer(&draft, 0, 2, "0").change.is_none());
    }

    #[test]
    fn a_question_is_about_another_group() {
        let draft = Preset::WorkedExample.draft();
        let asked =
            Question { people: "5".to_owned(), ..Question::new(2, &draft).unwrap() }.answer(&draft, Language::En);
        assert_eq!((asked.sentences, asked.change), (vec!["Choose the other group.".to_owned()], None));
        let one = draft.with(&Pointer::root().field("groups"), Value::list(vec![groups(&draft)[0].clone()]));
        assert_eq!(Question::new(0, &one), None);
    }
}
