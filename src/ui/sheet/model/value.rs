//! Round numbers for a value axis.

/// Round values from 0 up to `top`: at most `most` steps of 1, 2 or 5 times a power of ten, whole numbers only.
///
/// ```
/// use rollout_planner::ui::sheet::model::value::round_values;
/// assert_eq!(round_values(31_850_088, 4), [0, 10_000_000, 20_000_000, 30_000_000]);
/// ```
#[must_use]
pub fn round_values(top: u64, most: u64) -> Vec<u64> {
    let most = most.max(1);
    let mut unit: u64 = 1;
    let step = loop {
        let step = [1, 2, 5].into_iter().map(|n| unit.saturating_mul(n)).find(|step| top / step <= most);
        match step {
            Some(step) => break step,
            None => unit = unit.saturating_mul(10),
        }
    };
    (0..=top / step).map(|n| n * step).collect()
}

/// A value as a part of the axis that ends at `top`, from 0 to 1.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a pixel is far coarser than the 53 bits of a double")]
pub fn part(value: u64, top: u64) -> f64 {
    if top == 0 { 0.0 } else { (value as f64 / top as f64).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_few() {
        assert_eq!(round_values(0, 4), [0]);
        assert_eq!(round_values(1, 4), [0, 1]);
        assert_eq!(round_values(7, 4), [0, 2, 4, 6]);
        assert_eq!(round_values(100, 4), [0, 50, 100]);
        assert_eq!(round_values(100, 5), [0, 20, 40, 60, 80, 100]);
        assert_eq!(round_values(1_400_000_000, 3), [0, 500_000_000, 1_000_000_000]);
        for top in [3, 99, 12_345, 999_999, 80_000_000_000, u64::MAX] {
            let values = round_values(top, 4);
            assert!((2..=5).contains(&values.len()), "{top}: {values:?}");
        }
    }

    #[test]
    fn parts_lie_between_the_ends() {
        assert_eq!([part(5, 10), part(20, 10), part(1, 0)].map(f64::to_bits), [0.5, 1.0, 0.0].map(f64::to_bits));
    }
}
