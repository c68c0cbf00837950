//! What `rollout --help` tells.

pub const HELP: &str = "\
Vaccination rollout plans, checked, scheduled and questioned. PLAN is a file or - for standard input.

  rollout validate PLAN
      Says nothing if the plan is good.
  rollout schedule PLAN [--table TABLE] [--format FORMAT]
      TABLE:  groups (default), ledger, stock, reasons, overdue, days
      FORMAT: text (default on a terminal), csv (default otherwise), json
  rollout compare PLAN PLAN... [--table TABLE] [--format FORMAT]
      The same figures of two to six plans side by side, and what differs from the first.
      TABLE:  figures (default), differences; as text, both
  rollout convert IN OUT
      Between a plan document (.json) and the table of its groups (.csv, for Excel); what IN is, is told by what is in
      it, what OUT is by its ending. A table of groups becomes a plan with these groups and nothing else yet.
  rollout goal PLAN --lever LEVER WHO --by DATE [--share S] [--dose D] [--of O] [--region ID] [--format FORMAT]
      The least value of the lever that meets the goal, or that none does, and what binds there.
      LEVER:  capacity      all capacity, as a share of what is planned
              daily-doses   so many more doses can be given on each open day
              deliveries    all deliveries, or those of --vaccine ID, as a share of what is planned
              doses         so many more doses on the first day; --vaccine ID if there are several
              earlier       all deliveries, or those of --vaccine ID, come so many days earlier
              uptake        points added to every group's uptake
              gate          the share that opens the next tier
      WHO:    --group ID, --tier N, --everyone, or --barrier for the immune barrier
      S:      what share of them, 0 to 1 (default 1); D: first (default) dose or full course;
      O:      of the target (default; for uptake: people) or of all people
      FORMAT: text (default): the answer in words; csv, json: the day for each value that was tried
  rollout simulate PLAN [--runs N] [--seed S] [WHO --by DATE ...] [ASSUMPTION ...] [--table TABLE] [--format FORMAT]
      N runs (1000) with chances from seed S (1): the bands of coverage and dates, how often a goal is met (as for
      goal), and which uncertainty matters most.
      ASSUMPTION: LEAST,USUAL,GREATEST of
              --vaccine-late   days by which all deliveries of a vaccine are late
              --delivery-late  days by which one is late besides
              --size           per mille of its doses that come
              --uptake         per mille added to the uptake of all groups, --group-uptake of one besides
              --capacity       per mille of capacity that there is
              --closures       how many times all is closed, --closure-days for how many days each
              or --cancelled N, the chance in per mille that a delivery does not come
      TABLE:  bands (default), dates, inputs; as text, dates and inputs
  rollout reserve PLAN [--region ID] [--format FORMAT]
      What each reserve rule costs in first doses delayed, and saves in people late.
  rollout orders PLAN [--first ID,...] [--region ID] [--format FORMAT]
      What the priority order buys in risk-weighted person-days of protection, against no order, these groups first,
      and by risk.
  rollout check PLAN --given FILE --today DATE [--vaccine ID] [--table TABLE] [--format FORMAT]
      Where the rollout is on the morning of a date. FILE has a column of people with a first dose so far, a number a
      group in the plan's order (a second column: full courses), of vaccine ID (the plan's first); or a table with the
      headings group, dose, people, and if need be region, vaccine, date.
      TABLE:  groups (default), plan: the plan from that day on

Exit status: 0 good; 2 the plan or the arguments have problems, told on standard error as
POINTER: what is wrong; 1 reading or writing failed.
";
