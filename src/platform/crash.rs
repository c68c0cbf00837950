//! What stands on the page after a fault in the program. It is made of plain elements and links, since after a
//! panic nothing of the program may run any more.

use web_sys::{Blob, BlobPropertyBag, Document, Element, Node, Url};

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
    /// Text of the link that saves the plan as a file.
    pub save: String,
}

/// Puts the notice before the element in which the page is drawn, once.
/// `start_over` is what follows the question mark to load the page without the kept plan; a page that stands on
/// somebody else's has none. `plan` is the plan as it was.
pub fn show(place: &Element, details: &str, texts: &[CrashText], start_over: Option<&str>, plan: &str) {
    // Nothing can be done here about a document that refuses: the console has the fault.
    let _ = notice(place, details, texts, start_over, plan);
}

fn notice(place: &Element, details: &str, texts: &[CrashText], start_over: Option<&str>, plan: &str) -> Option<()> {
    let (document, tree) = (place.owner_document()?, place.parent_node()?);
    if is_there(place) {
        return Some(());
    }
    let location = web_sys::window()?.location();
    let path = location.pathname().ok()?;
    let saved = blob(plan);
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
        let fresh = start_over.map(|start_over| format!("{path}?{start_over}&lang={}", text.language));
        let ways = [(Some(again), &text.reload), (fresh, &text.start_over), (saved.clone(), &text.save)];
        for (address, words) in ways {
            let Some(address) = address else { continue };
            let link = element(&document, "a", "c-button", words)?;
            link.set_attribute("href", &address).ok()?;
            if address.starts_with("blob:") {
                link.set_attribute("download", "plan.json").ok()?;
            }
            links.append_child(&link).ok()?;
        }
        part.append_child(&links).ok()?;
        notice.append_child(&part).ok()?;
    }
    notice.append_child(&*element(&document, "pre", "c-crash__details", details)?).ok()?;
    tree.insert_before(&notice, Some(place)).ok()?;
    Some(())
}

fn is_there(place: &Element) -> bool {
    place.previous_element_sibling().is_some_and(|before| before.id() == ID)
}

fn blob(text: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = js_sys::Array::of1(&text.into());
    Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options).ok()?).ok()
}

fn element(document: &Document, tag: &str, class: &str, text: &str) -> Option<Element> {
    let element = document.create_element(tag).ok()?;
    element.set_class_name(class);
    Node::set_text_content(&element, Some(text));
    Some(element)
}
