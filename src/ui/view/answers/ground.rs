//! What questions are asked about.

use std::rc::Rc;

use super::form::{Reader, Typed};
use super::query::{Query, Shelf};
use crate::analysis::asked::Asked;
use crate::analysis::goal::{Aim, Base, Goal, Stage, Who};
use crate::analysis::{Hold, Journal, Scope};
use crate::i18n::Language;
use crate::i18n::answers::{PageText, Question, WhoText};
use crate::index::{GroupIdx, Idx};
use crate::plan::{Label, Plan, PlanDraft};
use crate::units::{Date, Day, Share};

/// The plan that is open, and what was typed into the fields of questions.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The plan's document.
    pub draft: &'a Rc<PlanDraft>,
    /// The plan.
    pub plan: &'a Rc<Plan>,
    /// What becomes of it.
    pub journal: &'a Journal,
    /// Where it is looked at.
    pub scope: Scope,
    /// The other plans there are.
    pub shelf: &'a Shelf,
    /// Today, if it is known.
    pub today: Option<Date>,
    /// The order put together on the board.
    pub tiers: Option<&'a super::board::Tiers>,
    /// What was typed.
    pub typed: &'a Typed,
    /// The language.
    pub language: Language,
}

impl<'a> Ground<'a> {
    /// A reader of the fields of a question.
    #[must_use]
    pub const fn reader(&self, question: Question) -> Reader<'a> {
        Reader::new(question, self.typed, self.language)
    }

    /// A question about the plan alone.
    #[must_use]
    pub fn query(&self, asked: Asked) -> Query {
        Query { draft: self.draft.clone(), plan: self.plan.clone(), others: Vec::new(), asked }
    }

    /// What stands between two sentences.
    #[must_use]
    pub const fn space(&self) -> &'static str {
        match self.language {
            Language::Zh => "",
            Language::En => " ",
        }
    }

    /// A text in the language.
    #[must_use]
    pub fn say(&self, text: &PageText) -> String {
        text.text(self.language)
    }

    /// A name in the language, or the id.
    #[must_use]
    pub fn name(&self, label: Option<&Label>, id: &str) -> String {
        label.and_then(|label| label.text(self.language.tag())).unwrap_or(id).to_owned()
    }

    /// The plan's last day.
    #[must_use]
    pub fn end(&self) -> Date {
        self.plan.date(Day::new(self.plan.n_days() - 1))
    }

    /// The date of a day, if there is one.
    #[must_use]
    pub fn date(&self, day: Option<Day>) -> Option<Date> {
        day.map(|day| self.plan.date(day))
    }

    /// A goal from its fields: who, of what, how many, what and by when. `None` while one of them cannot be read.
    pub fn read_goal(&self, reader: &mut Reader<'_>, usual_base: Base, usual_day: Date) -> Option<Goal> {
        let people = self.people();
        let options = people.iter().map(|(who, value)| (value.clone(), self.who_text(*who))).collect();
        let usual = self.usual_aim();
        let first = people.iter().find(|(who, _)| *who == Some(usual)).map_or("all", |(_, value)| value);
        let chosen = reader.choice("who", &PageText::FieldWho, options, first);
        let who = people.get(chosen).and_then(|(who, _)| *who);
        let base = [Base::Target, Base::People];
        let options =
            vec![("target".into(), self.say(&PageText::OfTarget)), ("people".into(), self.say(&PageText::OfPeople))];
        let usual = if usual_base == Base::Target { "target" } else { "people" };
        let base = base[reader.choice("base", &PageText::FieldBase, options, usual)];
        let share = reader.share("share", &PageText::FieldShare, Share::ONE);
        let stages = [Stage::Begun, Stage::Complete];
        let names = ["first", "full"].map(str::to_owned);
        let options = names.into_iter().zip(stages.map(|stage| self.say(&PageText::Stage(stage)))).collect();
        let stage = stages[reader.choice("stage", &PageText::FieldStage, options, "first")];
        let range = (self.plan.start(), self.end());
        let by = reader.date("by", &PageText::FieldBy, usual_day, range);
        let aim = match who {
            Some(who) => Aim::Coverage { who, share: share?, base, stage },
            None => Aim::Barrier,
        };
        Some(Goal { aim, scope: self.scope, by: self.plan.day_of(by?) })
    }

    fn who_text(&self, who: Option<Who>) -> String {
        self.say(&who.map_or(PageText::WhoBarrier, |who| PageText::Who(WhoText::of(who, self.plan, self.language))))
    }

    /// Everybody a goal may be about, with stable names; `None` is the barrier.
    fn people(&self) -> Vec<(Option<Who>, String)> {
        let tiers =
            self.plan.tiers().enumerated().map(|(tier, of)| (Some(Who::Tier(tier)), format!("tier-{}", of.number)));
        let groups =
            self.plan.groups().enumerated().map(|(group, of)| (Some(Who::Group(group)), format!("group-{}", of.id)));
        let all = std::iter::once((Some(Who::Everyone), "all".to_owned()));
        let barrier = self.journal.protected.is_some().then(|| (None, "barrier".to_owned()));
        all.chain(barrier).chain(tiers).chain(groups).collect()
    }

    /// Those in front, where there are several tiers; else everyone.
    fn usual_aim(&self) -> Who {
        self.plan.tiers().indices().next().filter(|_| self.plan.tiers().len() > 1).map_or(Who::Everyone, Who::Tier)
    }

    /// A day worth asking for: the eve of the first longer closure, such as a festival; else a week before those in
    /// front are reached; else the plan's last.
    #[must_use]
    pub fn usual_day(&self) -> Date {
        let groups = self.usual_aim().groups(self.plan);
        let is_closed = |day: Day| self.journal.days.get(day.slot()).is_some_and(|totals| totals.capacity.is_zero());
        let eve = self.plan.days().skip(1).find(|day| (0..4).all(|n| is_closed(day.plus(n)))).map(|day| day.plus(-1));
        let sooner = self.planned(&groups).map(|day| Day::new((day.get() - 7).max(day.get() / 2)));
        self.plan.date(eve.or(sooner).unwrap_or(Day::new(self.plan.n_days() - 1)))
    }

    /// The day on which all of the target of some groups have begun as planned.
    fn planned(&self, groups: &[GroupIdx]) -> Option<Day> {
        let target = groups.iter().map(|group| self.journal.groups[*group].target).sum();
        self.plan.days().find(|day| self.journal.sum(groups, *day, |group| &group.begun) >= target)
    }

    /// The day on which those in front have begun as planned; else the plan's last.
    #[must_use]
    pub fn planned_day(&self) -> Date {
        self.date(self.planned(&self.usual_aim().groups(self.plan))).unwrap_or_else(|| self.end())
    }

    /// Whether supply holds the rollout back more often than capacity, up to a date.
    #[must_use]
    pub fn lacks_supply(&self, by: Date) -> bool {
        let days = self.plan.day_of(by).get().max(0);
        let holds = self.journal.days.iter().take(usize::try_from(days).unwrap_or(0) + 1).map(|day| day.hold);
        let (mut supply, mut capacity) = (0, 0);
        for hold in holds {
            match hold {
                Hold::First(crate::engine::Reason::Supply) => supply += 1,
                Hold::First(crate::engine::Reason::Capacity) => capacity += 1,
                _ => {}
            }
        }
        supply >= capacity
    }

    /// What a group is called, by its place.
    #[must_use]
    pub fn group_name(&self, n: usize) -> String {
        let group = &self.plan.groups()[GroupIdx::from_usize(n)];
        self.name(group.name.as_ref(), &group.id)
    }
}
