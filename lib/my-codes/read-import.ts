import { myCodesImportTexts } from "@/texts/my-codes-import";
import { toLabel } from "../batch/batch-entry";
import { parsePaste } from "../codes/parse-paste";
import type { KnownCodes } from "../codes/paste-result";
import type { IsoDate } from "../shared/iso-date";
import { err, ok, type Result } from "../shared/result";
import type { KeptCode } from "./kept-code";
import { explainStoredFault, parseKeptCodes, type StoredFault } from "./stored-codes";

/** What a file or a text holds that can be kept. */
export interface ImportedCodes {
  readonly codes: readonly KeptCode[];
  /** Codes with their modifiers that may be something else: named, and not kept unasked. */
  readonly unsure: readonly string[];
}

/** Why nothing can be kept out of a file or a text. */
export type ImportFault = StoredFault | { readonly code: "too-long" } | { readonly code: "no-codes" };

/** Many times as much as 500 codes need, and still read at once. A file of this page is read at any length. */
const LONGEST_TEXT = 100_000;

/**
 * Reads codes to keep: out of a file that this page wrote, or out of any text with codes.
 *
 * Of a text only codes are taken, nothing that stands around them. A file of this page that is damaged is refused and
 * never read as mere text, or its dates and names would be lost unsaid.
 */
export function readImport(text: string, knownCodes: KnownCodes, today: IsoDate): Result<ImportedCodes, ImportFault> {
  // Some editors put a mark in front that JSON does not know.
  const file = parseKeptCodes(text.replace(/^\uFEFF/, ""));
  if (file.ok) return file.value.length === 0 ? err({ code: "no-codes" }) : ok({ codes: file.value, unsure: [] });
  if (file.error.code !== "not-kept-codes" || isOwnFile(text)) return file;
  return text.length > LONGEST_TEXT ? err({ code: "too-long" }) : readText(text, knownCodes, today);
}

function isOwnFile(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"which-portal\.my-codes"/.test(text);
}

function readText(text: string, knownCodes: KnownCodes, today: IsoDate): Result<ImportedCodes, ImportFault> {
  const codes = new Map<string, KeptCode>();
  const unsure = new Set<string>();
  for (const { code, modifiers, certainty } of parsePaste(text, knownCodes).codes) {
    const key = toLabel({ code, modifiers });
    if (certainty === "certain") codes.set(key, { code, modifiers, addedOn: today });
    else unsure.add(key);
  }
  if (codes.size === 0 && unsure.size === 0) return err({ code: "no-codes" });
  return ok({ codes: [...codes.values()], unsure: [...unsure].filter((key) => !codes.has(key)) });
}

/** Says why nothing was imported and what to do. */
export function explainImportFault(fault: ImportFault): string {
  switch (fault.code) {
    case "too-long":
      return myCodesImportTexts.tooLong;
    case "no-codes":
      return myCodesImportTexts.noCodes;
    default:
      return myCodesImportTexts.stored(explainStoredFault(fault));
  }
}
