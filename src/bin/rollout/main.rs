//! The command line: the same engine without a browser. The contract is CLI.md; `rollout --help` tells the calls.

mod arguments;
mod check;
mod compare;
mod convert;
mod goal;
mod help;
mod orders;
mod output;
mod simulate;

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use rollout_planner::i18n::{Language, problem::describe};
use rollout_planner::interchange::document::read_draft;
use rollout_planner::interchange::tables::{TableKind, table};
use rollout_planner::plan::{Plan, PlanDraft, Problem, validate};

use arguments::{Arguments, Asked, wrong};
use output::{Format, format, print};

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
    let result = Arguments::parse(std::env::args_os().skip(1)).and_then(|asked| run(&asked));
    match result.and_then(|text| write(&text)) {
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

/// What is to be printed.
fn run(asked: &Asked) -> Result<String, Failure> {
    let arguments = match asked {
        Asked::Help => return Ok(help::HELP.into()),
        Asked::Version => return Ok(concat!("rollout ", env!("CARGO_PKG_VERSION"), "\n").into()),
        Asked::Command(arguments) => arguments,
    };
    match arguments.command.as_str() {
        "validate" => {
            arguments.allow(&[])?;
            read(arguments.plan()?).map(|_| String::new())
        }
        "schedule" => {
            arguments.allow(&["table", "format"])?;
            let kind = arguments.choice("table", TableKind::from_name)?.unwrap_or(TableKind::Groups);
            let format = format(arguments)?.unwrap_or_else(Format::usual);
            let (_, plan) = read(arguments.plan()?)?;
            Ok(print(&table(&plan, kind), format))
        }
        "compare" => compare::run(arguments),
        "convert" => convert::run(arguments),
        "goal" => goal::run(arguments),
        "simulate" => simulate::run(arguments),
        "reserve" => orders::reserve(arguments),
        "orders" => orders::run(arguments),
        "check" => check::run(arguments),
        other => wrong(format!("unknown command {other}")),
    }
}

/// A plan and the document it was made from.
fn read(path: &Path) -> Result<(PlanDraft, Plan), Failure> {
    let bytes = read_bytes(path)?;
    let draft = read_draft(&bytes).map_err(|problem| Failure::Plan(vec![problem]))?;
    let plan = validate(&draft).map_err(Failure::Plan)?;
    Ok((draft, plan))
}

/// A file, or standard input.
fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let bytes = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    bytes.map_err(|error| Failure::Read { path: path.display().to_string(), error })
}

fn write(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Failure::Write)
}
