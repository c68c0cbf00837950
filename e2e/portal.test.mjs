// A portal embeds the planner: every host of the matrix, a host that stays as it was, messages that mean harm, and what
// becomes of elements that are moved, taken out, put in again, or fail.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { pack, textOf } from '../build/pack.mjs';
import { bytesOf, unpack } from '../src/embed/single/unpack.js';
import { DIST } from './harness.mjs';
import { HOSTS, servePortal } from './portal-server.mjs';
import { matrix } from './portal.mjs';

let server, browser;
before(async () => {
  server = await servePortal({ dist: DIST });
  browser = await chromium.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A page of the portal under the strictest policy, which must stay quiet. */
async function portal(path, body, { allow = [], prepare } = {}) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const noise = [];
  // A page that is left drops what it was fetching ahead.
  const usual = /^Fetch API cannot load .*\/part-[\w-]+\.wasm/;
  const note = (text) => [usual, ...allow].some((pattern) => pattern.test(text)) || noise.push(text);
  context.on('console', (message) => ['error', 'warning'].includes(message.type()) && note(message.text()));
  context.on('weberror', (error) => note(String(error.error())));
  try {
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(`${server.origin}/types/portal/${path}`);
    await body(page, context);
    assert.deepEqual(noise, []);
  } finally {
    await context.close();
  }
}

const told = (page, type, n = 1) =>
  page.waitForFunction(([type, n]) => window.heard?.every((list) => list.filter((message) => message.type === type).length >= n), [type, n]);

test('every host of the matrix', { timeout: 300_000 }, async () => {
  const bad = (await matrix()).filter(({ fault }) => fault);
  assert.deepEqual(bad, []);
});

for (const [path, text] of [
  ['element.html', /17 Mar 2021/],
  ['functions.html', /nurses\s+2021-03-13\s+drivers\s+2021-03-02\s+residents\s+2021-03-17/i],
]) {
  test(`the example page ${path}`, () => portal(path, (page) => page.getByText(text).first().waitFor().catch(async () => assert.match(await page.locator('body').innerText(), text))));
}

test('the example page iframe.html', () =>
  portal('iframe.html', (page) => page.frameLocator('iframe').getByText('17 Mar 2021').first().waitFor()));

test('the page of the portal stays as it was', async () => {
  const look = () => {
    const nodes = [...document.querySelectorAll('*')].filter((node) => node.localName !== 'rollout-planner');
    const styles = nodes.map((node) => [node.localName, ...[...getComputedStyle(node)].filter((name) => !/^(block-size|height|perspective-origin|transform-origin|-webkit-)/.test(name)).map((name) => `${name}: ${getComputedStyle(node)[name]}`)]);
    return { globals: Object.getOwnPropertyNames(window).sort(), styles, title: document.title, lang: document.documentElement.lang, head: document.head.innerHTML };
  };
  let without;
  await portal('many.html?way=element&n=3', async (page) => void (without = await page.evaluate(look)), {
    allow: [/./],
    prepare: (page) => page.route('**/planner.js', (route) => route.abort()),
  });
  await portal('many.html?way=element&n=3', async (page, context) => {
    const from = server.log.length;
    await page.reload();
    await told(page, 'schedule-change');
    assert.deepEqual(await page.evaluate(look), without);
    assert.deepEqual(await context.cookies(), []);
    const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]);
    assert.deepEqual(kept, [0, 0, 0, 0, 0]);
    assert.deepEqual(server.log.slice(from).filter((path) => !/^\/types\/(portal|rollout)\//.test(path)), []);
  });
});

test('an element keeps its state while it moves, and its plan when it comes back later', () =>
  portal('many.html?way=element&n=2', async (page) => {
    await told(page, 'schedule-change');
    const planner = page.locator('rollout-planner').first();
    await planner.getByRole('button', { name: 'Duplicate' }).click();
    await page.waitForFunction(() => document.querySelector('rollout-planner').plan.groups.length === 4);
    const state = () => page.evaluate(() => [document.querySelector('rollout-planner').plan.groups.length, document.querySelector('rollout-planner').shadowRoot.querySelector('.c-history__deed').textContent]);
    const before = await state();
    assert.equal(before[0], 4);
    await page.evaluate(() => {
      const place = document.createElement('section');
      document.body.prepend(place);
      place.append(document.querySelector('rollout-planner'));
    });
    assert.deepEqual(await state(), before);
    // Elsewhere it hears its events once, as before.
    await planner.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction(() => document.querySelector('rollout-planner').plan.groups.length === 3);
    await planner.getByRole('button', { name: 'Redo' }).click();
    await page.waitForFunction(() => document.querySelector('rollout-planner').plan.groups.length === 4);

    await page.evaluate(async () => {
      const planner = document.querySelector('rollout-planner');
      const { parentNode } = planner;
      planner.remove();
      await new Promise((done) => setTimeout(done, 1500));
      parentNode.append(planner);
    });
    await page.waitForFunction(() => document.querySelector('rollout-planner').schedule?.groups.length === 4);
  }));

test('elements that come and go leave nothing behind', { timeout: 600_000 }, (t) =>
  portal('many.html?way=element&n=1', async (page, context) => {
    const [rounds, each] = process.env.LIFE ? [20, 50] : [5, 40];
    await told(page, 'schedule-change');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    const count = async () => {
      for (let k = 0; k < 3; k += 1) await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
    };
    const round = () =>
      page.evaluate(async (each) => {
        const planners = Array.from({ length: each }, () => Object.assign(document.createElement('rollout-planner')));
        for (const planner of planners) {
          planner.setAttribute('preset', 'worked-example');
          planner.setAttribute('view', 'figures');
        }
        document.body.append(...planners);
        await Promise.all(planners.map((planner) => planner.ready));
        for (const planner of planners) planner.remove();
        await new Promise((done) => setTimeout(done, 1300));
      }, each);
    await round();
    const first = await count();
    for (let n = 1; n < rounds; n += 1) await round();
    const last = await count();
    const grown = Object.fromEntries(Object.keys(first).map((name) => [name, last[name] - first[name]]));
    t.diagnostic(`${(rounds - 1) * each} more elements: ${JSON.stringify(grown)}`);
    assert.ok(grown.nodes <= each && grown.listeners <= each, JSON.stringify({ first, last }));
  }));

test('a fault in one element is told in all, and each hands out its plan', () =>
  portal(
    'many.html?way=element&n=3',
    async (page) => {
      await told(page, 'schedule-change');
      await page.evaluate(async () => {
        const [, second] = document.querySelectorAll('rollout-planner');
        second.plan = { ...second.plan, days: 33 };
      });
      await page.waitForFunction(() => window.heard[1].filter(({ type }) => type === 'schedule-change').length === 2);
      const program = server.log.find((path) => path.endsWith('/page.js'));
      const days = await page.evaluate(async (program) => {
        try {
          (await import(program)).fail();
        } catch {
          // That is what it is for.
        }
        const days = [];
        for (const { shadowRoot } of document.querySelectorAll('rollout-planner')) {
          const notice = shadowRoot.querySelector('[role=alert]');
          const plan = await new Promise((done) => {
            const request = new XMLHttpRequest();
            request.onloadend = () => done(request.responseText);
            request.open('GET', notice.querySelector('a[download]').href);
            request.send();
          });
          days.push([notice.textContent.includes('save it as a file'), JSON.parse(plan).days]);
        }
        return days;
      }, program);
      assert.deepEqual(days, [[true, 21], [true, 33], [true, 21]]);
    },
    // The policy lets no script read a blob, so this test does without it.
    { allow: [/./], prepare: (page) => page.route('**/portal/**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': '' } });
    }) },
  ));

test('messages that mean harm change nothing', () =>
  portal('many.html?way=iframe&n=1', async (page) => {
    await told(page, 'schedule');
    const frame = page.frames()[1];
    const figures = () => frame.locator('.c-figures').innerText();
    await frame.locator('#inputs-panel').waitFor();
    const before = await figures();
    const since = await page.evaluate(() => {
      const since = window.heard[0].length;
      const plan = JSON.parse('{"__proto__":{"bad":1},"constructor":{"prototype":{"bad":1}}}');
      const loop = {};
      loop.loop = loop;
      const hostile = [null, undefined, 0, '', 'get-plan', [], {}, loop, 10n, new Date(), new Map([['rollout', 1]]), plan,
        { type: 'set-plan' }, { type: 'set-plan', plan: [] }, { type: 'set-plan', plan: {}, more: 1 }, { type: 'set-options', options: { view: 'all' } },
        { type: 'set-options', options: { theme: 'dark', storage: true } }, { type: 'eval', code: '1' }, { rollout: 2, type: 'get-plan' }, '{"rollout":1,"type":"set-options","options":{"view":"figures"},"x":1}'];
      for (let n = 0; n < 100; n += 1) for (const message of hostile) window.sends[0](message ?? {});
      // Past the port nothing is heard at all.
      for (const message of hostile) document.querySelector('iframe').contentWindow.postMessage(message, '*');
      document.querySelector('iframe').contentWindow.postMessage({ rollout: 1, type: 'set-options', options: { view: 'figures' } }, '*');
      return since;
    });
    await page.waitForTimeout(300);
    assert.equal(await figures(), before);
    assert.ok(await frame.locator('#inputs-panel').isVisible());
    assert.equal(await frame.evaluate(() => ({}).bad), undefined);
    assert.deepEqual(await page.evaluate((since) => window.heard[0].slice(since).map(({ type }) => type), since), []);
    // It still hears what is meant well.
    await page.evaluate(() => window.sends[0]({ type: 'set-options', options: { view: 'figures', lang: 'zh-Hans', theme: 'dark', readonly: true } }));
    await frame.getByText('高风险人群').first().waitFor();
    assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
  }));

test('an iframe is as high as its page, two frames after each change', () =>
  portal('many.html?way=iframe&n=1', async (page) => {
    await told(page, 'schedule');
    for (const view of ['figures', 'sheet', 'table', 'full', 'figures']) {
      const apart = await page.evaluate(async (view) => {
        const frame = document.querySelector('iframe');
        window.sends[0]({ type: 'set-options', options: { view } });
        const [differs, heights] = [[], []];
        for (let n = 0; n < 60; n += 1) {
          await new Promise(requestAnimationFrame);
          const inside = Math.ceil(frame.contentDocument.documentElement.getBoundingClientRect().height);
          differs.push(inside !== frame.clientHeight);
          heights.push(frame.clientHeight);
        }
        let [run, longest] = [0, 0];
        for (const is of differs) longest = Math.max(longest, (run = is ? run + 1 : 0));
        return { longest, changes: heights.filter((height, n) => n > 0 && height !== heights[n - 1]).length, end: differs.at(-1) };
      }, view);
      assert.ok(apart.longest <= 2 && apart.changes <= 6 && !apart.end, `${view}: ${JSON.stringify(apart)}`);
    }
  }));

test('without a parent that is named, the page in an iframe says how high it is and nothing else', () =>
  portal('iframe.html', async (page) => {
    await page.frameLocator('iframe').getByText('17 Mar 2021').first().waitFor();
    const types = await page.evaluate(async () => {
      const types = [];
      addEventListener('message', ({ data }) => types.push(data.type));
      document.querySelector('iframe').contentWindow.location.reload();
      await new Promise((done) => setTimeout(done, 2500));
      return [...new Set(types)];
    });
    assert.deepEqual(types, ['height']);
  }));

for (const parent of ['*', 'https://other.example', 'null', 'javascript:alert(1)']) {
  test(`a page whose parent is said to be ${parent} tells this one nothing`, () =>
    portal(
      'iframe.html',
      async (page) => {
        await page.frameLocator('iframe').locator('#inputs-panel').waitFor();
        const heard = await page.evaluate(async (parent) => {
          const heard = [];
          addEventListener('message', ({ data }) => heard.push(data));
          const frame = document.querySelector('iframe');
          frame.src = `../rollout/index.html?embed=1&lang=en&parent=${encodeURIComponent(parent)}`;
          await new Promise((done) => setTimeout(done, 2000));
          return heard.filter(({ type }) => type !== 'height');
        }, parent);
        assert.deepEqual(heard, []);
      },
      // Chromium says on the console that it did not deliver.
      { allow: [/Failed to execute 'postMessage'.*does not match/] },
    ));
}

test('what is packed is unpacked', () => {
  for (let n = 0; n < 100; n += 1) {
    const bytes = randomBytes(n);
    assert.deepEqual(Buffer.from(bytesOf(textOf(bytes), n)), bytes);
  }
  for (const bytes of [Buffer.alloc(0), Buffer.from('a'), Buffer.from('abc'.repeat(5000)), randomBytes(5000), readFileSync(join(HOSTS, '../sheet.test.mjs'))]) {
    const packed = pack(bytes);
    assert.deepEqual(Buffer.from(unpack(bytesOf(textOf(packed), packed.length))), bytes);
  }
});

test('the single file opens from the disk, asks for nothing and says nothing', async () => {
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const noise = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('request', (request) => noise.push(request.url()));
    const address = pathToFileURL(join(DIST, 'planner.html')).href;
    await page.goto(address);
    await page.locator('#app h1').waitFor();
    for (const room of ['regions', 'answers', 'files', 'plan']) await page.locator(`#room-${room}`).click();
    assert.deepEqual(noise, [address]);
  } finally {
    await context.close();
  }
});

test('a planner file holds the plan, and a file that it saves is the same', async () => {
  const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true });
  try {
    const save = async (address) => {
      const page = await context.newPage();
      const noise = [];
      page.on('console', (message) => noise.push(message.text()));
      page.on('request', (request) => /^(blob:|file:)/.test(request.url()) || noise.push(request.url()));
      await page.goto(`${address}?lang=en`);
      if (address.endsWith('/planner.html')) await page.locator('#preset').selectOption('worked-example');
      const figures = await page.locator('.c-figures').innerText();
      assert.match(figures, /17 Mar 2021[^]*20 Mar 2021/);
      await page.locator('#room-files').click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as one file' }).click()]);
      const file = join(tmpdir(), `rollout-${process.pid}-${randomBytes(4).toString('hex')}.html`);
      await download.saveAs(file);
      assert.deepEqual(noise, []);
      await page.close();
      return file;
    };
    const first = await save(pathToFileURL(join(DIST, 'planner.html')).href);
    const second = await save(pathToFileURL(first).href);
    assert.ok(readFileSync(first).equals(readFileSync(second)));
    const [original, saved] = [join(DIST, 'planner.html'), first].map((file) => readFileSync(file, 'utf8'));
    assert.equal(saved.replace(/(id="rollout-plan">)[^<]*/, '$1'), original);
    for (const file of [first, second]) rmSync(file);
  } finally {
    await context.close();
  }
});

test('the sheet as a picture', () =>
  portal('many.html?way=element&n=1', async (page, context) => {
    await told(page, 'schedule-change');
    await page.locator('.s-rows__names').first().waitFor();
    const svg = await page.evaluate(() => document.querySelector('rollout-planner').toSvg());
    const plain = await context.newPage();
    const { bad, texts } = await plain.evaluate((svg) => {
      const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const bad = [...picture.querySelectorAll('script, foreignObject, style, image, use, a, parsererror')].length;
      const handlers = [...picture.querySelectorAll('*')].flatMap((node) => [...node.attributes]).filter(({ name, value }) => /^on|href|style|class/.test(name) || /url\((?!#)/.test(value));
      return { bad: bad + handlers.length, texts: picture.documentElement.textContent };
    }, svg);
    if (process.env.SVG) writeFileSync(process.env.SVG, svg);
    assert.equal(bad, 0);
    assert.match(texts, /A small worked example[^]*Coverage[^]*Nurses[^]*Residents/);
    assert.ok(svg.includes('url(#'));
  }));

test('the code for a portal is that of the plan on screen', async () => {
  const context = await browser.newContext({ locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.goto(`${server.origin}/types/rollout/index.html?lang=en`);
    await page.locator('#preset').selectOption('worked-example');
    await page.locator('#room-files').click();
    const code = page.getByRole('textbox', { name: 'Code' });
    assert.equal(await code.inputValue(), `<script type="module" src="${server.origin}/types/rollout/planner.js"></script>\n<rollout-planner preset="worked-example" lang="en" view="sheet" readonly></rollout-planner>\n`);
    await page.getByLabel('Way').selectOption('Frame (iframe)');
    await page.getByLabel('Shown').selectOption('Everything');
    await page.getByLabel('Readers').selectOption('Can try changes');
    const html = await code.inputValue();
    // The code works as it is.
    await page.route('**/portal/mine.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!DOCTYPE html><html lang="en"><title>Mine</title>${html}` }));
    await page.goto(`${server.origin}/types/portal/mine.html`);
    await page.frameLocator('iframe').getByText('17 Mar 2021').first().waitFor();
    await page.waitForFunction(() => document.querySelector('iframe').style.height !== '');
  } finally {
    await context.close();
  }
});

test('an element that can only be looked at has nothing to change it by', () =>
  portal('many.html?way=element&n=1', async (page) => {
    await told(page, 'schedule-change');
    const planner = page.locator('rollout-planner');
    await planner.locator('#inputs-panel').waitFor();
    await page.evaluate(() => document.querySelector('rollout-planner').setAttribute('readonly', ''));
    await planner.locator('#inputs-panel').waitFor({ state: 'detached' });
    for (const name of ['#preset', '.c-plans', '.c-history', '#room-files']) assert.equal(await planner.locator(name).first().isVisible(), false, name);
    assert.ok(await planner.locator('.s-stage').isVisible());
    await page.evaluate(() => document.querySelector('rollout-planner').removeAttribute('readonly'));
    await planner.locator('#inputs-panel').waitFor();
  }));
