// Plans are kept: at every change, under names, in two tabs, without room, where nothing is kept, and after a kill.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { cell, type } from './grid.mjs';
import { DIST, pageTest } from './harness.mjs';
import { serve } from './serve.mjs';

const options = (page) => page.locator('#preset optgroup').first().locator('option').allInnerTexts();
const menu = async (page, name) => {
  const plans = page.locator('.c-plans');
  if ((await plans.getAttribute('open')) === null) await plans.locator('summary').click();
  await plans.getByRole('button', { name, exact: true }).click();
};
const isSaved = (page) => page.locator('.l-header__edited').getByText('Saved').waitFor();
const MORE = [/request after loading/];

pageTest('plans have names and are made, copied, switched, deleted and brought back', { lang: 'en', allow: MORE }, async ({ page, axe }) => {
  await page.locator('#preset').selectOption('worked-example');
  await type(page, 'Nurses', 'People', '41');
  await page.keyboard.press('Enter');
  await isSaved(page);
  assert.match((await options(page)).join(), /^A small worked example \(\d+ \w+ \d{4}\)$/);
  await menu(page, 'Make a copy');
  await page.getByLabel('Name of the plan').fill('County A');
  await page.getByLabel('Name of the plan').blur();
  await type(page, 'Nurses', 'People', '99');
  await page.keyboard.press('Enter');
  await page.locator('#preset option', { hasText: 'County A' }).waitFor({ state: 'attached' });
  assert.equal((await options(page)).length, 2);
  await axe();
  await page.locator('#preset').selectOption({ index: 0 });
  assert.equal(await cell(page, 'Nurses', 'People').innerText(), '41');
  await page.locator('#preset').selectOption({ index: 1 });
  assert.equal(await cell(page, 'Nurses', 'People').innerText(), '99');
  assert.equal(await page.locator('h2.l-title__text').innerText(), 'County A');
  await page.reload();
  assert.equal(await cell(page, 'Nurses', 'People').innerText(), '99');
  await menu(page, 'Delete');
  assert.equal(await cell(page, 'Nurses', 'People').innerText(), '41');
  assert.equal((await options(page)).length, 1);
  await page.getByText('The plan “County A” was deleted.').waitFor();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  assert.equal(await cell(page, 'Nurses', 'People').innerText(), '99');
  await page.locator('#preset option', { hasText: 'County A' }).waitFor({ state: 'attached' });
  await menu(page, 'New');
  assert.equal(await page.locator('h2.l-title__text').innerText(), 'New plan');
  await page.getByText('still among “My plans”').waitFor();
});

pageTest('a plan goes into a file and comes back; what is no plan is said to be none', { lang: 'en' }, async ({ page }) => {
  await page.locator('#preset').selectOption('worked-example');
  await type(page, 'Nurses', 'People', '41');
  await page.keyboard.press('Enter');
  const [download] = await Promise.all([page.waitForEvent('download'), menu(page, 'Save as a file')]);
  assert.equal(download.suggestedFilename(), 'A small worked example.json');
  const buffer = await readFile(await download.path());
  await page.locator('#preset').selectOption('empty');
  const file = page.locator('.c-plans input[type=file]');
  await file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
  await page.getByText(/“x.json” cannot be opened: it cannot be read as JSON from line 1/).waitFor();
  await file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await page.getByText(/“x.json” cannot be opened: it is not a rollout plan/).waitFor();
  await file.setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer });
  await cell(page, 'Nurses', 'People').getByText('41').waitFor();
  await isSaved(page);
});

pageTest('two tabs on one plan never write over each other', { lang: 'en', allow: MORE }, async ({ page, context, axe }) => {
  await page.locator('#preset').selectOption('worked-example');
  await type(page, 'Nurses', 'People', '41');
  await page.keyboard.press('Enter');
  await isSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await cell(other, 'Nurses', 'People').getByText('41').waitFor();
  await type(other, 'Nurses', 'People', '42');
  await other.keyboard.press('Enter');
  // The first tab hears of it and offers both.
  await page.getByText('This plan has been changed in another tab.').waitFor();
  assert.equal(await cell(page, 'Nurses', 'People').innerText(), '41');
  await axe();
  await page.getByRole('button', { name: 'Take that version' }).click();
  assert.equal(await cell(page, 'Nurses', 'People').innerText(), '42');
  assert.match(await page.getByRole('button', { name: /^Undo/ }).locator('[title]').getAttribute('title'), /another version/);
  // Who goes on without choosing has a plan of their own, beside the other one.
  await type(other, 'Nurses', 'People', '43');
  await other.keyboard.press('Enter');
  await page.getByText('This plan has been changed in another tab.').waitFor();
  await type(page, 'Drivers', 'People', '31');
  await page.keyboard.press('Enter');
  await page.getByText('both are among “My plans”').waitFor();
  await page.getByRole('button', { name: 'Open the other version' }).click();
  assert.deepEqual([await cell(page, 'Nurses', 'People').innerText(), await cell(page, 'Drivers', 'People').innerText()], ['43', '30']);
  assert.equal((await options(page)).length, 2);
});

pageTest('a plan kept by an earlier version is brought over', {
  lang: 'en',
  before: (page) =>
    page.addInitScript(() => {
      if (localStorage.getItem('old')) return;
      localStorage.setItem('old', '1');
      localStorage.setItem('rollout-planner/preset', 'worked-example');
      localStorage.setItem('rollout-planner/saved', '2026-10-01');
      localStorage.setItem('rollout-planner/draft', '{"format":"rollout-plan","version":1,"title":"Mine","start":"2021-03-01","days":21,"vaccines":[{"id":"v","doses":1}],"groups":[{"id":"a","tier":1,"people":"12x"}],"deliveries":[],"capacity":{"weekly":[1,1,1,1,1,1,1]}}');
    }),
}, async ({ page }) => {
  await page.getByText('Your plan of 1 Oct 2026, kept in this browser, is open.').waitFor();
  assert.equal(await cell(page, 'a', 'People').innerText(), '12x');
  assert.deepEqual(await options(page), ['Mine (1 Oct 2026)']);
  assert.equal(await page.evaluate(() => localStorage.getItem('rollout-planner/draft')), null);
});

pageTest('full storage is said, and the plan can be saved as a file', { lang: 'en' }, async ({ page, axe }) => {
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await type(page, 'Police', 'People', '7000');
  await page.keyboard.press('Enter');
  await page.getByText('storage is full').waitFor();
  await axe();
  const [download] = await Promise.all([page.waitForEvent('download'), menu(page, 'Save as a file')]);
  assert.match((await readFile(await download.path())).toString(), /"police"/);
  // Nothing that no storage keeps is lost by opening another plan.
  await page.locator('#preset').selectOption('empty');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  assert.equal(await cell(page, 'Police', 'People').innerText(), '7,000');
});

pageTest('where storage throws the page works and says that it keeps nothing', {
  lang: 'en',
  before: (page) =>
    page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, { get: () => { throw new DOMException('no', 'SecurityError'); } });
      }
    }),
}, async ({ page, axe }) => {
  await type(page, 'Police', 'People', '7000');
  await page.keyboard.press('Enter');
  assert.equal(await cell(page, 'Police', 'People').innerText(), '7,000');
  await page.getByText('This browser keeps nothing of this page').waitFor();
  await axe();
});

test('what kills the tab costs one keystroke at most', { timeout: 90_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'planner-'));
  const server = await serve({ dir: DIST, prefix: '/x/' });
  const start = () =>
    chromium.launchPersistentContext(folder, {
      executablePath: process.env.CHROME ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
      locale: 'en-GB',
    });
  let browser = await start();
  try {
    let page = browser.pages()[0] ?? (await browser.newPage());
    let found;
    await page.goto(`${server.url}?lang=en`);
    for (let n = 1; n <= 3; n += 1) {
      await cell(page, 'Police', 'People').click();
      // As fast as a person types: ten keys a second.
      await page.keyboard.type(`700${n}`, { delay: 100 });
      // The renderer dies in the midst of typing, without an event.
      await page.locator('.l-header__edited').getByText('Saved').waitFor();
      const before = await page.locator('#group-input').inputValue();
      const killed = page.waitForEvent('crash');
      await page.goto('chrome://crash').catch(() => {});
      await killed;
      page = await browser.newPage();
      await page.goto(`${server.url}?lang=en`);
      found = (await cell(page, 'Police', 'People').innerText()).replaceAll(',', '');
      assert.ok([before, before.slice(0, -1)].includes(found), `${found} of ${before}`);
    }
    // The whole browser is closed, and opened again with what it had on the disk.
    await browser.close();
    browser = await start();
    page = browser.pages()[0] ?? (await browser.newPage());
    await page.goto(`${server.url}?lang=en`);
    assert.equal((await cell(page, 'Police', 'People').innerText()).replaceAll(',', ''), found);
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
