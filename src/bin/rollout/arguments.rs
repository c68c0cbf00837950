//! The arguments: a command, plans and options, each read when it is asked for.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use rollout_planner::analysis::simulate::Triangle;
use rollout_planner::plan::Value;
use rollout_planner::units::{Date, Share};

use crate::Failure;

/// Options that are followed by a value.
const WITH_VALUE: &[&str] = &[
    "table",
    "format",
    "lever",
    "vaccine",
    "group",
    "tier",
    "share",
    "dose",
    "of",
    "region",
    "by",
    "runs",
    "seed",
    "vaccine-late",
    "delivery-late",
    "size",
    "cancelled",
    "uptake",
    "group-uptake",
    "capacity",
    "closures",
    "closure-days",
    "first",
    "given",
    "today",
];

/// Options that stand alone.
const ALONE: &[&str] = &["everyone", "barrier"];

/// What the arguments ask for.
pub enum Asked {
    Help,
    Version,
    Command(Arguments),
}

/// A command with its plans and options.
pub struct Arguments {
    pub command: String,
    plans: Vec<PathBuf>,
    options: Vec<(&'static str, OsString)>,
}

/// What is wrong with the arguments.
pub fn wrong<T>(what: impl Into<String>) -> Result<T, Failure> {
    Err(Failure::Arguments(what.into()))
}

impl Arguments {
    pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Asked, Failure> {
        use lexopt::prelude::{Long, Short, Value};
        let mut parser = lexopt::Parser::from_args(arguments);
        let (mut words, mut options) = (Vec::new(), Vec::new());
        let known = |names: &[&'static str], name: &str| names.iter().copied().find(|known| *known == name);
        while let Some(argument) = parser.next().map_err(|error| Failure::Arguments(error.to_string()))? {
            match argument {
                Short('h') | Long("help") => return Ok(Asked::Help),
                Short('V') | Long("version") => return Ok(Asked::Version),
                Value(word) => words.push(word),
                Long(name) => match (known(WITH_VALUE, name), known(ALONE, name)) {
                    (Some(name), _) => {
                        let value = parser.value().map_err(|error| Failure::Arguments(error.to_string()))?;
                        options.push((name, value));
                    }
                    (None, Some(name)) => options.push((name, OsString::new())),
                    (None, None) => return wrong(Long(name).unexpected().to_string()),
                },
                other @ Short(_) => return wrong(other.unexpected().to_string()),
            }
        }
        let mut words = words.into_iter();
        let command = words.next().unwrap_or_default();
        if command.is_empty() {
            return wrong("a command is missing");
        }
        let plans = words.map(PathBuf::from).collect();
        Ok(Asked::Command(Self { command: command.display().to_string(), plans, options }))
    }

    /// Refuses every option but these.
    pub fn allow(&self, names: &[&str]) -> Result<(), Failure> {
        match self.options.iter().find(|(name, _)| !names.contains(name)) {
            None => Ok(()),
            Some(_) if names.is_empty() => wrong(format!("{} takes no options", self.command)),
            Some((name, _)) => wrong(format!("{} takes no option --{name}", self.command)),
        }
    }

    /// The one plan.
    pub fn plan(&self) -> Result<&Path, Failure> {
        self.plans(1, 1).map(|plans| plans[0].as_path())
    }

    /// So many plans.
    pub fn plans(&self, least: usize, most: usize) -> Result<&[PathBuf], Failure> {
        match self.plans.get(most) {
            Some(word) if most == 1 => wrong(format!("unexpected argument {}", word.display())),
            Some(_) => wrong(format!("at most {most} plans are compared")),
            None if self.plans.is_empty() => wrong("the PLAN is missing"),
            None if self.plans.len() < least => wrong(format!("{} takes {least} plans or more", self.command)),
            None => Ok(&self.plans),
        }
    }

    /// Whether an option that stands alone is there.
    pub fn has(&self, name: &str) -> bool {
        self.options.iter().any(|(option, _)| *option == name)
    }

    /// The text of an option; of one that is repeated, the last.
    pub fn text(&self, name: &str) -> Result<Option<&str>, Failure> {
        let Some((_, value)) = self.options.iter().rev().find(|(option, _)| *option == name) else { return Ok(None) };
        match value.to_str() {
            Some(text) => Ok(Some(text)),
            None => wrong(format!("no {name} is called {}", value.display())),
        }
    }

    /// The value of an option, by its name among some.
    pub fn choice<T>(&self, name: &str, from_name: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Failure> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        from_name(text).map_or_else(|| wrong(format!("no {name} is called {text}")), |value| Ok(Some(value)))
    }

    /// A whole number.
    pub fn number(&self, name: &str) -> Result<Option<u64>, Failure> {
        self.read(name, "a whole number", |text| text.parse().ok())
    }

    /// A share from 0 to 1.
    pub fn share(&self, name: &str) -> Result<Option<Share>, Failure> {
        self.read(name, "a share from 0 to 1", |text| {
            let ppm = Value::Number(text.into()).as_millionths()?;
            u32::try_from(ppm).ok().and_then(Share::from_ppm)
        })
    }

    /// A least, a most frequent and a greatest number: `0,7,14`.
    pub fn triangle(&self, name: &str) -> Result<Option<Triangle>, Failure> {
        self.read(name, "three whole numbers in ascending order, written as 0,7,14", |text| {
            let numbers: Option<Vec<i32>> = text.split(',').map(|number| number.trim().parse().ok()).collect();
            match numbers?[..] {
                [least, usual, most] => Triangle::new(least, usual, most),
                _ => None,
            }
        })
    }

    /// A date.
    pub fn date(&self, name: &str) -> Result<Option<Date>, Failure> {
        self.read(name, "a date, written as 2021-01-07", Date::parse_iso)
    }

    fn read<T>(&self, name: &str, what: &str, from: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Failure> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        from(text).map_or_else(|| wrong(format!("--{name} must be {what}, not {text}")), |value| Ok(Some(value)))
    }
}

/// What an option must not lack.
pub fn needed<T>(value: Option<T>, name: &str) -> Result<T, Failure> {
    value.map_or_else(|| wrong(format!("--{name} is missing")), Ok)
}
