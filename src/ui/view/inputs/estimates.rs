//! Estimates for what nobody counts: wastage from open vials, and capacity from sites and staff. Each says what it
//! is made from, and is put into the plan by a button only.

use std::rc::Rc;

use super::{Block, Choice, Command, Kind, Local, Source};
use crate::analysis::estimate::{Session, Site, Sites, USUAL_PER_HOUR, usual_wastage};
use crate::i18n::InputText;
use crate::plan::{Change, Deed, DeedKind, MAX_COUNT, Op, Pointer, Value};
use crate::ui::view::draft::count_of;
use crate::ui::view::entry::{count_value, share_value};
use crate::units::{MILLION, Share};

/// A number that stands in a field that is no part of the plan.
fn number(local: &Local, name: &str, usual: &str) -> Option<u64> {
    count_of(&count_value(local.text(name, usual)))
}

fn estimated(at: Pointer, value: Value) -> (Vec<Op>, Deed) {
    (vec![Op::Put(at.clone(), value)], Deed { kind: DeedKind::Estimated, at })
}

fn command(id: String, label: InputText, of: &str, (ops, deed): (Vec<Op>, Deed), then: String) -> Command {
    Command { id, label, of: of.to_owned(), change: Rc::new(Change { deed, ops }), then }
}

/// Wastage of a vaccine: from the vials that are opened for a session and not used up, and from what is lost before.
pub(super) fn wastage(source: Source<'_>, position: usize, of: &str) -> Block {
    let (draft, local) = (source.draft, source.local);
    let vaccine = Pointer::root().field("vaccines").item(position);
    let [people, closed, levels] = ["session", "closed", "levels"].map(|name| format!("{name}-{position}"));
    let doses_per_vial = draft.get(&vaccine.clone().field("doses_per_vial")).and_then(count_of);
    let place = vaccine.clone().field("wastage");
    let stated = draft.get(&place).and_then(Value::as_millionths).unwrap_or(0);
    let mut blocks = vec![Block::Fields(vec![
        local.field(of, &people, InputText::SessionPeople, Kind::Count, "35"),
        local.field(of, &closed, InputText::ClosedLoss, Kind::Percent, "1"),
        local.field(of, &levels, InputText::StorageLevels, Kind::Count, "3"),
    ])];
    let mut offers: Vec<Share> = Vec::new();
    let session =
        doses_per_vial.zip(number(local, &people, "35")).and_then(|(vial, people)| Session::new(people, vial));
    let closed = share_value(local.text(&closed, "1")).as_millionths();
    let closed = closed.and_then(|ppm| u32::try_from(ppm).ok()).and_then(Share::from_ppm);
    let levels = number(local, &levels, "3").and_then(|levels| u32::try_from(levels).ok());
    let all = session.zip(closed.zip(levels)).and_then(|(session, (closed, levels))| {
        let total = session.total_loss(closed, levels)?;
        Some((
            session,
            InputText::OpenVialLoss(session.vials(), session.left_over(), session.open_vial_loss(), total),
            total,
        ))
    });
    let say = |text: InputText| Block::Note(text.text(source.language));
    match all {
        Some((_, words, total)) => {
            blocks.push(say(words));
            offers.push(total);
        }
        None if doses_per_vial.is_none() => blocks.push(say(InputText::VialNeeded)),
        None => blocks.push(say(InputText::EstimateNeeds)),
    }
    if let Some(usual) = doses_per_vial.and_then(usual_wastage) {
        blocks.push(say(InputText::UsualWastage(usual)));
        offers.push(usual.high);
    }
    let offer = |(n, share): (usize, Share)| {
        let then = super::id_of(&place);
        let value = Value::millionths(share.ppm().into());
        let id = format!("use-{then}-{n}");
        command(id, InputText::UseWastage(share), of, estimated(place.clone(), value), then)
    };
    let offers = offers.into_iter().enumerate().filter(|(_, share)| u64::from(share.ppm()) != stated).map(offer);
    blocks.push(Block::Commands(offers.collect()));
    Block::Details { id: format!("{}-estimate", super::id_of(&vaccine)), summary: InputText::WastageEstimate, blocks }
}

/// Capacity of a day from sites, hours and staff.
pub(super) fn capacity(source: Source<'_>) -> Block {
    let local = source.local;
    let of = InputText::CapacityEstimate.text(source.language);
    let names = std::iter::once(InputText::OwnStaff).chain(Site::ALL.map(InputText::SiteKind));
    let kinds = names.map(|name| Choice { value: None, text: name.text(source.language), line: None }).collect();
    let kind = local.field(&of, "site", InputText::SiteLabel, Kind::Choice(kinds), "0");
    let site = kind.text.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).and_then(|n| Site::ALL.get(n)).copied();
    let count = |name: &str, label: InputText, usual: &str| local.field(&of, name, label, Kind::Decimal, usual);
    let per_hour_usual = USUAL_PER_HOUR.to_string();
    let mut fields = vec![kind, count("sites", InputText::SiteCount, "10"), count("hours", InputText::SiteHours, "8")];
    if site.is_none() {
        fields.push(count("staff", InputText::SiteStaff, "4"));
        fields.push(count("rate", InputText::SiteRate, &per_hour_usual));
    }
    // Hours with a half are whole minutes.
    let hours = count_value(local.text("hours", "8")).as_millionths().filter(|hours| *hours <= 24 * MILLION);
    let sites = number(local, "sites", "10").zip(hours);
    let doses = sites.and_then(|(n_sites, hours)| {
        let sites = Sites { n_sites, minutes: hours * 60 / MILLION };
        Some(match site {
            Some(site) => sites.doses_a_day(site),
            None => sites.doses_a_day_by_staff(number(local, "staff", "4")?, number(local, "rate", &per_hour_usual)?),
        })
    });
    let doses = doses.filter(|doses| doses.get() <= MAX_COUNT);
    let mut blocks = vec![Block::Fields(fields)];
    let say = |text: InputText| Block::Note(text.text(source.language));
    match doses {
        None => blocks.push(say(InputText::EstimateNeeds)),
        Some(doses) => {
            blocks.push(say(InputText::EstimatedCapacity(doses, site)));
            let weekly = super::capacity::place("weekly");
            let before = source.draft.get(&weekly).map_or(&[][..], Value::items);
            let week = |n_days: usize| {
                let day = |n: usize| match before.get(n) {
                    _ if n < n_days => Value::whole(doses.get()),
                    before => before.cloned().unwrap_or_else(|| Value::whole(0)),
                };
                (0..7).map(day).collect::<Vec<_>>()
            };
            let offer = |(n_days, label): (usize, InputText)| {
                let week = week(n_days);
                let id = format!("use-weekly-{n_days}");
                let then = super::id_of(&weekly.clone().item(0));
                (week != before).then(|| command(id, label, &of, estimated(weekly.clone(), Value::list(week)), then))
            };
            let offers = [(5, InputText::UseOnWorkdays), (7, InputText::UseEveryDay)];
            blocks.push(Block::Commands(offers.into_iter().filter_map(offer).collect()));
        }
    }
    Block::Details { id: "capacity-estimate".into(), summary: InputText::CapacityEstimate, blocks }
}
