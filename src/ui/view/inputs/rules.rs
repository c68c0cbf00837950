//! The rules of the rollout as choices in plain words.

use super::build::Build;
use super::{Absent, Block, Choice, Field, Kind, Section, Source, TableRow};
use crate::analysis::estimate::coverage_needed;
use crate::i18n::{InputPhrase, InputText, RuleText};
use crate::plan::{Barrier, PlanDraft, Pointer, Value, spelling};
use crate::ui::view::draft::{name_of, regions};
use crate::units::{MILLION, Share, Weight};

/// A rule: a choice of one of several, each with a line on what it does, and what is set freely besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The choice. No position of it is shown as chosen if something else is set.
    pub choice: Field,
    /// One line on the rule.
    pub hint: InputText,
    /// A value that is none of the choices, or goes with the one that is chosen.
    pub free: Option<Field>,
}

/// A rule of the document whose choices are spelled: where it stands, which is the usual one, and its words.
type Spelled = (&'static str, &'static str, &'static [&'static str], RuleText);

const POLICY: [Spelled; 5] = [
    ("policy", "reserve", spelling::RESERVE.0, RuleText::Reserve),
    ("policy", "follow_up", spelling::FOLLOW_UP.0, RuleText::FollowUp),
    ("policy", "tie", spelling::TIE.0, RuleText::Tie),
    ("policy", "unservable", spelling::UNSERVABLE.0, RuleText::Unservable),
    ("policy", "arrival", spelling::ARRIVAL.0, RuleText::Arrival),
];

const SHARING: [Spelled; 2] = [
    ("sharing", "deliveries", spelling::DELIVERIES.0, RuleText::ShareDeliveries),
    ("sharing", "capacity", spelling::CAPACITY.0, RuleText::ShareCapacity),
];

pub(super) fn sections(source: Source<'_>) -> Vec<Section> {
    let section = |id: &str, heading: InputText, hint: InputText, blocks: Vec<Block>| Section {
        id: id.to_owned(),
        heading: heading.text(source.language),
        is_item: false,
        hint: Some(hint),
        blocks,
    };
    let rule = |rule: Rule| Block::Rule(Box::new(rule));
    let mut order = vec![rule(gate(source))];
    order.extend(POLICY.iter().map(|spelled_as| rule(spelled(source, spelled_as))));
    order.push(rule(early(source)));
    let mut sections = vec![section("rules-heading", InputText::RulesHeading, InputText::RulesHint, order)];
    if !regions(source.draft).is_empty() {
        let mut blocks: Vec<Block> = SHARING.iter().map(|spelled_as| rule(spelled(source, spelled_as))).collect();
        blocks.push(weights(source));
        sections.push(section("sharing-heading", InputText::SharingHeading, InputText::SharingHint, blocks));
    }
    let mut blocks = vec![rule(barrier(source))];
    blocks.extend(needed(source).into_iter().map(|words| Block::Note(words.text(source.language))));
    sections.push(section("barrier-heading", InputText::BarrierHeading, InputText::BarrierHint, blocks));
    sections
}

fn build(source: Source<'_>) -> Build<'_> {
    Build { source, of: InputText::RulesTab.text(source.language) }
}

/// A choice whose first value is the usual one.
fn choice(source: Source<'_>, at: Pointer, rule: RuleText, values: Vec<Value>) -> Field {
    let stated = source.draft.get(&at);
    let named = |(n, value)| Choice {
        value: Some(value),
        text: InputText::RuleChoice(rule, n).text(source.language),
        line: Some(InputText::RuleLine(rule, n)),
    };
    let choices: Vec<Choice> = values.into_iter().enumerate().map(named).collect();
    let is_same = |choice: &Choice| {
        let value = choice.value.as_ref();
        stated.is_none()
            || value == stated
            || stated.and_then(Value::as_millionths).is_some_and(|n| value.and_then(Value::as_millionths) == Some(n))
    };
    let position = choices.iter().position(is_same);
    let label = InputText::Rule(rule);
    let text = position.map(|n| n.to_string()).unwrap_or_default();
    Field { at, of: build(source).of, label, kind: Kind::Choice(choices), text, absent: Absent::Missing }
}

fn spelled(source: Source<'_>, (part, name, spellings, rule): &Spelled) -> Rule {
    let at = Pointer::root().field(part).field(name);
    let values = spellings.iter().map(|spelling| Value::text(spelling)).collect();
    Rule { choice: choice(source, at, *rule, values), hint: InputText::RuleHint(*rule), free: None }
}

fn early(source: Source<'_>) -> Rule {
    let at = Pointer::root().field("policy").field("early");
    let values = vec![Value::Bool(true), Value::Bool(false)];
    Rule { choice: choice(source, at, RuleText::Early, values), hint: InputText::RuleHint(RuleText::Early), free: None }
}

/// When the next tier opens: at a round share, or at any other.
fn gate(source: Source<'_>) -> Rule {
    let at = Pointer::root().field("policy").field("open_next_at");
    let values = [100, 90, 80, 50].map(|percent| Value::millionths(percent * MILLION / 100)).to_vec();
    let free = build(source).usual(at.clone(), InputText::GateShare, Kind::Percent, "100");
    Rule {
        choice: choice(source, at, RuleText::Gate, values),
        hint: InputText::RuleHint(RuleText::Gate),
        free: Some(free),
    }
}

/// The barrier: by R₀, or as a share. Choosing the other one keeps the threshold where it was.
fn barrier(source: Source<'_>) -> Rule {
    let at = Pointer::root().field("barrier");
    let (now, is_share) = stated_barrier(source.draft);
    let threshold = now.threshold_ppm();
    let r0 = match now {
        Barrier::R0(r0) => r0.millionths(),
        Barrier::Share(share) => MILLION * MILLION / (MILLION - u64::from(share.ppm()).min(999_000)),
    };
    let values = vec![
        Value::map(vec![("r0", Value::millionths(r0))]),
        Value::map(vec![("share", Value::millionths(threshold.into()))]),
    ];
    let mut choice = choice(source, at.clone(), RuleText::Barrier, values);
    choice.text = usize::from(is_share).to_string();
    let free = if is_share {
        build(source).field(at.field("share"), InputText::BarrierShare, Kind::Percent, Absent::Missing)
    } else {
        let mut field = build(source).field(at.field("r0"), InputText::BarrierR0, Kind::Decimal, Absent::Missing);
        if source.draft.get(&field.at).is_none() {
            "2.4".clone_into(&mut field.text);
        }
        field
    };
    Rule { choice, hint: InputText::RuleHint(RuleText::Barrier), free: Some(free) }
}

/// The barrier that a draft states, as far as it can be read, and whether as a share.
fn stated_barrier(draft: &PlanDraft) -> (Barrier, bool) {
    let stated = draft.root().field("barrier");
    let number = |name: &str| stated.and_then(|barrier| barrier.field(name)).and_then(Value::as_millionths);
    let share = number("share").and_then(|ppm| u32::try_from(ppm).ok()).and_then(Share::from_ppm);
    let r0 = number("r0").filter(|r0| (1..=1000 * MILLION).contains(r0)).map(Weight::from_millionths);
    let is_share = stated.is_some_and(|barrier| barrier.field("share").is_some() && barrier.field("r0").is_none());
    let barrier = if is_share { share.map(Barrier::Share) } else { r0.map(Barrier::R0) };
    (barrier.unwrap_or_default(), is_share)
}

/// What share of everyone must have the full course of each vaccine for the barrier, if it were the only one.
fn needed(source: Source<'_>) -> Vec<InputPhrase> {
    let (barrier, _) = stated_barrier(source.draft);
    let of = |vaccine: &Value| {
        let last = vaccine.field("effectiveness")?.items().last()?.as_millionths()?;
        let effectiveness = Share::from_ppm(u32::try_from(last).ok()?)?;
        let needed = coverage_needed(barrier, effectiveness, Share::ONE);
        Some(InputPhrase::Needed(name_of(vaccine, source.language).to_owned(), effectiveness, needed))
    };
    super::vaccines::vaccines(source.draft).iter().filter_map(of).collect()
}

/// How much each region counts when deliveries are shared.
fn weights(source: Source<'_>) -> Block {
    let row = |(n, region): (usize, &Value)| {
        let name = name_of(region, source.language).to_owned();
        let at = Pointer::root().field("regions").item(n).field("weight");
        let build = Build { source, of: name.clone() };
        let weight = build.usual(at, InputText::RegionWeight, Kind::Decimal, "1");
        TableRow { name, short: None, cells: vec![Some(weight)], commands: Vec::new() }
    };
    Block::Table {
        caption: InputText::WeightsTable.text(source.language),
        corner: None,
        columns: vec![InputText::RegionWeight],
        rows: regions(source.draft).iter().enumerate().map(row).collect(),
    }
}
