//! When does the immune barrier stand, or why never?

use std::rc::Rc;

use super::content::{Apply, Card, Content, Exhibit, Sheet, Swatch};
use super::form::decimal;
use super::ground::Ground;
use super::plot::{Across, Lines, Plot, over_days, share_heights};
use super::query::Query;
use super::room::Posed;
use crate::analysis::asked::{Asked, BarrierFound};
use crate::analysis::estimate::{Needed, coverage_needed};
use crate::analysis::{BarrierAnswer, BarrierShares};
use crate::i18n::answers::{PageText, Question};
use crate::i18n::format::{percent, percents_apart};
use crate::interchange::tables::Cell;
use crate::plan::{Barrier, Change, Deed, DeedKind, Op, Pointer, Vaccine, Value, validate};
use crate::ui::view::figures::Tone;
use crate::units::{Day, MILLION, Share, Weight};

/// The question: what the barrier follows from, and what each vaccine does.
#[must_use]
pub fn pose(ground: &Ground<'_>) -> Posed {
    let mut reader = ground.reader(Question::Barrier);
    let (usual_kind, usual_r0, usual_share) = match ground.plan.barrier() {
        Barrier::R0(r0) => ("r0", r0.millionths(), Share::from_ppm(700_000).unwrap_or(Share::ONE)),
        Barrier::Share(share) => ("share", 2_400_000, share),
    };
    let options =
        vec![("r0".to_owned(), ground.say(&PageText::ByR0)), ("share".to_owned(), ground.say(&PageText::ByShare))];
    let is_r0 = reader.choice("kind", &PageText::FieldKind, options, usual_kind) == 0;
    // Each has a field of its own, so that a choice brings back what stood there.
    let value = if is_r0 {
        let r0 = reader.number("r0", &PageText::FieldValue, usual_r0, (MILLION, 1000 * MILLION));
        r0.map(|r0| Barrier::R0(Weight::from_millionths(r0)))
    } else {
        let share = reader.share("share", &PageText::FieldValue, usual_share);
        share.map(Barrier::Share)
    };
    let mut sentences =
        vec![reader.sentence(if is_r0 { &PageText::AskBarrierR0 } else { &PageText::AskBarrierShare }, "")];
    let mut is_read = value.is_some();
    // What stands there as the plan has it changes nothing.
    let mut ops: Vec<Op> = value.filter(|value| *value != ground.plan.barrier()).map(barrier_op).into_iter().collect();
    for (n, vaccine) in ground.plan.vaccines().iter().enumerate() {
        let name = ground.name(vaccine.name.as_ref(), &vaccine.id);
        let prefix = format!("v{n}-");
        let last = vaccine.effectiveness.as_ref().and_then(|doses| doses.last().copied()).unwrap_or(Share::ZERO);
        let effect = reader.share(&format!("{prefix}effect"), &PageText::FieldEffect(name.clone()), last);
        let label = PageText::FieldOnset(name.clone());
        let onset = reader.whole(&format!("{prefix}onset"), &label, i64::from(vaccine.onset_days), (0, 3660));
        sentences.push(reader.sentence(&PageText::AskVaccine(name), &prefix));
        let at = Pointer::root().field("vaccines").item(n);
        is_read &= effect.is_some() && onset.is_some();
        ops.extend(effect.filter(|effect| *effect != last).map(|effect| effect_op(&at, vaccine, effect)));
        let onset = onset.filter(|onset| *onset != i64::from(vaccine.onset_days));
        ops.extend(onset.map(|onset| Op::Put(at.field("onset_days"), Value::whole(onset.unsigned_abs()))));
    }
    let query = is_read.then_some(ops).and_then(|ops| query(ground, ops));
    Posed { sentences, query, ..Posed::default() }
}

fn barrier_op(barrier: Barrier) -> Op {
    let value = match barrier {
        Barrier::R0(r0) => ("r0", Value::millionths(r0.millionths())),
        Barrier::Share(share) => ("share", Value::millionths(share.ppm().into())),
    };
    Op::Put(Pointer::root().field("barrier"), Value::map(vec![value]))
}

/// The effectiveness of the last dose; that of earlier doses stays.
fn effect_op(at: &Pointer, vaccine: &Vaccine, effect: Share) -> Op {
    let before = usize::from(vaccine.n_doses).saturating_sub(1);
    let mut doses = vaccine.effectiveness.clone().unwrap_or_else(|| vec![Share::ZERO; before]);
    doses.truncate(before);
    doses.push(effect);
    let doses = doses.into_iter().map(|share| Value::millionths(share.ppm().into())).collect();
    Op::Put(at.clone().field("effectiveness"), Value::list(doses))
}

fn query(ground: &Ground<'_>, ops: Vec<Op>) -> Option<Query> {
    let at = Pointer::root().field("barrier");
    let asked = Asked::Barrier(ground.scope);
    if ops.is_empty() {
        return Some(ground.query(asked));
    }
    let change = Change { deed: Deed { kind: DeedKind::Answered, at }, ops };
    let draft = change.applied_to(ground.draft);
    let plan = validate(&draft).ok()?;
    Some(Query { draft: Rc::new(draft), plan: Rc::new(plan), others: Vec::new(), asked })
}

/// The answer.
#[must_use]
pub fn answer(ground: &Ground<'_>, query: &Query, found: &BarrierFound) -> Content {
    let say = |text: PageText| ground.say(&text);
    let shares = match found.answer {
        BarrierAnswer::Unknown => return Content::new(say(PageText::BarrierUnknown), Tone::Bad),
        BarrierAnswer::Reached { shares, .. }
        | BarrierAnswer::NotInTime(shares)
        | BarrierAnswer::Unreachable(shares) => shares,
    };
    let (threshold, ceiling) = percents_apart(shares.threshold_ppm.into(), shares.ceiling_ppm.into());
    let at_end = percent(shares.final_ppm.into(), 1);
    let (sentence, tone) = match found.answer {
        BarrierAnswer::Reached { day, .. } => (PageText::BarrierReached(ground.plan.date(day)), Tone::Good),
        BarrierAnswer::Unreachable(_) => (PageText::BarrierUnreachable(ceiling.clone(), threshold.clone()), Tone::Bad),
        _ => (PageText::BarrierNotInTime(at_end.clone(), threshold.clone()), Tone::Bad),
    };
    let mut more = vec![match query.plan.barrier() {
        Barrier::R0(r0) => say(PageText::BarrierThreshold(decimal(r0.millionths()), threshold.clone())),
        Barrier::Share(_) => say(PageText::BarrierStated(threshold.clone())),
    }];
    more.extend(query.plan.vaccines().iter().filter_map(|vaccine| {
        let effect = vaccine.effectiveness.as_ref()?.last().copied()?;
        let name = ground.name(vaccine.name.as_ref(), &vaccine.id);
        let effect_text = percent(effect.ppm().into(), u32::from(effect.ppm() % 10_000 != 0));
        Some(match coverage_needed(query.plan.barrier(), effect, Share::ONE) {
            Needed::Share(share) => say(PageText::BarrierNeeds(name, effect_text, percent(share.ppm().into(), 1))),
            Needed::MoreThanAll { ppm } => {
                say(PageText::BarrierNeedsAll(name, effect_text, percent(u64::try_from(ppm).unwrap_or(u64::MAX), 0)))
            }
            Needed::Never => return None,
        })
    }));
    more.push(say(PageText::BarrierCeiling(ceiling.clone())));
    let date = match found.answer {
        BarrierAnswer::Reached { day, .. } => say(PageText::On(ground.plan.date(day))),
        _ => say(PageText::Never),
    };
    let card =
        |label, value: &str, line, tone| Card { label: say(label), value: value.to_owned(), line: say(line), tone };
    Content {
        more,
        figures: vec![
            card(PageText::CardBarrier, &date, PageText::BarrierOf(threshold.clone()), tone),
            card(PageText::CardThreshold, &threshold, PageText::LineThreshold, Tone::Neutral),
            card(PageText::CardCeiling, &ceiling, PageText::LineCeiling, Tone::Neutral),
            card(PageText::CardAtEnd, &at_end, PageText::LineAtEnd(ground.end()), Tone::Neutral),
        ],
        applies: apply(ground, query).into_iter().collect(),
        exhibits: vec![picture(ground, found, shares, (threshold, ceiling))],
        assumed: (0..3).map(|n| say(PageText::BarrierAssumes(n))).collect(),
        ..Content::new(say(sentence), tone)
    }
}

fn apply(ground: &Ground<'_>, query: &Query) -> Option<Apply> {
    if query.draft == *ground.draft {
        return None;
    }
    let at = Pointer::root().field("barrier");
    let ops = vec![Op::Replace(query.draft.as_ref().clone())];
    let change = Rc::new(Change { deed: Deed { kind: DeedKind::Answered, at }, ops });
    Some(Apply { id: "apply-barrier".into(), label: ground.say(&PageText::ApplyBarrier), change })
}

fn picture(
    ground: &Ground<'_>,
    found: &BarrierFound,
    shares: BarrierShares,
    (threshold, ceiling): (String, String),
) -> Exhibit {
    let of = |ppm: u32| f64::from(ppm) / 1_000_000.0;
    let days = found.protected_ppm.iter();
    let row =
        |(day, ppm): (Day, &u32)| vec![Cell::Date(ground.plan.date(day)), Cell::Text(percent(u64::from(*ppm), 2))];
    let reached = match found.answer {
        BarrierAnswer::Reached { day, .. } => Some(day),
        _ => None,
    };
    let place = |day: Day| f64::from(day.get() + 1) / f64::from(ground.plan.n_days().max(1));
    let levels = vec![
        (of(shares.threshold_ppm), ground.say(&PageText::MarkThreshold(threshold))),
        (of(shares.ceiling_ppm), ground.say(&PageText::MarkCeiling(ceiling))),
    ];
    Exhibit {
        name: "protected",
        heading: ground.say(&PageText::BarrierPicture),
        about: ground.say(&PageText::BarrierPictureAbout),
        plot: Some(Plot::Lines(Lines {
            across: Across::Days(ground.plan.start(), ground.plan.n_days()),
            heights: share_heights(),
            lines: vec![(0, over_days(days.clone().map(|ppm| of(*ppm))))],
            levels,
            uprights: reached
                .iter()
                .map(|day| (place(*day), ground.say(&PageText::On(ground.plan.date(*day)))))
                .collect(),
            dots: reached.iter().map(|day| ((place(*day), of(shares.threshold_ppm)), true)).collect(),
            ..Lines::default()
        })),
        keys: vec![(Swatch::Line(0), ground.say(&PageText::Protected))],
        table: Sheet {
            header: vec![ground.say(&PageText::Date), ground.say(&PageText::Protected)],
            rows: ground.plan.days().zip(days).map(row).collect(),
        },
    }
}
