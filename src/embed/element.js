// <rollout-planner>, and the functions of planner.js. The contract is in planner.d.ts.
import { explain, reasonOf } from './explain.js';
import * as program from './page.js';
import { csvOf, problemsOf, scheduleOf, textOf } from './schedule.js';
import { svgOf } from './svg.js';
import { themed } from './theme.js';

/** How long an element that was taken out may take to be put in elsewhere, in milliseconds, before its page is ended. */
const GRACE = 1000;

/** Resolves when the functions can be called. */
export const ready = () => program.startFunctions();

/** Everything that is wrong with a plan. */
export const validate = (plan) => problemsOf(textOf(plan));

/** The schedule of a plan. */
export function schedule(plan) {
  const text = textOf(plan);
  const problems = problemsOf(text);
  if (problems.length > 0) throw Object.assign(new Error(`the plan is wrong: ${problems[0].at} ${problems[0].text.en}`), { problems });
  return scheduleOf(text);
}

// Lengths in rem would follow the font size of the portal's document; these follow the reader's. How wide there is room
// depends on the element, not on the window.
const REM = /(-?\d*\.?\d+)rem\b/g;
const MEDIA = /@media([^{]*)\{/g;
const WIDTH = /\((?:min|max)-width:[^)]*\)/;

function fitted(css, rem) {
  const inPixels = (text) => text.replace(REM, (_, number) => `${number * rem}px`);
  let text = '';
  let from = 0;
  for (const media of css.matchAll(MEDIA)) {
    text += css.slice(from, media.index).replace(REM, 'calc($1*var(--rem))');
    text += WIDTH.test(media[1]) ? `@container rollout ${inPixels(media[1].match(WIDTH)[0])}{` : media[0];
    from = media.index + media[0].length;
  }
  text += css.slice(from).replace(REM, 'calc($1*var(--rem))');
  return `${text}:host{--rem:${rem}px}.l-page{container:rollout/inline-size}`;
}

let styles;
const sheets = {};

async function sheetOf(theme, root) {
  styles ??= program.fetchFile('page.css').then((response) => response.text());
  const css = await styles;
  if (!sheets[theme]) {
    const probe = document.createElement('span');
    probe.style.fontSize = 'medium';
    root.append(probe);
    const rem = parseFloat(getComputedStyle(probe).fontSize);
    probe.remove();
    sheets[theme] = new CSSStyleSheet();
    sheets[theme].replaceSync(themed(fitted(css, rem), theme));
  }
  return sheets[theme];
}

/** Pages whose element was taken out for good: the next element has one of them, since each new one costs for ever. */
const idle = [];
let isDead = false;

class RolloutPlanner extends HTMLElement {
  static observedAttributes = ['src', 'preset', 'lang', 'theme', 'view', 'readonly'];

  #root = this.attachShadow({ mode: 'open' });
  /** The page: { place, page }. */
  #open;
  #isOpening = false;
  /** The text of the plan that was given last, until the page shows it. */
  #given;
  #leaving;
  #fetching = 0;
  #settle;
  #ready = new Promise((done, failed) => (this.#settle = { done, failed }));

  constructor() {
    super();
    // Who does not wait for it need not hear that it failed: the element says so.
    this.#ready.catch(() => {});
  }

  get ready() {
    return this.#ready;
  }

  get plan() {
    const text = this.#given ?? this.#open?.page.plan();
    return text === undefined ? null : JSON.parse(text);
  }

  set plan(plan) {
    this.#fetching += 1;
    this.#show(textOf(plan));
  }

  get schedule() {
    const text = this.#text();
    return text !== undefined && problemsOf(text).length === 0 ? scheduleOf(text) : null;
  }

  toCsv(table) {
    const text = this.#text();
    return text === undefined ? null : (csvOf(text, table) ?? null);
  }

  toSvg() {
    const { title } = this.plan ?? {};
    return isDead ? null : svgOf(this.#root, typeof title === 'string' ? title : (title?.en ?? title?.zh ?? 'Rollout Planner'));
  }

  connectedCallback() {
    clearTimeout(this.#leaving);
    if (this.#open || this.#isOpening) return;
    this.#isOpening = true;
    this.#enter()
      .catch((error) => this.#fail(error))
      .finally(() => (this.#isOpening = false));
  }

  disconnectedCallback() {
    this.#leaving = setTimeout(() => this.isConnected || this.#leave(), GRACE);
  }

  attributeChangedCallback(name, before, value) {
    if (!this.#open || isDead || before === value) return;
    if (name === 'src') this.#fetch(value);
    else if (name === 'theme') this.#dress();
    else this.#open.page.attribute(name, name === 'lang' ? this.#lang() : (value ?? undefined));
  }

  /** The text of the plan that is shown, or will be. */
  #text() {
    return isDead || !this.#open ? undefined : (this.#given ?? this.#open.page.plan());
  }

  #lang() {
    return this.getAttribute('lang') ?? (this.parentElement?.closest('[lang]')?.lang || undefined);
  }

  async #enter() {
    if (isDead) throw new Error('the program has stopped');
    const source = this.getAttribute('src');
    // A plan that a script gave counts for more than the one in the attribute.
    const given = this.#given === undefined && source !== null ? this.#get(source) : undefined;
    await Promise.all([program.startFunctions(), this.#dress()]);
    const text = await given;
    if (!this.isConnected) return;
    if (text !== undefined && this.#given === undefined) this.#given = text;
    const opening = [this.#lang(), this.getAttribute('preset') ?? undefined, this.#given, this.hasAttribute('storage'), (kind, what) => this.#hear(kind, what)];
    const used = idle.pop();
    if (used) {
      this.#root.replaceChildren(used.place);
      used.page.again(...opening);
      this.#open = used;
    } else {
      const place = document.createElement('div');
      place.className = 'l-page';
      this.#root.replaceChildren(place);
      this.#open = { place, page: new program.Embedded(place, ...opening) };
    }
    for (const name of ['view', 'readonly']) {
      if (this.hasAttribute(name)) this.#open.page.attribute(name, this.getAttribute(name));
    }
    if (this.#given !== undefined) {
      const problems = this.#open.page.setPlan(this.#given);
      if (problems !== undefined) this.#refuse(JSON.parse(problems));
    }
  }

  /** Ends the page; the plan stays with the element, which may be put in again at any time. */
  #leave() {
    const open = this.#open;
    this.#open = undefined;
    this.#fetching += 1;
    if (!open || isDead) return;
    this.#given = this.#given ?? open.page.plan();
    open.page.leave();
    open.place.remove();
    idle.push(open);
  }

  #fail(error) {
    explain(this.#root, reasonOf(error), error);
    this.#settle.failed(error);
  }

  async #dress() {
    const theme = this.getAttribute('theme');
    try {
      this.#root.adoptedStyleSheets = [await sheetOf(['light', 'dark'].includes(theme) ? theme : 'auto', this.#root)];
    } catch (error) {
      // A browser without sheets that a script can make: as they are, and in the reader's theme.
      if (!(error instanceof TypeError) || 'replaceSync' in CSSStyleSheet.prototype) throw error;
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('page.css', import.meta.url).href });
      this.#root.append(link);
    }
  }

  async #get(source) {
    const response = await fetch(source, { credentials: 'same-origin' });
    if (!response.ok) throw new TypeError(`${response.status} ${response.url}`);
    return response.text();
  }

  async #fetch(source) {
    this.#fetching += 1;
    const asked = this.#fetching;
    if (source === null) return;
    try {
      const text = await this.#get(source);
      if (asked === this.#fetching) this.#show(text);
    } catch (error) {
      if (asked === this.#fetching) this.#refuse([{ at: '', text: { 'zh-Hans': `计划未能载入：${error.message}`, en: `The plan did not load: ${error.message}` } }]);
    }
  }

  #show(text) {
    if (isDead) return;
    const problems = this.#open?.page.setPlan(text);
    if (problems !== undefined) this.#refuse(JSON.parse(problems));
    else this.#given = text;
  }

  #refuse(problems) {
    this.#given = undefined;
    this.#dispatch('plan-error', { problems });
    this.#settle.done();
  }

  /** The page tells something. Its listeners are called when it is done with its own work. */
  #hear(kind) {
    if (kind === 'crash') {
      isDead = true;
      this.#settle.failed(new Error('the program has stopped'));
      return;
    }
    queueMicrotask(() => {
      if (isDead || !this.#open) return;
      const { page } = this.#open;
      if (kind === 'plan') {
        this.#given = undefined;
        this.#dispatch('plan-change', { plan: JSON.parse(page.plan()) });
      } else if (kind === 'schedule') {
        this.#dispatch('schedule-change', { schedule: scheduleOf(page.plan()) });
        this.#settle.done();
      } else if (kind === 'problems') {
        this.#dispatch('plan-error', { problems: JSON.parse(page.problems()) });
        this.#settle.done();
      }
    });
  }

  #dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get('rollout-planner')) customElements.define('rollout-planner', RolloutPlanner);
