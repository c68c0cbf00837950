//! What differs between two plan documents.
//!
//! Vaccines, groups and regions are matched by id and deliveries by what they bring, when and where; where a list
//! merely stands in another order nothing differs, though the order of the plan settles ties. Numbers are compared by
//! value, and a field that is left out is compared as its usual value. Texts for people (titles, names, notes,
//! sources, marks of estimates) are passed over.

use std::rc::Rc;

use super::matching::{is_same, only_in_one, pair_up, text_of};
use crate::plan::{PlanDraft, Pointer, Value};

/// What a difference is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The plan as a whole.
    Plan,
    /// The vaccine of this id.
    Vaccine(Rc<str>),
    /// The group of this id.
    Group(Rc<str>),
    /// A delivery.
    Delivery {
        /// Its date.
        on: Rc<str>,
        /// The id of its vaccine.
        vaccine: Rc<str>,
        /// The id of its region, or nothing.
        region: Rc<str>,
    },
    /// The region of this id.
    Region(Rc<str>),
    /// A region's part of a group: the region's id and the group's.
    RegionGroup(Rc<str>, Rc<str>),
}

/// A place at which two documents differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is about.
    pub subject: Subject,
    /// The fields on the way from the subject to the place; none if the subject itself came or went.
    pub path: Vec<Rc<str>>,
    /// The place in the later document; in the earlier one if the later has nothing there.
    pub at: Pointer,
    /// What stands there in the earlier document.
    pub before: Option<Value>,
    /// What stands there in the later document.
    pub after: Option<Value>,
}

/// Fields that only people read, which are passed over.
pub const REMARKS: &[&str] = &["format", "version", "title", "name", "note", "source", "estimate"];

/// What differs between two documents, in the order of the later one; what it lacks comes after what it has.
///
/// ```
/// use rollout_planner::analysis::compare::differences;
/// use rollout_planner::interchange::document::read_draft;
/// let draft = |json: &str| read_draft(json.as_bytes()).unwrap();
/// let before = draft(r#"{"groups": [{"id": "a", "people": 5}, {"id": "b", "people": 7, "uptake": 1.0}]}"#);
/// let after = draft(r#"{"groups": [{"id": "b", "people": 8}, {"id": "a", "people": 5.0}]}"#);
/// let found = differences(&before, &after);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].at.to_string(), "/groups/0/people");
/// ```
#[must_use]
pub fn differences(before: &PlanDraft, after: &PlanDraft) -> Vec<Difference> {
    let mut found = Vec::new();
    let place = Place { subject: Subject::Plan, path: Vec::new(), before: Pointer::root(), after: Pointer::root() };
    compare_maps(before.root(), after.root(), &place, &mut found);
    found
}

/// A place in both documents.
#[derive(Clone)]
struct Place {
    subject: Subject,
    path: Vec<Rc<str>>,
    before: Pointer,
    after: Pointer,
}

impl Place {
    fn field(&self, name: &Rc<str>) -> Self {
        let mut path = self.path.clone();
        path.push(name.clone());
        let (before, after) = (self.before.clone().field(name), self.after.clone().field(name));
        Self { subject: self.subject.clone(), path, before, after }
    }

    fn item(&self, before: Option<usize>, after: Option<usize>) -> Self {
        let at = |list: &Pointer, n: Option<usize>| n.map_or_else(|| list.clone(), |n| list.clone().item(n));
        Self { before: at(&self.before, before), after: at(&self.after, after), ..self.clone() }
    }

    fn about(self, subject: Subject) -> Self {
        Self { subject, path: Vec::new(), ..self }
    }

    fn difference(&self, before: Option<&Value>, after: Option<&Value>) -> Difference {
        let at = if after.is_some() { &self.after } else { &self.before };
        Difference {
            subject: self.subject.clone(),
            path: self.path.clone(),
            at: at.clone(),
            before: before.cloned(),
            after: after.cloned(),
        }
    }
}

fn compare_maps(before: &Value, after: &Value, place: &Place, found: &mut Vec<Difference>) {
    let only_before = before.fields().iter().filter(|(name, _)| after.field(name).is_none());
    for (name, _) in after.fields().iter().chain(only_before).filter(|(name, _)| !REMARKS.contains(&&**name)) {
        let is_sharing = place.path.last().is_some_and(|name| &**name == "sharing");
        let usual = if is_sharing { Some(Value::text("people")) } else { usual(name) };
        let (old, new) = (before.field(name), after.field(name));
        // A place without a usual value differs as a whole where only one document has it.
        let stands_for = |value: Option<&Value>| value.cloned().or_else(|| usual.clone());
        match (stands_for(old), stands_for(new)) {
            (Some(old), Some(new)) => compare_values(&old, &new, &place.field(name), found),
            (None, None) => {}
            _ => found.push(place.field(name).difference(old, new)),
        }
    }
}

fn compare_values(before: &Value, after: &Value, place: &Place, found: &mut Vec<Difference>) {
    if is_same(before, after) {
        return;
    }
    let name = place.path.last().map_or("", |name| &**name);
    match (before, after) {
        (Value::Map(_), Value::Map(_)) if name == "groups" => compare_parts(before, after, place, found),
        (Value::Map(_), Value::Map(_)) if name != "barrier" => compare_maps(before, after, place, found),
        (Value::List(old), Value::List(new)) => match (&place.subject, name) {
            (Subject::Plan, "vaccines") => compare_named(old, new, place, &Subject::Vaccine, found),
            (Subject::Plan, "groups") => compare_named(old, new, place, &Subject::Group, found),
            (Subject::Plan, "regions") => compare_named(old, new, place, &Subject::Region, found),
            (Subject::Plan, "deliveries") => compare_deliveries(old, new, place, found),
            _ => compare_lists(before, after, place, found),
        },
        _ => found.push(place.difference(Some(before), Some(after))),
    }
}

/// A region's parts of the groups: the names of the fields are the ids.
fn compare_parts(before: &Value, after: &Value, place: &Place, found: &mut Vec<Difference>) {
    let region = match &place.subject {
        Subject::Region(id) => id.clone(),
        _ => "".into(),
    };
    let only_before = before.fields().iter().filter(|(name, _)| after.field(name).is_none());
    for (group, _) in after.fields().iter().chain(only_before) {
        let place = place.field(group).about(Subject::RegionGroup(region.clone(), group.clone()));
        match (before.field(group), after.field(group)) {
            (Some(old), Some(new)) => compare_values(old, new, &place, found),
            (old, new) => found.push(place.difference(old, new)),
        }
    }
}

/// Lists of things with ids.
fn compare_named(
    before: &[Value],
    after: &[Value],
    place: &Place,
    subject: &dyn Fn(Rc<str>) -> Subject,
    found: &mut Vec<Difference>,
) {
    for (old, new) in pair_up(before, after, &[&|item| vec![text_of(item, "id")]]) {
        let place = place.item(old.map(|(n, _)| n), new.map(|(n, _)| n));
        let id = new.or(old).map_or_else(|| "".into(), |(_, item)| text_of(item, "id"));
        compare_items(old.map(|(_, item)| item), new.map(|(_, item)| item), &place.about(subject(id)), found);
    }
}

/// Deliveries have no ids: the same vaccine for the same region on the same day is the same delivery; else so many
/// doses of it for the region, on another day.
fn compare_deliveries(before: &[Value], after: &[Value], place: &Place, found: &mut Vec<Difference>) {
    let of = |fields: &'static [&'static str]| {
        move |item: &Value| fields.iter().map(|field| text_of(item, field)).collect::<Vec<_>>()
    };
    let exactly = of(&["vaccine", "region", "on", "doses"]);
    let same_day = of(&["vaccine", "region", "on"]);
    let same_doses = of(&["vaccine", "region", "doses"]);
    for (old, new) in pair_up(before, after, &[&exactly, &same_day, &same_doses]) {
        let place = place.item(old.map(|(n, _)| n), new.map(|(n, _)| n));
        let (old, new) = (old.map(|(_, item)| item), new.map(|(_, item)| item));
        let Some(told) = old.or(new) else { continue };
        let [on, vaccine, region] = ["on", "vaccine", "region"].map(|field| text_of(told, field));
        compare_items(old, new, &place.about(Subject::Delivery { on, vaccine, region }), found);
    }
}

fn compare_items(before: Option<&Value>, after: Option<&Value>, place: &Place, found: &mut Vec<Difference>) {
    match (before, after) {
        (Some(before), Some(after)) => compare_values(before, after, place, found),
        (before, after) => found.push(place.difference(before, after)),
    }
}

/// Other lists: of maps whose number is fixed (intervals) item by item; of other maps (closures, extras, given doses)
/// what came and what went; all else (a week's capacity, shares) as a whole.
fn compare_lists(before: &Value, after: &Value, place: &Place, found: &mut Vec<Difference>) {
    let (old, new) = (before.items(), after.items());
    let is_map = |item: &Value| matches!(item, Value::Map(_));
    if !old.iter().chain(new).all(is_map) {
        found.push(place.difference(Some(before), Some(after)));
    } else if place.path.last().is_some_and(|name| &**name == "intervals") && old.len() == new.len() {
        for (n, (old, new)) in old.iter().zip(new).enumerate() {
            compare_values(old, new, &place.item(Some(n), Some(n)), found);
        }
    } else {
        let (gone, come) = only_in_one(old, new);
        found.extend(come.into_iter().map(|(n, item)| place.item(None, Some(n)).difference(None, Some(item))));
        found.extend(gone.into_iter().map(|(n, item)| place.item(Some(n), None).difference(Some(item), None)));
    }
}

/// What stands for a field that is left out.
fn usual(field: &str) -> Option<Value> {
    let value = match field {
        "eligible" | "uptake" | "risk" | "weight" | "open_next_at" => Value::whole(1),
        "wastage" => Value::whole(0),
        "onset_days" => Value::whole(14),
        "barrier" => Value::map(vec![("r0", Value::millionths(2_400_000))]),
        "given" | "changes" | "closed" | "extra" | "regions" => Value::list(Vec::new()),
        "policy" | "sharing" => Value::map(Vec::new()),
        "tie" => Value::text("remaining"),
        "follow_up" => Value::text("due_first"),
        "arrival" => Value::text("at_target"),
        "early" => Value::Bool(true),
        "reserve" => Value::text("none"),
        "unservable" => Value::text("hold"),
        _ => return None,
    };
    Some(value)
}
