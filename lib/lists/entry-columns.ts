import type { Modifier, ProcedureCode } from "../codes/procedure-code";
import type { LineOfBusiness, ListEntry } from "../router/routing-tables";
import type { IsoDate } from "../shared/iso-date";

/**
 * An entry as a row of texts, which is a third as long as an object with names and read in half the time. What is
 * missing is null; modifiers and lines of business stand side by side with a space between.
 */
export type EntryColumns = readonly [
  code: string,
  codeTo: string | null,
  modifiers: string,
  lineOfBusiness: string,
  serviceLine: string | null,
  note: string | null,
  effectiveFrom: string | null,
  effectiveTo: string | null,
  description: string | null,
];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Lays an entry out as a row; {@link fromEntryColumns} gives it back. */
export function toEntryColumns(entry: ListEntry): EntryColumns {
  return [
    entry.code,
    entry.codeTo ?? null,
    entry.modifiers.join(" "),
    entry.lineOfBusiness.join(" "),
    entry.serviceLine ?? null,
    entry.note ?? null,
    entry.effectiveFrom ?? null,
    entry.effectiveTo ?? null,
    entry.description ?? null,
  ];
}

/** Gives back the entry of a row that {@link toEntryColumns} laid out, or that the database, with its checks, holds. */
export function fromEntryColumns(columns: EntryColumns): ListEntry {
  const [code, codeTo, modifiers, lineOfBusiness, serviceLine, note, from, to, description] = columns;
  const entry: Writable<ListEntry> = {
    code: code as ProcedureCode,
    modifiers: toWords(modifiers) as readonly Modifier[],
    lineOfBusiness: toWords(lineOfBusiness) as readonly LineOfBusiness[],
  };
  if (codeTo !== null) entry.codeTo = codeTo as ProcedureCode;
  if (serviceLine !== null) entry.serviceLine = serviceLine;
  if (note !== null) entry.note = note;
  if (from !== null) entry.effectiveFrom = from as IsoDate;
  if (to !== null) entry.effectiveTo = to as IsoDate;
  if (description !== null) entry.description = description;
  return entry;
}

function toWords(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}
