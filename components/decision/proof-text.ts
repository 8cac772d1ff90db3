import type { Decision } from "@/lib/router/decision";
import { OUTCOME_WORDS } from "@/lib/router/explain";
import { formatDay } from "@/lib/shared/iso-date";
import { answerTexts } from "@/texts/answer";

const { chart } = answerTexts;

interface Proof {
  /** The code with its modifiers. */
  readonly label: string;
  readonly decision: Decision;
  /** What the reader told beside code and date, in words; empty when nothing. */
  readonly told: readonly string[];
  /** The moment of the look-up, as the reader writes it. */
  readonly checkedAt: string;
}

/**
 * The three lines to paste into a chart: what was asked, what came out by which rule, and what it was read from.
 *
 * A demo says so inside of the line with the outcome, and a condition stands there too: neither gets lost when a
 * reader keeps only that line.
 */
export function toProofText({ label, decision, told, checkedAt }: Proof): string {
  const { dateOfService, outcome, rule, steps, conditions, demo } = decision;
  const days =
    dateOfService.from === dateOfService.to
      ? formatDay(dateOfService.from)
      : answerTexts.daysFromTo(formatDay(dateOfService.from), formatDay(dateOfService.to));
  const lists = steps.flatMap((step) => step.lists.map(({ list, version }) => `${list} ${version}`));
  const lines = [
    chart.asked(label, days, told),
    chart.outcome(
      OUTCOME_WORDS[outcome],
      rule,
      conditions.map(({ text }) => text),
      demo,
    ),
    chart.read(lists, checkedAt),
  ];
  // A note of a list can hold line breaks of its own.
  return lines.map((line) => line.replace(/\s+/g, " ")).join("\n");
}

/** Ends the third line with the address of the answer. */
export function addProofLink(proof: string, address: string): string {
  return `${proof} ${address}`;
}
