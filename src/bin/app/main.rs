//! The page's start.

fn main() {
    rollout_planner::ui::mount();
}
