//! What does each reserve rule cost, and what does it save?

use std::rc::Rc;

use super::content::{Apply, Card, Content, Exhibit, Sheet, Swatch};
use super::form::Sentence;
use super::ground::Ground;
use super::plot::{Across, Lines, Plot, over_days, share_heights};
use crate::analysis::asked::Asked;
use crate::analysis::reserve_costs::RuleCost;
use crate::i18n::answers::{PageText, Question, RuleText};
use crate::i18n::sheet::axis_count;
use crate::interchange::tables::Cell;
use crate::plan::{Change, Deed, DeedKind, Op, Pointer, Reserve, Value, spelling};
use crate::ui::sheet::model::value::{part, round_values};
use crate::ui::view::figures::Tone;
use crate::units::{Day, People};

/// The question: it has no fields.
#[must_use]
pub fn ask(ground: &Ground<'_>) -> (Vec<Sentence>, Asked) {
    (vec![ground.reader(Question::Reserve).sentence(&PageText::AskReserve, "")], Asked::Reserve(ground.scope))
}

/// The answer.
#[must_use]
pub fn answer(ground: &Ground<'_>, rules: &[RuleCost]) -> Content {
    let name = |rule: &RuleCost| RuleText::Rule(rule.rule).text(ground.language);
    let planned = rules.iter().find(|rule| rule.is_planned);
    let free = rules.iter().find(|rule| rule.rule == Reserve::None);
    let (Some(planned), Some(free)) = (planned, free) else { return Content::new(String::new(), Tone::Neutral) };
    let sentence = if planned.rule == Reserve::None {
        PageText::ReserveNone(planned.late.person_days)
    } else {
        PageText::ReserveIs(name(planned), planned.delayed, planned.late.person_days, free.late.person_days)
    };
    let others = rules.iter().filter(|rule| rule.rule != planned.rule);
    let told = |rule: &RuleCost| {
        let costs = [RuleText::Delayed(rule.delayed, rule.sooner), RuleText::Late(rule.late.person_days)];
        let costs = costs.map(|text| text.text(ground.language)).join(ground.space());
        ground.say(&PageText::NameAndText(name(rule), costs))
    };
    Content {
        more: others.map(told).collect(),
        figures: rules.iter().map(|rule| card(ground, rule, name(rule))).collect(),
        applies: rules.iter().filter(|rule| !rule.is_planned).map(|rule| apply(ground, rule, name(rule))).collect(),
        exhibits: vec![table(ground, rules), picture(ground, rules), late(ground, rules)],
        assumed: vec![ground.say(&PageText::ReserveAssumes)],
        ..Content::new(ground.say(&sentence), if planned.late.person_days == 0 { Tone::Good } else { Tone::Neutral })
    }
}

fn card(ground: &Ground<'_>, rule: &RuleCost, name: String) -> Card {
    let label = if rule.is_planned { ground.say(&PageText::PlansOwn(name)) } else { name };
    let begun = rule.everyone.begun.map_or(PageText::Never, |day| PageText::On(ground.plan.date(day)));
    let late = RuleText::Late(rule.late.person_days).text(ground.language);
    let tone = if rule.late.person_days == 0 { Tone::Neutral } else { Tone::Bad };
    let value = ground.say(&PageText::PersonDays(rule.delayed));
    let all = ground.say(&PageText::NameAndText(ground.say(&PageText::ColumnEveryone), ground.say(&begun)));
    let line = [ground.say(&PageText::ColumnLaterShort), late, all].join(ground.space());
    Card { label: ground.say(&PageText::Label(label)), value, line, tone }
}

fn apply(ground: &Ground<'_>, rule: &RuleCost, name: String) -> Apply {
    let (spellings, rules) = spelling::RESERVE;
    let spelled = rules.iter().position(|of| *of == rule.rule).map_or("none", |n| spellings[n]);
    let at = Pointer::root().field("policy").field("reserve");
    let op = match ground.draft.root().field("policy") {
        Some(Value::Map(_)) => Op::Put(at.clone(), Value::text(spelled)),
        _ => Op::Put(Pointer::root().field("policy"), Value::map(vec![("reserve", Value::text(spelled))])),
    };
    let change = Rc::new(Change { deed: Deed { kind: DeedKind::Answered, at }, ops: vec![op] });
    Apply { id: format!("apply-rule-{spelled}"), label: ground.say(&PageText::ApplyRule(name)), change }
}

fn table(ground: &Ground<'_>, rules: &[RuleCost]) -> Exhibit {
    let day = |day: Option<Day>| ground.date(day).map_or(Cell::Text(ground.say(&PageText::Never)), Cell::Date);
    let row = |rule: &RuleCost| {
        let name = RuleText::Rule(rule.rule).text(ground.language);
        vec![
            Cell::Text(if rule.is_planned { ground.say(&PageText::PlansOwn(name)) } else { name }),
            Cell::Count(rule.delayed),
            Cell::Count(rule.sooner),
            Cell::Count(rule.late.person_days),
            Cell::Count(rule.late.most.get()),
            day(rule.high_risk.begun),
            day(rule.everyone.begun),
            Cell::Count(rule.expired.get()),
        ]
    };
    let header = [
        PageText::ColumnRule,
        PageText::ColumnLater,
        PageText::ColumnSooner,
        PageText::ColumnLate,
        PageText::ColumnMostLate,
        PageText::ColumnHighRisk,
        PageText::ColumnEveryone,
        PageText::ColumnExpired,
    ];
    Exhibit {
        name: "reserve",
        heading: ground.say(&PageText::ReserveHeading),
        about: ground.say(&PageText::ReserveAbout),
        plot: None,
        keys: Vec::new(),
        table: Sheet {
            header: header.iter().map(|text| ground.say(text)).collect(),
            rows: rules.iter().map(row).collect(),
        },
    }
}

/// A picture of a count under each rule, with its table by day.
fn by_day(
    ground: &Ground<'_>,
    rules: &[RuleCost],
    (name, heading, about): (&'static str, &PageText, &PageText),
    of: fn(&RuleCost) -> &Vec<People>,
    (top, heights): (u64, Vec<(f64, String)>),
) -> Exhibit {
    let names = || rules.iter().map(|rule| RuleText::Rule(rule.rule).text(ground.language));
    let line = |rule| over_days(of(rule).iter().map(|people| part(people.get(), top)));
    let row = |day: Day| {
        let counts = rules.iter().map(|rule| Cell::Count(of(rule).get(day.slot()).map_or(0, |people| people.get())));
        std::iter::once(Cell::Date(ground.plan.date(day))).chain(counts).collect()
    };
    Exhibit {
        name,
        heading: ground.say(heading),
        about: ground.say(about),
        plot: Some(Plot::Lines(Lines {
            across: Across::Days(ground.plan.start(), ground.plan.n_days()),
            heights,
            lines: rules.iter().enumerate().map(|(n, rule)| (n, line(rule))).collect(),
            ..Lines::default()
        })),
        keys: names().enumerate().map(|(n, name)| (Swatch::Line(n), name)).collect(),
        table: Sheet {
            header: std::iter::once(ground.say(&PageText::Date)).chain(names()).collect(),
            rows: ground.plan.days().map(row).collect(),
        },
    }
}

fn picture(ground: &Ground<'_>, rules: &[RuleCost]) -> Exhibit {
    let texts = ("first-doses", &PageText::ReservePicture, &PageText::ReservePictureAbout);
    let top = ground.scope.all_people(ground.plan).get();
    by_day(ground, rules, texts, |rule| &rule.begun, (top, share_heights()))
}

fn late(ground: &Ground<'_>, rules: &[RuleCost]) -> Exhibit {
    let texts = ("late", &PageText::LatePicture, &PageText::LatePictureAbout);
    let most = rules.iter().flat_map(|rule| &rule.late_on).map(|people| people.get()).max().unwrap_or(0).max(1);
    let heights = round_values(most, 4).into_iter().map(|n| (part(n, most), axis_count(n, ground.language)));
    let heights: Vec<(f64, String)> = heights.collect();
    let mut exhibit = by_day(ground, rules, texts, |rule| &rule.late_on, (most, heights));
    if rules.iter().all(|rule| rule.late.person_days == 0) {
        exhibit.plot = None;
        exhibit.table = Sheet { header: exhibit.table.header, rows: Vec::new() };
        exhibit.about = RuleText::Late(0).text(ground.language);
    }
    exhibit
}
