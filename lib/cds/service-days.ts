import { explainDateError } from "../router/explain";
import { addDays, countDays, type IsoDate } from "../shared/iso-date";
import { readFhirDate, type Span } from "./fhir-date";
import { isObject, readField, readList } from "./fhir-values";

/** What an order leaves open about its days, so that the answer is for fewer of them. */
export type DaysLimit = "no-start" | "no-end" | "first-year-only";

/**
 * The date of service that an order names. One that cannot be read is no missing one: a missing date means today, and
 * a slip must never do so (R10).
 */
export type ServiceDays =
  | { readonly kind: "given"; readonly span: Span; readonly limits: readonly DaysLimit[] }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** The longest span that one question may ask for, both ends counted. */
const MOST_DAYS = 366;

const MISSING: ServiceDays = { kind: "missing" };
const UNREADABLE: ServiceDays = {
  kind: "unreadable",
  reason: explainDateError({ code: "not-a-date", reason: "format" }),
};

/** The days on which an order asks for its service. When it was written (`authoredOn`) is no date of service. */
export function readOrderDays(order: unknown): ServiceDays {
  const given = [
    readDate(readField(order, "occurrenceDateTime")),
    readPeriod(readField(order, "occurrencePeriod")),
    readTiming(readField(order, "occurrenceTiming")),
  ];
  return limitDays(joinDays(given));
}

/** The days on which an appointment is or is wished for. The start of a booked one is its day. */
export function readAppointmentDays(appointment: unknown): ServiceDays {
  const start = readDate(readField(appointment, "start"));
  if (start.kind !== "missing") return start;
  return limitDays(joinDays(readList(readField(appointment, "requestedPeriod")).map(readPeriod)));
}

/** The days on which a Task asks somebody to carry an order out. */
export function readTaskDays(task: unknown): ServiceDays {
  return limitDays(readPeriod(readField(readField(task, "restriction"), "period")));
}

function readDate(value: unknown): ServiceDays {
  if (value === undefined || value === null) return MISSING;
  const days = readFhirDate(value);
  if (!days.ok) return { kind: "unreadable", reason: explainDateError(days.error) };
  return { kind: "given", span: days.value, limits: [] };
}

/** Of a period that is open at one end, only the day at the other one is known to be meant. */
function readPeriod(value: unknown): ServiceDays {
  if (value === undefined || value === null) return MISSING;
  if (!isObject(value)) return UNREADABLE;
  const start = readDate(readField(value, "start"));
  const end = isEndless(readField(value, "end")) ? MISSING : readDate(readField(value, "end"));
  if (start.kind === "unreadable") return start;
  if (end.kind === "unreadable") return end;
  if (start.kind === "missing") return end.kind === "missing" ? MISSING : openDays(end.span.to, "no-start");
  if (end.kind === "missing") return openDays(start.span.from, "no-end");
  if (end.span.to < start.span.from) {
    return { kind: "unreadable", reason: explainDateError({ code: "not-a-date", reason: "ends-before-start" }) };
  }
  return { kind: "given", span: { from: start.span.from, to: end.span.to }, limits: [] };
}

function openDays(day: IsoDate, limit: DaysLimit): ServiceDays {
  return { kind: "given", span: { from: day, to: day }, limits: [limit] };
}

/** The year 9999 and its like stand for "without an end" in many systems. */
function isEndless(value: unknown): boolean {
  if (typeof value !== "string") return false;
  const days = readFhirDate(value);
  return !days.ok && days.error.reason === "year" && value > "2100";
}

function readTiming(value: unknown): ServiceDays {
  if (value === undefined || value === null) return MISSING;
  if (!isObject(value)) return UNREADABLE;
  const events = readList(readField(value, "event")).map(readDate);
  return joinDays([...events, readPeriod(readField(readField(value, "repeat"), "boundsPeriod"))]);
}

/** From the first to the last of all days that are named; the core cuts them where the answer changes (R9). */
function joinDays(parts: readonly ServiceDays[]): ServiceDays {
  let joined: ServiceDays = MISSING;
  for (const part of parts) {
    if (part.kind === "unreadable") return part;
    if (part.kind === "missing") continue;
    joined = joined.kind === "given" ? joinTwo(joined, part) : part;
  }
  return joined;
}

type GivenDays = Extract<ServiceDays, { kind: "given" }>;

function joinTwo(one: GivenDays, other: GivenDays): ServiceDays {
  // ISO days sort as text.
  const days = [one.span.from, one.span.to, other.span.from, other.span.to].sort();
  const span = { from: days[0] ?? one.span.from, to: days[3] ?? one.span.to };
  return { kind: "given", span, limits: [...new Set([...one.limits, ...other.limits])] };
}

function limitDays(days: ServiceDays): ServiceDays {
  if (days.kind !== "given" || countDays(days.span.from, days.span.to) <= MOST_DAYS) return days;
  const { from } = days.span;
  return {
    kind: "given",
    span: { from, to: addDays(from, MOST_DAYS - 1) },
    limits: [...days.limits, "first-year-only"],
  };
}
