//! Series of counts laid one on another, and the outlines of what they cover.

use super::scale::{Scale, float, length};
use crate::units::People;

/// The lower and upper edge of one series of a stack, one pair a day.
pub type Band = Vec<(People, People)>;

/// Lays series one on another, the first at the bottom.
#[must_use]
pub fn stack<'a>(series: impl IntoIterator<Item = &'a [People]>) -> Vec<Band> {
    let mut tops: Vec<People> = Vec::new();
    let mut bands = Vec::new();
    for counts in series {
        tops.resize(counts.len().max(tops.len()), People::ZERO);
        bands.push(
            tops.iter_mut()
                .zip(counts)
                .map(|(top, count)| {
                    let below = *top;
                    *top += *count;
                    (below, *top)
                })
                .collect(),
        );
    }
    bands
}

/// The outline of a band as a path: along its upper edge and back along the lower one.
#[must_use]
pub fn area_path(band: &Band, x: Scale, y: Scale) -> String {
    let upper = points(band.iter().map(|(_, upper)| *upper), x, y);
    let mut lower = points(band.iter().map(|(lower, _)| *lower), x, y);
    if upper.is_empty() {
        return String::new();
    }
    lower.reverse();
    format!("M{}L{}Z", upper.join("L"), lower.join("L"))
}

/// A series as a line.
#[must_use]
pub fn line_path(counts: impl IntoIterator<Item = People>, x: Scale, y: Scale) -> String {
    let points = points(counts.into_iter(), x, y);
    if points.is_empty() { String::new() } else { format!("M{}", points.join("L")) }
}

/// The places of a series, without those that lie on a level line between two others.
fn points(counts: impl Iterator<Item = People>, x: Scale, y: Scale) -> Vec<String> {
    let counts: Vec<People> = counts.collect();
    let is_turn = |day: usize| {
        day == 0 || day + 1 == counts.len() || counts[day - 1] != counts[day] || counts[day] != counts[day + 1]
    };
    let point =
        |(day, count): (u64, &People)| format!("{} {}", length(x.at(float(day))), length(y.at(float(count.get()))));
    (0..).zip(&counts).zip(0..).filter(|(_, day)| is_turn(*day)).map(|(item, _)| point(item)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people<const N: usize>(counts: [u64; N]) -> Vec<People> {
        counts.map(People::new).to_vec()
    }

    #[test]
    fn each_series_stands_on_the_one_before() {
        let (a, b) = (people([1, 2]), people([0, 5]));
        let bands = stack([a.as_slice(), b.as_slice()]);
        let plain = |band: &Band| band.iter().map(|(low, high)| (low.get(), high.get())).collect::<Vec<_>>();
        assert_eq!(plain(&bands[0]), [(0, 1), (0, 2)]);
        assert_eq!(plain(&bands[1]), [(1, 1), (2, 7)]);
        assert!(stack([]).is_empty());
    }

    #[test]
    fn outlines_go_there_and_back() {
        let counts = people([0, 10]);
        let bands = stack([counts.as_slice()]);
        let (x, y) = (Scale::new(1.0, 0.0, 50.0), Scale::new(10.0, 100.0, 0.0));
        assert_eq!(area_path(&bands[0], x, y), "M0 100L50 0L50 100L0 100Z");
        assert_eq!(line_path(counts, x, y), "M0 100L50 0");
        assert_eq!((area_path(&Vec::new(), x, y), line_path([], x, y)), (String::new(), String::new()));
    }

    #[test]
    fn level_stretches_need_only_their_ends() {
        let (x, y) = (Scale::new(4.0, 0.0, 4.0), Scale::new(2.0, 2.0, 0.0));
        assert_eq!(line_path(people([0, 0, 0, 1, 1]), x, y), "M0 2L2 2L3 1L4 1");
    }
}
