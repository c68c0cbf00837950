//! Pictures keep to their width and to their pixels.

use super::*;

fn texts(drawing: &Drawing) -> Vec<(f64, f64)> {
    let span = |shape: &Shape| match shape {
        Shape::Text(_, (x, _), anchor, text) => {
            let wide = text_width(text, FONT);
            Some(match anchor {
                Anchor::Start => (*x, x + wide),
                Anchor::Middle => (x - wide / 2.0, x + wide / 2.0),
                Anchor::End => (x - wide, *x),
            })
        }
        _ => None,
    };
    drawing.shapes.iter().filter_map(span).collect()
}

#[test]
fn all_words_lie_within_the_picture() {
    let start = Date::from_ymd(2021, 1, 7).unwrap();
    let lines = Lines {
        across: Across::Days(start, 365),
        heights: share_heights(),
        uprights: vec![(0.98, "as planned 100%".into()), (0.1, "at least 113.4%".into())],
        levels: vec![(0.97, "by 10 Feb 2021".into())],
        lines: vec![(0, over_days((0..365).map(|day| f64::from(day) / 365.0)))],
        ..Lines::default()
    };
    let values = Across::Values(vec![(0.0, "0%".into()), (0.02, "2%".into()), (1.0, "1,000%".into())]);
    for across in [lines.across.clone(), values] {
        for width in [300.0, 390.0, 1000.0] {
            let drawing = Plot::Lines(Lines { across: across.clone(), ..lines.clone() }).draw(width, Language::En);
            assert!(
                texts(&drawing).iter().all(|(from, to)| *from >= -0.5 && *to <= width + 0.5),
                "{width}: {drawing:?}"
            );
        }
    }
}

#[test]
fn a_line_has_no_more_points_than_pixels() {
    let lines =
        Lines { lines: vec![(0, over_days((0..3660).map(|day| f64::from(day % 7) / 7.0)))], ..Lines::default() };
    let drawing = Plot::Lines(lines).draw(400.0, Language::En);
    let path = drawing.shapes.iter().find_map(|shape| match shape {
        Shape::Path(class, d) if class.starts_with("q-line") => Some(d),
        _ => None,
    });
    assert!(path.unwrap().matches('L').count() < 1200);
}
