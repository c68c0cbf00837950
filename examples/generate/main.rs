//! Prints a large plan: `cargo run --release --no-default-features --example generate -- nation > nation.json`.

mod nation;

use std::io::{self, Write};
use std::process::ExitCode;

use nation::{Size, document};

const HELP: &str = "\
Prints a large generated plan, the same for the same size and seed on every machine.

  generate nation    2,844 counties, 20 groups, 365 days
  generate stress    5,000 counties, 20 groups, 730 days
      --regions N    other counties, 1 to 6,000
      --groups N     other groups, 1 to 200
      --days N       other days, 1 to 3,660
      --reserve R    none (default), on_hand or planned
      --seed S       another nation (1)
";

fn read(arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<Option<Size>, String> {
    use lexopt::prelude::{Long, Short, Value};
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut named, mut changes) = (None, Vec::new());
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Short('h') | Long("help") => return Ok(None),
            Value(name) if named.is_none() && name == "nation" => named = Some(Size::NATION),
            Value(name) if named.is_none() && name == "stress" => named = Some(Size::STRESS),
            Long(name @ ("regions" | "groups" | "days" | "reserve" | "seed")) => {
                let name = name.to_owned();
                let value = parser.value().map_err(|error| error.to_string())?;
                changes.push((name, value.display().to_string()));
            }
            other => return Err(other.unexpected().to_string()),
        }
    }
    let mut size = named.ok_or("nation or stress?")?;
    for (name, value) in changes {
        let wrong = || format!("--{name} cannot be {value}");
        let number = |most: u64| value.parse().ok().filter(|n| (1..=most).contains(n)).ok_or_else(wrong);
        match name.as_str() {
            "regions" => size.regions = number(Size::MOST.regions)?,
            "groups" => size.groups = number(Size::MOST.groups)?,
            "days" => {
                let most = u64::from(Size::MOST.days.unsigned_abs());
                size.days = i32::try_from(number(most)?).map_err(|_| wrong())?;
            }
            "seed" => size.seed = value.parse().map_err(|_| wrong())?,
            _ => {
                let rules = ["none", "on_hand", "planned"];
                size.reserve = rules.into_iter().find(|rule| *rule == value).ok_or_else(wrong)?;
            }
        }
    }
    Ok(Some(size))
}

fn main() -> ExitCode {
    let text = match read(std::env::args_os().skip(1)) {
        Ok(size) => size.map_or_else(|| HELP.to_owned(), |size| document(&size)),
        Err(what) => {
            eprintln!("generate: {what}; see --help");
            return ExitCode::from(2);
        }
    };
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("generate: cannot write: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}
