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

const day = (page, text) => page.getByRole('gridcell', { name: text });
const closed = (page) => page.getByRole('table', { name: 'Closed days' }).locator('tbody tr').count();

pageTest('days are closed, opened and added to by clicks', { lang: 'en' }, async ({ page, axe }) => {
  await preset(page, 'worked-example');
  await tab(page, 'Capacity').click();
  await day(page, 'Wednesday, 10 Mar 2021: closed').click();
  await day(page, 'Wednesday, 10 Mar 2021: 20 doses').waitFor();
  assert.equal(await closed(page), 0);
  await day(page, 'Monday, 8 Mar 2021').click();
  await day(page, 'Sunday, 14 Mar 2021').click({ modifiers: ['Shift'] });
  await day(page, 'Thursday, 11 Mar 2021: closed').waitFor();
  await shows(page, 'Closed 1: to', '2021-03-14');
  await page.getByLabel('adds extra doses').check();
  await field(page, 'A click on a day: Doses more').fill('500');
  await day(page, 'Saturday, 6 Mar 2021').click();
  await day(page, 'Saturday, 6 Mar 2021: 10 doses, 500 doses extra').waitFor();
  await page.getByLabel('changes the week from there').check();
  await day(page, 'Tuesday, 2 Mar 2021').click();
  await shows(page, 'Change 1: From', '2021-03-02');
  await axe();
});

pageTest('days are moved about in, selected and closed by keys', { lang: 'en' }, async ({ page }) => {
  await preset(page, 'worked-example');
  await tab(page, 'Capacity').click();
  await day(page, 'Monday, 1 Mar 2021').focus();
  const steps = [
    ['ArrowDown', '2021-03-08'], ['ArrowRight', '2021-03-09'], ['End', '2021-03-14'], ['PageDown', '2021-04-14'],
    ['PageUp', '2021-03-14'], ['Home', '2021-03-08'], ['ArrowUp', '2021-03-01'], ['ArrowLeft', '2021-02-28'], ['ArrowRight', '2021-03-01'],
  ];
  for (const [key, date] of steps) {
    await page.keyboard.press(key);
    await focusOn(page, `day-${date}`);
  }
  for (const date of ['2021-03-02', '2021-03-03']) {
    await page.keyboard.press('Shift+ArrowRight');
    await focusOn(page, `day-${date}`);
  }
  assert.equal(await page.locator('[role=gridcell][aria-selected=true]').count(), 3);
  await page.keyboard.press('Space');
  await day(page, 'Tuesday, 2 Mar 2021: closed').waitFor();
  assert.equal(await closed(page), 2);
  await page.getByRole('status').getByText('Wednesday, 3 Mar 2021: closed').waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await day(page, 'Tuesday, 2 Mar 2021: 20 doses').waitFor();
  assert.equal(await closed(page), 1);
});

pageTest('a day of the calendar of deliveries leads to its row, or makes one', { lang: 'en' }, async ({ page }) => {
  await preset(page, 'worked-example');
  await tab(page, 'Supply').click();
  await day(page, 'Monday, 15 Mar 2021: 100 doses of Vaccine (2 doses)').waitFor();
  await day(page, 'Monday, 1 Mar 2021').click();
  await focusOn(page, 'in-deliveries-0-doses');
  await day(page, 'Friday, 5 Mar 2021').click();
  await focusOn(page, 'in-deliveries-2-doses');
  await page.keyboard.type('70');
  await day(page, 'Friday, 5 Mar 2021: 70 doses of Vaccine (2 doses)').waitFor();
});
