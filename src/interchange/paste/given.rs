//! Doses that were given, as people paste them: a column of numbers in the plan's order of groups, or a table with
//! headings such as the ledger.

use super::column::key;
use super::grid::Grid;
use super::names::{Lookup, Names};
use crate::analysis::check::Actual;
use crate::engine::{Scratch, apportion_uncapped};
use crate::index::{GroupIdx, Idx, RegionIdx, VaccineIdx};
use crate::interchange::cells::{DateReading, count, date};
use crate::plan::{Plan, PlanDraft, Value};
use crate::units::{Date, DoseNumber, People};

/// Doses given, as far as they were understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenRead {
    /// The doses.
    pub actuals: Vec<Actual>,
    /// What was not understood: the line in the text, from 1, and why.
    pub problems: Vec<(usize, GivenProblem)>,
    /// Whether numbers that name no region were shared among several.
    pub is_shared: bool,
}

/// Why a line of given doses was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GivenProblem {
    /// No group is called so.
    NoGroup(String),
    /// No vaccine is called so.
    NoVaccine(String),
    /// No region is called so.
    NoRegion(String),
    /// This is no count.
    NoCount(String),
    /// This is no date.
    NoDate(String),
    /// This is no dose of the vaccine's course.
    NoDose(String),
    /// There are more numbers than the plan has groups: so many.
    Beyond(usize),
}

/// What is meant where a line does not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenUsual {
    /// The vaccine.
    pub vaccine: VaccineIdx,
    /// The day: the last one whose doses are known.
    pub on: Date,
}

const HEADINGS: [(&[&str], What); 6] = [
    (&["date", "on", "日期"], What::Date),
    (&["region", "prefecture", "地区"], What::Region),
    (&["group", "人群"], What::Group),
    (&["vaccine", "疫苗"], What::Vaccine),
    (&["dose", "剂次"], What::Dose),
    (&["people", "persons", "人数", "人次"], What::People),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Date,
    Region,
    Group,
    Vaccine,
    Dose,
    People,
}

/// Reads doses given. A column counts people with a first dose so far, a second column those with a full course; those
/// who had them before the plan's start are taken off.
///
/// ```
/// use rollout_planner::interchange::paste::{GivenUsual, read_given};
/// use rollout_planner::{plan::validate, presets::Preset, index::VaccineIdx};
/// let draft = Preset::WorkedExample.draft();
/// let plan = validate(&draft).unwrap();
/// let usual = GivenUsual { vaccine: VaccineIdx::default(), on: plan.start().plus(4) };
/// let read = read_given("13\n27\n\n", &draft, &plan, usual);
/// assert_eq!((read.actuals.len(), read.problems.len()), (2, 0));
/// let read = read_given("group,dose,people\nnurses,1,13\nghosts,1,2", &draft, &plan, usual);
/// assert_eq!((read.actuals.len(), read.problems[0].0), (1, 3));
/// ```
#[must_use]
pub fn read_given(text: &str, draft: &PlanDraft, plan: &Plan, usual: GivenUsual) -> GivenRead {
    let grid = Grid::read(text);
    let names = Names::of(draft);
    let groups = Lookup::of(draft.root().field("groups").map_or(&[][..], Value::items), &["人群", "groups", "group"]);
    let mut reader = Reader { plan, names: &names, groups: &groups, usual, read: GivenRead::default() };
    if let Some(columns) = grid.rows.first().and_then(|(_, row)| headings(row)) {
        grid.rows[1..].iter().for_each(|(line, row)| reader.row(*line, row, &columns));
    } else {
        let mut next = 0;
        for (line, row) in &grid.rows {
            reader.numbers(*line, row, &mut next);
        }
    }
    reader.read
}

/// What each column of a table holds; `None` where the first row is no heading.
fn headings(row: &[String]) -> Option<Vec<Option<What>>> {
    let of = |cell: &String| {
        let name = key(cell);
        HEADINGS.iter().find(|(names, _)| names.contains(&&*name)).map(|(_, what)| *what)
    };
    let columns: Vec<Option<What>> = row.iter().map(of).collect();
    let has = |what| columns.contains(&Some(what));
    (has(What::Group) && has(What::People)).then_some(columns)
}

struct Reader<'a> {
    plan: &'a Plan,
    names: &'a Names,
    groups: &'a Lookup,
    usual: GivenUsual,
    read: GivenRead,
}

impl Reader<'_> {
    fn problem(&mut self, line: usize, problem: GivenProblem) {
        self.read.problems.push((line, problem));
    }

    fn row(&mut self, line: usize, row: &[String], columns: &[Option<What>]) {
        if let Err(problem) = self.try_row(row, columns) {
            self.problem(line, problem);
        }
    }

    fn try_row(&mut self, row: &[String], columns: &[Option<What>]) -> Result<(), GivenProblem> {
        let cell = |what| {
            let found = columns.iter().position(|column| *column == Some(what)).and_then(|n| row.get(n));
            found.map(String::as_str).filter(|text| !text.trim().is_empty())
        };
        let named = cell(What::Group).unwrap_or_default();
        let group = self.groups.find(named).ok_or_else(|| GivenProblem::NoGroup(named.to_owned()))?;
        let vaccine = match cell(What::Vaccine) {
            None => self.usual.vaccine,
            Some(text) => {
                let found = self.names.vaccines.find(text);
                VaccineIdx::from_usize(found.ok_or_else(|| GivenProblem::NoVaccine(text.to_owned()))?)
            }
        };
        let region = match cell(What::Region) {
            None => None,
            Some(text) if text == Plan::WHOLE && !self.plan.states_regions() => None,
            Some(text) => {
                let found = self.names.regions.find(text);
                Some(RegionIdx::from_usize(found.ok_or_else(|| GivenProblem::NoRegion(text.to_owned()))?))
            }
        };
        let dose = match cell(What::Dose) {
            None => DoseNumber::FIRST,
            Some(text) => {
                let n = count(text).ok().and_then(|n| u8::try_from(n).ok()).and_then(DoseNumber::new);
                let is_of_course = |dose: &DoseNumber| *dose <= self.plan.vaccines()[vaccine].last_dose();
                n.filter(is_of_course).ok_or_else(|| GivenProblem::NoDose(text.to_owned()))?
            }
        };
        let on = match cell(What::Date) {
            None => self.usual.on,
            Some(text) => {
                let reading = DateReading { start: self.names.start, is_date_column: true, ..DateReading::default() };
                date(text, reading).map_err(|_| GivenProblem::NoDate(text.to_owned()))?
            }
        };
        let text = cell(What::People).unwrap_or_default();
        let people = count(text).map_err(|_| GivenProblem::NoCount(text.to_owned()))?;
        self.add(region, GroupIdx::from_usize(group), (vaccine, dose), people, on);
        Ok(())
    }

    /// A row without headings: perhaps a name, then one number or two.
    fn numbers(&mut self, line: usize, row: &[String], next: &mut usize) {
        let (name, numbers) = match row.split_first() {
            Some((first, rest)) if count(first).is_err() && !rest.is_empty() => (Some(first), rest),
            _ => (None, row),
        };
        let group = match name {
            Some(name) => match self.groups.find(name) {
                Some(group) => group,
                None => return self.problem(line, GivenProblem::NoGroup(name.clone())),
            },
            None if *next >= self.plan.groups().len() => {
                return self.problem(line, GivenProblem::Beyond(self.plan.groups().len()));
            }
            None => *next,
        };
        *next = group + 1;
        let group = GroupIdx::from_usize(group);
        let vaccine = self.usual.vaccine;
        let last = self.plan.vaccines()[vaccine].last_dose();
        for (n, text) in numbers.iter().take(2).enumerate().filter(|(_, text)| !text.is_empty()) {
            let Ok(people) = count(text) else { return self.problem(line, GivenProblem::NoCount(text.clone())) };
            let is_meant =
                |dose: &DoseNumber| if n == 0 { *dose == DoseNumber::FIRST } else { *dose > DoseNumber::FIRST };
            let before = self.before(group, (n > 0).then_some(last));
            let doses = self.plan.vaccines()[vaccine].dose_numbers().filter(is_meant);
            for dose in doses.collect::<Vec<DoseNumber>>() {
                self.add(None, group, (vaccine, dose), people.saturating_sub(before), self.usual.on);
            }
        }
    }

    /// People of a group who had a dose, or their last, before the plan's start.
    fn before(&self, group: GroupIdx, last: Option<DoseNumber>) -> u64 {
        let parts = self.plan.regions().iter().flat_map(|region| &region.groups[group].given);
        let is_meant = |given: &&crate::plan::Given| {
            last.is_none() || given.dose == self.plan.vaccines()[given.vaccine].last_dose()
        };
        parts.filter(is_meant).map(|given| given.people.get()).sum()
    }

    fn add(
        &mut self,
        region: Option<RegionIdx>,
        group: GroupIdx,
        (vaccine, dose): (VaccineIdx, DoseNumber),
        people: u64,
        on: Date,
    ) {
        let regions: Vec<RegionIdx> = region.map_or_else(|| self.plan.regions().indices().collect(), |one| vec![one]);
        let weights = regions.iter().map(|region| u128::from(self.plan.regions()[*region].groups[group].target.get()));
        let mut parts = Vec::new();
        apportion_uncapped(people, &weights.collect::<Vec<u128>>(), &mut parts, &mut Scratch::default());
        self.read.is_shared |= regions.len() > 1 && people > 0;
        for (region, people) in regions.into_iter().zip(parts).filter(|(_, people)| *people > 0) {
            let people = People::new(people);
            self.read.actuals.push(Actual { region, group, vaccine, dose, people, on });
        }
    }
}
