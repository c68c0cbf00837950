//! Where a problem of the draft is shown: beside a field of the page, or in the list above only.

use super::draft::{group_at, groups, id_of};
use crate::index::{Idx, RegionIdx};
use crate::plan::{PlanDraft, Pointer, Problem, ProblemKind, Segment};

/// A field of a group that the page can edit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupField {
    /// Its name in the current language.
    #[default]
    Name,
    /// Its step of the priority order.
    Tier,
    /// Its people, in one region or in all.
    People,
    /// The share who may be vaccinated.
    Eligible,
    /// The share of the eligible who accept.
    Uptake,
    /// The vaccines it may have.
    Vaccines,
    /// The first day on which somebody may begin.
    From,
    /// How many may begin on one day.
    DailyLimit,
    /// The risk of a person.
    Risk,
    /// Doses given before the plan starts, in one region or in all.
    Given,
}

impl GroupField {
    /// Every field, in the order of the grid's columns.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Tier,
        Self::People,
        Self::Eligible,
        Self::Uptake,
        Self::Vaccines,
        Self::From,
        Self::DailyLimit,
        Self::Risk,
        Self::Given,
    ];

    /// Its name in the document.
    #[must_use]
    pub const fn spelling(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Tier => "tier",
            Self::People => "people",
            Self::Eligible => "eligible",
            Self::Uptake => "uptake",
            Self::Vaccines => "vaccines",
            Self::From => "from",
            Self::DailyLimit => "daily_limit",
            Self::Risk => "risk",
            Self::Given => "given",
        }
    }

    /// The field of this name in the document.
    #[must_use]
    pub fn from_spelling(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.spelling() == name)
    }

    /// Whether it is shown as a percentage.
    #[must_use]
    pub const fn is_share(self) -> bool {
        matches!(self, Self::Eligible | Self::Uptake)
    }

    /// Whether it is typed as one text; the others have controls of their own.
    #[must_use]
    pub const fn is_typed(self) -> bool {
        !matches!(self, Self::Vaccines | Self::Given)
    }

    /// Its place in the document, for a group without regions.
    #[must_use]
    pub fn at(self, group: usize) -> Pointer {
        group_at(group).field(self.spelling())
    }
}

/// Where a problem is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Beside a field of a group, if this region is chosen (`None`: whatever is chosen).
    Field {
        /// Position of the group in the draft.
        group: usize,
        /// The field.
        field: GroupField,
        /// The region whose people it is about.
        region: Option<RegionIdx>,
    },
    /// At no field of the page.
    Elsewhere,
}

/// Where a problem at a place of the draft is shown.
#[must_use]
pub fn place_of(draft: &PlanDraft, at: &Pointer) -> Place {
    use Segment::{Field, Item};
    let is = |name: &str, expected: &str| name == expected;
    match at.segments() {
        [Field(list), Item(group), Field(name), ..] if is(list, "groups") => {
            let field = GroupField::from_spelling(name);
            field.map_or(Place::Elsewhere, |field| Place::Field { group: *group, field, region: None })
        }
        [Field(list), Item(region), Field(parts), Field(id), rest @ ..]
            if is(list, "regions") && is(parts, "groups") =>
        {
            let group = groups(draft).iter().position(|group| id_of(group) == Some(id));
            let region = Some(RegionIdx::from_usize(*region));
            let field = match rest {
                [Field(name), ..] if is(name, "given") => GroupField::Given,
                _ => GroupField::People,
            };
            group.map_or(Place::Elsewhere, |group| Place::Field { group, field, region })
        }
        _ => Place::Elsewhere,
    }
}

/// Whether a problem is that a percentage is not from 0 to 100: the document's words for it are about shares.
#[must_use]
pub fn is_percent_out_of_range(draft: &PlanDraft, problem: &Problem) -> bool {
    matches!(place_of(draft, &problem.at), Place::Field { field, .. } if field.is_share())
        && matches!(problem.kind, ProblemKind::OutOfRange { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presets::Preset;

    #[test]
    fn problems_find_their_field() {
        let draft = Preset::Heilongjiang.draft();
        let tier = Place::Field { group: 3, field: GroupField::Tier, region: None };
        assert_eq!(place_of(&draft, &GroupField::Tier.at(3)), tier);
        let people = super::super::draft::region_people_at(2, "adults");
        let found = place_of(&draft, &people);
        let region = Some(RegionIdx::from_usize(2));
        assert_eq!(found, Place::Field { group: 15, field: GroupField::People, region });
        assert_eq!(place_of(&draft, &Pointer::root().field("start")), Place::Elsewhere);
        assert_eq!(place_of(&draft, &group_at(0).field("note")), Place::Elsewhere);
        let given = Place::Field { group: 0, field: GroupField::Given, region: None };
        assert_eq!(place_of(&draft, &group_at(0).field("given").item(1).field("on")), given);
    }
}
