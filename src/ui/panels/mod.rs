//! The parts of the page. Each says in its props what it needs of the state.

mod about_plan;
mod figures;
mod groups;
mod header;
mod inputs;
mod missing;
mod notice_bar;
mod plans;
mod problems;
mod region_choice;
mod weeks;

pub use about_plan::{AboutPlan, AboutPlanProps};
pub use figures::{Figures, FiguresProps};
pub use groups::{Groups, GroupsProps};
pub use header::{Header, HeaderProps};
pub use inputs::{Inputs, InputsProps};
pub use missing::missing;
pub use notice_bar::{NoticeBar, NoticeBarProps};
pub use problems::{Problems, ProblemsProps};
pub use region_choice::{RegionChoice, RegionChoiceProps};
pub use weeks::{Weeks, WeeksProps};
