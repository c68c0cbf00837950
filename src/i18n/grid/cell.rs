//! Why a pasted cell was not understood, in words: what is wrong and what would be right.

use crate::i18n::Language;
use crate::interchange::cells::Unreadable as U;

/// Why a cell was not understood.
#[must_use]
pub const fn unreadable(why: U, language: Language) -> &'static str {
    match language {
        Language::Zh => zh(why),
        Language::En => en(why),
    }
}

const fn zh(why: U) -> &'static str {
    match why {
        U::Empty => "是空的",
        U::NotANumber => "不是数字",
        U::Separators => "分隔符位置不对，无法判断是多少",
        U::NotWhole => "不是整数",
        U::Negative => "是负数",
        U::TooLarge => "太大",
        U::NotADate => "不是日期，请写成 2021-01-07",
        U::UnclearDate => "月和日的先后不明，请写成 2021-01-07",
        U::UnclearShare => "是 0 到 1 的比例还是百分数？请写上 %",
        U::NoYear => "没有年份",
        U::NoSuchDate => "没有这一天",
        U::DateOutOfRange => "不在 1900 年至 2199 年之间",
        U::NotATier => "不是优先级，请写数字 1、2、3……",
        U::UnknownVaccine => "不是本计划的疫苗",
        U::UnknownRegion => "不是本计划的地区",
    }
}

const fn en(why: U) -> &'static str {
    match why {
        U::Empty => "is blank",
        U::NotANumber => "is not a number",
        U::Separators => "has separators that leave open what number it is",
        U::NotWhole => "is not a whole number",
        U::Negative => "is below zero",
        U::TooLarge => "is too large",
        U::NotADate => "is not a date; write 2021-01-07",
        U::UnclearDate => "may be read in two ways; write 2021-01-07",
        U::UnclearShare => "may be a fraction or a percentage; write it with %",
        U::NoYear => "has no year",
        U::NoSuchDate => "is a day that no calendar has",
        U::DateOutOfRange => "is not from 1900 to 2199",
        U::NotATier => "is not a tier; write 1, 2, 3 …",
        U::UnknownVaccine => "is no vaccine of this plan",
        U::UnknownRegion => "is no region of this plan",
    }
}
