//! What does the priority order buy?

use std::rc::Rc;

use super::board::{Tiers, dense};
use super::content::{Apply, Card, Content, Exhibit, Sheet, Swatch};
use super::ground::Ground;
use super::plot::{Across, Lines, Plot, over_days, share_heights};
use super::room::Posed;
use crate::analysis::asked::Asked;
use crate::analysis::orders::{Order, OrderOutcome};
use crate::i18n::answers::{PageText, Question, RuleText};
use crate::i18n::format::{count, percent};
use crate::index::{GroupIdx, Idx};
use crate::interchange::tables::Cell;
use crate::plan::{Change, Deed, DeedKind, Op, Plan, Pointer, Value};
use crate::ui::view::figures::Tone;
use crate::units::Day;

/// The tiers of the board: those put together, or the plan's.
#[must_use]
pub fn tiers(plan: &Plan, own: Option<&Tiers>) -> Tiers {
    let planned = || dense(&plan.groups().iter().map(|group| group.tier_number).collect::<Vec<u64>>());
    own.filter(|own| own.len() == plan.groups().len()).map_or_else(planned, |own| dense(own))
}

/// The question: which group would come first.
#[must_use]
pub fn pose(ground: &Ground<'_>) -> Posed {
    let mut reader = ground.reader(Question::Order);
    let groups: Vec<GroupIdx> = ground.plan.groups().indices().collect();
    let value = |group: GroupIdx| ground.plan.groups()[group].id.clone();
    let options = groups.iter().map(|group| (value(*group), ground.group_name(group.to_usize()))).collect();
    let usual = elderly(ground.plan).map(value).unwrap_or_default();
    let chosen = reader.choice("first", &PageText::FieldFirst, options, &usual);
    let mut orders = vec![Order::AsPlanned, Order::ProRata];
    orders.extend(groups.get(chosen).map(|group| Order::First(vec![*group])));
    orders.push(Order::ByRisk);
    if ground.tiers.is_some_and(|own| tiers(ground.plan, Some(own)) != tiers(ground.plan, None)) {
        orders.push(Order::Tiers(tiers(ground.plan, ground.tiers)));
    }
    let query = (!groups.is_empty()).then(|| ground.query(Asked::Orders(orders, ground.scope)));
    Posed { sentences: vec![reader.sentence(&PageText::AskOrder, "")], query, ..Posed::default() }
}

/// The elderly, as far as ids and names tell; else those at the greatest risk who are not in front.
fn elderly(plan: &Plan) -> Option<GroupIdx> {
    let is_called = |group: GroupIdx, word: &str| {
        let group = &plan.groups()[group];
        let name = |tag: &str| group.name.as_ref().and_then(|name| name.text(tag)).unwrap_or_default().to_lowercase();
        let texts = [group.id.to_lowercase(), name("en"), name("zh-Hans")];
        texts.iter().any(|text| text.contains(word))
    };
    let behind = || plan.groups().indices().filter(|group| plan.groups()[*group].tier.to_usize() > 0);
    let most = || behind().max_by_key(|group| (plan.groups()[*group].risk, std::cmp::Reverse(*group)));
    let words = ["60 and over", "60+", "65+", "75+", "80+", "60岁", "elderly", "老年"];
    let called = words.iter().find_map(|word| behind().find(|group| is_called(*group, word)));
    called.or_else(most).or_else(|| plan.groups().indices().next())
}

fn name(ground: &Ground<'_>, order: &Order) -> String {
    match order {
        Order::Tiers(_) => ground.say(&PageText::BoardOrder),
        order => RuleText::order(order, ground.plan, ground.language).text(ground.language),
    }
}

/// The answer.
#[must_use]
pub fn answer(ground: &Ground<'_>, found: Option<&[OrderOutcome]>) -> Content {
    let assumed = (0..4).map(|n| ground.say(&PageText::OrderAssumes(n))).collect();
    let Some(found) = found else { return Content::new(ground.say(&PageText::OrderUnknown), Tone::Bad) };
    let best = found.iter().max_by_key(|outcome| (outcome.gained, outcome.order == Order::AsPlanned));
    let sentence = match best {
        Some(best) if best.gained > 0 => PageText::OrderBest(name(ground, &best.order), best.gained.unsigned_abs()),
        _ => PageText::OrderPlanned,
    };
    let own = found.iter().find(|outcome| matches!(outcome.order, Order::Tiers(_)));
    Content {
        more: own.map(|own| ground.say(&PageText::OrderOwn(own.gained))).into_iter().collect(),
        figures: found.iter().map(|outcome| card(ground, outcome)).collect(),
        applies: found.iter().filter_map(|outcome| apply(ground, &outcome.order)).collect(),
        exhibits: vec![picture(ground, found), table(ground, found)],
        assumed,
        ..Content::new(ground.say(&sentence), Tone::Neutral)
    }
}

fn signed(n: i64) -> String {
    let sign = if n < 0 { "−" } else { "+" };
    format!("{sign}{}", count(n.unsigned_abs()))
}

fn card(ground: &Ground<'_>, outcome: &OrderOutcome) -> Card {
    let (value, tone) = match (&outcome.order, outcome.gained) {
        (Order::AsPlanned, _) => (count(outcome.person_days), Tone::Neutral),
        (_, gained) => (signed(gained), if gained < 0 { Tone::Bad } else { Tone::Neutral }),
    };
    let line = if outcome.order == Order::AsPlanned { PageText::ColumnPersonDays } else { PageText::ColumnGained };
    Card { label: ground.say(&PageText::Label(name(ground, &outcome.order))), value, line: ground.say(&line), tone }
}

/// An order as a change of the plan. Sharing in proportion also settles how doses are split within the one tier.
fn apply(ground: &Ground<'_>, order: &Order) -> Option<Apply> {
    let changed = order.apply(ground.plan);
    if changed == **ground.plan {
        return None;
    }
    let root = Pointer::root();
    let tier = |(n, group): (usize, &crate::plan::Group)| {
        Op::Put(root.clone().field("groups").item(n).field("tier"), Value::whole(group.tier_number))
    };
    let mut ops: Vec<Op> = changed.groups().iter().enumerate().map(tier).collect();
    if changed.policy() != ground.plan.policy() {
        let tie = Value::text("remaining");
        ops.push(match ground.draft.root().field("policy") {
            Some(Value::Map(_)) => Op::Put(root.clone().field("policy").field("tie"), tie),
            _ => Op::Put(root.clone().field("policy"), Value::map(vec![("tie", tie)])),
        });
    }
    let change = Rc::new(Change { deed: Deed { kind: DeedKind::Answered, at: root.field("groups") }, ops });
    let id = match order {
        Order::AsPlanned => "planned",
        Order::ProRata => "pro-rata",
        Order::First(_) => "first",
        Order::ByRisk => "by-risk",
        Order::Tiers(_) => "own",
    };
    Some(Apply {
        id: format!("apply-order-{id}"),
        label: ground.say(&PageText::ApplyOrder(name(ground, order))),
        change,
    })
}

fn picture(ground: &Ground<'_>, found: &[OrderOutcome]) -> Exhibit {
    let line = |outcome: &OrderOutcome| over_days(outcome.ppm.iter().map(|ppm| f64::from(*ppm) / 1_000_000.0));
    let names = || found.iter().map(|outcome| name(ground, &outcome.order));
    let row = |day: Day| {
        let shares = found.iter().map(|outcome| outcome.ppm.get(day.slot()).copied().unwrap_or(0));
        let cells = shares.map(|ppm| Cell::Text(percent(ppm.into(), 2)));
        std::iter::once(Cell::Date(ground.plan.date(day))).chain(cells).collect()
    };
    Exhibit {
        name: "orders-by-day",
        heading: ground.say(&PageText::OrderPicture),
        about: ground.say(&PageText::OrderPictureAbout),
        plot: Some(Plot::Lines(Lines {
            across: Across::Days(ground.plan.start(), ground.plan.n_days()),
            heights: share_heights(),
            lines: found.iter().enumerate().map(|(n, outcome)| (n % 6, line(outcome))).collect(),
            ..Lines::default()
        })),
        keys: names().enumerate().map(|(n, name)| (Swatch::Line(n % 6), name)).collect(),
        table: Sheet {
            header: std::iter::once(ground.say(&PageText::Date)).chain(names()).collect(),
            rows: ground.plan.days().map(row).collect(),
        },
    }
}

fn table(ground: &Ground<'_>, found: &[OrderOutcome]) -> Exhibit {
    let row = |outcome: &OrderOutcome| {
        vec![Cell::Text(name(ground, &outcome.order)), Cell::Count(outcome.person_days), Cell::Number(outcome.gained)]
    };
    let header = [PageText::ColumnOrder, PageText::ColumnPersonDays, PageText::ColumnGained];
    Exhibit {
        name: "orders",
        heading: ground.say(&PageText::OrderTable),
        about: ground.say(&PageText::OrderTableAbout),
        plot: None,
        keys: Vec::new(),
        table: Sheet {
            header: header.iter().map(|text| ground.say(text)).collect(),
            rows: found.iter().map(row).collect(),
        },
    }
}
