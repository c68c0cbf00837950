// The room of answers: questions asked as sentences, answered in words, figures, pictures and tables.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { LANGS, pageTest } from './harness.mjs';

const QUESTIONS = ['goal', 'plans', 'chance', 'reserve', 'order', 'barrier', 'check'];

const enter = async (page, question, plan) => {
  if (plan) await page.locator('#preset').selectOption(plan);
  await page.locator('#room-answers').click();
  if (question !== 'goal') await page.locator(`#question-${question}`).click();
};
const sentence = (page) => page.locator('.q-sentence');
const says = async (page, text) => {
  await page.waitForFunction((text) => document.querySelector('.q-sentence')?.textContent.includes(text), text);
  return sentence(page).innerText();
};
/** Work shows what is known so far: this waits for all of it. */
const done = (page) => page.waitForFunction(() => document.querySelector('.q-sentence') && !document.querySelector('.q-doing'));
const fill = async (page, id, text) => {
  await page.locator(`#${id}`).fill(text);
  await page.locator(`#${id}`).press('Tab');
};

pageTest('tier 1 before Spring Festival is answered as soon as the room is entered', { lang: 'en' }, async ({ page, axe }) => {
  await enter(page, 'goal');
  await says(page, 'All deliveries must come at least 3 days earlier: then it is reached on 3 Feb 2021.');
  assert.equal(await page.locator('#ask-goal-by').inputValue(), '10 Feb 2021');
  await axe();

  await page.locator('#ask-goal-lever').selectOption('capacity');
  await says(page, 'No value of capacity up to 1000% of what is planned meets it');
  await page.locator('#ask-goal-lever').selectOption('earlier');

  await fill(page, 'ask-goal-by', 'soon');
  assert.equal(await page.locator('#ask-goal-by').getAttribute('aria-invalid'), 'true');
  await page.getByText('“soon” cannot be used: write a date from 7 Jan 2021 to 6 Jan 2022').waitFor();
  await page.getByText('below stands the last answer').waitFor();
  await axe();
  await fill(page, 'ask-goal-by', '2021-02-10');
  assert.equal(await page.locator('#ask-goal-by').inputValue(), '10 Feb 2021', 'spelled as usual once it is left');
  assert.equal(await page.locator('.q-problem').count(), 0);
});

pageTest('the least value is put into the plan as one change, and taken back', { lang: 'en' }, async ({ page }) => {
  await enter(page, 'goal');
  await says(page, 'at least 3 days earlier');
  await page.getByRole('button', { name: 'Put this into the plan' }).click();
  await says(page, 'The plan meets it as it is, on 3 Feb 2021');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'answer-sentence', 'the focus stays at the answer');
  await page.getByRole('button', { name: /Undo/ }).click();
  await says(page, 'at least 3 days earlier');
});

pageTest('chance: the same seed gives the same answer, work can be stopped, and the table is a file', { lang: 'en' }, async ({ page, axe }) => {
  await enter(page, 'chance');
  // A thousand courses take a while: they can be stopped.
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await axe();
  await page.getByRole('button', { name: 'Stop' }).press('Enter');
  const again = page.getByRole('button', { name: 'Work it out again' });
  await again.waitFor();
  assert.equal(await again.evaluate((button) => button === document.activeElement), true, 'the focus stays where it was');
  await fill(page, 'ask-chance-runs', '12');
  await says(page, 'of 12 courses');
  await page.getByText('What matters most').first().waitFor();
  await done(page);
  const first = await page.locator('.q-figures').innerText();
  await fill(page, 'ask-chance-seed', '7');
  await page.waitForFunction(() => document.querySelector('.q-figures')?.textContent.includes('seed 7'));
  await fill(page, 'ask-chance-seed', '42');
  await page.waitForFunction(() => document.querySelector('.q-figures')?.textContent.includes('seed 42'));
  await done(page);
  assert.equal(await page.locator('.q-figures').innerText(), first);
  await axe();

  await page.getByText('What may come otherwise').click();
  await fill(page, 'ask-chance-u0-least', '30');
  await page.getByText('the three numbers must stand in order').waitFor();
  await fill(page, 'ask-chance-u0-least', '0');

  await page.locator('#ask-chance-against').selectOption('heilongjiang-2021-elderly-first');
  await page.getByText(/In the same courses Heilongjiang 2021, elderly first is there sooner in 0, on the same day in 12, later in 0/).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('section[aria-labelledby="exhibit-dates"]').getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  assert.match(await readFile(await download.path(), 'utf8'), /^\uFEFFDate,10% of runs by,50% of runs by,90% of runs by,Within the plan\r\n/);
});

pageTest('what chance does is drawn on the sheet while the plan stays as it is', { lang: 'en' }, async ({ page, axe }) => {
  await enter(page, 'chance');
  await fill(page, 'ask-chance-runs', '12');
  await says(page, 'of 12 courses');
  await page.getByRole('button', { name: 'Show the band on the sheet' }).click();
  await page.getByText('What may come otherwise is drawn over the plan: 12 courses, seed 42.').waitFor();
  assert.equal(await page.locator('.s-plot .s-chance').count(), 3);
  await axe('.s-sheet');
  await page.getByRole('button', { name: 'Take it off' }).click();
  assert.equal(await page.locator('.s-plot .s-chance').count(), 0);
});

pageTest('scenarios: two more plans stand beside the open one', { lang: 'en' }, async ({ page, axe }) => {
  await enter(page, 'plans');
  await says(page, 'Heilongjiang 2021, elderly first: everyone has begun 1 day later');
  await page.locator('#ask-plans-p2').selectOption('worked-example');
  await page.locator('#ask-plans-p3').waitFor();
  await page.locator('section[aria-labelledby="exhibit-inputs-3"]').waitFor();
  assert.equal(await page.locator('section[aria-labelledby="exhibit-figures"] thead th').count(), 6);
  await axe();
});

pageTest('an order is put together by buttons and by dragging, and put into the plan', { lang: 'en' }, async ({ page, axe }) => {
  await enter(page, 'order', 'worked-example');
  await says(page, 'order');
  const tiers = () => page.locator('.q-tier').evaluateAll((all) => all.map((tier) => [...tier.querySelectorAll('.q-group__name')].map((name) => name.textContent)));
  assert.deepEqual(await tiers(), [['Nurses', 'Drivers'], ['Residents']]);
  await page.getByRole('button', { name: 'Nurses: later' }).press('Enter');
  assert.deepEqual(await tiers(), [['Drivers'], ['Nurses'], ['Residents']]);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Nurses: later');
  await page.getByText('The order below gives').waitFor();
  await axe();

  // Residents are dragged into the tier of the drivers.
  const handle = await page.locator('.q-group', { hasText: 'Residents' }).locator('.q-handle').boundingBox();
  const goal = await page.locator('.q-group', { hasText: 'Drivers' }).boundingBox();
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 4 });
  await page.mouse.up();
  assert.deepEqual(await tiers(), [['Drivers', 'Residents'], ['Nurses']]);
  await page.getByRole('button', { name: 'Put this into the plan: the order below' }).click();
  await page.getByRole('button', { name: /Undo/ }).click();
  await page.getByRole('button', { name: 'The plan’s order again' }).click();
  assert.deepEqual(await tiers(), [['Nurses', 'Drivers'], ['Residents']]);
});

pageTest('the barrier is said to be out of reach where it is', { lang: 'en' }, async ({ page, axe }) => {
  await enter(page, 'barrier');
  await says(page, 'The immune barrier is reached on 22 Oct 2021.');
  await fill(page, 'ask-barrier-r0', '6');
  await says(page, 'It cannot be reached');
  await page.getByText('83.3% of people must be protected').waitFor();
  await axe();
});

pageTest('a daily check: what was given is read, and the plan goes on from there', { lang: 'en' }, async ({ page, axe }) => {
  await enter(page, 'check', 'worked-example');
  await page.getByText('Nothing is filled in yet.').waitFor();
  await page.getByRole('button', { name: 'Fill in what the plan has' }).click();
  await says(page, 'The rollout is as planned.');
  await page.locator('#ask-check-given').fill('group,dose,people\nnurses,1,5\nghosts,1,3');
  await page.getByText('Line 3: no group is called “ghosts”').waitFor();
  await says(page, 'behind the plan');
  await axe();
  await page.getByRole('button', { name: 'Go on with the plan from today' }).click();
  await page.locator('.l-title').getByText('21 Mar 2021').waitFor();
});

for (const lang of LANGS) {
  pageTest(`every question on a phone: nothing overflows and axe finds nothing (${lang})`, { lang, width: 360, height: 740, timeout: 120_000 }, async ({ page, axe }) => {
    await page.locator('#preset').selectOption('worked-example');
    await page.locator('#room-answers').click();
    for (const question of QUESTIONS) {
      if (question !== 'goal') await page.locator(`#question-${question}`).click();
      if (question === 'check') await page.locator('.q-form .c-button').click();
      await sentence(page).waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(wide, 0, `${question} is too wide`);
      assert.equal(await page.locator('.q-item__button[aria-expanded="true"]').count(), 1);
      await axe();
    }
  });
}
