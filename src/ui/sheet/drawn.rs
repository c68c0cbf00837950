//! Pieces that all bands draw with.

use std::fmt::Write;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::model::backdrop::Backdrop;
use super::model::path::push_number;
use super::model::text::TextBox;

/// The prefix of every id of the sheet.
pub const PREFIX: &str = "sheet";

/// Something worked out once, as a prop: equal to itself only, so that comparing costs nothing.
#[derive(Debug)]
pub struct Shared<T>(pub Rc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> From<T> for Shared<T> {
    fn from(value: T) -> Self {
        Self(Rc::new(value))
    }
}

/// A length as an attribute writes it.
#[must_use]
pub fn length(value: f64) -> String {
    let mut text = String::new();
    push_number(&mut text, value);
    text
}

/// The reference to a pattern of [`super::patterns`].
#[must_use]
pub fn pattern(kind: &str, n: usize) -> String {
    format!("url(#{PREFIX}-{kind}-{n})")
}

/// A text of a drawing.
pub fn words(text: &TextBox, class: &'static str) -> Html {
    html! {
        <text x={length(text.x)} y={length(text.y)} text-anchor={text.anchor.name()} {class}>{ text.text.clone() }</text>
    }
}

/// What stands behind a band of a height: closed days and the lines of months.
pub fn behind(backdrop: &Backdrop, height: f64) -> Html {
    let mut lines = String::new();
    for x in &backdrop.ticks.lines {
        let _ = write!(lines, "M{} 0V{}", length(x.round() + 0.5), length(height));
    }
    html! {
        <g>
            <path class="s-closed" d={backdrop.closed_path(height)} />
            <path class="s-grid" d={lines} />
        </g>
    }
}

/// Values at the left of a chart, with their lines.
pub fn value_axis(values: &[(f64, String)], width: f64) -> Html {
    let mut lines = String::new();
    for (y, _) in values {
        let _ = write!(lines, "M0 {}H{}", length(y.round() + 0.5), length(width));
    }
    html! {
        <g>
            <path class="s-grid" d={lines} />
            <g>
                { for values.iter().map(|(y, text)| html! {
                    <text key={text.clone()} x="-8" y={length(y + 4.0)} text-anchor="end" class="s-text">{ text }</text>
                }) }
            </g>
        </g>
    }
}
