import type { Decision } from "@/lib/router/decision";
import { OUTCOME_WORDS } from "@/lib/router/explain";
import { formatDay } from "@/lib/shared/iso-date";

interface Proof {
  /** The code with its modifiers. */
  readonly label: string;
  readonly decision: Decision;
  /** What the reader told beside code and date, in words; empty when nothing. */
  readonly told: readonly string[];
  /** The moment of the look-up, as the reader writes it. */
  readonly checkedAt: string;
}

/** The lines to paste into a chart: what was asked, what came out by which rule, and what it was read from. */
export function toProofText({ label, decision, told, checkedAt }: Proof): string {
  const { dateOfService, outcome, rule, steps, demo } = decision;
  const days =
    dateOfService.from === dateOfService.to
      ? formatDay(dateOfService.from)
      : `${formatDay(dateOfService.from)} to ${formatDay(dateOfService.to)}`;
  const lists = steps.flatMap((step) => step.lists.map(({ list, version }) => `${list} ${version}`));
  return [
    ...(demo ? ["DEMO: made from demo lists, not from the plan's. Do not rely on it."] : []),
    [`${label}, date of service ${days}`, ...told].join(", "),
    `${OUTCOME_WORDS[outcome]} (rule ${rule})`,
    `Lists read: ${lists.join(", ") || "none"}. Checked ${checkedAt}.`,
  ].join("\n");
}
