// How long an edit takes from the input event to the paint, on the provincial preset with its 13 prefectures.
//
//   node e2e/bench.mjs [EDITS]        prints a Markdown table; ends with 1 if a p95 is above its goal
//
// Each edit puts another number of people into the largest group (shared among the prefectures), so that everything is
// computed anew, from the schedule to the sheet. The clock runs from the first listener of the `input` event to the first task after the
// animation frame in which the page was painted. The browser's frames are not held to 60 a second, so that the figure
// is the work and not the wait for a beat of the screen; "script" is the part until the handlers are through. "Processor"
// is what the page's thread spent from the key to the paint, the browser's own handling of the key included: it says
// what the work is where others keep the machine busy. It is told at full speed only: a slower one is full speed that waits.

const EDITS = Number(process.argv[2] ?? 60);
const GOALS = { 1: 16.7, 4: 50 };
// The harness reads it when it is loaded.
process.env.BENCH = '1';
const { closeAll, open } = await import('./harness.mjs');
const { type } = await import('./grid.mjs');

const percentile = (times, share) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)];

async function measure(slowdown) {
  const visit = await open({ lang: 'en', width: 1440, height: 900 });
  const { page, context } = visit;
  await page.locator('.s-stage').waitFor();
  await type(page, 'Other residents 18–59', 'People', '1');
  const field = page.locator('#group-input');
  await page.evaluate(() => {
    window.edits = [];
    const channel = new MessageChannel();
    let start, script;
    channel.port1.onmessage = () => window.edits.push([performance.now() - start, script - start]);
    window.addEventListener('input', () => {
      start = performance.now();
      // Microtasks, in which the page renders, are through before the next task.
      const task = new MessageChannel();
      task.port1.onmessage = () => (script = performance.now());
      task.port2.postMessage(0);
      requestAnimationFrame(() => channel.port2.postMessage(0));
    }, { capture: true });
  });
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1e3;
  const processor = [];
  for (let n = 0; n < EDITS + 10; n += 1) {
    await field.selectText();
    const before = await spent();
    await page.keyboard.insertText(String(12_000_000 + n * 50_000));
    await page.waitForFunction((count) => window.edits.length >= count, n + 1);
    processor.push((await spent()) - before);
  }
  const edits = (await page.evaluate(() => window.edits)).slice(10); // the first ones warm up
  await visit.close();
  const sorted = (n) => edits.map((edit) => edit[n]).sort((a, b) => a - b);
  return { paint: sorted(0), script: sorted(1), processor: processor.slice(10).sort((a, b) => a - b) };
}

async function measureThousand() {
  const visit = await open({ lang: 'en', width: 1440, height: 900 });
  const { page } = visit;
  await page.locator('#preset').selectOption('empty');
  await page.locator('#group-0-name').click();
  const rows = Array.from({ length: 1000 }, (_, n) => `Group ${n + 1}\t${Math.floor(n / 250) + 1}\t${(n + 1) * 10}`);
  /** From before `act` to the first task after the frame in which what it led to was painted. */
  const painted = (act, until, argument) =>
    page.evaluate(
      ([act, until, argument]) =>
        new Promise((done) => {
          const isDone = new Function(`return ${until}`);
          const start = performance.now();
          const look = () => {
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => (isDone() ? done(performance.now() - start) : look());
              channel.port2.postMessage(0);
            });
          };
          new Function('argument', act)(argument);
          look();
        }),
      [act, until, argument],
    );
  const paste = `const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', argument);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));`;
  const times = {
    'pasted: preview': await painted(paste, "document.querySelector('.g-preview') !== null", ['Group\tTier\tPeople', ...rows].join('\r\n')),
    'put into the plan': await painted("document.getElementById('paste-apply').click()", "document.querySelector('.g-tray') === null && document.querySelector('.g-grid').getAttribute('aria-rowcount') === '1006'"),
  };
  await type(page, 'Group 3', 'People', '7');
  const edit = `const input = document.getElementById('group-input');
    input.value = '77';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));`;
  times['one edit'] = await painted(edit, 'true');
  await visit.close();
  return times;
}

console.log('| CPU | edits | p50 to paint | p95 to paint | p50 script | p95 script | p50 processor | p95 processor | goal (p95) |');
console.log('|---|---|---|---|---|---|---|---|---|');
let missed = false;
for (const [slowdown, goal] of Object.entries(GOALS)) {
  const { paint, script, processor } = await measure(Number(slowdown));
  const ms = (times, share) => `${percentile(times, share).toFixed(1)} ms`;
  console.log(`| ${slowdown === '1' ? 'full speed' : `${slowdown} × slower`} | ${paint.length} | ${ms(paint, 0.5)} | ${ms(paint, 0.95)} | ${ms(script, 0.5)} | ${ms(script, 0.95)} | ${ms(processor, 0.5)} | ${ms(processor, 0.95)} | ≤ ${goal} ms |`);
  missed ||= percentile(paint, 0.95) > goal;
}

// A thousand groups: from the paste to the painted preview, from the button to the painted plan, and an edit among them.
const THOUSAND_GOAL = 200;
const thousand = await measureThousand();
console.log('\n| a thousand groups | until painted | goal |');
console.log('|---|---|---|');
for (const [what, time] of Object.entries(thousand)) {
  console.log(`| ${what} | ${time.toFixed(1)} ms | ≤ ${THOUSAND_GOAL} ms |`);
  missed ||= time > THOUSAND_GOAL;
}
await closeAll();
process.exitCode = missed ? 1 : 0;
