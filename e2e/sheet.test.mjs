// The sheet: cursor, zoom, folding, tables and their CSV, patterns in print, and texts that never overlap.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { LANGS, pageTest, THEMES } from './harness.mjs';

const slider = (page) => page.getByRole('slider');
const range = (page) => page.locator('.s-toolbar__range').innerText();
const pressAll = async (page, keys) => {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
};

pageTest('arrow keys move the cursor through all bands and the day is told in words', { lang: 'zh-Hans' }, async ({ page }) => {
  await slider(page).focus();
  const day = async () => Number(await slider(page).getAttribute('aria-valuenow'));
  assert.equal(await day(), 1);
  for (const [keys, expected] of [['ArrowRight', 2], ['PageDown', 9], ['PageUp ArrowLeft', 1], ['End', 365], ['ArrowRight', 365], ['Home', 1]]) {
    await pressAll(page, keys);
    assert.equal(await day(), expected, keys);
  }
  await pressAll(page, 'PageDown PageDown PageDown PageDown PageDown');
  const story = await slider(page).getAttribute('aria-valuetext');
  assert.equal(story, '2021年2月11日（周四）：接种0剂；制约因素：停诊');
  const panel = page.getByRole('region', { name: '当日情况' });
  assert.match(await panel.innerText(), /2021年2月11日（周四）[^]*当日没有接种能力，不接种。[^]*口岸、海关、边检人员\s+已接种首剂\d+%，全程\d+%；未更多：停诊/);
  const places = await page.locator('.s-cursor__line').evaluateAll((lines) => lines.map((line) => [line.getBoundingClientRect(), line.closest('svg').getBoundingClientRect()]).map(([line, plot]) => [line.x, plot.height - line.height]));
  assert.ok(places.length >= 6, 'the axis and at least five drawings');
  assert.ok(places.every(([x, short]) => Math.abs(x - places[0][0]) < 1 && short < 30), `one line through all: ${places}`);
});

pageTest('days are zoomed by keys, by buttons and by dragging, and reset', { lang: 'en', width: 1400 }, async ({ page }) => {
  const whole = await range(page);
  assert.equal(whole, '7 Jan 2021 – 6 Jan 2022');
  await slider(page).focus();
  await pressAll(page, '+ +');
  assert.equal(await range(page), '7 Jan – 8 Apr 2021');
  await pressAll(page, '-');
  assert.equal(await range(page), '7 Jan – 9 Jul 2021');
  await pressAll(page, '0');
  assert.equal(await range(page), whole);
  const button = (name) => page.locator('.s-toolbar').getByRole('button', { name, exact: true });
  await button('Zoom in').click();
  await button('Later').click();
  assert.equal(await range(page), '8 Apr – 7 Oct 2021');
  await button('Zoom out').click();
  assert.equal(await range(page), whole);
  assert.ok(await button('All days').isDisabled());
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), 'Zoom out', 'a button at its end keeps the focus');

  const plot = page.locator('.s-band--coverage .s-plot');
  const box = await plot.boundingBox();
  const day = (n) => box.x + 200 + (n + 0.5) * (box.width - 208) / 365;
  await page.mouse.move(day(59), box.y + 50);
  await page.mouse.down();
  await page.mouse.move(day(30), box.y + 60, { steps: 3 });
  await page.mouse.up();
  assert.equal(await range(page), '6 Feb – 7 Mar 2021');
  await button('All days').click();
  assert.equal(await range(page), whole);
  for (const size of await page.locator('.s-toolbar button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)))) {
    assert.ok(size >= 44, `a button of ${size} pixels`);
  }
});

pageTest('pointer and touch look at the day below them', { lang: 'en' }, async ({ page }) => {
  const box = await page.locator('.s-band--coverage .s-plot').boundingBox();
  const x = box.x + 200 + 100.5 * (box.width - 208) / 365;
  await page.mouse.move(x, box.y + 100);
  assert.equal(await slider(page).getAttribute('aria-valuenow'), '101');
  const touch = (type, clientX) => page.locator('.s-band--coverage .s-plot').dispatchEvent(type, { pointerType: 'touch', pointerId: 7, button: 0, clientX, clientY: box.y + 80, bubbles: true });
  await touch('pointerdown', x + 50);
  const touched = Number(await slider(page).getAttribute('aria-valuenow'));
  assert.ok(touched > 101);
  await touch('pointermove', x + 200);
  assert.ok(Number(await slider(page).getAttribute('aria-valuenow')) > touched);
  await touch('pointerup', x + 200);
  assert.equal(await range(page), '7 Jan 2021 – 6 Jan 2022', 'touch does not zoom');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'slider');
});

pageTest('tiers fold and unfold, and coverage counts people or shares', { lang: 'en' }, async ({ page }) => {
  const groups = page.locator('.s-band--groups');
  assert.ok(await groups.getByText('Police', { exact: true }).isVisible());
  const tier = groups.getByRole('button', { name: /^Tier 2/ });
  await tier.click();
  assert.equal(await tier.getAttribute('aria-expanded'), 'false');
  assert.equal(await groups.getByText('Police', { exact: true }).count(), 0);
  assert.match(await page.locator('.s-rows__plot').nth(1).textContent(), /first dose .* full course .*/);
  await page.keyboard.press('Enter');
  assert.ok(await groups.getByText('Police', { exact: true }).isVisible());
  const values = () => page.locator('.s-band--coverage .s-plot').textContent();
  assert.match(await values(), /0%25%50%75%100%/);
  await page.getByRole('button', { name: 'People', exact: true }).click();
  assert.match(await values(), /010M20M30M/);
  assert.match(await values(), /Target 25 million people/);
  assert.match(await values(), /Immune barrier 58\.3%: reached 22 Oct 2021/);
});

/** Rows of a CSV text with quoted fields. */
function parse(csv) {
  const rows = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '') break;
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

for (const lang of LANGS) {
  pageTest(`every band has its table and its CSV, ${lang}`, { lang }, async ({ page, axe }) => {
    for (const band of ['coverage', 'groups', 'holds', 'stock']) {
      const part = page.locator(`.s-band--${band} .s-table`);
      await part.locator('.s-table__toggle').click();
      const table = part.getByRole('table');
      await table.waitFor();
      const texts = (rows) => rows.evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText)));
      const shown = await texts(table.locator('tr'));
      const next = part.locator('.s-table__pages button').nth(1);
      while (await next.isVisible() && await next.isEnabled()) {
        await next.click();
        shown.push(...(await texts(table.locator('tbody tr'))));
      }
      assert.equal(await table.locator('tbody tr').first().locator('th[scope=row]').count(), 2);
      const [download] = await Promise.all([page.waitForEvent('download'), part.locator('.s-table__bar .s-button').first().click()]);
      assert.equal(download.suggestedFilename(), `${band}.csv`);
      const csv = await readFile(await download.path(), 'utf8');
      assert.ok(csv.startsWith('\ufeff'), 'a byte order mark for Excel');
      // Numbers and dates are shown as the language has them, and written as spreadsheets read them.
      const iso = (text) => new Date(`${text.replace(/年|月/g, '-').replace('日', '')} UTC`).toISOString().slice(0, 10);
      const isDate = (cell) => /^\d{1,2} [A-Z][a-z]{2} \d{4}$|^\d{4}年\d+月\d+日$/.test(cell);
      const plain = (cell) => (/^[\d,]+$/.test(cell) ? cell.replaceAll(',', '') : isDate(cell) ? iso(cell) : cell);
      assert.deepEqual(parse(csv.slice(1)), shown.map((row) => row.map(plain)), band);
    }
    await axe('.s-sheet');
  });
  for (const theme of THEMES) {
    pageTest(`is without fault for axe, ${lang}, ${theme}`, { lang, theme }, async ({ axe }) => axe('.s-sheet'));
  }
}

pageTest('is without fault on a telephone and in forced colours', { lang: 'en', width: 390, contrast: 'forced' }, async ({ axe }) => axe('.s-sheet'));

pageTest('is printed in black, grey and white', { lang: 'zh-Hans', media: 'print', width: 794, height: 1123 }, async ({ page }) => {
  const colors = await page.evaluate(() => [...document.querySelectorAll('.s-sheet svg *')].flatMap((part) => {
    const { fill, stroke } = getComputedStyle(part);
    return [fill, stroke];
  }));
  const tinted = new Set(colors.filter((color) => /^rgb/.test(color)).filter((color) => {
    const [r, g, b] = color.match(/[\d.]+/g).map(Number);
    return Math.max(r, g, b) - Math.min(r, g, b) > 4;
  }));
  assert.deepEqual([...tinted], []);
  assert.ok(!(await page.locator('.s-group').first().isVisible()));
});

/** A fixed generator of chance (mulberry32): every run tries the same plans. */
function chance(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return { whole: (from, to) => from + Math.floor(next() * (to - from + 1)), pick: (list) => list[Math.floor(next() * list.length)], next };
}

function generated(seed) {
  const { whole, pick, next } = chance(seed);
  const extreme = (from, to) => pick([from, to, whole(from, to), whole(from, Math.min(to, from + 20))]);
  const name = () => {
    const length = extreme(1, 60);
    const zh = '口岸海关边检人员进口冷链从业医疗卫生和疾控公共交通跨境运输社区防居民岁以上慢性病患者';
    const en = 'port customs and border staff imported cold chain quarantine residents over with chronic disease ';
    return next() < 0.5
      ? Array.from({ length }, () => zh[whole(0, zh.length - 1)]).join('')
      : (whole(0, 1) ? en : 'Wwwwwmmmmm').repeat(60).slice(0, length).trim() || 'x';
  };
  const nGroups = extreme(1, 40);
  const days = extreme(1, 3660);
  const all = pick([1, 40, 12_345, 31_850_088, 1_400_000_000]);
  const people = Math.max(1, Math.floor(all / nGroups));
  const daily = Math.min(2_000_000_000, Math.max(1, Math.floor((people * nGroups * 3) / Math.max(1, days * next()))));
  return {
    format: 'rollout-plan', version: 1, title: name(), start: pick(['2021-01-07', '2020-12-28', '2099-07-01']), days,
    barrier: { r0: pick([1.5, 2.4, 6]) },
    vaccines: Array.from({ length: whole(1, 4) }, (_, n) => {
      const doses = whole(1, 3);
      return { id: `v${n}`, name: name(), doses, intervals: Array.from({ length: doses - 1 }, () => ({ min: 21, target: 28, max: 56 })), effectiveness: [0.4, 0.6, 0.8].slice(3 - doses) };
    }),
    groups: Array.from({ length: nGroups }, (_, n) => ({ id: `g${n}`, name: name(), tier: whole(1, pick([1, 4, 40])), people, uptake: pick([0, 0.5, 0.96, 1]) })),
    deliveries: [{ on: '2021-01-07', vaccine: 'v0', doses: Math.min(2_000_000_000, daily * 7), repeat: { every: 7, times: whole(1, 300) } },
      { on: '2021-01-20', vaccine: 'v0', doses: daily, expires: '2021-01-22' }],
    capacity: { weekly: [daily, daily, daily, daily, daily, 0, 0], closed: [{ from: '2021-02-11', to: '2021-02-17' }] },
    policy: { reserve: pick(['none', 'planned', 'on_hand']), unservable: pick(['hold', 'skip']) },
  };
}

/** Texts of the sheet that lie on each other or are cut off. Ellipses are meant, and so are parts that scroll. */
function faults() {
  const sheet = document.querySelector('.s-sheet');
  const boxes = [];
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  const isShown = (element) => !element.closest('[hidden], .s-hidden') && element.checkVisibility({ visibilityProperty: true });
  const clips = (element) => {
    const found = [];
    for (let at = element; at && at !== sheet; at = at.parentElement) {
      if (!(at instanceof SVGElement) && getComputedStyle(at).overflow !== 'visible') found.push(at.getBoundingClientRect());
    }
    return found;
  };
  const out = [];
  const whole = sheet.getBoundingClientRect();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !isShown(element)) continue;
    const drawing = element.closest('svg')?.getBoundingClientRect();
    const spot = document.createRange();
    spot.selectNodeContents(node);
    for (const rect of drawing ? [element.getBoundingClientRect()] : spot.getClientRects()) {
      let { left, right, top, bottom } = rect;
      const frame = drawing ?? whole;
      const words = node.data.trim().slice(0, 40);
      const cut = drawing ? [] : clips(element);
      if (cut.length === 0 && (left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 3 || bottom > frame.bottom + 3)) {
        out.push(`cut off: ${words} (${[left - frame.left, right - frame.right, top - frame.top, bottom - frame.bottom].map(Math.round)})`);
      }
      for (const clip of cut) [left, right, top, bottom] = [Math.max(left, clip.left), Math.min(right, clip.right), Math.max(top, clip.top), Math.min(bottom, clip.bottom)];
      // Fonts reserve room above and below their letters.
      const inset = Math.min(4, (bottom - top) * 0.2);
      if (right - left > 1 && bottom - top > 2 * inset + 2) boxes.push({ left: left + 0.5, right: right - 0.5, top: top + inset, bottom: bottom - inset, element, words });
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((a, n) => {
    for (let m = n + 1; m < boxes.length && boxes[m].top < a.bottom; m += 1) {
      const b = boxes[m];
      if (a.element !== b.element && a.left < b.right && b.left < a.right) out.push(`${a.words} | ${b.words}`);
    }
  });
  return { n: boxes.length, out: [...new Set(out)].slice(0, 6) };
}

/** Bands out of sight are not laid out; here they are to be measured. */
const layOutEverything = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.s-band { content-visibility: visible !important }');
  document.adoptedStyleSheets = [sheet];
});

for (const lang of LANGS) {
  pageTest(`texts never overlap over many plans and widths, ${lang}`, { lang, timeout: 90_000, allow: [/request after loading/] }, async ({ page }) => {
    let measured = 0;
    const begin = Date.now();
    for (let seed = 1; seed <= 14; seed += 1) {
      const plan = generated(seed * 7919 + (lang === 'en' ? 1 : 0));
      await page.evaluate((text) => {
        localStorage.setItem('rollout-planner/preset', 'empty');
        localStorage.setItem('rollout-planner/draft', text);
      }, JSON.stringify(plan));
      await page.setViewportSize({ width: 360, height: 800 });
      await page.reload();
      await page.locator('.s-stage, .s-empty:not([hidden])').first().waitFor();
      await layOutEverything(page);
      const widths = [360, [390, 480, 640][seed % 3], [768, 820, 1024][seed % 3], [1180, 1440, 1920][seed % 3], 2560];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        if (seed % 2 && plan.days > 40) await page.locator('.s-toolbar button').nth(4).click();
        const { n, out } = await page.evaluate(faults);
        measured += n;
        const { days, groups } = plan;
        assert.deepEqual(out, [], `seed ${seed}, ${width} wide, ${days} days, ${groups.length} groups`);
      }
    }
    console.log(`# ${lang}: ${measured} boxes of text measured in ${Date.now() - begin} ms`);
    assert.ok(measured > 1000);
  });
}
