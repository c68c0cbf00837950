//! One region's rollout: its running state and the five steps of a day (ENGINE.md, section 4).
//!
//! A day goes through lists that were laid out before, by plain loops: the page is compiled for size, which leaves
//! adapters of iterators as calls.

use super::apportion::{Claim, Scratch, apportion};
use super::cohorts::Call;
use super::layout::{Column, Layout, lay_out};
use super::record::{DayRecord, Reason, Recorder, Served, StockDay};
use super::reserve::{Keeper, Waiting};
use super::sharing::Shares;
use super::stock::Stock;
use crate::index::{GroupIdx, Idx, IndexVec, RegionIdx, TierIdx, VaccineIdx};
use crate::order::order_of;
use crate::plan::{FollowUp, Plan, Tie, Unservable};
use crate::units::{Day, DoseNumber, Doses, MILLION, People};

/// People of a cohort to be served, with what orders them.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    /// Tier and deadline as one number.
    rank: u64,
    /// Lines are numbered by group, vaccine and dose.
    line: usize,
    cohort: usize,
    people: u64,
    deadline: Day,
}

impl Candidate {
    /// Days before the start come first, too.
    fn rank(tier: TierIdx, deadline: Day) -> u64 {
        (tier.to_usize() as u64) << 32 | u64::from(deadline.get().cast_unsigned() ^ 1 << 31)
    }
}

/// The state of a region, and the working memory of its days. Made once for a plan and used for one region
/// after the other.
pub(super) struct RegionRun<'p> {
    plan: &'p Plan,
    shares: &'p Shares,
    region: RegionIdx,
    layout: Layout,
    /// By line, the day on which the minimum interval of its oldest cohort has passed.
    wakes: Vec<Day>,
    keeper: Keeper<'p>,
    stock: IndexVec<VaccineIdx, Stock>,
    target: IndexVec<GroupIdx, u64>,
    begun: IndexVec<GroupIdx, u64>,
    /// By tier, the people still to begin.
    unbegun: IndexVec<TierIdx, u64>,
    opens: IndexVec<GroupIdx, Day>,
    limit: IndexVec<GroupIdx, Option<u64>>,

    today: Day,
    capacity: Doses,
    capacity_left: Doses,
    begun_today: IndexVec<GroupIdx, u64>,
    /// By column; all zero but for the columns of today.
    given_today: Vec<u64>,
    /// The columns of today, a bit each.
    columns_today: Vec<u64>,
    n_open_tiers: usize,
    /// Groups of the tiers served so far today that have begun too few for a later tier to open.
    holding_up: Vec<GroupIdx>,
    stock_day: IndexVec<VaccineIdx, StockDay>,
    reasons: Vec<(GroupIdx, Reason)>,
    /// By menu of vaccines, whether any of them is in stock.
    has_stock: Vec<bool>,
    served: Vec<Served>,

    /// Lines in which somebody's minimum interval has passed: nobody of the others is called today, or late.
    awake: Vec<usize>,
    candidates: Vec<Candidate>,
    /// By vaccine, the doses that the candidates want.
    wanted: IndexVec<VaccineIdx, Doses>,
    /// Lines in which a cohort was served to the last today.
    emptied: Vec<usize>,
    claims: Vec<Claim>,
    claimants: Vec<GroupIdx>,
    parts: Vec<u64>,
    scratch: Scratch,
}

impl<'p> RegionRun<'p> {
    pub(super) fn new(plan: &'p Plan, shares: &'p Shares) -> Self {
        let n_groups = plan.groups().len();
        let n_vaccines = plan.vaccines().len();
        let layout = lay_out(plan);
        Self {
            plan,
            shares,
            region: RegionIdx::default(),
            given_today: vec![0; layout.columns.len()],
            columns_today: vec![0; layout.columns.len().div_ceil(64)],
            wakes: vec![Day::START; layout.lines.len()],
            has_stock: vec![false; layout.menus.len()],
            layout,
            keeper: Keeper::new(plan),
            stock: plan.vaccines().iter().map(|_| Stock::default()).collect(),
            target: IndexVec::filled(0, n_groups),
            begun: IndexVec::filled(0, n_groups),
            unbegun: IndexVec::filled(0, plan.tiers().len()),
            opens: plan.groups().iter().map(|group| group.from.map_or(Day::START, |from| plan.day_of(from))).collect(),
            limit: IndexVec::filled(None, n_groups),
            today: Day::START,
            capacity: Doses::ZERO,
            capacity_left: Doses::ZERO,
            begun_today: IndexVec::filled(0, n_groups),
            n_open_tiers: 0,
            holding_up: Vec::new(),
            stock_day: IndexVec::filled(StockDay::default(), n_vaccines),
            reasons: Vec::new(),
            served: Vec::new(),
            awake: Vec::new(),
            candidates: Vec::new(),
            wanted: IndexVec::filled(Doses::ZERO, n_vaccines),
            emptied: Vec::new(),
            claims: Vec::new(),
            claimants: Vec::new(),
            parts: Vec::new(),
            scratch: Scratch::default(),
        }
    }

    /// Computes every day of a region.
    pub(super) fn run(&mut self, region: RegionIdx, recorder: &mut impl Recorder) {
        self.start(region);
        let shares = self.shares;
        let mut arrivals = shares.arrivals(region).iter().peekable();
        for day in self.plan.days() {
            self.keeper.start_day(day, self.capacity_left);
            self.today = day;
            self.capacity = shares.capacity(region)[day.slot()];
            self.capacity_left = self.capacity;
            for begun in &mut self.begun_today {
                *begun = 0;
            }
            for stock in &mut self.stock_day {
                *stock = StockDay::default();
            }

            self.discard();
            while let Some(arrival) = arrivals.next_if(|arrival| arrival.day <= day) {
                self.stock[arrival.vaccine].receive(arrival.doses, arrival.expires);
                self.stock_day[arrival.vaccine].received += arrival.doses;
            }
            self.discard();
            self.awake.clear();
            for (line, wakes) in self.wakes.iter().enumerate() {
                if *wakes <= day {
                    self.awake.push(line);
                }
            }
            // Where nothing bounds follow-up doses, those due who were called and not served lack capacity or
            // stock, and first doses make neither: there is no need to call them again.
            let all_due_were_called = self.plan.policy().follow_up == FollowUp::DueFirst;
            self.give_follow_ups(if all_due_were_called { Call::Due } else { Call::AtDeadline });
            self.give_first_doses();
            self.judge_reasons();
            if !all_due_were_called || self.keeper.bounds_follow_ups() {
                self.give_follow_ups(Call::Due);
            }
            if self.plan.policy().early {
                self.give_follow_ups(Call::Early);
            }
            self.record(recorder);
        }
    }

    /// Sets the state before the first day: nothing in stock, and the people who had doses already waiting.
    fn start(&mut self, region: RegionIdx) {
        let plan = self.plan;
        self.region = region;
        self.capacity_left = Doses::ZERO;
        self.stock.iter_mut().for_each(Stock::clear);
        for (line, wakes) in self.layout.lines.iter_mut().zip(&mut self.wakes) {
            line.clear();
            *wakes = line.wakes();
        }
        self.keeper.start(self.shares.arrivals(region), self.shares.capacity(region));
        self.unbegun.iter_mut().for_each(|people| *people = 0);
        for (group, part) in plan.regions()[region].groups.enumerated() {
            self.target[group] = part.target.get();
            self.begun[group] = part.with_a_dose().get();
            self.unbegun[plan.groups()[group].tier] += self.target[group] - self.begun[group];
            self.limit[group] = self.shares.daily_limit(region, group).map(Doses::get);
            for place in order_of(part.given.len(), &|a, b| part.given[a].on.cmp(&part.given[b].on)) {
                let given = &part.given[place];
                self.join_line(group, given.vaccine, given.dose, plan.day_of(given.on), given.people);
            }
        }
    }

    /// People had a dose; those of them who come back wait for the next.
    fn join_line(&mut self, group: GroupIdx, vaccine: VaccineIdx, dose: DoseNumber, day: Day, people: People) {
        let Some(column) = self.layout.column(group, vaccine, dose) else { return };
        self.join_line_of(column, day, people);
    }

    /// People had the dose of a column.
    fn join_line_of(&mut self, column: usize, day: Day, people: People) {
        let Column { vaccine, dose, line: Some(place), .. } = self.layout.columns.as_slice()[column] else { return };
        let line = &mut self.layout.lines.as_mut_slice()[place];
        let returned = line.add(day, people);
        if returned > 0 {
            self.wakes.as_mut_slice()[place] = line.wakes();
            let deadline = day.plus(line.intervals.max);
            self.keeper.wait(Waiting { vaccine, dose, deadline }, returned);
        }
    }

    fn discard(&mut self) {
        for vaccine in self.stock.indices() {
            let expired = self.stock[vaccine].discard_expired(self.today);
            if !expired.is_zero() {
                self.stock_day[vaccine].expired += expired;
                self.keeper.expire(vaccine, expired);
            }
        }
    }

    /// Steps 2 and 4: follow-up doses by tier, deadline, group, vaccine and dose, as far as everything lasts.
    fn give_follow_ups(&mut self, call: Call) {
        if self.capacity_left.is_zero() {
            return;
        }
        let mut candidates = std::mem::take(&mut self.candidates);
        candidates.clear();
        for wanted in &mut self.wanted {
            *wanted = Doses::ZERO;
        }
        for &n in &self.awake {
            let line = &self.layout.lines.as_slice()[n];
            if !line.calls(call, self.today) || self.stock[line.vaccine].total().is_zero() {
                continue;
            }
            let mut cohort = line.first();
            while let Some((day, people)) = line.called(cohort, call, self.today) {
                if people > 0 {
                    let deadline = day.plus(line.intervals.max);
                    let rank = Candidate::rank(self.layout.tiers[line.group], deadline);
                    candidates.push(Candidate { rank, line: n, cohort, people, deadline });
                    self.wanted[line.vaccine] += Doses::new(people);
                }
                cohort += 1;
            }
        }
        if candidates.len() > 1 && self.all_can_be_served() {
            // Nobody goes without, so the order makes no difference: a line at a time.
            let mut rest = candidates.as_slice();
            while let Some(first) = rest.first() {
                let mut n = 1;
                while n < rest.len() && rest[n].line == first.line {
                    n += 1;
                }
                let (cohorts, others) = rest.split_at(n);
                self.serve_all(first.line, cohorts);
                rest = others;
            }
        } else {
            if candidates.len() > 1 {
                candidates.sort_unstable_by(|a, b| a.rank.cmp(&b.rank).then(a.line.cmp(&b.line)));
            }
            for candidate in &candidates {
                if self.capacity_left.is_zero() {
                    break;
                }
                self.serve(candidate);
            }
        }
        self.candidates = candidates;
    }

    /// Whether capacity and stock are enough for all that is wanted, and the reserve lets all have it.
    fn all_can_be_served(&mut self) -> bool {
        let mut in_all = Doses::ZERO;
        for (wanted, stock) in self.wanted.iter().zip(self.stock.iter()) {
            if *wanted > stock.total() {
                return false;
            }
            in_all += *wanted;
        }
        in_all <= self.capacity_left && self.keeper.lets_all(&self.wanted)
    }

    /// Serves everybody called of one line.
    fn serve_all(&mut self, place: usize, cohorts: &[Candidate]) {
        let line = &mut self.layout.lines.as_mut_slice()[place];
        let (group, vaccine, dose) = (line.group, line.vaccine, line.dose);
        let mut people = 0;
        let mut is_emptied = false;
        for candidate in cohorts {
            is_emptied |= line.serve(candidate.cohort, candidate.people);
            self.keeper.stop_waiting(Waiting { vaccine, dose, deadline: candidate.deadline }, candidate.people);
            people += candidate.people;
        }
        if is_emptied {
            self.emptied.push(place);
        }
        self.give(group, vaccine, dose.next(), People::new(people));
    }

    fn serve(&mut self, candidate: &Candidate) {
        let line = &mut self.layout.lines.as_mut_slice()[candidate.line];
        let (group, vaccine, dose) = (line.group, line.vaccine, line.dose);
        let most = Doses::new(candidate.people).min(self.capacity_left).min(self.stock[vaccine].total());
        if most.is_zero() {
            return;
        }
        let waiting = Waiting { vaccine, dose, deadline: candidate.deadline };
        let doses = most.min(self.keeper.follow_up_bound(waiting, most));
        if doses.is_zero() {
            return;
        }
        if line.serve(candidate.cohort, doses.get()) {
            self.emptied.push(candidate.line);
        }
        self.keeper.stop_waiting(waiting, doses.get());
        self.give(group, vaccine, dose.next(), doses.one_person_each());
    }

    /// A dose is given to people of a group: stock, capacity and ledger, and those who come back wait.
    fn give(&mut self, group: GroupIdx, vaccine: VaccineIdx, dose: DoseNumber, people: People) {
        let doses = people.one_dose_each();
        self.stock[vaccine].take(doses);
        self.stock_day[vaccine].used += doses;
        self.capacity_left -= doses;
        self.keeper.give(vaccine, doses);
        // Who is given a dose may have it or had it, so there is a column.
        let Some(column) = self.layout.column(group, vaccine, dose) else { return };
        self.columns_today.as_mut_slice()[column / 64] |= 1 << (column % 64);
        self.given_today.as_mut_slice()[column] += people.get();
        self.join_line_of(column, self.today, people);
    }

    /// Step 3: first doses, tier by tier up to the first that is closed.
    fn give_first_doses(&mut self) {
        let plan = self.plan;
        self.n_open_tiers = 0;
        self.holding_up.clear();
        for (tier_idx, tier) in plan.tiers().enumerated() {
            let is_closed = match plan.policy().unservable {
                Unservable::Hold => !self.holding_up.is_empty(),
                Unservable::Skip => (0..self.holding_up.len()).any(|n| self.can_begin(self.holding_up[n])),
            };
            if is_closed {
                return;
            }
            self.n_open_tiers += 1;
            if self.unbegun[tier_idx] == 0 {
                continue;
            }
            for vaccine in self.stock.indices() {
                self.give_to_tier(tier_idx, vaccine);
            }
            // No later tier changes how many have begun here: these stay the groups that hold up later tiers.
            let enough = u64::from(plan.policy().open_next_at.ppm());
            for &group in &tier.groups {
                if self.begun[group] * MILLION < enough * self.target[group] {
                    self.holding_up.push(group);
                }
            }
        }
    }

    /// Whether somebody of a group could begin now, by its day, its limit, the stock and the reserve.
    fn can_begin(&mut self, group: GroupIdx) -> bool {
        let plan = self.plan;
        self.has_come(group)
            && !self.is_at_limit(group)
            && plan.groups()[group].vaccines.iter().any(|&vaccine| {
                let stock = self.stock[vaccine].total();
                !stock.is_zero() && !self.keeper.first_dose_bound(vaccine, stock, Doses::new(1)).is_zero()
            })
    }

    fn has_come(&self, group: GroupIdx) -> bool {
        self.opens[group] <= self.today
    }

    fn is_at_limit(&self, group: GroupIdx) -> bool {
        self.limit[group].is_some_and(|limit| self.begun_today[group] >= limit)
    }

    /// People of a group who may begin now.
    fn need(&self, group: GroupIdx) -> u64 {
        let wanted = self.target[group] - self.begun[group];
        self.limit[group].map_or(wanted, |limit| wanted.min(limit.saturating_sub(self.begun_today[group])))
    }

    fn give_to_tier(&mut self, tier: TierIdx, vaccine: VaccineIdx) {
        let stock = self.stock[vaccine].total();
        if self.capacity_left.is_zero() || stock.is_zero() {
            return;
        }
        self.claimants.clear();
        self.claims.clear();
        let mut wanted = 0;
        for &group in &self.layout.may_begin[tier][vaccine] {
            if !self.has_come(group) {
                continue;
            }
            let cap = self.need(group);
            let weight = match self.plan.policy().tie {
                Tie::Remaining => cap,
                Tie::Size => self.target[group],
                Tie::Equal => 1,
                // Without weights the claims are filled in order.
                Tie::Order => 0,
            };
            wanted += cap;
            self.claimants.push(group);
            self.claims.push(Claim { weight: u128::from(weight), cap });
        }
        if wanted == 0 {
            return;
        }
        let most = Doses::new(wanted).min(self.capacity_left).min(stock);
        let n = most.min(self.keeper.first_dose_bound(vaccine, stock, most));
        apportion(n.get(), &self.claims, &mut self.parts, &mut self.scratch);
        for place in 0..self.claimants.len() {
            let (group, people) = (self.claimants[place], self.parts[place]);
            if people > 0 {
                self.begun[group] += people;
                self.unbegun[tier] -= people;
                self.begun_today[group] += people;
                self.give(group, vaccine, DoseNumber::FIRST, People::new(people));
            }
        }
    }

    /// Why each group that is not through did not begin more: the first reason that holds (section 6).
    fn judge_reasons(&mut self) {
        self.reasons.clear();
        let mut unbegun = 0;
        for people in &self.unbegun {
            unbegun += people;
        }
        if unbegun == 0 {
            return;
        }
        for (has_stock, menu) in self.has_stock.iter_mut().zip(&self.layout.menus) {
            *has_stock = menu.iter().any(|&vaccine| !self.stock[vaccine].total().is_zero());
        }
        let has_capacity = !self.capacity_left.is_zero();
        for group in self.target.indices() {
            if self.target[group] == self.begun[group] {
                continue;
            }
            let reason = if self.layout.tiers[group].to_usize() >= self.n_open_tiers {
                Reason::NotOpen
            } else if !self.has_come(group) {
                Reason::NotYet
            } else if self.is_at_limit(group) {
                Reason::DailyLimit
            } else if self.capacity.is_zero() {
                Reason::Closed
            } else {
                match (has_capacity, self.has_stock.as_slice()[self.layout.menu[group]]) {
                    (false, false) => Reason::SupplyAndCapacity,
                    (false, true) => Reason::Capacity,
                    (true, false) => Reason::Supply,
                    (true, true) => Reason::Reserved,
                }
            };
            self.reasons.push((group, reason));
        }
    }

    fn record(&mut self, recorder: &mut impl Recorder) {
        for (stock_day, stock) in self.stock_day.iter_mut().zip(self.stock.iter()) {
            stock_day.stock = stock.total();
        }
        self.served.clear();
        for (word, bits) in self.columns_today.iter_mut().enumerate() {
            while *bits != 0 {
                let column = word * 64 + bits.trailing_zeros() as usize;
                *bits &= *bits - 1;
                let Column { group, vaccine, dose, .. } = self.layout.columns.as_slice()[column];
                let people = People::new(std::mem::take(&mut self.given_today.as_mut_slice()[column]));
                self.served.push(Served { group, vaccine, dose, people });
            }
        }
        while let Some(line) = self.emptied.pop() {
            self.layout.lines.as_mut_slice()[line].forget_served();
            self.wakes.as_mut_slice()[line] = self.layout.lines.as_slice()[line].wakes();
        }
        let mut late = 0;
        for &line in &self.awake {
            late += self.layout.lines.as_slice()[line].late(self.today);
        }
        recorder.record(&DayRecord {
            region: self.region,
            day: self.today,
            capacity: self.capacity,
            used: self.capacity - self.capacity_left,
            served: &self.served,
            stock: &self.stock_day,
            reasons: &self.reasons,
            late: People::new(late),
        });
    }
}
