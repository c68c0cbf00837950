//! The code that puts the plan on screen into a portal.

use crate::i18n::Language;
use crate::presets::Preset;
use crate::protocol::embed::{Theme, View};

/// A way into a portal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// The element.
    #[default]
    Element,
    /// The iframe.
    Frame,
    /// The functions alone.
    Functions,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Element, Self::Frame, Self::Functions];
}

/// What the code is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The way.
    pub way: Way,
    /// The address of the planner's folder, with a slash at its end.
    pub folder: String,
    /// The language.
    pub language: Language,
    /// How much is shown.
    pub view: View,
    /// In which colours.
    pub theme: Theme,
    /// Whether the plan can be changed.
    pub is_readonly: bool,
    /// The preset, if the plan is one; else it stands beside the portal's page.
    pub preset: Option<Preset>,
}

impl Code {
    /// The code.
    ///
    /// ```
    /// use rollout_planner::i18n::Language;
    /// use rollout_planner::presets::Preset;
    /// use rollout_planner::protocol::embed::{Theme, View};
    /// use rollout_planner::ui::view::embed::{Code, Way};
    /// let code = Code {
    ///     way: Way::Element,
    ///     folder: "https://health.example/rollout/".into(),
    ///     language: Language::En,
    ///     view: View::Sheet,
    ///     theme: Theme::Auto,
    ///     is_readonly: true,
    ///     preset: Some(Preset::WorkedExample),
    /// };
    /// assert!(code.text().contains(r#"<rollout-planner preset="worked-example" lang="en" view="sheet" readonly>"#));
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        match self.way {
            Way::Element => self.element(),
            Way::Frame => self.frame(),
            Way::Functions => self.functions(),
        }
    }

    /// The options that are not what they are without being said.
    fn options(&self) -> Vec<(&'static str, &'static str)> {
        let mut options = vec![("lang", self.language.tag())];
        if self.view != View::Full {
            options.push(("view", self.view.name()));
        }
        if self.theme != Theme::Auto {
            options.push(("theme", self.theme.name()));
        }
        options
    }

    fn element(&self) -> String {
        let folder = escaped(&self.folder);
        let plan =
            self.preset.map_or_else(|| "src=\"plan.json\"".to_owned(), |preset| format!("preset=\"{}\"", preset.id()));
        let options =
            self.options().into_iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect::<Vec<_>>().concat();
        let readonly = if self.is_readonly { " readonly" } else { "" };
        format!(
            "<script type=\"module\" src=\"{folder}planner.js\"></script>\n<rollout-planner {plan}{options}{readonly}></rollout-planner>\n"
        )
    }

    fn frame(&self) -> String {
        let folder = escaped(&self.folder);
        let preset = self.preset.map(|preset| ("preset", preset.id()));
        let options = self.options().into_iter().chain(preset).map(|(name, value)| format!("&amp;{name}={value}"));
        let options = options.chain(self.is_readonly.then(|| "&amp;readonly".to_owned())).collect::<Vec<_>>().concat();
        let (parent, attribute) = match self.preset {
            Some(_) => ("", " data-rollout"),
            None => ("&amp;parent=https://portal.example", " id=\"rollout\""),
        };
        let frame = format!(
            "<iframe{attribute} title=\"Rollout Planner\" width=\"100%\" height=\"600\" src=\"{folder}index.html?embed=1{options}{parent}\"></iframe>\n"
        );
        let script = match self.preset {
            Some(_) => format!("<script type=\"module\" src=\"{folder}frame.js\"></script>\n"),
            None => format!(
                "<script type=\"module\">\nimport {{ connect }} from \"{}frame.js\";\nconst plan = await (await fetch(\"plan.json\")).json();\nconnect(document.getElementById(\"rollout\")).send({{ type: \"set-plan\", plan }});\n</script>\n",
                in_script(&self.folder)
            ),
        };
        frame + &script
    }

    fn functions(&self) -> String {
        format!(
            "<script type=\"module\">\nimport {{ ready, schedule, validate }} from \"{}planner.js\";\nawait ready();\nconst plan = await (await fetch(\"plan.json\")).json();\nif (validate(plan).length === 0) console.table(schedule(plan).groups);\n</script>\n",
            in_script(&self.folder)
        )
    }
}

/// A text as an attribute may hold it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// A text as a quoted text of a script may hold it.
fn in_script(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('<', "\\x3c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_does_not_leave_its_place() {
        for way in Way::ALL {
            for preset in [None, Some(Preset::Empty)] {
                let folder = "https://x.example/\"><script>alert(1)</script>/".to_owned();
                let (language, view, theme) = (Language::Zh, View::Table, Theme::Dark);
                let code = Code { way, folder, language, view, theme, is_readonly: false, preset }.text();
                assert!(!code.contains("<script>alert"), "{code}");
                assert!(!code.contains("/\">"), "{code}");
            }
        }
    }
}
