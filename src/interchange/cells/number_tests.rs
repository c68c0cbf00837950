use super::*;

#[test]
fn counts_are_read_however_they_are_written() {
    for text in [
        "12000",
        "12,000",
        "12，000",
        "12 000",
        "12\u{a0}000",
        "12\u{202f}000",
        "12\u{2009}000",
        "12'000",
        "12’000",
        "１２０００",
        "１２，０００",
        " 12000 ",
        "1.2万",
        "1.2 万",
        "１．２万",
        "12000.0",
        "012000",
        "+12000",
        "12千",
        "1万2千",
        "1万2000",
        "1.2e4",
        "1.2E+04",
        "12k",
        "12 thousand",
        "0.012 million",
        "0.012m",
        "12,000人",
        "12,000 people",
        "12000 剂",
        "1.2万人",
        "120百",
        "\u{feff}12000\u{200b}",
    ] {
        assert_eq!(count(text), Ok(12_000), "{text}");
    }
    for (text, expected) in [
        ("0", 0),
        ("-0", 0),
        ("3.5万", 35_000),
        ("3.5555万", 35_555),
        ("3百万", 3_000_000),
        ("3.5千万", 35_000_000),
        ("0.5十万", 50_000),
        ("1亿", 100_000_000),
        ("1.2345亿", 123_450_000),
        ("1亿2000万", 120_000_000),
        ("1亿2000万3千", 120_003_000),
        ("1 亿 2000 万", 120_000_000),
        ("1,234,567", 1_234_567),
        ("1,234.5万", 12_345_000),
        ("2000000000", 2_000_000_000),
        ("20亿", 2_000_000_000),
        (".5万", 5_000),
        ("0.8 million", 800_000),
        ("7.3m", 7_300_000),
    ] {
        assert_eq!(count(text), Ok(expected), "{text}");
    }
}

#[test]
fn what_is_no_count_says_why() {
    use Unreadable::*;
    for (text, why) in [
        ("", Empty),
        (" \u{3000}\u{200b}", Empty),
        ("12x", NotANumber),
        ("约12000", NotANumber),
        ("万", NotANumber),
        ("-", NotANumber),
        (".", NotANumber),
        ("1.5.2", NotANumber),
        ("1e5x", NotANumber),
        ("1e", NotANumber),
        ("96%", NotANumber),
        ("3万5", NotANumber),
        ("1万2亿", NotANumber),
        ("1万万", NotANumber),
        ("1万5000万", NotANumber),
        ("3-5", NotANumber),
        ("--5", NotANumber),
        ("####", NotANumber),
        ("人", NotANumber),
        ("12,00", Separators),
        ("1,2000", Separators),
        (",123", Separators),
        ("12,", Separators),
        ("1,234 567", Separators),
        ("1,234.5,6", Separators),
        ("1234,567", Separators),
        ("3.55555万", NotWhole),
        ("2.5", NotWhole),
        ("1e-3", NotWhole),
        ("0.0000000000000000000001亿", NotWhole),
        ("-5", Negative),
        ("−1.2万", Negative),
        ("2000000001", TooLarge),
        ("21亿", TooLarge),
        ("1e29", TooLarge),
        ("1e99999", TooLarge),
        ("123456789012345678901234567890", TooLarge),
    ] {
        assert_eq!(count(text), Err(why), "{text}");
    }
}

#[test]
fn a_unit_in_the_heading_holds_where_the_cell_has_none() {
    assert_eq!(count_in("3.5", 4), Ok(35_000));
    assert_eq!(count_in("1,234", 4), Ok(12_340_000));
    assert_eq!(count_in("0.8", 6), Ok(800_000));
    assert_eq!(count_in("3.5万", 4), Ok(35_000));
    assert_eq!(count_in("3.55555", 4), Err(Unreadable::NotWhole));
}

#[test]
fn shares_are_exact() {
    for (text, ppm) in [
        ("96%", 960_000),
        ("96 %", 960_000),
        ("９６％", 960_000),
        (" 96.0 ％", 960_000),
        ("0.96", 960_000),
        ("96", 960_000),
        (".96", 960_000),
        ("1", 1_000_000),
        ("1.0", 1_000_000),
        ("100", 1_000_000),
        ("100%", 1_000_000),
        ("1%", 10_000),
        ("0", 0),
        ("-0%", 0),
        ("0.5 %", 5_000),
        ("5‰", 5_000),
        ("96.55%", 965_500),
        ("90.7", 907_000),
        ("33.33333%", 333_333),
        ("33.33335%", 333_334),
        ("0.3333335", 333_334),
        ("66.666666666666666666%", 666_667),
        ("1e-3", 1_000),
        ("0.00000049", 0),
    ] {
        assert_eq!(share(text).map(Share::ppm), Ok(ppm), "{text}");
    }
}

#[test]
fn a_bare_share_is_read_as_its_column_is() {
    let read = |text, bare| share_in(text, bare).map(Share::ppm);
    assert_eq!(read("1", Bare::Percent), Ok(10_000));
    assert_eq!(read("1", Bare::Fraction), Ok(1_000_000));
    assert_eq!(read("0.5", Bare::Percent), Ok(5_000));
    assert_eq!(read("0.5%", Bare::Fraction), Ok(5_000));
    assert_eq!(read("96", Bare::Fraction), Err(Unreadable::TooLarge));
    assert_eq!(read("100.1", Bare::Percent), Err(Unreadable::TooLarge));
}

#[test]
fn what_is_no_share_says_why() {
    use Unreadable::*;
    for (text, why) in [
        ("", Empty),
        ("%", NotANumber),
        ("12x", NotANumber),
        ("九成", NotANumber),
        ("96%%", NotANumber),
        ("96,5", Separators),
        ("-1%", Negative),
        ("-0.1", Negative),
        ("101%", TooLarge),
        ("100.0001", TooLarge),
        ("100.00000001%", TooLarge),
        ("1e20", TooLarge),
    ] {
        assert_eq!(share(text), Err(why), "{text}");
    }
}

#[test]
fn weights_are_millionths() {
    for (text, expected) in [
        ("2.5", Ok(2_500_000)),
        ("３", Ok(3_000_000)),
        ("0", Ok(0)),
        ("1,000", Ok(1_000_000_000)),
        ("1000000", Ok(1_000_000_000_000)),
        ("0.0000005", Ok(1)),
        ("1000000.1", Err(Unreadable::TooLarge)),
        ("-1", Err(Unreadable::Negative)),
        ("high", Err(Unreadable::NotANumber)),
        (" ", Err(Unreadable::Empty)),
    ] {
        assert_eq!(weight(text, 1_000_000), expected, "{text}");
    }
}
