use super::*;
use crate::presets::Preset;

fn message(text: &str) -> Option<ToPage> {
    ToPage::read(text)
}

#[test]
fn every_message_is_read() {
    for preset in Preset::ALL {
        let text = format!(r#"{{"rollout": 1, "type": "set-plan", "plan": {}}}"#, preset.document());
        assert_eq!(message(&text), Some(ToPage::SetPlan(preset.draft())));
    }
    assert_eq!(message(r#"{"type": "get-plan", "rollout": 1}"#), Some(ToPage::GetPlan));
    for view in View::ALL {
        for theme in Theme::ALL {
            for language in Language::ALL {
                for readonly in [false, true] {
                    let text = format!(
                        r#"{{"rollout":1,"type":"set-options","options":{{"lang":"{}","theme":"{}","view":"{}","readonly":{readonly}}}}}"#,
                        language.tag(),
                        theme.name(),
                        view.name()
                    );
                    let options = Options {
                        lang: Some(language),
                        theme: Some(theme),
                        view: Some(view),
                        readonly: Some(readonly),
                    };
                    assert_eq!(message(&text), Some(ToPage::SetOptions(options)));
                }
            }
        }
    }
    let nothing = r#"{"rollout":1,"type":"set-options","options":{}}"#;
    assert_eq!(message(nothing), Some(ToPage::SetOptions(Options::default())));
}

#[test]
fn what_is_not_exactly_a_message_is_none() {
    for text in [
        "",
        "null",
        "[]",
        "\"get-plan\"",
        "{",
        r#"{"type":"get-plan"}"#,
        r#"{"rollout":2,"type":"get-plan"}"#,
        r#"{"rollout":"1","type":"get-plan"}"#,
        r#"{"rollout":1.0,"type":"get-plan"}"#,
        r#"{"rollout":1,"rollout":1,"type":"get-plan"}"#,
        r#"{"rollout":1,"type":"get-plan","type":"get-plan"}"#,
        r#"{"rollout":1,"type":"get-plan","plan":{}}"#,
        r#"{"rollout":1,"type":"get-plan","__proto__":{}}"#,
        r#"{"rollout":1,"type":"Get-Plan"}"#,
        r#"{"rollout":1,"type":["get-plan"]}"#,
        r#"{"rollout":1,"type":"set-plan"}"#,
        r#"{"rollout":1,"type":"set-plan","plan":null}"#,
        r#"{"rollout":1,"type":"set-plan","plan":[]}"#,
        r#"{"rollout":1,"type":"set-plan","plan":"{}"}"#,
        r#"{"rollout":1,"type":"set-plan","plan":{},"plan":{}}"#,
        r#"{"rollout":1,"type":"set-options"}"#,
        r#"{"rollout":1,"type":"set-options","options":[]}"#,
        r#"{"rollout":1,"type":"set-options","options":{"view":"all"}}"#,
        r#"{"rollout":1,"type":"set-options","options":{"view":null}}"#,
        r#"{"rollout":1,"type":"set-options","options":{"view":"full","view":"sheet"}}"#,
        r#"{"rollout":1,"type":"set-options","options":{"theme":"dark","color":"red"}}"#,
        r#"{"rollout":1,"type":"set-options","options":{"lang":"zh"}}"#,
        r#"{"rollout":1,"type":"set-options","options":{"readonly":"true"}}"#,
        r#"{"rollout":1,"type":"set-options","options":{"storage":true}}"#,
    ] {
        assert_eq!(message(text), None, "{text}");
    }
    let deep = format!(r#"{{"rollout":1,"type":"set-plan","plan":{{"a":{}{}}}}}"#, "[".repeat(5000), "]".repeat(5000));
    assert_eq!(message(&deep), None);
}

#[test]
fn an_attribute_that_is_not_known_changes_nothing() {
    for (name, value) in [
        ("lang", None),
        ("lang", Some("")),
        ("lang", Some("fr")),
        ("theme", Some("")),
        ("theme", Some("DARK")),
        ("view", Some("sheet ")),
        ("storage", Some("")),
        ("src", Some("x")),
        ("onclick", Some("alert(1)")),
        ("", None),
    ] {
        assert_eq!(attribute(name, value), None, "{name} {value:?}");
    }
    assert_eq!(attribute("lang", Some("zh-CN")).unwrap().lang, Some(Language::Zh));
    assert_eq!(attribute("theme", None).unwrap().theme, Some(Theme::Auto));
    assert_eq!(attribute("view", None).unwrap().view, Some(View::Full));
    assert_eq!(attribute("readonly", Some("")).unwrap().readonly, Some(true));
    assert_eq!(attribute("readonly", None).unwrap().readonly, Some(false));
}

#[test]
fn problems_are_told_in_every_language() {
    let json = problems_json(&[read_draft(b"{").unwrap_err()]);
    let list = read_draft(json.as_bytes()).unwrap();
    let text = list.root().items()[0].field("text").unwrap();
    assert!(Language::ALL.into_iter().all(|language| text.field(language.tag()).is_some()), "{json}");
    assert_eq!(problems_json(&[]), "[]");
}

/// A good message that is made bad, by a field too many, a field twice, a value of another kind, an end too early; or a
/// text at random. Every one of them must be refused whole.
mod hostile {
    use super::*;

    const GOOD: [&str; 3] = [
        r#"{"rollout":1,"type":"get-plan"}"#,
        r#"{"rollout":1,"type":"set-plan","plan":{"format":"rollout-plan","version":1}}"#,
        r#"{"rollout":1,"type":"set-options","options":{"lang":"en","theme":"dark","view":"sheet","readonly":true}}"#,
    ];
    const NAMES: [&str; 8] = ["__proto__", "constructor", "Rollout", "storage", "toString", "", "\u{feff}type", "Plan"];
    const LETTERS: [char; 16] =
        ['{', '}', '[', ']', '"', '\\', ':', ',', '1', 'e', 'n', ' ', '\0', '\u{202e}', '\u{10ffff}', '接'];

    /// Numbers that look like chance and are the same on every machine (xorshift).
    struct Chance(u64);

    impl Chance {
        fn below(&mut self, n: usize) -> usize {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            usize::try_from(self.0 >> 33).unwrap_or(0) % n
        }

        fn text(&mut self) -> String {
            let length = self.below(20);
            (0..length).map(|_| LETTERS[self.below(LETTERS.len())]).collect()
        }

        /// A value that stands in no good message.
        fn value(&mut self) -> String {
            match self.below(6) {
                0 => "null".to_owned(),
                1 => "1e999".to_owned(),
                2 => format!("-{}", self.below(1000)),
                3 => write_draft(&PlanDraft::new(Value::text(&self.text()))),
                4 => "[".repeat(self.below(120)) + "]",
                _ => format!("[{}]", self.below(1000)),
            }
        }

        fn bad(&mut self) -> String {
            let good = GOOD[self.below(GOOD.len())];
            match self.below(7) {
                0 => self.text(),
                1 => good.chars().take(self.below(good.len())).collect(),
                2 => format!("{{\"{}\":{},{}", NAMES[self.below(NAMES.len())], self.value(), &good[1..]),
                3 => {
                    let field = good[1..].split(',').nth(self.below(2)).unwrap_or_default().trim_end_matches('}');
                    format!("{{{field},{}", &good[1..])
                }
                4 => good.replacen(":1,", &format!(":{},", self.value()), 1),
                5 => {
                    let name = ["lang", "theme", "view", "readonly"][self.below(4)];
                    format!(r#"{{"rollout":1,"type":"set-options","options":{{"{name}":{}}}}}"#, self.value())
                }
                _ => format!(r#"{{"rollout":1,"type":"set-plan","plan":{}}}"#, self.value()),
            }
        }
    }

    #[test]
    fn a_hundred_thousand_of_them_change_nothing() {
        let mut chance = Chance(20_210_107);
        for _ in 0..100_000 {
            let text = chance.bad();
            assert_eq!(ToPage::read(&text), None, "{text}");
            let (name, value) = (["lang", "theme", "view", "src", "__proto__"][chance.below(5)], chance.text());
            // A tag counts by what stands before its first hyphen.
            if Language::from_tag(&value).is_none() {
                assert_eq!(attribute(name, Some(&value)), None, "{name} {value}");
            }
        }
    }
}
