//! What the engine takes, natively: `make bench-native`, or `cargo bench --no-default-features --bench suite`.
//!
//! Prints one Markdown table. Times are medians, on the processor where the system tells them, since the clock counts
//! what others do on the machine as well. Beside them stands the limit: writing that ledger to memory, once, on this
//! machine in this run. `-- --small` takes a twentieth of the nation, to try the suite itself.

mod child;
mod clock;
#[path = "../../examples/generate/nation.rs"]
mod nation;
mod report;
mod work;

use std::path::Path;

use rollout_planner::plan::{Arrival, Plan, Policy, Reserve};
use rollout_planner::presets::Preset;

use child::Task;
use clock::{Took, median, slope};
use nation::{Size, document};
use report::{Row, count, print_head};
use work::WriteLimit;

/// The reserve rules, as a document spells them.
const RULES: [(Reserve, &str); 3] =
    [(Reserve::None, "none"), (Reserve::OnHand, "on_hand"), (Reserve::Planned, "planned")];
/// Repetitions of which the median is told.
const TIMES: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [child, task, path] = &arguments[..]
        && child == "--child"
    {
        return Task::perform(task, path);
    }
    if arguments.iter().any(|argument| argument == "--pieces") {
        return pieces();
    }
    let part = if arguments.iter().any(|argument| argument == "--small") { 20 } else { 1 };
    let nation = Size { regions: Size::NATION.regions / part, ..Size::NATION };
    print_head();
    provincial();
    the_nation(nation);
    growth(part);
    memory(nation, Size { regions: Size::STRESS.regions / part, ..Size::STRESS });
    instructions(Size { regions: 142, ..nation });
}

/// The pieces of work that are measured in wasm as well (`e2e/bench-engine.mjs`): a line each, name and seconds.
fn pieces() {
    let tell = |name: &str, took: Took| println!("{name}\t{}", took.seconds());
    let province = work::read(Preset::Heilongjiang.document());
    tell("province", median(TIMES, || work::share_and_run(&province)));
    tell("100 uncertain runs", median(TIMES, || work::simulate(&province, 100)));
    let nation = work::plan(Size::NATION);
    tell("nation, kept", median(TIMES, || work::share_and_keep(&nation)));
    for (rule, name) in RULES {
        let plan = work::with_reserve(&nation, rule);
        tell(&format!("nation, {name}"), median(TIMES, || work::share_and_run(&plan)));
        tell(&format!("writing {name}"), ledger_limit(work::share_and_run(&plan).lines));
    }
}

fn ledger_limit(lines: usize) -> Took {
    let mut limit = WriteLimit::new(lines);
    median(TIMES, || limit.write())
}

fn provincial() {
    let plan = work::read(Preset::Heilongjiang.document());
    let took = median(TIMES, || work::share_and_run(&plan));
    let lines = work::share_and_run(&plan).lines;
    let what = format!("Provincial plan: {}", dimensions(&plan, lines));
    Row::new(what, &took).beside(took, ledger_limit(lines)).print();
    let took = median(3, || work::simulate(&plan, 1000));
    Row::new("1,000 uncertain runs of it", &took).print();
}

fn dimensions(plan: &Plan, lines: usize) -> String {
    let [regions, groups] = [plan.regions().len(), plan.groups().len()].map(|n| count(n as u64));
    format!("{regions} regions × {groups} groups × {} days, {} lines", plan.n_days(), count(lines as u64))
}

fn the_nation(size: Size) {
    let plan = work::plan(size);
    let mut free = None;
    for (rule, name) in RULES {
        let plan = work::with_reserve(&plan, rule);
        let took = median(TIMES, || work::share_and_run(&plan));
        let lines = work::share_and_run(&plan).lines;
        let limit = ledger_limit(lines);
        let row = Row::new(format!("Nation, reserve {name}: {}", dimensions(&plan, lines)), &took).beside(took, limit);
        match (rule, free) {
            (Reserve::None, _) => row.goal("≤ 10 times writing", took.seconds() <= 10.0 * limit.seconds()).print(),
            (Reserve::Planned, Some(free)) => row.goal("≤ 2 times none", took.seconds() <= 2.0 * free).print(),
            _ => row.print(),
        }
        free = free.or(Some(took.seconds()));
    }
    let spread = plan.with_policy(Policy { arrival: Arrival::Spread, ..*plan.policy() });
    let took = median(TIMES, || work::share_and_run(&spread));
    let lines = work::share_and_run(&spread).lines;
    let what = format!("Nation, people come back evenly over the interval: {} lines", count(lines as u64));
    Row::new(what, &took).beside(took, ledger_limit(lines)).print();
    let took = median(TIMES, || rollout_planner::engine::share(&plan));
    Row::new("of it, settling what each region gets", &took).print();
    let took = median(TIMES, || work::share_and_keep(&plan));
    let goal = "≤ 1 s in wasm (here natively)";
    Row::new("Nation, with all that a page keeps of it", &took).goal(goal, took.seconds() <= 1.0).print();
}

/// What of a size is varied.
type Of = fn(&Size) -> f64;

/// How time grows with each dimension, the others being equal.
#[expect(clippy::cast_precision_loss, reason = "numbers far below 2^52")]
fn growth(part: u64) {
    let usual = Size { regions: 160 / part, ..Size::NATION };
    let regions: Vec<Size> =
        [1, 2, 4, 8].map(|n| Size { regions: Size::NATION.regions / part / 16 * n, ..usual }).into();
    let groups: Vec<Size> = [10, 20, 40, 80, 160].map(|groups| Size { groups, ..usual }).into();
    let days: Vec<Size> = [92, 183, 365, 730].map(|days| Size { days, ..usual }).into();
    let years: Vec<Size> = [1, 2, 4, 8].map(|n| Size { days: 365 * n, regions: 80 / part, ..usual }).into();
    let dimensions: [(&str, Vec<Size>, Of); 4] = [
        ("regions", regions, |size| size.regions as f64),
        ("groups", groups, |size| size.groups as f64),
        ("days", days, |size| f64::from(size.days)),
        ("years of horizon", years, |size| f64::from(size.days)),
    ];
    for (name, sizes, of) in dimensions {
        let plans: Vec<(f64, Plan)> = sizes.iter().map(|size| (of(size), work::plan(*size))).collect();
        // Of time, and of the lines of the ledger, which tell how much more there is to do.
        let slopes = |reserve: Reserve| -> [f64; 2] {
            let (times, lines): (Vec<_>, Vec<_>) = plans
                .iter()
                .map(|(size, plan)| {
                    let plan = work::with_reserve(plan, reserve);
                    let took = median(3, || work::share_and_run(&plan)).seconds();
                    ((*size, took), (*size, work::share_and_run(&plan).lines as f64))
                })
                .unzip();
            [slope(&times), slope(&lines)]
        };
        let [[free, lines], [planned, planned_lines]] = [Reserve::None, Reserve::Planned].map(slopes);
        let range: Vec<String> = plans.iter().map(|(size, _)| format!("{size}")).collect();
        let what = format!("Growth in {name} ({}), slope of log time on log size", range.join(", "));
        let measured = format!(
            "none {free:.2} (of the ledger's lines {lines:.2}), planned {planned:.2} (lines {planned_lines:.2})"
        );
        Row::new(what, &measured).goal("≤ 1.05", free.max(planned) <= 1.05).print();
    }
}

/// A plan document as a file, for processes of their own.
fn file(size: &Size, name: &str) -> std::path::PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, document(size)).expect("a file that can be written");
    path
}

fn memory(nation: Size, stress: Size) {
    for (name, size) in [("Nation", nation), ("Stress (5,000 × 20 × 730)", stress)] {
        let path = file(&size, "memory.json");
        let mb = |task| child::memory(task, &path).map(|kb| kb.div_ceil(1024));
        match (mb(Task::Read), mb(Task::Run), mb(Task::Keep)) {
            (Some(read), Some(run), Some(keep)) => {
                let measured = format!("{keep} MB (reading {read}, nothing kept {run})");
                let row = Row::new(format!("{name}: memory at peak with all that a page keeps"), &measured);
                row.goal("≤ 256 MB in wasm (here natively)", keep <= 256).print();
            }
            _ => Row::new(format!("{name}: memory at peak"), &"not told by this system").print(),
        }
    }
}

fn instructions(size: Size) {
    for (_, reserve) in RULES {
        let path = file(&Size { reserve, ..size }, "instructions.json");
        let what = format!("Instructions, {} regions of the nation, reserve {reserve}", size.regions);
        let counted = |task| child::instructions(task, &path).expect("valgrind runs");
        match counted(Task::Read).zip(counted(Task::Run)) {
            Some((read, run)) => Row::new(what, &count(run - read)).print(),
            None => Row::new(what, &"valgrind is not installed").print(),
        }
    }
}
