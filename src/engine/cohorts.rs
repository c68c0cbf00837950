//! People who had a dose and wait for the next one.
//!
//! Small functions that every day calls for every line are inlined by force: the page is compiled for size, which would
//! call them.
#![expect(clippy::inline_always, reason = "see above")]

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
    #[inline(always)]
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
    #[inline(always)]
    fn due(&self, cohort: &Cohort, today: Day) -> u64 {
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
    #[inline(always)]
    fn early(&self, cohort: &Cohort, today: Day) -> u64 {
        if today.get() - cohort.day.get() < self.min { 0 } else { cohort.waiting() - self.due(cohort, today) }
    }

    /// The least age of a cohort of which anybody is called.
    #[inline(always)]
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
    /// In a row: those before `first` wait no more, and stay until the next region begins.
    cohorts: Vec<Cohort>,
    first: usize,
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
            cohorts: Vec::new(),
            first: 0,
            oldest: NO_COHORT,
        }
    }

    pub(super) fn clear(&mut self) {
        self.given = People::ZERO;
        self.returned = People::ZERO;
        self.cohorts.clear();
        self.first = 0;
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
            match self.cohorts[self.first..].last_mut() {
                Some(cohort) if cohort.day == day => cohort.people += n,
                _ => self.cohorts.push(Cohort { day, people: n, served: 0 }),
            }
            self.oldest = self.oldest.min(day);
        }
        n
    }

    /// The day on which the first of those who wait has waited for the minimum interval.
    #[inline(always)]
    pub(super) const fn wakes(&self) -> Day {
        self.oldest.plus(self.intervals.min)
    }

    /// Whether the oldest cohort is old enough for anybody to be called.
    #[inline(always)]
    pub(super) const fn calls(&self, call: Call, today: Day) -> bool {
        self.oldest.get() + self.intervals.age_at(call) <= today.get()
    }

    /// The position of the oldest cohort that still waits.
    #[inline(always)]
    pub(super) const fn first(&self) -> usize {
        self.first
    }

    /// The day of a cohort and how many of it are to be served on `today`; `None` from the first on of which nobody can
    /// be.
    #[inline(always)]
    pub(super) fn called(&self, position: usize, call: Call, today: Day) -> Option<(Day, u64)> {
        let cohort = self.cohorts.as_slice().get(position)?;
        if today.get() - cohort.day.get() < self.intervals.age_at(call) {
            return None;
        }
        let people = match call {
            Call::Due | Call::AtDeadline => self.intervals.due(cohort, today),
            Call::Early => self.intervals.early(cohort, today),
        };
        Some((cohort.day, people))
    }

    /// People of a cohort have had their next dose. Tells whether nobody of it waits any more.
    #[inline(always)]
    pub(super) fn serve(&mut self, position: usize, people: u64) -> bool {
        let cohort = &mut self.cohorts.as_mut_slice()[position];
        cohort.served += people;
        cohort.waiting() == 0
    }

    /// Forgets the oldest cohorts that nobody waits in any more.
    pub(super) fn forget_served(&mut self) {
        let mut first = self.first;
        self.oldest = loop {
            match self.cohorts.as_slice().get(first) {
                Some(cohort) if cohort.waiting() == 0 => first += 1,
                Some(cohort) => break cohort.day,
                None => break NO_COHORT,
            }
        };
        self.first = first;
    }

    /// People still waiting at the end of their deadline day, or after it.
    #[inline(always)]
    pub(super) fn late(&self, today: Day) -> u64 {
        if self.calls(Call::AtDeadline, today) { self.count_late(today) } else { 0 }
    }

    fn count_late(&self, today: Day) -> u64 {
        let mut late = 0;
        for cohort in &self.cohorts[self.first..] {
            if cohort.day.get() + self.intervals.max > today.get() {
                break;
            }
            late += cohort.waiting();
        }
        late
    }
}
