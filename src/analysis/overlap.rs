//! People counted in two groups: taken out of the one that is served later, so that each is counted once.

use crate::engine::{Claim, Scratch, apportion};
use crate::plan::{MAX_COUNT, PlanDraft, Pointer, Value};
use crate::units::People;

/// "Of the people of this group, so many are also in that one."
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// Position of the group that is asked about.
    pub group: usize,
    /// Position of the group that they are in as well.
    pub also_in: usize,
    /// How many.
    pub people: People,
}

/// What taking people out of a group did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOut {
    /// The draft after it.
    pub draft: PlanDraft,
    /// Position of the group that they were taken out of: the one of the two that is served later.
    pub from: usize,
    /// How many were taken out.
    pub people: People,
    /// How many of them in each region; empty if the plan states none.
    pub by_region: Vec<People>,
    /// How many were not, because the group, or its part in a region, has no more people without a dose.
    pub left_in: People,
}

/// Why people cannot be taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverlapRefusal {
    /// The plan has no such group.
    NoSuchGroup,
    /// Both are the same group.
    SameGroup,
    /// A count that this needs is missing or no count; mend it first.
    NoCount(Pointer),
    /// More people than the group asked about has.
    MoreThanTheGroup {
        /// How many it has.
        people: People,
    },
}

/// Takes people who are counted in two groups out of the one that is served later (the higher tier; of one tier,
/// the later in the plan), so that each is counted once. With regions they are taken where the group asked about
/// has its people, in proportion by largest remainders, but in no region more than both groups have there. Nobody
/// who has a dose already is taken out.
///
/// # Errors
/// What must be mended or asked otherwise first.
///
/// ```
/// use rollout_planner::analysis::overlap::{Overlap, take_out};
/// use rollout_planner::interchange::document::read_draft;
/// use rollout_planner::plan::Pointer;
/// use rollout_planner::units::People;
/// let draft = read_draft(br#"{"groups": [
///     {"id": "staff", "tier": 1, "people": 240000},
///     {"id": "adults", "tier": 3, "people": 5000000}
/// ]}"#).unwrap();
/// // Of these 240,000, 200,000 are also among the adults.
/// let overlap = Overlap { group: 0, also_in: 1, people: People::new(200_000) };
/// let done = take_out(&draft, overlap).unwrap();
/// assert_eq!((done.from, done.people.get()), (1, 200_000));
/// let adults = Pointer::root().field("groups").item(1).field("people");
/// assert_eq!(done.draft.get(&adults).and_then(|people| people.as_whole()), Some(4_800_000));
/// ```
pub fn take_out(draft: &PlanDraft, overlap: Overlap) -> Result<TakenOut, OverlapRefusal> {
    let groups = list(draft.root(), "groups");
    let tier = |n: usize| {
        let group = groups.get(n).ok_or(OverlapRefusal::NoSuchGroup)?;
        let at = group_at(n).field("tier");
        group.field("tier").and_then(Value::as_whole).ok_or(OverlapRefusal::NoCount(at))
    };
    if overlap.group == overlap.also_in {
        return Err(OverlapRefusal::SameGroup);
    }
    let (group, other) = ((tier(overlap.group)?, overlap.group), (tier(overlap.also_in)?, overlap.also_in));
    let from = group.max(other).1;
    let asked = parts(draft, overlap.group)?;
    let total: u64 = asked.iter().map(|part| part.people).sum();
    if overlap.people.get() > total {
        return Err(OverlapRefusal::MoreThanTheGroup { people: People::new(total) });
    }
    let also_in = parts(draft, overlap.also_in)?;
    let claims: Vec<Claim> = asked
        .iter()
        .zip(&also_in)
        .map(|(asked, also_in)| {
            let later = if from == overlap.group { asked } else { also_in };
            let both = asked.people.min(also_in.people);
            Claim { weight: u128::from(asked.people), cap: both.min(later.people.saturating_sub(later.given)) }
        })
        .collect();
    let mut taken = Vec::new();
    apportion(overlap.people.get(), &claims, &mut taken, &mut Scratch::default());
    let later = if from == overlap.group { asked } else { also_in };
    let mut after = draft.clone();
    for (part, taken) in later.iter().zip(&taken).filter(|(_, taken)| **taken > 0) {
        after = after.with(&part.at, Value::whole(part.people - taken));
    }
    let has_regions = !list(draft.root(), "regions").is_empty();
    let stated = group_at(from).field("people");
    if has_regions && after.get(&stated).is_some() {
        let left = later.iter().zip(&taken).map(|(part, taken)| part.people - taken).sum();
        after = after.with(&stated, Value::whole(left));
    }
    let people: u64 = taken.iter().sum();
    Ok(TakenOut {
        draft: after,
        from,
        people: People::new(people),
        by_region: if has_regions { taken.into_iter().map(People::new).collect() } else { Vec::new() },
        left_in: People::new(overlap.people.get() - people),
    })
}

/// A group's people in one place.
struct Part {
    at: Pointer,
    people: u64,
    /// Those who have a dose already.
    given: u64,
}

/// The people of a group by region; in one part if the plan states no regions.
fn parts(draft: &PlanDraft, n: usize) -> Result<Vec<Part>, OverlapRefusal> {
    let group = list(draft.root(), "groups").get(n).ok_or(OverlapRefusal::NoSuchGroup)?;
    let regions = list(draft.root(), "regions");
    if regions.is_empty() {
        return Ok(vec![part(group, group_at(n))?]);
    }
    let id_at = group_at(n).field("id");
    let id = group.field("id").and_then(Value::as_text).ok_or(OverlapRefusal::NoCount(id_at))?;
    let part_of = |(n, region): (usize, &Value)| {
        let at = Pointer::root().field("regions").item(n).field("groups").field(id);
        match region.field("groups").and_then(|groups| groups.field(id)) {
            Some(value) => part(value, at),
            None => Ok(Part { at: at.field("people"), people: 0, given: 0 }),
        }
    };
    regions.iter().enumerate().map(part_of).collect()
}

fn part(value: &Value, at: Pointer) -> Result<Part, OverlapRefusal> {
    let count = |value: &Value, at: Pointer| {
        let people = value.field("people").and_then(Value::as_whole).filter(|people| *people <= MAX_COUNT);
        people.ok_or(OverlapRefusal::NoCount(at.field("people")))
    };
    let people = count(value, at.clone())?;
    let given = list(value, "given").iter().enumerate();
    let given: u64 =
        given.map(|(n, entry)| count(entry, at.clone().field("given").item(n))).sum::<Result<_, OverlapRefusal>>()?;
    Ok(Part { at: at.field("people"), people, given })
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value.field(name).map_or(&[], Value::items)
}

fn group_at(n: usize) -> Pointer {
    Pointer::root().field("groups").item(n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::census::reconcile;
    use crate::interchange::document::{read_draft, write_draft};
    use crate::plan::validate;

    fn draft(json: &str) -> PlanDraft {
        read_draft(json.as_bytes()).unwrap()
    }

    fn overlap(group: usize, also_in: usize, people: u64) -> Overlap {
        Overlap { group, also_in, people: People::new(people) }
    }

    /// What is done, as text: the group, how many, by region, left in; then every count of people that changed.
    #[track_caller]
    fn check(json: &str, asked: Overlap, expected: &str) {
        let before = draft(json);
        let found = match take_out(&before, asked) {
            Ok(done) => {
                let by_region: Vec<u64> = done.by_region.iter().map(|people| people.get()).collect();
                let people = |draft: &PlanDraft| -> Vec<String> {
                    let fields = write_draft(draft);
                    let fields = fields.split(['{', '}', ',']).filter(|field| field.contains("people"));
                    fields.map(str::to_owned).collect()
                };
                let after = people(&done.draft);
                let changed: Vec<&str> = after
                    .iter()
                    .filter(|line| !people(&before).contains(line))
                    .map(|line| line.trim_matches(','))
                    .collect();
                let (from, people, left_in) = (done.from, done.people, done.left_in);
                format!("{people} out of group {from} {by_region:?}, {left_in} left in: {}", changed.join(", "))
            }
            Err(refusal) => format!("{refusal:?}"),
        };
        assert_eq!(found, expected, "{asked:?} in {json}");
    }

    const TWO: &str = r#"{"groups": [{"id": "a", "tier": 1, "people": 240}, {"id": "b", "tier": 3, "people": 1000}]}"#;

    #[test]
    fn people_leave_the_group_that_is_served_later() {
        check(TWO, overlap(0, 1, 200), "200 out of group 1 [], 0 left in: \"people\":800");
        check(TWO, overlap(1, 0, 200), "200 out of group 1 [], 0 left in: \"people\":800");
        let other_order =
            r#"{"groups": [{"id": "a", "tier": 3, "people": 240}, {"id": "b", "tier": 2, "people": 1000}]}"#;
        check(other_order, overlap(0, 1, 200), "200 out of group 0 [], 0 left in: \"people\":40");
        let one_tier = r#"{"groups": [{"id": "a", "tier": 1, "people": 240}, {"id": "b", "tier": 1, "people": 1000}]}"#;
        check(one_tier, overlap(1, 0, 1), "1 out of group 1 [], 0 left in: \"people\":999");
    }

    #[test]
    fn no_more_leave_than_both_groups_have() {
        check(TWO, overlap(0, 1, 240), "240 out of group 1 [], 0 left in: \"people\":760");
        check(TWO, overlap(1, 0, 500), "240 out of group 1 [], 260 left in: \"people\":760");
        check(TWO, overlap(0, 1, 241), "MoreThanTheGroup { people: People(240) }");
        check(TWO, overlap(0, 1, 0), "0 out of group 1 [], 0 left in: ");
    }

    #[test]
    fn people_who_have_a_dose_stay() {
        let given = r#"{"groups": [{"id": "a", "tier": 1, "people": 240},
            {"id": "b", "tier": 3, "people": 1000, "given": [{"people": 700}, {"people": 150}]}]}"#;
        check(given, overlap(0, 1, 200), "150 out of group 1 [], 50 left in: \"people\":850");
        let too_many = given.replace("1000", "800");
        check(&too_many, overlap(0, 1, 200), "0 out of group 1 [], 200 left in: ");
    }

    const REGIONS: &str = r#"{"groups": [{"id": "a", "tier": 1}, {"id": "b", "tier": 3, "people": 650}],
        "regions": [
            {"id": "x", "groups": {"a": {"people": 100}, "b": {"people": 300}}},
            {"id": "y", "groups": {"a": {"people": 50}, "b": {"people": 20}}},
            {"id": "z", "groups": {"a": {"people": 51}, "b": {"people": 330, "given": [{"people": 300}]}}}
        ]}"#;

    #[test]
    fn with_regions_people_leave_where_the_group_asked_about_has_them() {
        check(
            REGIONS,
            overlap(0, 1, 10),
            "10 out of group 1 [5, 2, 3], 0 left in: \"people\":640, \"people\":295, \"people\":18, \"people\":327",
        );
    }

    #[test]
    fn no_region_gives_more_than_it_has() {
        check(
            REGIONS,
            overlap(0, 1, 120),
            "120 out of group 1 [70, 20, 30], 0 left in: \"people\":530, \"people\":230, \"people\":0",
        );
        check(
            REGIONS,
            overlap(0, 1, 201),
            "150 out of group 1 [100, 20, 30], 51 left in: \"people\":500, \"people\":200, \"people\":0",
        );
    }

    #[test]
    fn a_region_without_the_group_stays_without_it() {
        let json = r#"{"groups": [{"id": "a", "tier": 1}, {"id": "b", "tier": 3}], "regions": [
            {"id": "x", "groups": {"a": {"people": 100}}}, {"id": "y", "groups": {"a": {"people": 50}, "b": {"people": 40}}}]}"#;
        check(json, overlap(0, 1, 60), "40 out of group 1 [0, 40], 20 left in: \"people\":0");
    }

    #[test]
    fn what_cannot_be_answered_says_why() {
        check(TWO, overlap(0, 0, 1), "SameGroup");
        check(TWO, overlap(0, 2, 1), "NoSuchGroup");
        let no_count = |text: &str, at: &str| {
            let refusal = take_out(&draft(text), overlap(0, 1, 1)).unwrap_err();
            let OverlapRefusal::NoCount(pointer) = &refusal else { panic!("{refusal:?}") };
            assert_eq!(pointer.to_string(), at);
        };
        no_count(&TWO.replace("1000", "\"12x\""), "/groups/1/people");
        no_count(&TWO.replace("1000", "9000000000"), "/groups/1/people");
        no_count(&TWO.replace("\"tier\": 3", "\"tier\": \"x\""), "/groups/1/tier");
        no_count(&REGIONS.replace("330", "3.5"), "/regions/2/groups/b/people");
        no_count(&REGIONS.replace("[{\"people\": 300}]", "[{\"dose\": 300}]"), "/regions/2/groups/b/given/0/people");
        no_count(&REGIONS.replace("\"id\": \"a\", ", ""), "/groups/0/id");
    }

    #[test]
    fn in_a_real_plan_each_person_is_counted_once_and_the_plan_stays_good() {
        let before = draft(include_str!("../presets/heilongjiang_2021.json"));
        let position =
            |id| list(before.root(), "groups").iter().position(|group| group.field("id") == Some(&Value::text(id)));
        let asked = Overlap {
            group: position("medical").unwrap(),
            also_in: position("adults").unwrap(),
            people: People::new(100_000),
        };
        let done = take_out(&before, asked).unwrap();
        assert_eq!((done.people, done.left_in), (asked.people, People::ZERO));
        assert_eq!(done.by_region.iter().copied().sum::<People>(), asked.people);
        assert!(validate(&done.draft).is_ok());
        let (was, is) = (reconcile(&before, &[]), reconcile(&done.draft, &[]));
        assert_eq!(was.whole.beyond_census(), Some(0));
        assert_eq!(is.whole.beyond_census(), Some(-100_000));
        for ((was, is), taken) in was.regions.iter().zip(&is.regions).zip(&done.by_region) {
            assert_eq!(was.counted - is.counted, *taken);
        }
    }
}
