// Supply, capacity, rules and the plan itself: every field by keyboard, every problem beside its field.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { kept } from './grid.mjs';
import { pageTest } from './harness.mjs';
import { enterDetails, enterGroups } from './worked.mjs';

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
  await page.getByRole('tabpanel', { name: 'Supply' }).waitFor();
  assert.equal(await page.getByRole('table', { name: 'Groups' }).count(), 0);
  await axe();
});

pageTest('a problem in another tab is counted there and leads to its field', { lang: 'en' }, async ({ page, axe }) => {
  await preset(page, 'worked-example');
  await tab(page, 'Supply').click();
  const wastage = field(page, 'Vaccine (2 doses): Wastage %');
  await wastage.fill('12x');
  assert.equal(await wastage.inputValue(), '12x');
  await page.locator('#in-vaccines-0-wastage[aria-invalid=true][aria-describedby=in-vaccines-0-wastage-problem]').waitFor();
  assert.equal(await page.locator('#in-vaccines-0-wastage-problem').innerText(), 'must be a number');
  await wastage.fill('101');
  await tab(page, /Groups/).click();
  await tab(page, /Supply.*1 problem/).waitFor();
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
  // The plan is its preset again.
  await page.locator('.c-plans__summary').click();
  await page.locator('.c-plans button:disabled', { hasText: 'Back to the preset' }).waitFor();
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

pageTest('each rule says what choosing otherwise would do, and then does it', { lang: 'en' }, async ({ page, axe }) => {
  await preset(page, 'worked-example');
  await tab(page, 'Rules').click();
  const onHand = page.getByRole('radio', { name: 'The whole course on hand' });
  const effect = page.locator('#in-policy-reserve-1-effect');
  await effect.getByText('5 fewer people late at worst').waitFor();
  await effect.getByText('everyone done 1 day later').waitFor();
  await page.locator('.c-rule__effect').getByText('…').first().waitFor({ state: 'detached' });
  await axe();
  const everyone = page.locator('.c-figure__value').nth(1);
  assert.equal(await everyone.innerText(), '20 Mar 2021');
  await onHand.focus();
  await page.keyboard.press('Space');
  await everyone.getByText('21 Mar 2021').waitFor();
  await effect.getByText('As it is now').waitFor();
  await page.locator('#in-policy-reserve-0-effect').getByText('5 more people late at worst').waitFor();
});

pageTest('a barrier that cannot be reached is said to be so', { lang: 'zh-Hans' }, async ({ page }) => {
  await tab(page, '规则').click();
  await field(page, '规则：R₀').fill('6');
  await page.getByText('灭活疫苗（2剂）保护效果 78.1%：若只用它，需总人口的 107%，免疫屏障不可达。').waitFor();
});

pageTest('title, first and last day are the plan’s own', { lang: 'en' }, async ({ page }) => {
  await preset(page, 'worked-example');
  await tab(page, 'Plan').click();
  await field(page, 'Plan: Title').fill('Spring');
  await page.getByRole('heading', { name: 'Spring' }).waitFor();
  await field(page, 'Plan: Last day').fill('31 Mar 2021');
  await shows(page, 'Plan: Days', '31');
  await field(page, 'Plan: Days').fill('x');
  await page.locator('#in-days[aria-invalid=true]').waitFor();
  await field(page, 'Plan: Last day').fill('2021-02-01');
  await shows(page, 'Plan: Days', '0');
  await page.locator('#in-days-problem').getByText('must be from 1 to 3,660').waitFor();
});

// The empty plan with the groups of the worked example: the rest is typed.
const withGroups = async (page) => {
  const read = (name) => JSON.parse(readFileSync(new URL(`../src/presets/${name}.json`, import.meta.url), 'utf8'));
  const draft = { ...read('empty'), groups: read('worked_example').groups };
  await page.addInitScript((text) => {
    if (localStorage.getItem('rollout-planner/open')) return;
    localStorage.setItem('rollout-planner/draft', text);
    localStorage.setItem('rollout-planner/preset', 'empty');
  }, JSON.stringify(draft));
};

/** What has the focus, as it is called. */
const called = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const named = element.labels?.length ? [...element.labels].map((label) => label.textContent).join(' ') : element.getAttribute('aria-label');
    return element === document.body ? '' : (named ?? element.innerText).replace(/\s+/g, ' ').trim().slice(0, 80);
  });

/** Goes by Tab (or by Shift+Tab) to what is called so. */
const go = async (page, name, key = 'Tab') => {
  const passed = [];
  for (let n = 0; n < 150; n += 1) {
    passed.push(await called(page));
    if (passed.at(-1) === name) return;
    await page.keyboard.press(key);
  }
  assert.fail(`no way by ${key} to ${name}; passed ${passed.join(' | ')}`);
};

const enter = async (page, name, text) => {
  await go(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
};

const openTab = async (page, name) => {
  for (let n = 0; n < 150 && (await page.evaluate(() => document.activeElement.role)) !== 'tab'; n += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  for (let n = 0; n < 5 && !(await called(page)).startsWith(name); n += 1) await page.keyboard.press('ArrowRight');
  await page.getByRole('tabpanel', { name: new RegExp(name) }).waitFor();
};

/** The rest of the worked example; its numbers are those of the README. */
async function enterRest(page) {
  await go(page, 'Groups');
  await openTab(page, 'Plan');
  await enter(page, 'Plan: Title', 'A small worked example');
  await enter(page, 'Plan: First day', '2021-03-01');
  await enter(page, 'Plan: Days', '21');

  await openTab(page, 'Supply');
  const vaccine = 'Vaccine 1';
  await enter(page, `${vaccine}: Doses in a vial`, '10');
  await enter(page, `${vaccine}: Wastage %`, '10');
  await enter(page, `${vaccine}: Days until protection`, '2');
  await enter(page, `${vaccine} Dose 1: Protects %`, '40');
  await enter(page, `${vaccine} Dose 2: Earliest, days after`, '3');
  await enter(page, `${vaccine} Dose 2: Planned, days after`, '4');
  await enter(page, `${vaccine} Dose 2: Latest, days after`, '7');
  await enter(page, `${vaccine} Dose 2: Protects %`, '80');
  await go(page, 'Add delivery');
  await page.keyboard.press('Enter');
  await focusOn(page, 'in-deliveries-0-on');
  await page.keyboard.type('2021年3月1日');
  await enter(page, 'Delivery 1: Doses', '50');
  await go(page, 'Add delivery');
  await page.keyboard.press('Enter');
  await focusOn(page, 'in-deliveries-1-on');
  await page.keyboard.type('8 Mar');
  await enter(page, 'Delivery 2: Doses', '100');
  await enter(page, 'Delivery 2: Times', '2');

  await openTab(page, 'Capacity');
  for (const [n, weekday] of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].entries()) {
    await enter(page, `At first: ${weekday}`, n < 5 ? '20' : '10');
  }
  await go(page, 'Monday, 1 Mar 2021: 20 doses 1 20');
  for (const [key, date] of [['ArrowDown', '08'], ['ArrowRight', '09'], ['ArrowRight', '10']]) {
    await page.keyboard.press(key);
    await focusOn(page, `day-2021-03-${date}`);
  }
  await page.keyboard.press('Space');

  await openTab(page, 'Rules');
  await enter(page, 'Rules: Or any share %', '80');
  await go(page, 'By R₀');
  await page.keyboard.press('ArrowDown');
  await enter(page, 'Rules: Share protected %', '50');

  const values = () => page.locator('.c-figure__value').allInnerTexts();
  await page.waitForFunction(() => document.querySelectorAll('.c-figure__value')[2].innerText === '18 Mar 2021');
  assert.deepEqual(await values(), ['17 Mar 2021', '20 Mar 2021', '18 Mar 2021', '5 people late']);
  assert.equal(await page.locator('.c-problems').isVisible(), false);

  // What was typed is the plan of the preset, to the letter of its schedule.
  const plan = await kept(page);
  const example = JSON.parse(readFileSync(new URL('../src/presets/worked_example.json', import.meta.url), 'utf8'));
  for (const part of ['start', 'days', 'barrier', 'capacity']) assert.deepEqual(plan[part], example[part], part);
  const { id: _, name: __, ...typed } = plan.vaccines[0];
  const { id: ___, name: ____, ...stated } = example.vaccines[0];
  assert.deepEqual(typed, stated);
  assert.deepEqual(plan.deliveries.map(({ vaccine: _, ...rest }) => rest), example.deliveries.map(({ vaccine: _, ...rest }) => rest));
  assert.equal(plan.policy.open_next_at, example.policy.open_next_at);
}

pageTest('the rest of the worked example is entered by keyboard alone', { lang: 'en', before: withGroups, timeout: 120_000 }, async ({ page, axe }) => {
  await enterRest(page);
  await axe();
});

pageTest('the worked example is built from the empty plan by keyboard alone and gives its numbers', { lang: 'en', timeout: 120_000 }, async ({ page }) => {
  await page.locator('#preset').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.locator('.c-missing button').nth(2).waitFor();
  await enterGroups(page);
  await enterDetails(page);
  await enterRest(page);
  assert.equal(await page.locator('.c-missing').isVisible(), false, 'nothing is lacking any more');
});

pageTest('a table of deliveries is pasted, shown as understood, and put in', { lang: 'en' }, async ({ page, axe }) => {
  await preset(page, 'worked-example');
  await tab(page, 'Supply').click();
  const date = field(page, 'Delivery 1: Date');
  await date.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, 'Date\tDoses\r\n22/03/2021\t1,500\r\n29/03/2021\t12x');
  await focusOn(page, 'in-local-pasted');
  await page.getByRole('cell', { name: '2021-03-22' }).waitFor();
  assert.match(await page.locator('#paste-deliveries').innerText(), /12x/);
  await axe();
  await page.getByRole('button', { name: 'Add 2 deliveries' }).click();
  await focusOn(page, 'in-deliveries-2-on');
  await shows(page, 'Delivery 3: Doses', '1,500');
  await shows(page, 'Delivery 4: Doses', '12x');
  await page.locator('#in-deliveries-3-doses[aria-invalid=true]').waitFor();
});

pageTest('estimates are put in by a button', { lang: 'en' }, async ({ page, axe }) => {
  await preset(page, 'worked-example');
  await tab(page, 'Supply').click();
  await page.getByText('Estimate the wastage', { exact: true }).click();
  await field(page, 'Vaccine (2 doses): People in a session').fill('32');
  await page.getByText('4 vials opened in a session, 8 doses left over').waitFor();
  await axe();
  await page.getByRole('button', { name: 'Use 22.4%' }).click();
  await shows(page, 'Vaccine (2 doses): Wastage %', '22.3761');
  await tab(page, 'Capacity').click();
  await page.getByText('Estimate from sites and staff', { exact: true }).click();
  await field(page, 'Estimate from sites and staff: Kind of site').selectOption('Hub, few staff');
  await page.getByText('4,800 doses a day: the planning figure is 480 doses a site in 8 hours.').waitFor();
  await page.getByRole('button', { name: 'Use it Monday to Friday' }).click();
  await shows(page, 'At first: Fri', '4,800');
  await shows(page, 'At first: Sat', '10');
  await axe();
});

for (const width of [390, 768, 1024, 1440]) {
  pageTest(`no input sticks out of its tab at ${width}, in either language`, { lang: 'en', width, allow: [/request after loading/] }, async ({ page }) => {
    for (const language of ['English', '中文']) {
      await page.getByRole('button', { name: language }).click();
      for (const id of ['supply', 'capacity', 'rules', 'plan']) {
        await page.locator(`#tab-${id}`).click();
        await page.locator(`#tab-${id}[aria-selected=true]`).waitFor();
        await page.evaluate(() => document.querySelectorAll('#inputs-panel details').forEach((details) => (details.open = true)));
        const out = await page.evaluate(() => {
          const right = document.querySelector('#inputs-panel > .l-panel').getBoundingClientRect().right;
          const isSeen = (element) => !element.closest('.u-hidden, .u-wide-hidden, .c-scroll') && getComputedStyle(element).clipPath === 'none' && !element.closest('.c-grid__head');
          return [...document.querySelectorAll('#inputs-panel *, .c-tabs *')]
            .filter((element) => isSeen(element) && element.getBoundingClientRect().right > right + 0.5)
            .map((element) => `${element.id || element.className} ${Math.round(element.getBoundingClientRect().right - right)}`);
        });
        assert.deepEqual(out, [], `${language} ${id}`);
      }
    }
  });
}
