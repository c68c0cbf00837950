use super::*;
use crate::plan::validate;
use crate::presets::Preset;

const TABLE: &str = "附件\t\t\t\n人群\t优先级\t人数（万人）\t意愿\n护士\t1\t24.2\t96%\n司机\t\t12x\t90%\n合计\t\t36\t";

fn preview(text: &str, preset: Preset) -> (Paste, Preview) {
    let draft = preset.draft();
    let paste = Paste::new(text.to_owned(), &draft);
    let preview = paste.preview(&draft, Language::En);
    (paste, preview)
}

#[test]
fn what_was_understood_is_said_before_it_is_done() {
    let (paste, shown) = preview(TABLE, Preset::WorkedExample);
    assert_eq!(paste.mode, Mode::Update);
    assert_eq!(
        shown.sentences,
        [
            "2 rows and 4 columns were understood.",
            "Titles, totals and notes are no groups: rows 1, 5.",
            "1 blank cell means what stands above (merged cells)."
        ]
    );
    let chosen = |column: &ColumnView| column.choices[column.chosen.parse::<usize>().unwrap()].1.clone();
    assert_eq!(shown.columns.iter().map(chosen).collect::<Vec<_>>(), ["Group", "Tier", "People", "Uptake"]);
    assert_eq!(shown.columns[2].label, "What the column “人数（万人）” holds");
    let row = |n: usize| shown.rows[n].iter().map(|(text, is_clear)| (&**text, *is_clear)).collect::<Vec<_>>();
    assert_eq!(row(0), [("护士", true), ("1", true), ("242,000", true), ("96.0%", true)]);
    assert_eq!(row(1)[2], ("12x", false));
    assert_eq!(shown.unclear[1..], ["Row 4, People: “12x” is not a number"]);
    assert_eq!(shown.result, "0 groups are added, 2 changed, 0 stay the same.");
    let draft = shown.change.unwrap().applied_to(&Preset::WorkedExample.draft());
    assert_eq!(groups(&draft).len(), 3);
    assert_eq!(validate(&draft).unwrap_err().len(), 1);
}

#[test]
fn a_plan_that_was_not_begun_is_filled_by_the_table() {
    let (paste, shown) = preview("护士\t40\n司机\t30", Preset::Empty);
    assert_eq!((paste.mode, &*shown.result), (Mode::Replace, "2 groups are added, 0 changed, 0 stay the same."));
    let draft = shown.change.unwrap().applied_to(&Preset::Empty.draft());
    assert_eq!(groups(&draft).len(), 2);
}

#[test]
fn all_groups_can_be_replaced_in_a_plan_with_regions() {
    let draft = Preset::Heilongjiang.draft();
    let paste = Paste { mode: Mode::Replace, ..Paste::new("护士\t13000\n司机\t30".to_owned(), &draft) };
    let after = paste.preview(&draft, Language::Zh).change.unwrap().applied_to(&draft);
    assert_eq!(validate(&after).map(|plan| plan.people().get()), Ok(13030));
}

#[test]
fn a_column_can_be_given_another_meaning() {
    let draft = Preset::WorkedExample.draft();
    let paste = Paste::new("护士\t10\t900\n司机\t8\t700".to_owned(), &draft);
    let tags = |paste: &Paste| paste.understood.columns.iter().map(|column| column.column).collect::<Vec<_>>();
    assert_eq!(tags(&paste), [Some(Column::Name), Some(Column::Tier), Some(Column::People)]);
    let position =
        choices(&draft, Language::Zh).iter().position(|(column, _)| *column == Some(Column::People)).unwrap();
    let changed = paste.with_column(1, position, &draft, Language::Zh).with_column(2, 0, &draft, Language::Zh);
    assert_eq!(tags(&changed), [Some(Column::Name), Some(Column::People), None]);
}

#[test]
fn nothing_is_done_with_nothing() {
    let (_, shown) = preview(" \n", Preset::WorkedExample);
    assert_eq!((shown.change, shown.sentences.len(), shown.rows.len()), (None, 1, 0));
    let same = crate::interchange::paste::write_groups(&Preset::WorkedExample.draft(), "en");
    assert_eq!(preview(&same, Preset::WorkedExample).1.change, None);
}

#[test]
fn many_rows_are_counted_and_not_shown() {
    let table: Vec<String> = (0..1000).map(|n| format!("Group {n}\t{}x", n + 1)).collect();
    let (_, shown) = preview(&format!("Group\tPeople\n{}", table.join("\n")), Preset::Empty);
    assert_eq!((shown.rows.len(), &*shown.more), (SHOWN, "… and 994 more rows"));
    assert_eq!((shown.unclear.len(), &*shown.unclear[NAMED + 1]), (NAMED + 2, "… and 988 more"));
}
