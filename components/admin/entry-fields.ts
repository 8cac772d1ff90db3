import { expandRange } from "@/lib/codes/code-range";
import {
  type CodeError,
  isModifier,
  type Modifier,
  type ProcedureCode,
  parseProcedureCode,
} from "@/lib/codes/procedure-code";
import type { LineOfBusiness, ListEntry } from "@/lib/router/routing-tables";
import { type IsoDate, parseIsoDate } from "@/lib/shared/iso-date";
import { err, ok, type Result } from "@/lib/shared/result";
import { adminEntriesTexts } from "@/texts/admin-entries";
import { adminSiteTexts } from "@/texts/admin-site";
import { toCodeText } from "./entry-words";

const texts = adminEntriesTexts.faults;

/** What the form for a row's entries holds, as text. */
export interface EntryFields {
  /** One code or range, or several set apart by commas that share everything else. */
  readonly codes: string;
  readonly modifiers: string;
  readonly lineOfBusiness: "" | LineOfBusiness | "both";
  readonly serviceLine: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly note: string;
}

/** What is wrong with the form, by field, in words. */
export type EntryFaults = Partial<Record<keyof EntryFields, string>>;

export const EMPTY_FIELDS: EntryFields = {
  codes: "",
  modifiers: "",
  lineOfBusiness: "",
  serviceLine: "",
  effectiveFrom: "",
  effectiveTo: "",
  note: "",
};

const MOST_CHARACTERS = { serviceLine: 120, note: 2000 } as const;

/** Fills the form with the entries of one row. */
export function toEntryFields(entries: readonly ListEntry[]): EntryFields {
  const [first] = entries;
  if (first === undefined) return EMPTY_FIELDS;
  const [line, ...lines] = first.lineOfBusiness;
  const modifiers = first.modifiers.join(" ");
  // Codes of one cell may each have modifiers of their own ("T1002 TG, T1003"); everything else stands once a row.
  const isShared = entries.every((entry) => entry.modifiers.join(" ") === modifiers);
  return {
    codes: entries.map((entry) => toFieldCode(entry, !isShared)).join(", "),
    modifiers: isShared ? modifiers : "",
    lineOfBusiness: lines.length > 0 ? "both" : (line ?? ""),
    serviceLine: first.serviceLine ?? "",
    effectiveFrom: first.effectiveFrom ?? "",
    effectiveTo: first.effectiveTo ?? "",
    note: first.note ?? "",
  };
}

/**
 * Reads the form for a row's entries, or says field by field what is wrong. `description` is taken over unseen: it is
 * what the file says of the code, and nobody edits it here.
 */
export function readEntryFields(fields: EntryFields, description?: string): Result<readonly ListEntry[], EntryFaults> {
  const codes = readCodes(fields.codes);
  const modifiers = readModifiers(fields.modifiers);
  const days = readDays(fields);
  const words = readTexts(fields);
  const faults: EntryFaults = {
    ...(codes.ok ? {} : { codes: codes.error }),
    ...(modifiers.ok ? {} : { modifiers: modifiers.error }),
    ...(days.ok ? {} : days.error),
    ...(words.ok ? {} : words.error),
  };
  if (!codes.ok || !modifiers.ok || !days.ok || !words.ok) return err(faults);
  const lineOfBusiness = toLines(fields.lineOfBusiness);
  return ok(
    codes.value.map(({ modifiers: typed, ...code }) => ({
      ...code,
      modifiers: [...new Set([...typed, ...modifiers.value])],
      lineOfBusiness,
      ...words.value,
      ...days.value,
      ...(description === undefined ? {} : { description }),
    })),
  );
}

function toFieldCode(entry: ListEntry, withModifiers: boolean): string {
  return [toCodeText(entry).replace("–", "-"), ...(withModifiers ? entry.modifiers : [])].join(" ");
}

interface TypedEntryCode {
  readonly code: ProcedureCode;
  readonly codeTo?: ProcedureCode;
  readonly modifiers: readonly Modifier[];
}

function readCodes(text: string): Result<readonly TypedEntryCode[], string> {
  const parts = text
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0) return err(texts.noCode);
  const codes: TypedEntryCode[] = [];
  for (const part of parts) {
    const code = readCode(part);
    if (!code.ok) return code;
    codes.push(code.value);
  }
  return ok(codes);
}

function readCode(text: string): Result<TypedEntryCode, string> {
  const parsed = parseProcedureCode(text);
  if (parsed.ok) {
    const { code, modifiers, repairedFrom } = parsed.value;
    return repairedFrom === undefined ? ok({ code, modifiers }) : err(texts.writeAs(code));
  }
  if (parsed.error.reason === "range") return readRange(parsed.error.suggestions);
  return err(describeCodeError(parsed.error));
}

function readRange([code, codeTo]: readonly ProcedureCode[]): Result<TypedEntryCode, string> {
  if (code === undefined || codeTo === undefined) return err(texts.noRange);
  if (!expandRange(code, codeTo).ok) return err(texts.mixedRange);
  return ok({ code, codeTo, modifiers: [] });
}

function describeCodeError({ reason, suggestions }: CodeError): string {
  if (reason === "lost-zero") return texts.lostZero(suggestions);
  if (reason === "several-codes") return texts.severalCodes;
  if (reason === "wildcard") return texts.wildcard;
  if (reason === "diagnosis") return texts.diagnosis;
  if (reason === "modifier") return texts.modifierAsCode;
  return texts.noProcedureCode;
}

function readModifiers(text: string): Result<readonly Modifier[], string> {
  const words = text
    .toUpperCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "");
  return words.every(isModifier) ? ok([...new Set(words)]) : err(texts.noModifier);
}

type OwnDays = Pick<ListEntry, "effectiveFrom" | "effectiveTo">;

function readDays(fields: EntryFields): Result<OwnDays, EntryFaults> {
  const from = readDay(fields.effectiveFrom);
  const to = readDay(fields.effectiveTo);
  if (!from.ok) return err({ effectiveFrom: from.error });
  if (!to.ok) return err({ effectiveTo: to.error });
  if (from.value !== undefined && to.value !== undefined && to.value < from.value) {
    return err({ effectiveTo: texts.untilBeforeFrom });
  }
  return ok({
    ...(from.value === undefined ? {} : { effectiveFrom: from.value }),
    ...(to.value === undefined ? {} : { effectiveTo: to.value }),
  });
}

function readDay(text: string): Result<IsoDate | undefined, string> {
  if (text === "") return ok(undefined);
  const day = parseIsoDate(text);
  return day.ok ? ok(day.value) : err(adminSiteTexts.noSuchDay);
}

type Texts = Pick<ListEntry, "serviceLine" | "note">;

function readTexts(fields: EntryFields): Result<Texts, EntryFaults> {
  const serviceLine = fields.serviceLine.trim();
  const note = fields.note.trim();
  if (serviceLine.length > MOST_CHARACTERS.serviceLine) {
    return err({ serviceLine: texts.tooLong(MOST_CHARACTERS.serviceLine) });
  }
  if (note.length > MOST_CHARACTERS.note) return err({ note: texts.tooLong(MOST_CHARACTERS.note) });
  return ok({ ...(serviceLine === "" ? {} : { serviceLine }), ...(note === "" ? {} : { note }) });
}

function toLines(choice: EntryFields["lineOfBusiness"]): readonly LineOfBusiness[] {
  if (choice === "") return [];
  return choice === "both" ? ["ohp", "medicare"] : [choice];
}
