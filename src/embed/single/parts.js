// The files of the program where they are all inside one file: in place of src/parts.js.
import { bytesOf, unpack } from './unpack.js';

let files;

/** The files, by name. They stand in an element as their sizes and names, and one packed text. */
function all() {
  const element = document.getElementById('rollout-files');
  const bytes = unpack(bytesOf(element.textContent, Number(element.dataset.size)));
  let from = 0;
  const cut = ([name, size]) => [name, bytes.subarray(from, (from += size))];
  return Object.fromEntries(JSON.parse(element.dataset.files).map(cut));
}

/** A file of the program. */
export async function fetchFile(name) {
  files ??= all();
  return new Response(files[name], { headers: { 'content-type': name.endsWith('.wasm') ? 'application/wasm' : 'text/css' } });
}

/** Starts a part. */
export async function startPart(fetched, imports) {
  return WebAssembly.instantiate(await (await fetched).arrayBuffer(), imports);
}
