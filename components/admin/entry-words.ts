import { expandRange } from "@/lib/codes/code-range";
import type { LineOfBusiness, ListEntry } from "@/lib/router/routing-tables";
import { formatDay } from "@/lib/shared/iso-date";
import { entryTexts } from "@/texts/entries";

const LINE_WORDS: Readonly<Record<LineOfBusiness, string>> = entryTexts.linesOfBusiness;

/** @example toCodeText({ code: "62320", codeTo: "62323", … }); // "62320–62323" */
export function toCodeText({ code, codeTo }: Pick<ListEntry, "code" | "codeTo">): string {
  return codeTo === undefined ? code : `${code}–${codeTo}`;
}

/** How many codes a range is written out; empty for a single code. */
export function describeExpansion({ code, codeTo }: Pick<ListEntry, "code" | "codeTo">): string {
  if (codeTo === undefined) return "";
  const codes = expandRange(code, codeTo);
  return codes.ok ? entryTexts.expansion(codes.value.length) : "";
}

/** What an entry holds beside its code, in the order in which people ask for it. */
export function describeConditions(entry: ListEntry): readonly string[] {
  const { modifiers, lineOfBusiness, serviceLine, note, description } = entry;
  return [
    modifiers.length > 0 ? entryTexts.onlyModifiers(modifiers) : "",
    lineOfBusiness.length > 0 ? entryTexts.onlyLines(lineOfBusiness.map((line) => LINE_WORDS[line])) : "",
    describeOwnDays(entry),
    serviceLine ?? "",
    note === undefined ? "" : entryTexts.note(note),
    description === undefined ? "" : entryTexts.description(description),
  ].filter((words) => words !== "");
}

/** An entry in one line, for a button, a difference or a screen reader. */
export function describeEntry(entry: ListEntry): string {
  return [toCodeText(entry), ...describeConditions(entry)].join(", ");
}

function describeOwnDays({ effectiveFrom, effectiveTo }: ListEntry): string {
  if (effectiveFrom === undefined) return effectiveTo === undefined ? "" : entryTexts.until(formatDay(effectiveTo));
  const from = formatDay(effectiveFrom);
  return effectiveTo === undefined ? entryTexts.from(from) : entryTexts.fromUntil(from, formatDay(effectiveTo));
}
