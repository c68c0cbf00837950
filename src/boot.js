// Loads the program and starts it, or says in #app why it does not start.
// A file of its own, since the page's policy forbids scripts inside the HTML.
import { explain, reasonOf } from './embed/explain.js';
import { keepOffline } from './pwa/register.js';

const app = document.getElementById('app');
const beside = (name) => document.querySelector('link[rel="modulepreload"]').href.replace('page.js', name);
// A portal's iframe has the page as a guest (src/embed/frame-child.js).
const isFrame = new URLSearchParams(location.search).get('embed') === '1';

if (location.protocol === 'file:') explain(app, 'file');
else if (typeof WebAssembly !== 'object') explain(app, 'browser');
else {
  import(beside(isFrame ? 'child.js' : 'page.js'))
    .then((part) => (isFrame ? part.open(app) : part.start().then(() => openPage(part))))
    .catch((error) => explain(app, reasonOf(error), error));
}

function openPage(program) {
  program.openPage(app);
  program.offerPlannerFile((take) => fetch('./planner.html').then((file) => (file.ok ? file.text() : undefined)).then(take, () => take(undefined)));
  // A browser that keeps nothing goes on without.
  const keep = () => keepOffline((take) => program.offerVersion(take)).catch((error) => console.info(error));
  if (document.readyState === 'complete') keep();
  else addEventListener('load', keep, { once: true });
}
