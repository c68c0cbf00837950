//! Every kind of problem a plan document can have: a small document that has it, the place it is reported at, and
//! the words in both languages. Then every refusal the contract (ENGINE.md, sections 1 and 7) asks for, by its place.
//! The same cases run natively and in the browser.

use std::collections::BTreeSet;

use rollout_planner::i18n::{Language, problem::describe};
use rollout_planner::interchange::document::read_plan;
use rollout_planner::plan::{Expected, IdKind, Problem, ProblemKind};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// A good plan; a case replaces one text in it.
const PLAN: &str = r#"{ "format": "rollout-plan", "version": 1, "title": "t", "start": "2021-01-07", "days": 30,
    "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 3, "target": 4, "max": 5 }] }],
    "groups": [{ "id": "a", "tier": 1, "people": 10 }],
    "deliveries": [{ "on": "2021-01-08", "vaccine": "v", "doses": 5 }],
    "capacity": { "weekly": [1, 1, 1, 1, 1, 1, 1] } }"#;

/// A good plan with regions.
const REGIONS: &str = r#"{ "format": "rollout-plan", "version": 1, "title": "t", "start": "2021-01-07", "days": 30,
    "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 3, "max": 5 }] }],
    "groups": [{ "id": "a", "tier": 1, "people": 10 }],
    "deliveries": [{ "on": "2021-01-08", "vaccine": "v", "doses": 5, "region": "north" }],
    "capacity": { "weekly": [1, 1, 1, 1, 1, 1, 1] },
    "regions": [{ "id": "north", "groups": { "a": { "people": 4 } } },
                { "id": "south", "groups": { "a": { "people": 6 } } }] }"#;

fn edited(plan: &str, old: &str, new: &str) -> Vec<u8> {
    assert_eq!(plan.matches(old).count(), 1, "{old} must stand once in the plan of the cases");
    plan.replace(old, new).into_bytes()
}

fn problems(document: &[u8]) -> Vec<Problem> {
    read_plan(document).err().unwrap_or_default()
}

fn places(document: &[u8]) -> Vec<String> {
    let mut places: Vec<String> = problems(document).iter().map(|problem| problem.at.to_string()).collect();
    places.sort();
    places
}

/// Makes one list and one exhaustive match of the kinds, so that a new kind without a name does not compile and a
/// name without a case fails a test.
macro_rules! kinds {
    ($($pattern:pat => $name:literal,)*) => {
        const KINDS: &[&str] = &[$($name),*];

        const fn kind(kind: &ProblemKind) -> &'static str {
            match kind { $($pattern => $name),* }
        }
    };
}

kinds! {
    ProblemKind::Syntax { .. } => "no JSON",
    ProblemKind::NotUtf8 => "not UTF-8",
    ProblemKind::TooDeep => "too deep",
    ProblemKind::UnknownFormat => "format",
    ProblemKind::UnknownVersion => "version",
    ProblemKind::WrongType(Expected::Map) => "not a map",
    ProblemKind::WrongType(Expected::List) => "not a list",
    ProblemKind::WrongType(Expected::Text) => "not a text",
    ProblemKind::WrongType(Expected::Name) => "not a name",
    ProblemKind::WrongType(Expected::Number) => "not a number",
    ProblemKind::WrongType(Expected::Bool) => "not true or false",
    ProblemKind::WrongType(Expected::Date) => "not a date",
    ProblemKind::UnknownField => "unknown field",
    ProblemKind::RepeatedField => "repeated field",
    ProblemKind::MissingField => "missing field",
    ProblemKind::NotWhole => "not whole",
    ProblemKind::OutOfRange { max: u64::MAX, .. } => "too small",
    ProblemKind::OutOfRange { .. } => "out of range",
    ProblemKind::UnknownChoice { .. } => "unknown choice",
    ProblemKind::NoSuchDate => "no such date",
    ProblemKind::DateOutOfRange => "date out of range",
    ProblemKind::UnknownId(IdKind::Vaccine) => "unknown vaccine",
    ProblemKind::UnknownId(IdKind::Group) => "unknown group",
    ProblemKind::UnknownId(IdKind::Region) => "unknown region",
    ProblemKind::RepeatedId => "repeated id",
    ProblemKind::RepeatedVaccine => "repeated vaccine",
    ProblemKind::EmptyList => "empty list",
    ProblemKind::WrongLength { expected: 1, .. } => "not one entry",
    ProblemKind::WrongLength { .. } => "wrong length",
    ProblemKind::TargetBelowMin => "target below minimum",
    ProblemKind::MaxBelowTarget => "maximum below target",
    ProblemKind::EndsBeforeItBegins => "ends before it begins",
    ProblemKind::GivenAfterStart => "given after the start",
    ProblemKind::DoseOutsideCourse { .. } => "dose outside the course",
    ProblemKind::MoreGivenThanPeople { .. } => "more given than people",
    ProblemKind::GivenBelongsToRegions => "given belongs to the regions",
    ProblemKind::NotTheSum { .. } => "not the sum",
    ProblemKind::BarrierNeedsOne => "barrier",
}

/// A document of a case: bytes, or a good plan with one text replaced.
#[derive(Clone, Copy)]
enum Document {
    Bytes(&'static [u8]),
    Plan(&'static str, &'static str),
    Regions(&'static str, &'static str),
}

impl Document {
    fn bytes(self) -> Vec<u8> {
        match self {
            Self::Bytes(bytes) => bytes.to_vec(),
            Self::Plan(old, new) => edited(PLAN, old, new),
            Self::Regions(old, new) => edited(REGIONS, old, new),
        }
    }
}

/// A document that has one problem, its place and its words.
struct Case {
    document: Document,
    at: &'static str,
    english: &'static str,
    chinese: &'static str,
}

const fn case(document: Document, at: &'static str, english: &'static str, chinese: &'static str) -> Case {
    Case { document, at, english, chinese }
}

const CASES: &[Case] = &[
    case(
        Document::Bytes(b"{ \"days\": 1,\n}"),
        "",
        "cannot be read as JSON from line 2, column 1; check the punctuation there",
        "从第 2 行第 1 列起不是有效的 JSON，请检查该处的标点",
    ),
    case(
        Document::Bytes(b"{ \"title\": \"\xB3\xA4\xB4\xBA\" }"),
        "",
        "is not text in UTF-8; save the file in that encoding",
        "不是 UTF-8 编码的文本，请以该编码保存文件",
    ),
    case(Document::Bytes(&[b'['; 101]), "", "is nested deeper than any plan", "嵌套过深，不是计划"),
    case(
        Document::Plan("rollout-plan", "rollout"),
        "/format",
        "is not a rollout plan; format must be \"rollout-plan\"",
        "不是接种排程计划，format 应为 \"rollout-plan\"",
    ),
    case(
        Document::Plan("\"version\": 1", "\"version\": 2"),
        "/version",
        "is a version this planner does not know; it reads version 1",
        "是本工具不认识的版本，本工具读取版本 1",
    ),
    case(Document::Bytes(b"[]"), "", "must be a map of named fields", "必须是由字段组成的对象"),
    case(
        Document::Plan("[{ \"on\": \"2021-01-08\", \"vaccine\": \"v\", \"doses\": 5 }]", "{}"),
        "/deliveries",
        "must be a list",
        "必须是列表",
    ),
    case(Document::Plan("\"id\": \"a\"", "\"id\": 7"), "/groups/0/id", "must be a text", "必须是文本"),
    case(
        Document::Plan("\"t\"", "[]"),
        "/title",
        "must be a text, or texts by language",
        "必须是文本，或按语言列出的文本",
    ),
    case(Document::Plan("\"days\": 30", "\"days\": \"30\""), "/days", "must be a number", "必须是数字"),
    case(
        Document::Plan("\"days\"", "\"policy\": { \"early\": 1 }, \"days\""),
        "/policy/early",
        "must be true or false",
        "必须是 true 或 false",
    ),
    case(
        Document::Plan("\"2021-01-07\"", "20210107"),
        "/start",
        "must be a date, written as 2021-01-07",
        "必须是日期，格式如 2021-01-07",
    ),
    case(
        Document::Plan("\"days\"", "\"colour\": \"red\", \"days\""),
        "/colour",
        "is not a field of a plan; remove it or correct its name",
        "不是计划中的字段，请删除或更正名称",
    ),
    case(
        Document::Plan("\"tier\": 1", "\"tier\": 1, \"tier\": 1"),
        "/groups/0/tier",
        "stands here more than once; keep one",
        "在此处重复出现，请只保留一个",
    ),
    case(Document::Plan("\"title\": \"t\", ", ""), "/title", "is missing", "缺失"),
    case(
        Document::Plan("\"people\": 10", "\"people\": 2.5"),
        "/groups/0/people",
        "must be a whole number",
        "必须是整数",
    ),
    case(Document::Plan("\"version\": 1", "\"version\": -1"), "/version", "must be 0 or more", "必须不小于 0"),
    case(
        Document::Plan("\"days\": 30", "\"days\": 3661"),
        "/days",
        "must be from 1 to 3,660",
        "必须在 1 到 3,660 之间",
    ),
    case(
        Document::Plan("\"days\"", "\"policy\": { \"tie\": \"fair\" }, \"days\""),
        "/policy/tie",
        "must be one of: remaining, size, equal, order",
        "必须是以下之一：remaining、size、equal、order",
    ),
    case(
        Document::Plan("2021-01-08", "2021-02-29"),
        "/deliveries/0/on",
        "is not a date; write an existing day as 2021-01-07",
        "不是有效日期，请按 2021-01-07 的格式填写实际存在的日期",
    ),
    case(
        Document::Plan("2021-01-08", "1899-12-31"),
        "/deliveries/0/on",
        "must lie from 1900 to 2199",
        "必须在 1900 年至 2199 年之间",
    ),
    case(
        Document::Plan("\"vaccine\": \"v\"", "\"vaccine\": \"w\""),
        "/deliveries/0/vaccine",
        "names no vaccine of this plan",
        "不是本计划中的疫苗",
    ),
    case(
        Document::Regions("\"a\": { \"people\": 6 }", "\"a\": { \"people\": 6 }, \"b\": { \"people\": 6 }"),
        "/regions/1/groups/b",
        "names no group of this plan",
        "不是本计划中的人群",
    ),
    case(
        Document::Regions("\"region\": \"north\"", "\"region\": \"west\""),
        "/deliveries/0/region",
        "names no region of this plan",
        "不是本计划中的地区",
    ),
    case(
        Document::Regions("\"id\": \"south\"", "\"id\": \"north\""),
        "/regions/1/id",
        "is already the id of an earlier entry; ids must differ",
        "与前面条目的 id 相同，id 不能重复",
    ),
    case(
        Document::Plan("\"tier\": 1", "\"tier\": 1, \"vaccines\": [\"v\", \"v\"]"),
        "/groups/0/vaccines/1",
        "is in this list already",
        "已在此列表中",
    ),
    case(
        Document::Plan("\"tier\": 1", "\"tier\": 1, \"vaccines\": []"),
        "/groups/0/vaccines",
        "must not be empty",
        "不能为空",
    ),
    case(
        Document::Plan("{ \"min\": 3, \"target\": 4, \"max\": 5 }", ""),
        "/vaccines/0/intervals",
        "must have 1 entry, not 0",
        "应有 1 项，现有 0 项",
    ),
    case(
        Document::Plan("[1, 1, 1, 1, 1, 1, 1]", "[1, 1, 1, 1, 1, 1]"),
        "/capacity/weekly",
        "must have 7 entries, not 6",
        "应有 7 项，现有 6 项",
    ),
    case(
        Document::Plan("\"target\": 4", "\"target\": 2"),
        "/vaccines/0/intervals/0/target",
        "is shorter than the minimum interval",
        "短于最短间隔",
    ),
    case(
        Document::Plan("\"target\": 4", "\"target\": 6"),
        "/vaccines/0/intervals/0/max",
        "is shorter than the target interval",
        "短于目标间隔",
    ),
    case(
        Document::Plan("1, 1] }", "1, 1], \"closed\": [{ \"from\": \"2021-01-09\", \"to\": \"2021-01-08\" }] }"),
        "/capacity/closed/0/to",
        "lies before the beginning of the range",
        "早于该时段的开始日期",
    ),
    case(
        Document::Plan(
            "10 }",
            "10, \"given\": [{ \"vaccine\": \"v\", \"dose\": 1, \"people\": 1, \"on\": \"2021-01-08\" }] }",
        ),
        "/groups/0/given/0/on",
        "lies after the plan's start; doses given later are scheduled",
        "晚于计划开始日期，此后的接种由排程安排",
    ),
    case(
        Document::Plan(
            "10 }",
            "10, \"given\": [{ \"vaccine\": \"v\", \"dose\": 3, \"people\": 1, \"on\": \"2021-01-07\" }] }",
        ),
        "/groups/0/given/0/dose",
        "is no dose of a course of 2",
        "超出全程 2 剂的剂次",
    ),
    case(
        Document::Plan(
            "10 }",
            "10, \"given\": [{ \"vaccine\": \"v\", \"dose\": 1, \"people\": 11, \"on\": \"2021-01-07\" }] }",
        ),
        "/groups/0/given",
        "says 11 people have had doses, but the group has 10",
        "已接种 11 人，超过该人群的 10 人",
    ),
    case(
        Document::Regions("10 }", "10, \"given\": [] }"),
        "/groups/0/given",
        "must be stated by the regions, since the plan has regions",
        "计划分地区时，已接种人数应在各地区中填写",
    ),
    case(
        Document::Regions("\"people\": 10", "\"people\": 11"),
        "/groups/0/people",
        "differs from the sum over the regions, 10; correct or remove it",
        "与各地区之和 10 不符，请更正或删除",
    ),
    case(
        Document::Plan("\"days\"", "\"barrier\": { \"r0\": 3, \"share\": 0.7 }, \"days\""),
        "/barrier",
        "must state r0 or share, and not both",
        "应填写 r0 或 share 之一，不能都填或都不填",
    ),
];

#[test]
fn every_kind_of_problem_is_told_at_its_place_in_the_words_of_both_languages() {
    for Case { document, at, english, chinese } in CASES {
        let document = document.bytes();
        let found: Vec<[String; 3]> = problems(&document)
            .iter()
            .map(|Problem { at, kind }| [at.to_string(), describe(kind, Language::En), describe(kind, Language::Zh)])
            .collect();
        assert_eq!(found, [[*at, *english, *chinese].map(str::to_owned)], "{}", String::from_utf8_lossy(&document));
    }
}

#[test]
fn every_kind_of_problem_has_a_case() {
    let shown: BTreeSet<&str> =
        CASES.iter().flat_map(|case| problems(&case.document.bytes())).map(|problem| kind(&problem.kind)).collect();
    let missing: Vec<&&str> = KINDS.iter().filter(|kind| !shown.contains(**kind)).collect();
    assert!(missing.is_empty(), "without a case: {missing:?}");
}

#[test]
fn the_plans_of_the_cases_have_no_problem() {
    assert_eq!(problems(PLAN.as_bytes()), []);
    assert_eq!(problems(REGIONS.as_bytes()), []);
}

/// What is replaced by what, and where the problems then are.
type Edit = (&'static str, &'static str, &'static [&'static str]);

#[track_caller]
fn check(plan: &str, edits: &[Edit]) {
    for (old, new, at) in edits {
        let mut expected: Vec<&str> = at.to_vec();
        expected.sort_unstable();
        assert_eq!(places(&edited(plan, old, new)), expected, "{old} replaced by {new}");
    }
}

#[test]
fn counts_are_whole_and_within_their_limits() {
    let group = "\"people\": 10";
    check(
        PLAN,
        &[
            (group, "\"people\": -1", &["/groups/0/people"]),
            (group, "\"people\": 2000000001", &["/groups/0/people"]),
            (group, "\"people\": 2000000000", &[]),
            (group, "\"people\": 0", &[]),
            (group, "\"people\": 1e1", &[]),
            (group, "\"people\": 10.0", &[]),
            (group, "\"people\": 1e-1", &["/groups/0/people"]),
            (group, "\"people\": 1e999999999999", &["/groups/0/people"]),
            (group, "\"people\": null", &["/groups/0/people"]),
            (group, "\"people\": true", &["/groups/0/people"]),
            (group, "\"people\": 10, \"daily_limit\": -1", &["/groups/0/daily_limit"]),
            (group, "\"people\": 10, \"daily_limit\": 0", &[]),
            ("\"tier\": 1", "\"tier\": 0", &["/groups/0/tier"]),
            ("\"doses\": 5", "\"doses\": 2000000001", &["/deliveries/0/doses"]),
            ("\"doses\": 5", "\"doses\": 0.5", &["/deliveries/0/doses"]),
            ("[1, 1, 1, 1, 1, 1, 1]", "[1, 1, -1, 1, 1, 1.5, 1]", &["/capacity/weekly/2", "/capacity/weekly/5"]),
            ("[1, 1, 1, 1, 1, 1, 1]", "[1, 1, 1, 1, 1, 1, 1, 1]", &["/capacity/weekly"]),
            ("\"days\": 30", "\"days\": 0", &["/days"]),
            ("\"days\": 30", "\"days\": 3660", &[]),
            ("\"days\": 30", "\"days\": 30, \"census\": -5", &["/census"]),
        ],
    );
}

#[test]
fn shares_weights_and_risks_are_within_their_limits_and_rounded_half_up() {
    let group = "\"tier\": 1";
    check(
        PLAN,
        &[
            (group, "\"tier\": 1, \"eligible\": 1.0000001", &["/groups/0/eligible"]),
            (group, "\"tier\": 1, \"eligible\": 0.9999999", &[]),
            (group, "\"tier\": 1, \"uptake\": -0.0000001", &["/groups/0/uptake"]),
            (group, "\"tier\": 1, \"uptake\": -0.0", &[]),
            (group, "\"tier\": 1, \"uptake\": \"0.5\"", &["/groups/0/uptake"]),
            (group, "\"tier\": 1, \"risk\": 1000000", &[]),
            (group, "\"tier\": 1, \"risk\": 1000000.1", &["/groups/0/risk"]),
            (group, "\"tier\": 1, \"risk\": -1", &["/groups/0/risk"]),
            ("\"doses\": 2", "\"doses\": 2, \"wastage\": 1.1", &["/vaccines/0/wastage"]),
            ("\"days\"", "\"policy\": { \"open_next_at\": 2 }, \"days\"", &["/policy/open_next_at"]),
        ],
    );
    check(
        REGIONS,
        &[
            ("\"id\": \"north\"", "\"id\": \"north\", \"weight\": 1000", &[]),
            ("\"id\": \"north\"", "\"id\": \"north\", \"weight\": 1000.000001", &["/regions/0/weight"]),
            ("\"id\": \"north\"", "\"id\": \"north\", \"weight\": 0", &[]),
        ],
    );
}

#[test]
fn a_course_has_one_to_four_doses_and_lists_of_its_length() {
    let doses = "\"doses\": 2";
    let interval = "[{ \"min\": 3, \"target\": 4, \"max\": 5 }]";
    check(
        PLAN,
        &[
            (doses, "\"doses\": 0", &["/vaccines/0/doses"]),
            (doses, "\"doses\": 5", &["/vaccines/0/doses"]),
            (doses, "\"doses\": 3", &["/vaccines/0/intervals"]),
            (doses, "\"doses\": 1", &["/vaccines/0/intervals"]),
            (doses, "\"doses\": 2, \"return_share\": []", &["/vaccines/0/return_share"]),
            (doses, "\"doses\": 2, \"return_share\": [0.9, 0.9]", &["/vaccines/0/return_share"]),
            (doses, "\"doses\": 2, \"return_share\": [1.5]", &["/vaccines/0/return_share/0"]),
            (doses, "\"doses\": 2, \"effectiveness\": [0.5]", &["/vaccines/0/effectiveness"]),
            (doses, "\"doses\": 2, \"effectiveness\": [0.5, 0.8]", &[]),
            (doses, "\"doses\": 2, \"doses_per_vial\": 0", &["/vaccines/0/doses_per_vial"]),
            (interval, "[{ \"min\": 0, \"max\": 5 }]", &["/vaccines/0/intervals/0/min"]),
            (interval, "[{ \"min\": 3, \"max\": 3661 }]", &["/vaccines/0/intervals/0/max"]),
            (interval, "[{ \"min\": 3, \"max\": 2 }]", &["/vaccines/0/intervals/0/max"]),
            (interval, "[{ \"max\": 5 }]", &["/vaccines/0/intervals/0/min"]),
            (interval, "[{ \"min\": 3 }]", &["/vaccines/0/intervals/0/max"]),
            (
                interval,
                "[{ \"min\": 5, \"target\": 4, \"max\": 3 }]",
                &["/vaccines/0/intervals/0/max", "/vaccines/0/intervals/0/target"],
            ),
            (", \"intervals\": [{ \"min\": 3, \"target\": 4, \"max\": 5 }]", "", &["/vaccines/0/intervals"]),
            ("\"doses\": 2, \"intervals\": [{ \"min\": 3, \"target\": 4, \"max\": 5 }]", "\"doses\": 1", &[]),
            (
                "\"doses\": 2, \"intervals\": [{ \"min\": 3, \"target\": 4, \"max\": 5 }]",
                "\"doses\": 1, \"intervals\": []",
                &[],
            ),
        ],
    );
}

#[test]
fn dates_exist_are_written_in_full_and_lie_from_1900_to_2199() {
    let on = "2021-01-08";
    check(
        PLAN,
        &[
            (on, "2021-13-01", &["/deliveries/0/on"]),
            (on, "2021-1-8", &["/deliveries/0/on"]),
            (on, "2021/01/08", &["/deliveries/0/on"]),
            (on, "2021-01-08T00:00", &["/deliveries/0/on"]),
            (on, "２０２１-01-08", &["/deliveries/0/on"]),
            (on, "2020-02-29", &[]),
            (on, "1900-01-01", &[]),
            (on, "1900-02-29", &["/deliveries/0/on"]),
            (on, "2199-12-31", &[]),
            (on, "2200-01-01", &["/deliveries/0/on"]),
            ("\"doses\": 5", "\"doses\": 5, \"expires\": \"never\"", &["/deliveries/0/expires"]),
            ("\"tier\": 1", "\"tier\": 1, \"from\": \"2021-02-30\"", &["/groups/0/from"]),
            ("1, 1] }", "1, 1], \"closed\": [{ \"from\": \"2021-01-09\", \"to\": \"2021-01-09\" }] }", &[]),
            ("1, 1] }", "1, 1], \"extra\": [{ \"on\": 5, \"doses\": 5 }] }", &["/capacity/extra/0/on"]),
            ("1, 1] }", "1, 1], \"changes\": [{ \"from\": \"2021-01-09\" }] }", &["/capacity/changes/0/weekly"]),
        ],
    );
}

#[test]
fn a_repeat_is_of_1_to_3660_days_and_times() {
    let doses = "\"doses\": 5";
    check(
        PLAN,
        &[
            (
                doses,
                "\"doses\": 5, \"repeat\": { \"every\": 0, \"times\": 3661 }",
                &["/deliveries/0/repeat/every", "/deliveries/0/repeat/times"],
            ),
            (doses, "\"doses\": 5, \"repeat\": { \"every\": 3660, \"times\": 1 }", &[]),
            (doses, "\"doses\": 5, \"repeat\": {}", &["/deliveries/0/repeat/every", "/deliveries/0/repeat/times"]),
            (doses, "\"doses\": 5, \"repeat\": 3", &["/deliveries/0/repeat"]),
        ],
    );
}

#[test]
fn given_doses_are_of_the_course_by_the_start_and_not_more_than_people() {
    let given = |entry: &str| format!("10, \"given\": [{entry}] }}");
    let check = |entry: &str, at: &[&str]| {
        assert_eq!(places(&edited(PLAN, "10 }", &given(entry))), at, "{entry}");
    };
    check(r#"{ "vaccine": "v", "dose": 2, "people": 10, "on": "2021-01-07" }"#, &[]);
    check(r#"{ "vaccine": "v", "dose": 0, "people": 1, "on": "2021-01-07" }"#, &["/groups/0/given/0/dose"]);
    check(r#"{ "vaccine": "v", "dose": 1.5, "people": 1, "on": "2021-01-07" }"#, &["/groups/0/given/0/dose"]);
    check(
        r#"{ "vaccine": "w", "dose": 9, "people": 1, "on": "2021-01-07" }"#,
        &["/groups/0/given/0/dose", "/groups/0/given/0/vaccine"],
    );
    check(
        r#"{ "vaccine": "v", "dose": 1, "people": 6, "on": "2021-01-07" },
            { "vaccine": "v", "dose": 2, "people": 5, "on": "2021-01-01" }"#,
        &["/groups/0/given"],
    );
    check(r#"{ "vaccine": "v" }"#, &["/groups/0/given/0/dose", "/groups/0/given/0/on", "/groups/0/given/0/people"]);
}

#[test]
fn a_region_states_its_people_and_given_and_the_group_agrees_or_says_nothing() {
    check(
        REGIONS,
        &[
            ("\"tier\": 1, \"people\": 10", "\"tier\": 1", &[]),
            ("{ \"people\": 4 }", "{}", &["/regions/0/groups/a/people"]),
            ("{ \"people\": 4 }", "{ \"people\": 4, \"tier\": 2 }", &["/regions/0/groups/a/tier"]),
            (
                "{ \"people\": 4 }",
                r#"{ "people": 4, "given": [{ "vaccine": "v", "dose": 1, "people": 5, "on": "2021-01-01" }] }"#,
                &["/regions/0/groups/a/given"],
            ),
            ("\"a\": { \"people\": 4 }", "", &["/groups/0/people"]),
            (
                "\"a\": { \"people\": 4 }",
                "\"a\": { \"people\": 4 }, \"a\": { \"people\": 4 }",
                &["/regions/0/groups/a"],
            ),
            ("\"groups\": { \"a\": { \"people\": 4 } }", "\"groups\": []", &["/regions/0/groups"]),
            (", \"groups\": { \"a\": { \"people\": 4 } }", "", &["/regions/0/groups"]),
            ("{ \"people\": 4 } }", "{ \"people\": 4 } }, \"capacity\": {}", &["/regions/0/capacity/weekly"]),
        ],
    );
}

#[test]
fn the_plans_capacity_may_be_left_out_only_where_every_region_has_its_own() {
    let own = "\"capacity\": { \"weekly\": [1, 1, 1, 1, 1, 1, 1] }";
    let without = String::from_utf8(edited(REGIONS, &format!("{own},"), "")).expect("UTF-8");
    assert_eq!(places(without.as_bytes()), ["/capacity"]);
    let north =
        String::from_utf8(edited(&without, "\"id\": \"north\"", &format!("\"id\": \"north\", {own}"))).expect("UTF-8");
    assert_eq!(places(north.as_bytes()), ["/capacity"]);
    let both = edited(&north, "\"id\": \"south\"", &format!("\"id\": \"south\", {own}"));
    assert_eq!(places(&both), [""; 0]);
}

#[test]
fn what_is_required_is_missed_at_its_own_place() {
    assert_eq!(
        places(b"{}"),
        ["/capacity", "/days", "/deliveries", "/format", "/groups", "/start", "/title", "/vaccines", "/version"]
    );
    check(
        PLAN,
        &[
            ("\"id\": \"a\", \"tier\": 1, \"people\": 10", "", &["/groups/0/id", "/groups/0/people", "/groups/0/tier"]),
            (
                "\"on\": \"2021-01-08\", \"vaccine\": \"v\", \"doses\": 5",
                "",
                &["/deliveries/0/doses", "/deliveries/0/on", "/deliveries/0/vaccine"],
            ),
            ("\"weekly\": [1, 1, 1, 1, 1, 1, 1]", "", &["/capacity/weekly"]),
        ],
    );
}

#[test]
fn an_unknown_field_is_named_whatever_its_name() {
    check(
        PLAN,
        &[
            ("\"tier\"", "\"a/b\": 1, \"tier\"", &["/groups/0/a~1b"]),
            ("\"tier\"", "\"~\": 1, \"tier\"", &["/groups/0/~0"]),
            ("\"tier\"", "\"\": 1, \"tier\"", &["/groups/0/"]),
            ("\"tier\"", "\"人\": 1, \"tier\"", &["/groups/0/人"]),
            ("\"days\"", "\"sharing\": { \"people\": \"people\" }, \"days\"", &["/sharing/people"]),
            ("\"days\"", "\"policy\": { \"ties\": \"size\" }, \"days\"", &["/policy/ties"]),
            ("\"days\"", "\"policy\": null, \"days\"", &["/policy"]),
        ],
    );
}

#[test]
fn remarks_may_stand_on_a_plan_a_vaccine_a_group_and_a_delivery() {
    let remarks = "\"note\": { \"zh\": \"注\", \"en\": \"n\" }, \"source\": \"s\", \"estimate\": true, ";
    for field in ["\"days\"", "\"doses\": 2", "\"tier\"", "\"doses\": 5"] {
        assert_eq!(places(&edited(PLAN, field, &format!("{remarks}{field}"))), [""; 0], "{field}");
    }
    assert_eq!(places(&edited(REGIONS, "\"id\": \"north\"", &format!("{remarks}\"id\": \"north\""))), [""; 0]);
    check(
        PLAN,
        &[
            ("\"tier\"", "\"estimate\": \"yes\", \"tier\"", &["/groups/0/estimate"]),
            ("\"tier\"", "\"note\": { \"zh\": 1 }, \"tier\"", &["/groups/0/note/zh"]),
            ("\"max\": 5", "\"max\": 5, \"note\": \"n\"", &["/vaccines/0/intervals/0/note"]),
        ],
    );
}

#[test]
fn one_mistake_is_told_once_and_all_mistakes_at_once() {
    // A vaccine that is wrong in itself is still known where it is used.
    let document = edited(PLAN, "\"doses\": 2", "\"doses\": 7");
    assert_eq!(places(&document), ["/vaccines/0/doses"]);
    let document = r#"{ "format": "rollout-plan", "version": 1, "title": "t", "start": "2021-02-29", "days": 0,
        "vaccines": [{ "id": "v", "doses": 1 }, { "id": "v", "doses": 1 }],
        "groups": [{ "id": "a", "tier": 0, "people": -1, "vaccines": ["w"] }],
        "deliveries": [{ "on": "2021-01-08", "vaccine": "w", "doses": 1.5 }],
        "capacity": { "weekly": [] }, "policy": { "tie": 3 }, "sharing": [], "barrier": {} }"#;
    let expected = [
        "/barrier",
        "/capacity/weekly",
        "/days",
        "/deliveries/0/doses",
        "/deliveries/0/vaccine",
        "/groups/0/people",
        "/groups/0/tier",
        "/groups/0/vaccines/0",
        "/policy/tie",
        "/sharing",
        "/start",
        "/vaccines/1/id",
    ];
    assert_eq!(places(document.as_bytes()), expected);
}
