// Loads the program and starts it, or says in #app why it does not start.
// A file of its own, since the page's policy forbids scripts inside the HTML.
import { explain, reasonOf } from './embed/explain.js';

const app = document.getElementById('app');
const beside = (name) => document.querySelector('link[rel="modulepreload"]').href.replace('page.js', name);
// A portal's iframe has the page as a guest (src/embed/frame-child.js).
const isFrame = new URLSearchParams(location.search).get('embed') === '1';

if (location.protocol === 'file:') explain(app, 'file');
else if (typeof WebAssembly !== 'object') explain(app, 'browser');
else {
  import(beside(isFrame ? 'child.js' : 'page.js'))
    .then((part) => (isFrame ? part.open(app) : part.start().then(() => part.openPage(app))))
    .catch((error) => explain(app, reasonOf(error), error));
}
