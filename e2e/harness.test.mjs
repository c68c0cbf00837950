// The watch that every pageTest relies on does notice what it should.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeAll, open } from './harness.mjs';

after(closeAll);

const FAULTS = {
  'an error on the console': [() => console.error('no good'), /console error: no good/],
  'a warning on the console': [() => console.warn('no good'), /console warning: no good/],
  'an uncaught error': [() => void setTimeout(() => { throw new Error('no good'); }), /script error: Error: no good/],
  'a rejected promise': [() => void Promise.reject(new Error('no good')), /script error: Error: no good/],
  'a style attribute': [() => document.body.setAttribute('style', 'color: red'), /policy violation: style-src-attr/],
  'a string turned into HTML': [() => { try { document.body.innerHTML = '<b>'; } catch {} }, /policy violation: require-trusted-types-for/],
  'a request to the folder after loading': [() => void fetch('index.html'), /request after loading: .*index\.html/],
  'a request to the same host outside the folder': [() => void fetch('/elsewhere').catch(() => {}), /request outside the folder: .*elsewhere/],
  'a picture from another host': [() => void (new Image().src = 'http://127.0.0.2:9/x.png'), /policy violation: img-src/],
};

for (const [name, [commit, expected]] of Object.entries(FAULTS)) {
  test(`the watch notices ${name}`, async () => {
    const visit = await open();
    assert.deepEqual(visit.problems(), []);
    await visit.page.evaluate(commit);
    await visit.page.waitForTimeout(200);
    assert.match(visit.problems().join('\n'), expected);
    await visit.close();
  });
}

test('axe-core finds what it should', async () => {
  const visit = await open();
  await visit.page.evaluate(() => document.querySelector('#app').append(document.createElement('input')));
  await assert.rejects(visit.axe(), /label: Form elements must have labels/);
  await visit.close();
});
