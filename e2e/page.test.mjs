// The page: every edit is computed at once, what is wrong is said, nothing is lost.
import assert from 'node:assert/strict';
import { cell, type } from './grid.mjs';
import { pageTest } from './harness.mjs';

const figure = (page, n) => page.locator('.c-figure__value').nth(n).innerText();
const field = (page, name) => page.getByLabel(name, { exact: true });

pageTest('opens with the preset computed', { lang: 'zh-Hans' }, async ({ page }) => {
  assert.equal(await figure(page, 1), '2021年10月29日');
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
  assert.equal(await page.getByRole('slider').count(), 1);
});

pageTest('an edit changes the figures without a button', { lang: 'en' }, async ({ page }) => {
  const before = await figure(page, 1);
  await type(page, 'Other residents 18–59', 'People', '30,000,000');
  assert.notEqual(await figure(page, 1), before);
  await page.locator('.c-plans__summary').click();
  await page.getByRole('button', { name: 'Back to the preset' }).click();
  assert.equal(await figure(page, 1), before);
});

pageTest('what is wrong is said beside the cell and above, and the last schedule stays', { lang: 'en' }, async ({ page, axe }) => {
  const before = await figure(page, 1);
  await type(page, 'Police', 'People', '12x');
  const input = page.getByRole('textbox', { name: 'Police: People', exact: true });
  assert.equal(await input.inputValue(), '12x');
  assert.equal(await input.getAttribute('aria-invalid'), 'true');
  const described = await input.getAttribute('aria-describedby');
  assert.equal(await page.locator(`#${described}`).innerText(), 'must be a number');
  assert.equal(await figure(page, 1), before);
  assert.equal(await page.locator('.is-outdated').count(), 3);
  await axe();
  await page.keyboard.press('Enter');
  const people = cell(page, 'Police', 'People');
  assert.equal(await people.locator('.g-text').innerText(), '12x');
  assert.equal(await people.getAttribute('aria-invalid'), 'true');
  await axe();
  await page.getByRole('link', { name: 'Police, People: must be a number' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), await people.getAttribute('id'));
  await page.keyboard.type('60515');
  assert.equal(await page.locator('.is-outdated').count(), 0);
  await type(page, 'Police', 'Uptake', '101');
  assert.match(await page.locator('.c-problems').innerText(), /from 0% to 100%/);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.c-problems').isVisible(), false);
});

pageTest('numbers are read however they are typed and shown in one way', { lang: 'zh-Hans' }, async ({ page }) => {
  const input = page.locator('#group-input');
  for (const typed of ['７，０００', '7000', '0.7万']) {
    await type(page, '公安干警', '人数', typed);
    assert.equal(await input.inputValue(), typed);
    await input.blur();
    assert.equal(await cell(page, '公安干警', '人数').innerText(), '7,000');
  }
  await type(page, '公安干警', '接种意愿', '９６．５％');
  await input.blur();
  assert.equal(await cell(page, '公安干警', '接种意愿').innerText(), '96.5');
});

pageTest('regions are edited one by one, or together in proportion', { lang: 'en' }, async ({ page }) => {
  const people = () => cell(page, 'Police', 'People').innerText();
  await page.locator('#region').selectOption('Harbin');
  assert.equal(await people(), '19,019');
  await page.locator('#region').selectOption('All regions');
  assert.equal(await people(), '60,515');
  await type(page, 'Police', 'People', '121030');
  await page.locator('#region').selectOption('Harbin');
  assert.equal(await people(), '38,038');
  await type(page, 'Police', 'People', '1');
  await page.locator('#region').selectOption('All regions');
  assert.equal(await people(), '82,993');
});

pageTest('a group moves to its tier when its cell is left, and the focus with it', { lang: 'en' }, async ({ page }) => {
  await type(page, 'Sanitation', 'Tier', '1');
  await page.keyboard.press('Tab');
  await page.getByRole('rowgroup').nth(1).getByText('Sanitation').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), await cell(page, 'Sanitation', 'People').getAttribute('id'));
});

pageTest('the language changes in place and is remembered', { lang: 'en', allow: [/request after loading/] }, async ({ page }) => {
  await type(page, 'Police', 'People', '7000');
  await page.getByRole('button', { name: '中文' }).click();
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
  assert.equal(await cell(page, '公安干警', '人数').innerText(), '7,000');
  assert.match(await page.title(), /接种排程/);
  await page.goto(page.url().replace(/\?.*/, ''));
  assert.equal(await page.locator('h1').innerText(), '接种排程');
});

pageTest('the plan is kept, restored and said to be', { lang: 'en', allow: [/request after loading/] }, async ({ page, axe }) => {
  await type(page, 'Police', 'People', '12x');
  assert.equal(await page.locator('#group-input').inputValue(), '12x');
  await page.reload();
  await page.getByText(/^Your plan of .*, kept in this browser, is open\.$/).waitFor();
  assert.equal(await cell(page, 'Police', 'People').innerText(), '12x');
  assert.equal(await page.locator('.c-figure').count(), 0);
  await axe();
  await page.locator('.c-plans__summary').click();
  await page.getByRole('button', { name: 'Back to the preset' }).click();
  assert.equal(await page.locator('.c-figure').count(), 4);
  await page.getByRole('button', { name: /^Undo/ }).click();
  assert.equal(await cell(page, 'Police', 'People').innerText(), '12x');
  await page.goto(`${page.url()}&fresh=1`);
  assert.equal(await cell(page, 'Police', 'People').innerText(), '60,515');
});

for (const preset of ['worked-example', 'empty', 'heilongjiang-2021-elderly-first', 'jcvi-2020', 'acip-2020']) {
  pageTest(`the preset ${preset} opens`, { lang: 'en' }, async ({ page, axe }) => {
    await page.locator('#preset').selectOption(preset);
    assert.equal(await page.locator('.c-figure').count(), 4);
    await axe();
  });
}

pageTest('the doses of each week and what held it back are read in tables', { lang: 'en' }, async ({ page, axe }) => {
  await page.locator('#preset').selectOption('worked-example');
  await page.getByRole('button', { name: 'Doses by week' }).click();
  const weeks = page.getByRole('table', { name: 'Doses by week' });
  const row = (n) => weeks.locator('tbody tr').nth(n).locator('th, td').allInnerTexts();
  // Of all groups: 45 of 110 begin in the first week; in the second 45 more do and 45 have their second dose.
  assert.deepEqual((await row(0)).slice(0, 5), ['1–7 Mar 2021', '45', '0', '40%', '0%']);
  assert.deepEqual((await row(1)).slice(0, 5), ['8–14 Mar 2021', '45', '45', '81%', '40%']);
  await page.getByRole('button', { name: 'Table: What holds the rollout back' }).click();
  const holds = page.locator('.s-band--holds .s-table tbody tr');
  await holds.first().waitFor();
  assert.deepEqual((await holds.nth(2).locator('td, th').allInnerTexts()).slice(0, 4), ['3 Mar 2021', '7 Mar 2021', '5', 'Supply']);
  await axe();
});

pageTest('is legible in forced colours', { lang: 'en', contrast: 'forced' }, async ({ axe }) => axe());

for (const width of [390, 768, 1024, 1440]) {
  pageTest(`nothing sticks out at ${width}`, { lang: 'en', width }, async ({ page }) => {
    const out = await page.evaluate(() => {
      const inScroller = (element) => element.closest('.c-scroll, .u-hidden, .s-hidden, svg') !== null;
      const isHidden = (element) => getComputedStyle(element).clipPath !== 'none';
      return [...document.querySelectorAll('#app *')]
        .filter((element) => !inScroller(element) && !isHidden(element) && element.getBoundingClientRect().right > innerWidth + 0.5)
        .map((element) => element.className);
    });
    assert.deepEqual(out, []);
  });
}
