//! One question at a time: what it asks, and what its answer looks like.

use super::content::Content;
use super::form::Sentence;
use super::ground::Ground;
use super::query::{Answered, Query};
use super::{barrier, chance, check, goal, order, plans, reserve};
use crate::analysis::Scope;
use crate::analysis::asked::{Asked, Found};
use crate::i18n::answers::{PageText, Question};
use crate::ui::view::figures::Tone;

/// A question as it stands on the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Posed {
    /// Its sentences; the first asks, the others say what is assumed.
    pub sentences: Vec<Sentence>,
    /// A heading over the sentences after the first few, and how many those are.
    pub further: Option<(String, usize)>,
    /// Of which regions it is asked, if not of all as always.
    pub region: Option<String>,
    /// A line of help below the fields.
    pub hint: Option<String>,
    /// What is said instead of an answer while nothing is asked.
    pub waiting: Option<String>,
    /// What is to be known of what was read.
    pub note: Option<String>,
    /// What is wrong besides single fields.
    pub problems: Vec<String>,
    /// What is to be worked out; `None` while a field cannot be read.
    pub query: Option<Query>,
}

impl Posed {
    /// Whether an answer is one to this question, though perhaps of other fields.
    #[must_use]
    pub fn is_answer(&self, answered: &Answered) -> bool {
        let kind = |asked: &Asked| std::mem::discriminant(asked);
        match &self.query {
            Some(query) => kind(&query.asked) == kind(&answered.query.asked),
            None => true,
        }
    }
}

/// Poses a question, and says of which regions it is asked.
#[must_use]
pub fn pose(question: Question, ground: &Ground<'_>) -> Posed {
    let region = match ground.scope {
        Scope::All => return pose_plainly(question, ground),
        Scope::One(region) => &ground.plan.regions()[region],
    };
    let name = ground.name(region.name.as_ref(), &region.id);
    let of = match question {
        Question::Goal | Question::Reserve | Question::Order | Question::Barrier => PageText::InRegion(name),
        Question::Chance => PageText::ChanceInRegion(name),
        Question::Plans | Question::Check => PageText::OfAllRegions,
    };
    Posed { region: Some(ground.say(&of)), ..pose_plainly(question, ground) }
}

fn pose_plainly(question: Question, ground: &Ground<'_>) -> Posed {
    match question {
        Question::Goal => {
            let (sentences, asked) = goal::ask(ground);
            Posed { sentences, query: asked.map(|asked| ground.query(asked)), ..Posed::default() }
        }
        Question::Plans => plans::pose(ground),
        Question::Chance => chance::pose(ground),
        Question::Reserve => {
            let (sentences, asked) = reserve::ask(ground);
            Posed { sentences, query: Some(ground.query(asked)), ..Posed::default() }
        }
        Question::Order => order::pose(ground),
        Question::Barrier => barrier::pose(ground),
        Question::Check => check::pose(ground),
    }
}

/// What an answer looks like. `ground` is that of the plan it is about.
#[must_use]
pub fn content(ground: &Ground<'_>, answered: &Answered) -> Content {
    match (&answered.found, &answered.query.asked) {
        (Found::Goal(answer), _) => goal::answer(ground, answer),
        (Found::Plans(found), _) => plans::answer(ground, &answered.query, found),
        (Found::Chance(found), Asked::Chance(setup, ..)) => chance::answer(ground, answered, setup, found),
        (Found::Reserve(rules), _) => reserve::answer(ground, rules),
        (Found::Orders(found), _) => order::answer(ground, found.as_deref()),
        (Found::Barrier(found), _) => barrier::answer(ground, &answered.query, found),
        (Found::Check(found), _) => check::answer(ground, &answered.query, found),
        (Found::Chance(_), _) => Content::new(String::new(), Tone::Neutral),
    }
}
