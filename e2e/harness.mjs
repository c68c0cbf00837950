// Opens the built page (dist/) in headless Chromium, over a static server, and watches all it does.
//
// A test of the page:
//
//   import { pageTest } from './harness.mjs';
//   import assert from 'node:assert/strict';
//
//   pageTest('a group can be added', { lang: 'en', width: 390 }, async ({ page, axe }) => {
//     await page.getByRole('button', { name: 'Add group' }).click();
//     assert.equal(await page.getByRole('row').count(), 3);
//     await axe();
//   });
//
// A pageTest fails when its body fails, and also when, at any time until its end,
//   - something stands on the console as a warning or an error, or a script fails;
//   - the content security policy is violated;
//   - anything is asked for outside the page's folder, or inside it after the page has loaded, but for its parts.
// `allow` lists what one test may do of this, as regular expressions on the message.
//
// Options (of pageTest and of open), all of them optional:
//   lang      'zh-Hans' (default) or 'en': the browser's language, and ?lang= in the address
//   theme     'light' (default) or 'dark'           contrast  'forced' for forced colours
//   width     1440      height  900                 motion    'no-preference' ('reduce' by default)
//   media     'print'                               path      'index.html', '?x=1', '#/compare' …: what follows the folder
//   script    false: JavaScript off                 ready     selector to wait for ('#app h1'); null: do not wait
//   allow     [/regular expression/]                before    async (page) => …: before the page is opened
//   timeout   milliseconds for the whole test (60,000)
//
// The body gets a visit: page, context (both of Playwright), url (of the folder), and
//   problems()      what the watch found so far, as texts; not what `allow` permits
//   axe(selector?)  fails if axe-core finds anything (WCAG 2.2 A and AA, best practices) in the page or in that part
//   shot(file)      a screenshot of the whole page
//   t               the context of node:test
//
// Without a test: const visit = await open({ lang: 'en' }); … await visit.close(); await closeAll();
//
// CHROME names the browser; DIST the folder. HEADED=1 shows the browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

export const DIST = process.env.DIST ?? fileURLToPath(new URL('../dist', import.meta.url));
export const LANGS = ['zh-Hans', 'en'];
export const THEMES = ['light', 'dark'];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

// Debian runs no sandbox for root; the other switches keep the browser itself from calling anyone.
const SWITCHES = `--no-sandbox --disable-gpu --disable-background-networking --disable-component-update
  --disable-sync --no-first-run --disable-quic`.split(/\s+/);
// For the benchmark the browser paints as fast as it can, so that no wait for a beat of the screen is measured.
if (process.env.BENCH) SWITCHES.push('--disable-frame-rate-limit', '--disable-gpu-vsync');

let server, browser;

/** The static server and the browser, started at first use. The folder is served in a subfolder, as on a portal. */
async function start() {
  server ??= serve({ dir: DIST, prefix: '/health/rollout/' });
  browser ??= chromium.launch({
    executablePath: process.env.CHROME ?? '/usr/bin/chromium',
    args: SWITCHES,
    headless: !process.env.HEADED,
  });
  return Promise.all([server, browser]);
}

export async function closeAll() {
  const running = await Promise.allSettled([browser, server]);
  browser = server = undefined;
  for (const { value } of running) await value?.close();
}

export async function open(options = {}) {
  const {
    lang = 'zh-Hans',
    theme = 'light',
    contrast = 'none',
    width = 1440,
    height = 900,
    motion = 'reduce',
    media = 'screen',
    path = '',
    script = true,
    ready = '#app h1',
    allow = [],
    before,
  } = options;
  const [{ url, outside }, chrome] = await start();
  outside.length = 0;

  const context = await chrome.newContext({
    locale: lang === 'en' ? 'en-GB' : 'zh-CN',
    viewport: { width, height },
    colorScheme: theme,
    forcedColors: contrast === 'forced' ? 'active' : 'none',
    reducedMotion: motion,
    javaScriptEnabled: script,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);

  const found = [];
  let loaded = false;
  // A page that is left drops what it was fetching ahead.
  const usual = /^console error: Fetch API cannot load .*\/part-[\w-]+\.wasm/;
  const note = (text) => [usual, ...allow].some((pattern) => pattern.test(text)) || found.push(text);

  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) note(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => note(`script error: ${error.error()}`));
  context.on('request', (request) => {
    const address = request.url();
    if (/^(data|blob):/.test(address)) return;
    if (!address.startsWith(url)) note(`request outside the folder: ${address}`);
    else if (loaded && !/\/part-[\w-]+\.wasm$/.test(address)) note(`request after loading: ${address}`);
  });
  context.on('requestfailed', (request) => {
    // A page that is left drops what it was fetching ahead.
    if (/\/part-[\w-]+\.wasm$/.test(request.url()) && request.failure()?.errorText === 'net::ERR_ABORTED') return;
    note(`request failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) note(`request failed: ${response.url()} ${response.status()}`);
  });
  context.on('page', (page) => page.on('websocket', (socket) => note(`request outside the folder: ${socket.url()}`)));
  await context.exposeBinding('reportViolation', (_, text) => note(`policy violation: ${text}`));
  await context.addInitScript(() => {
    const report = window.reportViolation;
    delete window.reportViolation;
    // What a page keeps for when there is no network has its own test (offline.test.mjs).
    delete Navigator.prototype.serviceWorker;
    document.addEventListener('securitypolicyviolation', (event) =>
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''} ${event.sample}`),
    );
  });

  const page = await context.newPage();
  await page.emulateMedia({ media });
  await before?.(page);

  const visit = {
    page,
    context,
    url,

    problems() {
      const elsewhere = outside.map((path) => `request outside the folder: ${path}`);
      return [...found, ...elsewhere.filter((text) => !allow.some((pattern) => pattern.test(text)))];
    },

    async axe(selector) {
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
      const { violations } = await page.evaluate(
        ([part, tags]) => window.axe.run(part ?? document, { runOnly: tags, resultTypes: ['violations'] }),
        [selector, AXE_TAGS],
      );
      const lines = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
      );
      assert.equal(lines.length, 0, `axe-core found:\n${lines.join('\n')}`);
    },

    shot(file) {
      return page.screenshot({ path: file, fullPage: true });
    },

    close() {
      return context.close();
    },
  };

  try {
    await page.goto(address(url, path, lang), { waitUntil: 'load' });
    if (script && ready) await page.locator(ready).first().waitFor();
    loaded = true;
  } catch (error) {
    error.message += `\n${visit.problems().join('\n')}`;
    await visit.close();
    throw error;
  }
  return visit;
}

/** The page's address with ?lang= among whatever else `path` holds. */
function address(base, path, lang) {
  const whole = new URL(path, base);
  whole.searchParams.set('lang', lang);
  return whole.href;
}

let closing = false;

export function pageTest(name, options, body) {
  if (typeof options === 'function') [options, body] = [{}, options];
  if (!closing) after(closeAll);
  closing = true;
  test(name, { timeout: options.timeout ?? 60_000 }, async (t) => {
    const visit = await open(options);
    try {
      await body({ ...visit, t });
      // What a click sets off may be on its way still.
      if (options.script !== false) await visit.page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      assert.deepEqual(visit.problems(), [], 'the page must stay quiet');
    } finally {
      await visit.close();
    }
  });
}
