//! Files that the reader chooses.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{File, FileReader, HtmlInputElement};

/// Reads the file that was chosen in a file input, and tells its name and its bytes once they are there. The same
/// file can be chosen again.
pub fn read_chosen(input: &HtmlInputElement, tell: impl FnOnce(String, Vec<u8>) + 'static) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    input.set_value("");
    // What cannot be read is told as an empty file.
    let _ = read(&file, tell);
}

fn read(file: &File, tell: impl FnOnce(String, Vec<u8>) + 'static) -> Option<()> {
    let (name, reader) = (file.name(), FileReader::new().ok()?);
    let done = {
        let reader = reader.clone();
        Closure::once_into_js(move || {
            let bytes = reader.result().map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec());
            tell(name, bytes.unwrap_or_default());
        })
    };
    reader.set_onload(Some(done.unchecked_ref()));
    reader.read_as_array_buffer(file).ok()
}
