// The page without a network: a server that has several versions and can be killed in the midst of an answer, and what a
// browser shows then.
//
//   node e2e/offline.mjs [kills]      200 unless told; prints how many of them fell into an install, an update, or past it
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { DIST } from './harness.mjs';
import { TYPES } from './serve.mjs';

const integrity = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** The built folder as another version of itself would be: every name and sum that changes is another one. */
export function version(n) {
  const names = readdirSync(DIST, { recursive: true }).filter((name) => statSync(join(DIST, name)).isFile() && !/\.(br|gz|zip)$/.test(name));
  const folder = names.find((name) => name.startsWith('v-')).split('/')[0];
  const renamed = `v-${String(n).padStart(12, '0')}`;
  const files = new Map();
  let worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  for (const name of names.filter((name) => name !== 'sw.js')) {
    const before = readFileSync(join(DIST, name));
    let content = before;
    if (/^(index\.html|planner\.js)$/.test(name)) {
      content = Buffer.from(before.toString().replaceAll(folder, renamed).replace('<meta name="viewport"', `<meta name="version" content="${n}">\n<meta name="viewport"`));
      worker = worker.replace(integrity(before), integrity(content));
    }
    files.set(name.replace(folder, renamed), content);
  }
  files.set('sw.js', Buffer.from(`${worker.replaceAll(folder, renamed)}\n// ${n}\n`.replace(/"[0-9a-f]{16}"/, `"${String(n).padStart(16, '0')}"`)));
  return files;
}

/** Serves one version at a time under `prefix`, until it is killed. `wasmType` may be wrong. */
export async function serveVersions({ prefix = '/a/b/', wasmType = 'application/wasm' } = {}) {
  const state = { files: version(1), n: 1, left: Infinity, asked: 0 };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = pathname.slice(prefix.length) || 'index.html';
    const body = pathname.startsWith(prefix) && state.files.get(name);
    state.asked += 1;
    if (state.left <= 0) return request.socket.destroy();
    const type = extname(name) === '.wasm' ? wasmType : (TYPES[extname(name)] ?? 'text/plain');
    response.writeHead(body ? 200 : 404, { 'content-type': type, 'content-length': body ? body.length : 0, 'cache-control': 'no-cache' });
    if (!body) return response.end();
    const sent = body.subarray(0, Math.min(body.length, state.left));
    state.left -= body.length;
    if (sent.length === body.length) return response.end(sent);
    // Dead in the midst of it.
    response.write(sent, () => setTimeout(() => request.socket.destroy(), 1));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}${prefix}`,
    state,
    /** Shows a version, and dies after so many bytes. */
    show(n, left = Infinity) {
      if (n !== state.n) Object.assign(state, { files: version(n), n });
      state.left = left;
    },
    kill() {
      state.left = 0;
      server.closeAllConnections();
    },
    size: () => [...state.files.values()].reduce((sum, content) => sum + content.length, 0),
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** The version of a page; fails if it is blank or of more than one. */
export async function shown(page) {
  await page.locator('.c-figures dd, .c-figures dt').first().waitFor({ timeout: 20_000 });
  const { n, folders, text } = await page.evaluate(() => ({
    n: document.querySelector('meta[name=version]').content,
    folders: [...new Set(performance.getEntriesByType('resource').flatMap(({ name }) => name.match(/\/v-[0-9a-f]+\//g) ?? []))],
    text: document.body.innerText.length,
  }));
  assert.ok(text > 200, 'a blank page');
  assert.deepEqual(folders, [`/v-${n.padStart(12, '0')}/`], 'a page of several versions');
  return Number(n);
}

/** Waits until the worker that is being installed is there or given up; what became of it. */
export const settled = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return 'none';
    await registration.update().catch(() => {});
    const worker = registration.installing;
    if (worker) await new Promise((done) => worker.addEventListener('statechange', () => worker.state !== 'installing' && done()));
    return registration.waiting ? 'waiting' : registration.active ? 'active' : 'none';
  });

/** What the caches hold: for each, how many files. */
export const caches = (page) => page.evaluate(async () => Promise.all((await window.caches.keys()).map(async (name) => (await (await window.caches.open(name)).keys()).length)));

/** Opens a page that is kept: its second load is the worker's. */
export async function install(page, url) {
  await page.goto(url);
  await shown(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.reload();
  await shown(page);
  assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null));
}

/** Kills the server so often at random; gives how many kills fell where. */
export async function kills(count, seed = 1) {
  let chance = seed;
  const random = () => (chance = (chance * 48271) % 2147483647) / 2147483647;
  const server = await serveVersions();
  const browser = await chromium.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const tally = { 'in an install': 0, 'in an update': 0, 'past it': 0 };
  try {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const whole = server.state.files.size;
    let n = 1;
    await install(page, server.url);
    const files = (await caches(page))[0];
    assert.ok(files > 10 && files < whole);
    for (let k = 0; k < count; k += 1) {
      if (k % 4 === 0) {
        // A browser that has nothing yet: what is killed is the first install.
        await page.evaluate(async () => {
          for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
          for (const name of await window.caches.keys()) await window.caches.delete(name);
        });
        await page.goto('about:blank');
        server.show(n);
        await page.goto(server.url);
        assert.equal(await shown(page), n);
        server.show(n, Math.floor(random() * server.size()));
        await page.evaluate(() => navigator.serviceWorker.register('./sw.js').catch(() => {})).catch(() => {});
        const became = await settled(page);
        server.kill();
        const kept = await caches(page);
        assert.ok(kept.every((n) => n === files), `a version in part: ${kept}`);
        tally[became === 'active' ? 'past it' : 'in an install'] += 1;
        server.show(n);
        await install(page, server.url);
      } else {
        n += 1;
        server.show(n, Math.floor(random() * server.size() * 1.1));
        const became = await settled(page);
        server.kill();
        // Nothing comes from the server: what is shown is kept, whole.
        await page.reload();
        assert.equal(await shown(page), n - 1);
        assert.ok((await caches(page)).every((n) => n === files), 'a version in part');
        if (became === 'waiting') {
          await page.getByRole('button', { name: 'Load it now' }).click();
          await page.waitForFunction((n) => document.querySelector('meta[name=version]')?.content === String(n), n);
          assert.equal(await shown(page), n);
          tally['past it'] += 1;
        } else {
          tally['in an update'] += 1;
          n -= 1;
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return tally;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await kills(Number(process.argv[2] ?? 200)));
