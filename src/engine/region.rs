//! One region's rollout: its running state and the five steps of a day (ENGINE.md, section 4).

use super::apportion::{Claim, Scratch, apportion};
use super::cohorts::{Call, Line};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    tier: TierIdx,
    deadline: Day,
    /// Lines are numbered by group, vaccine and dose.
    line: usize,
    cohort: usize,
    people: u64,
}

/// The state of a region, and the working memory of its days. Made once for a plan and used for one region
/// after the other.
pub(super) struct RegionRun<'p> {
    plan: &'p Plan,
    shares: &'p Shares,
    region: RegionIdx,
    columns: Vec<Column>,
    /// The column of the first dose of a vaccine for a group that may have it or had it.
    first_column: IndexVec<GroupIdx, IndexVec<VaccineIdx, Option<usize>>>,
    lines: Vec<Line>,
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
    /// In ascending order.
    columns_today: Vec<usize>,
    n_open_tiers: usize,
    /// Groups of the tiers served so far today that have begun too few for a later tier to open.
    holding_up: Vec<GroupIdx>,
    stock_day: IndexVec<VaccineIdx, StockDay>,
    reasons: Vec<(GroupIdx, Reason)>,
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
        let Layout { columns, first_column, lines } = lay_out(plan);
        Self {
            plan,
            shares,
            region: RegionIdx::default(),
            given_today: vec![0; columns.len()],
            columns,
            first_column,
            wakes: vec![Day::START; lines.len()],
            lines,
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
            columns_today: Vec::new(),
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
            self.begun_today.iter_mut().for_each(|n| *n = 0);
            self.stock_day.iter_mut().for_each(|stock| *stock = StockDay::default());

            self.discard();
            while let Some(arrival) = arrivals.next_if(|arrival| arrival.day <= day) {
                self.stock[arrival.vaccine].receive(arrival.doses, arrival.expires);
                self.stock_day[arrival.vaccine].received += arrival.doses;
            }
            self.discard();
            self.awake.clear();
            self.awake.extend(self.wakes.iter().enumerate().filter(|(_, wakes)| **wakes <= day).map(|(line, _)| line));
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
        for (line, wakes) in self.lines.iter_mut().zip(&mut self.wakes) {
            line.clear();
            *wakes = line.wakes();
        }
        let n_days = plan.n_days().unsigned_abs() as usize;
        let mut supply = IndexVec::filled(Vec::new(), plan.vaccines().len());
        if matches!(self.keeper, Keeper::Planned(_)) {
            supply = IndexVec::filled(vec![0_i64; n_days], plan.vaccines().len());
            for arrival in self.shares.arrivals(region) {
                supply[arrival.vaccine][arrival.day.slot()] += arrival.doses.get().cast_signed();
            }
        }
        self.keeper.start(&supply, self.shares.capacity(region));
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
        let Some(first) = self.first_column[group][vaccine] else { return };
        let Some(line) = self.columns[first + dose.slot()].line else { return };
        let returned = self.lines[line].add(day, people);
        if returned > 0 {
            self.wakes[line] = self.lines[line].wakes();
            let deadline = day.plus(self.lines[line].intervals.max);
            self.keeper.wait(Waiting { vaccine, dose, deadline }, returned);
        }
    }

    fn discard(&mut self) {
        for (vaccine, stock) in self.plan.vaccines().indices().zip(self.stock.iter_mut()) {
            let expired = stock.discard_expired(self.today);
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
        for &n in &self.awake {
            let line = &self.lines[n];
            if !line.calls(call, self.today) || self.stock[line.vaccine].total().is_zero() {
                continue;
            }
            let tier = self.plan.groups()[line.group].tier;
            candidates.extend(line.called(call, self.today).map(|(cohort, c, people)| Candidate {
                tier,
                deadline: line.deadline(c),
                line: n,
                cohort,
                people,
            }));
        }
        if self.all_can_be_served(&candidates) {
            // Nobody goes without, so the order makes no difference: a line at a time.
            for cohorts in candidates.chunk_by(|a, b| a.line == b.line) {
                self.serve_all(cohorts);
            }
        } else {
            candidates.sort_unstable();
            for candidate in &candidates {
                self.serve(*candidate);
            }
        }
        self.candidates = candidates;
    }

    /// Whether capacity and stock are enough for all of them, and nothing else bounds what they get.
    fn all_can_be_served(&mut self, candidates: &[Candidate]) -> bool {
        if self.keeper.bounds_follow_ups() || candidates.len() < 2 {
            return false;
        }
        self.wanted.iter_mut().for_each(|doses| *doses = Doses::ZERO);
        for candidate in candidates {
            self.wanted[self.lines[candidate.line].vaccine] += Doses::new(candidate.people);
        }
        let in_all: Doses = self.wanted.iter().copied().sum();
        in_all <= self.capacity_left
            && self.wanted.iter().zip(self.stock.iter()).all(|(wanted, stock)| *wanted <= stock.total())
    }

    /// Serves everybody called of one line.
    fn serve_all(&mut self, cohorts: &[Candidate]) {
        let Some(first) = cohorts.first() else { return };
        let line = &mut self.lines[first.line];
        let (group, vaccine, dose) = (line.group, line.vaccine, line.dose);
        let mut people = 0;
        let mut is_emptied = false;
        for candidate in cohorts {
            is_emptied |= line.serve(candidate.cohort, candidate.people);
            self.keeper.stop_waiting(Waiting { vaccine, dose, deadline: candidate.deadline }, candidate.people);
            people += candidate.people;
        }
        if is_emptied {
            self.emptied.push(first.line);
        }
        self.give(group, vaccine, dose.next(), People::new(people));
    }

    fn serve(&mut self, candidate: Candidate) {
        let line = &mut self.lines[candidate.line];
        let (group, vaccine, dose) = (line.group, line.vaccine, line.dose);
        let most = Doses::new(candidate.people).min(self.capacity_left).min(self.stock[vaccine].total());
        if most.is_zero() {
            return;
        }
        let waiting = Waiting { vaccine, dose, deadline: candidate.deadline };
        let doses = most.min(self.keeper.follow_up_bound(waiting));
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
        if let Some(first) = self.first_column[group][vaccine] {
            let column = first + dose.slot();
            if self.given_today[column] == 0 {
                let place = self.columns_today.partition_point(|other| *other < column);
                self.columns_today.insert(place, column);
            }
            self.given_today[column] += people.get();
        }
        self.join_line(group, vaccine, dose, self.today, people);
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
            for vaccine in plan.vaccines().indices() {
                self.give_to_tier(&tier.groups, vaccine);
            }
            // No later tier changes how many have begun here: these stay the groups that hold up later tiers.
            let enough = u64::from(plan.policy().open_next_at.ppm());
            let holds_up = |group: &&GroupIdx| self.begun[**group] * MILLION < enough * self.target[**group];
            self.holding_up.extend(tier.groups.iter().filter(holds_up));
        }
    }

    /// Whether somebody of a group could begin now, by its day, its limit, the stock and the reserve.
    fn can_begin(&mut self, group: GroupIdx) -> bool {
        let plan = self.plan;
        self.has_come(group)
            && !self.is_at_limit(group)
            && plan.groups()[group].vaccines.iter().any(|&vaccine| {
                let stock = self.stock[vaccine].total();
                !stock.is_zero() && !self.keeper.first_dose_bound(vaccine, stock).is_zero()
            })
    }

    fn has_come(&self, group: GroupIdx) -> bool {
        self.opens[group] <= self.today
    }

    fn is_at_limit(&self, group: GroupIdx) -> bool {
        self.limit[group].is_some_and(|limit| self.begun_today[group] >= limit)
    }

    fn has_stock(&self, group: GroupIdx) -> bool {
        self.plan.groups()[group].vaccines.iter().any(|&vaccine| !self.stock[vaccine].total().is_zero())
    }

    /// People of a group who may begin now.
    fn need(&self, group: GroupIdx) -> u64 {
        let wanted = self.target[group] - self.begun[group];
        self.limit[group].map_or(wanted, |limit| wanted.min(limit.saturating_sub(self.begun_today[group])))
    }

    fn give_to_tier(&mut self, groups: &[GroupIdx], vaccine: VaccineIdx) {
        let stock = self.stock[vaccine].total();
        if self.capacity_left.is_zero() || stock.is_zero() {
            return;
        }
        self.claimants.clear();
        self.claims.clear();
        for &group in groups {
            if self.plan.groups()[group].vaccines.contains(&vaccine) && self.has_come(group) {
                let cap = self.need(group);
                let weight = match self.plan.policy().tie {
                    Tie::Remaining => cap,
                    Tie::Size => self.target[group],
                    Tie::Equal => 1,
                    // Without weights the claims are filled in order.
                    Tie::Order => 0,
                };
                self.claimants.push(group);
                self.claims.push(Claim { weight: u128::from(weight), cap });
            }
        }
        let wanted: u64 = self.claims.iter().map(|claim| claim.cap).sum();
        if wanted == 0 {
            return;
        }
        let bound = self.keeper.first_dose_bound(vaccine, stock);
        let n = Doses::new(wanted).min(self.capacity_left).min(stock).min(bound);
        apportion(n.get(), &self.claims, &mut self.parts, &mut self.scratch);
        for place in 0..self.claimants.len() {
            let (group, people) = (self.claimants[place], self.parts[place]);
            if people > 0 {
                self.begun[group] += people;
                self.unbegun[self.plan.groups()[group].tier] -= people;
                self.begun_today[group] += people;
                self.give(group, vaccine, DoseNumber::FIRST, People::new(people));
            }
        }
    }

    /// Why each group that is not through did not begin more: the first reason that holds (section 6).
    fn judge_reasons(&mut self) {
        self.reasons.clear();
        if self.unbegun.iter().all(|people| *people == 0) {
            return;
        }
        for (group, tier) in self.plan.groups().enumerated().map(|(idx, group)| (idx, group.tier)) {
            if self.target[group] == self.begun[group] {
                continue;
            }
            let no_capacity = self.capacity_left.is_zero();
            let reason = if tier.to_usize() >= self.n_open_tiers {
                Reason::NotOpen
            } else if !self.has_come(group) {
                Reason::NotYet
            } else if self.is_at_limit(group) {
                Reason::DailyLimit
            } else if self.capacity.is_zero() {
                Reason::Closed
            } else {
                match (no_capacity, self.has_stock(group)) {
                    (true, false) => Reason::SupplyAndCapacity,
                    (true, true) => Reason::Capacity,
                    (false, false) => Reason::Supply,
                    (false, true) => Reason::Reserved,
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
        for column in self.columns_today.drain(..) {
            let Column { group, vaccine, dose, .. } = self.columns[column];
            let people = People::new(std::mem::take(&mut self.given_today[column]));
            self.served.push(Served { group, vaccine, dose, people });
        }
        for line in self.emptied.drain(..) {
            self.lines[line].forget_served();
            self.wakes[line] = self.lines[line].wakes();
        }
        let late = self.awake.iter().map(|&line| self.lines[line].late(self.today)).sum();
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
