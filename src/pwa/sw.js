// Keeps the page for when there is no network. The build puts in VERSION and FILES: every file of the folder, relative
// to it, with what it must be.
//
// A version is taken whole or not at all: one file that does not come, or is not byte for byte what was built, and the
// whole of it is given up, while the version before goes on. The page of a version and its files come from one cache, so
// no page is ever made of two versions. A new version waits until the reader asks for it or closes the last page.
/* global VERSION, FILES */

const here = new URL('./', self.location);
const PREFIX = `rollout-planner ${here.pathname} `;
const CACHE = PREFIX + VERSION;
const known = new Set(FILES.map(([name]) => name));

async function take() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(
      FILES.map(async ([name, integrity]) => {
        const response = await fetch(new URL(name, here), { cache: 'reload', integrity, credentials: 'same-origin' });
        if (!response.ok) throw new TypeError(`${response.status} ${name}`);
        await cache.put(new URL(name, here), await plain(response));
      }),
    );
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** A response that may be given to a navigation, which takes none that was redirected; and of the right type. */
async function plain(response) {
  const headers = new Headers(response.headers);
  if (response.url.endsWith('.wasm')) headers.set('content-type', 'application/wasm');
  return new Response(await response.arrayBuffer(), { headers });
}

/** Removes the versions before this one, unless a page may still be showing one. */
async function tidy() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.filter(({ url }) => url.startsWith(here.href)).length > 1) return;
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
}

/** A file of this version, or of one that a page may still be showing. */
async function kept(name) {
  const own = await (await caches.open(CACHE)).match(new URL(name, here));
  if (own) return own;
  for (const other of await caches.keys()) {
    const found = other.startsWith(PREFIX) && (await (await caches.open(other)).match(new URL(name, here)));
    if (found) return found;
  }
}

self.addEventListener('install', (event) => event.waitUntil(take()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('message', ({ data }) => data === 'take' && self.skipWaiting());
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== here.origin || !url.pathname.startsWith(here.pathname)) return;
  const name = url.pathname.slice(here.pathname.length) || 'index.html';
  if (!known.has(name) && !name.startsWith('v-')) return;
  event.respondWith(kept(name).then((response) => response ?? fetch(request)));
});
