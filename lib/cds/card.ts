/** A link of a card. `smart` links launch an app inside of the client; this service has none. */
export interface CardLink {
  readonly label: string;
  readonly url: string;
  readonly type: "absolute";
}

/** A card as CDS Hooks 2.0 has it, with the parts that this service uses. */
export interface Card {
  readonly uuid: string;
  /** One sentence of fewer than 140 characters. */
  readonly summary: string;
  /** GitHub flavored Markdown. */
  readonly detail: string;
  readonly indicator: "info" | "warning";
  readonly source: { readonly label: string; readonly url: string };
  readonly links: readonly CardLink[];
}

const LONGEST_SUMMARY = 139;

/**
 * The sentence of a card: what it says, and as many of the codes it is for as fit.
 *
 * @example
 * toSummary("Submit in HealthHelp WebConsult", ["70551", "70552"]); // "Submit in HealthHelp WebConsult: 70551, 70552"
 */
export function toSummary(head: string, codes: readonly string[]): string {
  if (codes.length === 0) return head.slice(0, LONGEST_SUMMARY);
  for (let shown = codes.length; shown > 0; shown -= 1) {
    const rest = codes.length - shown;
    const summary = `${head}: ${codes.slice(0, shown).join(", ")}${rest === 0 ? "" : ` and ${rest} more`}`;
    if (summary.length <= LONGEST_SUMMARY) return summary;
  }
  return head.slice(0, LONGEST_SUMMARY);
}
