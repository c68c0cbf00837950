//! People who had a dose and wait for the next one.

use std::collections::VecDeque;

use crate::index::{GroupIdx, VaccineIdx};
use crate::plan::Arrival;
use crate::units::{Day, DoseNumber, People, Share};

/// People of one group who had the same dose of the same vaccine on the same day and come back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cohort {
    /// The day of the dose; before the start for doses given already.
    pub day: Day,
    people: u64,
    served: u64,
}

impl Cohort {
    pub(super) const fn waiting(&self) -> u64 {
        self.people - self.served
    }
}

/// How long after a dose the next one is due.
#[derive(Clone, Copy, Debug)]
pub(super) struct Due {
    pub min: i32,
    pub target: i32,
    pub max: i32,
    pub arrival: Arrival,
}

impl Due {
    /// Of a cohort, the people due on `today`, served ones taken off.
    pub(super) fn due(&self, cohort: &Cohort, today: Day) -> u64 {
        let age = today.get() - cohort.day.get();
        let come = match self.arrival {
            Arrival::AtTarget if age >= self.target => cohort.people,
            Arrival::AtTarget => 0,
            Arrival::Spread if age < self.min => 0,
            Arrival::Spread if age >= self.max => cohort.people,
            // `people × (i + 1) div W` on day min + i; a count below 2^31 times a number of days fits.
            Arrival::Spread => {
                let window = u64::from((self.max - self.min).unsigned_abs()) + 1;
                cohort.people * (u64::from((age - self.min).unsigned_abs()) + 1) / window
            }
        };
        come.saturating_sub(cohort.served)
    }

    /// Of a cohort, the people not yet due whose minimum interval has passed.
    pub(super) fn early(&self, cohort: &Cohort, today: Day) -> u64 {
        if today.get() - cohort.day.get() < self.min { 0 } else { cohort.waiting() - self.due(cohort, today) }
    }

    /// The least age of a cohort of which anybody is called.
    const fn age_at(&self, call: Call) -> i32 {
        match (call, self.arrival) {
            (Call::AtDeadline, _) => self.max,
            (Call::Early, _) | (Call::Due, Arrival::Spread) => self.min,
            (Call::Due, Arrival::AtTarget) => self.target,
        }
    }
}

/// Which of the people who wait are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Call {
    /// All who are due.
    Due,
    /// Those who are due and at or past their deadline.
    AtDeadline,
    /// Those not yet due whose minimum interval has passed.
    Early,
}

/// All cohorts of one group, vaccine and dose, oldest first.
#[derive(Debug)]
pub(super) struct Line {
    pub group: GroupIdx,
    pub vaccine: VaccineIdx,
    /// The dose these people had.
    pub dose: DoseNumber,
    pub intervals: Due,
    return_share: Share,
    given: People,
    returned: People,
    cohorts: VecDeque<Cohort>,
    /// The day of the oldest cohort, so that most lines are passed over at a glance.
    oldest: Day,
}

/// Stands for the day of a cohort where there is none; days can be added to it.
const NO_COHORT: Day = Day::new(i32::MAX / 2);

impl Line {
    pub(super) const fn new(
        group: GroupIdx,
        vaccine: VaccineIdx,
        dose: DoseNumber,
        intervals: Due,
        return_share: Share,
    ) -> Self {
        Self {
            group,
            vaccine,
            dose,
            intervals,
            return_share,
            given: People::ZERO,
            returned: People::ZERO,
            cohorts: VecDeque::new(),
            oldest: NO_COHORT,
        }
    }

    pub(super) fn clear(&mut self) {
        self.given = People::ZERO;
        self.returned = People::ZERO;
        self.cohorts.clear();
        self.oldest = NO_COHORT;
    }

    /// People have had the dose on a day, not before that of any earlier call. Tells how many of them come
    /// back: in total the return share of all who had it, rounded, so that no person is lost to rounding.
    pub(super) fn add(&mut self, day: Day, people: People) -> u64 {
        self.given += people;
        let returned = self.given.share(self.return_share);
        let n = (returned - self.returned).get();
        self.returned = returned;
        if n > 0 {
            match self.cohorts.back_mut().filter(|cohort| cohort.day == day) {
                Some(cohort) => cohort.people += n,
                None => self.cohorts.push_back(Cohort { day, people: n, served: 0 }),
            }
            self.oldest = self.oldest.min(day);
        }
        n
    }

    pub(super) fn deadline(&self, cohort: &Cohort) -> Day {
        cohort.day.plus(self.intervals.max)
    }

    /// The day on which the first of those who wait has waited for the minimum interval.
    pub(super) fn wakes(&self) -> Day {
        self.oldest.plus(self.intervals.min)
    }

    /// Whether the oldest cohort is old enough for anybody to be called.
    pub(super) fn calls(&self, call: Call, today: Day) -> bool {
        self.oldest.plus(self.intervals.age_at(call)) <= today
    }

    /// The cohorts that have people to serve on `today`, with their positions and how many those are.
    pub(super) fn called(&self, call: Call, today: Day) -> impl Iterator<Item = (usize, &Cohort, u64)> {
        let oldest_age = self.intervals.age_at(call);
        self.cohorts
            .iter()
            .enumerate()
            .take_while(move |(_, cohort)| today.get() - cohort.day.get() >= oldest_age)
            .map(move |(n, cohort)| {
                let people = match call {
                    Call::Due | Call::AtDeadline => self.intervals.due(cohort, today),
                    Call::Early => self.intervals.early(cohort, today),
                };
                (n, cohort, people)
            })
            .filter(|(_, _, people)| *people > 0)
    }

    /// People of a cohort have had their next dose. Tells whether nobody of it waits any more.
    pub(super) fn serve(&mut self, position: usize, people: u64) -> bool {
        self.cohorts[position].served += people;
        self.cohorts[position].waiting() == 0
    }

    /// Forgets the oldest cohorts that nobody waits in any more; positions change.
    pub(super) fn forget_served(&mut self) {
        while self.cohorts.front().is_some_and(|cohort| cohort.waiting() == 0) {
            self.cohorts.pop_front();
        }
        self.oldest = self.cohorts.front().map_or(NO_COHORT, |cohort| cohort.day);
    }

    /// People still waiting at the end of their deadline day, or after it.
    pub(super) fn late(&self, today: Day) -> u64 {
        if !self.calls(Call::AtDeadline, today) {
            return 0;
        }
        self.cohorts.iter().take_while(|cohort| self.deadline(cohort) <= today).map(Cohort::waiting).sum()
    }
}
