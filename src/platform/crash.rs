//! What stands on the page after a fault in the program. It is made of plain elements and links, since after a
//! panic nothing of the program may run any more.

use web_sys::{Document, Element};

/// The id of the notice.
pub const ID: &str = "crash";

/// What the notice says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrashText {
    /// Language tag.
    pub language: &'static str,
    /// What happened.
    pub heading: String,
    /// What is kept and what to do.
    pub body: String,
    /// Text of the link that loads the page again.
    pub reload: String,
    /// Text of the link that loads it without the kept plan.
    pub start_over: String,
}

/// Writes the fault to the console and puts the notice on top of the page, once.
/// `start_over` is what follows the question mark to load the page without the kept plan.
pub fn show(details: &str, texts: &[CrashText], start_over: &str) {
    web_sys::console::error_1(&details.into());
    // Nothing can be done here about a document that refuses: the console has the fault.
    let _ = notice(details, texts, start_over);
}

fn notice(details: &str, texts: &[CrashText], start_over: &str) -> Option<()> {
    let window = web_sys::window()?;
    let document = window.document()?;
    if document.get_element_by_id(ID).is_some() {
        return Some(());
    }
    let location = window.location();
    let path = location.pathname().ok()?;
    let notice = element(&document, "div", "c-crash", "")?;
    notice.set_id(ID);
    notice.set_attribute("role", "alert").ok()?;
    for text in texts {
        let part = element(&document, "section", "c-crash__part", "")?;
        part.set_attribute("lang", text.language).ok()?;
        part.append_child(&*element(&document, "h2", "c-crash__heading", &text.heading)?).ok()?;
        part.append_child(&*element(&document, "p", "c-crash__body", &text.body)?).ok()?;
        let links = element(&document, "p", "c-crash__links", "")?;
        let again = format!("{path}{}", location.search().unwrap_or_default());
        let fresh = format!("{path}?{start_over}&lang={}", text.language);
        for (address, words) in [(again, &text.reload), (fresh, &text.start_over)] {
            let link = element(&document, "a", "c-button", words)?;
            link.set_attribute("href", &address).ok()?;
            links.append_child(&link).ok()?;
        }
        part.append_child(&links).ok()?;
        notice.append_child(&part).ok()?;
    }
    notice.append_child(&*element(&document, "pre", "c-crash__details", details)?).ok()?;
    let body = document.body()?;
    body.insert_before(&notice, body.first_child().as_ref()).ok()?;
    Some(())
}

fn element(document: &Document, tag: &str, class: &str, text: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_class_name(class);
    element.set_text_content(Some(text));
    Some(element)
}
