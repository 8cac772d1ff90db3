import type { Caution, CautionCode, Outcome, Rule } from "../router/decision";
import type { BatchLine, LineRuling } from "./decide-entry";

/** The order in which outcomes are shown, everywhere. */
export const OUTCOME_ORDER = [
  "no-auth-needed",
  "healthhelp-webconsult",
  "connect",
  "needs-information",
] as const satisfies readonly Outcome[];

/** The lines that go one way, and their codes ready to be copied. */
export interface OutcomeGroup {
  readonly outcome: Outcome;
  /** Lines of the table with this outcome. */
  readonly lines: number;
  /** Each code with its modifiers once, in reading order. */
  readonly codes: readonly string[];
  /** How many of the codes still wait to be looked at. */
  readonly uncertain: number;
}

/** A caution about a list or a portal rather than a code, with how many lines it concerns. */
export interface SharedCaution {
  readonly caution: Caution;
  readonly lines: number;
}

/** What a pasted list comes to. The counts of the groups and of `unanswered` add up to `lines`. */
export interface BatchSummary {
  readonly lines: number;
  readonly groups: readonly OutcomeGroup[];
  /** Lines that got no outcome (R10, R11). */
  readonly unanswered: number;
  /** Lines that each rule decided. They add up to the lines of the groups. */
  readonly rules: Readonly<Record<Rule, number>>;
  /** Lines that wait for each thing that decides and is not known (R12). A line can wait for both. */
  readonly needs: { readonly lineOfBusiness: number; readonly modifier: number };
  /** The cautions that would say the same on line after line, each once, the widest first. */
  readonly cautions: readonly SharedCaution[];
  /** True when any answer rests on a demo list. */
  readonly demo: boolean;
}

const SHARED: ReadonlySet<CautionCode> = new Set<CautionCode>([
  "operational-notice",
  "no-auth-list-missing",
  "healthhelp-list-missing",
  "list-overdue",
  "list-may-change",
]);

/**
 * Counts lines by outcome and gathers each outcome's codes. Every outcome has a group, also an empty one.
 *
 * Few rulings say all that is said of a long list: what they say is looked at once each, and counted with their lines.
 */
export function summarizeLines(lines: readonly BatchLine[]): BatchSummary {
  const groups = new Map(OUTCOME_ORDER.map((outcome) => [outcome, new LineGroup(outcome)]));
  const linesOf = new Map<LineRuling, number>();
  for (const line of lines) {
    const { ruling } = line;
    if (ruling === undefined) continue;
    linesOf.set(ruling, (linesOf.get(ruling) ?? 0) + 1);
    groups.get(ruling.outcome)?.add(line);
  }
  const rules = { R1: 0, R2: 0, R3: 0, R4: 0, R5: 0, R6: 0, R12: 0 };
  const needs = { lineOfBusiness: 0, modifier: 0 };
  const cautions = new Map<string, { caution: Caution; lines: number }>();
  let answered = 0;
  for (const [ruling, count] of linesOf) {
    answered += count;
    rules[ruling.rule] += count;
    if (ruling.needs.includes("line-of-business")) needs.lineOfBusiness += count;
    if (ruling.needs.includes("modifier")) needs.modifier += count;
    for (const caution of ruling.cautions) countCaution(cautions, caution, count);
  }
  return {
    lines: lines.length,
    groups: [...groups.values()],
    unanswered: lines.length - answered,
    rules,
    needs,
    cautions: [...cautions.values()].sort((one, other) => other.lines - one.lines),
    demo: [...linesOf.keys()].some(({ demo }) => demo),
  };
}

function countCaution(cautions: Map<string, { caution: Caution; lines: number }>, caution: Caution, lines: number) {
  if (!SHARED.has(caution.code)) return;
  const counted = cautions.get(caution.message);
  if (counted === undefined) cautions.set(caution.message, { caution, lines });
  else counted.lines += lines;
}

/** The lines of one outcome. Their codes are gathered when somebody asks for them, which is after the totals are drawn. */
class LineGroup implements OutcomeGroup {
  readonly outcome: Outcome;
  readonly #lines: BatchLine[] = [];
  #codes: readonly string[] | undefined;
  #uncertain: number | undefined;

  constructor(outcome: Outcome) {
    this.outcome = outcome;
  }

  add(line: BatchLine): void {
    this.#lines.push(line);
  }

  get lines(): number {
    return this.#lines.length;
  }

  get codes(): readonly string[] {
    this.#codes ??= toLabels(this.#lines);
    return this.#codes;
  }

  get uncertain(): number {
    this.#uncertain ??= toLabels(this.#lines.filter(({ entry }) => !entry.certain)).length;
    return this.#uncertain;
  }
}

/** Each once, in reading order. */
function toLabels(lines: readonly BatchLine[]): readonly string[] {
  return [...new Set(lines.map(({ entry }) => entry.label))];
}
