//! Pasting blocks into drafts: what comes of it, and that it holds for any block.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use rollout_planner::interchange::cells::{DateReading, count, date, share, tier, weight};
use rollout_planner::interchange::document::{read_draft, write_draft};
use rollout_planner::interchange::paste::{
    Applied, CapacityDays, DeliveryRows, GroupRows, Target, apply_capacity, apply_deliveries, apply_groups, understand,
    write_groups,
};
use rollout_planner::plan::{PlanDraft, Pointer, Value, validate};
use rollout_planner::units::Date;

fn draft(json: &str) -> PlanDraft {
    read_draft(json.as_bytes()).expect("a test's draft can be read")
}

const SMALL: &str = r#"{"start": "2021-03-01",
    "vaccines": [{"id": "v", "name": {"zh": "灭活疫苗", "en": "Inactivated"}}, {"id": "w", "name": "mRNA"}, {"id": "x"}],
    "groups": [
        {"id": "nurses", "name": {"zh": "护士", "en": "Nurses"}, "tier": 1, "people": 40, "uptake": 0.90, "note": "kept"},
        {"id": "drivers", "name": "司机", "tier": 2, "people": 30}],
    "deliveries": [{"on": "2021-03-01", "vaccine": "v", "doses": 5}],
    "capacity": {"weekly": [20, 20, 20, 20, 20, 10, 0], "changes": [{"from": "2021-03-15", "weekly": [40, 40, 40, 40, 40, 40, 40]}],
        "closed": [{"from": "2021-03-10", "to": "2021-03-10"}], "extra": [{"on": "2021-03-06", "doses": 3}]}}"#;

/// One part of a draft on one line, as it is spelled.
fn part(draft: &PlanDraft, name: &str) -> String {
    let part = draft.get(&Pointer::root().field(name)).cloned().unwrap_or(Value::Null);
    write_draft(&PlanDraft::new(part))
}

fn counts(applied: &Applied) -> [usize; 5] {
    [applied.n_added, applied.n_updated, applied.n_unchanged, applied.n_skipped, applied.n_as_written]
}

fn paste_groups(to: &PlanDraft, text: &str, rows: GroupRows) -> Applied {
    apply_groups(to, &understand(text, Target::Groups, to), rows, "zh-Hans")
}

#[track_caller]
fn check_groups(rows: GroupRows, text: &str, expected_counts: [usize; 5], expected: &str) {
    let before = draft(SMALL);
    let applied = paste_groups(&before, text, rows);
    assert_eq!(counts(&applied), expected_counts, "{text}");
    let after = part(&applied.draft, "groups");
    let kept = part(&before, "groups");
    let kept = kept.trim_end_matches(']');
    let shown = if rows == GroupRows::Append { after.strip_prefix(kept).expect("the others stay") } else { &after };
    assert_eq!(shown, expected, "{text}");
}

#[test]
fn new_groups_come_after_the_others_with_ids_of_their_own() {
    check_groups(
        GroupRows::Append,
        "人群\t优先级\t人数\t疫苗\n护士\t1\t1.2万\t灭活\nNurses\t\t8\tmRNA、灭活疫苗\nNurses\t3\t9\t全部",
        [3, 0, 0, 0, 0],
        r#",{"id":"g-1","name":"护士","tier":1,"people":12000,"vaccines":["v"]},{"id":"nurses-2","name":"Nurses","tier":1,"people":8,"vaccines":["v","w"]},{"id":"nurses-3","name":"Nurses","tier":3,"people":9}]"#,
    );
    check_groups(
        GroupRows::Append,
        "代码\t人群\nguards\t保安\nguards\t保安二队\nnurses\tX",
        [3, 0, 0, 0, 0],
        r#",{"id":"guards","name":"保安","tier":2},{"id":"g-1","name":"保安二队","tier":2},{"id":"x","name":"X","tier":2}]"#,
    );
}

#[test]
fn what_is_not_understood_goes_in_as_it_was_written() {
    check_groups(
        GroupRows::Append,
        "人群\t优先级\t人数\t接种意愿\t起始日期\t疫苗\n护士\t高\t12x\t120%\t3/4/2021\t灭活、AZ",
        [1, 0, 0, 0, 5],
        r#",{"id":"g-1","name":"护士","tier":"高","people":"12x","uptake":"120%","from":"3/4/2021","vaccines":["v","AZ"]}]"#,
    );
}

#[test]
fn rows_of_groups_that_are_there_change_them() {
    check_groups(
        GroupRows::Update,
        "人群\t人数\t接种意愿\nNURSES\t50\t90%\n司机\t30\t80%\n居民\t60\t",
        [1, 2, 0, 0, 0],
        r#"[{"id":"nurses","name":{"zh":"护士","en":"Nurses"},"tier":1,"people":50,"uptake":0.90,"note":"kept"},{"id":"drivers","name":"司机","tier":2,"people":30,"uptake":0.8},{"id":"g-1","name":"居民","tier":2,"people":60}]"#,
    );
    check_groups(
        GroupRows::Update,
        "ID\t人群\t优先级\nnurses\t护理人员\t2\ndrivers\t驾驶员\t",
        [0, 2, 0, 0, 0],
        r#"[{"id":"nurses","name":{"zh":"护理人员","en":"Nurses"},"tier":2,"people":40,"uptake":0.90,"note":"kept"},{"id":"drivers","name":"驾驶员","tier":2,"people":30}]"#,
    );
}

const REGIONS: &str = r#"{"groups": [{"id": "a", "name": "甲", "tier": 1, "people": 40}, {"id": "b", "name": "乙", "tier": 2}],
    "regions": [{"id": "x", "name": "东区", "groups": {"a": {"people": 30, "given": []}, "b": {"people": 60}}},
                {"id": "y", "name": "西区", "groups": {"a": {"people": 10}}}]}"#;

#[test]
fn with_regions_people_are_shared_or_stated_by_region() {
    let check = |text: &str, expected: [&str; 2]| {
        let applied = paste_groups(&draft(REGIONS), text, GroupRows::Update);
        assert_eq!([part(&applied.draft, "groups"), part(&applied.draft, "regions")], expected, "{text}");
    };
    check(
        "人群\t人数\n甲\t81\n丙\t11",
        [
            r#"[{"id":"a","name":"甲","tier":1,"people":81},{"id":"b","name":"乙","tier":2},{"id":"g-1","name":"丙","tier":2}]"#,
            r#"[{"id":"x","name":"东区","groups":{"a":{"people":61,"given":[]},"b":{"people":60},"g-1":{"people":10}}},{"id":"y","name":"西区","groups":{"a":{"people":20},"g-1":{"people":1}}}]"#,
        ],
    );
    check(
        "人群\t东\t西区\t人数\n甲\t30\t20\t99\n乙\t\t5x\t99",
        [
            r#"[{"id":"a","name":"甲","tier":1,"people":50},{"id":"b","name":"乙","tier":2}]"#,
            r#"[{"id":"x","name":"东区","groups":{"a":{"people":30,"given":[]},"b":{"people":60}}},{"id":"y","name":"西区","groups":{"a":{"people":20},"b":{"people":"5x"}}}]"#,
        ],
    );
}

fn paste_deliveries(to: &str, text: &str, rows: DeliveryRows) -> (String, [usize; 5]) {
    let to = draft(to);
    let applied = apply_deliveries(&to, &understand(text, Target::Deliveries, &to), rows);
    (part(&applied.draft, "deliveries"), counts(&applied))
}

#[test]
fn deliveries_come_after_the_others_or_in_their_place() {
    let text = "日期\t疫苗\t剂数\t有效期\n3月8日\tmRNA\t1.5万\t2021-09-30\n\t灭活\t200\t\n3月15日\tAZ\t1x\t\n\t\t\t\n3月22日\tmRNA\t\t";
    let rows = r#"{"on":"2021-03-08","vaccine":"w","doses":15000,"expires":"2021-09-30"},{"on":"2021-03-08","vaccine":"v","doses":200},{"on":"2021-03-15","vaccine":"AZ","doses":"1x"}"#;
    let first = r#"{"on":"2021-03-01","vaccine":"v","doses":5}"#;
    assert_eq!(paste_deliveries(SMALL, text, DeliveryRows::Append), (format!("[{first},{rows}]"), [3, 0, 0, 1, 2]));
    assert_eq!(paste_deliveries(SMALL, text, DeliveryRows::Replace), (format!("[{rows}]"), [3, 0, 0, 1, 2]));
}

#[test]
fn a_table_with_a_column_for_each_vaccine_is_many_deliveries() {
    let text = "日期\t灭活疫苗\tmRNA（万剂）\n2021-03-08\t100\t0\n2021-03-15\t\t0.02";
    let rows = r#"[{"on":"2021-03-08","vaccine":"v","doses":100},{"on":"2021-03-15","vaccine":"w","doses":200}]"#;
    assert_eq!(paste_deliveries(SMALL, text, DeliveryRows::Replace), (rows.to_owned(), [2, 0, 0, 0, 0]));
}

#[test]
fn a_plans_only_vaccine_need_not_be_named() {
    let one = r#"{"start":"2021-03-01","vaccines":[{"id":"v"}],"deliveries":[]}"#;
    let rows = r#"[{"on":"2021-03-08","vaccine":"v","doses":100}]"#;
    assert_eq!(paste_deliveries(one, "2021-03-08\t100", DeliveryRows::Append), (rows.to_owned(), [1, 0, 0, 0, 0]));
    let rows = r#"[{"on":"2021-03-08","doses":100}]"#;
    assert_eq!(paste_deliveries(SMALL, "2021-03-08\t100", DeliveryRows::Replace).0, rows);
}

#[test]
fn days_of_capacity_become_extra_or_closed() {
    let check = |text: &str, days, expected: [&str; 2], expected_counts| {
        let before = draft(SMALL);
        let applied = apply_capacity(&before, &understand(text, Target::Capacity, &before), days);
        let lists = ["closed", "extra"].map(|name| {
            let list = Pointer::root().field("capacity").field(name);
            part(&PlanDraft::new(Value::map(vec![("x", applied.draft.get(&list).cloned().unwrap())])), "x")
        });
        assert_eq!((lists.each_ref().map(String::as_str), counts(&applied)), (expected, expected_counts), "{text}");
    };
    let closed = r#"[{"from":"2021-03-10","to":"2021-03-10"}]"#;
    // Monday 8 March has 20; the site is closed on 10 March; from the 15th it is 40 a day.
    check(
        "3月8日\t25\n3月9日\t20\n3月10日\t7\n3月15日\t90",
        CapacityDays::Total,
        [
            closed,
            r#"[{"on":"2021-03-06","doses":3},{"on":"2021-03-08","doses":5},{"on":"2021-03-10","doses":7},{"on":"2021-03-15","doses":50}]"#,
        ],
        [0, 4, 0, 0, 0],
    );
    check(
        "日期\t接种能力\n3月6日\t0\n3月7日\t0\n3月8日\t12\n3月9日\tx",
        CapacityDays::Total,
        [
            r#"[{"from":"2021-03-10","to":"2021-03-10"},{"from":"2021-03-06","to":"2021-03-06"},{"from":"2021-03-08","to":"2021-03-08"}]"#,
            r#"[{"on":"2021-03-08","doses":12}]"#,
        ],
        [0, 3, 0, 1, 0],
    );
    check(
        "3月2日\t0\n3月3日\t0\n3月4日\t0",
        CapacityDays::Total,
        [
            r#"[{"from":"2021-03-10","to":"2021-03-10"},{"from":"2021-03-02","to":"2021-03-04"}]"#,
            r#"[{"on":"2021-03-06","doses":3}]"#,
        ],
        [0, 3, 0, 0, 0],
    );
    check("3月6日\t3", CapacityDays::Extra, [closed, r#"[{"on":"2021-03-06","doses":3}]"#], [0, 0, 1, 0, 0]);
    check("3月6日\t4", CapacityDays::Extra, [closed, r#"[{"on":"2021-03-06","doses":4}]"#], [0, 1, 0, 0, 0]);
}

#[test]
fn the_groups_of_every_preset_paste_back_to_the_same_draft() {
    for preset in ["heilongjiang_2021", "heilongjiang_2021_elderly_first", "worked_example", "empty"] {
        let path = format!("{}/src/presets/{preset}.json", env!("CARGO_MANIFEST_DIR"));
        let draft = read_draft(&std::fs::read(path).unwrap()).unwrap();
        for language in ["zh-Hans", "en"] {
            let block = write_groups(&draft, language);
            let applied =
                apply_groups(&draft, &understand(&block, Target::Groups, &draft), GroupRows::Update, language);
            assert_eq!((applied.n_added, applied.n_updated, applied.n_as_written), (0, 0, 0), "{preset}: {block}");
            assert!(applied.draft == draft, "{preset}");
        }
    }
}

#[test]
fn many_groups_are_pasted_in_work_that_grows_with_their_number() {
    // Squares of these numbers would be noticed: ten thousand rows of one name, into thirteen regions.
    let before = read_draft(include_bytes!("../src/presets/heilongjiang_2021.json")).unwrap();
    let block = |n: usize| {
        (1..=n)
            .fold(String::from("人群\t优先级\t人数\n"), |text, n| text + &format!("人群\t{}\t{n}\n", n % 9 + 1))
    };
    let one = paste_groups(&before, &block(1_000), GroupRows::Append);
    assert_eq!(counts(&one), [1_000, 0, 0, 0, 0]);
    let ids = write_draft(&one.draft).matches("\"id\":\"g-").count();
    assert_eq!(ids, 1_000);
    assert!(validate(&one.draft).is_ok());
    let more = paste_groups(&one.draft, &block(10_000), GroupRows::Append);
    assert_eq!(counts(&more), [10_000, 0, 0, 0, 0]);
    let quotes = "\"a\t\"\"\n".repeat(100_000);
    assert!(!understand(&quotes, Target::Groups, &before).rows.is_empty());
}

/// A cell that looks like what people write, or like nothing.
fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9０-９,，.'万亿千百%％ -]{0,8}",
        "(人群|优先级|人数|Group|Tier|People|Uptake|日期|疫苗|合计|哈尔滨|第一优先级|灭活疫苗|2021-03-01|3/4/2021|1 Mar|\"|\"\")",
        any::<String>(),
        "\\PC{0,12}",
    ]
}

/// A valid draft whose groups fill every field that a block holds.
fn any_groups() -> impl Strategy<Value = PlanDraft> {
    let name = "[A-Za-z\"][A-Za-z0-9 \"',;\u{4e00}-\u{4e20}\u{ff10}-\u{ff19}]{0,12}[A-Za-z\u{4e00}-\u{4e20}]";
    let group = (
        name,
        1_u64..12,
        0_u64..=2_000_000_000,
        (proptest::option::of(0_u64..=1_000_000), proptest::option::of(0_u64..=1_000_000)),
        proptest::option::of(proptest::sample::subsequence(vec!["v", "w", "x"], 1..=2)),
        proptest::option::of((1_u8..=12, 1_u8..=28)),
        (proptest::option::of(0_u64..=9_999), proptest::option::of(0_u64..=1_000_000_000_000)),
    );
    proptest::collection::vec(group, 0..12).prop_map(|groups| {
        let groups = groups.into_iter().enumerate().map(|(n, (name, tier, people, (eligible, uptake), vaccines, from, (limit, risk)))| {
            // Names are told apart, or a block could not say which group it means.
            let id = Value::text(&format!("id-{n}"));
            let mut fields = vec![("id", id), ("name", Value::text(&format!("{name}{n}号")))];
            fields.extend([("tier", Value::whole(tier)), ("people", Value::whole(people))]);
            fields.extend(eligible.map(|ppm| ("eligible", Value::millionths(ppm))));
            fields.extend(uptake.map(|ppm| ("uptake", Value::millionths(ppm))));
            fields.extend(vaccines.map(|ids| ("vaccines", Value::list(ids.into_iter().map(Value::text).collect()))));
            fields.extend(from.map(|(month, day)| ("from", Value::text(&format!("2021-{month:02}-{day:02}")))));
            fields.extend(limit.map(|n| ("daily_limit", Value::whole(n))));
            fields.extend(risk.map(|n| ("risk", Value::millionths(n))));
            Value::map(fields)
        });
        let groups = Value::list(groups.collect());
        draft(
            r#"{"format": "rollout-plan", "version": 1, "title": "t", "start": "2021-01-01", "days": 9, "groups": [], "deliveries": [],
            "vaccines": [{"id": "v", "doses": 1}, {"id": "w", "doses": 1, "name": {"zh": "灭活疫苗（2剂）"}}, {"id": "x", "doses": 1}],
            "capacity": {"weekly": [1, 1, 1, 1, 1, 1, 1]}}"#,
        )
        .with(&Pointer::root().field("groups"), groups)
    })
}

proptest! {
    #[test]
    fn no_cell_is_too_strange(text in any_cell(), n in 0_u64..=2_000_000_000, is_date_column: bool) {
        let date_of = |text: &str| date(text, DateReading { is_date_column, ..DateReading::default() });
        let _ = (count(&text), share(&text), tier(&text), weight(&text, 1_000_000), date_of(&text));
        // A count, in hundreds as a decimal of 万 and with separators, is read as itself.
        prop_assert_eq!(count(&n.to_string()), Ok(n));
        prop_assert_eq!(count(&format!("{}.{:04}万", n / 10_000, n % 10_000)), Ok(n));
        let thousands = [n / 1_000_000_000, n / 1_000_000 % 1000, n / 1000 % 1000, n % 1000];
        let grouped = thousands.map(|group| format!("{group:03}")).join(",");
        prop_assert_eq!(count(&grouped), Ok(n));
        prop_assert_eq!(share(&format!("{}%", n % 101)).map(|share| u64::from(share.ppm())), Ok(n % 101 * 10_000));
        let day = Date::from_ymd(2021, 1, 1).expect("a date").plus(i32::try_from(n % 30_000).expect("small"));
        let (year, month, of_month) = day.ymd();
        for text in [day.to_string(), format!("{year}年{month}月{of_month}日"), format!("{year}/{month}/{of_month}")] {
            prop_assert_eq!(date_of(&text), Ok(day));
        }
    }

    #[test]
    fn no_text_is_too_strange(rows in proptest::collection::vec(proptest::collection::vec(any_cell(), 0..6), 0..8), delimiter in "[\t,;，]") {
        let text: Vec<String> = rows.iter().map(|row| row.join(&delimiter)).collect();
        for text in [text.join("\n"), text.join("\r\n") + "\""] {
            for json in [SMALL, REGIONS, "[]", "{}"] {
                let to = draft(json);
                for rows in [GroupRows::Append, GroupRows::Update] {
                    drop(paste_groups(&to, &text, rows));
                }
                drop(apply_deliveries(&to, &understand(&text, Target::Deliveries, &to), DeliveryRows::Append));
                drop(apply_capacity(&to, &understand(&text, Target::Capacity, &to), CapacityDays::Total));
            }
        }
    }

    #[test]
    fn groups_that_are_written_paste_back_to_the_same_draft(draft in any_groups()) {
        prop_assert!(validate(&draft).is_ok());
        let none = draft.with(&Pointer::root().field("groups"), Value::list(Vec::new()));
        for language in ["zh", "en"] {
            let block = write_groups(&draft, language);
            let over = apply_groups(&draft, &understand(&block, Target::Groups, &draft), GroupRows::Update, language);
            prop_assert!(over.draft == draft && over.n_added + over.n_updated == 0, "{}", block);
            let anew = apply_groups(&none, &understand(&block, Target::Groups, &none), GroupRows::Append, language);
            prop_assert!(anew.draft == draft, "{}", block);
        }
    }
}

#[test]
fn two_rows_of_one_name_are_two_groups() {
    let before = draft(SMALL);
    let applied = paste_groups(&before, "人群\t人数\n护士\t100\n护士\t200\n教师\t5\n教师\t6", GroupRows::Update);
    assert_eq!(counts(&applied), [3, 1, 0, 0, 0]);
    let people: Vec<Option<u64>> = applied
        .draft
        .get(&Pointer::root().field("groups"))
        .map(|groups| groups.items().iter().map(|group| group.field("people").and_then(Value::as_whole)).collect())
        .unwrap_or_default();
    assert_eq!(people, [Some(100), Some(30), Some(200), Some(5), Some(6)]);
}

#[test]
fn a_bare_fraction_among_percentages_is_asked_about() {
    use rollout_planner::interchange::cells::Unreadable;
    use rollout_planner::interchange::paste::Reading;
    let read = |uptake: &str, n: usize| {
        let text = format!("人群\t人数\t接种意愿\n甲\t10\t{}", uptake.replace(' ', "\n乙\t10\t"));
        understand(&text, Target::Groups, &draft(SMALL)).rows[n].cells[2].reading.clone()
    };
    assert_eq!(read("９５％ 0.9 85% 80", 1), Err(Unreadable::UnclearShare));
    for (uptake, n) in [("0.95 0.9 1 85％", 1), ("95 0.9% 80", 1), ("95 0 80", 1), ("95 1 80", 1)] {
        assert!(matches!(read(uptake, n), Ok(Reading::Share(_))), "{uptake}");
    }
}
