// Starts the page where all of it is in one file. It is the last thing in that file, so the document is as it was saved.
import { explain, reasonOf } from './explain.js';
import { open } from './child.js';
import * as program from './page.js';

const app = document.getElementById('app');
const [html, plan] = [`<!DOCTYPE html>\n${document.documentElement.outerHTML}`, document.getElementById('rollout-plan').textContent];

async function run() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await program.fetchFile('page.css')).text());
  document.adoptedStyleSheets = [sheet];
  await program.start();
  program.offerPlannerFile((take) => take(`${html}\n`));
  if (new URLSearchParams(location.search).get('embed') === '1') return open(app, plan || undefined);
  program.openPage(app, plan || undefined);
}

// The browser may show what is there before the work begins.
if (typeof WebAssembly !== 'object') explain(app, 'browser');
else setTimeout(() => run().catch((error) => explain(app, reasonOf(error), error)));
