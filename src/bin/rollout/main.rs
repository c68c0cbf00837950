//! The command line: the same engine without a browser. The contract is CLI.md; `rollout --help` tells the calls.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use rollout_planner::i18n::{Language, problem::describe};
use rollout_planner::interchange::document::read_plan;
use rollout_planner::interchange::tables::{Table, TableKind, table};
use rollout_planner::plan::{Plan, Problem};

const HELP: &str = "\
Vaccination rollout plans, checked and scheduled. PLAN is a file or - for standard input.

  rollout validate PLAN
      Says nothing if the plan is good.
  rollout schedule PLAN [--table TABLE] [--format FORMAT]
      TABLE:  groups (default), ledger, stock, reasons, overdue, days
      FORMAT: text (default on a terminal), csv (default otherwise), json

Exit status: 0 good; 2 the plan or the arguments have problems, told on standard error as
POINTER: what is wrong; 1 reading or writing failed.
";

/// What the arguments ask for.
enum Call {
    Help,
    Version,
    Validate { plan: PathBuf },
    Schedule { plan: PathBuf, table: TableKind, format: Option<Format> },
}

#[derive(Clone, Copy)]
enum Format {
    Text,
    Csv,
    Json,
}

/// Why the call ends without its result.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("{0}; see rollout --help")]
    Arguments(String),
    #[error("the plan has problems")]
    Plan(Vec<Problem>),
    #[error("cannot read {path}: {error}")]
    Read { path: String, error: io::Error },
    #[error("cannot write: {0}")]
    Write(io::Error),
}

fn main() -> ExitCode {
    let result = parse(std::env::args_os().skip(1)).and_then(run);
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            let text = match &failure {
                Failure::Plan(problems) => problems.iter().map(problem_line).collect(),
                other => format!("rollout: {other}\n"),
            };
            // Where standard error cannot be written, nobody can be told.
            let _ = io::stderr().lock().write_all(text.as_bytes());
            ExitCode::from(match failure {
                Failure::Arguments(_) | Failure::Plan(_) => 2,
                Failure::Read { .. } | Failure::Write(_) => 1,
            })
        }
    }
}

fn problem_line(problem: &Problem) -> String {
    format!("{}: {}\n", problem.at, describe(&problem.kind, Language::En))
}

fn run(call: Call) -> Result<(), Failure> {
    match call {
        Call::Help => write(HELP),
        Call::Version => write(concat!("rollout ", env!("CARGO_PKG_VERSION"), "\n")),
        Call::Validate { plan } => read(&plan).map(drop),
        Call::Schedule { plan, table: kind, format } => {
            let table = table(&read(&plan)?, kind);
            let usual = if io::stdout().is_terminal() { Format::Text } else { Format::Csv };
            write(&print(&table, format.unwrap_or(usual)))
        }
    }
}

fn print(table: &Table, format: Format) -> String {
    match format {
        Format::Text => table.to_text(),
        Format::Csv => table.to_csv(),
        Format::Json => table.to_json() + "\n",
    }
}

fn read(path: &PathBuf) -> Result<Plan, Failure> {
    let bytes = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    let bytes = bytes.map_err(|error| Failure::Read { path: path.display().to_string(), error })?;
    read_plan(&bytes).map_err(Failure::Plan)
}

fn write(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Failure::Write)
}

fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Call, Failure> {
    use lexopt::prelude::{Long, Short, Value};
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut words: Vec<OsString> = Vec::new();
    let (mut table, mut format) = (None, None);
    while let Some(argument) = parser.next().map_err(|error| Failure::Arguments(error.to_string()))? {
        match argument {
            Short('h') | Long("help") => return Ok(Call::Help),
            Short('V') | Long("version") => return Ok(Call::Version),
            Long("table") => table = Some(option(&mut parser, "table", TableKind::from_name)?),
            Long("format") => format = Some(option(&mut parser, "format", format_from_name)?),
            Value(word) => words.push(word),
            other => return Err(Failure::Arguments(other.unexpected().to_string())),
        }
    }
    let mut words = words.into_iter();
    let command = words.next().unwrap_or_default();
    let plan = words.next().map(PathBuf::from);
    if let Some(word) = words.next() {
        return Err(Failure::Arguments(format!("unexpected argument {}", word.display())));
    }
    let plan = || plan.clone().ok_or_else(|| Failure::Arguments("the PLAN is missing".into()));
    match command.to_str() {
        Some("validate") if table.is_some() || format.is_some() => {
            Err(Failure::Arguments("validate takes no options".into()))
        }
        Some("validate") => Ok(Call::Validate { plan: plan()? }),
        Some("schedule") => Ok(Call::Schedule { plan: plan()?, table: table.unwrap_or(TableKind::Groups), format }),
        Some("") => Err(Failure::Arguments("a command is missing".into())),
        _ => Err(Failure::Arguments(format!("unknown command {}", command.display()))),
    }
}

/// The value of an option, by its name.
fn option<T>(parser: &mut lexopt::Parser, name: &str, from_name: fn(&str) -> Option<T>) -> Result<T, Failure> {
    let value = parser.value().map_err(|error| Failure::Arguments(error.to_string()))?;
    let found = value.to_str().and_then(from_name);
    found.ok_or_else(|| Failure::Arguments(format!("no {name} is called {}", value.display())))
}

fn format_from_name(name: &str) -> Option<Format> {
    match name {
        "text" => Some(Format::Text),
        "csv" => Some(Format::Csv),
        "json" => Some(Format::Json),
        _ => None,
    }
}
