//! The sheet's colours: neighbours differ by 3:1 from each other and from the ground, in light and in dark.

const SHEET: &str = include_str!("../../../styles/sheet.css");
const PAGE: &str = include_str!("../../../styles/tokens.css");

/// The part of a style sheet that gives the colours of a theme: from `marker` to the next theme.
fn theme<'a>(css: &'a str, marker: &str) -> &'a str {
    let from = css.find(marker).expect("a theme");
    let rest = &css[from + marker.len()..];
    &rest[..rest.find("@media").unwrap_or(rest.len())]
}

/// The relative luminance of a colour of a theme.
fn luminance(theme: &str, name: &str) -> f64 {
    let marker = format!("--{name}: #");
    let from = theme.find(&marker).unwrap_or_else(|| panic!("no colour {name}")) + marker.len();
    let channel = |n: usize| {
        let part = f64::from(u8::from_str_radix(&theme[from + 2 * n..from + 2 * n + 2], 16).unwrap()) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
}

fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[track_caller]
fn check(marker: &str) {
    let (sheet, page) = (theme(SHEET, marker), theme(PAGE, marker));
    let ground = luminance(page, "surface");
    for series in ["tier", "vaccine"] {
        let colors: Vec<f64> = (0..6).map(|n| luminance(sheet, &format!("sheet-{series}-{n}"))).collect();
        for n in 0..6 {
            let (here, next) = (colors[n], colors[(n + 1) % 6]);
            assert!(contrast(here, next) >= 3.0, "{series} {n} and the next: {:.2}", contrast(here, next));
            assert!(contrast(here, ground) >= 3.0, "{series} {n} and the ground: {:.2}", contrast(here, ground));
        }
    }
    // Runs of holds are parted by a line of the ground; marks on them have its colour.
    for n in 0..9 {
        let hold = luminance(sheet, &format!("sheet-hold-{n}"));
        assert!(contrast(hold, ground) >= 3.0, "hold {n} and the ground: {:.2}", contrast(hold, ground));
        let mark = luminance(sheet, "sheet-mark");
        assert!(contrast(hold, mark) >= 3.0, "hold {n} and its marks: {:.2}", contrast(hold, mark));
    }
    let nothing = luminance(sheet, "sheet-hold-9");
    assert!(contrast(nothing, luminance(sheet, "sheet-mark-9")) >= 3.0);
    for name in ["sheet-dose", "sheet-cursor"] {
        assert!(contrast(luminance(sheet, name), ground) >= 3.0, "{name}");
    }
    for name in ["line-strong", "barrier"] {
        assert!(contrast(luminance(page, name), ground) >= 3.0, "{name}");
    }
}

#[test]
fn neighbours_differ_in_light() {
    check(":host {");
}

#[test]
fn neighbours_differ_in_dark() {
    check("@media (prefers-color-scheme: dark) {");
}

#[test]
fn neighbours_differ_in_print() {
    check("@media print {");
}

#[test]
fn colours_are_tokens() {
    let parts = SHEET.split_once("@layer components").expect("two layers").1;
    for line in parts.lines() {
        let is_literal = line.contains('#') && !line.contains("url(#") || line.contains("rgb(");
        assert!(!is_literal, "a literal colour: {line}");
    }
}
