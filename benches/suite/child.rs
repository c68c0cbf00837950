//! Work done in a process of its own: for the most memory it ever held, and for its count of instructions.

use std::io;
use std::path::Path;
use std::process::Command;

use crate::work;

/// What a process of its own does with a plan document.
#[derive(Clone, Copy)]
pub enum Task {
    /// Reads it.
    Read,
    /// And computes the schedule, of which nothing is kept.
    Run,
    /// And keeps what a page does of all regions.
    Keep,
}

impl Task {
    const ALL: [(&'static str, Self); 3] = [("read", Self::Read), ("run", Self::Run), ("keep", Self::Keep)];

    fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Run => "run",
            Self::Keep => "keep",
        }
    }

    /// Does it, and prints the most memory this process ever held, in KB.
    pub fn perform(name: &str, path: &str) {
        let (_, task) = Self::ALL.into_iter().find(|(of, _)| *of == name).expect("a task");
        let plan = work::read(&std::fs::read_to_string(path).expect("a readable plan"));
        match task {
            Self::Read => drop(std::hint::black_box(plan)),
            Self::Run => drop(std::hint::black_box(work::share_and_run(&plan))),
            Self::Keep => drop(std::hint::black_box(work::share_and_keep(&plan))),
        }
        if let Some(peak) = peak() {
            println!("{peak}");
        }
    }
}

/// The most memory this process ever held, in KB, where the system tells it (Linux).
fn peak() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}

/// The most memory, in KB, that a task takes.
pub fn memory(task: Task, plan: &Path) -> Option<u64> {
    let program = std::env::current_exe().ok()?;
    let output = Command::new(program).args(["--child", task.name()]).arg(plan).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

/// The instructions that a task takes, as callgrind counts them; `None` where valgrind is not installed.
pub fn instructions(task: Task, plan: &Path) -> io::Result<Option<u64>> {
    let program = std::env::current_exe()?;
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program);
    match valgrind.args(["--child", task.name()]).arg(plan).output() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
        Ok(output) => {
            let told = String::from_utf8_lossy(&output.stderr);
            let count = told.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
            count.map(Some).ok_or_else(|| io::Error::other(format!("valgrind counted nothing: {told}")))
        }
    }
}
