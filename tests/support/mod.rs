//! What the property tests share: plans of plain numbers and the documents that state them, schedules read back into
//! plain numbers, and the laws of conservation that hold for every schedule.
//!
//! Expectations come from the plain numbers, by arithmetic of its own: nothing here asks the code under test what is
//! right. Days are counted from the plan's start, shares are parts per million.
#![allow(dead_code, reason = "each test file uses its part")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use rollout_planner::engine::{self, Arrival, Reason, Schedule, Shares};
use rollout_planner::index::{GroupIdx, Idx, RegionIdx, VaccineIdx};
use rollout_planner::interchange::document::read_plan;
use rollout_planner::plan::Plan;
use rollout_planner::units::Doses;
use serde_json::{Map, Value, json};

/// Always the same cases, so that a failure is there again on the next run; `PROPTEST_CASES` and
/// `PROPTEST_RNG_SEED` ask for more or others.
fn config(cases: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if asked { usual.cases } else { cases },
        rng_seed: match usual.rng_seed {
            RngSeed::Random => RngSeed::Fixed(20_210_107),
            fixed @ RngSeed::Fixed(_) => fixed,
        },
        failure_persistence: None,
        ..usual
    }
}

/// Tries a law on so many inputs and tells the smallest it finds that breaks it.
#[track_caller]
pub fn check<S: Strategy>(cases: u32, inputs: S, law: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    if let Err(error) = TestRunner::new(config(cases)).run(&inputs, law) {
        panic!("{error}");
    }
}

// ---- plans as plain numbers

pub const MILLION: u64 = 1_000_000;

#[derive(Clone, Debug)]
pub struct Doc {
    /// Days from 2021-01-07, a Thursday, to the plan's start.
    pub start: i32,
    pub days: i32,
    pub vaccines: Vec<Vaccine>,
    pub groups: Vec<Group>,
    /// At least one; if the document states none, the one that holds everything.
    pub regions: Vec<Region>,
    pub states_regions: bool,
    pub deliveries: Vec<Delivery>,
    pub capacity: Calendar,
    pub policy: Policy,
    pub sharing_deliveries: &'static str,
    pub sharing_capacity: &'static str,
}

#[derive(Clone, Debug)]
pub struct Vaccine {
    /// Minimum, target and maximum to each later dose.
    pub intervals: Vec<[i32; 3]>,
    pub return_share: Vec<u64>,
    pub wastage: u64,
    /// One a dose.
    pub effectiveness: Vec<u64>,
    pub onset: i32,
}

#[derive(Clone, Debug)]
pub struct Group {
    pub tier: u64,
    pub eligible: u64,
    pub uptake: u64,
    /// `None` for all.
    pub vaccines: Option<Vec<usize>>,
    pub from: Option<i32>,
    pub daily_limit: Option<u64>,
    pub risk: u64,
}

#[derive(Clone, Debug)]
pub struct Region {
    /// In millionths.
    pub weight: u64,
    /// A group that is left out has `None`.
    pub parts: Vec<Option<Part>>,
    pub capacity: Option<Calendar>,
}

#[derive(Clone, Debug, Default)]
pub struct Part {
    pub people: u64,
    pub given: Vec<Given>,
}

#[derive(Clone, Copy, Debug)]
pub struct Given {
    pub vaccine: usize,
    pub dose: usize,
    pub people: u64,
    pub on: i32,
}

#[derive(Clone, Debug)]
pub struct Delivery {
    pub on: i32,
    pub vaccine: usize,
    pub doses: u64,
    pub expires: Option<i32>,
    pub region: Option<usize>,
    /// Distance and number.
    pub repeat: Option<(i32, i32)>,
}

#[derive(Clone, Debug, Default)]
pub struct Calendar {
    pub weekly: [u64; 7],
    pub changes: Vec<(i32, [u64; 7])>,
    pub closed: Vec<(i32, i32)>,
    pub extra: Vec<(i32, u64)>,
}

#[derive(Clone, Copy, Debug)]
pub struct Policy {
    pub open_next_at: u64,
    pub tie: &'static str,
    pub follow_up: &'static str,
    pub arrival: &'static str,
    pub early: bool,
    pub reserve: &'static str,
    pub unservable: &'static str,
}

/// One delivery of a line, as it arrives.
#[derive(Clone, Copy, Debug)]
pub struct Dated {
    /// Day 0 if it came before.
    pub day: i32,
    pub vaccine: usize,
    pub usable: u64,
    pub lost: u64,
    pub expires: Option<i32>,
    pub region: Option<usize>,
}

/// `(n × ppm + 500000) div 1000000`.
pub fn share(n: u64, ppm: u64) -> u64 {
    u64::try_from((u128::from(n) * u128::from(ppm) + 500_000) / 1_000_000).expect("a share of 64 bits")
}

pub fn ample() -> Calendar {
    Calendar { weekly: [2_000_000; 7], ..Calendar::default() }
}

impl Calendar {
    /// The capacity of a day of a plan that starts `start` days after a Thursday.
    pub fn on(&self, start: i32, day: i32) -> u64 {
        let weekday = usize::try_from((start + day + 3).rem_euclid(7)).expect("0 to 6");
        let mut weekly = (i32::MIN, &self.weekly);
        for (from, change) in &self.changes {
            if *from <= day && *from >= weekly.0 {
                weekly = (*from, change);
            }
        }
        let is_closed = self.closed.iter().any(|(from, to)| *from <= day && day <= *to);
        let extra: u64 = self.extra.iter().filter(|(on, _)| *on == day).map(|(_, doses)| doses).sum();
        extra + if is_closed { 0 } else { weekly.1[weekday] }
    }
}

impl Vaccine {
    pub fn doses(&self) -> usize {
        self.intervals.len() + 1
    }
}

impl Doc {
    pub fn part(&self, region: usize, group: usize) -> Part {
        self.regions[region].parts[group].clone().unwrap_or_default()
    }

    pub fn with_a_dose(&self, region: usize, group: usize) -> u64 {
        self.part(region, group).given.iter().map(|given| given.people).sum()
    }

    pub fn target(&self, region: usize, group: usize) -> u64 {
        let Group { eligible, uptake, .. } = self.groups[group];
        share(share(self.part(region, group).people, eligible), uptake).max(self.with_a_dose(region, group))
    }

    /// All people of a region, and all its targets.
    pub fn totals(&self, region: usize) -> (u64, u64) {
        let groups = 0..self.groups.len();
        (
            groups.clone().map(|group| self.part(region, group).people).sum(),
            groups.map(|group| self.target(region, group)).sum(),
        )
    }

    /// The vaccines a group may have, in plan order.
    pub fn allowed(&self, group: usize) -> Vec<usize> {
        let mut allowed = self.groups[group].vaccines.clone().unwrap_or_else(|| (0..self.vaccines.len()).collect());
        allowed.sort_unstable();
        allowed
    }

    /// Every delivery within the plan, by date, then in document order.
    pub fn dated(&self) -> Vec<Dated> {
        let mut dated = Vec::new();
        for delivery in &self.deliveries {
            let (every, times) = delivery.repeat.unwrap_or((1, 1));
            let lost = share(delivery.doses, self.vaccines[delivery.vaccine].wastage);
            for later in (0..times).map(|n| n * every) {
                dated.push((
                    delivery.on + later,
                    Dated {
                        day: (delivery.on + later).max(0),
                        vaccine: delivery.vaccine,
                        usable: delivery.doses - lost,
                        lost,
                        expires: delivery.expires.map(|expires| expires + later),
                        region: delivery.region,
                    },
                ));
            }
        }
        dated.retain(|(_, delivery)| delivery.day < self.days);
        dated.sort_by_key(|(on, _)| *on);
        dated.into_iter().map(|(_, delivery)| delivery).collect()
    }

    pub fn plan(&self) -> Plan {
        let document = self.json().to_string();
        read_plan(document.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}\n{document}"))
    }

    pub fn run(&self) -> Run {
        let plan = self.plan();
        let shares = engine::share(&plan);
        let schedule = engine::schedule(&plan);
        let regions = plain(&schedule);
        Run { plan, shares, schedule, regions }
    }

    // ---- as a document; what has its usual value is left out

    pub fn json(&self) -> Value {
        let mut plan = Map::new();
        plan.insert("format".into(), json!("rollout-plan"));
        plan.insert("version".into(), json!(1));
        plan.insert("title".into(), json!("generated"));
        plan.insert("start".into(), json!(self.date(0)));
        plan.insert("days".into(), json!(self.days));
        plan.insert("vaccines".into(), list(self.vaccines.iter().enumerate(), |(n, v)| vaccine_json(n, v)));
        plan.insert("groups".into(), list(0..self.groups.len(), |n| self.group_json(n)));
        plan.insert("deliveries".into(), list(&self.deliveries, |delivery| self.delivery_json(delivery)));
        plan.insert("capacity".into(), self.calendar_json(&self.capacity));
        plan.insert("policy".into(), self.policy.json());
        if self.states_regions {
            plan.insert("regions".into(), list(0..self.regions.len(), |n| self.region_json(n)));
        }
        plan.insert(
            "sharing".into(),
            json!({ "deliveries": self.sharing_deliveries, "capacity": self.sharing_capacity }),
        );
        Value::Object(plan)
    }

    fn date(&self, day: i32) -> String {
        iso(self.start + day)
    }

    fn group_json(&self, n: usize) -> Value {
        let group = &self.groups[n];
        let mut json = json!({ "id": format!("g{n}"), "tier": group.tier });
        let fields = json.as_object_mut().expect("a map");
        put_share(fields, "eligible", group.eligible, MILLION);
        put_share(fields, "uptake", group.uptake, MILLION);
        put_share(fields, "risk", group.risk, MILLION);
        if let Some(vaccines) = &group.vaccines {
            fields.insert("vaccines".into(), list(vaccines, |n| json!(format!("v{n}"))));
        }
        if let Some(from) = group.from {
            fields.insert("from".into(), json!(self.date(from)));
        }
        if let Some(limit) = group.daily_limit {
            fields.insert("daily_limit".into(), json!(limit));
        }
        if !self.states_regions {
            self.put_part(fields, &self.part(0, n));
        }
        json
    }

    fn put_part(&self, fields: &mut Map<String, Value>, part: &Part) {
        fields.insert("people".into(), json!(part.people));
        if !part.given.is_empty() {
            let given = list(&part.given, |given| {
                json!({ "vaccine": format!("v{}", given.vaccine), "dose": given.dose, "people": given.people,
                        "on": self.date(given.on) })
            });
            fields.insert("given".into(), given);
        }
    }

    fn region_json(&self, n: usize) -> Value {
        let region = &self.regions[n];
        let mut json = json!({ "id": format!("r{n}"), "groups": {} });
        let fields = json.as_object_mut().expect("a map");
        put_share(fields, "weight", region.weight, MILLION);
        if let Some(capacity) = &region.capacity {
            fields.insert("capacity".into(), self.calendar_json(capacity));
        }
        for (n, part) in region.parts.iter().enumerate() {
            if let Some(part) = part {
                let mut fields = Map::new();
                self.put_part(&mut fields, part);
                json["groups"][format!("g{n}")] = Value::Object(fields);
            }
        }
        json
    }

    fn delivery_json(&self, delivery: &Delivery) -> Value {
        let mut json = json!({ "on": self.date(delivery.on), "vaccine": format!("v{}", delivery.vaccine),
                               "doses": delivery.doses });
        if let Some(expires) = delivery.expires {
            json["expires"] = json!(self.date(expires));
        }
        if let Some(region) = delivery.region.filter(|_| self.states_regions) {
            json["region"] = json!(format!("r{region}"));
        }
        if let Some((every, times)) = delivery.repeat {
            json["repeat"] = json!({ "every": every, "times": times });
        }
        json
    }

    fn calendar_json(&self, calendar: &Calendar) -> Value {
        let Calendar { weekly, changes, closed, extra } = calendar;
        let mut json = json!({ "weekly": weekly });
        if !changes.is_empty() {
            json["changes"] = list(changes, |(from, weekly)| json!({ "from": self.date(*from), "weekly": weekly }));
        }
        if !closed.is_empty() {
            json["closed"] = list(closed, |(from, to)| json!({ "from": self.date(*from), "to": self.date(*to) }));
        }
        if !extra.is_empty() {
            json["extra"] = list(extra, |(on, doses)| json!({ "on": self.date(*on), "doses": doses }));
        }
        json
    }
}

impl Policy {
    fn json(self) -> Value {
        let mut json = json!({ "early": self.early });
        let fields = json.as_object_mut().expect("a map");
        put_share(fields, "open_next_at", self.open_next_at, MILLION);
        let choices = [
            ("tie", self.tie, "remaining"),
            ("follow_up", self.follow_up, "due_first"),
            ("arrival", self.arrival, "at_target"),
            ("reserve", self.reserve, "none"),
            ("unservable", self.unservable, "hold"),
        ];
        for (name, choice, usual) in choices {
            if choice != usual {
                fields.insert(name.into(), json!(choice));
            }
        }
        json
    }
}

fn vaccine_json(n: usize, vaccine: &Vaccine) -> Value {
    let mut json = json!({ "id": format!("v{n}"), "doses": vaccine.doses(),
        "intervals": list(&vaccine.intervals, |[min, target, max]| if min == target {
            json!({ "min": min, "max": max })
        } else {
            json!({ "min": min, "target": target, "max": max })
        }),
        "return_share": list(&vaccine.return_share, |ppm| decimal(*ppm)),
        "effectiveness": list(&vaccine.effectiveness, |ppm| decimal(*ppm)),
        "onset_days": vaccine.onset });
    put_share(json.as_object_mut().expect("a map"), "wastage", vaccine.wastage, 0);
    json
}

fn list<I: IntoIterator>(items: I, json: impl FnMut(I::Item) -> Value) -> Value {
    Value::Array(items.into_iter().map(json).collect())
}

/// Millionths as a decimal.
fn decimal(millionths: u64) -> Value {
    let text = format!("{}.{:06}", millionths / MILLION, millionths % MILLION);
    Value::Number(text.parse().expect("a number"))
}

fn put_share(fields: &mut Map<String, Value>, name: &str, millionths: u64, usual: u64) {
    if millionths != usual {
        fields.insert(name.into(), decimal(millionths));
    }
}

/// The date so many days after 2021-01-07, by the Gregorian rules.
fn iso(days: i32) -> String {
    let is_leap = |year: i32| (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    // Days from the first of January.
    let (mut year, mut left) = (2021, days + 6);
    while left < 0 {
        year -= 1;
        left += if is_leap(year) { 366 } else { 365 };
    }
    loop {
        let length = if is_leap(year) { 366 } else { 365 };
        if left < length {
            break;
        }
        left -= length;
        year += 1;
    }
    let february = if is_leap(year) { 29 } else { 28 };
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if left < length {
            break;
        }
        left -= length;
        month += 1;
    }
    format!("{year:04}-{month:02}-{:02}", left + 1)
}

// ---- schedules as plain numbers

pub struct Run {
    pub plan: Plan,
    pub shares: Shares,
    pub schedule: Schedule,
    /// By region and day.
    pub regions: Vec<Vec<PlainDay>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainDay {
    pub capacity: u64,
    pub used: u64,
    pub served: Vec<Served>,
    /// By vaccine.
    pub stock: Vec<Stock>,
    pub reasons: Vec<(usize, Reason)>,
    pub late: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Served {
    pub group: usize,
    pub vaccine: usize,
    pub dose: usize,
    pub people: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stock {
    pub received: u64,
    pub used: u64,
    pub expired: u64,
    pub left: u64,
}

pub fn plain(schedule: &Schedule) -> Vec<Vec<PlainDay>> {
    let day = |day: &engine::ScheduleDay| PlainDay {
        capacity: day.capacity.get(),
        used: day.used.get(),
        served: day
            .served
            .iter()
            .map(|served| Served {
                group: served.group.to_usize(),
                vaccine: served.vaccine.to_usize(),
                dose: usize::from(served.dose.get()),
                people: served.people.get(),
            })
            .collect(),
        stock: day
            .stock
            .iter()
            .map(|stock| Stock {
                received: stock.received.get(),
                used: stock.used.get(),
                expired: stock.expired.get(),
                left: stock.stock.get(),
            })
            .collect(),
        reasons: day.reasons.iter().map(|(group, reason)| (group.to_usize(), *reason)).collect(),
        late: day.late.get(),
    };
    schedule.regions().iter().map(|days| days.iter().map(day).collect()).collect()
}

impl Run {
    pub fn arrivals(&self, region: usize) -> &[Arrival] {
        self.shares.arrivals(RegionIdx::from_usize(region))
    }

    pub fn daily_limit(&self, region: usize, group: usize) -> Option<u64> {
        self.shares.daily_limit(RegionIdx::from_usize(region), GroupIdx::from_usize(group)).map(Doses::get)
    }

    /// Each region's days with the region's number and the day's.
    pub fn each_day(&self) -> impl Iterator<Item = (usize, i32, &PlainDay)> {
        let regions = self.regions.iter().enumerate();
        regions.flat_map(|(region, days)| (0..).zip(days).map(move |(day, record)| (region, day, record)))
    }
}

/// The laws of conservation, checked with nothing but the plan's own deliveries and what the engine tells: doses are
/// received, used, thrown away or kept; no day is over its capacity; nobody is counted twice.
pub fn conserves(plan: &Plan, shares: &Shares, schedule: &Schedule) -> Result<(), TestCaseError> {
    let regions = plain(schedule);
    prop_assert_eq!(regions.len(), plan.regions().len());
    for (region, days) in regions.iter().enumerate() {
        prop_assert_eq!(days.len(), plan.days().len());
        let mut before = vec![0; plan.vaccines().len()];
        let mut begun: Vec<u64> =
            plan.regions()[RegionIdx::from_usize(region)].groups.iter().map(|part| part.with_a_dose().get()).collect();
        for day in days {
            for (vaccine, stock) in day.stock.iter().enumerate() {
                prop_assert_eq!(before[vaccine] + stock.received, stock.used + stock.expired + stock.left);
                before[vaccine] = stock.left;
                let served = day.served.iter().filter(|served| served.vaccine == vaccine);
                prop_assert_eq!(served.map(|served| served.people).sum::<u64>(), stock.used);
            }
            prop_assert_eq!(day.stock.iter().map(|stock| stock.used).sum::<u64>(), day.used);
            prop_assert!(day.used <= day.capacity);
            for served in day.served.iter().filter(|served| served.dose == 1) {
                begun[served.group] += served.people;
            }
        }
        for (part, begun) in plan.regions()[RegionIdx::from_usize(region)].groups.iter().zip(begun) {
            prop_assert!(begun <= part.target.get());
        }
    }
    let mut delivered = vec![0; plan.vaccines().len()];
    for delivery in plan.deliveries() {
        let first = plan.day_of(delivery.on).get();
        let arrives = |n: &i32| i64::from(first) + i64::from(*n) * i64::from(delivery.every) < i64::from(plan.n_days());
        let times = (0..delivery.times).filter(arrives).count();
        delivered[delivery.vaccine.to_usize()] += delivery.doses.get() * u64::try_from(times).expect("a count");
    }
    for (vaccine, delivered) in delivered.into_iter().enumerate() {
        let waste = shares.waste().iter().filter(|waste| waste.vaccine == VaccineIdx::from_usize(vaccine));
        let wasted: u64 = waste.map(|waste| waste.doses.get()).sum();
        let received: u64 = regions.iter().flatten().map(|day| day.stock[vaccine].received).sum();
        prop_assert_eq!(delivered, wasted + received);
    }
    Ok(())
}

/// Sums by key, for comparing totals.
pub fn sums<K: Ord>(items: impl IntoIterator<Item = (K, u64)>) -> BTreeMap<K, u64> {
    let mut sums = BTreeMap::new();
    for (key, n) in items {
        *sums.entry(key).or_insert(0) += n;
    }
    sums.retain(|_, n| *n > 0);
    sums
}

// ---- plans that stress everything; boxed, since the strategies as values would fill a test's stack

/// Parts per million; the ends and round numbers come often, for that is where ties and roundings are.
fn ppm() -> impl Strategy<Value = u64> + Clone {
    prop_oneof![4 => Just(MILLION), 2 => Just(500_000), 1 => Just(0), 5 => 0..=MILLION, 3 => 800_000..=MILLION]
}

fn vaccine() -> BoxedStrategy<Vaccine> {
    let interval = (1..=7_i32, prop_oneof![Just(0), 0..=4_i32], prop_oneof![Just(0), 0..=5_i32]);
    (
        prop::collection::vec((interval, ppm(), ppm()), 0..=3),
        prop_oneof![2 => Just(0), 2 => 0..=200_000_u64, 1 => ppm()],
        ppm(),
        0..=12_i32,
    )
        .prop_map(|(later, wastage, first_effect, onset)| Vaccine {
            intervals: later.iter().map(|((min, more, slack), ..)| [*min, min + more, min + more + slack]).collect(),
            return_share: later.iter().map(|(_, share, _)| *share).collect(),
            wastage,
            effectiveness: std::iter::once(first_effect).chain(later.iter().map(|(.., effect)| *effect)).collect(),
            onset,
        })
        .boxed()
}

/// Numbers to be cut to what the plan has, so that shrinking one part does not disturb another.
type RawGiven = (usize, usize, u64, i32);

fn raw_given() -> impl Strategy<Value = Vec<RawGiven>> {
    let on = prop_oneof![-40..=0_i32, -6..=0_i32, Just(0)];
    prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec((0..12_usize, 0..4_usize, 0..40_u64, on), 0..=3)]
}

fn group() -> BoxedStrategy<Group> {
    let vaccines = prop::option::of(
        Just(vec![0, 1, 2]).prop_shuffle().prop_flat_map(|all| (1..=3_usize).prop_map(move |n| all[..n].to_vec())),
    );
    (
        prop_oneof![Just(1), Just(2), Just(3), Just(7)],
        ppm(),
        ppm(),
        vaccines,
        prop::option::weighted(0.25, -3..=15_i32),
        prop::option::weighted(0.3, 0..=12_u64),
        prop_oneof![Just(MILLION), 0..=5 * MILLION],
    )
        .prop_map(|(tier, eligible, uptake, vaccines, from, daily_limit, risk)| Group {
            tier,
            eligible,
            uptake,
            vaccines,
            from,
            daily_limit,
            risk,
        })
        .boxed()
}

fn weekly() -> impl Strategy<Value = [u64; 7]> {
    let day = prop_oneof![1 => Just(0_u64), 5 => 1..=9_u64, 2 => 10..=40_u64];
    prop_oneof![3 => prop::array::uniform7(day.clone()), 1 => day.prop_map(|n| [n; 7])]
}

fn calendar() -> BoxedStrategy<Calendar> {
    let some = |n: usize| prop_oneof![1 => 0..=0_usize, 1 => 0..=n];
    (
        weekly(),
        some(2).prop_flat_map(|n| prop::collection::vec((-5..=30_i32, weekly()), n)),
        some(2).prop_flat_map(|n| prop::collection::vec((-3..=30_i32, 0..=5_i32), n)),
        some(3).prop_flat_map(|n| prop::collection::vec((-1..=30_i32, 0..=30_u64), n)),
    )
        .prop_map(|(weekly, changes, closed, extra)| Calendar {
            weekly,
            changes,
            closed: closed.into_iter().map(|(from, length)| (from, from + length)).collect(),
            extra,
        })
        .boxed()
}

fn delivery() -> BoxedStrategy<Delivery> {
    (
        prop_oneof![-4..=3_i32, 0..=40_i32],
        0..6_usize,
        prop_oneof![0..=20_u64, 10..=120_u64],
        prop::option::weighted(0.35, -2..=12_i32),
        prop::option::weighted(0.3, 0..6_usize),
        prop::option::weighted(0.5, (1..=8_i32, 1..=6_i32)),
    )
        .prop_map(|(on, vaccine, doses, keeps, region, repeat)| Delivery {
            on,
            vaccine,
            doses,
            expires: keeps.map(|days| on + days),
            region,
            repeat,
        })
        .boxed()
}

fn policy() -> BoxedStrategy<Policy> {
    (
        prop_oneof![2 => Just(MILLION), 1 => Just(0), 3 => 0..=MILLION],
        prop::sample::select(&["remaining", "size", "equal", "order"][..]),
        prop::sample::select(&["due_first", "first_dose_first"][..]),
        prop::sample::select(&["at_target", "spread"][..]),
        any::<bool>(),
        prop::sample::select(&["none", "on_hand", "planned"][..]),
        prop::sample::select(&["hold", "skip"][..]),
    )
        .prop_map(|(open_next_at, tie, follow_up, arrival, early, reserve, unservable)| Policy {
            open_next_at,
            tie,
            follow_up,
            arrival,
            early,
            reserve,
            unservable,
        })
        .boxed()
}

type RawRegion = (u64, Option<Calendar>, Vec<(bool, u64, Vec<RawGiven>)>);

fn region() -> BoxedStrategy<RawRegion> {
    let people = prop_oneof![1 => Just(0_u64), 4 => 1..=15_u64, 4 => 10..=60_u64];
    (
        prop_oneof![3 => Just(MILLION), 1 => Just(0), 2 => 0..=3 * MILLION],
        prop::option::weighted(0.25, calendar()),
        prop::collection::vec((prop::bool::weighted(0.12), people, raw_given()), 5),
    )
        .boxed()
}

/// Plans with every rule and every option in use, short of doses and short of capacity.
pub fn docs() -> BoxedStrategy<Doc> {
    (
        (0..=500_i32, 1..=40_i32),
        prop::collection::vec(vaccine(), 1..=3),
        prop::collection::vec(group(), 1..=5),
        (0..=3_usize, prop::array::uniform3(region())),
        prop::collection::vec(delivery(), 0..=6),
        calendar(),
        policy(),
        prop::sample::select(&["people", "target", "priority"][..]),
        prop::sample::select(&["people", "target"][..]),
    )
        .prop_map(|((start, days), vaccines, groups, (n_regions, raw), deliveries, capacity, policy, by, cap_by)| {
            let mut doc = Doc {
                start,
                days,
                vaccines,
                groups,
                regions: Vec::new(),
                states_regions: n_regions > 0,
                deliveries,
                capacity,
                policy,
                sharing_deliveries: by,
                sharing_capacity: cap_by,
            };
            let n_vaccines = doc.vaccines.len();
            for group in &mut doc.groups {
                if let Some(vaccines) = &mut group.vaccines {
                    vaccines.retain(|vaccine| *vaccine < n_vaccines);
                    if vaccines.is_empty() {
                        group.vaccines = None;
                    }
                }
            }
            for raw in raw.into_iter().take(n_regions.max(1)) {
                let region = settle_region(&doc, raw);
                doc.regions.push(region);
            }
            for delivery in &mut doc.deliveries {
                delivery.vaccine %= n_vaccines;
                delivery.region = delivery.region.filter(|_| n_regions > 0).map(|region| region % n_regions.max(1));
            }
            doc
        })
        .boxed()
}

fn settle_region(doc: &Doc, (weight, capacity, parts): RawRegion) -> Region {
    let part = |people: u64, raw: Vec<RawGiven>| {
        let mut left = people;
        let given = raw.into_iter().map(|(vaccine, dose, n, on)| {
            let vaccine = vaccine % doc.vaccines.len();
            let people = n % (left + 1);
            left -= people;
            Given { vaccine, dose: dose % doc.vaccines[vaccine].doses() + 1, people, on }
        });
        Part { given: given.collect(), people }
    };
    let parts = parts.into_iter().take(doc.groups.len());
    if doc.states_regions {
        let parts = parts.map(|(left_out, people, raw)| (!left_out).then(|| part(people, raw))).collect();
        Region { weight, parts, capacity }
    } else {
        Region {
            weight: MILLION,
            parts: parts.map(|(_, people, raw)| Some(part(people, raw))).collect(),
            capacity: None,
        }
    }
}
