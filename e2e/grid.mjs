// The grid of groups, as a test sees it.

// The names of the columns in ids, by what their headings begin with.
const COLUMNS = {
  name: ['人群', 'Group'],
  tier: ['优先级', 'Tier'],
  people: ['人数', 'People'],
  eligible: ['可接种', 'Eligible'],
  uptake: ['接种意愿', 'Uptake'],
  vaccines: ['可用疫苗', 'Vaccines'],
  from: ['起始日期', 'Starts on'],
  daily_limit: ['每日上限', 'Daily limit'],
  risk: ['风险', 'Risk'],
  given: ['此前已接种', 'Given before'],
};

/** The row of a group, by its name. */
export const row = (page, group) =>
  page.getByRole('row').filter({ has: page.locator('.g-cell--name').getByText(group, { exact: true }) });

/** The cell of a group in a column. */
export function cell(page, group, column) {
  const [field] = Object.entries(COLUMNS).find(([, headings]) => headings.includes(column));
  return row(page, group).locator(`.g-cell--${field}`);
}

/** Chooses a cell and types into it, over what it holds. The edit is not ended. */
export async function type(page, group, column, text) {
  await cell(page, group, column).click();
  // What no key of the keyboard writes comes without the press of a key; an input method would press one.
  if (/^[^ -~]/.test(text)) {
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
  }
  await page.keyboard.type(text);
}

/** All groups as the grid shows them: a line of texts for each row, headings of tiers too. */
export const picture = (page) =>
  page.getByRole('grid').locator('.g-section .g-row').evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('.g-text, .g-tier, [id=group-new]')].map((cell) => cell.textContent).join(' | ')),
  );

/** The document of the plan that is open, as the browser keeps it. */
export const kept = (page) =>
  page.evaluate(async () => {
    const read = () => localStorage.getItem(`rollout-planner/plan/${localStorage.getItem('rollout-planner/open')}`);
    // Each change is kept within a moment after it is painted.
    for (let before = null, now = read(); before !== now || now === null; before = now, now = read()) {
      await new Promise((done) => setTimeout(done, 60));
    }
    return JSON.parse(read().split('\n')[1]);
  });
