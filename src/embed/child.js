// The page in a portal's iframe: index.html?embed=1&lang=…&theme=…&view=…&preset=…&readonly&parent=https://portal.example
//
// It speaks to the window around it only if that is of the origin named in `parent`, and then through a channel that is
// handed over once. Without `parent` it says how high it is, and nothing else.
import * as program from './page.js';
import { scheduleOf } from './schedule.js';
import { dressDocument } from './theme.js';

const asked = new URLSearchParams(location.search);
const THEMES = ['auto', 'light', 'dark'];
/** How often the channel is offered until the portal's script hears it, and how long between, in milliseconds. */
const [OFFERS, BETWEEN] = [40, 250];

let port;
/** What was said last of each kind: who comes late hears it, too. */
const last = {};

function say(type, rest) {
  last[type] = { rollout: 1, type, ...rest };
  if (port) port.postMessage(last[type]);
  // How high the page is tells nobody anything.
  else if (type === 'height' && !asked.has('parent')) parent.postMessage(last[type], '*');
}

const dress = (theme) => THEMES.includes(theme) && dressDocument(theme);

/** Opens the page in an element, with this plan if the address has none. */
export async function open(app, plan) {
  document.documentElement.dataset.embed = '';
  dress(asked.get('theme'));
  await program.startFunctions();
  let isDead = false;
  const hear = (kind, what) => {
    if (kind === 'theme') dress(what);
    isDead ||= kind === 'crash';
    queueMicrotask(() => {
      if (isDead) return;
      // A browser draws no frame of a page that is out of sight, and so observes nothing there.
      setTimeout(tellHeight);
      if (kind === 'plan') say('plan', { plan: JSON.parse(page.plan()) });
      else if (kind === 'schedule') say('schedule', { schedule: { groups: scheduleOf(page.plan()).groups } });
      else if (kind === 'problems') say('problems', { problems: JSON.parse(page.problems()) });
    });
  };
  const value = (name) => asked.get(name) ?? undefined;
  const page = new program.Embedded(app, value('lang'), value('preset'), plan, asked.has('storage'), hear);
  for (const name of ['view', 'readonly']) if (asked.has(name)) page.attribute(name, asked.get(name));
  watchHeight();
  if (parent !== window && asked.has('parent')) offer(asked.get('parent'), (text) => isDead || page.receive(text));
}

function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height !== last.height?.height) say('height', { height });
}

/**
 * Tells the height of the page before the next frame is drawn, whenever it changes; and again for a while, since the
 * portal's script may come after the page.
 */
function watchHeight() {
  new ResizeObserver(tellHeight).observe(document.documentElement);
  if (asked.has('parent')) return;
  let left = OFFERS;
  const timer = setInterval(() => {
    if (last.height) say('height', last.height);
    left -= 1;
    if (left === 0) clearInterval(timer);
  }, BETWEEN);
}

/** Offers a channel to the window around, if that is of this origin, until its script speaks through it. */
function offer(origin, receive) {
  // An origin and nothing else: no `*`, which would be everybody.
  try {
    if (new URL(origin).origin !== origin) return;
  } catch {
    return;
  }
  let left = OFFERS;
  let timer;
  const again = () => {
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      clearTimeout(timer);
      try {
        receive(typeof data === 'string' ? data : (JSON.stringify(data) ?? ''));
      } catch {
        // What is no JSON is no message.
      }
    };
    parent.postMessage({ rollout: 1, type: 'ready' }, origin, [channel.port2]);
    for (const message of Object.values(last)) port.postMessage(message);
    left -= 1;
    if (left > 0) timer = setTimeout(again, BETWEEN);
  };
  again();
}
