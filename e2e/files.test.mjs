// The room of files: link, tables, paper; a link opens to the same numbers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { LANGS, pageTest } from './harness.mjs';

const room = (page) => page.locator('#room-files').click();
const figures = (page) => page.locator('.c-figure__value').allInnerTexts();

for (const lang of LANGS) {
  for (const width of [1440, 390]) {
    pageTest(`the room of files, ${lang}, ${width}`, { lang, width }, async ({ page, axe }) => {
      await room(page);
      await page.locator('#share-link').waitFor();
      assert.equal(await page.locator('.f-tables tr').count(), 6);
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= screen, `the page is ${content} wide on a screen of ${screen}`);
      await axe('.l-room');
    });
  }
}

// These load the page anew.
const ANEW = { lang: 'en', allow: [/^request after loading/] };

/** The page's address with another fragment, loaded anew. */
const openLink = async (page, link) => {
  await page.goto('about:blank');
  await page.goto(link);
  await page.locator('#app h1').waitFor();
};

pageTest('a link opens to the same numbers, and the plan that was open is still kept', ANEW, async ({ page }) => {
  await page.locator('#preset').selectOption('worked-example');
  await page.locator('.l-title__text', { hasText: 'Worked example' }).waitFor();
  const before = await figures(page);
  await room(page);
  const link = await page.locator('#share-link').inputValue();
  assert.ok(link.length < 2000, link.length);
  await page.locator('#preset').selectOption('heilongjiang-2021');
  await openLink(page, link);
  await page.locator('.l-title__text', { hasText: 'Worked example' }).waitFor();
  assert.deepEqual(await figures(page), before);
  assert.equal(await page.evaluate(() => location.hash), '', 'a reload must not take back what is changed now');
});

pageTest('a damaged link is said to be one and changes nothing', ANEW, async ({ page, axe }) => {
  await room(page);
  const link = await page.locator('#share-link').inputValue();
  const before = await figures(page);
  assert.match(await page.locator('.f-length').innerText(), /may cut links of more than 2,000/);
  await openLink(page, link.slice(0, 1500));
  await page.getByText('The link is cut or damaged').waitFor();
  assert.deepEqual(await figures(page), before);
  await axe();
});

pageTest('every table is saved as it is on the command line', { lang: 'en' }, async ({ page }) => {
  await page.locator('#preset').selectOption('worked-example');
  await room(page);
  for (const kind of ['ledger', 'stock', 'reasons', 'overdue', 'groups', 'days']) {
    const row = page.locator('.f-tables tr').nth(['ledger', 'stock', 'reasons', 'overdue', 'groups', 'days'].indexOf(kind));
    const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('button').click()]);
    assert.equal(download.suggestedFilename(), `${kind}.csv`);
    const text = await readFile(await download.path(), 'utf8');
    assert.match(text, /^\ufeff(date|region),/);
    if (kind === 'groups') {
      const expected = await readFile(new URL('hosts/worked-groups.csv', import.meta.url), 'utf8');
      assert.equal(text.slice(1), expected);
    }
  }
});
