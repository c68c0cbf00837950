// Fetches the files of the program and starts its parts. The build joins this with the code that knows which parts there
// are, and puts in what each file must be.
/* global INTEGRITY */

/** Starts to fetch a file of the program. One that is not byte for byte what was built is refused. */
export function fetchFile(name) {
  return fetch(new URL(name, import.meta.url), { integrity: INTEGRITY[name] }).then(function (response) {
    if (!response.ok) throw new TypeError(response.status + ' ' + response.url);
    return response;
  });
}

/** Starts a part when it is there; also from a server that does not know the type of WebAssembly. */
export async function startPart(fetched, imports) {
  const response = await fetched;
  if (WebAssembly.instantiateStreaming && /^application\/wasm\b/.test(response.headers.get('content-type') || '')) {
    return WebAssembly.instantiateStreaming(response, imports);
  }
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
