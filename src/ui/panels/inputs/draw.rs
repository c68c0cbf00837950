//! Draws sections of fields, whatever they are of.

use yew::prelude::*;

use super::previews::Previews;
use super::{InputsProps, calendar, control, rules};
use crate::i18n::{InputPhrase, InputText, Language};
use crate::plan::DeedKind;
use crate::ui::view::inputs::{Block, Command, Local, Section, Short, TableRow, field_of, tab_of};
use crate::ui::view::problem_place;

/// What is drawn, and with what.
pub(super) struct Drawing<'a> {
    pub props: &'a InputsProps,
    pub language: Language,
    local: &'a Local,
    previews: &'a Previews,
    /// The field that is typed into, as long as the plan holds what stands in it.
    pub typed: Option<&'a (String, String)>,
    /// What is wrong with a field.
    pub problems: Vec<(String, String)>,
}

impl<'a> Drawing<'a> {
    /// A drawing of a tab.
    pub fn new(
        props: &'a InputsProps,
        sections: &[Section],
        (typed, local, previews): (Option<&'a (String, String)>, &'a Local, &'a Previews),
        language: Language,
    ) -> Self {
        let here = props.derived.problems.iter().filter(|problem| tab_of(&problem.at) == props.tab);
        let problems = here.filter_map(|problem| {
            let field = field_of(sections, &problem.at)?;
            Some((field.id(), problem_place::what(&props.draft, problem, language)))
        });
        Self { props, language, local, previews, typed, problems: problems.collect() }
    }

    /// A section under its heading.
    pub fn section(&self, section: &Section) -> Html {
        let class = if section.is_item { "c-inputs__item" } else { "c-inputs__section" };
        let heading = if section.is_item {
            html! { <h3 id={section.id.clone()} class="c-inputs__name">{ &section.heading }</h3> }
        } else {
            html! { <h2 id={section.id.clone()} class="l-panel__heading">{ &section.heading }</h2> }
        };
        let hint = section.hint.as_ref().map(|hint| hint.text(self.language));
        html! {
            <section key={section.id.clone()} {class} aria-labelledby={section.id.clone()}>
                { heading }
                <p class="l-panel__hint" hidden={hint.is_none()}>{ hint.unwrap_or_default() }</p>
                { for section.blocks.iter().enumerate().map(|(n, block)| html! {
                    <div key={n} class="c-inputs__block">{ self.block(block) }</div>
                }) }
            </section>
        }
    }

    fn block(&self, block: &Block) -> Html {
        match block {
            Block::Fields(fields) => html! {
                <div class="c-inputs__fields">{ for fields.iter().map(|field| control::field(self, field)) }</div>
            },
            Block::Table { caption, corner, columns, rows } => self.table(caption, corner.as_ref(), columns, rows),
            Block::Commands(commands) => html! {
                <div class="c-inputs__commands">{ for commands.iter().map(|command| self.button(command, false)) }</div>
            },
            Block::Note(text) => html! { <p class="c-inputs__note">{ text }</p> },
            Block::Words { columns, rows } => words(columns, rows),
            Block::Details { id, summary, blocks } => html! {
                <details key={id.clone()} id={id.clone()} class="c-inputs__details" open={self.local.opens(id)}>
                    <summary class="c-about__summary">{ summary.text(self.language) }</summary>
                    { for blocks.iter().enumerate().map(|(n, block)| html! {
                        <div key={n} class="c-inputs__block">{ self.block(block) }</div>
                    }) }
                </details>
            },
            Block::Brushes(brush, doses) => calendar::brushes(*brush, control::field(self, doses), self.language),
            Block::Rule(rule) => {
                let free = html! { { for rule.free.iter().map(|field| control::field(self, field)) } };
                rules::rule(rule, free, self.previews, self.language)
            }
            Block::Calendar(month) => calendar::month(month, &self.local.said, self.language),
        }
    }

    fn table(&self, caption: &str, corner: Option<&InputText>, columns: &[InputText], rows: &[TableRow]) -> Html {
        let has_commands = rows.iter().any(|row| !row.commands.is_empty());
        html! {
            <table class="c-grid" role="table" aria-label={caption.to_owned()} hidden={rows.is_empty()}>
                <thead class="c-grid__head" role="rowgroup">
                    <tr role="row">
                        <td role="cell">{ corner.map(|corner| corner.text(self.language)) }</td>
                        { for columns.iter().enumerate().map(|(n, column)| html! {
                            <th key={n} scope="col" role="columnheader">{ column.text(self.language) }</th>
                        }) }
                        <th scope="col" role="columnheader" hidden={!has_commands}>
                            <span class="u-hidden">{ InputText::Actions.text(self.language) }</span>
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for rows.iter().enumerate().map(|(n, row)| self.row(n, row, has_commands)) }
                </tbody>
            </table>
        }
    }

    fn row(&self, n: usize, row: &TableRow, has_commands: bool) -> Html {
        html! {
            <tr key={n} role="row" class="c-grid__row">
                <th scope="row" role="rowheader" class="c-grid__name">
                    <span class={row.short.is_some().then_some("u-wide-hidden")}>{ &row.name }</span>
                    { for row.short.iter().map(|short| match short {
                        Short::Number(n) => html! { <span class="c-grid__number" aria-hidden="true">{ n }</span> },
                        Short::Field(field) => control::field(self, field),
                    }) }
                </th>
                { for row.cells.iter().enumerate().map(|(n, cell)| html! {
                    <td key={n} role="cell" class={classes!("c-grid__cell", cell.is_none().then_some("c-grid__cell--none"))}>
                        { for cell.iter().map(|field| control::field(self, field)) }
                    </td>
                }) }
                <td role="cell" class="c-grid__commands" hidden={!has_commands}>
                    { for row.commands.iter().map(|command| self.button(command, true)) }
                </td>
            </tr>
        }
    }

    fn button(&self, command: &Command, is_small: bool) -> Html {
        let label = command.label.text(self.language);
        let icon = match command.change.deed.kind {
            DeedKind::Duplicated if is_small => "c-button c-icon c-icon--copy",
            DeedKind::Removed if is_small => "c-button c-icon c-icon--remove",
            DeedKind::Duplicated | DeedKind::Removed => "c-button c-button--quiet",
            _ => "c-button",
        };
        let name = match &*command.of {
            "" => label.clone(),
            of => InputPhrase::Of(of.to_owned(), label.clone()).text(self.language),
        };
        html! {
            <button key={command.id.clone()} id={command.id.clone()} type="button" class={icon} aria-label={name}
                title={is_small.then(|| label.clone())}>
                { if is_small { String::new() } else { label } }
            </button>
        }
    }
}

/// A table of words.
fn words(columns: &[String], rows: &[Vec<String>]) -> Html {
    html! {
        <div class="c-scroll" tabindex="0">
            <table class="c-table">
                <thead><tr>
                    { for columns.iter().enumerate().map(|(n, column)| html! { <th key={n} scope="col">{ column }</th> }) }
                </tr></thead>
                <tbody>
                    { for rows.iter().enumerate().map(|(n, row)| html! {
                        <tr key={n}>{ for row.iter().enumerate().map(|(n, cell)| html! { <td key={n}>{ cell }</td> }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
