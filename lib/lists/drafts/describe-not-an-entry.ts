import type { NotAnEntryReason } from "../reading/row-reading";

const REASONS = {
  blank: "Blank row",
  title: "Title",
  header: "Column header",
  "section-heading": "Section heading",
  footnote: "Footnote",
  "running-head": "Head or foot of the page",
  "unused-sheet": "On a sheet that is not read",
  "no-code-given": "The list says that there is no code",
} as const satisfies Record<NotAnEntryReason, string>;

/**
 * Why is this row of the file not an entry?
 *
 * @example
 * describeNotAnEntry("running-head"); // "Head or foot of the page"
 */
export function describeNotAnEntry(reason: NotAnEntryReason): string {
  return REASONS[reason];
}
