// Supply, capacity, rules and the plan itself: every field by keyboard, every problem beside its field.
import assert from 'node:assert/strict';
import { pageTest } from './harness.mjs';

const tab = (page, name) => page.getByRole('tab', { name });
const field = (page, name) => page.getByLabel(name, { exact: true });
const focused = (page) => page.evaluate(() => document.activeElement.id);
// The page is drawn a moment after an event.
const shows = async (page, name, text) => {
  const input = await field(page, name).elementHandle();
  await page.waitForFunction(([element, expected]) => element.value === expected, [input, text]);
};
const focusOn = (page, id) => page.waitForFunction((expected) => document.activeElement.id === expected, id);
const preset = (page, id) => page.getByLabel('Plan', { exact: true }).selectOption(id);

pageTest('the tabs are reached by arrow keys, and only one is there', { lang: 'en' }, async ({ page, axe }) => {
  await tab(page, 'Groups').focus();
  for (const [key, name] of [['ArrowRight', 'Supply'], ['End', 'Plan'], ['ArrowRight', 'Groups'], ['ArrowLeft', 'Plan'], ['Home', 'Groups']]) {
    await page.keyboard.press(key);
    await page.getByRole('tabpanel', { name }).waitFor();
    assert.equal(await page.getByRole('tab', { selected: true }).innerText(), name);
    assert.equal(await focused(page), await tab(page, name).getAttribute('id'));
  }
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByRole('table', { name: 'Groups' }).count(), 0);
  await axe();
});

pageTest('a problem in another tab is counted there and leads to its field', { lang: 'en' }, async ({ page, axe }) => {
  await preset(page, 'worked-example');
  await tab(page, 'Supply').click();
  const wastage = field(page, 'Vaccine (2 doses): Wastage %');
  await wastage.fill('12x');
  assert.equal(await wastage.inputValue(), '12x');
  assert.equal(await wastage.getAttribute('aria-invalid'), 'true');
  assert.equal(await page.locator(`#${await wastage.getAttribute('aria-describedby')}`).innerText(), 'must be a number');
  await wastage.fill('101');
  await tab(page, /Groups/).click();
  assert.match(await tab(page, /Supply/).innerText(), /1 problem/);
  await axe();
  await page.getByRole('link', { name: 'Vaccine (2 doses), Wastage %: must be from 0% to 100%' }).click();
  await page.getByRole('tabpanel', { name: /Supply/ }).waitFor();
  await focusOn(page, 'in-vaccines-0-wastage');
  await page.keyboard.type('10');
  await page.locator('.is-outdated').first().waitFor({ state: 'detached' });
});

pageTest('deliveries are added, copied, sorted and taken out', { lang: 'en' }, async ({ page, axe }) => {
  await preset(page, 'worked-example');
  await tab(page, 'Supply').click();
  await page.getByRole('button', { name: 'Add delivery' }).click();
  await focusOn(page, 'in-deliveries-2-on');
  await page.keyboard.type('2月1日');
  await page.keyboard.press('Tab');
  await shows(page, 'Delivery 3: Date', '2021-02-01');
  await page.getByRole('button', { name: 'Sort by date' }).click();
  await shows(page, 'Delivery 1: Date', '2021-02-01');
  await page.getByRole('button', { name: 'Delivery 2: Duplicate' }).click();
  await shows(page, 'Delivery 3: Doses', '50');
  await page.getByRole('button', { name: 'Delivery 3: Remove' }).click();
  await page.getByRole('button', { name: 'Delivery 1: Remove' }).click();
  await page.getByRole('button', { name: 'Back to the original' }).waitFor({ state: 'hidden' });
  await axe();
});

pageTest('a vaccine goes with its deliveries, and its choice shows what the plan holds', { lang: 'zh-Hans' }, async ({ page, axe }) => {
  await tab(page, '疫苗供应').click();
  await shows(page, '到苗 11：疫苗', '1');
  await page.getByRole('button', { name: '腺病毒载体疫苗（1剂）：删除（连同 1 条到苗）' }).click();
  await field(page, '到苗 12：疫苗').waitFor({ state: 'detached' });
  await shows(page, '到苗 11：疫苗', '1');
  await axe('.l-inputs');
});
