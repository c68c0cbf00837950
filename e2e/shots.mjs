// Screenshots of the built page: three widths, both languages, light and dark, and as printed, also as a PDF.
//
//   node e2e/shots.mjs FOLDER [PATH …]     PATH is what follows the page's folder, such as '#/compare'; '' by default
//
// STATES adds states that need clicks: each is opened in turn and named in the file.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { closeAll, LANGS, open, THEMES } from './harness.mjs';

const STATES = {
  start: async () => {},
  // A closed day of the Spring Festival, seen from near.
  day: async ({ page }) => {
    await page.getByRole('slider').focus();
    for (const key of '+ + + PageDown PageDown PageDown PageDown PageDown'.split(' ')) await page.keyboard.press(key);
  },
  tables: async ({ page }) => {
    for (const toggle of await page.locator('.s-table__toggle').all()) if (await toggle.isVisible()) await toggle.click();
  },
};

const [folder, ...paths] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node e2e/shots.mjs FOLDER [PATH …]');
  process.exit(2);
}

const views = [
  ...[1440, 1024, 390].flatMap((width) => THEMES.map((theme) => ({ width, height: width < 500 ? 844 : 900, theme, name: `${width}-${theme}` }))),
  { width: 794, height: 1123, media: 'print', name: 'print' }, // A4 at 96 dots an inch
];

await mkdir(folder, { recursive: true });
let problems = 0;
for (const path of paths.length ? paths : ['']) {
  for (const [state, reach] of Object.entries(STATES)) {
    for (const lang of LANGS) {
      for (const view of views) {
        const visit = await open({ ...view, lang, path });
        await reach(visit);
        const parts = [path.replace(/[^a-z0-9]+/gi, ''), state, lang, view.name];
        const file = join(folder, parts.filter(Boolean).join('-'));
        await visit.shot(`${file}.png`);
        if (view.media === 'print') await visit.page.pdf({ path: `${file}.pdf`, format: 'A4', landscape: true });
        for (const problem of visit.problems()) console.error(`${lang} ${view.name}: ${problem}`);
        problems += visit.problems().length;
        await visit.close();
      }
    }
  }
}
await closeAll();
process.exitCode = problems ? 1 : 0;
