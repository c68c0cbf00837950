//! The command line, run as a program: what it prints where, and its exit status.
#![cfg(not(target_arch = "wasm32"))]

use std::io::Write;
use std::process::{Command, Output, Stdio};

const WORKED_EXAMPLE: &str = include_str!("../src/presets/worked_example.json");
const REFUSED: &str = include_str!("cases/invalid/31-many-at-once.json");

/// Runs `rollout` with these arguments and this standard input.
fn rollout(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rollout"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    // A call that does not read its input closes the pipe.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the program ends")
}

#[track_caller]
fn check(arguments: &[&str], input: &str, status: i32, stdout: &str, stderr: &str) {
    let output = rollout(arguments, input);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    assert_eq!(text(&output.stderr), stderr, "standard error of {arguments:?}");
    assert_eq!(text(&output.stdout), stdout, "standard output of {arguments:?}");
    assert_eq!(output.status.code(), Some(status), "exit status of {arguments:?}");
}

#[test]
fn a_good_plan_is_passed_in_silence() {
    check(&["validate", "-"], WORKED_EXAMPLE, 0, "", "");
}

#[test]
fn every_problem_of_a_plan_is_told_on_standard_error() {
    let problems = "\
/version: is a version this planner does not know; it reads version 1
/days: must be from 1 to 3,660
/groups/0/a~1b~0c: is not a field of a plan; remove it or correct its name
/groups/0/tier: must be from 1 to 2,000,000,000
/deliveries/0/repeat/every: must be from 1 to 3,660
/capacity/weekly: is missing
";
    check(&["validate", "-"], REFUSED, 2, "", problems);
    check(&["schedule", "-"], REFUSED, 2, "", problems);
    check(
        &["validate", "-"],
        "{",
        2,
        "",
        ": cannot be read as JSON from line 1, column 2; check the punctuation there\n",
    );
}

#[test]
fn without_a_terminal_the_groups_are_printed_as_csv() {
    let expected = "\
region,group,target,begun,complete,first_day,begun_25,begun_50,begun_80,begun_90,begun_100,complete_25,complete_50,complete_80,complete_90,complete_100
all,nurses,40,40,40,2021-03-01,2021-03-02,2021-03-11,2021-03-12,2021-03-13,2021-03-13,2021-03-09,2021-03-15,2021-03-16,2021-03-17,2021-03-17
all,drivers,27,27,27,2021-03-01,2021-03-01,2021-03-01,2021-03-02,2021-03-02,2021-03-02,2021-03-08,2021-03-08,2021-03-09,2021-03-09,2021-03-09
all,residents,43,43,43,2021-03-12,2021-03-12,2021-03-14,2021-03-15,2021-03-17,2021-03-17,2021-03-16,2021-03-18,2021-03-18,2021-03-20,2021-03-20
";
    check(&["schedule", "-"], WORKED_EXAMPLE, 0, expected, "");
}

#[test]
fn a_table_comes_in_the_format_asked_for() {
    let text = "\
date        region  people
2021-03-11  all          5
";
    check(&["schedule", "-", "--table", "overdue", "--format=text"], &late_example(), 0, text, "");
    let json = r#"[
  {
    "date": "2021-03-11",
    "region": "all",
    "people": 5
  }
]
"#;
    check(&["schedule", "--format", "json", "-", "--table=overdue"], &late_example(), 0, json, "");
}

#[test]
fn a_goal_is_answered_in_words_or_with_the_values_tried() {
    let goal = ["goal", "-", "--lever", "deliveries", "--everyone", "--by", "2021-03-15"];
    let told = "\
Goal: 100% of the target of everyone have a first dose by 15 Mar 2021.
As planned: reached on 17 Mar 2021, too late.
It takes all deliveries: at least 111% of what is planned; then it is reached on 15 Mar 2021.
Up to the goal's day that is 278 doses; planned are 250.
What binds there: capacity on 5 days, daily limit on 4 days, supply on 4 days, closed on 1 day, interval on 1 day.
Every lower value is ruled out.
";
    check(&goal, WORKED_EXAMPLE, 0, told, "");
    let curve = "\
value,reached,met
0,,no
774,,no
775,2021-03-18,no
864,2021-03-18,no
865,2021-03-17,no
949,2021-03-17,no
950,2021-03-18,no
974,2021-03-18,no
975,2021-03-17,no
1109,2021-03-17,no
1110,2021-03-15,yes
1400,2021-03-15,yes
1500,2021-03-14,yes
1600,2021-03-14,yes
1800,2021-03-13,yes
2000,2021-03-13,yes
2250,2021-03-12,yes
10000,2021-03-12,yes
";
    check(&[&goal[..], &["--format", "csv"]].concat(), WORKED_EXAMPLE, 0, curve, "");
}

#[test]
fn a_goal_that_cannot_be_met_says_so_and_what_binds() {
    let told = "\
Goal: 90% of the target of Nurses have a first dose by 5 Mar 2021.
As planned: reached on 13 Mar 2021, too late.
No value of capacity up to 1000% of what is planned meets it; the earliest is 11 Mar 2021, with 238% of what is planned.
Up to the goal's day that is 240 doses; planned are 100.
What binds there: supply on 3 days, daily limit on 2 days.
Of its values 123 were tried.
";
    let arguments = ["goal", "-", "--lever=capacity", "--group=nurses", "--share=0.9", "--by=2021-03-05"];
    check(&arguments, WORKED_EXAMPLE, 0, told, "");
}

#[test]
fn plans_are_compared_side_by_side() {
    let compared =
        ["compare", "src/presets/heilongjiang_2021.json", "src/presets/heilongjiang_2021_elderly_first.json"];
    let told = "\
Figure                         Heilongjiang 2021  Heilongjiang 2021: the elderly first
High-risk groups have begun    12 Mar 2021        12 Mar 2021 (the same)
High-risk groups are through   9 Apr 2021         9 Apr 2021 (the same)
Everyone has begun             8 Oct 2021         9 Oct 2021 (1 day later)
Everyone is through            29 Oct 2021        30 Oct 2021 (1 day later)
Immune barrier reached         22 Oct 2021        22 Oct 2021 (the same)
People late on the worst day   0                  0 (the same)
Person-days late               0                  0 (the same)
People not through at the end  0                  0 (the same)
Doses they still need          0                  0 (the same)
Doses given in all             49,485,618         49,485,617 (1 fewer)

Plan 2: Group “Residents 60 and over”: tier 4 becomes 3.
Plan 2: Group “Chronic disease, 18–59”: tier 4 becomes 3.
Plan 2: Group “Other residents 18–59”: tier 3 becomes 4.
";
    check(&[&compared[..], &["--format=text"]].concat(), "", 0, told, "");
    let figures = "\
figure,plan_1,plan_2,beyond_2
high_risk_begun,2021-03-12,2021-03-12,0
high_risk_complete,2021-04-09,2021-04-09,0
everyone_begun,2021-10-08,2021-10-09,1
everyone_complete,2021-10-29,2021-10-30,1
barrier,2021-10-22,2021-10-22,0
late_people,0,0,0
late_person_days,0,0,0
short_people,0,0,0
short_doses,0,0,0
doses_given,49485618,49485617,-1
";
    check(&compared, "", 0, figures, "");
    let differences = "\
plan,at,before,after
2,/groups/15/tier,4,3
2,/groups/16/tier,4,3
2,/groups/17/tier,3,4
";
    check(&[&compared[..], &["--table=differences"]].concat(), "", 0, differences, "");
    // The problems of every plan are told.
    let problem = ": cannot be read as JSON from line 1, column 2; check the punctuation there\n";
    check(&["compare", "-", compared[1]], "{", 2, "", problem);
}

#[test]
fn a_simulation_is_the_same_each_time_and_its_bands_are_lines_where_all_is_certain() {
    let few = ["simulate", "-", "--runs=30", "--seed=7", "--table=dates"];
    let dates = rollout(&few, WORKED_EXAMPLE).stdout;
    assert_eq!(dates, rollout(&few, WORKED_EXAMPLE).stdout);
    let dates = String::from_utf8(dates).expect("UTF-8");
    assert!(dates.starts_with("kind,id,stage,p10,p50,p90,reached,runs\nall,,begun_90,"), "{dates}");
    assert!(dates.lines().skip(1).all(|row| row.ends_with(",30")), "{dates}");

    let certain = [
        "simulate",
        "-",
        "--runs=3",
        "--vaccine-late=0,0,0",
        "--delivery-late=0,0,0",
        "--size=1000,1000,1000",
        "--cancelled=0",
        "--uptake=0,0,0",
        "--group-uptake=0,0,0",
        "--capacity=1000,1000,1000",
        "--closures=0,0,0",
    ];
    let output = rollout(&certain, WORKED_EXAMPLE).stdout;
    let bands = String::from_utf8(output).expect("UTF-8");
    let first = "date,begun_10,begun_50,begun_90,complete_10,complete_50,complete_90\n2021-03-01,20,20,20,0,0,0\n";
    assert!(bands.starts_with(first) && bands.ends_with("\n2021-03-21,110,110,110,110,110,110\n"), "{bands}");

    let goal = ["--everyone", "--by=2021-03-17", "--format=text"];
    let text = String::from_utf8(rollout(&[&certain[..], &goal].concat(), WORKED_EXAMPLE).stdout).expect("UTF-8");
    assert!(text.contains("\nThe goal is met in 3 of 3 runs (100.0%).\n"), "{text}");
    assert!(
        text.contains("\nEveryone: all begun     17 Mar 2021     17 Mar 2021     17 Mar 2021     100.0%\n"),
        "{text}"
    );
}

/// Five people of one group given a dose on the plan's eve, and nothing in stock on their last day.
fn late_example() -> String {
    r#"{ "format": "rollout-plan", "version": 1, "title": "late", "start": "2021-03-09", "days": 4,
        "vaccines": [{ "id": "v", "doses": 2, "intervals": [{ "min": 1, "max": 3 }] }],
        "groups": [{ "id": "g", "tier": 1, "people": 5,
                     "given": [{ "vaccine": "v", "dose": 1, "people": 5, "on": "2021-03-08" }] }],
        "deliveries": [{ "on": "2021-03-12", "vaccine": "v", "doses": 5 }],
        "capacity": { "weekly": [9, 9, 9, 9, 9, 9, 9] } }"#
        .to_owned()
}

#[test]
fn wrong_arguments_are_told_and_nothing_is_printed() {
    let wrong: &[(&[&str], &str)] = &[
        (&[], "a command is missing"),
        (&["paint", "-"], "unknown command paint"),
        (&["validate"], "the PLAN is missing"),
        (&["schedule", "-", "extra"], "unexpected argument extra"),
        (&["schedule", "-", "--table", "chairs"], "no table is called chairs"),
        (&["schedule", "-", "--format", "pdf"], "no format is called pdf"),
        (&["schedule", "-", "--speed"], "invalid option '--speed'"),
        (&["schedule", "-", "--table"], "missing argument for option '--table'"),
        (&["validate", "-", "--table", "days"], "validate takes no options"),
        (&["schedule", "-", "--share", "1"], "schedule takes no option --share"),
        (&["compare", "-"], "compare takes 2 plans or more"),
        (&["simulate", "-", "--runs", "0"], "--runs must be from 1 to 100000"),
        (&["simulate", "-", "--runs", "many"], "--runs must be a whole number, not many"),
        (&["simulate", "-", "--cancelled", "1001"], "--cancelled must be from 0 to 1000 per mille"),
        (&["simulate", "-", "--share", "0.5"], "--by is missing"),
        (
            &["simulate", "-", "--closures", "3,2,1"],
            "--closures must be three whole numbers in ascending order, written as 0,7,14, not 3,2,1",
        ),
        (&["compare", "-", "-", "-", "-", "-", "-", "-"], "at most 6 plans are compared"),
        (&["compare", "-", "-", "--table", "groups"], "no table is called groups"),
        (&["goal", "-", "--by", "2021-03-05", "--everyone"], "--lever is missing"),
        (&["goal", "-", "--lever", "gate", "--everyone"], "--by is missing"),
        (&["goal", "-", "--lever", "luck", "--everyone", "--by", "2021-03-05"], "no lever is called luck"),
        (
            &["goal", "-", "--lever", "gate", "--by", "2021-03-05"],
            "one of --group, --tier, --everyone and --barrier is needed",
        ),
        (&["goal", "-", "--lever", "gate", "--group", "x", "--by", "2021-03-05"], "no group is called x"),
        (&["goal", "-", "--lever", "gate", "--tier", "9", "--by", "2021-03-05"], "no group is in tier 9"),
        (
            &["goal", "-", "--lever", "gate", "--everyone", "--share", "1.5", "--by", "2021-03-05"],
            "--share must be a share from 0 to 1, not 1.5",
        ),
        (
            &["goal", "-", "--lever", "gate", "--everyone", "--by", "soon"],
            "--by must be a date, written as 2021-01-07, not soon",
        ),
        (
            &["goal", "-", "--lever", "gate", "--everyone", "--by", "2020-03-05"],
            "--by must not lie before the plan's first day, 2021-03-01",
        ),
    ];
    for (arguments, told) in wrong {
        check(arguments, WORKED_EXAMPLE, 2, "", &format!("rollout: {told}; see rollout --help\n"));
    }
}

#[test]
fn a_file_that_cannot_be_read_ends_with_status_1() {
    let output = rollout(&["validate", "no/such/plan.json"], "");
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(told.starts_with("rollout: cannot read no/such/plan.json: "), "{told}");
    assert_eq!((output.stdout.len(), output.status.code()), (0, Some(1)));
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_output_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rollout"))
        .args(["schedule", "src/presets/heilongjiang_2021.json", "--table", "stock"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.stderr.len(), output.status.code()), (0, Some(0)));
}

#[test]
fn help_and_version_are_printed() {
    let help = String::from_utf8(rollout(&["--help"], "").stdout).expect("UTF-8");
    for table in ["groups", "ledger", "stock", "reasons", "overdue", "days"] {
        assert!(help.contains(table), "{table} is not in the help");
    }
    check(&["--version"], "", 0, concat!("rollout ", env!("CARGO_PKG_VERSION"), "\n"), "");
}

#[test]
fn a_check_prints_the_plan_from_that_day_on_which_is_a_plan() {
    let given = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/worked_example.csv");
    let arguments = ["check", "-", "--given", given, "--today", "2021-03-09", "--table", "plan"];
    let output = rollout(&arguments, WORKED_EXAMPLE);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let plan = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(plan.contains("\"2021-03-09\""), "{plan}");
    check(&["validate", "-"], &plan, 0, "", "");
}

#[test]
fn what_a_check_cannot_read_is_told_with_its_line() {
    let given = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli.rs");
    let output = rollout(&["check", "-", "--given", given, "--today", "2021-03-09"], WORKED_EXAMPLE);
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(told.contains("Line 1: "), "{told}");
    let missing = "rollout: --today is missing; see rollout --help\n";
    check(&["check", "-", "--given", given], WORKED_EXAMPLE, 2, "", missing);
    let unknown = "rollout: no group is called x; see rollout --help\n";
    check(&["orders", "-", "--first", "nurses,x"], WORKED_EXAMPLE, 2, "", unknown);
}

#[test]
fn the_groups_of_a_plan_go_into_a_table_and_come_back() {
    let folder = std::env::temp_dir().join(format!("rollout-convert-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = |name: &str| folder.join(name).display().to_string();
    let (plan, table, back, again) = (file("plan.json"), file("groups.csv"), file("back.json"), file("again.csv"));
    std::fs::write(&plan, WORKED_EXAMPLE).expect("a plan");
    check(&["convert", &plan, &table], "", 0, "", "");
    check(&["convert", &table, &back], "", 0, "", "");
    check(&["convert", &back, &again], "", 0, "", "");
    let read = |path: &str| std::fs::read_to_string(path).expect("a file");
    assert!(read(&table).starts_with("\u{feff}ID,Group,Tier,People,"), "{}", read(&table));
    assert!(read(&table).contains("\r\nnurses,Nurses,1,40,"), "{}", read(&table));
    assert_eq!(read(&again), read(&table));
    // A document is written as the page writes it, and is the same plan.
    check(&["convert", &plan, &file("same.json")], "", 0, "", "");
    check(
        &["schedule", &file("same.json")],
        "",
        0,
        &String::from_utf8(rollout(&["schedule", &plan], "").stdout).unwrap(),
        "",
    );
    // What cannot be read is told, and nothing is written.
    std::fs::write(file("bad.csv"), "Group,Tier,People\nNurses,1,many\n").expect("a table");
    check(&["convert", &file("bad.csv"), &file("bad.json")], "", 2, "", "/groups/0/people: must be a number\n");
    assert!(!folder.join("bad.json").exists());
    check(
        &["convert", &plan, &file("plan.txt")],
        "",
        2,
        "",
        "rollout: OUT must end in .json or .csv; see rollout --help\n",
    );
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}
