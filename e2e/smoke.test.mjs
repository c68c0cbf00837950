// The built page opens, keeps its own policy, and says why when it cannot run.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DIST, LANGS, pageTest } from './harness.mjs';

for (const lang of LANGS) {
  for (const theme of ['light', 'dark']) {
    pageTest(`opens in ${lang}, ${theme}`, { lang, theme }, async ({ page, axe }) => {
      assert.ok(await page.locator('#app h1').isVisible());
      assert.equal(await page.locator('h1').count(), 1);
      await axe();
    });
  }
}

pageTest('fits a telephone', { width: 390, height: 844 }, async ({ page }) => {
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= screen, `the page is ${content} wide on a screen of ${screen}`);
});

test('the HTML holds no script, no style and no address of another place', async () => {
  const html = await readFile(join(DIST, 'index.html'), 'utf8');
  for (const [script] of html.matchAll(/<script\b[^>]*>/gi)) assert.match(script, /\ssrc="\.\/[^"]+"/);
  assert.doesNotMatch(html, /<script\b[^>]*>\s*\S[^<]*<\/script>/i, 'a script inside the HTML');
  assert.doesNotMatch(html, /<style\b|\sstyle\s*=|\son[a-z]+\s*=/i, 'a style or a handler inside the HTML');
  for (const [, address] of html.matchAll(/\s(?:src|href)="([^"]*)"/gi)) assert.match(address, /^(\.\/|data:image\/)/);
});

test('the HTML carries the strict policy', async () => {
  const html = await readFile(join(DIST, 'index.html'), 'utf8');
  const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)[1];
  assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:/);
});

const ANY = [/./];

// The link that loads the script ahead is refused, too, and Chromium counts that as a failed request.
pageTest('says so with JavaScript off', { script: false, allow: [/request failed: .*\.js csp$/] }, async ({ page }) => {
  assert.match(await page.locator('body').innerText(), /JavaScript[^]*turn JavaScript on[^]*2021-03-20/);
});

pageTest(
  'says so in a browser without WebAssembly',
  { ready: '#app[role=alert]', before: (page) => page.addInitScript(() => delete window.WebAssembly) },
  async ({ page, axe }) => {
    assert.match(await page.locator('#app').innerText(), /浏览器无法运行[^]*This browser cannot run/);
    // The worked example is there, as the command line computes it.
    const rows = (await readFile(new URL('hosts/worked-groups.csv', import.meta.url), 'utf8')).trim().split('\n').map((row) => row.split(','));
    const expected = rows.slice(1).map((row) => ['target', 'first_day', 'begun_100', 'complete_100'].map((name) => row[rows[0].indexOf(name)]));
    const shown = await page.locator('#app tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
    assert.deepEqual(shown, expected);
    await axe('#app');
  },
);

pageTest(
  'says so in a browser that knows too little WebAssembly',
  {
    ready: '#app[role=alert]',
    allow: ANY,
    before: (page) =>
      page.addInitScript(() => {
        WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError('unknown'));
      }),
  },
  async ({ page }) => assert.match(await page.locator('#app').innerText(), /This browser cannot run/),
);

pageTest(
  'refuses a program that is not what was built',
  {
    ready: '#app[role=alert]',
    allow: ANY,
    before: (page) => page.route('**/page.wasm', (route) => route.fulfill({ contentType: 'application/wasm', body: '\0asm\x01\0\0\0' })),
  },
  async ({ page }) => assert.match(await page.locator('#app').innerText(), /did not load/),
);

for (const ending of ['wasm', 'js']) {
  pageTest(
    `says so when the .${ending} file does not come`,
    { ready: '#app[role=alert]', allow: ANY, before: (page) => page.route(`**/page.${ending}`, (route) => route.fulfill({ status: 404 })) },
    async ({ page }) => assert.match(await page.locator('#app').innerText(), /没有全部载入[^]*did not load/),
  );
}

pageTest(
  'says so when a part of the program does not come, and fetches it again when asked',
  { lang: 'en', allow: ANY, before: (page) => page.route('**/part-inputs.wasm', (route) => route.fulfill({ status: 503 })) },
  async ({ page, axe }) => {
    const alert = page.locator('.l-columns [role=alert]');
    assert.match(await alert.innerText(), /did not load\. Your plan is not affected/);
    assert.ok(await page.locator('.s-stage').first().isVisible(), 'the sheet is there without the part');
    await axe();
    await page.unroute('**/part-inputs.wasm');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.g-grid').waitFor();
    assert.equal(await alert.count(), 0);
  },
);

pageTest('fetches its parts by itself once it stands, so that the network is needed no more', { lang: 'en' }, async ({ page, context }) => {
  await page.waitForFunction(
    (parts) => parts.every((part) => performance.getEntriesByType('resource').some((entry) => entry.name.endsWith(`/part-${part}.wasm`))),
    ['inputs', 'tables', 'regions', 'answers', 'files'],
  );
  await context.setOffline(true);
  for (const room of ['Regions', 'Answers', 'Files and links', 'Schedule']) {
    await page.getByRole('navigation').getByRole('button', { name: room }).click();
    await page.locator('.l-room .l-panel, .l-room section').first().waitFor();
    assert.equal(await page.locator('[role=alert]').count(), 0, room);
  }
});

pageTest(
  'a part comes also from a server that does not know its type',
  { lang: 'en', before: (page) => page.route('**/part-*.wasm', async (route) => route.fulfill({ response: await route.fetch(), contentType: 'application/octet-stream' })) },
  async ({ page }) => page.locator('.g-grid').waitFor(),
);

pageTest(
  'says so when opened from the disk',
  { ready: '#app[role=alert]', path: pathToFileURL(join(DIST, 'index.html')).href, allow: ANY },
  async ({ page }) => assert.match(await page.locator('#app').innerText(), /file:\/\/[^]*web server/),
);
