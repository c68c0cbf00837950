// Fetches and starts the parts of the program that are not in its first file. The build joins this with the code that
// knows which parts there are.

/** Starts to fetch a part. */
export function fetchPart(name) {
  return fetch(new URL(name, import.meta.url)).then(function (response) {
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
