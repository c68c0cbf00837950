/**
 * Rollout Planner on the page of a portal: an element, and functions.
 *
 * ```html
 * <script type="module" src="…/planner.js"></script>
 * <rollout-planner src="plan.json" lang="zh-Hans" theme="light" view="sheet" readonly></rollout-planner>
 * ```
 *
 * ```js
 * import { ready, validate, schedule } from "./planner.js";
 * await ready();
 * if (validate(plan).length === 0) console.log(schedule(plan).groups);
 * ```
 */

/** Resolves when the functions below can be called; rejects if the program does not load. May be asked again then. */
export function ready(): Promise<void>;

/** Everything that is wrong with a plan, an object or JSON text; nothing if it is good. Throws before `ready()`. */
export function validate(plan: Plan | string): Problem[];

/** The schedule of a plan. Throws an error with `problems` if the plan is wrong, and before `ready()`. */
export function schedule(plan: Plan | string): Schedule;

/** A plan document, as the planner saves it. */
export interface Plan {
  format: "rollout-plan";
  version: 1;
  [field: string]: unknown;
}

/** One thing that is wrong with a plan. */
export interface Problem {
  /** Where, as a JSON pointer: `/groups/3/people`. */
  at: string;
  /** What, in every language. */
  text: { "zh-Hans": string; en: string };
}

/** A date, `2021-01-07`. */
export type IsoDate = string;
export type TableName = "groups" | "ledger" | "stock" | "reasons" | "overdue" | "days";

/** The tables of a schedule. Each is worked out when it is first read. Without regions the region is `all`. */
export interface Schedule {
  readonly groups: GroupRow[];
  readonly ledger: { date: IsoDate; region: string; group: string; vaccine: string; dose: number; people: number }[];
  readonly stock: { date: IsoDate; region: string; vaccine: string; received: number; used: number; expired: number; stock: number }[];
  readonly reasons: { date: IsoDate; region: string; group: string; reason: string }[];
  readonly overdue: { date: IsoDate; region: string; people: number }[];
  /** `protected` is empty unless every vaccine states its effectiveness. */
  readonly days: { date: IsoDate; region: string; capacity: number; used: number; protected: number | null }[];
  /** A table as CSV with a header, in UTF-8, lines ended by a line feed. */
  toCsv(table?: TableName): string;
}

/** When a group has begun and is complete, by share; `null` is never. */
export interface GroupRow {
  region: string;
  group: string;
  target: number;
  begun: number;
  complete: number;
  first_day: IsoDate | null;
  begun_25: IsoDate | null;
  begun_50: IsoDate | null;
  begun_80: IsoDate | null;
  begun_90: IsoDate | null;
  begun_100: IsoDate | null;
  complete_25: IsoDate | null;
  complete_50: IsoDate | null;
  complete_80: IsoDate | null;
  complete_90: IsoDate | null;
  complete_100: IsoDate | null;
}

/**
 * `<rollout-planner>`. Attributes: `src` (the address of a plan, of the same origin or shared by CORS), `preset` (the id of
 * a plan that comes with the planner), `lang` (`zh-Hans`, `en`; the page's if it says none), `theme` (`light`, `dark`,
 * `auto`), `view` (`full`, `sheet`, `figures`, `table`), `readonly`, and `storage`, without which nothing is kept in the
 * browser. What is not known of them changes nothing.
 *
 * Custom properties of the portal's styles give its look: `--rollout-font`, `--rollout-radius`, and the colours
 * `--rollout-ground`, `-surface`, `-surface-raised`, `-text`, `-text-muted`, `-border`, `-border-strong`, `-accent`,
 * `-accent-text`, `-focus`.
 */
export interface RolloutPlanner extends HTMLElement {
  /** The plan; `null` before it is there. What is set is shown, with what is wrong with it. */
  get plan(): Plan | null;
  set plan(plan: Plan | string);
  /** The schedule of the plan; `null` while that is wrong. */
  readonly schedule: Schedule | null;
  /** Resolves when the first schedule or the first problem is there; rejects if the program does not start. */
  readonly ready: Promise<void>;
  /** A table as CSV; `null` if the plan is wrong. */
  toCsv(table?: TableName): string | null;
  /** The sheet as an SVG document; `null` if there is none. */
  toSvg(): string | null;

  addEventListener<K extends keyof RolloutPlannerEvents>(type: K, listener: (event: RolloutPlannerEvents[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** The events of the element. They bubble and leave shadow trees. */
export interface RolloutPlannerEvents {
  "plan-change": CustomEvent<{ plan: Plan }>;
  "schedule-change": CustomEvent<{ schedule: Schedule }>;
  "plan-error": CustomEvent<{ problems: Problem[] }>;
}

/** What a portal may say to the page in an iframe, through the port that comes with `ready`. */
export type ToPage =
  | { rollout: 1; type: "set-plan"; plan: Plan }
  | { rollout: 1; type: "get-plan" }
  | { rollout: 1; type: "set-options"; options: { lang?: "zh-Hans" | "en"; theme?: "light" | "dark" | "auto"; view?: "full" | "sheet" | "figures" | "table"; readonly?: boolean } };

/** What the page in an iframe says. */
export type FromPage =
  | { rollout: 1; type: "ready" }
  | { rollout: 1; type: "height"; height: number }
  | { rollout: 1; type: "plan"; plan: Plan }
  | { rollout: 1; type: "schedule"; schedule: Pick<Schedule, "groups"> }
  | { rollout: 1; type: "problems"; problems: Problem[] };

declare global {
  interface HTMLElementTagNameMap {
    "rollout-planner": RolloutPlanner;
  }
}
