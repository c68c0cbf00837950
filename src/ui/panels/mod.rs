//! The parts of the page. Each says in its props what it needs of the state.

mod about_plan;
mod answers;
mod deed;
mod elsewhere;
mod figures;
mod files;
mod groups;
mod header;
mod inputs;
mod missing;
mod notice_bar;
mod plans;
mod problems;
mod region_choice;
mod regions;
mod rooms_bar;
mod weeks;

pub use about_plan::{AboutPlan, AboutPlanProps};
pub use answers::{AnswersRoom, answers_part};
pub use deed::{DeedProps, deed_part};
pub use elsewhere::{Elsewhere, ElsewhereProps};
pub use figures::{Figures, FiguresProps};
pub use files::{FilesRoom, files_part, open_link};
pub use groups::{Groups, GroupsProps};
pub use header::{Header, HeaderProps};
pub use inputs::{Inputs, InputsProps, inputs_part};
pub use missing::missing;
pub use notice_bar::{NoticeBar, NoticeBarProps};
pub use problems::problems_part;
pub use region_choice::{RegionChoice, RegionChoiceProps};
pub use regions::{RegionsRoom, regions_part};
pub use rooms_bar::rooms_bar;
pub use weeks::{Weeks, WeeksProps, open_weeks};
