import { ready, schedule, validate } from '../rollout/planner.js';

const plan = await (await fetch('plan.json')).json();
await ready();
if (validate(plan).length === 0) {
  for (const { group, begun_100 } of schedule(plan).groups) {
    const row = document.querySelector('tbody').insertRow();
    row.insertCell().textContent = group;
    row.insertCell().textContent = begun_100 ?? 'not within the plan';
  }
}
