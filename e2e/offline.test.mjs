// The page is kept for when there is no network: whole, of one version, wherever its folder lies.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { DIST } from './harness.mjs';
import { caches, install, kills, serveVersions, settled, shown } from './offline.mjs';

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
});
after(() => browser?.close());

async function withServer(options, body) {
  const server = await serveVersions(options);
  const context = await browser.newContext({ locale: 'en-GB' });
  const noise = [];
  context.on('console', (message) => ['error', 'warning'].includes(message.type()) && noise.push(message.text()));
  try {
    await body(server, await context.newPage(), context);
    assert.deepEqual(noise, []);
  } finally {
    await context.close();
    await server.close();
  }
}

for (const [prefix, wasmType] of [['/', 'application/wasm'], ['/a/b/', 'application/octet-stream']]) {
  test(`opens without a network under ${prefix}, with wasm as ${wasmType}`, () =>
    withServer({ prefix, wasmType }, async (server, page) => {
      await install(page, server.url);
      server.kill();
      await page.goto(`${server.url}?lang=en`);
      assert.equal(await shown(page), 1);
      // Also what was not looked at before.
      for (const room of ['regions', 'answers', 'files']) {
        await page.locator(`#room-${room}`).click();
        await page.locator('.c-rooms [aria-current=page]').and(page.locator(`#room-${room}`)).waitFor();
      }
      await page.getByText('Loading').waitFor({ state: 'hidden' });
      await page.goto(`${server.url}planner.html?lang=en`);
      await page.locator('#app h1').waitFor();
    }));
}

test('opens without a network behind a proxy that rewrites paths', () =>
  withServer({ prefix: '/' }, async (server, page) => {
    const proxy = createServer(({ url, method, headers }, response) => {
      const to = ask(`${server.url}${url.replace('/apps/rollout/', '')}`, { method, headers }, (from) => {
        response.writeHead(from.statusCode, from.headers);
        from.pipe(response);
      });
      to.on('error', () => response.destroy());
      to.end();
    });
    await new Promise((ready) => proxy.listen(0, '127.0.0.1', ready));
    try {
      const url = `http://127.0.0.1:${proxy.address().port}/apps/rollout/`;
      await install(page, url);
      server.kill();
      await page.goto(url);
      assert.equal(await shown(page), 1);
    } finally {
      proxy.closeAllConnections();
      await new Promise((done) => proxy.close(done));
    }
  }));

test('a new version is told and taken when the reader wants it; another tab goes on with the old one', () =>
  withServer({}, async (server, page, context) => {
    await install(page, server.url);
    const other = await context.newPage();
    await other.goto(server.url);
    assert.equal(await shown(other), 1);
    server.show(2);
    assert.equal(await settled(page), 'waiting');
    await page.reload();
    assert.equal(await shown(page), 1, 'not before it is asked for');
    await page.getByRole('button', { name: 'Load it now' }).click();
    await page.waitForFunction(() => document.querySelector('meta[name=version]')?.content === '2');
    assert.equal(await shown(page), 2);
    server.kill();
    await other.locator('#room-answers').click();
    await other.getByText('Loading').waitFor({ state: 'hidden' });
    assert.equal(await shown(other), 1);
    await other.close();
    // The old version goes with the last page of it.
    server.show(3);
    assert.equal(await settled(page), 'waiting');
    await page.reload();
    await page.getByRole('button', { name: 'Load it now' }).click();
    await page.waitForFunction(() => document.querySelector('meta[name=version]')?.content === '3');
    assert.equal(await shown(page), 3);
    await page.waitForFunction(async () => (await window.caches.keys()).length === 1);
  }));

test('a file that is not what was built keeps the whole version out', () =>
  withServer({}, async (server, page) => {
    await install(page, server.url);
    server.show(2);
    const [name] = [...server.state.files.keys()].filter((name) => name.endsWith('part-inputs.wasm'));
    server.state.files.set(name, Buffer.concat([server.state.files.get(name), Buffer.from([0])]));
    assert.equal(await settled(page), 'active');
    assert.equal((await caches(page)).length, 1);
    await page.reload();
    assert.equal(await shown(page), 1);
  }).catch((error) => assert.match(String(error), /integrity|digest/i)));

test('the server dies at any time: never a blank page, never two versions', { timeout: 120_000 }, async (t) => {
  t.diagnostic(JSON.stringify(await kills(12, 7)));
});

test('the app can be installed', () => {
  const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.webmanifest'), 'utf8'));
  assert.equal(manifest.display, 'standalone');
  for (const field of ['id', 'start_url', 'scope']) assert.equal(manifest[field], './');
  assert.deepEqual([...new Set(manifest.icons.map(({ sizes }) => sizes))], ['192x192', '512x512']);
  for (const { src, sizes } of manifest.icons) {
    const png = readFileSync(join(DIST, src));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
  }
});
