import type { BatchEdits } from "@/lib/batch/batch-edits";
import type { BatchSettings } from "@/lib/batch/batch-entry";
import { LINES_OF_BUSINESS, REQUEST_TYPES, ROW_DATES } from "@/lib/batch/batch-work";
import type { ColumnChoice } from "@/lib/batch/table/column-choice";
import { isProcedureCode, type ProcedureCode, parseProcedureCode, type TypedCode } from "@/lib/codes/procedure-code";
import type { RequestType } from "@/lib/router/decision";
import type { DayInput } from "../lookup/day-input";
import type { LineOfBusinessChoice } from "../lookup/question-options";

/** An object whose fields have not been checked. */
export type Fields = Readonly<Record<string, unknown>>;

/** The form of the page as it is kept. */
export interface KeptForm {
  readonly day: DayInput | undefined;
  readonly lineOfBusiness: LineOfBusinessChoice;
  readonly requestType: RequestType;
  readonly rowDates: BatchSettings["rowDates"];
}

export function toFields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The form, or nothing when one of its choices is none. */
export function readForm(value: unknown): KeptForm | undefined {
  const { day, lineOfBusiness, requestType, rowDates } = toFields(value) ?? {};
  const business = (["", ...LINES_OF_BUSINESS] as const).find((word) => word === lineOfBusiness);
  const type = REQUEST_TYPES.find((word) => word === requestType);
  const rows = ROW_DATES.find((word) => word === rowDates);
  if (business === undefined || type === undefined || rows === undefined) return undefined;
  return { day: readDayInput(day), lineOfBusiness: business, requestType: type, rowDates: rows };
}

function readDayInput(value: unknown): DayInput | undefined {
  const { text, partial } = toFields(value) ?? {};
  return typeof text === "string" && typeof partial === "boolean" ? { text, partial } : undefined;
}

const DOUBT_WORDS = ["keep", "drop"] as const;

/** What was decided about the finds, or nothing when a part of it is not that. */
export function readEdits(value: unknown): BatchEdits | undefined {
  const { choices, taken, corrections } = toFields(value) ?? {};
  const read = {
    choices: readMap(choices, (choice) => DOUBT_WORDS.find((word) => word === choice) ?? readTypedCode(choice)),
    taken: readMap(taken, readCode),
    corrections: readMap(corrections, readTypedCode),
  };
  return read.choices && read.taken && read.corrections
    ? { choices: read.choices, taken: read.taken, corrections: read.corrections }
    : undefined;
}

function readMap<Value>(
  value: unknown,
  readValue: (value: unknown) => Value | undefined,
): ReadonlyMap<string, Value> | undefined {
  if (!Array.isArray(value)) return undefined;
  const map = new Map<string, Value>();
  for (const pair of value as readonly unknown[]) {
    const [key, one]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    const read = readValue(one);
    if (typeof key !== "string" || read === undefined) return undefined;
    map.set(key, read);
  }
  return map;
}

function readCode(value: unknown): ProcedureCode | undefined {
  return typeof value === "string" && isProcedureCode(value) ? value : undefined;
}

/** A correction was typed once, so it is read the way it was then. */
function readTypedCode(value: unknown): TypedCode | undefined {
  const { code, modifiers } = toFields(value) ?? {};
  const parts = readTexts(modifiers);
  const typed = typeof code === "string" && parts ? parseProcedureCode([code, ...parts].join("-")) : undefined;
  return typed?.ok ? typed.value : undefined;
}

export function readTexts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((text) => typeof text === "string") ? value : undefined;
}

/** What was said of the columns, or nothing when a part of it is not that. */
export function readColumns(value: unknown): ColumnChoice | undefined {
  const fields = toFields(value);
  if (fields === undefined) return undefined;
  const { codes, dates, dayOrder, lineOfBusiness, requestType } = fields;
  const isRead =
    (codes === undefined || (Array.isArray(codes) && codes.every(isColumn))) &&
    (dayOrder === undefined || dayOrder === "month-first" || dayOrder === "day-first") &&
    [dates, lineOfBusiness, requestType].every((one) => one === undefined || one === "none" || isColumn(one));
  return isRead ? (fields as ColumnChoice) : undefined;
}

function isColumn(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 100_000;
}
