//! Who may import whom: the pure half never names the web, and each module knows only those below it.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::path::Path;

/// A module of the library, what of ours it may name, and words it must never mention.
struct Rule {
    module: &'static str,
    may_import: &'static [&'static str],
    never: &'static [&'static str],
}

const WEB: &[&str] = &["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"];
const ENGINE_NEVER: &[&str] = &[
    "yew",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo",
    "serde",
    "serde_json",
    "f32",
    "f64",
    "HashMap",
    "HashSet",
    "Instant",
    "SystemTime",
    "rand",
    "fs",
    "env",
    "io",
];

const RULES: &[Rule] = &[
    Rule { module: "units", may_import: &[], never: ENGINE_NEVER },
    Rule { module: "index", may_import: &[], never: ENGINE_NEVER },
    Rule { module: "order", may_import: &[], never: ENGINE_NEVER },
    Rule { module: "plan", may_import: &["index", "order", "units"], never: ENGINE_NEVER },
    Rule { module: "engine", may_import: &["plan", "index", "order", "units"], never: ENGINE_NEVER },
    Rule { module: "analysis", may_import: &["engine", "plan", "index", "order", "units"], never: ENGINE_NEVER },
    Rule { module: "interchange", may_import: &["analysis", "engine", "plan", "index", "units"], never: WEB },
    Rule { module: "i18n", may_import: &["interchange", "analysis", "engine", "plan", "index", "units"], never: WEB },
    Rule { module: "presets", may_import: &["interchange", "i18n", "plan"], never: WEB },
    Rule {
        module: "protocol",
        may_import: &["i18n", "interchange", "analysis", "plan", "index", "presets", "units"],
        never: WEB,
    },
    Rule { module: "platform", may_import: &["units"], never: &["yew"] },
];

/// The words of a Rust source: identifiers and numbers, without comments, texts and doc examples.
fn words(source: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut chars = source.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'/') => while chars.next_if(|c| *c != '\n').is_some() {},
            '"' => {
                while let Some(c) = chars.next() {
                    match c {
                        '\\' => drop(chars.next()),
                        '"' => break,
                        _ => {}
                    }
                }
            }
            c if c.is_alphanumeric() || c == '_' => {
                word.push(c);
                before = c;
                continue;
            }
            _ => {}
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c == ':' && before == ':' {
            words.push("::".to_owned());
            before = ' ';
        } else {
            if "{},;".contains(c) {
                words.push(c.to_string());
            }
            before = c;
        }
    }
    words
}

/// The modules of the crate that a source names: after `crate::` (or `rollout_planner::`), also in braces.
fn imports(words: &[String]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (n, word) in words.iter().enumerate() {
        let is_path =
            matches!(word.as_str(), "crate" | "rollout_planner") && words.get(n + 1).is_some_and(|w| w == "::");
        if !is_path {
            continue;
        }
        match words.get(n + 2).map(String::as_str) {
            Some("{") => {
                let mut depth = 0;
                let mut first = false;
                for word in &words[n + 2..] {
                    match word.as_str() {
                        "{" => {
                            depth += 1;
                            first = depth == 1;
                        }
                        "}" => depth -= 1,
                        "," => first = depth == 1,
                        name if first => {
                            found.insert(name.to_owned());
                            first = false;
                        }
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                }
            }
            Some(name) => {
                found.insert(name.to_owned());
            }
            None => {}
        }
    }
    found
}

/// What a source does that its module may not.
fn offences(rule: &Rule, source: &str) -> Vec<String> {
    // Tests at the end of a file may use what they like.
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let words = words(source);
    let foreign = imports(&words).into_iter().filter(|name| {
        let is_module = name.chars().next().is_some_and(char::is_lowercase);
        is_module && name != rule.module && !rule.may_import.contains(&name.as_str())
    });
    let forbidden = words.iter().filter(|word| rule.never.contains(&word.as_str())).cloned();
    foreign.chain(forbidden).collect()
}

fn sources(path: &Path, into: &mut Vec<(String, String)>) {
    if path.is_dir() {
        let entries = std::fs::read_dir(path).expect("a readable folder");
        for entry in entries {
            sources(&entry.expect("a readable entry").path(), into);
        }
    } else if path.is_file() && path.extension().is_some_and(|ending| ending == "rs") {
        into.push((path.display().to_string(), std::fs::read_to_string(path).expect("a readable source")));
    }
}

#[test]
fn every_module_imports_only_what_lies_below_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut n_files = 0;
    for rule in RULES {
        let mut files = Vec::new();
        sources(&src.join(rule.module), &mut files);
        sources(&src.join(format!("{}.rs", rule.module)), &mut files);
        assert!(!files.is_empty(), "no source of {}", rule.module);
        n_files += files.len();
        for (path, source) in files {
            assert_eq!(offences(rule, &source), Vec::<String>::new(), "{path}");
        }
    }
    assert!(n_files > 30, "only {n_files} files were looked at");
}

#[test]
fn the_check_sees_through_braces_lines_and_attributes() {
    let engine = &RULES[4];
    let caught = |source: &str| !offences(engine, source).is_empty();
    assert!(caught("use crate::{\n    plan::Plan,\n    ui::App,\n};"));
    assert!(caught("#[cfg(feature = \"web\")]\ntype Html = yew::Html;"));
    assert!(caught("fn f(x: f64) {}"));
    assert!(!caught("use crate::{plan::{Plan, Tie}, units::Day}; // not crate::ui, not f64\nconst A: &str = \"yew\";"));
}

#[test]
fn the_pure_half_has_no_web_crate_in_its_tree() {
    for package in ["yew", "web-sys", "gloo", "wasm-bindgen"] {
        let output = std::process::Command::new(env!("CARGO"))
            .args(["tree", "--offline", "--no-default-features", "-e", "normal", "-i", package])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo runs");
        // Cargo ends well and prints nothing where a package is not in the tree.
        assert_eq!(String::from_utf8_lossy(&output.stdout), "", "{package}");
    }
}
