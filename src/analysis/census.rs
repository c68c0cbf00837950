//! The people of all groups, held against the census: is somebody counted twice, is somebody missing?

use crate::plan::{MAX_COUNT, PlanDraft, Value};
use crate::units::People;

/// The people of all groups, held against the census.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reconciliation {
    /// In all.
    pub whole: Tally,
    /// In each region, in plan order; empty if the plan states none.
    pub regions: Vec<Tally>,
}

/// People counted in groups, beside the census figure for the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// People of all groups together; what is no count is not in it.
    pub counted: People,
    /// Whether every group states a count.
    pub is_complete: bool,
    /// People by the census, if it is known.
    pub census: Option<People>,
}

impl Tally {
    /// How many people are counted beyond the census (somebody is counted twice), or below zero how many are
    /// missing.
    #[must_use]
    pub fn beyond_census(self) -> Option<i64> {
        let difference = i128::from(self.counted.get()) - i128::from(self.census?.get());
        i64::try_from(difference).ok()
    }
}

/// Holds the people of a draft against its census figure, and those of its regions against theirs, which a plan
/// document does not hold: `by_region` has what is known of them, in plan order, and may be empty.
///
/// ```
/// use rollout_planner::analysis::census::reconcile;
/// use rollout_planner::interchange::document::read_draft;
/// let draft = read_draft(br#"{"census": 130, "groups": [{"people": 40}, {"people": 95}]}"#).unwrap();
/// assert_eq!(reconcile(&draft, &[]).whole.beyond_census(), Some(5));
/// ```
#[must_use]
pub fn reconcile(draft: &PlanDraft, by_region: &[Option<People>]) -> Reconciliation {
    let census = draft.root().field("census").and_then(Value::as_whole).map(People::new);
    let list = |name| draft.root().field(name).map_or(&[][..], Value::items);
    let regions = list("regions");
    let groups = list("groups");
    let tally = |parts: &mut dyn Iterator<Item = &Value>, census| {
        let mut tally = Tally { counted: People::ZERO, is_complete: true, census };
        for part in parts {
            match part.field("people").and_then(Value::as_whole).filter(|people| *people <= MAX_COUNT) {
                Some(people) => tally.counted += People::new(people),
                None => tally.is_complete = false,
            }
        }
        tally
    };
    if regions.is_empty() {
        return Reconciliation { whole: tally(&mut groups.iter(), census), regions: Vec::new() };
    }
    let known = by_region.iter().copied().chain(std::iter::repeat(None));
    let regions: Vec<Tally> = regions
        .iter()
        .zip(known)
        .map(|(region, census)| {
            let parts = region.field("groups").map_or(&[][..], Value::fields);
            tally(&mut parts.iter().map(|(_, part)| part), census)
        })
        .collect();
    let counted = regions.iter().map(|region| region.counted).sum();
    let is_complete = regions.iter().all(|region| region.is_complete);
    Reconciliation { whole: Tally { counted, is_complete, census }, regions }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::document::read_draft;

    fn draft(json: &str) -> PlanDraft {
        read_draft(json.as_bytes()).unwrap()
    }

    const TWO: &str = r#"{"groups": [{"id": "a", "people": 240}, {"id": "b", "people": 1000}]}"#;

    const REGIONS: &str = r#"{"groups": [{"id": "a"}, {"id": "b"}], "regions": [
        {"id": "x", "groups": {"a": {"people": 100}, "b": {"people": 300}}},
        {"id": "y", "groups": {"a": {"people": 50}, "b": {"people": 20}}},
        {"id": "z", "groups": {"a": {"people": 51}, "b": {"people": 330}}}
    ]}"#;

    #[test]
    fn the_total_is_held_against_the_census() {
        let tally = |json: &str| reconcile(&draft(json), &[]).whole;
        assert_eq!(tally(TWO), Tally { counted: People::new(1240), is_complete: true, census: None });
        assert_eq!(tally(TWO).beyond_census(), None);
        let with_census = TWO.replacen('{', "{\"census\": 1200, ", 1);
        assert_eq!(tally(&with_census).beyond_census(), Some(40));
        let unfinished = tally(&with_census.replace("240", "\"12x\""));
        assert_eq!((unfinished.is_complete, unfinished.beyond_census()), (false, Some(-200)));
    }

    #[test]
    fn regions_are_held_against_what_is_known_of_them() {
        let found = reconcile(&draft(REGIONS), &[Some(People::new(390)), None]);
        assert_eq!(found.whole, Tally { counted: People::new(851), is_complete: true, census: None });
        let differences: Vec<Option<i64>> = found.regions.iter().map(|region| region.beyond_census()).collect();
        assert_eq!(differences, [Some(10), None, None]);
    }
}
