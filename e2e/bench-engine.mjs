// What the engine takes in WebAssembly, in Node and in headless Chromium, beside what the same work takes natively.
//
//   node e2e/bench-engine.mjs MODULE NATIVE      prints a Markdown table; ends with 1 if a goal is missed
//
// MODULE is benches/wasm compiled like the page (for size, then wasm-opt), NATIVE a file with what
// `cargo bench --bench suite -- --pieces` prints: a line for each piece of work, its name and its seconds. Times are
// medians, on the processor, since the clock counts what others do on the machine as well: in Node of the process, with
// the compiler's threads, in Chromium of the page's thread. Each is told after a first run; of the nation that one is
// told as well, since a page computes it once, before the browser has compiled the code well.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [module, native] = process.argv.slice(2).map((path) => readFileSync(path));

/** `place` runs calls of the engine and knows the seconds it has spent on the processor. */
async function measure(place) {
  const time = async (calls) => {
    const before = await place.seconds();
    const result = await place.run(calls);
    return [(await place.seconds()) - before, result];
  };
  const steady = async (name, ...values) => {
    const call = [name, ...values];
    const [once] = await time([call]);
    const n = Math.max(1, Math.ceil(0.2 / Math.max(once, 1e-5)));
    const times = [];
    for (let k = 0; k < 5; k += 1) times.push((await time(Array(n).fill(call)))[0] / n);
    return times.sort((a, b) => a - b)[2];
  };
  const results = {};
  await place.fresh();
  await place.run([['province']]);
  results.province = await steady('run');
  results['100 uncertain runs'] = await steady('simulate', 100);
  await place.fresh();
  await place.run([['nation', 2844, 365]]);
  [results['nation, first run']] = await time([['keep']]);
  results['nation, kept'] = await steady('keep');
  results.megabytes = await place.megabytes();
  for (const [rule, name] of ['none', 'on_hand', 'planned'].entries()) {
    const lines = await place.run([['reserve', rule], ['run']]);
    results[`nation, ${name}`] = await steady('run');
    results[`writing ${name}`] = await steady('write', lines);
  }
  return results;
}

let engine;
const node = await measure({
  fresh: async () => (engine = (await WebAssembly.instantiate(module, {})).instance.exports),
  run: (calls) => calls.map(([name, ...values]) => engine[name](...values)).pop(),
  megabytes: () => engine.memory.buffer.byteLength / 2 ** 20,
  seconds: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  },
});

const browser = await chromium.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
const client = await page.context().newCDPSession(page);
await client.send('Performance.enable', { timeDomain: 'threadTicks' });
await page.evaluate((bytes) => (window.bytes = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))), module.toString('base64'));
const inChromium = await measure({
  fresh: () => page.evaluate(async () => { window.engine = (await WebAssembly.instantiate(window.bytes, {})).instance.exports; }),
  run: (calls) => page.evaluate((calls) => Number(calls.map(([name, ...values]) => window.engine[name](...values)).pop()), calls),
  megabytes: () => page.evaluate(() => window.engine.memory.buffer.byteLength / 2 ** 20),
  seconds: async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value,
});
await browser.close();

const natively = Object.fromEntries(native.toString().trim().split('\n').map((line) => line.split('\t')).map(([name, seconds]) => [name, Number(seconds)]));

const show = (seconds) => (seconds < 0.1 ? `${(seconds * 1e3).toFixed(2)} ms` : `${seconds.toFixed(2)} s`);
let missed = false;
const row = (what, name, goal, isMet) => {
  const cells = [node, inChromium].map((of) => `${show(of[name])} | ${natively[name] ? (of[name] / natively[name]).toFixed(2) : ''}`);
  if (!isMet) missed = true;
  console.log(`| ${what} | ${natively[name] ? show(natively[name]) : ''} | ${cells.join(' | ')} | ${goal} | ${goal === '' ? '' : isMet ? 'yes' : '**no**'} |`);
};
const isClose = (name) => Math.max(node[name], inChromium[name]) <= 1.3 * natively[name];
console.log('| What | natively | wasm in Node | × | wasm in Chromium | × | Goal | Met |');
console.log('|---|---|---|---|---|---|---|---|');
const close = '≤ 1.3 times natively';
row('Provincial plan', 'province', close, isClose('province'));
row('100 uncertain runs of it', '100 uncertain runs', close, isClose('100 uncertain runs'));
for (const rule of ['none', 'on_hand', 'planned']) row(`Nation, reserve ${rule}`, `nation, ${rule}`, close, isClose(`nation, ${rule}`));
row('Nation, with all that a page keeps of it', 'nation, kept', '≤ 1 s', Math.max(node['nation, kept'], inChromium['nation, kept']) <= 1);
row('the same, the first time', 'nation, first run', '', true);
for (const rule of ['none', 'planned']) row(`Writing the ledger of reserve ${rule} once`, `writing ${rule}`, '', true);
const megabytes = Math.max(node.megabytes, inChromium.megabytes);
console.log(`| Nation: memory with all that a page keeps | | ${node.megabytes} MB | | ${inChromium.megabytes} MB | | ≤ 256 MB | ${megabytes <= 256 ? 'yes' : '**no**'} |`);
process.exitCode = missed || megabytes > 256 ? 1 : 0;
