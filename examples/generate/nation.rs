//! Plans of any size that look like a nation's: counties of skewed sizes, groups in five steps of priority, three
//! vaccines of one, two and three doses, weekly deliveries that grow, holidays.
//!
//! Everything is drawn in whole numbers from a seed, so that a size names the same document, byte for byte, on every
//! machine. Supply and capacity are laid out over the whole horizon: twice the days are twice the rollout.
#![allow(dead_code, reason = "the example, the test and the benchmarks each use their part")]

use std::fmt::Write;

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;
use rollout_planner::units::Date;

/// What is to be generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub regions: u64,
    pub groups: u64,
    pub days: i32,
    /// As a document spells it: `none`, `on_hand` or `planned`.
    pub reserve: &'static str,
    pub seed: u64,
}

impl Size {
    /// The counties of China, a year.
    pub const NATION: Self = Self { regions: 2844, groups: 20, days: 365, reserve: "none", seed: 1 };
    /// Nearly twice as many, two years.
    pub const STRESS: Self = Self { regions: 5000, groups: 20, days: 730, reserve: "none", seed: 1 };
    /// The largest that [`document`] can state: beyond, a group would have more people than a plan may.
    pub const MOST: Self = Self { regions: 6000, groups: 200, days: 3660, reserve: "planned", seed: u64::MAX };
}

/// A kind of group: id, tier, people per million, eligible and uptake in percent, vaccines it may have, risk in tenths.
type Kind = (&'static str, u64, u64, u64, u64, &'static str, u64);

/// As many counties have half a million people on average; more counties are smaller ones.
const USUAL: u64 = Size::NATION.regions;

/// The most a document may state.
const MOST_DOSES: u64 = 2_000_000_000;

const ANY: &str = r#""inactivated", "recombinant", "vector""#;
const NO_VECTOR: &str = r#""inactivated", "recombinant""#;
const ONE: &str = r#""inactivated""#;

const KINDS: [Kind; 20] = [
    ("port", 1, 900, 97, 97, ANY, 30),
    ("coldchain", 1, 700, 97, 97, ANY, 20),
    ("quarantine", 1, 900, 97, 97, ANY, 30),
    ("medical", 1, 8000, 97, 97, ANY, 30),
    ("drivers", 1, 3000, 97, 97, ANY, 15),
    ("community", 1, 4000, 97, 97, ANY, 15),
    ("market", 1, 2500, 97, 97, ANY, 20),
    ("abroad", 1, 700, 97, 97, ANY, 15),
    ("police", 2, 1900, 97, 97, ANY, 12),
    ("fire", 2, 300, 97, 97, ANY, 12),
    ("utilities", 2, 4200, 97, 97, ANY, 12),
    ("logistics", 2, 4700, 97, 97, ANY, 12),
    ("care", 2, 700, 97, 97, ANY, 12),
    ("sanitation", 2, 1500, 97, 97, ANY, 12),
    ("telecom", 2, 800, 97, 97, ANY, 12),
    ("adults", 3, 540_000, 92, 92, ANY, 10),
    ("elderly", 4, 190_000, 85, 80, NO_VECTOR, 60),
    ("chronic", 4, 85_000, 70, 80, NO_VECTOR, 40),
    ("teens", 5, 50_000, 95, 90, ONE, 5),
    ("children", 5, 101_200, 95, 85, ONE, 4),
];

struct Draw(Pcg32);

impl Draw {
    /// A whole number from 0 to `n − 1`.
    fn below(&mut self, n: u64) -> u64 {
        (u64::from(self.0.next_u32()) * n) >> 32
    }

    /// `n` give or take so many percent.
    fn about(&mut self, n: u64, percent: u64) -> u64 {
        n * (100 - percent + self.below(2 * percent + 1)) / 100
    }
}

/// A group of the document.
struct Group {
    id: String,
    kind: Kind,
    /// People per million of a county, times the number of groups of this kind.
    per_million: u64,
    parts: u64,
}

/// The kinds of so many groups: some of them, or each in several parts.
fn groups(n: u64) -> Vec<Group> {
    let of = |n_kinds: u64, k: u64| KINDS[usize::try_from(k * 20 / n_kinds).expect("below 20")];
    let mut groups = Vec::new();
    for k in 0..n {
        let (kind, part) = if n < 20 { (of(n, k), 0) } else { (of(20, k % 20), k / 20) };
        let parts = if n < 20 { 1 } else { n / 20 + u64::from(k % 20 < n % 20) };
        let id = if parts == 1 { kind.0.to_owned() } else { format!("{}-{}", kind.0, part + 1) };
        groups.push(Group { id, kind, per_million: kind.2, parts });
    }
    // In the order of the kinds, so that tiers stand together.
    let at = |group: &Group| KINDS.iter().position(|kind| kind.0 == group.kind.0);
    groups.sort_by_key(at);
    groups
}

/// The plan document of a size.
pub fn document(size: &Size) -> String {
    let mut draw = Draw(Pcg32::new(size.seed, 0));
    let groups = groups(size.groups);
    let whole: u64 = groups.iter().map(|group| group.per_million / group.parts).sum();
    let (mut regions, mut needed, mut people) = (Vec::new(), 0, 0);
    for n in 0..size.regions {
        // A third power: many small counties, few large ones.
        let cube = draw.below(1000).pow(3) / 1000;
        let population = (20_000 + cube * 1900 / 1000) * USUAL / size.regions.max(USUAL);
        let mut counts = Vec::new();
        for group in &groups {
            let count = draw.about(population * (group.per_million / group.parts) / whole, 20);
            let (_, _, _, eligible, uptake, vaccines, _) = group.kind;
            // Two doses, a few less where one will do.
            needed += count * eligible * uptake / 10_000 * if vaccines == ANY { 19 } else { 20 } / 10;
            people += count;
            counts.push(count);
        }
        regions.push(region(n, size, &groups, &counts, &mut draw));
    }
    let mut text = String::with_capacity(regions.iter().map(String::len).sum::<usize>() + 100_000);
    put_head(&mut text, size, people);
    put_list(&mut text, "vaccines", &vaccines());
    put_list(&mut text, "groups", &groups.iter().map(|group| group_line(group, size, people)).collect::<Vec<_>>());
    put_list(&mut text, "deliveries", &deliveries(size, needed, &mut draw));
    put_capacity(&mut text, size, needed);
    put(
        &mut text,
        format_args!(
            r#"  "policy": {{ "open_next_at": 0.9, "reserve": "{}" }},
  "sharing": {{ "deliveries": "priority", "capacity": "target" }},
"#,
            size.reserve
        ),
    );
    put_list(&mut text, "regions", &regions);
    text.truncate(text.trim_end_matches(",\n").len());
    text.push_str("\n}\n");
    text
}

fn put(text: &mut String, more: std::fmt::Arguments<'_>) {
    text.write_fmt(more).expect("memory can be written");
}

fn put_list(text: &mut String, name: &str, lines: &[String]) {
    put(text, format_args!("  \"{name}\": [\n    {}\n  ],\n", lines.join(",\n    ")));
}

/// The date of a day of the plan.
fn on(day: i32) -> Date {
    Date::from_ymd(2021, 1, 7).expect("a date").plus(day)
}

fn put_head(text: &mut String, size: &Size, people: u64) {
    let Size { regions, groups, days, seed, .. } = size;
    put(
        text,
        format_args!(
            r#"{{
  "format": "rollout-plan", "version": 1,
  "title": {{ "zh": "生成的计划：{regions}个县，{groups}个人群，{days}天", "en": "Generated: {regions} counties, {groups} groups, {days} days" }},
  "note": "Generated from seed {seed}: no figure is of the world.", "estimate": true,
  "start": "{}", "days": {days}, "census": {people},
"#,
            on(0)
        ),
    );
}

fn vaccines() -> Vec<String> {
    [
        r#"{ "id": "inactivated", "name": { "zh": "灭活疫苗", "en": "Inactivated" }, "doses": 2, "intervals": [{ "min": 21, "target": 28, "max": 56 }], "return_share": [0.98], "wastage": 0.02, "effectiveness": [0.5, 0.78] }"#,
        r#"{ "id": "recombinant", "name": { "zh": "重组蛋白疫苗", "en": "Recombinant protein" }, "doses": 3, "intervals": [{ "min": 28, "target": 30, "max": 60 }, { "min": 28, "target": 60, "max": 150 }], "return_share": [0.98, 0.97], "wastage": 0.02, "effectiveness": [0.3, 0.6, 0.8] }"#,
        r#"{ "id": "vector", "name": { "zh": "腺病毒载体疫苗", "en": "Adenovirus vector" }, "doses": 1, "wastage": 0.03, "effectiveness": [0.65] }"#,
    ]
    .map(str::to_owned)
    .into()
}

fn group_line(group: &Group, size: &Size, people: u64) -> String {
    let Group { id, kind: (_, tier, per_million, eligible, uptake, vaccines, risk), .. } = group;
    let mut line = format!(
        r#"{{ "id": "{id}", "tier": {tier}, "eligible": 0.{eligible}, "uptake": 0.{uptake}, "risk": {}.{}"#,
        risk / 10,
        risk % 10
    );
    if *vaccines != ANY {
        put(&mut line, format_args!(r#", "vaccines": [{vaccines}]"#));
    }
    // Sites at work begin with so many a day; those under 18 wait for half a year.
    if id.starts_with("medical") {
        let most = people / 1_000_000 * per_million / 30;
        put(&mut line, format_args!(r#", "daily_limit": {}"#, most.max(1)));
    }
    if *tier == 5 {
        put(&mut line, format_args!(r#", "from": "{}""#, on(size.days / 2)));
    }
    line + " }"
}

/// A county: its people, sometimes a weight, capacity of its own, and doses given before.
fn region(n: u64, size: &Size, groups: &[Group], counts: &[u64], draw: &mut Draw) -> String {
    let mut line = format!(r#"{{ "id": "county-{:04}", "#, n + 1);
    if draw.below(8) == 0 {
        put(&mut line, format_args!(r#""weight": 1.{:02}, "#, draw.below(30)));
    }
    if draw.below(20) == 0 {
        let people: u64 = counts.iter().sum();
        let a_day = people * 2 / u64::from(size.days.unsigned_abs()) + 1;
        let weekend = a_day / 2;
        put(
            &mut line,
            format_args!(
                r#""capacity": {{ "weekly": [{a_day}, {a_day}, {a_day}, {a_day}, {a_day}, {weekend}, {weekend}] }}, "#
            ),
        );
    }
    let mut parts = Vec::new();
    for (group, count) in groups.iter().zip(counts) {
        let given = (group.id.starts_with("medical") && draw.below(10) == 0).then(|| draw.below(count / 4 + 1));
        let given = given.map_or_else(String::new, |given| {
            format!(r#", "given": [{{ "vaccine": "inactivated", "dose": 1, "people": {given}, "on": "{}" }}]"#, on(-10))
        });
        parts.push(format!(r#""{}": {{ "people": {count}{given} }}"#, group.id));
    }
    put(&mut line, format_args!(r#""groups": {{ {} }} }}"#, parts.join(", ")));
    line
}

/// Every week of each vaccine, growing up to a third of the horizon; now and then one for a single county.
fn deliveries(size: &Size, needed: u64, draw: &mut Draw) -> Vec<String> {
    let n_weeks = (size.days / 7).max(1);
    let ramp = (n_weeks / 3).max(1);
    let weight = |week: i32| u64::try_from((week + 1).min(ramp)).expect("at least 1");
    let whole: u64 = (0..n_weeks).map(weight).sum();
    let mut lines = Vec::new();
    for week in 0..n_weeks {
        for (vaccine, percent, keeps) in
            [("inactivated", 95, Some(270)), ("recombinant", 20, Some(180)), ("vector", 9, None)]
        {
            let doses = draw.about(needed / whole * weight(week) * percent / 100, 15).min(MOST_DOSES);
            let keeps: Option<i32> = keeps;
            let expires = keeps.map_or_else(String::new, |days| format!(r#", "expires": "{}""#, on(7 * week + days)));
            lines.push(format!(r#"{{ "on": "{}", "vaccine": "{vaccine}", "doses": {doses}{expires} }}"#, on(7 * week)));
        }
        if week % 5 == 2 {
            let county = draw.below(size.regions) + 1;
            lines.push(format!(
                r#"{{ "on": "{}", "vaccine": "inactivated", "doses": {}, "region": "county-{county:04}" }}"#,
                on(7 * week + 3),
                500 + draw.below(5000)
            ));
        }
    }
    lines
}

/// A working week, more of it step by step; closed at the holidays of every year, with some days of mass vaccination.
fn put_capacity(text: &mut String, size: &Size, needed: u64) {
    let a_day = needed / u64::from(size.days.unsigned_abs()) + 1;
    let weekly = |percent: u64| {
        let (day, weekend) =
            ((a_day * percent / 100 + 1).min(MOST_DOSES), (a_day * percent * 6 / 1000 + 1).min(MOST_DOSES));
        format!("[{day}, {day}, {day}, {day}, {day}, {weekend}, {weekend}]")
    };
    let changes = [(6, 90), (4, 130), (2, 160)]
        .map(|(part, percent)| format!(r#"{{ "from": "{}", "weekly": {} }}"#, on(size.days / part), weekly(percent)));
    let last_year = on(size.days).ymd().0;
    let closed: Vec<String> = (2021..=last_year)
        .flat_map(|year| [(year, "02-11", "02-17"), (year, "10-01", "10-03")])
        .map(|(year, from, to)| format!(r#"{{ "from": "{year}-{from}", "to": "{year}-{to}" }}"#))
        .collect();
    let extra: Vec<String> = (1..=size.days / 60)
        .map(|n| format!(r#"{{ "on": "{}", "doses": {} }}"#, on(n * 60 - 20), a_day / 4 + 1))
        .collect();
    put(
        text,
        format_args!(
            "  \"capacity\": {{\n    \"weekly\": {},\n    \"changes\": [{}],\n    \"closed\": [{}],\n    \"extra\": [{}]\n  }},\n",
            weekly(40),
            changes.join(", "),
            closed.join(", "),
            extra.join(", ")
        ),
    );
}
