// Joins whatever planners are on the page, and keeps what they say in window.heard, a list for each of them.
const planners = [...document.querySelectorAll('rollout-planner, iframe')];
window.heard = planners.map(() => []);
window.sends = [];

planners.forEach((planner, n) => {
  for (const type of ['plan-change', 'schedule-change', 'plan-error']) {
    planner.addEventListener(type, ({ detail }) => window.heard[n].push({ type, ...detail }));
  }
});
if (planners.some((planner) => planner.localName === 'iframe')) {
  const { connect } = await import('../rollout/frame.js');
  planners.forEach((frame, n) => {
    window.sends[n] = connect(frame, (message) => window.heard[n].push(message)).send;
  });
} else await import('../rollout/planner.js');
