import { listRefusalTexts } from "@/texts/list-refusals";
import { SOURCE_LIMITS } from "../source/source-document";
import type { DraftImportError } from "./draft-documents";

interface Refusal {
  readonly what: string;
  readonly advice: string;
}

const { refusal, refusals, tooLarge, tooManyRows, tooManyColumns, tooManyPages } = listRefusalTexts;

const REFUSALS: Readonly<Record<DraftImportError["code"], Refusal>> = {
  ...refusals,
  "too-large": tooLarge(SOURCE_LIMITS.bytes / 1_000_000),
  "too-many-rows": tooManyRows(SOURCE_LIMITS.rows),
  "too-many-columns": tooManyColumns(SOURCE_LIMITS.columns),
  "too-many-pages": tooManyPages(SOURCE_LIMITS.pages),
};

/**
 * Why did this file not become a draft, and what can be done about it?
 *
 * @example
 * describeSourceError({ code: "damaged-workbook", place: "sheet 2" });
 * // "This workbook is damaged and cannot be read (sheet 2). Download it again, or open it in Excel and save it anew."
 */
export function describeSourceError(error: DraftImportError): string {
  const { what, advice } = REFUSALS[error.code];
  return refusal(what, "place" in error ? error.place : undefined, advice);
}
