//! The fields of a plan document and their values, in words.

use super::super::Language;
use super::super::format::{count, date};
use super::compare::share_words;
use crate::analysis::compare::REMARKS;
use crate::plan::Value;
use crate::units::Date;

/// Names of fields: as documents spell them, in Chinese, in English.
const FIELDS: &[(&str, &str, &str)] = &[
    ("start", "开始日期", "start"),
    ("days", "天数", "days"),
    ("census", "人口普查人数", "census"),
    ("barrier", "免疫屏障", "immune barrier"),
    ("r0", "基本再生数", "R₀"),
    ("share", "占比", "share"),
    ("doses", "剂次", "doses"),
    ("intervals", "间隔", "interval"),
    ("min", "最短", "minimum"),
    ("target", "目标", "target"),
    ("max", "最长", "maximum"),
    ("return_share", "返回比例", "share who return"),
    ("wastage", "损耗", "wastage"),
    ("effectiveness", "保护效果", "effectiveness"),
    ("onset_days", "起效天数", "days until protection"),
    ("doses_per_vial", "每瓶剂次", "doses a vial"),
    ("tier", "优先级", "tier"),
    ("people", "人数", "people"),
    ("eligible", "可接种比例", "eligible"),
    ("uptake", "接种意愿", "uptake"),
    ("vaccines", "可用疫苗", "vaccines"),
    ("from", "起", "from"),
    ("to", "止", "to"),
    ("daily_limit", "每日上限", "daily limit"),
    ("risk", "风险权重", "risk"),
    ("given", "已接种", "doses given before"),
    ("dose", "剂次", "dose"),
    ("on", "日期", "date"),
    ("vaccine", "疫苗", "vaccine"),
    ("region", "地区", "region"),
    ("expires", "有效期至", "last day of use"),
    ("repeat", "重复", "repeated"),
    ("every", "间隔天数", "every so many days"),
    ("times", "次数", "times"),
    ("capacity", "接种能力", "capacity"),
    ("weekly", "每周", "a week"),
    ("changes", "变更", "change"),
    ("closed", "停诊", "closed"),
    ("extra", "加开", "extra"),
    ("policy", "规则", "rules"),
    ("open_next_at", "开放下一优先级的比例", "share that opens the next tier"),
    ("tie", "同级分配", "sharing within a tier"),
    ("follow_up", "后续剂次", "later doses"),
    ("arrival", "到诊", "when people come"),
    ("early", "提前接种", "early doses"),
    ("reserve", "预留", "reserve"),
    ("unservable", "无法接种的人群", "groups that cannot be served"),
    ("weight", "权重", "weight"),
    ("groups", "人群", "groups"),
    ("sharing", "地区分配", "sharing among regions"),
    ("deliveries", "到苗", "deliveries"),
];

/// Choices: the field, as documents spell it, in Chinese, in English.
const CHOICES: &[(&str, &str, &str, &str)] = &[
    ("tie", "remaining", "按尚需人数", "by people still to begin"),
    ("tie", "size", "按目标人数", "by target"),
    ("tie", "equal", "平均", "equally"),
    ("tie", "order", "按计划顺序", "in plan order"),
    ("follow_up", "due_first", "到期者先于首剂", "all that are due before first doses"),
    ("follow_up", "first_dose_first", "首剂优先", "first doses before all but the latest"),
    ("arrival", "at_target", "都在目标日", "all on the target day"),
    ("arrival", "spread", "在窗口期内均匀", "evenly over the interval"),
    ("reserve", "none", "不预留", "none"),
    ("reserve", "on_hand", "库存留足全程", "the whole course in stock"),
    ("reserve", "planned", "按计划到苗", "the whole course in stock or planned"),
    ("unservable", "hold", "挡住后面的优先级", "hold up later tiers"),
    ("unservable", "skip", "不挡后面的优先级", "do not hold up later tiers"),
    ("deliveries", "people", "按人数", "by people"),
    ("deliveries", "target", "按目标人数", "by target"),
    ("deliveries", "priority", "按优先级需要", "by unserved need in priority order"),
    ("capacity", "people", "按人数", "by people"),
    ("capacity", "target", "按目标人数", "by target"),
];

/// Fields that are shares.
const SHARES: &[&str] = &["eligible", "uptake", "wastage", "return_share", "effectiveness", "open_next_at", "share"];

/// What a field is called; its own spelling if it is none of a plan.
pub(super) fn field_name(field: &str, language: Language) -> String {
    let named = FIELDS.iter().find(|(name, ..)| *name == field);
    named.map_or(field, |(_, zh, en)| if language == Language::Zh { zh } else { en }).to_owned()
}

/// A value of a field in words.
pub(super) fn value_text(value: &Value, field: &str, language: Language) -> String {
    let is_zh = language == Language::Zh;
    match value {
        Value::Null => "—".into(),
        Value::Bool(true) => if is_zh { "是" } else { "yes" }.into(),
        Value::Bool(false) => if is_zh { "否" } else { "no" }.into(),
        Value::Number(text) => match (value.as_millionths(), value.as_whole()) {
            (Some(ppm), _) if SHARES.contains(&field) => share_words(ppm),
            (_, Some(n)) => count(n),
            _ => text.to_string(),
        },
        Value::Text(text) => {
            let choice = CHOICES.iter().find(|(of, spelling, ..)| *of == field && *spelling == &**text);
            let words = choice.map(|(.., zh, en)| if is_zh { *zh } else { *en }.to_owned());
            words.or_else(|| Date::parse_iso(text).map(|on| date(on, language))).unwrap_or_else(|| text.to_string())
        }
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| value_text(item, field, language)).collect();
            items.join(if is_zh { "、" } else { ", " })
        }
        Value::Map(fields) => {
            let part = |(name, value): &(std::rc::Rc<str>, Value)| {
                let (field, value) = (field_name(name, language), value_text(value, name, language));
                if is_zh { format!("{field}{value}") } else { format!("{field} {value}") }
            };
            let is_told = |(name, _): &&(std::rc::Rc<str>, Value)| !REMARKS.contains(&&**name);
            let parts: Vec<String> = fields.iter().filter(is_told).map(part).collect();
            format!("({})", parts.join(if is_zh { "，" } else { ", " }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::spelling;

    #[test]
    fn every_choice_of_the_rules_has_words() {
        let choices = [
            ("tie", spelling::TIE.0),
            ("follow_up", spelling::FOLLOW_UP.0),
            ("arrival", spelling::ARRIVAL.0),
            ("reserve", spelling::RESERVE.0),
            ("unservable", spelling::UNSERVABLE.0),
            ("deliveries", spelling::DELIVERIES.0),
            ("capacity", spelling::CAPACITY.0),
        ];
        for (field, spellings) in choices {
            for spelling in spellings {
                assert!(
                    CHOICES.iter().any(|(of, choice, ..)| (*of, choice) == (field, spelling)),
                    "{field} {spelling}"
                );
            }
        }
    }
}
