//! What a column of a pasted block can hold, and the headings it is known by in Chinese and English.

use super::Target;
use crate::interchange::cells::{Bare, plain};

/// What a column of a block holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// A group's id.
    Id,
    /// A group's name.
    Name,
    /// A group's tier.
    Tier,
    /// A group's people, in all regions together.
    People,
    /// A group's people in the region at this position.
    RegionPeople(usize),
    /// The share of a group that may be vaccinated.
    Eligible,
    /// The share of the eligible who accept.
    Uptake,
    /// The vaccines a group may have.
    Vaccines,
    /// The first day on which somebody of a group may begin.
    From,
    /// How many of a group may begin on one day.
    DailyLimit,
    /// The risk of a person of a group.
    Risk,
    /// The day of a delivery, or of a capacity.
    On,
    /// The vaccine of a delivery.
    Vaccine,
    /// Doses delivered, or doses that can be given.
    Doses,
    /// Doses delivered of the vaccine at this position.
    DosesOf(usize),
    /// The last day on which a delivery can be used.
    Expires,
    /// The region a delivery goes to.
    Region,
}

/// The headings of a column, the Chinese and the English one that are written first, as they are compared: small
/// letters, without spaces and signs.
struct Headings {
    column: Column,
    written: [&'static str; 2],
    zh: &'static str,
    en: &'static str,
}

const fn headings(column: Column, written: [&'static str; 2], zh: &'static str, en: &'static str) -> Headings {
    Headings { column, written, zh, en }
}

const GROUPS: [Headings; 10] = [
    headings(Column::Id, ["ID", "ID"], "id 标识 代码", "code groupid"),
    headings(
        Column::Name,
        ["人群", "Group"],
        "人群 群组 名称 人群名称 群组名称 目标人群 重点人群 人群类别 人群分类 类别 对象 接种对象",
        "group groups name groupname targetgroup populationgroup prioritygroup cohort who",
    ),
    headings(
        Column::Tier,
        ["优先级", "Tier"],
        "优先级 优先级别 优先顺序 优先次序 优先等级 优先 梯队 批次 级别 层级 阶段",
        "tier priority phase step stage rank prioritylevel",
    ),
    headings(
        Column::People,
        ["人数", "People"],
        "人数 总人数 人口 人口数 总人口 目标人数 目标人口 人群人数 人群规模 规模 应种人数 应接种人数 接种人数 数量 合计",
        "people population persons size count number numberofpeople headcount total n",
    ),
    headings(
        Column::Eligible,
        ["可接种比例", "Eligible"],
        "可接种比例 可接种率 可接种 符合条件比例 符合条件 适种比例 适宜接种比例 适宜比例",
        "eligible eligibility eligibleshare shareeligible percenteligible",
    ),
    headings(
        Column::Uptake,
        ["接种意愿", "Uptake"],
        "接种意愿 意愿 接种意愿率 意愿率 接受率 接受度 预期接种率 接种率",
        "uptake acceptance willingness expecteduptake coverage",
    ),
    headings(
        Column::Vaccines,
        ["疫苗", "Vaccines"],
        "疫苗 可用疫苗 可接种疫苗 疫苗种类 疫苗类型 允许疫苗 接种疫苗",
        "vaccines vaccine allowedvaccines products product",
    ),
    headings(
        Column::From,
        ["起始日期", "From"],
        "起始日期 开始日期 起始 开始 开始时间 起始时间 起始日 开始日 最早日期 启动日期 启动时间",
        "from start startdate starts opens opendate begins notbefore",
    ),
    headings(
        Column::DailyLimit,
        ["每日上限", "Daily limit"],
        "每日上限 每天上限 日上限 单日上限 每日最多 每天最多 每日限额 每日接种上限 日接种上限",
        "dailylimit limit limitperday maxperday maximumperday dailymaximum dailymax dailycap perday",
    ),
    headings(
        Column::Risk,
        ["风险", "Risk"],
        "风险 风险权重 相对风险 风险系数 风险值 权重",
        "risk relativerisk riskweight weight",
    ),
];

const DELIVERIES: [Headings; 5] = [
    headings(
        Column::On,
        ["到苗日期", "Date"],
        "到苗日期 日期 到货日期 到苗时间 到货时间 到达日期 供应日期 交付日期 时间",
        "date deliverydate on arrival arrives arrivaldate delivered day",
    ),
    headings(
        Column::Vaccine,
        ["疫苗", "Vaccine"],
        "疫苗 疫苗名称 疫苗种类 疫苗类型 名称 品种 产品 种类",
        "vaccine vaccines product type name",
    ),
    headings(
        Column::Doses,
        ["剂数", "Doses"],
        "剂数 剂次 剂量 数量 到苗量 到苗数 到苗数量 到货量 到货数量 供应量 供应数量 支数",
        "doses quantity amount number qty volume ndoses dosesdelivered",
    ),
    headings(
        Column::Expires,
        ["有效期至", "Expires"],
        "有效期至 有效期 失效日期 失效期 到期日 到期日期 过期日期 截止日期 效期",
        "expires expiry expirydate expirationdate expiration useby bestbefore validuntil",
    ),
    headings(
        Column::Region,
        ["地区", "Region"],
        "地区 地市 市地 市州 州市 区域 市 区县 目的地",
        "region area prefecture district county city destination province",
    ),
];

const CAPACITY: [Headings; 2] = [
    headings(Column::On, ["日期", "Date"], "日期 时间 接种日期", "date day on"),
    headings(
        Column::Doses,
        ["接种能力", "Capacity"],
        "接种能力 能力 日接种能力 每日接种能力 剂次 剂数 数量 可接种剂次 上限 接种量",
        "capacity doses dailycapacity dosesperday perday number limit",
    ),
];

impl Target {
    fn headings(self) -> &'static [Headings] {
        match self {
            Self::Groups => &GROUPS,
            Self::Deliveries => &DELIVERIES,
            Self::Capacity => &CAPACITY,
        }
    }

    /// The columns that a block for it may have, but for those of a region or a vaccine each.
    pub fn columns(self) -> impl Iterator<Item = Column> {
        self.headings().iter().map(|headings| headings.column)
    }
}

impl Column {
    /// The heading under which a block is written, in Chinese for `zh` and its variants, else in English. `None`
    /// for the columns of a region or a vaccine, which stand under its name.
    #[must_use]
    pub fn heading(self, language: &str) -> Option<&'static str> {
        let own = GROUPS.iter().chain(&DELIVERIES).find(|headings| headings.column == self);
        own.map(|headings| headings.written[usize::from(!language.starts_with("zh"))])
    }

    /// Whether its cells are dates.
    pub(super) const fn is_date(self) -> bool {
        matches!(self, Self::On | Self::From | Self::Expires)
    }

    /// Whether its cells are counts of people or doses.
    pub(super) const fn is_count(self) -> bool {
        matches!(self, Self::People | Self::RegionPeople(_) | Self::DailyLimit | Self::Doses | Self::DosesOf(_))
    }

    /// Whether its cells are shares.
    pub(super) const fn is_share(self) -> bool {
        matches!(self, Self::Eligible | Self::Uptake)
    }
}

/// How well a heading fits a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It holds a known heading of so many characters among others.
    Holds(usize),
    /// It is a known heading.
    Is,
}

/// The column that a heading stands for, and how well it fits.
pub(super) fn column_of(heading: &str, target: Target) -> Option<(Column, Fit)> {
    let name = key(&without_brackets(heading));
    let name = if name.is_empty() { key(heading) } else { name };
    let fit = |headings: &Headings| {
        let known = || headings.zh.split(' ').chain(headings.en.split(' '));
        if known().any(|known| known == name) {
            return Some(Fit::Is);
        }
        let is_telling = |known: &&str| if known.is_ascii() { known.len() >= 4 } else { known.len() >= 6 };
        let held = known().filter(is_telling).filter(|known| name.contains(known)).map(|known| known.chars().count());
        held.max().map(Fit::Holds)
    };
    let fits = target.headings().iter().filter_map(|headings| fit(headings).map(|fit| (headings.column, fit)));
    // Of two that fit alike, the earlier.
    fits.rev().max_by_key(|(_, fit)| *fit)
}

/// A name as it is compared: small letters, without spaces and signs.
pub(super) fn key(text: &str) -> String {
    plain(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A text without what stands in brackets.
pub(super) fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let is_outside = |c: &char| match c {
        '(' | '（' | '[' | '【' => {
            depth += 1;
            false
        }
        ')' | '）' | ']' | '】' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    };
    text.chars().filter(is_outside).collect()
}

/// The power of ten that a heading states for the counts below it: 4 for `人数（万人）`, 6 for `People (millions)`.
pub(super) fn unit_of(heading: &str) -> u32 {
    const UNITS: [(&str, u32); 14] = [
        ("百万", 6),
        ("千万", 7),
        ("亿", 8),
        ("万人", 4),
        ("万剂", 4),
        ("万支", 4),
        ("千人", 3),
        ("千剂", 3),
        ("million", 6),
        ("thousand", 3),
        ("(万)", 4),
        ("(千)", 3),
        ("'000", 3),
        ("(m)", 6),
    ];
    let heading = plain(heading);
    UNITS.iter().find(|(unit, _)| heading.contains(unit)).map_or(0, |(_, places)| *places)
}

/// What shares without a sign mean below a heading, if it says so: `接种意愿（%）`.
pub(super) fn bare_of(heading: &str) -> Option<Bare> {
    let says_percent = heading.contains(['%', '％']) || plain(heading).contains("percent");
    says_percent.then_some(Bare::Percent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_both_languages() {
        for (heading, column) in [
            ("群组", Column::Name),
            ("人群", Column::Name),
            ("名称", Column::Name),
            ("Name", Column::Name),
            ("GROUP", Column::Name),
            ("优先级", Column::Tier),
            ("优 先 级", Column::Tier),
            ("Priority", Column::Tier),
            ("人数", Column::People),
            ("人数（万人）", Column::People),
            ("人群人数", Column::People),
            ("Population (millions)", Column::People),
            ("可接种比例", Column::Eligible),
            ("可接种比例（%）", Column::Eligible),
            ("eligible %", Column::Eligible),
            ("接种意愿", Column::Uptake),
            ("预计接种意愿", Column::Uptake),
            ("Uptake", Column::Uptake),
            ("起始日期", Column::From),
            ("from", Column::From),
            ("Start date", Column::From),
            ("每日上限", Column::DailyLimit),
            ("每日上限(人)", Column::DailyLimit),
            ("daily_limit", Column::DailyLimit),
            ("疫苗", Column::Vaccines),
            ("Vaccines", Column::Vaccines),
            ("风险", Column::Risk),
            ("Relative risk", Column::Risk),
            ("重点人群名称", Column::Name),
            ("拟接种人数", Column::People),
            ("Number of people in group", Column::People),
        ] {
            assert_eq!(column_of(heading, Target::Groups).map(|(column, _)| column), Some(column), "{heading}");
        }
        for heading in ["", "序号", "备注", "Remarks", "12", "护士", "no"] {
            assert_eq!(column_of(heading, Target::Groups), None, "{heading}");
        }
    }

    #[test]
    fn a_heading_means_what_its_table_is_about() {
        assert_eq!(column_of("疫苗", Target::Deliveries), Some((Column::Vaccine, Fit::Is)));
        assert_eq!(column_of("数量（万剂）", Target::Deliveries), Some((Column::Doses, Fit::Is)));
        assert_eq!(column_of("有效期", Target::Deliveries), Some((Column::Expires, Fit::Is)));
        assert_eq!(column_of("Doses", Target::Capacity), Some((Column::Doses, Fit::Is)));
        assert_eq!(column_of("日期", Target::Groups), None);
    }

    #[test]
    fn every_column_is_known_by_the_heading_it_is_written_under() {
        for target in [Target::Groups, Target::Deliveries] {
            for column in target.columns() {
                for language in ["zh-Hans", "en"] {
                    let heading = column.heading(language).unwrap();
                    assert_eq!(column_of(heading, target), Some((column, Fit::Is)), "{heading}");
                }
            }
        }
        assert_eq!(Column::RegionPeople(0).heading("en"), None);
    }

    #[test]
    fn headings_state_units() {
        for (heading, places) in [
            ("人数", 0),
            ("人数（万人）", 4),
            ("人数(万)", 4),
            ("数量/万剂", 4),
            ("人口（百万）", 6),
            ("People (millions)", 6),
            ("thousand people", 3),
            ("Doses ('000)", 3),
            ("万州区", 0),
        ] {
            assert_eq!(unit_of(heading), places, "{heading}");
        }
        assert_eq!(bare_of("接种意愿（％）"), Some(Bare::Percent));
        assert_eq!(bare_of("接种意愿"), None);
    }
}
