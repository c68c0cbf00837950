// Results as scripts get them. Tables are worked out when they are read, and once.
import * as program from './page.js';

export const TABLES = ['groups', 'ledger', 'stock', 'reasons', 'overdue', 'days'];

export const textOf = (plan) => (typeof plan === 'string' ? plan : JSON.stringify(plan) ?? 'null');

export const problemsOf = (text) => {
  const problems = program.problemsOf(text);
  if (problems === undefined) throw new Error('await ready() first');
  return JSON.parse(problems);
};

export function csvOf(text, table = 'groups') {
  if (!TABLES.includes(table)) throw new RangeError(`no table ${table}: one of ${TABLES.join(', ')}`);
  return program.tableOf(text, table, false);
}

export function scheduleOf(text) {
  const schedule = Object.defineProperty({}, 'toCsv', { value: (table) => csvOf(text, table) });
  for (const table of TABLES) {
    let rows;
    Object.defineProperty(schedule, table, { enumerable: true, get: () => (rows ??= JSON.parse(program.tableOf(text, table, true))) });
  }
  return Object.freeze(schedule);
}
