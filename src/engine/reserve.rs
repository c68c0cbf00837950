//! Doses kept for people who have begun (ENGINE.md, section 5).
//!
//! The day asks for a *bound* before it gives doses and tells what it has done; what is kept for whom is known
//! only here. Bounds are doses; [`NO_BOUND`] is none at all.

use super::sharing::Arrival;
use super::slack::Slack;
use crate::index::{IndexVec, VaccineIdx};
use crate::plan::{Plan, Reserve, Vaccine};
use crate::units::{Day, DoseNumber, Doses};

/// The bound where nothing bounds.
pub(super) const NO_BOUND: Doses = Doses::new(u64::MAX);

/// People of one vaccine who had a dose and wait for the next, which they may have until the deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Waiting {
    pub vaccine: VaccineIdx,
    /// The dose they had.
    pub dose: DoseNumber,
    pub deadline: Day,
}

/// What the rule of the plan keeps.
#[derive(Debug)]
pub(super) enum Keeper<'p> {
    None,
    OnHand(OnHand<'p>),
    Planned(Box<Planned<'p>>),
}

impl<'p> Keeper<'p> {
    pub(super) fn new(plan: &'p Plan) -> Self {
        match plan.policy().reserve {
            Reserve::None => Self::None,
            Reserve::OnHand => Self::OnHand(OnHand { plan, owed: IndexVec::filled(0, plan.vaccines().len()) }),
            Reserve::Planned => Self::Planned(Box::new(Planned::new(plan))),
        }
    }

    /// Starts a region: what it will receive, and its capacity, by day.
    pub(super) fn start(&mut self, arrivals: &[Arrival], capacity: &[Doses]) {
        match self {
            Self::None => {}
            Self::OnHand(on_hand) => on_hand.owed.iter_mut().for_each(|owed| *owed = 0),
            Self::Planned(planned) => planned.start(arrivals, capacity),
        }
    }

    /// Starts a day on which this many doses of capacity were left over the day before.
    pub(super) fn start_day(&mut self, today: Day, unused_capacity: Doses) {
        if let Self::Planned(planned) = self {
            planned.start_day(today, unused_capacity);
        }
    }

    /// Doses that were thrown away today.
    pub(super) fn expire(&mut self, vaccine: VaccineIdx, doses: Doses) {
        if let Self::Planned(planned) = self {
            planned.supply[vaccine].add_from_today(-signed(doses.get()));
        }
    }

    /// How many may begin with a vaccine now, of which so much is in stock; only whether it is less than `most` counts,
    /// and then how much.
    pub(super) fn first_dose_bound(&mut self, vaccine: VaccineIdx, stock: Doses, most: Doses) -> Doses {
        match self {
            Self::None => NO_BOUND,
            Self::OnHand(on_hand) => {
                let free = stock.get().saturating_sub(on_hand.owed[vaccine]);
                Doses::new(free / u64::from(on_hand.plan.vaccines()[vaccine].n_doses))
            }
            Self::Planned(planned) => planned.first_dose_bound(vaccine, most),
        }
    }

    /// Whether follow-up doses can be bounded at all.
    pub(super) const fn bounds_follow_ups(&self) -> bool {
        matches!(self, Self::Planned(_))
    }

    /// Whether so many people who wait, by vaccine, can all have their next dose now; `false` says nothing.
    pub(super) fn lets_all(&mut self, wanted: &IndexVec<VaccineIdx, Doses>) -> bool {
        match self {
            Self::None | Self::OnHand(_) => true,
            Self::Planned(planned) => planned.lets_all(wanted),
        }
    }

    /// How many of the people who wait may have their next dose now; only whether it is less than `most` counts, and
    /// then how much.
    pub(super) fn follow_up_bound(&mut self, waiting: Waiting, most: Doses) -> Doses {
        match self {
            Self::None | Self::OnHand(_) => NO_BOUND,
            Self::Planned(planned) => planned.follow_up_bound(waiting, most),
        }
    }

    /// Doses were given today: after [`first_dose_bound`](Self::first_dose_bound) to people who begin, after
    /// [`stop_waiting`](Self::stop_waiting) to people who waited.
    pub(super) fn give(&mut self, vaccine: VaccineIdx, doses: Doses) {
        if let Self::Planned(planned) = self {
            planned.supply[vaccine].add_from_today(-signed(doses.get()));
            planned.capacity.add_from_today(-signed(doses.get()));
        }
    }

    /// People begin to wait.
    pub(super) fn wait(&mut self, waiting: Waiting, people: u64) {
        self.change(waiting, signed(people));
    }

    /// People who waited have had their dose.
    pub(super) fn stop_waiting(&mut self, waiting: Waiting, people: u64) {
        self.change(waiting, -signed(people));
    }

    fn change(&mut self, waiting: Waiting, people: i64) {
        match self {
            Self::None => {}
            Self::OnHand(on_hand) => {
                let to_come = on_hand.plan.vaccines()[waiting.vaccine].n_doses - waiting.dose.get();
                let owed = &mut on_hand.owed[waiting.vaccine];
                *owed = owed.wrapping_add_signed(people * i64::from(to_come));
            }
            Self::Planned(planned) => planned.change(waiting, people),
        }
    }
}

fn signed(n: u64) -> i64 {
    n.cast_signed()
}

/// `on_hand`: the doses still to come for the people who wait.
#[derive(Debug)]
pub(super) struct OnHand<'p> {
    plan: &'p Plan,
    owed: IndexVec<VaccineIdx, u64>,
}

/// `planned`: everybody who waits holds a commitment for each dose to come, on the latest day it may be given.
#[derive(Debug)]
pub(super) struct Planned<'p> {
    plan: &'p Plan,
    today: Day,
    /// Per vaccine and day: stock now + deliveries after today up to that day − commitments up to that day.
    supply: IndexVec<VaccineIdx, Slack>,
    /// Per day: capacity left today + capacities up to that day − commitments of all vaccines up to that day.
    capacity: Slack,
    /// Per vaccine and dose had: people who wait, by deadline, for the deadlines within the plan.
    by_deadline: IndexVec<VaccineIdx, Vec<Vec<i64>>>,
    /// Per vaccine and dose had: people whose deadline has passed.
    overdue: IndexVec<VaccineIdx, Vec<i64>>,
    /// A change of commitments that no bound has asked for yet: those of all groups with one deadline are made at once.
    pending: Option<(Waiting, i64)>,
    /// The bound of the last dose of a course as it is now, if people with this deadline were the last to be served.
    known: Option<(Waiting, Doses)>,
}

/// A step of the number of commitments that one dose adds (or takes away) from a day on.
type Step = (i32, i64);

impl<'p> Planned<'p> {
    fn new(plan: &'p Plan) -> Self {
        let later = |vaccine: &Vaccine| vaccine.intervals.len();
        Self {
            plan,
            today: Day::START,
            supply: plan.vaccines().iter().map(|_| Slack::default()).collect(),
            capacity: Slack::default(),
            by_deadline: plan.vaccines().iter().map(|vaccine| vec![Vec::new(); later(vaccine)]).collect(),
            overdue: plan.vaccines().iter().map(|vaccine| vec![0; later(vaccine)]).collect(),
            pending: None,
            known: None,
        }
    }

    const fn last_day(&self) -> i32 {
        self.plan.n_days() - 1
    }

    fn start(&mut self, arrivals: &[Arrival], capacity: &[Doses]) {
        (self.today, self.pending, self.known) = (Day::START, None, None);
        let mut longest = 0;
        for (idx, vaccine) in self.plan.vaccines().enumerated() {
            let course = vaccine.intervals.iter().map(|interval| interval.max.unsigned_abs() as usize).sum();
            longest = longest.max(course);
            let of_it = arrivals.iter().filter(|arrival| arrival.vaccine == idx);
            let by_day = of_it.map(|arrival| (arrival.day.slot(), signed(arrival.doses.get())));
            self.supply[idx].start(capacity.len(), course, by_day);
        }
        let by_day = capacity.iter().map(|doses| signed(doses.get())).enumerate();
        self.capacity.start(capacity.len(), longest, by_day);
        for days in self.by_deadline.iter_mut().flatten() {
            days.clear();
            days.resize(capacity.len(), 0);
        }
        self.overdue.iter_mut().flatten().for_each(|people| *people = 0);
    }

    /// Unused capacity is lost, and what was committed to yesterday at the earliest counts from today.
    fn start_day(&mut self, today: Day, unused_capacity: Doses) {
        self.settle();
        self.known = None;
        self.today = today;
        if today == Day::START {
            return;
        }
        self.capacity.next_day();
        self.capacity.add_from_today(-signed(unused_capacity.get()));
        for supply in &mut self.supply {
            supply.next_day();
        }
        let last = self.last_day();
        for (idx, vaccine) in self.plan.vaccines().enumerated() {
            for slot in 0..vaccine.intervals.len() {
                let overdue = &mut self.overdue[idx][slot];
                *overdue += self.by_deadline[idx][slot][today.slot() - 1];
                if *overdue == 0 {
                    continue;
                }
                // The next dose moves from yesterday to today, which no day to come notices; the later ones
                // move along.
                let mut day = today.get() - 1;
                for interval in &vaccine.intervals[slot + 1..] {
                    day += interval.max;
                    if day <= last {
                        self.capacity.add_on(Day::new(day).slot(), *overdue);
                    }
                    // After the last day they all count on the last day: no move to notice.
                    if day < last {
                        self.supply[idx].add_on(Day::new(day).slot(), *overdue);
                    }
                }
            }
        }
    }

    /// People begin to wait, or stop (`people` below zero).
    fn change(&mut self, waiting: Waiting, people: i64) {
        self.known = match self.known {
            // One dose less may be given until the deadline, and as many as before from then on.
            Some((last, bound)) if last == waiting && people < 0 && bound != NO_BOUND => {
                Some((last, bound.saturating_sub(Doses::new(people.unsigned_abs()))))
            }
            Some((last, bound)) if last == waiting && people < 0 => Some((last, bound)),
            _ => None,
        };
        match &mut self.pending {
            Some((pending, sum)) if *pending == waiting => *sum += people,
            _ => {
                self.settle();
                self.pending = Some((waiting, people));
            }
        }
    }

    /// Makes the change of commitments that is pending.
    fn settle(&mut self) {
        if let Some((waiting, people)) = self.pending.take() {
            self.commit(waiting, people);
        }
    }

    fn first_dose_bound(&mut self, vaccine: VaccineIdx, most: Doses) -> Doses {
        self.settle();
        self.known = None;
        let needed = needed(most, self.plan.vaccines()[vaccine].n_doses);
        let is_roomy = self.capacity.is_known_at_least(needed) && self.supply[vaccine].is_known_at_least(needed);
        if is_roomy { NO_BOUND } else { self.bound(vaccine, None, needed) }
    }

    /// A dose changes the slack of a day by no more than the doses that the person still gets.
    fn lets_all(&mut self, wanted: &IndexVec<VaccineIdx, Doses>) -> bool {
        self.settle();
        let mut in_all = 0;
        for (idx, &wanted) in wanted.enumerated() {
            let most = signed(wanted.get()) * i64::from(self.plan.vaccines()[idx].n_doses - 1);
            if most > 0 && !self.supply[idx].is_at_least(most) {
                return false;
            }
            in_all += most;
        }
        self.capacity.is_at_least(in_all)
    }

    /// Whether `most` doses of a vaccine can be given to people who still get `to_come` of it, whatever their commitments
    /// are; `false` says nothing.
    fn has_room(&mut self, vaccine: VaccineIdx, most: Doses, to_come: u8) -> bool {
        let needed = needed(most, to_come);
        self.supply[vaccine].is_at_least(needed) && self.capacity.is_at_least(needed)
    }

    fn follow_up_bound(&mut self, waiting: Waiting, most: Doses) -> Doses {
        if let Some((_, bound)) = self.known.filter(|(last, _)| *last == waiting) {
            return bound;
        }
        self.settle();
        let course = self.plan.vaccines()[waiting.vaccine].n_doses;
        if self.has_room(waiting.vaccine, most, course - waiting.dose.get()) {
            return NO_BOUND;
        }
        let bound = self.bound(waiting.vaccine, Some(waiting), i64::MAX);
        let is_last = waiting.dose.get() + 1 == course;
        self.known = is_last.then_some((waiting, bound));
        bound
    }

    /// Puts in place the commitments of people who wait, or takes them away (`people` below zero).
    fn commit(&mut self, waiting: Waiting, people: i64) {
        let slot = waiting.dose.slot();
        if waiting.deadline < self.today {
            self.overdue[waiting.vaccine][slot] += people;
        } else if let Some(on_day) = self.by_deadline[waiting.vaccine][slot].get_mut(waiting.deadline.slot()) {
            *on_day += people;
        }
        let last = self.last_day();
        let mut day = waiting.deadline.max(self.today).get();
        for step in waiting.dose.get()..self.plan.vaccines()[waiting.vaccine].n_doses {
            if step > waiting.dose.get() {
                day += self.plan.vaccines()[waiting.vaccine].intervals[usize::from(step) - 1].max;
            }
            self.supply[waiting.vaccine].add_from(Day::new(day.min(last)).slot(), -people);
            if day <= last {
                self.capacity.add_from(Day::new(day).slot(), -people);
            }
        }
    }

    /// The least `slack(τ) div m(τ)` over the days on which one more dose now adds commitments, of a slack that is not
    /// known to be `enough` everywhere.
    fn bound(&mut self, vaccine: VaccineIdx, waiting: Option<Waiting>, enough: i64) -> Doses {
        let last = self.last_day();
        let mut steps = [(0, 0); 8];
        let n_steps = self.steps(vaccine, waiting, &mut steps);
        let steps = &mut steps[..n_steps];
        sort_few(steps);
        let mut bound = NO_BOUND;
        if !self.capacity.is_known_at_least(enough) {
            bound = least_quotient(&mut self.capacity, steps, self.today.get(), last);
        }
        if !self.supply[vaccine].is_known_at_least(enough) {
            for (day, _) in steps.iter_mut() {
                *day = (*day).min(last);
            }
            bound = bound.min(least_quotient(&mut self.supply[vaccine], steps, self.today.get(), last));
        }
        bound
    }

    /// The commitments that one dose now would bring (today's dose and the later ones), less those it ends.
    fn steps(&self, vaccine: VaccineIdx, waiting: Option<Waiting>, steps: &mut [Step; 8]) -> usize {
        let intervals = &self.plan.vaccines()[vaccine].intervals;
        let had = waiting.map_or(0, |waiting| waiting.dose.slot() + 1);
        let mut n = 0;
        let mut put = |day: i32, change: i64| {
            steps[n] = (day, change);
            n += 1;
        };
        let mut day = self.today.get();
        put(day, 1);
        for interval in &intervals[had..] {
            day += interval.max;
            put(day, 1);
        }
        if let Some(waiting) = waiting {
            let mut day = waiting.deadline.max(self.today).get();
            put(day, -1);
            for interval in &intervals[had..] {
                day += interval.max;
                put(day, -1);
            }
        }
        n
    }
}

/// Sorts a handful of steps by insertion: in place, and without another copy of the library's sort.
fn sort_few(steps: &mut [Step]) {
    for end in 1..steps.len() {
        let mut at = end;
        while at > 0 && steps[at] < steps[at - 1] {
            steps.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// The least of `slack(τ) div m(τ)`, not below 0, over the days τ from `today` to `last` with m(τ) > 0, where
/// m(τ) is the sum of the steps up to τ. The steps are sorted by day; m is the same between two of them, so the
/// least slack there tells the least quotient.
fn least_quotient(slack: &mut Slack, steps: &[Step], today: i32, last: i32) -> Doses {
    let mut bound = NO_BOUND;
    let mut m = 0;
    let mut of_all = i64::MAX;
    let mut is_all = true;
    for (n, &(day, change)) in steps.iter().enumerate() {
        m += change;
        let end = steps.get(n + 1).map_or(last + 1, |&(next, _)| next.min(last + 1));
        let day = day.max(today);
        if day < end && m > 0 {
            let lowest = slack.least(Day::new(day).slot(), Day::new(end).slot());
            of_all = of_all.min(lowest);
            bound = bound.min(Doses::new(u64::try_from(lowest / m).unwrap_or(0)));
        } else if day < end {
            is_all = false;
        }
    }
    if is_all {
        slack.set_floor(of_all);
    }
    bound
}

/// What a slack must have everywhere, so that `most` people who still get so many doses surely find room.
fn needed(most: Doses, to_come: u8) -> i64 {
    signed(most.get()).saturating_mul(i64::from(to_come))
}
