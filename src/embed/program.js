// The program and what it is fetched with, as boot.js, the element and the frame use it. The build joins this with the
// script that wasm-bindgen makes.
import init, * as program from './bound.js';
import { fetchFile } from './parts.js';

export * from './bound.js';
export { fetchFile };

let started;

/** Starts the program, once: one instance serves every page in the document. Asked again after a failure it tries again. */
export function start() {
  started ??= fetchFile('page.wasm')
    // A server that does not know the type of WebAssembly sends it as something else.
    .then((response) => (/^application\/wasm\b/.test(response.headers.get('content-type')) ? response : response.arrayBuffer()))
    .then((module_or_path) => init({ module_or_path }));
  started.catch(() => (started = undefined));
  return started;
}

let functions;

/** Starts the program, and fetches the functions that need no page. */
export function startFunctions() {
  functions ??= start()
    .then(() => new Promise((done) => program.loadFunctions(done)))
    .then((isThere) => {
      if (!isThere) throw new TypeError('a part of Rollout Planner did not load');
    });
  functions.catch(() => (functions = undefined));
  return functions;
}
