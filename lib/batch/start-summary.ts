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

interface GroupSoFar {
  lines: number;
  readonly codes: Set<string>;
  readonly uncertain: Set<string>;
}

const SHARED: ReadonlySet<CautionCode> = new Set<CautionCode>([
  "operational-notice",
  "no-auth-list-missing",
  "healthhelp-list-missing",
  "list-overdue",
  "list-may-change",
]);

/** A summary that grows line by line, so that a long list can be counted while it is decided. */
export interface GrowingSummary {
  add(line: BatchLine): void;
  finish(): BatchSummary;
}

/** Counts lines by outcome and gathers each outcome's codes. Every outcome has a group, also an empty one. */
export function startSummary(): GrowingSummary {
  const groups = new Map<Outcome, GroupSoFar>(
    OUTCOME_ORDER.map((outcome) => [outcome, { lines: 0, codes: new Set(), uncertain: new Set() }]),
  );
  const cautions = new Map<string, { caution: Caution; lines: number }>();
  const tally = { lines: 0, unanswered: 0, lineOfBusiness: 0, modifier: 0, demo: false };
  const rules = { R1: 0, R2: 0, R3: 0, R4: 0, R5: 0, R6: 0, R12: 0 };
  return {
    add: ({ entry, ruling }) => {
      tally.lines += 1;
      if (ruling === undefined) {
        tally.unanswered += 1;
        return;
      }
      const group = groups.get(ruling.outcome);
      if (group !== undefined) addLine(group, entry.label, entry.certain);
      rules[ruling.rule] += 1;
      count(tally, ruling);
      for (const caution of ruling.cautions) countCaution(cautions, caution);
    },
    finish: () => {
      const { lineOfBusiness, modifier, ...counts } = tally;
      return {
        ...counts,
        rules: { ...rules },
        groups: [...groups].map(([outcome, group]) => ({
          outcome,
          lines: group.lines,
          codes: [...group.codes],
          uncertain: group.uncertain.size,
        })),
        needs: { lineOfBusiness, modifier },
        cautions: [...cautions.values()].sort((one, other) => other.lines - one.lines),
      };
    },
  };
}

interface Tally {
  lineOfBusiness: number;
  modifier: number;
  demo: boolean;
}

function count(tally: Tally, { needs, demo }: LineRuling): void {
  if (needs.includes("line-of-business")) tally.lineOfBusiness += 1;
  if (needs.includes("modifier")) tally.modifier += 1;
  tally.demo ||= demo;
}

function countCaution(cautions: Map<string, { caution: Caution; lines: number }>, caution: Caution): void {
  if (!SHARED.has(caution.code)) return;
  const counted = cautions.get(caution.message);
  if (counted === undefined) cautions.set(caution.message, { caution, lines: 1 });
  else counted.lines += 1;
}

function addLine(group: GroupSoFar, code: string, certain: boolean): void {
  group.lines += 1;
  group.codes.add(code);
  if (!certain) group.uncertain.add(code);
}
