//! The tabs of the inputs, and which of them a place of the document is in.

use crate::i18n::InputText;
use crate::plan::{Pointer, Segment};

/// A tab of the inputs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Who there is to vaccinate.
    #[default]
    Groups,
    /// Vaccines and deliveries.
    Supply,
    /// Doses that can be given on each day.
    Capacity,
    /// The rules of the rollout.
    Rules,
    /// The plan's title and span.
    Plan,
}

impl Tab {
    /// Every tab, in their order on the page.
    pub const ALL: [Self; 5] = [Self::Groups, Self::Supply, Self::Capacity, Self::Rules, Self::Plan];

    /// The id of its button.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Groups => "tab-groups",
            Self::Supply => "tab-supply",
            Self::Capacity => "tab-capacity",
            Self::Rules => "tab-rules",
            Self::Plan => "tab-plan",
        }
    }

    /// Its name.
    #[must_use]
    pub const fn label(self) -> InputText {
        match self {
            Self::Groups => InputText::GroupsTab,
            Self::Supply => InputText::SupplyTab,
            Self::Capacity => InputText::CapacityTab,
            Self::Rules => InputText::RulesTab,
            Self::Plan => InputText::PlanTab,
        }
    }

    /// The tab that a key leads to from this one, as in any row of tabs.
    #[must_use]
    pub fn by_key(self, key: &str) -> Option<Self> {
        let (n, last) = (self as usize, Self::ALL.len() - 1);
        let to = match key {
            "ArrowRight" => (n + 1) % Self::ALL.len(),
            "ArrowLeft" => n.checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return None,
        };
        Some(Self::ALL[to])
    }
}

/// The tab in which a place of the document is edited. What no tab has a field for is said in that of the plan.
#[must_use]
pub fn tab_of(at: &Pointer) -> Tab {
    let name = |n: usize| match at.segments().get(n) {
        Some(Segment::Field(name)) => &**name,
        _ => "",
    };
    match (name(0), name(2)) {
        ("groups", _) | ("regions", "groups") => Tab::Groups,
        ("vaccines" | "deliveries", _) => Tab::Supply,
        ("capacity", _) | ("regions", "capacity") => Tab::Capacity,
        ("policy" | "sharing" | "barrier", _) | ("regions", "weight") => Tab::Rules,
        _ => Tab::Plan,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_plan_has_its_tab() {
        let root = Pointer::root;
        let cases = [
            (root().field("groups").item(3).field("people"), Tab::Groups),
            (root().field("regions").item(0).field("groups").field("police").field("people"), Tab::Groups),
            (root().field("regions").item(0).field("weight"), Tab::Rules),
            (root().field("vaccines").item(0).field("intervals").item(0).field("max"), Tab::Supply),
            (root().field("deliveries"), Tab::Supply),
            (root().field("capacity").field("weekly").item(6), Tab::Capacity),
            (root().field("policy").field("tie"), Tab::Rules),
            (root().field("barrier"), Tab::Rules),
            (root().field("start"), Tab::Plan),
            (root(), Tab::Plan),
        ];
        for (at, tab) in cases {
            assert_eq!(tab_of(&at), tab, "{at}");
        }
    }

    #[test]
    fn arrow_keys_go_round() {
        let at = |tab: Tab, key| tab.by_key(key);
        assert_eq!(at(Tab::Groups, "ArrowLeft"), Some(Tab::Plan));
        assert_eq!(at(Tab::Plan, "ArrowRight"), Some(Tab::Groups));
        assert_eq!([at(Tab::Rules, "Home"), at(Tab::Rules, "End")], [Some(Tab::Groups), Some(Tab::Plan)]);
        assert_eq!(at(Tab::Rules, "a"), None);
    }
}
