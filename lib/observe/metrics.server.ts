import "server-only";
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { readCounts } from "./counts.server";

/** What the lists and the database are like at the moment. */
export interface ServiceState {
  /** Whether the database answered when it was last asked. */
  readonly isDatabaseUp: boolean;
  /** Whether today's questions can be answered. */
  readonly isReady: boolean;
  /** Since the database last said that the lists in memory are current; undefined before it ever did. */
  readonly secondsSinceChecked: number | undefined;
  /** Since the newest publication; undefined while there is none. */
  readonly secondsSincePublished: number | undefined;
  /** For each list, by how many days its next edition is late; 0 where it is not. */
  readonly daysOverdue: readonly (readonly [list: string, days: number])[];
  /** How often each thing was done that is audited; empty while the database does not answer. */
  readonly audited: readonly (readonly [action: string, count: number])[];
}

const PREFIX = "which_portal_";

// A registry watches the event loop from its first day on, and there is one event loop.
const SHARED = Symbol.for("which-portal.process-metrics");
const shared = globalThis as { [SHARED]?: Registry };

/** Writes what is known of this process in the text format of Prometheus, with the type to send it as. */
export async function writeMetrics(state: ServiceState): Promise<{ readonly type: string; readonly text: string }> {
  const own = new Registry();
  addCounts(own);
  addState(own, state);
  const all = Registry.merge([own, readProcessMetrics()]);
  return { type: all.contentType, text: await all.metrics() };
}

/** Memory, processor, handles and event loop of the process, as prom-client measures them. */
function readProcessMetrics(): Registry {
  if (shared[SHARED] === undefined) {
    shared[SHARED] = new Registry();
    collectDefaultMetrics({ register: shared[SHARED] });
  }
  return shared[SHARED];
}

function addCounts(registry: Registry): void {
  const { requests, decisions } = readCounts();
  const answered = new Counter({
    name: `${PREFIX}requests_total`,
    help: "Answered requests by route and status.",
    labelNames: ["route", "status"],
    registers: [registry],
  });
  for (const [name, count] of requests) {
    const [route = "", status = ""] = name.split(" ");
    answered.inc({ route, status }, count);
  }
  const decided = new Counter({
    name: `${PREFIX}decisions_total`,
    help: "Decisions by outcome, and refused requests by their error.",
    labelNames: ["outcome"],
    registers: [registry],
  });
  for (const [outcome, count] of decisions) decided.inc({ outcome }, count);
}

function addState(registry: Registry, state: ServiceState): void {
  const gauge = (name: string, help: string, value: number | undefined) => {
    if (value !== undefined) new Gauge({ name: `${PREFIX}${name}`, help, registers: [registry] }).set(value);
  };
  gauge("database_up", "1 while the database answers.", Number(state.isDatabaseUp));
  gauge("ready", "1 while today's questions can be answered.", Number(state.isReady));
  gauge(
    "lists_checked_age_seconds",
    "Since the lists in memory were last known to be current.",
    state.secondsSinceChecked,
  );
  gauge("snapshot_age_seconds", "Since the newest publication.", state.secondsSincePublished);
  const overdue = new Gauge({
    name: `${PREFIX}list_overdue_days`,
    help: "By how many days the next edition of a list is late.",
    labelNames: ["list"],
    registers: [registry],
  });
  for (const [list, days] of state.daysOverdue) overdue.set({ list }, days);
  const audited = new Counter({
    name: `${PREFIX}audited_total`,
    help: "What was done that is audited: imports, publications, withdrawals, sign-ins.",
    labelNames: ["action"],
    registers: [registry],
  });
  for (const [action, count] of state.audited) audited.inc({ action }, count);
}
