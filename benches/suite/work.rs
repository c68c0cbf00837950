//! The pieces of work that are measured.

use rollout_planner::analysis::regions::RegionsKeeper;
use rollout_planner::analysis::simulate::{self, Setup, Uncertainty};
use rollout_planner::analysis::{JournalKeeper, Scope};
use rollout_planner::engine::{self, DayRecord, Recorder, Served, Shares};
use rollout_planner::index::{GroupIdx, Idx, VaccineIdx};
use rollout_planner::interchange::document::read_plan;
use rollout_planner::plan::{Plan, Policy, Reserve};
use rollout_planner::units::{DoseNumber, People};

use crate::nation::{Size, document};

/// The plan of a document that is known to be good.
pub fn read(text: &str) -> Plan {
    read_plan(text.as_bytes()).unwrap_or_else(|problems| panic!("a good plan: {problems:?}"))
}

pub fn plan(size: Size) -> Plan {
    read(&document(&size))
}

pub fn with_reserve(plan: &Plan, reserve: Reserve) -> Plan {
    plan.with_policy(Policy { reserve, ..*plan.policy() })
}

/// Keeps nothing but the number of the ledger's lines and their people, so that the engine's own time is seen.
#[derive(Default)]
pub struct Count {
    pub lines: usize,
    pub people: u64,
}

impl Recorder for Count {
    fn record(&mut self, day: &DayRecord<'_>) {
        self.lines += day.served.len();
        self.people += day.served.iter().map(|line| line.people.get()).sum::<u64>();
    }
}

/// The schedule with nothing kept.
pub fn run(plan: &Plan, shares: &Shares) -> Count {
    let mut count = Count::default();
    engine::run(plan, shares, &mut count);
    count
}

/// What each region gets, and the schedule with nothing kept.
pub fn share_and_run(plan: &Plan) -> Count {
    run(plan, &engine::share(plan))
}

/// Everything a page keeps of all regions: the journal of the whole, and what became of each.
pub fn share_and_keep(plan: &Plan) -> (usize, usize) {
    let mut keepers = (JournalKeeper::new(plan, Scope::All), RegionsKeeper::new(plan));
    engine::run(plan, &engine::share(plan), &mut keepers);
    (keepers.0.journal().days.len(), keepers.1.outcomes().len())
}

/// So many uncertain runs.
pub fn simulate(plan: &Plan, n_runs: u32) -> u64 {
    let setup = Setup { uncertainty: Uncertainty::USUAL, seed: 1, goal: None };
    (0..n_runs).map(|number| simulate::run(plan, &setup, number).late_person_days).sum()
}

/// Memory to write a ledger to, of so many bytes at most, which caches do not hold.
const MOST_BYTES: usize = 256 << 20;

/// Writes as many lines as a ledger has, once, to memory that is there already: no schedule of it can be faster. A
/// ledger that is larger than the memory is written to it round by round.
pub struct WriteLimit {
    lines: usize,
    memory: Vec<Served>,
}

impl WriteLimit {
    pub fn new(lines: usize) -> Self {
        let n = lines.clamp(1, MOST_BYTES / size_of::<Served>());
        Self { lines, memory: vec![Self::line(0); n] }
    }

    fn line(n: usize) -> Served {
        let people = People::new(n as u64);
        Served { group: GroupIdx::default(), vaccine: VaccineIdx::from_usize(n & 1), dose: DoseNumber::FIRST, people }
    }

    pub fn write(&mut self) -> u64 {
        let mut left = self.lines;
        while left > 0 {
            let n = left.min(self.memory.len());
            for (place, line) in self.memory[..n].iter_mut().enumerate() {
                *line = Self::line(place ^ left);
            }
            std::hint::black_box(&mut self.memory);
            left -= n;
        }
        self.memory[0].people.get()
    }
}
