fn main() {
    let path = std::env::args().nth(1).unwrap();
    let kind = std::env::args().nth(2).unwrap();
    let plan = match rollout_planner::interchange::document::read_plan(&std::fs::read(path).unwrap()) { Ok(p) => p, Err(ps) => { for p in ps { println!("{}", p.at) }; return } };
    print!("{}", rollout_planner::interchange::tables::table(&plan, rollout_planner::interchange::tables::TableKind::from_name(&kind).unwrap()).to_csv());
}
