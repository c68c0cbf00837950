//! Time that passes, and time on the processor: the latter is what the work takes where a machine is shared.
#![expect(clippy::disallowed_types, reason = "a benchmark is about the clock, and does not run in the browser")]

use std::fmt;
use std::time::{Duration, Instant};

/// How long a piece of work took.
#[derive(Clone, Copy, Debug)]
pub struct Took {
    pub wall: Duration,
    /// This thread's time on the processor, where the system tells it to the nanosecond (Linux).
    pub processor: Option<Duration>,
}

impl Took {
    /// Seconds of work: on the processor where that is known.
    pub fn seconds(&self) -> f64 {
        self.processor.unwrap_or(self.wall).as_secs_f64()
    }
}

impl fmt::Display for Took {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = |time: Duration| {
            let seconds = time.as_secs_f64();
            if seconds < 0.1 { format!("{:.2} ms", seconds * 1e3) } else { format!("{seconds:.2} s") }
        };
        match self.processor {
            Some(processor) => write!(f, "{} (clock: {})", one(processor), one(self.wall)),
            None => write!(f, "{} (by the clock)", one(self.wall)),
        }
    }
}

fn on_processor() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(told.split_whitespace().next()?.parse().ok()?))
}

/// Shorter work is done again and again for so long, since the processor's time is told in steps of some milliseconds.
const LEAST: Duration = Duration::from_millis(200);

/// Does it `n` times in a row.
fn took<T>(n: u32, work: &mut impl FnMut() -> T) -> Took {
    let (start, before) = (Instant::now(), on_processor());
    for _ in 0..n {
        std::hint::black_box(work());
    }
    let processor = before.and_then(|before| Some(on_processor()?.saturating_sub(before) / n));
    Took { wall: start.elapsed() / n, processor }
}

/// The median of so many repetitions, after one that warms up.
pub fn median<T>(times: usize, mut work: impl FnMut() -> T) -> Took {
    let once = took(1, &mut work).wall.max(Duration::from_nanos(1));
    let n = u32::try_from(LEAST.as_nanos().div_ceil(once.as_nanos())).unwrap_or(1);
    let mut all: Vec<Took> = (0..times).map(|_| took(n, &mut work)).collect();
    all.sort_by(|a, b| a.seconds().total_cmp(&b.seconds()));
    all[times / 2]
}

/// The slope of log time on log size, by least squares: 1 is linear.
pub fn slope(points: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = points.iter().map(|(size, time)| (size.ln(), time.ln())).collect();
    #[expect(clippy::cast_precision_loss, reason = "a handful of points")]
    let n = logs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| logs.iter().map(of).sum::<f64>() / n;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let shared: f64 = logs.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    let square: f64 = logs.iter().map(|point| (point.0 - x).powi(2)).sum();
    shared / square
}
