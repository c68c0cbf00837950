// The room of regions: ranking, charts, heat table, sharing rules.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { LANGS, pageTest } from './harness.mjs';

const ROOM = { 'zh-Hans': '各地', en: 'Regions' };
const room = async (page, lang) => {
  await page.getByRole('navigation').getByRole('button', { name: ROOM[lang] }).click();
};

for (const lang of LANGS) {
  for (const width of [1440, 390]) {
    pageTest(`the thirteen prefectures stand side by side, ${lang}, ${width}`, { lang, width }, async ({ page, axe }) => {
      await room(page, lang);
      await page.locator('#ranking-heading').waitFor();
      assert.equal(await page.locator('[aria-labelledby=ranking-heading] tbody tr').count(), 13);
      assert.equal(await page.locator('[aria-labelledby=heat-heading] tbody tr').count(), 13);
      assert.equal(await page.locator('.r-chart').count(), 13);
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= screen, `the page is ${content} wide on a screen of ${screen}`);
      await axe('.l-room');
    });
  }
}

pageTest('a region is one press from its whole schedule', { lang: 'en' }, async ({ page }) => {
  await room(page, 'en');
  await page.locator('[aria-labelledby=ranking-heading]').getByRole('button', { name: 'Harbin' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.s-stage').first().waitFor();
  assert.equal(await page.locator('#region option:checked').innerText(), 'Harbin');
});

pageTest('the ranking is saved as it is shown', { lang: 'en' }, async ({ page }) => {
  await room(page, 'en');
  const section = page.locator('section[aria-labelledby=ranking-heading]');
  const rows = await section.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.innerText)));
  const [download] = await Promise.all([page.waitForEvent('download'), section.locator('.r-csv').click()]);
  const text = await readFile(await download.path(), 'utf8');
  const lines = text.replace(/^\ufeff/, '').trimEnd().split('\r\n').slice(1);
  assert.deepEqual(lines.map((line) => line.match(/"[^"]*"|[^,]+/g).map((cell) => cell.replaceAll('"', ''))), rows);
});

pageTest('what each sharing rule does is worked out, and a rule is taken and taken back', { lang: 'en' }, async ({ page, axe }) => {
  await room(page, 'en');
  const section = page.locator('section[aria-labelledby=rules-of-sharing]');
  await section.getByRole('button', { name: 'Work out every way' }).click();
  await section.locator('tbody tr').nth(5).waitFor();
  const planned = section.locator('tr.is-planned');
  assert.match(await planned.innerText(), /in priority order, capacity by people[^]*32 days[^]*0 days[^]*as planned/);
  await axe('.l-room');
  const other = section.locator('tr').filter({ hasText: 'deliveries by people, capacity by people' });
  await other.getByRole('button', { name: 'Use it' }).click();
  await section.getByRole('button', { name: 'Work out every way' }).click();
  assert.match(await planned.innerText(), /deliveries by people, capacity by people[^]*48 days/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await section.getByRole('button', { name: 'Work out every way' }).click();
  assert.match(await planned.innerText(), /in priority order/);
});

pageTest('a plan without regions says how it gets some', { lang: 'en' }, async ({ page, axe }) => {
  await page.locator('#preset').selectOption('worked-example');
  await room(page, 'en');
  assert.match(await page.locator('.l-room').innerText(), /has no regions\. Paste a table/);
  await axe('.l-room');
});
