// The groups: as quick as a spreadsheet, safer than one.
import assert from 'node:assert/strict';
import { cell, kept, picture, row, type } from './grid.mjs';
import { LANGS, pageTest } from './harness.mjs';
import { enterDetails, enterGroups, focused, press, tabToGrid } from './worked.mjs';

const openPlan = (page, id) => page.locator('#preset').selectOption(id);

pageTest('the groups of the worked example are entered by keyboard alone', { lang: 'en' }, async ({ page, axe }) => {
  await openPlan(page, 'empty');
  await enterGroups(page);
  assert.deepEqual(await picture(page), [
    'Tier 1 2 groups, 70 people',
    'Nurses | 1 | 40 | 100 | 100',
    'Drivers | 1 | 30 | 100 | 90',
    'Tier 2 1 group, 60 people',
    'Residents | 2 | 60 | 90 | 80',
    '+ Add a group',
  ]);
  await enterDetails(page);
  await axe();
  const { groups } = await kept(page);
  assert.deepEqual(groups.map(({ id, ...group }) => group), [
    { name: groups[0].name, tier: 1, people: 40, daily_limit: 8, risk: 3 },
    { tier: 1, people: 30, name: 'Drivers', uptake: 0.9, risk: 2 },
    { tier: 2, people: 60, name: 'Residents', eligible: 0.9, uptake: 0.8 },
  ]);
  assert.equal(groups[0].name.en, 'Nurses');
});

pageTest('keys move in the grid, edit, take back and leave', { lang: 'en' }, async ({ page }) => {
  await openPlan(page, 'worked-example');
  await tabToGrid(page);
  assert.equal(await focused(page), 'group-0-name');
  for (const [keys, at] of [
    ['ArrowRight ArrowRight', 'group-0-people'],
    ['ArrowDown ArrowDown', 'group-2-people'],
    ['ArrowDown', 'group-new'],
    ['ArrowUp End', 'group-2-uptake'],
    ['Home', 'group-2-name'],
    ['Control+Home', 'group-0-name'],
    ['F2', 'group-input'],
    ['Escape', 'group-0-name'],
    ['Delete', 'group-0-name'],
  ]) {
    await press(page, keys);
    assert.equal(await focused(page), at, keys);
  }
  await press(page, 'Control+Home ArrowRight ArrowRight');
  await page.keyboard.type('77');
  assert.equal(await page.locator('#group-input').inputValue(), '77');
  await press(page, 'Escape');
  assert.equal(await page.locator('#group-0-people').innerText(), '40');
  await press(page, 'Enter');
  await page.keyboard.type('0');
  await press(page, 'Enter');
  assert.equal(await page.locator('#group-0-people').innerText(), '400');
  assert.equal(await focused(page), 'group-1-people');
  await press(page, 'Tab');
  assert.doesNotMatch(await focused(page), /^group-/, 'Tab leaves the grid');
  await press(page, 'Shift+Tab');
  assert.equal(await focused(page), 'group-1-people', 'and comes back to the chosen cell');
});

pageTest('groups come, go and move by keys and by buttons', { lang: 'en' }, async ({ page, axe }) => {
  await openPlan(page, 'worked-example');
  const names = () => page.locator('.g-cell--name .g-text').allInnerTexts();
  await cell(page, 'Nurses', 'Group').click();
  await press(page, 'Alt+ArrowDown');
  assert.deepEqual(await names(), ['Drivers', 'Nurses', 'Residents']);
  await press(page, 'Alt+ArrowDown');
  assert.equal(await cell(page, 'Nurses', 'Tier').innerText(), '2', 'at the end of its tier it goes into the next one');
  assert.equal(await focused(page), await cell(page, 'Nurses', 'Group').getAttribute('id'));
  await page.getByRole('button', { name: 'Up', exact: true }).click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  assert.deepEqual(await names(), ['Drivers', 'Nurses', 'Nurses 2', 'Residents']);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  assert.deepEqual(await names(), ['Drivers', 'Nurses', 'Residents']);
  await cell(page, 'Residents', 'Group').click();
  await press(page, 'Control+Delete');
  assert.deepEqual(await names(), ['Drivers', 'Nurses']);
  await press(page, 'Insert');
  await page.keyboard.type('Teachers');
  await press(page, 'Enter');
  assert.deepEqual(await names(), ['Drivers', 'Nurses', 'Teachers']);
  await axe();
});

pageTest('people who are counted twice are taken out of the later group', { lang: 'en' }, async ({ page, axe }) => {
  await openPlan(page, 'worked-example');
  await cell(page, 'Nurses', 'Group').click();
  await page.getByRole('button', { name: 'Counted twice' }).click();
  const tray = page.locator('.g-tray');
  await tray.getByText('Of the 40 people of Nurses').waitFor();
  assert.equal(await focused(page), 'overlap-people');
  await page.keyboard.type('50');
  await tray.locator('[role=status]', { hasText: 'Choose the other group.' }).waitFor();
  await press(page, 'Enter');
  assert.equal(await cell(page, 'Residents', 'People').innerText(), '60', 'nobody chose a group');
  await page.locator('#overlap-other').selectOption({ label: 'Residents' });
  await tray.getByText('The group has only 40 people.').waitFor();
  await page.locator('#overlap-people').focus();
  await press(page, 'Control+a');
  await page.keyboard.type('12');
  await tray.getByText('60 become 48. All groups together: 130 become 118 people. That is 12 people fewer than the census counts (130).').waitFor();
  await axe();
  await page.locator('#overlap-people').focus();
  await press(page, 'Enter');
  assert.equal(await cell(page, 'Residents', 'People').innerText(), '48');
  await page.getByRole('button', { name: /^Undo take out people/ }).click();
  assert.equal(await cell(page, 'Residents', 'People').innerText(), '60');
});

pageTest('a row is dragged by its handle, into another tier too', { lang: 'en' }, async ({ page }) => {
  await openPlan(page, 'worked-example');
  await row(page, 'Residents').hover();
  await row(page, 'Residents').locator('.g-handle').hover();
  await page.mouse.down();
  const { x, y } = await row(page, 'Drivers').boundingBox();
  await page.mouse.move(x + 60, y + 20);
  await page.mouse.move(x + 60, y + 6);
  await page.locator('.is-over-above').waitFor();
  await page.mouse.up();
  assert.deepEqual(await page.locator('.g-cell--name .g-text').allInnerTexts(), ['Nurses', 'Residents', 'Drivers']);
  assert.equal(await cell(page, 'Residents', 'Tier').innerText(), '1');
  assert.equal(await page.locator('.is-over-above').count(), 0);
});

pageTest('vaccines and doses given are in the details of the chosen group', { lang: 'en' }, async ({ page, axe }) => {
  await cell(page, 'Police', 'Group').click();
  await page.getByLabel('Adenovirus').uncheck();
  await page.getByText('Choose a region above').waitFor();
  await page.locator('#region').selectOption('Harbin');
  await page.getByRole('button', { name: 'Add doses given' }).click();
  const line = page.locator('.g-details');
  await line.getByLabel('People', { exact: true }).fill('1200');
  await line.getByLabel('Given on').fill('2020年12月28日');
  await line.getByLabel('Given on').blur();
  assert.equal(await line.getByLabel('Given on').inputValue(), '2020-12-28');
  assert.equal(await page.locator('.c-problems').isVisible(), false);
  await axe();
  await line.getByLabel('Given on').fill('2021-02-30');
  assert.match(await page.locator('.c-problems').innerText(), /Harbin, Police, Given before: is not a date/);
});

/** Pastes into what has the focus, as Ctrl+V does with this text on the clipboard. */
const paste = (page, text) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

pageTest('a table pasted from Excel is shown as it was understood before it is put in', { lang: 'zh-Hans' }, async ({ page, axe }) => {
  await openPlan(page, 'worked-example');
  await cell(page, '护士', '人数').click();
  await paste(page, '表1\t\t\t\r\n人群\t优先级\t人数（万人）\t意愿\r\n护士\t1\t24.2\t96%\r\n教师\t\t12x\t90%\r\n合计\t\t36\t');
  const tray = page.locator('.g-tray');
  assert.match(await tray.innerText(), /认出 2 行、4 列。 标题、合计、注释行不作为人群：第 1、5 行。/);
  assert.match(await tray.innerText(), /第 4 行“人数”：“12x”不是数字/);
  assert.match(await tray.innerText(), /新增 1 个人群，更新 1 个，0 个不变。/);
  assert.deepEqual(await tray.locator('select').evaluateAll((all) => all.map((one) => one.selectedOptions[0].text)), ['人群', '优先级', '人数', '接种意愿']);
  await axe();
  // Another meaning of a column takes it from the one that had it.
  await tray.locator('select').nth(3).selectOption('风险');
  await tray.locator('select').nth(2).selectOption('不使用');
  assert.equal(await tray.locator('.g-unclear').isVisible(), true);
  await tray.locator('select').nth(2).selectOption('人数');
  await tray.locator('select').nth(3).selectOption('接种意愿');
  await page.getByRole('button', { name: '填入计划' }).click();
  assert.equal(await tray.count(), 0);
  assert.equal(await cell(page, '护士', '人数').innerText(), '242,000');
  assert.match(await page.locator('.c-problems').innerText(), /教师 · 人数：必须是数字/);
  const undo = page.getByRole('button', { name: /^撤销/ });
  assert.equal(await undo.locator('[title]').getAttribute('title'), '粘贴 2 行');
  await undo.click();
  assert.equal(await cell(page, '护士', '人数').innerText(), '40');
  assert.equal(await page.locator('.c-problems').isVisible(), false);
});

pageTest('who does not know that tables can be pasted finds a button', { lang: 'en' }, async ({ page, axe }) => {
  await openPlan(page, 'empty');
  await page.getByRole('button', { name: 'Paste a table' }).click();
  assert.equal(await focused(page), 'paste-text');
  await axe();
  assert.equal(await page.getByRole('button', { name: 'Put into the plan' }).isDisabled(), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.g-tray').count(), 0);
  assert.equal(await focused(page), 'group-0-name');
  await page.getByRole('button', { name: 'Paste a table' }).click();
  await page.getByLabel('Copy a table in Excel').fill('Nurses\t40\nDrivers\t30');
  await page.getByRole('button', { name: 'Put into the plan' }).click();
  assert.deepEqual(await picture(page), ['Tier 1 2 groups, 70 people', 'Nurses | 1 | 40 | 100 | 100', 'Drivers | 1 | 30 | 100 | 100', '+ Add a group']);
  // A single cell goes into the chosen cell.
  await cell(page, 'Drivers', 'People').click();
  await paste(page, '35\n');
  assert.equal(await cell(page, 'Drivers', 'People').innerText(), '35');
});

pageTest('a thousand groups are pasted, gone through and edited', { lang: 'en', timeout: 120_000 }, async ({ page, axe }) => {
  await openPlan(page, 'empty');
  const rows = Array.from({ length: 1000 }, (_, n) => `Group ${n + 1}\t${Math.floor(n / 250) + 1}\t${(n + 1) * 10}`);
  await cell(page, 'Group 1', 'Group').click();
  await paste(page, ['Group\tTier\tPeople', ...rows].join('\r\n'));
  assert.match(await page.locator('.g-tray').innerText(), /1,000 rows and 3 columns were understood/);
  assert.equal(await focused(page), 'paste-apply');
  await press(page, 'Enter');
  const grid = page.getByRole('grid');
  assert.equal(await grid.getAttribute('aria-rowcount'), '1006'); // headings of the columns and of four tiers, and the last row
  assert.ok((await grid.locator('.g-row').count()) < 80, 'rows that are not seen are not drawn');
  assert.equal(await focused(page), 'group-0-name');
  await press(page, 'Control+End');
  assert.equal(await focused(page), 'group-new');
  await press(page, 'ArrowUp');
  assert.equal(await row(page, 'Group 1000').getAttribute('aria-rowindex'), '1005');
  await press(page, 'Home ArrowRight ArrowRight');
  await page.keyboard.type('7');
  await press(page, 'Enter');
  assert.equal(await cell(page, 'Group 1000', 'People').innerText(), '7');
  await page.keyboard.type('Teachers');
  await press(page, 'Enter');
  assert.equal(await cell(page, 'Teachers', 'Tier').innerText(), '4');
  await press(page, 'PageUp PageUp PageUp');
  assert.match(await focused(page), /^group-9\d\d-people$/);
  await grid.evaluate((element) => element.scrollTo(0, 18_000));
  await row(page, 'Group 500').waitFor();
  await row(page, 'Group 500').locator('.g-cell--people').click();
  await axe();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  assert.equal(await page.getByRole('button', { name: /^Undo/ }).locator('[title]').getAttribute('title'), 'paste 1,000 rows');
  await page.getByRole('button', { name: /^Undo/ }).click();
  assert.equal(await grid.getAttribute('aria-rowcount'), '4');
});

pageTest('every change is taken back and done again, by buttons that say what and by keys', { lang: 'en' }, async ({ page, axe }) => {
  await openPlan(page, 'worked-example');
  const before = await picture(page);
  const undo = page.getByRole('button', { name: /^Undo/ });
  const redo = page.getByRole('button', { name: /^Redo/ });
  assert.equal(await undo.getAttribute('aria-disabled'), 'true');
  await type(page, 'Drivers', 'People', '35');
  await press(page, 'Enter');
  await cell(page, 'Nurses', 'Group').click();
  await press(page, 'Control+Delete');
  assert.equal(await undo.locator('[title]').getAttribute('title'), 'remove Nurses');
  const after = await picture(page);
  await axe();
  await undo.click();
  assert.equal(await undo.locator('[title]').getAttribute('title'), 'change Drivers, People');
  assert.equal(await redo.locator('[title]').getAttribute('title'), 'remove Nurses');
  await undo.click();
  assert.deepEqual(await picture(page), before);
  assert.equal(await undo.getAttribute('aria-disabled'), 'true');
  // By keys from wherever the focus is.
  await press(page, 'Control+y Control+Shift+Z');
  assert.deepEqual(await picture(page), after);
  await cell(page, 'Drivers', 'People').click();
  await press(page, 'Control+z Control+z');
  assert.deepEqual(await picture(page), before);
  // What is being typed is the first thing to be taken back, and nothing else is.
  await type(page, 'Drivers', 'People', '77');
  await press(page, 'Enter');
  await type(page, 'Nurses', 'People', '9');
  await press(page, 'Control+z');
  assert.deepEqual([await cell(page, 'Nurses', 'People').innerText(), await cell(page, 'Drivers', 'People').innerText()], ['40', '77']);
  // In another field it takes back letters as the browser does.
  const limit = page.getByLabel('Daily limit');
  await limit.focus();
  await limit.press('End');
  await page.keyboard.type('9');
  await press(page, 'Control+z');
  assert.deepEqual([await limit.inputValue(), await cell(page, 'Drivers', 'People').innerText()], ['8', '77']);
});

for (const lang of LANGS) {
  for (const [width, columns] of [[390, 3], [1024, 10], [1440, 5]]) {
    pageTest(`the grid has ${columns} columns at ${width} in ${lang}, the rest is in the details`, { lang, width }, async ({ page, axe }) => {
      await page.locator(`.g-grid--${columns}`).waitFor();
      assert.equal(await page.getByRole('columnheader').count(), columns);
      const fields = await page.locator('.g-details input[type=text]').count();
      assert.equal(fields, 8 - Math.min(columns, 8));
      await axe();
      if (width < 1440) return;
      await page.getByRole('button', { name: lang === 'en' ? 'All columns' : '展开全部列' }).click();
      await page.getByRole('columnheader').nth(9).waitFor();
    });
  }
}
