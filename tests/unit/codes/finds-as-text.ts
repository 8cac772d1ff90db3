import type { PastedCode, PasteResult } from "../../../lib/codes/paste-result";

/**
 * The finds of a paste, each as one short text: `2: 97140-59`, `1: 70551? (7O551) on 2026-05-14`. A question mark means
 * to be checked.
 */
export function codesAsText({ codes }: PasteResult): readonly string[] {
  return codes.map((find) => {
    const name = [find.code, ...find.modifiers].join("-");
    return `${find.line}: ${name}${find.certainty === "check" ? "?" : ""}${originOf(find)}${dayOf(find)}`;
  });
}

/** What a paste set aside, each as one short text: `1: 97110 zip-code`. */
export function setAsideAsText({ setAside }: PasteResult): readonly string[] {
  return setAside.map(({ line, text, reason }) => `${line}: ${text} ${reason}`);
}

function originOf({ repairedFrom, range }: PastedCode): string {
  if (repairedFrom !== undefined) return ` (${repairedFrom})`;
  return range === undefined ? "" : ` of ${range}`;
}

function dayOf({ dateOfService }: PastedCode): string {
  if (dateOfService === undefined) return "";
  return typeof dateOfService === "string"
    ? ` on ${dateOfService}`
    : ` on ${dateOfService.from} to ${dateOfService.to}`;
}
