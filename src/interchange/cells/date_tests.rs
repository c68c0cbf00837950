use super::*;

fn in_column(text: &str) -> Result<String, Unreadable> {
    let reading = DateReading { start: Date::from_ymd(2021, 1, 7), order: None, is_date_column: true };
    date(text, reading).map(|date| date.to_string())
}

#[test]
fn dates_are_read_however_they_are_written() {
    for text in [
        "2021-03-01",
        "2021-3-1",
        "2021/3/1",
        "2021/03/01",
        "2021.3.1",
        "2021.03.01",
        "２０２１／３／１",
        "２０２１－０３－０１",
        "20210301",
        "2021年3月1日",
        "2021年03月01日",
        "2021 年 3 月 1 日",
        "2021年3月1号",
        "2021年3月1",
        "２０２１年３月１日",
        "21年3月1日",
        "2021年3月1日 星期一",
        "2021年3月1日（周一）",
        "2021-03-01 00:00:00",
        "2021-03-01T00:00",
        "2021/3/1 0:00",
        "2021-03-01T00:00:00.000Z",
        "2021-03-01 12:00 AM",
        "3月1日",
        "3月1号",
        "03月01日",
        "1 Mar 2021",
        "1 March 2021",
        "01 MAR 2021",
        "1st March 2021",
        "1st of March, 2021",
        "March 1, 2021",
        "Mar 1 2021",
        "Mar. 1, 2021",
        "Mon, 1 Mar 2021",
        "Monday 1 March 2021",
        "1-Mar-2021",
        "1-Mar-21",
        "2021-Mar-01",
        "2021 March 1",
        "1-Mar",
        "1 March",
        "March 1",
        "March 1st",
        "44256",
        "44256.5",
        "４４２５６",
        " 2021-03-01 ",
    ] {
        assert_eq!(in_column(text).as_deref(), Ok("2021-03-01"), "{text}");
    }
}

#[test]
fn what_is_no_date_says_why() {
    use Unreadable::*;
    for (text, why) in [
        ("", Empty),
        ("　", Empty),
        ("soon", NotADate),
        ("三月一日", NotADate),
        ("3月", NotADate),
        ("March 2021", NotADate),
        ("Mar-21", NotADate),
        ("2021", NotADate),
        ("9999", NotADate),
        ("12000000", NoSuchDate),
        ("109575", NotADate),
        ("2021-03", NotADate),
        ("2021-3/1", NotADate),
        ("2021-03-01-02", NotADate),
        ("21/3/1", NotADate),
        ("3/1/21", NotADate),
        ("3.1", NotADate),
        ("1 Foo 2021", NotADate),
        ("1 M 2021", NotADate),
        ("-1 Mar 2021", NotADate),
        ("99999999999999999999", NotADate),
        ("12:30", NotADate),
        ("3/4/2021", UnclearDate),
        ("3.4.2021", UnclearDate),
        ("3/4", UnclearDate),
        ("2021-02-29", NoSuchDate),
        ("2021年2月30日", NoSuchDate),
        ("31 Apr 2021", NoSuchDate),
        ("13/13/2021", NoSuchDate),
        ("2021-13-01", NoSuchDate),
        ("20211301", NoSuchDate),
        ("1899-12-31", DateOutOfRange),
        ("2200-01-01", DateOutOfRange),
    ] {
        assert_eq!(in_column(text), Err(why), "{text}");
    }
}

#[test]
fn a_bare_number_is_a_date_only_in_a_column_of_dates() {
    let unknown = |text| date(text, DateReading::default());
    assert_eq!(unknown("44256"), Err(Unreadable::NotADate));
    assert!(unknown("20210301").is_ok());
    for (text, expected) in [("10000", "1927-05-18"), ("43831", "2020-01-01"), ("109574", "2199-12-31")] {
        assert_eq!(in_column(text).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn a_date_without_a_year_falls_into_the_plan() {
    let reading = |start: &str| DateReading { start: Date::parse_iso(start), ..DateReading::default() };
    for (start, text, expected) in [
        ("2021-01-07", "3月1日", Ok("2021-03-01")),
        ("2020-12-08", "3月1日", Ok("2021-03-01")),
        ("2020-12-08", "12月8日", Ok("2020-12-08")),
        ("2021-01-07", "1月5日", Ok("2021-01-05")),
        ("2021-01-07", "12月31日", Ok("2020-12-31")),
        ("2021-01-07", "12月6日", Ok("2021-12-06")),
        ("2023-06-01", "29 Feb", Ok("2024-02-29")),
        ("2021-06-01", "29 Feb", Err(Unreadable::NoSuchDate)),
    ] {
        let found = date(text, reading(start)).map(|date| date.to_string());
        assert_eq!(found.as_deref().map_err(|why| *why), expected, "{text} in a plan from {start}");
    }
    assert_eq!(date("3月1日", DateReading::default()), Err(Unreadable::NoYear));
}

#[test]
fn the_order_that_one_date_shows_can_be_used_for_another() {
    assert_eq!(date_order("13/3/2021"), Some(DateOrder::DayFirst));
    assert_eq!(date_order("3/13/2021"), Some(DateOrder::MonthFirst));
    assert_eq!(date_order("3/4/2021"), None);
    assert_eq!(date_order("2021-03-13"), None);
    let read = |order| date("3/4/2021", DateReading { order, ..DateReading::default() }).map(|date| date.to_string());
    assert_eq!(read(Some(DateOrder::DayFirst)).as_deref(), Ok("2021-04-03"));
    assert_eq!(read(Some(DateOrder::MonthFirst)).as_deref(), Ok("2021-03-04"));
    assert_eq!(date("3/3/2021", DateReading::default()).map(|date| date.to_string()).as_deref(), Ok("2021-03-03"));
    assert_eq!(date("13/3/2021", DateReading::default()).map(|date| date.to_string()).as_deref(), Ok("2021-03-13"));
}
