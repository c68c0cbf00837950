//! The page's start.

mod parts;

fn main() {
    rollout_planner::ui::mount(parts::ROOMS);
}
