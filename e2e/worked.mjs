// The groups of the worked example, entered into the empty plan by keyboard alone.
import assert from 'node:assert/strict';

export const press = async (page, keys) => {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
};
export const focused = (page) => page.evaluate(() => document.activeElement.id);

/** Tab until the grid has the focus: nothing else is used to get there. */
export async function tabToGrid(page) {
  await page.locator('.g-tool').first().focus();
  for (let n = 0; n < 12; n += 1) {
    await page.keyboard.press('Tab');
    if (/^group-(\d+-|new)/.test(await focused(page))) return;
  }
  assert.fail('the grid was not reached');
}

/** Names, tiers, people and shares. */
export async function enterGroups(page) {
  await tabToGrid(page);
  // The first group is there: its cells are typed over. Tab goes along the row, Enter to where the next one begins.
  await page.keyboard.type('Nurses');
  await press(page, 'Tab Tab');
  await page.keyboard.type('40');
  await press(page, 'Enter');
  assert.equal(await focused(page), 'group-new');
  // Typing in the last row begins a group.
  await page.keyboard.type('Drivers');
  await press(page, 'Tab Tab');
  await page.keyboard.type('30');
  await press(page, 'Tab Tab');
  await page.keyboard.type('90');
  await press(page, 'Enter');
  for (const text of ['Residents', '2', '60', '90', '80']) {
    await page.keyboard.type(text);
    await press(page, 'Tab');
  }
}

/** The rarer fields. */
export async function enterDetails(page) {
  // Risks and the daily limit are in the details of the chosen group, which come after the grid.
  await press(page, 'Control+Home');
  assert.equal(await focused(page), 'group-0-name');
  await press(page, 'Tab Tab');
  assert.equal(await focused(page), 'detail-daily_limit');
  await page.keyboard.type('8');
  await press(page, 'Tab Control+a');
  await page.keyboard.type('3');
  await press(page, 'Shift+Tab Shift+Tab Shift+Tab ArrowDown Tab Tab Tab Control+a');
  await page.keyboard.type('2');
}
