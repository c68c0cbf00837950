//! The rows of the table.

use crate::clock::Took;

/// A goal, and whether it is met.
pub struct Goal {
    pub text: &'static str,
    pub is_met: bool,
}

/// A figure, measured.
pub struct Row {
    pub what: String,
    pub measured: String,
    /// The time to write that ledger once, and how many times it the work took.
    pub limit: Option<(Took, f64)>,
    pub goal: Option<Goal>,
}

impl Row {
    pub fn new(what: impl Into<String>, measured: &impl ToString) -> Self {
        Self { what: what.into(), measured: measured.to_string(), limit: None, goal: None }
    }

    /// With the limit beside it.
    pub fn beside(self, took: Took, limit: Took) -> Self {
        Self { limit: Some((limit, took.seconds() / limit.seconds())), ..self }
    }

    pub fn goal(self, text: &'static str, is_met: bool) -> Self {
        Self { goal: Some(Goal { text, is_met }), ..self }
    }

    /// Prints it at once, since the whole table takes minutes.
    pub fn print(&self) {
        let (limit, ratio) =
            self.limit.map_or_else(Default::default, |(limit, ratio)| (limit.to_string(), format!("{ratio:.1}")));
        let (goal, met) =
            self.goal.as_ref().map_or(("", ""), |goal| (goal.text, if goal.is_met { "yes" } else { "**no**" }));
        println!("| {} | {} | {limit} | {ratio} | {goal} | {met} |", self.what, self.measured);
    }
}

pub fn print_head() {
    println!("| What | Measured | Writing that ledger | Times that | Goal | Met |");
    println!("|---|---|---|---|---|---|");
}

/// 12345678 as 12,345,678.
pub fn count(n: u64) -> String {
    rollout_planner::i18n::format::count(n)
}
