//! The rules of the rollout: what each is, and what each of its choices does.

use super::InputText;
use crate::i18n::Language;

/// A rule of the rollout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleText {
    /// When the next tier opens.
    Gate,
    /// What is kept for people who have begun.
    Reserve,
    /// Which follow-up doses go first.
    FollowUp,
    /// How a tier's doses are split.
    Tie,
    /// Whether a group that cannot be served holds up later tiers.
    Unservable,
    /// When people come for their next dose.
    Arrival,
    /// Whether doses left over go to people not yet due.
    Early,
    /// How deliveries are shared among regions.
    ShareDeliveries,
    /// How capacity is shared among regions.
    ShareCapacity,
    /// How the barrier is stated.
    Barrier,
}

/// A text in both languages: Chinese, English.
type Both = (&'static str, &'static str);
/// The name of a rule, a line on it, and for each of its choices a name and a line on what it does.
type Words = (Both, Both, &'static [(Both, Both)]);

impl RuleText {
    /// Its name, a line on it, and for each choice its name and a line on what it does.
    const fn words(self) -> Words {
        match self {
            Self::Gate => GATE,
            Self::Reserve => RESERVE,
            Self::FollowUp => FOLLOW_UP,
            Self::Tie => TIE,
            Self::Unservable => UNSERVABLE,
            Self::Arrival => ARRIVAL,
            Self::Early => EARLY,
            Self::ShareDeliveries => SHARE_DELIVERIES,
            Self::ShareCapacity => SHARE_CAPACITY,
            Self::Barrier => BARRIER,
        }
    }
}

/// The words of what is about a rule; nothing for other texts.
pub(super) fn say(text: &InputText, language: Language) -> Option<&'static str> {
    let both = match text {
        InputText::Rule(rule) => rule.words().0,
        InputText::RuleHint(rule) => rule.words().1,
        InputText::RuleChoice(rule, n) => rule.words().2.get(*n)?.0,
        InputText::RuleLine(rule, n) => rule.words().2.get(*n)?.1,
        _ => return None,
    };
    Some(match language {
        Language::Zh => both.0,
        Language::En => both.1,
    })
}

const GATE: Words = (
    ("下一优先级何时开始", "When the next tier begins"),
    (
        "前面各人群首剂接种达到目标的这一比例后开始。",
        "Once every group before it has given first doses to this share of its target.",
    ),
    &[
        (("100%", "100%"), ("前一优先级全部接种首剂后才开始。", "Only when all before have had a first dose.")),
        (("90%", "90%"), ("不等最后一成，避免少数人拖住后面。", "Does not wait for the last tenth.")),
        (("80%", "80%"), ("较早开始，前面的人仍优先。", "Begins sooner; those before still come first.")),
        (("50%", "50%"), ("过半即开始，优先级之间重叠较多。", "Begins at half; tiers overlap a great deal.")),
    ],
);

const RESERVE: Words = (
    ("是否预留后续剂次", "Doses kept for people who have begun"),
    (
        "预留越多，延误越少，但首剂进度可能放慢。",
        "The more is kept, the fewer are late, but first doses may go more slowly.",
    ),
    &[
        (
            ("不预留", "None"),
            (
                "到苗即用，进度最快；后续剂次依靠以后到苗。",
                "Every dose is given at once; later doses rely on later deliveries.",
            ),
        ),
        (
            ("留足全程", "The whole course on hand"),
            (
                "库存够全程才开始接种一人，无人因缺苗延误。",
                "Nobody begins unless the whole course is in stock: nobody waits for want of vaccine.",
            ),
        ),
        (
            ("按到苗计划预留", "As planned deliveries allow"),
            (
                "库存或计划到苗能按时保证后续剂次才开始；计划期末会少接首剂。",
                "Somebody begins only if stock or planned deliveries cover the later doses in time; near the plan's end first doses are held back.",
            ),
        ),
    ],
);

const FOLLOW_UP: Words = (
    ("后续剂次与首剂谁先", "Follow-up doses or first doses first"),
    ("当天疫苗或能力不够时，先满足谁。", "Who is served first when there is not enough on a day."),
    &[
        (
            ("到期的后续剂次先接种", "Follow-up doses that are due"),
            ("到期的人先接种，再接种首剂。", "People who are due come before new ones."),
        ),
        (
            ("首剂先接种", "First doses"),
            (
                "只有到了最晚日期的后续剂次排在首剂之前，更快扩大首剂覆盖。",
                "Only follow-up doses at their latest day come before first doses: more people have one dose sooner.",
            ),
        ),
    ],
);

const TIE: Words = (
    ("同一优先级内如何分配", "Sharing within a tier"),
    ("疫苗不够时，同级各人群怎样分。", "How the groups of one tier share what there is."),
    &[
        (
            ("按尚未接种人数", "By people still waiting"),
            ("各人群大致同时完成。", "The groups finish at about the same time."),
        ),
        (("按目标人数", "By size"), ("按人群大小的固定比例。", "In fixed proportion to the size of the group.")),
        (("平均分配", "Equally"), ("各人群同样多，小人群先完成。", "As much for each group; small ones finish first.")),
        (("按表中顺序", "In the order of the table"), ("一个人群完成后再到下一个。", "One group after the other.")),
    ],
);

const UNSERVABLE: Words = (
    ("暂时不能接种的人群", "Groups that cannot be served for now"),
    (
        "例如还没到开始日期，或没有适用的疫苗。",
        "For example before their first day, or with none of their vaccines in stock.",
    ),
    &[
        (
            ("后面的优先级等待", "Later tiers wait"),
            ("严格按优先级，一级完成再到下一级。", "Strict phases: no tier is passed over."),
        ),
        (
            ("疫苗流向后面", "Doses flow on"),
            ("暂时用不了的当天给后面的优先级，不闲置。", "What cannot be used goes to later tiers the same day."),
        ),
    ],
);

const ARRIVAL: Words = (
    ("后续剂次何时来接种", "When people come for the next dose"),
    ("决定后续剂次的需求出现在哪一天。", "On which day the need for the next dose arises."),
    &[
        (
            ("都在计划间隔当天", "All on the planned day"),
            ("首剂当天的人同一天到期。", "Who had a dose on one day is due on one day."),
        ),
        (
            ("在最短与最长间隔之间均匀", "Spread from earliest to latest"),
            ("逐日均匀到期，高峰较平。", "Evenly, day by day: lower peaks."),
        ),
    ],
);

const EARLY: Words = (
    ("有余量时是否提前接种", "Doses left over on a day"),
    ("过了最短间隔但还没到计划日期的人。", "For people past the earliest day but before the planned one."),
    &[
        (
            ("提前接种", "Given early"),
            ("当天有余量就给他们，不浪费能力。", "They have them now, so that no capacity is lost."),
        ),
        (("等到计划日期", "Kept until the planned day"), ("严格按计划间隔。", "The planned interval is kept.")),
    ],
);

const SHARE_DELIVERIES: Words = (
    ("统一到苗如何分给各地", "How regions share deliveries"),
    ("指定地区的到苗不参与分配。", "Deliveries that name a region go there whole."),
    &[
        (("按人口", "By people"), ("按人口和权重的比例。", "In proportion to weight × people.")),
        (
            ("按应接种人数", "By target"),
            ("按应接种人数和权重的比例。", "In proportion to weight × people to be vaccinated."),
        ),
        (
            ("按优先级的未满足需求", "By unserved need, tier by tier"),
            ("先满足各地高优先级人群，再到后面。", "First the high tiers of all regions, then the later ones."),
        ),
    ],
);

const SHARE_CAPACITY: Words = (
    ("接种能力如何分给各地", "How regions share capacity"),
    ("地区权重不计。", "A region's weight does not count here."),
    &[
        (("按人口", "By people"), ("按各地人口的比例。", "In proportion to people.")),
        (("按应接种人数", "By target"), ("按各地应接种人数的比例。", "In proportion to people to be vaccinated.")),
    ],
);

const BARRIER: Words = (
    ("免疫屏障怎样确定", "How the barrier is stated"),
    (
        "受保护者占总人口达到这一比例即为达到；不影响排程。",
        "Reached when so many of all people are protected. Changes no dose.",
    ),
    &[
        (("按基本再生数 R₀", "By R₀"), ("比例为 1 − 1/R₀。", "The share is 1 − 1/R₀.")),
        (("直接填比例", "As a share"), ("受保护者占总人口的比例。", "The share of all people who must be protected.")),
    ],
);
