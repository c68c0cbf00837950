// Every host a portal may be: {top level, element, iframe, sandboxed iframe, file://} × {no policy, strict policy, strict
// policy with Trusted Types} × {1, 8 on a page}. Each cell computes the worked example to the CLI's own table, changes
// it, is told of a plan that is wrong, and stays quiet on the console. Prints a table; `make portal` runs it.
//
//   node e2e/portal.mjs [part of a cell's name …]
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { DIST } from './harness.mjs';
import { HOSTS, POLICIES, servePortal } from './portal-server.mjs';

const WORKED = readFileSync(join(HOSTS, 'worked-groups.csv'), 'utf8');
const COUNTS = [1, 8];
// Modules do not load from a disk, nor in a frame without an origin: there the single file serves.
const PLACES = ['top level', 'element', 'iframe', 'sandboxed iframe', 'file://'];

const toCsv = (rows) => [Object.keys(rows[0]), ...rows.map((row) => Object.values(row).map((cell) => cell ?? ''))].map((row) => `${row.join(',')}\n`).join('');

/** Waits for something that a script on the page says, for every planner. */
const heard = (page, type, since = 0) =>
  page.waitForFunction(([type, since]) => window.heard?.length > 0 && window.heard.every((list) => list.slice(since).some((message) => message.type === type)), [type, since], { timeout: 60_000 });

async function element(page, address, n) {
  await page.goto(`${address}/portal/many.html?way=element&n=${n}`);
  await heard(page, 'schedule-change');
  const csvs = await page.evaluate(() => [...document.querySelectorAll('rollout-planner')].map((planner) => planner.toCsv('groups')));
  assert.deepEqual(csvs, Array(n).fill(WORKED));
  const since = await page.evaluate(() => {
    const lengths = window.heard.map((list) => list.length);
    for (const planner of document.querySelectorAll('rollout-planner')) planner.plan = { ...planner.plan, days: 30 };
    return Math.min(...lengths);
  });
  await heard(page, 'plan-change', since);
  await heard(page, 'schedule-change', since);
  await page.evaluate(() => {
    for (const planner of document.querySelectorAll('rollout-planner')) planner.plan = { ...planner.plan, days: -1 };
  });
  await heard(page, 'plan-error', since);
  assert.ok(await page.evaluate(() => [...document.querySelectorAll('rollout-planner')].every((planner) => planner.schedule === null)));
}

const frames = (way) => async (page, address, n) => {
  await page.goto(`${address}/portal/many.html?way=${way}&n=${n}`);
  await inFrames(page, n);
};

async function inFrames(page, n) {
  for (const type of ['ready', 'height', 'schedule', 'plan']) await heard(page, type);
  const rows = await page.evaluate(() => window.heard.map((list) => list.findLast(({ type }) => type === 'schedule').schedule.groups));
  assert.deepEqual(rows.map(toCsv), Array(n).fill(WORKED));
  const since = await page.evaluate(() => {
    const lengths = window.heard.map((list) => list.length);
    window.heard.forEach((list, n) => window.sends[n]({ type: 'set-plan', plan: { ...list.findLast(({ type }) => type === 'plan').plan, days: -1 } }));
    return Math.min(...lengths);
  });
  await heard(page, 'problems', since);
}

/** As many tabs of the page on its own. */
async function topLevel(page, address, n) {
  const pages = [page, ...(await Promise.all(Array.from({ length: n - 1 }, () => page.context().newPage())))];
  await Promise.all(pages.map((each) => onItsOwn(each, `${address}/rollout/index.html?lang=en`)));
}

async function onItsOwn(page, address) {
  await page.goto(address);
  await page.locator('#preset').selectOption('worked-example');
  await page.getByRole('button', { name: 'Table: Progress by group' }).click();
  const rows = page.getByRole('region', { name: 'Table: Progress by group' }).locator('tbody tr');
  await rows.first().waitFor();
  const dates = (await rows.allInnerTexts()).map((text) => /\bnurses\b/i.test(text));
  assert.deepEqual(dates, [true, false, false]);
  assert.match((await rows.allInnerTexts()).join('\n'), /Nurses[^]*17 Mar 2021[^]*Drivers[^]*Residents[^]*20 Mar 2021/);
}

/** Tabs of the single file on the disk without a policy around; with one, a page on the disk with frames of it. */
async function file(page, _, n, policy) {
  if (policy === 'none') {
    const pages = [page, ...(await Promise.all(Array.from({ length: n - 1 }, () => page.context().newPage())))];
    return Promise.all(pages.map((each) => onItsOwn(each, `${pathToFileURL(join(DIST, 'planner.html'))}?lang=en`)));
  }
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  try {
    const planner = `${pathToFileURL(join(DIST, 'planner.html'))}?lang=en&amp;preset=worked-example`;
    const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICIES[policy].replace("frame-src 'self'", 'frame-src file:')}">`;
    const body = `<iframe title="Planner" src="${planner}"></iframe>`.repeat(n);
    writeFileSync(join(folder, 'host.html'), `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>A page on the disk</title>${meta}${body}`);
    await page.goto(pathToFileURL(join(folder, 'host.html')).href);
    for (const frame of page.frames().slice(1)) {
      await frame.locator('#preset').selectOption('worked-example');
      await frame.getByText('17 Mar 2021').first().waitFor();
    }
    assert.equal(page.frames().length, n + 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const RUNS = { 'top level': topLevel, element, iframe: frames('iframe'), 'sandboxed iframe': frames('sandbox'), 'file://': file };

/** Runs every cell that is asked for; gives the rows of the table, each cell with how it went. */
export async function matrix(filters = []) {
  const server = await servePortal({ dist: DIST });
  const browser = await chromium.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const cells = [];
  try {
    for (const place of PLACES) {
      for (const policy of Object.keys(POLICIES)) {
        for (const n of COUNTS) {
          const name = `${place}, ${policy}, ${n}`;
          if (!filters.every((filter) => name.includes(filter))) continue;
          const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
          const noise = [];
          context.on('console', (message) => ['error', 'warning'].includes(message.type()) && noise.push(message.text()));
          context.on('weberror', (error) => noise.push(String(error.error())));
          context.on('request', (request) => {
            if (!new RegExp(`^(${server.origin}/${policy}/(portal|rollout)/|file:|data:|blob:)`).test(request.url())) noise.push(`request: ${request.url()}`);
          });
          const begun = Date.now();
          let fault = '';
          try {
            const page = await context.newPage();
            await RUNS[place](page, `${server.origin}/${policy}`, n, policy);
            assert.deepEqual(noise, []);
          } catch (error) {
            fault = String(error.message ?? error) + (noise.length > 0 ? `\n${noise.join('\n')}` : '');
          }
          cells.push({ place, policy, n, fault, ms: Date.now() - begun });
          await context.close();
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return cells;
}

const TITLES = { none: 'no policy', csp: 'strict', types: 'strict + Trusted Types' };

/** The table as text. */
export function table(cells) {
  const columns = Object.keys(POLICIES).flatMap((policy) => COUNTS.map((n) => [policy, n]));
  const head = ['', ...columns.map(([policy, n]) => `${TITLES[policy]} × ${n}`)];
  const rows = PLACES.map((place) => [
    place,
    ...columns.map(([policy, n]) => {
      const cell = cells.find((cell) => cell.place === place && cell.policy === policy && cell.n === n);
      return cell ? (cell.fault ? 'FAILS' : `yes, ${(cell.ms / 1000).toFixed(1)} s`) : '';
    }),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const cells = await matrix(process.argv.slice(2));
  console.log(table(cells));
  for (const cell of cells.filter(({ fault }) => fault)) console.error(`\n${cell.place}, ${cell.policy}, ${cell.n}: ${cell.fault}`);
  process.exitCode = cells.some(({ fault }) => fault) ? 1 : 0;
}
