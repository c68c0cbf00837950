//! Working a question out.

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::asked::answer;
use crate::ui::view::answers::query::{Answered, Query};

/// The work on the question that is open.
pub(super) struct Work {
    /// The last answer.
    pub answered: Option<Rc<Answered>>,
}

/// Works a question out, as often as it changes.
#[hook]
pub(super) fn use_work(query: Option<Query>) -> Work {
    let last = use_mut_ref(|| None::<Rc<Answered>>);
    let answered = use_memo(query, |query| {
        let query = query.clone()?;
        let plans = std::iter::once(&*query.plan).chain(query.others.iter().map(|other| &*other.plan)).collect();
        let found = answer(plans, query.asked.clone());
        Some(Rc::new(Answered { query, found }))
    });
    if let Some(answered) = &*answered {
        last.replace(Some(answered.clone()));
    }
    let answered = last.borrow().clone();
    Work { answered }
}
