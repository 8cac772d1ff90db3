import { batchExportTexts } from "@/texts/batch-export";
import type { Outcome, Rule } from "../router/decision";
import type { LineOfBusiness } from "../router/routing-tables";
import type { BatchSettings } from "./batch-entry";
import type { BatchLine } from "./decide-entry";
import { OUTCOME_ORDER } from "./summarize-lines";

/** A line that has an outcome. */
export type DecidedLine = BatchLine & { readonly result: Extract<BatchLine["result"], { kind: "decided" }> };

/** The lines that go one way for one reason, so that the same next steps hold for all of them. */
export interface PortalGroup {
  readonly outcome: Outcome;
  readonly rule: Rule;
  readonly lines: readonly DecidedLine[];
  /** Whose it is, where that is the same for all of them. */
  readonly lineOfBusiness?: LineOfBusiness;
}

/** The lines that have an outcome. */
export function toDecidedLines(lines: readonly BatchLine[]): readonly DecidedLine[] {
  return lines.filter((line): line is DecidedLine => line.result.kind === "decided");
}

/**
 * Puts lines together that go to the same portal by the same rule, in the order in which outcomes are shown everywhere.
 *
 * The rule matters beside the portal: what falls to Connect before HealthHelp's first day (R3) may be faxed on a form
 * that nothing else may be faxed on.
 */
export function groupByPortal(lines: readonly BatchLine[], settings: BatchSettings): readonly PortalGroup[] {
  const groups = new Map<string, DecidedLine[]>();
  for (const line of toDecidedLines(lines)) {
    const { outcome, rule } = line.result.decision;
    const key = `${OUTCOME_ORDER.indexOf(outcome)} ${rule.padStart(3)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, group]) => toGroup(group, settings));
}

function toGroup(lines: readonly DecidedLine[], settings: BatchSettings): PortalGroup[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { outcome, rule } = first.result.decision;
  const businesses = new Set(lines.map(({ entry }) => entry.lineOfBusiness ?? settings.lineOfBusiness));
  const [lineOfBusiness] = businesses;
  const isOne = businesses.size === 1 && lineOfBusiness !== undefined;
  return [{ outcome, rule, lines, ...(isOne ? { lineOfBusiness } : {}) }];
}

/**
 * A line's code as one word on paper, with its own day where that is not the day of the whole list.
 *
 * A code that still waits to be looked at is marked with a question mark.
 */
export function toPrintedCode({ entry, days }: BatchLine, settings: BatchSettings): string {
  const isListDay = days.from === settings.dateOfService && days.to === settings.dateOfService;
  const when = days.from === days.to ? days.from : batchExportTexts.days(days.from, days.to);
  return [entry.label, ...(isListDay ? [] : [when]), ...(entry.certain ? [] : ["?"])].join(" ");
}
