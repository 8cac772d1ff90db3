import type { Modifier } from "../codes/procedure-code";
import type { IsoDate } from "../shared/iso-date";
import type { Alternative, DecisionRequest, Need, Rule } from "./decision";
import type { CodeEntries, Destination, HeldEntry, LineOfBusiness, ListKind } from "./routing-tables";

/** First date of service that HealthHelp reviews (R2, R3). */
export const HEALTHHELP_FROM = "2026-05-01" as IsoDate;

/** Where one code goes on one day, and what on the lists says so. */
export interface Route {
  readonly outcome: Destination;
  readonly rule: Exclude<Rule, "R12">;
}

/** What the lists say of one code on one day. */
export interface Routing {
  /** Null when it depends on what is not known: `needs` names it and `alternatives` answers each choice (R12). */
  readonly route: Route | null;
  readonly needs: readonly Need[];
  readonly alternatives: readonly Alternative[];
  /** The entries that led to the answer, or would under one of the choices. */
  readonly entries: readonly HeldEntry[];
  /** A No-Auth list in force and the HealthHelp list in force hold the code at once (R8). */
  readonly listedOnBoth: boolean;
}

/** One way to fill in what the request leaves open. No modifiers stands for "any other modifier, or none". */
interface Reading {
  readonly lineOfBusiness: LineOfBusiness | undefined;
  readonly modifiers: readonly Modifier[];
}

interface RoutedReading extends Reading {
  readonly route: Route;
  readonly entries: readonly HeldEntry[];
  readonly listedOnBoth: boolean;
}

const LINES_OF_BUSINESS = ["ohp", "medicare"] as const satisfies readonly LineOfBusiness[];

/** What a request says beside its code and its days. */
export type Circumstances = Pick<DecisionRequest, "modifiers" | "lineOfBusiness" | "requestType">;

/**
 * Says where a request goes on one day for a code of which the lists say this, under every reading of what is not known.
 *
 * Where all readings lead to the same portal nothing is asked, whatever the conditions are.
 */
export function routeOn(day: IsoDate, request: Circumstances, listed: CodeEntries): Routing {
  const noAuth = findEntries(listed, "no-auth", day);
  const healthHelp = findEntries(listed, "healthhelp", toReviewDay(day));
  const readings = toReadings(request, [...noAuth, ...healthHelp]).map((reading) =>
    routeReading(day, request, reading, noAuth, healthHelp),
  );
  const [only, second] = readings;
  // Nearly every code is listed without a condition, or on no list: then there is one way to read the request.
  if (only !== undefined && second === undefined) {
    return { route: only.route, entries: only.entries, listedOnBoth: only.listedOnBoth, needs: [], alternatives: [] };
  }
  const entries = [...new Set(readings.flatMap((reading) => reading.entries))];
  const listedOnBoth = readings.some((reading) => reading.listedOnBoth);
  if (!isSameOutcome(readings)) return { route: null, entries, listedOnBoth, ...toQuestion(readings) };
  // Where the readings agree on the portal, one that found an entry tells more than one that found none (R3 over R4).
  const telling = readings.find((reading) => reading.entries.length > 0) ?? readings[0];
  return { route: telling?.route ?? null, entries, listedOnBoth, needs: [], alternatives: [] };
}

/** Before the cutoff, the HealthHelp list in force on the cutoff tells what HealthHelp took over (R3). */
export function toReviewDay(day: IsoDate): IsoDate {
  return day < HEALTHHELP_FROM ? HEALTHHELP_FROM : day;
}

function findEntries(entries: CodeEntries, kind: ListKind, day: IsoDate): readonly HeldEntry[] {
  return entries.filter((entry) => entry.kind === kind && holdsOn(entry, day));
}

/** Is an entry in force on a day (R7)? */
export function holdsOn({ from, to }: HeldEntry, day: IsoDate): boolean {
  return from <= day && (to === undefined || day <= to);
}

function toReadings(request: Circumstances, entries: readonly HeldEntry[]): Reading[] {
  const asksLine = request.lineOfBusiness === undefined && entries.some((entry) => entry.lineOfBusiness.length > 0);
  const linesOfBusiness = asksLine ? LINES_OF_BUSINESS : [request.lineOfBusiness];
  const named = request.modifiers.length > 0 ? [] : [...new Set(entries.flatMap((entry) => entry.modifiers))];
  const modifierChoices = [...named.map((modifier) => [modifier]), request.modifiers];
  return linesOfBusiness.flatMap((lineOfBusiness) =>
    modifierChoices.map((modifiers) => ({ lineOfBusiness, modifiers })),
  );
}

/** The order is the rule: R1, then the request types that always go to Connect (R5, R6), then R2 or R3, then R4. */
function routeReading(
  day: IsoDate,
  request: Circumstances,
  reading: Reading,
  noAuth: readonly HeldEntry[],
  healthHelp: readonly HeldEntry[],
): RoutedReading {
  const noAuthHits = noAuth.filter((entry) => holdsUnder(entry, reading));
  const healthHelpHits = healthHelp.filter((entry) => holdsUnder(entry, reading));
  if (noAuthHits.length > 0) {
    const listedOnBoth = healthHelpHits.length > 0 && day >= HEALTHHELP_FROM;
    return { ...reading, route: { outcome: "no-auth-needed", rule: "R1" }, entries: noAuthHits, listedOnBoth };
  }
  const toConnect = (rule: Route["rule"], entries: readonly HeldEntry[]): RoutedReading => ({
    ...reading,
    route: { outcome: "connect", rule },
    entries,
    listedOnBoth: false,
  });
  if (request.requestType === "behavioral-health") return toConnect("R5", []);
  if (request.requestType === "dental") return toConnect("R6", []);
  if (healthHelpHits.length === 0) return toConnect("R4", []);
  if (day < HEALTHHELP_FROM) return toConnect("R3", healthHelpHits);
  const route = { outcome: "healthhelp-webconsult", rule: "R2" } as const;
  return { ...reading, route, entries: healthHelpHits, listedOnBoth: false };
}

function holdsUnder(entry: HeldEntry, reading: Reading): boolean {
  const line = reading.lineOfBusiness;
  if (entry.lineOfBusiness.length > 0 && line !== undefined && !entry.lineOfBusiness.includes(line)) return false;
  return entry.modifiers.length === 0 || entry.modifiers.some((modifier) => reading.modifiers.includes(modifier));
}

function isSameOutcome(readings: readonly RoutedReading[]): boolean {
  return readings.every((reading) => reading.route.outcome === readings[0]?.route.outcome);
}

/** Names what decides and answers each choice, leaving out what makes no difference (R12). */
function toQuestion(readings: readonly RoutedReading[]): Pick<Routing, "needs" | "alternatives"> {
  const byLine = groupBy(readings, (reading) => reading.lineOfBusiness);
  const byModifier = groupBy(readings, (reading) => reading.modifiers[0] ?? null);
  const lineDecides = byModifier.some(([, group]) => !isSameOutcome(group));
  const modifierDecides = byLine.some(([, group]) => !isSameOutcome(group));
  const lines = lineDecides ? byLine : byLine.slice(0, 1);
  const alternatives = lines.flatMap(([lineOfBusiness, group]) => {
    const line = lineDecides && lineOfBusiness !== undefined ? { lineOfBusiness } : {};
    const choices = isSameOutcome(group) ? group.slice(0, 1) : group;
    return choices.map(({ modifiers, route }): Alternative => {
      const modifier = isSameOutcome(group) ? {} : { modifier: modifiers[0] ?? null };
      return { when: { ...line, ...modifier }, ...route };
    });
  });
  const needs: Need[] = [];
  if (lineDecides) needs.push("line-of-business");
  if (modifierDecides) needs.push("modifier");
  return { needs, alternatives };
}

function groupBy<T, K>(items: readonly T[], toKey: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(toKey(item));
    if (group === undefined) groups.set(toKey(item), [item]);
    else group.push(item);
  }
  return [...groups];
}
