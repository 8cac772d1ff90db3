import { myCodesTexts } from "@/texts/my-codes";
import { toLabel } from "../batch/batch-entry";
import { isModifier, isProcedureCode } from "../codes/procedure-code";
import type { Outcome, Rule } from "../router/decision";
import { OUTCOME_WORDS } from "../router/explain";
import { type IsoDate, parseIsoDate } from "../shared/iso-date";
import { err, ok, type Result } from "../shared/result";
import { checkLabel } from "./check-label";
import { type KeptCode, type LastSeen, MOST_KEPT } from "./kept-code";

/** Why a text does not hold kept codes. `entry` counts from 1. */
export type StoredFault =
  | { readonly code: "not-kept-codes" }
  | { readonly code: "newer-format" }
  | { readonly code: "too-many" }
  | { readonly code: "bad-entry"; readonly entry: number };

const FORMAT = "which-portal.my-codes";
const VERSION = 1;
/** A code has four at most; a pasted row can name more, and what is kept must be read again. */
const MOST_MODIFIERS = 16;
const MOST_EDITIONS = 12;
const EDITION = /^[\w.-]{1,60}@[\w.-]{1,60}$/;

const RULES: Readonly<Record<Rule, true>> = { R1: true, R2: true, R3: true, R4: true, R5: true, R6: true, R12: true };

/**
 * The kept codes as text, for the device and for a file alike.
 *
 * {@link parseKeptCodes} gives back exactly what was written.
 */
export function serialiseKeptCodes(kept: readonly KeptCode[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, codes: kept }, undefined, 1)}\n`;
}

/**
 * Reads kept codes from the device or from a file, with everything in them checked.
 *
 * All or nothing: where one entry is not as this product writes it, no part is taken for the whole.
 */
export function parseKeptCodes(text: string): Result<readonly KeptCode[], StoredFault> {
  const stored = parseJson(text);
  if (!isRecord(stored) || stored["format"] !== FORMAT) return err({ code: "not-kept-codes" });
  const { version, codes } = stored;
  if (typeof version === "number" && version > VERSION) return err({ code: "newer-format" });
  if (version !== VERSION || !Array.isArray(codes)) return err({ code: "not-kept-codes" });
  if (codes.length > MOST_KEPT) return err({ code: "too-many" });
  const kept = new Map<string, KeptCode>();
  for (const [index, entry] of codes.entries()) {
    const read = readEntry(entry);
    if (read === undefined || kept.has(toLabel(read))) return err({ code: "bad-entry", entry: index + 1 });
    kept.set(toLabel(read), read);
  }
  return ok([...kept.values()]);
}

/** Says why kept codes could not be read. */
export function explainStoredFault(fault: StoredFault): string {
  const { storedFaults } = myCodesTexts;
  switch (fault.code) {
    case "not-kept-codes":
      return storedFaults.notKeptCodes;
    case "newer-format":
      return storedFaults.newerFormat;
    case "too-many":
      return storedFaults.tooMany(MOST_KEPT);
    case "bad-entry":
      return storedFaults.badEntry(fault.entry);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is an answer like any other: it is not what this product wrote.
    return undefined;
  }
}

function readEntry(entry: unknown): KeptCode | undefined {
  if (!isRecord(entry)) return undefined;
  const { code, modifiers, label, addedOn, lastSeen } = entry;
  const added = readDay(addedOn);
  if (typeof code !== "string" || !isProcedureCode(code) || !isModifiers(modifiers) || added === undefined)
    return undefined;
  const name = readLabel(label);
  const seen = lastSeen === undefined ? undefined : readLastSeen(lastSeen);
  if (name === false || (lastSeen !== undefined && seen === undefined)) return undefined;
  return {
    code,
    modifiers,
    ...(name === undefined ? {} : { label: name }),
    addedOn: added,
    ...(seen === undefined ? {} : { lastSeen: seen }),
  };
}

/** False where there is a name that may not be one. */
function readLabel(label: unknown): string | undefined | false {
  if (label === undefined) return undefined;
  if (typeof label !== "string") return false;
  const checked = checkLabel(label);
  return checked.ok && checked.value === label ? label : false;
}

function readLastSeen(seen: unknown): LastSeen | undefined {
  if (!isRecord(seen)) return undefined;
  const { outcome, rule, lists } = seen;
  const day = readDay(seen["day"]);
  if (day === undefined || !isOutcome(outcome) || !isRule(rule) || !isEditions(lists)) return undefined;
  return { day, outcome, rule, lists };
}

function readDay(day: unknown): IsoDate | undefined {
  const parsed = typeof day === "string" ? parseIsoDate(day) : undefined;
  return parsed?.ok === true && parsed.value === day ? parsed.value : undefined;
}

function isModifiers(modifiers: unknown): modifiers is KeptCode["modifiers"] {
  return (
    Array.isArray(modifiers) &&
    modifiers.length <= MOST_MODIFIERS &&
    new Set(modifiers).size === modifiers.length &&
    modifiers.every((modifier) => typeof modifier === "string" && isModifier(modifier))
  );
}

function isEditions(lists: unknown): lists is readonly string[] {
  return (
    Array.isArray(lists) &&
    lists.length <= MOST_EDITIONS &&
    lists.every((edition) => typeof edition === "string" && EDITION.test(edition))
  );
}

function isOutcome(outcome: unknown): outcome is Outcome {
  return typeof outcome === "string" && Object.hasOwn(OUTCOME_WORDS, outcome);
}

function isRule(rule: unknown): rule is Rule {
  return typeof rule === "string" && Object.hasOwn(RULES, rule);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
