use super::*;
use crate::analysis::Scope;
use crate::engine::share;
use crate::plan::{PlanDraft, Pointer, Value, validate};
use crate::presets::Preset;

#[track_caller]
fn check(draft: &PlanDraft, language: Language, expected: &str) {
    let plan = validate(draft).unwrap();
    let figures = figures(&plan, &Journal::run(&plan, &share(&plan), Scope::All));
    let line = |figure: &Figure| {
        let [label, value, line] = [&figure.label, &figure.value, &figure.line].map(|text| text.text(language));
        format!("{label} | {value} | {line}")
    };
    let found: Vec<String> = figures.iter().map(line).collect();
    assert_eq!(found.join("\n"), expected.trim());
}

#[test]
fn the_preset_in_both_languages() {
    let draft = Preset::Heilongjiang.draft();
    check(
        &draft,
        Language::En,
        "
High-risk groups done | 9 Apr 2021 | First dose for 635,311 people by 12 Mar 2021; full course by the date above.
Everyone eligible done | 29 Oct 2021 | First dose for 25,017,211 people by 8 Oct 2021; full course by the date above.
Immune barrier | 22 Oct 2021 | 58.3% of all people are protected that day; 61.3% can be at most.
Doses short or late | None | Nobody is past the latest day for a dose, and no dose is missing at the end.",
    );
    check(
        &draft,
        Language::Zh,
        "
高风险人群完成 | 2021年4月9日 | 635,311人截至2021年3月12日全部完成首剂，至上述日期全部完成全程。
应接尽接 | 2021年10月29日 | 25,017,211人截至2021年10月8日全部完成首剂，至上述日期全部完成全程。
免疫屏障 | 2021年10月22日 | 当日受保护者达到总人口的58.3%；全部接种后最多61.3%。
缺口与延误 | 无 | 无人超过最晚接种日期，计划结束时不缺剂次。",
    );
}

#[test]
fn a_barrier_out_of_reach_says_so() {
    let barrier = Pointer::root().field("barrier");
    let draft = Preset::Heilongjiang.draft().with(&barrier, Value::map(vec![("r0", Value::whole(6))]));
    let plan = validate(&draft).unwrap();
    let figure = &figures(&plan, &Journal::run(&plan, &share(&plan), Scope::All))[2];
    assert_eq!(figure.value.text(Language::Zh), "不可达");
    assert_eq!(figure.line.text(Language::Zh), "即使应接种者全部完成全程，受保护者最多占61.3%，而需要83.3%。");
}

#[test]
fn a_plan_with_nobody_in_it_has_no_dates() {
    check(
        &Preset::Empty.draft(),
        Language::En,
        "
High-risk groups done | — | There is nobody to vaccinate yet.
Everyone eligible done | — | There is nobody to vaccinate yet.
Immune barrier | Not known | Some vaccine states no effectiveness.
Doses short or late | — | There is nobody to vaccinate yet.",
    );
}

#[test]
fn a_plan_that_ends_too_early_says_what_is_missing() {
    let draft = Preset::WorkedExample.draft().with(&Pointer::root().field("days"), Value::whole(5));
    let plan = validate(&draft).unwrap();
    let figures = figures(&plan, &Journal::run(&plan, &share(&plan), Scope::All));
    assert_eq!(figures[1].value.text(Language::En), "Not by 5 Mar 2021");
    assert_eq!(figures[3].tone, Tone::Bad);
    assert!(spoken(&figures, Language::Zh).starts_with("高风险人群完成：至2021年3月5日未完成; "));
}
