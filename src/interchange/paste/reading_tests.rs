use super::*;
use crate::interchange::document::read_draft;

/// What was understood, as text: the columns, then a line for each row, then the rows that are left out. `!` stands
/// before what was not understood, `^` before what comes from the row above.
fn picture(understood: &Understood) -> String {
    let cell = |cell: &Cell| {
        let text = match &cell.reading {
            Ok(Reading::Blank) => "–".to_owned(),
            Ok(Reading::Unused) => format!("({})", cell.text),
            Ok(Reading::Text) => cell.text.clone(),
            Ok(Reading::Count(n)) => n.to_string(),
            Ok(Reading::Share(share)) => format!("{} ppm", share.ppm()),
            Ok(Reading::Millionths(n)) => format!("{n} millionths"),
            Ok(Reading::Date(date)) => date.to_string(),
            Ok(Reading::Tier(n)) => format!("tier {n}"),
            Ok(Reading::Vaccines(list)) => format!("vaccines {list:?}"),
            Ok(Reading::Region(n)) => format!("region {n}"),
            Err(why) => format!("!{why:?}"),
        };
        if cell.is_from_above { format!("^{text}") } else { text }
    };
    let columns = understood.columns.iter().map(|c| c.column.map_or_else(|| "–".to_owned(), |c| format!("{c:?}")));
    let rows = understood.rows.iter().map(|row| {
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        format!("{}: {}", row.line, cells.join(" | "))
    });
    let ignored = understood.ignored.iter().map(|ignored| format!("{}: {:?}", ignored.line, ignored.why));
    let lines: Vec<String> =
        std::iter::once(columns.collect::<Vec<_>>().join(" | ")).chain(rows).chain(ignored).collect();
    lines.join("\n")
}

fn plan() -> PlanDraft {
    read_draft(include_bytes!("../../presets/heilongjiang_2021.json")).unwrap()
}

#[track_caller]
fn check(target: Target, text: &str, expected: &[&str]) {
    assert_eq!(picture(&understand(text, target, &plan())), expected.join("\n"), "{text}");
}

#[test]
fn a_table_from_excel_is_read_by_its_headings() {
    check(
        Target::Groups,
        "人群\t优先级\t人数\t可接种比例\t接种意愿\t起始日期\t每日上限\t疫苗\t风险\r\n\
         医务人员\t第一优先级\t24.2万\t97%\t９５％\t2021年1月10日\t9,000\t灭活、重组蛋白疫苗\t3\r\n\
         \"警察\"\t二\t８６，０００\t0.97\t\t1月20日\t\t全部\t1.5\r\n",
        &[
            "Name | Tier | People | Eligible | Uptake | From | DailyLimit | Vaccines | Risk",
            "2: 医务人员 | tier 1 | 242000 | 970000 ppm | 950000 ppm | 2021-01-10 | 9000 | vaccines [0, 2] | 3000000 millionths",
            "3: 警察 | tier 2 | 86000 | 970000 ppm | – | 2021-01-20 | – | vaccines [0, 1, 2] | 1500000 millionths",
        ],
    );
    check(
        Target::Groups,
        "Notes,Group,Priority,Population (millions),Eligible %,Start date\nx,Care homes,1,0.8,97,1-Mar-21\ny,80+,2,3.3,1,44256",
        &[
            "– | Name | Tier | People | Eligible | From",
            "2: (x) | Care homes | tier 1 | 800000 | 970000 ppm | 2021-03-01",
            "3: (y) | 80+ | tier 2 | 3300000 | 10000 ppm | 2021-03-01",
        ],
    );
}

#[test]
fn titles_totals_notes_and_blank_rows_are_left_out() {
    check(
        Target::Groups,
        "表1 各人群人数\t\t\n\n人群\t人数（万人）\t优先级\n医务人员\t24.2\t1\n\t\t\n合计\t24.2\t\n注：人数为估计\t\t",
        &["Name | People | Tier", "4: 医务人员 | 242000 | tier 1", "1: Title", "6: Total", "7: Note"],
    );
    check(Target::Groups, "Nurses\t40\nGrand total\t40", &["Name | People", "1: Nurses | 40", "2: Total"]);
    check(
        Target::Groups,
        "Summer staff\t40\n备注人员\t3",
        &["Name | People", "1: Summer staff | 40", "2: 备注人员 | 3"],
    );
}

#[test]
fn cells_that_were_merged_mean_what_is_above_them() {
    check(
        Target::Groups,
        "优先级\t人群\t人数\n第一优先级\t医务人员\t40\n\t海关\t30\n第二优先级\t警察\t20\n\t消防\t",
        &[
            "Tier | Name | People",
            "2: tier 1 | 医务人员 | 40",
            "3: ^tier 1 | 海关 | 30",
            "4: tier 2 | 警察 | 20",
            "5: ^tier 2 | 消防 | –",
        ],
    );
}

#[test]
fn without_headings_columns_are_known_by_what_is_in_them() {
    check(Target::Groups, "护士", &["Name", "1: 护士"]);
    check(Target::Groups, "护士\t40\n司机\t30", &["Name | People", "1: 护士 | 40", "2: 司机 | 30"]);
    check(
        Target::Groups,
        "护士\t1\t4000\n司机\t2\t30",
        &["Name | Tier | People", "1: 护士 | tier 1 | 4000", "2: 司机 | tier 2 | 30"],
    );
    check(
        Target::Groups,
        "1\t护士\t第一批\t12\t95%\n2\t司机\t第一批\t14\t90%\n3\t居民\t第二批\t15\t90%",
        &[
            "– | Name | Tier | People | Uptake",
            "1: (1) | 护士 | tier 1 | 12 | 950000 ppm",
            "2: (2) | 司机 | tier 1 | 14 | 900000 ppm",
            "3: (3) | 居民 | tier 2 | 15 | 900000 ppm",
        ],
    );
    check(
        Target::Groups,
        "Nurses; 1; 12,000; 0.97; 0.9; 2021-02-01; 900; inactivated; 2.5\nDrivers; 1; 8,000; 1; 0.8; 2021-02-08; 400; all; 1.5",
        &[
            "Name | Tier | People | Eligible | Uptake | From | DailyLimit | Vaccines | Risk",
            "1: Nurses | tier 1 | 12000 | 970000 ppm | 900000 ppm | 2021-02-01 | 900 | vaccines [0] | 2500000 millionths",
            "2: Drivers | tier 1 | 8000 | 1000000 ppm | 800000 ppm | 2021-02-08 | 400 | vaccines [0, 1, 2] | 1500000 millionths",
        ],
    );
}

#[test]
fn headings_that_nobody_knows_are_still_headings() {
    check(Target::Groups, "岗位\t多少\n护士\t40\n司机\t30", &["Name | People", "2: 护士 | 40", "3: 司机 | 30"]);
}

#[test]
fn a_cell_that_is_not_understood_says_why() {
    check(
        Target::Groups,
        "人群\t优先级\t人数\t接种意愿\t起始日期\t疫苗\n护士\t高\t12x\t120%\t2021-02-30\tmRNA\n司机\t1\t1,00\t-1%\t3/4/2021\t灭活",
        &[
            "Name | Tier | People | Uptake | From | Vaccines",
            "2: 护士 | !NotATier | !NotANumber | !TooLarge | !NoSuchDate | !UnknownVaccine",
            "3: 司机 | tier 1 | !Separators | !Negative | !UnclearDate | vaccines [0]",
        ],
    );
}

#[test]
fn one_date_shows_the_order_of_the_others() {
    check(
        Target::Deliveries,
        "Date\tDoses\n3/4/2021\t100\n13/4/2021\t100",
        &["On | Doses", "2: 2021-04-03 | 100", "3: 2021-04-13 | 100"],
    );
}

#[test]
fn people_by_region_stand_under_the_names_of_regions() {
    check(
        Target::Groups,
        "人群\t哈尔滨市\t大庆\tMudanjiang\t人数\n医务人员\t87,864\t2.1万\t\t120000",
        &[
            "Name | RegionPeople(0) | RegionPeople(3) | RegionPeople(4) | –",
            "2: 医务人员 | 87864 | 21000 | – | (120000)",
        ],
    );
}

#[test]
fn deliveries_are_a_list_or_a_table_with_a_column_for_each_vaccine() {
    check(
        Target::Deliveries,
        "到苗日期\t疫苗\t数量（万剂）\t有效期至\t地区\n1月15日\t灭活疫苗\t5\t2021-07-15\t哈尔滨\n\t腺病毒载体\t0.3\t\t长春",
        &[
            "On | Vaccine | Doses | Expires | Region",
            "2: 2021-01-15 | vaccines [0] | 50000 | 2021-07-15 | region 0",
            "3: ^2021-01-15 | vaccines [1] | 3000 | – | !UnknownRegion",
        ],
    );
    check(
        Target::Deliveries,
        "日期\t灭活疫苗\t腺病毒载体疫苗\n2021-01-15\t50000\t\n2021-01-22\t50000\t3000",
        &["On | DosesOf(0) | DosesOf(1)", "2: 2021-01-15 | 50000 | –", "3: 2021-01-22 | 50000 | 3000"],
    );
    check(
        Target::Deliveries,
        "44211\t灭活\t50000\n44218\t灭活\t60000",
        &["On | Vaccine | Doses", "1: 2021-01-15 | vaccines [0] | 50000", "2: 2021-01-22 | vaccines [0] | 60000"],
    );
}

#[test]
fn a_column_can_be_corrected_before_anything_is_applied() {
    let understood = understand("护士\t10\t900\n司机\t8\t700", Target::Groups, &plan());
    assert_eq!(picture(&understood).lines().next(), Some("Name | Tier | People"));
    let corrected =
        understood.with_column(1, Some(Column::People), &plan()).with_column(2, Some(Column::DailyLimit), &plan());
    assert_eq!(picture(&corrected), "Name | People | DailyLimit\n1: 护士 | 10 | 900\n2: 司机 | 8 | 700");
    let without = corrected.with_column(2, None, &plan());
    assert_eq!(picture(&without), "Name | People | –\n1: 护士 | 10 | (900)\n2: 司机 | 8 | (700)");
    assert_eq!(corrected.with_column(9, Some(Column::People), &plan()).column(Column::People), None);
    assert_eq!(without.unreadable().count(), 0);
    assert_eq!(
        understand("a\t1x\nb\t2", Target::Groups, &plan())
            .with_column(1, Some(Column::People), &plan())
            .unreadable()
            .collect::<Vec<_>>(),
        [(0, 1, Unreadable::NotANumber)]
    );
}

#[test]
fn nothing_at_all_is_understood_as_nothing() {
    for text in ["", "\n\n", "\t\t\n", "\u{feff}"] {
        for target in [Target::Groups, Target::Deliveries, Target::Capacity] {
            let understood = understand(text, target, &plan());
            assert!(understood.rows.is_empty() && understood.ignored.is_empty(), "{text:?}");
        }
    }
}
