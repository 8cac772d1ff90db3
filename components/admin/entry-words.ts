import { expandRange } from "@/lib/codes/code-range";
import type { LineOfBusiness, ListEntry } from "@/lib/router/routing-tables";
import { formatDay } from "@/lib/shared/iso-date";
import { countOf } from "../batch/describe-counts";

const LINE_WORDS = { ohp: "OHP", medicare: "Medicare" } as const satisfies Record<LineOfBusiness, string>;

/** @example toCodeText({ code: "62320", codeTo: "62323", … }); // "62320–62323" */
export function toCodeText({ code, codeTo }: Pick<ListEntry, "code" | "codeTo">): string {
  return codeTo === undefined ? code : `${code}–${codeTo}`;
}

/** How many codes a range is written out; empty for a single code. */
export function describeExpansion({ code, codeTo }: Pick<ListEntry, "code" | "codeTo">): string {
  if (codeTo === undefined) return "";
  const codes = expandRange(code, codeTo);
  return codes.ok ? countOf(codes.value.length, "code") : "";
}

/** What an entry holds beside its code, in the order in which people ask for it. */
export function describeConditions(entry: ListEntry): readonly string[] {
  const { modifiers, lineOfBusiness, serviceLine, note, description } = entry;
  return [
    modifiers.length > 0 ? `only with ${modifiers.join(", ")}` : "",
    lineOfBusiness.length > 0 ? `only ${lineOfBusiness.map((line) => LINE_WORDS[line]).join(" and ")}` : "",
    describeOwnDays(entry),
    serviceLine ?? "",
    note === undefined ? "" : `“${note}”`,
    description === undefined ? "" : `described as “${description}”`,
  ].filter((words) => words !== "");
}

/** An entry in one line, for a button, a difference or a screen reader. */
export function describeEntry(entry: ListEntry): string {
  return [toCodeText(entry), ...describeConditions(entry)].join(", ");
}

function describeOwnDays({ effectiveFrom, effectiveTo }: ListEntry): string {
  const from = effectiveFrom === undefined ? "" : `from ${formatDay(effectiveFrom)}`;
  const to = effectiveTo === undefined ? "" : `until ${formatDay(effectiveTo)}`;
  return [from, to].filter((words) => words !== "").join(" ");
}
