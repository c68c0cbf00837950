//! Places in a plan document, written as JSON pointers (RFC 6901): `/groups/3/people`.

use std::fmt;
use std::rc::Rc;

/// One step into a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// Into the field of this name.
    Field(Rc<str>),
    /// Into the item at this position, from 0.
    Item(usize),
}

/// A place in a plan document. Its text is a JSON pointer; the empty one is the whole document.
///
/// ```
/// use rollout_planner::plan::Pointer;
/// assert_eq!(Pointer::root().field("groups").item(3).field("a/b").to_string(), "/groups/3/a~1b");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(Vec<Segment>);

impl Pointer {
    /// The whole document.
    #[must_use]
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// The field of this name inside.
    #[must_use]
    pub fn field(mut self, name: &str) -> Self {
        self.0.push(Segment::Field(name.into()));
        self
    }

    /// The list item at this position inside.
    #[must_use]
    pub fn item(mut self, n: usize) -> Self {
        self.0.push(Segment::Item(n));
        self
    }

    /// The steps from the document to the place.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in &self.0 {
            match segment {
                Segment::Field(name) => write!(f, "/{}", name.replace('~', "~0").replace('/', "~1"))?,
                Segment::Item(n) => write!(f, "/{n}")?,
            }
        }
        Ok(())
    }
}

/// A place while a document is walked: a chain back to the root that becomes a [`Pointer`] only where
/// something is wrong.
#[derive(Clone, Copy, Debug)]
pub(super) enum At<'a> {
    Root,
    Field(&'a At<'a>, &'a str),
    Item(&'a At<'a>, usize),
}

impl At<'_> {
    pub(super) const fn field<'a>(&'a self, name: &'a str) -> At<'a> {
        At::Field(self, name)
    }

    pub(super) const fn item(&self, n: usize) -> At<'_> {
        At::Item(self, n)
    }

    pub(super) fn pointer(&self) -> Pointer {
        match self {
            At::Root => Pointer::root(),
            At::Field(parent, name) => parent.pointer().field(name),
            At::Item(parent, n) => parent.pointer().item(*n),
        }
    }
}
