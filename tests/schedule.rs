//! One short plan for each rule of the contract (ENGINE.md), with the schedule it must give as a picture of the days,
//! worked out by hand. The same cases run natively and in the browser: both give the same picture.

use rollout_planner::engine::{self, ScheduleDay};
use rollout_planner::interchange::document::read_plan;
use rollout_planner::plan::Plan;
use serde_json::{Value, json};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// Compares the schedule of a plan with a picture of it: a line a day, and with regions a line a day and region.
///
/// The plan states what the case is about. What else a document must have is filled in: a start on Thursday
/// 2021-01-07, as many days as the picture shows, the vaccine `v` of one dose, tier 1, twenty doses on the first day,
/// and capacity for ten doses a day (or for as many as `capacity` says, if it is a number).
///
/// In the picture `a2: 5` are five people of group `a` who get their second dose; where the plan has several
/// vaccines, it is `a/v2: 5`.
#[track_caller]
fn check(plan: &str, picture: &str) {
    let expected: Vec<String> = picture.lines().map(single_spaced).filter(|line| !line.is_empty()).collect();
    let document = filled_in(plan, expected.len()).to_string();
    let plan = read_plan(document.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}\n{document}"));
    let found = paint(&plan);
    assert!(found == expected, "found:\n{}\nexpected:\n{}\n", found.join("\n"), expected.join("\n"));
}

fn single_spaced(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn filled_in(plan: &str, n_lines: usize) -> Value {
    let mut plan: Value = serde_json::from_str(plan).expect("the plan of a case is JSON");
    let n_regions = plan["regions"].as_array().map_or(1, Vec::len);
    let usual = json!({
        "format": "rollout-plan", "version": 1, "title": "a case", "start": "2021-01-07", "days": n_lines / n_regions,
        "vaccines": [{ "id": "v", "doses": 1 }], "deliveries": [{ "doses": 20 }], "capacity": 10,
    });
    fill(&mut plan, &usual);
    if let Some(n) = plan["capacity"].as_u64() {
        plan["capacity"] = json!({ "weekly": [n, n, n, n, n, n, n] });
    }
    for delivery in plan["deliveries"].as_array_mut().expect("a list") {
        fill(delivery, &json!({ "on": "2021-01-07", "vaccine": "v" }));
    }
    for group in plan["groups"].as_array_mut().expect("a list") {
        fill(group, &json!({ "tier": 1 }));
    }
    plan
}

fn fill(map: &mut Value, usual: &Value) {
    for (name, value) in usual.as_object().expect("a map") {
        if map.get(name).is_none() {
            map[name] = value.clone();
        }
    }
}

fn paint(plan: &Plan) -> Vec<String> {
    let schedule = engine::schedule(plan);
    let day_lines = |day: rollout_planner::units::Day| {
        let regions = plan.regions().iter().zip(schedule.regions());
        regions.map(move |(region, days)| (region, &days[day.slot()]))
    };
    let lines = plan.days().flat_map(day_lines).map(|(region, day)| {
        let date = plan.date(day.day);
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][date.weekday()];
        let region = if plan.states_regions() { format!(" {}", region.id) } else { String::new() };
        let mut line = format!("{:02} {weekday}{region} cap {} used {}", date.ymd().2, day.capacity, day.used);
        for part in [doses(plan, day), stock(plan, day), reasons(plan, day), lateness(day)] {
            if !part.is_empty() {
                line += " | ";
                line += &part;
            }
        }
        line
    });
    lines.collect()
}

fn doses(plan: &Plan, day: &ScheduleDay) -> String {
    let several = plan.vaccines().len() > 1;
    let served = day.served.iter().map(|served| {
        let vaccine = if several { format!("/{}", plan.vaccines()[served.vaccine].id) } else { String::new() };
        format!("{}{vaccine}{}: {}", plan.groups()[served.group].id, served.dose, served.people)
    });
    let served: Vec<String> = served.collect();
    if served.is_empty() { "-".to_owned() } else { served.join(" ") }
}

fn stock(plan: &Plan, day: &ScheduleDay) -> String {
    let several = plan.vaccines().len() > 1;
    let vaccines = day.stock.enumerated().map(|(idx, stock)| {
        let vaccine = if several { format!(" {}", plan.vaccines()[idx].id) } else { String::new() };
        let expired = if stock.expired.is_zero() { String::new() } else { format!(" expired {}", stock.expired) };
        format!("{vaccine} {}{expired}", stock.stock)
    });
    format!("stock{}", vaccines.collect::<String>())
}

fn reasons(plan: &Plan, day: &ScheduleDay) -> String {
    let reasons = day.reasons.iter();
    let reasons = reasons.map(|(group, reason)| format!("{} {}", plan.groups()[*group].id, reason.spelling()));
    reasons.collect::<Vec<_>>().join(", ")
}

fn lateness(day: &ScheduleDay) -> String {
    if day.late.is_zero() { String::new() } else { format!("late {}", day.late) }
}

// ---- targets and what arrives (section 1)

#[test]
fn the_target_is_the_uptake_of_those_who_may_each_rounded_half_up() {
    // A quarter of ten is 2.5, so three may; half of three is 1.5, so two accept.
    check(
        r#"{ "groups": [{ "id": "a", "people": 10, "eligible": 0.25, "uptake": 0.5 }] }"#,
        "07 Thu cap 10 used 2 | a1: 2 | stock 18
         08 Fri cap 10 used 0 | -     | stock 18",
    );
}

#[test]
fn the_target_is_never_below_those_who_have_a_dose() {
    // A tenth of ten would be one, but three have had theirs: nobody is missing.
    check(
        r#"{ "groups": [{ "id": "a", "people": 10, "uptake": 0.1,
                          "given": [{ "vaccine": "v", "dose": 1, "people": 3, "on": "2021-01-01" }] }] }"#,
        "07 Thu cap 10 used 0 | - | stock 20",
    );
}

#[test]
fn wastage_is_lost_on_arrival_rounded_half_up() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 1, "wastage": 0.25 }], "groups": [{ "id": "a", "people": 1 }],
             "deliveries": [{ "doses": 10 }] }"#,
        "07 Thu cap 10 used 1 | a1: 1 | stock 6",
    );
}

#[test]
fn a_delivery_before_the_start_is_in_stock_on_the_first_day_and_one_after_the_end_never() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 9 }],
             "deliveries": [{ "on": "2021-01-02", "doses": 3 }, { "on": "2021-01-09", "doses": 5 }] }"#,
        "07 Thu cap 10 used 3 | a1: 3 | stock 0 | a supply
         08 Fri cap 10 used 0 | -     | stock 0 | a supply",
    );
}

#[test]
fn what_arrives_expired_is_thrown_away_at_once() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 9 }],
             "deliveries": [{ "on": "2021-01-02", "doses": 3, "expires": "2021-01-06" },
                            { "on": "2021-01-08", "doses": 4, "expires": "2021-01-07" }] }"#,
        "07 Thu cap 10 used 0 | - | stock 0 expired 3 | a supply
         08 Fri cap 10 used 0 | - | stock 0 expired 4 | a supply",
    );
}

#[test]
fn the_day_of_expiry_is_the_last_day_of_use() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 9 }], "deliveries": [{ "doses": 4, "expires": "2021-01-08" }],
             "capacity": 1 }"#,
        "07 Thu cap 1 used 1 | a1: 1 | stock 3           | a capacity
         08 Fri cap 1 used 1 | a1: 1 | stock 2           | a capacity
         09 Sat cap 1 used 0 | -     | stock 0 expired 2 | a supply",
    );
}

#[test]
fn the_first_to_expire_is_used_first_whenever_it_came() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 8 }], "capacity": 3,
             "deliveries": [{ "doses": 5 }, { "doses": 3, "expires": "2021-01-07" }] }"#,
        "07 Thu cap 3 used 3 | a1: 3 | stock 5 | a capacity
         08 Fri cap 3 used 3 | a1: 3 | stock 2 | a capacity
         09 Sat cap 3 used 2 | a1: 2 | stock 0",
    );
}

#[test]
fn a_repeated_delivery_comes_at_equal_distances_and_its_expiry_moves_along() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 9 }], "capacity": 1,
             "deliveries": [{ "doses": 3, "expires": "2021-01-07", "repeat": { "every": 2, "times": 2 } }] }"#,
        "07 Thu cap 1 used 1 | a1: 1 | stock 2           | a capacity
         08 Fri cap 1 used 0 | -     | stock 0 expired 2 | a supply
         09 Sat cap 1 used 1 | a1: 1 | stock 2           | a capacity
         10 Sun cap 1 used 0 | -     | stock 0 expired 2 | a supply
         11 Mon cap 1 used 0 | -     | stock 0           | a supply",
    );
}

// ---- capacity (section 4)

#[test]
fn each_weekday_has_its_capacity_from_monday_on() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 40 }], "deliveries": [{ "doses": 30 }],
             "capacity": { "weekly": [1, 2, 3, 4, 5, 6, 7] } }"#,
        "07 Thu cap 4 used 4 | a1: 4 | stock 26 | a capacity
         08 Fri cap 5 used 5 | a1: 5 | stock 21 | a capacity
         09 Sat cap 6 used 6 | a1: 6 | stock 15 | a capacity
         10 Sun cap 7 used 7 | a1: 7 | stock 8  | a capacity
         11 Mon cap 1 used 1 | a1: 1 | stock 7  | a capacity
         12 Tue cap 2 used 2 | a1: 2 | stock 5  | a capacity
         13 Wed cap 3 used 3 | a1: 3 | stock 2  | a capacity",
    );
}

#[test]
fn a_change_holds_from_its_day_and_of_one_day_the_last_in_the_document() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 40 }], "capacity": { "weekly": [4, 4, 4, 4, 4, 4, 4], "changes": [
             { "from": "2021-01-09", "weekly": [7, 7, 7, 7, 7, 7, 7] },
             { "from": "2021-01-08", "weekly": [6, 6, 6, 6, 6, 6, 6] },
             { "from": "2021-01-09", "weekly": [5, 5, 5, 5, 5, 5, 5] }] } }"#,
        "07 Thu cap 4 used 4 | a1: 4 | stock 16 | a capacity
         08 Fri cap 6 used 6 | a1: 6 | stock 10 | a capacity
         09 Sat cap 5 used 5 | a1: 5 | stock 5  | a capacity
         10 Sun cap 5 used 5 | a1: 5 | stock 0  | a supply_and_capacity",
    );
}

#[test]
fn extra_doses_add_up_and_count_on_closed_days_too() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 40 }], "capacity": { "weekly": [4, 4, 4, 4, 4, 4, 4],
             "closed": [{ "from": "2021-01-08", "to": "2021-01-09" }],
             "extra": [{ "on": "2021-01-08", "doses": 3 }, { "on": "2021-01-07", "doses": 1 },
                       { "on": "2021-01-08", "doses": 2 }] } }"#,
        "07 Thu cap 5 used 5 | a1: 5 | stock 15 | a capacity
         08 Fri cap 5 used 5 | a1: 5 | stock 10 | a capacity
         09 Sat cap 0 used 0 | -     | stock 10 | a closed
         10 Sun cap 4 used 4 | a1: 4 | stock 6  | a capacity",
    );
}

// ---- tiers (section 4, step 3)

#[test]
fn the_next_tier_begins_with_what_is_left_of_the_day() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 5 }, { "id": "b", "tier": 2, "people": 5 }], "capacity": 4 }"#,
        "07 Thu cap 4 used 4 | a1: 4       | stock 16 | a capacity, b not_open
         08 Fri cap 4 used 4 | a1: 1 b1: 3 | stock 12 | b capacity
         09 Sat cap 4 used 2 | b1: 2       | stock 10",
    );
}

#[test]
fn tiers_go_by_their_numbers_not_by_the_order_of_the_document_and_may_leave_gaps() {
    check(
        r#"{ "groups": [{ "id": "a", "tier": 9, "people": 5 }, { "id": "b", "tier": 4, "people": 5 }],
            "capacity": 4 }"#,
        "07 Thu cap 4 used 4 | b1: 4       | stock 16 | a not_open, b capacity
         08 Fri cap 4 used 4 | a1: 3 b1: 1 | stock 12 | a capacity",
    );
}

#[test]
fn a_tier_opens_on_the_day_on_which_the_one_before_reaches_the_share() {
    // Four of five is 0.8 exactly.
    check(
        r#"{ "groups": [{ "id": "a", "people": 5, "daily_limit": 4 }, { "id": "b", "tier": 2, "people": 3 }],
             "capacity": 5, "policy": { "open_next_at": 0.8 } }"#,
        "07 Thu cap 5 used 5 | a1: 4 b1: 1 | stock 15 | a daily_limit, b capacity
         08 Fri cap 5 used 3 | a1: 1 b1: 2 | stock 12",
    );
}

#[test]
fn a_millionth_below_the_share_a_tier_stays_closed() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 5, "daily_limit": 4 }, { "id": "b", "tier": 2, "people": 3 }],
             "capacity": 5, "policy": { "open_next_at": 0.800001 } }"#,
        "07 Thu cap 5 used 4 | a1: 4       | stock 16 | a daily_limit, b not_open
         08 Fri cap 5 used 4 | a1: 1 b1: 3 | stock 12",
    );
}

#[test]
fn a_tier_that_opens_at_nothing_still_comes_after_the_one_before() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 5 }, { "id": "b", "tier": 2, "people": 5 }], "capacity": 4,
             "policy": { "open_next_at": 0 } }"#,
        "07 Thu cap 4 used 4 | a1: 4       | stock 16 | a capacity, b capacity
         08 Fri cap 4 used 4 | a1: 1 b1: 3 | stock 12 | b capacity",
    );
}

#[test]
fn every_group_of_every_lower_tier_must_reach_the_share() {
    // Group b alone keeps tier 3 closed, though tier 2 has nobody left to begin.
    check(
        r#"{ "groups": [{ "id": "a", "people": 2 }, { "id": "b", "people": 4, "daily_limit": 1 },
                        { "id": "c", "tier": 2, "people": 0 }, { "id": "d", "tier": 3, "people": 2 }],
             "policy": { "open_next_at": 0.5 } }"#,
        "07 Thu cap 10 used 3 | a1: 2 b1: 1 | stock 17 | b daily_limit, d not_open
         08 Fri cap 10 used 3 | b1: 1 d1: 2 | stock 14 | b daily_limit",
    );
}

#[test]
fn a_group_before_its_day_holds_up_the_next_tier() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 2 }, { "id": "b", "people": 2, "from": "2021-01-08" },
                        { "id": "c", "tier": 2, "people": 2 }] }"#,
        "07 Thu cap 10 used 2 | a1: 2       | stock 18 | b not_yet, c not_open
         08 Fri cap 10 used 4 | b1: 2 c1: 2 | stock 14",
    );
}

#[test]
fn where_doses_flow_a_group_before_its_day_holds_up_nobody() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 2 }, { "id": "b", "people": 2, "from": "2021-01-08" },
                        { "id": "c", "tier": 2, "people": 2 }], "policy": { "unservable": "skip" } }"#,
        "07 Thu cap 10 used 4 | a1: 2 c1: 2 | stock 16 | b not_yet
         08 Fri cap 10 used 2 | b1: 2       | stock 14",
    );
}

#[test]
fn where_doses_flow_a_group_at_its_daily_limit_holds_up_nobody() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 4, "daily_limit": 1 }, { "id": "b", "tier": 2, "people": 2 }],
             "policy": { "unservable": "skip" } }"#,
        "07 Thu cap 10 used 3 | a1: 1 b1: 2 | stock 17 | a daily_limit
         08 Fri cap 10 used 1 | a1: 1       | stock 16 | a daily_limit",
    );
}

#[test]
fn a_group_whose_vaccines_are_out_of_stock_holds_up_the_next_tier() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 1 }, { "id": "w", "doses": 1 }],
             "groups": [{ "id": "a", "people": 2, "vaccines": ["v"] }, { "id": "b", "tier": 2, "people": 3 }],
             "deliveries": [{ "vaccine": "w", "doses": 5 }] }"#,
        "07 Thu cap 10 used 0 | - | stock v 0 w 5 | a supply, b not_open",
    );
}

#[test]
fn where_doses_flow_a_group_whose_vaccines_are_out_of_stock_holds_up_nobody() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 1 }, { "id": "w", "doses": 1 }],
             "groups": [{ "id": "a", "people": 2, "vaccines": ["v"] }, { "id": "b", "tier": 2, "people": 3 }],
             "deliveries": [{ "vaccine": "w", "doses": 5 }], "policy": { "unservable": "skip" } }"#,
        "07 Thu cap 10 used 3 | b/w1: 3 | stock v 0 w 2 | a supply",
    );
}

#[test]
fn where_doses_flow_a_group_that_only_lacks_capacity_still_holds_up_the_next_tier() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 5 }, { "id": "b", "tier": 2, "people": 5 }], "capacity": 4,
             "policy": { "unservable": "skip" } }"#,
        "07 Thu cap 4 used 4 | a1: 4 | stock 16 | a capacity, b not_open",
    );
}

#[test]
fn where_doses_flow_a_group_held_back_by_the_reserve_holds_up_nobody() {
    // One dose of v is half a course, so nobody may begin with it.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 2 }] }, { "id": "w", "doses": 1 }],
             "groups": [{ "id": "a", "people": 2, "vaccines": ["v"] },
                        { "id": "b", "tier": 2, "people": 6, "vaccines": ["w"] }],
             "deliveries": [{ "doses": 1 }, { "vaccine": "w", "doses": 5 }],
             "policy": { "unservable": "skip", "reserve": "on_hand" } }"#,
        "07 Thu cap 10 used 5 | b/w1: 5 | stock v 1 w 0 | a reserved, b supply",
    );
}

#[test]
fn where_doses_flow_a_planned_reserve_that_is_nought_for_want_of_capacity_holds_up_nobody() {
    // Beginning with v today takes a second place tomorrow, and the only place of the two days is today's.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 1 }] }, { "id": "w", "doses": 1 }],
             "groups": [{ "id": "a", "people": 2, "vaccines": ["v"] },
                        { "id": "b", "tier": 2, "people": 6, "vaccines": ["w"] }],
             "deliveries": [{ "doses": 9 }, { "vaccine": "w", "doses": 9 }],
             "capacity": { "weekly": [0, 0, 0, 1, 0, 0, 0] },
             "policy": { "unservable": "skip", "reserve": "planned" } }"#,
        "07 Thu cap 1 used 1 | b/w1: 1 | stock v 9 w 8 | a capacity, b capacity
         08 Fri cap 0 used 0 | -       | stock v 9 w 8 | a closed, b closed",
    );
}

// ---- ties within a tier (section 2)

#[test]
fn by_what_remains_the_larger_need_gets_more() {
    // 5 × 6 ÷ 10 = 3, 5 × 3 ÷ 10 = 1 and 5 × 1 ÷ 10 = 0; the odd dose goes to the largest remainder: b and c have
    // one half each, and b is the earlier.
    check(
        r#"{ "groups": [{ "id": "a", "people": 6 }, { "id": "b", "people": 3 }, { "id": "c", "people": 1 }],
             "capacity": 5 }"#,
        "07 Thu cap 5 used 5 | a1: 3 b1: 2       | stock 15 | a capacity, b capacity, c capacity
         08 Fri cap 5 used 5 | a1: 3 b1: 1 c1: 1 | stock 10",
    );
}

#[test]
fn by_what_remains_those_who_have_begun_count_no_more() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 8, "given": [{ "vaccine": "v", "dose": 1, "people": 4,
            "on": "2021-01-01" }] },
                        { "id": "b", "people": 4 }], "capacity": 4 }"#,
        "07 Thu cap 4 used 4 | a1: 2 b1: 2 | stock 16 | a capacity, b capacity",
    );
}

#[test]
fn by_size_those_who_have_begun_count_too() {
    // 4 × 8 ÷ 12 = 2 rest 8, 4 × 4 ÷ 12 = 1 rest 4.
    check(
        r#"{ "groups": [{ "id": "a", "people": 8, "given": [{ "vaccine": "v", "dose": 1, "people": 4,
            "on": "2021-01-01" }] },
                        { "id": "b", "people": 4 }], "capacity": 4, "policy": { "tie": "size" } }"#,
        "07 Thu cap 4 used 4 | a1: 3 b1: 1 | stock 16 | a capacity, b capacity",
    );
}

#[test]
fn by_equal_parts_what_a_small_group_leaves_is_split_among_the_others() {
    // Three each is one too many for b; of the seven that remain a, the earlier, has the odd one.
    check(
        r#"{ "groups": [{ "id": "a", "people": 8 }, { "id": "b", "people": 2 }, { "id": "c", "people": 8 }],
             "capacity": 9, "policy": { "tie": "equal" } }"#,
        "07 Thu cap 9 used 9 | a1: 4 b1: 2 c1: 3 | stock 11 | a capacity, c capacity",
    );
}

#[test]
fn in_order_each_group_gets_all_it_needs_before_the_next() {
    check(
        r#"{ "groups": [{ "id": "a", "people": 8 }, { "id": "b", "people": 2 }, { "id": "c", "people": 8 }],
             "capacity": 9, "policy": { "tie": "order" } }"#,
        "07 Thu cap 9 used 9 | a1: 8 b1: 1 | stock 11 | b capacity, c capacity",
    );
}

// ---- vaccines and limits of a group (section 4, step 3)

#[test]
fn vaccines_are_used_up_in_plan_order_whatever_the_order_of_the_groups_list() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 1 }, { "id": "w", "doses": 1 }],
             "groups": [{ "id": "a", "people": 6, "vaccines": ["w", "v"] }],
             "deliveries": [{ "vaccine": "w", "doses": 5 }, { "doses": 2 }] }"#,
        "07 Thu cap 10 used 6 | a/v1: 2 a/w1: 4 | stock v 0 w 1",
    );
}

#[test]
fn a_tier_takes_every_vaccine_before_the_next_tier_takes_any() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 1 }, { "id": "w", "doses": 1 }],
             "groups": [{ "id": "b", "tier": 2, "people": 6 }, { "id": "a", "people": 6 }],
             "deliveries": [{ "vaccine": "w", "doses": 9 }, { "doses": 2 }] }"#,
        "07 Thu cap 10 used 10 | b/w1: 4 a/v1: 2 a/w1: 4 | stock v 0 w 1 | b capacity",
    );
}

#[test]
fn a_daily_limit_counts_all_vaccines_of_the_day() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 1 }, { "id": "w", "doses": 1 }],
             "groups": [{ "id": "a", "people": 6, "daily_limit": 3 }],
             "deliveries": [{ "doses": 2 }, { "vaccine": "w", "doses": 5 }] }"#,
        "07 Thu cap 10 used 3 | a/v1: 2 a/w1: 1 | stock v 0 w 4 | a daily_limit
         08 Fri cap 10 used 3 | a/w1: 3         | stock v 0 w 1",
    );
}

#[test]
fn a_daily_limit_does_not_bind_later_doses() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 2 }] }],
             "groups": [{ "id": "a", "people": 4, "daily_limit": 1,
                          "given": [{ "vaccine": "v", "dose": 1, "people": 2, "on": "2021-01-06" }] }] }"#,
        "07 Thu cap 10 used 3 | a1: 1 a2: 2 | stock 17 | a daily_limit
         08 Fri cap 10 used 2 | a1: 1 a2: 1 | stock 15",
    );
}

#[test]
fn the_first_reason_that_holds_is_told() {
    // A limit of nothing counts from the day on which the group may begin.
    check(
        r#"{ "groups": [{ "id": "a", "people": 4, "daily_limit": 0, "from": "2021-01-08" }, { "id": "b", "people": 4 }],
             "deliveries": [{ "doses": 3 }], "capacity": 3 }"#,
        "07 Thu cap 3 used 3 | b1: 3 | stock 0 | a not_yet, b supply_and_capacity
         08 Fri cap 3 used 0 | -     | stock 0 | a daily_limit, b supply",
    );
}

// ---- later doses (section 4, steps 2 and 4)

#[test]
fn everybody_is_due_on_the_target_day() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "target": 3, "max": 5 }] }],
             "groups": [{ "id": "a", "people": 2 }], "policy": { "early": false } }"#,
        "07 Thu cap 10 used 2 | a1: 2 | stock 18
         08 Fri cap 10 used 0 | -     | stock 18
         09 Sat cap 10 used 0 | -     | stock 18
         10 Sun cap 10 used 2 | a2: 2 | stock 16",
    );
}

#[test]
fn early_doses_are_given_from_the_minimum_interval_on() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 2, "target": 3, "max": 5 }] }],
             "groups": [{ "id": "a", "people": 2 }] }"#,
        "07 Thu cap 10 used 2 | a1: 2 | stock 18
         08 Fri cap 10 used 0 | -     | stock 18
         09 Sat cap 10 used 2 | a2: 2 | stock 16",
    );
}

#[test]
fn early_doses_come_after_first_doses() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "target": 3, "max": 5 }] }],
             "groups": [{ "id": "a", "people": 4 }], "capacity": 3 }"#,
        "07 Thu cap 3 used 3 | a1: 3       | stock 17 | a capacity
         08 Fri cap 3 used 3 | a1: 1 a2: 2 | stock 14
         09 Sat cap 3 used 2 | a2: 2       | stock 12",
    );
}

#[test]
fn the_target_interval_is_the_minimum_where_none_is_stated() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 2, "max": 5 }] }],
             "groups": [{ "id": "a", "people": 2 }], "policy": { "early": false } }"#,
        "07 Thu cap 10 used 2 | a1: 2 | stock 18
         08 Fri cap 10 used 0 | -     | stock 18
         09 Sat cap 10 used 2 | a2: 2 | stock 16",
    );
}

#[test]
fn due_doses_come_before_first_doses() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "target": 2, "max": 4 }] }],
             "groups": [{ "id": "a", "people": 10 }], "capacity": 2 }"#,
        "07 Thu cap 2 used 2 | a1: 2 | stock 18 | a capacity
         08 Fri cap 2 used 2 | a1: 2 | stock 16 | a capacity
         09 Sat cap 2 used 2 | a2: 2 | stock 14 | a capacity
         10 Sun cap 2 used 2 | a2: 2 | stock 12 | a capacity
         11 Mon cap 2 used 2 | a1: 2 | stock 10 | a capacity",
    );
}

#[test]
fn with_first_doses_first_only_those_at_their_deadline_go_before() {
    // The people of the 7th are due on the 9th and at their deadline on the 11th.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "target": 2, "max": 4 }] }],
             "groups": [{ "id": "a", "people": 10 }], "capacity": 2, "policy": { "follow_up": "first_dose_first" } }"#,
        "07 Thu cap 2 used 2 | a1: 2 | stock 18 | a capacity
         08 Fri cap 2 used 2 | a1: 2 | stock 16 | a capacity
         09 Sat cap 2 used 2 | a1: 2 | stock 14 | a capacity
         10 Sun cap 2 used 2 | a1: 2 | stock 12 | a capacity
         11 Mon cap 2 used 2 | a2: 2 | stock 10 | a capacity",
    );
}

#[test]
fn with_first_doses_first_the_due_take_what_first_doses_leave() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "target": 2, "max": 4 }] }],
             "groups": [{ "id": "a", "people": 5 }], "capacity": 2,
             "policy": { "follow_up": "first_dose_first", "early": false } }"#,
        "07 Thu cap 2 used 2 | a1: 2       | stock 18 | a capacity
         08 Fri cap 2 used 2 | a1: 2       | stock 16 | a capacity
         09 Sat cap 2 used 2 | a1: 1 a2: 1 | stock 14
         10 Sun cap 2 used 2 | a2: 2       | stock 12
         11 Mon cap 2 used 2 | a2: 2       | stock 10",
    );
}

#[test]
fn later_doses_go_by_tier_before_deadline() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "target": 2, "max": 5 }] }], "groups": [
             { "id": "a", "tier": 2, "people": 2, "given": [{ "vaccine": "v", "dose": 1, "people": 2,
               "on": "2021-01-04" }] },
             { "id": "b", "tier": 1, "people": 2, "given": [{ "vaccine": "v", "dose": 1, "people": 2,
               "on": "2021-01-05" }] }],
             "capacity": 2 }"#,
        "07 Thu cap 2 used 2 | b2: 2 | stock 18
         08 Fri cap 2 used 2 | a2: 2 | stock 16",
    );
}

#[test]
fn later_doses_of_a_tier_go_by_deadline_before_group() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "target": 2, "max": 5 }] }], "groups": [
             { "id": "a", "people": 2, "given": [{ "vaccine": "v", "dose": 1, "people": 2, "on": "2021-01-05" }] },
             { "id": "b", "people": 2, "given": [{ "vaccine": "v", "dose": 1, "people": 2, "on": "2021-01-04" }] }],
             "capacity": 2 }"#,
        "07 Thu cap 2 used 2 | b2: 2 | stock 18
         08 Fri cap 2 used 2 | a2: 2 | stock 16",
    );
}

#[test]
fn later_doses_of_one_deadline_go_by_group_then_by_vaccine() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 5 }] },
                          { "id": "w", "doses": 2, "intervals": [{ "min": 1, "max": 5 }] }], "groups": [
             { "id": "a", "people": 2, "given": [{ "vaccine": "w", "dose": 1, "people": 1, "on": "2021-01-05" },
                                                { "vaccine": "v", "dose": 1, "people": 1, "on": "2021-01-05" }] },
             { "id": "b", "people": 1, "given": [{ "vaccine": "v", "dose": 1, "people": 1, "on": "2021-01-05" }] }],
             "deliveries": [{ "doses": 9 }, { "vaccine": "w", "doses": 9 }], "capacity": 1 }"#,
        "07 Thu cap 1 used 1 | a/v2: 1 | stock v 8 w 9
         08 Fri cap 1 used 1 | a/w2: 1 | stock v 8 w 8
         09 Sat cap 1 used 1 | b/v2: 1 | stock v 7 w 8",
    );
}

#[test]
fn where_people_come_spread_a_running_total_of_them_is_due() {
    // Five people over the days 2 to 4 after their dose: 5 ÷ 3 = 1, 10 ÷ 3 = 3 and 5 in all.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 2, "max": 4 }] }],
             "groups": [{ "id": "a", "people": 5 }], "policy": { "arrival": "spread", "early": false } }"#,
        "07 Thu cap 10 used 5 | a1: 5 | stock 15
         08 Fri cap 10 used 0 | -     | stock 15
         09 Sat cap 10 used 1 | a2: 1 | stock 14
         10 Sun cap 10 used 2 | a2: 2 | stock 12
         11 Mon cap 10 used 2 | a2: 2 | stock 10",
    );
}

#[test]
fn where_people_come_spread_who_came_early_is_not_due_again() {
    // On Saturday one is due and two come early; of the three due by Sunday none is left, so the one place is b's.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 2, "max": 4 }] }],
             "groups": [{ "id": "a", "people": 5 }, { "id": "b", "people": 1, "from": "2021-01-10" }],
             "capacity": { "weekly": [10, 10, 10, 10, 10, 3, 1] }, "policy": { "arrival": "spread" } }"#,
        "07 Thu cap 10 used 5 | a1: 5 | stock 15 | b not_yet
         08 Fri cap 10 used 0 | -     | stock 15 | b not_yet
         09 Sat cap 3  used 3 | a2: 3 | stock 12 | b not_yet
         10 Sun cap 1  used 1 | b1: 1 | stock 11
         11 Mon cap 10 used 2 | a2: 2 | stock 9",
    );
}

#[test]
fn who_still_waits_at_the_end_of_the_deadline_day_is_late_until_served() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 2, "max": 3 }] }],
             "groups": [{ "id": "a", "people": 4 }], "capacity": { "weekly": [4, 4, 4, 4, 4, 4, 4],
             "closed": [{ "from": "2021-01-09", "to": "2021-01-11" }], "extra": [{ "on": "2021-01-11",
               "doses": 1 }] } }"#,
        "07 Thu cap 4 used 4 | a1: 4 | stock 16
         08 Fri cap 4 used 0 | -     | stock 16
         09 Sat cap 0 used 0 | -     | stock 16
         10 Sun cap 0 used 0 | -     | stock 16 | late 4
         11 Mon cap 1 used 1 | a2: 1 | stock 15 | late 3
         12 Tue cap 4 used 3 | a2: 3 | stock 12",
    );
}

#[test]
fn a_course_of_four_goes_by_its_own_intervals() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 4, "intervals": [{ "min": 1, "max": 2 }, { "min": 2, "max": 2 },
                                                                { "min": 1, "max": 9 }] }],
             "groups": [{ "id": "a", "people": 3 }] }"#,
        "07 Thu cap 10 used 3 | a1: 3 | stock 17
         08 Fri cap 10 used 3 | a2: 3 | stock 14
         09 Sat cap 10 used 0 | -     | stock 14
         10 Sun cap 10 used 3 | a3: 3 | stock 11
         11 Mon cap 10 used 3 | a4: 3 | stock 8",
    );
}

// ---- who comes back, and doses given before the start (sections 1 and 4)

#[test]
fn of_people_who_begin_one_by_one_half_come_back_not_all_and_not_none() {
    // Half of 1, 2, 3 and 4 people, rounded half up, is 1, 1, 2 and 2: those of the 7th and of the 9th come back.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 4, "max": 6 }], "return_share": [0.5] }],
             "groups": [{ "id": "a", "people": 4 }], "capacity": 1 }"#,
        "07 Thu cap 1 used 1 | a1: 1 | stock 19 | a capacity
         08 Fri cap 1 used 1 | a1: 1 | stock 18 | a capacity
         09 Sat cap 1 used 1 | a1: 1 | stock 17 | a capacity
         10 Sun cap 1 used 1 | a1: 1 | stock 16
         11 Mon cap 1 used 1 | a2: 1 | stock 15
         12 Tue cap 1 used 0 | -     | stock 15
         13 Wed cap 1 used 1 | a2: 1 | stock 14
         14 Thu cap 1 used 0 | -     | stock 14",
    );
}

#[test]
fn who_does_not_come_back_is_not_late() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 1 }], "return_share": [0] }],
             "groups": [{ "id": "a", "people": 4 }] }"#,
        "07 Thu cap 10 used 4 | a1: 4 | stock 16
         08 Fri cap 10 used 0 | -     | stock 16
         09 Sat cap 10 used 0 | -     | stock 16",
    );
}

#[test]
fn doses_given_on_the_start_day_and_those_of_that_day_are_one_cohort() {
    // Half of one is one, and half of two is one: the second person adds nobody who comes back.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 3 }], "return_share": [0.5] }],
             "groups": [{ "id": "a", "people": 2, "given": [{ "vaccine": "v", "dose": 1, "people": 1,
               "on": "2021-01-07" }] }] }"#,
        "07 Thu cap 10 used 1 | a1: 1 | stock 19
         08 Fri cap 10 used 1 | a2: 1 | stock 18
         09 Sat cap 10 used 0 | -     | stock 18",
    );
}

#[test]
fn the_running_total_of_given_doses_goes_by_date_not_by_document() {
    // By date the one of the 1st comes back (half of one, rounded up), and of the three by the 6th one more.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "target": 8, "max": 9 }],
            "return_share": [0.5] }],
             "groups": [{ "id": "a", "people": 3, "given": [{ "vaccine": "v", "dose": 1, "people": 2,
               "on": "2021-01-06" },
                                                           { "vaccine": "v", "dose": 1, "people": 1,
                                                           "on": "2021-01-01" }] }],
             "policy": { "early": false } }"#,
        "07 Thu cap 10 used 0 | -     | stock 20
         08 Fri cap 10 used 0 | -     | stock 20
         09 Sat cap 10 used 1 | a2: 1 | stock 19
         10 Sun cap 10 used 0 | -     | stock 19
         11 Mon cap 10 used 0 | -     | stock 19
         12 Tue cap 10 used 0 | -     | stock 19
         13 Wed cap 10 used 0 | -     | stock 19
         14 Thu cap 10 used 1 | a2: 1 | stock 18",
    );
}

#[test]
fn who_was_given_the_second_dose_has_begun_and_waits_for_the_third() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 3, "intervals": [{ "min": 1, "max": 1 }, { "min": 3, "max": 4 }] }],
             "groups": [{ "id": "a", "people": 3, "given": [{ "vaccine": "v", "dose": 2, "people": 2,
               "on": "2021-01-05" }] }] }"#,
        "07 Thu cap 10 used 1 | a1: 1       | stock 19
         08 Fri cap 10 used 3 | a2: 1 a3: 2 | stock 16",
    );
}

#[test]
fn who_waited_too_long_before_the_start_is_late_from_the_first_day() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 5 }] }],
             "groups": [{ "id": "a", "people": 2, "given": [{ "vaccine": "v", "dose": 1, "people": 2,
               "on": "2020-12-01" }] }],
             "deliveries": [{ "on": "2021-01-08", "doses": 1 }] }"#,
        "07 Thu cap 10 used 0 | -     | stock 0 | late 2
         08 Fri cap 10 used 1 | a2: 1 | stock 0 | late 1",
    );
}

#[test]
fn given_doses_of_a_vaccine_the_group_may_not_have_are_followed_up() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 1 }, { "id": "w", "doses": 2, "intervals": [{ "min": 2, "max": 5 }] }],
             "groups": [{ "id": "a", "people": 2, "vaccines": ["v"],
                          "given": [{ "vaccine": "w", "dose": 1, "people": 1, "on": "2021-01-05" }] }],
             "deliveries": [{ "on": "2021-01-08", "doses": 5 }, { "vaccine": "w", "doses": 5 }] }"#,
        "07 Thu cap 10 used 1 | a/w2: 1 | stock v 0 w 4 | a supply
         08 Fri cap 10 used 1 | a/v1: 1 | stock v 4 w 4",
    );
}

// ---- reserve (section 5)

#[test]
fn without_a_reserve_first_doses_take_all_and_people_wait() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 1 }] }],
             "groups": [{ "id": "a", "people": 10 }], "deliveries": [{ "doses": 7 }] }"#,
        "07 Thu cap 10 used 7 | a1: 7 | stock 0 | a supply
         08 Fri cap 10 used 0 | -     | stock 0 | a supply | late 7",
    );
}

#[test]
fn with_the_course_on_hand_as_many_begin_as_courses_are_free() {
    // Seven doses are three courses; the dose that is left is half of one.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 3, "max": 5 }] }],
             "groups": [{ "id": "a", "people": 10 }], "deliveries": [{ "doses": 7 }, { "on": "2021-01-09",
               "doses": 1 }],
             "policy": { "reserve": "on_hand" } }"#,
        "07 Thu cap 10 used 3 | a1: 3 | stock 4 | a reserved
         08 Fri cap 10 used 0 | -     | stock 4 | a reserved
         09 Sat cap 10 used 1 | a1: 1 | stock 4 | a reserved
         10 Sun cap 10 used 3 | a2: 3 | stock 1 | a reserved",
    );
}

#[test]
fn the_course_on_hand_counts_every_dose_still_to_come() {
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 3, "intervals": [{ "min": 1, "max": 1 }, { "min": 1, "max": 1 }] }],
             "groups": [{ "id": "a", "people": 4 }], "deliveries": [{ "doses": 11 }],
               "policy": { "reserve": "on_hand" } }"#,
        "07 Thu cap 10 used 3 | a1: 3 | stock 8 | a reserved
         08 Fri cap 10 used 3 | a2: 3 | stock 5 | a reserved
         09 Sat cap 10 used 3 | a3: 3 | stock 2 | a reserved",
    );
}

#[test]
fn the_course_on_hand_is_owed_to_those_given_before_the_start_but_not_to_those_who_stay_away() {
    // Of four people two come back; of the five doses three are free, which is one course.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 9, "max": 9 }], "return_share": [0.5] }],
             "groups": [{ "id": "a", "people": 9, "given": [{ "vaccine": "v", "dose": 1, "people": 4,
               "on": "2021-01-06" }] }],
             "deliveries": [{ "doses": 5 }], "policy": { "reserve": "on_hand" } }"#,
        "07 Thu cap 10 used 1 | a1: 1 | stock 4 | a reserved",
    );
}

#[test]
fn planned_lets_people_begin_on_a_delivery_that_comes_in_time() {
    // Those of the 7th may have their second dose by the 10th, when five more doses come.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 2, "max": 3 }] }],
             "groups": [{ "id": "a", "people": 10 }], "deliveries": [{ "doses": 5 }, { "on": "2021-01-10",
               "doses": 5 }],
             "policy": { "reserve": "planned" } }"#,
        "07 Thu cap 10 used 5 | a1: 5 | stock 0 | a supply
         08 Fri cap 10 used 0 | -     | stock 0 | a supply
         09 Sat cap 10 used 0 | -     | stock 0 | a supply
         10 Sun cap 10 used 5 | a2: 5 | stock 0 | a supply",
    );
}

#[test]
fn planned_holds_back_for_whom_the_delivery_comes_too_late() {
    // Thursday: by Sunday there are only these five doses, two courses. Friday: of the three left two are promised
    // for Sunday, and those who begin now may wait for Monday's delivery, so one may. Monday is the last day: what
    // falls due later counts then, and four doses are two courses.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 2, "max": 3 }] }],
             "groups": [{ "id": "a", "people": 10 }], "deliveries": [{ "doses": 5 }, { "on": "2021-01-11",
               "doses": 5 }],
             "policy": { "reserve": "planned" } }"#,
        "07 Thu cap 10 used 2 | a1: 2       | stock 3 | a reserved
         08 Fri cap 10 used 1 | a1: 1       | stock 2 | a reserved
         09 Sat cap 10 used 2 | a2: 2       | stock 0 | a supply
         10 Sun cap 10 used 0 | -           | stock 0 | a supply
         11 Mon cap 10 used 3 | a1: 2 a2: 1 | stock 2 | a reserved",
    );
}

#[test]
fn planned_counts_capacity_up_to_each_day_but_cannot_keep_a_days_own() {
    // Two begin on Thursday, for by Friday there is room for five doses; but Friday itself has room for one, and
    // Thursday's is gone. The second doses of Saturday's people fall after the end and count no more.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 1 }] }],
             "groups": [{ "id": "a", "people": 10 }], "capacity": { "weekly": [4, 4, 4, 4, 1, 4, 4] },
             "policy": { "reserve": "planned" } }"#,
        "07 Thu cap 4 used 2 | a1: 2       | stock 18 | a reserved
         08 Fri cap 1 used 1 | a2: 1       | stock 17 | a capacity | late 1
         09 Sat cap 4 used 4 | a1: 3 a2: 1 | stock 13 | a capacity",
    );
}

#[test]
fn planned_lets_nobody_take_a_dose_that_is_promised_for_an_earlier_day() {
    // Both doses are promised to the people of b, whose deadline is Friday; those of a, though of the first tier and
    // due, may wait for Saturday's delivery.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 4 }] }], "groups": [
             { "id": "a", "people": 2, "given": [{ "vaccine": "v", "dose": 1, "people": 2, "on": "2021-01-06" }] },
             { "id": "b", "tier": 2, "people": 2, "given": [{ "vaccine": "v", "dose": 1, "people": 2,
               "on": "2021-01-04" }] }],
             "deliveries": [{ "doses": 2 }, { "on": "2021-01-09", "doses": 2 }], "policy": { "reserve": "planned" } }"#,
        "07 Thu cap 10 used 2 | b2: 2 | stock 0
         08 Fri cap 10 used 0 | -     | stock 0
         09 Sat cap 10 used 2 | a2: 2 | stock 0",
    );
}

#[test]
fn planned_calls_the_due_again_when_others_have_given_up_what_was_kept_for_them() {
    // Four doses on Thursday are promised to b: two by Friday, two by Saturday. So a, of the first tier, gets nothing.
    // Once b has its second dose and nobody of it comes for the third, two doses are free: the rest of one course of
    // a. The other person waits until the third dose, a day after the second, may come from Sunday's delivery.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 3, "intervals": [{ "min": 1, "max": 4 }, { "min": 1, "max": 1 }],
                            "return_share": [1, 0] }], "groups": [
             { "id": "a", "people": 2, "given": [{ "vaccine": "v", "dose": 1, "people": 2, "on": "2021-01-06" }] },
             { "id": "b", "tier": 2, "people": 2,
               "given": [{ "vaccine": "v", "dose": 1, "people": 2, "on": "2021-01-04" }] }],
             "deliveries": [{ "doses": 4 }, { "on": "2021-01-10", "doses": 4 }], "policy": { "reserve": "planned" } }"#,
        "07 Thu cap 10 used 3 | a2: 1 b2: 2 | stock 1
         08 Fri cap 10 used 0 | -           | stock 1
         09 Sat cap 10 used 1 | a2: 1       | stock 0
         10 Sun cap 10 used 0 | -           | stock 4
         11 Mon cap 10 used 0 | -           | stock 4",
    );
}

#[test]
fn planned_keeps_capacity_for_the_late_from_today_on() {
    // There is no w, yet the one who waits for two more doses holds a place today and one tomorrow, whenever today is.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 1 },
                          { "id": "w", "doses": 3, "intervals": [{ "min": 1, "max": 1 }, { "min": 1, "max": 1 }] }],
             "groups": [{ "id": "a", "people": 5, "vaccines": ["v"] },
                        { "id": "b", "people": 1, "given": [{ "vaccine": "w", "dose": 1, "people": 1, "on": "2020-12-01" }] }],
             "capacity": 2, "policy": { "reserve": "planned" } }"#,
        "07 Thu cap 2 used 1 | a/v1: 1 | stock v 19 w 0 | a reserved | late 1
         08 Fri cap 2 used 1 | a/v1: 1 | stock v 18 w 0 | a reserved | late 1
         09 Sat cap 2 used 1 | a/v1: 1 | stock v 17 w 0 | a reserved | late 1",
    );
}

// ---- regions (section 3)

#[test]
fn deliveries_and_capacity_go_by_people() {
    // Of ten doses 7.5 and 2.5: the odd one to the earlier.
    check(
        r#"{ "groups": [{ "id": "a" }], "regions": [{ "id": "north", "groups": { "a": { "people": 3 } } },
                                                    { "id": "south", "groups": { "a": { "people": 1 } } }],
             "deliveries": [{ "doses": 10 }], "capacity": 4 }"#,
        "07 Thu north cap 3 used 3 | a1: 3 | stock 5
         07 Thu south cap 1 used 1 | a1: 1 | stock 1",
    );
}

#[test]
fn deliveries_go_without_memory() {
    check(
        r#"{ "groups": [{ "id": "a" }], "regions": [{ "id": "north", "groups": { "a": { "people": 3 } } },
                                                    { "id": "south", "groups": { "a": { "people": 2 } } }],
             "deliveries": [{ "doses": 1, "repeat": { "every": 1, "times": 2 } }], "capacity": 0 }"#,
        "07 Thu north cap 0 used 0 | - | stock 1 | a closed
         07 Thu south cap 0 used 0 | - | stock 0 | a closed
         08 Fri north cap 0 used 0 | - | stock 2 | a closed
         08 Fri south cap 0 used 0 | - | stock 0 | a closed",
    );
}

#[test]
fn capacity_goes_with_memory() {
    // Credits of a third: 2 and 1, so north; then 1 and 2, so south; then 3 and 0.
    check(
        r#"{ "groups": [{ "id": "a" }], "regions": [{ "id": "north", "groups": { "a": { "people": 2 } } },
                                                    { "id": "south", "groups": { "a": { "people": 1 } } }],
             "deliveries": [], "capacity": 1 }"#,
        "07 Thu north cap 1 used 0 | - | stock 0 | a supply
         07 Thu south cap 0 used 0 | - | stock 0 | a closed
         08 Fri north cap 0 used 0 | - | stock 0 | a closed
         08 Fri south cap 1 used 0 | - | stock 0 | a supply
         09 Sat north cap 1 used 0 | - | stock 0 | a supply
         09 Sat south cap 0 used 0 | - | stock 0 | a closed",
    );
}

#[test]
fn by_target_those_who_will_not_come_do_not_count() {
    // People 4 and 3, targets 1 and 3.
    check(
        r#"{ "groups": [{ "id": "a" }, { "id": "b", "uptake": 0 }],
             "regions": [{ "id": "north", "groups": { "a": { "people": 1 }, "b": { "people": 3 } } },
                         { "id": "south", "groups": { "a": { "people": 3 } } }],
             "deliveries": [{ "doses": 8 }], "capacity": 4, "sharing": { "deliveries": "target",
               "capacity": "target" } }"#,
        "07 Thu north cap 1 used 1 | a1: 1 | stock 1
         07 Thu south cap 3 used 3 | a1: 3 | stock 3",
    );
}

#[test]
fn a_region_without_weight_gets_no_delivery_but_its_capacity() {
    check(
        r#"{ "groups": [{ "id": "a" }], "regions": [{ "id": "north", "weight": 0, "groups": { "a": { "people": 3 } } },
                                                    { "id": "south", "groups": { "a": { "people": 1 } } }],
             "deliveries": [{ "doses": 10 }], "capacity": 4 }"#,
        "07 Thu north cap 3 used 0 | -     | stock 0 | a supply
         07 Thu south cap 1 used 1 | a1: 1 | stock 9",
    );
}

#[test]
fn where_no_region_has_weight_the_first_gets_every_delivery() {
    check(
        r#"{ "groups": [{ "id": "a" }], "regions": [{ "id": "north", "weight": 0, "groups": { "a": { "people": 3 } } },
                                                    { "id": "south", "weight": 0, "groups": { "a": { "people": 1 } } }],
             "deliveries": [{ "doses": 10 }], "capacity": 4 }"#,
        "07 Thu north cap 3 used 3 | a1: 3 | stock 7
         07 Thu south cap 1 used 0 | -     | stock 0 | a supply",
    );
}

#[test]
fn weights_count_with_the_people() {
    // 1 × 4 against 3 × 4.
    check(
        r#"{ "groups": [{ "id": "a" }], "regions": [{ "id": "north", "groups": { "a": { "people": 4 } } },
                                                    { "id": "south", "weight": 3, "groups": { "a": { "people": 4 } } }],
             "deliveries": [{ "doses": 8 }], "capacity": 8 }"#,
        "07 Thu north cap 4 used 2 | a1: 2 | stock 0 | a supply
         07 Thu south cap 4 used 4 | a1: 4 | stock 2",
    );
}

#[test]
fn where_nobody_lives_capacity_is_lost() {
    check(
        r#"{ "groups": [{ "id": "a" }], "regions": [{ "id": "north", "groups": {} }, { "id": "south", "groups": {} }],
             "deliveries": [{ "doses": 8 }], "capacity": 8 }"#,
        "07 Thu north cap 0 used 0 | - | stock 8
         07 Thu south cap 0 used 0 | - | stock 0",
    );
}

#[test]
fn a_regions_own_capacity_knows_nothing_of_the_plans_closed_days_and_extras() {
    check(
        r#"{ "groups": [{ "id": "a" }], "regions": [{ "id": "north", "groups": { "a": { "people": 9 } } },
             { "id": "south", "groups": { "a": { "people": 9 } }, "capacity": { "weekly": [2, 2, 2, 2, 2, 2, 2] } }],
             "capacity": { "weekly": [5, 5, 5, 5, 5, 5, 5], "closed": [{ "from": "2021-01-07", "to": "2021-01-07" }],
                           "extra": [{ "on": "2021-01-08", "doses": 1 }] } }"#,
        "07 Thu north cap 0 used 0 | -     | stock 10 | a closed
         07 Thu south cap 2 used 2 | a1: 2 | stock 8  | a capacity
         08 Fri north cap 6 used 6 | a1: 6 | stock 4  | a capacity
         08 Fri south cap 2 used 2 | a1: 2 | stock 6  | a capacity",
    );
}

#[test]
fn a_group_that_a_region_leaves_out_has_nobody_there() {
    check(
        r#"{ "groups": [{ "id": "a" }, { "id": "b", "tier": 2 }], "capacity": 4,
             "regions": [{ "id": "north", "groups": { "b": { "people": 2 } } },
                         { "id": "south", "groups": { "a": { "people": 3 }, "b": { "people": 3 } } }] }"#,
        "07 Thu north cap 1 used 1 | b1: 1 | stock 4  | b capacity
         07 Thu south cap 3 used 3 | a1: 3 | stock 12 | b capacity",
    );
}

#[test]
fn a_daily_limit_is_shared_by_target() {
    check(
        r#"{ "groups": [{ "id": "a", "daily_limit": 5 }, { "id": "b", "daily_limit": 1 }],
             "regions": [{ "id": "north", "groups": { "a": { "people": 6 }, "b": { "people": 3 } } },
                         { "id": "south", "groups": { "a": { "people": 3 }, "b": { "people": 1 } } }],
             "capacity": 13 }"#,
        "07 Thu north cap 9 used 4 | a1: 3 b1: 1 | stock 10 | a daily_limit, b daily_limit
         07 Thu south cap 4 used 2 | a1: 2       | stock 4  | a daily_limit, b daily_limit",
    );
}

#[test]
fn by_priority_a_delivery_meets_the_need_of_one_tier_after_the_other_and_the_rest_goes_by_people() {
    // Needs of tier 1: 2 and 1, of tier 2: 2 and 5. Four doses: two and one, and one for tier 2, of which south has
    // 5 parts in 7. Six: what tier 2 still needs, 2 and 4. Four more: nobody needs them, so 1.6 and 2.4 by people.
    check(
        r#"{ "groups": [{ "id": "a" }, { "id": "b", "tier": 2 }], "capacity": 0,
            "sharing": { "deliveries": "priority" },
             "regions": [{ "id": "north", "groups": { "a": { "people": 2 }, "b": { "people": 2 } } },
                         { "id": "south", "groups": { "a": { "people": 1 }, "b": { "people": 5 } } }],
             "deliveries": [{ "on": "2021-01-09", "doses": 4 }, { "on": "2021-01-08", "doses": 6 }, { "doses": 4 }] }"#,
        "07 Thu north cap 0 used 0 | - | stock 2 | a closed, b not_open
         07 Thu south cap 0 used 0 | - | stock 2 | a closed, b not_open
         08 Fri north cap 0 used 0 | - | stock 4 | a closed, b not_open
         08 Fri south cap 0 used 0 | - | stock 6 | a closed, b not_open
         09 Sat north cap 0 used 0 | - | stock 6 | a closed, b not_open
         09 Sat south cap 0 used 0 | - | stock 8 | a closed, b not_open",
    );
}

#[test]
fn by_priority_a_delivery_that_names_its_region_meets_needs_there() {
    // North's three doses meet its tier 1 and one of tier 2. Then tier 1 needs nothing and one, tier 2 one and five.
    check(
        r#"{ "groups": [{ "id": "a" }, { "id": "b", "tier": 2 }], "capacity": 0,
            "sharing": { "deliveries": "priority" },
             "regions": [{ "id": "north", "groups": { "a": { "people": 2 }, "b": { "people": 2 } } },
                         { "id": "south", "groups": { "a": { "people": 1 }, "b": { "people": 5 } } }],
             "deliveries": [{ "doses": 3, "region": "north" }, { "doses": 2 }] }"#,
        "07 Thu north cap 0 used 0 | - | stock 3 | a closed, b not_open
         07 Thu south cap 0 used 0 | - | stock 2 | a closed, b not_open",
    );
}

#[test]
fn by_priority_doses_of_a_longer_course_meet_less_of_a_need() {
    // A person needs two units; a dose of w fills one, a dose of v both. North's two doses of w leave it with two
    // units, so one dose of v; south takes two.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 1 }, { "id": "w", "doses": 2, "intervals": [{ "min": 1, "max": 1 }] }],
             "groups": [{ "id": "a" }], "capacity": 0, "sharing": { "deliveries": "priority" },
             "regions": [{ "id": "north", "groups": { "a": { "people": 2 } } },
                         { "id": "south", "groups": { "a": { "people": 2 } } }],
             "deliveries": [{ "vaccine": "w", "doses": 2, "region": "north" }, { "doses": 3 }] }"#,
        "07 Thu north cap 0 used 0 | - | stock v 1 w 2 | a closed
         07 Thu south cap 0 used 0 | - | stock v 2 w 0 | a closed",
    );
}

#[test]
fn by_priority_half_a_need_still_asks_for_a_whole_dose() {
    // North's dose of w leaves it with three units: a dose of v and a half, so two. Rounded down it would be one, and
    // the dose that is left would go to the many of south.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 1 }, { "id": "w", "doses": 2, "intervals": [{ "min": 1, "max": 1 }] }],
             "groups": [{ "id": "a" }], "capacity": 0, "sharing": { "deliveries": "priority" },
             "regions": [{ "id": "north", "groups": { "a": { "people": 2 } } },
                         { "id": "south", "groups": { "a": { "people": 6 } } }],
             "deliveries": [{ "vaccine": "w", "doses": 1, "region": "north" }, { "doses": 8 }] }"#,
        "07 Thu north cap 0 used 0 | - | stock v 2 w 1 | a closed
         07 Thu south cap 0 used 0 | - | stock v 6 w 0 | a closed",
    );
}

#[test]
fn by_priority_who_waits_since_before_the_start_needs_the_doses_to_come() {
    // In north two have begun and one of them comes back: one dose. In south two courses.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 1 }], "return_share": [0.5] }],
             "groups": [{ "id": "a" }], "capacity": 0, "sharing": { "deliveries": "priority" }, "regions": [
             { "id": "north", "groups": { "a": { "people": 2,
                 "given": [{ "vaccine": "v", "dose": 1, "people": 2, "on": "2021-01-07" }] } } },
             { "id": "south", "groups": { "a": { "people": 2 } } }],
             "deliveries": [{ "doses": 5 }] }"#,
        "07 Thu north cap 0 used 0 | - | stock 1
         07 Thu south cap 0 used 0 | - | stock 4 | a closed",
    );
}

#[test]
fn by_priority_a_group_that_may_not_have_the_vaccine_needs_none_of_it() {
    // Of w only b, of tier 2, may have; what it leaves goes by people.
    check(
        r#"{ "vaccines": [{ "id": "v", "doses": 1 }, { "id": "w", "doses": 1 }],
             "groups": [{ "id": "a", "vaccines": ["v"] }, { "id": "b", "tier": 2 }], "capacity": 0,
             "sharing": { "deliveries": "priority" },
             "regions": [{ "id": "north", "groups": { "a": { "people": 6 } } },
                         { "id": "south", "groups": { "b": { "people": 2 } } }],
             "deliveries": [{ "vaccine": "w", "doses": 6 }] }"#,
        "07 Thu north cap 0 used 0 | - | stock v 0 w 3 | a closed
         07 Thu south cap 0 used 0 | - | stock v 0 w 3 | b closed",
    );
}

#[test]
fn regions_do_not_wait_for_each_other() {
    // South is through with tier 1 and goes on to tier 2, while north still lacks people of tier 1.
    check(
        r#"{ "groups": [{ "id": "a" }, { "id": "b", "tier": 2 }], "capacity": 4,
             "regions": [{ "id": "north", "groups": { "a": { "people": 4 }, "b": { "people": 4 } } },
                         { "id": "south", "groups": { "a": { "people": 1 }, "b": { "people": 7 } } }] }"#,
        "07 Thu north cap 2 used 2 | a1: 2       | stock 8 | a capacity, b not_open
         07 Thu south cap 2 used 2 | a1: 1 b1: 1 | stock 8 | b capacity",
    );
}
